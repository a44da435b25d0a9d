"""What the works of a table are: films, plays, novels."""

import pandas as pd

from anachrony.schema import KINDS


def kind(works: pd.Series, kinds: pd.Series) -> str:
    """Return what the works of a table are (one of schema.KINDS), by its columns work and kind; a
    film, where they differ or say nothing that is known.
    """
    if not (kinds != "").any():
        return "film"
    said = pd.DataFrame({"work": works, "kind": kinds})
    said = said[said["kind"] != ""].drop_duplicates("work")
    alike = said["kind"].nunique() == 1 and len(said) == works.nunique()
    return next((one for one in said["kind"] if alike and one in KINDS), "film")
