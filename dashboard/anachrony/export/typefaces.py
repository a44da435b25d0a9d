"""The project's own type as data, for what leaves the page: it has no address to fetch it from."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from anachrony.browser.figures import Typeface
from anachrony.lettering import FACES, PRECISE, Face, letter_runs, parts

_HOME = Path(__file__).parent.parent
ASSETS = next(path for path in (_HOME / "assets", _HOME.parent.parent / "assets") if path.is_dir())
"""The look of the page and its small scripts: inside an installed package, or at the top of the
repository.
"""

SCRIPTS = "".join(
    f"<script>{(ASSETS / name).read_text('utf-8')}</script>"
    for name in ("plotly-basic.min.js", "type.js")
)
"""What a page of its own draws with: the page's Plotly, which waits for the faces."""


def faces(*figures: dict) -> list[Typeface]:
    """Return every face with the parts that the words of figures need."""
    words = "".join(said for figure in figures for said in _said(figure))
    needed = parts(f"{words} …")
    return [
        Typeface(face.family_name, face.weight, _rule(face, part))
        for face in FACES
        for part in needed
    ]


def typeface_style(faces: Iterable[Typeface]) -> str:
    """Return the style sheet of a page that has faces as data."""
    return f":root{{{PRECISE}}}{''.join(face.rule for face in faces)}"


def _said(thing: Any) -> Iterator[str]:
    """The words of a figure, whatever holds them."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for held in thing.values():
            yield from _said(held)
    elif isinstance(thing, list | tuple) or str(getattr(thing, "dtype", "")) == "object":
        for held in thing:
            yield from _said(held)


def _rule(face: Face, part: str) -> str:
    data = b64encode((ASSETS / "fonts" / face.file(part)).read_bytes()).decode()
    letters = ",".join(f"U+{first:X}-{last:X}" for first, last in letter_runs(part))
    return (
        f'@font-face{{font-family:"{face.family_name}";font-weight:{face.weight};'
        f"src:url(data:font/woff2;base64,{data});unicode-range:{letters}}}"
    )
