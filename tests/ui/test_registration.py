"""The registration page in the real window, on a real site."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.builders import Clinic, nobody
from tests.ui.clerk import Clerk
from tests.ui.hands import disk_full
from vaxdesk.clinic import facts as f
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.widgets.person_card import PersonProps

WANG = "500106194003211621"
ZHOU = "321111194511282467"


def test_somebody_known_is_registered_with_one_scan_and_one_key(clerk: Clerk, clinic: Clinic) -> None:
    person = clinic.enrolled(language="vi")
    clerk.scan(WANG)
    assert clerk.text("registration.name") == "王桂芬"
    clerk.primary()
    assert clerk.keys == 1
    visit = clerk.only_visit()
    assert visit.person == person
    assert visit.registered is not None
    assert visit.registered.plan == (f.PlannedDose(product="flu-iiv4", dose_number=1),)
    assert clerk.papers == [(visit.id, ("consent", "ticket"), "vi")]
    assert clerk.said() == "Registered: A001 王桂芬"


def test_a_walk_in_is_typed_with_at_most_48_keys(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F4)
    clerk.keys = 0
    clerk.write(ZHOU)
    clerk.tab()
    clerk.compose("周素芬", keys=len("zhousufen"))
    clerk.tab(3)
    clerk.write("13911112222")
    clerk.primary()
    assert clerk.keys <= 48
    visit = clerk.only_visit()
    person = clerk.clinic.desk.person(visit.person or "")
    assert person == f.PersonEnrolled(
        name="周素芬", sex="female", birth_date=date(1945, 11, 28), phone="13911112222",
        document=f.Document(type="cn_resident_id", number=ZHOU),
    )  # fmt: skip


def test_an_unknown_card_fills_birth_date_sex_and_age_and_waits_for_the_name(clerk: Clerk) -> None:
    clerk.scan(ZHOU)
    assert clerk.text("registration.born") == "1945-11-28"
    assert clerk.station.page.identity.sex.value() == "female"
    assert clerk.station.page.identity.born.note() == "77 years"
    assert clerk.station.page.identity.name.hasFocus()
    clerk.primary()
    assert clerk.visits() == []
    assert clerk.said() == "Still missing: Name"


def test_a_card_scanned_after_the_name_was_typed_completes_the_same_form(clerk: Clerk) -> None:
    clerk.put("registration.name", "周素芬")
    clerk.scan(ZHOU)
    assert (clerk.text("registration.name"), clerk.text("registration.number")) == ("周素芬", ZHOU)


def test_a_vietnamese_card_fills_everything_and_speaks_vietnamese(clerk: Clerk) -> None:
    clerk.scan("022180004321||Nguyễn Thị Hoa|01041980|Nữ|Bạch Đằng, Hạ Long|01012021")
    clerk.primary()
    person = clerk.clinic.desk.person(clerk.only_visit().person or "")
    assert person is not None
    assert (person.name, person.birth_date, person.language) == ("Nguyễn Thị Hoa", date(1980, 4, 1), "vi")


def test_a_worn_card_is_recorded_with_a_reason(clerk: Clerk) -> None:
    clerk.station.page.identity.number.setText("50010619400321162X")
    clerk.put("registration.name", "王桂芬")
    clerk.put("registration.born", "19400321")
    clerk.station.page.identity.sex.set_value("female")
    clerk.primary()
    assert clerk.visits() == []
    clerk.give_reason("卡面磨损")
    act = clerk.clinic.desk.visit(clerk.only_visit().person or "").last_act(f.PersonEnrolled)
    assert act is not None
    assert (act.entry.override, act.entry.reason) == (("document_checksum",), "卡面磨损")


def test_a_birth_date_in_the_future_cannot_be_recorded(clerk: Clerk) -> None:
    clerk.fill(born="2023-01-01")
    clerk.primary()
    assert clerk.visits() == []
    assert "future" in clerk.said()


def test_a_name_is_stored_and_shown_as_it_is(clerk: Clerk) -> None:
    name = "李<b>四</b> 䶮𬱖"
    clerk.fill(name)
    clerk.primary()
    person = clerk.clinic.desk.person(clerk.only_visit().person or "")
    assert person is not None
    assert person.name == name
    assert clerk.station.page.queue().rows()[0].name == name
    assert name in clerk.said()


def test_a_second_press_records_nothing_more(clerk: Clerk, clinic: Clinic) -> None:
    clinic.enrolled()
    clerk.scan(WANG)
    clerk.primary()
    clerk.primary()
    assert len(clerk.visits()) == 1
    assert len(clerk.only_visit().history) == 1


def test_a_full_disk_keeps_the_form_and_the_next_try_records_once(
    clerk: Clerk, clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.fill()
    record = clinic.desk.record

    def full_at_the_visit(fact: f.Fact, **more: object) -> object:
        return disk_full() if isinstance(fact, f.VisitRegistered) else record(fact, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(clinic.desk, "record", full_at_the_visit)
        clerk.primary()
    assert "disk is full" in clerk.said()
    assert clerk.text("registration.name") == "周素芬"
    clerk.put("registration.phone", "13911112222")
    clerk.primary()
    visit = clerk.only_visit()
    assert len(clinic.desk.find("周素芬")) == 1
    person = clinic.desk.person(visit.person or "")
    assert person is not None
    assert person.phone == "13911112222"


def test_what_is_typed_survives_other_people_languages_and_stations(
    clerk: Clerk, clinic: Clinic, languages: Languages
) -> None:
    clerk.put("registration.name", "周素芬")
    clinic.registered()
    clerk.live.tick()
    languages.use("zh-CN")
    clerk.window.go("screening")
    clerk.window.go("registration")
    assert clerk.text("registration.name") == "周素芬"
    assert len(clerk.station.page.queue().rows()) == 1
    assert clerk.station.pending() != ""


def test_a_draft_that_made_room_comes_back(clerk: Clerk, clinic: Clinic) -> None:
    clinic.enrolled()
    clerk.fill("周素芬")
    clerk.scan(WANG)
    assert clerk.text("registration.name") == "王桂芬"
    clerk.press(Qt.Key.Key_F7)
    assert (clerk.text("registration.name"), clerk.text("registration.born")) == ("周素芬", "19451128")


def test_a_known_number_typed_in_brings_the_records_and_keeps_what_was_told(clerk: Clerk, clinic: Clinic) -> None:
    person = clinic.enrolled(address="春熙街道")
    clerk.put("registration.phone", "13912345678")
    clerk.put("registration.number", WANG)
    assert clerk.station.opened.person == person
    assert clerk.text("registration.name") == "王桂芬"
    assert (clerk.text("registration.phone"), clerk.text("registration.address")) == ("13912345678", "春熙街道")
    assert not clerk.station.page.resume.isVisible()


def test_nobody_else_comes_into_the_form_under_an_open_page(clerk: Clerk, clinic: Clinic) -> None:
    clinic.enrolled()
    clerk.fill()
    clerk.press(Qt.Key.Key_F8)
    clerk.window.go("screening")
    clerk.scan(WANG)
    clerk.window.search("王桂芬")
    clerk.station.step(1)
    assert clerk.text("registration.name") == "周素芬"
    assert "Finish" in clerk.said()


def test_several_people_are_chosen_from_with_arrow_and_enter(clerk: Clerk, clinic: Clinic) -> None:
    for name in ("王桂芬", "王贵芳"):
        clinic.act(nobody(name=name))
    clerk.window.search("wgf")
    names = [row.name for row in clerk.station.candidates.people.rows()]
    clerk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert clerk.text("registration.name") == names[1]


def test_a_name_that_nobody_has_begins_a_new_person(clerk: Clerk) -> None:
    clerk.window.search("周素芬")
    assert clerk.text("registration.name") == "周素芬"
    assert not clerk.station.search("zhousufen")


def test_people_who_are_easily_mistaken_are_shown_and_not_merged(clerk: Clerk, clinic: Clinic) -> None:
    clinic.registered(person=clinic.act(nobody(name="王桂芳", birth_date=date(1940, 3, 21))).entry.about)
    clinic.enrolled()
    clerk.scan(WANG)
    known = clerk.station.records
    (similar,) = known.similar(clerk.station.opened.person, person_of_form(clerk))
    assert (similar.name, similar.ticket) == ("王桂芳", "A001")


def test_a_second_person_of_the_same_name_and_birth_date_is_asked_about_first(clerk: Clerk) -> None:
    clerk.fill("周素芬")
    clerk.primary()
    clerk.press(Qt.Key.Key_F4)
    clerk.fill("周素芬")
    clerk.put("registration.phone", "13911112222")
    notices = [notice.text for section in card_of(clerk).sections for notice in section.notices]
    assert notices == ["周素芬 (female, 77) · A001: may be the same person: please check."]
    clerk.primary()
    assert clerk.station.same.is_open()
    assert len(clerk.visits()) == 1
    clerk.press(Qt.Key.Key_F4)
    assert len(clerk.visits()) == len(clerk.clinic.desk.find("周素芬")) == 2


def test_somebody_who_is_on_record_is_opened_instead_of_enrolled_again(clerk: Clerk, clinic: Clinic) -> None:
    person = clinic.act(nobody(name="周素芬", birth_date=date(1945, 11, 28))).entry.about
    clerk.fill("周素芬")
    clerk.put("registration.phone", "13911112222")
    clerk.click("registration.consent.recipient")
    clerk.primary()
    clerk.primary()
    assert clerk.station.opened.person == person
    assert clerk.text("registration.phone") == "13911112222"
    clerk.primary()
    assert clerk.only_visit().person == person
    assert clerk.only_visit().consented("flu-iiv4")


def test_leaving_the_question_records_nobody_and_it_is_asked_again(clerk: Clerk, clinic: Clinic) -> None:
    clinic.act(nobody(name="周素芬", birth_date=date(1945, 11, 28)))
    clerk.fill("周素芬")
    clerk.primary()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.text("registration.name") == "周素芬"
    clerk.primary()
    assert clerk.station.same.is_open()
    assert clerk.visits() == []


def test_another_birth_date_is_another_person_without_a_question(clerk: Clerk, clinic: Clinic) -> None:
    clinic.act(nobody(name="周素芬", birth_date=date(1950, 1, 1)))
    clerk.fill("周素芬")
    notices = [notice.text for section in card_of(clerk).sections for notice in section.notices]
    assert notices == ["周素芬 (female, 72): another person, not merged."]
    clerk.primary()
    assert len(clerk.visits()) == 1


def card_of(clerk: Clerk) -> PersonProps:
    props = clerk.station.records.card(clerk.station.opened, clerk.station.typed())
    assert props is not None
    return props


def person_of_form(clerk: Clerk) -> f.PersonEnrolled:
    person = clerk.station.records.person(clerk.station.typed())
    assert person is not None
    return person


def test_somebody_who_is_here_already_is_shown_not_registered_again(clerk: Clerk, clinic: Clinic) -> None:
    visit = clinic.registered()
    clerk.scan(WANG)
    assert clerk.station.opened.visit == visit
    assert not clerk.station.page.register.isEnabled()


def test_an_outreach_visit_carries_its_place_and_who_answers(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.mode.outreach")
    clerk.station.page.visit.answered_by.set_value("volunteer")
    clerk.put("registration.answered_by_name", "志愿者小李")
    clerk.primary()
    assert clerk.said() == "Still missing: Place of the outreach visit"
    clerk.put("registration.place", "春熙社区 2组 5号")
    clerk.click("registration.priority")
    clerk.primary()
    registered = clerk.only_visit().registered
    assert registered is not None
    assert (registered.mode, registered.place, registered.answered_by) == ("outreach", "春熙社区 2组 5号", "volunteer")
    assert registered.priority


def test_an_outreach_visit_goes_to_the_address_until_another_place_is_typed(clerk: Clerk) -> None:
    clerk.fill()
    clerk.put("registration.address", "春熙社区 1组")
    clerk.click("registration.mode.outreach")
    assert clerk.text("registration.place") == "春熙社区 1组"
    assert "As in the address above" in words_in_sight(clerk)
    clerk.put("registration.address", "春熙社区 2组")
    assert clerk.text("registration.place") == "春熙社区 2组"
    clerk.put("registration.place", "女儿家")
    assert "As in the address above" not in words_in_sight(clerk)
    clerk.put("registration.address", "春熙社区 3组")
    clerk.primary()
    registered = clerk.only_visit().registered
    assert registered is not None
    assert registered.place == "女儿家"


def test_a_place_that_was_recorded_stays_whatever_the_address(clerk: Clerk, clinic: Clinic) -> None:
    clerk.fill()
    clerk.put("registration.address", "春熙社区 1组")
    clerk.click("registration.mode.outreach")
    person = clinic.enrolled(address="幸福里7号")
    clerk.scan_ticket(clinic.registered(person=person, mode="outreach", place="春熙社区 1组"))
    assert clerk.text("registration.place") == "春熙社区 1组"
    assert not clerk.station.page.register.isEnabled()


def words_in_sight(clerk: Clerk) -> list[str]:
    return [label.text() for label in clerk.station.findChildren(QLabel) if label.isVisible()]


def test_the_vaccine_of_the_person_before_is_taken_over_and_marked(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.product.ppsv23")
    clerk.click("registration.mode.outreach")
    clerk.put("registration.place", "春熙社区 2组 5号")
    clerk.primary()
    clerk.press(Qt.Key.Key_F4)
    visit = clerk.station.page.visit
    assert visit.chosen() == ("ppsv23",)
    assert visit.choices["ppsv23"].text().endswith("as for the person before")
    assert (visit.mode.value(), clerk.text("registration.place")) == ("walk_in", "")


def test_a_chosen_vaccine_replaces_one_that_was_taken_over_and_joins_one_that_was_chosen(clerk: Clerk) -> None:
    visit = clerk.station.page.visit
    assert visit.chosen() == ("flu-iiv4",)
    clerk.click("registration.product.ppsv23")
    assert visit.chosen() == ("ppsv23",)
    clerk.click("registration.product.flu-iiv4")
    assert visit.chosen() == ("flu-iiv4", "ppsv23")


def test_two_vaccines_of_the_person_before_are_not_taken_over(clerk: Clerk, clinic: Clinic) -> None:
    clinic.stocked("ppsv23", "P1")
    clerk.press(Qt.Key.Key_F4)
    clerk.fill()
    clerk.click("registration.product.flu-iiv4")
    clerk.click("registration.product.ppsv23")
    clerk.primary()
    clerk.press(Qt.Key.Key_F4)
    assert clerk.station.page.visit.chosen() == ()


def test_the_queue_shows_who_waits_and_counts_them(clerk: Clerk, clinic: Clinic) -> None:
    clinic.registered(priority=True, group="2组")
    clerk.live.tick()
    (row,) = clerk.station.page.queue().rows()
    assert (row.ticket, row.name, row.detail, row.tag) == ("A001", "王桂芬", "female 82 years · 2组", "Green channel")


def test_the_queue_follows_the_language(clerk: Clerk, clinic: Clinic, languages: Languages) -> None:
    clinic.registered()
    clerk.live.tick()
    languages.use("vi")
    QApplication.processEvents()
    (row,) = clerk.station.page.queue().rows()
    assert row.detail == "nữ 82 tuổi"


def test_the_whole_form_is_reached_by_keyboard_in_its_order(clerk: Clerk) -> None:
    clerk.press(Qt.Key.Key_F4)
    reached = []
    for _ in range(12):
        focus = clerk.window.focusWidget()
        reached.append(focus.objectName() if focus else "")
        clerk.tab()
    assert reached[:9] == [
        f"registration.{name}"
        for name in ("number", "name", "born", "sex", "phone", "language", "address", "companion", "answered_by")
    ]
