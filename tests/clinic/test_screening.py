"""Answering a form: what is asked, what is missing, and the way to FHIR and back."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic import screening
from vaxdesk.clinic.questionnaire import (
    ANSWERS,
    Answer,
    Coding,
    Form,
    Item,
    Malformed,
    Option,
    Quantity,
    Unsupported,
    in_words,
    walk,
)
from vaxdesk.clinic.questionnaire_json import read_form

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
MMOL = Coding("mmol/L", "http://unitsofmeasure.org", "mmol/L")
YES = [{"question": "allergy", "operator": "=", "answerBoolean": True}]


def inquiry(**more: Any) -> Form:
    """Allergy yes/no with a detail when yes, a group with a number and a quantity, and a choice."""
    unit = {
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption",
        "valueCoding": {"system": MMOL.system, "code": MMOL.code, "display": MMOL.display},
    }
    low = {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1}
    high = {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 45}
    detail = {"linkId": "what", "type": "string", "text": "what?", "enableWhen": YES, "required": True, "maxLength": 5}
    return read_form(
        {
            "resourceType": "Questionnaire",
            "url": "urn:inquiry",
            "version": "2",
            "status": "active",
            "language": "en",
            "item": [
                {"linkId": "allergy", "type": "boolean", "text": "allergy?", "required": True, "item": [detail]},
                {
                    "linkId": "on_site",
                    "type": "group",
                    "required": True,
                    "item": [
                        {"linkId": "weeks", "type": "integer", "extension": [low, high]},
                        {"linkId": "glucose", "type": "quantity", "extension": [unit]},
                    ],
                },
                {
                    "linkId": "how",
                    "type": "choice",
                    "answerOption": [{"valueCoding": {"code": "a"}}, {"valueString": "b"}],
                },
                {"linkId": "ratio", "type": "decimal"},
            ],
            **more,
        }
    )


@pytest.mark.parametrize(
    ("answers", "still_missing"),
    [
        ({}, ("allergy", "on_site")),
        ({"allergy": False}, ("on_site",)),
        ({"allergy": True}, ("what", "on_site")),
        ({"allergy": True, "what": "  "}, ("what", "on_site")),
        ({"allergy": True, "what": "egg", "weeks": 3}, ()),
    ],
)
def test_yes_and_no_and_not_answered_are_three_things(
    answers: dict[str, Answer], still_missing: tuple[str, ...]
) -> None:
    assert screening.missing(inquiry(), answers) == still_missing


def test_a_required_question_is_not_answered_by_what_is_nested_in_it() -> None:
    nested = {"linkId": "b", "type": "boolean"}
    form = inquiry(item=[{"linkId": "a", "type": "boolean", "required": True, "item": [nested]}])
    assert screening.missing(form, {"b": True}) == ("a",)


def test_the_answer_to_a_question_that_is_no_longer_asked_does_not_count() -> None:
    assert screening.answered(inquiry(), {"allergy": False, "what": "egg"}) == {"allergy": False}
    assert "what" not in json.dumps(screening.response(inquiry(), {"allergy": False, "what": "egg"}, AT))


SEVEN = {"value": 7, "unit": "mmol/L", "system": MMOL.system, "code": "mmol/L"}


@pytest.mark.parametrize(
    ("kind", "condition", "answer", "asked"),
    [
        ("boolean", {"operator": "exists", "answerBoolean": True}, None, False),
        ("boolean", {"operator": "exists", "answerBoolean": True}, False, True),
        ("boolean", {"operator": "exists", "answerBoolean": False}, None, True),
        ("boolean", {"operator": "=", "answerBoolean": False}, None, False),
        ("boolean", {"operator": "=", "answerBoolean": False}, False, True),
        ("boolean", {"operator": "!=", "answerBoolean": True}, None, True),
        ("boolean", {"operator": "!=", "answerBoolean": True}, True, False),
        ("integer", {"operator": ">", "answerInteger": 5}, 5, False),
        ("integer", {"operator": ">", "answerInteger": 5}, 6, True),
        ("integer", {"operator": ">=", "answerInteger": 5}, 5, True),
        ("integer", {"operator": "<", "answerInteger": 5}, 5, False),
        ("integer", {"operator": "<=", "answerInteger": 5}, 5, True),
        ("integer", {"operator": "<=", "answerInteger": 5}, None, False),
        ("quantity", {"operator": ">", "answerQuantity": SEVEN}, Quantity(8.1, MMOL), True),
        ("quantity", {"operator": ">", "answerQuantity": SEVEN}, Quantity(146.0, Coding("mg/dL")), False),
        ("string", {"operator": "exists", "answerBoolean": True}, " ", False),
    ],
)
def test_a_condition_decides_whether_an_item_is_asked(
    kind: str, condition: dict[str, Any], answer: Answer | None, asked: bool
) -> None:
    then = {"linkId": "then", "type": "boolean", "enableWhen": [{"question": "first", **condition}]}
    form = inquiry(item=[then, {"linkId": "first", "type": kind}])
    answers = {} if answer is None else {"first": answer}
    assert ("then" in screening.enabled(form, answers)) == asked


def test_what_stands_under_an_item_that_is_not_asked_is_not_asked_and_triggers_nothing() -> None:
    form = inquiry(
        item=[
            {"linkId": "allergy", "type": "boolean"},
            {"linkId": "g", "type": "group", "enableWhen": YES, "item": [{"linkId": "b", "type": "boolean"}]},
            {
                "linkId": "c",
                "type": "boolean",
                "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": True}],
            },
        ]
    )
    assert screening.enabled(form, {"allergy": False, "b": True}) == {"allergy"}
    assert screening.enabled(form, {"allergy": True, "b": True}) == {"allergy", "g", "b", "c"}


@pytest.mark.parametrize(("behavior", "asked"), [("all", False), ("any", True)])
def test_conditions_hold_all_together_or_any_of_them(behavior: str, asked: bool) -> None:
    both = [*YES, {"question": "ill", "operator": "=", "answerBoolean": True}]
    then = {"linkId": "then", "type": "boolean", "enableWhen": both, "enableBehavior": behavior}
    form = inquiry(item=[{"linkId": "allergy", "type": "boolean"}, {"linkId": "ill", "type": "boolean"}, then])
    assert ("then" in screening.enabled(form, {"allergy": True, "ill": False})) == asked


@pytest.mark.parametrize(
    ("answers", "codes"),
    [
        ({"allergy": "yes"}, ["wrong_kind"]),
        ({"weeks": True}, ["wrong_kind"]),
        ({"ratio": 5}, ["wrong_kind"]),
        ({"ratio": float("nan")}, ["not_a_number"]),
        ({"weeks": 0}, ["too_low"]),
        ({"weeks": 46}, ["too_high"]),
        ({"weeks": 1}, []),
        ({"weeks": 45}, []),
        ({"what": "peanut"}, ["too_long"]),
        ({"how": Coding("z")}, ["not_an_option"]),
        ({"how": Coding("a", display="shown otherwise")}, []),
        ({"glucose": Quantity(99.0, Coding("mg/dL"))}, ["wrong_unit"]),
        ({"gone": True}, ["unknown_question"]),
        ({"on_site": True}, ["wrong_kind"]),
    ],
)
def test_answers_that_the_form_does_not_allow_are_refused(answers: dict[str, Answer], codes: list[str]) -> None:
    assert [flaw.code for flaw in screening.faults(inquiry(), answers)] == codes
    if codes:
        with pytest.raises(screening.AnswersRefused):
            screening.response(inquiry(), answers, AT)


def test_a_response_nests_as_fhir_wants_it() -> None:
    answers: dict[str, Answer] = {"allergy": True, "what": "egg", "glucose": Quantity(8.1, MMOL)}
    assert screening.response(inquiry(), answers, AT) == {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:inquiry|2",
        "status": "completed",
        "authored": "2026-11-21T09:30:00Z",
        "item": [
            {
                "linkId": "allergy",
                "answer": [
                    {"valueBoolean": True, "item": [{"linkId": "what", "answer": [{"valueString": "egg"}]}]},
                ],
            },
            {
                "linkId": "on_site",
                "item": [
                    {
                        "linkId": "glucose",
                        "answer": [
                            {
                                "valueQuantity": {
                                    "value": 8.1,
                                    "unit": "mmol/L",
                                    "system": "http://unitsofmeasure.org",
                                    "code": "mmol/L",
                                }
                            }
                        ],
                    }
                ],
            },
        ],
    }


def test_a_form_left_half_way_is_stopped_and_an_empty_one_has_no_items() -> None:
    empty = screening.response(inquiry(), {}, AT)
    assert (empty["status"], "item" in empty) == ("stopped", False)


def test_the_moment_of_writing_is_kept_in_utc_and_needs_a_zone() -> None:
    there = AT.astimezone(timezone(timedelta(hours=8)))
    assert screening.response(inquiry(), {}, there)["authored"] == "2026-11-21T09:30:00Z"
    with pytest.raises(ValueError, match="time zone"):
        screening.response(inquiry(), {}, AT.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"valueAttachment": {}}, Unsupported),
        ({}, Unsupported),
        ({"valueBoolean": "yes"}, Malformed),
        ({"valueDate": "yesterday"}, Malformed),
        ({"valueInteger": True}, Malformed),
    ],
)
def test_an_answer_of_an_unknown_kind_is_named(answer: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error, match="'x'"):
        screening.answers_of({"item": [{"linkId": "x", "answer": [answer]}]})


def test_a_quantity_written_by_another_program_without_decimals_is_read_as_one() -> None:
    read = screening.answers_of({"item": [{"linkId": "x", "answer": [{"valueQuantity": {"value": 8}}]}]})
    assert read == {"x": Quantity(8.0)}
    assert [type(answer.value) for answer in read.values() if isinstance(answer, Quantity)] == [float]


def test_two_answers_to_one_question_are_both_read() -> None:
    twice = [{"valueBoolean": True}, {"valueBoolean": False}]
    assert screening.answers_of({"item": [{"linkId": "x", "answer": twice}]}) == {"x": (True, False)}


def test_a_question_that_is_answered_in_two_places_is_refused() -> None:
    node = {"linkId": "x", "answer": [{"valueBoolean": True}]}
    with pytest.raises(Malformed, match="answered_twice"):
        screening.answers_of({"item": [node, node]})


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ("Có", "vi")),
        ("en", ("Yes", "en")),
        ("en-GB", ("Yes", "en")),
        ("zh", ("是", "zh-CN")),
        ("zh-Hans", ("是", "zh-CN")),
        ("km", ("是", "zh-CN")),
    ],
)
def test_words_fall_back_to_the_same_language_and_then_to_that_of_authoring(
    language: str, words: tuple[str, str]
) -> None:
    assert in_words({"zh-CN": "是", "vi": "Có", "en": "Yes"}, language) == words


def test_questions_keep_the_order_of_the_page_and_say_which_language_they_are_in() -> None:
    asked = screening.questions(inquiry(), "vi")
    assert [(each.link_id, each.depth, each.parent) for each in asked][:4] == [
        ("allergy", 0, None),
        ("what", 1, "allergy"),
        ("on_site", 0, None),
        ("weeks", 1, "on_site"),
    ]
    assert (asked[0].text, asked[0].language) == ("allergy?", "en")
    assert asked[5].options == ((Coding("a"), "a"), ("b", "b"))


ANSWER_TO: dict[str, st.SearchStrategy[Any]] = {
    "boolean": st.booleans(),
    "integer": st.integers(-1000, 1000),
    "decimal": st.floats(-1e6, 1e6),
    "string": st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    "text": st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    "quantity": st.builds(Quantity, st.floats(0, 100), st.just(MMOL)),
    "choice": st.sampled_from([Coding("a", "urn:s", "A"), "b", 3]),
}
OPTIONS = tuple(Option(value, {}) for value in (Coding("a", "urn:s", "A"), "b", 3))


@st.composite
def filled_forms(draw: st.DrawFn) -> tuple[Form, dict[str, Answer]]:
    """A random form of up to three levels, with answers to some of its questions."""
    names = iter(range(1000))

    def item(depth: int) -> Item:
        kind = draw(st.sampled_from(sorted(ANSWERS)))
        children = (
            () if depth == 2 or kind == "display" else tuple(item(depth + 1) for _ in range(draw(st.integers(0, 2))))
        )
        options = OPTIONS if kind == "choice" else ()
        required = kind != "display" and draw(st.booleans())
        return Item(
            link_id=f"q{next(names)}",
            kind=kind,
            text={},
            prefix={},
            required=required,
            options=options,
            children=children,
        )

    items = tuple(item(0) for _ in range(draw(st.integers(1, 4))))
    order = tuple(placed.item.link_id for placed in walk(items))
    form = Form(url="urn:f", version="1", status="active", title={}, items=items, order=order)
    kinds = {placed.item.link_id: placed.item.kind for placed in walk(items) if placed.item.kind in ANSWER_TO}
    chosen = draw(st.lists(st.sampled_from(sorted(kinds)), unique=True)) if kinds else []
    return form, {link_id: draw(ANSWER_TO[kinds[link_id]]) for link_id in chosen}


@given(filled_forms())
def test_answers_survive_the_way_through_fhir_json(filled: tuple[Form, dict[str, Answer]]) -> None:
    form, answers = filled
    written = json.loads(json.dumps(screening.response(form, answers, AT)))
    kept = screening.answered(form, answers)
    read = screening.answers_of(written)
    assert read == kept
    assert {link_id: type(answer) for link_id, answer in read.items()} == {k: type(v) for k, v in kept.items()}
    assert (written["status"] == "completed") == (screening.missing(form, answers) == ())
