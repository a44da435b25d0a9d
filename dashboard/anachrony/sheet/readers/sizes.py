"""How large a packed spreadsheet may be, so that none can grow beyond what a machine holds."""

from anachrony.findings import Finding, InvalidEvents

MOST_BYTES, WIDEST = 150_000_000, 1001
"""Of a workbook unzipped; the columns of a sheet, one more than are read."""


def too_large() -> InvalidEvents:
    """Return the refusal of a workbook that unzips to more than is read."""
    most = (("most", MOST_BYTES // 1_000_000),)
    return InvalidEvents([Finding("fault", "large_workbook", hints=most)])
