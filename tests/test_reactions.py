"""Cases through the Desk: what is to be reported until when, when to look again, who got the same lot."""

from datetime import timedelta

import pytest

from tests.builders import Clinic, nobody, woman
from vaxdesk import files
from vaxdesk.acts.inquiry import FormUnreadable
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import looked
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.departments.reactions import CaseRow

pytestmark = pytest.mark.usefixtures("stocked")

HOUR = timedelta(hours=1)


def unwell(clinic: Clinic, *signs: f.Sign) -> str:
    visit = clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.later(minutes=10)
    clinic.act(f.ReactionSeen(signs=signs or ("dizziness",)), about=visit)
    return visit


def only(clinic: Clinic) -> CaseRow:
    (row,) = clinic.desk.reactions.cases()
    return row


def states(clinic: Clinic) -> dict[str, str]:
    now = clinic.clock.now().utc
    return {due.duty.code: due.settled or due.state(now) for due in only(clinic).dues}


def test_a_reaction_is_to_be_reported_within_two_days_until_somebody_says_it_was(clinic: Clinic) -> None:
    visit = unwell(clinic)
    assert states(clinic) == {"case_card": "running"}
    clinic.later(hours=37)
    assert states(clinic) == {"case_card": "soon"}
    clinic.later(hours=12)
    assert states(clinic) == {"case_card": "overdue"}
    clinic.act(aefi.ReactionReported(to="区疾控中心", way="online"), about=visit)
    assert states(clinic) == {"case_card": "reported"}
    assert only(clinic).dues[0].late
    assert only(clinic).to_report is None


@pytest.mark.parametrize(
    "form",
    [
        aefi.CaseFormFilled(serious=("death",)),
        aefi.CaseFormFilled(outcome="died"),
        aefi.CaseFormFilled(serious=("disability",)),
        aefi.CaseFormFilled(cluster=True),
        aefi.CaseFormFilled(major_impact=True),
    ],
    ids=["death", "died", "disability", "cluster", "major impact"],
)
def test_what_moves_the_public_is_to_be_reported_within_two_hours_of_learning_of_it(
    clinic: Clinic, form: aefi.CaseFormFilled
) -> None:
    visit = unwell(clinic)
    clinic.later(hours=5)
    clinic.act(form, about=visit)
    first = only(clinic).to_report
    assert first is not None
    assert first.duty.code == "urgent"
    assert first.remaining(clinic.clock.now().utc) == 2 * HOUR
    assert not first.duty.confirmed


def test_other_serious_events_keep_the_long_clock(clinic: Clinic) -> None:
    visit = unwell(clinic)
    clinic.act(aefi.CaseFormFilled(serious=("hospitalisation",), hospitalised="yes"), about=visit)
    assert set(states(clinic)) == {"case_card"}
    assert only(clinic).case.serious


def test_a_death_that_is_learned_of_after_the_report_is_to_be_reported_again(clinic: Clinic) -> None:
    visit = unwell(clinic)
    clinic.act(aefi.ReactionReported(to="区疾控中心", way="online"), about=visit)
    clinic.later(hours=9)
    clinic.act(aefi.CaseFormFilled(outcome="died"), about=visit)
    assert states(clinic) == {"case_card": "reported", "urgent": "running"}
    clinic.later(minutes=20)
    clinic.act(aefi.ReactionReported(to="区卫健委", way="phone"), about=visit)
    assert states(clinic) == {"case_card": "reported", "urgent": "reported"}


def test_what_was_ticked_by_mistake_and_taken_back_runs_no_more(clinic: Clinic) -> None:
    visit = unwell(clinic)
    clinic.act(aefi.CaseFormFilled(serious=("death",)), about=visit)
    clinic.act(aefi.CaseFormFilled(course="看错"), about=visit)
    assert set(states(clinic)) == {"case_card"}


def test_a_clinician_may_decide_that_nothing_is_to_be_reported_until_there_is_more(clinic: Clinic) -> None:
    visit = unwell(clinic)
    clinic.act(aefi.ReportNotDue(why="一般反应"), about=visit)
    assert states(clinic) == {"case_card": "not_due"}
    clinic.act(f.ReactionSeen(signs=("rash_urticaria",)), about=visit)
    assert states(clinic) == {"case_card": "running"}


def test_no_reaction_after_all_ends_the_clock_but_not_that_of_a_death(clinic: Clinic) -> None:
    visit = unwell(clinic)
    clinic.act(f.ReactionConcluded(outcome="not_a_reaction"), about=visit)
    assert states(clinic) == {"case_card": "not_a_reaction"}
    clinic.act(aefi.CaseFormFilled(outcome="died"), about=visit)
    assert states(clinic)["urgent"] == "running"


def test_an_event_told_of_days_later_is_a_case_of_its_dose_and_moves_nobody(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    dose = clinic.desk.visit(visit).doses[0][0]
    clinic.later(days=3)
    began = dose.at + 30 * HOUR
    told = aefi.ReactionTold(dose=dose.entry.id, signs=("fever",), began=began, serious=("hospitalisation",))
    clinic.act(told, about=visit, by="chen.jing")
    row = only(clinic)
    assert (row.visit.stage, row.case.began, row.case.known_since) == ("released", began, clinic.clock.now().utc)
    assert row.to_report is not None
    assert row.to_report.remaining(clinic.clock.now().utc) == 48 * HOUR


def test_a_reaction_on_the_way_out_needs_somebody_again(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    clinic.later(minutes=3)
    clinic.act(f.ReactionSeen(signs=("fainting",)), about=visit)
    assert [row.id for row in clinic.desk.queue("reaction")] == [visit]  # type: ignore[arg-type]
    clinic.act(aefi.VitalSignsTaken(vital_signs=f.VitalSigns(pulse=50)), about=visit)
    assert clinic.desk.visit(visit).reaction_open


def test_a_reaction_that_was_taken_back_is_no_case(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    entry = clinic.act(f.ReactionSeen(note="错"), about=visit, by="home.team").entry
    row = only(clinic)
    assert row.visit.id == visit
    who = clinic.desk.journal.entries(str(row.visit.person))[-1]
    clinic.desk.amend(who.id, woman(name="王桂芳"), by="chen.jing", reason="看错了")
    assert only(clinic).person.name == "王桂芳"
    clinic.desk.strike(entry.id, by="home.team", reason="另一个人")
    assert clinic.desk.reactions.cases() == ()


def test_the_aid_tells_what_was_there_what_was_not_and_what_nobody_looked_at(clinic: Clinic) -> None:
    visit = unwell(clinic, "rash_urticaria", "breathing_difficulty")
    clinic.act(aefi.BodyExamined(looked=looked(("wheeze",), ("stridor",)), sudden_onset="yes"), about=visit)
    clinic.act(aefi.BodyExamined(looked=looked(("stridor",), ())), about=visit)
    case = clinic.desk.reactions.case(visit)
    assert case is not None
    systems = {view.system: view for view in clinic.desk.reactions.aid(case)}
    found = {line.item.code: line.found for line in systems["breathing"].lines}
    assert (found["wheeze"], found["stridor"], found["hoarse"]) == ("present", "present", "not_looked")
    assert systems["skin"].unlooked == len(systems["skin"].lines)
    assert systems["skin"].coarse == ("rash_urticaria",)
    assert (case.sudden_onset, case.rapid_progression) == ("yes", "")


def test_a_medicine_is_looked_at_again_after_its_minutes_by_clocks_that_nobody_can_set(clinic: Clinic) -> None:
    visit = unwell(clinic)
    given = aefi.MedicineGiven(medicine="肾上腺素", dose="0.5 mg", look_again_minutes=5)
    clinic.act(given, about=visit)
    clinic.act(aefi.MedicineGiven(medicine="吸氧", dose="5 L/min"), about=visit)
    clinic.later(minutes=4)
    (look,) = clinic.desk.reactions.looks_again(only(clinic).case)
    assert (look.medicine, look.times, look.remaining) == ("肾上腺素", 1, timedelta(minutes=1))
    clinic.later(minutes=2)
    clinic.act(given, about=visit)
    (look,) = clinic.desk.reactions.looks_again(only(clinic).case)
    assert (look.times, look.remaining) == (2, timedelta(minutes=5))
    clinic.act(f.ReactionConcluded(outcome="improving"), about=visit)
    assert clinic.desk.reactions.looks_again(only(clinic).case) == ()


def test_everybody_of_a_lot_today_and_since_it_came_in(clinic: Clinic) -> None:
    first = clinic.vaccinated(person=clinic.act(nobody(name="李一")).entry.about)
    clinic.later(days=1)
    second = unwell(clinic)
    clinic.vaccinated("ppsv23", "P1", person=clinic.act(nobody(name="李三")).entry.about)
    everybody = clinic.desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=False)
    assert [(each.visit, each.reaction) for each in everybody.doses] == [(first, False), (second, True)]
    assert (everybody.given, everybody.reactions) == (2, 1)
    today = clinic.desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=True)
    assert [each.visit for each in today.doses] == [second]
    looks = [look for look in clinic.desk.office.looks() if look.what == "searched"]
    assert looks[0].count == 1
    with pytest.raises(LookupError):
        clinic.desk.reactions.everybody_of_lot("ppsv23", "202208A13", today=True)
    clinic.desk.seat.take("chen.jing")
    with pytest.raises(NotAllowed):
        clinic.desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=True)


def test_a_site_puts_its_own_times_beside_its_record_in_the_place_of_those_shipped(clinic: Clinic) -> None:
    unwell(clinic)
    shipped = (files.forms() / "reporting" / "cn.toml").read_text(encoding="utf-8")
    own = clinic.folder / files.FORMS / "reporting" / "site.toml"
    own.parent.mkdir(parents=True)
    own.write_text(shipped.replace("hours = 48", "hours = 2"), encoding="utf-8")
    case = only(clinic).case
    assert [due.duty.hours for due in clinic.desk.reactions.dues(case)] == [2]
    own.write_text("duty = 1", encoding="utf-8")
    with pytest.raises(FormUnreadable, match=r"site\.toml"):
        clinic.desk.reactions.dues(case)
    clinic.act(f.ReactionSeen(note="又晕"), about=case.visit.id)
    assert only(clinic).dues == ()
