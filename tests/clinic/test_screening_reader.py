"""Reading FHIR Questionnaires: what is understood, what is named, what is refused."""

from typing import Any

import pytest

from vaxdesk.clinic.questionnaire import Coding, Flaw, FormRefused, Malformed, Quantity, Unsupported, untranslated, walk
from vaxdesk.clinic.questionnaire_json import TRANSLATION, read_form

UCUM = "http://unitsofmeasure.org"
CORE = "http://hl7.org/fhir/StructureDefinition/"


def form_of(*items: dict[str, Any], **root: Any) -> dict[str, Any]:
    return {"resourceType": "Questionnaire", "url": "urn:x", "status": "active", "item": list(items), **root}


def item(link_id: str, kind: str = "boolean", **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind, "text": f"{link_id}?", **more}


def translated(**words: str) -> dict[str, Any]:
    return {
        "extension": [
            {
                "url": TRANSLATION,
                "extension": [{"url": "lang", "valueCode": lang}, {"url": "content", "valueString": text}],
            }
            for lang, text in words.items()
        ]
    }


def flaws(raw: Any) -> list[tuple[str, str]]:
    with pytest.raises(FormRefused) as refused:
        read_form(raw)
    return [(flaw.code, flaw.where) for flaw in refused.value.flaws]


def test_every_kind_is_read_with_its_place_on_the_page() -> None:
    unit = {
        "url": CORE + "questionnaire-unitOption",
        "valueCoding": {"system": UCUM, "code": "mmol/L", "display": "mmol/L"},
    }
    option = {"valueCoding": {"system": "urn:s", "code": "o", "display": "Often"}}
    form = read_form(
        form_of(
            item("g", "group", item=[item("b", prefix="1"), item("d", "display")]),
            item("s", "string", maxLength=20),
            item("t", "text", required=True),
            item("n", "decimal", extension=[{"url": CORE + "minValue", "valueDecimal": 0.5}]),
            item("i", "integer", extension=[{"url": CORE + "maxValue", "valueInteger": 45}]),
            item("q", "quantity", extension=[unit]),
            item("c", "choice", answerOption=[option, {"valueString": "never"}, {"valueInteger": 3}]),
            version="7",
        )
    )
    by_id = {placed.item.link_id: placed for placed in walk(form.items)}
    assert list(by_id) == ["g", "b", "d", "s", "t", "n", "i", "q", "c"]
    assert (by_id["b"].parent, by_id["b"].depth) == ("g", 1)
    assert by_id["b"].item.prefix == {"und": "1"}
    assert (by_id["s"].item.max_length, by_id["t"].item.required) == (20, True)
    assert (by_id["n"].item.minimum, by_id["i"].item.maximum) == (0.5, 45)
    assert by_id["q"].item.units == (Coding("mmol/L", UCUM, "mmol/L"),)
    assert [each.value for each in by_id["c"].item.options] == [Coding("o", "urn:s", "Often"), "never", 3]
    assert form.canonical == "urn:x|7"


def test_texts_in_all_languages_are_kept_to_the_letter() -> None:
    raw = form_of(
        item("b", _text=translated(vi="<b>Có</b>")),
        item(
            "c", "choice", answerOption=[{"valueCoding": {"code": "a", "display": "A", "_display": translated(vi="Á")}}]
        ),
        language="en",
        title="T",
        _title=translated(vi="Tê"),
    )
    form = read_form(raw)
    assert form.items[0].text == {"en": "b?", "vi": "<b>Có</b>"}
    assert form.items[1].options[0].text == {"en": "A", "vi": "Á"}
    assert form.title == {"en": "T", "vi": "Tê"}
    assert untranslated(form, "vi") == ("c",)
    assert untranslated(form, "zh-CN") == ("", "b", "c")


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (form_of(item("d", "date"), item("r", repeats=True)), [("type", "d"), ("repeats", "r")]),
        (form_of(item("a", item=[item("deep", "attachment")])), [("type", "deep")]),
        (form_of(item("o", "open-choice", answerOption=[{"valueString": "x"}])), [("type", "o")]),
        (form_of(item("c", "choice", answerValueSet="http://x")), [("answerValueSet", "c")]),
        (form_of(item("b", initial=[{"valueBoolean": False}])), [("initial", "b")]),
        (form_of(item("b", readOnly=True)), [("readOnly", "b")]),
        (form_of(item("b", extension=[{"url": CORE + "questionnaire-hidden"}])), [("extension", "b")]),
        (form_of(item("b", _text={"extension": [{"url": CORE + "rendering-xhtml"}]})), [("extension", "b")]),
        (
            form_of(
                item("c", "choice", answerOption=[{"valueString": "x", "extension": [{"url": CORE + "ordinalValue"}]}])
            ),
            [("extension", "c")],
        ),
        (form_of(item("b", modifierExtension=[{"url": "urn:m"}])), [("extension", "b")]),
        (
            form_of(item("c", "choice", answerOption=[{"valueString": "x", "initialSelected": True}])),
            [("initialSelected", "c")],
        ),
        (
            form_of(item("a"), item("b", enableWhen=[{"question": "a", "operator": "=", "answerDate": "2026-01-01"}])),
            [("answerDate", "b")],
        ),
        (form_of(item("b"), modifierExtension=[{"url": "urn:m"}]), [("extension", "")]),
        (form_of(item("b"), implicitRules="http://x"), [("implicitRules", "")]),
    ],
)
def test_what_cannot_be_shown_is_named_by_link_id(raw: dict[str, Any], named: list[tuple[str, str]]) -> None:
    assert flaws(raw) == named
    with pytest.raises(Unsupported):
        read_form(raw)


def asked_when(question: str, operator: str = "=", **answer: Any) -> list[dict[str, Any]]:
    return [{"question": question, "operator": operator, **(answer or {"answerBoolean": True})}]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (form_of(item("a"), item("a")), [("link_id_twice", "a")]),
        (form_of(item("a", enableWhen=asked_when("nowhere"))), [("unknown_question", "a")]),
        (
            form_of(item("a"), item("b", enableWhen=asked_when("a", answerString="yes"))),
            [("condition_never_true", "b")],
        ),
        (
            form_of(item("a"), item("b", enableWhen=asked_when("a", "exists", answerString="x"))),
            [("condition_never_true", "b")],
        ),
        (form_of(item("a"), item("b", enableWhen=asked_when("a", ">"))), [("condition_compares_no_number", "b")]),
        (
            form_of(item("a"), item("b", enableWhen=[{"question": "a", "operator": "="}])),
            [("condition_without_answer", "b")],
        ),
        (form_of(item("a"), item("b", enableWhen=asked_when("a") * 2)), [("enable_behavior_missing", "b")]),
        (form_of(item("a", enableWhen=asked_when("a"))), [("asked_in_a_circle", "a")]),
        (form_of(item("a", enableWhen=asked_when("b"), item=[item("b")])), [("asked_in_a_circle", "a")]),
        (form_of(item("c", "choice")), [("choice_without_options", "c")]),
        (form_of(item("b", answerOption=[{"valueString": "x"}])), [("options_without_choice", "b")]),
        (form_of(item("c", "choice", answerOption=[{}])), [("option_without_value", "c")]),
        (form_of(item("d", "display", required=True)), [("display_asks_nothing", "d")]),
        (form_of(item("n", "decimal", extension=[{"url": CORE + "minValue"}])), [("extension_without_value", "n")]),
        (form_of(item("b", _text={"extension": [{"url": TRANSLATION}]})), [("translation_without_words", "b")]),
        ({"resourceType": "Patient"}, [("not_a_questionnaire", "")]),
        (form_of(item("a", tpye="boolean")), [("not_a_questionnaire", "")]),
        (form_of(item(" ")), [("not_a_questionnaire", "")]),
        (form_of(), [("not_a_questionnaire", "")]),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_place(raw: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert flaws(raw) == found
    with pytest.raises(Malformed):
        read_form(raw)


def test_a_misspelt_element_is_named_with_its_path() -> None:
    with pytest.raises(Malformed, match=r"tpye.*\$\.item"):
        read_form(form_of(item("a", tpye="boolean")))


@pytest.mark.parametrize("depth", [30, 3000])
def test_a_form_nested_without_end_is_refused(depth: int) -> None:
    deep = item("last")
    for n in range(depth):
        deep = item(f"g{n}", "group", item=[deep])
    assert flaws(form_of(deep))[0][0] == "too_deep"


def test_five_thousand_items_that_depend_on_each_other_are_read_in_order() -> None:
    chain = [item("q0"), *(item(f"q{n}", enableWhen=asked_when(f"q{n - 1}")) for n in range(1, 5000))]
    assert read_form(form_of(*reversed(chain))).order[-1] == "q4999"


def test_a_condition_may_compare_a_quantity_or_a_coding() -> None:
    answer = {"value": 7, "code": "mmol/L", "system": UCUM, "unit": "mmol/L"}
    raw = form_of(item("q", "quantity"), item("b", enableWhen=asked_when("q", ">", answerQuantity=answer)))
    [condition] = read_form(raw).items[1].enable_when
    assert condition.answer == Quantity(7.0, Coding("mmol/L", UCUM, "mmol/L"))


def test_flaws_are_all_reported_at_once() -> None:
    with pytest.raises(Unsupported) as refused:
        read_form(form_of(item("a", "date"), item("b", "time")))
    assert refused.value.flaws == (Flaw("type", "a", "date"), Flaw("type", "b", "time"))
