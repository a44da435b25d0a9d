"""A table as somebody brings it, opened, and what is asked of that."""

from anachrony.events import Opened, open_table
from anachrony.terms import Terms


def opened(table: str | bytes, **terms: object) -> Opened:
    """What comes of the text or the bytes of a table."""
    data = table.encode() if isinstance(table, str) else table
    return open_table(data, Terms(**terms), "W")  # type: ignore[arg-type]


def taken(table: str | bytes, **terms: object) -> Opened:
    """What comes of a table when all that is proposed is taken."""
    return opened(table, accept=True, **terms)


def column(found: Opened, name: str) -> list[object]:
    """The values of a column of what was read."""
    assert found.events is not None, list(map(str, found.findings))
    return found.events[name].tolist()


def maps(table: str) -> set[str]:
    """What the columns of a table are asked to be."""
    takes = (take for one in opened(table).findings for take in one.takes[:1])
    return {said for name, said in takes if name == "map"}


def rules(found: Opened) -> list[str]:
    """The rules of all that was found."""
    return [one.rule for one in found.findings]
