"""What a figure draws, as text: traces by what they are, colours and fonts by name."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from anachrony.charts.theme import PAPER, SANS, SERIF, Theme
from tests.drawn import plain

AROUND = (
    *("template", "width", "height", "margin", "title", "modebar", "hovermode", "dragmode"),
    *("barmode", "bargap", "uirevision"),
)
"""What of a layout is the frame."""


def named(theme: Theme) -> dict[str, str]:
    """Colours and fonts by their names."""
    names = {colour: f"kind {at}" for at, colour in enumerate(theme.kinds)}
    names |= {colour: f"sequence {at}" for at, colour in enumerate(theme.sequence)}
    names |= {
        colour: name
        for name, colour in asdict(theme).items()
        if name not in ("name", "sequence", "kinds")
    }
    return names | {SERIF: "serif", SANS: "sans"}


def dump(figure: dict, theme: Theme = PAPER) -> str:
    """What a figure draws, as text, one line a field; numbers to 4 decimals, colours by name."""
    names = named(theme)
    traces = dict(zip(called(figure["data"], names), figure["data"], strict=True))
    layout = {name: value for name, value in figure["layout"].items() if name not in AROUND}
    return "".join(
        f"{path} = {json.dumps(value, ensure_ascii=False)}\n"
        for path, value in sorted(lines({**traces, "layout": layout}, "", names))
    )


def called(traces: list[dict], names: dict[str, str]) -> list[str]:
    """What each trace is: its kind, symbol and colour; of several alike, the first, the second."""
    said = [what(trace, names) for trace in traces]
    return [f"{name} #{said[: at + 1].count(name)}" for at, name in enumerate(said)]


def what(trace: dict, names: dict[str, str]) -> str:
    marker, line = trace.get("marker", {}), trace.get("line", {})
    kind = trace.get("mode", trace["type"])
    pattern = marker.get("pattern", {}).get("shape")
    colour = marker.get("color", line.get("color", trace.get("fillcolor")))
    parts = (kind, marker.get("symbol"), pattern, line.get("dash"), colour)
    return " ".join(names.get(part, part) for part in parts if isinstance(part, str))


def without_template(figure: dict) -> dict:
    layout = {name: value for name, value in figure["layout"].items() if name != "template"}
    return figure | {"layout": layout}


def lines(value: object, path: str, names: dict[str, str]) -> Iterator[tuple[str, object]]:
    value = plain(value, names)
    if isinstance(value, dict) and value:
        for name, each in value.items():
            yield from lines(each, f"{path}.{name}".lstrip("."), names)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for at, each in enumerate(value):
            yield from lines(each, f"{path}[{at}]", names)
    else:
        yield path, value


def texts(value: object) -> Iterator[str]:
    """Every text in a figure, whatever is to be done with it."""
    value = plain(value, {})
    if isinstance(value, str):
        yield value
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from texts(each)
