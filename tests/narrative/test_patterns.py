"""Patterns of a telling: each on a tiny film worked by hand, each missed by a hair, and the laws
they all keep.

A tiny film is the story ranks of its events in the order they are told, of equal length, so that 2
0 1 is a film of three events that begins with the last.
"""

import random
from dataclasses import fields

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from anachrony.cli.films import FILM
from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.narrative.shapes import PATTERN_COLUMNS, PATTERNS, patterns
from anachrony.narrative.shapes.groupings import _gathered
from anachrony.narrative.shapes.spans import told

NAMES = [pattern.name for pattern in PATTERNS]
Found = list[tuple[int, int, float]]


def film(ranks: list[int] | str, work: str = "Tiny", **columns: list[str]) -> pd.DataFrame:
    """Annotated events told in the order of the list, with these story ranks."""
    told = [int(rank) for rank in ranks.split()] if isinstance(ranks, str) else ranks
    return table(
        event=[f"e{place}" for place in range(len(told))],
        story_order=told,
        work=[work] * len(told),
        **columns,
    )


def table(**columns: list[object]) -> pd.DataFrame:
    """Annotated events of these columns, told in the order of their rows."""
    events = pd.DataFrame(columns)
    return annotate(
        read(events.assign(screen_order=range(1, len(events) + 1)).to_csv(index=False).encode())
    )


def spans(events: pd.DataFrame, name: str) -> Found:
    """First and last row and strength of every span of a pattern."""
    found = patterns(events).query("pattern == @name")
    return [
        (one.first, one.last, pytest.approx(one.strength)) for one in found.itertuples(index=False)
    ]


EXAMPLES: dict[str, list[tuple[str, Found]]] = {
    "chronicle": [
        # A flashback (0) between 1 2 3 and 4 5 6; each goes ahead twice, in two steps.
        ("1 2 3 0 4 5 6", [(0, 2, 1.0), (4, 6, 1.0)]),
        # 3 and 4 are told already, so 2 5 skips nothing; the whole from 0 on is one chronicle.
        ("3 4 0 1 2 5 6", [(2, 4, 1.0)]),
        # Simultaneous events stand in any order: one step of three does not go ahead.
        ("0 1 1 2", [(0, 3, 2 / 3)]),
    ],
    "retrograde": [
        # 4 3 2 goes back twice; 2 5 goes ahead.
        ("0 1 4 3 2 5", [(2, 4, 1.0)]),
        # 3 3 does not go ahead: two steps of three go back.
        ("0 4 3 3 2 5", [(1, 4, 2 / 3)]),
        # First narrative 0 1 2 3 6. The flashforward 5 4 comes back to 1, and goes on: only one
        # step goes back in it. Were 1 counted, it would be 5 4 1.
        ("0 5 4 1 2 3 6", []),
    ],
    "zigzag": [
        # First narrative 0 5 6 7. The legs 1 and 2 leave 5, 6 and 7; 6 is one event, no more than
        # both. 0 lies in the range of the legs: one turn more. From leg to leg 1 6 2: two of three
        # are away, 2 × min(2/3, 1/3).
        ("0 5 1 6 2 7", [(0, 5, 2 / 3)]),
        # The same of flashforwards: first narrative 0 1 2 3 4, legs 6 and 5, from the event left,
        # 0, to 2.
        ("0 6 1 5 2 3 4", [(0, 4, 2 / 3)]),
        # Three stories in turn, 0–2, 10–12 and 20–22, are two ranges: first narrative 0 10 20 21
        # 22; legs 1 11 and 2 12 leave 20 and 21; 10, before 20, lies in their range. From 1 to 12
        # four of five are away.
        ("0 10 20 1 11 21 2 12 22", [(1, 8, 0.4)]),
        # It has settled: 6 7 8 is longer than the two flashbacks together.
        ("5 0 6 7 8 1 9", []),
        # The ranges cross: the flashback 2 lies after 1, which the other left. First narrative 1 3
        # 4 5 6.
        ("1 0 3 2 4 5 6", []),
        # Once is no turn.
        ("1 2 0 3 4", []),
    ],
    "analepsis": [
        # From 2 back to 0: two of the three ranks above the first.
        ("1 2 0 3", [(2, 2, 2 / 3)]),
        # From 3 back to 0, of 5: 0 1 are one flashback.
        ("2 3 0 1 4 5", [(2, 3, 3 / 5)]),
        ("0 1 2", []),
    ],
    "prolepsis": [
        # From 0 ahead to 3, of 3.
        ("0 3 1 2", [(1, 1, 1.0)]),
        # At the head nothing is left: from 3 back to 0, to which it comes.
        ("3 0 1 2", [(0, 0, 1.0)]),
        ("0 1 2", []),
    ],
    "in_medias_res_beginning": [
        # 4 is the fifth of eight: its middle stands at 4.5 / 8. The first quarter is 0 1: told from
        # 0.
        ("4 5 0 1 2 3 6 7", [(0, 1, 4.5 / 8)]),
        # Three tenths into its story is the middle.
        ("2 3 0 1 4 5 6 7", [(0, 1, 2.5 / 8)]),
        # 1 stands at 1.5 / 8, in the first quarter.
        ("1 2 0 3 4 5 6 7", []),
        # 6 stands at 6.5 / 8: that is the end.
        ("6 0 1 2 3 4 5 7", []),
        # Four events of one time: there is no first third to come to.
        ("0 0 0 0", []),
    ],
    "in_ultimas_res_beginning": [
        # 6 stands at 6.5 / 8, in the last third.
        ("6 7 0 1 2 3 4 5", [(0, 1, 6.5 / 8)]),
        ("4 5 0 1 2 3 6 7", []),
    ],
    "bidirectional_flashes": [
        # First narrative 3 4 5 6; from 3 back to 0, from 4 ahead to 9, from 5 back to 1: three of
        # five events are away.
        ("3 0 4 9 5 1 6 7 8", [(1, 5, 3 / 5)]),
        # Two are no turns.
        ("3 0 4 9 5 6 7 8", []),
        # It has settled between.
        ("3 0 4 9 5 6 7 8 2 10", []),
    ],
    "in_medias_res_ending": [
        # 3 stands at 3.5 / 8; the last third is 5 6 7 (5.5 / 8 ≥ 2/3), left at the sixth event.
        ("0 1 4 5 6 7 2 3", [(6, 7, 1 - 3.5 / 8)]),
        # 5 stands at 5.5 / 8, in the last third.
        ("0 1 2 3 6 7 4 5", []),
    ],
    "continued_flashback": [
        # First narrative 2 3 4 5 6 7; 1 is the next told moment after 0. From 0 to 1 two of three
        # events are away.
        ("2 3 4 0 5 1 6 7", [(3, 5, 2 / 3)]),
        # Resumed twice; 6 7 stays longer, and it is resumed all the same: three of six.
        ("3 4 5 0 6 7 1 8 2 9", [(3, 8, 3 / 6)]),
        # 1 lies between 0 and 2, and 1 does not go on from 2.
        ("3 4 5 0 6 2 7 1 8", []),
    ],
    "continued_flashforward": [
        # First narrative 0 1 2 3 4 5; flashforwards 6 and 7.
        ("0 1 6 2 7 3 4 5", [(2, 4, 2 / 3)]),
        # 6 lies between 5 and 7.
        ("0 1 5 2 7 3 4 6", []),
    ],
    "staged_flashback": [
        # Flashbacks to 2, 1 and 0; the first leaves 5, of 9.
        ("3 4 5 2 6 1 7 0 8 9", [(3, 7, 5 / 9)]),
        # In one flashback three steps down, each with a tread: 4 5, 2 3, 0 1. It leaves 8, of 11.
        ("6 7 8 4 5 2 3 0 1 9 10 11", [(3, 8, 8 / 11)]),
        # Two stages are one comparison.
        ("2 3 4 1 5 0 6 7", []),
        # A mere retrograde.
        ("3 4 5 2 1 0 6 7", []),
    ],
    "staged_flashforward": [
        # Flashforwards to 5, 7 and 9; the first leaves 1, of 9.
        ("0 1 5 2 7 3 9 4 6 8", [(2, 6, 8 / 9)]),
        # One montage: 4, 6, 8, each after a gap that is told later. It leaves 1, of 9.
        ("0 1 4 6 8 2 3 5 7 9", [(2, 4, 7 / 9)]),
        # 6 7 8 go on from one another: continued, not staged.
        ("0 1 6 2 7 3 8 4 5", []),
    ],
    "merging_zigzag": [
        # First narrative 0 1 2 3 5; the legs 8, 7 and 6 leave 0, 1 and 2, at 8, 6 and 4 moments: 1
        # - 4/8.
        ("0 8 1 7 2 6 3 5 4", [(0, 8, 3 / 4)]),
        # Parallel stories: 3 moments apart at every turn.
        ("0 4 1 5 2 6 3 7", []),
        # Legs 9, 8 and 7 leave 0, 1 and 2, at 9, 7 and 5 moments: closer each time, but not by
        # half.
        ("0 9 1 8 2 7 3 4 5 6", []),
    ],
    "diverging_zigzag": [
        # First narrative 4 5 6 7 8; the legs 3, 2, 1 and 0 leave 4, 5, 6 and 7, at 1, 3, 5 and 7
        # moments: 1 - 1/7.
        ("4 3 5 2 6 1 7 0 8", [(0, 8, 6 / 7)]),
        # Two legs only.
        ("2 1 3 0 4 5 6", []),
    ],
}
"""Films of every pattern that ranks alone can show: what is found in each; nothing, where it misses
by a hair.
"""


@pytest.mark.parametrize(
    ("name", "ranks", "found"),
    [(name, *example) for name, examples in EXAMPLES.items() for example in examples],
)
def test_a_pattern_is_found_where_it_is(name: str, ranks: str, found: Found) -> None:
    assert spans(film(ranks), name) == found


def test_an_anachrony_within_an_anachrony_is_found_too() -> None:
    # First narrative 5 … 11; the flashback 1 2 0 3 4 leaves 9 for 0, of 11; 0, within it, leaves 2.
    assert spans(film("5 6 7 8 9 1 2 0 3 4 10 11"), "analepsis") == [(5, 9, 9 / 11), (7, 7, 2 / 11)]
    # 4, within the flashback 0 1 4 2 3, goes ahead from 1.
    assert spans(film("5 6 7 8 9 0 1 4 2 3 10 11"), "prolepsis") == [(7, 7, 3 / 11)]


PLACES = {"place": ["Paris", "Paris", "Paris", "Rome", "Rome", "Rome"]}


def test_a_grouping_by_place_is_a_syllepsis() -> None:
    # Paris 0 2 4, Rome 1 3 5: each gathers all of its place; 1 lies between 0 and 4, 2 between 1
    # and 5.
    assert spans(film("0 2 4 1 3 5", **PLACES), "syllepsis") == [(0, 2, 1.0), (3, 5, 1.0)]


def test_a_grouping_by_character_may_leave_some_out() -> None:
    # X is in four events of nine, three of them together, from 0 to 6; 1, without X, lies between.
    # Y is in six.
    who = ["X; Y", "X", "X; Y", "Y", "Y", "Y", "", "Y", "X"]
    assert spans(film("0 3 6 1 2 4 5 7 8", characters=who), "syllepsis") == [(0, 2, 3 / 4)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("ranks", "places"),
    [
        ("0 1 2 3 4 5", "P P P R R R"),  # told as it happened
        (
            "3 4 5 0 1 2",
            "P P P R R R",
        ),  # two blocks changed about: nothing of Rome lies between Paris and Paris
        ("0 2 4 1 3 5", "P P P P R R"),  # Paris is what most of the film is about
        ("0 2 1 3", "P P R R"),  # two events are no group
        ("0 2 4 1 3 5 6 7 8", "P P P R P R P P R"),  # half of Paris and less
    ],
)
def test_a_neighbourhood_is_no_syllepsis(ranks: str, places: str) -> None:
    assert spans(film(ranks, place=places.split()), "syllepsis") == []


def test_events_without_a_time_are_an_achrony() -> None:
    shown = {"event": list("abcdef"), "story_order": ["0", "", "", "1", "", "2"]}
    nevers = table(**shown, city=["Nevers"] * 6)
    assert spans(nevers, "achrony") == [(1, 2, 1.0), (4, 4, 1.0)]
    found = patterns(nevers).query("pattern == 'achrony'")
    assert found[["story_start", "story_end"]].isna().all(axis=None)
    # Nowhere and nobody; a title; the film's present, which has its place.
    assert spans(table(**shown), "achrony") == []
    modes = ["", "title", "present", "", "memory", ""]
    assert spans(table(**shown, city=["Nevers"] * 6, mode=modes), "achrony") == [(4, 4, 1.0)]


def test_a_table_without_dates_says_nothing() -> None:
    found = patterns(table(event=list("abc"), city=["Nevers"] * 3))
    assert found.empty
    assert list(found) == list(PATTERN_COLUMNS)


def test_a_telling_in_no_order_is_an_achrony() -> None:
    # A chain of 30 shuffled events has about 2√30 = 11 at most; the correlation stays below 2/√29 =
    # 0.37.
    shuffled = list(range(30))
    random.Random(1959).shuffle(shuffled)
    ((first, last, strength),) = spans(film(shuffled), "achrony")
    assert (first, last) == (0, 29)
    assert strength.expected > 1 - 0.37
    # As uncorrelated as can be, and in perfect order: up one story, down the other (merging), 16 in
    # the chain.
    merging = [rank for pair in zip(range(15), range(29, 14, -1), strict=True) for rank in pair]
    assert spans(film(merging), "achrony") == []


def test_a_hero_is_followed_through_the_jumps() -> None:
    # Ann is in five of six, four jumps: back, ahead over 1 and 4, back.
    who = ["Ann", "Ann; Bob", "Ann", "Bob", "Ann", "Ann"]
    assert spans(film("3 0 5 1 4 2", characters=who), "follow_the_hero") == [(0, 5, 5 / 6)]
    assert spans(film("3 0 5 1 4 2", characters=["Ann", "Bob"] * 3), "follow_the_hero") == []
    assert spans(film("0 1 2 3 4 5", characters=who), "follow_the_hero") == []


def test_characters_change_with_the_time() -> None:
    # Three jumps (4 5 | 0 1 | 6 7 | 2 3), at all of which they change.
    who = ["Ann", "Ann; Bob", "Cid", "Cid", "Ann", "Bob; Ann", "Cid", "Cid"]
    told = "4 5 0 1 6 7 2 3"
    assert spans(film(told, characters=who), "grouped_by_character") == [(0, 7, 1.0)]
    assert spans(film(told, characters=["Ann"] * 8), "grouped_by_character") == []


def test_every_pattern_has_an_example() -> None:
    persons = {"follow_the_hero", "grouped_by_character"}
    assert set(EXAMPLES) | {"syllepsis", "achrony"} | persons == set(NAMES)


def test_every_pattern_says_what_it_is() -> None:
    assert len(set(NAMES)) == len(NAMES)
    for pattern in PATTERNS:
        assert all(getattr(pattern, field.name) for field in fields(pattern))
        assert pattern.name.isidentifier()
        assert pattern.name == pattern.name.lower()
        assert pattern.definition.endswith(".")
        assert not pattern.strength.endswith(".")


# --- dates ----------------------------------------------------------------------------------------


def test_times_that_overlap_are_no_step_back() -> None:
    years = ["1943", "1944", "1944-06", "1944", "1945"]
    found = patterns(table(event=list("abcde"), story_start=years, story_end=years))
    assert list(found["pattern"]) == ["chronicle"]
    assert found.loc[0, ["first", "last", "strength"]].tolist() == [
        0,
        4,
        0.5,
    ]  # of four steps two go wholly ahead


def test_a_margin_moves_all_events_alike() -> None:
    # Within two hours of each other and known to two hours, these are in order all the same.
    hours = [f"1957-08-15T0{hour}:00" for hour in (8, 9, 7, 6)]
    told = {
        "event": list("abcd"),
        "story_start": hours,
        "story_end": hours,
        "story_margin": ["2h"] * 4,
    }
    assert spans(table(**{name: values[1:] for name, values in told.items()}), "retrograde") == [
        (0, 2, 1.0)
    ]
    assert spans(table(**told), "chronicle") == []


def test_a_span_has_the_times_of_all_its_events() -> None:
    events = pd.DataFrame(
        {
            "event": ["now", "then", "before", "again", "after"],
            "screen_start": ["0:00:00", "0:01:00", "0:02:00", "0:03:00", "0:05:00"],
            "screen_end": ["0:01:00", "0:02:00", "0:03:00", "0:05:00", "0:09:00"],
            "story_start": ["1957", "1945", "1944", "1958", "1959"],
            "story_end": ["1957", "1945", "1944", "1958", "1959"],
        }
    )
    found = patterns(annotate(read(events.to_csv(index=False).encode(), name="Tiny"))).set_index(
        "pattern"
    )
    retrograde = found.loc["retrograde"]
    assert (retrograde["group"], retrograde["work"]) == (0, "Tiny")
    assert (retrograde["screen_start"], retrograde["screen_end"]) == (0.0, 180.0)
    years = pd.to_datetime([retrograde["story_start"], retrograde["story_end"] - 1], unit="s").year
    assert years.tolist() == [1944, 1957]


# --- laws -----------------------------------------------------------------------------------------

tellings = st.lists(st.integers(0, 9), min_size=1, max_size=14)
shelves = st.lists(tellings, min_size=4, max_size=6)
"""Films that stand in one file: a law tries them together, in the time of one."""

some = settings(max_examples=settings.default.max_examples // 4)


def shelf(films: list[list[int]]) -> pd.DataFrame:
    """Annotated events of several films in one file, told in the order of these story ranks."""
    ranks = [rank for film in films for rank in film]
    return table(**named(films), story_order=ranks)


def dated(films: list[list[int]]) -> pd.DataFrame:
    """The same, of events that happen on these days, counted from 1900, for a day each."""
    days = [day for film in films for day in film]
    dates = [str(pd.Timestamp(1900, 1, 1) + pd.Timedelta(days=day))[:10] for day in days]
    return table(**named(films), story_start=dates, story_end=dates)


def named(films: list[list[int]]) -> dict[str, list[str]]:
    """The events and works of several films."""
    events = [
        (f"e{place}", f"Film {at}") for at, film in enumerate(films) for place in range(len(film))
    ]
    return {"event": [event for event, _ in events], "work": [work for _, work in events]}


def shapes(found: pd.DataFrame) -> list[tuple[str, int, int, float]]:
    return list(found[["pattern", "first", "last", "strength"]].itertuples(index=False, name=None))


@pytest.mark.slow
@some
@given(shelves, st.integers(1, 50), st.integers(-3000, 3000))
def test_another_calendar_changes_nothing(films: list[list[int]], stretch: int, shift: int) -> None:
    others = [[stretch * day + shift for day in days] for days in films]
    assert shapes(patterns(dated(films))) == shapes(patterns(dated(others)))


@pytest.mark.slow
@some
@given(shelves)
@example([[2, 1, 2, 0], [0, 3, 0, 9, 9, 5, 0, 5, 8, 9]])
def test_days_and_ranks_make_the_same_patterns(films: list[list[int]]) -> None:
    assert shapes(patterns(dated(films))) == shapes(patterns(shelf(films)))


@pytest.mark.slow
@some
@given(shelves)
def test_works_are_independent(films: list[list[int]]) -> None:
    together, at = patterns(shelf(films)), 0
    for group, ranks in enumerate(films):
        alone = shapes(patterns(film(ranks)))
        moved = [(name, first + at, last + at, *more) for name, first, last, *more in alone]
        assert shapes(together[together["group"] == group]) == moved
        at += len(ranks)


@pytest.mark.slow
@some
@given(shelves)
def test_a_linear_film_is_one_chronicle_and_nothing_else(films: list[list[int]]) -> None:
    films, expected, at = [sorted(ranks) for ranks in films], [], 0
    for ranks in films:
        moves = len(set(ranks)) - 1
        if moves >= 2:
            expected.append(("chronicle", at, at + len(ranks) - 1, moves / (len(ranks) - 1)))
        at += len(ranks)
    assert shapes(patterns(shelf(films))) == expected


@pytest.mark.slow
@some
@given(st.lists(st.integers(3, 40), min_size=4, max_size=6))
def test_a_reversed_film_is_one_retrograde(sizes: list[int]) -> None:
    found, at = patterns(shelf([list(range(size))[::-1] for size in sizes])), 0
    # It opens at the end of its story, and closes at the beginning.
    implied = {"in_ultimas_res_beginning", "in_medias_res_ending"}
    for group, size in enumerate(sizes):
        of = found[found["group"] == group]
        assert shapes(of)[0] == ("retrograde", at, at + size - 1, 1.0)
        assert sorted(of["pattern"]) == sorted(implied | {"retrograde"})
        at += size


@pytest.mark.slow
@some
@given(shelves)
def test_spans_lie_within_the_film(films: list[list[int]]) -> None:
    events = shelf(films)
    before = events.copy()
    found = patterns(events)
    assert_frame_equal(events, before)
    assert_frame_equal(found, patterns(events))
    assert list(found) == list(PATTERN_COLUMNS)
    assert found["pattern"].isin(NAMES).all()
    assert found["strength"].between(0, 1).all()
    assert (found["first"] >= 0).all()
    assert (found["last"] < len(events)).all()
    assert (found["first"] <= found["last"]).all()
    works = events["work"].to_numpy()
    assert (works[found["first"]] == works[found["last"]]).all()
    assert found["first"].is_monotonic_increasing
    assert not found.duplicated(["pattern", "first", "last"]).any()


# --- the default film -----------------------------------------------------------------------------


def test_of_the_default_film_nothing_untrue_is_said() -> None:
    events = annotate(read(FILM))
    found = patterns(events)
    said: dict[str, list[tuple[str, str]]] = {}
    for one in found.itertuples(index=False):
        said.setdefault(one.pattern, []).append(
            (events.loc[one.first, "event"], events.loc[one.last, "event"])
        )
    # The bed and the café, Hiroshima and Nevers in turn.
    assert said["zigzag"] == [("In bed: he was not French", "The café: Hiroshima in the papers")]
    # 1945, then the death in 1944, then the love before it.
    assert said["staged_flashback"] == [("The crowd in flames", "The German crosses the square")]
    # The love told at the bed; the cellar told in the café.
    assert said["continued_flashback"] == [
        ("The German crosses the square", "Rooms"),
        ("The cellar", "The square by night"),
    ]
    # The streets of Nevers have no date; the logos have no story.
    assert ("Streets of Nevers, second",) * 2 in said["achrony"]
    assert not any("logos" in first or "Between" in first for first, _ in said["achrony"])
    assert {
        "syllepsis",
        "merging_zigzag",
        "diverging_zigzag",
        "in_medias_res_ending",
    }.isdisjoint(said)


def test_leaving_a_frame_is_not_told_backwards() -> None:
    assert "retrograde" not in set(patterns(annotate(read(FILM)))["pattern"])


def test_what_nothing_gathers_by_is_still_text_beside_any_storage_of_texts() -> None:
    """An empty column of numbers joined to a text fails where pyarrow keeps pandas' texts."""
    of = told(film("0 1 2"))
    assert _gathered(of, "city")["value"].dtype == "str"
