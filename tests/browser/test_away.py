"""A server that goes away: the page says so, asks again by itself, and loses no step."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.waiting import expect

TABLE = """event,screen_start,screen_end,city
A,0:00,1:00,Lyon
B,1:00,2:00,Brest
"""


class Server:
    """`anachrony serve` on a port of its own, that can be killed and come back."""

    def __init__(self, table: Path) -> None:
        self.table = table
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "anachrony", "serve", str(self.table)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)],
            env=os.environ | {"NO_BROWSER": "1"},
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        said = self.process.stdout.readline().decode()
        self.address = said.split()[3]

    def stop(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    table = tmp_path / "film.csv"
    table.write_text(TABLE)
    server = Server(table)
    yield server
    server.stop()


def test_a_step_outlives_the_server(frank: Page, server: Server) -> None:
    frank.goto(f"http://127.0.0.1:{server.port}/")
    expect(frank.locator("#caption")).to_contain_text("film.csv")
    expect(frank.locator("#away")).to_be_hidden()

    server.stop()
    frank.evaluate("window.anachrony.edit({ city: 'Lyon' })")
    expect(frank.locator("#away")).to_be_visible()

    server.start()
    expect(frank.locator("#chosen")).to_contain_text("Lyon")
    expect(frank.locator("#away")).to_be_hidden()
    expect(frank.locator("#another")).to_be_hidden()


def test_a_server_that_is_back_with_another_film_offers_it(frank: Page, server: Server) -> None:
    frank.goto(f"http://127.0.0.1:{server.port}/?view=braid")
    expect(frank.locator("#caption")).to_contain_text("film.csv")
    server.stop()
    frank.evaluate("window.anachrony.edit({ city: 'Lyon' })")
    expect(frank.locator("#away")).to_be_visible()

    server.table.write_text(TABLE.replace("A,", "Another,"))
    server.start()
    frank.locator("#another button").click()
    expect(frank.locator("#caption")).to_contain_text("film.csv")
    expect(frank.locator("#another")).to_be_hidden()
    assert "view" not in frank.url
    served = frank.evaluate("fetch('serves').then((answer) => answer.text())")
    assert served == frank.evaluate("document.documentElement.dataset.serves")
