"""A form being answered: what is asked now, what is still missing, and the answers as a FHIR R4 QuestionnaireResponse.

Answers are kept by key (`answer_keys`), which is the linkId but for what repeats. An item that is not in them has not
been answered, which is neither yes nor no; a blank text is no answer either.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from vaxdesk.clinic import answer_keys, fhir_answers
from vaxdesk.clinic.answer_keys import Place, answer_key, link_id_of, places, turns_of
from vaxdesk.clinic.answer_limits import answer_faults
from vaxdesk.clinic.enabling import ask
from vaxdesk.clinic.questionnaire import Answer, Coding, Flaw, Form, Item, Kind, Option, Value, in_words, walk

Answers = answer_keys.Answers
_FEW: Final = 6
"""So many options stand side by side; more of them in a list that opens."""


class AnswersRefused(ValueError):
    """Answers that do not belong to the form, with every flaw."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        self.flaws = flaws
        super().__init__("; ".join(f"{flaw.code} at {flaw.where!r}" for flaw in flaws))


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a form for one reader. `language` is the one the text is really in.

    `control` says how the answer is given: for what has options, radio-button, check-box or drop-down (and the last one
    is typed into where `open`); for a display, the code of its itemControl (help, unit, lower, upper...); else "".
    Of the options in `exclusive` only one goes alone.
    """

    link_id: str
    kind: Kind
    prefix: str
    text: str
    language: str
    required: bool
    parent: str | None
    depth: int
    options: tuple[tuple[Value, str], ...] = ()
    exclusive: tuple[Value, ...] = ()
    units: tuple[Coding, ...] = ()
    control: str = ""
    open: bool = False
    repeats: bool = False
    read_only: bool = False
    hidden: bool = False
    hint: str = ""
    minimum: Value | None = None
    maximum: Value | None = None
    decimals: int | None = None
    max_length: int | None = None
    max_occurs: int | None = None


class Line(msgspec.Struct, frozen=True):
    """A question where it stands on the page: `key` is that of its answer, `parent` that of what it stands under.

    `turn` counts the repetitions of the innermost group that repeats, from 0; `asked` says whether it is shown now.
    """

    key: str
    parent: str | None
    turn: int
    asked: bool
    question: Question


def questions(form: Form, language: str) -> tuple[Question, ...]:
    """Every line of the form in the order of the page, once, groups and displays included, in one language."""
    return tuple(_question(placed.item, placed.parent, placed.depth, language) for placed in walk(form.items))


def lines(form: Form, answers: Answers, language: str, extra: Iterable[str] = ()) -> tuple[Line, ...]:
    """Every line as often as it is answered, at least once, in the order of the page.

    `extra` are keys of groups (`next_turn`) that are shown although nothing is answered in them yet.
    """
    asked, read = enabled(form, {**answers, **dict.fromkeys(extra, ())}), _read(form, language)
    return tuple(
        Line(place.key, place.parent, _turn(place), place.key in asked, read[place.item.link_id])
        for place in places(form, answers, extra)
    )


_READ: list[tuple[Form, str, dict[str, Question]]] = []
"""The questions of the last few forms in their languages: they are the same for every answer."""


def _read(form: Form, language: str) -> dict[str, Question]:
    for known, in_language, found in _READ:
        if known is form and in_language == language:
            return found
    read = {question.link_id: question for question in questions(form, language)}
    _READ[:] = [(form, language, read), *_READ[:5]]
    return read


def next_turn(key: str, taken: Iterable[str]) -> str:
    """The key of one more repetition of the group of this key; `taken` are those on the page."""
    link_id, turns = link_id_of(key), turns_of(key)
    return next(
        found for turn in range(1, 1000) if (found := answer_key(link_id, {**turns, link_id: turn})) not in {*taken}
    )


def _turn(place: Place) -> int:
    return next(reversed(place.turns.values()), 0) if place.turns else 0


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
        options=tuple((option.value, _option_words(option, language)) for option in item.options),
        exclusive=tuple(option.value for option in item.options if option.exclusive),
        units=item.units,
        control=control(item),
        open=item.kind == "open-choice",
        repeats=item.repeats,
        read_only=item.read_only,
        hidden=item.hidden,
        hint=item.hint,
        minimum=item.minimum,
        maximum=item.maximum,
        decimals=item.decimals,
        max_length=item.max_length,
        max_occurs=item.max_occurs,
    )


def _option_words(option: Option, language: str) -> str:
    return f"{option.prefix} {in_words(option.text, language)[0]}".lstrip()


def control(item: Item) -> str:
    """How an item is answered or shown; see `Question`."""
    if not item.options:
        return item.control
    if item.repeats:
        return "check-box"
    if item.control in ("radio-button", "check-box"):
        return "radio-button"
    return "drop-down" if item.control or len(item.options) > _FEW else "radio-button"


def initial(form: Form) -> dict[str, Answer]:
    """What stands in the form before anybody answers. Nothing else is ever preselected."""
    found = {placed.item.link_id: placed.item.initial for placed in walk(form.items) if placed.item.initial}
    return {link_id: answer[0] if len(answer) == 1 else answer for link_id, answer in found.items()}


def enabled(form: Form, answers: Answers) -> frozenset[str]:
    """The keys of what is asked, given these answers. What is not asked counts as not answered."""
    return frozenset(place.key for place in ask(form, answers).places)


def answered(form: Form, answers: Answers) -> dict[str, Answer]:
    """The answers that count: given to an item that is asked, and not blank. A single answer stands without a tuple."""
    heard = ask(form, answers).heard
    return {key: heard[key][0] if len(heard[key]) == 1 else heard[key] for key in answers if key in heard}


def missing(form: Form, answers: Answers) -> tuple[str, ...]:
    """The keys of required items that are asked and not answered (often enough), in the order of the page.

    A required group is answered when something in it is. What is hidden, or only there to be read, nobody can answer.
    """
    asked = ask(form, answers)
    counted = _counted(asked.places, {key: len(found) for key, found in asked.heard.items()})
    return tuple(
        place.key
        for place in asked.places
        if (place.item.required or place.item.min_occurs)
        and not (place.item.hidden or place.item.read_only or place.turns.get(place.item.link_id))
        and counted[place.key] < max(1, place.item.min_occurs)
    )


def _counted(all_places: tuple[Place, ...], said: Mapping[str, int]) -> Counter[str]:
    """How many answers each question has, and how many repetitions of a group hold one, by the key of the first."""
    by_key = {place.key: place for place in all_places}
    held = set()
    for key in said:
        parent = by_key[key].parent
        while parent is not None and parent not in held:
            if by_key[parent].item.kind == "group":
                held.add(parent)
            parent = by_key[parent].parent
    return Counter(said) + Counter(_first(by_key[key]) for key in held)


def _first(place: Place) -> str:
    return answer_key(place.item.link_id, {**place.turns, place.item.link_id: 0})


def faults(form: Form, answers: Answers) -> tuple[Flaw, ...]:
    """Answers that the form does not allow: of the wrong kind, out of bounds, too long, to a question it lacks."""
    items = {place.key: place.item for place in places(form, answers)}
    flaws: list[Flaw] = []
    for key, answer in answers.items():
        known = key in items
        flaws.extend(answer_faults(items[key], key, answer) if known else [Flaw("unknown_question", key)])
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
    nodes = fhir_answers.write(ask(form, answers).places, answers)
    return {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form.canonical,
        "status": "stopped" if missing(form, answers) else "completed",
        "authored": authored.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        **({"item": nodes} if nodes else {}),
    }


def answers_of(questionnaire_response: Mapping[str, Any]) -> dict[str, Answer]:
    """The answers in a QuestionnaireResponse by key. Raises Malformed, and Unsupported for kinds of answers that this
    version does not know."""
    return fhir_answers.read(questionnaire_response.get("item", []))
