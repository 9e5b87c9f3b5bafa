"""What stands in the way of a form: what this version cannot show, and where the form contradicts itself."""

from collections.abc import Collection, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final, cast, get_args

import msgspec

from vaxdesk.clinic.fhir_moments import Moment
from vaxdesk.clinic.questionnaire import ANSWERS, Coding, Flaw, Kind, Value, same, values
from vaxdesk.clinic.questionnaire_extensions import blocked, incomplete, unit_sets
from vaxdesk.clinic.questionnaire_raw import RawAnswer, RawCondition, RawItem, RawQuestionnaire, Row, strange, value_of
from vaxdesk.clinic.value_sets import Contained, not_here

KINDS: Final[tuple[str, ...]] = get_args(Kind)
_CHOICES: Final = ("choice", "open-choice")
_WITH_OPTIONS: Final = (*_CHOICES, "integer", "decimal", "string", "date", "dateTime", "time", "quantity")
_ASKS_NOTHING: Final = ("group", "display")


def unsupported(raw: RawQuestionnaire, rows: Sequence[Row], contained: Contained) -> Iterator[Flaw]:
    """What a proper form may ask for, and this version cannot show."""
    yield from _asked_for("", raw, ("implicit_rules",))
    yield from (Flaw("modifierExtension", "", each.url) for each in raw.modifier_extension)
    decisive = deciding(rows)
    for row in rows:
        yield from _unsupported(row.item, contained, decisive)


def deciding(rows: Sequence[Row]) -> frozenset[str]:
    """The linkIds of the questions whose answers decide whether others are asked."""
    return frozenset(condition.question for row in rows for condition in row.item.enable_when)


def _unsupported(item: RawItem, contained: Contained, decisive: Collection[str]) -> Iterator[Flaw]:
    where = item.link_id
    if item.type not in KINDS:
        yield Flaw("type", where, item.type)
    yield from blocked(item, decisive)
    for name in (item.answer_value_set, *unit_sets(item)):
        if name:
            yield from not_here(contained, name, where)
    if item.type == "choice" and not item.answer_option and not item.answer_value_set:
        yield Flaw("choice_without_options", where)
    for condition in item.enable_when:
        yield from _asked_for(where, condition, ("answer_reference",))
    for answer in (*item.answer_option, *item.initial):
        yield from _asked_for(where, answer, ("value_reference", "value_attachment"))


def _asked_for(where: str, part: msgspec.Struct, names: Collection[str]) -> Iterator[Flaw]:
    for each in msgspec.structs.fields(part):
        if each.name in names and getattr(part, each.name):
            yield Flaw(each.encode_name, where)


def contradictions(rows: Sequence[Row]) -> Iterator[Flaw]:
    """Where the form contradicts itself or FHIR R4, broken links and linkIds that stand there twice among it."""
    by_id = {row.item.link_id: row.item for row in rows}
    yield from _doubles(rows)
    for row in rows:
        yield from _unknown(row)
        yield from _against_itself(row.item)
        yield from incomplete(row.item)
        for condition in row.item.enable_when:
            yield from _impossible(row.item, condition, by_id.get(condition.question))


def _doubles(rows: Sequence[Row]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for row in rows:
        if row.item.link_id in seen:
            yield Flaw("link_id_twice", row.item.link_id)
        seen.add(row.item.link_id)


def _unknown(row: Row) -> Iterator[Flaw]:
    where = row.item.link_id
    yield from strange(row.item, row.source, where)
    for name, parts in (
        ("enableWhen", row.item.enable_when), ("answerOption", row.item.answer_option), ("initial", row.item.initial)
    ):  # fmt: skip
        for part, source in zip(cast("Sequence[msgspec.Struct]", parts), row.source.get(name, ()), strict=True):
            yield from strange(part, source, where)


def _against_itself(item: RawItem) -> Iterator[Flaw]:
    where, kind = item.link_id, item.type
    if item.answer_option and item.answer_value_set:
        yield Flaw("options_twice", where)
    if (item.answer_option or item.answer_value_set) and kind in KINDS and kind not in _WITH_OPTIONS:
        yield Flaw("options_without_choice", where)
    if kind == "display" and (item.item or item.required):
        yield Flaw("display_asks_nothing", where)
    if len(item.enable_when) > 1 and item.enable_behavior is None:
        yield Flaw("enable_behavior_missing", where)
    yield from _options(item)
    yield from _initial(item)


def _options(item: RawItem) -> Iterator[Flaw]:
    for option in item.answer_option:
        value = _read(option)
        if value is None:
            yield Flaw("option_without_value", item.link_id)
        elif item.type in _WITH_OPTIONS and type(value) not in _types(item):
            yield Flaw("option_of_another_kind", item.link_id, _shown(value))


def _initial(item: RawItem) -> Iterator[Flaw]:
    selected = sum(option.initial_selected for option in item.answer_option)
    if item.initial and (item.type in _ASKS_NOTHING or item.answer_option):
        yield Flaw("initial_not_allowed", item.link_id)
    if len(item.initial) + selected > 1 and not item.repeats:
        yield Flaw("initial_too_many", item.link_id)
    for initial in item.initial:
        value = _read(initial)
        if value is None or (item.type in KINDS and item.type not in _ASKS_NOTHING and not _fits(value, item)):
            yield Flaw("initial_of_another_kind", item.link_id)


def _impossible(item: RawItem, condition: RawCondition, asked: RawItem | None) -> Iterator[Flaw]:
    where, answer = item.link_id, _read(condition)
    if asked is None:
        yield Flaw("unknown_question", where, condition.question)
    elif answer is None:
        yield Flaw("condition_without_answer", where, condition.question)
    elif asked.type not in KINDS:
        return
    elif condition.operator == "exists":
        if not isinstance(answer, bool) or asked.type in _ASKS_NOTHING:
            yield Flaw("condition_never_true", where, condition.question)
    elif not _fits(answer, asked) or not _can_be_chosen(answer, asked):
        yield Flaw("condition_never_true", where, condition.question)
    elif condition.operator in (">", "<", ">=", "<=") and isinstance(answer, bool | str | Coding):
        yield Flaw("condition_compares_no_number", where, condition.question)


def _fits(value: Value, item: RawItem) -> bool:
    """A whole number may be compared with a decimal one."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) in _types(item) or (number and item.type in ("integer", "decimal"))


def _can_be_chosen(value: Value, item: RawItem) -> bool:
    """Of a listed choice, only what is listed; of a ValueSet, anything (it is not read here)."""
    free = item.type == "open-choice" and isinstance(value, str)
    if item.type not in _CHOICES or not item.answer_option or free:
        return True
    return any(option is not None and same(option, value) for option in map(_read, item.answer_option))


def _types(item: RawItem) -> tuple[type, ...]:
    return ANSWERS[cast(Kind, item.type)]


def _read(part: RawAnswer | RawCondition) -> Value | None:
    try:
        return value_of(part)
    except ValueError:
        return None


def _shown(value: Value) -> str:
    return value.text if isinstance(value, Moment) else str(values(value)[0])


def asking_order(rows: Sequence[Row]) -> tuple[str, ...] | Flaw:
    """Every linkId after all those that decide whether it is asked, or the circle that they go round in."""
    known = {row.item.link_id for row in rows}
    graph = {
        row.item.link_id: {each.question for each in row.item.enable_when if each.question in known}
        | ({row.parent} if row.parent else set())
        for row in rows
    }
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return Flaw("asked_in_a_circle", str(error.args[1][0]), " > ".join(error.args[1]))
