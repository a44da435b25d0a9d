"""Which colour stands for what: no two alike, and kinds share no hue with names."""

import pytest

from anachrony.charts import THEMES
from anachrony.charts.dressing import dressed
from anachrony.charts.palette import WEAVES, kind_colours, name_colours, weave
from anachrony.charts.theme import Theme
from anachrony.narrative import annotate
from anachrony.narrative.order import ANALEPSIS, FIRST, PROLEPSIS
from tests.films import film

MANY = [f"Strand {at}" for at in range(50)]


@pytest.fixture(params=THEMES.values(), ids=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_no_two_names_look_alike(theme: Theme) -> None:
    colours = name_colours(MANY, theme)
    looks = {(colour[:5], weave(colour, theme)) for colour in colours.values()}
    assert len(set(colours.values())) == len(looks) == len(MANY) == len(WEAVES) * 10


def test_the_first_ten_have_no_weave_and_of_more_than_there_are_the_last_are_ash(
    theme: Theme,
) -> None:
    colours = list(name_colours([*MANY, "One more"], theme).values())
    assert colours[:10] == list(theme.sequence)
    assert not any(weave(colour, theme) for colour in colours[:10])
    assert colours[-1] == theme.ash


def test_what_is_called_black_and_white_is_not_red(theme: Theme) -> None:
    assert name_colours(["Colour", "Black-and-white"], theme) == {
        "Black-and-white": theme.ink,
        "Colour": theme.sequence[1],
    }
    assert name_colours(["A", "En noir et blanc", "Grey"], theme)["Grey"] == theme.sequence[4]
    assert name_colours(["Blackmail"], theme) == {"Blackmail": theme.ink}  # the first there is


def test_kinds_have_hues_that_no_name_has(theme: Theme) -> None:
    assert {*theme.kinds} & {*theme.sequence} == {theme.ink}
    orders = kind_colours([PROLEPSIS, FIRST], theme)
    assert orders[FIRST] == theme.ink
    assert kind_colours([ANALEPSIS], theme)[ANALEPSIS] == theme.kinds[1]
    assert orders[PROLEPSIS] == theme.kinds[2]


@pytest.mark.parametrize(("strand", "blank"), [("", "ink"), ("Then", "ash")])
@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_blank_is_ink_alone_and_ash_beside_values(
    theme: Theme, strand: str, blank: str
) -> None:
    rows = f"A, 0:00, 0:05, 1950, \nB, 0:05, 0:09, 1940, {strand}"
    events = annotate(film(f"event, screen_start, screen_end, story_start, strand\n{rows}"))
    assert dressed(events, "strand", theme)["fill"].iloc[0] == getattr(theme, blank)
