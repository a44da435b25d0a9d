"""What the page says in words: the caption, the reading, the measures, the chosen event."""

import math
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from dash import dcc, html

from dashboard import charts, text
from dashboard.charts import Canvas, words
from dashboard.narrative import Analysis
from dashboard.narrative.measures import MEASURES
from dashboard.narrative.patterns import PATTERNS
from dashboard.reading import Sentence, headline
from dashboard.report import figure
from dashboard.selection import Selection

_FACTS = ("strand", "city", "place", "characters", "track", "mode", "times", "certainty", "order")
_MOST_MARKED = 60
"""Events; a sentence about more of them marks none: an address has an end."""


def caption(work: pd.DataFrame, selection: Selection, source: str) -> list:
    """Return what stands under the chart."""
    canvas = Canvas(source=source, date=text.date(date.today().isoformat()))
    return [html.P(line) for line in charts.caption(work, selection, canvas)]


def claim(sentence: Sentence, selection: Selection) -> Any:
    """Return a sentence as a link that marks its events on the chart."""
    if not 0 < len(sentence.events) <= _MOST_MARKED:
        return html.Span(sentence.words)
    return dcc.Link(sentence.words, href=replace(selection, event=sentence.events).to_query())


def said(sentences: list[Sentence], selection: Selection) -> list:
    """Return the reading, each sentence with the rule behind it one click away."""
    return [html.Li([claim(sentence, selection), _law(sentence.rule)]) for sentence in sentences]


def _law(rule: str) -> html.Details:
    """The rule behind a sentence: in the words of the locale or, for a pattern, its definition and source."""
    laws = text.phrases("law") | {f"pattern_{one.name}": f"{one.definition} ({one.source})" for one in PATTERNS}
    return html.Details([html.Summary(text.say("page.why")), html.P(laws[rule])])


def lead(sentences: list[Sentence], selection: Selection) -> Any:
    """Return the one sentence under the title."""
    return claim(headline(sentences), selection)


def measured(found: Analysis, computed: Analysis) -> list:
    """Return the measures as rows of a table; where a ruling changed one, with the value it had."""
    rows = []
    for measure in MEASURES:
        now, before = figure(found, measure), figure(computed, measure)
        value = now if now == before else text.say("page.changed", now=now, before=before)
        cells = (measure.name.replace("_", " "), value, measure.zero, measure.one, measure.ignores, measure.source)
        rows.append(html.Tr([html.Td(cell) for cell in cells]))
    return rows


def details(work: pd.DataFrame, selection: Selection) -> list:
    """Return the chosen event in full: what, when, where, who, in which band, how sure, from which source."""
    chosen = [row for row in selection.event if row in work.index]
    if not chosen:
        return [html.P(text.say("page.choose_event"), className="hint")]
    row = work.loc[chosen[:1]]
    one = row.iloc[0]
    facts = {
        "screen": words.screen(row).iloc[0],
        "story": words.story(row).iloc[0],
        **{name: one[name] for name in _FACTS},
    }
    facts |= {"reach": _lengths(one, "reach"), "extent": _lengths(one, "extent"), "pace": one["pace"]}
    facts |= {"frequency": one["frequency"], "source": one["source"], "note": one["note"]}
    pairs = [(text.say(f"column.{name}"), _plain(value)) for name, value in facts.items()]
    terms = [html.Div([html.Dt(name), html.Dd(value)]) for name, value in pairs if value]
    others = text.say("page.and_more", count=len(chosen) - 1) if len(chosen) > 1 else ""
    return [html.H2([one["event"], html.Small(others)]), html.Dl(terms)]


def _lengths(one: pd.Series, name: str) -> str:
    least, most = one[f"{name}_least"], one[f"{name}_most"]
    return "" if math.isnan(most) else text.between(least, most)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else "" if math.isnan(value) else f"{value:g}"
