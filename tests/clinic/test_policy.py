"""What a policy proposes from answers and vital signs, and what it never does."""

from datetime import date
from typing import Any

import pytest

from tests.clinic.policies import policy_of, rule
from vaxdesk.clinic.answer_keys import answer_key
from vaxdesk.clinic.facts import BloodPressure, VitalSigns
from vaxdesk.clinic.fhir_moments import Date
from vaxdesk.clinic.policy import (
    Judgement,
    Policy,
    PolicyRefused,
    Proposal,
    judge_measurement,
    propose,
    sentence,
)
from vaxdesk.clinic.questionnaire import Answer, Coding, Flaw, Form, Quantity
from vaxdesk.clinic.questionnaire_json import read_form

TODAY = date(2026, 11, 21)


def a_form() -> Form:
    yes = [{"question": "ill", "operator": "=", "answerBoolean": True}]
    items = [
        {"linkId": "ill", "type": "boolean", "required": True},
        {"linkId": "worse", "type": "boolean", "enableWhen": yes},
        {"linkId": "glucose", "type": "quantity"},
        {"linkId": "how", "type": "choice", "answerOption": [{"valueCoding": {"code": "often"}}]},
    ]
    return read_form({"resourceType": "Questionnaire", "url": "urn:f", "status": "active", "item": items})


def pressure(systolic: int, diastolic: int) -> VitalSigns:
    return VitalSigns(blood_pressure=(BloodPressure(systolic=systolic, diastolic=diastolic),))


def proposal(
    policy: Policy,
    answers: dict[str, Answer] | None = None,
    signs: VitalSigns | None = None,
    *,
    products: tuple[str, ...] = ("flu-iiv4",),
    age: int = 70,
) -> Proposal:
    said = {"ill": False} if answers is None else answers
    return propose(policy, a_form(), said, signs or VitalSigns(), products=products, age=age, today=TODAY)


def rules_of(found: Proposal) -> list[str]:
    return [finding.rule for finding in found.findings]


def test_the_gravest_finding_is_proposed_and_comes_first() -> None:
    everything = policy_of(
        rule("a", {"pulse": "> 10"}, outcome="eligible"),
        rule("b", {"pulse": "> 10"}, outcome="refer"),
        rule("c", {"pulse": "> 10"}, outcome="contraindicated"),
        rule("d", {"pulse": "> 10"}, outcome="defer"),
        rule("e", {"pulse": "> 10"}, outcome="caution"),
    )
    found = proposal(everything, signs=VitalSigns(pulse=70))
    assert found.outcome == "contraindicated"
    assert rules_of(found) == ["c", "b", "d", "e", "a"]
    assert (found.findings[0].outcome, found.findings[0].source) == ("contraindicated", "§ 1")


@pytest.mark.parametrize(
    ("limit", "value", "speaks"),
    [(">= 160", 160, True), (">= 160", 159, False), ("> 160", 160, False), ("<= 90", 90, True), ("< 90", 90, False),
     (">=140 <160", 140, True), (">=140 <160", 160, False), (">= 140 <= 160", 160, True)],
)  # fmt: skip
def test_a_limit_holds_to_the_unit(limit: str, value: int, speaks: bool) -> None:
    found = proposal(policy_of(rule("r", {"systolic": limit})), signs=pressure(value, 50))
    assert (rules_of(found) == ["r"]) == speaks


def test_one_line_is_enough_and_in_a_line_everything_holds_together() -> None:
    either = policy_of(rule("r", {"systolic": ">= 160"}, {"diastolic": ">= 100"}))
    both = policy_of(rule("r", {"systolic": ">= 160", "answer": {"ill": True}}))
    assert rules_of(proposal(either, signs=pressure(120, 100))) == ["r"]
    assert rules_of(proposal(both, signs=pressure(170, 90))) == []
    assert rules_of(proposal(both, {"ill": True}, pressure(170, 90))) == ["r"]


def test_the_last_reading_of_the_blood_pressure_counts() -> None:
    rest = VitalSigns(
        blood_pressure=(BloodPressure(systolic=165, diastolic=95), BloodPressure(systolic=150, diastolic=88))
    )
    assert rules_of(proposal(policy_of(rule("r", {"systolic": ">= 160"})), signs=rest)) == []


def test_a_rule_is_silent_where_the_rule_it_yields_to_speaks() -> None:
    two = policy_of(
        rule("high", {"systolic": ">= 160"}, outcome="defer"), rule("raised", {"systolic": ">= 140"}, unless=["high"])
    )
    assert rules_of(proposal(two, signs=pressure(165, 95))) == ["high"]
    assert rules_of(proposal(two, signs=pressure(150, 95))) == ["raised"]


@pytest.mark.parametrize(
    ("wanted", "answer", "speaks"),
    [
        ({"ill": True}, {"ill": True}, True),
        ({"ill": True}, {"ill": False}, False),
        ({"ill": False}, {"ill": False}, True),
        ({"ill": False}, {}, False),
        ({"glucose": ">= 7.0"}, {"glucose": Quantity(8.1, Coding("mmol/L"))}, True),
        ({"glucose": ">= 7.0"}, {"glucose": Quantity(6.9, Coding("mmol/L"))}, False),
        ({"how": "often"}, {"how": Coding("often")}, True),
        ({"worse": True}, {"ill": False, "worse": True}, False),
        ({"worse": True}, {"ill": True, "worse": True}, True),
    ],
)
def test_an_answer_is_compared_only_when_it_was_given_and_is_asked(
    wanted: dict[str, Any], answer: dict[str, Answer], speaks: bool
) -> None:
    assert (rules_of(proposal(policy_of(rule("r", {"answer": wanted})), answer)) == ["r"]) == speaks


def test_eligible_is_proposed_only_when_nothing_is_open() -> None:
    policy = policy_of(rule("worse", {"answer": {"worse": True}}), rule("note", {"pulse": "> 10"}, outcome="eligible"))
    assert proposal(policy, {}).outcome is None
    assert proposal(policy, {}, VitalSigns(pulse=70)).outcome is None
    assert proposal(policy, {}).unanswered == ("ill",)
    assert proposal(policy, {"ill": True}).unanswered == ("worse",)
    assert (proposal(policy, {"ill": False}).outcome, proposal(policy, {"ill": False}).unanswered) == ("eligible", ())


def test_what_is_open_never_hides_what_was_found() -> None:
    found = proposal(
        policy_of(rule("hot", {"temperature_c": ">= 37.3"}, outcome="defer")), {}, VitalSigns(temperature_c=38.1)
    )
    assert (found.outcome, found.unanswered) == ("defer", ("ill",))


def test_nothing_is_said_about_what_was_not_measured_but_it_is_listed_where_the_policy_asks_for_it() -> None:
    low = policy_of(
        rule("low", {"systolic": "< 90"}),
        measure=[
            {"sign": "blood_pressure", "age_min": 66},
            {"sign": "pulse", "when": [{"answer": {"ill": True}}]},
            {"sign": "temperature_c"},
        ],
    )
    assert (proposal(low).outcome, proposal(low).not_measured) == ("eligible", ("blood_pressure", "temperature_c"))
    assert proposal(low, age=65).not_measured == ("temperature_c",)
    assert proposal(low, {"ill": True}, age=65).not_measured == ("pulse", "temperature_c")
    assert proposal(low, signs=pressure(120, 80)).not_measured == ("temperature_c",)


def test_a_deferral_lasts_as_long_as_its_longest_reason() -> None:
    two = policy_of(
        rule("a", {"pulse": "> 10"}, outcome="defer", defer_days=3),
        rule("b", {"pulse": "> 20"}, outcome="defer", defer_days=14),
        rule("c", {"pulse": "> 90"}, outcome="refer"),
    )
    assert proposal(two, signs=VitalSigns(pulse=15)).defer_until == date(2026, 11, 24)
    assert proposal(two, signs=VitalSigns(pulse=25)).defer_until == date(2026, 12, 5)
    assert proposal(two, signs=VitalSigns(pulse=95)).defer_until is None


def test_a_deferral_may_last_until_a_day_that_is_still_to_come() -> None:
    two = policy_of(
        rule("season", {"pulse": "> 10"}, outcome="defer", defer_until=date(2026, 12, 1)),
        rule("ill", {"pulse": "> 20"}, outcome="defer", defer_days=3),
        rule("past", {"pulse": "> 90"}, outcome="defer", defer_until=date(2026, 11, 21)),
        rule("other", {"pulse": "> 10"}, defer_until=date(2030, 1, 1)),
    )
    assert [proposal(two, signs=VitalSigns(pulse=n)).defer_until for n in (15, 25, 95)] == [date(2026, 12, 1)] * 3
    only_past = policy_of(rule("past", {"pulse": "> 90"}, outcome="defer", defer_until=date(2026, 11, 21)))
    assert proposal(only_past, signs=VitalSigns(pulse=95)).defer_until is None


def test_of_a_question_that_repeats_any_answer_counts_in_any_repetition() -> None:
    choice = {"linkId": "how", "type": "choice", "repeats": True, "answerOption": [
        {"valueCoding": {"code": "often"}}, {"valueCoding": {"code": "always"}}]}  # fmt: skip
    group = {"linkId": "g", "type": "group", "repeats": True, "item": [choice, {"linkId": "since", "type": "date"}]}
    form = read_form({"resourceType": "Questionnaire", "url": "urn:f", "status": "active", "item": [group]})
    policy = policy_of(rule("how", {"answer": {"how": "always"}}), rule("since", {"answer": {"since": "2022-12"}}))
    often, always, later = Coding("often"), Coding("always"), answer_key("how", {"g": 1})

    def rules(answers: dict[str, Answer]) -> list[str]:
        found = propose(policy, form, answers, VitalSigns(), products=("x",), age=70, today=TODAY)
        return rules_of(found)

    assert rules({"how": (often, always)}) == ["how"]
    assert rules({"how": often, later: always}) == ["how"]
    assert rules({"how": often, later: often, "since": Date("2022-12")}) == ["since"]


def test_the_longest_observation_is_proposed() -> None:
    two = policy_of(
        rule("a", {"pulse": "> 10"}, observation_minutes=30), rule("b", {"pulse": "> 20"}, observation_minutes=60)
    )
    assert [proposal(two, signs=VitalSigns(pulse=n)).observation_minutes for n in (10, 15, 25)] == [None, 30, 60]


def test_a_proposal_is_unconfirmed_as_long_as_a_rule_that_it_rests_on_is() -> None:
    sure, unsure = rule("a", {"pulse": "> 10"}, confirmed=True), rule("b", {"pulse": "> 99"})
    assert not proposal(policy_of(sure), signs=VitalSigns(pulse=70)).unconfirmed
    assert not proposal(policy_of(sure, unsure), signs=VitalSigns(pulse=70)).unconfirmed
    assert proposal(policy_of(sure, unsure), signs=VitalSigns(pulse=100)).unconfirmed
    assert proposal(policy_of(sure, unsure)).unconfirmed, "eligible rests on the silence of every rule"


@pytest.mark.parametrize(
    ("head", "products", "age", "code"),
    [
        ({"vaccines": ["covid-inactivated"]}, ("flu-iiv4",), 70, "vaccine_not_covered"),
        ({"vaccines": ["covid-inactivated"]}, ("covid-inactivated", "flu-iiv4"), 70, "vaccine_not_covered"),
        ({}, (), 70, "vaccine_not_covered"),
        ({"except_vaccines": ["flu-iiv4"]}, ("flu-iiv4",), 70, "vaccine_not_covered"),
        ({"age_min": 18}, ("flu-iiv4",), 17, "age_not_covered"),
        ({"age_max": 69}, ("flu-iiv4",), 70, "age_not_covered"),
        ({"form": "urn:other"}, ("flu-iiv4",), 70, "other_form"),
    ],
)
def test_a_policy_is_never_applied_to_what_it_was_not_written_for(
    head: dict[str, Any], products: tuple[str, ...], age: int, code: str
) -> None:
    found = proposal(policy_of(rule("r", {"answer": {"ill": False}}), **head), products=products, age=age)
    assert [flaw.code for flaw in found.obstacles] == [code]
    assert (found.outcome, found.findings) == (None, ())


def test_an_expired_policy_warns_and_still_speaks() -> None:
    old = policy_of(rule("r", {"answer": {"ill": False}}), valid_to=date(2026, 11, 20))
    assert [flaw.code for flaw in proposal(old).warnings] == ["expired"]
    assert rules_of(proposal(old)) == ["r"]
    last_day = policy_of(valid_to=TODAY)
    assert proposal(last_day).warnings == ()
    assert [flaw.code for flaw in proposal(policy_of(valid_from=date(2027, 1, 1))).warnings] == ["not_in_force_yet"]


def test_a_rule_speaks_only_for_its_own_vaccines_and_ages() -> None:
    policy = policy_of(
        rule("covid", {"answer": {"ill": False}}, vaccines=["covid-inactivated"]),
        rule("others", {"answer": {"ill": False}}, except_vaccines=["covid-inactivated"]),
        rule("old", {"answer": {"ill": False}}, age_min=60),
    )
    assert rules_of(proposal(policy, age=59)) == ["others"]
    assert rules_of(proposal(policy, age=60)) == ["others", "old"]
    assert rules_of(proposal(policy, products=("covid-inactivated",), age=59)) == ["covid"]
    assert rules_of(proposal(policy, products=("covid-inactivated", "ppsv23"), age=59)) == ["covid", "others"]


def test_a_measurement_is_judged_by_the_gravest_limit_it_passes() -> None:
    policy = policy_of(
        rule("raised", {"systolic": ">= 140 < 160"}),
        rule("high", {"systolic": ">= 160"}, outcome="defer"),
        rule("low", {"systolic": "< 90 >= 70"}),
        rule("joint", {"systolic": "> 10", "answer": {"ill": True}}, outcome="refer"),
        rule("young", {"systolic": "> 10"}, age_max=17),
    )

    def judged(value: float) -> Judgement | None:
        return judge_measurement(policy, "systolic", value, products=["flu-iiv4"], age=70)

    assert judged(120) is None
    assert judged(150) == Judgement("high", "caution", "raised")
    assert judged(165) == Judgement("high", "defer", "high")
    assert judged(85) == Judgement("low", "caution", "low")
    assert judge_measurement(policy, "pulse", 300, products=["flu-iiv4"], age=70) is None


def test_a_sentence_is_said_in_the_readers_language() -> None:
    policy = policy_of(rule("r", {"pulse": "> 10"}))
    assert [sentence(policy, "r", language) for language in ("vi", "en", "zh", "km")] == ["Một", "One", "一", "一"]
    assert sentence(policy, "gone", "en") == ""


def test_a_rule_says_what_it_looks_at() -> None:
    policy = policy_of(rule("r", {"systolic": "> 1 < 9", "answer": {"ill": True}}, {"pulse": "> 1"}))
    assert policy.rules[0].about == ("systolic", "ill", "pulse")


@pytest.mark.parametrize(
    "raw",
    [
        rule("r", {"sistolic": ">= 160"}),
        rule("r", {"systolic": "160"}),
        rule("r", {"systolic": ">= high"}),
        rule("r", {"systolic": 160}),
        rule("r", {"answer": {"ill": ""}}),
        rule("r", {"answer": {"ill": [True]}}),
        rule("r", {"answer": {}}),
        rule("r", {}),
        rule("r"),
        rule("r", {"pulse": "> 1"}, outcome="postpone"),
        rule("r", {"pulse": "> 1"}, defer_dayz=3),
        rule("r", {"pulse": "> 1"}, defer_days=0),
        {**rule("r"), "when": "pulse > 1"},
        "rule",
    ],
)
def test_a_misspelt_policy_is_refused_with_the_place(raw: Any) -> None:
    with pytest.raises(PolicyRefused, match=r"rule(\[0\]| )|\$"):
        policy_of(raw)


def test_obstacles_and_warnings_carry_their_data() -> None:
    policy = policy_of(vaccines=["covid-inactivated"], valid_to=date(2026, 1, 2))
    found = proposal(policy)
    assert found.obstacles == (Flaw("vaccine_not_covered", "p", "flu-iiv4"),)
    assert found.warnings == (Flaw("expired", "p", "2026-01-02"),)
