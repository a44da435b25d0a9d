"""What a date says that is being typed at the desk."""

import json
from urllib.parse import quote

import pytest

from anachrony.app import create_app
from anachrony.app.meaning import meaning
from tests.films import film


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1944-08", "August 1944"),
        ("1944~", "about 1944"),
        ("194X", "the 1940s"),
        ("D1 03:29", "Day 1, 03:29"),
        ("1944/1945", "between 1944 and 1945"),
        ("-0043-03-15", "15 March 44 BC"),
        (
            "2 August 1944",
            "1944-08-02: 2 August 1944",
        ),  # how it is to be written, and what that says
        ("1944-13", ""),
        ("2/8/1944", ""),  # of several meanings none is said
        ("soon", ""),
        (" ", ""),
        ('",\n"', ""),
        ("1944" * 100, ""),
    ],
)
def test_a_date_says_what_it_means(written: str, said: str) -> None:
    assert meaning(written) == said


def test_what_was_said_of_the_table_holds_of_its_dates() -> None:
    assert meaning("2/8/1944", (("dates", "dmy"),)) == "2 August 1944"


def test_it_is_said_in_the_language_of_the_page() -> None:
    server = create_app(film("event, screen_start, screen_end\n A, 0:00, 1:00"), {"W": "film.csv"})
    client = server.server.test_client()
    headers = {"Anachrony-Carried": quote(json.dumps({"name": "own.csv", "takes": []}))}
    answers = [
        client.post(path, data="1944-08-02", headers=headers).get_json()
        for path in ("/meant", "/fr/meant")
    ]
    assert answers == [{"said": "2 August 1944"}, {"said": "2\xa0août 1944"}]
    assert client.post("/meant", data="1944").get_json() == {"said": ""}  # of no table
