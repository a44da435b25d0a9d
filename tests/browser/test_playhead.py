"""The playhead, the lens and the brush, in a real browser: what follows the hand asks the server
for nothing.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.painted import place, wait_for_bright, wait_for_painted, wait_for_table
from tests.waiting import expect, until

TINY = """\
work,id,event,screen_start,screen_end,story_start,story_end,strand,track
Sun,0,Morning,0:00,1:00,1950-05,1950-05,Now,image
Sun,1,Her childhood,1:00,2:00,1930,1930,Then,image
Sun,2,Evening,2:00,3:00,1950-06,1950-06,Now,image
Sun,3,Her voice,0:30,3:00,1950-06,1950-06,Now,sound
"""
EVENTS = range(4)


@pytest.fixture
def tiny(page: Page, serve: Callable[..., str]) -> Page:
    """The page of the tiny film, its chart painted, its playhead loaded."""
    page.goto(f"{serve(TINY)}?view=interleaving")
    wait_for_painted(page, EVENTS)
    expect(page.get_by_role("slider", name="Playhead, in screen time")).to_have_attribute(
        "max", "180"
    )
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


CUT = """[...document.querySelectorAll("#clocks > span")].filter((one) =>
    one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1
).map((one) => one.textContent)"""
WITHIN = """(() => {
    const all = document.getElementById("clocks").getBoundingClientRect();
    return [...document.querySelectorAll("#clocks > span")].every((one) => {
        const box = one.getBoundingClientRect();
        return box.right <= all.right + 1 && box.bottom <= all.bottom + 1;
    });
})()"""


@pytest.mark.parametrize("language", ["", "fr/"])
def test_no_clock_is_cut_at_any_width(page: Page, site: str, language: str) -> None:
    page.goto(f"{site}{language}?at=0:18:32")  # the longest that the film says of a moment
    expect(page.locator("#clock-image")).to_contain_text("1944")
    for width in (768, 1024, 1101, 1120, 1251, 1280, 1366, 1440, 1600, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        until(page, f"innerWidth === {width}")
        assert page.evaluate(CUT) == [], width
        assert page.evaluate(WITHIN), width


TOPS = """[...document.querySelectorAll("#clocks > span")].filter((one) => one.offsetHeight)
    .map((one) => Math.round(one.getBoundingClientRect().top))"""


def test_clocks_stand_on_one_line_where_there_is_room(page: Page, site: str) -> None:
    page.goto(f"{site}?at=0:00:00")
    expect(page.locator("#clock-image")).to_have_text("no story time")
    for width, lines in ((768, 2), (1024, 1), (1280, 1), (1440, 1), (1600, 1)):
        page.set_viewport_size({"width": width, "height": 900})
        until(page, f"innerWidth === {width}")
        assert len(set(page.evaluate(TOPS))) == lines, width


def test_a_resting_playhead_is_in_the_address_and_comes_back(tiny: Page) -> None:
    slide(tiny, 90)
    expect(tiny).to_have_url(re.compile(r"[?&]at=0:01:30$"))
    tiny.reload()
    expect(tiny.locator("#clock-image")).to_have_text("1930")
    tiny.go_back()
    expect(tiny).to_have_url("about:blank")  # where one looks is no step that Back undoes


def test_playing_moves_the_playhead_without_a_request(tiny: Page) -> None:
    wait_for_table(tiny)  # on a slow machine a figure of its width is asked for later
    tiny.wait_for_load_state("networkidle")
    asked: list[str] = []
    tiny.on("request", lambda request: asked.append(request.url))
    tiny.locator("#stage").focus()
    tiny.keyboard.press("Space")
    until(tiny, "Number(document.querySelector('#strip input').value) > 15")
    assert asked == []
    expect(tiny.get_by_role("button", name="Pause")).to_be_visible()
    tiny.keyboard.press("Space")
    expect(tiny.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_played_as_it_happened_the_film_begins_with_its_earliest_event(tiny: Page) -> None:
    tiny.get_by_text("as it happened", exact=True).click()
    slide(tiny, 59)
    tiny.get_by_text("×300").click()
    tiny.get_by_role("button", name="Play", exact=True).click()
    until(tiny, "Number(document.querySelector('#strip input').value) > 120")
    expect(tiny.locator("#clock-image")).to_have_text("June 1950")


def test_play_as_it_happened_starts_over_where_nothing_follows_and_follows_the_keys(
    tiny: Page,
) -> None:
    tiny.get_by_text("as it happened", exact=True).click()
    slide(tiny, 150)  # in the latest event
    tiny.get_by_role("button", name="Play", exact=True).click()
    until(
        tiny, "(({ value }) => value > 60 && value < 100)(document.querySelector('#strip input'))"
    )
    tiny.locator("#stage").focus()
    tiny.keyboard.press("Home")
    until(tiny, "Number(document.querySelector('#strip input').value) < 30")
    expect(tiny.get_by_role("button", name="Pause")).to_be_visible()


def test_another_order_of_play_is_taken_up_at_once(tiny: Page) -> None:
    slide(tiny, 30)
    tiny.evaluate("""() => {
        const clock = document.querySelector("#clock-image");
        window.seen = [];
        new MutationObserver(() => window.seen.push(clock.textContent)).observe(clock, { childList: true });
    }""")
    tiny.get_by_role("button", name="Play", exact=True).click()
    tiny.get_by_text("as it happened", exact=True).click()
    until(tiny, "Number(document.querySelector('#strip input').value) >= 120")
    assert "1930" not in tiny.evaluate("window.seen")  # the morning is followed by the evening


def test_back_brings_the_playhead_to_where_the_address_says(tiny: Page) -> None:
    slide(tiny, 90)
    expect(tiny).to_have_url(re.compile("at=0:01:30"))
    choose(tiny, "View", "Rhythm")
    expect(tiny).to_have_url(re.compile("view=rhythm&at=0:01:30"))
    slide(tiny, 150)
    expect(tiny).to_have_url(re.compile("at=0:02:30"))
    tiny.go_back()
    expect(tiny.locator("#clock-screen")).to_have_text("0:01:30")


def test_from_the_end_an_arrow_goes_to_the_last_event(tiny: Page) -> None:
    tiny.locator("#stage").focus()
    tiny.keyboard.press("End")
    tiny.keyboard.press("ArrowLeft")
    expect(tiny.get_by_role("heading", name="Evening", exact=True)).to_be_visible()


def test_of_ranks_the_end_is_the_last_event(page: Page, serve: Callable[..., str]) -> None:
    page.goto(serve("event,screen_order,story_order\nA,1,2\nB,2,1\nC,3,3\n"))
    expect(page.get_by_role("slider", name="Playhead, in screen time")).to_have_attribute(
        "max", "3"
    )
    page.locator("#stage").focus()
    page.keyboard.press("End")
    expect(page.locator("#clock-screen")).to_have_text("event 3 of 3")
    expect(page.locator("#under")).to_have_text("C")


def test_the_arrow_keys_go_from_event_to_event_and_say_which(tiny: Page) -> None:
    tiny.locator("#stage").focus()
    for name, clock in (
        ("Morning", "0:00:00"),
        ("Her childhood", "0:01:00"),
        ("Evening", "0:02:00"),
    ):
        tiny.keyboard.press("ArrowRight")
        expect(tiny.locator("[aria-live=polite]#live")).to_contain_text(
            f"{name} · Screen {clock} · Story"
        )
        expect(tiny.get_by_role("heading", name=name, exact=True)).to_be_visible()
    tiny.keyboard.press("ArrowLeft")
    expect(tiny.get_by_role("heading", name="Her childhood", exact=True)).to_be_visible()
    tiny.keyboard.press("Escape")
    expect(tiny).not_to_have_url(re.compile("event="))
    tiny.keyboard.press("Shift+ArrowRight")
    expect(tiny.locator("#clock-screen")).to_have_text("0:02:00")
    tiny.keyboard.press("Enter")
    expect(tiny.get_by_role("heading", name="Evening", exact=True)).to_be_visible()


def test_back_is_to_what_was_chosen_before_the_arrow_keys_went_on_from_it(tiny: Page) -> None:
    evening = tiny.get_by_role("heading", name="Evening", exact=True)
    tiny.mouse.click(*place(tiny, "2"))
    expect(evening).to_be_visible()
    tiny.locator("#stage").focus()
    for name in ("Her childhood", "Morning"):
        tiny.keyboard.press("ArrowLeft")
        expect(tiny.get_by_role("heading", name=name, exact=True)).to_be_visible()
    tiny.go_back()
    expect(evening).to_be_visible()


def test_the_lens_zooms_about_the_playhead_and_the_address_remembers(tiny: Page) -> None:
    slide(tiny, 90)
    tiny.locator("#stage").focus()
    tiny.keyboard.press("+")
    expect(tiny).to_have_url(re.compile(r"zoom=36-144"))
    expect(tiny.locator("#strip .view")).to_be_visible()
    choose(tiny, "View", "Story curve")
    expect(tiny).to_have_url(re.compile(r"\?zoom=0:00:36-0:02:24"))
    until(
        tiny,
        "() => Math.abs(document.querySelector('.js-plotly-plot').layout.xaxis.range[0] - 36) < 1",
    )
    tiny.locator("#stage").focus()
    tiny.keyboard.press("0")
    expect(tiny).not_to_have_url(re.compile("zoom="))
    expect(tiny.locator("#strip .view")).to_be_hidden()


def test_the_wheel_zooms_only_with_control_and_else_scrolls(tiny: Page) -> None:
    zooms = []
    for scrolls in (0, 3):  # whoever scrolls first comes by one turn no nearer
        for _ in range(scrolls):
            over_the_chart(tiny)
            tiny.mouse.wheel(0, -200)
        zoomed_by_the_wheel(tiny)
        zooms.append(tiny.url)
        tiny.locator("#stage").focus()
        tiny.keyboard.press("0")
        expect(tiny).not_to_have_url(re.compile("zoom="))
    assert zooms[0] == zooms[1]


def test_the_whole_is_shown_again_before_the_server_has_drawn_the_part(tiny: Page) -> None:
    whole = tiny.evaluate(IN_VIEW)
    tiny.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    zoomed_by_the_wheel(tiny)
    assert tiny.evaluate(IN_VIEW) != whole
    tiny.locator("#stage").focus()
    tiny.keyboard.press("0")
    until(tiny, f"(whole) => String({IN_VIEW}) === String(whole)", whole)


def test_an_answer_on_its_way_does_not_undo_what_the_wheel_did_meanwhile(tiny: Page) -> None:
    """What the server answers to an earlier move is painted while the hand has moved on."""
    over_the_chart(tiny)
    tiny.evaluate("""() => {
      const chart = document.querySelector("#chart .js-plotly-plot");
      const { data, layout, config } = chart;
      const answer = JSON.parse(JSON.stringify(layout));
      answer.xaxis.uirevision = "another";
      document.addEventListener("wheel", () => Plotly.react(chart, data, answer, config));
    }""")
    tiny.keyboard.down("Control")
    tiny.mouse.wheel(0, -400)
    tiny.keyboard.up("Control")
    expect(tiny).to_have_url(re.compile("zoom="))
    first, last = tiny.evaluate("anachrony.graph().layout.xaxis.range")
    assert last - first < 100


def test_where_screen_time_runs_up_or_down_its_line_lies_across(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    for axes, way in (("Story →, screen ↑", 1), ("Story →, screen ↓", -1)):
        choose(tiny, "Axes", axes)
        until(tiny, f"(way) => {ON_Y}() && window.anachrony.meta().screen.way === way", way)
        slide(tiny, 0)
        first = line(tiny)
        slide(tiny, 90)
        later = line(tiny)
        assert first["width"] == later["width"] > 100 * later["height"], axes
        assert (first["y"] - later["y"]) * way > 50, axes
        assert tiny.locator(".under").count() == 0, axes


@pytest.mark.parametrize(
    ("axes", "up", "events"),
    [("Story →, screen ↑", (0.1, 0.14), [2, 3]), ("Story →, screen ↓", (0.1, 0.14), [0])],
)
def test_where_screen_time_runs_up_or_down_it_is_zoomed_and_brushed(
    tiny: Page, axes: str, up: tuple[float, float], events: list[int]
) -> None:
    tiny.set_viewport_size({"width": 1280, "height": 1400})
    choose(tiny, "View", "Story curve")
    choose(tiny, "Axes", axes)
    until(tiny, f"{ON_Y}()")
    brushed(tiny, 0.02, 0.98, up)
    wait_for_bright(tiny, events)
    expect(tiny).to_have_url(
        re.compile(r"&screen=[^&]*$")
    )  # all of the story is none in particular
    tiny.go_back()
    wait_for_bright(tiny, EVENTS)
    slide(tiny, 90)
    tiny.locator("#stage").focus()
    tiny.evaluate("window.anachrony.meta().before = true")  # in the chart of the whole
    tiny.keyboard.press("+")
    expect(tiny).to_have_url(re.compile("zoom=36-144"))
    expect(tiny.locator("#strip .view")).to_be_visible()
    until(tiny, f"{ON_Y}() && !window.anachrony.meta().before")  # that of what is in view is there
    over_the_chart(tiny)
    tiny.keyboard.down("Control")
    tiny.mouse.wheel(0, 2000)
    tiny.keyboard.up("Control")
    expect(tiny).not_to_have_url(re.compile("zoom="))


def test_on_a_phone_the_line_lies_across_and_goes_down(tiny: Page) -> None:
    tiny.set_viewport_size({"width": 390, "height": 1400})
    until(tiny, f"{ON_Y}()")
    for view in ("Presence", "Rhythm", "Braid", "Reach"):
        tiny.evaluate("window.anachrony.meta().before = true")  # of the view that goes
        choose(tiny, "View", view)
        until(tiny, f"{ON_Y}() && !window.anachrony.meta().before")
        slide(tiny, 0)
        first = line(tiny)
        slide(tiny, 90)
        later = line(tiny)
        assert first["width"] == later["width"] > 10 * later["height"], view
        assert later["y"] - first["y"] > 50, view


def test_what_is_dimmed_stays_dimmed_in_every_drawing(tiny: Page) -> None:
    brushed(tiny, 0.4, 0.6)
    wait_for_bright(tiny, [1, 3])
    tiny.locator("#stage").focus()
    tiny.keyboard.press("-")
    tiny.keyboard.press("+")
    expect(tiny).to_have_url(re.compile("zoom="))
    wait_for_bright(tiny, [1, 3])
    for view, bright in (("Story curve", [1, 3]), ("Braid", [1]), ("Reach", [1])):
        tiny.evaluate("window.anachrony.meta().before = true")  # of the view that goes
        choose(tiny, "View", view)
        until(tiny, "!window.anachrony.meta().before")
        wait_for_bright(tiny, bright)
        assert tiny.locator(".dimmed").count() > 0, view


def test_over_the_strip_the_wheel_alone_zooms(tiny: Page) -> None:
    box = tiny.locator("#strip").bounding_box() or {}
    tiny.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tiny.mouse.wheel(0, -400)
    expect(tiny).to_have_url(re.compile("zoom="))


def test_in_a_braid_the_playhead_has_its_line_over_the_telling_alone(tiny: Page) -> None:
    choose(tiny, "View", "Braid")
    expect(tiny).to_have_url(re.compile("view=braid"))
    until(tiny, "Boolean(window.anachrony.meta().screen?.within)")
    slide(tiny, 90)
    assert 0 < line(tiny)["height"] < 0.2 * (tiny.locator("#stage").bounding_box() or {})["height"]
    expect(tiny.locator(".under").first).to_be_attached()
    choose(tiny, "Widths", "All equal")
    expect(tiny.locator(".hairline")).to_be_hidden()


def test_in_a_braid_the_telling_is_brushed_by_screen_time_and_the_story_by_its_order(
    tiny: Page,
) -> None:
    choose(tiny, "View", "Braid")
    until(tiny, "Boolean(window.anachrony.meta().screen?.within)")
    brushed(tiny, *within(tiny, "screen", (0.4, 0.6)))
    wait_for_bright(tiny, [1])
    expect(tiny).to_have_url(re.compile(r"\?view=braid&screen=[^&]*$"))
    tiny.go_back()
    wait_for_bright(tiny, [0, 1, 2])
    brushed(tiny, *within(tiny, "story", (0.02, 0.3)))
    expect(tiny).to_have_url(re.compile("view=braid&story=1-1$"))
    wait_for_bright(tiny, [1])


def test_along_the_story_a_presence_is_brushed_by_its_order(tiny: Page) -> None:
    choose(tiny, "View", "Presence")
    choose(tiny, "Along", "Story time")
    until(tiny, "window.anachrony.meta().story?.axis === 'x'")
    brushed(tiny, 0.02, 0.2)
    expect(tiny).to_have_url(re.compile("view=presence&along=story&story=1-1$"))
    wait_for_bright(tiny, [1])


EXTENTS = f"""{TINY}\
Sun,a-summer,A summer,3:00,4:00,1940-06-01,1940-06-02,Then,image
Sun,night,Night,4:00,5:00,1950-07,1950-07,Now,image
"""


def test_a_reach_has_screen_time_along_its_arcs_not_along_its_points(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(f"{serve(EXTENTS)}?view=reach")
    until(page, "Boolean(window.anachrony?.meta().screen?.within)")
    brushed(page, 0.9, 0.97)  # among the points
    brushed(page, *within(page, "screen", (0.1, 0.3)))
    expect(page).to_have_url(re.compile("screen="))
    page.go_back()  # to before the one step that was taken
    expect(page).not_to_have_url(re.compile("screen="))


def test_in_a_comparison_the_chosen_work_has_its_line_and_is_brushed(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(serve(TINY + TINY.split("\n", 1)[1].replace("Sun,", "Moon,")) + "?view=comparison")
    until(page, "Boolean(window.anachrony?.meta().screen?.within)")
    expect(page.get_by_role("slider", name="Playhead, in screen time")).to_have_attribute(
        "max", "180"
    )
    slide(page, 90)
    chart = page.locator("#stage").bounding_box() or {}
    assert line(page)["x"] < chart["x"] + chart["width"] / 4
    assert 0.1 < line(page)["height"] / chart["height"] < 0.9
    page.mouse.click(*place(page, "1@Moon"))  # of the other work
    expect(page.get_by_role("heading", name="Her childhood", exact=True)).to_be_visible()
    brushed(page, *within(page, "screen", (0.4, 0.6)))
    expect(page).to_have_url(re.compile("view=comparison.*&screen=.*&story=19"))


def test_a_brush_at_the_edge_finds_what_lies_there(tiny: Page) -> None:
    for across, events in (((0.1, 0.14), [0]), ((0.9, 0.96), [2, 3]), ((0.96, 0.9), [2, 3])):
        brushed(tiny, *across)
        wait_for_bright(tiny, events)
        tiny.go_back()
        wait_for_bright(tiny, EVENTS)


def test_of_an_event_a_part_is_brushed_as_the_whole(tiny: Page) -> None:
    choose(tiny, "View", "Presence")
    choose(tiny, "Along", "Story time")
    until(tiny, "window.anachrony.meta().story?.axis === 'x'")
    for part in ((0.02, 0.15), (0.1, 0.2), (0.15, 0.24)):
        brushed(tiny, *part)
        expect(tiny).to_have_url(re.compile("story=1-1$"))
        tiny.go_back()
        expect(tiny).not_to_have_url(re.compile("story=1-1$"))


def test_what_has_no_date_is_brushed_by_screen_time_alone(
    page: Page, serve: Callable[..., str]
) -> None:
    page.goto(
        serve("id,event,screen_start,screen_end\n0,A,0:00,1:00\n1,B,1:00,3:00\n")
        + "?view=story-curve"
    )
    wait_for_painted(page, range(2))
    brushed(page, 0.6, 0.9)
    wait_for_bright(page, [1])
    expect(page).to_have_url(re.compile(r"view=story-curve&screen=[^&]*$"))


@pytest.mark.parametrize(
    "query", ["view=braid&widths=equal", "view=presence&along=story", "only=yes&city=Atlantis"]
)
def test_where_nothing_can_be_zoomed_the_keys_do_nothing(
    page: Page, serve: Callable[..., str], query: str
) -> None:
    page.goto(f"{serve(TINY)}?{query}")
    expect(page.get_by_role("slider", name="Playhead, in screen time")).to_have_attribute(
        "max", "180"
    )
    page.locator("#stage").focus()
    for key in "+-0":
        page.keyboard.press(key)
    page.keyboard.press("End")
    expect(page).to_have_url(re.compile("at=0:03:00"))  # said later than a zoom would be
    assert "zoom=" not in page.url


def test_a_chart_that_changes_under_the_hand_is_brushed_no_more(tiny: Page) -> None:
    box = over_the_chart(tiny)
    tiny.keyboard.down("Shift")
    tiny.mouse.down()
    tiny.evaluate("window.anachrony.edit({ view: 'braid', widths: 'equal' })")
    until(tiny, "!window.anachrony.meta().screen")
    tiny.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 0.8 * box["height"])
    tiny.mouse.up()
    tiny.keyboard.up("Shift")
    expect(tiny).to_have_url(re.compile(r"\?view=braid&widths=equal$"))


def test_escape_leaves_a_brush(tiny: Page) -> None:
    button = tiny.get_by_role("button", name="Select a range")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    tiny.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_a_finger_brushes_too(tiny: Page) -> None:
    tiny.get_by_role("button", name="Select a range").click()
    box = over_the_chart(tiny)
    touched = """([kind, x, y]) => {
        const target = document.querySelector("#chart .nsewdrag");
        const changedTouches = [new Touch({ identifier: 1, target, clientX: x, clientY: y })];
        const touch = { changedTouches, touches: changedTouches, bubbles: true, cancelable: true };
        target.dispatchEvent(new TouchEvent(kind, touch));
    }"""
    for kind, share in (("touchstart", 0.4), ("touchmove", 0.5), ("touchend", 0.6)):
        tiny.evaluate(
            touched, [kind, box["x"] + share * box["width"], box["y"] + box["height"] / 2]
        )
    wait_for_bright(tiny, [1, 3])
    assert "zoom=" not in tiny.url


@pytest.mark.parametrize("query", ["view=braid", "view=presence&along=story"])
def test_what_has_no_lens_is_not_moved_by_a_drag_or_a_double_click(
    page: Page, serve: Callable[..., str], query: str
) -> None:
    page.goto(f"{serve(TINY)}?{query}")
    until(page, "Boolean(window.anachrony?.meta().story)")
    box, before = over_the_chart(page), page.evaluate(IN_VIEW)
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    slide(page, 90)
    expect(page).to_have_url(re.compile("at=0:01:30"))  # said later than a zoom would be
    assert page.evaluate(IN_VIEW) == before


def test_a_brush_filters_by_screen_time_and_back_undoes_it(tiny: Page) -> None:
    brushed(tiny, 0.4, 0.6)
    wait_for_bright(tiny, [1, 3])
    expect(tiny).to_have_url(re.compile(r"screen="))
    expect(tiny.get_by_text(re.compile("Only .*: 2 of 4 events"))).to_be_visible()
    tiny.go_back()
    wait_for_bright(tiny, EVENTS)


def test_a_brush_on_the_story_curve_filters_by_story_time_too(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    rises = "(({ story }) => story && story.knots[0] < story.knots.at(-1))(window.anachrony.meta())"
    falls = f"window.anachrony.meta().story && !{rises}"
    for axes, drawn, up in (
        ("Screen →, story ↑", rises, (0.02, 0.5)),
        ("Screen →, story ↓", falls, (0.5, 0.98)),
    ):
        choose(tiny, "Axes", axes)
        until(tiny, drawn)
        brushed(tiny, 0.02, 0.98, up)
        wait_for_bright(tiny, [0, 2, 3])
        expect(tiny).to_have_url(re.compile("story=19"))
        tiny.go_back()
        wait_for_bright(tiny, EVENTS)


def test_a_zoom_of_screen_time_is_none_of_story_time(tiny: Page) -> None:
    choose(tiny, "View", "Story curve")
    until(tiny, "window.anachrony.meta().story")
    box = tiny.locator(".nsewdrag").first.bounding_box() or {}
    middle = box["y"] + box["height"] / 2
    tiny.mouse.move(box["x"] + 0.4 * box["width"], middle)
    tiny.mouse.down()
    tiny.mouse.move(box["x"] + 0.6 * box["width"], middle, steps=5)
    tiny.mouse.up()
    expect(tiny).to_have_url(re.compile("zoom="))
    choose(tiny, "Axes", "Story →, screen ↑")
    until(tiny, f"{ON_Y}()")
    assert tiny.evaluate("window.anachrony.graph()._fullLayout.xaxis.range[1]") < 2
    assert tiny.evaluate("window.anachrony.graph()._fullLayout.yaxis.range[0]") > 36


# --- what is there --------------------------------------------------------------------------------

IN_VIEW = "window.anachrony.graph()._fullLayout.xaxis.range.map(Number)"
ON_Y = "(() => window.anachrony.meta().screen?.axis === 'y')"


def line(page: Page) -> dict[str, float]:
    """Where the playhead's line lies, in px."""
    expect(page.locator(".hairline")).to_be_visible()
    return dict(page.locator(".hairline").bounding_box() or {})


def within(
    page: Page, time: str, across: tuple[float, float]
) -> tuple[float, float, tuple[float, float]]:
    """Which part of the plot to brush for a part of where a time lies: from and to, and how far
    down.
    """
    area = """(time) => {
        const { xaxis, yaxis } = window.anachrony.graph()._fullLayout;
        const [x0, x1, y0, y1] = window.anachrony.meta()[time].within;
        return [xaxis.d2p(x0), xaxis.d2p(x1)].map((x) => x / xaxis._length)
          .concat([yaxis.d2p(y1), yaxis.d2p(y0)].map((y) => y / yaxis._length));
    }"""
    left, right, top, foot = page.evaluate(area, time)
    start, end = (left + share * (right - left) for share in across)
    return start, end, (top + 0.2 * (foot - top), top + 0.8 * (foot - top))


# --- hands ----------------------------------------------------------------------------------------


def slide(page: Page, moment: float) -> None:
    page.get_by_role("slider", name="Playhead, in screen time").fill(str(moment))


def over_the_chart(page: Page) -> dict[str, float]:
    page.locator("#stage").scroll_into_view_if_needed()
    box = page.locator("#chart .nsewdrag").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return {name: float(value) for name, value in box.items()}


def zoomed_by_the_wheel(page: Page) -> None:
    over_the_chart(page)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile("zoom="))


def brushed(page: Page, start: float, end: float, up: tuple[float, float] = (0.3, 0.7)) -> None:
    page.keyboard.down("Shift")
    box = over_the_chart(page)
    across = [box["x"] + share * box["width"] for share in (start, end)]
    down = [box["y"] + share * box["height"] for share in up]
    page.mouse.move(across[0], down[0])
    page.mouse.down()
    page.mouse.move(across[1], down[1], steps=3)
    page.mouse.up()
    page.keyboard.up("Shift")


def choose(page: Page, control: str, value: str) -> None:
    if control == "View":
        page.get_by_role("radio", name=re.compile(f"^{value}")).click()
        return
    held = page.get_by_label(control, exact=True).and_(page.locator("input"))
    if not held.is_visible():
        page.get_by_role("button", name="More", exact=True).click()
    held.click()
    page.get_by_role("option", name=value, exact=True).click()
