"""The door in a real browser: a foreign table dropped, asked about, kept; hostile ones inert."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from anachrony.project import unpacked
from tests.test_away import Server, frank, server

__all__ = ["frank", "server"]

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


def ready(page: Page, server: Server) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/")
    expect(page.locator("#caption")).to_contain_text("film.csv")


def test_a_foreign_table_is_dropped_asked_about_and_found_again(
    frank: Page, server: Server
) -> None:
    ready(frank, server)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    expect(frank.locator("dialog.door")).to_contain_text("memory.csv")
    expect(frank.locator("#heading")).to_have_text("film")  # what was open stays open
    frank.get_by_role("button", name="Take all").click()
    expect(frank.locator("#heading")).to_have_text("memory")
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    expect(frank).to_have_title("memory · anachrony")

    frank.reload()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    server.stop()
    server.start()
    frank.reload()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")

    frank.goto(f"http://127.0.0.1:{server.port}/")
    frank.locator("#door").click()
    frank.locator("dialog.door").get_by_role("button", name="memory", exact=True).click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")


def test_a_film_is_saved_as_a_project_dropped_and_served(
    frank: Page, server: Server, tmp_path: Path
) -> None:
    ready(frank, server)
    frank.evaluate(DROP, ["memory.csv", FOREIGN])
    frank.get_by_role("button", name="Take all").click()
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    frank.evaluate("window.anachrony.edit({ view: 'reach', first: '1:yes' })")
    with frank.expect_download() as saving:
        frank.get_by_role("button", name="Save", exact=True).click()
    assert saving.value.suggested_filename == "memory.anachrony"
    saving.value.save_as(tmp_path / "memory.anachrony")
    saved = unpacked((tmp_path / "memory.anachrony").read_bytes())
    assert saved.table == FOREIGN.encode()
    assert saved.view == "?view=reach&first=1:yes"

    frank.goto(f"http://127.0.0.1:{server.port}/")
    frank.locator("#door").click()
    frank.get_by_role("button", name="Remove").click()
    frank.locator("dialog.door input[type=file]").set_input_files(tmp_path / "memory.anachrony")
    expect(frank.locator("#caption")).to_contain_text("memory.csv")
    expect(frank).to_have_url(re.compile(r"view=reach&first=1:yes&film=[0-9a-f]{16}$"))

    served = Server(tmp_path / "memory.anachrony")
    frank.goto(served.address)
    expect(frank.locator("#heading")).to_have_text("memory")
    assert "view=reach" in frank.url
    served.stop()


def test_a_damaged_project_is_a_sentence(frank: Page, server: Server) -> None:
    ready(frank, server)
    frank.evaluate(DROP, ["memory.anachrony", "PK"])
    expect(frank.locator("dialog.door [role=alert]")).to_contain_text("damaged")


def test_a_film_that_is_not_here_is_asked_for(frank: Page, server: Server, tmp_path: Path) -> None:
    frank.goto(f"http://127.0.0.1:{server.port}/?film=0123456789abcdef&city=Lyon")
    expect(frank.locator("dialog.door")).to_contain_text("This film is not here")
    expect(frank.locator("#heading")).to_have_text("film")
    assert frank.url == f"http://127.0.0.1:{server.port}/"


def test_a_hostile_table_is_inert(frank: Page, server: Server) -> None:
    ready(frank, server)
    frank.on("dialog", lambda _: frank.evaluate("window.hurt = 1"))
    frank.evaluate(DROP, ["<img src=x onerror=window.hurt=1>.csv", HOSTILE])
    expect(frank.locator("#heading")).to_contain_text("onerror")
    expect(frank.locator("#caption")).to_contain_text("onerror")
    assert frank.evaluate("window.hurt") is None
    frank.evaluate(DROP, ["large.csv", "x" * 20_000_001])
    expect(frank.locator("dialog.door")).to_contain_text("at most 20 MB")
