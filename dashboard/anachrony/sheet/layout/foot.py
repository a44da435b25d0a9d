"""Notes under a table: `Source: my own`."""

import re

_FOOT = re.compile(
    r"(?:sources?|notes?|nb|n\.b\.|legend|key|légende|quellen?|fuentes?|remarques?) ?:.*"
    r"|[*†‡§¹²³⁴⁵].*",
    re.IGNORECASE | re.DOTALL,
)


def is_foot(text: str) -> bool:
    """Return whether a cell that stands alone is a note under a table: `Source: my own`."""
    return _FOOT.fullmatch(text) is not None
