"""The command: what it prints, where, and the exit code it ends with."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.cli import FILM, main

GOOD = "event,screen_start,screen_end\nA,0:00,0:05\nB,0:05,0:09\n"
BAD = "event,screen_start,screen_end\nA,0:05,0:00\n,x,0:09\n"


Table = Callable[..., str]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Write a table to a file of this name, and say where."""

    def written(content: str | bytes, name: str = "film.csv") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return written


def test_a_good_file_is_said_to_be_one(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(GOOD)
    assert main(["check", path]) == 0
    assert capsys.readouterr() == (f"{path}: 2 events of 1 work(s), nothing to put right.\n", "")


def test_the_default_film_is_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(FILM)]) == 0
    assert capsys.readouterr().out.endswith("nothing to put right.\n")


def test_every_fault_is_printed_to_stderr(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    path = table(BAD)
    assert main(["check", path]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Line 2, screen_end: “0:00” ends before it starts (0:05). Swap the two, or correct one.",
        "Line 3, event: is blank. Every row names its event.",
        "Line 3, screen_start: “x” is not a time of the film. "
        "Write h:mm:ss, mm:ss or seconds, such as 0:18:30, 18:36.5 or 1110.",
        f"{path} can't be read: 3 things to put right.",
    ]


def test_one_fault_is_one_thing(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", table(b"")]) == 1
    assert capsys.readouterr().err.endswith("film.csv can't be read: one thing to put right.\n")


@pytest.mark.parametrize("command", ["check", "serve", "report"])
def test_no_command_starts_on_a_bad_file(command: str, table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, table(BAD)]) == 1
    assert "3 things to put right" in capsys.readouterr().err


def test_headers_can_be_mapped(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    path = table("title,onset,end=\nA,0,1\n")
    assert main(["check", path, "--map", "event=title", "--map", "screen_start=onset", "--map", "screen_end=end="]) == 0
    assert "1 events" in capsys.readouterr().out
    assert main(["check", path, "--map", "event=titel"]) in (1, 2)
    assert "The mapping of event: the file has no column “titel”." in capsys.readouterr().err


@pytest.mark.parametrize("pair", ["event", "event=", "=title", "=", ""])
def test_a_mapping_has_two_sides(pair: str, table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", table(GOOD), "--map", pair]) == 2
    assert capsys.readouterr().err == (
        f"“{pair}” is no mapping. Write --map COLUMN=HEADER, such as --map screen_start=onset.\n"
    )


def test_a_missing_file_and_a_directory_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        assert main(["check", str(path)]) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert err.startswith(f"{path}: ")


def test_an_unreadable_file_is_said(
    table: Table, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = table(GOOD)
    monkeypatch.setattr(Path, "read_bytes", locked)
    assert main(["check", path]) == 2
    assert capsys.readouterr().err == f"{path}: Permission denied.\n"


def test_a_taken_port_is_said_with_the_way_out(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", table(GOOD), "--port", str(port)]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert f"Port {port} can't be used" in err
    assert f"--port {port + 1}" in err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--version"], 0, "anachrony "),
        (["--help"], 0, "check"),
        (["check", "--help"], 0, "--map"),
        ([], 2, "usage"),
        (["draw"], 2, "usage"),
        (["check"], 2, "usage"),
        (["check", "a.csv", "b.csv"], 2, "usage"),
        (["serve", "--port", "many"], 2, "usage"),
    ],
)
def test_a_wrong_command_ends_with_2(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == code
    out, err = capsys.readouterr()
    assert said in (err if code else out)
    assert (out if code else err) == ""


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n\0", b"PK\x03\x04", b"\xff\xfee\0", b'"', b"\0" * 99, b"event\n\xff\n", b",\n,\n"],
)
def test_nothing_that_is_no_table_ends_in_a_traceback(
    content: bytes, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", table(content)]) == 1
    assert "can't be read: one thing to put right." in capsys.readouterr().err


def test_the_command_runs_as_a_module(table: Table) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "dashboard", "check", table(BAD, "café 🎬.csv")],
        capture_output=True,
        cwd=Path(__file__).parents[1],
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.endswith("café 🎬.csv can't be read: 3 things to put right.\n")
