"""The playhead: its place in the page, and the telling of a work as the browser plays it."""

from dataclasses import fields
from typing import Any

import numpy as np
import pandas as pd
from dash import html

from anachrony import text, times
from anachrony.app.ids import Id
from anachrony.app.mantine import dmc
from anachrony.browser import sendable
from anachrony.browser.figures import PlayWords, Telling
from anachrony.charts import axes
from anachrony.reading import events as spoken

SPEEDS = (1, 10, 60, 300)
"""Screen s that pass in a second of play."""

_CLOCKS = ("screen", "image", "sound", "music")


def telling_sent(work: pd.DataFrame) -> dict[str, Any]:
    """Return the telling of a dressed work, as `browser.Telling` says."""
    start, end = axes.screen_span(work)
    on = start.notna()
    sent = Telling(
        **_shown(work[on], start[on], end[on]),
        work=str(work["work"].iloc[0]),
        last=float(np.nan_to_num(end.max())) or 1.0,
        ranked=bool(work["screen_start"].isna().all()),
        first=times.begins_at(float(np.nan_to_num(start.min()))) or None,
        words=_words(int(np.nan_to_num(end.max()))),
    )
    return sendable(sent)


def _words(last: int) -> PlayWords:
    filled = {"at": "{at}", "all": text.number(last)}
    return PlayWords(
        **{one.name: text.say(f"play.{one.name}", **filled) for one in fields(PlayWords)}
    )


def _shown(events: pd.DataFrame, start: pd.Series, end: pd.Series) -> dict[str, list[Any]]:
    """What the browser is told of every event that is shown; what many share is sent once."""
    fill, fills = pd.factorize(events["fill"])
    told, story = pd.factorize(spoken.story(events, "play.rank"))
    rank = events["story_rank"].astype(object)
    return {
        **{name: events[name].tolist() for name in ("track", "event")},
        "row": events.index.tolist(),
        "start": start.tolist(),
        "end": end.tolist(),
        "rank": rank.where(rank.notna(), None).tolist(),
        "fill": fill.tolist(),
        "fills": fills.tolist(),
        "told": told.tolist(),
        "story": story.tolist(),
    }


def transport() -> html.Div:
    """Return the playhead's hands and clocks: play and pause, how fast, in which order, where image
    and sound are.
    """
    play = html.Button("▶", id=Id.PLAY, className="play", **{"aria-label": text.say("play.play")})
    speeds = [
        {"value": str(speed), "label": text.say("play.speed", speed=speed)} for speed in SPEEDS
    ]
    orders = [
        {"value": order, "label": text.say(f"play.order_{order}")} for order in ("telling", "story")
    ]
    speed = _choice(Id.SPEED, text.say("play.speed_of"), speeds, "10")
    order = _choice(Id.PLAY_ORDER, text.say("play.order"), orders, "telling")
    clocks = html.Div([_clock(name) for name in _CLOCKS], id=Id.CLOCKS, className="clocks")
    live = html.Div(id=Id.LIVE, className="unseen", **{"aria-live": "polite"})
    said = {"aria-label": text.say("play.playhead"), "role": "group"}
    under = html.Div(id=Id.UNDER, className="under-name")
    return html.Div([play, speed, order, clocks, under, live], className="transport", **said)


def strip_place() -> html.Div:
    """Return the place of the whole film as a strip, which scripts/strip.js fills, and over it
    how the figure is read.
    """
    brush = html.Button(
        text.say("play.brush"),
        id=Id.BRUSH,
        className="quiet",
        title=text.say("play.brush_hint"),
        **{"aria-pressed": "false"},
    )
    band = html.Div(id=Id.STRIP, className="strip")
    line = html.Div([html.Span(id=Id.AID), brush], className="aid")
    return html.Div([line, band], className="playhead")


def _choice(name: str, label: str, data: list[dict[str, str]], value: str) -> html.Div:
    choice = dmc.SegmentedControl(id=name, data=data, value=value, size="xs")
    return html.Div(choice, role="group", **{"aria-label": label})


def _clock(name: str) -> html.Span:
    said = html.B(text.say(f"play.{name}"))
    return html.Span([said, " ", html.Span(id=f"clock-{name}")], className=name)
