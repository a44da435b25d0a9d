"""The analysis of a file as data and as text: what `anachrony report` prints."""

import json
import math
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from anachrony import text
from anachrony.narrative import Analysis, analyses, farthest_reaches
from anachrony.narrative.anachronic.distinctions import ANACHRONY_KINDS
from anachrony.narrative.measuring import MEASURES, Measure
from anachrony.project import Note
from anachrony.reading import reading
from anachrony.sheet.readers.formulas import inert

REPORT_FORMATS = ("text", "json", "csv")

_ANACHRONY = (
    "order",
    "span",
    "depth",
    "screen_start",
    "screen_end",
    "story_start",
    "story_end",
    "reach",
    "extent",
    "returns",
)


def written(events: pd.DataFrame, track: str, form: str, notes: Sequence[Note] = ()) -> str:
    """Return the report of annotated events along a track, in one of `REPORT_FORMATS`; with what
    a reader wrote of their works, but as CSV, which has a row a work.
    """
    found = list(analyses(events, track))
    if form == "csv":
        return _as_csv(found)

    each = [(one, [note for note in notes if note.work == one.work]) for one in found]
    if form == "json":
        return json.dumps([as_data(*one) for one in each], ensure_ascii=False, indent=2)
    return "\n\n".join(_as_text(*one) for one in each)


def _as_csv(found: list[Analysis]) -> str:
    """A row a work: its measures, and how many of its anachronies are of each kind."""
    works = [inert(analysis.work) for analysis in found]
    rows = pd.DataFrame([analysis.summary for analysis in found], index=works)
    kinds = pd.DataFrame([_counted(analysis) for analysis in found], index=works)
    table = pd.concat([rows, kinds], axis=1).rename_axis("work")
    return table.to_csv(lineterminator="\n").rstrip("\n")


def _counted(analysis: Analysis) -> pd.Series:
    """How many of a work's anachronies are of each kind."""
    said = analysis.anachronies["kinds"].str.split("; ").explode().value_counts()
    return said.reindex(ANACHRONY_KINDS, fill_value=0).rename(lambda kind: kind.replace(" ", "_"))


def as_data(analysis: Analysis, notes: Iterable[Note] = ()) -> dict[str, Any]:
    """Return one work's report: places are zero-based in telling order, an anachrony's `events`
    rows of the file.
    """
    return _plain(
        {
            "work": analysis.work,
            "events": len(analysis.events),
            "screen_seconds": analysis.screen_seconds,
            "measures": {measure.name: _measured(analysis, measure.name) for measure in MEASURES},
            "anachronies": _anachronies(analysis),
            "jumps": _jumps(analysis),
            "groups": analysis.summary["groups"],
            "patterns": _patterns(analysis),
            "disjunctions": analysis.disjunctions[[*_SPAN, "image", "sound"]].to_dict("records"),
            "notes": [{name: getattr(note, name) for name in _NOTED} for note in notes],
        }
    )


_SPAN = ("screen_start", "screen_end")
_NOTED = ("event", "named", "at", "words", "written")


def _anachronies(analysis: Analysis) -> list[dict[str, Any]]:
    return [
        {
            **{name: one[name] for name in _ANACHRONY},
            "kinds": one["kinds"].split("; "),
            "events": list(analysis.members([number])),
        }
        for number, one in analysis.anachronies.iterrows()
    ]


def _jumps(analysis: Analysis) -> list[dict[str, Any]]:
    place = analysis.places
    return [
        {"from": place[one["from"]], "to": place[one["to"]], "direction": one["direction"]}
        for one in analysis.jumps.to_dict("records")
    ]


def _patterns(analysis: Analysis) -> list[dict[str, Any]]:
    place = analysis.places
    return [
        {
            "pattern": one["pattern"],
            "first": place[one["first"]],
            "last": place[one["last"]],
            **({"by": one["by"]} if one["by"] else {}),
            **{name: one[name] for name in _SPAN},
        }
        for _, one in analysis.patterns.iterrows()
    ]


def _measured(analysis: Analysis, name: str) -> dict[str, float]:
    return {
        "value": analysis.summary[name],
        "low": analysis.summary[f"{name}_low"],
        "high": analysis.summary[f"{name}_high"],
    }


def _plain(value: Any) -> Any:
    """Only what JSON knows; what is not known is null, a whole number is whole."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        return None if math.isnan(value) else int(value) if value.is_integer() else round(value, 6)
    return value


def _as_text(analysis: Analysis, notes: Iterable[Note] = ()) -> str:
    """Return one work's reading, then its measures with their ranges, then what a reader wrote."""
    said = [sentence.words for sentence in reading(analysis)]
    names = [text.named("measures", measure.name) for measure in MEASURES]
    width = max(map(len, names))
    figures = [
        f"  {name:<{width}}  {value_said(analysis, one)}"
        for name, one in zip(names, MEASURES, strict=True)
    ]
    head = [analysis.work, "=" * len(analysis.work)]
    return "\n".join([*head, *said, "", *figures, *_noted(notes)])


def _noted(notes: Iterable[Note]) -> list[str]:
    """What a reader wrote, a line a note, numbered."""
    said = [
        text.say("list.label", name=note.named or note.at, value=" ".join(note.words.split()))
        for note in notes
    ]
    lines = [f"  {at} {text.printable(line)}" for at, line in enumerate(said, 1)]
    return ["", text.say("own_note.notes"), *lines] if lines else []


def value_said(analysis: Analysis, measure: Measure) -> str:
    """Return a measure's value as a person reads it, with its range where the dates leave one."""
    value, low, high = _measured(analysis, measure.name).values()
    if math.isnan(value):
        return text.say("reading.not_known")
    if measure.name == "greatest_reach":  # as the reading and the figures say it: all it can be
        low, high = farthest_reaches(analysis.events).iloc[0]
    said, least, most = (valued(one, measure.unit) for one in (value, low, high))
    if least == most:
        return said
    lengths = measure.unit == "story s"
    span = (
        text.between(low, high) if lengths else text.say("duration.range", least=least, most=most)
    )
    return text.say("reading.with_range", value=said, range=span)


def valued(value: float, unit: str) -> str:
    """Return a measure's value in its unit, as a person reads it."""
    if unit == "story s":
        return text.duration(value)
    if unit == "screen s":
        return text.say("number.seconds", number=text.number(value, 1))
    return text.number(value, 2 if unit == "1" else 0)
