"""The page of entries: every entry is read, corrected or struck where people stand."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import LEAD, Clinic, nobody
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.visit import Act, Stage
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import history_corrections as corrections
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window


class Page:
    """The window, a hand on it, and the page of entries of one visit."""

    def __init__(self, window: Window, clinic: Clinic, hand: Hand) -> None:
        self.window, self.clinic, self.hand = window, clinic, hand
        station = window.stations["injection"]
        assert isinstance(station, InjectionStation)
        self.station, self.sheet = station, station.history_sheet
        self.said: list[str] = []
        station.said.connect(lambda text, _tone: self.said.append(text))

    def of(self, account: str) -> "Page":
        """The page of somebody else, who sits down here."""
        self.window._live.set_actor(account)
        self.window.go("injection")
        return Page(self.window, self.clinic, self.hand)

    def open(self, visit: str, kind: type[f.Fact]) -> None:
        """The page of entries, with the newest entry of this kind chosen."""
        person = self.clinic.desk.visit(visit).person
        assert person is not None
        self.sheet.ask(visit, person)
        entries = [*self.clinic.desk.visit(person).history, *self.clinic.desk.visit(visit).history]
        wanted = [each.id for each in entries if isinstance(each.fact, kind)][-1]
        self.sheet.entries.step(-len(entries))
        for _ in entries:
            if self.sheet.entries.current() != wanted:
                self.sheet.entries.step(1)

    def set(self, name: str, value: str) -> None:
        field = self.sheet.correcting.fields[name].input
        if isinstance(field, Pick):
            field.set_value(value)
        else:
            assert isinstance(field, LineInput)
            field.setText(value)

    def record(self, why: str) -> None:
        self.sheet.correcting.why.setPlainText(why)
        self.hand.press("Ctrl+Return")

    def reason(self, why: str) -> None:
        sheet = open_sheet(self.station)
        assert sheet is not None
        sheet.findChildren(TextInput)[0].setPlainText(why)
        self.hand.press("Ctrl+Return")

    def lot(self, number: str) -> str:
        return next(each.lot.id for each in self.clinic.desk.lots() if each.lot.lot == number)

    def dose(self, visit: str) -> tuple[Act, f.DoseGiven]:
        [only] = self.clinic.desk.visit(visit).doses
        return only


@pytest.fixture
def page(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Page]:
    window = Window(live, jobs, (InjectionStation,), read_scan=scans.read, scanner=scanner)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    hand = Hand(window, scanner)
    hand.wait_until_active()
    yield Page(window, clinic, hand)
    leave(window)


def test_a_wrong_lot_and_arm_are_corrected_and_the_timer_runs_on(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.stocked(lot="202209B01")
    before = clinic.desk.visit(visit)
    clinic.later(minutes=5)
    page.open(visit, f.DoseGiven)
    page.hand.press("F6")
    page.set("lot", page.lot("202209B01"))
    page.set("body_site", "right_deltoid")
    page.record("拿错盒子")
    act, dose = page.dose(visit)
    assert (dose.lot, dose.body_site) == ("202209B01", "right_deltoid")
    assert act.at == before.doses[0][0].at
    assert clinic.desk.visit(visit).timers == before.timers
    assert clinic.desk.visit(visit).stage is Stage.OBSERVING
    assert act.latest.reason == "拿错盒子"
    assert {each.lot.lot: each.left for each in clinic.desk.lots()} == {"202208A13": 100, "202209B01": 99}
    assert open_sheet(page.station) is None


def test_the_form_is_gone_through_with_the_keyboard(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.stocked(lot="202209B01")
    page.open(visit, f.DoseGiven)
    for key in ("F6", "Down", "Tab", "Tab", "Tab"):
        page.hand.press(key)
    page.hand.type("wrong box")
    page.hand.press("Ctrl+Return")
    act, dose = page.dose(visit)
    assert (dose.lot, act.latest.reason) == ("202209B01", "wrong box")


def test_the_time_of_an_injection_is_corrected_and_moves_the_end_of_the_observation(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    act, _ = page.dose(visit)
    clinic.later(minutes=5)
    page.open(visit, f.DoseGiven)
    page.hand.press("F6")
    later = clinic.desk.local(act.at) + timedelta(minutes=2)
    page.set("time", later.strftime("%H%M"))
    page.record("看错钟")
    assert page.dose(visit)[0].at == later.replace(second=0, microsecond=0)


def test_a_lot_of_another_vaccine_is_refused_in_the_form_which_stays(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.stocked("ppsv23", lot="P23-1")
    page.open(visit, f.DoseGiven)
    page.hand.press("F6")
    page.set("lot", page.lot("P23-1"))
    page.record("拿错盒子")
    assert page.dose(visit)[1].product == "flu-iiv4"
    assert page.sheet.correcting.is_open()
    assert page.sheet.correcting.values()["lot"] == page.lot("P23-1")
    page.set("lot", page.lot("202208A13"))
    page.set("time", "nine")
    page.record("拿错盒子")
    assert page.sheet.correcting.is_open()
    assert [entry.amends for entry in clinic.desk.visit(visit).history if entry.amends] == []


def test_what_may_be_overridden_asks_for_a_reason_over_the_form(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    page.open(visit, f.DoseGiven)
    page.hand.press("F6")
    page.set("body_site", "left_thigh")
    page.record("记错部位")
    assert page.dose(visit)[1].body_site == "left_deltoid"
    page.reason("上臂有伤")
    act, dose = page.dose(visit)
    assert (dose.body_site, act.latest.override) == ("left_thigh", ("body_site_differs",))
    assert open_sheet(page.station) is None


def test_striking_an_injection_asks_plainly_and_says_where_the_person_stands_then(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    page = page.of(LEAD)
    page.open(visit, f.DoseGiven)
    page.hand.press("F7")
    sheet = open_sheet(page.station)
    assert sheet is not None
    assert sheet.accessibleName() == "Did this injection not happen?"
    page.reason("没有打")
    assert clinic.desk.visit(visit).stage is Stage.INJECTION_DUE
    assert page.said[-1] == "The injection was struck. This person is now: identity checked."


def test_a_consent_is_corrected_to_a_mark_with_its_witness(page: Page, clinic: Clinic) -> None:
    visit = clinic.ready()
    page.open(visit, f.ConsentGiven)
    page.hand.press("F6")
    page.set("signed", "mark")
    page.record("老人按的手印")
    assert page.sheet.correcting.is_open()
    page.set("witness", "孟女士")
    page.record("老人按的手印")
    given = clinic.desk.visit(visit).last(f.ConsentGiven)
    assert given is not None
    assert (given.signed, given.witness) == ("mark", "孟女士")


def test_only_a_screener_strikes_a_reaction(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(signs=("fainting",)), about=visit)
    page = page.of("wang.fang")
    page.open(visit, f.ReactionSeen)
    page.hand.press("F7")
    page.reason("看错人")
    assert page.said[-1] == "Only a screening doctor may decide this."
    assert clinic.desk.visit(visit).stage is Stage.REACTION


def test_entries_show_people_by_name_and_what_was_unusual(page: Page, clinic: Clinic) -> None:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=10)
    at = clinic.clock.now().utc - timedelta(minutes=6)
    clinic.act(
        f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_thigh"),
        about=visit, at=at, reason="上臂有伤", override=("body_site_differs",),
    )  # fmt: skip
    page.open(visit, f.DoseGiven)
    row = page.sheet.entries.rows()[-1]
    assert row.ticket == clinic.desk.local(at).strftime("%H:%M")
    assert row.detail.startswith("周敏 · Vaccinator · typed in afterwards")
    whole = page.sheet.whole.text()
    assert "reason: 上臂有伤" in whole
    assert "in spite of: This vaccine is usually given at another site of the body." in whole
    assert "zhou.min" not in "".join(each.detail for each in page.sheet.entries.rows())


def test_who_somebody_is_and_what_they_came_for_are_corrected_at_registration(page: Page, clinic: Clinic) -> None:
    visit = clinic.registered()
    for kind in (f.PersonEnrolled, f.VisitRegistered):
        page.open(visit, kind)
        page.hand.press("F6")
        assert not page.sheet.correcting.is_open()


def test_another_vaccine_brings_its_own_copies_and_keeps_who_gave_it(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.stocked("ppsv23", lot="P23-1")
    [(act, _)] = clinic.desk.visit(visit).doses
    lots = clinic.desk.lots()
    other = next(each.lot.id for each in lots if each.lot.lot == "P23-1")
    dose = corrections.corrected(act, {"lot": other, "body_site": "left_deltoid", "time": ""}, lots)
    assert isinstance(dose, f.DoseGiven)
    assert (dose.product, dose.expiry, dose.product_name, dose.vaccinator_name) == ("ppsv23", None, {}, "周敏")


def test_minutes_that_are_none_are_not_recorded(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ObservationExtended(minutes=15, why="头晕"), about=visit)
    act = clinic.desk.visit(visit).last_act(f.ObservationExtended)
    assert act is not None
    assert corrections.corrected(act, {"minutes": "20", "why": "头晕"}, ()) == f.ObservationExtended(
        minutes=20, why="头晕"
    )
    for wrong in ("", "0", "x", "9999"):
        with pytest.raises(ValueError):  # noqa: PT011 - whichever part of it says no
            corrections.corrected(act, {"minutes": wrong, "why": "头晕"}, ())


def test_every_form_can_be_opened(page: Page, clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ObservationExtended(minutes=15, why="头晕"), about=visit)
    clinic.act(f.LeftEarly(why="赶车", advice_given=True, accepted_by="孟女士"), about=visit)
    for kind, fields in (
        (f.ObservationExtended, {"minutes", "why"}),
        (f.LeftEarly, {"why", "accepted_by"}),
        (f.ConsentGiven, {"signer", "signer_name", "relationship", "signed", "witness"}),
    ):
        page.open(visit, kind)
        page.hand.press("F6")
        assert set(page.sheet.correcting.fields) == fields
        page.hand.press("F4" if open_sheet(page.station) is None else "Esc")
    refused = clinic.registered(person=clinic.act(nobody(name="赵永福")).entry.about)
    clinic.act(f.NotGiven(product="flu-iiv4", why="left"), about=refused)
    page.open(refused, f.NotGiven)
    page.hand.press("F6")
    page.set("not_given", "unwell_today")
    page.record("听错了")
    found = clinic.desk.visit(refused).last(f.NotGiven)
    assert found is not None
    assert found.why == "unwell_today"
