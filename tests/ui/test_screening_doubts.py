"""What the screening page questions, and what it remembers about somebody."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt

from tests.builders import Clinic
from tests.ui.every_kind import forms
from tests.ui.test_screening import Doctor, doctor
from tests.ui.test_screening_view import ASKED, CLEAR, INQUIRY, NOES
from vaxdesk.clinic import facts as f
from vaxdesk.ui.form_flaw_words import expired_in_words
from vaxdesk.ui.stations.screening_typed import reversed_pressure, unusual
from vaxdesk.ui.stations.screening_view import read
from vaxdesk.ui.widgets.safe_label import SafeLabel

__all__ = ["doctor", "forms"]


def beside(doctor: Doctor) -> str:
    """Every word at the right of the page."""
    return " | ".join(label.text() for label in doctor.station.page.columns.person.findChildren(SafeLabel))


def test_a_temperature_typed_without_a_point_shows_how_it_is_read() -> None:
    note = read(replace(CLEAR, temperature="366"), ASKED).notes["temperature"]
    assert (note.note, note.state) == ("36.6", "ok")
    assert read(replace(CLEAR, temperature="36.6"), ASKED).notes["temperature"].note == ""
    assert "Type 36.5" in read(replace(CLEAR, temperature="466"), ASKED).notes["temperature"].message


def test_a_pressure_the_wrong_way_round_is_questioned_with_what_was_probably_meant() -> None:
    note = read(replace(CLEAR, pressure="92/158"), ASKED).notes["pressure"]
    assert note.state == "stop"
    assert "158/92?" in note.message
    assert (reversed_pressure("92/158"), reversed_pressure("158"), reversed_pressure("20/400")) == ("158/92", "", "")


@pytest.mark.parametrize(
    ("typed", "doubtful"),
    [
        ({"temperature": "426"}, ("temperature",)), ({"temperature": "30.1"}, ("temperature",)),
        ({"pressure": "260/140"}, ("pressure",)), ({"pressure": "60/40"}, ("pressure",)),
        ({"pulse": "210"}, ("pulse",)), ({"spo2": "45"}, ("spo2",)), ({"respiration": "70"}, ("respiration",)),
        ({"temperature": "39.9", "pressure": "180/110", "pulse": "120", "spo2": "90"}, ()), ({}, ()),
    ],
)  # fmt: skip
def test_what_hardly_anybody_has_is_questioned_whatever_the_rules_say(
    typed: dict[str, str], doubtful: tuple[str, ...]
) -> None:
    page = replace(CLEAR, **typed)
    assert unusual(page) == doubtful
    notes = read(page, ASKED).notes
    assert all(notes[name].message == "Unusual. Measure again?" and notes[name].state != "ok" for name in doubtful)


def test_each_finding_names_the_measurement_or_the_answer_it_comes_from() -> None:
    answers = NOES | {"medicines": True}
    notices = read(replace(CLEAR, temperature="381", pressure="158/92", answers=answers), ASKED).notices
    headings = [notice.heading for notice in notices]
    assert "Defer · temperature 38.1" in headings
    assert "Caution · blood pressure 158/92" in headings
    assert any(heading.startswith("Caution · 5 ") for heading in headings)


def test_whoever_sends_somebody_away_against_no_finding_says_why() -> None:
    page = replace(CLEAR, answers={}, temperature="", pressure="", outcome="contraindicated")
    assert [place for place, _ in read(page, ASKED).against] == ["note"]
    assert read(replace(page, note="终末期肿瘤", noted=read(page, ASKED).noted), ASKED).against == ()


def test_whoever_answers_for_somebody_is_named() -> None:
    page = replace(CLEAR, outcome="eligible", answered_by="volunteer")
    assert [place for place, _ in read(page, ASKED).against] == ["answered_by_name"]
    assert read(replace(page, answered_by_name="孙志远，社区志愿者"), ASKED).against == ()


def test_expired_rules_warn_at_each_screening_and_at_sign_in() -> None:
    old = msgspec.structs.replace(INQUIRY.policy, valid_to=date(2022, 1, 1))
    notice = read(CLEAR, replace(ASKED, policy=old)).notices[0]
    assert (notice.tone, "2022-01-01" in notice.heading) == ("stop", True)
    assert "2022-01-01" in expired_in_words((old,))


def test_a_site_with_expired_rules_says_so_before_anybody_is_screened(doctor: Doctor, forms: Path) -> None:
    assert doctor.clinic.desk.expired_policies() == ()
    path = forms / "policies" / "cn-adult.toml"
    text = path.read_text(encoding="utf-8").replace("age_min = 18", "valid_to = 2022-06-30\nage_min = 18", 1)
    path.write_text(text, encoding="utf-8")
    assert [each.id for each in doctor.clinic.desk.expired_policies()] == ["cn-adult"]
    doctor.open()
    assert "valid until 2022-06-30" in beside(doctor)
    assert "Rules expired" in [chip.text() for chip in doctor.station.page.chips]


def test_earlier_screenings_and_reactions_are_in_view(doctor: Doctor, clinic: Clinic) -> None:
    person = clinic.enrolled()
    before = clinic.vaccinated(person=person)
    clinic.act(f.ReactionSeen(signs=("rash_urticaria",), note="手臂"), about=before)
    clinic.later(days=40)
    visit = clinic.registered(person=person)
    doctor.scan_ticket(visit)
    doctor.write("381")
    doctor.press(Qt.Key.Key_F6)
    doctor.primary()
    doctor.scan_ticket(visit)
    words = beside(doctor)
    assert "Earlier reactions" in words
    assert "手臂" in words
    assert "Earlier screenings" in words
    assert "Eligible" in words
    assert "Defer · 38.1 °C · until" in words


def test_both_blood_pressures_stand_in_the_record_and_in_view(doctor: Doctor, clinic: Clinic) -> None:
    visit = doctor.open()
    doctor.put("screening.temperature", "365")
    doctor.put("screening.pressure", "166/98")
    doctor.put("screening.pressure_again", "138/84")
    doctor.press(Qt.Key.Key_F3, Qt.Key.Key_F3, Qt.Key.Key_F4)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert [(each.systolic, each.diastolic) for each in fact.vital_signs.blood_pressure] == [(166, 98), (138, 84)]
    assert "166/98 → 138/84" in beside(doctor)
