"""The forms and policies that come with the program, item by item. None of them has been checked by a clinician yet."""

import json
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from vaxdesk.clinic import screening
from vaxdesk.clinic.facts import BloodPressure, VitalSigns
from vaxdesk.clinic.policy import Policy, Proposal, judge_measurement, propose, read_policy
from vaxdesk.clinic.policy_check import check_policy
from vaxdesk.clinic.questionnaire import Answer, Coding, Form, Quantity, untranslated, walk
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.clinic.screening import Answers

FORMS = Path(__file__).resolve().parents[2] / "forms"
TODAY = date(2022, 12, 22)
COVID = ("covid-inactivated",)
MMOL = Coding("mmol/L", "http://unitsofmeasure.org", "mmol/L")


def form(name: str) -> Form:
    return read_form(json.loads((FORMS / "questionnaires" / f"{name}.json").read_text(encoding="utf-8")))


def policy(name: str) -> Policy:
    return read_policy(tomllib.loads((FORMS / "policies" / f"{name}.toml").read_text(encoding="utf-8")))


FORM_OF = {"cn-adult": "adult-general", "vn-5785": "vn-5785-adult"}
ALL_FORMS = sorted(path.stem for path in (FORMS / "questionnaires").glob("*.json"))
ALL_POLICIES = sorted(path.stem for path in (FORMS / "policies").glob("*.toml"))


def all_no(questions: Form) -> dict[str, Answer]:
    """No to every yes/no question that is asked."""
    kinds = {placed.item.link_id: placed.item.kind for placed in walk(questions.items)}
    return {link_id: False for link_id in screening.enabled(questions, {}) if kinds[link_id] == "boolean"}


def screened(
    name: str,
    answers: Answers | None = None,
    signs: VitalSigns | None = None,
    products: tuple[str, ...] = COVID,
    age: int = 70,
) -> Proposal:
    questions = form(FORM_OF[name])
    said = {**all_no(questions), **(answers or {})}
    return propose(policy(name), questions, said, signs or VitalSigns(), products=products, age=age, today=TODAY)


def signs(systolic: int, diastolic: int, temperature_c: float | None = None) -> VitalSigns:
    return VitalSigns(
        temperature_c=temperature_c, blood_pressure=(BloodPressure(systolic=systolic, diastolic=diastolic),)
    )


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
    assert check_policy(policy(name), form(FORM_OF[name]), date(2026, 11, 21)) == ()


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_no_shipped_rule_claims_that_a_clinician_has_checked_it(name: str) -> None:
    assert not any(rule.confirmed for rule in policy(name).rules)


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_an_answer_of_yes_to_any_question_is_noticed(name: str) -> None:
    """Save where the next question decides, and where the answer only says what to measure."""
    looked_at = {subject for rule in policy(name).rules for subject in rule.about}
    kinds = {placed.item.link_id: placed.item.kind for placed in walk(form(FORM_OF[name]).items)}
    unnoticed = {link_id for link_id, kind in kinds.items() if kind == "boolean"} - looked_at
    assert unnoticed <= {"cardiovascular"}


def test_the_rules_of_5785_are_for_covid_vaccines_only() -> None:
    assert policy("vn-5785").vaccines == COVID
    assert [flaw.code for flaw in screened("vn-5785", products=("flu-iiv4",)).obstacles] == ["vaccine_not_covered"]
    assert screened("cn-adult", products=("flu-iiv4",)).obstacles == ()


CASES = [
    ("cn-adult", signs(134, 82, 36.4), "eligible", []),
    ("cn-adult", signs(139, 89, 37.2), "eligible", []),
    ("cn-adult", signs(152, 88), "caution", ["pressure_raised"]),
    ("cn-adult", signs(140, 80), "caution", ["pressure_raised"]),
    ("cn-adult", signs(158, 92), "caution", ["pressure_raised"]),
    ("cn-adult", signs(159, 99), "caution", ["pressure_raised"]),
    ("cn-adult", signs(160, 80), "defer", ["pressure_high"]),
    ("cn-adult", signs(130, 100), "defer", ["pressure_high"]),
    ("cn-adult", signs(165, 95), "defer", ["pressure_high"]),
    ("cn-adult", signs(89, 59), "caution", ["pressure_low"]),
    ("cn-adult", VitalSigns(temperature_c=37.3), "defer", ["temperature_high"]),
    ("cn-adult", VitalSigns(temperature_c=37.4), "defer", ["temperature_high"]),
    ("cn-adult", VitalSigns(temperature_c=38.1), "defer", ["temperature_high"]),
    ("vn-5785", signs(134, 82, 36.4), "eligible", []),
    ("vn-5785", signs(140, 90, 37.5), "eligible", []),
    ("vn-5785", signs(141, 80), "caution", ["blood_pressure"]),
    ("vn-5785", signs(165, 95), "caution", ["blood_pressure"]),
    ("vn-5785", signs(89, 60), "caution", ["blood_pressure"]),
    ("vn-5785", VitalSigns(temperature_c=37.4), "eligible", []),
    ("vn-5785", VitalSigns(temperature_c=37.6), "caution", ["temperature"]),
    ("vn-5785", VitalSigns(temperature_c=35.5), "eligible", []),
    ("vn-5785", VitalSigns(temperature_c=35.4), "caution", ["temperature"]),
    ("vn-5785", VitalSigns(temperature_c=35.49), "caution", ["temperature"]),
    ("vn-5785", VitalSigns(pulse=59), "caution", ["pulse"]),
    ("vn-5785", VitalSigns(pulse=101), "caution", ["pulse"]),
    ("vn-5785", VitalSigns(pulse=60, respiration=25), "eligible", []),
    ("vn-5785", VitalSigns(respiration=26), "caution", ["respiration"]),
]


@pytest.mark.parametrize(("name", "measured", "outcome", "rules"), CASES)
def test_each_vital_sign_has_the_effect_of_its_source(
    name: str, measured: VitalSigns, outcome: str, rules: list[str]
) -> None:
    found = screened(name, signs=measured)
    assert (found.outcome, [finding.rule for finding in found.findings]) == (outcome, rules)
    assert all(finding.source for finding in found.findings)


ITEMS: list[tuple[str, dict[str, Answer], str, str]] = [
    ("cn-adult", {"acute_illness": True}, "defer", "acute_illness"),
    ("cn-adult", {"vaccine_allergy": True}, "contraindicated", "vaccine_allergy"),
    ("cn-adult", {"neurological": True}, "contraindicated", "neurological"),
    ("cn-adult", {"pregnancy": True}, "contraindicated", "pregnancy_covid"),
    ("cn-adult", {"chronic_disease": True, "chronic_uncontrolled": False}, "caution", "chronic_disease"),
    ("cn-adult", {"chronic_disease": True, "chronic_uncontrolled": True}, "defer", "chronic_uncontrolled"),
    ("cn-adult", {"other_allergy": True}, "caution", "other_allergy"),
    ("cn-adult", {"medicines": True}, "caution", "medicines"),
    ("cn-adult", {"recent_vaccine": True}, "caution", "recent_vaccine"),
    ("cn-adult", {"fasting_glucose": Quantity(8.1, MMOL)}, "caution", "glucose_raised"),
    ("vn-5785", {"component_anaphylaxis": True}, "contraindicated", "component_anaphylaxis"),
    ("vn-5785", {"acute_illness": True}, "defer", "acute_illness"),
    ("vn-5785", {"pregnancy": True, "pregnancy_weeks": 12}, "defer", "pregnancy_early"),
    ("vn-5785", {"pregnancy": True, "pregnancy_weeks": 13}, "caution", "pregnancy_later"),
    ("vn-5785", {"severe_anaphylaxis": True}, "refer", "severe_anaphylaxis"),
    ("vn-5785", {"immunodeficiency": True}, "caution", "immunodeficiency"),
    ("vn-5785", {"allergy": True}, "caution", "allergy"),
    ("vn-5785", {"bleeding": True}, "caution", "bleeding"),
    ("vn-5785", {"consciousness": True}, "caution", "consciousness"),
    ("vn-5785", {"chronic_disease": True, "cardiovascular": False}, "caution", "chronic_disease"),
]


@pytest.mark.parametrize(("name", "answers", "outcome", "rule"), ITEMS)
def test_each_answer_has_the_effect_of_its_source(
    name: str, answers: dict[str, Answer], outcome: str, rule: str
) -> None:
    found = screened(name, answers)
    assert (found.outcome, [finding.rule for finding in found.findings]) == (outcome, [rule])
    assert found.unconfirmed


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
