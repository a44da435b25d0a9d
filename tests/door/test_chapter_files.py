"""Files of chapters that say each on several lines."""

from tests.tables import column, opened, rules

OGM = (
    "CHAPTER01=00:00:00.000\nCHAPTER01NAME=Opening\n"
    "CHAPTER02=00:04:12.500\nCHAPTER02NAME=Bridge, night\n"
    "CHAPTER03=00:09:30.000\nCHAPTER03NAME=\n"
)
FFMPEG = (
    ";FFMETADATA1\ntitle=A film\n\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=252500\ntitle=Opening\n"
    "[CHAPTER]\nTIMEBASE=1/1000\nSTART=252500\nEND=570000\ntitle=Bridge\\; night, rain\n"
)


def test_chapters_of_ogm_are_a_list_of_them() -> None:
    found = opened(OGM)
    assert column(found, "screen_start") == [0.0, 252.5, 570.0]
    assert column(found, "event") == ["Opening", "Bridge, night", "Chapter 03"]
    assert rules(found) == ["chapters", "open_end"]
    assert [one.lines for one in found.findings] == [(1,), (5,)]


def test_ogm_is_known_with_the_marks_of_windows_too() -> None:
    data = b"\xef\xbb\xbf" + OGM.replace("\n", "\r\n").encode()
    assert column(opened(data), "screen_start") == [0.0, 252.5, 570.0]


def test_chapters_of_ffmpeg_are_read_with_their_ends() -> None:
    found = opened(FFMPEG)
    assert column(found, "screen_end") == [252.5, 570.0]
    assert column(found, "event") == ["Opening", "Bridge; night, rain"]


def test_a_timebase_that_is_none_ends_in_a_sentence() -> None:
    for base in ("1/0", "x", ""):
        assert "clock" in rules(opened(FFMPEG.replace("1/1000", base)))
