"""What the registration form understands and says, without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import woman
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.schedule import PastDose
from vaxdesk.site import shipped_catalogue
from vaxdesk.ui.stations.registration_steps import Circumstances, Opened, Written, next_step
from vaxdesk.ui.stations.registration_typed import (
    Typed,
    TypedConsent,
    TypedPerson,
    TypedVisit,
    consent_of,
    missing_of_consent,
    person_of,
    typed_consent,
    typed_person,
    typed_visit,
    visit_of,
)
from vaxdesk.ui.stations.registration_view import Known, may_be_same, read, worth_keeping
from vaxdesk.ui.typed_dates import read_date, read_day_from, read_time

TODAY = date(2022, 12, 22)
ZONE = ZoneInfo("Asia/Shanghai")
KNOWN = Known(today=TODAY, products=shipped_catalogue(), in_stock=frozenset({"flu-iiv4"}))
FLU = TypedVisit(products=("flu-iiv4",))
WANG = typed_person(woman())
ABOUT = Circumstances(day=TODAY, zone=ZONE, numbers={"flu-iiv4": 1}, form="flu-iiv4.zh-CN", form_version="1")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19440312", date(1944, 3, 12)),
        ("1944-03-12", date(1944, 3, 12)),
        ("1944/3/12", date(1944, 3, 12)),
        ("1944.3.12", date(1944, 3, 12)),
        ("１９４４年３月１２日", date(1944, 3, 12)),
        ("12/03/1944", date(1944, 3, 12)),
        ("1944-02-30", None),
        ("440312", None),
        ("1944", None),
        ("", None),
        ("mm-dd", None),
    ],
)
def test_birth_dates_are_read_as_people_type_them(typed: str, meant: date | None) -> None:
    assert read_date(typed) == meant


@given(st.dates(min_value=date(1890, 1, 1), max_value=date(2030, 12, 31)))
def test_every_date_is_read_back_from_both_ways_of_typing(day: date) -> None:
    assert read_date(day.isoformat()) == read_date(day.strftime("%Y%m%d")) == day


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_dates_and_times(text: str) -> None:
    read_date(text)
    read_day_from(text, TODAY)
    read_time(text, TODAY, ZONE)


def test_a_number_of_days_is_a_day_and_a_time_is_of_today_at_the_site() -> None:
    assert read_day_from("7", TODAY) == date(2022, 12, 29)
    assert read_day_from("0", TODAY) is None
    assert read_time("0915", TODAY, ZONE) == datetime(2022, 12, 22, 1, 15, tzinfo=UTC)
    assert read_time("25:00", TODAY, ZONE) is None


def test_a_chinese_number_gives_birth_sex_and_age_and_waits_for_the_name() -> None:
    reading = read(Typed(person=TypedPerson(number="50010719520614428X"), visit=FLU), KNOWN)
    assert (reading.born, reading.sex) == ("1952-06-14", "female")
    assert reading.notes["number"].state == "ok"
    assert reading.missing == ("name", "born", "sex")
    assert not reading.ready


def test_a_vietnamese_number_gives_year_and_sex() -> None:
    person = TypedPerson(document_type="vn_cccd", number="022180004321", born="1980-04-01")
    reading = read(Typed(person=person, visit=FLU), KNOWN)
    assert (reading.born, reading.sex, reading.age) == ("1980", "female", 42)
    assert reading.notes["number"].note == "✓ format fits"
    assert reading.notes["born"].state == ""


@pytest.mark.parametrize(
    ("number", "rule"),
    [
        ("50010619400321162", "wrong number of characters"),
        ("500106194003211622", "check character"),
        ("50010619400321162A", "cannot be in it"),
    ],
)
def test_a_wrong_number_names_the_rule_it_breaks_and_may_still_be_recorded(number: str, rule: str) -> None:
    reading = read(Typed(person=replace(WANG, number=number), visit=FLU), KNOWN)
    assert reading.notes["number"].state == "stop"
    assert rule in reading.notes["number"].message
    assert reading.ready


def test_a_number_that_is_still_being_typed_is_not_scolded() -> None:
    assert read(Typed(person=TypedPerson(number="500106")), KNOWN).notes["number"].state == ""


def test_a_birth_date_in_the_future_is_never_ready() -> None:
    person = TypedPerson(document_type="none", name="王一", born="2023-01-01", sex="male")
    reading = read(Typed(person=person, visit=FLU), KNOWN)
    assert "future" in reading.notes["born"].message
    assert not reading.ready


def test_a_year_alone_is_an_estimated_birth_date() -> None:
    person = TypedPerson(document_type="none", name="王一", born="1944", sex="male")
    fact = person_of(person)
    assert (fact.birth_date, fact.birth_date_estimated) == (date(1944, 1, 1), True)
    assert typed_person(fact).born == "1944"
    assert read(Typed(person=person, visit=FLU), KNOWN).ready


@pytest.mark.parametrize("name", ["王\u202e桂芬", "王\u200b桂芬", "王\x07桂芬"])
def test_characters_that_cannot_be_seen_are_named_and_refused(name: str) -> None:
    reading = read(Typed(person=replace(WANG, name=name), visit=FLU), KNOWN)
    assert reading.notes["name"].state == "stop"
    assert f"U+{ord(name[1]):04X}" in reading.notes["name"].message
    assert not reading.ready


@pytest.mark.parametrize("name", ["李<b>四", '<img src="/etc/passwd">', "Robert'); DROP TABLE", "䶮㛃𠅤𬱖", "Ng" * 30])
def test_strange_names_are_names(name: str) -> None:
    reading = read(Typed(person=replace(WANG, name=name), visit=FLU), KNOWN)
    assert reading.ready
    assert person_of(replace(WANG, name=name)).name == name


def test_an_age_outside_the_licence_is_said_at_the_door() -> None:
    young = TypedPerson(document_type="none", name="王小一", born="1990-05-05", sex="male")
    reading = read(Typed(person=young, visit=TypedVisit(products=("zoster-rzv",))), KNOWN)
    assert reading.tone == "stop"
    assert "≥ 50" in reading.verdict


def test_an_interval_that_is_short_says_from_which_day_on() -> None:
    past = (PastDose("e", "v", "covid-inactivated", date(2022, 12, 10), 1),)
    known = replace(KNOWN, past=past, person="p")
    reading = read(Typed(person=WANG, visit=TypedVisit(products=("covid-inactivated",))), known)
    assert reading.numbers == {"covid-inactivated": 2}
    assert reading.tone == "caution"
    assert "2022-12-31" in reading.verdict


def test_a_kept_interval_says_how_long_ago_the_last_dose_was() -> None:
    past = (PastDose("e", "v", "flu-iiv4", date(2021, 11, 2), 1),)
    reading = read(Typed(person=WANG, visit=FLU), replace(KNOWN, past=past, person="p"))
    assert reading.tone == "ok"
    assert "415 days" in reading.verdict


def test_the_worst_of_several_vaccines_colours_the_verdict() -> None:
    reading = read(Typed(person=WANG, visit=TypedVisit(products=("flu-iiv4", "ppsv23"))), KNOWN)
    assert reading.tone == "caution"
    assert "none in stock" in reading.verdict
    assert reading.verdict.count("may be registered") == 2


def test_an_outreach_visit_needs_its_place_and_a_mark_its_witness() -> None:
    typed = Typed(
        person=WANG,
        visit=replace(FLU, mode="outreach"),
        consent=TypedConsent(said="recipient", signed="mark"),
    )
    assert read(typed, KNOWN).missing == ("place", "witness")
    assert missing_of_consent(TypedConsent(said="guardian")) == ("signer_name", "relationship")
    assert missing_of_consent(TypedConsent(said="refused")) == ("why",)


CONSENTS = (
    TypedConsent(said="recipient"),
    TypedConsent(said="recipient", signed="mark", witness="孟女士", read_aloud=True),
    TypedConsent(said="guardian", signer_name="孟女士", relationship="女儿"),
    TypedConsent(said="refused", why="今天累了"),
)


@pytest.mark.parametrize("typed", CONSENTS)
def test_the_form_reads_back_what_it_recorded(typed: TypedConsent) -> None:
    fact = consent_of(typed, ("flu-iiv4",), language="zh-CN", form="f", version="1")
    assert typed_consent(fact) == typed
    assert typed_person(woman(contact="孟女士")) == replace(WANG, contact="孟女士")
    visit = TypedVisit(products=("flu-iiv4",), numbers=(("flu-iiv4", 2),), mode="booked", booked="09:15", group="2组")
    assert typed_visit(visit_of(visit, {"flu-iiv4": 1}, TODAY, ZONE), ZONE) == visit


def recorded(typed: Typed) -> tuple[Opened, list[str]]:
    """Every step of a form recorded; and the kinds of the facts in order."""
    opened, kinds = Opened(person="p", visit="v", base=Typed()), []
    while step := next_step(opened, typed, ABOUT):
        kinds.append(step.kind)
        base = replace(opened.base, **{step.kind: getattr(typed, step.kind)})
        opened = replace(opened.with_written(step.kind, Written(step.kind, step.fact)), base=base)
    return opened, kinds


def test_a_new_person_is_enrolled_then_registered_then_asked() -> None:
    _, kinds = recorded(Typed(person=WANG, visit=FLU, consent=TypedConsent(said="recipient")))
    assert kinds == ["person", "visit", "consent"]
    assert recorded(Typed(person=WANG, visit=FLU))[1] == ["person", "visit"]


def test_what_is_recorded_asks_for_nothing_more_until_something_changes() -> None:
    typed = Typed(person=WANG, visit=FLU, consent=TypedConsent(said="recipient"))
    opened, _ = recorded(typed)
    assert next_step(opened, typed, ABOUT) is None
    phone = next_step(opened, replace(typed, person=replace(WANG, phone="13912345678")), ABOUT)
    assert phone is not None
    assert (phone.kind, phone.amends, phone.told) == ("person", "person", True)
    name = next_step(opened, replace(typed, person=replace(WANG, name="王桂芳")), ABOUT)
    assert name is not None
    assert (name.amends, name.told) == ("person", False)
    spaces = next_step(opened, replace(typed, person=replace(WANG, address=" ")), ABOUT)
    assert spaces is None


def test_another_answer_is_a_new_consent_and_another_witness_a_correction() -> None:
    typed = Typed(person=WANG, visit=FLU, consent=TypedConsent(said="recipient"))
    opened, _ = recorded(typed)
    refused = next_step(opened, replace(typed, consent=TypedConsent(said="refused", why="怕")), ABOUT)
    assert refused is not None
    assert isinstance(refused.fact, f.ConsentRefused)
    assert refused.amends == ""
    aloud = next_step(opened, replace(typed, consent=TypedConsent(said="recipient", read_aloud=True)), ABOUT)
    assert aloud is not None
    assert aloud.amends == "consent"


def test_people_are_told_apart_by_birth_and_by_two_numbers_of_one_kind() -> None:
    card = woman()
    bare = woman(document=f.Document())
    assert may_be_same(card, bare)
    assert may_be_same(bare, woman(document=f.Document(), birth_date=date(1940, 1, 1), birth_date_estimated=True))
    assert not may_be_same(bare, woman(document=f.Document(), birth_date=date(1940, 1, 1)))
    assert not may_be_same(card, woman(document=f.Document(type="cn_resident_id", number="321111194511282467")))


def test_only_what_somebody_typed_is_worth_keeping() -> None:
    base = Typed(visit=FLU)
    assert not worth_keeping(base, base)
    assert not worth_keeping(replace(base, visit=TypedVisit()), base)
    assert worth_keeping(replace(base, person=TypedPerson(name="王")), base)
