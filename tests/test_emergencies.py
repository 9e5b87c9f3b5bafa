"""Emergencies through the Desk: written down as they happen, found again by person, by who is here, after a restart."""

from datetime import date, timedelta

import pypdfium2
import pytest

from tests.builders import Clinic, nobody
from tests.paper.samples import text_of
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import EmergencyRecord, emergency_of, timeline
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.departments.emergency_room import read_emergency_list
from vaxdesk.store import access

OXYGEN = ef.EmergencyStepDone(part="kit", step="oxygen", words={"zh-CN": "氧气", "en": "Oxygen", "vi": "Oxy"})


def begun(clinic: Clinic, **changes: object) -> str:
    return clinic.act(ef.EmergencyBegun(**changes)).entry.about  # type: ignore[arg-type]


def record(clinic: Clinic, emergency: str) -> EmergencyRecord:
    return clinic.desk.emergencies.record(emergency)


def of_visit(clinic: Clinic, visit: str) -> ef.Whom:
    return ef.Whom(kind="recipient", visit=visit, number="A001")


def test_an_emergency_tells_whom_where_what_was_done_and_how_it_ended(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    emergency = begun(clinic, place="门口")
    clinic.later(seconds=30)
    clinic.act(ef.EmergencyDescribed(whom=of_visit(clinic, visit), place="留观区"), about=emergency)
    clinic.act(OXYGEN, about=emergency)
    clinic.act(ef.EmergencyCallMade(who="ambulance", number="120"), about=emergency)
    clinic.later(minutes=9)
    clinic.act(ef.EmergencyEnded(outcome="hospital", decided_by="李强"), about=emergency)
    clinic.later(minutes=9)
    found = record(clinic, emergency)
    assert (found.place, found.whom.number, found.person) == ("留观区", "A001", clinic.desk.visit(visit).person)
    assert list(found.steps) == [("kit", "oxygen")]
    assert [call.who for _, call in found.calls] == ["ambulance"]
    assert found.lasting(clinic.clock.now().utc) == timedelta(minutes=9, seconds=30)
    assert [f.fact_name(act.fact) for act in timeline(found)] == [
        "emergency_begun", "emergency_described", "emergency_step_done", "emergency_call_made", "emergency_ended",
    ]  # fmt: skip


def test_what_goes_on_is_there_after_a_restart_and_what_ended_is_not(clinic: Clinic) -> None:
    over, open_ = begun(clinic), begun(clinic)
    clinic.act(ef.EmergencyEnded(outcome="false_alarm", decided_by="李强"), about=over)
    clinic.restart()
    assert [row.id for row in clinic.desk.emergencies.open()] == [open_]
    assert {row.id for row in clinic.desk.emergencies.newest()} == {over, open_}
    clinic.desk.journal.rebuild()
    assert [row.id for row in clinic.desk.emergencies.open()] == [open_]
    assert clinic.desk.office.verify().ok


def test_a_step_ticked_by_mistake_is_taken_back_and_stays_readable(clinic: Clinic) -> None:
    emergency = begun(clinic)
    entry = clinic.act(OXYGEN, about=emergency).entry
    clinic.desk.strike(entry.id, by="wang.fang", reason="误点")
    assert record(clinic, emergency).steps == {}
    assert len(record(clinic, emergency).history) == 3


def test_an_end_that_was_taken_back_lets_it_go_on(clinic: Clinic) -> None:
    emergency = begun(clinic)
    ended = clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency).entry
    assert clinic.desk.emergencies.open() == ()
    clinic.desk.strike(ended.id, by="wang.fang", reason="还没结束")
    assert [row.id for row in clinic.desk.emergencies.open()] == [emergency]


def test_a_note_may_follow_the_end(clinic: Clinic) -> None:
    emergency = begun(clinic)
    clinic.act(ef.EmergencyEnded(outcome="hospital", decided_by="李强"), about=emergency)
    clinic.act(ef.EmergencyNoted(note="医院来电：好转"), about=emergency)
    assert len(record(clinic, emergency).history) == 3


def test_it_belongs_to_whoever_it_is_about_now(clinic: Clinic) -> None:
    """Somebody was mistaken for somebody else at first."""
    first, second = (clinic.vaccinated(person=clinic.act(nobody(name=name)).entry.about) for name in ("张三", "李四"))
    emergency = begun(clinic, whom=of_visit(clinic, first))
    people = [clinic.desk.visit(visit).person or "" for visit in (first, second)]
    assert clinic.desk.emergencies.of(people[0]) == (emergency,)
    clinic.act(ef.EmergencyDescribed(whom=of_visit(clinic, second)), about=emergency)
    assert clinic.desk.emergencies.of(people[0]) == ()
    assert clinic.desk.emergencies.of(people[1]) == (emergency,)
    assert clinic.act(OXYGEN, about=emergency).entry.person == people[1]


def test_somebody_here_is_found_by_number_and_by_name_and_nobody_else_is(clinic: Clinic) -> None:
    clinic.vaccinated()
    clinic.act(nobody(name="王不在"))
    find = clinic.desk.emergencies.find
    assert [each.person.name for each in find("a001")] == ["王桂芬"]
    assert [each.number for each in find("王")] == ["A001"]
    assert find("A999") == ()


def test_looking_at_somebody_is_kept_in_the_access_log(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    person = clinic.desk.visit(visit).person or ""
    clinic.desk.emergencies.open_whom(person)
    newest = access.read(clinic.desk.db)[:2]
    assert [(look.what, look.subject, look.reason) for look in newest] == [
        ("number_shown", person, "emergency"),
        ("opened_person", person, "emergency"),
    ]


def test_a_clock_that_is_set_back_neither_stops_the_time_nor_refuses_a_click(clinic: Clinic) -> None:
    emergency = begun(clinic)
    clinic.later(minutes=2)
    clinic.clock.set_wall(clinic.clock.now().utc - timedelta(hours=1))
    assert clinic.act(OXYGEN, about=emergency).entry.at
    assert record(clinic, emergency).running(clinic.clock.now()) == timedelta(minutes=2)


def test_after_a_restart_of_the_machine_the_time_is_that_of_the_wall_clock(clinic: Clinic) -> None:
    emergency = begun(clinic)
    clinic.later(minutes=2)
    clinic.clock.reboot("boot-2", off=timedelta(minutes=5))
    assert record(clinic, emergency).running(clinic.clock.now()) >= timedelta(minutes=7)


def test_the_order_of_arrival_does_not_matter(clinic: Clinic) -> None:
    emergency = begun(clinic)
    clinic.act(OXYGEN, about=emergency)
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency)
    entries = clinic.desk.journal.entries(emergency)
    assert emergency_of(emergency, reversed(entries)) == emergency_of(emergency, entries)


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_the_page_says_everything_on_one_sheet_in_each_language(clinic: Clinic, language: f.Language) -> None:
    visit = clinic.vaccinated()
    emergency = begun(clinic, whom=of_visit(clinic, visit), place="留观区")
    listed = read_emergency_list()
    for line in (*listed.kit, *listed.steps):
        words = {str(code): text for code, text in line.words.items()}
        part: ef.StepPart = "kit" if line in listed.kit else "step"
        clinic.act(ef.EmergencyStepDone(part=part, step=line.code, words=words), about=emergency)
    clinic.act(ef.EmergencyNoted(note="李<b>四</b> & {0}"), about=emergency)
    clinic.act(ef.EmergencyEnded(outcome="hospital", decided_by="李强", note="区人民医院"), about=emergency)
    pdf = clinic.desk.emergencies.paper(emergency, language)
    text = text_of(pdf)
    for part in ("王桂芬", "A001", "1621", "留观区", "李<b>四</b> & {0}", "区人民医院", listed.kit[0].words[language]):
        assert part.replace(" ", "") in text.replace(" ", "").replace("\n", ""), part
    assert "500106194003211621" not in text
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    newest = next(iter(access.read(clinic.desk.db)))
    assert (newest.what, newest.subject) == ("printed_list", emergency)


def test_the_shipped_list_is_whole_and_says_that_nobody_has_confirmed_it() -> None:
    listed = read_emergency_list()
    assert not listed.confirmed
    assert not any(line.confirmed for line in (*listed.kit, *listed.steps))
    for line in (*listed.kit, *listed.steps, *listed.places):
        assert set(line.words) == {"zh-CN", "vi", "en"}
    assert all(line.source for line in (*listed.kit, *listed.steps))
    assert {call.who for call in listed.calls} >= {"ambulance", "lead", "family"}


def test_a_page_of_nothing_is_refused(clinic: Clinic) -> None:
    with pytest.raises(LookupError):
        clinic.desk.emergencies.paper(clinic.new_id(clinic.clock.now().utc), "en")


def test_a_recipient_has_a_visit_and_nobody_else_has() -> None:
    with pytest.raises(ValueError, match="visit"):
        ef.Whom(kind="recipient")
    with pytest.raises(ValueError, match="visit"):
        ef.Whom(kind="staff", visit="x")


def test_yesterdays_visit_is_not_offered(clinic: Clinic) -> None:
    clinic.registered()
    clinic.later(days=1)
    assert clinic.desk.today() == date(2022, 12, 23)
    assert clinic.desk.emergencies.find("A001") == ()


def test_erasing_a_person_takes_what_an_emergency_and_a_call_say_of_them(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    person = clinic.desk.visit(visit).person or ""
    emergency = begun(clinic)
    clinic.act(ef.EmergencyDescribed(whom=of_visit(clinic, visit), place="门口"), about=emergency)
    clinic.act(ef.EmergencyNoted(note="王桂芬意识清楚"), about=emergency)
    clinic.later(minutes=31)
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency)
    clinic.act(f.Released(), about=visit)
    clinic.act(f.FollowUpCalled(step="day_1", outcome="well", note="很好"), by="chen.jing", about=visit)
    clinic.later(days=12 * 365)
    clinic.desk.erasing.erase(person, by="zhao.yun", reason="本人来函")
    bodies = [str(entry.fact) for entry in clinic.desk.journal.since(0)]
    assert not [body for body in bodies if "王桂芬" in body or "很好" in body or "A001" in body]
    assert clinic.desk.emergencies.of(person) == ()
    assert clinic.desk.office.verify().ok


def test_nobody_is_released_while_an_emergency_about_them_goes_on(clinic: Clinic) -> None:
    visit, other = clinic.vaccinated(), clinic.vaccinated(person=clinic.act(nobody(name="赵永福")).entry.about)
    clinic.later(minutes=31)
    emergency = begun(clinic)
    clinic.act(ef.EmergencyDescribed(whom=of_visit(clinic, visit)), about=emergency)
    with pytest.raises(Refused, match="emergency_goes_on"):
        clinic.act(f.Released(), about=visit, override=("emergency_goes_on",), reason="赶车")
    clinic.act(f.Released(), about=other)
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency)
    clinic.act(f.Released(), about=visit)
    assert clinic.desk.visit(visit).stage is Stage.RELEASED


def test_an_emergency_about_somebody_else_after_all_keeps_nobody(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    emergency = begun(clinic, whom=of_visit(clinic, visit))
    clinic.act(ef.EmergencyDescribed(whom=ef.Whom(kind="companion", said="女儿")), about=emergency)
    clinic.act(f.Released(), about=visit)


def test_a_release_is_corrected_although_an_emergency_began_afterwards(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    released = clinic.act(f.Released(), about=visit).entry
    begun(clinic, whom=of_visit(clinic, visit))
    clinic.desk.amend(released.id, f.Released(accompanied_by="女儿"), by="wang.fang", reason="补记陪同")
    assert clinic.desk.visit(visit).stage is Stage.RELEASED
