"""Selection and the controls: which there are, what each shows, what a moved one means."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from anachrony.app.ids import control
from anachrony.app.library import Library, works_of
from anachrony.selection import COLUMN, FILTERS, OWN, Selection

RULING = "first"
"""The field of the control by which the reader rules on the chosen event."""

COMPUTED = "computed"

_WORDED = ("view", *OWN)
"""The fields that take one of a few words."""

FIXED = (
    *("work", "beside", *_WORDED, "colour"),
    *FILTERS,
    *("screen", "text", "only", "aid", RULING),
)
"""The fields of the controls that a page can have, whatever its film; beside them a file's own
columns have one each.
"""


def fields(library: Library) -> list[str]:
    """Return the field of every control on the page of a film."""
    missing = {"work", "beside"} if len(library.works) == 1 else set()
    missing |= set() if library.end else {"screen"}
    own = [f"{COLUMN}{name}" for name in library.columns]
    return [*(field for field in FIXED if field not in missing), *own]


def laid_out(values: dict[str, Any], library: Library) -> list[str]:
    """Return the fields of a film whose controls the page has: while it is edited a film can come
    to need others, which the page gets when it is next laid out.
    """
    told_by = {"work": "work", "beside": "work", "screen": "screen"}
    missing = {field for field, by in told_by.items() if values.get(by) is None}
    return [field for field in fields(library) if field in values and field not in missing]


def values_held(
    fixed: dict[str, Any], own: list[Any], names: list[dict[str, str]]
) -> dict[str, Any]:
    """Return what every control holds, by field; `own` are those of the file's columns."""
    return fixed | {
        f"{COLUMN}{one['column']}": value for one, value in zip(names, own, strict=True)
    }


def prop(field: str) -> tuple[Any, str]:
    """Return the component and the property that hold a field."""
    return control(field), "checked" if field in ("only", "aid") else "value"


def moved_since(
    asked: Selection, told: Selection | None, values: dict[str, Any], library: Library
) -> Selection:
    """Return what an address asks for, with the controls that the reader moved since the page was
    last `told`, or since it came: nothing is chosen then, whatever its address names.

    It is not enough to know which control moved last: a step may come while the answer to another
    is on its way and is then dropped. Where address and control of a field both moved, the control
    follows the address.
    """
    last = told or Selection()
    before, now = control_values(last, library), control_values(asked, library)
    selection = asked
    for field in laid_out(values, library):
        value = values[field]
        followed = told is None or now[field] == before[field]
        if field != RULING and value != before[field] and followed:
            selection = moved(selection, field, value, library)
    if values[RULING] in (None, before[RULING]) or asked.first != last.first:
        return selection
    return replace(
        _ruled(replace(selection, event=last.event), values[RULING]), event=selection.event
    )


def moved(selection: Selection, field: str, value: Any, library: Library) -> Selection:
    """Return the selection after the reader moved one control, but for the ruling, which is on an
    event.
    """
    if field.startswith(COLUMN):
        own = dict(selection.columns) | {field.removeprefix(COLUMN): tuple(value or ())}
        return replace(selection, columns=tuple((name, of) for name, of in own.items() if of))
    if field == "screen":
        whole = value in (None, list(library.span(works_of(selection))))
        return replace(selection, screen=None if whole else tuple(value))
    if field == "work":  # no moment, stretch or event of one work is another's
        selection = replace(selection, work=value or "", screen=None, story="")
        return replace(selection, zoom=None, at=None, event=())
    if field in _WORDED:  # an unknown word is passed over, as in an address
        value = getattr(Selection.from_query(urlencode({field: value})), field)
    if field in FILTERS:
        value = tuple(value or ())
    return replace(selection, **{field: "" if value is None else value})


def _ruled(selection: Selection, ruling: str) -> Selection:
    rulings = {row: said for row, said in selection.first if row not in selection.event[:1]}
    if ruling != COMPUTED:
        rulings |= dict.fromkeys(selection.event[:1], ruling)
    return replace(selection, first=tuple(rulings.items()))


def control_values(selection: Selection, library: Library) -> dict[str, Any]:
    """Return what every control shows for a selection."""
    return {field: _shown(selection, field, library) for field in fields(library)}


def to_show(
    selection: Selection, values: dict[str, Any], library: Library
) -> list[tuple[Any, str, Any]]:
    """Return which controls of the page show something else than a selection, and what they
    should: component, property and value.
    """
    every = control_values(selection, library)
    return [
        (*prop(field), every[field])
        for field in laid_out(values, library)
        if every[field] != values[field]
    ]


def _shown(selection: Selection, field: str, library: Library) -> Any:
    if field.startswith(COLUMN):
        return list(dict(selection.columns).get(field.removeprefix(COLUMN), ()))
    if field == "screen":
        return list(selection.screen or library.span(works_of(selection)))
    if field == "work":
        return selection.work if selection.work in library.works else library.works[0]
    if field == RULING:
        return dict(selection.first).get(next(iter(selection.event), ""), COMPUTED)
    value = getattr(selection, field)
    return list(value) if isinstance(value, tuple) else value
