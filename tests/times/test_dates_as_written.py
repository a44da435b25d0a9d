"""Dates as people write them: what each is in EDTF, and why others are none."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import times

# --- as people write them -------------------------------------------------------------------------

HUMAN = {
    "circa 1944": "1944~",
    "c.1944": "1944~",
    "about August 1944": "1944-08~",
    "vers 1944": "1944~",
    "probably 1944": "1944?",
    "1944 (?)": "1944?",
    "before 1944": "../1943",
    "before August 1944": "../1944-07",
    "avant le 1er août 1944": "../1944-07-31",
    "after 1944": "1945/..",
    "depuis 1944": "1944/..",
    "between 1944 and May 1945": "1944/1945-05",
    "de 1944 à 1945": "1944/1945",
    "1944-1945": "1944/1945",
    "1944–45": "1944/1945",
    "summer 1944": "1944-22",
    "l'été 1944": "1944-22",
    "winter 1944-45": "1944-24",
    "1940s": "194X",
    "les années 1940": "194X",
    "19th century": "18XX",
    "XIXe siècle": "18XX",
    "2 August 1944": "1944-08-02",
    "August 2nd, 1944": "1944-08-02",
    "Friday 2 August 1944, 16:00": "1944-08-02T16:00",
    "1er août 1944": "1944-08-01",
    "Août 1944": "1944-08",
    "Aug-44": "1944-08",
    "300 BC": "-0299",
    "c. 300 BCE": "-0299~",
    "481 av. J.-C.": "-0480",
    "AD 44": "0044",
    "1944-00-00": "1944",
    "1944-08-00": "1944-08",
    "19440802": "1944-08-02",
    "early August 1957": "1957-08-01/1957-08-10",
    "late February 1944": "1944-02-21/1944-02-29",
    "mid-1944": "1944-05/1944-08",
    "début août 1957": "1957-08-01/1957-08-10",
    "fin 1944": "1944-09/1944-12",
    "1945 (August)": "1945-08",
    "1944 or 1946": "[1944,1946]",
    "2–5 August 1944": "1944-08-02/1944-08-05",
    "août-septembre 1944": "1944-08/1944-09",
    "le 6 août 1945 à 8h15": "1945-08-06T08:15",
    "Christmas 1944": "1944-12-25",
    "3rd century BC": "-0299/-0200",
    "mid-1970s": "1974/1976",
    "début des années 1940": "1940/1943",
    "late 19th century": "1867/1899",
    "08/1944": "1944-08",
    "5.1968": "1968-05",
    "5/68": "1968-05",
    "1944/8": "1944-08",
    "1944_08_02": "1944-08-02",
    "Q3 1944": "1944-35",
    "summer '44": "1944-22",
    "the '40s": "194X",
    "15 March 44 BC": "-0043-03-15",
    "10,000 BC": "Y-10499/-9499",
    "May 1968?": "1968-05?",
    "1944 (approx.)": "1944~",
    "194-": "194X",
    "194?": "194X",
    "19--": "19XX",
    "1944-08-??": "1944-08-XX",
    "1944-uu-uu": "1944-XX-XX",
    "New Year's Eve 1999": "1999-12-31",
    "Mon 3 Jun 1957": "1957-06-03",
    "14/15 July 1789": "1789-07-14/1789-07-15",
    "July 14-15, 1789": "1789-07-14/1789-07-15",
    "June 1944–July 1945": "1944-06/1945-07",
    "by 1944": "../1944",
    "1944 onwards": "1944/..",
    "from 1944": "1944/..",
    "from 1944 to 1946": "1944/1946",
    "pre-1944": "../1943",
}


@pytest.mark.parametrize(("text", "date"), HUMAN.items())
def test_a_date_as_people_write_it_has_one_in_edtf(text: str, date: str) -> None:
    assert times.meant(text) == date
    times.date_bounds(date)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "32 BBY",
            "early that year",
            "8.30",
            "13/1944",
            "1900s",
            "May",
            "2 August",
            "0 BC",
            "31 June 1944",
        ),
        *("soon", "marsupial 1944", "02/08/1944", "", "-", "Monday", "TA 3018"),
    ],
)
def test_what_has_no_one_meaning_has_none(text: str) -> None:
    assert times.meant(text) == ""


READ = ["1944-02-29", "2000-02-29", "0000-02-29", "1944-8-2", "1944-12", "1944", "day 1, 8:00"]
NOT_READ = ["1944-02-30", "1900-02-29", "1944-8-32", "1944-13", "1944-1-0", "2 August 1944", "soon"]


@given(
    st.one_of(
        st.sampled_from(READ + NOT_READ), st.text("0123456789-/~X dayjournightT:", max_size=12)
    )
)
def test_what_is_judged_at_a_glance_is_judged_as_it_is_read(text: str) -> None:
    value = times.numbers_each(np.array([text], dtype=object), times.DATE)[0, 0]
    assert times.readable(text) == (not np.isnan(value))
    assert times.readable(text) or text not in READ


@given(st.dates(), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y %B %d"]))
def test_a_day_is_found_in_its_name(date: datetime.date, form: str) -> None:
    said = date.strftime(form.replace("%Y", f"{date.year:04d}"))
    assert times.meant(said) == date.isoformat()


def test_a_column_decides_the_order_of_day_and_month() -> None:
    assert times.day_orders(["02/08/1944"]) == {"dmy", "mdy"}
    assert times.day_orders(["02/08/1944", "13/08/1944"]) == {"dmy"}
    assert times.day_orders(["02/08/1944", "08/13/1944"]) == {"mdy"}
    assert times.day_orders(["13/08/1944", "08/13/1944"]) == set()
    assert times.day_orders(["02.08.1944"]) == {"dmy"}  # points are written where the day is first
    assert times.in_order("02/08/1944", "dmy") == "1944-08-02"
    assert times.in_order("2-8-1944 16:00", "mdy") == "1944-02-08T16:00"
    assert times.in_order("13/08/1944", "mdy") == times.in_order("1944", "dmy") == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("XXXX-12-25", "above"),
        ("1XXX", "above"),
        ("32 BBY", "era"),
        ("3018 T.A.", "era"),
        ("Stardate 41153.7", "era"),
        ("1945/1944", "reversed_interval"),
        ("soon", "date"),
    ],
)
def test_why_a_date_is_none(text: str, rule: str) -> None:
    assert times.why_not(text) == rule
