"""The page. The only package that knows Dash."""

from pathlib import Path

import dash
import pandas as pd

from dashboard.app.callbacks import register
from dashboard.app.layout import layout
from dashboard.app.library import Library

_HOME = Path(__file__).parent.parent
ASSETS = next(path for path in (_HOME / "assets", _HOME.parent / "assets") if path.is_dir())
"""The look of the page and its small scripts: inside an installed package, or at the top of the repository."""


def create_app(events: pd.DataFrame, source: str) -> dash.Dash:
    """Return the page for the events of a file called `source`."""
    library = Library(events, source)
    app = dash.Dash(
        __name__,
        assets_folder=str(ASSETS),
        title=f"{library.works[0]} · anachrony",
        update_title="",
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.layout = layout(library)
    register(app, library)
    return app
