"""The input that suits a question."""

from collections.abc import Callable
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic.answer_limits import shown
from vaxdesk.clinic.questionnaire import Coding, Kind, Quantity, Value, same
from vaxdesk.clinic.screening import Question
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.typed_answers import read_answer, typed_answer
from vaxdesk.ui.widgets.answer_input import AnswerInput, TextAnswer
from vaxdesk.ui.widgets.answer_line import LineAnswer
from vaxdesk.ui.widgets.answer_options import ListAnswer, Offered, PickAnswer, SegmentedAnswer
from vaxdesk.ui.widgets.answer_several import OpenAnswer, SeveralAnswer

CHARACTERS: Final[dict[Kind, int]] = {
    "integer": 7, "decimal": 8, "quantity": 8, "date": 11, "dateTime": 16, "time": 7,
}  # fmt: skip
WORDS: Final = 22
SHORT: Final = 26
"""So many characters of options stand side by side behind the question; a Chinese character counts twice."""
BOXES: Final = 20
"""More buttons than that are a list that opens, one for each answer."""


def input_for(question: Question, name: str, zone: ZoneInfo) -> AnswerInput | None:
    """None for what is not answered: a group, a display, what can only be read."""
    if question.kind in ("group", "display") or question.read_only:
        return None
    if question.kind == "boolean" and not question.options:
        return _perhaps_several(question, name, _yes_or_no)
    if not question.options:
        return _perhaps_several(question, name, partial(_typed, question, zone=zone))
    chosen = _chosen(question, name)
    if not question.open:
        return chosen
    other = partial(_typed, question, zone=zone, hint=say("other"))
    return OpenAnswer(chosen, _perhaps_several(question, f"{name}.other", other), several=question.repeats)


def _perhaps_several(question: Question, name: str, make: Callable[[str], AnswerInput]) -> AnswerInput:
    if not question.repeats:
        return make(name)
    return SeveralAnswer(name, make, add=say("one_more"), most=question.max_occurs)


def _yes_or_no(name: str) -> AnswerInput:
    offered = (Offered("no", False, say("no"), tone="ok"), Offered("yes", True, say("yes"), tone="stop"))
    return SegmentedAnswer(name, offered)


def _typed(question: Question, name: str, *, zone: ZoneInfo, hint: str = "") -> AnswerInput:
    if question.kind == "text":
        return TextAnswer(name)
    kind: Kind = "string" if question.kind in ("choice", "open-choice") else question.kind

    def read(text: str, unit: Coding | None) -> Value | None:
        return read_answer(kind, text, unit=unit, zone=zone)

    def write(value: Value) -> str:
        text = typed_answer(value, zone)
        return f"{text} {shown(value.unit)}".strip() if isinstance(value, Quantity) and not question.units else text

    shape = say(f"shape_{kind}") if kind in ("date", "dateTime", "time") else ""
    return LineAnswer(
        name, read, write, characters=CHARACTERS.get(kind, WORDS), units=question.units if kind == "quantity" else (),
        hint=hint or question.hint or shape,
    )  # fmt: skip


def _chosen(question: Question, name: str) -> AnswerInput:
    offered = [
        Offered(str(n), value, words, alone=any(same(value, each) for each in question.exclusive))
        for n, (value, words) in enumerate(question.options)
    ]
    if question.control == "check-box":
        if len(offered) <= BOXES:
            return ListAnswer(name, offered, several=True)
        return SeveralAnswer(
            name, lambda each: PickAnswer(each, offered), add=say("one_more"), most=question.max_occurs
        )
    if question.control == "drop-down" or len(offered) > BOXES:
        return PickAnswer(name, offered)
    if sum(width(each.words) + 3 for each in offered) <= SHORT:
        return SegmentedAnswer(name, offered)
    return ListAnswer(name, offered, several=False)


def width(words: str) -> int:
    """How much room words take, in Latin characters."""
    return sum(2 if ord(character) >= 0x2E80 else 1 for character in words)
