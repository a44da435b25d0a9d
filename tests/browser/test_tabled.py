"""The events as a table and the search of them, in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Page

from tests.hands import Film, control, more, shows_only
from tests.painted import (
    look_at,
    wait_for_outline,
    wait_for_table,
)
from tests.waiting import expect, until


def test_a_row_of_the_table_is_opened_by_its_key(page: Page, site: str) -> None:
    page.goto(site)
    wait_for_table(page)
    page.get_by_role("gridcell", name="The credits", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The credits", exact=True)).to_be_visible()


def test_a_row_of_the_table_opens_the_same_details(page: Page, site: str) -> None:
    page.goto(site)
    wait_for_table(page)
    page.get_by_role("gridcell", name="The credits", exact=True).click()
    expect(page.get_by_role("heading", name="The credits", exact=True)).to_be_visible()
    wait_for_outline(page)


def test_the_table_shows_the_chosen_rows(page: Page, site: str, film: Film) -> None:
    nevers = [row["event"] for row in film if row["city"] == "Nevers"]
    page.goto(f"{site}?city=Nevers")
    wait_for_table(page)
    table = page.get_by_role("grid")
    expect(table).to_have_attribute("aria-rowcount", str(len(nevers) + 1))  # and its head
    told = table.get_by_role("gridcell", name="He dies on the quay", exact=True)
    expect(told.first).to_be_attached()  # a grid has only the rows in sight
    page.get_by_role("button", name="Show all again").click()
    expect(table).to_have_attribute("aria-rowcount", str(len(film) + 1))


HEARD = """window.heard = []; new MutationObserver((all) => all.forEach(({ target }) => {
    if (target.ariaLive && target.closest(".ag-theme-buttonStyle-1, #table")) window.heard.push(target.textContent);
})).observe(document, { subtree: true, childList: true });"""


def test_a_table_says_that_no_event_is_chosen_in_its_language_and_only_where_none_is(
    page: Page, site: str
) -> None:
    page.add_init_script(HEARD)
    page.goto(f"{site}fr/")
    wait_for_table(page)
    page.get_by_role("columnheader", name="Ville").click()  # a grid says one thing at a time
    until(page, "() => window.heard.includes('Entrée trie')")
    assert page.evaluate("window.heard") == ["Entrée trie"]
    page.evaluate("window.anachrony.edit({ text: 'zzz' })")
    until(page, "() => window.heard.at(-1) === 'Aucun événement'")


def test_the_table_leaves_out_a_column_in_which_only_another_work_says_something(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(
        serve("work,event,screen_order,city\nOne,A,1,Nevers\nOne,B,2,\nOther,C,1,\nOther,D,2,")
    )
    wait_for_table(page)
    expect(page.get_by_role("columnheader", name="City")).to_have_count(1)
    page.evaluate("window.anachrony.edit({ work: 'Other' })")
    expect(page.get_by_role("columnheader", name="City")).to_have_count(0)
    page.evaluate("window.anachrony.edit({ work: 'One', city: 'Nevers' })")
    expect(page.get_by_role("columnheader", name="City")).to_have_count(1)


EVENTS = """() => [...document.querySelectorAll("#table [role=row][row-index]")]
    .sort((one, other) => one.getAttribute("row-index") - other.getAttribute("row-index"))
    .map((row) => row.querySelector("[col-id=event]")?.textContent).join(" ")"""


def test_a_table_that_is_sorted_has_what_is_not_known_last_whichever_way(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = "Third,0:00,1:00,1950,Zola\nBare,1:00,2:00,,\nFirst,2:00,3:00,1930,\nNext,3:00,4:00,1940,Émile"
    page.goto(serve(f"event,screen_start,screen_end,story_start,city\n{rows}"))
    wait_for_table(page)
    for column, up, down in (
        ("Story time", "First Next Third Bare", "Third Next First Bare"),
        ("City", "Next Third Bare First", "Third Next Bare First"),
    ):
        for order in (up, down):
            page.get_by_role("columnheader", name=column).click()
            until(page, f"(order) => ({EVENTS})() === order", order)


def test_on_a_phone_three_columns_of_the_table_are_whole(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page.goto(site)
    wait_for_table(page)
    table = page.get_by_role("grid").bounding_box()
    column = page.get_by_role("columnheader", name="Screen time").bounding_box()
    assert table
    assert column
    assert column["x"] + column["width"] <= table["x"] + table["width"] + 1


def test_the_table_of_very_many_events_comes_when_one_comes_near(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = [f"Event {at},{at},{at + 1},{'Nevers' if at % 3 else 'Hiroshima'}" for at in range(2100)]
    page.set_viewport_size({"width": 1200, "height": 400})
    page.goto(f"{serve(chr(10).join(['event,screen_start,screen_end,city', *rows]))}?city=Nevers")
    expect(page.get_by_role("figure")).to_contain_text("Screen time")
    look_at(page, "interleaving")  # whatever was asked for before has come
    assert page.get_by_role("grid").count() == 0
    page.get_by_role("heading", name="The events").scroll_into_view_if_needed()
    expect(page.get_by_role("grid")).to_have_attribute("aria-rowcount", str(1400 + 1))


def test_searching_finds_words_whatever_their_case_and_accents(
    page: Page, site: str, film: Film
) -> None:
    page.goto(site)
    more(page)
    control(page, "Search").fill("CAFE quiet")
    searched = (
        "event",
        "strand",
        "city",
        "place",
        "characters",
        "mode",
        "story_label",
        "source",
        "note",
    )
    held = [" ".join(row[name] for name in searched).lower() for row in film]
    pairs = zip(film, held, strict=True)
    found = [row["id"] for row, words in pairs if re.search("caf[ée]", words) and "quiet" in words]
    shows_only(page, film, found, "CAFE quiet")

    steps = page.evaluate("history.length")  # what is typed on, in one go, is of the same step
    for typed in ("CAFE quiet a", "CAFE"):
        control(page, "Search").fill(typed)
        expect(page).to_have_url(re.compile(rf"text={typed.replace(' ', '.')}$"))
    assert page.evaluate("history.length") == steps
    page.go_back()
    expect(page).to_have_url(site)
    expect(control(page, "Search")).to_have_value("")
