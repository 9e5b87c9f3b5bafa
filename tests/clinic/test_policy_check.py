"""What is found wrong with a policy before anybody is screened by it."""

from datetime import date
from typing import Any

import pytest

from tests.clinic.policies import policy_of, rule
from vaxdesk.clinic.policy_check import check_policy
from vaxdesk.clinic.questionnaire import Form
from vaxdesk.clinic.questionnaire_json import read_form


def a_form() -> Form:
    items = [
        {"linkId": "ill", "type": "boolean"},
        {"linkId": "weeks", "type": "integer"},
        {"linkId": "since", "type": "date"},
        {"linkId": "how", "type": "choice", "answerOption": [{"valueCoding": {"code": "often"}}, {"valueInteger": 3}]},
    ]
    return read_form({"resourceType": "Questionnaire", "url": "urn:f", "status": "active", "item": items})


def found(*rules: dict[str, Any], **more: Any) -> list[tuple[str, str, str]]:
    flaws = check_policy(policy_of(*rules, **more), a_form(), date(2026, 11, 21))
    return [(flaw.code, flaw.where, flaw.detail) for flaw in flaws]


ILL = {"answer": {"ill": True}}


@pytest.mark.parametrize(
    ("flawed", "flaw"),
    [
        (rule("r", {"answer": {"gone": True}}), ("unknown_question", "r", "gone")),
        (rule("r", {"answer": {"ill": "often"}}), ("answer_never_given", "r", "ill")),
        (rule("r", {"answer": {"ill": "> 3"}}), ("answer_never_given", "r", "ill")),
        (rule("r", {"answer": {"weeks": True}}), ("answer_never_given", "r", "weeks")),
        (rule("r", {"answer": {"how": "seldom"}}), ("answer_never_given", "r", "how")),
        (rule("r", {"systolic": ">= 160 < 140"}), ("never_true", "r", "")),
        (rule("r", {"systolic": "> 160 <= 160"}), ("never_true", "r", "")),
        (rule("r", ILL, source=" "), ("missing_source", "r", "")),
        (rule("r", ILL, sentence={"zh-CN": "一", "en": "One"}), ("missing_sentence", "r", "vi")),
        (rule("r", ILL, unless=["gone"]), ("unknown_rule", "r", "gone")),
        (rule("r", ILL, defer_days=3), ("days_without_defer", "r", "")),
        (rule("r", ILL, defer_until=date(2030, 1, 1)), ("days_without_defer", "r", "")),
        (rule("r", ILL, outcome="defer", defer_until=date(2026, 11, 21)), ("expired", "r", "2026-11-21")),
        (rule("r", ILL, age_min=61, age_max=60), ("ages_reversed", "r", "")),
    ],
)
def test_a_flaw_of_one_rule_is_named(flawed: dict[str, Any], flaw: tuple[str, str, str]) -> None:
    assert found(flawed) == [flaw]


@pytest.mark.parametrize(
    "sound",
    [
        rule("r", ILL),
        rule("r", {"answer": {"how": "often"}}, {"answer": {"how": 3}}),
        rule("r", {"answer": {"weeks": "< 13", "ill": True}}),
        rule("r", {"systolic": ">= 160 <= 160"}),
        rule("r", {"answer": {"since": "2022-12"}}),
        rule("r", ILL, outcome="defer", defer_until=date(2026, 11, 22)),
        rule("r", ILL, outcome="defer", defer_days=3),
    ],
)
def test_a_sound_rule_has_no_flaw(sound: dict[str, Any]) -> None:
    assert found(sound) == []


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (rule("a", {"systolic": ">= 140"}), rule("b", {"systolic": ">= 160"}, outcome="defer"), "contradiction"),
        (rule("a", {"systolic": ">= 140"}), rule("b", {"systolic": ">= 160"}), "overlap"),
        (rule("a", {"systolic": "<= 140"}), rule("b", {"systolic": ">= 140"}, outcome="defer"), "contradiction"),
        (rule("a", {"systolic": "< 140"}), rule("b", {"systolic": ">= 140"}, outcome="defer"), None),
        (rule("a", {"systolic": ">= 140"}, unless=["b"]), rule("b", {"systolic": ">= 160"}, outcome="defer"), None),
        (rule("a", {"systolic": ">= 140"}), rule("b", {"diastolic": ">= 90"}, outcome="defer"), None),
        (rule("a", ILL), rule("b", ILL, outcome="defer"), "contradiction"),
        (rule("a", ILL), rule("b", {"answer": {"ill": False}}, outcome="defer"), None),
        (
            rule("a", {"answer": {"ill": True, "weeks": "< 13"}}),
            rule("b", {"answer": {"ill": True, "weeks": ">= 13"}}),
            None,
        ),
        (rule("a", {"answer": {"how": "often"}}), rule("b", {"answer": {"how": 3}}), None),
        (rule("a", ILL, age_max=59), rule("b", ILL, age_min=60, outcome="defer"), None),
        (rule("a", ILL, age_max=60), rule("b", ILL, age_min=60, outcome="defer"), "contradiction"),
        (rule("a", ILL, vaccines=["x"]), rule("b", ILL, except_vaccines=["x"], outcome="defer"), None),
        (rule("a", ILL, vaccines=["x"]), rule("b", ILL, outcome="defer"), "contradiction"),
        (rule("a", ILL, except_vaccines=["x"]), rule("b", ILL, except_vaccines=["y"]), "overlap"),
    ],
)
def test_two_rules_that_speak_about_one_and_the_same_thing_are_named(
    one: dict[str, Any], other: dict[str, Any], code: str | None
) -> None:
    assert found(one, other) == ([(code, "a", "b")] if code else [])


@pytest.mark.parametrize(
    ("head", "flaw"),
    [
        ({"form": "urn:other"}, ("other_form", "p", "urn:f")),
        ({"document": ""}, ("missing_source", "p", "")),
        ({"title": {"vi": "Một", "en": "One"}}, ("missing_sentence", "p", "zh-CN")),
        ({"valid_to": date(2026, 11, 20)}, ("expired", "p", "2026-11-20")),
        ({"age_min": 60, "age_max": 18}, ("ages_reversed", "p", "")),
        ({"measure": [{"sign": "pulse", "when": [{"answer": {"gone": True}}]}]}, ("unknown_question", "pulse", "gone")),
    ],
)
def test_a_flaw_of_the_whole_policy_is_named(head: dict[str, Any], flaw: tuple[str, str, str]) -> None:
    assert found(rule("r", ILL), **head) == [flaw]


def test_a_policy_that_ends_before_it_begins_is_named() -> None:
    assert [flaw[0] for flaw in found(valid_to=date(2025, 1, 1))] == ["dates_reversed", "expired"]


def test_two_rules_of_one_id_are_named() -> None:
    assert {flaw[0] for flaw in found(rule("r", ILL), rule("r", {"pulse": "> 1"}))} == {"rule_twice"}


def test_without_a_date_nothing_is_expired() -> None:
    assert check_policy(policy_of(valid_to=date(2026, 1, 2)), a_form()) == ()


def test_without_its_form_a_policy_is_still_held_against_itself() -> None:
    policy = policy_of(rule("r", {"answer": {"gone": True}}, source=""), rule("r", {"pulse": "> 1"}))
    assert [flaw.code for flaw in check_policy(policy, None)] == [
        "form_not_found", "rule_twice", "missing_source", "rule_twice"
    ]  # fmt: skip


def test_a_vaccine_that_nobody_can_come_for_is_named() -> None:
    policy = policy_of(rule("r", ILL, vaccines=["flu-iv4"]), rule("s", ILL, except_vaccines=["flu-iiv4"]))
    flaws = check_policy(policy, a_form(), products=("flu-iiv4", "ppsv23"))
    assert [(flaw.where, flaw.detail) for flaw in flaws if flaw.code == "unknown_vaccine"] == [("r", "flu-iv4")]
    assert all(flaw.code != "unknown_vaccine" for flaw in check_policy(policy, a_form()))
