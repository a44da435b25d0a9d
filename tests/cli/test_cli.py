"""The command: what it prints, where, and the exit code it ends with."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from anachrony import charts, export, report, text
from anachrony.cli import main
from anachrony.cli.films import FILM, GALLERY
from anachrony.cli.opening import events
from anachrony.narrative.order import TELLING_TRACKS
from anachrony.project import Note, Project, packed
from anachrony.terms import NOTHING_SAID

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "anachrony"]
FULL = Path("/dev/full")

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
    assert capsys.readouterr() == (f"{path}: 2 events of one work, nothing to put right.\n", "")


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
        f"{path} can’t be read: 3 things to put right.",
    ]


def test_one_fault_is_one_thing(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", table(b"")]) == 1
    assert capsys.readouterr().err.endswith("film.csv can’t be read: one thing to put right.\n")


@pytest.mark.parametrize("command", ["check", "serve", "report"])
def test_no_command_starts_on_a_bad_file(
    command: str, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, table(BAD)]) == 1
    assert "3 things to put right" in capsys.readouterr().err


def test_what_a_file_waits_for_is_printed_with_what_was_said_already(
    table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table("title;in;out\nA b;00:00:00:00;00:00:05:12\n")
    assert main(["check", path, "--rate", "25", "--separator", ";"]) == 1
    *_, last = capsys.readouterr().err.splitlines()
    options = shlex.split(last.partition("accepted: ")[2])
    assert options[:4] == ["--separator", ";", "--rate", "25"]
    assert main(["check", path, *options]) == 0


def test_headers_can_be_mapped(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    path = table("title,onset,end=\nA,0,1\n")
    assert (
        main(
            [
                "check",
                path,
                "--map",
                "event=title",
                "--map",
                "screen_start=onset",
                "--map",
                "screen_end=end=",
            ]
        )
        == 0
    )
    assert "one event" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ("event=titel", "The mapping of event: the file has no column “titel”."),
        ("evnt=event", "The mapping of evnt: there is no such column to map to."),
        ("note=event", None),
        ("event=screen_start", "The mapping of event: “screen_start” is to be read as event"),
    ],
)
def test_a_mapping_that_does_not_fit_the_file_is_a_wrong_command(
    pair: str, said: str | None, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", table(GOOD), "--map", pair]) == (2 if said else 1)
    assert (said or "no column names the events") in capsys.readouterr().err


def test_a_column_is_mapped_once(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", table(GOOD), "--map", "note=a", "--map", "note=b"]) == 2
    assert (
        capsys.readouterr().err
        == "note is mapped twice: to “a” and to “b”. Leave one of the two.\n"
    )


@pytest.mark.parametrize("pair", ["event", "event=", "=title", "=", ""])
def test_a_mapping_has_two_sides(
    pair: str, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", table(GOOD), "--map", pair]) == 2
    assert capsys.readouterr().err == (
        f"“{pair}” is no mapping. Write --map COLUMN=HEADER, such as --map screen_start=onset.\n"
    )


def test_a_missing_file_and_a_directory_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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


def test_a_taken_port_is_said_with_the_way_out(
    table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", table(GOOD), "--port", str(port)]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert f"Port {port} can’t be used" in err
    assert f"--port {port + 1}" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "-1"], "-1 is no port. Ports go from 0"),
        (["--port", "70000"], "70000 is no port. Ports go from 0"),
        (
            ["--host", "nowhere.invalid"],
            "“nowhere.invalid” is no IPv4 address or name of this computer.",
        ),
        (
            ["--host", "192.0.2.1"],
            "“192.0.2.1” is no IPv4 address or name of this computer.",
        ),  # kept for documents
        (
            ["--host", "a" * 64],
            "is no IPv4 address or name of this computer.",
        ),  # longer than a name can be
    ],
)
def test_a_place_where_nothing_can_be_served_is_said(
    arguments: list[str], said: str, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", table(GOOD), "--port", "0", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["out.jpg"], "out.jpg: the ending says what is written."),
        (["film.csv"], "film.csv: the ending says what is written."),
        (["out.png", "--view", "all"], "out.png: all views go into one file of several pages."),
        (
            ["out.svg", "--view", "?view=all&city=Nevers"],
            "out.svg: all views go into one file of several pages.",
        ),
    ],
)
def test_an_ending_that_says_nothing_writes_nothing(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", *arguments]) == 2
    assert capsys.readouterr().err.startswith(said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_picture_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "none" / "page.html"
    assert main(["export", str(out)]) == 2
    assert capsys.readouterr().err == f"{out}: No such file or directory.\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "views"),
    [
        (
            "all",
            ["story-curve", "interleaving", "braid", "reach", "rhythm", "presence", "comparison"],
        ),
        (
            "view=all&work=Moon",
            ["story-curve", "interleaving", "braid", "reach", "rhythm", "presence", "comparison"],
        ),
        ("view=braid", ["braid"]),
        ("braid", ["braid"]),
        ("", ["story-curve"]),
    ],
)
def test_a_page_holds_the_views_asked_for(
    query: str, views: list[str], table: Table, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "page.html"
    assert (
        main(["export", table(SUN, "sun.csv"), table(MOON, "Moon.csv"), str(out), "--view", query])
        == 0
    )
    assert capsys.readouterr().out == f"{out}\n"
    work = "Moon" if "Moon" in query else "Sun"
    titles = [text.say(f"chart.{view}", work=work) for view in views]
    assert re.findall('<figure aria-label="([^"]*)"', out.read_text("utf-8")) == titles


@pytest.mark.slow
def test_one_work_is_not_compared(table: Table, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert main(["export", table(SUN), str(out), "--view", "all"]) == 0
    assert out.read_text("utf-8").count("<figure") == 6


@pytest.mark.slow
def test_a_picture_names_the_file_its_work_came_from(table: Table, tmp_path: Path) -> None:
    out, files = tmp_path / "page.html", [table(SUN, "sun.csv"), table(MOON, "Moon.csv")]
    said = {
        "work=Moon": "Source: Moon.csv ·",
        "view=comparison": "Source: sun.csv and 1 more file ·",
    }
    for query, source in said.items():
        assert main(["export", *files, str(out), "--view", query]) == 0
        assert source in out.read_text("utf-8")


@pytest.mark.slow
def test_a_ruling_of_the_address_counts(table: Table, tmp_path: Path) -> None:
    """The brief step back is the headline, until the reader rules that it is first narrative."""
    rows = [
        "a,A,0,60,1950,1950",
        "b,B,60,70,1930,1930",
        "c,C,70,130,1950,1950",
        "d,D,130,160,1930,1930",
        "e,E,160,220,1950,1950",
    ]
    film = table("\n".join(["id,event,screen_start,screen_end,story_start,story_end", *rows]))
    out = tmp_path / "page.html"
    for query in ("", "first=b:yes"):
        assert main(["export", film, str(out), "--view", query]) == 0
        assert ("“B”" in out.read_text("utf-8")) == (not query)


def test_check_calls_a_work_what_it_is(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["A,1,1,novel", "B,1,2,novel", "C,2,1,novel"]
    assert main(["check", table("\n".join(["event,episode,screen_order,kind", *rows]))]) == 0
    assert "begins again in the novel" in capsys.readouterr().out


# --- several files --------------------------------------------------------------------------------

SUN = (
    "work,event,screen_start,screen_end,weather\nSun,Dawn,0:00,0:05,rain\nSun,Dusk,0:05,0:09,fog\n"
)
MOON = "event,screen_order,tide\nNight,1,high\n"


def test_the_works_of_several_files_are_one_table(table: Table) -> None:
    """What only one file knows is blank, as text, in the rows of the other."""
    paths = [Path(table(SUN, "sun.csv")), Path(table(MOON, "moon.csv"))]
    found, files = events(paths, NOTHING_SAID)
    assert found.index.tolist() == [0, 1, 2]
    assert found["work"].tolist() == ["Sun", "Sun", "moon"]
    assert found["weather"].tolist() == ["rain", "fog", ""]
    assert found["tide"].tolist() == ["", "", "high"]
    assert files == {"Sun": "sun.csv", "moon": "moon.csv"}


def test_the_report_of_a_project_has_its_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = Note("n", "film", "", "", "0:00:05", "Here it turns.", "2026-11-26")
    path = tmp_path / "film.anachrony"
    path.write_bytes(packed(Project(GOOD.encode(), "film.csv", notes=(note,))))
    assert main(["report", str(path)]) == 0
    assert capsys.readouterr().out.endswith("Your notes\n  1 0:00:05: Here it turns.\n")


def test_several_files_are_reported(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", table(SUN, "sun.csv"), table(MOON, "moon.csv"), "--format", "json"]) == 0
    works = json.loads(capsys.readouterr().out)
    assert [(work["work"], work["events"]) for work in works] == [("Sun", 2), ("moon", 1)]


def test_a_work_of_two_files_is_refused(table: Table, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", table(SUN, "sun.csv"), table(SUN, "again.csv")]) == 2
    assert capsys.readouterr().err == (
        "“Sun” is a work of both sun.csv and again.csv. "
        "Leave one of the two out, or name their works apart in the column work.\n"
    )


def test_a_folder_is_served_whole_and_begins_with_all_its_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.csv", "deep/a.csv", "c.parquet", "notes.md", "shots.csv"):
        (tmp_path / name).write_text(GOOD if name in ("b.csv", "deep/a.csv") else "PAR1")
    (tmp_path / "link.csv").symlink_to("gone.csv")
    served: list[dict[str, str]] = []

    def create_app(events: pd.DataFrame, files: dict[str, str], *_: object) -> SimpleNamespace:
        served.append(files)
        return SimpleNamespace(server=None, ahead=lambda: iter(()))

    monkeypatch.setenv("NO_BROWSER", "1")
    monkeypatch.setattr("anachrony.app.create_app", create_app)
    monkeypatch.setattr("anachrony.app.server.serve", lambda app, listener: listener.close())
    assert main(["serve", str(tmp_path), "--port", "0", "--prefix", "film"]) == 0
    assert served == [{"b": "b.csv", "a": "a.csv"}]
    told = capsys.readouterr()
    assert "/film/works/ (Ctrl+C" in told.out
    unread = [line.split(". ")[0] for line in told.err.splitlines()]
    assert unread == [
        f"Not read: {tmp_path / name}" for name in ("c.parquet", "link.csv", "shots.csv")
    ]


def test_a_folder_is_reported_whole_and_not_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("sun.csv", "deep/moon.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD)
    assert main(["report", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "sun" in out
    assert "moon" in out
    assert main(["check", str(tmp_path)]) == 2
    assert f"anachrony corpus {tmp_path}" in capsys.readouterr().err
    (tmp_path / "deep/sun.csv").write_text(GOOD)
    assert main(["report", str(tmp_path)]) == 2
    assert str(tmp_path / "deep/sun.csv") in capsys.readouterr().err  # two files of one name


def test_a_folder_of_which_nothing_can_be_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text("nothing")
    assert main(["export", str(tmp_path), str(tmp_path / "a.html")]) == 1
    assert "None of the 1 tables below" in capsys.readouterr().err


def test_a_folder_without_a_table_is_refused_by_the_endings_there_could_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", str(tmp_path), "--port", "0"]) == 2
    assert ".csv, .tsv, .txt, .xlsx, .ods)" in capsys.readouterr().err


def test_a_project_is_served_whole_or_what_is_left_out_of_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    note = Note("1", "Sun", "", "", "0:01:00", "Why?", "2026-11-27")
    for name, notes in (("bare", ()), ("noted", (note,))):
        project = Project(GOOD.encode(), f"{name}.csv", notes=notes)
        (tmp_path / f"{name}.anachrony").write_bytes(packed(project))
    page = SimpleNamespace(server=None, ahead=lambda: iter(()))
    brought: list[bool] = []
    monkeypatch.setenv("NO_BROWSER", "1")
    monkeypatch.setattr(
        "anachrony.app.create_app", lambda *given: brought.append(bool(given[4])) or page
    )
    monkeypatch.setattr("anachrony.app.server.serve", lambda app, listener: listener.close())
    bare, noted = (str(tmp_path / f"{name}.anachrony") for name in ("bare", "noted"))
    for given, whole, said in (
        ([bare], False, False),
        ([noted], True, False),
        ([noted, bare], False, True),
        ([noted, "--dates", "dmy"], False, True),
    ):
        assert main(["serve", *given, "--port", "0"]) == 0
        assert brought.pop() is whole
        assert ("dropped on the page" in capsys.readouterr().err) is said


def test_without_a_file_the_gallery_is_served_behind_the_film(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[tuple[pd.DataFrame, dict[str, str]]] = []

    def create_app(events: pd.DataFrame, files: dict[str, str], *_: object) -> SimpleNamespace:
        served.append((events, files))
        return SimpleNamespace(server=None, ahead=lambda: iter(()))

    monkeypatch.setenv("NO_BROWSER", "1")
    monkeypatch.setattr("anachrony.app.create_app", create_app)
    monkeypatch.setattr("anachrony.app.server.serve", lambda app, listener: listener.close())
    assert main(["serve", "--port", "0"]) == 0
    works = list(served[0][0]["work"].unique())
    assert works[0] == "Hiroshima mon amour"
    assert len(works) >= 1 + len(GALLERY) > 1
    assert list(served[0][1]) == works
    assert set(served[0][1].values()) == {"events.csv", *(path.name for path in GALLERY)}
    assert re.fullmatch(
        r"anachrony is at http://127\.0\.0\.1:[1-9]\d+/ \(Ctrl\+C stops it\)\n",
        capsys.readouterr().out,
    )


# --- wrong commands, and the process --------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="a name of the output")
def test_what_is_written_to_a_pipe_goes_through_it(table: Table) -> None:
    command = [*COMMAND, "check", str(table(GOOD)), "--ids", "/dev/stdout"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert any("id" in line.split(",") for line in run.stdout.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        "{csv} {out} --view view=reach",
        "{csv} --view view=reach {out}",
        "--view view=reach {csv} {out}",
    ],
)
def test_files_stand_before_between_and_behind_options(
    arguments: str, table: Table, tmp_path: Path
) -> None:
    out = tmp_path / "picture.html"
    assert main(["export", *arguments.format(csv=table(GOOD), out=out).split()]) == 0
    assert "Source: film.csv" in out.read_text("utf-8")


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
        (["shots", "film.mp4", "--accept"], 2, "unrecognized"),
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
    [
        b"",
        b"\x89PNG\r\n\x1a\n\0",
        b"PK\x03\x04",
        b'"',
        b"\0" * 99,
        b",\n,\n",
    ],
)
def test_nothing_that_is_no_table_ends_in_a_traceback(
    content: bytes, table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", table(content)]) == 1
    assert "can’t be read: one thing to put right." in capsys.readouterr().err


def test_what_may_be_another_encoding_is_asked(
    table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", table(b"event\n\xff\n")]) == 1
    assert "--encoding cp1252" in capsys.readouterr().err


@pytest.mark.slow
def test_the_command_runs_as_a_module(table: Table) -> None:
    run = anachrony("check", table(BAD, "café 🎬.csv"), PYTHONUTF8="1")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.endswith("café 🎬.csv can’t be read: 3 things to put right.\n")


@pytest.mark.slow
def test_a_reader_that_closes_early_is_no_fault() -> None:
    """As in `anachrony report | head -1`, whose reader is gone before anything is written."""
    with subprocess.Popen(
        [*COMMAND, "report"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        run.stdout.close()
        assert run.stderr is not None
        assert run.stderr.read() == b""
    assert run.returncode == 128 + signal.SIGPIPE


def test_ctrl_c_while_importing_is_silent(tmp_path: Path) -> None:
    """Before the command has begun there is a second of importing: here, a pandas that takes long."""
    slow = 'import time\nprint("importing", flush=True)\ntime.sleep(60)\n'
    (tmp_path / "pandas.py").write_text(slow, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(
        [*COMMAND, "check", str(FILM)], cwd=ROOT, env=environment, **pipes
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "importing\n"
        run.send_signal(signal.SIGINT)
        assert run.communicate(timeout=10) == ("", "")
    assert run.returncode == 130


@pytest.mark.slow
@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("cli.main = stop", 130),  # nothing has begun yet
        (
            "cli.main = lambda: atexit.register(stop) and 0",
            130,
        ),  # libraries put away what is theirs
        ("cli.main = lambda: 0; last = type('Last', (), {'__del__': stop})()", 0),  # Python does
    ],
)
def test_ctrl_c_around_the_command_is_silent(moment: str, code: int) -> None:
    """It may come before the command has begun, or when all is done but Python itself ends."""
    around = f"""
import atexit, os, signal, sys
from anachrony import __main__, cli
def stop(*_, kill=os.kill, pid=os.getpid(), number=signal.SIGINT):
    kill(pid, number)
{moment}
sys.exit(__main__.main())
"""
    run = subprocess.run([sys.executable, "-c", around], cwd=ROOT, capture_output=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (code, b"", b"")


@pytest.mark.slow
@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", [["report"], ["--help"], ["check", str(FILM)]])
def test_a_full_disk_is_said(arguments: list[str]) -> None:
    with FULL.open("w") as disk:
        run = subprocess.run(
            [*COMMAND, *arguments],
            cwd=ROOT,
            stdout=disk,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (run.returncode, run.stderr) == (2, "The output: No space left on device.\n")


@pytest.mark.slow
def test_a_terminal_without_the_letters_gets_their_names(table: Table) -> None:
    run = anachrony("check", table(GOOD, "café.csv"), PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.endswith("caf\\xe9.csv: 2 events of one work, nothing to put right.\n")


@pytest.mark.slow
def test_a_closed_output_is_no_fault(table: Table) -> None:
    shell = ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "check", table(GOOD)]
    run = subprocess.run(shell, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def anachrony(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    options = {
        "cwd": ROOT,
        "env": os.environ | environment,
        "capture_output": True,
        "encoding": "utf-8",
    }
    return subprocess.run([*COMMAND, *arguments], check=False, **options)


@pytest.mark.slow
def test_the_page_imports_only_the_components_it_shows() -> None:
    """All of Mantine's take as long to import as Dash itself."""
    asked = "import sys, anachrony.app; print(*(name for name in sys.modules if name.startswith('dash_mantine')))"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert "dash_mantine_components.MultiSelect" in loaded
    assert "dash_mantine_components.Accordion" not in loaded


@pytest.mark.parametrize(
    ("query", "near"),
    [("view=story-curv", "story-curve"), ("work=Hiroshima", "Hiroshima mon amour")],
)
def test_export_refuses_a_view_or_a_work_that_does_not_exist(
    query: str, near: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.html"
    assert main(["export", str(out), "--view", query]) == 2
    assert f"Did you mean “{near}”?" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("command", "option", "there"),
    [
        ("export", "--theme", charts.THEMES),
        ("export", "--size", export.SIZES),
        ("report", "--format", report.REPORT_FORMATS),
        ("report", "--track", TELLING_TRACKS),
        ("corpus", "--track", TELLING_TRACKS),
    ],
)
def test_a_command_offers_whatever_there_is(
    command: str, option: str, there: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is started before what it offers is imported, and so says it by itself."""
    with pytest.raises(SystemExit):
        main([command, "file.csv", option, "?"])
    offered = capsys.readouterr().err.partition("choose from ")[2]
    assert set(re.findall(r"\w+", offered)) == {*there}
