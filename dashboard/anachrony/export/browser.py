"""Figures as PNG, SVG and PDF, drawn by the browser that Kaleido drives."""

import asyncio
import base64
from collections.abc import Coroutine, Sequence
from typing import Any

import plotly.graph_objects as go

_FINE = 3
"""So many times its size is a page printed: a hatch becomes an image in a PDF, and would be a
coarse one.
"""

_HATCHED = '.pattern_filled[style*="opacity: 1;"] {opacity: 0.999 !important}'
"""What is not quite opaque is a layer of its own; else the image of every hatch is as large as the
chart.
"""


class NoBrowser(RuntimeError):
    """Neither Chrome nor Chromium was found, or the one that was can't draw."""


def png(figure: go.Figure, scale: float) -> bytes:
    """Return a figure as PNG, `scale` times its size."""
    return _drawn(_images([figure], {"format": "png", "scale": scale}))[0]


def svg(figure: go.Figure) -> str:
    """Return a figure as SVG."""
    return _drawn(_images([figure], {"format": "svg"}))[0].decode()


def pdf(figures: Sequence[go.Figure]) -> bytes:
    """Return figures of one size as a PDF, a page each, larger than they are meant."""
    return _drawn(_printed(figures))


def _drawn(drawing: Coroutine[Any, Any, Any]) -> Any:
    from choreographer import errors

    lost = (errors.BrowserFailedError, errors.BrowserClosedError, errors.ChannelClosedError)
    try:
        return asyncio.run(drawing)
    except (errors.ChromeNotFoundError, *lost) as error:
        raise NoBrowser(str(error)) from error


async def _images(figures: Sequence[go.Figure], options: dict[str, Any]) -> list[bytes]:
    from kaleido import Kaleido

    async with Kaleido(mathjax=False) as browser:  # plotly's asks a CDN for it
        return [await browser.calc_fig(figure, options) for figure in figures]


async def _printed(figures: Sequence[go.Figure]) -> bytes:
    """The figures' SVG, printed: Kaleido's own PDF would have one page, and `_HATCHED` has no place
    in it.
    """
    from kaleido import Kaleido

    async with Kaleido(mathjax=False) as browser:
        drawn = [await browser.calc_fig(figure, {"format": "svg"}) for figure in figures]
        tab = await browser.create_tab("")
        tree = await tab.send_command("Page.getFrameTree")
        document = {
            "frameId": tree["result"]["frameTree"]["frame"]["id"],
            "html": _sheets(figures[0].layout, drawn),
        }
        await tab.send_command("Page.setDocumentContent", params=document)
        wanted = {"preferCSSPageSize": True, "printBackground": True}
        printed = await tab.send_command("Page.printToPDF", params=wanted)
    return base64.b64decode(printed["result"]["data"])


def _sheets(layout: go.Layout, drawn: Sequence[bytes]) -> str:
    width, height = _FINE * layout.width, _FINE * layout.height
    style = (
        f"@page {{size: {width}px {height}px; margin: 0}}"
        f"html {{background: {layout.template.layout.paper_bgcolor}}} body {{margin: 0}}"
        f"svg {{display: block; width: {width}px; height: {height}px}}"
        " svg + svg {break-before: page}"
        f"{_HATCHED}"
    )
    return f"<style>{style}</style>{b''.join(drawn).decode()}"
