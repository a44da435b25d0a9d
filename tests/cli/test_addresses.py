"""What an address asks for that is not there: refused by the command, said by the page."""

import pytest

from anachrony.addresses import unmet
from anachrony.cli import main
from anachrony.events.ids import identified
from anachrony.narrative import annotate
from anachrony.selection import Selection
from tests.films import film

TABLE = """work, event, screen_start, screen_end, story_start, city, characters, reel
    Sun, Dawn, 0:00, 1:00, 1957, Nevers, Elle; Lui, one
    Sun, Dusk, 1:00, 2:00, 1944, Lyon, Elle, two"""
EVENTS = annotate(identified(film(TABLE)))


@pytest.mark.parametrize(
    ("query", "key", "said", "near"),
    [
        ("city=Nevrs", "city", "Nevrs", "Nevers"),
        ("character=Elles", "character", "Elles", "Elle"),
        ("view=reech", "view", "reech", "reach"),
        ("work=Sunn", "work", "Sunn", "Sun"),
        ("column.reel=ten", "column.reel", "ten", ""),
        ("column.real=one", "column", "real", "reel"),
        ("citty=Lyon", "citty", "", "city"),
        ("lanes=citi", "lanes", "citi", "city"),
        ("colour=citi", "colour", "citi", "city"),
        ("certainty=sourcd", "certainty", "sourcd", "sourced"),
        ("event=nobody", "event", "nobody", ""),
        ("first=nobody:yes", "first", "nobody:yes", ""),
        ("screen=9:99-1", "screen", "9:99-1", ""),
        ("story=soon", "story", "soon", ""),
        ("only=maybe", "only", "maybe", ""),
    ],
)
def test_what_is_not_there_is_named_with_what_is_near(
    query: str, key: str, said: str, near: str
) -> None:
    (one,) = unmet(f"?{query}", EVENTS)
    assert (one.key, one.said) == (key, said)
    assert one.near == near or not near


def test_a_slip_of_ours_is_told_from_the_keys_of_others() -> None:
    found = unmet("?citty=Lyon&color=city&utm_source=x&fbclid=y&ref=z&city=Nevrs", EVENTS)
    assert [one.key for one in found if one.meant] == ["citty", "color", "city"]


def test_what_is_there_is_met() -> None:
    whole = Selection(
        work="Sun",
        view="reach",
        city=("Lyon",),
        character=("Lui",),
        track=("sound",),
        order=("analepsis",),
        columns=(("reel", ("two",)),),
        event=(EVENTS.index[0],),
        first=((EVENTS.index[1], "no"),),
        screen=(0.0, 60.0),
        story="1944/1957",
        text="dawn",
        only=True,
    )
    assert unmet(whole.to_query(), EVENTS) == []
    assert unmet("", EVENTS) == []


def test_export_refuses_all_at_once(tmp_path, capsys: pytest.CaptureFixture) -> None:
    file = tmp_path / "sun.csv"
    file.write_text("\n".join(line.strip() for line in TABLE.replace(", ", ",").splitlines()))
    out = tmp_path / "out.html"
    query = "city=Nevrs&work=Moon&character=Elle"
    assert main(["export", str(file), str(out), "--view", query]) == 2
    assert not out.exists()
    said = capsys.readouterr().err
    assert "no city “Nevrs”. Did you mean “Nevers”?" in said
    assert "no work “Moon”" in said
    assert "Elle" not in said


def test_a_word_alone_is_a_view_or_refused(tmp_path, capsys: pytest.CaptureFixture) -> None:
    out = tmp_path / "out.svg"
    assert main(["export", str(out), "--view", "comparson"]) == 2
    assert "no view “comparson”. Did you mean “comparison”?" in capsys.readouterr().err
    assert not out.exists()
