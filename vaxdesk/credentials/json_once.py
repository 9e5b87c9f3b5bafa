"""JSON in which no object says a member twice: readers differ in which of two they believe, so that one text could be
two cards (RFC 8259, section 4)."""

import json
from typing import Any, TypeVar

import msgspec

_Kind = TypeVar("_Kind")


def decoded_once(data: bytes, kind: type[_Kind]) -> _Kind:
    """Raises ValueError, RecursionError."""
    json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    return msgspec.json.decode(data, type=kind)


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a member stands there twice")
