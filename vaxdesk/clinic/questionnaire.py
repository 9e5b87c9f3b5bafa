"""A form as frozen values: what is asked, in which words, and when.

`questionnaire_json` reads it from FHIR R4 Questionnaire JSON. All words are plain text, whatever they contain.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

Kind = Literal["boolean", "text", "string", "decimal", "integer", "quantity", "choice", "group", "display"]
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


Answer = bool | int | float | str | Quantity | Coding

ANSWERS: Final[dict[Kind, tuple[type, ...]]] = {
    "boolean": (bool,),
    "text": (str,),
    "string": (str,),
    "decimal": (float,),
    "integer": (int,),
    "quantity": (Quantity,),
    "choice": (Coding, str, int),
    "group": (),
    "display": (),
}
"""What an answer to each kind of item is, to the letter: True is no integer, 5 is no decimal."""


class Option(msgspec.Struct, frozen=True):
    """One answer that may be chosen."""

    value: Coding | str | int
    text: Texts


class Condition(msgspec.Struct, frozen=True):
    """An item is asked only when the answer to `question` compares so."""

    question: str
    operator: Operator
    answer: Answer


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a form. `minimum` and `maximum` are in the item's unit."""

    link_id: str
    kind: Kind
    text: Texts
    prefix: Texts
    required: bool = False
    enable_when: tuple[Condition, ...] = ()
    enable_behavior: Literal["all", "any"] = "all"
    options: tuple[Option, ...] = ()
    units: tuple[Coding, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    children: tuple["Item", ...] = ()


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """A whole form. In `order` every linkId comes after all those that decide whether it is asked."""

    url: str
    version: str
    status: str
    title: Texts
    items: tuple[Item, ...]
    order: tuple[str, ...]
    sources: tuple[str, ...] = ()

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


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers mean the same: codings by system and code, quantities only in the same unit."""
    if type(one) is not type(other):
        return False
    if isinstance(one, Coding) and isinstance(other, Coding):
        return (one.system, one.code) == (other.system, other.code)
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value == other.value and same(one.unit, other.unit)
    return one == other


def in_words(texts: Texts, language: str) -> tuple[str, str]:
    """The words for somebody who reads `language`, and the language they are in.

    Falls back from the very language (zh-CN) to another form of it (zh-Hans, zh), then to the language of authoring.
    """
    if language in texts:
        return texts[language], language
    for candidate, words in texts.items():
        if candidate.partition("-")[0].lower() == language.partition("-")[0].lower():
            return words, candidate
    return next(((words, candidate) for candidate, words in texts.items()), ("", ""))


def untranslated(form: Form, language: str) -> tuple[str, ...]:
    """The linkIds of items that have words, but none in this language; "" stands for the title."""
    found = [""] if form.title and language not in form.title else []
    for placed in walk(form.items):
        texts = [placed.item.text, *(option.text for option in placed.item.options)]
        if any(text and language not in text for text in texts):
            found.append(placed.item.link_id)
    return tuple(found)
