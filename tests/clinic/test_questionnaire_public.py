"""What was met in questionnaires of public projects: each of it shown, or named by its linkId."""

from typing import Any

import pytest

from tests.clinic.questionnaires import asked_when, coding, form_of, item
from vaxdesk.clinic.form_check import check_form
from vaxdesk.clinic.questionnaire import in_words
from vaxdesk.clinic.questionnaire_json import Examined, examine
from vaxdesk.clinic.screening import questions

BASE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
REMOTE = "http://example.org/ValueSet/states"


def rendered(how: str, words: str) -> dict[str, Any]:
    """Words that a form has only with their look."""
    value = "valueMarkdown" if how == "markdown" else "valueString"
    return {"_text": {"extension": [{"url": f"{BASE}rendering-{how}", value: words}]}, "text": ""}


def calculation(name: str = f"{SDC}calculatedExpression") -> dict[str, Any]:
    expression = {"language": "text/fhirpath", "expression": "%weight / %height.power(2)"}
    return {"extension": [{"url": name, "valueExpression": expression}]}


def named(examined: Examined) -> set[tuple[str, str]]:
    return {(flaw.code, flaw.where) for flaw in (*examined.unsupported, *examined.contradictions, *examined.left_out)}


@pytest.mark.parametrize(
    ("how", "words", "shown"),
    [
        ("xhtml", "<div>Over the <b>past 2 weeks</b>:</div>", "Over the past 2 weeks:"),
        ("xhtml", "<p>First &amp; second</p><p>Third<br/>fourth</p>", "First & second\nThird\nfourth"),
        ("markdown", "Do **not** skip this.", "Do **not** skip this."),
        ("xhtml", "<script>alert(1)</script>", "alert(1)"),
    ],
)
def test_words_that_have_only_a_look_are_shown_as_plain_text(how: str, words: str, shown: str) -> None:
    found = examine(form_of(item("intro", "display", **rendered(how, words)), item("fever")))
    assert found.form is not None
    assert in_words(found.form.items[0].text, "en")[0] == shown
    assert ("extension_left_out", "intro") in named(found)
    assert found.wordless == ()


def test_an_item_without_any_words_is_named() -> None:
    found = examine(form_of(item("intro", "display", **rendered("xhtml", "<div> </div>")), item("fever")))
    assert found.wordless == ("intro",)
    assert ("no_text", "intro") in {(flaw.code, flaw.where) for flaw in check_form(found).other}


@pytest.mark.parametrize("name", [f"{SDC}calculatedExpression", f"{BASE}cqf-calculatedValue"])
def test_what_others_calculate_is_typed_in_and_said_so(name: str) -> None:
    found = examine(form_of(item("weight", "decimal"), item("bmi", "decimal", **calculation(name))))
    assert found.form is not None
    assert [question.link_id for question in questions(found.form, "en")] == ["weight", "bmi"]
    assert ("calculation_left_out", "bmi") in named(found)


def test_a_calculation_that_decides_what_is_asked_keeps_the_form_from_use() -> None:
    found = examine(
        form_of(
            item("score", "integer", readOnly=True, **calculation()),
            item("more", "string", **asked_when("score", ">=", answerInteger=2)),
        )
    )
    assert found.form is None
    assert ("extension", "score") in named(found)


def test_answers_that_are_kept_elsewhere_are_named() -> None:
    found = examine(
        form_of(
            item("state", "choice", answerValueSet=REMOTE),
            item("country", "open-choice", answerValueSet=REMOTE),
            item("photo", "attachment"),
        )
    )
    assert found.form is None
    assert named(found) >= {("answerValueSet", "state"), ("answerValueSet", "country"), ("type", "photo")}


def test_a_choice_compared_with_a_text_is_named() -> None:
    found = examine(
        form_of(
            item("radio", "choice", answerOption=[coding("1"), coding("2")]),
            item("more", "string", **asked_when("radio", "=", answerString="2")),
        )
    )
    assert ("condition_never_true", "more") in named(found)


def test_an_initial_answer_of_another_kind_and_a_link_id_twice_are_named() -> None:
    found = examine(form_of(item("story", "text", initial=[coding("1")]), item("fever"), item("fever", "string")))
    assert named(found) >= {("initial_of_another_kind", "story"), ("link_id_twice", "fever")}


def test_weights_of_answers_and_templates_for_programs_are_no_concern_of_whoever_answers() -> None:
    weighed = coding("a") | {"extension": [{"url": f"{BASE}ordinalValue", "valueDecimal": 1}]}
    found = examine(
        form_of(
            item("q", "choice", answerOption=[weighed, coding("b")]),
            contained=[{"resourceType": "Observation", "id": "template", "status": "final"}],
        )
    )
    assert found.form is not None
    assert found.left_out == ()
    assert {flaw.where for flaw in found.for_programs} == {"q"}


def test_contraindications_of_a_contained_list_are_check_boxes() -> None:
    codes = [{"code": f"DE{n}", "display": f"Condition {n}"} for n in range(22)]
    listed = {"resourceType": "ValueSet", "id": "list", "compose": {"include": [{"system": "urn:x", "concept": codes}]}}
    found = examine(form_of(item("why", "choice", repeats=True, answerValueSet="#list"), contained=[listed]))
    assert found.form is not None
    (question,) = questions(found.form, "en")
    assert (question.control, len(question.options)) == ("check-box", 22)
