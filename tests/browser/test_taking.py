"""What a reader takes from the page, prints and shows, and where a term opens, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.waiting import expect, until

STORY = "?view=story-curve"
FILM = "Hiroshima mon amour"
PRINTED = """window.print = () => {
    const chart = document.getElementById("chart");
    document.title = `${chart.clientWidth} ${document.documentElement.className}`;
};"""


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page(permissions=["clipboard-read", "clipboard-write"], color_scheme="dark")


def test_a_caption_says_the_sentence_the_source_and_the_address(page: Page, site: str) -> None:
    page.goto(site + STORY)
    expect(page.locator("#caption p").first).to_contain_text("Source:")
    expect(page.locator("#lead")).not_to_be_empty()
    page.get_by_role("button", name="Copy caption").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    sentence, source, address = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert sentence.startswith("Hiroshima mon amour (Alain Resnais · 1959). At about 0:18:30")
    assert "events.csv" in source
    assert address == page.url


def test_a_link_is_the_address(page: Page, site: str) -> None:
    page.goto(site + STORY)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == site + STORY


def test_a_link_is_copied_where_a_page_has_no_clipboard_of_its_own(page: Page, site: str) -> None:
    """As at an address of http, such as that of a computer beside this one."""
    page.add_init_script(
        "window.kept = navigator.clipboard;"
        'Object.defineProperty(navigator, "clipboard", { value: undefined });'
    )
    page.goto(site + STORY)
    link = page.get_by_role("button", name="Copy link")
    link.click()
    expect(page.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("window.kept.readText()") == site + STORY
    expect(link).to_be_focused()


def test_where_there_is_no_full_screen_presenting_is_not_offered(page: Page, site: str) -> None:
    page.add_init_script(
        'Object.defineProperty(document, "fullscreenEnabled", { value: undefined });'
    )
    page.goto(site + STORY)
    expect(page.get_by_role("button", name="Copy link")).to_be_visible()
    expect(page.get_by_role("button", name="Present")).to_be_hidden()


def test_a_term_opens_its_definition_in_place(page: Page, site: str) -> None:
    page.goto(site + STORY)
    page.get_by_role("button", name="Reach", exact=True).click()
    definition = page.locator("#term-reach")
    expect(definition).to_be_visible()
    expect(definition).to_contain_text("portée")
    expect(definition.locator("img")).to_have_js_property("complete", True)
    page.keyboard.press("Escape")
    expect(definition).not_to_be_visible()


def test_a_printed_figure_is_drawn_for_the_paper_and_the_page_comes_back(
    page: Page, site: str
) -> None:
    page.add_init_script(PRINTED)
    page.goto(site + STORY)
    expect(page.locator("#key li").first).to_be_visible()
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("1060 on-paper")
    expect(page.locator("html")).not_to_have_class("on-paper")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


@pytest.mark.parametrize("view", ["comparison", "reach"])
def test_on_paper_no_heading_stands_over_nothing(page: Page, site: str, view: str) -> None:
    page.goto(f"{site}?view={view}")
    heading = page.locator("#compared h2")
    expect(heading).to_be_visible()
    page.emulate_media(media="print")
    expect(heading).not_to_be_visible()


def test_the_tallest_view_and_its_reading_are_one_sheet_of_paper(page: Page, site: str) -> None:
    page.goto(f"{site}?view=interleaving&city=Nevers")
    dimmed = page.locator(".bars .point.dimmed > path").first
    expect(dimmed).to_be_attached()
    page.emulate_media(media="print")
    expect(dimmed).to_have_css("opacity", "0.16")  # that of a hatched fill is lost on paper
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="A4"))) == 1


def test_presenting_shows_the_figure_alone_and_its_keys_turn_the_views(
    page: Page, site: str
) -> None:
    page.goto(site + STORY)
    expect(page.locator("#key li").first).to_be_visible()
    page.get_by_role("button", name="Present").click()
    expect(page.locator("figure.chart")).not_to_have_css("zoom", "1")  # as large as the screen
    page.keyboard.press("PageDown")
    expect(page).to_have_url(f"{site}?view=interleaving")
    shown = "When does the film show which time?"
    expect(page.locator("figure.chart")).to_have_attribute("data-title", f"{FILM} · {shown}")
    page.keyboard.press("PageUp")
    expect(page).to_have_url(site)


def test_presented_all_of_a_figure_is_on_the_screen(page: Page, site: str) -> None:
    present(page, f"{site}?view=braid")


def test_presented_all_of_a_comparison_is_on_the_screen(
    page: Page, serve: Callable[..., str]
) -> None:
    rows = [f"{work},Night {at},{at + 1},{2 - at}" for work in "ABCDEF" for at in (0, 1)]
    table = "\n".join(["work,event,screen_order,story_order", *rows])
    present(page, f"{serve(table)}?view=comparison")


def test_the_letters_of_a_presented_comparison_are_no_smaller_than_on_the_page(
    page: Page, serve: Callable[..., str]
) -> None:
    """It would be drawn as for a wider window, with higher panels, and be made smaller to fit."""
    rows = [f"{work},Night {at},{at + 1},{2 - at}" for work in "ABCDEF" for at in (0, 1)]
    table = "\n".join(["work,event,screen_order,story_order", *rows])
    present(page, f"{serve(table)}?view=comparison")
    until(page, "parseFloat(document.querySelector('figure.chart').style.zoom) >= 1")
    until(page, WHOLE)
    page.keyboard.press("PageUp")  # to the presence, which is no lower than it wants
    expect(page).to_have_url(re.compile("view=presence"))
    until(page, WHOLE)
    page.evaluate("() => document.exitFullscreen()")
    page.set_viewport_size({"width": 844, "height": 390})  # as a phone's: it scrolls
    page.get_by_role("button", name="Present").click()
    until(page, "document.fullscreenElement !== null")
    until(page, "parseFloat(document.querySelector('figure.chart').style.zoom) >= 1")


def present(page: Page, address: str) -> None:
    """Show the figure alone, and wait until all of it is seen."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(address)
    expect(page.locator("#caption p").first).to_be_visible()
    page.get_by_role("button", name="Present").click()
    expect(page.locator("figure.chart")).not_to_have_css("zoom", "1")
    until(page, WHOLE)


WHOLE = """() => {
    const figure = document.querySelector("figure.chart");
    return document.fullscreenElement === figure && figure.scrollHeight <= figure.clientHeight;
}"""


def test_the_anachronies_are_listed_with_their_reach_and_lead_to_their_events(
    page: Page, site: str
) -> None:
    page.goto(f"{site}?view=reach")
    page.locator("#compared").scroll_into_view_if_needed()
    row = page.get_by_role("row", name="He dies on the quay").first
    expect(row).to_contain_text("13 years")
    row.click()
    expect(page.get_by_role("region").or_(page.locator("#details"))).to_contain_text("quay")
