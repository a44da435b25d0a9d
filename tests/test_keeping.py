"""What is made once: by one of many who ask at once, and forgotten when there is too much of it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from anachrony import text
from anachrony.app.keeping import Kept, kept

MANY = 16


def test_of_many_who_ask_at_once_one_makes_it() -> None:
    kept_things, made, together = Kept(2), [], Barrier(MANY)

    def make() -> object:
        sleep(0.02)
        made.append(object())
        return made[-1]

    def ask(_: int) -> object:
        together.wait()
        return kept_things.thing("figure", make)

    with ThreadPoolExecutor(MANY) as visitors:
        found = set(map(id, visitors.map(ask, range(MANY))))
    assert len(made) == len(found) == 1


def test_the_one_longest_unused_is_forgotten() -> None:
    made: list[str] = []
    things = Kept(2)
    for key in ("a", "b", "a", "c", "a", "b"):
        things.thing(key, lambda key=key: made.append(key))
    assert made == ["a", "b", "c", "b"]


def test_what_failed_is_tried_again_by_the_next() -> None:
    things = Kept(2)
    with pytest.raises(ZeroDivisionError):
        things.thing("a", lambda: 1 / 0)
    assert things.thing("a", lambda: 1) == 1


def test_what_is_said_is_kept_by_its_language() -> None:
    class Room:
        def __init__(self) -> None:
            self.shelves: dict[str, Kept] = {}

        @kept(4)
        def said(self, name: str) -> str:
            return f"{text.language()} {name}"

        @kept(4, spoken=False)
        def counted(self, name: str) -> str:
            return f"{text.language()} {name}"

    room, found = Room(), []
    for language in ("en", "fr"):
        text.speak(language)
        found.append((room.said("a"), room.counted("a")))
    text.speak("en")
    assert found == [("en a", "en a"), ("fr a", "en a")]
