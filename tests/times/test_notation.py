"""Many texts at once are read as each of them alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anachrony import times
from anachrony.times import notation
from tests.times.test_clocks import CLOCKS, MARGINS, NO_CLOCKS
from tests.times.test_dates import DATES, DAYS, LOOSE, NO_DATES, WIDENED

# --- many at once ---------------------------------------------------------------------------------

TEXTS = st.one_of(
    st.sampled_from(
        [*CLOCKS, *NO_CLOCKS, *DATES, *WIDENED, *LOOSE, *DAYS, *NO_DATES, *MARGINS]
    ).filter(lambda text: "\0" not in text),
    st.text("0123456789:;,.-TXYSE~?/ dDhmpé'\"🎬", max_size=12),
)
NOTATIONS = st.sampled_from([times.CLOCK, times.DATE, times.MARGIN, times.NUMBER])


@given(st.lists(TEXTS, max_size=30), NOTATIONS, st.integers(1, 9), st.integers(1, 3))
def test_many_texts_are_read_as_each_of_them_alone(
    texts: list[str], kind: times.Notation, block: int, again: int
) -> None:
    column = np.array([*texts, ""], dtype=object).repeat(again)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notation, "_BLOCK", block)
        patch.setattr(notation, "_SHAPES", 1)
        together = times.numbers_each(column, kind)
    alone = [times.numbers_each(column[at : at + 1], kind) for at in range(len(column))]
    np.testing.assert_array_equal(together, np.concatenate(alone, axis=1))
    assert column[::again].tolist() == [*texts, ""]


def test_a_text_alone_is_not_compared_with_its_like(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a million cells that are no date each is judged alone."""

    def shapes(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(notation, "_shapes", shapes)
    for text in ("x170", "1944-08-0x", "D1 25:00"):
        assert np.isnan(times.numbers_each(np.array([text], dtype=object), times.DATE)).all()


@given(st.text(max_size=50).filter(lambda text: "\0" not in text), NOTATIONS)
def test_any_text_is_a_number_or_nothing(text: str, kind: times.Notation) -> None:
    values = times.numbers_each(np.array([text], dtype=object), kind)
    assert values.shape == (kind.width, 1)
    assert np.isnan(values).all() or not np.isnan(values).any()
