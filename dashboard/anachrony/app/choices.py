"""What a reader can choose beside the view: city and character at once, everything else one click
away.
"""

from collections.abc import Collection, Sequence
from typing import Any

from dash import html

from anachrony import export, schema, text, times
from anachrony.app.ids import Id, control
from anachrony.app.library import Library, works_of
from anachrony.app.mantine import dmc, listed_in
from anachrony.selection import COLUMN, FILTERING, FILTERS, OWN, Selection

Chosen = tuple[Library, Selection]
"""A film and what of it is in view."""

_ALWAYS = tuple(column.choice for column in schema.bearing("near"))
_FIRST = works_of(Selection())
"""What the page comes with: the first work."""

_COLOURS = tuple(column.choice for column in schema.bearing("colour"))


def choices(library: Library) -> html.Div:
    """Return the choices that are always there: city, character, more, and the picture to take
    away.
    """
    more = dmc.Button(
        text.say("page.more"),
        id=Id.MORE,
        variant="subtle",
        color="gray",
        **{"aria-expanded": "false"},
    )
    filters = [_filter(library, name) for name in _ALWAYS]
    return html.Div([*filters, more, _download()], className="choices")


def _download() -> dmc.Button:
    """The button of the picture; a phone has room for its format alone."""
    whole, short = text.say("page.download_png"), text.say("page.png")
    said = [html.Span(whole, className="whole"), html.Span(short, className="short")]
    return dmc.Button(said, id=Id.DOWNLOAD, variant="default", **{"aria-label": whole})


def more(library: Library) -> dmc.Collapse:
    """Return everything else: how the view lies, its colours, the other filters, how a picture
    leaves.
    """
    parts = [
        *_of_views(library),
        _select("colour", list(dict.fromkeys((*_COLOURS, *library.columns))), "colour"),
        *(_filter(library, name) for name in FILTERS if name not in _ALWAYS),
        *(_own_filter(library, name) for name in library.columns),
        _search(),
        *(_switch(name, checked) for name, checked in (("only", False), ("aid", True))),
        *_leaving(),
    ]
    panel = [html.Div(parts, className="bar"), *_range(library)]
    # Half of all controls: a browser feels them at every filter, so they are there only while they
    # are seen.
    return dmc.Collapse(panel, id=Id.MORE_PANEL, opened=False, keepMounted=False)


def _of_views(library: Library) -> list[html.Div]:
    """The controls that only some views have; the class of `Id.BAR` says which view it is."""
    values = OWN | ({"beside": library.works} if len(library.works) > 1 else {})
    return [html.Div(_of_view(field, values[field]), className=f"own {field}") for field in values]


def _of_view(field: str, values: Sequence[str]) -> dmc.Select:
    if field != "beside":
        return _select(field, values, field)
    label, none = text.say("control.beside"), text.say("page.no_other")
    return dmc.Select(
        id=control(field),
        label=label,
        data=list(values),
        value="",
        clearable=True,
        placeholder=none,
        comboboxProps=listed_in(Id.BAR),
    )


def _search() -> dmc.TextInput:
    return dmc.TextInput(
        id=control("text"),
        value="",
        label=text.say("control.text"),
        debounce=250,
        placeholder=text.say("page.search_hint"),
    )


def _switch(name: str, checked: bool) -> dmc.Switch:
    return dmc.Switch(
        id=control(name),
        checked=checked,
        label=text.say(f"control.{name}"),
        className=f"only switch-{name}",
    )


def _leaving() -> list:
    """How large a picture leaves, and the other format it leaves in."""
    sizes = [{"value": size, "label": text.say(f"size.{size}")} for size in export.SIZES]
    size = dmc.Select(
        id=Id.SIZE,
        label=text.say("control.size"),
        data=sizes,
        value="slide",
        allowDeselect=False,
        comboboxProps=listed_in(Id.BAR),
    )
    return [size, dmc.Button(text.say("page.download_svg"), id=Id.DOWNLOAD_SVG, variant="default")]


def _select(field: str, values: Sequence[str], section: str) -> dmc.Select:
    names = text.phrases(section)
    data = [{"value": value, "label": names.get(value, value)} for value in values]
    return dmc.Select(
        id=control(field),
        label=text.say(f"control.{field}"),
        data=data,
        value=values[0],
        allowDeselect=False,
        comboboxProps=listed_in(Id.BAR),
    )


def _filter(library: Library, field: str) -> dmc.MultiSelect:
    return _several(field, text.say(f"control.{field}"), _values(library, field))


def _values(library: Library, field: str, of: Selection = _FIRST) -> list[dict[str, str]]:
    column = FILTERS[field]
    called = library.called(column) if column in library.read else text.phrases("value")
    values = library.values(column, of)
    return [{"value": value, "label": called.get(value, value)} for value in values]


def offered(
    now: Chosen, before: Chosen | None, laid_out: Collection[str]
) -> list[tuple[Any, str, Any]]:
    """Return what the controls of the fields that are `laid_out` offer otherwise than those of what
    was shown `before` or, where that is not known any more, all: component, property and value.
    """
    library, selection = now
    if before and before[0] is library and works_of(before[1]) == works_of(selection):
        return []
    known = _offered(*before) if before else {}
    return [
        (control(field), name, said)
        for (field, name), said in _offered(library, selection).items()
        if field in laid_out and known.get((field, name)) != said
    ]


def _offered(library: Library, selection: Selection) -> dict[tuple[str, str], Any]:
    """What each control offers, by its field and property."""
    of = works_of(selection)
    offers = {field: _of(_values(library, field, of)) for field in FILTERS}
    offers |= {f"{COLUMN}{name}": _of(library.values(name, of)) for name in library.columns}
    offers |= {"screen": _ends(library, of)} if library.end else {}
    return {(field, name): said for field, offer in offers.items() for name, said in offer.items()}


def _of(data: Sequence[object]) -> dict[str, Any]:
    """What a filter offers; one that a film gives no value says so, and can't be opened."""
    said = text.say("page.all" if data else "page.none_given")
    return {"data": data, "disabled": not data, "placeholder": said}


def _own_filter(library: Library, column: str) -> dmc.MultiSelect:
    return _several(f"{COLUMN}{column}", column, library.values(column, _FIRST))


def _several(field: str, label: str, data: Sequence[object]) -> dmc.MultiSelect:
    return dmc.MultiSelect(
        id=control(field),
        label=label,
        **_of(data),
        value=[],
        searchable=True,
        clearable=True,
        nothingFoundMessage=text.say("page.nothing_found"),
        comboboxProps=listed_in(Id.BAR) | {"width": "max-content", "position": "bottom-start"},
    )


def _range(library: Library) -> list[html.Div]:
    """One slider of screen time, for works that have clock times."""
    if not library.end:
        return []
    names = {"thumbFromLabel": text.say("page.from"), "thumbToLabel": text.say("page.to")}
    options = {"step": 1, "minRange": 1, "label": {"function": "clock"}, **names}
    value = list(library.span(_FIRST))
    slider = dmc.RangeSlider(id=control("screen"), value=value, **_ends(library, _FIRST), **options)
    return [
        html.Div(
            [html.Span(text.say("control.screen"), className="label"), slider], className="range"
        )
    ]


def _ends(library: Library, of: Selection) -> dict[str, Any]:
    """From where to where the slider goes, and its marks, in screen s."""
    begin, end = library.span(of)
    moments = [begin + (end - begin) * part for part in (0, 0.25, 0.5, 0.75, 1)]
    marks = [{"value": moment, "label": times.clock(round(moment))} for moment in moments]
    return {"min": begin, "max": end, "marks": marks}


def sentence() -> html.Div:
    """Return the place of the sentence that says what is chosen, and of the click that
    undoes it.
    """
    clear = dmc.Button(
        text.say("page.clear"),
        id=Id.CLEAR,
        variant="subtle",
        color="gray",
        size="compact-sm",
        style={"display": "none"},
        **{"data-filters": " ".join(FILTERING)},
    )
    return html.Div(
        [html.Span(id=Id.CHOSEN), clear], className="sentence", **{"aria-live": "polite"}
    )
