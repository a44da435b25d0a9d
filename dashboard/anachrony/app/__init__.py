"""The page. The only package that knows Dash."""

from collections.abc import Callable, Iterator
from contextvars import copy_context
from functools import cache
from typing import Any

import dash
import flask
import pandas as pd

from anachrony import text
from anachrony.app.answers import remembering
from anachrony.app.carriage import carrying
from anachrony.app.definitions import opened
from anachrony.app.desk import lay
from anachrony.app.door import answer_at_the_door, send_for
from anachrony.app.edited import answer_at_the_desk
from anachrony.app.films import Films
from anachrony.app.keeping import Kept
from anachrony.app.library import Library
from anachrony.app.meaning import answer_what_is_meant
from anachrony.app.opening import AT_ONCE, opening_page
from anachrony.app.page import layout
from anachrony.app.server import ANYWHERE, Where, guard
from anachrony.app.stylesheet import style
from anachrony.app.whole import Page
from anachrony.app.wiring import register
from anachrony.app.works import answer_about_works
from anachrony.charts.theme import PAPER
from anachrony.events.ids import identified
from anachrony.export.typefaces import ASSETS
from anachrony.lettering import FACES
from anachrony.project import Project
from anachrony.selection import Selection


def create_app(
    events: pd.DataFrame,
    files: dict[str, str],
    host: str = "",
    where: Where = ANYWHERE,
    project: Project | None = None,
) -> Page:
    """Return the page for events and the name of each work's file: in English at `/`, in French at
    `/fr/`, or below the prefix that `where` names; served to this computer alone where the host
    says so. A project is taken by each reader's browser as a film of its own.
    """
    library = Library(identified(events), files)
    films, shipped = Films(library, project), cache(lambda _: layout(library))

    def laid_out(language: str) -> Any:
        film = films.here() if flask.has_request_context() else library
        return shipped(language) if film is library else layout(film)

    app = _page(films, laid_out, "en", where.prefix, True)
    others = [language for language in text.LANGUAGES if language != "en"]
    homes = {language: f"{where.prefix}{language}/" for language in others}
    pages = [app, *(_page(films, laid_out, *one, app.server) for one in homes.items())]
    _serve(app, pages, films, host, where)

    every = [where.prefix, *homes.values()]
    for home in every:  # its files are made, whoever may ask this worker
        copy_context().run(app.server.test_client().get, f"{home}?files")
    app.ahead = lambda: _drawn_ahead(app, library, every)
    return app


def _serve(app: Page, pages: list[Page], films: Films, host: str, where: Where) -> None:
    """What stands before all pages: who may ask, what is remembered and carried, which language."""
    guard(app, pages, host, where)
    send_for(app.server)
    app.server.wsgi_app = remembering(carrying(app.server.wsgi_app, films))
    app.server.before_request(lambda: text.speak(_spoken(flask.request.path, where.prefix)))


def _drawn_ahead(app: dash.Dash, library: Library, homes: list[str]) -> Iterator[None]:
    """Draw what the first visitors of the first film ask for, thing by thing: a class that comes at
    once waits for nobody.
    """
    for home in homes:
        copy_context().run(app.server.test_client().get, home)
        yield
    for language in text.LANGUAGES:
        copy_context().run(_played, library, language)
        yield
    library.miniatures(Selection(), PAPER)


def _played(library: Library, language: str) -> None:
    text.speak(language)
    library.telling(Selection(), PAPER)


_VIEWPORT = "width=device-width, initial-scale=1, interactive-widget=resizes-content"
"""The keyboard of a phone makes the page lower: what is at the foot stands on it."""


def _page(
    films: Films,
    laid_out: Callable[[str], Any],
    language: str,
    home: str,
    server: flask.Flask | bool,
) -> Page:
    """The page in a language, on a server of its own or beside the others."""
    app = Page(
        __name__,
        server=server,
        url_base_pathname=home,
        assets_folder=str(ASSETS),
        assets_path_ignore=["works"],  # of a page of its own
        title=f"{films.shipped.works[0]} · anachrony",
        update_title="",
        meta_tags=[{"name": "viewport", "content": _VIEWPORT}],
        suppress_callback_exceptions=True,
    )
    app.index_string = _around(app.index_string, language, home, films)
    drawn = Kept(1)
    app.opening = lambda: drawn.thing("", lambda: opening_page(films.shipped))
    app.layout = lambda: laid_out(text.language())  # once a visit, and by Dash itself before any
    _answer(app, films, home)
    return app


def _answer(app: Page, films: Films, home: str) -> None:
    """Answer whatever the page in a language asks for, below its home."""
    register(app, films)
    answer_at_the_door(app.server, films, home)
    answer_at_the_desk(app.server, films, home)
    answer_what_is_meant(app.server, home)
    answer_about_works(app.server, films, home)
    lay(app)


def _around(page: str, language: str, home: str, films: Films) -> str:
    """What stands around what Dash draws: its language, its films, its looks, its definitions."""
    serves = f'data-serves="{films.serves}" data-brings="{films.brings}"'
    said = f'<html lang="{language}" {serves}>'
    looks = f"{AT_ONCE}{_preloaded(home)}{style()}{{%css%}}"
    page = page.replace("<html>", said).replace("{%css%}", looks)
    return page.replace("<footer>", f"{_defined(language)}<footer>")


def _defined(language: str) -> str:
    """What the terms of the page open: no part of what Dash draws, and there before it."""

    def said() -> str:
        text.speak(language)
        return str(opened())

    return copy_context().run(said)


def _preloaded(home: str) -> str:
    """What has a browser ask for the page's type at once, by the addresses of its style sheet."""
    files = [f"{home}assets/fonts/{face.file('latin')}" for face in FACES]
    return "".join(
        f'<link rel="preload" href="{file}" as="font" type="font/woff2" crossorigin>'
        for file in files
    )


def _spoken(path: str, prefix: str = "/") -> str:
    """The language of a path below a prefix; English where it names none."""
    named = path.removeprefix(prefix).split("/")[0]
    return named if named in text.LANGUAGES else "en"
