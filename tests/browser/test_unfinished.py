"""What is asked of a file, half answered: it comes back as it was left, and is thrown away only when said twice."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser.test_away import TABLE
from tests.browser.test_door import CODED, DROP, FOREIGN, LOG, ready
from tests.waiting import expect


@pytest.fixture(scope="module")
def site(serve: Callable[..., str]) -> str:
    return serve(TABLE, "film.csv", "film")


def test_a_dialog_comes_back_after_a_reload_with_all_that_was_answered_and_typed(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    frank.evaluate(DROP, ["log.csv", LOG])
    dialog.get_by_role("button", name="Read it so").click()
    dialog.get_by_label("Line 4", exact=True).fill("0:01:00")

    frank.reload()
    expect(dialog).to_contain_text("log.csv is not open yet")
    expect(dialog.get_by_label("Line 4", exact=True)).to_have_value("0:01:00")
    expect(dialog.get_by_label("Line 5", exact=True)).to_have_value("DX")
    dialog.get_by_role("button", name="Back").click()
    expect(dialog.get_by_label("When")).to_have_value(
        "story_start"
    )  # the columns, as they were asked
    dialog.get_by_role("button", name="Close").click()

    frank.reload()
    expect(frank.locator("#caption")).to_contain_text("film.csv")
    expect(dialog).to_be_hidden()  # it was closed, and is offered
    frank.locator("#door").click()
    dialog.get_by_role("button", name="Go on with log.csv").click()
    expect(dialog.get_by_label("When")).to_have_value("story_start")

    frank.goto(f"{site}fr/")
    expect(dialog).to_contain_text("log.csv n’est pas encore ouvert")


def test_what_is_left_half_answered_is_offered_until_it_is_open_or_thrown_away(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    for name, table in (("coded.csv", CODED), ("memory.csv", FOREIGN)):
        frank.evaluate(DROP, [name, table])
        expect(dialog).to_contain_text(f"{name} is not open yet")
        dialog.get_by_role("button", name="Close").click()
    frank.reload()
    frank.locator("#edit").click()
    frank.get_by_role("button", name="What is kept").click()
    expect(dialog.locator("li")).to_contain_text(["memory.csv, half answered: 1 kB", "coded.csv"])
    dialog.get_by_role("button", name="Close").click()
    frank.locator("#door").click()
    going = dialog.get_by_role("button", name=re.compile("^Go on with"))
    expect(going).to_have_count(2)
    frank.get_by_role("button", name="Remove", exact=True).last.click()
    frank.get_by_role("button", name="Remove it with what was answered").click()
    expect(going).to_have_text("Go on with memory.csv, which is not open yet")
    going.click()
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    frank.locator("#door").click()
    expect(dialog.locator("button.film")).to_have_count(1)
    expect(going).to_have_count(0)


def test_a_column_chosen_and_a_cell_written_go_along_with_any_answer(
    frank: Page, site: str
) -> None:
    """Each was lost where another button than its own was clicked."""
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    rows = ["title;begins;ends;when;weather", "A man wakes;0:00;1:00;1957;rain"]
    rows += ["He remembers;1:00;soon;summer 1944;sun"]
    frank.evaluate(DROP, ["two.csv", "\n".join(rows)])
    dialog.get_by_label("weather").select_option("city")
    dialog.get_by_role("button", name="What was found").click()
    dialog.get_by_role("button", name="Its columns").click()
    expect(dialog.get_by_label("weather")).to_have_value("city")
    dialog.get_by_role("button", name="Read it so").click()
    dialog.get_by_label("Line 3", exact=True).fill("2:00")
    dialog.get_by_role("button", name=re.compile("^Write when so")).click()
    expect(frank.locator("#caption")).to_contain_text("two.csv")
    frank.get_by_role("button", name="Columns …").click()
    expect(dialog.get_by_label("weather")).to_have_value("city")


def test_columns_being_said_again_come_back_after_a_reload(frank: Page, site: str) -> None:
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    frank.get_by_role("button", name="Columns …").click()
    dialog.get_by_label("weather").select_option("place")
    frank.reload()
    expect(dialog.get_by_label("weather")).to_have_value("place")
    dialog.get_by_role("button", name="Close").click()
    frank.locator("#door").click()
    expect(dialog.locator("button.film")).to_have_count(1)
    expect(dialog.get_by_role("button", name=re.compile("^Go on with"))).to_have_count(0)


def test_a_double_click_removes_no_film(frank: Page, site: str) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    dialog = frank.locator("dialog.door")
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    frank.locator("#door").click()
    dialog.get_by_role("button", name="Remove", exact=True).dblclick()
    expect(dialog.get_by_role("button", name="Remove for good")).to_be_visible()
    expect(dialog.locator("button.film")).to_have_count(1)


def test_a_file_dropped_as_the_dialog_of_another_is_closed_is_read(frank: Page, site: str) -> None:
    """The browser says later that a dialog was closed: the file on its way was called off."""
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    frank.evaluate(DROP, ["coded.csv", CODED])
    expect(dialog).to_contain_text("coded.csv is not open yet")
    closed = "document.querySelector('dialog.door [aria-label=Close]').click();"
    frank.evaluate(
        f"([name, text]) => {{ {closed} ({DROP})([name, text]); }}", ["memory.csv", FOREIGN]
    )
    expect(dialog).to_contain_text("memory.csv is not open yet")


def test_what_is_no_table_is_not_opened_and_nothing_to_go_on_with(frank: Page, site: str) -> None:
    """It was said to be not open yet, and offered to go on with."""
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    for name, data, why in (("empty.csv", "", "is empty"), ("a.csv", "%PDF-1.4", "is a PDF")):
        frank.evaluate(DROP, [name, data])
        expect(dialog).to_contain_text(f"{name} was not opened")
        expect(dialog.get_by_role("alert")).to_contain_text(why)
    dialog.get_by_role("button", name="Close").click()
    frank.locator("#door").click()
    expect(dialog).to_contain_text("Choose a file")
    expect(dialog.get_by_role("button", name=re.compile("^Go on with"))).to_have_count(0)


def test_what_was_found_stands_under_what_is_to_be_done_with_it(frank: Page, site: str) -> None:
    ready(frank, site)
    dialog = frank.locator("dialog.door")
    frank.evaluate(DROP, ["log.csv", LOG])
    dialog.get_by_role("button", name="Read it so").click()
    heads = ["What cannot be read", "What asks for an answer", "What is read, but wants a look"]
    expect(dialog.locator("h3")).to_have_text(heads)


def test_a_film_that_is_long_on_its_way_is_said_to_be_until_it_is_drawn(
    frank: Page, site: str
) -> None:
    """The page of a long one was empty for seconds, or said “Loading...” in another language."""
    frank.goto(f"{site}fr/")
    expect(frank.locator("#caption")).to_contain_text("film.csv")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    frank.route("**/_dash-layout", hold)
    frank.evaluate(DROP, ["one.csv", TABLE])
    expect(frank.get_by_role("status").filter(has_text="dessin du film")).to_be_visible()
    held[0].continue_()
    expect(frank.locator("#caption")).to_contain_text("one.csv")
    expect(frank.locator(".coming")).to_have_count(0)
