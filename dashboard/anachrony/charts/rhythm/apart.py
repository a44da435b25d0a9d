"""Image against sound: where the film's bands are in different times."""

from anachrony.charts.film_strip import strip
from anachrony.charts.parted import parted, strip_of_parted
from anachrony.charts.rhythm.panels import STRIP, Film, Panel, Part


def draw(film: Film, panel: Panel) -> Part:
    """Return the film's two bands; above them where they are apart, and, dotted, where a missing
    date leaves it open.
    """
    top, theme = panel.floor + STRIP, film.canvas.theme
    found = parted(film.whole, film.axis).assign(y0=top + 0.25, y1=panel.top)
    above = strip_of_parted(found, theme.ink, theme)
    below = strip(film.rows, film.axis, (panel.floor, top), film.up, film.canvas)
    return Part([*above, *below], [], [], panel.floor)
