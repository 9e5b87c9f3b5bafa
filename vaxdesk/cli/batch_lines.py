"""The lines of a batch: read one at a time, understood or told what is wrong with them."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any, Final, NoReturn

import msgspec

from vaxdesk.acts.request import Request
from vaxdesk.acts.typed_in import typed_in
from vaxdesk.cli.times import in_utc
from vaxdesk.clinic.facts import FACT_TYPES
from vaxdesk.credentials.form_numbers import form_number

LONGEST: Final = 1_048_576
"""Bytes of a line; the longest questionnaire fits many times."""


class Malformed(ValueError):
    """A line that says nothing which could be done; the text says why."""


class BatchLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One act to write down. `fact` names it, `body` holds its own fields; `at`, with a zone, is when it happened, now
    where it is left out; `by` is the account that acts; `paper` is the number of the blank form that it was typed in
    from."""

    fact: str
    body: dict[str, Any] = {}
    id: str | None = None
    about: str | None = None
    person: str | None = None
    at: datetime | None = None
    by: str | None = None
    amends: str | None = None
    reason: str = ""
    override: tuple[str, ...] = ()
    paper: str | None = None


def lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes | Malformed]]:
    """Every line with its number (the first is 1), as soon as it is there; never more than one in memory."""
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        if len(raw) > LONGEST and not raw.endswith(b"\n"):
            _skip(stream)
            yield number, Malformed(f"longer than {LONGEST} bytes")
        else:
            yield number, raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw


def understood(raw: bytes) -> BatchLine:
    """Raises Malformed."""
    try:
        line = msgspec.convert(_json(raw), BatchLine)
        return line if line.at is None else msgspec.structs.replace(line, at=in_utc(line.at))
    except (ValueError, msgspec.MsgspecError) as error:
        raise error if isinstance(error, Malformed) else Malformed(str(error)) from error


def request(line: BatchLine, by: str, site: str) -> Request:
    """What the Desk of `site` is asked to write down. Raises Malformed for a fact, a body or a form that there is
    not."""
    kind = FACT_TYPES.get(line.fact)
    if kind is None:
        raise Malformed(f"no such fact: {line.fact!r}; `vaxdesk schema` lists them")
    try:
        fact = msgspec.convert(line.body, kind)
    except msgspec.MsgspecError as error:
        raise Malformed(f"body: {error}") from error
    wanted = Request(
        fact=fact,
        by=by,
        about=line.about,
        person=line.person,
        at=line.at,
        id=line.id,
        amends=line.amends,
        reason=line.reason,
        override=line.override,
    )
    if line.paper is None:
        return wanted
    try:
        return typed_in(wanted, form_number(line.paper), site)
    except ValueError as error:
        raise Malformed(f"paper: {error}") from error


def _skip(stream: IO[bytes]) -> None:
    while (rest := stream.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def _json(raw: bytes) -> Any:
    """Strict JSON: UTF-8, no key twice, no NaN, no number and no text that could not be written again."""
    if not raw.strip():
        raise Malformed("not JSON: the line is empty")
    try:
        value = json.loads(raw.decode().strip(), object_pairs_hook=_without_doubles, parse_constant=_no_constant)
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except RecursionError:
        raise Malformed("not JSON: nested too deeply") from None
    except Malformed:
        raise
    except ValueError as error:
        raise Malformed(f"not JSON: {error}") from error
    if not isinstance(value, dict):
        raise Malformed("not a JSON object")
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise Malformed(f"a key is there twice: {next(name for name in names if names.count(name) > 1)!r}")
    return found


def _no_constant(name: str) -> NoReturn:
    raise Malformed(f"not JSON: {name}")
