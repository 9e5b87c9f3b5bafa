"""A form of 5,000 questions is answered without waiting, and no question is answered by a key before it was seen."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from tests.clinic.questionnaires import asked_when, form_of, item
from vaxdesk.acts.inquiry import read_rules
from vaxdesk.clinic import enabling, screening
from vaxdesk.clinic.questionnaire import Form
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.ui.stations.screening_questions import QuestionCard
from vaxdesk.ui.stations.screening_typed import TypedScreening
from vaxdesk.ui.stations.screening_view import Asked, read

MANY = 5000


def large() -> Form:
    items = [item(f"q{n}", "boolean" if n % 5 else "string", prefix=str(n)) for n in range(1, MANY)]
    return read_form(form_of(*items, item("last", **asked_when("q1", "=", answerBoolean=True))))


def test_one_answer_among_5000_asks_once_what_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    card, form = QuestionCard(), large()
    qtbot.addWidget(card)
    card.ask(form, "en", ZoneInfo("UTC"))
    calls, questions = [], []
    ask, question = enabling._ask, screening._question
    monkeypatch.setattr(enabling, "_ask", lambda *given: calls.append(given) or ask(*given))  # type: ignore[func-returns-value]
    monkeypatch.setattr(screening, "_question", lambda *given: questions.append(given) or question(*given))  # type: ignore[func-returns-value]
    asked = Asked(
        form=form,
        policy=read_rules("cn-adult"),
        products=("flu-iiv4",),
        age=70,
        today=date(2022, 12, 22),
        language="en",
    )
    card.rows["q1"].flip()
    read(TypedScreening(answers=card.answers(), unread=card.unread()), asked)
    assert len(calls) == 1, "once for the page and everything that is said about it"
    assert not questions, "the questions are the same for every answer"


def test_an_answer_of_another_kind_is_another_answer() -> None:
    form = read_form(form_of(item("n", "integer"), item("more", **asked_when("n", "=", answerInteger=1))))
    assert "more" in screening.enabled(form, {"n": 1})
    assert "more" not in screening.enabled(form, {"n": True})


def test_what_may_be_left_open_must_have_been_seen_too(qtbot: QtBot) -> None:
    card = QuestionCard()
    qtbot.addWidget(card)
    card.ask(read_form(form_of(item("weight", "decimal"), item("steps", "integer"))), "en", ZoneInfo("UTC"))
    assert card.next_unseen()
    card.resize(900, 400)
    card.show()
    qtbot.waitExposed(card)
    qtbot.waitUntil(lambda: not card.next_unseen())
    card.answer_no()
    assert card.answers() == {}
