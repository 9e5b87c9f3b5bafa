"""The sign-in page has room for what it says, on a small screen and in large letters."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from tests.builders import LEAD
from tests.ui.doors import NEWCOMER, Door
from vaxdesk.ui.sign_in_card import Person, PersonButton, broken
from vaxdesk.ui.sign_in_page import SignInPage

WIDTH, HEIGHT = 1366, 768


def at_size(door: Door, language: str, percent: int) -> SignInPage:
    door.watched("王桂芬")
    door.choose(language=language, text_percent=percent)
    shown = door.start()
    shown.window().showNormal()
    shown.window().resize(WIDTH, HEIGHT)
    door.settle()
    return shown


@pytest.mark.parametrize("percent", [100, 200])
def test_the_board_is_in_sight(door: Door, percent: int) -> None:
    shown = at_size(door, "vi", percent)
    card = shown.board.board.visualRect(shown.board.board.model().index(0, 0))
    assert shown.board.board.viewport().visibleRegion().boundingRect().contains(card)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_three_cards_stand_in_a_row_and_there_is_no_scroll_bar(door: Door, language: str) -> None:
    shown = at_size(door, language, 100)
    assert shown.people.columns == 3
    assert not shown._cards.verticalScrollBar().isVisible()
    shown.form.say("Account and secret do not fit together. Try again.", "stop")
    door.settle()
    assert not shown._scroll.verticalScrollBar().isVisible()


@pytest.mark.parametrize("way", ["emergency", "recovery"])
def test_the_buttons_of_the_less_usual_forms_are_in_sight(door: Door, way: str) -> None:
    shown = at_size(door, "vi", 100)
    getattr(shown, f"{way}_wanted").emit()
    door.settle()
    go = getattr(shown, way).go
    assert go.mapTo(shown, QPoint(0, go.height())).y() <= HEIGHT
    assert not shown._scroll.verticalScrollBar().isVisible()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_four_roles_stand_whole_on_a_card(door: Door, language: str, percent: int) -> None:
    shown = at_size(door, language, percent)
    card = shown.people.card(NEWCOMER)
    assert card is not None
    written = " ".join(line.words for line in card.lines(card.width()))
    assert "…" not in written
    roles = card.person.under.split(" · ")
    assert len(roles) == 4
    assert all(role in written.replace("\N{NO-BREAK SPACE}", " ") for role in roles)


def test_names_of_many_are_not_cut_short_where_fewer_columns_help(door: Door) -> None:
    shown = at_size(door, "vi", 100)
    shown.show_people([Person(f"p.{n}", "Nguyễn Thị Hoa", "Đăng ký · Khám sàng lọc") for n in range(14)])
    door.settle()
    assert shown.people.columns == 3
    cards = shown.people.findChildren(PersonButton)
    assert not any("…" in line.words for card in cards for line in card.lines(card.width()) if card.person.account)


def test_the_chosen_card_is_in_sight_where_few_fit(door: Door) -> None:
    shown = at_size(door, "vi", 200)
    for account in (NEWCOMER, LEAD, NEWCOMER):
        shown.people.choose(account)
        door.settle()
        card, view = shown.people.card(account), shown._cards.viewport()
        assert card is not None
        assert view.rect().contains(card.rect().translated(card.mapTo(view, QPoint(0, 0))))


def test_long_words_go_on_in_a_second_line(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    width = metrics.horizontalAdvance("Registrar · Screener") + 4
    assert broken("Registrar · Screener", metrics, width, most=2) == ["Registrar · Screener"]
    assert broken("Registrar · Screener · Vaccinator", metrics, width, most=2) == ["Registrar · Screener", "Vaccinator"]
