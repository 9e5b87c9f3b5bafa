"""Answers as the items of a FHIR R4 QuestionnaireResponse, and back."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import msgspec

from vaxdesk.clinic.answer_keys import Answers, Place, answer_key, given
from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Answer, Coding, Flaw, Item, Malformed, Quantity, Unsupported, Value

Node = dict[str, Any]


def write(places: tuple[Place, ...], answers: Answers) -> list[Node]:
    """The items of a response: what was answered, with everything that it stands in."""
    under: defaultdict[tuple[str | None, int], list[Place]] = defaultdict(list)
    asking = {place.key: place.item for place in places}
    for place in places:
        parent = asking.get(place.parent or "")
        nested = parent is not None and parent.kind != "group"
        turn = place.turns.get(parent.link_id, 0) if parent is not None and nested else 0
        under[place.parent, turn].append(place)
    return list(_nodes(None, 0, under, answers))


def _nodes(
    parent: str | None, turn: int, under: Mapping[tuple[str | None, int], list[Place]], answers: Answers
) -> Iterator[Node]:
    for place in under.get((parent, turn), ()):
        node: Node = {"linkId": place.item.link_id}
        found = given(answers.get(place.key))
        if found:
            node["answer"] = [
                {**written(value, place.item), **_nested(place.key, n, under, answers)} for n, value in enumerate(found)
            ]
        else:
            node |= _nested(place.key, 0, under, answers)
        if len(node) > 1:
            yield node


def _nested(key: str, turn: int, under: Mapping[tuple[str | None, int], list[Place]], answers: Answers) -> Node:
    nodes = list(_nodes(key, turn, under, answers))
    return {"item": nodes} if nodes else {}


def written(value: Value, item: Item) -> Node:
    """A value[x]."""
    if isinstance(value, Coding):
        return {"valueCoding": _filled(msgspec.structs.asdict(value))}
    if isinstance(value, Quantity):
        unit = {"unit": value.unit.display, "system": value.unit.system, "code": value.unit.code}
        return {"valueQuantity": {"value": value.value, **_filled(unit)}}
    if isinstance(value, Date | DateTime | Time):
        return {f"value{type(value).__name__}": value.text}
    if isinstance(value, str):
        return {"valueUri" if item.kind == "url" else "valueString": value}
    return {f"value{_PLAIN[type(value)]}": value}


_PLAIN: Final[Mapping[type, str]] = {bool: "Boolean", int: "Integer", float: "Decimal"}


def _filled(parts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in parts.items() if text}


def read(items: list[Node]) -> dict[str, Answer]:
    """The answers of a response by key. Raises Malformed, and Unsupported for kinds of answers that are not known."""
    return {
        key: found[0] if len(found) == 1 else found
        for key, found in _read_items(items, {}, 0)
    }  # fmt: skip


def _read_items(items: list[Node], turns: Mapping[str, int], depth: int) -> Iterator[tuple[str, tuple[Value, ...]]]:
    if depth > _DEEPEST:
        raise Malformed([Flaw("too_deep", str(items[0].get("linkId", "")))])
    seen: Counter[str] = Counter()
    for item in items:
        link_id, answers = item["linkId"], item.get("answer", [])
        if seen[link_id] and answers:
            raise Malformed([Flaw("answered_twice", link_id)])
        here = {**turns, link_id: seen[link_id]}
        seen[link_id] += 1
        if answers:
            yield answer_key(link_id, turns), tuple(_value(link_id, answer) for answer in answers)
        yield from _read_items(item.get("item", []), here, depth + 1)
        for n, answer in enumerate(answers):
            yield from _read_items(answer.get("item", []), {**turns, link_id: n}, depth + 1)


_DEEPEST: Final = 50
_READ: Final[Mapping[str, type]] = {
    "valueBoolean": bool,
    "valueInteger": int,
    "valueDecimal": float,
    "valueString": str,
    "valueUri": str,
    "valueCoding": Coding,
}
_MOMENTS: Final[Mapping[str, type[Date | DateTime | Time]]] = {
    "valueDate": Date,
    "valueDateTime": DateTime,
    "valueTime": Time,
}


def _value(link_id: str, answer: Node) -> Value:
    name = next((key for key in answer if key.startswith("value")), "no value")
    try:
        if name == "valueQuantity":
            raw = answer[name]
            return Quantity(
                float(raw["value"]), Coding(raw.get("code", ""), raw.get("system", ""), raw.get("unit", ""))
            )
        if name in _MOMENTS:
            return _MOMENTS[name](answer[name])
        if name in _READ:
            return cast(Value, msgspec.convert(answer[name], _READ[name]))
    except (KeyError, TypeError, ValueError) as error:
        raise Malformed([Flaw("answer", link_id, str(error))]) from error
    raise Unsupported([Flaw(name, link_id)])
