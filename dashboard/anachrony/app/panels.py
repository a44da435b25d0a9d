"""What the page says in words: the caption, the reading, the measures, the chosen event.

The long ones are HTML (markupsafe escapes what the file says), because every component of Dash is
asked anew whenever one of them changes: as components they cost a filter 40 ms.
"""

import math
import re
from collections.abc import Iterable
from typing import Any

import pandas as pd
from markupsafe import Markup

from anachrony import charts, schema, text
from anachrony.app import definitions
from anachrony.charts import Canvas
from anachrony.narrative import Analysis
from anachrony.narrative.measuring import MEASURES
from anachrony.reading import Sentence, headline
from anachrony.reading import events as spoken
from anachrony.report import value_said
from anachrony.selection import Selection

_FACTS = sorted(schema.bearing("fact"), key=lambda column: column.type == "text")
"""What is said of an event, prose last."""

_MOST_MARKED = 60
"""Events; a sentence about more of them marks none: an address has an end."""


def under_the_chart(work: pd.DataFrame, selection: Selection, source: str, day: str) -> Markup:
    """Return what stands under the chart, drawn on a day (ISO)."""
    canvas = Canvas(source=source, date=text.date(day))
    lines = charts.caption(work, selection, canvas)
    return _joined(Markup("<p>{}</p>").format(line) for line in lines)


def claim(sentence: Sentence) -> Markup:
    """Return a sentence as a link that marks its events; scripts/reader.js keeps the rest of the
    address.
    """
    if not 0 < len(sentence.events) <= _MOST_MARKED:
        return Markup("<span>{}</span>").format(sentence.words)
    marked = "\n".join(map(str, sentence.events))
    query = Selection(event=sentence.events).to_query()
    return Markup('<a href="{}" data-events="{}">{}</a>').format(query, marked, sentence.words)


def reading_panel(sentences: list[Sentence]) -> Markup:
    """Return the reading, each sentence with the rule behind it one click away."""
    return _joined(
        Markup("<li>{}{}</li>").format(claim(sentence), definitions.law(sentence.rule))
        for sentence in sentences
    )


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def made(work: pd.DataFrame) -> str:
    """Return who made the work and when, as far as the file says so."""
    return " · ".join(next(filter(None, work[name]), "") for name in ("director", "year")).strip(
        " ·"
    )


def lead(sentences: list[Sentence]) -> Markup:
    """Return the one sentence under the title."""
    return claim(headline(sentences))


def measures_table(found: Analysis, computed: Analysis) -> Markup:
    """Return the measures as rows of a table; where a ruling changed one, with the value it had."""
    rows = []
    for measure in MEASURES:
        now, before = value_said(found, measure), value_said(computed, measure)
        value = now if now == before else text.say("page.changed", now=now, before=before)
        name, *meant = (
            text.named("measures", word)
            for word in (measure.name, measure.zero, measure.one, measure.ignores, measure.source)
        )
        said = (name, value, *map(_set, meant))
        cells = _joined(Markup("<td>{}</td>").format(cell) for cell in said)
        rows.append(Markup("<tr>{}</tr>").format(cells))
    return _joined(rows)


def _set(words: str) -> str:
    """Words with a true minus; a dash where there is nothing to say."""
    return "–" if words == "-" else re.sub(r"-(?=\d)", "−", words)


def details(work: pd.DataFrame, event: tuple[str, ...]) -> Markup:
    """Return the chosen event in full; until one is chosen an example: the briefest anachrony."""
    chosen = [one for one in event if one in work.index]
    if chosen:
        more = text.say("page.and_more", count=len(chosen) - 1) if len(chosen) > 1 else ""
        return _details(work.loc[chosen[:1]], work, more)
    hint = Markup('<p class="hint example">{}</p>').format(text.say("page.choose_event"))
    example = _briefest(work)
    if example.empty:
        return hint
    return hint + _details(example, work, text.say("page.example"))


def _briefest(work: pd.DataFrame) -> pd.DataFrame:
    """The first event of the anachrony that is shown for the shortest time, as a table of one row;
    the first that is told where there is none.
    """
    outside = work[work["anachrony"].notna()]
    if outside.empty:
        return work.sort_values("telling", kind="stable")[:1]
    length = (outside["screen_end"] - outside["screen_start"]).groupby(outside["anachrony"])
    whole = length.transform("sum", min_count=1)
    return outside.loc[whole.sort_values(kind="stable").index[:1]]


def _details(row: pd.DataFrame, work: pd.DataFrame, beside: str) -> Markup:
    """What, when, where, who, in which band, how sure, from which source."""
    one = row.iloc[0]
    whole = (work["anachrony"] == one["anachrony"]) & (work["work"] == one["work"])
    several = bool(whole.sum() > 1)
    facts = {
        "screen": spoken.screen(row).iloc[0],
        "story": spoken.story(row).iloc[0],
        **{column.name: _fact(one, column, several) for column in _FACTS},
    }
    pairs = [_termed(name, value, one) for name, value in facts.items()]
    own = [name for name in schema.own(map(str, row)) if not schema.translation(name)[0]]
    pairs += [(Markup("{}").format(schema.header(name)), _plain(one[name])) for name in own]
    term = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
    terms = _joined(term.format(name, value) for name, value in pairs if value)
    return Markup("<h2>{} <small>{}</small></h2><dl>{}</dl>").format(one["event"], beside, terms)


def _termed(name: str, value: str, one: pd.Series) -> tuple[Markup, Markup | str]:
    """A fact's name and what it is, as terms where they open a definition."""
    named = definitions.term(text.say(f"column.{name}"), definitions.of_fact(name))
    order = definitions.order_rule(one["order"]) if name == "order" and value else ""
    return named, definitions.term(value, order) if order else value


def _fact(one: pd.Series, column: schema.Column, several: bool) -> str:
    if column.type == "length":
        return _lengths(one, column.name, several)
    value = one[column.name]
    if column.type == "count" and math.isinf(value):
        value = one[f"{column.name}_text"]
    if column.coded:
        return spoken.in_words(value)
    return text.named("value", value) if isinstance(value, str) else _plain(value)


def _lengths(one: pd.Series, name: str, several: bool) -> str:
    """A reach or extent, which is the whole anachrony's, and says so of one of `several` events."""
    least, most = one[f"{name}_least"], one[f"{name}_most"]
    said = "" if math.isnan(most) else text.between(least, most)
    return text.say("page.of_anachrony", length=said) if said and several else said


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else "" if math.isnan(value) else text.number(value)
