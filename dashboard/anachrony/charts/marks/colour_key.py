"""The key of colours that have no room for their names."""

from anachrony.charts.theme import SERIF, Canvas


def key(names: dict[str, str], canvas: Canvas) -> list[dict]:
    """Return a trace a name for the legend, a square of its colour; for colours that have no room
    for their name.
    """
    square = {
        "type": "scatter",
        "mode": "markers",
        "x": [None],
        "y": [None],
        "hoverinfo": "skip",
        "showlegend": True,
    }
    size = canvas.type * 0.8
    return [
        {**square, "name": name, "marker": {"symbol": "square", "size": size, "color": colour}}
        for name, colour in names.items()
    ]


def legend(canvas: Canvas, y: float) -> dict:
    """Return the layout of a legend that stands on a height (0-1 of the plot), for the names of
    `key`.
    """
    fixed = {
        "orientation": "h",
        "x": 0,
        "itemclick": False,
        "itemdoubleclick": False,
        "bgcolor": "rgba(0,0,0,0)",
    }
    font = {"family": SERIF, "size": canvas.type, "color": canvas.theme.ink}
    return {**fixed, "y": y, "yanchor": "bottom", "font": font}
