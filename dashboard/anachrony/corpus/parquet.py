"""Parquet, as corpora are kept: a file of it as the table of text that the door reads.

Polars reads and writes it (`pip install anachrony[corpus]`). pandas would by pyarrow, four times as
large, beside which every text of pandas' is another type; fastparquet it gives up.
"""

import io
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from anachrony.findings import Finding, InvalidEvents

if TYPE_CHECKING:
    import polars as pl

PARQUET = ".parquet"


def is_parquet(name: PurePath | str) -> bool:
    """Return whether a file is Parquet, by its ending."""
    return PurePath(name).suffix.lower() == PARQUET


def can_be_read() -> bool:
    """Return whether what reads and writes Parquet is installed."""
    return find_spec("polars") is not None


def as_text(data: bytes) -> bytes:
    """Return a Parquet file's bytes as a CSV's: lengths of time in seconds, whole numbers without a
    fraction, lists apart by semicolons; raise InvalidEvents where it can't be read.
    """
    import polars as pl

    try:
        table = pl.read_parquet(io.BytesIO(data))
        return table.select(_text(column) for column in table.iter_columns()).write_csv().encode()
    except (Exception, pl.exceptions.PanicException):  # whatever a damaged file makes a library do
        raise InvalidEvents([Finding("fault", "broken_parquet")]) from None


def as_bytes(rows: list[dict[str, Any]]) -> bytes:
    """Return rows as the bytes of a Parquet file."""
    import polars as pl

    out = io.BytesIO()
    pl.DataFrame(rows, infer_schema_length=None).write_parquet(out)
    return out.getvalue()


def _text(column: "pl.Series") -> "pl.Series":
    """A column whose cells say what a spreadsheet's would."""
    import polars as pl

    if column.dtype == pl.Duration:
        column = column.dt.total_microseconds() / 1_000_000
    if column.dtype.is_float():
        known = column.fill_nan(None)
        whole = ((known == known.round()) & known.is_finite()).all()
        return known.cast(pl.Int64) if whole else known
    if column.dtype == pl.List:
        return column.cast(pl.List(pl.String)).list.join("; ")
    if column.dtype == pl.Datetime and (column.dt.date().cast(column.dtype) == column).all():
        return column.dt.date()
    return column.cast(pl.String)
