"""Questionnaires that nobody would write by hand: whatever is valid is read, answered and kept whole."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clinic.questionnaires import asked_when, coding, form_of, item
from vaxdesk.clinic import screening
from vaxdesk.clinic.answer_keys import Place, places
from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Answer, Coding, Form, FormRefused, Quantity, Value, in_words, walk
from vaxdesk.clinic.questionnaire_json import examine, read_form

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
CODES = ("a", "b", "c")
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "boolean": st.booleans(),
    "integer": st.integers(-(2**31) + 1, 2**31 - 1),
    "decimal": st.floats(-1e9, 1e9),
    "quantity": st.builds(Quantity, st.floats(0, 500), st.sampled_from([Coding("kg", "urn:u", "kg"), Coding()])),
    "date": st.dates().map(lambda day: Date(day.isoformat())) | st.integers(1, 9999).map(lambda n: Date(f"{n:04}")),
    "dateTime": st.datetimes(timezones=st.just(UTC)).map(lambda at: DateTime(at.isoformat())),
    "time": st.times().map(lambda at: Time(at.isoformat())),
    "string": WORDS.filter(str.strip),
    "text": WORDS.filter(str.strip),
    "url": st.integers(0, 9).map(lambda n: f"https://example.org/{n}"),
    "choice": st.sampled_from([Coding(code, "urn:s", code.upper()) for code in CODES]),
    "open-choice": st.sampled_from([Coding(code, "urn:s", code.upper()) for code in CODES]) | WORDS.filter(str.strip),
}
OPTIONS = {"answerOption": [coding(code, display=code.upper()) for code in CODES]}


@st.composite
def questionnaires(draw: st.DrawFn) -> dict[str, Any]:
    """Up to four levels of items, with conditions on any earlier boolean."""
    names = iter(range(10_000))
    booleans: list[str] = []

    def one(depth: int) -> dict[str, Any]:
        kind = draw(st.sampled_from([*VALUES, "group", "group", "display"]))
        more: dict[str, Any] = dict(OPTIONS) if "choice" in kind else {}
        if kind != "display":
            more |= {"required": draw(st.booleans()), "repeats": draw(st.booleans())}
        if booleans and draw(st.booleans()):
            more |= asked_when(draw(st.sampled_from(booleans)), draw(st.sampled_from(["=", "!=", "exists"])))
        made = item(f"q{next(names)}", kind, **more)
        if kind == "boolean":
            booleans.append(made["linkId"])
        if kind != "display" and depth < 3:
            made["item"] = [one(depth + 1) for _ in range(draw(st.integers(0, 2)))]
        return made

    return form_of(*(one(0) for _ in range(draw(st.integers(1, 4)))))


def filled(form: Form, draw: Callable[[st.SearchStrategy[Any]], Any]) -> dict[str, Answer]:
    """Answers to some of the questions, down the page, with a second repetition of some groups."""
    answers: dict[str, Answer] = {}
    extra: list[str] = []
    for placed in walk(form.items):
        if placed.item.kind == "group" and placed.item.repeats and draw(st.booleans()):
            extra += [screening.next_turn(place.key, extra) for place in _of(form, answers, extra, placed.item.link_id)]
        for place in _of(form, answers, extra, placed.item.link_id):
            if placed.item.kind in VALUES and draw(st.booleans()):
                answers[place.key] = draw(_answer(place))
    return answers


def _of(form: Form, answers: dict[str, Answer], extra: list[str], link_id: str) -> list[Place]:
    return [place for place in places(form, answers, extra) if place.item.link_id == link_id]


def _answer(place: Place) -> st.SearchStrategy[Answer]:
    one = VALUES[place.item.kind]
    if not place.item.repeats:
        return one
    return one | st.lists(one, min_size=2, max_size=3, unique_by=repr).map(tuple)


@given(questionnaires(), st.data())
def test_answers_to_any_questionnaire_survive_the_way_through_fhir_json(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    form = read_form(raw)
    answers = filled(form, data.draw)
    written = screening.response(form, answers, AT)
    read = screening.answers_of(json.loads(json.dumps(written)))
    kept = screening.answered(form, answers)
    assert list(read.values()) == [kept[key] for key in sorted(kept, key=_page_order(form, answers))]
    assert screening.faults(form, read) == ()
    again = screening.response(form, read, AT)
    if written["status"] == again["status"]:
        assert again == written


def _page_order(form: Form, answers: dict[str, Answer]) -> Callable[[str], int]:
    order = {place.key: n for n, place in enumerate(places(form, answers))}
    return order.__getitem__


@given(questionnaires(), st.data())
def test_what_counts_as_answered_is_asked_and_nothing_that_is_not_asked_counts(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    form = read_form(raw)
    answers = filled(form, data.draw)
    asked = screening.enabled(form, answers)
    said = screening.answered(form, answers)
    assert said.keys() == {key for key in answers if key in asked}
    assert {line.key for line in screening.lines(form, answers, "en") if line.asked} == asked
    assert set(screening.missing(form, answers)) <= asked - said.keys() | set(said)
    assert screening.enabled(form, said) == asked, "what does not count decides nothing"


@given(questionnaires())
def test_every_item_of_a_valid_questionnaire_is_a_line_of_the_page(raw: dict[str, Any]) -> None:
    form = read_form(raw)
    named = [placed.item.link_id for placed in walk(form.items)]
    assert [line.question.link_id for line in screening.lines(form, {}, "en")] == named
    assert sorted(form.order) == sorted(named)
    assert sum(examine(raw).counts.values()) == len(named)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_a_circle_of_conditions_is_refused_and_everything_else_is_ordered(links: list[tuple[int, int]]) -> None:
    asked = {n: sorted({to for at, to in links if at == n}) for n in range(8)}
    conditions = {
        n: {"enableWhen": [c for to in found for c in asked_when(f"q{to}")["enableWhen"]], "enableBehavior": "any"}
        for n, found in asked.items()
        if found
    }
    raw = form_of(*(item(f"q{n}", **conditions.get(n, {})) for n in range(8)))
    try:
        form = read_form(raw)
    except FormRefused as refused:
        [flaw] = refused.flaws
        assert flaw.code == "asked_in_a_circle"
        circle = [int(name[1:]) for name in flaw.detail.split(" > ")]
        assert all(at in asked[to] or to in asked[at] for at, to in pairwise(circle))
        return
    place = {link_id: n for n, link_id in enumerate(form.order)}
    assert all(place[f"q{to}"] < place[f"q{at}"] for at, found in asked.items() for to in found)


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "<b>bold</b>", "{0.__class__}", "%s%n", "\u202egnp", "a" * 100_000]
)
def test_words_are_kept_to_the_letter_whatever_they_hold(hostile: str) -> None:
    form = read_form(form_of(item("q", text=hostile, prefix=hostile), title=hostile))
    question = screening.questions(form, "en")[0]
    assert (question.text, question.prefix, in_words(form.title, "en")[0]) == (hostile, hostile, hostile)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["linkId", "type", "item", "text", "x"]), inner)
    ),
    max_leaves=12,
)


@given(JSON)
def test_whatever_is_no_questionnaire_is_refused_and_never_a_crash(junk: Any) -> None:
    for raw in (
        junk,
        {**form_of(), "item": junk},
        {**form_of(item("a")), "contained": junk},
        form_of({**item("a"), "item": junk}),
    ):
        with suppress(FormRefused):
            read_form(raw)
