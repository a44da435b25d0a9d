"""The one key: the signs that a figure uses, read from what it draws, and no others."""

from typing import Any

from markupsafe import Markup

from anachrony import text
from anachrony.charts.theme import Theme
from anachrony.views import VIEWS

MOST = 14
"""Signs; of more, the key says how many are left out."""

_SHAPES = {
    "hue": '<rect x="1" y="3" width="14" height="8" fill="{colour}"/>',
    "hatch": '<rect x="1" y="3" width="14" height="8" fill="{ink}"/>'
    '<path d="M2 11l6-8M7 11l6-8M12 11l3-4" stroke="{ground}"/>',
    "fringe": '<rect x="1" y="3" width="14" height="8" fill="{ink}" opacity=".26"/>',
    "dots": '<rect x="1" y="3" width="14" height="8" fill="{ash}"/>'
    '<path d="M3 5h1m3 0h1m3 0h1m-9 4h1m3 0h1m3 0h1" stroke="{ground}" stroke-width="1.6"/>',
    "ring": '<circle cx="8" cy="7" r="4" fill="none" stroke="{quiet}" stroke-width="1.4"/>',
    "flag": '<path d="M4 2h8l-4 5z" fill="{ink}"/>'
    '<path d="M8 6v7" stroke="{ink}" stroke-width="2"/>',
    "back": '<path d="M1 7h9" stroke="{quiet}"/><path d="M9 3.5l6 3.5-6 3.5z" fill="{quiet}"/>',
    "forward": '<path d="M1 7h8" stroke="{quiet}" stroke-dasharray="2 2"/>'
    '<path d="M9 3.5l6 3.5-6 3.5z" fill="none" stroke="{quiet}"/>',
    "shade": '<rect x="3" y="1" width="10" height="12" fill="{ash}" opacity=".35"/>',
}


def signs(figure: dict[str, Any], view: str, theme: Theme) -> list[str]:
    """Return the signs that a figure of a view uses, in the order in which a key says them."""
    used = {sign for trace in figure["data"] for sign in _signs(trace, theme)}
    return [sign for sign in VIEWS[view].signs if sign in used]


def _signs(trace: dict[str, Any], theme: Theme) -> set[str]:
    marker = trace.get("marker", {})
    symbol, colour = marker.get("symbol"), marker.get("color")
    if trace["type"] == "bar":
        return _of_box(trace, marker, theme)
    if not isinstance(symbol, str):
        return set()
    named = {"arrow": "back", "arrow-open": "forward"}
    named |= {"triangle-down": "flag", "triangle-left": "flag"}
    hollow = isinstance(colour, str) and colour == theme.ground
    ring = {"ring"} if hollow and symbol == "circle" and len(trace["x"]) else set()

    return ring | ({named[symbol]} if symbol in named and len(trace["x"]) else set())


def _of_box(trace: dict[str, Any], marker: dict[str, Any], theme: Theme) -> set[str]:
    shape, faint = marker.get("pattern", {}).get("shape"), marker.get("opacity", 1) != 1
    if "customdata" not in trace:
        return {"shade"} if faint and marker.get("color") == theme.ash else set()
    return {{"/": "fringe" if faint else "hatch", ".": "dots"}[shape]} if shape else set()


def hues(figure: dict[str, Any], fills: dict[str, str]) -> dict[str, str]:
    """Return the names to say with their colours; none where the figure names them itself."""
    named = any(trace.get("showlegend") for trace in figure["data"])
    return {} if named else {name: fill for name, fill in fills.items() if name}


def key(figure: dict[str, Any], view: str, fills: dict[str, str], theme: Theme) -> Markup:
    """Return the key of a figure as HTML: its colours, its signs, and how many more there are."""
    said = [(_shape("hue", theme, fill), name) for name, fill in hues(figure, fills).items()]
    said += [(_shape(sign, theme), text.say(f"key.{sign}")) for sign in signs(figure, view, theme)]
    rows = [Markup("<li>{}{}</li>").format(shape, name) for shape, name in said[:MOST]]
    if len(said) > MOST:
        more = text.say("page.and_more", count=len(said) - MOST)
        rows.append(Markup("<li>{}</li>").format(more))
    return Markup("").join(rows)


def _shape(sign: str, theme: Theme, colour: str = "") -> Markup:
    tones = {"ink": theme.ink, "ground": theme.ground, "ash": theme.ash, "quiet": theme.quiet}
    drawn = _SHAPES[sign].format(colour=colour, **tones)
    return Markup(f'<svg viewBox="0 0 16 14" aria-hidden="true">{drawn}</svg>')
