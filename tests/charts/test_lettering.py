"""Words are as wide as the browser sets them; they break and are shortened where they must."""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from anachrony import text
from anachrony.charts import words
from anachrony.cli.films import FILM, GALLERY
from anachrony.events import read
from anachrony.lettering import FACES, Face, parts, shortened, width, wrapped
from tests.conftest import flags

ASSETS = Path(__file__).parents[2] / "assets"
FONTS = ASSETS / "fonts"
TYPE = "http://type.test/"

STRANGE = [
    "AVATAR, To. Wy; L’Étranger: 11 – 17",
    "Łódź, Škoda, İstanbul, Nguyễn",
    "Солярис · Андрей Тарковский",
    "Οδύσσεια, Αθήνα",
    "→ ↑ ↓ ← ● ○ ▲ ▼ ± ≤ − × ⁻⁵ √",
    "« Où\u202f? », dit-elle\u00a0: 1\u202f944",
    "film, offing, fjord, flûte",
]

SIZES = (12, 20)
"""px; of the page, of a picture."""


@pytest.fixture(scope="module")
def said() -> list[str]:
    """Names and words of the works that are shipped, of the page, and of other alphabets."""
    tables = [read(path) for path in (FILM, *GALLERY)]
    names = {
        word for one in tables for name in ("event", "place", "city", "work") for word in one[name]
    }
    spoken = {
        words
        for section in ("view", "value", "column", "chart")
        for words in text.phrases(section).values()
    }
    return [
        word for word in sorted(names | spoken) if word and "\n" not in word and "  " not in word
    ] + STRANGE


HINTED = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="font"><edit name="hinting"><bool>true</bool></edit>
<edit name="hintstyle"><const>hintfull</const></edit></match><cachedir>{cache}</cachedir></fontconfig>
"""
"""A machine that bends letters to whole px, as all do that say nothing of it."""


@pytest.fixture
def hinted(browser: Browser, chromium: str, tmp_path: Path) -> Iterator[Page]:
    """A page on such a machine."""
    rules = tmp_path / "hinted.conf"
    rules.write_text(HINTED.format(cache=tmp_path / "cache"))
    machine = {**os.environ, "FONTCONFIG_FILE": str(rules)}
    with browser.browser_type.launch(executable_path=chromium, env=machine, args=flags()) as there:
        yield there.new_page()


@pytest.mark.browser
@pytest.mark.parametrize("machine", ["page", "hinted"])
def test_words_are_as_wide_as_the_browser_sets_them(
    request: pytest.FixtureRequest, machine: str, said: list[str]
) -> None:
    page = request.getfixturevalue(machine)
    lettered(page)
    asked = [
        [words, *one, size]
        for words in said
        for one, size in product([(f.family_name, f.weight) for f in FACES], SIZES)
    ]
    measured = page.evaluate(MEASURE, asked)
    family = {face.family_name: face.family for face in FACES}
    off = {
        (words, name, weight, size): abs(width(words, family[name], weight) * size - px)
        for (words, name, weight, size), px in zip(asked, measured, strict=True)
    }
    worst = max(off, key=off.__getitem__)
    assert off[worst] <= 0.5, worst
    assert len(off) > 2000


MEASURE = """async (asked) => {
    document.body.innerHTML = '<svg xmlns="http://www.w3.org/2000/svg"><text></text></svg>';
    const text = document.querySelector("text");
    text.style.whiteSpace = "pre";
    const every = [...new Set(asked.map(([words]) => words).join(""))].join("");
    for (const [name, weight] of new Set(asked.map(([, name, weight]) => [name, weight].join("/")))
        .values().map((one) => one.split("/"))) await document.fonts.load(`${weight} 12px "${name}"`, every);
    return asked.map(([words, name, weight, size]) => {
        Object.assign(text.style, { fontFamily: `"${name}", "Anachrony Sans"`, fontWeight: weight, fontSize: `${size}px` });
        text.textContent = words;
        return text.getComputedTextLength();
    });
}"""


def lettered(page: Page) -> None:
    """Open a page that has the project's type and nothing else."""

    def answer(route: Route) -> None:
        path = ASSETS / route.request.url.removeprefix(TYPE)
        if path.is_file():
            return route.fulfill(path=path)
        return route.fulfill(
            body='<!doctype html><link rel="stylesheet" href="type.css"><body></body>',
            content_type="text/html",
        )

    page.route(f"{TYPE}**", answer)
    page.goto(TYPE)


def test_a_letter_that_is_lent_is_counted_wide_enough() -> None:
    assert width("名前") == 2
    assert width("한글") == 2
    assert width("🎬") >= 1.37
    assert width("ش") >= 1
    assert width("الإسكندرية") <= 9  # Alexandria, of ten letters: in most type it is 5 wide
    assert width("e\u0301") == width("é")
    assert parts("名前") == ()


LENT = [
    "広島、我が愛",
    "羅生門 (名前)",
    "히로시마 내 사랑",
    "هيروشيما حبيبتي",
    "ฮิโรชิมาที่รัก",
    "हिरोशिमा",
    "🎬 Café",
]
"""Titles in alphabets that the project's type has not got: the machine's own type sets them."""


def test_a_title_in_another_alphabet_has_the_room_it_takes(page: Page) -> None:
    lettered(page)
    asked = [[words, face.family_name, face.weight, 20] for words in LENT for face in FACES]
    counted = [width(words, face.family, face.weight) * 20 for words in LENT for face in FACES]
    taken = page.evaluate(MEASURE, asked)
    assert min(taken) > 0
    late = [one for one in zip(asked, taken, counted, strict=True) if one[1] > one[2] + 0.5]
    assert late == []


def test_a_line_breaks_where_a_narrow_space_does_not_bind() -> None:
    assert wrapped("Où\u202f? Nevers", width("Nevers")) == ["Où\u202f?", "Nevers"]


@given(st.text("aW il", min_size=1), st.floats(0.5, 20))
def test_lines_hold_all_words_in_their_room(words: str, room: float) -> None:
    lines = wrapped(words, room)
    assert "".join(lines).replace(" ", "").replace("-", "") == words.replace(" ", "")
    assert all(width(line) <= room or len(line) == 1 for line in lines)


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Vergangenheitsbewältigung", ["Vergangenheits-", "bewältigung"]),
        ("archive.org/Vergangenheit", ["archive.org/Verg", "angenheit"]),
        ("雪の降る街を雪の降る街を", ["雪の降る街を雪", "の降る街を"]),
    ],
)
def test_a_word_that_is_broken_has_a_hyphen_where_it_takes_one(word: str, lines: list[str]) -> None:
    assert wrapped(word, 7.3) == lines
    assert words.folded(word, 7.3).replace("<br>", "").replace("-", "") == word


@given(st.text(min_size=1, max_size=40), st.floats(1, 20), st.sampled_from(["serif", "sans"]))
def test_a_name_is_shortened_at_its_end(words: str, room: float, family: str) -> None:
    kept = shortened(words, room, family)
    assert kept == words or (kept.endswith("…") and words.startswith(kept[:-1]))
    assert width(kept, family) <= room + 1e-9


SAME = "The conversation on the terrace above the river, as she remembers it on the "


def test_names_that_differ_at_their_end_alone_are_not_cut_to_the_same() -> None:
    def cut(name: str) -> str:
        return words.fitted(name, 20)

    names = [f"{SAME}first day", f"{SAME}second day", "Short", f"{SAME}first day"]
    first, second, short, again = words.apart(names, cut)
    assert first == again != second
    assert (first[-9:], second[-10:], short) == ("first day", "second day", "Short")
    assert first.startswith("The conversation")
    assert all(width(one, "serif") <= 20 for one in (first, second))


def test_a_name_alone_is_cut_as_ever() -> None:
    assert words.apart([SAME], words.plain) == [words.plain(SAME)]


# --- the faces ------------------------------------------------------------------------------------


@pytest.mark.parametrize("face", FACES, ids=str)
def test_a_face_has_a_name_of_its_own_and_what_its_table_says(face: Face) -> None:
    """The licence keeps the name Source to the originals."""
    font = TTFont(FONTS / face.file("latin"))
    names = [font["name"].getDebugName(at) for at in (1, 3, 4, 6)]
    assert all("Anachrony" in name and "Source" not in name for name in names)
    features = [
        one.FeatureTag
        for table in ("GPOS", "GSUB")
        for one in font[table].table.FeatureList.FeatureRecord
    ]
    assert set(features) == {"kern"}  # and no liga
    glyphs = font.getBestCmap()
    assert {font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"} == {
        1000 * width("7", face.family, face.weight)
    }
    assert font["glyf"][".notdef"].numberOfContours > 0


def test_a_first_visit_asks_for_less_than_100_kb() -> None:
    assert sum((FONTS / face.file("latin")).stat().st_size for face in FACES) < 100_000


BENT = """() => [...document.querySelectorAll("body, body *:not(script, style)")]
    .filter((one) => getComputedStyle(one).textRendering !== "geometricprecision")
    .map((one) => `${one.tagName} ${one.className}`)"""
"""What lets a machine bend its letters to whole px, which makes words wider: browsers say so of
buttons and fields.
"""


@pytest.mark.parametrize("home", ["", "fr/"])
def test_a_page_asks_for_its_type_once_and_at_once(page: Page, site: str, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    page.goto(site + home)
    page.locator("#chart .xtick").first.wait_for()
    fonts = [path for path in asked if path.endswith(".woff2")]
    assert sorted(fonts) == sorted(f"{home}assets/fonts/{face.file('latin')}" for face in FACES)
    assert (
        page.evaluate("[...document.fonts].filter((face) => face.status === 'loaded').length") == 4
    )
    assert page.evaluate(BENT) == []
