"""Dates as chronologies, planners and hands of other tongues write them, and what each is."""

import pytest

from anachrony import times

MEANT = {
    # of our era, in two figures or three: 79 AD is no 1979
    "24 August 79 AD": "0079-08-24",
    "24 August AD 79": "0079-08-24",
    "August 79 CE": "0079-08",
    "summer 79 AD": "0079-22",
    "24 août 79 apr. J.-C.": "0079-08-24",
    "24. August 79 n. Chr.": "0079-08-24",
    "1 January 800 AD": "0800-01-01",
    "480/479 BC": "-0479/-0478",
    "480s BC": "-0488/-0479",
    "late 5th century BC": "-0432/-0400",
    "first half of the 5th century BC": "-0499/-0450",
    # about
    "1957 [est.]": "1957~",
    "est. 1957": "1957~",
    "1957 (est.)": "1957~",
    # halves, quarters, weeks
    "1957 H2": "1957-07/1957-12",
    "H2/1957": "1957-07/1957-12",
    "2nd half of 1957": "1957-07/1957-12",
    "1957, second half": "1957-07/1957-12",
    "first half 1944": "1944-01/1944-06",
    "1. Halbjahr 1957": "1957-01/1957-06",
    "zweite Hälfte 1957": "1957-07/1957-12",
    "premier semestre 1957": "1957-01/1957-06",
    "première moitié de 1957": "1957-01/1957-06",
    "primer semestre de 1957": "1957-01/1957-06",
    "prima metà del 1957": "1957-01/1957-06",
    "second quarter of 1957": "1957-34",
    "2. Quartal 1957": "1957-34",
    "2e trimestre 1957": "1957-34",
    "T2 1957": "1957-34",
    "first week of August 1957": "1957-08-01/1957-08-07",
    "last week of February 1957": "1957-02-22/1957-02-28",
    # spans whose year is written once
    "12 Aug - 3 Sep 1957": "1957-08-12/1957-09-03",
    "12 August – 3 September 1957": "1957-08-12/1957-09-03",
    "Aug 12 – Sep 3, 1957": "1957-08-12/1957-09-03",
    "28 Dec - 3 Jan 1958": "1957-12-28/1958-01-03",
    "12 août au 3 septembre 1957": "1957-08-12/1957-09-03",
    "Aug/Sept 1957": "1957-08/1957-09",
    "August to September 1957": "1957-08/1957-09",
    "summer/autumn 1957": "1957-22/1957-23",
    # not before, not after
    "no later than 1957": "../1957",
    "not before 1957": "1957/..",
    "1957 or later": "1957/..",
    "1957 or earlier": "../1957",
    "post 1957": "1958/..",
    "au plus tard en 1957": "../1957",
    "frühestens 1957": "1957/..",
    "1957 oder 1958": "[1957,1958]",
    # with a time, or a part of the day
    "August 15, 1957 at 10:15 p.m.": "1957-08-15T22:15",
    "dawn, 15 August 1957": "1957-08-15",
    "Evening 15 August 1957": "1957-08-15",
    "1957, August 15": "1957-08-15",
    "la Toussaint 1918": "1918-11-01",
    # in the figures of the East
    "一九五七年八月": "1957-08",
    "一九四四年八月二十二日": "1944-08-22",
    "昭和三十二年八月十日": "1957-08-10",
    "民國三十三年": "1944",
    "民国33年8月": "1944-08",
    "二十世纪": "19XX",
    "1957年8月上旬": "1957-08-01/1957-08-10",
    "1957年2月下旬": "1957-02-21/1957-02-28",
    # quarters
    "3Q57": "1957-35",
    "3Q 1957": "1957-35",
    "Q1/1944": "1944-33",
    "T2 1944": "1944-34",
    # in other tongues
    "anni Trenta": "193X",
    "los años cuarenta": "194X",
    "les années quatre-vingt-dix": "199X",
    "in den 1940er Jahren": "194X",
    "fine Ottocento": "1867/1899",
    "Ende des 19. Jahrhunderts": "1867/1899",
    "a finales del siglo XIX": "1867/1899",
    "fin du XIXe siècle": "1867/1899",
    "prima metà del XIX secolo": "1800/1849",
    "III secolo a.C.": "-0299/-0200",
    "27.800 a.C.": "Y-27849/Y-27749",
    "300 v. u. Z.": "-0299",
    "vor 65 Mio. Jahren": "Y-65000000S2",
    "il y a 65 millions d'années": "Y-65000000S2",
    "4,5 billion years ago": "Y-4500000000S2",
    "1871 a 1873": "1871/1873",
    "1950 o 1951": "[1950,1951]",
    "1950 (aprox.)": "1950~",  # was 1950
    "Capodanno 1945": "1945-01-01",  # was its last day
    "Neujahr 1945": "1945-01-01",
    "Ferragosto 1944": "1944-08-15",
    "à la fin de 1944": "1944-09/1944-12",
    "den 2. August 1944, 16.30 Uhr": "1944-08-02T16:30",
    "2 agosto 1944, ore 16": "1944-08-02T16",
    "Abend des 2. August 1944": "1944-08-02",
    "pas avant 1871": "1871/..",
    "Winter 44/45": "1944-24",
    "inverno '44-'45": "1944-24",
    "primi anni '30": "1930/1933",
    "primi anni Trenta": "1930/1933",
    "principios de los 30": "1930/1933",  # was the year 30
    # EDTF as it was, and nearly as it is
    "open/1985": "../1985",
    "1985/unknown": "1985/",
    "1950-1960~": "1950/1960~",
    "1939-45~": "1939/1945~",
    "19..": "19XX",
    "194*": "194X",  # was the year 194
    "1950 ± 2": "1948/1952",
    # days of a story
    "Day +2": "D2",
}


@pytest.mark.parametrize("written", MEANT)
def test_a_date_of_a_chronology_has_its_meaning(written: str) -> None:
    assert times.meant(written) == MEANT[written]


@pytest.mark.parametrize(
    "written",
    [
        "79 or so",
        "sometime in August",
        "first half",
        "12 Aug – 3 Sep",
        "H3 1957",
        "二千",
        "est.",
        "1950 (geschätzt)",
    ],
)
def test_what_has_no_one_meaning_has_none(written: str) -> None:
    assert times.meant(written) == ""


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("the following year", "1945"),
        ("next year", "1945"),
        ("the year before", "1943"),
        ("l'année suivante", "1945"),
        ("im folgenden Jahr", "1945"),
        ("the next month", "1944-09"),
        ("the following week", "1944-08-09"),
        ("a fortnight later", "1944-08-16"),
        ("six months on", "1945-02"),
        ("that night", "1944-08-02"),
        ("later that evening", "1944-08-02"),
        ("meanwhile", "1944-08-02"),
        ("minutes later", "1944-08-02"),
        ("cette nuit-là", "1944-08-02"),
        # 2 August 1944 was a Wednesday
        ("the following Monday", "1944-08-07"),
        ("next Wednesday", "1944-08-09"),
        ("the Wednesday before", "1944-07-26"),
        ("le lundi suivant", "1944-08-07"),
        ("jeudi dernier", "1944-07-27"),
        ("am nächsten Sonntag", "1944-08-06"),
        ("el martes anterior", "1944-08-01"),
        ("il venerdì successivo", "1944-08-04"),
    ],
)
def test_more_words_lean_on_the_row_above(said: str, date: str) -> None:
    by = times.step(said)
    assert by is not None
    assert times.stepped("1944-08-02", by) == date


@pytest.mark.parametrize("said", ["a Monday later", "two hours later", "some years on"])
def test_what_leans_on_more_than_a_date_is_told_so(said: str) -> None:
    assert (times.step(said), times.why_not(said)) == (None, "relative")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("15.08.1957, 22:15 Uhr", "1957-08-15T22:15"),
        ("15/08/1957 à 22h15", "1957-08-15T22:15"),
        ("15/08/1957 at 10:15 PM", "1957-08-15T22:15"),
        ("15/08/1957 (night)", "1957-08-15"),
        ("15/08/1957, dawn", "1957-08-15"),
        ("15/08/1957?", "1957-08-15?"),
        ("15/08/1957 (?)", "1957-08-15?"),
        ("c. 15/08/1957", "1957-08-15~"),
        ("~15/08/1957", "1957-08-15~"),
    ],
)
def test_a_date_in_figures_has_its_time_and_its_doubt(written: str, date: str) -> None:
    assert times.has_order(written)
    assert times.in_order(written, "dmy") == date
    assert times.in_order(written, "mdy") == ""
