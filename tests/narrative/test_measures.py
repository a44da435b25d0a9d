"""Every measure, by hand and against an independent computation."""

from importlib import import_module
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from anachrony.narrative import annotate
from anachrony.narrative.first import retold
from anachrony.narrative.measuring import MEASURE_NAMES, MEASURES, measures, of_order
from tests.films import film, hours

module = import_module(
    "anachrony.narrative.measuring"
)  # the package's own `measures` is the function

H = 3600.0
NO = np.nan


def all_measures(annotated: pd.DataFrame, track: str = "image") -> pd.DataFrame:
    """The measures of annotated works."""
    return measures(annotated, *retold(annotated, track), track)


def measured(events: pd.DataFrame, track: str = "image") -> dict[str, float]:
    """The measures of one work."""
    found = all_measures(annotate(events, track), track)
    assert list(found) == MEASURE_NAMES
    assert len(found) == 1
    return found.iloc[0].to_dict()


# --- by hand --------------------------------------------------------------------------------------

LINEAR = "A 0 10 1 2\n B 10 20 2 3\n C 20 30 3 4"
AS_TOLD = dict.fromkeys(MEASURE_NAMES, 0.0) | {
    "kendall_tau": 1,
    "groups": 1,
    "median_reach": NO,
    "greatest_reach": NO,
    "median_flash": NO,
    "mean_length": 10,
    "median_length": 10,
}
UNKNOWN = dict.fromkeys(MEASURE_NAMES, NO)


def as_told_but(**values: float) -> dict[str, float]:
    """The measures of events of 10 s each, told as they happen, with other values."""
    return AS_TOLD | values


BY_HAND = {
    "linear": (LINEAR, AS_TOLD),
    # Story ranks 1 0 2 4 3 of n = 5, 10 pairs, 2 of them against the story: tau (8 - 2) / 10.
    # Displaced by 1 1 0 1 1: 4 of floor(25/2) = 12, and of 10. The chain is A C D (30 s; A C E is
    # told later): outside are B, from 10 back to 2, and E, from 21 back to 11, 4 + 10 of 44 dated
    # seconds. The first narrative is the frame A C E, with B, 8 h back, and D, 10 h ahead. A to B: back. B to C: over A, told already. C to D: over E, not told
    # yet. D to E: back. None of the four is to the next. Lengths 10 4 10 6 10 10: mean 50/6;
    # squares from it 4 × 2.778 + 18.778 + 5.444 = 35.333, √(35.333/6) = 2.427.
    "by hand": (
        "A 0 10 9 10\n B 10 14 2 3\n C 14 24 10 11\n X 24 30 - -\n D 30 40 20 21\n E 40 50 11 12",
        as_told_but(
            kendall_tau=0.6,
            footrule=4 / 12,
            published_index=0.4,
            chain_share_events=2 / 5,
            chain_share_screen=14 / 44,
            breaks=4,
            backward_jumps=2,
            forward_jumps=1,
            groups=4,
            analepsis_share=4 / 50,
            prolepsis_share=10 / 50,
            median_reach=9 * H,
            greatest_reach=10 * H,
            flashes=2,
            median_flash=7,
            mean_length=50 / 6,
            length_variation=np.sqrt(35.3333333 / 6) / (50 / 6),
        ),
    ),
    # Displaced by 2 0 2: 4 of floor(9/2) = 4, and of 3 pairs: the published index passes 1. There is
    # no first narrative to go back from.
    "reversed": (
        "A 0 10 13 14\n B 10 20 12 13\n C 20 30 11 12",
        as_told_but(
            kendall_tau=-1,
            footrule=1,
            published_index=4 / 3,
            chain_share_events=2 / 3,
            chain_share_screen=2 / 3,
            breaks=2,
            backward_jumps=2,
            groups=3,
        ),
    ),
    # A and C share a rank: 0 1 0. 3 pairs, 1 tied, 1 against: (3 - 1 - 2) / √(3 × 2) = 0. In the
    # story, A C B: displaced by 0 1 1, 2 of 4 and of 3. A and C frame B, from 10 on to 11.
    "told twice": (
        "A 0 10 9 10\n B 10 20 10 11\n C 20 30 9 10",
        as_told_but(
            kendall_tau=0,
            footrule=2 / 4,
            published_index=2 / 3,
            chain_share_events=1 / 3,
            chain_share_screen=1 / 3,
            breaks=1,
            backward_jumps=1,
            groups=2,
            prolepsis_share=1 / 3,
            median_reach=H,
            greatest_reach=H,
            flashes=1,
            median_flash=10,
        ),
    ),
    # E and F frame 30 of 50 s, from 21 back to 9. Ranks 3 0 1 2 3: of 10 pairs 1 tied, 3 against:
    # (10-1-6) / √(10 × 9). Displaced by 3 1 1 1 0 (E stands before F): 6 of 12, 6 of 10. E to A:
    # back; the rest goes on.
    "in medias res": (
        "E 0 10 20 21\n A 10 20 9 10\n B 20 30 10 11\n C 30 40 11 12\n F 40 50 20 21",
        as_told_but(
            kendall_tau=3 / np.sqrt(90),
            footrule=6 / 12,
            published_index=6 / 10,
            chain_share_events=1 / 5,
            chain_share_screen=1 / 5,
            breaks=1,
            backward_jumps=1,
            groups=2,
            analepsis_share=3 / 5,
            median_reach=12 * H,
            greatest_reach=12 * H,
        ),
    ),
    "all at once": ("A 0 10 9 10\n B 10 20 9 10\n C 20 30 9 10", as_told_but(kendall_tau=NO)),
    "one": ("A 0 10 9 10", as_told_but(kendall_tau=NO, footrule=NO, published_index=NO)),
    "undated": (
        "A 0 10 - -",
        UNKNOWN | {"mean_length": 10, "median_length": 10, "length_variation": 0},
    ),
    "never shown": ("A - - 1 2", UNKNOWN),
    "ruled out": (
        "A 0 10 9 10 no\n B 10 20 10 11 no",
        AS_TOLD,
    ),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_a_film_by_hand(name: str) -> None:
    table, values = BY_HAND[name]
    assert measured(hours(table)) == pytest.approx(values, nan_ok=True)


def test_ranks_know_nothing_of_seconds() -> None:
    # Ranks 1 0 2 as A B C: 3 pairs, 1 against. B is outside, one event of three; it may last for
    # hours: no flash.
    events = film("event, screen_order, story_order\n A, 1, 2\n B, 2, 1\n C, 3, 3")
    third = dict.fromkeys(
        ("kendall_tau", "chain_share_events", "chain_share_screen", "analepsis_share"), 1 / 3
    )
    moved = {"footrule": 2 / 4, "published_index": 2 / 3, "prolepsis_share": 0}
    jumps = {"breaks": 2, "backward_jumps": 1, "forward_jumps": 0, "groups": 2}
    assert measured(events) == pytest.approx(UNKNOWN | third | moved | jumps, nan_ok=True)


TWO_TRACKS = hours("""
    A  0 20   9 10  both
    B 20 40   2  3  image
    S 20 30  10 11  sound
    C 40 50  10 11  both
    D 50 60  11 12  image
    X 30 40   -  -  sound
    T 60 80  12 13  sound
""")


@pytest.mark.parametrize("track", ["image", "sound", "both"])
def test_disjunction_is_a_share_of_the_film_whatever_the_track(track: str) -> None:
    # From 20 to 30 one sees 2 and hears 10: 10 of the 80 s that have an image or a sound. X claims
    # nothing.
    assert measured(TWO_TRACKS, track)["disjunction_share"] == pytest.approx(10 / 80)


def test_lengths_and_shares_are_those_of_the_track() -> None:
    eye, ear = measured(TWO_TRACKS), measured(TWO_TRACKS, "sound")
    assert eye["mean_length"] == pytest.approx(60 / 4)  # 20 20 10 10
    assert eye["analepsis_share"] == pytest.approx(20 / 60)  # B
    assert ear["mean_length"] == pytest.approx(70 / 5)  # 20 10 10 10 20
    assert ear["analepsis_share"] == 0


def test_where_nothing_dated_is_seen_and_heard_at_once_disjunction_is_unknown() -> None:
    assert np.isnan(measured(hours("A 0 9 1 2 image\n B 9 18 2 3 image"))["disjunction_share"])
    assert np.isnan(measured(hours("A 0 9 1 2 image\n B 0 9 - - sound"))["disjunction_share"])


@pytest.mark.slow
def test_only_the_outermost_anachronies_count() -> None:
    found = measured(hours("A 0 20 9 10\n B 20 30 5 6\n C 30 35 2 3\n D 35 45 6 7\n E 45 65 10 11"))
    # B C D is one of 25 s, no flash; C, which lies in it, is another's.
    assert (found["flashes"], found["analepsis_share"], found["median_reach"]) == (
        0,
        25 / 65,
        8 * H,
    )


@pytest.mark.parametrize(("end", "flashes"), [(32.2, 1), (32.3, 0)])
def test_a_flash_lasts_no_more_than_fifteen_seconds(end: float, flashes: int) -> None:
    # 32.2 - 17.2 is a little more than 15 in floating point.
    assert (
        measured(hours(f"A 0 17.2 9 10\n B 17.2 {end} 2 3\n C {end} 80 10 11"))["flashes"]
        == flashes
    )


def test_every_work_has_a_row_in_the_order_of_the_file() -> None:
    tables = {"Two": BY_HAND["by hand"][0], "Neither": "A 0 10 - -", "One": LINEAR}
    events = pd.concat([hours(table, work) for work, table in tables.items()], ignore_index=True)
    found = all_measures(annotate(events))
    assert found.index.tolist() == ["Two", "Neither", "One"]
    for work, table in tables.items():
        assert found.loc[work].to_dict() == pytest.approx(measured(hours(table)), nan_ok=True)


@pytest.mark.slow
def test_the_first_narrative_is_found_anew_for_a_track_that_was_not_annotated() -> None:
    for annotated in ("image", "sound", "both"):
        for track in ("image", "sound", "both"):
            found = all_measures(annotate(TWO_TRACKS, annotated), track).iloc[0].to_dict()
            assert found == pytest.approx(measured(TWO_TRACKS, track), nan_ok=True)


def test_every_measure_says_what_it_is() -> None:
    assert len(set(MEASURE_NAMES)) == len(MEASURES)
    for measure in MEASURES:
        assert all(vars(measure).values())


# --- against an independent computation -----------------------------------------------------------

TOLD = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 8), st.integers(1, 30)), min_size=1, max_size=40
)


@given(TOLD)
def test_measures_of_ranks(rows: list[tuple[int, int, int]]) -> None:
    group, start, length = (
        np.array([row[at] for row in sorted(rows, key=lambda row: row[0])]) for at in range(3)
    )
    moments = dict.fromkeys(
        ("start", "end", "earliest", "start_latest", "end_earliest", "latest"), start.astype(float)
    )
    telling = pd.DataFrame(
        {
            "group": group,
            "length": length.astype(float),
            "story_order": start,
            "ruled": 0,
            "narrative_level": 0,
            "together": False,
            "container": -1,
            "in_chain": True,
            "again": False,
            "meanwhile": -1,
            "past": False,
            "rung": 0.0,
            **moments,
        }
    )
    telling = telling.assign(
        screen_start=np.nan, screen_end=np.nan, times=np.nan, strand="", teller=""
    )
    found = of_order(telling, np.ones(len(group), dtype=bool), 4)
    for number in range(4):
        story = start[group == number].tolist()
        n, pairs = len(story), list(combinations(story, 2))
        assert found["kendall_tau"][number] == pytest.approx(tau(story), nan_ok=True)
        moved = sum(
            abs(place - at) for place, at in enumerate(sorted(range(n), key=lambda at: story[at]))
        )
        assert found["footrule"][number] == pytest.approx(
            moved / (n * n // 2) if n > 1 else NO, nan_ok=True
        )
        assert found["published_index"][number] == pytest.approx(
            moved / len(pairs) if pairs else NO, nan_ok=True
        )


def tau(story: list[int]) -> float:
    """Kendall's tau-b as scipy has it."""
    if len(set(story)) < 2:
        return NO
    return kendalltau(range(len(story)), story, variant="b").statistic


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 99)), max_size=60))
def test_pairs_told_against_the_story(rows: list[tuple[int, int]]) -> None:
    group, rank = (
        np.array([row[at] for row in sorted(rows, key=lambda row: row[0])], dtype=int)
        for at in range(2)
    )
    against = [
        sum(a > b for a, b in combinations(rank[group == number].tolist(), 2))
        for number in range(3)
    ]
    assert module._inversions(group, rank, np.ones_like(rank), 3).tolist() == against
