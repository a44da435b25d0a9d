"""How large a packed spreadsheet may be, so that none can grow beyond what a machine holds."""

from anachrony.findings import Finding, InvalidEvents

MOST_BYTES, WIDEST = 150_000_000, 1001
"""Of a workbook unzipped; the columns of a sheet, one more than are read."""


_DECLARED = [b"<!ENTITY", *("<!ENTITY".encode(code) for code in ("utf-16-le", "utf-16-be"))]


def as_large(part: bytes) -> bytes:
    """Return a part of a packed spreadsheet; raise InvalidEvents where it declares words of its
    own: no program's does, and a few bytes of them grow to gigabytes within the library that reads
    them, which keeps the room.
    """
    if any(declared in part for declared in _DECLARED):
        raise InvalidEvents([Finding("fault", "broken_workbook")])
    return part


def too_large() -> InvalidEvents:
    """Return the refusal of a workbook that unzips to more than is read."""
    most = (("most", MOST_BYTES // 1_000_000),)
    return InvalidEvents([Finding("fault", "large_workbook", hints=most)])
