"""FHIR R4 Questionnaire JSON -> Form.

What this version cannot show is named by linkId in `Unsupported` before anybody starts to fill the form in, and what
contradicts itself in `Malformed`; neither is dropped in silence.
"""

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Annotated, Any, Final, Literal, cast, get_args

import msgspec
from msgspec import Meta, field

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
    Operator,
    Option,
    Quantity,
    Texts,
    Unsupported,
    walk,
)

DEEPEST: Final = 20
_CORE: Final = "http://hl7.org/fhir/StructureDefinition/"
_SDC: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
TRANSLATION: Final = _CORE + "translation"
SOURCE: Final = _CORE + "artifact-relatedArtifact"
_LOWEST: Final = (_CORE + "minValue", _SDC + "minQuantity")
_HIGHEST: Final = (_CORE + "maxValue", _SDC + "maxQuantity")
_UNITS: Final = (_CORE + "questionnaire-unit", _CORE + "questionnaire-unitOption")


class _Quantity(msgspec.Struct):
    value: float
    unit: str = ""
    system: str = ""
    code: str = ""


class _Extension(msgspec.Struct, rename="camel"):
    url: str
    extension: list["_Extension"] = []
    value_code: str = ""
    value_string: str = ""
    value_decimal: float | None = None
    value_integer: int | None = None
    value_quantity: _Quantity | None = None
    value_coding: "_Coding | None" = None
    value_related_artifact: dict[str, Any] = {}


class _Element(msgspec.Struct):
    extension: list[_Extension] = []


class _Coding(msgspec.Struct):
    code: str = ""
    system: str = ""
    display: str = ""
    display_more: _Element = field(name="_display", default_factory=_Element)


class _Part(msgspec.Struct, rename="camel", forbid_unknown_fields=True):
    id: str = ""
    extension: list[_Extension] = []
    modifier_extension: list[_Extension] = []


class _Option(_Part):
    value_coding: _Coding | None = None
    value_string: str | None = None
    value_string_more: _Element = field(name="_valueString", default_factory=_Element)
    value_integer: int | None = None
    value_date: Any = None
    value_time: Any = None
    value_reference: Any = None
    initial_selected: bool = False


class _Condition(_Part, kw_only=True):
    question: str
    operator: Operator
    answer_boolean: bool | None = None
    answer_decimal: float | None = None
    answer_integer: int | None = None
    answer_string: str | None = None
    answer_coding: _Coding | None = None
    answer_quantity: _Quantity | None = None
    answer_date: Any = None
    answer_date_time: Any = None
    answer_time: Any = None
    answer_reference: Any = None


class _Item(_Part, kw_only=True):
    link_id: Annotated[str, Meta(pattern=r"^\S")]
    type: str
    definition: str = ""
    code: list[Any] = []
    prefix: str = ""
    prefix_more: _Element = field(name="_prefix", default_factory=_Element)
    text: str = ""
    text_more: _Element = field(name="_text", default_factory=_Element)
    enable_when: list[_Condition] = []
    enable_behavior: Literal["all", "any"] | None = None
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    max_length: Annotated[int, Meta(ge=1)] | None = None
    answer_value_set: str = ""
    answer_option: list[_Option] = []
    initial: list[Any] = []
    item: list["_Item"] = []


class _Questionnaire(msgspec.Struct, rename="camel", kw_only=True):
    resource_type: Literal["Questionnaire"]
    url: Annotated[str, Meta(min_length=1)]
    status: Literal["draft", "active", "retired", "unknown"]
    version: str = ""
    language: str = "und"
    implicit_rules: str = ""
    title: str = ""
    title_more: _Element = field(name="_title", default_factory=_Element)
    extension: list[_Extension] = []
    modifier_extension: list[_Extension] = []
    item: Annotated[list[_Item], Meta(min_length=1)]


def read_form(questionnaire: Mapping[str, Any]) -> Form:
    """The form that a parsed Questionnaire resource describes. Raises Malformed or Unsupported, with every flaw."""
    try:
        raw = msgspec.convert(questionnaire, _Questionnaire)
        rows = tuple(_rows(raw.item))
    except msgspec.ValidationError as error:
        raise Malformed([Flaw("not_a_questionnaire", "", str(error))]) from error
    except RecursionError as error:
        raise Malformed([Flaw("too_deep")]) from error
    if flaws := [*_unsupported_form(raw), *(flaw for row in rows for flaw in _unsupported(row))]:
        raise Unsupported(flaws)
    by_id = {row.link_id: row for row in rows}
    if flaws := [*_doubles(rows), *(flaw for row in rows for flaw in _contradictions(row, by_id))]:
        raise Malformed(flaws)
    items = tuple(_item(row, raw.language) for row in raw.item)
    return Form(
        url=raw.url,
        version=raw.version,
        status=raw.status,
        title=_texts(raw.title, raw.title_more, raw.language),
        items=items,
        order=_order(items),
        sources=tuple(_sources(raw.extension)),
    )


def _rows(items: list[_Item], depth: int = 0) -> Iterator[_Item]:
    for item in items:
        if depth > DEEPEST:
            raise Malformed([Flaw("too_deep", item.link_id)])
        yield item
        yield from _rows(item.item, depth + 1)


def _unsupported_form(raw: _Questionnaire) -> Iterator[Flaw]:
    yield from _asked_for("", raw, ("implicit_rules",))
    yield from _extensions("", raw.modifier_extension, ())
    yield from _extensions("", raw.extension, (SOURCE,))
    yield from _extensions("", raw.title_more.extension, (TRANSLATION,))


def _unsupported(row: _Item) -> Iterator[Flaw]:
    where = row.link_id
    if row.type not in get_args(Kind):
        yield Flaw("type", where, row.type)
    yield from _asked_for(where, row, ("repeats", "read_only", "initial", "answer_value_set"))
    yield from _extensions(where, row.extension, (*_LOWEST, *_HIGHEST, *_UNITS))
    for more in (row.text_more, row.prefix_more, *_option_texts(row)):
        yield from _extensions(where, more.extension, (TRANSLATION,))
    dates = ("answer_date", "answer_date_time", "answer_time", "answer_reference")
    for condition in row.enable_when:
        yield from _asked_for(where, condition, dates)
    for option in row.answer_option:
        yield from _asked_for(where, option, ("value_date", "value_time", "value_reference", "initial_selected"))
    for part in (*row.enable_when, *row.answer_option):
        yield from _extensions(where, part.extension, ())
    for part in (row, *row.enable_when, *row.answer_option):
        yield from _extensions(where, part.modifier_extension, ())


def _asked_for(where: str, part: msgspec.Struct, names: Collection[str]) -> Iterator[Flaw]:
    for each in msgspec.structs.fields(part):
        if each.name in names and getattr(part, each.name):
            yield Flaw(each.encode_name, where)


def _extensions(where: str, extensions: list[_Extension], known: Collection[str]) -> Iterator[Flaw]:
    for extension in extensions:
        if extension.url not in known:
            yield Flaw("extension", where, extension.url)


def _doubles(rows: tuple[_Item, ...]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for row in rows:
        if row.link_id in seen:
            yield Flaw("link_id_twice", row.link_id)
        seen.add(row.link_id)


def _contradictions(row: _Item, rows: Mapping[str, _Item]) -> Iterator[Flaw]:
    if bool(row.answer_option) != (row.type == "choice"):
        yield Flaw("choice_without_options" if row.type == "choice" else "options_without_choice", row.link_id)
    if any(_option_value(option) is None for option in row.answer_option):
        yield Flaw("option_without_value", row.link_id)
    if row.type == "display" and (row.item or row.required):
        yield Flaw("display_asks_nothing", row.link_id)
    if len(row.enable_when) > 1 and row.enable_behavior is None:
        yield Flaw("enable_behavior_missing", row.link_id)
    for more in (row.text_more, row.prefix_more, *_option_texts(row)):
        if any({part.url for part in each.extension} != {"lang", "content"} for each in more.extension):
            yield Flaw("translation_without_words", row.link_id)
    for extension in row.extension:
        if (_unit if extension.url in _UNITS else _number)(extension) is None:
            yield Flaw("extension_without_value", row.link_id, extension.url)
    for condition in row.enable_when:
        yield from _impossible(row, condition, rows.get(condition.question))


def _option_texts(row: _Item) -> Iterator[_Element]:
    for option in row.answer_option:
        yield option.value_string_more
        if option.value_coding is not None:
            yield option.value_coding.display_more


def _impossible(row: _Item, condition: _Condition, asked: _Item | None) -> Iterator[Flaw]:
    answer = _condition_answer(condition)
    if asked is None:
        yield Flaw("unknown_question", row.link_id, condition.question)
    elif answer is None:
        yield Flaw("condition_without_answer", row.link_id, condition.question)
    elif type(answer) not in ((bool,) if condition.operator == "exists" else ANSWERS[cast(Kind, asked.type)]):
        yield Flaw("condition_never_true", row.link_id, condition.question)
    elif condition.operator in (">", "<", ">=", "<=") and isinstance(answer, bool | str | Coding):
        yield Flaw("condition_compares_no_number", row.link_id, condition.question)


def _condition_answer(condition: _Condition) -> Answer | None:
    if condition.answer_coding is not None:
        return _coding(condition.answer_coding)
    if (quantity := condition.answer_quantity) is not None:
        return Quantity(quantity.value, Coding(quantity.code, quantity.system, quantity.unit))
    plain = (condition.answer_boolean, condition.answer_decimal, condition.answer_integer, condition.answer_string)
    return next((answer for answer in plain if answer is not None), None)


def _option_value(option: _Option) -> Coding | str | int | None:
    if option.value_coding is not None:
        return _coding(option.value_coding)
    return option.value_string if option.value_string is not None else option.value_integer


def _item(row: _Item, language: str) -> Item:
    return Item(
        link_id=row.link_id,
        kind=cast(Kind, row.type),
        text=_texts(row.text, row.text_more, language),
        prefix=_texts(row.prefix, row.prefix_more, language),
        required=row.required,
        enable_when=tuple(
            Condition(condition.question, condition.operator, answer)
            for condition in row.enable_when
            if (answer := _condition_answer(condition)) is not None
        ),
        enable_behavior=row.enable_behavior or "all",
        options=tuple(_option(option, language) for option in row.answer_option),
        units=tuple(unit for extension in row.extension if (unit := _unit(extension)) is not None),
        minimum=_bound(row, _LOWEST),
        maximum=_bound(row, _HIGHEST),
        max_length=row.max_length,
        children=tuple(_item(child, language) for child in row.item),
    )


def _option(option: _Option, language: str) -> Option:
    value = _option_value(option)
    if option.value_coding is not None:
        shown = option.value_coding
        return Option(_coding(shown), _texts(shown.display or shown.code, shown.display_more, language))
    return Option(cast(str | int, value), _texts(str(value), option.value_string_more, language))


def _coding(raw: _Coding) -> Coding:
    return Coding(raw.code, raw.system, raw.display)


def _texts(text: str, more: _Element, language: str) -> Texts:
    texts = {language: text} if text else {}
    for extension in more.extension:
        parts = {part.url: part for part in extension.extension}
        texts[parts["lang"].value_code] = parts["content"].value_string
    return texts


def _unit(extension: _Extension) -> Coding | None:
    return _coding(extension.value_coding) if extension.url in _UNITS and extension.value_coding else None


def _number(extension: _Extension) -> float | None:
    if extension.value_quantity is not None:
        return extension.value_quantity.value
    return extension.value_decimal if extension.value_decimal is not None else extension.value_integer


def _bound(row: _Item, urls: tuple[str, ...]) -> float | None:
    return next((_number(extension) for extension in row.extension if extension.url in urls), None)


def _sources(extensions: list[_Extension]) -> Iterator[str]:
    for extension in extensions:
        artifact = extension.value_related_artifact
        yield str(artifact.get("citation") or artifact.get("display") or artifact.get("url", ""))


def _order(items: tuple[Item, ...]) -> tuple[str, ...]:
    graph = {
        placed.item.link_id: {condition.question for condition in placed.item.enable_when}
        | ({placed.parent} if placed.parent else set())
        for placed in walk(items)
    }
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise Malformed([Flaw("asked_in_a_circle", str(error.args[1][0]), " > ".join(error.args[1]))]) from error
