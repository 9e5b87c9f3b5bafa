"""The shell: scans, languages, large text, practice, closing."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.keyboard import Keyboard
from tests.ui.sample_pages import TICKET, registration
from vaxdesk.ui import keys, wording
from vaxdesk.ui.languages import LANGUAGES, Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.topbar import Actor
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.person_card import PersonProps, Section
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window

# ---- scans ----


def test_a_scan_goes_to_the_station_in_front(window: Window) -> None:
    Keyboard().scan(TICKET)
    assert registration(window).scans == [TICKET]


def test_a_scan_that_nobody_takes_is_said(window: Window) -> None:
    window.take_scan("no code at all")
    assert window.said() == "Nobody and nothing here has this code."


def test_a_scan_leads_to_the_station_that_takes_it(window: Window) -> None:
    window.go("observation")
    window.take_scan(TICKET)
    assert window.current is registration(window)
    assert registration(window).scans == [TICKET]


def test_a_scan_never_changes_the_person_behind_a_sheet(window: Window) -> None:
    window.press(keys.REACTION)
    window.take_scan(TICKET)
    assert registration(window).scans == []
    assert window.said() == "Finish or close what is open here, then scan again."


def test_a_search_never_changes_the_person_behind_a_sheet(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_for: list[str] = []
    monkeypatch.setattr(registration(window), "search", lambda words: looked_for.append(words) or True)
    window.router.search("王桂芬")
    window.press(keys.REACTION)
    window.router.search("李伟")
    assert looked_for == ["王桂芬"]
    assert window.said() == "Finish or close what is open here, then search again."


def test_what_is_typed_into_the_scan_box_by_hand_counts_too(window: Window, qtbot: QtBot) -> None:
    window._top.scan.setText("７１０５５００１７５６９７８３８")
    qtbot.keyClick(window._top.scan, Qt.Key.Key_Return)
    assert registration(window).scans == [TICKET]


# ---- languages ----


def test_changing_the_language_keeps_what_is_typed(window: Window, languages: Languages, qtbot: QtBot) -> None:
    page = registration(window)
    page.name.setText("Nguyễn Thị Hoa")
    page.product.set_value("flu-iiv4")
    page.consent.set_value("guardian")
    titles = []
    for code in LANGUAGES:
        languages.use(code)
        QApplication.processEvents()
        titles.append(window._rail.buttons["registration"].text())
        assert (page.name.text(), page.product.value(), page.consent.value()) == (
            "Nguyễn Thị Hoa", "flu-iiv4", "guardian",
        )  # fmt: skip
    assert titles == ["登记", "Registration", "Đăng ký"]


def test_words_of_a_base_class_are_found_from_a_station(window: Window, languages: Languages) -> None:
    languages.use("zh-CN")
    assert registration(window).tr("Go on all the same?") == "仍要继续？"


# ---- names for assistive tools and tests ----


def interactive(scope: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in scope.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("code", ["registration", "observation"])
def test_everything_one_can_use_has_a_name_of_its_own(window: Window, code: str) -> None:
    window.go(code)
    QAccessible.setActive(True)
    widgets = interactive(window)
    assert len(widgets) > 8
    spoken = []
    for widget in widgets:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        spoken.append(interface.text(QAccessible.Text.Name))
        assert widget.objectName(), widget
    assert all(spoken), [widget.objectName() for widget, name in zip(widgets, spoken, strict=True) if not name]
    assert [name for name, count in Counter(spoken).items() if count > 1] == []
    names = [widget.objectName() for widget in widgets]
    assert len(names) == len(set(names))


def test_no_label_of_the_window_interprets_its_text(window: Window) -> None:
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(QLabel))


# ---- size, practice, people ----


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_layout_holds(window: Window, text_size: Callable[[int], None], percent: int, qtbot: QtBot) -> None:
    text_size(percent)
    for code in ("registration", "observation"):
        window.go(code)
        window.stations[code].fill()  # type: ignore[attr-defined]
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1366, 768)
        assert window.minimumSizeHint().width() <= 1366
        for button in window.current.findChildren(KeyButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                assert button.height() >= 44
        for label in window.current.findChildren(SafeLabel):
            if label.isVisible() and label.property("role") in ("title", "label", "heading"):
                assert label.shown() == label.text()
                assert label.width() >= min(label.sizeHint().width(), label.minimumSizeHint().width())


@pytest.mark.parametrize("percent", [100, 200])
def test_the_longest_names_do_not_push_anything_out(
    window: Window, text_size: Callable[[int], None], percent: int
) -> None:
    text_size(percent)
    name = "张" * 60
    page = registration(window)
    page.columns.set_title(f"登记 · A097 {name}")
    page.roll.setText(name)
    page.columns.person.show_person(PersonProps(name=name, tag=name, sections=(Section(facts=((name[:6], name),)),)))
    window.show_site(name, name, practice=True)
    window.show_actors([Actor("home.team", name, name)])
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    assert window.minimumSizeHint().width() <= 1366
    shown = {label.text() for label in page.columns.person.findChildren(SafeLabel) if label.isVisible()}
    assert name in shown


def test_practice_says_so_in_words_and_colour(window: Window) -> None:
    window.show_site("练习站点", "", practice=True)
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert "Practice" in words
    window.repaint()
    picture = window.grab().toImage()
    corners = {picture.pixelColor(x, y).name() for x in (1, 1364) for y in (1, 766)}
    assert corners == {"#6b3fa0"}


def test_the_acting_person_is_chosen_in_the_top_bar(window: Window, live: Live) -> None:
    window._top.actor.menu().actions()[1].trigger()
    assert live.actor == "wang.fang"
    assert window._top.actor.text() == "王芳 · 留观护士"


def test_the_rail_counts_who_waits(window: Window) -> None:
    registration(window).counted.emit(31, False)
    assert window._rail.buttons["registration"].count == 31
    assert window._rail.buttons["registration"].accessibleDescription() == "31"


def test_a_short_word_goes_after_five_seconds(window: Window, live: Live) -> None:
    registration(window).said.emit("Saved", "ok")
    for _ in range(4):
        live.tick()
    assert window.said() == "Saved"
    live.tick()
    assert window.said() == ""


def test_the_screen_can_be_hidden_from_other_eyes(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    assert window._blank.isVisible()
    window.take_scan(TICKET)
    assert registration(window).scans == []
    qtbot.keyClick(window._blank, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    assert not window._blank.isVisible()


# ---- recording through a station ----


def test_a_refusal_that_may_be_overridden_asks_for_the_reason(window: Window, clinic: Clinic, qtbot: QtBot) -> None:
    from tests.builders import woman
    from vaxdesk.clinic import facts as f
    from vaxdesk.ui.station import Act

    done: list[Any] = []
    worn = woman(document=f.Document(type="cn_resident_id", number="500106194003211622"))
    page = registration(window)
    page.record(Act(fact=worn), done.append)
    assert done == []
    assert page._why.is_open()
    page._why._reason.setPlainText("证件磨损")
    window.press(keys.PRIMARY)
    assert len(done) == 1
    assert done[0].entry.override == ("document_checksum",)
    assert done[0].entry.reason == "证件磨损"


def test_a_refusal_that_blocks_is_said_and_asks_nothing(window: Window, clinic: Clinic) -> None:
    from vaxdesk.clinic import facts as f
    from vaxdesk.ui.station import Act

    visit = clinic.registered()
    done: list[Any] = []
    page = registration(window)
    page.record(Act(fact=f.DoseGiven(product="flu-iiv4", lot="X", body_site="left_deltoid"), about=visit), done.append)
    assert done == []
    assert not page._why.is_open()
    assert wording.text("refusal", "consent_missing") in window.said()


# ---- closing ----


def test_closing_asks_once_while_something_is_going_on(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registration(window), "pending", lambda: "27 people are being observed.")
    assert window.close() is False
    assert window.isVisible()
    sheet = open_sheet(window)
    assert sheet is not None
    assert any("27 people" in label.text() for label in sheet.findChildren(QLabel))
    window.press(keys.PRIMARY)
    assert not window.isVisible()


def test_closing_with_nothing_going_on_just_closes(window: Window) -> None:
    assert window.close() is True


def test_inputs_of_the_window_are_plain(window: Window) -> None:
    assert all(each.inputMask() == "" for each in window.findChildren(QLineEdit))
