"""Text in lines: nothing lost, nothing too wide, nothing at the start of a line that does not belong there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.paper.samples import FONTS, squeezed
from vaxdesk.paper.breaks import NEVER_FIRST, NEVER_LAST, breaks
from vaxdesk.paper.faces import faces
from vaxdesk.paper.lines import Span, shrunk, width_of, wrapped

LETTERS = st.text(alphabet="王桂芬，。、（）《》“”：！ nguyễnẤ-/.,0123456789AZ·\n", max_size=120)


def lines(text: str, width: float, size: float = 10) -> list[str]:
    return ["".join(span.text for span in line) for line in wrapped([Span(text, size)], width, faces(FONTS))]


@given(text=LETTERS, bold_from=st.integers(0, 60), width=st.floats(25, 200))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, bold_from: int, width: float) -> None:
    spans = [Span(text[:bold_from], 10), Span(text[bold_from:], 12, bold=True)]
    found = wrapped(spans, width, faces(FONTS))
    assert squeezed("".join(span.text for line in found for span in line)) == squeezed(text)
    assert all(width_of(line, faces(FONTS)) <= width + 0.02 for line in found)


@given(text=LETTERS)
def test_a_line_may_only_start_and_end_where_the_language_allows(text: str) -> None:
    for index, allowed in enumerate(breaks(text)):
        if allowed:
            assert index > 0
            assert text[index] not in NEVER_FIRST
            assert text[index - 1] not in NEVER_LAST


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("今天天气好，我们去接种。", 55, ["今天天气", "好，我们去", "接种。"]),
        ("他说（不去）了", 25, ["他说", "（不", "去）", "了"]),
        ("Vắc xin phòng bệnh", 50, ["Vắc xin", "phòng", "bệnh"]),
        ("gọi 000-0000-0000 ngay", 80, ["gọi", "000-0000-0000", "ngay"]),
        ("sinh 12/03/1944 nữ", 60, ["sinh", "12/03/1944", "nữ"]),
        ("tiêm bắp 0.5 mL", 64, ["tiêm bắp", "0.5 mL"]),
        ("well-known", 32, ["well-", "known"]),
        ("一\n二", 100, ["一", "二"]),
        ("", 100, [""]),
    ],
)
def test_lines_break_as_a_reader_expects(text: str, width: float, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_word_wider_than_the_line_is_cut_where_the_line_is_full() -> None:
    found = lines("x" * 60, 50)
    assert "".join(found) == "x" * 60
    assert max(map(len, found[:-1])) - min(map(len, found[:-1])) == 0


def test_a_text_shrinks_until_it_fits_and_no_further_than_told() -> None:
    span = Span("A097", 60, bold=True)
    fits = shrunk(span, 100, faces(FONTS), 12)
    assert 12 <= fits.size < 60
    assert width_of([fits], faces(FONTS)) <= 100
    assert shrunk(span, 1000, faces(FONTS), 12) == span
    assert shrunk(span, 5, faces(FONTS), 12).size == 12
