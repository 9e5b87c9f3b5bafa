"""Reading FHIR Questionnaires: what is understood, what is named, what is refused."""

from typing import Any

import pytest

from vaxdesk.clinic.questionnaire import Coding, Flaw, FormRefused, Malformed, Quantity, Unsupported, untranslated, walk
from vaxdesk.clinic.questionnaire_json import examine, read_form
from vaxdesk.clinic.questionnaire_raw import TRANSLATION

UCUM = "http://unitsofmeasure.org"
CORE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
CONTROL = CORE + "questionnaire-itemControl"
VALUES = {
    "resourceType": "ValueSet",
    "id": "v",
    "compose": {"include": [{"system": "urn:s", "concept": [{"code": "x", "display": "X"}]}]},
}


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
        (form_of(item("d", "attachment"), item("r", "reference")), [("type", "d"), ("type", "r")]),
        (form_of(item("a", item=[item("deep", "attachment")])), [("type", "deep")]),
        (form_of(item("c", "choice", answerValueSet="http://x")), [("answerValueSet", "c")]),
        (form_of(item("c", "choice", answerValueSet="#gone")), [("answerValueSet", "c")]),
        (form_of(item("c", "choice")), [("choice_without_options", "c")]),
        (form_of(item("b", extension=[{"url": SDC + "enableWhenExpression"}])), [("extension", "b")]),
        (form_of(item("b", extension=[{"url": SDC + "itemMedia"}])), [("extension", "b")]),
        (form_of(item("b", extension=[{"url": "urn:old-enableWhenExpression"}])), [("extension", "b")]),
        (form_of(item("b", _text={"extension": [{"url": CORE + "cqf-expression"}]})), [("extension", "b")]),
        (form_of(item("b", modifierExtension=[{"url": "urn:m"}])), [("modifierExtension", "b")]),
        (form_of(item("c", "choice", answerOption=[{"valueReference": {}}, {"valueReference": {"reference": "x"}}])),
         [("valueReference", "c")]),
        (form_of(item("b", "attachment", initial=[{"valueAttachment": {"title": "x"}}])),
         [("type", "b"), ("valueAttachment", "b")]),
        (form_of(item("a"), item("b", enableWhen=[{"question": "a", "operator": "=", "answerReference": {"id": "x"}}])),
         [("answerReference", "b")]),
        (form_of(item("q", "quantity", extension=[{"url": CORE + "questionnaire-unitValueSet",
                                                  "valueCanonical": "http://units"}])), [("answerValueSet", "q")]),
        (form_of(item("b"), modifierExtension=[{"url": "urn:m"}]), [("modifierExtension", "")]),
        (form_of(item("b"), implicitRules="http://x"), [("implicitRules", "")]),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_named_by_link_id(raw: dict[str, Any], named: list[tuple[str, str]]) -> None:
    assert flaws(raw) == named
    with pytest.raises(Unsupported):
        read_form(raw)


@pytest.mark.parametrize(
    ("raw", "left_out", "for_programs"),
    [
        (form_of(item("b", extension=[{"url": CORE + "questionnaire-constraint"}])),
         [("b", CORE + "questionnaire-constraint")], []),
        (form_of(item("b", _text={"extension": [{"url": CORE + "rendering-xhtml"}]})),
         [("b", CORE + "rendering-xhtml")], []),
        (form_of(item("c", "choice", answerOption=[{"valueString": "x", "extension": [{"url": "urn:score"}]}])),
         [("c", "urn:score")], []),
        (form_of(item("c", "choice", answerOption=[{"valueCoding": {"code": "x", "extension": [{"url": "urn:e"}]}}])),
         [("c", "urn:e")], []),
        (form_of(item("b", extension=[{"url": "urn:another"}])), [("b", "urn:another")], []),
        (form_of(item("g", "group", item=[item("b")], extension=[
            {"url": CONTROL, "valueCodeableConcept": {"coding": [{"code": "gtable"}]}}])), [("g", "gtable")], []),
        (form_of(item("b", extension=[{"url": SDC + "observationLinkPeriod"}])),
         [], [("b", SDC + "observationLinkPeriod")]),
        (form_of(item("b"), extension=[{"url": SDC + "launchContext"}]), [], [("", SDC + "launchContext")]),
        (form_of(item("b"), extension=[{"url": CORE + "questionnaire-constraint"}]),
         [("", CORE + "questionnaire-constraint")], []),
        (form_of(item("b"), versionAlgorithmString="semver"), [("", "versionAlgorithmString")], []),
        (form_of(item("b"), publisher="P", text={"div": "<div/>"}, meta={}, contact=[{}], _status={}), [], []),
    ],
)  # fmt: skip
def test_what_can_be_left_away_is_named_and_nothing_else_is(
    raw: dict[str, Any], left_out: list[tuple[str, str]], for_programs: list[tuple[str, str]]
) -> None:
    found = examine(raw)
    assert [(flaw.where, flaw.detail) for flaw in found.left_out] == left_out
    assert [(flaw.where, flaw.detail) for flaw in found.for_programs] == for_programs
    assert found.form is not None
    assert found.form.left_out == found.left_out


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
        (form_of(item("b", answerOption=[{"valueString": "x"}])), [("options_without_choice", "b")]),
        (form_of(item("b", answerValueSet="#v"), contained=[VALUES]), [("options_without_choice", "b")]),
        (
            form_of(item("c", "choice", answerValueSet="#v", answerOption=[{"valueString": "x"}]), contained=[VALUES]),
            [("options_twice", "c")],
        ),
        (form_of(item("i", "integer", answerOption=[{"valueString": "x"}])), [("option_of_another_kind", "i")]),
        (form_of(item("c", "choice", answerOption=[{"valueDate": "22.12.2022"}])), [("option_without_value", "c")]),
        (form_of(item("g", "group", initial=[{"valueBoolean": True}])), [("initial_not_allowed", "g")]),
        (form_of(item("b", initial=[{"valueString": "yes"}])), [("initial_of_another_kind", "b")]),
        (form_of(item("b", initial=[{"valueBoolean": True}] * 2)), [("initial_too_many", "b")]),
        (form_of(item("a", "group"), item("b", enableWhen=asked_when("a", "exists"))), [("condition_never_true", "b")]),
        (
            form_of(
                item("a", "choice", answerOption=[{"valueCoding": {"system": "urn:s", "code": "x"}}]),
                item("b", enableWhen=asked_when("a", answerCoding={"system": "urn:s", "code": "gone"})),
                item("c", enableWhen=asked_when("a", answerString="x")),
            ),
            [("condition_never_true", "b"), ("condition_never_true", "c")],
        ),
        (
            form_of(item("a", "date"), item("b", enableWhen=asked_when("a", answerDate="2022-13"))),
            [("condition_without_answer", "b")],
        ),
        (form_of(item("c", "choice", answerOption=[{}])), [("option_without_value", "c")]),
        (form_of(item("d", "display", required=True)), [("display_asks_nothing", "d")]),
        (form_of(item("n", "decimal", extension=[{"url": CORE + "minValue"}])), [("extension_without_value", "n")]),
        (form_of(item("b", _text={"extension": [{"url": TRANSLATION}]})), [("translation_without_words", "b")]),
        ({"resourceType": "Patient"}, [("not_a_questionnaire", "")]),
        (form_of(item("a", tpye="boolean")), [("unknown_element", "a")]),
        (form_of(item("a"), item("b", enableWhen=[{**asked_when("a")[0], "not": True}])), [("unknown_element", "b")]),
        (form_of(item("a\x1f")), [("not_a_questionnaire", "")]),
        (form_of(item(" ")), [("not_a_questionnaire", "")]),
        (form_of(), [("not_a_questionnaire", "")]),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_place(raw: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert flaws(raw) == found
    with pytest.raises(Malformed):
        read_form(raw)


def test_a_misspelt_element_is_named_with_the_item_and_extensions_of_plain_values_are_not_misspelt() -> None:
    with pytest.raises(Malformed, match="'a' tpye"):
        read_form(form_of(item("a", tpye="boolean")))
    read_form(
        form_of(item("a", _required={"id": "x"}, id="n", _linkId={}, definition="http://x", code=[{"code": "c"}]))
    )


def test_an_element_of_the_wrong_type_is_named_with_its_path() -> None:
    with pytest.raises(Malformed, match=r"\$\.item\[0\]\.required"):
        read_form(form_of(item("a", required="yes")))


@pytest.mark.parametrize("depth", [30, 3000])
def test_a_form_nested_without_end_is_refused(depth: int) -> None:
    deep = item("last")
    for n in range(depth):
        deep = item(f"g{n}", "group", item=[deep])
    assert flaws(form_of(deep))[0][0] == "too_deep"


def test_a_form_may_be_nested_twenty_deep_and_the_first_item_below_is_named() -> None:
    deep = item("last")
    for n in range(20):
        deep = item(f"g{n}", "group", item=[deep])
    assert [placed.depth for placed in walk(read_form(form_of(deep)).items)] == list(range(21))
    assert flaws(form_of(item("top", "group", item=[deep]))) == [("too_deep", "last")]


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
        read_form(form_of(item("a", "attachment"), item("b", "reference")))
    assert refused.value.flaws == (Flaw("type", "a", "attachment"), Flaw("type", "b", "reference"))


def test_everything_that_is_wrong_is_found_at_once_when_a_form_is_examined() -> None:
    raw = form_of(
        item("a", "attachment"), item("b", enableWhen=asked_when("gone")), item("b", tpye=1), item("c", "date")
    )
    found = examine(raw)
    assert found.form is None
    assert found.counts == {"attachment": 1, "boolean": 2, "date": 1}
    assert [flaw.code for flaw in found.unsupported] == ["type"]
    assert [flaw.code for flaw in found.contradictions] == ["link_id_twice", "unknown_question", "unknown_element"]


def test_a_form_without_a_url_is_known_by_its_content() -> None:
    one, other = form_of(item("a")), form_of(item("b"))
    del one["url"], other["url"]
    assert read_form(one).canonical.startswith("urn:sha256:")
    assert read_form(one).url == read_form(dict(reversed(one.items()))).url != read_form(other).url
