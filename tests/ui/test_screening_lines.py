"""The lines of a form as the page shows them, without a page."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.clinic.questionnaires import UCUM, asked_when, control, extended, form_of, item
from tests.ui.every_kind import every_kind
from vaxdesk.clinic.answer_keys import answer_key
from vaxdesk.clinic.questionnaire import Answer, Form, walk
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.ui.stations.screening_lines import Row, parts, rows, without_turn


def shown(
    form: dict[str, Any] | Form, answers: dict[str, Answer] | None = None, extra: tuple[str, ...] = ()
) -> list[Row]:
    read = form if isinstance(form, Form) else read_form(form)
    return [row for row in rows(read, answers or {}, "en", extra) if row.asked]


def test_nothing_of_a_form_is_left_out() -> None:
    form = read_form(every_kind())
    answers: dict[str, Answer] = {"child": True}
    words = " ".join(
        " ".join((row.question.text, *row.help, row.before, row.after)) for row in shown(form, answers)
    )  # fmt: skip
    for placed in walk(form.items):
        assert placed.item.hidden or placed.item.text["en"] in words, placed.item.link_id


def test_help_and_units_stand_beside_the_input_that_they_are_about() -> None:
    found = {row.key: row for row in shown(every_kind())}
    assert found["weight"].help == ("Without shoes and coat.",)
    assert (found["pain"].before, found["pain"].after) == ("none", "worst")
    assert found["steps"].after == "a day"
    assert not {"weight-help", "pain-lower", "pain-upper", "steps-unit"} & found.keys()


def test_the_unit_of_a_plain_number_stands_behind_its_input() -> None:
    kilograms = extended(questionnaire_unit_valueCoding={"system": UCUM, "code": "kg"})
    found = {row.key: row for row in shown(form_of(item("weight", "decimal", **kilograms), item("steps", "integer")))}
    assert (found["weight"].after, found["steps"].after) == ("kg", "")


def test_help_is_shown_only_where_it_is_asked_for() -> None:
    hint = item("hint", "display", **control("help"), **asked_when("ill"))
    form = form_of(item("ill"), item("degrees", "decimal", item=[hint]))
    assert [row.help for row in shown(form)] == [(), ()]
    assert [row.help for row in shown(form, {"ill": True})] == [(), ("hint?",)]


def test_what_is_hidden_is_not_shown_with_all_that_stands_under_it() -> None:
    hidden = item("secret", "group", item=[item("inside")], **extended(questionnaire_hidden_valueBoolean=True))
    assert [row.key for row in shown(form_of(hidden, item("open")))] == ["open"]


def test_a_group_that_repeats_is_counted_and_offers_one_more_behind_its_last() -> None:
    group = item("dose", "group", repeats=True, item=[item("day", "date")])
    form = form_of(group, item("end"))
    assert [(row.id, row.turn) for row in shown(form)] == [("dose", 0), ("day", 0), ("dose+", 0), ("end", 0)]
    second = answer_key("dose", {"dose": 1})
    found = shown(form, extra=(second,))
    assert [row.turn for row in found if row.question.kind == "group" and not row.adds] == [1, 2]
    assert [row.removable for row in found if row.question.kind == "group" and not row.adds] == [False, True]
    assert found[-2].adds == second


def test_no_more_repetitions_are_offered_than_the_form_allows() -> None:
    group = item(
        "dose", "group", repeats=True, item=[item("day", "date")], **extended(questionnaire_maxOccurs_valueInteger=2)
    )
    assert any(row.adds for row in shown(form_of(group)))
    assert not any(row.adds for row in shown(form_of(group), extra=(answer_key("dose", {"dose": 1}),)))


def test_taking_a_repetition_away_takes_its_answers_and_no_others() -> None:
    kept: dict[str, Answer] = {"a": True, answer_key("a", {"g": 2}): False}
    gone: dict[str, Answer] = {answer_key("a", {"g": 1}): True, answer_key("b", {"g": 1, "h": 3}): 4}
    assert without_turn(kept | gone, answer_key("g", {"g": 1})) == kept


@given(st.integers(1, 300), st.integers(1, 50))
def test_a_long_form_comes_in_parts_and_nothing_is_lost_between_them(count: int, size: int) -> None:
    all_rows = rows(read_form(form_of(*[item(f"q{n}") for n in range(count)])), {}, "en")
    found = parts(all_rows, size)
    assert [row for part in found for row in part] == list(all_rows)
    assert all(0 < len(part) <= size for part in found)


def test_what_stands_under_a_question_stays_with_it() -> None:
    asking = [item(f"q{n}", item=[item(f"q{n}.why", "string"), item(f"q{n}.when", "date")]) for n in range(30)]
    for part in parts(rows(read_form(form_of(*asking)), {}, "en"), 40):
        assert part[0].question.parent is None
        assert part[-1].question.parent is not None
