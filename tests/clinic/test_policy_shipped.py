"""The forms and policies that come with the program, item by item. None of them has been checked by a clinician yet."""

from datetime import UTC, date, datetime

import pytest

from tests.clinic.shipped import ALL_FORMS, ALL_POLICIES, COVID, all_no, form, form_of, policy, screened, signs
from vaxdesk.clinic import screening
from vaxdesk.clinic.facts import VitalSigns
from vaxdesk.clinic.policy import judge_measurement
from vaxdesk.clinic.policy_check import check_policy
from vaxdesk.clinic.questionnaire import Answer, untranslated, walk


@pytest.mark.parametrize("name", ALL_FORMS)
@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_every_shipped_form_is_whole_in_every_language(name: str, language: str) -> None:
    assert untranslated(form(name), language) == ()
    assert all(question.text for question in screening.questions(form(name), language))


@pytest.mark.parametrize("name", ALL_FORMS)
def test_every_shipped_form_says_where_it_comes_from_and_can_be_answered_with_no(name: str) -> None:
    questions = form(name)
    assert all(questions.sources)
    assert questions.sources
    assert questions.url.endswith(f":{name}")
    assert questions.version
    written = screening.response(questions, all_no(questions), datetime(2022, 12, 22, tzinfo=UTC))
    assert written["status"] == "completed"
    assert screening.answers_of(written) == all_no(questions)


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_every_shipped_policy_is_sound(name: str) -> None:
    assert policy(name).id == name
    assert check_policy(policy(name), form_of(name), date(2026, 11, 21)) == ()


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_no_shipped_rule_claims_that_a_clinician_has_checked_it(name: str) -> None:
    assert not any(rule.confirmed for rule in policy(name).rules)


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_an_answer_of_yes_to_any_question_is_noticed(name: str) -> None:
    """Save where the next question decides, and where the answer only says what to measure."""
    looked_at = {subject for rule in policy(name).rules for subject in rule.about}
    kinds = {placed.item.link_id: placed.item.kind for placed in walk(form_of(name).items)}
    unnoticed = {link_id for link_id, kind in kinds.items() if kind == "boolean"} - looked_at
    assert unnoticed <= {"cardiovascular"}


@pytest.mark.parametrize("name", ["vn-5785", "cn-484-60plus"])
@pytest.mark.parametrize("product", ["flu-iiv4", "ppsv23", "zoster-rzv"])
def test_rules_for_covid_vaccines_are_never_applied_to_another_one(name: str, product: str) -> None:
    assert policy(name).vaccines == COVID
    for products in ((product,), (*COVID, product)):
        found = screened(name, products=products)
        assert [flaw.code for flaw in found.obstacles] == ["vaccine_not_covered"]
        assert (found.outcome, found.findings) == (None, ())


@pytest.mark.parametrize("name", ["cn-adult", "adult-checklist"])
@pytest.mark.parametrize("product", ["flu-iiv4", "ppsv23", "zoster-rzv", *COVID])
def test_general_rules_are_for_every_vaccine(name: str, product: str) -> None:
    found = screened(name, products=(product,))
    assert (found.obstacles, found.outcome, found.findings) == ((), "eligible", ())


@pytest.mark.parametrize(
    ("name", "youngest", "jurisdiction"),
    [("cn-adult", 18, "CN"), ("cn-484-60plus", 60, "CN"), ("vn-5785", 18, "VN"), ("adult-checklist", 18, "US")],
)
def test_a_policy_is_for_its_country_and_its_ages(name: str, youngest: int, jurisdiction: str) -> None:
    assert policy(name).jurisdiction == jurisdiction
    assert policy(name).valid_from <= date(2022, 12, 22)
    assert [flaw.code for flaw in screened(name, age=youngest - 1).obstacles] == ["age_not_covered"]
    assert screened(name, age=youngest).obstacles == ()


def test_pregnancy_is_judged_by_the_label_for_other_vaccines() -> None:
    found = screened("cn-adult", {"pregnancy": True}, products=("flu-iiv4",), age=30)
    assert (found.outcome, found.findings[0].rule) == ("caution", "pregnancy")


def test_hypertension_under_treatment_at_152_over_88_is_watched_more_closely_and_not_refused() -> None:
    found = screened("cn-adult", {"chronic_disease": True, "chronic_uncontrolled": False}, signs(152, 88), age=82)
    assert found.outcome == "caution"
    assert {finding.rule for finding in found.findings} == {"chronic_disease", "pressure_raised"}
    assert found.observation_minutes == 30


def test_a_fever_of_38_1_is_deferred_with_a_date() -> None:
    found = screened("cn-adult", {"acute_illness": True}, VitalSigns(temperature_c=38.1), age=67)
    assert (found.outcome, found.defer_until) == ("defer", date(2022, 12, 29))


def test_weeks_of_pregnancy_that_were_not_said_stay_open() -> None:
    found = screened("vn-5785", {"pregnancy": True}, age=30)
    assert (found.outcome, found.unanswered) == (None, ("pregnancy_weeks",))


@pytest.mark.parametrize(
    ("name", "age", "answers", "wanted"),
    [
        ("cn-adult", 30, {}, ("temperature_c", "blood_pressure")),
        ("vn-5785", 65, {}, ("temperature_c",)),
        ("vn-5785", 66, {}, ("temperature_c", "blood_pressure")),
        (
            "vn-5785",
            41,
            {"chronic_disease": True, "cardiovascular": True, "pressure_above_usual": False},
            ("temperature_c", "blood_pressure", "pulse", "respiration"),
        ),
        ("vn-5785", 70, {"chronic_disease": True, "cardiovascular": True},
         ("temperature_c", "blood_pressure", "pulse", "respiration")),
    ],
)  # fmt: skip
def test_a_policy_lists_what_it_wants_measured(
    name: str, age: int, answers: dict[str, Answer], wanted: tuple[str, ...]
) -> None:
    assert screened(name, answers, age=age).not_measured == wanted
    assert screened(name, answers, signs(120, 80, 36.5), age=age).not_measured == wanted[2:]


@pytest.mark.parametrize(
    ("name", "value", "level", "outcome"),
    [
        ("cn-adult", 158, "high", "caution"),
        ("cn-adult", 160, "high", "defer"),
        ("cn-adult", 89, "low", "caution"),
        ("vn-5785", 165, "high", "caution"),
        ("vn-5785", 89, "low", "caution"),
    ],
)
def test_a_pressure_is_judged_as_it_is_typed(name: str, value: int, level: str, outcome: str) -> None:
    judged = judge_measurement(policy(name), "systolic", value, products=COVID, age=70)
    assert judged is not None
    assert (judged.level, judged.outcome) == (level, outcome)
    assert judge_measurement(policy(name), "systolic", 134, products=COVID, age=70) is None
