"""The page as it arrives: the head, the views and the figure of the film, before a script is there.

It lies over the page that Dash builds, in the same elements, so that nothing moves when
scripts/opening.js takes it away. It is only to be seen; whoever reads otherwise has the page.
"""

from base64 import b64encode
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from anachrony import charts, text
from anachrony.app import panels
from anachrony.app.library import Library, drawn_alike, structure
from anachrony.charts.still import margins, still
from anachrony.charts.theme import PAPER
from anachrony.reading.kind import called
from anachrony.selection import Selection
from anachrony.views import VIEWS

_WIDTHS = {"wide": (1040, 720), "narrow": (360,)}
"""px of a figure: in a window of 1440 and of 390; and the least of a wide one, whose names have
room in any.
"""

MOST_AT_ONCE, _LARGEST = 2_000, 60_000
"""Events of a film, and bytes of a page as it arrives; beyond, it waits for its scripts."""

_LIGHT = """let said = null;
try { said = localStorage.getItem("mantine-color-scheme-value"); } catch { /* nothing is kept */ }
const auto = said !== "light" && said !== "dark";
const dark = auto ? matchMedia("(prefers-color-scheme: dark)").matches : said === "dark";
document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");"""

_EARLY = """
addEventListener("click", (event) => {
  if (document.getElementById("opening")) window.early = event;
}, true);"""

_AT_ONCE = _LIGHT + _EARLY

AT_ONCE = f"<script>{_AT_ONCE}</script>"
"""Has the first paint in the reader's light, as Mantine is going to decide it, and keeps the last
click on the page as it arrives for scripts/opening.js.
"""

AT_ONCE_HASH = f"'sha256-{b64encode(sha256(_AT_ONCE.encode()).digest()).decode()}'"


def opening_page(library: Library) -> Markup:
    """Return the page of a library's first film, as it arrives; empty where that is too large."""
    selection = Selection()
    if len(library.work(selection)) > MOST_AT_ONCE:
        return Markup("")
    page = Markup(
        '<div id="opening" class="opening" aria-hidden="true" inert>'
        '<div class="page">{}{}</div></div>'
    )
    drawn = page.format(_head(library), _main(library, selection))
    return drawn if len(drawn.encode()) <= _LARGEST else Markup("")


def _head(library: Library) -> Markup:
    name = library.works[0]
    other = Markup('<div class="others"><span class="words">{}</span></div><a class="every">{}</a>')
    said = text.say("page.other_films"), text.say("works.every_one")
    others = other.format(*said) if len(library.works) > 1 else ""
    made = panels.made(library.work(Selection()))
    lead = Markup(panels.lead(library.reading(name, ()))).striptags()
    work = Markup(
        '<div class="work"><h1>{}</h1><div class="made"><span>{}</span>{}</div>'
        '<p class="headline">{}</p></div>'
    ).format(name, made, others, lead)
    return Markup('<header class="head">{}{}</header>').format(work, _aside())


def _aside() -> Markup:
    what = Markup('<span class="what">{}</span>').format(text.say("page.what"))
    words = map(text.say, ("door.open", "desk.edit", "desk.watch"))
    buttons = (Markup('<span class="quiet">{}</span>').format(one) for one in words)
    others = (text.own_name(one) for one in text.LANGUAGES if one != text.language())
    languages = (Markup('<span class="language">{}</span>').format(one) for one in others)
    icons = Markup('<span class="icon">?</span><span class="icon"></span>')
    parts = Markup("").join([what, *buttons, *languages, icons])
    return Markup('<div class="aside">{}</div>').format(parts)


def _main(library: Library, selection: Selection) -> Markup:
    with called(library.read):
        cards = Markup("").join(map(_card, VIEWS))
    row = Markup('<div class="row"><div class="transport"></div><div class="choices"></div></div>')
    chosen = Markup(
        '<div class="chosen"><div class="views"><div class="cards">{}</div></div>{}'
        '<div class="sentence"></div></div>'
    ).format(cards, row)
    scene = Markup(
        '<div class="scene"><div class="chart">{}</div>'
        '<div class="details"><div>{}</div></div></div>'
    ).format(_chart(library, selection), library.details(drawn_alike(selection), ()))
    return Markup("<main>{}{}</main>").format(chosen, scene)


def _card(view: str) -> Markup:
    checked = Markup(" data-checked") if view == Selection.view else ""
    said = text.say(f"view.{view}"), text.say(f"question.{view}")
    return Markup(
        '<div class="card"{}><span class="small"></span><span class="name">{}</span>'
        '<span class="question">{}</span></div>'
    ).format(checked, *said)


def _chart(library: Library, selection: Selection) -> Markup:
    """How the figure is read, and the figure, each as a wide window has it and a phone."""
    aids, strips, figures = [], [], []
    events = library.scope(selection)
    for name, widths in _WIDTHS.items():
        canvases = [library.canvas(selection, width, PAPER) for width in widths]
        drawn = [(library.figure(structure(selection), on), on) for on in canvases]
        (figure, on), *tighter = drawn
        aid = charts.aid(events, selection, on)
        aids.append(Markup('<span class="{}">{}</span>').format(name, aid))
        strips.append(_strip(figure, name))
        figures.append(still(figure, on, name, *tighter))
    line = Markup('<div class="aid">{}</div>').format(Markup("").join(aids))
    over = Markup('<div class="playhead">{}{}</div>').format(line, Markup("").join(strips))
    return Markup('{}<div class="stage">{}</div>').format(over, Markup("").join(figures))


def _strip(figure: dict[str, Any], name: str) -> Markup:
    """The playhead's strip: over screen time where that runs across, else from edge to edge."""
    layout, screen = figure["layout"], figure["layout"]["meta"]["screen"]
    margin = margins(figure)
    if screen["axis"] != "x":
        return Markup('<div class="strip {}"></div>').format(name)
    low, high = layout["xaxis"]["range"]
    before, after = (0 - low) / (high - low), (high - screen["last"]) / (high - low)
    plot = f"(100% - {margin['l'] + margin['r']}px)"
    style = f"margin-left:calc({margin['l']}px + {before:.4f}*{plot});"
    style += f"margin-right:calc({margin['r']}px + {after:.4f}*{plot})"
    return Markup('<div class="strip {}" style="{}"></div>').format(name, style)
