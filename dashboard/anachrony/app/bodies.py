"""What a page can ask: callbacks of ours, each with the components it declares, and of these only
what they can hold. Anything else never comes to a callback.
"""

from collections.abc import Callable, Iterator
from typing import Any

import dash

from anachrony.app.ids import Id
from anachrony.charts import THEMES
from anachrony.export import SIZES

WIDEST_CANVAS = 20_000
"""px of a window."""


def fault_of(body: Any, pages: list[dash.Dash]) -> str:
    """Return what is wrong with a callback's body; nothing, where some page can ask it."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return "no output"
    known = next(filter(None, (page.callback_map.get(body["output"]) for page in pages)), None)
    if known is None:
        return "unknown output"
    for name, declared in (("inputs", known["inputs"]), ("state", known["state"])):
        if not _as_declared(body.get(name, []), declared):
            return f"other {name} than declared"
    strange = next((one for one in _components(body) if not _can_hold(one)), None)
    if strange:
        return f"no {strange['property']} of {strange['id']}"
    changed = body.get("changedPropIds", [])
    if not (isinstance(changed, list) and all(isinstance(one, str) for one in changed)):
        return "no changedPropIds"
    return "" if _spelled(body.get("outputs")) == body["output"] else "other outputs than named"


def _as_declared(given: Any, declared: list[dict[str, Any]]) -> bool:
    """Whether a list names the components declared; where that is a pattern, any that fit it."""
    if not isinstance(given, list) or len(given) != len(declared):
        return False
    for one, each in zip(given, declared, strict=True):
        pattern = str(each["id"]).startswith("{")
        named = _named(one if pattern else [one])
        if named is None or any(kind != each["property"] for _, kind in named):
            return False
        if any(
            not isinstance(found, dict) if pattern else found != each["id"] for found, _ in named
        ):
            return False
    return True


def _spelled(outputs: Any) -> str | None:
    """The name of a callback by its outputs, as Dash spells it; None where they are no outputs."""
    named = _named(outputs if isinstance(outputs, list) else [outputs])
    if named is None:
        return None
    parts = [f"{name}.{kind}" for name, kind in named]
    return f"..{'...'.join(parts)}.." if isinstance(outputs, list) else parts[0]


def _named(given: Any) -> list[tuple[Any, Any]] | None:
    """The components and properties a list names; None where it is no such list."""
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        return None
    return [(one.get("id"), one.get("property")) for one in given]


# --- what components can hold ---------------------------------------------------------------------


def _components(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The components of a body, whose shape is as declared."""
    for one in (*body.get("inputs", []), *body.get("state", [])):
        yield from one if isinstance(one, list) else [one]


def _can_hold(component: dict[str, Any]) -> bool:
    """Whether a component can hold the value it is said to; none need hold any yet."""
    name, value = component["id"], component.get("value")
    if isinstance(name, dict):
        own = list(name) == ["column"] and _word(name["column"])
        return own and (value is None or _plain(value) or value == name)
    return value is None or _HELD.get(name, _plain)(value)


def _plain(value: Any) -> bool:
    """Whether that is what a control holds: a word, a number, yes or no, or some of them."""
    return all(isinstance(one, str | int | float) for one in _each(value))


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _word(value: Any) -> bool:
    return isinstance(value, str)


def a_window(value: Any) -> bool:
    """Return whether that is a window that a page can have."""
    if not isinstance(value, dict):
        return False
    wide, tall = _a_length(value.get("width")), value.get("tall")
    return wide and (tall is None or _a_length(tall)) and _a_theme(value.get("theme"))


def _a_length(px: Any) -> bool:
    return isinstance(px, int | float) and not isinstance(px, bool) and 0 < px <= WIDEST_CANVAS


def _a_theme(value: Any) -> bool:
    return _word(value) and value in THEMES


def _drawn(value: Any) -> bool:
    """Whether that is what a page knows of its figure."""
    return (
        isinstance(value, dict)
        and all(_word(value.get(name)) for name in ("figure", "played"))
        and isinstance(value.get("event"), list)
        and all(map(_word, value["event"]))
    )


def _sketched(value: Any) -> bool:
    """Whether that asks for small pictures."""
    return isinstance(value, dict) and _word(value.get("read")) and _a_theme(value.get("theme"))


def _columns(value: Any) -> bool:
    """Whether these are columns of the desk."""
    names = ("name", "label")
    return isinstance(value, list) and all(
        isinstance(one, dict) and all(_word(one.get(name)) for name in names) for one in value
    )


_HELD: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys((Id.ADDRESS, Id.BAR, Id.TOLD, Id.READ, Id.WORDED), _word),
    Id.WINDOW: a_window,
    Id.DRAWN: _drawn,
    Id.SMALL: _sketched,
    Id.COLUMNS: _columns,
    Id.SIZE: lambda value: _word(value) and value in SIZES,
}
"""Of the components that are no control, what they hold."""
