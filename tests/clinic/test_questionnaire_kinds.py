"""Every kind of item, every way to give an answer, and what a form may say about it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.clinic.questionnaires import UCUM, coding, control, extended, form_of, item
from vaxdesk.clinic import screening
from vaxdesk.clinic.fhir_moments import Date, DateTime, Time, order
from vaxdesk.clinic.questionnaire import Answer, Coding, Flaw, Form, Quantity
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.clinic.questionnaire_needs import beyond

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
KG = {"value": 70.5, "unit": "kg", "system": UCUM, "code": "kg"}
OPTIONS = [coding("a", display="A"), {"valueString": "b"}, {"valueInteger": 3}, {"valueDate": "2022-12"}]


def codes(form: Form, **answers: Answer) -> list[str]:
    return [flaw.code for flaw in screening.faults(form, answers)]


@pytest.mark.parametrize(
    ("kind", "answer", "written"),
    [
        ("boolean", False, {"valueBoolean": False}),
        ("integer", 3, {"valueInteger": 3}),
        ("decimal", 36.5, {"valueDecimal": 36.5}),
        ("quantity", Quantity(70.5, Coding("kg", UCUM, "kg")), {"valueQuantity": KG}),
        ("date", Date("2022-12-22"), {"valueDate": "2022-12-22"}),
        ("date", Date("2022"), {"valueDate": "2022"}),
        ("dateTime", DateTime("2022-12-22T09:00:00+08:00"), {"valueDateTime": "2022-12-22T09:00:00+08:00"}),
        ("dateTime", DateTime("2022-12"), {"valueDateTime": "2022-12"}),
        ("time", Time("09:00:00"), {"valueTime": "09:00:00"}),
        ("string", "egg", {"valueString": "egg"}),
        ("text", "egg\nmilk", {"valueString": "egg\nmilk"}),
        ("url", "https://example.org/a", {"valueUri": "https://example.org/a"}),
    ],
)
def test_an_answer_of_each_kind_is_kept_as_fhir_has_it(kind: str, answer: Answer, written: dict[str, Any]) -> None:
    form = read_form(form_of(item("q", kind)))
    assert codes(form, q=answer) == []
    response = screening.response(form, {"q": answer}, AT)
    assert response["item"] == [{"linkId": "q", "answer": [written]}]
    assert response["questionnaire"] == "urn:x|1"
    assert screening.answers_of(response) == {"q": answer}


@pytest.mark.parametrize("kind", ["choice", "open-choice"])
@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (Coding("a", "urn:s", "A"), "valueCoding"),
        ("b", "valueString"),
        (3, "valueInteger"),
        (Date("2022-12"), "valueDate"),
    ],
)
def test_what_is_chosen_is_kept_as_the_option_has_it(kind: str, answer: Answer, name: str) -> None:
    form = read_form(form_of(item("q", kind, answerOption=OPTIONS)))
    response = screening.response(form, {"q": answer}, AT)
    assert list(response["item"][0]["answer"][0]) == [name]
    assert screening.answers_of(response) == {"q": answer}
    assert codes(form, q=Coding("z", "urn:s")) == ["not_an_option"]
    assert codes(form, q="something else") == (["not_an_option"] if kind == "choice" else [])


def test_an_integer_with_options_is_chosen_and_stays_an_integer() -> None:
    form = read_form(form_of(item("q", "integer", answerOption=[{"valueInteger": 1}, {"valueInteger": 2}])))
    assert codes(form, q=2) == []
    assert codes(form, q=3) == ["not_an_option"]
    assert screening.questions(form, "en")[0].control == "radio-button"


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ({"answerOption": OPTIONS}, "radio-button"),
        ({"answerOption": OPTIONS, "repeats": True}, "check-box"),
        ({"answerOption": OPTIONS, **control("check-box")}, "radio-button"),
        ({"answerOption": OPTIONS, **control("drop-down")}, "drop-down"),
        ({"answerOption": OPTIONS, **control("autocomplete")}, "drop-down"),
        ({"answerOption": [{"valueInteger": n} for n in range(6)]}, "radio-button"),
        ({"answerOption": [{"valueInteger": n} for n in range(7)]}, "drop-down"),
        ({"answerOption": [{"valueInteger": n} for n in range(7)], **control("radio-button")}, "radio-button"),
    ],
)
def test_options_are_shown_as_the_form_asks_and_otherwise_by_their_number(more: dict[str, Any], shown: str) -> None:
    assert screening.questions(read_form(form_of(item("q", "choice", **more))), "en")[0].control == shown


def test_a_question_says_everything_that_a_page_needs() -> None:
    minimum = {"minValue_valueInteger": 1, "entryFormat_valueString": "weeks"}
    hidden = extended(questionnaire_hidden_valueBoolean=True)
    form = read_form(
        form_of(
            item("n", "integer", readOnly=True, repeats=True, **extended(**minimum)),
            item("h", "display", **hidden),
            item("o", "open-choice", answerOption=OPTIONS),
            item("help", "display", **control("help")),
        )
    )
    number, hide, choice, text = screening.questions(form, "en")
    assert (number.read_only, number.repeats, number.minimum, number.hint) == (True, True, 1, "weeks")
    assert (hide.hidden, choice.open, text.control) == (True, True, "help")


def test_options_carry_their_prefix_their_words_and_whether_they_stand_alone() -> None:
    none = {**coding("none", display="None"), **extended(questionnaire_optionExclusive_valueBoolean=True)}
    cough = {**coding("cough", display="Cough"), **extended(questionnaire_optionPrefix_valueString="A.")}
    fever = coding("fever", display="Fever")
    form = read_form(form_of(item("q", "choice", repeats=True, answerOption=[none, cough, fever])))
    question = screening.questions(form, "en")[0]
    assert [words for _, words in question.options] == ["None", "A. Cough", "Fever"]
    assert question.exclusive == (Coding("none", "urn:s", "None"),)
    said = [Coding(code, "urn:s") for code in ("none", "cough", "fever")]
    assert codes(form, q=(said[1], said[2])) == []
    assert codes(form, q=(said[0], said[1])) == ["not_together"]
    assert codes(form, q=(said[1], said[1])) == ["twice"]
    assert codes(form, q=said[0]) == []


LIMITED = [
    ("integer", {"maxValue_valueInteger": 5}, 5, 6, "too_high"),
    ("decimal", {"minValue_valueDecimal": 0.5}, 0.5, 0.4, "too_low"),
    ("decimal", {"maxDecimalPlaces_valueInteger": 1}, 36.5, 36.55, "too_exact"),
    ("decimal", {"maxDecimalPlaces_valueInteger": 0}, 1e20, 0.5, "too_exact"),
    ("date", {"minValue_valueDate": "2022-03"}, Date("2022-03"), Date("2022-02-28"), "too_low"),
    ("date", {"maxValue_valueDate": "2022-03-10"}, Date("2022-03"), Date("2022-04"), "too_high"),
    ("time", {"maxValue_valueTime": "12:00:00"}, Time("12:00:00"), Time("12:00:00.5"), "too_high"),
    ("dateTime", {"maxValue_valueDateTime": "2022-03-10T00:00:00Z"}, DateTime("2022-03-10T07:59:59+08:00"),
     DateTime("2022-03-10T00:00:01Z"), "too_high"),
    ("string", {"minLength_valueInteger": 2}, "ab", "a", "too_short"),
    ("quantity", {"_maxQuantity_valueQuantity": KG}, Quantity(70.5, Coding("kg", UCUM)),
     Quantity(70.6, Coding("kg", UCUM)), "too_high"),
    ("integer", {}, 2**31 - 1, 2**31, "too_high"),
    ("date", {}, Date("2022"), "2022", "wrong_kind"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "limits", "good", "bad", "code"), LIMITED)
def test_a_limit_is_kept_to_the_letter(kind: str, limits: dict[str, Any], good: Answer, bad: Answer, code: str) -> None:
    form = read_form(form_of(item("q", kind, **extended(**limits))))
    assert codes(form, q=good) == []
    assert codes(form, q=bad) == [code]


def test_a_limit_in_another_unit_says_nothing_and_units_without_a_code_are_told_apart_by_their_words() -> None:
    form = read_form(form_of(item("q", "quantity", **extended(_maxQuantity_valueQuantity=KG))))
    assert codes(form, q=Quantity(150.0, Coding("[lb_av]", UCUM, "lb"))) == []
    unit = extended(questionnaire_unitOption_valueCoding={"display": "mmHg"})
    form = read_form(form_of(item("q", "quantity", **unit)))
    assert codes(form, q=Quantity(1.0, Coding(display="mmHg"))) == []
    assert codes(form, q=Quantity(1.0, Coding(display="kPa"))) == ["wrong_unit"]


def test_what_stands_there_before_anybody_answers() -> None:
    selected = [coding("a"), {**coding("b"), "initialSelected": True}, {**coding("c"), "initialSelected": True}]
    form = read_form(
        form_of(
            item("b", initial=[{"valueBoolean": False}]),
            item("n", "decimal", initial=[{"valueInteger": 5}]),
            item("d", "date", initial=[{"valueDate": "2022-12-22"}]),
            item("c", "choice", repeats=True, answerOption=selected),
            item("r", "string", readOnly=True, required=True, initial=[{"valueString": "as printed"}]),
            item("none"),
        )
    )
    found = screening.initial(form)
    assert found == {
        "b": False, "n": 5.0, "d": Date("2022-12-22"), "c": (Coding("b", "urn:s"), Coding("c", "urn:s")),
        "r": "as printed",
    }  # fmt: skip
    assert screening.faults(form, found) == ()
    assert codes(form, r="changed") == ["read_only"]


def test_what_nobody_can_answer_is_never_missing() -> None:
    hidden = extended(questionnaire_hidden_valueBoolean=True)
    form = read_form(form_of(item("h", required=True, **hidden), item("r", required=True, readOnly=True), item("b")))
    assert screening.missing(form, {}) == ()


def test_what_a_page_cannot_show_yet_is_named_by_link_id() -> None:
    form = read_form(
        form_of(item("d", "date"), item("g", "group", repeats=True, item=[item("r", readOnly=True), item("b")]))
    )
    shown = ("boolean", "group")
    assert beyond(form, shown) == (
        Flaw("not_on_this_page", "d", "date"),
        Flaw("not_on_this_page", "g", "repeats"),
        Flaw("not_on_this_page", "r", "read_only"),
    )
    assert beyond(form, (*shown, "date", "repeats", "read_only")) == ()


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (Date("2022"), Date("2021-12-31"), 1),
        (Date("2022"), Date("2022-05"), None),
        (Date("2022-05"), Date("2022-05"), 0),
        (Date("2022-05-01"), Date("2022-06"), -1),
        (DateTime("2022-01-01T00:30:00+08:00"), DateTime("2021-12-31T16:30:00Z"), 0),
        (DateTime("2016-12-31T23:59:60Z"), DateTime("2016-12-31T23:59:59Z"), 0),
        (DateTime("2022-01-01T00:00:00.1234567891Z"[:29] + "Z"), DateTime("2022-01-01T00:00:00Z"), 1),
        (Time("23:59:60"), Time("00:00:00"), 1),
    ],
)
def test_dates_are_compared_as_far_as_they_are_known(one: Any, other: Any, result: int | None) -> None:
    assert order(one, other) == result


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Date, "2022-02-30"), (Date, "22"), (Date, "2022-12-22 "), (Date, "0000"), (Date, "２０２２"), (Time, "24:00:00"),
     (Time, "9:00:00"), (Time, "09:00"), (DateTime, "2022-12-22T09:00:00"), (DateTime, "2022-12-22T09:00Z"),
     (DateTime, "0001-01-01T00:00:00+14:00")],
)  # fmt: skip
def test_what_is_no_date_is_refused(kind: type, text: str) -> None:
    with pytest.raises(ValueError, match=r"20|range|month|day|year|time|date"):
        kind(text)
