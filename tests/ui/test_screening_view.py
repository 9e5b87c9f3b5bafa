"""What the screening page understands and says, without a window."""

from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.acts.inquiry import inquiry
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.policy import SEVERITY
from vaxdesk.clinic.questionnaire import Coding, Quantity
from vaxdesk.ui.stations.screening_typed import (
    TypedScreening,
    defer_until,
    read_minutes,
    read_pressure,
    typed_screening,
    unreadable,
    vital_signs,
)
from vaxdesk.ui.stations.screening_view import Asked, read, screened
from vaxdesk.ui.typed_numbers import read_temperature

INQUIRY = inquiry("adult-general", "cn-adult")
TODAY = date(2022, 12, 22)
NOW = datetime(2022, 12, 22, 2, 0, tzinfo=UTC)
ASKED = Asked(
    form=INQUIRY.form, policy=INQUIRY.policy, products=("flu-iiv4",), age=82, today=TODAY, language="zh-CN"
)  # fmt: skip
QUESTIONS = (
    "acute_illness", "other_allergy", "vaccine_allergy", "neurological", "medicines", "chronic_disease",
    "recent_vaccine", "pregnancy",
)  # fmt: skip
NOES = dict.fromkeys(QUESTIONS, False)
CLEAR = TypedScreening(temperature="365", pressure="128/80", answers=NOES)


@pytest.mark.parametrize(
    ("typed", "degrees"),
    [("365", 36.5), ("36.5", 36.5), ("36,5", 36.5), ("36", 36.0), ("３６．５", 36.5), ("465", None), ("3", None)],
)  # fmt: skip
def test_temperatures_are_read_as_people_type_them(typed: str, degrees: float | None) -> None:
    assert read_temperature(typed) == degrees


@pytest.mark.parametrize(
    ("typed", "pressure"),
    [("158/92", (158, 92)), ("158 92", (158, 92)), ("158-92", (158, 92)), ("158／92", (158, 92)), ("92/158", None),
     ("158", None), ("15892", None), ("400/20", None)],
)  # fmt: skip
def test_pressures_are_read_as_people_type_them(typed: str, pressure: tuple[int, int] | None) -> None:
    read_back = read_pressure(typed)
    assert (read_back and (read_back.systolic, read_back.diastolic)) == pressure


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading_of_measurements(text: str) -> None:
    typed = TypedScreening(
        temperature=text, pressure=text, pressure_again=text, pulse=text, respiration=text, spo2=text
    )
    signs, wrong = vital_signs(typed), unreadable(typed)
    assert (signs.temperature_c is None) == ("temperature" in wrong or not text.strip())


def test_a_clear_page_is_proposed_eligible_and_nothing_is_chosen() -> None:
    reading = read(CLEAR, ASKED)
    assert reading.proposal.outcome == "eligible"
    assert [place for place, _ in reading.against] == ["eligible"]
    assert read(replace(CLEAR, outcome="eligible"), ASKED).against == ()


def test_a_raised_pressure_is_marked_and_a_second_reading_counts() -> None:
    first = read(replace(CLEAR, pressure="158/92"), ASKED)
    assert (first.notes["pressure"].note, first.notes["pressure"].state) == ("high", "caution")
    assert first.again
    assert (first.proposal.outcome, first.minutes) == ("caution", 30)
    second = read(replace(CLEAR, pressure="158/92", pressure_again="132/84"), ASKED)
    assert second.proposal.outcome == "eligible"
    assert [each.systolic for each in second.signs.blood_pressure] == [158, 132]


def test_a_pressure_over_the_limit_is_marked_more_strongly() -> None:
    assert read(replace(CLEAR, pressure="166/92"), ASKED).notes["pressure"].state == "stop"


def test_what_cannot_be_read_says_how_to_type_it() -> None:
    reading = read(replace(CLEAR, pressure="15892", outcome="eligible"), ASKED)
    assert reading.notes["pressure"].message == "Type 128/80."
    assert reading.against[0][0] == "pressure"


def test_every_finding_shows_its_sentence_its_source_and_that_nobody_confirmed_it() -> None:
    reading = read(replace(CLEAR, answers=NOES | {"vaccine_allergy": True, "medicines": True}), ASKED)
    assert [notice.tone for notice in reading.notices[:2]] == ["stop", "caution"]
    assert "疫苗成分" in reading.notices[0].heading
    assert all("not confirmed" in notice.aside and "source: " in notice.aside for notice in reading.notices[:2])
    assert "知情同意书" in reading.notices[0].aside
    assert reading.chips == (("Rules unconfirmed", "caution"),)


def test_expired_rules_are_shown_as_expired() -> None:
    old = msgspec.structs.replace(INQUIRY.policy, valid_to=date(2022, 1, 1))
    reading = read(CLEAR, replace(ASKED, policy=old))
    assert reading.chips[0] == ("Rules expired", "stop")
    assert "2022-01-01" in reading.notices[0].heading


def test_open_questions_are_named_before_somebody_is_cleared_not_before_somebody_is_sent_home() -> None:
    open_ = {link: answer for link, answer in NOES.items() if link != "pregnancy"}
    cleared = read(replace(CLEAR, answers=open_, outcome="eligible"), ASKED)
    place, why = cleared.against[0]
    assert place == "q.pregnancy"
    assert "8 您是否怀孕" in why
    home = replace(CLEAR, answers={}, temperature="381", outcome="defer", defer_until="3")
    assert read(home, ASKED).against == ()


def test_another_outcome_than_proposed_asks_for_a_note() -> None:
    typed = replace(CLEAR, pressure="166/92", outcome="caution")
    assert [place for place, _ in read(typed, ASKED).against] == ["note"]
    assert read(replace(typed, note="平时如此,复测后决定", noted=read(typed, ASKED).noted), ASKED).against == ()


def test_a_deferral_has_a_day_after_today() -> None:
    assert defer_until(TypedScreening(defer_until="7"), TODAY) == date(2022, 12, 29)
    assert defer_until(TypedScreening(defer_until="2022-12-22"), TODAY) is None
    typed = replace(CLEAR, temperature="381", outcome="defer")
    assert [place for place, _ in read(typed, ASKED).against] == ["defer_until"]


@given(st.text(max_size=6) | st.integers(0, 200).map(str), st.none() | st.integers(1, 120))
def test_observation_is_never_shorter_than_proposed(text: str, proposed: int | None) -> None:
    minutes = read_minutes(text, proposed)
    assert (minutes or 0) >= (proposed or 0)


def test_rules_for_another_vaccine_propose_nothing_and_whoever_sends_somebody_away_says_why() -> None:
    vn = inquiry("vn-5785-adult", "vn-5785")
    asked = replace(ASKED, form=vn.form, policy=vn.policy)
    reading = read(TypedScreening(outcome="refer"), asked)
    assert reading.proposal.outcome is None
    assert [place for place, _ in reading.against] == ["note"]
    assert read(TypedScreening(outcome="refer", note="发热"), asked).against == ()
    assert "do not cover this vaccine" in reading.notices[0].heading


def test_the_fact_says_what_was_asked_found_proposed_and_decided() -> None:
    answers = NOES | {"chronic_disease": True, "chronic_uncontrolled": False, "fasting_glucose": GLUCOSE}
    typed = replace(CLEAR, answers=answers, outcome="caution", answered_by="family", answered_by_name="女儿")
    fact = screened(typed, ASKED, read(typed, ASKED), NOW)
    assert {finding.rule for finding in fact.findings} == {"chronic_disease", "glucose_raised"}
    assert (fact.proposed, fact.outcome, fact.answered_by, fact.policy) == ("caution", "caution", "family", "cn-adult")
    assert fact.response is not None
    assert fact.response["status"] == "completed"
    back = typed_screening(fact)
    assert (back.answers, back.pressure, back.outcome) == (answers, "128/80", "caution")


GLUCOSE = Quantity(8.1, Coding("mmol/L", "http://unitsofmeasure.org", "mmol/L"))


@given(
    st.fixed_dictionaries({link: st.none() | st.booleans() for link in NOES}),
    st.sampled_from(["", "365", "381"]),
    st.sampled_from(["", "128/80", "158/92", "180/110"]),
    st.sampled_from(["", *SEVERITY]),
)
def test_whatever_is_answered_the_page_says_why_it_waits_or_makes_a_fact(
    answers: dict[str, bool | None], temperature: str, pressure: str, outcome: str
) -> None:
    given_ = {link: answer for link, answer in answers.items() if answer is not None}
    typed = TypedScreening(temperature=temperature, pressure=pressure, answers=given_, outcome=outcome, defer_until="7")
    reading = read(typed, ASKED)
    if reading.against:
        assert all(place and why for place, why in reading.against)
    else:
        fact = screened(typed, ASKED, reading, NOW)
        assert isinstance(fact, f.Screened)
        assert fact.outcome == outcome
