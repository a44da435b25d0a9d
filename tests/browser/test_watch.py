"""Watching a copy of the film: frame by frame the right one, playhead and film one, nothing uploaded."""

import random
import re
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Page, Request

from tests.copies import COPIES, ENDINGS, LENGTHLESS, RATES, SECONDS, SOUND, STARTS, name
from tests.drawn import WHOLE
from tests.painted import wait_for_table
from tests.waiting import expect, until

TRIED = 50 if WHOLE else 10
"""Moments of a copy, of which a rate has four."""

TABLE = """event,screen_start,screen_end,story_start
A man wakes,0:00,0:02,1957-08-01
He remembers,0:02,0:04,1944-08-02
He goes out,0:04,0:05,1957-08-01
"""
APART = """event,screen_start,screen_end,story_start,track
A man wakes,0:00,0:02,1957-08-01,image
He remembers,0:02,0:04,1944-08-02,image
He goes out,0:04,0:05,1957-08-01,image
He tells,0:04,0:05,1944-08-02,sound
"""
NUMBER = """() => {
    const video = document.querySelector("#watch video");
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 16 });
    const pen = canvas.getContext("2d");
    pen.drawImage(video, 0, 0);
    const { data } = pen.getImageData(0, 8, 64, 1);
    return [...Array(8).keys()].reduce((all, bar) => all + (data[(bar * 8 + 4) * 4] > 127 ? 2 ** bar : 0), 0);
}"""
ROUNDS = """() => {
    const slider = document.querySelector("#strip input");
    let last = Number(slider.value);
    window.rounds = 0;
    setInterval(() => {
        const now = Number(slider.value);
        if (now < last) window.rounds += 1;
        last = now;
    }, 20);
}"""
STANDING = f"""async () => {{
    const video = document.querySelector("#watch video");
    const painted = () => new Promise((use) => requestAnimationFrame(use));
    if (video.seeking) await new Promise((use) => video.addEventListener("seeked", use, {{ once: true }}));
    await painted();
    await painted();
    return ({NUMBER})();
}}"""
"""The number of the frame that is seen, once no other is sought and two pictures have been painted."""

RECORDED = """async (heard) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 16 });
    const pen = canvas.getContext("2d");
    const stream = canvas.captureStream(0);
    const [track] = stream.getVideoTracks();
    if (heard) {
        const context = new AudioContext();
        const [tone, out] = [context.createOscillator(), context.createMediaStreamDestination()];
        tone.connect(out);
        tone.start();
        stream.addTrack(out.stream.getAudioTracks()[0]);
    }
    const recorder = new MediaRecorder(stream, { mimeType: "video/webm" });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const done = new Promise((use) => { recorder.onstop = use; });
    recorder.start();
    for (let frame = 0; frame < 40; frame += 1) {
        pen.fillStyle = frame % 2 ? "white" : "black";
        pen.fillRect(0, 0, 64, 16);
        track.requestFrame();
        await new Promise((use) => setTimeout(use, 20 + (frame * 37) % 90));
    }
    recorder.stop();
    await done;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
}"""
"""A film of frames that last now long, now not, as a browser records one."""

LATE = 2
"""s; by then a frame has come, or is another."""

DROPPED = """(bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], "dropped.mp4", { type: "video/mp4" }));
    const how = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("drop", how));
}"""

TO = """(moment) => {
    const slider = document.querySelector("#strip input");
    slider.value = moment;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def watch(page: Page, copy: str) -> None:
    if not page.locator("#watch").is_visible():
        page.locator("#film").click()
    page.locator("#watch input[type=file]").set_input_files(COPIES / copy)
    expect(page.locator("#sync")).to_contain_text(f"{copy}, ")


def number(page: Page) -> int:
    """The number that the frame bears which is seen."""
    return int(page.evaluate(NUMBER))


def settled(page: Page, wanted: int) -> int:
    """The number that is seen and stays: the one wanted, or what stands there when it is late."""
    end = monotonic() + LATE
    while page.evaluate(STANDING) != wanted and monotonic() < end:
        pass
    return int(page.evaluate(STANDING))


@pytest.fixture
def film(page: Page, serve: Callable[..., str]) -> Page:
    page.goto(serve(TABLE, "memory.csv"))
    expect(page.locator("#under")).to_have_text("A man wakes")
    return page


def inside(moment: Fraction, rate: str, start: float) -> bool:
    """Whether a moment of a copy, s, is surely of the frame it falls into: one that begins less
    than a thousandth behind it is written as it.
    """
    frames = Fraction(RATES[rate])
    since = (moment - Fraction(start)) * frames
    return int(since) == int(since + frames / 1000)


@pytest.mark.parametrize("rate", RATES)
def test_every_moment_shows_its_frame(film: Page, rate: str) -> None:
    """Of a rate all copies after another, in one page; 200 moments of a rate where all laws are
    tried.
    """
    for start, ending in product(STARTS, ENDINGS):
        watch(film, name(rate, start, ending))
        expect(film.locator("#sync")).to_contain_text(f"{rate} frames a second")

        lot, wrong = random.Random(rate), []
        moments = [Fraction(at, 10) for at in range(int(start * 10) + 1, SECONDS * 10 - 1)]
        for moment in lot.choices([one for one in moments if inside(one, rate, start)], k=TRIED):
            wanted = int((moment - Fraction(start)) * Fraction(RATES[rate]))
            film.evaluate(TO, float(moment))
            if settled(film, wanted) != wanted:
                wrong.append((float(moment), wanted, number(film)))
        assert wrong == [], (start, ending)

        now = number(film)
        film.locator("#stage").focus()
        for key, there in ((".", now + 1), (".", now + 2), (",", now + 1)):
            film.keyboard.press(key)
            assert settled(film, there) == there, (start, ending)


def test_two_points_say_how_copy_and_table_lie(film: Page) -> None:
    watch(film, name("24", 0))
    for moment, frame, said in ((1, 24, "0:00:00"), (3, 96, "0:00:03.125")):
        film.evaluate(TO, moment)  # the second time on the clocks of the first point
        assert settled(film, frame) == frame
        film.locator("#watch .clock").fill(said)
        film.get_by_role("button", name="This frame is at").click()
    expect(film.locator("#sync")).to_contain_text("This copy runs 25/24 as fast as the table,")
    expect(film.locator("#sync")).to_contain_text("which begins at 0:00:01 of the file")
    film.evaluate(TO, 1.0)
    wanted = int((1 + Fraction(24, 25)) * 24)
    assert settled(film, wanted) == wanted
    expect(film).to_have_url(re.compile(r"\?at=0:00:01$"))  # once the playhead rests

    film.evaluate(TO, 3)
    film.locator("#watch .clock").fill("0:00:09")  # a point later in the file is 0:00:03.125
    film.get_by_role("button", name="This frame is at").click()
    expect(film.locator("#sync")).to_contain_text("That contradicts the other point")
    expect(film.locator("#sync li")).to_have_count(2)

    film.reload()
    expect(film.locator("#under")).to_have_text("A man wakes")
    watch(film, name("24", 0))
    expect(film.locator("#sync")).to_contain_text("25/24")
    film.locator("#film").click()  # what is open stays
    expect(film.locator("#sync")).to_contain_text("25/24")


def test_the_film_plays_as_it_happened(film: Page) -> None:
    watch(film, name("25", 0))
    film.locator("#play-order").get_by_text("as it happened").click()
    film.evaluate(TO, 2)
    assert settled(film, 50) == 50
    film.locator("#play").click()
    expect(film.locator("#under")).to_have_text("He remembers")
    expect(film.locator("#under")).to_have_text("A man wakes")  # from 0:04 back to 0:00
    expect(film.locator("#under")).to_have_text("He goes out")
    film.locator("#play").click()


def test_a_caption_says_where_the_film_jumps_to(film: Page) -> None:
    watch(film, name("25", 0))
    film.locator("#play-order").get_by_text("as it happened").click()
    film.evaluate(TO, 3.5)
    assert settled(film, 87) == 87
    film.locator("#play").click()
    expect(film.locator("#watch .where")).to_have_text("A man wakes · 1 August 1957")
    film.locator("#play").click()


def test_an_event_is_played_again_and_again(film: Page) -> None:
    watch(film, name("25", 0))
    film.evaluate(TO, 3.5)
    assert settled(film, 87) == 87
    loop = film.get_by_role("button", name="Loop")
    loop.click()
    film.locator("#play").click()
    film.evaluate(ROUNDS)
    until(film, "window.rounds >= 2")
    film.locator("#play").click()
    expect(film.locator("#under")).to_have_text("He remembers")
    film.evaluate(TO, 0.5)  # whoever goes elsewhere has seen enough of it
    expect(loop).to_have_attribute("aria-pressed", "false")


def test_an_event_that_ends_with_the_copy_is_played_again_too(film: Page) -> None:
    watch(film, name("25", 0))
    film.evaluate(TO, 4.5)
    assert settled(film, 112) == 112
    film.get_by_role("button", name="Loop").click()
    film.locator("#play").click()
    film.evaluate(ROUNDS)
    until(film, "window.rounds >= 2")
    film.locator("#play").click()
    expect(film.locator("#under")).to_have_text("He goes out")
    film.locator("#watch video").first.dispatch_event("ended")  # which came as it was stopped
    assert film.evaluate("document.querySelector('#watch video').paused")


def test_beside_the_image_stands_what_is_heard(page: Page, serve: Callable[..., str]) -> None:
    page.goto(serve(APART, "voice.csv"))
    expect(page.locator("#under")).to_have_text("A man wakes")
    watch(page, name("25", 0))
    page.get_by_role("button", name="The sound’s time").click()
    beside = page.locator("#watch .voice")
    expect(beside).to_be_hidden()
    page.evaluate(TO, 4.5)
    expect(beside).to_have_text("Heard: 2 August 1944")
    until(page, "document.querySelector('#watch .voice video').currentTime >= 2")
    page.evaluate(TO, 1.5)
    expect(beside).to_be_hidden()


def test_an_event_that_is_chosen_is_gone_to(film: Page) -> None:
    watch(film, name("25", 0))
    wait_for_table(film)
    row = film.locator("#table .ag-row[row-index='1']").first
    film.evaluate("id => window.anachrony.edit({ event: id })", row.get_attribute("row-id"))
    assert settled(film, 50) == 50


def test_points_said_of_a_film_that_comes_with_the_page_go_along_when_it_is_edited(
    film: Page,
) -> None:
    watch(film, name("25", 0))
    for at in (1, 3):
        film.evaluate(TO, at)
        assert settled(film, at * 25) == at * 25
        film.locator("#watch input.clock").fill(f"0:00:0{at}")
        film.get_by_role("button", name="This frame is at").click()
        expect(film.locator("#sync li")).to_have_count(1 if at == 1 else 2)
    film.locator("#edit").click()
    film.locator("#grid .ag-row[row-index='0'] [col-id='event']").last.dblclick()
    film.locator("#grid input.typing").fill("A man sleeps")
    film.keyboard.press("Enter")
    expect(film.locator("#said")).to_contain_text("Every step is kept")
    film.reload()
    watch(film, name("25", 0))
    expect(film.locator("#sync li")).to_have_count(2)


def test_a_file_that_is_no_film_or_is_gone_stamps_nothing(film: Page) -> None:
    film.locator("#edit").click()
    start = film.locator("#grid .ag-row[row-index='1'] [col-id='screen_start']").last
    expect(start).to_have_text("0:02")
    film.locator("#film").click()
    broken = {"name": "broken.mp4", "mimeType": "video/mp4", "buffer": b"no film at all"}
    stamps = film.locator("#stamps").get_by_role("button", name="Starts here")
    for gone in (False, True):
        if gone:
            watch(film, name("25", 0))
            film.locator("#watch video").first.dispatch_event("error")  # as of a file removed
            expect(film.locator("#sync")).to_contain_text("can no longer be read")
        else:
            film.locator("#watch input[type=file]").set_input_files([broken])
            expect(film.locator("#sync")).to_contain_text("cannot play broken.mp4")
        start.click()
        stamps.click()
        expect(film.locator("#said")).to_contain_text("Choose a film file first")
        expect(start).to_have_text("0:02")


HELD = """() => {
    const input = document.querySelector("#watch input[type=file]");
    input.addEventListener("change", (event) => {
        if (event.isTrusted) event.stopImmediatePropagation();
    }, true);
}"""
"""A file that is chosen waits, so that it can go before anyone reads it."""

READ = (
    """() => document.querySelector("#watch input[type=file]").dispatchEvent(new Event("change"))"""
)

BREAKS = """() => document.addEventListener("loadeddata", ({ target }) => {
    setTimeout(() => target.dispatchEvent(new Event("error")));
}, { capture: true, once: true })"""
"""A file breaks off while its frames are counted."""


def test_a_film_that_was_removed_before_it_is_read_is_said_to_be_gone(
    frank: Page, serve: Callable[..., str], tmp_path: Path
) -> None:
    frank.goto(serve(TABLE, "memory.csv"))
    copy = tmp_path / "copy.webm"
    copy.write_bytes((COPIES / name("25", 0)).read_bytes())
    frank.locator("#film").click()
    frank.evaluate(HELD)
    frank.locator("#watch input[type=file]").set_input_files(copy)
    copy.unlink()
    frank.evaluate(READ)
    expect(frank.locator("#sync")).to_contain_text("copy.webm can no longer be read")


def test_a_film_that_breaks_off_while_its_frames_are_counted_is_given_up(film: Page) -> None:
    film.locator("#film").click()
    film.evaluate(BREAKS)
    film.locator("#watch input[type=file]").set_input_files(COPIES / name("25", 0))
    expect(film.locator("#sync")).to_contain_text("cannot play")
    watch(film, name("25", 0))


def test_a_file_of_sound_alone_is_no_film_and_stamps_nothing(film: Page) -> None:
    film.locator("#edit").click()
    start = film.locator("#grid .ag-row[row-index='1'] [col-id='screen_start']").last
    expect(start).to_have_text("0:02")
    film.locator("#film").click()
    film.locator("#watch input[type=file]").set_input_files(COPIES / SOUND)
    expect(film.locator("#sync")).to_contain_text(f"{SOUND} has sound and no image")
    start.click()
    film.locator("#stamps").get_by_role("button", name="Starts here").click()
    expect(film.locator("#said")).to_contain_text("Choose a film file first")
    expect(start).to_have_text("0:02")


def test_a_film_that_does_not_say_how_long_it_is_shows_its_frames(film: Page) -> None:
    watch(film, LENGTHLESS)
    expect(film.locator("#sync")).to_contain_text(f"{LENGTHLESS}, 25 frames a second")
    for frame in (50, 7, 112):
        film.evaluate(TO, (frame + 0.5) / 25)
        assert settled(film, frame) == frame


def test_nothing_of_it_is_sent(film: Page) -> None:
    asked: list[Request] = []

    def hear(one: Request) -> None:
        asked.append(one)

    film.context.on("request", hear)
    watch(film, name("25", 0))
    with film.expect_response(re.compile("_dash-update-component")):
        film.evaluate(TO, 2.5)
    assert settled(film, 62) == 62
    expect(film).to_have_url(re.compile("at=0:00:02"))  # and the page has asked for it

    own = (COPIES / name("25", 0)).read_bytes()
    film.evaluate(DROPPED, [*own])
    expect(film.locator("#sync")).to_contain_text("dropped.mp4, 25 frames")
    assert [one.url for one in asked if not one.url.startswith("blob:")]
    for one in asked:
        sent = one.post_data_buffer or b""
        assert own[:64] not in sent
        assert one.url.startswith(("blob:http://127.0.0.1", "http://127.0.0.1"))
        assert len(sent) < len(own) * 3


def test_a_point_is_forgotten_when_it_is_said_twice(film: Page) -> None:
    watch(film, name("25", 0))
    film.get_by_role("button", name="This frame is at").click()
    points = film.locator("#sync li")
    points.get_by_role("button", name="Forget").click()
    expect(points).to_have_count(1)
    points.get_by_role("button", name="Forget this point for good").click()
    expect(points).to_have_count(0)
