"""Groups and questions that repeat: where an answer stands, what is asked there, and how it is kept."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.clinic.questionnaires import asked_when, coding, extended, form_of, item
from vaxdesk.clinic import screening
from vaxdesk.clinic.answer_keys import answer_key, link_id_of, turns_of
from vaxdesk.clinic.questionnaire import Answer, Coding, Form
from vaxdesk.clinic.questionnaire_json import read_form

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def second(link_id: str, group: str = "vaccine") -> str:
    return answer_key(link_id, {group: 1})


def history() -> Form:
    """Earlier vaccines: a group that repeats, with a reaction that is asked about only where there was one."""
    group = item(
        "vaccine", "group", repeats=True, required=True,
        item=[
            item("name", "string", required=True),
            item("ill"),
            item("how", "string", required=True, **asked_when("ill")),
        ],
    )  # fmt: skip
    return read_form(form_of(item("any"), group, item("last", "string", **asked_when("name", "exists"))))


def test_a_key_is_the_link_id_but_for_later_repetitions() -> None:
    assert answer_key("name", {"vaccine": 0}) == "name"
    key = answer_key("name", {"ward": 2, "bed": 0, "vaccine": 1})
    assert (link_id_of(key), turns_of(key)) == ("name", {"ward": 2, "vaccine": 1})


@pytest.mark.parametrize("key", ["name\x1fv", "name\x1fv\x1fx", "name\x1fv\x1f0", "name\x1fv\x1f-1", "name\x1fv\x1f01"])
def test_what_is_no_key_is_an_answer_to_no_question(key: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        turns_of(key)
    assert [flaw.code for flaw in screening.faults(history(), {key: "x"})] == ["unknown_question"]


def test_each_repetition_has_its_own_answers_and_its_own_questions() -> None:
    answers: dict[str, Answer] = {"name": "flu", "ill": False, second("name"): "mmr", second("ill"): True}
    asked = screening.enabled(history(), answers)
    assert "how" not in asked
    assert second("how") in asked
    assert screening.missing(history(), answers) == (second("how"),)


def test_repetitions_are_kept_as_items_of_the_same_link_id() -> None:
    answers: dict[str, Answer] = {"name": "flu", second("name"): "mmr"}
    response = screening.response(history(), answers, AT)
    assert response["item"] == [
        {"linkId": "vaccine", "item": [{"linkId": "name", "answer": [{"valueString": "flu"}]}]},
        {"linkId": "vaccine", "item": [{"linkId": "name", "answer": [{"valueString": "mmr"}]}]},
    ]
    assert screening.answers_of(response) == answers


def test_lines_show_every_repetition_and_one_more_where_the_page_wants_it() -> None:
    answers: dict[str, Answer] = {"name": "flu", second("name"): "mmr", second("ill"): True}
    more = screening.next_turn("vaccine", [line.key for line in screening.lines(history(), answers, "en")])
    assert turns_of(more) == {"vaccine": 2}
    shown = [
        (line.question.link_id, line.turn, line.asked)
        for line in screening.lines(history(), answers, "en", extra=[more])
    ]
    assert shown == [
        ("any", 0, True),
        ("vaccine", 0, True), ("name", 0, True), ("ill", 0, True), ("how", 0, False),
        ("vaccine", 1, True), ("name", 1, True), ("ill", 1, True), ("how", 1, True),
        ("vaccine", 2, True), ("name", 2, True), ("ill", 2, True), ("how", 2, False),
        ("last", 0, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "asked"), [(("flu", "mmr"), True), (("mmr", "flu"), False), (("mmr", ""), True), (("", ""), False)]
)
def test_outside_of_a_group_the_nearest_repetition_that_was_answered_counts(
    names: tuple[str, str], asked: bool
) -> None:
    group = item("vaccine", "group", repeats=True, item=[item("name", "string"), item("ill")])
    form = read_form(form_of(group, item("then", **asked_when("name", answerString="mmr"))))
    answers: dict[str, Answer] = {"name": names[0], second("name"): names[1], second("ill"): True}
    assert ("then" in screening.enabled(form, answers)) == asked


def test_a_group_that_has_to_be_there_twice_is_missing_until_it_is() -> None:
    group = item(
        "g", "group", repeats=True, item=[item("n", "string")], **extended(questionnaire_minOccurs_valueInteger=2)
    )
    form = read_form(form_of(group))
    assert screening.missing(form, {"n": "a"}) == ("g",)
    assert screening.missing(form, {"n": "a", answer_key("n", {"g": 1}): "b"}) == ()


def test_a_question_that_repeats_has_as_many_answers_as_it_may() -> None:
    occurs = {"questionnaire_minOccurs_valueInteger": 2, "questionnaire_maxOccurs_valueInteger": 3}
    form = read_form(form_of(item("q", "string", repeats=True, **extended(**occurs)), item("one", "string")))

    def codes(**answers: Answer) -> list[str]:
        return [flaw.code for flaw in screening.faults(form, answers)]

    assert codes(q=("a", "b", "c")) == []
    assert codes(q=("a", "b", "c", "d")) == ["too_many"]
    assert codes(q=("a", " ")) == ["blank"]
    assert codes(one=("a", "b")) == ["too_many"]
    assert screening.missing(form, {"q": "a"}) == ("q",)
    assert screening.missing(form, {"q": ("a", "b")}) == ()
    assert screening.answered(form, {"q": ("a",), "one": ()}) == {"q": "a"}


SYMPTOMS = item(
    "symptom", "choice", repeats=True, answerOption=[coding("fever"), coding("rash")],
    item=[
        item("degrees", "decimal", **asked_when("symptom", answerCoding={"system": "urn:s", "code": "fever"})),
        item("since", "date"),
    ],
)  # fmt: skip
FEVER, RASH = Coding("fever", "urn:s"), Coding("rash", "urn:s")


def test_what_stands_under_a_question_with_several_answers_is_asked_for_each_of_them() -> None:
    form = read_form(form_of(SYMPTOMS))
    under = {link: answer_key(link, {"symptom": 1}) for link in ("degrees", "since")}
    both: dict[str, Answer] = {"symptom": (RASH, FEVER)}
    assert screening.enabled(form, both) == {"symptom", "since", under["since"], under["degrees"]}
    answers = {**both, under["degrees"]: 38.5}
    response = screening.response(form, answers, AT)
    assert response["item"][0]["answer"] == [
        {"valueCoding": {"system": "urn:s", "code": "rash"}},
        {
            "valueCoding": {"system": "urn:s", "code": "fever"},
            "item": [{"linkId": "degrees", "answer": [{"valueDecimal": 38.5}]}],
        },
    ]
    assert screening.answers_of(response) == answers


@pytest.mark.parametrize(
    ("operator", "wanted", "found", "asked"),
    [
        ("=", "rash", (FEVER, RASH), True),
        ("=", "rash", (FEVER,), False),
        ("!=", "rash", (FEVER, RASH), False),
        ("!=", "rash", (FEVER,), True),
        ("!=", "rash", (), True),
    ],
)
def test_one_answer_of_several_is_enough_and_different_means_all_of_them(
    operator: str, wanted: str, found: tuple[Coding, ...], asked: bool
) -> None:
    condition = asked_when("symptom", operator, answerCoding={"system": "urn:s", "code": wanted})
    form = read_form(form_of(SYMPTOMS, item("then", **condition)))
    assert ("then" in screening.enabled(form, {"symptom": found})) == asked


@pytest.mark.parametrize(
    ("kind", "operator", "limit", "answer", "asked"),
    [
        ("date", ">", {"answerDate": "2022-05"}, "2022-06-01", True),
        ("date", ">", {"answerDate": "2022-05"}, "2022-05-31", False),
        ("date", ">=", {"answerDate": "2022-05"}, "2022", False),
        ("date", "=", {"answerDate": "2022-05"}, "2022-05", True),
        ("date", "!=", {"answerDate": "2022-05"}, "2022-05", False),
        ("dateTime", "<", {"answerDateTime": "2022-05-01T08:00:00+08:00"}, "2022-04-30T23:59:59Z", True),
        ("time", "<=", {"answerTime": "12:00:00"}, "12:00:00", True),
    ],
)
def test_a_condition_may_compare_dates(
    kind: str, operator: str, limit: dict[str, Any], answer: str, asked: bool
) -> None:
    form = read_form(form_of(item("q", kind), item("then", **asked_when("q", operator, **limit))))
    said = screening.answers_of({"item": [{"linkId": "q", "answer": [{f"value{kind[0].upper()}{kind[1:]}": answer}]}]})
    assert ("then" in screening.enabled(form, said)) == asked


def test_a_whole_number_may_be_compared_with_a_decimal_one() -> None:
    form = read_form(form_of(item("q", "decimal"), item("then", **asked_when("q", ">=", answerInteger=38))))
    assert "then" in screening.enabled(form, {"q": 38.0})
    assert "then" not in screening.enabled(form, {"q": 37.9})


def test_an_answer_of_any_size_is_compared() -> None:
    form = read_form(form_of(item("q", "integer"), item("then", **asked_when("q", ">", answerDecimal=0.5))))
    assert "then" in screening.enabled(form, {"q": 10**400})


def test_a_response_that_is_nested_without_end_is_refused() -> None:
    node: dict[str, Any] = {"linkId": "x", "answer": [{"valueBoolean": True}]}
    for _ in range(200):
        node = {"linkId": "x", "item": [node]}
    with pytest.raises(ValueError, match="too_deep"):
        screening.answers_of({"item": [node]})
