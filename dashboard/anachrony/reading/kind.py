"""What the works of a table are called: a film, a play, a novel."""

from contextlib import AbstractContextManager

import pandas as pd

from anachrony import text


def kind(events: pd.DataFrame) -> str:
    """Return what the works of a table are (one of schema.KINDS); a film, where they differ or say
    nothing.
    """
    said = events.loc[events["kind"] != "", ["work", "kind"]].drop_duplicates("work")
    alike = said["kind"].nunique() == 1 and len(said) == events["work"].nunique()
    return str(said["kind"].iloc[0]) if alike else "film"


def called(events: pd.DataFrame) -> AbstractContextManager[None]:
    """Let all that is said call the works of a table what they are."""
    return text.of_kind(kind(events))
