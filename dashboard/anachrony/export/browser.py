"""Figures as PNG, SVG and PDF, drawn by a browser that has a room and a process group of its own:
both are gone once the pictures are drawn, or when they take too long, or at Ctrl+C.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import plotly.graph_objects as go
from plotly.io import to_json

from anachrony.export.drawing import NO_BROWSER
from anachrony.export.typefaces import SCRIPTS, faces, typeface_style

START, EACH = 60.0, 60.0
"""s; how long a browser may take to start, and how long to draw a picture. A slow machine is no
broken one.
"""

_FINE = 3
"""So many times its size is a page printed: a hatch becomes an image in a PDF, and would be a
coarse one.
"""

_HATCHED = '.pattern_filled[style*="opacity: 1;"] {opacity: 0.999 !important}'
"""What is not quite opaque is a layer of its own; else the image of every hatch is as large as the
chart.
"""


class NoBrowser(RuntimeError):
    """Neither Chrome nor Chromium was found, or the one that was can't draw, or is too `slow`."""

    def __init__(self, reason: str = "", slow: bool = False) -> None:
        super().__init__(reason)
        self.slow = slow


def png(figure: go.Figure, scale: float) -> bytes:
    """Return a figure as PNG, `scale` times its size."""
    return pngs([figure], scale)[0]


def pngs(figures: Sequence[go.Figure], scale: float) -> list[bytes]:
    """Return figures of one size as PNG, `scale` times their size, all drawn by one browser."""
    return _drawn(figures, "png", scale)


def as_svg(figure: go.Figure) -> str:
    """Return a figure as SVG, with the faces it is set in."""
    return _drawn([figure], "svg")[0].decode()


def pdf(figures: Sequence[go.Figure]) -> bytes:
    """Return figures of one size as a PDF, a page each, larger than they are meant."""
    return _drawn(figures, "pdf")[0]


def _drawn(figures: Sequence[go.Figure], form: str, scale: float = 1) -> list[bytes]:
    """What a browser draws of figures: one file each; of a PDF all in one."""
    home = Path.home() if "snap" in os.environ.get("BROWSER_PATH", "") else None
    with TemporaryDirectory(prefix="anachrony-", dir=home, ignore_cleanup_errors=True) as name:
        room = Path(name)
        (room / "index.html").write_text(_page(figures, form, scale), "utf-8")
        _draw(room, START + EACH * len(figures))
        count = 1 if form == "pdf" else len(figures)
        return [(room / str(at)).read_bytes() for at in range(count)]


def _draw(room: Path, patience: float) -> None:
    """Have a room drawn in, and leave nothing running."""
    script = Path(__file__).with_name("drawing.py")
    command = [sys.executable, "-P", str(script), str(room)]
    nowhere = subprocess.DEVNULL
    drawing = subprocess.Popen(
        command, start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere
    )
    try:
        ended = drawing.wait(patience)
    except subprocess.TimeoutExpired:
        raise NoBrowser(f"{patience:g} s", slow=True) from None
    finally:
        _end(drawing)
    if ended:
        raise NoBrowser("none found" if ended == NO_BROWSER else _said(room, ended))


def _said(room: Path, ended: int) -> str:
    """What a drawing that failed has said of it."""
    error = room / "error"
    return error.read_text("utf-8") if error.exists() else f"it ended with {ended}"


def _end(drawing: subprocess.Popen) -> None:
    """End a process and all that it started."""
    if os.name == "nt":
        tree = ["taskkill", "/F", "/T", "/PID", str(drawing.pid)]
        subprocess.run(tree, check=False, capture_output=True)
    else:
        with suppress(ProcessLookupError):
            os.killpg(drawing.pid, signal.SIGKILL)
    drawing.wait()


def _page(figures: Sequence[go.Figure], form: str, scale: float) -> str:
    """The page that draws figures: it needs nothing but what is in it."""
    layout = figures[0].layout
    plain = [figure.to_plotly_json() for figure in figures]
    dressing = faces(*plain)
    rules = typeface_style(dressing) + (_sheets(layout) if form == "pdf" else "")
    work = {
        "figures": plain,
        "faces": [vars(face) for face in dressing],
        "format": form,
        "size": {"width": layout.width, "height": layout.height, "scale": scale},
    }
    said = to_json(work, validate=False).replace("<", "\\u003c")
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><style>{rules}</style>{SCRIPTS}</head>'
        f'<body><script type="application/json" id="work">{said}</script></body></html>'
    )


def _sheets(layout: go.Layout) -> str:
    width, height = _FINE * layout.width, _FINE * layout.height
    return (
        f"@page {{size: {width}px {height}px; margin: 0}}"
        f"html {{background: {layout.template.layout.paper_bgcolor}}} body {{margin: 0}}"
        f"svg {{display: block; width: {width}px; height: {height}px}}"
        " svg + svg {break-before: page}"
        f"{_HATCHED}"
    )
