"""A reason belongs to the warning it was given for; a missing measurement and a far day are not passed over."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.test_screening import Doctor, doctor
from tests.ui.test_screening_doubts import beside
from tests.ui.test_screening_view import ASKED, CLEAR, NOES, NOW
from vaxdesk.acts.inquiry import inquiry
from vaxdesk.clinic.conclusions import written_since
from vaxdesk.ui.stations.screening_against import lengthened
from vaxdesk.ui.stations.screening_typed import TypedScreening, typed_screening
from vaxdesk.ui.stations.screening_view import Reading, read, screened

__all__ = ["doctor"]

FEVER = replace(CLEAR, temperature="381", outcome="refer")


def places(reading: Reading) -> list[str]:
    return [place for place, _ in reading.against]


def shown(typed: TypedScreening) -> TypedScreening:
    """The page after it was shown: what it warns of is known."""
    return replace(typed, noted=read(typed, ASKED).noted)


@pytest.mark.parametrize(
    ("before", "now", "written"),
    [
        ("", "转上级医院", "转上级医院"), ("女儿陪同", "女儿陪同", ""), ("女儿陪同", "女儿", ""),
        ("女儿陪同", "女儿陪同。 ", ""), ("女儿陪同", "女儿陪同,转院", ",转院"), ("女儿陪同", "转院,女儿陪同", "转院,"),
        ("aa", "a", ""), ("aa", "aaa", "a"), ("well", "well  ", ""),
        ("went home", "went to hospital, home", "to hospital, "),
    ],
)  # fmt: skip
def test_a_reason_is_what_was_written_beyond_the_older_note(before: str, now: str, written: str) -> None:
    assert written_since(now, before) == written


def test_a_note_that_is_older_than_the_warning_is_no_reason_however_often_the_conclusion_is_pressed() -> None:
    older = shown(replace(CLEAR, note="女儿陪同"))
    warned = shown(replace(older, temperature="381", outcome="refer"))
    reading = read(warned, ASKED)
    assert places(reading) == ["note"]
    assert "older" in reading.against[0][1]
    assert read(replace(warned, outcome="contraindicated"), ASKED).against
    assert read(replace(warned, note="女儿陪同;心脏病,转院"), ASKED).against == ()


def test_a_reason_for_one_warning_is_none_for_the_next_and_holds_while_less_is_warned_of() -> None:
    given = replace(shown(FEVER), note="心脏病,转院")
    assert read(given, ASKED).against == ()
    more = replace(given, answers=NOES | {"vaccine_allergy": True})
    assert places(read(more, ASKED)) == ["note"]
    less = shown(replace(shown(more), note="心脏病,转院,过敏史不明", answers=NOES))
    assert read(less, ASKED).against == ()
    assert places(read(shown(replace(less, answers=NOES | {"vaccine_allergy": True})), ASKED)) == ["note"]


def test_a_recorded_reason_holds_when_the_same_page_is_opened_again_and_not_for_something_new() -> None:
    given = replace(shown(FEVER), note="心脏病,转院")
    again = typed_screening(screened(given, ASKED, read(given, ASKED), NOW))
    assert read(again, ASKED).against == ()
    assert places(read(replace(again, answers=NOES | {"vaccine_allergy": True}), ASKED)) == ["note"]


def test_nobody_is_eligible_without_the_temperature_unless_somebody_says_why() -> None:
    page = shown(replace(CLEAR, temperature="", outcome="eligible"))
    reading = read(page, ASKED)
    assert (reading.proposal.outcome, reading.proposal.needed) == (None, ("temperature_c",))
    assert reading.against == (("temperature", "Not measured: temperature. Measure it, or say in a note why not."),)
    assert [notice.tone for notice in reading.notices if "Not measured" in notice.text] == ["caution"]
    assert not [notice for notice in reading.notices if "find nothing" in notice.text]
    assert read(replace(page, note="体温计没电,额温正常"), ASKED).against == ()
    assert read(replace(page, outcome="defer", defer_until="3", note="改日再来"), ASKED).against == ()


@pytest.mark.parametrize(
    ("form", "policy", "age", "needed"),
    [
        ("adult-general", "cn-adult", 40, ["temperature"]), ("cn-484-60plus", "cn-484-60plus", 80, ["temperature"]),
        ("vn-5785-adult", "vn-5785", 40, ["temperature"]), ("vn-5785-adult", "vn-5785", 66, ["temperature"]),
        ("adult-checklist", "adult-checklist", 40, []),
    ],
)  # fmt: skip
def test_the_temperature_is_needed_wherever_the_rules_come_from_a_document_that_measures_it(
    form: str, policy: str, age: int, needed: list[str]
) -> None:
    found = inquiry(form, policy)
    products = found.policy.vaccines or ("flu-iiv4",)
    asked = replace(ASKED, form=found.form, policy=found.policy, products=products, age=age)
    noes = {item.link_id: False for item in found.form.items if item.kind == "boolean"}
    page = TypedScreening(answers=noes, outcome="caution")
    assert [place for place in places(read(page, asked)) if place in ("temperature", "pressure")] == needed


@pytest.mark.parametrize(
    ("day", "place"),
    [("2022-12-25", []), ("2023-12-23", []), ("2023-12-24", []), ("2032-12-19", []), ("2032-12-20", ["defer_until"]),
     ("2122-12-25", ["defer_until"]), ("2022-12-24", ["note"])],
)  # fmt: skip
def test_a_day_ten_years_away_is_refused_and_one_before_the_rules_asks_for_a_reason(day: str, place: list[str]) -> None:
    assert places(read(shown(replace(FEVER, outcome="defer", defer_until=day)), ASKED)) == place


def test_a_day_more_than_a_year_away_is_asked_about() -> None:
    def page(day: str) -> Reading:
        return read(replace(FEVER, outcome="defer", defer_until=day), ASKED)

    assert (page("2023-12-23").far, page("2023-12-24").far) == (None, date(2023, 12, 24))
    assert page("2023-12-24").day.message == "In 367 days. Is the year right?"
    assert page("2022-12-24").day.message == "The rules ask for 2022-12-25 or later."
    assert page("2022-12-25").day.message == ""


def test_the_day_of_the_rules_grows_with_what_they_find_and_a_typed_day_stays() -> None:
    short, long = (
        read(replace(CLEAR, temperature="381"), ASKED).proposal,
        read(replace(CLEAR, answers=NOES | {"acute_illness": True}, temperature="381"), ASKED).proposal,
    )
    assert short.defer_until is not None
    assert long.defer_until is not None
    assert short.defer_until < long.defer_until, "the rules give the table its meaning"
    theirs, typed = short.defer_until.isoformat(), "2022-12-26"
    assert lengthened(TypedScreening(defer_until=theirs), short, long) == long.defer_until.isoformat()
    assert lengthened(TypedScreening(defer_until=typed), short, long) == ""
    assert lengthened(TypedScreening(defer_until=theirs), long, short) == ""


def test_the_doctor_is_held_to_all_of_it_at_the_page(doctor: Doctor) -> None:
    visit = doctor.open()
    doctor.station.page.note.setPlainText("女儿陪同")
    doctor.deny_the_rest()
    assert doctor.said() == "Not measured: temperature. Measure it, or say in a note why not."
    assert doctor.station.page.typed().outcome == ""
    doctor.press(Qt.Key.Key_F4)
    doctor.primary()
    assert doctor.screened(visit) is None
    doctor.put("screening.temperature", "381")
    doctor.press(Qt.Key.Key_F4, Qt.Key.Key_F4)
    doctor.primary()
    assert (doctor.screened(visit), "older" in doctor.said()) == (None, True)
    doctor.press(Qt.Key.Key_F6)
    assert doctor.text("screening.defer_until") == "2022-12-25"
    doctor.flip("acute_illness")
    longer = doctor.text("screening.defer_until")
    assert longer > "2022-12-25"
    doctor.put("screening.defer_until", "2024-12-25")
    assert "Is the year right" in doctor.station.page._fields["defer_until"].message()
    doctor.primary()
    assert doctor.screened(visit) is None
    doctor.click("screening.far.agree")
    fact = doctor.screened(visit)
    assert fact is not None
    assert fact.defer_until == date(2024, 12, 25)
    assert beside(doctor)
