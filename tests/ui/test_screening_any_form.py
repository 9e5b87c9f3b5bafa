"""Forms that nobody would write by hand, on the page: every line has its row, every answer stands in its input."""

from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.clinic.test_questionnaire_generated import filled, questionnaires
from vaxdesk.clinic.questionnaire import Answer, Form, same
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.clinic.screening import lines
from vaxdesk.ui.stations.screening_questions import QuestionCard

ZONE = ZoneInfo("Asia/Shanghai")
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def card_of(form: Form, answers: dict[str, Answer]) -> QuestionCard:
    card = QuestionCard()
    card.ask(form, "en", ZONE)
    card.show_answers(answers, {}, anew=True)
    return card


def let_go(card: QuestionCard) -> None:
    card.deleteLater()
    QApplication.sendPostedEvents(None, 52)


@SLOW
@given(questionnaires(), st.data())
def test_every_line_that_is_asked_has_its_row_and_every_answer_stands_in_its_input(
    qapp: QApplication, raw: dict[str, Any], data: st.DataObject
) -> None:
    form = read_form(raw)
    answers = filled(form, data.draw)
    card = card_of(form, answers)
    asked = {line.key for line in lines(form, answers, "en") if line.asked}
    assert {row.row.key for row in card.rows.values() if not row.isHidden()} == asked
    for key, answer in answers.items():
        row = card.rows[key]
        shown = row.answer()
        assert shown is not None, key
        assert row.texts() == ()
        assert same(shown, answer), key
    let_go(card)


@SLOW
@given(questionnaires(), st.data())
def test_touching_an_input_without_changing_it_changes_no_answer(
    qapp: QApplication, raw: dict[str, Any], data: st.DataObject
) -> None:
    form = read_form(raw)
    answers = filled(form, data.draw)
    card = card_of(form, answers)
    for key in answers:
        if key in card.rows and card.rows[key].input is not None:
            card.rows[key].changed.emit()
    assert card.answers().keys() == answers.keys()
    assert all(same(card.answers()[key], answer) for key, answer in answers.items())
    let_go(card)


@SLOW
@given(questionnaires())
def test_no_to_everything_answers_only_what_can_be_denied(qapp: QApplication, raw: dict[str, Any]) -> None:
    form = read_form(raw)
    card = card_of(form, {})
    asked = {line.key for line in lines(form, {}, "en") if line.asked and line.question.kind == "boolean"}
    card.answer_no()
    assert card.answers() == dict.fromkeys(asked, False)
    let_go(card)
