"""What a picture says of itself beyond what is drawn, and how each format holds it."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from importlib.metadata import version
from io import BytesIO

import pandas as pd

from anachrony import text
from anachrony.charts import Canvas, caption, description, scope
from anachrony.narrative import Analysis, analyses
from anachrony.reading import headline, reading
from anachrony.reading.kind import called
from anachrony.selection import Selection

SCALE = 2
"""So many pixels a px is a picture drawn with."""

_DPI = 300
"""Pixels an inch on paper, so that a page is A4."""


@dataclass(frozen=True)
class Label:
    """A picture's title, what it shows, the file it was drawn from, and the address that restores
    its view.
    """

    title: str
    description: str
    source: str
    address: str


def label(events: pd.DataFrame, selection: Selection, canvas: Canvas) -> Label:
    """Return the label of a selection's picture: what the telling does to time, what is chosen, the
    caption.
    """
    return picture_labels(events, [(selection, canvas)])[0]


def picture_labels(
    events: pd.DataFrame, pictures: Sequence[tuple[Selection, Canvas]]
) -> list[Label]:
    """Return the label of each picture of a selection; every work is analysed once, however many
    views of it there are.
    """
    of = set().union(*(scope(events, one)["work"] for one, _ in pictures))
    every = {one.work: one for one in analyses(events[events["work"].isin(of)])}
    return [_label(events, *one, every) for one in pictures]


def _label(
    events: pd.DataFrame, selection: Selection, canvas: Canvas, every: dict[str, Analysis]
) -> Label:
    work = scope(events, selection)
    name = selection.of(events)["work"].iloc[0]
    with called(work):
        chosen = unescape(description(work, selection.chosen(work), selection))
        lines = [
            *_headlines(every[one] for one in work["work"].unique()),
            chosen,
            *caption(work, selection, canvas),
        ]
        title = text.say(f"chart.{selection.view}", work=text.short(name))
    said = "\n".join(filter(None, lines))
    return Label(title, said, canvas.source, replace(selection, work=name).to_query())


def _headlines(works: Iterable[Analysis]) -> list[str]:
    return [
        text.say("list.label", name=text.short(one.work), value=headline(reading(one)).words)
        for one in works
    ]


def software() -> str:
    """Return what drew the picture."""
    return f"anachrony {version('anachrony')}"


def in_png(image: bytes, label: Label, scale: float) -> bytes:
    """Return a PNG with its label behind its header: its first 33 bytes."""
    return image[:33] + png_chunks(label, scale) + image[33:]


def png_chunks(label: Label, scale: float) -> bytes:
    """Return a label, and the pixels a metre of a picture, as chunks of a PNG."""
    density = round(_DPI / SCALE * scale / 0.0254)
    said = {
        "Title": label.title,
        "Description": label.description,
        "Source": label.source,
        "Software": software(),
        "Address": label.address,
    }
    size = _chunk(b"pHYs", struct.pack(">IIB", density, density, 1))
    texts = (f"{name}\0\0\0\0\0{words}".encode() for name, words in said.items())
    return b"".join([size, *(_chunk(b"iTXt", data) for data in texts)])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def in_svg(image: str, label: Label) -> str:
    """Return an SVG with its label."""
    start, _, drawn = image.partition(">")
    return f'{start} role="img">{svg_elements(label)}{drawn}'


def svg_elements(label: Label) -> str:
    """Return a label as the first elements of an SVG."""
    said = {"source": label.source, "identifier": label.address, "creator": software()}
    core = "".join(f"<dc:{name}>{escape(words)}</dc:{name}>" for name, words in said.items())
    about = f"<title>{escape(label.title)}</title><desc>{escape(label.description)}</desc>"
    return f'{about}<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</metadata>'


def _in_words(label: Label) -> dict[str, str]:
    """What a label says under the names that a PDF has for it."""
    said = {"Title": label.title, "Subject": label.description, "Creator": software()}
    return said | {"Address": label.address, "Source": label.source}


def in_pdf(pages: bytes, labels: Sequence[Label], canvas: Canvas) -> bytes:
    """Return a PDF with its pages as large on paper as the canvas is meant, and their labels."""
    from pypdf import PdfWriter

    point = 72 * SCALE / _DPI
    writer = PdfWriter(clone_from=BytesIO(pages))
    for number, (page, one) in enumerate(zip(writer.pages, labels, strict=True)):
        page.scale_to(canvas.width * point, canvas.height * point)
        page.compress_content_streams()
        writer.add_outline_item(title=one.title, page_number=number)
    writer.add_metadata({f"/{name}": said for name, said in _in_words(labels[0]).items()})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
