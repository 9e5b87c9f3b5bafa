"""A form as frozen values: what is asked, in which words, and when.

`questionnaire_json` reads it from FHIR R4 Questionnaire JSON. All words are plain text, whatever they contain.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.fhir_moments import Date, DateTime, Moment, Time
from vaxdesk.clinic.fhir_moments import order as moment_order

Kind = Literal[
    "boolean", "integer", "decimal", "quantity", "date", "dateTime", "time", "string", "text", "url",
    "choice", "open-choice", "group", "display",
]  # fmt: skip
Operator = Literal["exists", "=", "!=", ">", "<", ">=", "<="]
Texts = dict[str, str]
"""Words by BCP 47 language. The first is the language the form was written in ("und" where the form does not say)."""


class Flaw(msgspec.Struct, frozen=True, order=True):
    """What is wrong with a form, an answer or a policy; `where` is a linkId or the id of a rule."""

    code: str
    where: str = ""
    detail: str = ""


class FormRefused(ValueError):
    """A form that cannot be used, with every flaw that was found."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__("; ".join(f"{flaw.code} at {flaw.where!r} {flaw.detail}".rstrip() for flaw in self.flaws))


class Malformed(FormRefused):
    """Not a Questionnaire (or a response to one), or one that contradicts itself."""


class Unsupported(FormRefused):
    """A proper Questionnaire that asks for something this version cannot show."""


class Coding(msgspec.Struct, frozen=True):
    """A code of a code system. Two codings mean the same when system and code are the same."""

    code: str = ""
    system: str = ""
    display: str = ""


class Quantity(msgspec.Struct, frozen=True):
    """A number with its unit."""

    value: float
    unit: Coding = Coding()


Value = bool | int | float | str | Quantity | Coding | Date | DateTime | Time
Answer = Value | tuple[Value, ...]
"""What was said to a question: one value, or several where it repeats. One value in a tuple means the same as alone."""

ANSWERS: Final[dict[Kind, tuple[type, ...]]] = {
    "boolean": (bool,),
    "integer": (int,),
    "decimal": (float,),
    "quantity": (Quantity,),
    "date": (Date,),
    "dateTime": (DateTime,),
    "time": (Time,),
    "string": (str,),
    "text": (str,),
    "url": (str,),
    "choice": (Coding, str, int, Date, Time),
    "open-choice": (Coding, str, int, Date, Time),
    "group": (),
    "display": (),
}
"""What a value of each kind of item is, to the letter: True is no integer, 5 is no decimal."""

NUMBERS: Final[tuple[Kind, ...]] = ("integer", "decimal", "quantity")


class Option(msgspec.Struct, frozen=True):
    """One answer that may be chosen. `exclusive` goes with no other ("none of these")."""

    value: Value
    text: Texts
    prefix: str = ""
    exclusive: bool = False


class Condition(msgspec.Struct, frozen=True):
    """An item is asked only when the answer to `question` compares so."""

    question: str
    operator: Operator
    answer: Value


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a form.

    `control` is the code of the itemControl that the form's author asks for ("" for none), `hint` how an answer is
    typed. `minimum` and `maximum` are a number in whatever unit, a quantity in its own unit, or a date or time.
    `decimals` is how many places an answer may have. `initial` stands there before anybody answers.
    """

    link_id: str
    kind: Kind
    text: Texts
    prefix: Texts
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    hidden: bool = False
    control: str = ""
    hint: str = ""
    enable_when: tuple[Condition, ...] = ()
    enable_behavior: Literal["all", "any"] = "all"
    options: tuple[Option, ...] = ()
    units: tuple[Coding, ...] = ()
    minimum: Value | None = None
    maximum: Value | None = None
    min_length: int = 0
    max_length: int | None = None
    decimals: int | None = None
    min_occurs: int = 0
    max_occurs: int | None = None
    initial: tuple[Value, ...] = ()
    children: tuple["Item", ...] = ()


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """A whole form.

    In `order` every linkId comes after all those that decide whether it is asked. `left_out` names, by linkId, what the
    form asks for beside its questions and this version leaves away (a picture of a scale, a rule between answers); the
    questions themselves are all there.
    """

    url: str
    version: str
    status: str
    title: Texts
    items: tuple[Item, ...]
    order: tuple[str, ...]
    sources: tuple[str, ...] = ()
    left_out: tuple[Flaw, ...] = ()

    @property
    def canonical(self) -> str:
        """What a QuestionnaireResponse refers to: url|version."""
        return f"{self.url}|{self.version}" if self.version else self.url


class Placed(msgspec.Struct, frozen=True):
    """An item and where it stands."""

    item: Item
    parent: str | None
    depth: int


def walk(items: Iterable[Item], parent: str | None = None, depth: int = 0) -> Iterator[Placed]:
    """All items in the order of the page."""
    for item in items:
        yield Placed(item, parent, depth)
        yield from walk(item.children, item.link_id, depth + 1)


def values(answer: Answer | None) -> tuple[Value, ...]:
    """Every value of an answer, none where there is none."""
    if answer is None:
        return ()
    return answer if isinstance(answer, tuple) else (answer,)


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers mean the same: codings by system and code, quantities only in the same unit."""
    left, right = values(one), values(other)
    return len(left) == len(right) and all(map(_same, left, right))


def _same(one: Value, other: Value) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Coding) and isinstance(other, Coding):
        return _meaning(one) == _meaning(other)
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value == other.value and _same(one.unit, other.unit)
    if isinstance(one, Moment) and isinstance(other, Moment):
        return moment_order(one, other) == 0
    return one == other


def _meaning(coding: Coding) -> tuple[str, str]:
    """Without a code, as with "mmHg" typed by hand, the words are all there is."""
    return coding.system, coding.code or coding.display


def in_words(texts: Texts, language: str) -> tuple[str, str]:
    """The words for somebody who reads `language`, and the language they are in.

    Falls back from the very language (zh-CN) to another form of it (zh-Hans, zh), then to the language of authoring.
    """
    if language in texts:
        return texts[language], language
    for candidate, words in texts.items():
        if _primary(candidate) == _primary(language):
            return words, candidate
    return next(((words, candidate) for candidate, words in texts.items()), ("", ""))


def untranslated(form: Form, language: str) -> tuple[str, ...]:
    """The linkIds of items that have words, but none in this language; "" stands for the title."""
    found = [""] if lacks(form.title, language) else []
    for placed in walk(form.items):
        said = (option.text for option in placed.item.options if isinstance(option.value, Coding | str))
        texts = [placed.item.text, *said]
        if any(lacks(text, language) for text in texts):
            found.append(placed.item.link_id)
    return tuple(found)


def lacks(texts: Texts, language: str) -> bool:
    """Whether there are words, but none in this language or another form of it."""
    return bool(texts) and _primary(in_words(texts, language)[1]) != _primary(language)


def _primary(language: str) -> str:
    """zh of zh-CN."""
    return language.partition("-")[0].lower()
