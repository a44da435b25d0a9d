"""Figures as Plotly's script reads them: numbers go as typed arrays, a third of their length as
text.
"""

from base64 import b64encode

import numpy as np

_KINDS = {"float64": "f8", "float32": "f4", "int8": "i1", "int16": "i2", "int32": "i4"}
"""The types of number that the script has an array for."""

_WHOLE = ("int8", "int16", "int32", "int64")


def sent(figure: dict) -> dict:
    """Return a figure with its arrays of numbers in base64; all else of it is shared, nothing
    changed.
    """
    return {name: _sent(value) for name, value in figure.items()}


def _sent(value: object) -> object:
    if isinstance(value, dict):
        return {name: _sent(each) for name, each in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [_sent(each) for each in value]
    if isinstance(value, np.ndarray):
        return _typed(value) if value.size else []
    return value


def _typed(numbers: np.ndarray) -> object:
    """An array as the script's own; as a list where it has none for what it holds."""
    if numbers.dtype == np.int64:
        numbers = numbers.astype(next(filter(lambda kind: _fits(numbers, kind), _WHOLE)))
    kind = _KINDS.get(str(numbers.dtype))
    if kind is None:
        return numbers.tolist()
    return {"dtype": kind, "bdata": b64encode(numbers.tobytes()).decode()}


def _fits(numbers: np.ndarray, kind: str) -> bool:
    return np.iinfo(kind).min <= numbers.min() and numbers.max() <= np.iinfo(kind).max
