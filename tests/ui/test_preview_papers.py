"""Every paper of a visit can be looked at and printed from the preview, in one language or two, large or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_preview import Desk
from vaxdesk.ui import theme
from vaxdesk.ui.preview import Preview


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, tmp_path)
    yield desk
    desk.program.close()
    desk.hand.settle()
    theme.apply(qapp)


def choose(desk: Desk, preview: Preview, name: str) -> None:
    button = preview.findChild(QAbstractButton, f"preview.{name}")
    assert button is not None, name
    button.click()
    desk.executor.drain()
    desk.hand.settle()


def test_every_paper_of_the_visit_can_be_looked_at(desk: Desk) -> None:
    preview = desk.look("slip")
    for paper, which in desk.workplace.desk.paperwork.papers_of(desk.visit):
        choose(desk, preview, f"paper.{f'{paper} {which}'.strip()}")
        assert (preview.looked.paper, preview.looked.product) == (paper, which)
        assert preview.pages


def test_a_letter_in_two_languages_and_large_print_is_printed_and_written_down_so(desk: Desk) -> None:
    preview = desk.look("slip")
    choose(desk, preview, "paper.letter attendance")
    choose(desk, preview, "second.vi")
    choose(desk, preview, "size.a4_large")
    desk.workplace.printing.add(desk.visit, "letter", "zh-CN", product="attendance", size="a4_large", second="vi")
    desk.executor.drain()
    (printed,) = desk.printed()
    assert (printed.paper, printed.product, printed.second, printed.size) == ("letter", "attendance", "vi", "a4_large")
    assert [path.name for path in desk.papers.iterdir()] == ["20221222-A001-letter-attendance-zh-CN+vi.pdf"]
    assert (preview.looked.second, preview.looked.size) == ("vi", "a4_large")


def test_a_second_language_that_becomes_the_first_is_no_second_any_more(desk: Desk) -> None:
    preview = desk.look("slip")
    choose(desk, preview, "second.vi")
    choose(desk, preview, "language.vi")
    assert (preview.looked.language, preview.looked.second) == ("vi", None)
