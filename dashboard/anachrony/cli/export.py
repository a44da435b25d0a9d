"""anachrony export."""

import argparse
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import pandas as pd

from anachrony import text
from anachrony.addresses import Unmet, unmet
from anachrony.cli.films import FILM
from anachrony.cli.opening import add_terms, events, name_of, source, terms
from anachrony.cli.refused import Refused
from anachrony.events.ids import identified
from anachrony.selection import THEME_NAMES, Selection
from anachrony.views import VIEWS


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("csv", type=Path, nargs="*", default=[FILM], help=text.say("cli.csv_film"))
    command.add_argument("out", type=Path, metavar="OUT", help=text.say("cli.out"))
    command.add_argument(
        "--view", metavar="QUERY", type=_query, default="", help=text.say("cli.view")
    )
    command.add_argument(
        "--theme", choices=THEME_NAMES, default=THEME_NAMES[0], help=text.say("cli.theme")
    )
    command.add_argument(
        "--size",
        choices=("slide", "column", "page", "square", "poster"),
        default="slide",
        help=text.say("cli.size"),
    )
    add_terms(command)


def _query(said: str) -> str:
    """What a reader calls a view by, as an address spells it: a word alone is a view's name."""
    return said if "=" in said or not said else f"view={said.lstrip('?')}"


def run(options: argparse.Namespace) -> None:
    """Write the picture of a view, or of all views, with the look of the page's Download PNG."""
    from anachrony import charts
    from anachrony import export as leaving
    from anachrony.narrative import annotate, under

    _refuse_ending(options.out, leaving.BOUND if _of_all(options.view) else leaving.FORMATS)
    table, files = events(options.csv, terms(options))
    table = identified(table)
    _refuse_unmet(options.view, annotate(table))
    chosen = asked_views(options.view, several=len(files) > 1)
    shown = {
        work: files[work] for view in chosen for work in charts.scope(table, view)["work"].unique()
    }
    canvas = leaving.picture(source(shown), charts.THEMES[options.theme], options.size)
    try:
        leaving.write(annotate(under(table, chosen[0].first)), chosen, canvas, options.out)
    except leaving.NoBrowser as error:
        key = "cli.slow_browser" if error.slow else "cli.browser"
        raise Refused(text.say(key, out=name_of(options.out))) from None
    print(options.out)


def _refuse_ending(out: Path, endings: tuple[str, ...]) -> None:
    if out.suffix.lower() not in endings:
        key = "cli.bad_ending" if ".png" in endings else "cli.bad_ending_of_all"
        raise Refused(text.say(key, out=out))


def _refuse_unmet(query: str, events: pd.DataFrame) -> None:
    """Raise Refused where a query names what does not exist, and name what is near."""
    found = [one for one in unmet(query, events) if (one.key, one.said) != ("view", "all")]
    if found:
        raise Refused("\n".join(map(_unmet, found)))


def _unmet(one: Unmet) -> str:
    key = f"cli.{'unknown' if one.said else 'unknown_key'}{'' if one.near else '_far'}"
    return text.say(key, key=one.key, said=text.short(one.said), near=one.near)


def _of_all(query: str) -> bool:
    return "all" in parse_qs(query.lstrip("?")).get("view", [])


def asked_views(query: str, several: bool) -> list[Selection]:
    """Return the selection a query spells, in the view it names or in all; one work alone is
    compared with nothing.
    """
    chosen = Selection.from_query(query)
    if not _of_all(query):
        return [chosen]
    return [replace(chosen, view=name) for name in VIEWS if several or not VIEWS[name].several]
