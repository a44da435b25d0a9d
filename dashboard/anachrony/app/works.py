"""The page of many works: any two of their measures against each other, and what is told alike.

The server says once what is measured of every work; the browser filters, brushes and compares
(scripts/works/), so that ten thousand of them follow the hand.
"""

import json
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from typing import Any

import flask
import numpy as np
from markupsafe import Markup

from anachrony import schema, text
from anachrony.app.films import Films
from anachrony.app.library import Library
from anachrony.app.opening import AT_ONCE
from anachrony.app.stylesheet import style
from anachrony.browser import sendable
from anachrony.browser.answers import Measured
from anachrony.export.typefaces import ASSETS
from anachrony.narrative.first import retold
from anachrony.narrative.measuring import MEASURE_NAMES, MEASURES, measures
from anachrony.narrative.measuring.shape import shapes

_SHEETS = ("type.css", "anachrony.css", "works/works.css")
_OF_A_WORK = ("director", "year", "kind")


def answer_about_works(server: flask.Flask, films: Films, prefix: str) -> None:
    """Answer with the page of all works and with what is measured of them, below a prefix such as
    `/fr/`.
    """

    @server.get(f"{prefix}works/", endpoint=f"works {prefix}")
    def page() -> str:
        return str(works_page(prefix))

    @server.get(f"{prefix}works/measured", endpoint=f"measured {prefix}")
    def measured() -> Any:
        return sendable(works_measured(films.here()))


def works_page(prefix: str) -> Markup:
    """Return the page; scripts/works/ fills it, in these words."""
    link = Markup('<link rel="stylesheet" href="{}assets/{}">')
    sheets = (link.format(prefix, _version(one)) for one in _SHEETS)
    said = json.dumps({"works": text.phrases("works"), "measures": _named(), "kinds": _kinds()})
    return _PAGE.format(
        language=text.language(),
        light=Markup(AT_ONCE),
        style=Markup(style()),
        sheets=Markup("").join(sheets),
        prefix=prefix,
        script=_version("works/works.js"),
        said=said,
        away=text.say("door.away"),
        **{name: text.say(f"works.{name}") for name in ("title", "back", "lead", "loading")},
    )


_PAGE = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<title>{title} · anachrony</title>{light}{style}{sheets}"
    '<script type="module" src="{prefix}assets/{script}"></script></head>'
    '<body><main id="works" class="page works" data-words="{said}">'
    '<p><a id="back" href="../">{back}</a></p><h1>{title}</h1><p class="headline">{lead}</p>'
    '<p role="status" data-away="{away}">{loading}</p></main></body></html>'
)


@cache
def _version(file: str) -> str:
    """A file of the page's own by what is in it, to be kept for a year."""
    return f"{file}?m={blake2b((ASSETS / file).read_bytes(), digest_size=8).hexdigest()}"


def _named() -> list[dict[str, str]]:
    """Every measure, what it is called and its unit."""
    return [
        {"name": one.name, "said": text.named("measures", one.name), "unit": one.unit}
        for one in MEASURES
    ]


def _kinds() -> dict[str, str]:
    """What works are called, by their kind."""
    return {kind: text.say(f"work_kind.{kind}") for kind in schema.KINDS}


def works_measured(library: Library) -> Measured:
    """Return every work of a library, its measures at the dates as written."""
    events = library.events
    table = measures(events, *retold(events))
    made = events[[*_OF_A_WORK]].replace("", None).groupby(events["work"]).first()
    made = made.fillna({"kind": "film"}).fillna("").reindex(table.index)
    shape = shapes(events).mul(100).round().reindex(table.index)
    return Measured(
        works=table.index.tolist(),
        **{name: made[name].tolist() for name in _OF_A_WORK},
        measures={name: _known(table[name]) for name in MEASURE_NAMES},
        shapes=[_shape(row) for row in shape.to_numpy()],
    )


def _known(values: Iterable[float]) -> list[float | None]:
    return [float(f"{one:.6g}") if np.isfinite(one) else None for one in values]


def _shape(row: np.ndarray) -> list[int] | None:
    return row.astype(int).tolist() if np.isfinite(row).all() else None
