"""Files of chapters that say each on several lines, OGM's and FFmpeg's, with one a line: every
chapter on its first line, so that the others stay where they were.
"""

import csv
import io
import re
from collections.abc import Iterator
from fractions import Fraction

import numpy as np

_OGM = re.compile(rb"\s*CHAPTER\d\d+=", re.IGNORECASE)
_CLOCK = re.compile(r"CHAPTER(?P<number>\d+)=(?P<clock>[\d:.,]+)\s*", re.IGNORECASE)
_NAME = re.compile(r"CHAPTER(?P<number>\d+)NAME=(?P<name>.*)", re.IGNORECASE)
_FFMPEG = re.compile(rb"\s*;FFMETADATA")
_FIELD = re.compile(r"(?P<key>TIMEBASE|START|END|title)=(?P<value>.*)", re.IGNORECASE)


def unfolded(data: bytes) -> bytes:
    """Return a text of chapters with one a line; any other as it is."""
    if _OGM.match(data):
        return _ogm(data.decode("utf-8", "replace").split("\n"))
    if _FFMPEG.match(data):
        return _ffmpeg(data.decode("utf-8", "replace").split("\n"))
    return data


def _ogm(lines: list[str]) -> bytes:
    """`CHAPTER01=00:00:00.000` and `CHAPTER01NAME=Opening` as `00:00:00.000 Opening`; what has no
    name is called by its number.
    """
    names = {one["number"]: one["name"].strip() for one in map(_NAME.fullmatch, lines) if one}
    found = map(_CLOCK.fullmatch, lines)
    called = (
        f"{one['clock']} {names.get(one['number']) or 'Chapter ' + one['number']}" if one else ""
        for one in found
    )
    return "\n".join(called).encode()


def _ffmpeg(lines: list[str]) -> bytes:
    """Every `[CHAPTER]` as a row of seconds below a header, which stands on the first line."""
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\n").writerow
    write(("screen_start", "screen_end", "event"))
    for row in _chapters(lines[1:]):
        write(row)
    return text.getvalue().encode()


def _chapters(lines: list[str]) -> Iterator[tuple[str, ...]]:
    """What stands on the line of each chapter, and nothing on the others."""
    for at, line in enumerate(lines):
        if line.strip().upper() != "[CHAPTER]":
            yield ()
            continue
        fields = _fields(lines[at + 1 :])
        each = fields.get("timebase", "1/1000000000")
        ends = (_seconds(fields.get(name, ""), each) for name in ("start", "end"))
        yield *ends, re.sub(r"\\(.)", r"\1", fields.get("title", ""))


def _fields(lines: list[str]) -> dict[str, str]:
    """What is said of a chapter, up to the next."""
    last = next((at for at, line in enumerate(lines) if line.startswith("[")), len(lines))
    found = map(_FIELD.fullmatch, map(str.strip, lines[:last]))
    return {one["key"].lower(): one["value"].strip() for one in found if one}


def _seconds(count: str, each: str) -> str:
    """So many parts of a second as seconds; what counts in no such parts stays, to be refused."""
    if not (count.isdecimal() and _PARTS.fullmatch(each)):
        return f"{count} × {each}" if count else ""
    return np.format_float_positional(round(float(int(count) * Fraction(each)), 6), trim="-")


_PARTS = re.compile(r"\d{1,9}/[1-9]\d{0,11}", re.ASCII)
