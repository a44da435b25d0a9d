"""The playhead, the lens and the brush, in a real browser: what follows the hand asks the server for nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.painted import wait_for_bright, wait_for_painted

TINY = """\
work,event,screen_start,screen_end,story_start,story_end,strand,track
Sun,Morning,0:00,1:00,1950-05,1950-05,Now,image
Sun,Her childhood,1:00,2:00,1930,1930,Then,image
Sun,Evening,2:00,3:00,1950-06,1950-06,Now,image
Sun,Her voice,0:30,3:00,1950-06,1950-06,Now,sound
"""
EVENTS = range(4)


@pytest.fixture
def tiny(page: Page, serve: Callable[..., str]) -> Page:
    """The page of the tiny film, its chart painted, its playhead loaded, its table there."""
    page.goto(serve(TINY))
    wait_for_painted(page, EVENTS)
    expect(page.get_by_role("slider", name="Playhead, in screen time")).to_have_attribute("max", "180")
    expect(page.get_by_role("gridcell").first).to_be_attached()
    return page


def test_the_clocks_say_where_image_and_sound_are(tiny: Page) -> None:
    slide(tiny, 90)
    expect(tiny.locator("#clock-screen")).to_have_text("0:01:30")
    expect(tiny.locator("#clock-image")).to_have_text("1930")
    expect(tiny.locator("#clock-sound")).to_have_text("June 1950")
    expect(tiny.locator("#clocks")).to_have_class(re.compile("apart"))
    slide(tiny, 150)
    expect(tiny.locator("#clocks")).not_to_have_class(re.compile("apart"))
    slide(tiny, 10)
    expect(tiny.locator("#clock-sound")).to_have_text("nothing")


def test_a_resting_playhead_is_in_the_address_and_comes_back(tiny: Page) -> None:
    slide(tiny, 90)
    expect(tiny).to_have_url(re.compile(r"\?at=0:01:30$"))
    tiny.reload()
    expect(tiny.locator("#clock-image")).to_have_text("1930")
    tiny.go_back()
    expect(tiny).to_have_url("about:blank")  # where one looks is no step that Back undoes


def test_playing_moves_the_playhead_without_a_request(tiny: Page) -> None:
    asked: list[str] = []
    tiny.on("request", lambda request: asked.append(request.url))
    tiny.locator("#stage").focus()
    tiny.keyboard.press("Space")
    tiny.wait_for_function("Number(document.querySelector('#strip input').value) > 15")
    assert asked == []
    expect(tiny.get_by_role("button", name="Pause")).to_be_visible()
    tiny.keyboard.press("Space")
    expect(tiny.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_played_as_it_happened_the_film_begins_with_its_earliest_event(tiny: Page) -> None:
    tiny.get_by_text("as it happened", exact=True).click()
    slide(tiny, 59)
    tiny.get_by_text("×300").click()
    tiny.get_by_role("button", name="Play", exact=True).click()
    tiny.wait_for_function("Number(document.querySelector('#strip input').value) > 120")
    expect(tiny.locator("#clock-image")).to_have_text("June 1950")


def test_the_arrow_keys_go_from_event_to_event_and_say_which(tiny: Page) -> None:
    tiny.locator("#stage").focus()
    for name, clock in (("Morning", "0:00:00"), ("Her childhood", "0:01:00"), ("Evening", "0:02:00")):
        tiny.keyboard.press("ArrowRight")
        expect(tiny.locator("[aria-live=polite]#live")).to_contain_text(f"{name} · Screen {clock} · Story")
        expect(tiny.get_by_role("heading", name=name, exact=True)).to_be_visible()
    tiny.keyboard.press("ArrowLeft")
    expect(tiny.get_by_role("heading", name="Her childhood", exact=True)).to_be_visible()
    tiny.keyboard.press("Escape")
    expect(tiny).not_to_have_url(re.compile("event="))
    tiny.keyboard.press("Shift+ArrowRight")
    expect(tiny.locator("#clock-screen")).to_have_text("0:02:00")
    tiny.keyboard.press("Enter")
    expect(tiny.get_by_role("heading", name="Evening", exact=True)).to_be_visible()


def test_the_lens_zooms_about_the_playhead_and_the_address_remembers(tiny: Page) -> None:
    slide(tiny, 90)
    tiny.locator("#stage").focus()
    tiny.keyboard.press("+")
    expect(tiny).to_have_url(re.compile(r"zoom=36-144"))
    expect(tiny.locator("#strip .view")).to_be_visible()
    choose(tiny, "View", "Story curve")
    expect(tiny).to_have_url(re.compile(r"view=story-curve&zoom=0:00:36-0:02:24"))
    tiny.wait_for_function("() => Math.abs(document.querySelector('.js-plotly-plot').layout.xaxis.range[0] - 36) < 1")
    tiny.locator("#stage").focus()
    tiny.keyboard.press("0")
    expect(tiny).not_to_have_url(re.compile("zoom="))
    expect(tiny.locator("#strip .view")).to_be_hidden()


def test_the_wheel_zooms_only_with_control_and_else_scrolls(tiny: Page) -> None:
    over_the_chart(tiny)
    tiny.mouse.wheel(0, -200)
    tiny.wait_for_timeout(400)
    expect(tiny).not_to_have_url(re.compile("zoom="))
    tiny.keyboard.down("Control")
    tiny.mouse.wheel(0, -200)
    tiny.keyboard.up("Control")
    expect(tiny).to_have_url(re.compile("zoom="))


def test_on_a_swapped_story_curve_the_event_under_the_playhead_is_marked(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    choose(tiny, "Axes", "Story →, screen ↓")
    expect(tiny).to_have_url(re.compile("view=story-curve&axes=screen-down"))
    wait_for_painted(tiny, EVENTS)
    slide(tiny, 90)
    expect(tiny.locator(".under").first).to_be_attached()
    assert tiny.evaluate("document.querySelector('.under').closest('.trace').__data__[0].trace.customdata.length") == 1
    expect(tiny.locator(".hairline")).to_be_hidden()
    tiny.go_back()
    expect(tiny.locator(".hairline")).to_be_visible()


@pytest.mark.parametrize("view", ["Story curve", "Braid", "Reach"])
def test_what_is_dimmed_stays_dimmed_in_every_drawing(tiny: Page, view: str) -> None:
    brushed(tiny, 0.4, 0.6)
    wait_for_bright(tiny, [1, 3])
    tiny.locator("#stage").focus()
    tiny.keyboard.press("-")
    tiny.keyboard.press("+")
    expect(tiny).to_have_url(re.compile("zoom="))
    wait_for_bright(tiny, [1, 3])
    choose(tiny, "View", view)
    wait_for_bright(tiny, [1, 3] if view == "Story curve" else [1])
    assert tiny.locator(".dimmed").count() > 0


def test_over_the_strip_the_wheel_alone_zooms(tiny: Page) -> None:
    box = tiny.locator("#strip").bounding_box() or {}
    tiny.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tiny.mouse.wheel(0, -400)
    expect(tiny).to_have_url(re.compile("zoom="))


def test_in_a_braid_the_playhead_has_its_line_over_the_telling_alone(tiny: Page) -> None:
    choose(tiny, "View", "Braid")
    expect(tiny).to_have_url(re.compile("view=braid"))
    tiny.wait_for_function("Boolean(document.querySelector('.js-plotly-plot').layout.meta.telling)")
    slide(tiny, 90)
    line, chart = tiny.locator(".hairline").bounding_box() or {}, tiny.locator("#stage").bounding_box() or {}
    assert 0 < line["height"] < 0.2 * chart["height"]
    expect(tiny.locator(".under").first).to_be_attached()
    choose(tiny, "Widths", "All equal")
    expect(tiny.locator(".hairline")).to_be_hidden()


def test_a_brush_filters_by_screen_time_and_back_undoes_it(tiny: Page) -> None:
    brushed(tiny, 0.4, 0.6)
    wait_for_bright(tiny, [1, 3])
    expect(tiny).to_have_url(re.compile(r"screen="))
    expect(tiny.get_by_text(re.compile("Only .*: 2 of 4 events"))).to_be_visible()
    tiny.go_back()
    wait_for_bright(tiny, EVENTS)


def test_a_brush_on_the_story_curve_filters_by_story_time_too(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    expect(tiny.get_by_role("figure")).to_contain_text("Story time")
    tiny.wait_for_function("document.querySelector('.js-plotly-plot').layout.meta.story")
    brushed(tiny, 0.02, 0.98, (0.02, 0.5))
    wait_for_bright(tiny, [0, 2, 3])
    expect(tiny).to_have_url(re.compile("story=19"))


def test_a_brush_where_the_story_runs_down_filters_by_the_same_story_time(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    choose(tiny, "Axes", "Screen →, story ↓")
    tiny.wait_for_function("(({ story }) => story && story.knots[0] > story.knots.at(-1))(window.anachrony.meta())")
    brushed(tiny, 0.02, 0.98, (0.5, 0.98))
    wait_for_bright(tiny, [0, 2, 3])
    expect(tiny).to_have_url(re.compile("story=19"))


def test_a_zoom_of_screen_time_is_none_of_story_time(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    tiny.wait_for_function("window.anachrony.meta().story")
    box = tiny.locator(".nsewdrag").first.bounding_box() or {}
    middle = box["y"] + box["height"] / 2
    tiny.mouse.move(box["x"] + 0.4 * box["width"], middle)
    tiny.mouse.down()
    tiny.mouse.move(box["x"] + 0.6 * box["width"], middle, steps=5)
    tiny.mouse.up()
    expect(tiny).to_have_url(re.compile("zoom="))
    choose(tiny, "Axes", "Story →, screen ↑")
    tiny.wait_for_function("!window.anachrony.meta().screen")
    assert tiny.evaluate("window.anachrony.graph()._fullLayout.xaxis.range[1]") < 2


# --- hands ---------------------------------------------------------------------------------------------------------


def slide(page: Page, moment: float) -> None:
    page.get_by_role("slider", name="Playhead, in screen time").fill(str(moment))


def over_the_chart(page: Page) -> dict[str, float]:
    page.locator("#stage").scroll_into_view_if_needed()
    box = page.locator("#chart .nsewdrag").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return {name: float(value) for name, value in box.items()}


def brushed(page: Page, start: float, end: float, up: tuple[float, float] = (0.3, 0.7)) -> None:
    page.get_by_role("button", name="Select a range").click()
    box = over_the_chart(page)
    across = [box["x"] + share * box["width"] for share in (start, end)]
    down = [box["y"] + share * box["height"] for share in up]
    page.mouse.move(across[0], down[0])
    page.mouse.down()
    page.mouse.move(across[1], down[1], steps=3)
    page.mouse.up()


def choose(page: Page, control: str, value: str) -> None:
    page.get_by_label(control, exact=True).and_(page.locator("input")).click()
    page.get_by_role("option", name=value, exact=True).click()
