"""The page of many works: what is measured of each, and what a hand does with it."""

import random
import re
from collections.abc import Callable

import flask.testing
import pytest
from playwright.sync_api import Page

from anachrony.app import create_app
from anachrony.app.library import Library
from anachrony.app.works import works_measured
from tests.films import film
from tests.waiting import expect

TABLE = """work, event, screen_start, screen_end, story_start, director, year, kind
    Straight, A, 0:00, 1:00, 1950, Ann, 1959,
    Straight, B, 1:00, 2:00, 1951, , ,
    Straight, C, 2:00, 3:00, 1952, , ,
    Late, A, 0:00, 1:10, 1950, Bob, 1968, novel
    Late, B, 1:10, 2:00, 1951, , ,
    Late, C, 2:00, 3:00, 1952, , ,
    Back, A, 0:00, 1:00, 1952, Bob, 1977,
    Back, B, 1:00, 2:00, 1951, , ,
    Back, C, 2:00, 3:00, 1950, , ,
    Blank, A, 0:00, 1:00, , , ,"""
WORKS = ["Straight", "Late", "Back", "Blank"]
EVENTS = film(TABLE)


@pytest.fixture(scope="module")
def client() -> flask.testing.FlaskClient:
    return create_app(EVENTS, dict.fromkeys(WORKS, "w.csv")).server.test_client()


def test_of_every_work_is_said_what_it_is_and_what_is_measured() -> None:
    found = works_measured(Library(EVENTS, dict.fromkeys(WORKS, "w.csv")))
    assert found.works == WORKS
    assert found.director == ["Ann", "Bob", "Bob", ""]
    assert found.year == ["1959", "1968", "1977", ""]
    assert found.kind == ["film", "novel", "film", "film"]
    assert found.measures["kendall_tau"] == [1, 1, -1, None]
    assert found.measures["median_length"] == [60, 60, 60, 60]
    assert found.shapes[3] is None
    assert found.shapes[0] == [0] * 16 + [50] * 16 + [100] * 16
    assert found.shapes[2] == [100] * 16 + [50] * 16 + [0] * 16


@pytest.mark.parametrize(("home", "title"), [("/", "How works"), ("/fr/", "Comment les œuvres")])
def test_the_page_speaks_both_languages_and_runs_only_its_own(
    client: flask.testing.FlaskClient, home: str, title: str
) -> None:
    answer = client.get(f"{home}works/")
    page = answer.get_data(as_text=True)
    assert f"<h1>{title}" in page
    assert "'unsafe-inline'" not in answer.headers["Content-Security-Policy"].split("style-src")[0]
    for file in re.findall(r'(?:src|href)="(/[^"]+)"', page):
        with client.get(file) as found:
            assert found.status_code == 200, file
            assert "immutable" in found.headers["Cache-Control"], file
    assert client.get(f"{home}works/measured").get_json()["works"] == WORKS


@pytest.mark.slow
def test_the_first_page_has_nothing_of_it(client: flask.testing.FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    (script,) = re.findall(r'<script src="([^"]+)"', page)
    with client.get(script) as whole:
        assert b"Sakoe" not in whole.data
        assert b"data-work" not in whole.data


def plot(page: Page) -> tuple[float, float, float, float]:
    box = page.locator(".plot").bounding_box() or {}
    return box["x"], box["y"], box["width"], box["height"]


def listed(page: Page) -> list[str]:
    return page.locator(".list li button").all_inner_texts()


def test_works_are_filtered_brushed_and_lead_to_what_is_told_like_them_and_to_their_page(
    page: Page, serve: Callable[..., str]
) -> None:
    site = serve(EVENTS_AS_CSV, "w.csv")
    page.goto(site)
    page.get_by_role("link", name="all on one plot").click()
    expect(page.locator(".works [role=status]")).to_contain_text(
        "4 of 4 works. Not drawn, since a measure is not known: 1."
    )
    assert listed(page) == ["Back", "Straight", "Late"]

    page.get_by_label("Kind").select_option("novel")
    expect(page.locator(".list li")).to_have_count(1)
    page.go_back()
    expect(page.locator(".list li")).to_have_count(3)
    expect(page.get_by_label("Kind")).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("Kind")).to_have_value("novel")
    page.get_by_role("button", name="Show all again").click()
    expect(page.get_by_label("Kind")).to_have_value("")
    page.get_by_label("Year, from").fill("1970")
    page.get_by_label("Year, from").press("Enter")
    expect(page.locator(".list li button")).to_have_text("Back")
    page.get_by_role("button", name="Show all again").click()

    x, y, wide, high = plot(page)
    page.mouse.move(x + wide - 10, y + 40)
    page.mouse.down()
    page.mouse.move(x + wide / 2, y + high - 60, steps=3)
    page.mouse.up()
    expect(page.locator(".list h2")).to_have_text("The chosen works")
    assert listed(page) == ["Straight", "Late"]
    page.reload()
    expect(page.locator(".list li")).to_have_count(2)

    page.locator(".list").get_by_role("button", name="Straight").click()
    expect(page.locator(".one h2")).to_have_text("Straight")
    near = page.locator(".one li button")
    assert near.all_inner_texts() == ["Late", "Back"]
    expect(page.locator(".one .how")).to_contain_text("Sakoe and Chiba 1978")
    near.first.click()
    page.get_by_role("link", name="Open its page").click()
    expect(page.locator("#heading")).to_have_text("Late")


def test_a_name_is_text_on_the_page_of_works(page: Page, serve: Callable[..., str]) -> None:
    sting = "<img src=x onerror=window.stung=1>"
    site = serve(EVENTS_AS_CSV.replace("Straight", sting).replace("Ann", sting), "w.csv")
    page.goto(f"{site}works/?work={sting}")
    expect(page.locator(".one h2")).to_have_text(sting)
    expect(page.locator(".one .hint").first).to_contain_text(sting)
    assert page.evaluate("window.stung") is None


def test_only_what_tells_works_apart_is_offered_over_their_plot(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = ["work,event,screen_start,screen_end,story_start"]
    rows += [f"Part {at},E,0:00,1:00,{1950 + at}\nPart {at},F,1:00,2:00,1940" for at in (1, 2)]
    page.goto(f"{serve(chr(10).join(rows), 'parts.csv')}works/")
    expect(page.locator(".works [role=status]")).to_contain_text("2 of 2 works")
    assert page.locator(".works form label").all_inner_texts() != []
    assert page.locator(".works").get_by_label(re.compile("Year|Kind|Director")).count() == 0


def test_works_without_dates_are_plotted_by_what_is_known_of_them(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = ["work,event,screen_start,screen_end"]
    rows += [f"Part {at},E,0:00,1:0{at}\nPart {at},F,1:10,2:00" for at in (1, 2)]
    page.goto(f"{serve(chr(10).join(rows), 'parts.csv')}works/")
    expect(page.locator(".works [role=status]")).to_have_text("2 of 2 works.")
    expect(page.locator(".list li")).to_have_count(2)
    expect(page.locator("select[name=x]")).not_to_have_value("kendall_tau")
    expect(page.locator("select[name=y]")).not_to_have_value("analepsis_share")


def test_a_keyboard_reaches_every_work_of_the_list(page: Page, serve: Callable[..., str]) -> None:
    page.goto(f"{serve(many(120), 'many.csv')}works/")
    more = page.get_by_role("button", name="Show more")
    listed = page.locator(".list li button")
    for count in (50, 100):
        expect(listed).to_have_count(count)
        more.press("Enter")
        expect(listed.nth(count)).to_be_focused()
    expect(listed).to_have_count(120)
    expect(more).to_be_hidden()


@pytest.mark.slow
def test_ten_thousand_works_follow_a_filter(page: Page, serve: Callable[..., str]) -> None:
    table = many(10_000)
    novels = sum(line.endswith(",novel") for line in table.splitlines()) // 6
    page.goto(f"{serve(table, 'many.csv')}works/")
    counted = page.locator(".works [role=status]")
    expect(counted).to_contain_text("10,000 of 10,000 works")
    page.get_by_label("Kind").select_option("novel")
    expect(counted).to_contain_text(f"{novels:,} of 10,000 works")


def many(works: int) -> str:
    """So many works of six events, whose orders differ."""
    draw = random.Random(5)
    rows = ["work,event,screen_start,screen_end,story_start,kind"]
    for work in range(works):
        kind = draw.choice(["film", "novel"])
        story = draw.sample(range(1900, 1906), 6)
        rows += [f"W{work},E,{at},{at + 1},{year},{kind}" for at, year in enumerate(story)]
    return "\n".join(rows)


EVENTS_AS_CSV = "\n".join(
    ",".join(cell.strip() for cell in line.split(",")) for line in TABLE.splitlines()
)
