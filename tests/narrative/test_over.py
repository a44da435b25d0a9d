"""What goes over told time is found among few; the law: as if every event were looked at in turn."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony.narrative.first import over
from anachrony.narrative.order import dated_tellings, placed
from anachrony.narrative.sorting import changes
from tests.films import film

ROWS = st.lists(
    st.tuples(
        st.integers(0, 2),  # work
        st.sampled_from("abcd"),  # what happens
        st.sampled_from(("", "", "s", "t")),  # strand
        st.integers(1, 90),  # s on the screen
        st.integers(0, 9),  # begins, in days of May 1950
        st.integers(0, 4),  # lasts, in days
        st.booleans(),  # dated to the minute, or to the day
    ),
    min_size=2,
    max_size=24,
)


def tellings(rows: list[tuple[int, str, str, int, int, int, bool]]) -> pd.DataFrame:
    end, lines = 0, []
    for work, event, strand, shown, begins, lasts, exact in rows:
        start, end = end, end + shown
        clock = "T12:00" if exact else ""
        days = ",".join(f"1950-05-{10 + day}{clock}" for day in (begins, begins + lasts))
        lines.append(f"W{work},{event},{strand},{start},{end},{days}")
    header = "work,event,strand,screen_start,screen_end,story_start,story_end"
    return dated_tellings(placed(film("\n".join([header, *lines]))))


def in_turn(telling: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """The same as `gone_over`, one event after another."""
    found, rows = np.zeros(len(telling), dtype=bool), np.flatnonzero(first)
    events = over._events(telling, rows, np.zeros(len(rows), dtype=bool))
    opens = np.flatnonzero(changes(telling["group"].to_numpy()[rows]))
    for begin, end in pairwise([*opens.tolist(), len(rows)]):
        found[rows[begin:end]] = one_by_one([events[at] for at in range(begin, end)])
    return found


def one_by_one(events: list[over._Event]) -> list[bool]:
    gone, told = [False], {events[0].happening: events[0].strand}
    last, holder, overview, anew = events[0], events[0], 0, False
    for at, one in enumerate(events[1:], 1):
        if at >= overview and one.before(holder) and one.follows:
            overview = covered(events, at, holder)
        known = one.happening in told
        of = one._replace(follows=one.follows and not (known and anew))
        asked = at >= overview and not one.stays
        gone.append(asked and over._goes_over(of, last, holder, told.get(one.happening)))
        if gone[-1]:
            anew |= not known
            continue
        told[one.happening], last, anew = one.strand, one, False
        holder = one if one.stands > holder.stands else holder
    return gone


def covered(events: list[over._Event], at: int, overview: over._Event) -> int:
    weight, end = 0, at
    while end < len(events) and events[end].within(overview) and events[end].before(overview):
        if end > at and events[end].before(events[end - 1]):
            return at
        weight += events[end].weight
        end += 1
    return end if weight > over.OVERVIEW * overview.weight else at


@pytest.mark.slow
@given(ROWS, st.randoms(use_true_random=False))
def test_few_are_looked_at_and_the_same_are_found(rows: list, chance: object) -> None:
    telling = tellings(rows)
    some = np.array([chance.random() < 0.8 for _ in range(len(telling))])  # type: ignore[attr-defined]
    for first in (np.ones(len(telling), dtype=bool), some):
        assert (over.gone_over(telling, first) == in_turn(telling, first)).all()
