"""Tables in the letters of central Europe and elsewhere: the likeliest alphabet is offered first, and
each that would read other words is offered beside it.
"""

import pytest

from anachrony.events import open_table
from anachrony.sheet.readers.alphabets import DAILY
from anachrony.text import phrases
from tests.tables import column, taken


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1250", "Děti běží přes náměstí"),  # cp1252: Dìti bìží pøes námìstí
        ("cp1250", "Čas života"),
        ("cp1250", "Łódź nocą"),
        ("cp1250", "Nő a hídon"),  # cp1252: Nõ a hídon
        ("cp1250", "Şi câinele"),
        ("cp1252", "São João e as ações"),  # cp1250: Săo Joăo e as açőes
        ("cp1252", "Città perché"),
        ("cp1252", "Fjøs på Åsen"),
        ("cp1252", "Mañana"),  # mac-roman: MaÒana
        ("cp1252", "Paris – Lyon"),  # mac-roman: Paris ñ Lyon
        ("cp1251", "Да"),  # cp1252: Äà, koi8-r: дЮ
        ("cp1251", "Дом у реки"),
        ("koi8-r", "Дом у реки"),
        ("cp1253", "Το σπίτι"),
        ("cp1254", "Güneş ışığı"),
        ("mac-roman", "Été brûlant"),
    ],
)
def test_the_alphabet_whose_letters_a_language_writes_is_offered_first(
    encoding: str, words: str
) -> None:
    (asked,) = open_table(f"event;screen_start\n{words};0:00\nB;1:00\n".encode(encoding)).findings
    assert asked.takes[0] == ("encoding", encoding)


def test_every_alphabet_that_is_offered_has_a_name() -> None:
    """The page says `Japanese (shift-jis)`, no bare code."""
    named = phrases("answer")
    assert named.keys() >= {*DAILY, "koi8-r", "cp1250", "cp1252", "mac-roman", "iso8859-15"}


CZECH = "event;screen_start\nŽižkov;0:00\nPráce;1:00\nVečer u řeky;2:00\n".encode("cp1250")


def test_words_that_two_alphabets_read_differently_are_those_shown() -> None:
    """The first two lines are the same in cp1250 and cp1252, which read the last one otherwise."""
    (asked,) = open_table(CZECH).findings
    readings = str(dict(asked.hints)["readings"])
    assert asked.lines == (4,)
    assert "Večer u řeky" in readings
    assert "Veèer u øeky" in readings
    assert asked.takes[0] == ("encoding", "cp1250")
    assert column(taken(CZECH), "event") == ["Žižkov", "Práce", "Večer u řeky"]


def test_lines_that_part_alphabets_only_together_are_shown_together() -> None:
    """cp1250 reads ŕ for à, and cp1252 ¤ for €: no line of these parts all three."""
    table = "event;note\nDéjà;a\nDu pain;5 €\n".encode("iso8859-15")
    (asked,) = open_table(table).findings
    assert {"cp1250", "cp1252", "iso8859-15"} <= {name for _, name in asked.takes}
    for shown in ("Déjà;a ... Du pain;5 €", "Déjà;a ... Du pain;5 ¤", "Déjŕ;a ... Du pain;5 ¤"):
        assert shown in str(asked)
