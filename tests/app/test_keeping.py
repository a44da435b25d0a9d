"""What is made once: by one of many who ask at once, and forgotten when there is too much of it."""

import io
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from anachrony import text
from anachrony.app.answers import remembering
from anachrony.app.films import READERS_OWN
from anachrony.app.keeping import Kept, remembered

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

        @remembered(4)
        def said(self, name: str) -> str:
            return f"{text.language()} {name}"

        @remembered(4, spoken=False)
        def counted(self, name: str) -> str:
            return f"{text.language()} {name}"

    room, found = Room(), []
    for language in ("en", "fr"):
        text.speak(language)
        found.append((room.said("a"), room.counted("a")))
    text.speak("en")
    assert found == [("en a", "en a"), ("fr a", "en a")]


# --- answers --------------------------------------------------------------------------------------


def served(own: bool = False, status: str = "200 OK"):
    """A server that counts what it is asked, behind the memory of its answers."""
    asked: list[bytes] = []

    def application(environ, start):
        asked.append(environ["wsgi.input"].read())
        environ[READERS_OWN] = own
        start(status, [("X-Count", str(len(asked)))])
        return [b"%d " % len(asked), asked[-1]]

    return asked, remembering(application)


def post(application, body: bytes = b"{}", **said: str) -> tuple[str, bytes]:
    environ = {"REQUEST_METHOD": "POST", "PATH_INFO": "/_dash-update-component"}
    environ |= {"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body), **said}
    began: list[str] = []
    data = b"".join(application(environ, lambda status, headers: began.append(status)))
    return began[0], data


def test_what_was_asked_before_is_answered_from_memory() -> None:
    asked, application = served()
    assert post(application) == post(application) == ("200 OK", b"1 {}")
    assert post(application, b"[]") == ("200 OK", b"2 []")
    assert asked == [b"{}", b"[]"]


@pytest.mark.parametrize(
    "said",
    [
        {"HTTP_HOST": "evil.example"},
        {"HTTP_ACCEPT_ENCODING": "br"},
        {"HTTP_ANACHRONY_FILM": "0123456789abcdef"},
        {"PATH_INFO": "/fr/_dash-update-component"},
        {"HTTP_ANACHRONY_CARRIED": "{}"},
    ],
)
def test_another_name_way_film_or_language_is_another_question(said: dict) -> None:
    asked, application = served()
    post(application)
    post(application, **said)
    assert len(asked) == 2


@pytest.mark.parametrize("kind", [{"own": True}, {"status": "500 NO"}, {"status": "400 BAD"}])
def test_of_a_readers_own_film_and_of_errors_nothing_is_kept(kind: dict) -> None:
    asked, application = served(**kind)
    post(application)
    post(application)
    assert len(asked) == 2
