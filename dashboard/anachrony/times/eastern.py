"""Dates as Japanese, Chinese and Korean write them: the year first, each part with its own sign."""

import re
from calendar import monthrange

_FIRST = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_FIRST |= dict.fromkeys(("民國", "民国"), 1912)
"""The years that the eras of Japan, and that of the Republic of China, begin with."""

_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24, "봄": 21, "여름": 22, "가을": 23, "겨울": 24}
_YEAR = (
    rf"(?P<era>{'|'.join(_FIRST)})?(?P<before>公元前|紀元前|기원전 ?)?"
    r"(?P<year>\d{1,4}|元) ?[年년]"
)
_DATE = re.compile(
    rf"(?P<about>大?[约約])?{_YEAR}"
    r"(?: ?(?P<month>\d\d?) ?[月월](?: ?(?P<day>\d\d?) ?[日号號일]|(?P<third>[上中下])旬)?"
    rf"|[ の]?(?P<season>{'|'.join(_SEASONS)})[天季]?)?(?P<near>[頃ごろ경]*)"
    r"(?: ?[(（]?[月火水木金土日星期월화수목금토일](?:曜日?|요일)?[)）])?"
)
_DECADE = re.compile(r"(?P<decade>\d{3})0 ?(?:年代|년대)")
_CENTURY = re.compile(r"(?P<century>\d\d?) ?(?:世纪|世紀|세기)")


def eastern(text: str) -> str:
    """Return the EDTF of such a date: `昭和32年8月` → 1957-08; nothing where it is none."""
    text = _FIGURES.sub(_in_figures, text)
    if decade := _DECADE.fullmatch(text):
        return f"{decade['decade']}X"
    if century := _CENTURY.fullmatch(text):
        return f"{int(century['century']) - 1:02d}XX"
    found = _DATE.fullmatch(text)
    return _dated(found) if found else ""


_DIGITS = {digit: at for at, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_FIGURES = re.compile(f"[{''.join(_DIGITS)}十]+(?=[年月日号號世])")


def _in_figures(found: re.Match[str]) -> str:
    """`一九五七` is written digit by digit, `三十二` counts its tens."""
    if "十" not in found[0]:
        return "".join(str(_DIGITS[digit]) for digit in found[0])
    tens, ones = (_DIGITS.get(part, 0) for part in found[0].split("十", 1))
    return str(10 * (tens or 1) + ones)


def _dated(found: re.Match[str]) -> str:
    year = 1 if found["year"] == "元" else int(found["year"])
    year += _FIRST[found["era"]] - 1 if found["era"] else 0
    whole = f"-{year - 1:04d}" if found["before"] else f"{year:04d}"

    month = found["month"] or _SEASONS.get(found["season"] or "")
    parts = "".join(f"-{int(part):02d}" for part in (month, found["day"]) if part)
    if found["third"]:
        return _third(year, int(found["month"]), "上中下".index(found["third"]))
    return whole + parts + "~" * bool(found["about"] or found["near"])


def _third(year: int, month: int, third: int) -> str:
    """The first, second or last ten days of a month."""
    if month not in range(1, 13):
        return ""
    last = monthrange(year, month)[1] if third == 2 else 10 * (third + 1)
    return f"{year:04d}-{month:02d}-{10 * third + 1:02d}/{year:04d}-{month:02d}-{last:02d}"
