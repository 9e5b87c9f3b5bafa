"""The building blocks: plain text only, choices that stay, words that change without losing what is typed."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.samples import QUEUE, cards
from vaxdesk.ui import icons
from vaxdesk.ui.widgets.board import Board
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.person_card import Notice, PersonCard, PersonProps, Section
from vaxdesk.ui.widgets.queue_list import QueueList, QueueRow
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.widgets.rows import Rows
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented

HOSTILE = (
    '<img src="file:///etc/passwd">',
    "李<b>四",
    "<a href=https://example.org>x</a>",
    "&amp;&lt;",
    "Robert'); DROP TABLE",
    "{name} %s %n",
    "张" * 60,
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_shown_as_it_is_written(qtbot: QtBot, name: str) -> None:
    card = PersonCard()
    qtbot.addWidget(card)
    card.show_person(PersonProps(name=name, sections=(Section(name, ((name, name),), (name,), (Notice(name, name),)),)))
    labels = card.findChildren(QLabel)
    assert sum(label.text() == name for label in labels) >= 7
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_a_picture_in_a_name_is_never_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "large.png"
    QImage(900, 700, QImage.Format.Format_RGB32).save(str(picture))
    label = SafeLabel(f'<img src="{picture.as_uri()}">')
    qtbot.addWidget(label)
    assert label.sizeHint().height() < 60


def test_a_button_shows_an_ampersand(qtbot: QtBot) -> None:
    choice = Segmented("page.choice", [Option("a", "A & B")])
    qtbot.addWidget(choice)
    assert choice.findChildren(QWidget)[-1].accessibleName() == "A & B"


def test_an_elided_label_keeps_its_whole_text_for_assistive_tools(qtbot: QtBot) -> None:
    label = SafeLabel("张" * 60, elide=True)
    qtbot.addWidget(label)
    label.resize(120, 24)
    assert label.shown().endswith("…")
    assert label.text() == label.accessibleName() == "张" * 60


def test_a_label_names_its_input(qtbot: QtBot) -> None:
    field = Field("Telephone", LineInput("page.phone"))
    qtbot.addWidget(field)
    field.set_message("Eleven digits", "stop")
    assert field.input.accessibleName() == "Telephone"
    assert field.input.accessibleDescription() == "Eleven digits"


def test_a_choice_starts_empty_and_survives_new_words(qtbot: QtBot) -> None:
    choice = Segmented("page.choice", [Option("no", "No"), Option("yes", "Yes", "stop")])
    qtbot.addWidget(choice)
    assert choice.value() is None
    choice.set_value("yes")
    choice.set_options([Option("no", "否"), Option("yes", "是", "stop")])
    assert choice.value() == "yes"
    choice.set_value(None)
    assert choice.value() is None


def test_choosing_by_hand_is_announced_and_by_program_is_not(qtbot: QtBot) -> None:
    choice = Segmented("page.choice", [Option("no", "No"), Option("yes", "Yes")])
    qtbot.addWidget(choice)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    choice.set_value("no")
    choice.findChild(QWidget, "page.choice.yes").click()  # type: ignore[attr-defined]
    assert heard == ["yes"]


def test_a_pick_keeps_its_code_when_the_words_change(qtbot: QtBot) -> None:
    pick = Pick("page.pick")
    qtbot.addWidget(pick)
    changes: list[int] = []
    pick.set_options([("a", "one"), ("b", "two")])
    pick.set_value("b")
    pick.currentIndexChanged.connect(changes.append)
    pick.set_options([("c", "三"), ("b", "二")])
    assert pick.value() == "b"
    pick.set_options([("c", "三")])
    assert pick.value() == "c"
    assert changes == [0]


def test_a_note_inside_a_field_leaves_room_for_the_text(qtbot: QtBot) -> None:
    line = LineInput("page.number", characters=18)
    qtbot.addWidget(line)
    before = line.sizeHint().width()
    line.set_note("✓ checksum ok", "ok")
    line.resize(line.sizeHint())
    assert line.sizeHint().width() > before
    assert line.textMargins().right() > 60


def test_a_queue_keeps_the_chosen_person_while_rows_come_and_go(qtbot: QtBot) -> None:
    queue = QueueList("page.queue")
    qtbot.addWidget(queue)
    heard: list[str] = []
    queue.chosen.connect(heard.append)
    queue.show_rows(QUEUE)
    assert (queue.current(), heard) == ("", [])
    queue.step(1)
    queue.step(1)
    assert heard == ["1", "2"]
    queue.show_rows((QueueRow("0", "A001", "新来"), *QUEUE))
    assert (queue.current(), heard) == ("2", ["1", "2"])
    queue.show_rows(QUEUE[2:])
    assert queue.current() == ""
    assert heard == ["1", "2"]


def test_a_person_who_went_and_came_back_can_be_chosen_again(qtbot: QtBot) -> None:
    queue = QueueList("page.queue")
    qtbot.addWidget(queue)
    heard: list[str] = []
    queue.chosen.connect(heard.append)
    for rows in (QUEUE[:1], (), QUEUE[:1]):
        queue.show_rows(rows)
        queue.step(1)
    assert heard == ["1", "1"]


@pytest.mark.parametrize("steps", [((), QUEUE, QUEUE[:2], QUEUE), (QUEUE, tuple(reversed(QUEUE)), ()), (cards(),)])
def test_lists_keep_the_rules_of_models(qtmodeltester: ModelTester, steps: tuple[tuple[Any, ...], ...]) -> None:
    model: Rows[Any] = Rows()
    qtmodeltester.check(model, force_py=True)
    for rows in steps:
        model.replace(rows)
        assert model.rowCount() == len(rows)


def test_a_tick_repaints_only_the_rows_that_changed() -> None:
    model: Rows[QueueRow] = Rows()
    model.replace(QUEUE)
    told: list[int] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.modelReset.connect(lambda: told.append(-1))
    model.replace((QUEUE[0], replace(QUEUE[1], detail="waited 9 min"), *QUEUE[2:]))
    assert told == [1]


def test_a_board_fills_its_row_at_every_width(qtbot: QtBot) -> None:
    board = Board("page.board")
    qtbot.addWidget(board)
    board.show_rows(cards())
    board.show()
    for width in range(260, 1500, 97):
        board.resize(width, 600)
        first, *rest = (board.visualRect(board.model().index(place, 0)) for place in range(len(cards())))
        columns = 1 + sum(other.top() == first.top() for other in rest)
        wide = board.fontMetrics().height() * (10.6 if board.crowded else 13)
        assert columns == max(1, int((width - 16) // wide)), width
        assert board.horizontalScrollBar().maximum() == 0


def test_every_board_state_is_drawn_differently(qtbot: QtBot) -> None:
    board = Board("page.board")
    qtbot.addWidget(board)
    board.resize(400, 900)
    board.show_rows(cards()[:5])
    board.show()
    picture = board.grab().toImage()
    backs = set()
    for place in range(5):
        rect = board.visualRect(board.model().index(place, 0))
        point = rect.topLeft() + QPoint(rect.width() // 2, 10)
        backs.add(picture.pixelColor(board.viewport().mapTo(board, point)).name())
    assert len(backs) == 5


def test_fields_share_a_row_and_wrap_when_there_is_no_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = Flow(page, gap=10)
    parts = [LineInput(f"page.part{place}", characters=10) for place in range(3)]
    for part in parts:
        row.add(part, 1)
    page.show()
    page.resize(900, 200)
    assert len({part.y() for part in parts}) == 1
    assert parts[-1].geometry().right() >= 895
    page.resize(200, 300)
    assert len({part.y() for part in parts}) == 3
    assert row.heightForWidth(200) > row.heightForWidth(900)


def test_a_reason_is_asked_in_words_and_an_empty_one_is_none(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    sheet = ReasonSheet(page, "page.why")
    reasons: list[str] = []
    sheet.given.connect(reasons.append)
    sheet.ask("Go on?", "A097", "The check digit is wrong.", label="Reason", confirm="Record", cancel="Back")
    confirm = sheet.findChild(KeyButton, "page.why.confirm")
    assert confirm is not None
    assert not confirm.isEnabled()
    sheet._reason.setPlainText("  证件磨损  ")
    confirm.click()
    assert reasons == ["证件磨损"]
    assert not sheet.is_open()


def test_every_icon_draws_something_in_the_colour_asked_for(qtbot: QtBot) -> None:
    names = [path.stem for path in icons.resources().joinpath("icons").glob("*.svg") if "-" not in path.stem]
    assert len(names) > 30
    for name in names:
        picture = icons.pixmap(name, 24, "#B00020").toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x, y in itertools.product(range(picture.width()), range(picture.height()))
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert colours == {"#b00020"}, name


def test_pasted_markup_stays_text(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    line = LineInput("page.name")
    qtbot.addWidget(line)
    data = QMimeData()
    data.setHtml("<b>李四</b>")
    data.setText("<b>李四</b>")
    QApplication.clipboard().setMimeData(data)
    line.paste()
    QApplication.clipboard().setText("")  # Qt would destroy our data after Python has gone, which crashes at exit
    assert line.text() == "<b>李四</b>"
