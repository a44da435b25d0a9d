"""Times of day without their day, as a story tells them."""

import re

_OF_DAY = re.compile(
    r"(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}|(?:\d\d?(?:[:.][0-5]\d){0,2} ?[ap]\.?m\.?)"
    r"|\d\d? ?h(?: ?\d\d)?|(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)? uhr(?: [0-5]\d)?",
    re.IGNORECASE,
)
_POINT = re.compile(r"\d\d?\.\d\d")
_UHR = re.compile(r"(\d\d?)(?:[.:](\d\d))? uhr(?: (\d\d))?", re.IGNORECASE)
_NAMED = {
    **dict.fromkeys(("noon", "midday", "midi", "12 noon"), "12:00"),
    **dict.fromkeys(("midnight", "minuit", "12 midnight"), "0:00"),
}


def is_clock(text: str) -> bool:
    """Return whether a text is a time of day without its day: `08:00`, `10:14 PM`, `8h`, `noon`."""
    return _OF_DAY.fullmatch(text) is not None or text.casefold() in _NAMED


def in_figures(text: str) -> str:
    """Return a time of day in figures: `noon` is 12:00, `8 Uhr` 8:00."""
    if hour := _UHR.fullmatch(text):
        return f"{hour[1]}:{hour[2] or hour[3] or '00'}"
    return _NAMED.get(text.casefold(), text.replace(".", ":", 1) if _POINT.match(text) else text)
