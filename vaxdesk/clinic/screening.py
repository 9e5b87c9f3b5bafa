"""A form being answered: what is asked now, what is still missing, and the answers as a FHIR R4 QuestionnaireResponse.

Answers are kept by linkId. An item that is not in them has not been answered, which is neither yes nor no; a blank
text is no answer either.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

import msgspec

from vaxdesk.clinic.questionnaire import (
    ANSWERS,
    Answer,
    Coding,
    Condition,
    Flaw,
    Form,
    Item,
    Kind,
    Malformed,
    Quantity,
    Unsupported,
    in_words,
    same,
    walk,
)

Answers = Mapping[str, Answer]


class AnswersRefused(ValueError):
    """Answers that do not belong to the form, with every flaw."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        self.flaws = flaws
        super().__init__("; ".join(f"{flaw.code} at {flaw.where!r}" for flaw in flaws))


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a form for one reader. `language` is the one the text is really in."""

    link_id: str
    kind: Kind
    prefix: str
    text: str
    language: str
    required: bool
    parent: str | None
    depth: int
    options: tuple[tuple[Answer, str], ...] = ()
    units: tuple[Coding, ...] = ()


def questions(form: Form, language: str) -> tuple[Question, ...]:
    """Every line of the form in the order of the page, groups and displays included, in one language."""
    return tuple(_question(placed.item, placed.parent, placed.depth, language) for placed in walk(form.items))


def _question(item: Item, parent: str | None, depth: int, language: str) -> Question:
    text, found = in_words(item.text, language)
    return Question(
        link_id=item.link_id,
        kind=item.kind,
        prefix=in_words(item.prefix, language)[0],
        text=text,
        language=found,
        required=item.required,
        parent=parent,
        depth=depth,
        options=tuple((option.value, in_words(option.text, language)[0]) for option in item.options),
        units=item.units,
    )


def enabled(form: Form, answers: Answers) -> frozenset[str]:
    """The linkIds that are asked, given these answers. What is not asked counts as not answered."""
    places = {placed.item.link_id: placed for placed in walk(form.items)}
    asked: set[str] = set()
    heard: dict[str, Answer] = {}
    for link_id in form.order:
        place = places[link_id]
        if (place.parent is None or place.parent in asked) and _is_asked(place.item, heard):
            asked.add(link_id)
            if link_id in answers and not _blank(answers[link_id]):
                heard[link_id] = answers[link_id]
    return frozenset(asked)


def answered(form: Form, answers: Answers) -> dict[str, Answer]:
    """The answers that count: given to an item that is asked, and not blank."""
    asked = enabled(form, answers)
    return {link_id: answer for link_id, answer in answers.items() if link_id in asked and not _blank(answer)}


def missing(form: Form, answers: Answers) -> tuple[str, ...]:
    """Required items that are asked and not answered, in the order of the page.

    A required group is answered when something in it is.
    """
    asked = enabled(form, answers)
    said = _with_groups(form, answered(form, answers))
    return tuple(
        placed.item.link_id
        for placed in walk(form.items)
        if placed.item.required and placed.item.link_id in asked and placed.item.link_id not in said
    )


def faults(form: Form, answers: Answers) -> tuple[Flaw, ...]:
    """Answers that the form does not allow: of the wrong kind, out of bounds, too long, to a question it lacks."""
    items = {placed.item.link_id: placed.item for placed in walk(form.items)}
    flaws: list[Flaw] = []
    for link_id, answer in answers.items():
        item = items.get(link_id)
        flaws.extend([Flaw("unknown_question", link_id)] if item is None else _faults(item, answer))
    return tuple(flaws)


def response(form: Form, answers: Answers, authored: datetime) -> dict[str, Any]:
    """A FHIR R4 QuestionnaireResponse. `authored` is an aware moment.

    Its status is "completed", or "stopped" where a required question was left open. Answers to questions that are not
    asked are left out, as FHIR wants it. Raises AnswersRefused for what `faults` finds.
    """
    if authored.tzinfo is None:
        raise ValueError("the moment of writing has a time zone")
    if flaws := faults(form, answers):
        raise AnswersRefused(flaws)
    kept = answered(form, answers)
    nodes = [node for item in form.items if (node := _node(item, kept)) is not None]
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form.canonical,
        "status": "stopped" if missing(form, answers) else "completed",
        "authored": authored.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        **({"item": nodes} if nodes else {}),
    }


def answers_of(questionnaire_response: Mapping[str, Any]) -> dict[str, Answer]:
    """The answers in a QuestionnaireResponse. Raises Unsupported for kinds of answers this version does not know."""
    return dict(_answers(questionnaire_response.get("item", [])))


def _is_asked(item: Item, heard: Answers) -> bool:
    if not item.enable_when:
        return True
    results = (_holds(condition, heard.get(condition.question)) for condition in item.enable_when)
    return all(results) if item.enable_behavior == "all" else any(results)


def _holds(condition: Condition, answer: Answer | None) -> bool:
    """FHIR R4 questionnaire-enable-operator; != also holds where there is no answer."""
    if condition.operator == "exists":
        return (answer is not None) == condition.answer
    if condition.operator == "!=":
        return answer is None or not same(answer, condition.answer)
    if condition.operator == "=":
        return answer is not None and same(answer, condition.answer)
    return answer is not None and _compares(condition, answer)


_COMPARE: Final[dict[str, Callable[[float, float], bool]]] = {
    ">": lambda left, right: left > right,
    "<": lambda left, right: left < right,
    ">=": lambda left, right: left >= right,
    "<=": lambda left, right: left <= right,
}


def _compares(condition: Condition, answer: Answer) -> bool:
    limit = condition.answer
    if isinstance(answer, Quantity) and isinstance(limit, Quantity):
        return same(answer.unit, limit.unit) and _COMPARE[condition.operator](answer.value, limit.value)
    if isinstance(answer, int | float) and isinstance(limit, int | float):
        return _COMPARE[condition.operator](answer, limit)
    return False


def _blank(answer: Answer) -> bool:
    return isinstance(answer, str) and not answer.strip()


def _with_groups(form: Form, said: Answers) -> set[str]:
    """What was answered, and every group that holds an answer."""
    places = {placed.item.link_id: placed for placed in walk(form.items)}
    found = set(said)
    for link_id in said:
        parent = places[link_id].parent
        while parent is not None:
            if places[parent].item.kind == "group":
                found.add(parent)
            parent = places[parent].parent
    return found


def _faults(item: Item, answer: Answer) -> Iterator[Flaw]:
    number = answer.value if isinstance(answer, Quantity) else answer
    if type(answer) not in ANSWERS[item.kind]:
        yield Flaw("wrong_kind", item.link_id, item.kind)
    elif isinstance(number, float) and not math.isfinite(number):
        yield Flaw("not_a_number", item.link_id)
    elif item.kind == "choice" and not any(same(answer, option.value) for option in item.options):
        yield Flaw("not_an_option", item.link_id)
    elif isinstance(answer, Quantity) and item.units and not any(same(answer.unit, unit) for unit in item.units):
        yield Flaw("wrong_unit", item.link_id, answer.unit.code)
    elif isinstance(number, str) and item.max_length is not None and len(number) > item.max_length:
        yield Flaw("too_long", item.link_id, str(item.max_length))
    elif isinstance(number, int | float) and item.minimum is not None and number < item.minimum:
        yield Flaw("too_low", item.link_id, f"{item.minimum:g}")
    elif isinstance(number, int | float) and item.maximum is not None and number > item.maximum:
        yield Flaw("too_high", item.link_id, f"{item.maximum:g}")


def _node(item: Item, kept: Answers) -> dict[str, Any] | None:
    """An item of the response; None where nothing in it was answered. FHIR nests children inside a given answer."""
    children = [node for child in item.children if (node := _node(child, kept)) is not None]
    nested = {"item": children} if children else {}
    if item.link_id in kept:
        return {"linkId": item.link_id, "answer": [{**_value(item, kept[item.link_id]), **nested}]}
    return {"linkId": item.link_id, **nested} if nested else None


def _value(item: Item, answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Coding):
        return {"valueCoding": _coding(answer)}
    if isinstance(answer, Quantity):
        unit = {"unit": answer.unit.display, "system": answer.unit.system, "code": answer.unit.code}
        return {"valueQuantity": {"value": answer.value, **{name: text for name, text in unit.items() if text}}}
    if isinstance(answer, str):
        return {"valueString": answer}
    return {f"value{item.kind.capitalize() if item.kind != 'choice' else 'Integer'}": answer}


def _coding(coding: Coding) -> dict[str, str]:
    return {name: text for name, text in msgspec.structs.asdict(coding).items() if text}


def _answers(items: list[dict[str, Any]]) -> Iterator[tuple[str, Answer]]:
    for item in items:
        given = item.get("answer", [])
        if len(given) > 1:
            raise Unsupported([Flaw("repeats", item["linkId"])])
        yield from _answers(item.get("item", []))
        for answer in given:
            yield item["linkId"], _read(item["linkId"], answer)
            yield from _answers(answer.get("item", []))


_READ: Final[dict[str, type]] = {
    "valueBoolean": bool,
    "valueInteger": int,
    "valueDecimal": float,
    "valueString": str,
    "valueCoding": Coding,
}


def _read(link_id: str, answer: dict[str, Any]) -> Answer:
    name = next((key for key in answer if key.startswith("value")), "no value")
    try:
        if name == "valueQuantity":
            raw = answer[name]
            return Quantity(
                float(raw["value"]), Coding(raw.get("code", ""), raw.get("system", ""), raw.get("unit", ""))
            )
        if name in _READ:
            return cast(Answer, msgspec.convert(answer[name], _READ[name]))
    except (KeyError, TypeError, ValueError) as error:
        raise Malformed([Flaw("answer", link_id, str(error))]) from error
    raise Unsupported([Flaw(name, link_id)])
