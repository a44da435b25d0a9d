"""What the works of a table are called: a film, a play, a novel."""

from contextlib import AbstractContextManager

import pandas as pd

from anachrony import text
from anachrony.events.works import kind


def called(events: pd.DataFrame) -> AbstractContextManager[None]:
    """Let all that is said call the works of a table what they are."""
    return text.of_kind(kind(events["work"], events["kind"]))
