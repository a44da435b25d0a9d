"""The page of definitions is what the program says and finds; every pattern and measure has its
place there.
"""

import importlib.util
import re
from pathlib import Path

import pandas as pd
import pytest

from anachrony import text
from anachrony.app import definitions as in_place
from anachrony.app.definitions import drawn
from anachrony.narrative import Analysis, analysis
from anachrony.narrative.duration import KNOWN, SCENE
from anachrony.narrative.frequency import FREQUENCIES
from anachrony.narrative.measuring import FLASH, MEASURES
from anachrony.narrative.order import ORDERS
from anachrony.narrative.shapes import PATTERNS

SPEC = importlib.util.spec_from_file_location(
    "definitions", Path(__file__).parents[2] / "docs" / "definitions.py"
)
assert SPEC is not None
assert SPEC.loader is not None
definitions = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(definitions)

PAGE = definitions.PAGE.read_text("utf-8")
MARKS = definitions.marks(PAGE)
EXAMPLES = [words[0] for kind, words in MARKS if kind == "example"]


def of(name: str) -> Analysis:
    return analysis(definitions.film(name))


def anachronies(name: str, *columns: str) -> list[tuple[object, ...]]:
    return list(of(name).anachronies[list(columns)].itertuples(index=False, name=None))


@pytest.mark.slow
def test_the_page_is_what_the_program_writes() -> None:
    assert definitions.written(PAGE) == PAGE, "run: python docs/definitions.py"


def test_every_example_stands_on_the_page_once_with_its_picture() -> None:
    assert sorted(EXAMPLES) == sorted(path.stem for path in definitions.EXAMPLES.glob("*.csv"))
    pictures = {drawn(name, language) for name in EXAMPLES for language in text.LANGUAGES}
    assert pictures == {path.name for path in definitions.PICTURES.iterdir()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_french_picture_says_nothing_in_english(name: str) -> None:
    events, drawn_of = definitions.film(name), definitions.PICTURES / drawn(name, "fr")
    picture = drawn_of.read_text("utf-8")
    assert f"Source\u202f: {name}.csv" in picture
    english = set(events["event"]) - set(events["event.fr"])
    assert not [said for said in (*english, "first narrative") if f">{said}<" in picture]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_small_enough_to_check_by_hand(name: str) -> None:
    assert 3 <= len(definitions.film(name)) <= 8


def test_every_pattern_is_defined_in_order() -> None:
    assert [words[0] for kind, words in MARKS if kind == "pattern"] == [
        pattern.name for pattern in PATTERNS
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", [pattern.name for pattern in PATTERNS])
def test_a_pattern_is_found_in_its_example(name: str) -> None:
    assert name in of(name.replace("_", "-")).patterns["pattern"].tolist()


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors


# --- the examples, worked by hand -----------------------------------------------------------------


def test_the_first_narrative_is_the_heaviest_chain_not_the_longest() -> None:
    # The café and the station last 5:00 + 3:30; the child, the school, the war and the station 3 ×
    # 0:30 + 3:30.
    assert of("first-narrative").first.tolist() == [True, False, False, False, True]


@pytest.mark.parametrize("order", ["analepsis", "prolepsis"])
def test_an_anachrony_is_of_its_kind(order: str) -> None:
    assert anachronies(order, "order", "span", "depth") == [(order, "external", 1)]


def test_reach_and_extent_are_as_wide_as_the_dates() -> None:
    lengths = ("reach_least", "reach_most", "extent_least", "extent_most")
    # It leaves 16 August 1957, a day, for 1943, a year, and covers the story until August 1944, a
    # month.
    by_hand = (
        days("1944-01-01", "1957-08-16"),
        days("1943-01-01", "1957-08-17"),
        days("1944-01-01", "1944-08-01"),
        days("1943-01-01", "1944-09-01"),
    )
    assert anachronies("reach", *lengths) == [tuple(86400.0 * length for length in by_hand)]


def days(first: str, last: str) -> int:
    return (pd.Timestamp(last) - pd.Timestamp(first)).days


def test_an_anachrony_is_external_internal_or_mixed() -> None:
    # The first narrative goes from March 1950 to October 1960: 1930, 1951, and December 1949 to
    # February 1951.
    assert anachronies("span", "span") == [("external",), ("internal",), ("mixed",)]


def test_a_telling_returns_or_does_not() -> None:
    assert anachronies("returns", "returns") == [(True,), (False,)]


def test_an_anachrony_lies_in_another() -> None:
    assert anachronies("depth", "depth", "events") == [(1, 3), (2, 1)]


def test_jumps_part_groups() -> None:
    assert definitions.jumps(of("jumps"))["jump"].tolist() == ["", "", "forward", "backward", ""]
    assert of("jumps").summary["groups"] == 3


@pytest.mark.slow
def test_what_is_told_again_or_gone_over_goes_back() -> None:
    assert anachronies("repetition", "order", "events") == [("analepsis", 1)] * 2
    # From noon back to half past ten.
    assert anachronies("rewind", "order", "reach") == [("analepsis", 5400.0)]


@pytest.mark.slow
def test_strands_told_in_turn_are_no_anachrony() -> None:
    assert of("simultaneity").first.all()
    jumps = definitions.jumps(of("simultaneity"))["jump"].tolist()
    assert jumps == ["", "", "simultaneous", "", "", "simultaneous"]
    assert of("simultaneity").summary["groups"] == 1


def test_undated_events_have_no_order() -> None:
    orders = ["first narrative", "undated", "analepsis", "undated", "first narrative"]
    assert of("undated").shown["order"].tolist() == orders


def test_image_and_sound_part() -> None:
    found = of("disjunction").disjunctions
    assert found[["screen_start", "screen_end"]].to_numpy().tolist() == [[60.0, 120.0]]


@pytest.mark.slow
def test_every_speed_has_its_event() -> None:
    assert (SCENE, KNOWN, FLASH) == (2.0, 10.0, 15.0)  # as the page says in words
    assert of("speed").shown["pace"].tolist() == ["scene", "summary", "pause", "stretch", "scene"]
    assert len(definitions.gaps(of("speed"))) == 1


def test_every_frequency_has_its_event() -> None:
    assert set(of("frequency").shown["frequency"]) == set(FREQUENCIES)


BY_HAND = {
    "kendall_tau": (11 - 4) / 15,
    "footrule": 8 / 18,
    "published_index": 8 / 15,
    "chain_share_events": 2 / 6,
    "chain_share_screen": 40 / 280,
    "breaks": 4,
    "backward_jumps": 2,
    "forward_jumps": 1,
    "groups": 4,
    "analepsis_share": 40 / 280,
    "prolepsis_share": 0,
    "disjunction_share": 10 / 280,
    "median_reach": (2 * 86400 + 60 + 3 * 86400 + 60) / 2,  # each from the end of a minute
    "greatest_reach": 3 * 86400 + 60,
    "flashes": 1,
    "median_flash": 10,
    "mean_length": 280 / 6,
    "median_length": 60,
    "length_variation": 19.7203 / (280 / 6),
}
"""The measures of the film of six days; the page says how each is come by."""


def test_the_measures_are_those_worked_by_hand() -> None:
    assert list(BY_HAND) == [measure.name for measure in MEASURES]
    assert of("measures").summary[list(BY_HAND)].to_dict() == pytest.approx(BY_HAND, abs=1e-5)


def test_every_rule_of_the_page_opens_with_the_picture_of_its_example() -> None:
    pictures = {path.stem for path in definitions.PICTURES.iterdir()}
    without = {rule for rule in in_place.rules() if in_place.rule_picture(rule) not in pictures}
    assert without == {
        "story_span",
        "never_shown",
        "certainty",
        "in_reverse",
        "tied",
        "rival",
    }  # no term of Genette's
    page = str(in_place.opened())
    assert page.count("<div popover") == len(set(re.findall('id="(term-[^"]*)"', page)))
    assert in_place.law("reach").count("<img") == 1


def test_a_term_opens_what_the_page_holds() -> None:
    held = set(re.findall('id="term-([^"]*)"', str(in_place.opened())))
    terms = {in_place.of_fact(name) for name in ("reach", "extent", "pace", "frequency")}
    assert terms | {in_place.order_rule(order) for order in ORDERS} <= held
    assert in_place.of_fact("city") == ""
    assert str(in_place.term("a < b", "")) == "a &lt; b"
