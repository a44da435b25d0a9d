"""The analysis as a whole: what it adds, and the laws it keeps."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anachrony.narrative import Analysis, analyses, analysis, annotate, summarise
from anachrony.narrative.anachronic import OPEN_SPAN
from anachrony.narrative.frequency import FREQUENCIES
from anachrony.narrative.measuring import MEASURE_NAMES
from anachrony.narrative.order import ORDERS, TELLING_TRACKS, dated_tellings
from anachrony.narrative.order.ways import jumps
from anachrony.schema import ADDED
from tests.films import hours

EVENT = st.tuples(
    st.integers(1, 40),  # screen s
    st.one_of(st.none(), st.integers(0, 12)),  # story hour
    st.integers(0, 3),  # story hours it lasts
    st.sampled_from(("both", "image", "sound")),
    st.sampled_from(("", "", "", "", "yes", "no")),
)
EVENTS = st.lists(EVENT, min_size=1, max_size=12)
TRACK = st.sampled_from(tuple(TELLING_TRACKS))


few = settings(max_examples=25)


def laid(events: list[tuple], work: str = "W", stretch: int = 1, shift: int = 0) -> pd.DataFrame:
    """Events end to end on screen, their story hours stretched and shifted."""
    lines, at = [], 0
    for name, (length, start, lasts, track, ruled) in enumerate(events):
        story = (
            ("-", "-")
            if start is None
            else (start * stretch + shift, (start + lasts) * stretch + shift)
        )
        lines.append(f"{name % 9} {at} {at + length} {story[0]} {story[1]} {track} {ruled}")
        at += length
    return hours("\n".join(lines), work)


def assert_same(left: pd.DataFrame, right: pd.DataFrame) -> None:
    """Equal but for rounding, and for what anachronies and happenings are numbered in the file."""
    named = ["anachrony", "happening"]
    left, right = (table.drop(columns=named, errors="ignore") for table in (left, right))
    pd.testing.assert_frame_equal(left, right, check_exact=False, rtol=1e-9)


FLASHBACK = hours("""
    Title  0  5   -  -
    A      5 25   9 10
    B     25 35   2  3  x4
    A     35 50   9 10
    Music  0 50   -  -  music
    Cut    -  -   1  2
""")


def test_annotate_adds_its_columns_and_changes_nothing() -> None:
    before = FLASHBACK.copy()
    annotated = annotate(FLASHBACK)
    assert set(annotated) == {*FLASHBACK, *ADDED}
    pd.testing.assert_frame_equal(FLASHBACK, before)
    pd.testing.assert_frame_equal(annotated[list(FLASHBACK)], before)
    pd.testing.assert_frame_equal(annotate(annotated), annotated)


def test_what_annotate_says_of_a_flashback() -> None:
    annotated = annotate(FLASHBACK)
    first = "first narrative"
    assert annotated["order"].tolist() == ["undated", first, "analepsis", first, "", ""]
    assert annotated["pace"].tolist() == [
        "",
        "summary",
        "",
        "summary",
        "",
        "",
    ]  # an hour in 20 s, and in 15; B has none
    assert annotated["frequency"].tolist() == [
        *("singulative", "repeating", "iterative", "repeating", "singulative", "singulative"),
    ]
    assert annotated["reach"].tolist() == pytest.approx(
        [np.nan, np.nan, 8 * 3600, *[np.nan] * 3], nan_ok=True
    )


def test_words_are_those_of_the_vocabulary() -> None:
    annotated = annotate(FLASHBACK)
    assert set(annotated["order"]) <= {*ORDERS, ""}
    assert set(annotated["frequency"]) <= set(FREQUENCIES)
    assert set(annotated["span"]) <= {"external", "internal", "mixed", OPEN_SPAN, ""}


def test_summarise_gives_every_measure_and_its_range() -> None:
    events = pd.concat(
        [FLASHBACK.assign(work="Two"), FLASHBACK.assign(work="One")], ignore_index=True
    )
    summary = summarise(annotate(events))
    assert summary.index.tolist() == ["Two", "One"]
    assert list(summary) == [
        *MEASURE_NAMES,
        *(f"{name}_low" for name in MEASURE_NAMES),
        *(f"{name}_high" for name in MEASURE_NAMES),
    ]
    pd.testing.assert_series_equal(summary.loc["One"], summary.loc["Two"], check_names=False)


@pytest.mark.slow
@few
@given(EVENTS, TRACK)
def test_analysis_changes_no_argument(events: list[tuple], track: str) -> None:
    table = laid(events)
    before = table.copy()
    annotated = annotate(table, track)
    pd.testing.assert_frame_equal(table, before)
    before = annotated.copy()
    summarise(annotated, track)
    pd.testing.assert_frame_equal(annotated, before)


@pytest.mark.slow
@few
@given(EVENTS, EVENTS, TRACK)
def test_works_are_independent_of_one_another(
    one: list[tuple], two: list[tuple], track: str
) -> None:
    tables = laid(one, "One"), laid(two, "Two")
    together = annotate(pd.concat(tables, ignore_index=True), track)
    apart = [annotate(table, track) for table in tables]
    assert_same(together, pd.concat(apart, ignore_index=True))
    assert_same(summarise(together, track), pd.concat([summarise(table, track) for table in apart]))


@pytest.mark.slow
@few
@given(st.data(), EVENTS, EVENTS, TRACK)
def test_the_order_of_the_file_does_not_matter(
    data: st.DataObject, one: list[tuple], two: list[tuple], track: str
) -> None:
    table = pd.concat([laid(one, "One"), laid(two, "Two")], ignore_index=True)
    mixed = table.iloc[data.draw(st.permutations(range(len(table))))]
    assert_same(annotate(mixed, track).sort_index(), annotate(table, track))
    assert_same(
        summarise(annotate(mixed, track), track).sort_index(),
        summarise(annotate(table, track), track).sort_index(),
    )


@pytest.mark.slow
@few
@given(EVENTS, st.integers(1, 24), st.integers(0, 9000))
def test_another_calendar_leaves_the_order(events: list[tuple], stretch: int, shift: int) -> None:
    here, there = annotate(laid(events)), annotate(laid(events, stretch=stretch, shift=shift))
    kept = [
        "telling",
        "story_rank",
        "order",
        "anachrony",
        "span",
        "returns",
        "depth",
        "tellings",
        "frequency",
    ]
    pd.testing.assert_frame_equal(here[kept], there[kept])
    np.testing.assert_allclose(here["reach"] * stretch, there["reach"])
    np.testing.assert_allclose(here["extent"] * stretch, there["extent"])
    pd.testing.assert_frame_equal(jumps(dated_tellings(here)), jumps(dated_tellings(there)))
    reaches = ["median_reach", "greatest_reach"]
    assert_same(
        summarise(here)[MEASURE_NAMES].drop(columns=reaches),
        summarise(there)[MEASURE_NAMES].drop(columns=reaches),
    )


@pytest.mark.slow
@few
@given(EVENTS)
def test_a_reversed_telling_changes_the_sign_of_tau(events: list[tuple]) -> None:
    there, back = (
        summarise(annotate(laid(told)))["kendall_tau"].iloc[0] for told in (events, events[::-1])
    )
    assert there == pytest.approx(-back, nan_ok=True)


@pytest.mark.slow
@few
@given(EVENTS, TRACK)
def test_every_shown_event_has_an_order_on_its_track_alone(events: list[tuple], track: str) -> None:
    annotated = annotate(laid(events), track)
    on_track = annotated["track"].isin(TELLING_TRACKS[track])
    dated = annotated["story_start"].notna()
    assert (annotated.loc[~on_track, "order"] == "").all()
    assert ((annotated["order"] == "undated") == (on_track & ~dated)).all()
    ordered = annotated["order"].isin(("analepsis", "prolepsis"))
    assert (annotated["anachrony"].notna() == ordered).all()
    assert ((annotated["depth"] > 0) == ordered).all()
    ruled_out = annotated["order"].eq("") & on_track
    assert (annotated.loc[ruled_out, "first_narrative"] == "no").all()
    assert (
        annotated.loc[on_track & dated & (annotated["first_narrative"] == "yes"), "order"]
        == "first narrative"
    ).all()


@pytest.mark.slow
@settings(max_examples=6)  # each analyses up to six works
@given(st.lists(EVENTS, min_size=2, max_size=3), TRACK)
def test_a_work_is_analysed_among_others_as_it_is_alone(films: list, track: str) -> None:
    works = [laid(film, f"W{number}") for number, film in enumerate(films)]
    events = annotate(pd.concat(works, ignore_index=True), track)
    for found in analyses(events, track):
        alone = analysis(events[events["work"] == found.work], track)
        for name, table in tables(found).items():
            pd.testing.assert_frame_equal(table, tables(alone)[name], check_dtype=False)
        assert found.first.tolist() == alone.first.tolist()
        pd.testing.assert_series_equal(found.summary, alone.summary)
        assert (found.total, found.tied) == (alone.total, alone.tied)


def tables(found: Analysis) -> dict[str, pd.DataFrame]:
    """The tables of an analysis, but for the numbers of works and of strands in turn."""
    named = {name: one for name, one in vars(found).items() if isinstance(one, pd.DataFrame)}
    numbers = ["group", "meanwhile"]
    return {
        name: one if name in ("events", "telling") else one.reset_index(drop=True)
        for name, table in named.items()
        for one in [table.drop(columns=numbers, errors="ignore")]
    }
