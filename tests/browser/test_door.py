"""The door in a real browser: a foreign table dropped, asked about, kept; hostile ones inert."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from anachrony.project import Copy, Desk, Note, Point, Version, packed, unpacked
from tests.browser.test_away import TABLE, Server
from tests.here import Here
from tests.sheet.test_workbook import book
from tests.waiting import expect

FOREIGN = """title;begins;ends;when;weather
A man wakes;0:00;1:00;1957-08-01;rain
He remembers;1:00;2:30;1944-08-02;sun
"""
HOSTILE = """event,screen_start,screen_end,<img src=x onerror=alert(1)>
<script>window.hurt=1</script>,0:00,1:00,<img src=x onerror=window.hurt=1>
<b onclick=x>,1:00,2:00,"{x}"
"""
DROP = """([name, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], name));
    for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(
            new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
}"""


@pytest.fixture(scope="module")
def site(serve: Callable[..., str]) -> str:
    """The address of a film that all may find: of what readers bring, each knows only their own."""
    return serve(TABLE, "film.csv", "film")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Here]:
    """The same film, from a server that the test may stop."""
    table = tmp_path / "film.csv"
    table.write_text(TABLE)
    server = Here(table)
    yield server
    server.stop()


def ready(page: Page, site: str) -> None:
    page.goto(site)
    expect(page.locator("#caption")).to_contain_text("film.csv")


def test_a_foreign_table_is_dropped_asked_about_and_found_again(frank: Page, server: Here) -> None:
    ready(frank, server.address)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    expect(frank.locator("dialog.door")).to_contain_text("memory.csv")
    expect(frank.locator("#heading")).to_have_text("film")  # what was open stays open
    frank.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#heading")).to_have_text("memory")
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    expect(frank).to_have_title("memory · anachrony")

    frank.reload()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    server.stop()
    server.start()
    frank.reload()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")

    frank.goto(server.address)
    frank.locator("#door").click()
    frank.locator("dialog.door").get_by_role("button", name="memory", exact=True).click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")


def test_a_film_is_saved_as_a_project_dropped_and_served(
    frank: Page, site: str, opened_page: Callable[..., Page], tmp_path: Path
) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    frank.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    frank.evaluate("window.anachrony.edit({ view: 'reach', first: '1:yes' })")
    with frank.expect_download() as saving:
        frank.get_by_role("button", name="Save", exact=True).click()
    assert saving.value.suggested_filename == "memory.anachrony"
    saving.value.save_as(tmp_path / "memory.anachrony")
    saved = unpacked((tmp_path / "memory.anachrony").read_bytes())
    assert saved.table == FOREIGN.encode()
    assert saved.view == "?view=reach&first=1:yes"

    frank.goto(site)
    frank.locator("#door").click()
    frank.get_by_role("button", name="Remove").click()
    expect(frank.locator("dialog.door .film")).to_have_count(1)  # a slip costs nothing
    frank.get_by_role("button", name="Remove for good").click()
    expect(frank.locator("dialog.door .film")).to_have_count(0)
    frank.locator("dialog.door input[type=file]").set_input_files(tmp_path / "memory.anachrony")
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    expect(frank).to_have_url(re.compile(r"view=reach&first=1:yes&film=[0-9a-f]{16}$"))

    is_brought_whole_once(frank, opened_page(), tmp_path / "memory.anachrony")


def is_brought_whole_once(page: Page, elsewhere: Page, file: Path) -> None:
    """Served, what was written is there with the table and the view, and what is done to it stays
    done.
    """
    note = Note("n1", "memory", "", "", "0:01:00", "Why here?", "2026-11-27")
    kept = Version("before the class", 1_790_000_000_000, (("r1", {"event": "A man sleeps"}),))
    desk = Desk((kept,), Copy("memory.mp4", 1, (Point(12, 0),)), (4.12,))
    file.write_bytes(packed(replace(unpacked(file.read_bytes()), notes=(note,), desk=desk)))
    served = Server(file)
    page.goto(served.address)
    expect(page).to_have_url(re.compile(r"view=reach&first=1:yes&film=[0-9a-f]{16}$"))
    expect(page.locator("#heading")).to_have_text("memory")
    expect(page.locator("#notes li")).to_contain_text("Why here?")
    link = page.url
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save", exact=True).click()
    again = unpacked(Path(saving.value.path()).read_bytes())
    assert (again.notes, again.desk.copy, again.desk.cuts) == ((note,), desk.copy, desk.cuts)
    assert [version.name for version in again.desk.versions] == ["before the class"]

    page.locator("#notes").get_by_role("button", name="Change").click()
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Delete this note for good").click()
    expect(page.locator("#notes li")).to_have_count(0)
    page.goto(served.address.partition("?")[0])
    expect(page).to_have_url(re.compile(r"/\?film=[0-9a-f]{16}$"))
    expect(page.locator("#caption")).to_contain_text("memory.csv")
    expect(page.locator("#notes li")).to_have_count(0)

    elsewhere.goto(link)
    expect(elsewhere.locator("#notes li")).to_contain_text("Why here?")
    assert elsewhere.url == link
    served.stop()


def test_a_damaged_project_is_a_sentence(frank: Page, site: str) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["memory.anachrony", "PK"])
    expect(frank.locator("dialog.door [role=alert]")).to_contain_text("damaged")


def test_a_film_that_is_not_here_is_asked_for(frank: Page, site: str, tmp_path: Path) -> None:
    frank.goto(f"{site}?film=0123456789abcdef&city=Lyon")
    expect(frank.locator("dialog.door")).to_contain_text("This film is not here")
    expect(frank.locator("#heading")).to_have_text("film")
    assert frank.url == site


def test_a_hostile_table_is_inert(frank: Page, site: str) -> None:
    ready(frank, site)
    frank.on("dialog", lambda _: frank.evaluate("window.hurt = 1"))
    frank.evaluate(DROP, ["<img src=x onerror=window.hurt=1>.csv", HOSTILE])
    expect(frank.locator("#heading")).to_contain_text("onerror")
    expect(frank.locator("#caption")).to_contain_text("onerror")
    assert frank.evaluate("window.hurt") is None
    frank.evaluate(DROP, ["large.csv", "x" * 20_000_001])
    expect(frank.locator("dialog.door")).to_contain_text("at most 20 MB")


def test_an_events_address_holds_when_rows_are_sorted_and_inserted(frank: Page, site: str) -> None:
    ready(frank, site)
    header, first, second = "work,event,screen_start", "W,Wake,0:00", "W,Walk,1:00"
    tables = {"one": [header, first, second], "two": [header, "W,Rain,3:00", second, first]}
    for name, rows in tables.items():
        frank.evaluate(DROP, [f"{name}.csv", "\n".join(rows)])
        expect(frank.locator("#caption")).to_contain_text(f"{name}.csv")
        frank.evaluate("window.anachrony.edit({ event: 'wsk6xb6' })")
        expect(frank.locator("#details h2")).to_contain_text("Walk")


def test_columns_are_chosen_by_keys_said_again_and_remembered(frank: Page, site: str) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    dialog = frank.locator("dialog.door")
    dialog.get_by_role("button", name="Its columns").press("Enter")
    weather = dialog.get_by_label("weather")
    expect(dialog.get_by_label("title")).to_have_value("event")  # what it is taken for stands there
    expect(weather).to_have_value("")
    weather.select_option("city")
    weather.press("Tab")
    frank.keyboard.press("Enter")
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    first = re.search("film=([0-9a-f]{16})", frank.url)

    frank.get_by_role("button", name="Columns …").click()
    expect(dialog.get_by_label("weather")).to_have_value("city")
    dialog.get_by_label("weather").select_option("place")
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank).not_to_have_url(re.compile(first[1] if first else "-"))
    expect(frank.locator("#caption")).to_contain_text("memory.csv")

    frank.evaluate(DROP, ["again.csv", FOREIGN.replace("wakes", "sleeps")])
    expect(frank.locator("#caption")).to_contain_text("again.csv")  # nothing is asked
    frank.get_by_role("button", name=re.compile("^Notes")).click()
    expect(dialog).to_contain_text("the last file with the same headers")
    dialog.get_by_role("button", name="Close").click()
    frank.locator("#door").click()
    expect(dialog.locator("button.film")).to_have_count(2)  # the film said again took its own place


def test_a_programme_that_begins_at_ten_has_its_slider_strip_and_playhead_there(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    rows = ["event,screen_start,screen_end", "A,10:00:00,10:10:00", "B,10:10:00,10:20:00"]
    frank.evaluate(DROP, ["ten.csv", "\n".join(rows)])
    slider = frank.get_by_role("slider", name="Playhead, in screen time")
    expect(slider).to_have_attribute("min", "36000")
    expect(slider).to_have_attribute("max", "37200")
    slider.press("End")
    slider.press("Home")
    expect(frank.locator("#clock-screen")).to_have_text("10:00:00")


def test_an_address_says_what_it_passed_over(frank: Page, site: str) -> None:
    frank.goto(f"{site}?city=Atlantis&fbclid=1")
    expect(frank.locator("#chosen")).to_contain_text("Passed over in the address: city “Atlantis”")


WINDOWS = """event;screen_start;screen_end;story_start;characters
Été à la plage;0:00;1:00;août 1957;Elle, Lui
Retour;1:00;;1944;Elle
Gare;soon;2:00;1944;Elle
"""


def test_a_workbook_and_a_windows_file_are_mended_and_found_again(
    frank: Page, server: Here, tmp_path: Path
) -> None:
    ready(frank, server.address)
    dialog = frank.locator("dialog.door")
    (tmp_path / "plage.csv").write_bytes(WINDOWS.encode("cp1252"))
    frank.locator("#door").click()
    dialog.locator("input[type=file]").set_input_files(tmp_path / "plage.csv")
    dialog.get_by_role("button", name=re.compile("cp1252")).click()  # what it is written in
    dialog.get_by_role("button", name="Write story_start so").click()  # a rewrite for all rows
    dialog.get_by_role("button", name="Leave out the rows that are wrong: 1").click()
    expect(frank.locator("#caption")).to_contain_text("plage.csv (rows left out: 1)")

    (tmp_path / "book.xlsx").write_bytes(
        book(Scenes=[["scene", "start", "end"], ["Waking", "0:00", "1:00"]])
    )
    frank.locator("#door").click()
    dialog.locator("input[type=file]").set_input_files(tmp_path / "book.xlsx")
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("book.xlsx")

    server.stop()
    server.start()
    ready(frank, server.address)
    for film, file in (("plage", "plage.csv"), ("book", "book.xlsx")):
        frank.locator("#door").click()
        dialog.get_by_role("button", name=film, exact=True).click()
        expect(frank.locator("#caption")).to_contain_text(file)


LOG = """My log of scenes,,,
Scene,Start,End,When
A man wakes,0:00:00,0:01:00,1957-08-01
He remembers,soon,0:02:30,summer 1944
She answers,0:02:30,0:04:00,DX
He leaves,0:04:00,0:03:00,1957-08-02
"""


def tabbed(page: Page, selector: str) -> None:
    """Go to an element by keys alone."""
    for _ in range(80):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {selector} by Tab")


def test_keys_alone_open_a_file_mend_it_and_go_between_its_steps(
    frank: Page, site: str, tmp_path: Path
) -> None:
    ready(frank, site)
    (tmp_path / "log.csv").write_text(LOG)
    frank.on("filechooser", lambda _: None)  # at the Enter it may be too late
    keys, dialog = frank.keyboard, frank.locator("dialog.door")
    tabbed(frank, "#door")
    keys.press("Enter")
    expect(dialog.locator("input[type=file]")).to_be_focused()  # the first of what is offered
    with frank.expect_file_chooser() as choosing:
        keys.press("Enter")
    choosing.value.set_files(tmp_path / "log.csv")
    expect(dialog).to_contain_text("log.csv is not open yet")
    expect(dialog.get_by_role("button", name="Read it so")).to_be_focused()
    expect(dialog.get_by_label("When")).to_have_value("story_start")
    keys.press("Enter")
    expect(dialog.locator(".mending")).to_have_count(3)

    for left, right in ((2, "0:01:00"), (1, "1944"), (0, "0:05:00")):
        tabbed(frank, ".mending input")
        keys.press("Control+A")
        keys.type(right)
        keys.press("Enter")
        expect(dialog.locator(".mending")).to_have_count(left)
    expect(dialog.locator(".sketch svg")).to_be_visible()  # what would be read

    keys.press("Shift+Tab")
    tabbed(frank, ".steps li:nth-child(1) button")
    keys.press("Enter")
    expect(dialog.get_by_label("Line of the names")).to_have_value("2")
    expect(dialog.locator(".first-rows")).to_contain_text("A man wakes")
    tabbed(frank, ".steps li:nth-child(3) button")
    keys.press("Enter")
    tabbed(frank, ".findings .proposal button")
    keys.press("Enter")
    expect(frank.locator("#caption")).to_contain_text("log.csv")
    frank.reload()  # what was mended is kept with the film
    expect(frank.locator("#caption")).to_contain_text("log.csv")


def test_rows_without_names_and_another_separator_are_said_in_the_first_step(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["rows.csv", "Door,0:00,1:30\nRoof,1:30,4:00\n"])
    dialog = frank.locator("dialog.door")
    dialog.get_by_role("button", name="call the columns A, B, C").click()
    expect(dialog.get_by_label("B", exact=True)).to_have_value("screen_start")
    dialog.get_by_role("button", name="The file").click()
    expect(dialog.locator(".first-rows td").first).to_have_text("Door")
    expect(dialog.get_by_label("Line of the names")).to_have_value("0")
    dialog.get_by_label("Cells are separated by").select_option(";")
    dialog.get_by_role("button", name="Read it so").click()
    expect(dialog).to_contain_text("required")
    dialog.get_by_role("button", name="The file").click()
    dialog.get_by_label("Cells are separated by").select_option(",")
    dialog.get_by_role("button", name="Read it so").click()
    expect(dialog.get_by_label("C", exact=True)).to_have_value("screen_end")
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("rows.csv")


def test_what_is_proposed_of_columns_stands_in_their_step_and_is_taken_with_it(
    frank: Page, site: str
) -> None:
    """A year and a cast that a film could be read without are not lost in the step that names them."""
    ready(frank, site)
    rows = ["scene,start,end,year,who", "A,0:00,1:00,1957,Anna", "B,1:00,2:00,1944,Ben"]
    frank.evaluate(DROP, ["years.csv", "\n".join(rows)])
    dialog = frank.locator("dialog.door")
    expect(dialog.get_by_label("year")).to_have_value("story_start")
    expect(dialog.get_by_label("who")).to_have_value("characters")
    dialog.get_by_label("who").select_option("event")
    dialog.get_by_role("button", name="Read it so").click()
    expect(dialog.get_by_label("who")).to_be_visible()  # two can't be one
    assert "scene" in dialog.get_by_label("who").evaluate("select => select.validationMessage")
    dialog.get_by_label("who").select_option("characters")
    dialog.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("story time to scale")
    expect(frank.locator("#caption")).to_contain_text("years.csv")


CODED = """event,screen_start,screen_end,story_start
A,00:00:00:00,00:00:10:12,1957
B,00:00:10:12,00:00:20:00,1944
C,00:00:20:00,00:00:30:00,1957
"""


def test_a_rate_is_asked_once_and_what_is_answered_can_be_taken_back(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["coded.csv", CODED])
    dialog = frank.locator("dialog.door")
    expect(dialog.get_by_role("button", name="25 frames a second")).to_have_count(1)
    expect(dialog.locator(".mending, button:has-text('Leave out')")).to_have_count(0)
    dialog.get_by_role("button", name="The file").click()
    dialog.get_by_label("Line of the names").fill("2")
    dialog.get_by_role("button", name="Read it so").click()
    expect(dialog).to_contain_text("stands where the names")
    dialog.get_by_role("button", name="Close").click()

    frank.locator("#door").click()
    dialog.get_by_role("button", name="Go on with coded.csv").click()  # as it was left
    expect(dialog).to_contain_text("stands where the names")
    dialog.get_by_role("button", name="Back").click()
    expect(dialog.get_by_label("Line of the names")).to_have_value("1")
    dialog.get_by_role("button", name="What was found").click()
    dialog.get_by_role("button", name="25 frames a second").click()
    expect(frank.locator("#caption")).to_contain_text("coded.csv")

    frank.get_by_role("button", name="Columns …").click()
    dialog.get_by_role("button", name="Ask everything again").click()
    dialog.get_by_role("button", name="24 frames a second").click()
    expect(frank.locator("#caption")).to_contain_text("coded.csv")
    frank.locator("#door").click()
    expect(dialog.locator("button.film")).to_have_count(1)


def test_what_an_open_film_still_offers_is_taken_by_one_click(frank: Page, site: str) -> None:
    ready(frank, site)
    rows = [
        "event,screen_start,screen_end,characters",
        'A,0:00,1:00,"Anna, Ben"',
        "B,1:00,2:00,Ben",
    ]
    frank.evaluate(DROP, ["cast.csv", "\n".join(rows)])
    expect(frank.locator("#caption")).to_contain_text("cast.csv")
    frank.get_by_role("button", name="Notes: 1").click()
    with frank.expect_navigation():
        frank.locator("dialog.door").get_by_role("button", name="Write characters so").click()
    expect(frank.locator("#caption")).to_contain_text("cast.csv")
    expect(frank.get_by_role("button", name=re.compile("^Notes: "))).to_have_count(0)


def test_all_that_stands_beside_the_door_of_an_own_film_is_within_a_phone(
    opened_page: Callable[..., Page], site: str
) -> None:
    page = opened_page(viewport={"width": 390, "height": 844})
    ready(page, f"{site}fr/")
    rows = ["event,screen_start,characters", 'A,0:00,"Anna, Ben"', "B,1:00,Ben"]
    page.evaluate(DROP, ["cast.csv", "\n".join(rows)])
    expect(page.get_by_role("button", name=re.compile("^Notes"))).to_be_visible()
    for one in page.locator(".aside > *:visible").all():
        box = one.bounding_box() or {}
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


@pytest.mark.parametrize("home", ["", "fr/"])
def test_beside_the_door_of_an_own_film_none_of_three_is_alone_in_a_row(
    opened_page: Callable[..., Page], site: str, home: str
) -> None:
    page = opened_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    ready(page, site + home)
    page.evaluate(DROP, ["own.csv", "event,screen_start\nA,0:00\nB,1:00"])
    expect(page.locator("#heading")).to_have_text("own")
    places = "(all) => all.slice(-3).map((one) => one.getBoundingClientRect()).map((box) => box.y + box.height / 2)"
    middles = page.locator(".aside > *:visible").evaluate_all(places)
    assert max(middles) - min(middles) < 4


FULL = """() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
        if (key === "anachrony.columns") throw new DOMException("full", "QuotaExceededError");
        setItem.call(this, key, value);
    };
}"""


def test_a_browser_without_room_to_remember_columns_still_opens_the_film(
    frank: Page, site: str
) -> None:
    ready(frank, site)
    frank.evaluate(FULL)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    frank.get_by_role("button", name="Read it so").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")


def test_the_keys_are_on_the_first_answer_of_a_step(frank: Page, site: str) -> None:
    ready(frank, site)
    frank.evaluate(DROP, ["coded.csv", CODED])
    answer = frank.get_by_role("button", name="25 frames a second")
    expect(answer).to_be_focused()
