"""Who looked at whom: the log in sight, its filters, and who opened very many persons."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import MORNING, nobody
from tests.ui.auditing import AUDITOR, Audit
from vaxdesk.store import access
from vaxdesk.ui import found_words, theme
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.stations import audit_log, audit_log_view, audit_words
from vaxdesk.ui.stations.audit_log_list import is_wide, places


@pytest.fixture
def audit(audit: Audit) -> Audit:
    audit.person = audit.clinic.act(nobody(name="李小红")).entry.about  # type: ignore[attr-defined]
    return audit


def opened(audit: Audit, times: int, person: str, *, by: str = "zhao.yun", apart: float = 30) -> None:
    """Somebody opens a person so often; the lead sits there again afterwards."""
    seat = audit.clinic.desk.seat
    seat.take(by, None)
    for _ in range(times):
        audit.clinic.later(seconds=apart)
        audit.clinic.desk.open_person(person, reason="来电")
    seat.take("zhao.yun", None)


def person_of(audit: Audit) -> str:
    return str(audit.person)  # type: ignore[attr-defined]


# ---- lines ----


def test_the_newest_line_stands_first_with_names_and_reason(audit: Audit) -> None:
    opened(audit, 1, person_of(audit), by="li.qiang")
    audit.part("log")
    assert audit.lines()[:2] == [("赵云峰", "Read the access log", ""), ("李强", "Opened a person", "李小红")]
    assert audit.station.log.list.rows()[1].reason == "来电"


def test_a_reason_that_was_chosen_is_told_in_words(audit: Audit) -> None:
    audit.clinic.desk.open_person(person_of(audit), reason="was_asked")
    audit.part("log")
    assert audit.station.log.list.rows()[1].reason == "They or their family ask"


@pytest.mark.parametrize("language", ["en", "zh-CN", "vi"])
def test_a_secret_that_was_replaced_was_written_by_the_program_and_says_whose_it_was(
    audit: Audit, language: str, languages: Languages
) -> None:
    desk = audit.clinic.desk
    with desk.journal.writing():
        for whose in ("wang.fang", "", "emergency"):
            look = access.Look(what="secret_replaced", subject="a1" * 32, reason=whose)
            access.append(desk.db, look, station=desk.site.station, at=MORNING)
    languages.use(language)
    audit.part("log")
    log = audit.station.log.list
    lines = [
        each for each in log.rows() if each.about in ("王芳", found_words.say("sheets"), found_words.say("envelope"))
    ]
    assert len(lines) == 3
    assert {each.who for each in lines} == {audit_words.translated(audit_words.THE_PROGRAM)}
    room = places(log.visualRect(log.model().index(0, 0)), theme.em(log))
    for each in lines:
        assert each.about in each.spoken()
        for column in ("who", "what", "about", "reason"):
            assert log.fontMetrics().horizontalAdvance(getattr(each, column)) <= room[column].width()


def test_reading_is_kept_once_for_each_visit_of_the_page_and_each_other_question(audit: Audit) -> None:
    audit.part("log")
    assert audit.kept("access_log_read") == 1
    audit.live.tick()
    audit.clinic.act(nobody())
    audit.station.refresh()
    audit.window.resize(1200, 700)
    assert audit.kept("access_log_read") == 1
    audit.part("record")
    audit.part("log")
    assert audit.kept("access_log_read") == 2
    audit.station.log.filters.what.set_value("searched")
    audit.station.log.filters.what.activated.emit(2)
    assert audit.kept("access_log_read") == 3


def test_a_page_that_nobody_has_opened_reads_nothing(audit: Audit) -> None:
    audit.window.go("stock")
    audit.live.tick()
    audit.station.retranslate()
    audit.station.refresh()
    assert audit.kept("access_log_read") == 0


def test_a_person_whom_the_reader_may_not_open_is_the_end_of_an_id(
    audit: Audit, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(audit, 1, person_of(audit))
    may = audit.clinic.desk.seat.may
    monkeypatch.setattr(audit.clinic.desk.seat, "may", lambda command: command != "open_person" and may(command))
    audit.part("log")
    assert audit.lines()[1][2] == f"…{person_of(audit)[-8:]}"


def test_more_lines_come_page_by_page_and_nothing_moves(audit: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_log, "PAGE", 20)
    opened(audit, 50, person_of(audit), apart=600)
    audit.part("log")
    log = audit.station.log
    assert len(log.list.rows()) == 20
    assert "20 lines, older ones below" in audit.seen()
    log.list.verticalScrollBar().setValue(log.list.verticalScrollBar().maximum())
    assert len(log.list.rows()) == 40
    assert log.list.verticalScrollBar().value() > 0
    for _ in range(3):
        QApplication.processEvents()
        log.list.verticalScrollBar().setValue(log.list.verticalScrollBar().maximum())
    numbers = [int(row.id) for row in log.list.rows()]
    assert numbers == list(range(max(numbers), 0, -1))
    assert "older ones below" not in audit.seen()
    assert audit.kept("access_log_read") == 1


def test_a_chosen_line_is_shown_whole(audit: Audit) -> None:
    opened(audit, 1, person_of(audit), by="li.qiang")
    audit.part("log")
    audit.station.step(1)
    audit.station.step(1)
    assert "李强 (li.qiang) · Screening doctor · Opened a person · 李小红 · 来电" in audit.seen()


# ---- filters ----


def test_lines_of_one_account_of_one_kind_and_of_one_day(audit: Audit, qtbot: QtBot) -> None:
    opened(audit, 2, person_of(audit), by="li.qiang")
    opened(audit, 1, person_of(audit), by="zhou.min")
    audit.clinic.later(hours=24)
    opened(audit, 1, person_of(audit), by="li.qiang")
    audit.part("log")
    filters = audit.station.log.filters
    filters.who.set_value("li.qiang")
    filters.who.activated.emit(1)
    assert {who for who, _, _ in audit.lines()} == {"李强"}
    filters.what.set_value("opened_person")
    filters.what.activated.emit(1)
    assert len(audit.lines()) == 3
    filters.day.setText("2022-12-23")
    qtbot.keyClick(filters.day, Qt.Key.Key_Return)
    assert len(audit.lines()) == 1
    filters.day.setText("yesterday")
    qtbot.keyClick(filters.day, Qt.Key.Key_Return)
    assert "A date such as 2022-12-22." in audit.seen()
    assert len(audit.lines()) == 1
    audit.press("all")
    assert len(audit.lines()) > 4


def test_a_person_is_found_by_name_and_their_lines_shown(audit: Audit, qtbot: QtBot) -> None:
    opened(audit, 2, person_of(audit))
    audit.part("log")
    person = audit.station.log.filters.person
    person.setText("李小")
    qtbot.keyClick(person, Qt.Key.Key_Return)
    assert {about for _, _, about in audit.lines()} == {"李小红"}
    assert person.text().startswith("李小红")
    audit.window.search("nobody like this")
    assert "Nobody found." in audit.seen()


def test_among_several_somebody_chooses(audit: Audit, qtbot: QtBot) -> None:
    other = audit.clinic.act(nobody(name="李小红")).entry.about
    opened(audit, 1, other)
    audit.part("log")
    assert audit.station.search("李小红")
    found = audit.station.log.filters.found
    assert found.isVisible()
    assert found.count() == 3
    found.set_value(other)
    found.activated.emit(1)
    assert len(audit.lines()) == 2  # that it was opened, and that somebody read about it
    assert not found.isVisible()


def test_a_ticket_asks_who_looked_at_its_owner(audit: Audit) -> None:
    row = audit.clinic.desk.visit_row(audit.visit)
    assert row is not None
    assert row.person is not None
    opened(audit, 2, row.person)
    audit.window.take_scan(row.ticket)
    assert audit.station.part.value() == "log"
    assert [what for _, what, _ in audit.lines()] == ["Read the access log", "Opened a person", "Opened a person"]


# ---- many persons ----


def test_more_than_sixty_persons_within_an_hour_are_marked(audit: Audit) -> None:
    opened(audit, 61, person_of(audit), by="li.qiang")
    opened(audit, 60, person_of(audit), by="zhou.min")
    audit.part("log")
    banner = next(words for words in audit.banners() if words.startswith("More than 60"))
    assert "李强: 61 persons opened between 2022-12-22 09:00 and 09:30" in banner
    assert "周敏" not in banner
    marked = {row.who for row in audit.station.log.list.rows() if row.mark}
    assert marked == {"李强"}


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (list(range(60)), []),
        ([n * 0.9 for n in range(61)], [61]),
        (list(range(61)), [61]),
        ([n * 1.01 for n in range(61)], []),
        ([n * 0.5 for n in range(300)], [300]),
        ([*(n * 0.5 for n in range(70)), *(600 + n * 0.5 for n in range(80))], [80, 70]),
    ],
)
def test_stretches_of_an_hour(minutes: list[float], expected: list[int]) -> None:
    times = [MORNING + timedelta(minutes=each) for each in minutes]
    assert [burst.count for burst in audit_log_view.bursts({"x": times})] == expected


# ---- who may, and how it looks ----


def test_an_auditor_reads_with_names(audit: Audit) -> None:
    opened(audit, 1, person_of(audit), by="li.qiang")
    audit.sit(AUDITOR.name)
    audit.part("log")
    assert ("李强", "Opened a person", "李小红") in audit.lines()


def test_a_log_that_cannot_be_read_any_more_leaves_no_lines(audit: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    audit.part("log")
    assert audit.lines()
    audit.clinic.desk.seat.take("chen.jing", None)
    audit.press("all")
    assert audit.lines() == []
    assert audit.window.said()


def test_an_empty_answer_says_what_would_stand_there(audit: Audit) -> None:
    audit.part("log")
    audit.station.log.filters.what.set_value("exported")
    audit.station.log.filters.what.activated.emit(1)
    assert "No line is like this." in audit.seen()


def test_with_large_text_a_line_takes_two(audit: Audit, text_size: Callable[[int], None], qapp: QApplication) -> None:
    audit.part("log")
    log = audit.station.log.list
    assert is_wide(log.viewport())
    low = log.visualRect(log.model().index(0, 0)).height()
    text_size(200)
    qapp.processEvents()
    assert not is_wide(log.viewport())
    assert log.visualRect(log.model().index(0, 0)).height() > 2.4 * low
    assert theme.em(log) == 30


def test_thousands_of_lines_are_there_at_once(audit: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = audit.clinic.desk
    monkeypatch.setattr(audit_log, "PAGE", 5000)
    look = access.Look(what="opened_person", who="li.qiang", subject=person_of(audit))
    with desk.journal.writing():
        for _ in range(5000):
            access.append(desk.db, look, station=desk.site.station, at=MORNING)
    audit.part("log")
    asked: list[int] = []
    delegate = audit.station.log.list.itemDelegate()
    whole = type(delegate).sizeHint

    def counted(*case: Any) -> Any:
        asked.append(1)
        return whole(delegate, *case)

    monkeypatch.setattr(delegate, "sizeHint", counted)
    audit.station.log.list.doItemsLayout()
    assert len(audit.lines()) == 5000
    assert len(asked) < 50  # one height for all
