"""The page of definitions, docs/definitions.md: its prose is written by hand, what stands between
marks by the program.

`python docs/definitions.py` writes it and draws its pictures; a test reads whether it is true. The
marks: `law NAME`, the rule of that name in the locale; `pattern NAME`, what is said of it in the
code; `measures NAME`, all of them, of an example; `example NAME VIEW FOUND …`, a film of
docs/examples, the tables of `FOUND` that are named, and its picture, of the view that the address
VIEW spells.
"""

import inspect
import re
import tomllib
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd

from anachrony import export, read, schema, text, times
from anachrony.app.definitions import drawn
from anachrony.events.saying import in_language
from anachrony.narrative import Analysis, analysis, annotate
from anachrony.narrative.duration import ellipses
from anachrony.narrative.measuring import MEASURES
from anachrony.narrative.shapes import PATTERNS
from anachrony.report import value_said
from anachrony.selection import Selection

DOCS = Path(__file__).parent
PAGE, EXAMPLES = DOCS / "definitions.md", DOCS / "examples"
PICTURES = DOCS.parent / "assets" / "definitions"
MARK = re.compile(
    r"(?P<open><!-- (?P<kind>\w+)(?P<words>( \S+)+) -->\n).*?(?P<close><!-- /(?P=kind) -->)",
    re.DOTALL,
)


def main() -> None:
    """Write the page, then draw the picture of every example, in every language."""
    page = written(PAGE.read_text("utf-8"))
    PAGE.write_text(page, "utf-8")
    for kind, (name, *words) in marks(page):
        if kind == "example":
            for language in text.LANGUAGES:
                draw(name, words[0], language)


def written(page: str) -> str:
    """Return the page with all that stands between its marks made anew."""
    return MARK.sub(
        lambda at: f"{at['open']}\n{WRITERS[at['kind']](*at['words'].split())}\n\n{at['close']}",
        page,
    )


def marks(page: str) -> list[tuple[str, list[str]]]:
    """Return the marks of the page: the kind and the words of each."""
    return [(at["kind"], at["words"].split()) for at in MARK.finditer(page)]


def film(name: str) -> pd.DataFrame:
    """Return the annotated events of an example."""
    return annotate(read(EXAMPLES / f"{name}.csv"))


def draw(name: str, view: str, language: str) -> None:
    text.speak(language)
    path = PICTURES / drawn(name, language)
    canvas = replace(export.picture(f"{name}.csv"), width=640, height=400, type=10.0)
    events = in_language(film(name), language).assign(work=called(name, language))
    export.write(events, [Selection.from_query(view)], canvas, path)
    print(path)


def called(name: str, language: str) -> str:
    """Return what an example is called in a language: as its file, where nothing else is said."""
    names = EXAMPLES / f"{language}.toml"
    return tomllib.loads(names.read_text("utf-8"))[name] if names.exists() else name


# --- what stands between the marks ----------------------------------------------------------------


def law(name: str) -> str:
    """Return a rule of the locale."""
    return text.say(f"law.{name}")


def pattern(name: str) -> str:
    """Return what a pattern is, what its strength says, where it comes from, and the rule of its
    finder.
    """
    one = next(one for one in PATTERNS if one.name == name)
    finder = one.find.func if isinstance(one.find, partial) else one.find
    rule = " ".join(inspect.getdoc(finder).split())
    parts = (
        f"**{one.definition}**",
        f"Rule: {rule}",
        f"Strength: {one.strength}.",
        f"Source: {one.source}.",
    )
    return "\n\n".join(parts)


def measures(name: str) -> str:
    """Return every measure, with its value in an example."""
    found = analysis(film(name))
    columns = ("measure", "value", "unit", "range", "0 means", "1 means", "ignores", "source")
    rows = [
        (
            f"`{one.name}`",
            value_said(found, one),
            one.unit,
            one.range,
            one.zero,
            one.one,
            one.ignores,
            one.source,
        )
        for one in MEASURES
    ]
    return table(pd.DataFrame(rows, columns=columns))


def example(name: str, view: str, *found: str) -> str:
    """Return an example as it stands in its file, what the program finds in it, its picture."""
    one, given = (
        analysis(film(name)),
        pd.read_csv(EXAMPLES / f"{name}.csv", dtype="str", keep_default_na=False),
    )
    tables = [f"Found:\n\n{table(FOUND[which](one))}" for which in found]
    title = text.say(f"chart.{Selection.from_query(view).view}", work=name)
    picture = f"![{title}](../assets/definitions/{name}.svg)"
    own = given[[column for column in given if not schema.translation(column)[0]]]
    return "\n\n".join(
        [f"Example, [{name}.csv](examples/{name}.csv):", table(own), *tables, picture]
    )


def table(rows: pd.DataFrame) -> str:
    """Return rows as a table of Markdown."""
    lines = [rows.columns, ["---"] * len(rows.columns), *rows.astype(str).itertuples(index=False)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


WRITERS = {"law": law, "pattern": pattern, "measures": measures, "example": example}
"""The kind of a mark → what stands there."""


# --- what the program finds -----------------------------------------------------------------------

YES_NO = {True: "yes", False: "no"}


def orders(one: Analysis) -> pd.DataFrame:
    return one.shown[["event", "order"]]


def levels(one: Analysis) -> pd.DataFrame:
    level = one.shown["narrative_level"].astype(int)
    return one.shown[["event", "teller"]].assign(level=level)


def anachronies(one: Analysis) -> pd.DataFrame:
    found, names = one.anachronies, one.events["event"]
    events = pd.Series(
        {number: ", ".join(names[list(one.members([number]))]) for number in found.index}
    )
    reach, extent = (
        [
            text.between(*ends)
            for ends in zip(found[f"{name}_least"], found[f"{name}_most"], strict=True)
        ]
        for name in ("reach", "extent")
    )
    about = found[["order", "span", "depth"]].assign(
        reach=reach, extent=extent, returns=found["returns"].map(YES_NO)
    )
    return pd.concat([events.rename("events"), about], axis=1)


def kinds(one: Analysis) -> pd.DataFrame:
    found, names = one.anachronies, one.events["event"]
    return pd.DataFrame(
        {"event": found["first"].map(names), "order": found["order"], "kinds": found["kinds"]}
    )


def jumps(one: Analysis) -> pd.DataFrame:
    found = pd.concat([one.jumps, one.simultaneities])
    shown, direction = one.shown, found.set_index("to")["direction"]
    group = shown.index.isin(one.jumps["to"]).cumsum() + 1
    return shown[["event"]].assign(jump=direction.reindex(shown.index).fillna(""), group=group)


def disjunctions(one: Analysis) -> pd.DataFrame:
    found, names = one.disjunctions, one.events["event"]
    screen = {name: found[name].map(times.clock) for name in ("screen_start", "screen_end")}
    bands = {
        name: found[name].map(lambda rows: ", ".join(names[rows])) for name in ("image", "sound")
    }
    return pd.DataFrame(screen | bands)


def speeds(one: Analysis) -> pd.DataFrame:
    speed = [text.number(least, 2) for least in one.shown["speed_least"]]
    return one.shown[["event", "pace"]].assign(**{"story s per screen s": speed})


def gaps(one: Analysis) -> pd.DataFrame:
    found, names = ellipses(one.telling, one.first), one.events["event"]
    ends = {end: found[end].map(names) for end in ("from", "to")}
    return pd.DataFrame({**ends, "ellipsis": found["least"].map(text.duration)})


def frequencies(one: Analysis) -> pd.DataFrame:
    return one.shown[["event", "tellings", "frequency"]]


def patterns(one: Analysis) -> pd.DataFrame:
    found, names = one.patterns, one.events["event"]
    ends = {end: found[end].map(names) for end in ("first", "last")}
    return found[["pattern"]].assign(
        **ends, strength=[text.number(strength, 2) for strength in found["strength"]]
    )


FOUND = {
    "orders": orders,
    "levels": levels,
    "anachronies": anachronies,
    "kinds": kinds,
    "jumps": jumps,
    "disjunctions": disjunctions,
    "speeds": speeds,
    "gaps": gaps,
    "frequencies": frequencies,
    "patterns": patterns,
}
"""A word of a mark → what the program finds, as a table."""

if __name__ == "__main__":
    main()
