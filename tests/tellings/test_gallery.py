"""The works of data/gallery: each can be read, says where its order comes from, and is told as it
is published.
"""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from anachrony.events import read
from anachrony.narrative import annotate
from anachrony.narrative.order import ANALEPSIS, FIRST, UNDATED

GALLERY = Path(__file__).parents[2] / "data" / "gallery"
FILES = sorted(path.stem for path in GALLERY.glob("*.csv"))


@cache
def work(name: str) -> pd.DataFrame:
    return annotate(read(GALLERY / f"{name}.csv"))


def by_story(events: pd.DataFrame) -> list[str]:
    return events.sort_values("story_rank", kind="stable")["event"].tolist()


every_file = pytest.mark.parametrize("name", FILES)


@every_file
def test_every_row_says_where_it_comes_from_and_how_sure_it_is(name: str) -> None:
    events = work(name)
    assert (events["source"] != "").all()
    assert set(events["certainty"]) <= {"sourced", "recalled"}


@every_file
def test_every_work_is_one_whole_telling_without_a_clock(name: str) -> None:
    events = work(name)
    assert events["work"].nunique() == 1
    assert events["screen_order"].tolist() == list(range(1, len(events) + 1))
    assert events["screen_start"].isna().all()
    assert all((events[column] != "").sum() == 1 for column in ("director", "year", "work_note"))


@every_file
def test_the_readme_names_every_file(name: str) -> None:
    assert f"`{name}.csv`" in (GALLERY / "README.md").read_text("utf-8")


TOLD = "1 V 2 U 3 T 4 S 5 R 6 Q 7 P 8 O 9 N 10 M 11 L 12 K 13 J 14 I 15 H 16 G 17 F 18 E 19 D 20 C 21 B 22/A"
HAPPENED = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22/A B C D E F G H I J K L M N O P Q R S T U V"


def test_memento_is_told_and_happened_as_the_scheme_has_it() -> None:
    credits, scenes = (
        "The opening credits",
        work("memento")["event"].str.removeprefix("Scene ").tolist(),
    )
    assert scenes == [credits, *TOLD.split()]
    happened = [event.removeprefix("Scene ") for event in by_story(work("memento"))]
    assert happened == [*HAPPENED.split(), credits]


def test_memento_tells_black_and_white_forward_and_colour_backward() -> None:
    ranks = work("memento")["story_rank"].groupby(work("memento")["strand"])
    assert ranks.get_group("Black-and-white").is_monotonic_increasing
    assert ranks.get_group("Colour").is_monotonic_decreasing


def test_pulp_fiction_happened_4a_2_6_1_7_3_4b_5() -> None:
    told = dict(
        zip(work("pulp-fiction")["event"], ["1", "2", "3", "4a", "4b", "5", "6", "7"], strict=True)
    )
    assert [told[event] for event in by_story(work("pulp-fiction"))] == [
        "4a",
        "2",
        "6",
        "1",
        "7",
        "3",
        "4b",
        "5",
    ]


def test_betrayal_goes_back_from_1977_to_1968() -> None:
    years = work("betrayal")["story_start_text"].str[:4].astype(int).tolist()
    assert years == [1977, 1977, 1975, 1974, 1973, 1973, 1973, 1971, 1968]
    one, two, *_, nine = work("betrayal")["story_rank"]
    assert nine == 0
    assert two == one + 1  # within 1977 it goes forward


def test_rashomon_tells_one_happening_four_times() -> None:
    grove = work("rashomon")[work("rashomon")["frequency"] == "repeating"]
    assert grove["event"].unique().tolist() == ["What happened in the grove"]
    assert grove["tellings"].tolist() == [4, 4, 4, 4]
    assert grove["story_rank"].nunique() == 1


def test_rashomon_tells_the_grove_at_the_court_and_the_court_at_the_gate() -> None:
    rows = work("rashomon")
    level = rows.groupby("event")["narrative_level"].agg(set)
    assert level["The gate: the wife has been found"] == {0.0}
    assert level["The court: the wife"] == {1.0}
    assert level["What happened in the grove"] == {1.0, 2.0}  # the woodcutter tells at the gate


@pytest.mark.parametrize(
    ("name", "frame"), [("rashomon", "The gate"), ("citizen-kane", "The inquiry")]
)
def test_all_that_is_told_from_the_frame_is_an_analepsis(name: str, frame: str) -> None:
    orders = work(name)["order"].groupby(work(name)["strand"] == frame)
    assert set(orders.get_group(True)) <= {FIRST, UNDATED}
    assert set(orders.get_group(False)) <= {ANALEPSIS, UNDATED}


def test_citizen_kane_is_told_by_five_in_turn() -> None:
    told = work("citizen-kane").loc[work("citizen-kane")["mode"] == "memory", "strand"]
    tellers = [f"{one} tells" for one in ("Bernstein", "Leland", "Susan", "Raymond")]
    assert told[told != told.shift()].tolist() == ["Thatcher’s memoirs", *tellers]
