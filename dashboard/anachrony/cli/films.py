"""The films that are shipped."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
FILM = next(
    path
    for path in (_PACKAGE / "data/events.csv", _PACKAGE.parents[1] / "data/events.csv")
    if path.exists()
)
"""The default film: inside an installed package, or at the top of the repository."""

GALLERY = sorted((FILM.parent / "gallery").glob("*.csv"))
"""The works that stand beside the default film where no file is named."""
