"""Answers from ValueSets that the form brings along, written out or expanded."""

from typing import Any

import pytest

from tests.clinic.questionnaires import extended, form_of, item, value_set
from vaxdesk.clinic import screening
from vaxdesk.clinic.questionnaire import Coding, Malformed, Unsupported
from vaxdesk.clinic.questionnaire_json import read_form

SYSTEM = {
    "resourceType": "CodeSystem",
    "url": "urn:system",
    "concept": [{"code": "p", "concept": [{"code": "q"}, {"code": "r"}]}, {"code": "t"}],
}


def options(*contained: dict[str, Any], name: str = "#v", language: str = "en") -> list[tuple[str, str]]:
    form = read_form(form_of(item("c", "choice", answerValueSet=name), contained=list(contained)))
    shown = screening.questions(form, language)[0].options
    return [(value.code, words) for value, words in shown if isinstance(value, Coding)]


def including(*parts: dict[str, Any], exclude: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    return value_set("v", compose={"include": list(parts), "exclude": exclude or []})


@pytest.mark.parametrize("name", ["#v", "urn:set:v", "urn:set:v|3"])
def test_a_set_is_found_by_its_reference_and_by_its_url(name: str) -> None:
    assert options(value_set("v", "a", "b"), name=name) == [("a", "A"), ("b", "B")]


def test_words_of_a_set_follow_the_language() -> None:
    concept = {"code": "a", "display": "Often", "designation": [{"language": "vi", "value": "Thường"}]}
    found = including({"system": "urn:s", "concept": [concept]})
    assert options(found, language="vi") == [("a", "Thường")]
    assert options(found, language="zh-CN") == [("a", "Often")]


def test_an_expanded_set_is_flat_and_without_what_only_groups() -> None:
    inner = {"system": "urn:s", "code": "b", "display": "B"}
    contains = [{"display": "Group", "abstract": True, "contains": [inner]}, {"system": "urn:s", "code": "c"}]
    assert options(value_set("v", expansion={"contains": contains, "total": 3})) == [("b", "B"), ("c", "c")]


def test_a_set_may_take_a_whole_system_leave_codes_out_and_intersect() -> None:
    everything = {"system": "urn:system"}
    assert [code for code, _ in options(SYSTEM, including(everything))] == ["p", "q", "r", "t"]
    without = {"system": "urn:system", "concept": [{"code": "p"}]}
    assert [code for code, _ in options(SYSTEM, including(everything, exclude=[without]))] == ["q", "r", "t"]
    other = value_set("w", compose={"include": [{"system": "urn:system", "concept": [{"code": "t"}]}]})
    assert [code for code, _ in options(SYSTEM, other, including({**everything, "valueSet": ["#w"]}))] == ["t"]
    assert [code for code, _ in options(SYSTEM, other, including({"valueSet": ["urn:set:w"]}))] == ["t"]


@pytest.mark.parametrize(
    "contained",
    [
        [],
        [value_set("v")],
        [value_set("v", expansion={"contains": []})],
        [value_set("v", expansion={"contains": [{"code": "a"}], "total": 4000})],
        [including({"system": "http://snomed.info/sct"})],
        [SYSTEM, including({"system": "urn:system", "filter": [{"property": "x"}]})],
        [{**SYSTEM, "content": "fragment"}, including({"system": "urn:system"})],
        [including({"valueSet": ["#v"]})],
        [including({"valueSet": ["#w"]}), value_set("w", compose={"include": [{"valueSet": ["#v"]}]})],
    ],
)
def test_a_set_that_is_not_there_in_full_is_named_by_link_id(contained: list[dict[str, Any]]) -> None:
    with pytest.raises(Unsupported, match="answerValueSet at 'c'"):
        options(*contained)


def test_a_set_of_the_wrong_shape_is_malformed() -> None:
    with pytest.raises(Malformed, match="not_a_questionnaire"):
        options(value_set("v", expansion={"contains": "all of them"}))


def test_sets_that_refer_to_each_other_again_and_again_are_read_once() -> None:
    doubling = [
        value_set(f"v{n}", compose={"include": [{"valueSet": [f"#v{n + 1}"]}, {"valueSet": [f"#v{n + 1}"]}]})
        for n in range(60)
    ]
    assert options(*doubling, value_set("v60", "a"), name="#v0") == [("a", "A")]


def test_units_may_come_from_a_set() -> None:
    more = extended(questionnaire_unitValueSet_valueCanonical="#v")
    form = read_form(form_of(item("q", "quantity", **more), contained=[value_set("v", "kg", "g")]))
    assert [unit.code for unit in form.items[0].units] == ["kg", "g"]
