"""anachrony: how a film folds its times into each other.

Read it along its one straight line:

1. `schema`: the columns of a table of events. `times`: text to seconds and back. `text`: every word
the reader sees.
2. `sheet`, `events.read`: a file becomes a table of events, or every fault that keeps it from being
one.
3. `narrative.annotate`: what the telling does to each event (Genette: order, duration, frequency).
4. `selection.Selection`: what the reader chose, as one value that the address spells.
5. `charts.draw`: events become a figure. `reading`, `report`: they become sentences and figures.
`corpus`: thousands of works become a row each.
6. `app`: the page. `export`: the picture without the page. `cli`: the command.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from anachrony.events import read
    from anachrony.narrative import annotate, summarise

    __version__: str

__all__ = ["__version__", "annotate", "draw", "read", "summarise"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that `import anachrony` stays instant."""
    if name == "read":
        from anachrony.events import read

        return read
    if name in ("annotate", "summarise"):
        from anachrony import narrative

        return getattr(narrative, name)
    if name == "__version__":
        from importlib.metadata import version

        return version("anachrony")
    raise AttributeError(f"module 'anachrony' has no attribute {name!r}")


def draw(events: "pd.DataFrame", view: str = "") -> Any:
    """Return the figure of annotated events in a view, spelled as the page's address does."""
    from anachrony import charts
    from anachrony.selection import Selection

    return charts.draw(events, Selection.from_query(view), charts.Canvas())
