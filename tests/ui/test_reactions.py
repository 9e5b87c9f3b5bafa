"""The page of reactions: every case with its countdown, four pages, nothing typed is lost, everything is recorded."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.reports import cases
from tests.ui.leaving import leave
from vaxdesk import files
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.ui.case_wiring import meet_cases
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.report_pill import report_pill
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.reactions import ReactionsStation
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.widgets.person_card import PersonProps
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window


class Hands:
    """A window with a case in it, and hands on it."""

    def __init__(self, clinic: Clinic, window: Window, live: Live, qtbot: QtBot) -> None:
        self.clinic, self.window, self.live, self._qtbot = clinic, window, live, qtbot
        self.papers: list[tuple[str, bytes]] = []
        for code in ("observation", "reactions"):
            meet_cases(window.stations[code], window, lambda name, pdf: self.papers.append((name, pdf)))

    @property
    def page(self) -> ReactionsStation:
        station = self.window.stations["reactions"]
        assert isinstance(station, ReactionsStation)
        return station

    @property
    def board(self) -> ObservationStation:
        station = self.window.stations["observation"]
        assert isinstance(station, ObservationStation)
        return station

    def go(self, page: str) -> ReactionsStation:
        self.window.go("reactions")
        self.page.pages.set_value(page)
        self.page._show_page()
        return self.page

    def press(self, *pressed: Qt.Key) -> None:
        for key in pressed:
            control = key == Qt.Key.Key_Return
            modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def newest(self, visit: str) -> f.Fact | f.FromNewerVersion:
        return self.clinic.desk.visit(visit).history[-1].fact


@pytest.fixture
def hands(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Hands]:
    clinic.stocked()
    kinds = (ObservationStation, ReactionsStation)
    window = Window(live, jobs, kinds, read_scan=scans.read, scanner=scanner)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Hands(clinic, window, live, qtbot)
    leave(window)


def unwell(hands: Hands, name: str = "任玉香", *signs: f.Sign) -> str:
    visit = hands.clinic.vaccinated(person=hands.clinic.act(nobody(name=name)).entry.about)
    hands.clinic.later(minutes=10)
    hands.clinic.act(f.ReactionSeen(signs=signs or ("dizziness",)), about=visit)
    return visit


def test_a_quick_card_with_everything_takes_less_than_fifteen_seconds_of_keys(hands: Hands) -> None:
    """Two signs, pressure, pulse, saturation, two things done, by the keystroke-level model: half a second for a digit
    that is read from a monitor, 0.28 for any other key, and 1.35 s to think before each of three parts."""
    visit = hands.clinic.vaccinated(person=hands.clinic.act(nobody(name="任玉香")).entry.about)
    hands.clinic.later(minutes=10)
    hands.window.go("observation")
    hands.board.choose(visit)
    enter, space, tab = Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab
    others = [Qt.Key.Key_F9, Qt.Key.Key_1, Qt.Key.Key_2, enter]
    digits = ["102/64", "96", "97"]
    hands.press(*others)
    for text in digits:
        hands.type(text)
        hands.press(enter)
    last = [enter, enter, space, tab, tab, space, Qt.Key.Key_Return]
    hands.press(*last)
    found = hands.clinic.desk.visit(visit).last(f.ReactionSeen)
    assert found is not None
    assert (found.signs, found.measures) == (("dizziness", "palpitations"), ("laid_flat", "doctor_called"))
    assert found.vital_signs == f.VitalSigns(
        blood_pressure=(f.BloodPressure(systolic=102, diastolic=64),), pulse=96, spo2=97
    )
    assert hands.clinic.desk.visit(visit).reaction_open
    keys = len(others) + len(digits) + len(last)
    assert keys * 0.28 + len("".join(digits)) * 0.5 + 3 * 1.35 < 15


def test_the_quick_card_leads_to_the_whole_case_and_records_what_was_filled_in(hands: Hands) -> None:
    visit = hands.clinic.vaccinated(person=hands.clinic.act(nobody(name="任玉香")).entry.about)
    hands.window.go("observation")
    hands.board.choose(visit)
    hands.press(Qt.Key.Key_F9, Qt.Key.Key_F8)
    assert open_sheet(hands.board) is hands.board.reaction_sheet, "an empty card leads nowhere"
    hands.press(Qt.Key.Key_4, Qt.Key.Key_F8)
    assert hands.window.current is hands.page
    assert hands.page.row is not None
    assert hands.page.row.visit.id == visit
    assert isinstance(hands.newest(visit), f.ReactionSeen)
    hands.window.go("observation")
    position = hands.clinic.desk.journal_position()
    hands.press(Qt.Key.Key_F9, Qt.Key.Key_F8)
    assert hands.window.current is hands.page
    assert hands.clinic.desk.journal_position() == position


def test_what_is_to_be_reported_soonest_stands_first_and_is_counted(hands: Hands) -> None:
    first = unwell(hands, "李一")
    hands.clinic.later(hours=40)
    second = unwell(hands, "李二")
    hands.clinic.act(aefi.CaseFormFilled(outcome="died"), about=second)
    counted: list[tuple[int, bool]] = []
    hands.page.counted.connect(lambda count, urgent: counted.append((count, urgent)))
    hands.go("treatment")
    rows = hands.page.columns.queue_list().rows()
    assert [(row.id, row.tone) for row in rows] == [(second, "info"), (first, "caution")]
    assert rows[0].tag == "2:00 h left"
    assert counted[-1] == (2, True)
    hands.clinic.later(hours=3)
    hands.live.tick()
    assert hands.page.columns.queue_list().rows()[0].tag == "overdue 1:00 h"
    assert report_pill(hands.live) is None, "the lead alone sees it from every page"
    hands.live.set_actor("zhao.yun")
    assert report_pill(hands.live) == StatePill("AEFI report by 12-24 03:20", "stop")


def test_vital_signs_are_measured_again_and_drawn(hands: Hands) -> None:
    visit = unwell(hands)
    page = hands.go("treatment")
    page.treatment.values["blood_pressure"].setFocus()
    hands.type("92/58")
    page.treatment.values["pulse"].setText("1O8")
    hands.press(Qt.Key.Key_Return)
    assert "cannot be read" in page.treatment.problem.words()
    page.treatment.values["pulse"].setText("108")
    hands.press(Qt.Key.Key_Return)
    taken = hands.newest(visit)
    assert isinstance(taken, aefi.VitalSignsTaken)
    assert (taken.vital_signs.blood_pressure[-1].systolic, taken.vital_signs.pulse) == (92, 108)
    drawn = page.treatment.chart.props()
    assert [(point.time, point.systolic) for point in drawn.points] == [("before", 134), ("09:10", 92)]
    assert "BP 92/58, pulse 108" in page.treatment.chart.accessibleDescription()
    assert page.treatment.values["pulse"].text() == ""


def test_a_medicine_of_an_unconfirmed_protocol_is_given_with_the_dose_that_somebody_typed(hands: Hands) -> None:
    visit = unwell(hands)
    page = hands.go("treatment").treatment
    assert "Not confirmed by a doctor" in page.protocol.words()
    page.medicine.set_value("adrenaline")
    assert page.dose.text() == ""
    hands.press(Qt.Key.Key_F4)
    assert "what dose" in page.problem.words()
    page.dose.setText("0.5 mg")
    page.at.setText("23:59")
    hands.press(Qt.Key.Key_F4)
    assert "not after now" in page.problem.words()
    page.at.setText("09:08")
    hands.press(Qt.Key.Key_F4)
    given = hands.newest(visit)
    assert isinstance(given, aefi.MedicineGiven)
    assert hands.clinic.desk.local(hands.clinic.desk.visit(visit).history[-1].at).strftime("%H:%M") == "09:08"
    assert (given.medicine, given.dose, given.look_again_minutes) == ("Adrenaline 1:1000", "0.5 mg", 5)
    assert not given.protocol_confirmed
    assert page.looks[0].words() == "Adrenaline 1:1000 (1×): look again in 03:00"
    hands.clinic.later(minutes=6)
    hands.live.tick()
    assert page.looks[0].words() == "Adrenaline 1:1000 (1×): look again now, since 03:00"


def test_a_confirmed_protocol_fills_in_its_dose(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unwell(hands)
    shipped = (files.forms() / "reactions" / "protocol.toml").read_text(encoding="utf-8")
    (tmp_path / "forms" / "reactions").mkdir(parents=True)
    own = shipped.replace("confirmed = false", "confirmed = true").replace('confirmed_by = ""', 'confirmed_by = "李强"')
    (tmp_path / "forms" / "reactions" / "protocol.toml").write_text(own, encoding="utf-8")
    monkeypatch.setattr(files, "forms", lambda: tmp_path / "forms")
    page = hands.go("treatment").treatment
    page.medicine.set_value("adrenaline")
    assert page.dose.text() == "0.5 mg (0.5 mL), adults"
    assert "confirmed by 李强" in page.protocol.words()
    assert "cannot be read" in hands.go("aid").aid.problem.words()
    assert "cannot be read" in hands.go("report").report.none.text()


def test_what_was_looked_at_is_recorded_and_the_rest_stays_not_looked_at(hands: Hands) -> None:
    visit = unwell(hands, "任玉香", "rash_urticaria")
    page = hands.go("aid").aid
    hands.press(Qt.Key.Key_Return)
    assert page.problem.words() == "Nothing was looked at yet."
    page.rows["urticaria_generalised"].set_value("yes")
    page.rows["wheeze"].set_value("no")
    hands.press(Qt.Key.Key_Return)
    looked = hands.newest(visit)
    assert isinstance(looked, aefi.BodyExamined)
    assert {each.item: each.present for each in looked.looked} == {"urticaria_generalised": True, "wheeze": False}
    skin = next(tag for system, (_, tag, _) in page._cards.items() if system == "skin")
    assert skin.text() == "6 not looked at"
    assert "no diagnosis" in page.what.words()
    assert page.picked() == {}


def test_the_case_form_comes_back_as_it_was_recorded_and_what_is_not_recorded_stays_with_its_case(
    hands: Hands,
) -> None:
    first, second = unwell(hands, "李一"), unwell(hands, "李二")
    page = hands.go("form")
    page.open_case(first)
    form = page.form.inputs
    form.set_value("course", "头晕、心慌")
    form.set_value("fever", "37.1-37.5")
    form.set_value("serious_hospitalisation", "yes")
    form.set_value("dose0_category", "non_programme")
    form.set_value("onset", "9:0x")
    hands.press(Qt.Key.Key_Return)
    assert "hours:minutes" in page.form.fields["onset"].message()
    form.set_value("onset", "09:08")
    hands.press(Qt.Key.Key_Return)
    recorded = hands.newest(first)
    assert isinstance(recorded, aefi.CaseFormFilled)
    assert (recorded.fever, recorded.serious, recorded.doses[0].category) == (
        "37.1-37.5",
        ("hospitalisation",),
        "non_programme",
    )
    assert recorded.onset is not None
    assert hands.clinic.desk.local(recorded.onset).strftime("%H:%M") == "09:08"
    form.set_value("course", "还没写完")
    page.open_case(second)
    assert form.value("course") == ""
    assert "1 cases" in page.pending()
    page.open_case(first)
    assert (form.value("course"), form.value("fever")) == ("还没写完", "37.1-37.5")


def test_a_report_is_marked_with_to_whom_and_how_and_a_clinician_may_decide_that_none_is_due(hands: Hands) -> None:
    visit = unwell(hands)
    page = hands.go("report").report
    assert page.dues[0].words().startswith("Report the case card → county CDC of where the person lives 48:00 h left")
    assert "not checked against its source" in page.source.text()
    hands.press(Qt.Key.Key_Return)
    assert "to whom" in page.problem.words()
    page.to.setText("区疾控中心")
    page.way.set_value("online")
    hands.press(Qt.Key.Key_Return)
    assert hands.newest(visit) == aefi.ReactionReported(to="区疾控中心", way="online", reporter="何宁")
    assert "reported 12-22" in page.dues[0].words()
    other = unwell(hands, "李二")
    hands.page.open_case(other)
    page.why.setText("一般反应")
    hands.press(Qt.Key.Key_F8)
    assert isinstance(hands.newest(other), aefi.ReportNotDue)
    assert "not to be reported" in page.dues[0].words()


def test_papers_go_to_the_printer_and_files_into_a_folder_of_those_who_may(hands: Hands, tmp_path: Path) -> None:
    visit = unwell(hands)
    page = hands.go("report")
    hands.press(Qt.Key.Key_F6)
    ((name, pdf),) = hands.papers
    assert (name[:5], name[-4:], pdf[:5]) == ("aefi-", ".pdf", b"%PDF-")
    assert not page.report.json.isEnabled()
    hands.live.set_actor("zhao.yun")
    page = hands.go("report")
    page.open_case(visit)
    page.files.ask_folder = lambda: tmp_path / "out"
    page.report.json.click()
    page.report.csv.click()
    made = sorted((tmp_path / "out").iterdir())
    assert [path.suffix for path in made] == [".csv", ".json"]
    assert json.loads(made[1].read_text(encoding="utf-8"))["resourceType"] == "AdverseEvent"
    assert made[0].read_bytes().startswith(b"\xef\xbb\xbf")
    assert [each.reason for each in hands.clinic.desk.office.looks() if each.what == "exported"] == [
        "aefi csv",
        "aefi json",
        "aefi pdf",
    ]


def test_everybody_of_the_lot_comes_with_one_key(hands: Hands) -> None:
    hands.window.go("reactions")
    assert (hands.page.row, hands.page.save.isVisible()) == (None, False)
    assert hands.page.columns.person._props == PersonProps(empty="Nobody has had a reaction.")
    hands.press(Qt.Key.Key_Return, Qt.Key.Key_F5)
    unwell(hands, "李一")
    hands.clinic.later(days=1)
    unwell(hands, "李二")
    hands.clinic.vaccinated(person=hands.clinic.act(nobody(name="李三")).entry.about)
    hands.go("treatment")
    hands.press(Qt.Key.Key_F5)
    sheet = hands.page.files.lot_sheet
    assert [(row.name, row.tag) for row in sheet.people.rows()] == [("李二", "reaction"), ("李三", "under observation")]
    sheet.wanted.emit(False)
    assert [row.name for row in sheet.people.rows()] == ["李一", "李二", "李三"]
    assert "138****0000" in sheet.people.rows()[0].detail
    hands.press(Qt.Key.Key_Return)
    assert [(name[:4], pdf[:5]) for name, pdf in hands.papers] == [("lot-", b"%PDF-")]


def test_nothing_is_cut_off_however_full_the_case_is(hands: Hands) -> None:
    visit = cases.overfull_case(hands.clinic)
    for page in ("treatment", "aid", "form", "report"):
        hands.go(page).open_case(visit)
        QApplication.processEvents()
        scroll = hands.page.columns._scroll
        assert scroll.horizontalScrollBar().maximum() == 0, page


def test_a_search_that_means_several_cases_opens_none_of_them(hands: Hands, clinic: Clinic) -> None:
    opened, second, third = (
        clinic.vaccinated(person=clinic.act(nobody(name=name)).entry.about) for name in ("赵永福", "王小明", "王桂芬")
    )
    for visit in (opened, second, third):
        clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    page, said = hands.go("treatment"), list[str]()
    page.said.connect(lambda words, _tone: said.append(words))
    page.open_case(opened)
    assert page.search("wang")
    assert said[-1].endswith("cases fit “wang”: choose one in the list.")
    assert page.row is not None
    assert page.row.visit.id == opened
    assert page.search("wxm")
    assert page.row.visit.id == second
