"""The injection page: what it asks again, keeps, shows and stops."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import FIT, Clinic, nobody
from tests.ui.injecting import TRACE, Page, due, injecting, stocked
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection_person import person_props
from vaxdesk.ui.widgets.sheet import open_sheet


@pytest.fixture
def page(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Page]:
    with injecting(clinic, live, jobs, scanner, qtbot) as hands:
        yield hands


def test_the_same_pack_twice_is_said(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    first, second = due(clinic), due(clinic, name="赵永福", born=date(1931, 2, 8))
    page.scan_ticket(first)
    page.window.take_scan(TRACE)
    page.give()
    page.scan_ticket(second)
    page.window.take_scan(TRACE)
    assert page.window.said() == "This pack was recorded for A001 today."


def test_a_refused_dose_leaves_the_identity_check_and_says_so(
    page: Page, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    record = clinic.desk.record

    def without_lot(fact: f.Fact, **more: Any) -> Recorded:
        if isinstance(fact, f.DoseGiven):
            raise Refused([Problem("lot_unknown", blocks=True)])
        return record(fact, **more)

    monkeypatch.setattr(clinic.desk, "record", without_lot)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.INJECTION_DUE
    assert page.station.notice.words().startswith("The identity check is recorded, the dose is not yet.")
    assert "not in stock" in page.station.notice.words()


def test_a_full_disk_keeps_everything_and_the_second_press_records_once(
    page: Page, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    with monkeypatch.context() as patch:

        def full(*_: object, **__: object) -> None:
            raise WorldFailed("disk_full")

        patch.setattr(clinic.desk, "record", full)
        page.give()
    assert "disk is full" in page.window.said()
    assert page.stage(visit) is Stage.IDENTITY_DUE
    page.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert len(clinic.desk.visit(visit).doses) == 1


def test_an_interval_too_short_asks_for_a_reason_and_records_it(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    earlier = due(clinic)
    page.scan_ticket(earlier)
    page.window.take_scan(TRACE)
    page.give()
    clinic.later(days=100)
    again = clinic.registered(person=clinic.desk.visit(earlier).person)
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=again)
    clinic.act(FIT, about=again)
    page.scan_ticket(again)
    assert page.station.checks.lines["dose"].state == "caution"
    page.window.take_scan("81234560000000000002")
    page.give()
    sheet = open_sheet(page.station)
    assert sheet is not None
    sheet.findChild(object, "injection.override.reason").setPlainText("医生同意")  # type: ignore[attr-defined]
    page.press(Qt.Key.Key_Return)
    assert len(clinic.desk.visit(again).doses) == 1


def test_after_ninety_seconds_without_a_hand_the_person_is_set_aside(page: Page, clinic: Clinic, live: Live) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    for _ in range(89):
        live.tick()
    assert page.station.current == visit
    live.tick()
    assert page.station.current == ""
    assert "王桂芬" in page.window.said()
    page.scan_ticket(visit)
    assert page.station.case is not None
    assert page.station.case.draft.done == frozenset()
    assert page.station.dose.lot.value() == "A13"


@pytest.mark.parametrize("text", ["https://example.org", "7000000000000000"])
def test_after_a_scan_that_means_nobody_nothing_is_given_until_somebody_is_scanned_again(
    page: Page, clinic: Clinic, text: str
) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    page.window.take_scan(text)
    assert "王桂芬 was set aside" in page.window.said()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.IDENTITY_DUE
    page.scan_ticket(visit)
    assert page.station.dose.lot.value() == "A13"
    assert page.station.dose.site.value() == "left_deltoid"


def test_a_typed_short_number_is_no_ticket_and_asks_for_two_other_ways(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.window.search("A001")
    assert page.station.current == visit
    assert "no ticket" in page.station.checks.lines["recipient"].words()
    page.window.take_scan(TRACE)
    page.give()
    checked = clinic.desk.visit(visit).last(f.IdentityChecked)
    assert checked is not None
    assert checked.ways == ("said_name", "said_birth_date")


def test_nobody_else_comes_to_the_page_when_others_record(page: Page, clinic: Clinic, live: Live) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    due(clinic, name="赵永福", born=date(1931, 2, 8), priority=True)
    live.tick()
    assert page.station.current == visit
    assert page.station.dose.site.value() == "left_deltoid"
    assert len(page.station.columns.queue_list().rows()) == 2


def test_what_is_filled_in_stays_when_the_language_changes(page: Page, clinic: Clinic, languages: Languages) -> None:
    stocked(clinic)
    page.scan_ticket(due(clinic))
    page.window.take_scan(TRACE)
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    for language in ("zh-CN", "vi", "en"):
        languages.use(language)
        QApplication.processEvents()
        assert page.station.dose.pack.text() == TRACE
        assert page.station.dose.site.value() == "left_deltoid"
        assert page.station.given.isEnabled()


@pytest.mark.parametrize("percent", [100, 200])
def test_who_it_is_never_scrolls_away_and_the_next_person_begins_at_the_top(
    page: Page, clinic: Clinic, text_size: Callable[[int], None], percent: int
) -> None:
    stocked(clinic)
    text_size(percent)
    page.window.resize(1366, 600 if percent == 100 else 768)
    due(clinic, name="李树青", born=date(1955, 2, 8))
    first, second = due(clinic, name="李树清", born=date(1934, 2, 8)), due(clinic, name="赵永福")
    page.scan_ticket(first)
    QApplication.processEvents()
    bar = page.station.pane.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    for shown in (page.station.identity.name, page.station.identity.warning):
        assert shown.visibleRegion().boundingRect() == shown.rect()
    page.scan_ticket(first)
    assert bar.value() == bar.maximum()
    page.scan_ticket(second)
    assert bar.value() == 0


def test_after_the_last_dose_nothing_stands_there_that_could_not_be_pressed(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    page.scan_ticket(due(clinic))
    page.window.take_scan(TRACE)
    page.give()
    for gone in (page.station.checks, page.station.dose, page.station.not_given):
        assert not gone.isVisible()
    assert page.station.identity.isVisible()
    assert "Observation until" in page.station.notice.words()
    page.scan_ticket(due(clinic, name="赵永福"))
    for there in (page.station.checks, page.station.dose, page.station.not_given):
        assert there.isVisible()


def test_a_look_at_the_pack_before_there_was_a_lot_does_not_count(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    page.scan_ticket(due(clinic))
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    page.window.take_scan(TRACE)
    assert page.station.case is not None
    assert page.station.case.draft.done == {"asked"}
    assert not page.station.given.isEnabled()


def test_a_pack_of_the_lot_in_use_takes_no_check_away(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    page.scan_ticket(due(clinic))
    page.window.take_scan(TRACE)
    page.give()
    page.scan_ticket(due(clinic, name="赵永福"))
    page.press(Qt.Key.Key_F7, Qt.Key.Key_Left)
    page.window.take_scan("81234560000000000002")
    assert page.station.given.isEnabled()


def test_consent_by_a_mark_names_the_witness_and_says_what_the_number_is(page: Page, clinic: Clinic) -> None:
    visit = clinic.registered()
    consent = f.ConsentGiven(products=("flu-iiv4",), form_version="1", signed="mark", witness="王敏")
    clinic.act(consent, about=visit)
    clinic.act(FIT, about=visit)
    page.scan_ticket(visit)
    words = page.station.checks.lines["consent"].words()
    assert words.endswith("by the recipient · by mark, witness 王敏 · text version 1")


@pytest.mark.parametrize(
    ("text", "tones"),
    [("无", []), (" không có. ", []), ("None", []), ("青霉素", ["stop"]), ("无花粉过敏,青霉素过敏", ["stop"])],
)
def test_only_an_allergy_stands_in_red(page: Page, clinic: Clinic, text: str, tones: list[str]) -> None:
    person = clinic.act(nobody(allergies=text)).entry.about
    page.scan_ticket(clinic.registered(person=person))
    props = person_props(page.station.case)
    assert [notice.tone for section in props.sections for notice in section.notices] == tones
    shown = [value for section in props.sections for _, value in section.facts]
    assert (text.strip() in shown) is not bool(tones)


@pytest.mark.parametrize(
    ("outcome", "tone"), [("eligible", "ok"), ("caution", "caution"), ("contraindicated", "stop"), ("refer", "stop")]
)
def test_whoever_must_not_be_vaccinated_looks_unlike_caution(
    page: Page, clinic: Clinic, outcome: f.Outcome, tone: str
) -> None:
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    more = {"eligible": {"note": "未测"}, "caution": {"note": "高血压"}}.get(outcome, {"note": "发热"})
    clinic.act(f.Screened(outcome=outcome, **more), about=visit)  # type: ignore[arg-type]
    page.scan_ticket(visit)
    assert person_props(page.station.case).tone == tone


def test_not_given_takes_a_digit_and_a_key(page: Page, clinic: Clinic) -> None:
    stocked(clinic)
    visit = due(clinic)
    page.scan_ticket(visit)
    page.press(Qt.Key.Key_F8, Qt.Key.Key_4, Qt.Key.Key_Return)
    done = clinic.desk.visit(visit).last(f.NotGiven)
    assert done is not None
    assert done.why == "refused"
    assert page.stage(visit) is Stage.NOT_GIVEN


def test_a_ticket_of_another_day_is_refused_in_words(page: Page, clinic: Clinic) -> None:
    visit = due(clinic)
    row = clinic.desk.visit_row(visit)
    clinic.later(days=1)
    assert row is not None
    page.window.take_scan(row.ticket)
    assert page.window.said() == "This ticket is of another day."
    assert page.station.current == ""


def test_a_ticket_that_comes_too_early_says_which_step_is_due(page: Page, clinic: Clinic) -> None:
    visit = clinic.registered(person=clinic.act(nobody(name="赵桂英")).entry.about)
    page.scan_ticket(visit)
    assert page.window.said().endswith("赵桂英: registered; screening and consent are due")
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    page.scan_ticket(visit)
    assert page.window.said().endswith("赵桂英: waiting for screening")


@pytest.mark.parametrize("name", ["李<b>四", '<img src="/etc/passwd">', "Robert'); DROP TABLE", "阿" * 60])
def test_a_name_is_shown_as_it_is(page: Page, clinic: Clinic, name: str) -> None:
    page.scan_ticket(due(clinic, name=name))
    assert page.station.identity.name.text() == name
    assert page.station.identity.name.textFormat() == Qt.TextFormat.PlainText


def test_the_page_fits_a_small_window_at_twice_the_text(
    page: Page, clinic: Clinic, text_size: Callable[[int], None]
) -> None:
    stocked(clinic)
    text_size(200)
    page.scan_ticket(due(clinic, name="阿卜杜热西提·买买提艾力江"))
    QApplication.processEvents()
    assert page.window.width() == 1366
    assert page.station.given.isVisible()
