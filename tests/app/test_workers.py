"""Several processes behind one address, and a proxy before them."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page

from anachrony.app import arriving
from anachrony.app.films import CARRIED, FILM_HEADER, READER, ReadersTable, gzipped
from anachrony.app.server import HEAD_BYTES
from anachrony.selection import Selection
from tests.app.test_visitors import asked, at, first_callback
from tests.chromium import from_debian
from tests.waiting import expect

ROOT = Path(__file__).parents[2]
TABLE = "event,screen_start,screen_end,story_start\nA,0:00,1:00,1957\nB,1:00,2:00,1944\nC,2:00,3:00,1957\n"
NO_NGINX = "deploy/nginx.conf is tried before Debian's nginx, which is not here: install nginx."


pytestmark = pytest.mark.slow
"""Of each, workers are started: two processes, that draw ahead."""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "film.csv"
    path.write_text(TABLE)
    return path


@pytest.fixture(scope="module")
def workers(film: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Two workers below /film/: the process over them, and their address."""
    with served(film, "--workers", "2", "--embed-from", "https://example.org") as two:
        yield two


@contextmanager
def served(film: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "anachrony", "serve", str(film), "--port", "0"]
    command += ["--prefix", "film", *options]
    environment = os.environ | {"NO_BROWSER": "1"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process, process.stdout.readline().split()[3]
        process.terminate()
        assert process.wait(30) == 0


def children(process: subprocess.Popen[str]) -> list[int]:
    said = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(one) for one in said.read_text().split()]


def test_200_who_say_nothing_keep_no_worker(workers: tuple[subprocess.Popen[str], str]) -> None:
    _, address = workers
    to = urlsplit(address)
    with ExitStack() as silent:
        for _ in range(200):
            silent.enter_context(socket.create_connection((to.hostname or "", to.port or 80)))
        with urlopen(f"{address}healthz", timeout=15) as answer:
            assert answer.status == 200


HALF_SENT = {
    "a head without its end": b"GET /film/ HTTP/1.1\r\nHost: localhost\r\n",
    "a body without its end": b"POST /film/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nx",
    "a chunk without its end": (
        b"POST /film/open HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nx"
    ),
    "an answer that is the last, and who stays": (
        b"GET /film/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    ),
    "a second request without its end": (
        b"GET /film/healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /film/healthz HTTP/1.1\r\n"
    ),
}


def test_answers_that_sixty_four_do_not_read_keep_no_worker(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    """Each is larger than what lies between the two ends has room for; and none of them has to be
    given up for another to be answered: they still can read theirs to its end.
    """
    _, address = workers
    to = urlsplit(address)
    with urlopen(address) as page:
        script = re.search(r'src="(/film/[^"]+dash-renderer\.js\?m=[^"]+)"', page.read().decode())
    assert script
    with urlopen(f"{address.removesuffix('/film/')}{script[1]}") as answer:
        size = len(answer.read())
    asks = f"GET {script[1]} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    with ExitStack() as slow:
        every = [slow.enter_context(socket.socket()) for _ in range(64)]
        for one in every:
            one.settimeout(90)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            one.connect((to.hostname or "", to.port or 80))
            one.sendall(asks * 2)
        with urlopen(f"{address}healthz", timeout=90) as answer:
            assert answer.status == 200
        with ThreadPoolExecutor(64) as readers:
            assert all(readers.map(lambda one: taken(one, 2 * size), every))


def test_what_all_leave_of_their_answers_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "MOST_LEFT", 3_000_000)
    with ExitStack() as open_ones:
        ends = [socket.socketpair() for _ in range(2)]
        first, second = (open_ones.enter_context(arriving.Line(near)) for near, _ in ends)
        first_reader, _ = (open_ones.enter_context(far) for _, far in ends)
        first.sendall(bytes(2_000_000))
        with pytest.raises(BlockingIOError):
            second.sendall(bytes(2_000_000))
        second.close()

        first.sendall(bytes(1_000_000))
        with ThreadPoolExecutor(1) as reader:
            read = reader.submit(taken, first_reader, 3_000_000)
            while not first.go_on():
                pass
            assert read.result()


def taken(one: socket.socket, most: int) -> bool:
    """Whether so many bytes, or more, are to be read."""
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    while most > 0 and (piece := one.recv(1 << 16)):
        most -= len(piece)
    return most <= 0


def test_forty_who_never_end_what_they_say_keep_no_worker(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    """Of each way to do so they are more than the workers have threads; all are given up."""
    _, address = workers
    to, last = urlsplit(address), []
    with ExitStack() as slow:
        for way, said in HALF_SENT.items():
            for _ in range(40):
                one = socket.create_connection((to.hostname or "", to.port or 80), timeout=30)
                slow.enter_context(one)
                one.sendall(said)
            with urlopen(f"{address}healthz", timeout=15) as answer:
                assert answer.status == 200, way
            last.append(one)
        for one in last:
            while one.recv(1000):
                pass  # of two requests the first is answered; then each is given up


PIECES = [b"POST /film/_dash-upd", b"ate-component HTTP/1.1\r\nHost: localhost\r\nContent-Le",
          b"ngth: 2\r\nContent-Type: application/json\r\n\r", b"\n{", b"}"]  # fmt: skip


def test_what_comes_in_pieces_is_answered_as_what_comes_at_once(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    to = urlsplit(workers[1])
    with socket.create_connection((to.hostname or "", to.port or 80), timeout=15) as one:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for piece in PIECES:
            one.sendall(piece)
            time.sleep(0.05)
        one.sendall(b"".join(PIECES))
        told = b""
        while told.count(b"no output") < 2:
            told += one.recv(10_000)
    assert told.count(b"HTTP/1.1 400") == 2


def test_a_body_that_says_it_is_too_large_is_refused_before_it_comes(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    to = urlsplit(workers[1])
    with socket.create_connection((to.hostname or "", to.port or 80), timeout=15) as one:
        one.sendall(
            b"POST /film/_dash-update-component HTTP/1.1\r\nHost: localhost\r\n"
            b"Content-Type: application/json\r\nContent-Length: 25000001\r\n\r\nx"
        )
        assert one.recv(1000).startswith(b"HTTP/1.1 413")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc knows who is whose child")
def test_a_worker_that_is_killed_costs_no_more_than_a_question_asked_again(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    process, address = workers
    body = at(first_callback(address), "?view=story-curve&event=1")

    def visit(_: int) -> dict:
        for _again in range(20):
            try:
                status, answer = asked(f"{address}_dash-update-component", body)
            except (URLError, HTTPException, OSError):
                time.sleep(0.1)
            else:
                assert status == 200
                return answer
        raise AssertionError("never answered")

    alone = visit(0)
    with ThreadPoolExecutor(8) as visitors:
        found = [visitors.submit(visit, number) for number in range(80)]
        os.kill(children(process)[0], signal.SIGKILL)
        answers = [one.result() for one in found]
    assert all(json.dumps(one) == json.dumps(alone) for one in answers)
    assert len(children(process)) >= 1


@pytest.fixture(scope="module")
def either(workers: tuple[subprocess.Popen[str], str], film: Path) -> Iterator[dict[int, str]]:
    """The address of so many workers: one process, which is waitress, and two."""
    with served(film, "--embed-from", "https://example.org") as (_, alone):
        yield {1: alone, 2: workers[1]}


EVERYONE = Selection(character=tuple(f"Élisabeth Rivière nº {one}" for one in range(4000)))


@pytest.mark.parametrize("count", [1, 2])
def test_an_address_may_name_each_of_four_thousand_characters(
    either: dict[int, str], count: int
) -> None:
    query = EVERYONE.to_query()
    assert HEAD_BYTES * 3 / 4 < len(query) < HEAD_BYTES - 1000
    with urlopen(f"{either[count]}{query}") as answer:
        assert answer.status == 200


@pytest.mark.parametrize("count", [1, 2])
def test_a_table_may_come_without_each_of_twenty_thousand_rows(
    either: dict[int, str], count: int
) -> None:
    lines = ",".join(map(str, range(2, 20_000)))
    said = {"name": "film.csv", "takes": [["leave", lines]]}
    headers = {CARRIED: quote(json.dumps(said)), READER: "ann"}
    assert len(headers[CARRIED]) > HEAD_BYTES / 2
    with urlopen(Request(f"{either[count]}open", gzipped(TABLE.encode()), headers)) as answer:
        assert "no rows" in json.load(answer)["findings"][0]["said"]


@pytest.mark.parametrize("over", [0, 1])
@pytest.mark.parametrize("count", [1, 2])
def test_a_head_has_so_many_bytes_and_not_one_more(
    either: dict[int, str], count: int, over: int
) -> None:
    to = urlsplit(either[count])
    begin, end = b"GET /film/healthz?", b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
    room = HEAD_BYTES - 1 - len(begin) - len(end)
    with socket.create_connection((to.hostname or "", to.port or 80), timeout=15) as one:
        one.sendall(begin + b"x" * (room + over) + end)
        assert one.recv(1000).split()[1] == (b"431" if over else b"200")


@pytest.mark.parametrize("count", [1, 2])
def test_a_head_that_never_ends_is_refused(either: dict[int, str], count: int) -> None:
    to = urlsplit(either[count])
    with socket.create_connection((to.hostname or "", to.port or 80), timeout=15) as one:
        one.sendall(b"GET /film/" + b"x" * HEAD_BYTES)
        assert one.recv(1000).split()[1] == b"431"


def own(name: str, number: int) -> bytes:
    rows = [f"{name} {number} {at},{at}:00,{at + 1}:00,{1957 - at}" for at in range(3)]
    return "\n".join(["event,screen_start,screen_end,story_start", *rows]).encode()


def test_two_visitors_see_nothing_of_each_others_films(
    workers: tuple[subprocess.Popen[str], str],
) -> None:
    """Each asks of ten films of their own, eight questions at a time, whichever worker answers."""
    _, address = workers
    body = first_callback(address)

    def visit(name: str, number: int) -> str:
        table = ReadersTable(own(name, number), f"{name}.csv")
        packed = gzipped(table.data)
        said = {"name": table.name, "takes": [], "size": len(packed), "method": "POST"}
        headers = {
            "Content-Type": "application/json",
            READER: name,
            FILM_HEADER: table.film,
            CARRIED: quote(json.dumps(said)),
        }
        asks = json.dumps(at(body, f"?film={table.film}")).encode()
        url = f"{address}_dash-update-component"
        with urlopen(Request(url, packed + asks, headers)) as answer:
            return answer.read().decode()

    visits = [(name, number) for number in range(10) for name in ("Alma", "Boris")] * 4
    with ThreadPoolExecutor(8) as visitors:
        answers = list(visitors.map(lambda one: visit(*one), visits))
    for (name, number), answer in zip(visits, answers, strict=True):
        assert f"{name} {number} 0" in answer
        assert ("Boris" if name == "Alma" else "Alma") not in answer


@pytest.mark.parametrize("count", [1, 2])
def test_where_it_lives_is_in_every_address_and_said_who_may_frame_it(
    either: dict[int, str], count: int
) -> None:
    address = either[count]
    assert address.endswith("/film/")
    with urlopen(address) as answer:
        page, policy = answer.read().decode(), answer.headers["Content-Security-Policy"]
    assert re.search(r'src="/film/[^"]+dash-renderer\.js\?m=', page)
    assert "frame-ancestors 'self' https://example.org" in policy
    with urlopen(f"{address}fr/") as answer:
        assert '<html lang="fr" ' in answer.read().decode()


@pytest.fixture
def proxy(workers: tuple[subprocess.Popen[str], str], tmp_path: Path) -> Iterator[str]:
    """Debian's nginx with deploy/nginx.conf before the workers: the address of the page."""
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx and from_debian("nginx-light"):
        nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not nginx:
        pytest.fail(NO_NGINX, pytrace=False)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    place = (
        (ROOT / "deploy" / "nginx.conf")
        .read_text()
        .replace("http://127.0.0.1:8050", workers[1].removesuffix("/film/"))
    )
    folders = "".join(
        f"{kind}_temp_path {tmp_path / kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings = tmp_path / "nginx.conf"
    settings.write_text(
        f"daemon off; pid {tmp_path / 'pid'}; error_log {tmp_path / 'log'};"
        f"events {{}} http {{ access_log off; {folders} server {{ listen 127.0.0.1:{port}; {place} }} }}"
    )
    with subprocess.Popen([nginx, "-c", str(settings), "-e", str(tmp_path / "log")]) as process:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/film/"
        process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx is silent")


def test_a_proxy_keeps_slow_clients_from_the_workers(proxy: str) -> None:
    """Forty who never end what they say, more than the workers have threads."""
    port = int(proxy.split(":")[2].split("/", maxsplit=1)[0])
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(40)]
    for one in slow:
        one.sendall(b"POST /film/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\nx")
    with urlopen(proxy, timeout=10) as answer:
        assert answer.status == 200
    for one in slow:
        one.close()


def test_a_proxy_hands_on_what_an_address_names(proxy: str) -> None:
    with urlopen(f"{proxy}{EVERYONE.to_query()}") as answer:
        assert answer.status == 200


def test_behind_a_proxy_the_page_draws_and_speaks_both_languages(page: Page, proxy: str) -> None:
    page.goto(proxy)
    expect(page.locator("#heading")).to_have_text("film")
    expect(page.get_by_role("figure")).to_contain_text("Screen time")
    page.get_by_role("link", name="Français").click()
    expect(page).to_have_url(f"{proxy}fr/")
    expect(page.get_by_role("link", name="English")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(proxy)
    expect(page.get_by_role("figure")).to_contain_text("Screen time")
    page.goto("about:blank")  # nginx ends before the page does
