"""What was registered, and is put right, agreed to, refused or taken back."""

from PySide6.QtCore import Qt

from tests.builders import LEAD, Clinic, nobody
from tests.ui.clerk import Clerk
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.sheet import open_sheet


def test_a_vaccine_that_is_added_later_needs_consent_of_its_own(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    clerk.scan_ticket(visit)
    clerk.click("registration.product.ppsv23")
    clerk.primary()
    clerk.give_reason("又想接种肺炎疫苗")
    assert clerk.station.page.consent.said.value() is None
    clerk.click("registration.consent.recipient")
    clerk.primary()
    assert clinic.desk.visit(visit).consented("ppsv23")


def test_after_the_dose_there_is_no_not_today(clerk: Clerk, clinic: Clinic) -> None:
    clerk.scan_ticket(clinic.vaccinated())
    assert not clerk.station.page.not_today.isEnabled()
    assert clerk.station.page.history.isEnabled()


def test_a_wrong_telephone_number_is_put_right_with_at_most_16_keys(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered()
    clerk.scan_ticket(visit)
    clerk.write("13912345678")
    clerk.primary()
    assert clerk.keys <= 16
    assert clerk.said() == "Saved: A001 王桂芬"
    person_id = clinic.desk.visit(visit).person or ""
    person = clinic.desk.person(person_id)
    assert person is not None
    assert person.phone == "13912345678"
    assert [entry.amends is None for entry in clinic.desk.visit(person_id).history] == [True, False]


def test_a_wrong_name_is_corrected_with_a_reason(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered(person=clinic.act(nobody(name="王桂芳")).entry.about)
    clerk.scan_ticket(visit)
    clerk.put("registration.name", "王桂芬")
    clerk.primary()
    sheet = open_sheet(clerk.station)
    assert sheet is not None
    assert any("王桂芳 → 王桂芬" in banner.words() for banner in sheet.findChildren(Banner))
    clerk.give_reason("听错了")
    person = clinic.desk.visit(clinic.desk.visit(visit).person or "")
    assert [entry.reason for entry in person.history] == ["", "听错了"]
    assert clerk.only_visit().id == visit


def test_one_reason_is_asked_for_everything_that_is_corrected_together(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered(person=clinic.act(nobody(name="王桂芳")).entry.about, companion="孟女士")
    clerk.scan_ticket(visit)
    clerk.put("registration.name", "王桂芬")
    clerk.put("registration.companion", "孙女士")
    clerk.primary()
    sheet = open_sheet(clerk.station)
    assert sheet is not None
    words = "\n".join(banner.words() for banner in sheet.findChildren(Banner))
    assert "Name: 王桂芳 → 王桂芬" in words
    assert "Companion: 孟女士 → 孙女士" in words
    clerk.give_reason("听错了")
    assert open_sheet(clerk.station) is None
    person = clinic.desk.visit(visit).person or ""
    for about in (person, visit):
        assert [entry.reason for entry in clinic.desk.visit(about).history] == ["", "听错了"]


def test_a_reason_given_once_is_asked_again_for_the_next_correction(clerk: Clerk, clinic: Clinic) -> None:
    clerk.scan_ticket(clinic.registered(companion="孟女士"))
    for companion in ("孙女士", "李女士"):
        clerk.put("registration.companion", companion)
        clerk.primary()
        assert open_sheet(clerk.station) is not None
        clerk.give_reason("听错了")


def test_consent_by_a_guardian_names_the_guardian(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.guardian")
    clerk.primary()
    assert clerk.said() == "Still missing: Guardian's name, Relationship"
    clerk.put("registration.signer_name", "孟女士")
    clerk.put("registration.relationship", "女儿")
    clerk.primary()
    visit = clerk.only_visit()
    consent = visit.last(f.ConsentGiven)
    assert consent is not None
    assert (consent.signer, consent.signer_name, consent.form_version) == ("guardian", "孟女士", "2")
    assert visit.stage is Stage.SCREENING_DUE


def test_without_an_answer_consent_is_left_for_later(clerk: Clerk) -> None:
    clerk.fill()
    clerk.primary()
    assert clerk.only_visit().stage is Stage.REGISTERED
    clerk.click("registration.consent.recipient")
    clerk.primary()
    assert clerk.only_visit().stage is Stage.SCREENING_DUE


def test_not_today_is_recorded_for_every_vaccine(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.product.ppsv23")
    clerk.click("registration.product.flu-iiv4")
    clerk.press(Qt.Key.Key_F8)
    clerk.station.not_today.why.set_value("unwell_today")
    clerk.primary()
    visit = clerk.only_visit()
    assert visit.stage is Stage.NOT_GIVEN
    assert [(fact.product, fact.why) for _, fact in visit.every(f.NotGiven)] == [
        ("flu-iiv4", "unwell_today"),
        ("ppsv23", "unwell_today"),
    ]
    assert clerk.papers == []


def test_a_refusal_is_recorded_as_a_refusal(clerk: Clerk) -> None:
    clerk.fill()
    clerk.press(Qt.Key.Key_F8)
    clerk.station.not_today.why.set_value("refused")
    clerk.station.not_today.note.setPlainText("家里再商量")
    clerk.primary()
    visit = clerk.only_visit()
    assert visit.stage is Stage.REFUSED
    refused = visit.last(f.ConsentRefused)
    assert refused is not None
    assert refused.why == "家里再商量"
    assert clerk.said() == "Recorded: 周素芬 refuses the vaccination."


def test_a_refusal_on_the_form_is_not_announced_as_a_registration(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.refused")
    clerk.put("registration.why", "怕")
    toasts: list[tuple[str, str]] = []
    clerk.station.said.connect(lambda text, tone: toasts.append((text, tone)))
    clerk.primary()
    assert toasts == [("Recorded: 周素芬 refuses the vaccination.", "info")]


def test_what_is_typed_on_not_today_is_a_note_and_chooses_no_reason(clerk: Clerk) -> None:
    clerk.fill()
    clerk.press(Qt.Key.Key_F8)
    clerk.write("left early")
    assert clerk.station.not_today.note.text() == "left early"
    assert clerk.station.not_today.why.value() == ""
    clerk.primary()
    assert clerk.visits() == []


def test_not_today_may_leave_nothing_behind(clerk: Clerk) -> None:
    clerk.fill()
    clerk.press(Qt.Key.Key_F8, Qt.Key.Key_F4)
    assert clerk.visits() == []
    assert clerk.text("registration.name") == ""
    assert clerk.station.pending() == ""


def test_a_wrong_registration_is_struck_with_a_reason(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered()
    clerk.live.set_actor(LEAD)
    clerk.meet()
    clerk.scan_ticket(visit)
    clerk.press(Qt.Key.Key_H, control=True)
    clerk.station.history.entries.step(1)
    clerk.station.history.entries.step(1)
    clerk.press(Qt.Key.Key_F7)
    clerk.give_reason("登记错人")
    assert clinic.desk.visit(visit).registered is None
    assert clerk.visits() == []
    assert clerk.text("registration.name") == ""
    assert [entry.reason for entry in clinic.desk.visit(visit).history] == ["", "登记错人"]


def test_a_correction_with_a_text_that_is_too_long_is_refused_in_words_and_stays_to_be_shortened(
    clerk: Clerk, clinic: Clinic
) -> None:
    visit = clinic.registered(companion="孟女士")
    clerk.scan_ticket(visit)
    clerk.put("registration.companion", "长" * 600)
    clerk.primary()
    clerk.give_reason("听错了")
    assert "longer than the record takes" in clerk.said()
    assert len(clinic.desk.visit(visit).history) == 1
    clerk.put("registration.companion", "孙女士")
    clerk.primary()
    clerk.give_reason("听错了")
    assert [entry.reason for entry in clinic.desk.visit(visit).history] == ["", "听错了"]
