"""A conclusion belongs to what was known when it was made, and questions to the vaccine they were written for."""

import msgspec
import pytest
from PySide6.QtCore import Qt

from tests.builders import Clinic, nobody
from tests.ui.test_screening import Doctor, doctor
from tests.ui.test_screening_doubts import beside
from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.policy import Proposal
from vaxdesk.ui.stations.screening_view import overtaken

__all__ = ["doctor"]


def answer_alone(doctor: Doctor, visit: str, **answers: bool) -> None:
    """The person has answered at the screen, and the doctor has the page again."""
    opened = doctor.station.opened
    assert opened is not None
    doctor.clinic.desk.self_filling.hand_over(visit, opened.asked.form).keep(answers, "zh-CN", finished=True)
    doctor.station.open_visit(visit)


def come_for(clinic: Clinic, visit: str, product: str) -> None:
    """The registration is put right."""
    act = clinic.desk.visit(visit).last_act(f.VisitRegistered)
    assert act is not None
    before = clinic.desk.visit(visit).registered
    assert before is not None
    other = msgspec.structs.replace(before, plan=(f.PlannedDose(product=product),))
    clinic.desk.take(Request(fact=other, by="chen.jing", amends=act.entry.id, reason="听错了"))


@pytest.mark.parametrize(
    ("concluded", "before", "now", "late"),
    [
        ("eligible", None, "contraindicated", True), ("eligible", "defer", "contraindicated", True),
        ("eligible", "defer", "defer", False), ("contraindicated", None, "contraindicated", False),
        ("refer", None, "defer", False), ("eligible", "defer", None, False), ("", None, "defer", False),
    ],
)  # fmt: skip
def test_only_what_is_graver_than_all_that_was_known_overtakes_a_conclusion(
    concluded: str, before: f.Outcome | None, now: f.Outcome | None, late: bool
) -> None:
    assert overtaken(concluded, Proposal(outcome=before), Proposal(outcome=now)) is late


def test_a_contraindication_after_the_conclusion_takes_it_back_whatever_the_note_says(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.press(Qt.Key.Key_F3, Qt.Key.Key_F4)
    doctor.station.page.note.setPlainText("女儿陪同")
    doctor.flip("vaccine_allergy")
    assert doctor.station.page.typed().outcome == ""
    assert "conclude again" in doctor.said()
    doctor.primary()
    assert doctor.screened(visit) is None


def test_a_conclusion_made_against_the_rules_stands_while_they_say_the_same(doctor: Doctor) -> None:
    doctor.open()
    doctor.put("screening.temperature", "381")
    doctor.press(Qt.Key.Key_F3, Qt.Key.Key_F8)
    doctor.station.page.note.setPlainText("心脏病,转上级医院")
    doctor.flip("medicines")
    assert doctor.station.page.typed().outcome == "refer"


def test_what_the_person_says_alone_takes_an_earlier_conclusion_back(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.press(Qt.Key.Key_F4)
    answer_alone(doctor, visit, vaccine_allergy=True)
    assert doctor.station.page.typed().outcome == ""


def test_a_yes_that_the_doctor_was_told_is_not_denied_by_whoever_answers_alone(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.flip("vaccine_allergy")
    answer_alone(doctor, visit, vaccine_allergy=False, pregnancy=False)
    _deny_everything(doctor)
    typed = doctor.station.page.typed()
    assert (typed.answers["vaccine_allergy"], typed.answers["pregnancy"]) == (True, False)
    assert "Denied by whoever answered alone" in beside(doctor)


def test_rules_for_one_vaccine_do_not_stay_on_the_page_when_somebody_comes_for_another(doctor: Doctor) -> None:
    visit = doctor.clinic.registered("covid-inactivated", person=doctor.clinic.act(nobody()).entry.about)
    doctor.live.tick()
    doctor.scan_ticket(visit)
    doctor.put("screening.temperature", "365")
    doctor.flip("severe_vaccine_allergy")
    come_for(doctor.clinic, visit, "flu-iiv4")
    doctor.live.tick()
    opened = doctor.station.opened
    assert opened is not None
    assert (opened.asked.policy.id, opened.asked.products) == ("cn-adult", ("flu-iiv4",))
    assert "other questions" in doctor.said()
    assert doctor.text("screening.temperature") == "365"
    typed = doctor.station.page.typed()
    assert (typed.answers, typed.outcome) == ({}, "")
    _deny_everything(doctor)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.policy, fact.outcome) == ("cn-adult", "eligible")


def test_answers_to_another_form_do_not_come_back_to_the_page(doctor: Doctor) -> None:
    visit = doctor.clinic.registered("covid-inactivated", person=doctor.clinic.act(nobody()).entry.about)
    doctor.live.tick()
    doctor.scan_ticket(visit)
    doctor.flip("terminal_stage")
    doctor.open(name="李淑华")
    come_for(doctor.clinic, visit, "flu-iiv4")
    doctor.live.tick()
    doctor.scan_ticket(visit)
    assert doctor.station.page.typed().answers == {}
    assert not doctor.station._reading.wrong


def test_nobody_consents_to_a_text_that_came_after_they_were_asked(doctor: Doctor) -> None:
    visit = doctor.clinic.registered("covid-inactivated", person=doctor.clinic.act(nobody()).entry.about)
    doctor.live.tick()
    doctor.scan_ticket(visit)
    doctor.press(Qt.Key.Key_F11)
    doctor.click("screening.consent.recipient")
    doctor.click("screening.signed.mark")
    doctor.put("screening.witness", "孟女士")
    come_for(doctor.clinic, visit, "flu-iiv4")
    doctor.live.tick()
    doctor.primary()
    assert doctor.clinic.desk.visit(visit).every(f.ConsentGiven) == []
    assert doctor.said()


def _deny_everything(doctor: Doctor) -> None:
    """No to the rest: each press shows what has not been on the screen yet, the last one answers."""
    for _ in range(4):
        doctor.press(Qt.Key.Key_F3)
        doctor.qtbot.wait(20)
