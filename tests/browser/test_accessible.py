"""The page for everyone: axe-core (Deque, 4.14.1, MPL 2.0; tests/axe.min.js as npm gives it) finds
nothing serious.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page

from anachrony.views import VIEWS
from tests.painted import wait_for_table
from tests.waiting import expect, until

AXE = (Path(__file__).parents[1] / "axe.min.js").read_text("utf-8")
SERIOUS = ("serious", "critical")
OTHER = """(before) => {
    const drawn = !document.querySelector("#stage .dash-graph--pending");
    return drawn && document.querySelector("#stage").textContent !== before;
}"""


SMALL = """() => {
    const closed = (one) => one.closest("details:not([open])") && one.tagName !== "SUMMARY";
    const touched = ".page :is(a, button, summary, label.mantine-SegmentedControl-label)";
    return [...document.querySelectorAll(touched)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !closed(one))
      .filter((one) => !one.closest("#table"))
      .filter((one) => [...one.getClientRects()].some(({ width, height }) =>
        height < 23.9 || (width < 23.9 && getComputedStyle(one).display !== "inline")))
      .map((one) => one.className || one.textContent);
}"""
"""What a pointer touches that is less than 24 px high or, but for a line of a link, wide."""

FAINT = r"""() => {
    const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((said) => said / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
    const ground = light(getComputedStyle(document.body).backgroundColor);
    return Object.entries({
      ":checked + .mantine-Switch-track": ["backgroundColor", 3],
      ".mantine-RangeSlider-bar": ["backgroundColor", 3],
      ".mantine-RangeSlider-thumb": ["borderTopColor", 3],
      ".mantine-RangeSlider-markLabel": ["color", 4.5],
    }).filter(([where, [what, least]]) => {
      const seen = light(getComputedStyle(document.querySelector(where))[what]);
      return Math.max(seen, ground) / Math.min(seen, ground) < least;
    }).map(([where]) => where);
}"""
"""What is hardly seen of a control: too little contrast with the ground, which axe asks of words
alone.
"""


OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that another scheme can break, where it has only other colours."""


def found(page: Page, within: str = "document", rules: Sequence[str] = ()) -> list[str]:
    """What axe finds by all of its rules, or by some, but for what is minor: which rule is broken,
    by which elements.
    """
    page.evaluate(AXE)
    some = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    asked = f"axe.run({within}, {json.dumps({'resultTypes': ['violations'], **some})})"
    violations = page.evaluate(f"{asked}.then((result) => result.violations)")
    return [
        f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes']]}"
        for one in violations
        if one["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_view_keeps_anyone_out(new_page: Callable[..., Page], site: str, scheme: str) -> None:
    """The whole page once; of the other views all but the table, which is the same under each. By
    night only the colours are other ones.
    """
    rules = OF_COLOURS if scheme == "dark" else ()
    page = new_page(color_scheme=scheme)
    first, *others = VIEWS
    page.goto(f"{site}?view={first}")
    wait_for_table(page)
    page.get_by_role("button", name="More").click()
    expect(page.get_by_label("Search", exact=True)).to_be_visible()
    page.evaluate("document.querySelector('.reading > details').open = true")
    assert found(page, rules=rules) == []
    assert page.evaluate(SMALL) == []
    assert page.evaluate(FAINT) == []
    for view in others:
        before = page.locator("#stage").text_content()
        page.evaluate("(view) => window.anachrony.edit({ view })", view)
        until(page, OTHER, before)
        assert found(page, "{ exclude: ['#table'] }", rules) == [], view
    page.emulate_media(forced_colors="active")
    chosen, other = (
        page.locator(card).first.evaluate("(one) => getComputedStyle(one).borderTopColor")
        for card in (".card[data-checked]", ".card:not([data-checked])")
    )
    assert chosen != other
    assert page.evaluate(FAINT) == []


@pytest.mark.parametrize("width", [360, 2560])
def test_nor_does_any_width(new_page: Callable[..., Page], site: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(site)
    wait_for_table(page)
    assert found(page) == []


def test_what_a_finger_touches_is_44_px_high_and_wide(
    new_page: Callable[..., Page], site: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 800}, is_mobile=True, has_touch=True)
    page.goto(f"{site}fr/")
    expect(page.locator("#opening")).to_have_count(0)
    narrow = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(narrow)
    small = page.evaluate("""() => {
      const touched = ".aside :is(button, a), #play, #more, #download";
      return [...document.querySelectorAll(touched)].filter((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const reaches = ([right, down]) => {
          const hit = document.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
          return one.contains(hit);
        };
        return ![[-21, 0], [21, 0], [0, -21], [0, 21]].every(reaches);
      }).map((one) => one.id || one.textContent);
    }""")
    assert small == []
    page.locator("#choose-city").tap()
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.evaluate(narrow)
    assert found(page) == []


@pytest.mark.parametrize("choice", ["#choose-city", "#choose-colour"])
def test_an_open_list_lies_in_the_landmark_of_its_choice(
    page: Page, site: str, choice: str
) -> None:
    page.goto(site)
    expect(page.locator("#opening")).to_have_count(0)
    if choice == "#choose-colour":
        page.get_by_role("button", name="More").click()
    page.locator(choice).click()
    expect(page.get_by_role("option").first).to_be_visible()
    outside = "axe.run({ runOnly: ['region'] }).then(({ violations }) => violations.length)"
    page.evaluate(AXE)
    assert page.evaluate(outside) == 0


def test_escape_closes_what_a_button_opened_and_leads_back_to_it(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.locator("#opening")).to_have_count(0)
    page.evaluate("document.querySelector('[data-close=tour]').click()")
    for opener, opened in (("#more", ".bar"), ("#tour-again", "#tour"), ("#film", "#watch")):
        page.locator(opener).press("Enter")
        expect(page.locator(opened)).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Escape")
        expect(page.locator(opened)).to_be_hidden()
        expect(page.locator(opener)).to_be_focused()


def test_the_page_says_its_language_and_speaks_french(page: Page, site: str) -> None:
    page.goto(f"{site}fr/?view=story-curve")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.get_by_role("figure")).to_contain_text("Temps de l’histoire")
    expect(page.get_by_role("link", name="English")).to_have_attribute("href", "../")
    assert found(page) == []
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{site}?view=story-curve")
    expect(page.get_by_role("figure")).to_contain_text("Story time")
