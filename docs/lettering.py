"""The page's type, cut from Source Serif 4 and Source Sans 3. `make type` asks the npm registry for
their packages, and writes the faces into assets/fonts, their style sheet, and the widths of their
letters.
"""

import hashlib
import json
import tarfile
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

from anachrony.charts.theme import SANS, SERIF
from anachrony.lettering import FACES, PRECISE, TABLE, Face

HOME = Path(__file__).parents[1]
FONTS = HOME / "assets" / "fonts"
STYLE = HOME / "assets" / "type.css"

PACKAGES = {
    "source-serif@4.5.1": "NUAh5IzF7KiUu2gTpqE+ed9MNbMe4st7LIIXZ0OHHSPc6gg86H67j04M8sIhU2qqFd26btXaFQ2ge5u/p72j0Q==",
    "source-sans@3.52.0": "xsm7qlMI/JwxwNdp6pvpR6l+aZjn90fzOzoeUz/qoohIYbKbDwQNRIz5/ItYs7/hvqLirQNUoDFGXSVA3TU9tw==",
}
"""The packages of the faces, with the sha512 of what is taken."""

PARTS = {
    "latin": "20-7E,A0-FF,131,152-153,178,2BC,2C6,2DA,2DC,2002-200A,2010-2015,2018-201E,2020-2022,"
    "2026,202F,2030,2032-2033,2039-203A,2044,2074-2075,207B,20AC,2116,2122,2190-2193,2196-2199,2212,"
    "221A,221E,2248,2260,2264-2265,25A0-25A1,25B2-25B3,25B6-25B7,25BC-25BD,25C0,25C6,25CA,25CB,"
    "25CF,266A",
    "latin-ext": "100-130,132-151,154-177,179-24F,259,1E00-1EFF,20A0-20AB,20AD-20BF,2C60-2C7F",
    "greek-cyrillic": "370-3FF,400-52F",
}
"""The letters of each part of a face: a page asks only for the parts whose letters it shows."""

SOURCES = {
    Face("serif", 400): ("source-serif@4.5.1", "SourceSerif4-Regular.ttf"),
    Face("serif", 600): ("source-serif@4.5.1", "SourceSerif4-Semibold.ttf"),
    Face("sans", 400): ("source-sans@3.52.0", "SourceSans3-Regular.ttf"),
    Face("sans", 600): ("source-sans@3.52.0", "SourceSans3-Semibold.ttf"),
}

OPTIONS = {
    "layout_features": ["kern"],  # no ligature: film is found in a PDF by its four letters
    "hinting": False,
    "notdef_outline": True,  # else what a face has not got is drawn as nothing
    "name_IDs": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14],
    "flavor": "woff2",
}


def main() -> None:
    """Write the faces, their licence, their style sheet and their widths."""
    FONTS.mkdir(exist_ok=True)
    packages = {name: package(name) for name in PACKAGES}
    table = {"parts": {part: ranges(part) for part in PARTS}, "faces": {}}

    for face, (name, file) in SOURCES.items():
        font = packages[name][f"package/TTF/{file}"]
        for part in PARTS:
            cut(font, face, part).save(FONTS / face.file(part))
        table["faces"][str(face)] = {part: widths(font, part) for part in PARTS}

    for name, files in packages.items():
        licence = files["package/LICENSE.md"].decode("utf-8-sig")
        (FONTS / f"OFL-{name.split('@')[0]}.txt").write_text(licence, "utf-8", newline="\n")
    STYLE.write_text(style(), "utf-8", newline="\n")
    TABLE.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def package(name: str) -> dict[str, bytes]:
    """Return the files of a package of the npm registry, by their paths."""
    with TemporaryDirectory() as room:
        run(["npm", "pack", "--silent", name], cwd=room, check=True, stdout=DEVNULL)
        (archive,) = Path(room).iterdir()
        packed = archive.read_bytes()

    if hashlib.sha512(packed).digest() != b64decode(PACKAGES[name]):
        raise SystemExit(f"{name} is not what it was")
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        return {one.name: files.extractfile(one).read() for one in files if one.isfile()}


def ranges(part: str) -> list[tuple[int, int]]:
    """Return a part's letters: the first and the last of each run."""
    ends = (run.split("-") for run in PARTS[part].split(","))
    return [(int(first, 16), int((last or [first])[-1], 16)) for first, *last in ends]


def cut(font: bytes, face: Face, part: str) -> TTFont:
    """Return a part of a face, under a name of its own: its licence keeps the name Source."""
    cut = TTFont(BytesIO(font), recalcTimestamp=False)
    unwrap(cut)
    subsetter = Subsetter(Options(**OPTIONS))
    subsetter.populate(unicodes=parse_unicodes(PARTS[part]))
    subsetter.subset(cut)

    style = "Regular" if face.weight == 400 else "SemiBold"
    name = f"{face.family_name} {style}"
    said = {1: name, 2: "Regular", 3: f"{name} {part}", 4: name, 6: name.replace(" ", "")}
    for record in list(cut["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            cut["name"].removeNames(record.nameID)
        elif record.nameID in said:
            cut["name"].setName(said[record.nameID], *ids(record))
    cut.flavor = "woff2"
    return cut


def ids(record: object) -> tuple[int, int, int, int]:
    return record.nameID, record.platformID, record.platEncID, record.langID


def unwrap(font: TTFont) -> None:
    """Leave a face the kerning of pairs alone: what looks at three letters can't be measured in a
    table.
    """
    table = font["GPOS"].table
    pairs = {at for at, lookup in enumerate(table.LookupList.Lookup) if subtables(lookup, 2)}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "kern":
            kept = [at for at in record.Feature.LookupListIndex if at in pairs]
            record.Feature.LookupListIndex = kept
            record.Feature.LookupCount = len(kept)


def subtables(lookup: object, kind: int) -> list:
    inner = [getattr(one, "ExtSubTable", one) for one in lookup.SubTable]
    return [one for one in inner if one.LookupType == kind]


def widths(font: bytes, part: str) -> dict[str, object]:
    """Return the advances of a part's letters and the kerning of their pairs, in thousandths of the
    type's size: pairs by classes, since most letters stand as others do.
    """
    whole = TTFont(BytesIO(font))
    glyphs = whole.getBestCmap()
    codes = [code for first, last in ranges(part) for code in range(first, last + 1)]
    names = [glyphs[code] for code in codes if code in glyphs]

    second, columns = classes(list(zip(*kerning(whole, names), strict=True)))
    first, rows = classes(list(zip(*columns, strict=True)))
    return {
        "letters": "".join(chr(code) for code in codes if code in glyphs),
        "advances": [whole["hmtx"][name][0] for name in names],
        "first": first,
        "second": second,
        "kerning": rows,
    }


def classes(rows: list[tuple]) -> tuple[list[int], list[tuple]]:
    """Return which of the distinct rows each row is, and these."""
    distinct = list(dict.fromkeys(rows))
    place = {row: at for at, row in enumerate(distinct)}
    return [place[row] for row in rows], distinct


def kerning(font: TTFont, names: list[str]) -> Iterator[list[int]]:
    """Yield, for each glyph, the kerning between it and every other: the first table that knows a
    pair decides.
    """
    lookups = [subtables(lookup, 2) for lookup in font["GPOS"].table.LookupList.Lookup]
    (tables,) = filter(None, lookups)
    for first in names:
        known = [pairs(one, first) for one in tables if first in one.Coverage.glyphs]
        yield [decided(one(second) for one in known) for second in names]


def decided(said: Iterable[int | None]) -> int:
    return next((one for one in said if one is not None), 0)


def pairs(table: object, first: str) -> Callable[[str], int | None]:
    """Return what a table of pairs says of each that may stand behind a glyph."""
    if table.Format == 1:
        said = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        return {pair.SecondGlyph: advance(pair.Value1) for pair in said}.get

    behind = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
    group = table.ClassDef2.classDefs
    return lambda second: advance(behind[group.get(second, 0)].Value1)


def advance(value: object) -> int:
    return getattr(value, "XAdvance", 0) or 0


FIELDS = "button, input, select, textarea { text-rendering: inherit; }"
"""Browsers let a machine bend the letters of these, whatever the page says of all."""


def style() -> str:
    """Return the style sheet of the faces, whose addresses are its own folder's."""
    rules = [rule(face, part) for face in FACES for part in PARTS]
    stacks = f":root {{ --serif: {SERIF}; --sans: {SANS}; {PRECISE}; }}"
    return "\n".join(["/* Written by `make type`. */", stacks, FIELDS, *rules]) + "\n"


def rule(face: Face, part: str) -> str:
    letters = ",".join(f"U+{run}" for run in PARTS[part].split(","))
    return (
        f'@font-face {{ font-family: "{face.family_name}"; font-weight: {face.weight};'
        f' font-display: block; src: url("fonts/{face.file(part)}") format("woff2");'
        f" unicode-range: {letters}; }}"
    )


if __name__ == "__main__":
    main()
