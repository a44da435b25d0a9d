"""Phrases, lists and numbers, in the language of the context.

What is said is said in the language of the context: English until `speak` is called, which a thread
does for itself.
"""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import bidirectional

LOCALES = Path(__file__).parents[1] / "locale"
LANGUAGES = tuple(sorted(path.stem for path in LOCALES.glob("*.toml")))
"""Every language that can be spoken: there is a file of its phrases."""

_spoken = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Say everything from now on, in this context, in one of `LANGUAGES`; ValueError where it is
    none of them.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    _spoken.set(language)


def language() -> str:
    """Return the language that is spoken."""
    return _spoken.get()


@cache
def _phrases(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((LOCALES / f"{language}.toml").read_text("utf-8"))


def say(key: str, /, **values: object) -> str:
    """Return the phrase `section.name`, its {names} filled in; KeyError when there is none.

    Where `count` is a number that the language says in the singular, the phrase `section.name_one`
    if there is one. Quotation marks in what the phrase quotes become those of a quotation within,
    and a full stop after one that it ends with (`av. J.-C.`) is none.
    """
    phrase, quoted = _phrase(language(), key, str(values.get("count", "")), _kind.get())
    said = phrase.format(**values | {name: _nested(str(values[name])) for name in quoted})
    return said[:-1] if said.endswith("..") and not said.endswith("...") else said


def _nested(value: str) -> str:
    """A value as it is quoted: `Prelude to ‘Vincent’`."""
    marks = _phrases(language())["quotes"]
    for end in ("open", "close"):
        mark = re.sub(r"\s", r"\\s?", marks[end])  # whatever space, or none, stands within it
        value = re.sub(mark, marks[f"{end}_inner"], value)
    return value


@lru_cache(maxsize=4096)
def _phrase(language: str, key: str, count: str, kind: str) -> tuple[str, tuple[str, ...]]:
    """A phrase, and the names in it that stand in quotation marks."""
    section, name = key.split(".", 1)
    found, singular = _phrases(language)[section], _phrases(language)["number"]["singular"]
    phrase = found[
        f"{name}_one" if f"{name}_one" in found and re.fullmatch(singular, count) else name
    ]
    marks = _phrases(language)["quotes"]
    quotations = re.findall(f"{marks['open']}(.*?){marks['close']}", phrase)
    quoted = re.findall(r"{(\w+)", " ".join(quotations))
    return _called(language, section, phrase, kind), tuple(quoted)


def _called(language: str, section: str, phrase: str, kind: str) -> str:
    """A phrase of a section, in which the work is called what it is; in what is read of it, its
    pronouns too.
    """
    of = ("of_reading", "of_kind") if section in _READ else ("of_kind",)
    pairs = " | ".join(_phrases(language)[each].get(kind, "") for each in of)
    for pair in filter(None, pairs.split(" | ")):
        of_film, here = pair.split(" → ")
        phrase = re.sub(rf"\b{of_film}\b", here, phrase)
    return phrase


_READ = ("reading", "pattern")
"""The sections whose phrases are read of a work, one after the other."""


_kind: ContextVar[str] = ContextVar("kind", default="film")


@contextmanager
def of_kind(kind: str) -> Iterator[None]:
    """Let all that is said call the work what it is: one of schema.KINDS."""
    before = _kind.set(kind)
    try:
        yield
    finally:
        _kind.reset(before)


def own_name(language: str) -> str:
    """Return what one of `LANGUAGES` calls itself."""
    return _phrases(language)["page"]["language"]


def phrases(section: str) -> dict[str, str]:
    """Return a whole section, name → phrase."""
    found, kind = _phrases(language())[section], _kind.get()
    if kind == "film":
        return dict(found)
    return {name: _called(language(), section, said, kind) for name, said in found.items()}


def everywhere(section: str, name: str) -> dict[str, str]:
    """Return a phrase in each of `LANGUAGES`, by language."""
    return {language: _phrases(language)[section][name] for language in LANGUAGES}


def named(section: str, english: str) -> str:
    """Return what a section calls a word of the data or of the code, which is English; itself where
    it has no other.
    """
    return _phrases(language())[section].get(english, english)


def number(value: float, decimals: int = 0) -> str:
    """Return a number to so many decimals, with a true minus: `−0.45`."""
    return f"{value:z.{decimals}f}".replace("-", "−").replace(".", say("number.point"))


def grouped(whole: int) -> str:
    """Return a whole number; one of five digits and more is hard to read without a space between
    the thousands.
    """
    return str(whole) if whole < 10_000 else f"{whole:,}".replace(",", say("number.group"))


def percent(share: float) -> str:
    """Return a share of 1 in whole percent: `26%`; neither none nor all is said of a part."""
    whole = number(100 * share)
    if share > 0 and whole == "0":
        return say("number.under", percent=say("number.percent", number=1))
    if share < 1 and whole == "100":
        return say("number.over", percent=say("number.percent", number=99))
    return say("number.percent", number=whole)


def listed(items: list[str], join: str = "and") -> str:
    """Return `a, b and c`, joined by a word of the locale's `[list]`."""
    return (
        f" {say(f'list.{join}')} ".join([", ".join(items[:-1]), items[-1]])
        if len(items) > 1
        else "".join(items)
    )


def short(value: str, limit: int = 60) -> str:
    """Return a value on one line, cut with an ellipsis beyond `limit` characters."""
    head = value[: 8 * limit]
    line = _BLANKS.sub(" ", head).strip()
    return line if len(line) <= limit and head == value else f"{line[: limit - 1]}…"


def cited(name: str) -> str:
    """Return a name as a sentence cites it: short, and set by itself."""
    return isolated(short(name))


def isolated(name: str) -> str:
    """Return a name with what sets it by itself where it is written from right to left, or the date
    behind it would be drawn before it.
    """
    leftward = any(bidirectional(mark) in ("R", "AL") for mark in name)
    return f"\u2068{name}\u2069" if leftward else name


def in_sentence(name: str) -> str:
    """Return a name as it stands within a sentence: its article small, `the clerks`, in whatever
    language the name is. A pronoun is quoted: `told by “I”`, whoever that is.
    """
    if name in _words("pronoun", "any"):
        return say("fault.value", value=name)
    article, _, rest = name.partition(" ")
    small = rest[:1].islower() and article in _words("article", "small")
    return f"{article.lower()} {rest}" if small or article in _words("article", "any") else name


@cache
def _words(section: str, name: str) -> frozenset[str]:
    """The words of a list in the locales, of every language."""
    return frozenset(one for each in LANGUAGES for one in _phrases(each)[section][name].split())


_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space at which a line can break: not what French punctuation stands behind."""


def printable(line: str) -> str:
    """Return a line with every mark that can't be seen spelt out: `0:18:30‹U+200E›`; joined emoji
    stay joined.
    """
    if line.isprintable():
        return line
    return "".join(
        mark if mark.isprintable() or mark in _KEPT else f"‹U+{ord(mark):04X}›" for mark in line
    )


_KEPT = "\u00a0\u202f\u200c\u200d"
"""The spaces that keep French punctuation on its line, and the marks that join or part letters and
emoji.
"""
