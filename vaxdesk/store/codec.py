"""Facts and entries to JSON and back; every version ever written stays readable.

A body is written whole, defaults included, so that a later default never changes what was meant. To change a fact:
raise its version in `VERSIONS` and add to `UPGRADES` the function that turns an old body into the next one; golden
samples of every version stay in the tests.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
import rfc8785

from vaxdesk.clinic.facts import FACT_TYPES, Entry, Erased, Fact, FromNewerVersion, fact_name

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]


def _as_it_was(body: dict[str, Any]) -> dict[str, Any]:
    """Only fields were added, whose defaults say what was true without them, or words that a field may hold."""
    return body


UPGRADES: Final[dict[tuple[str, int], Upgrade]] = {
    ("consent_given", 1): _as_it_was,
    ("consent_refused", 1): _as_it_was,
    ("printed", 1): _as_it_was,
    ("reaction_concluded", 1): _as_it_was,
    ("reaction_told", 1): _as_it_was,
}
VERSIONS: Final[dict[str, int]] = dict.fromkeys(FACT_TYPES, 1) | {name: v + 1 for name, v in UPGRADES}

Json = dict[str, Any]


def canonical(value: Any) -> bytes:
    """RFC 8785: the one way to write a JSON value down. Raises ValueError for what has no canonical form."""
    if not _written_alike(value):
        return rfc8785.dumps(value)
    try:
        return _SORTED.encode(value)
    except UnicodeEncodeError:  # half of a surrogate pair
        return rfc8785.dumps(value)


_SORTED: Final = msgspec.json.Encoder(order="sorted")
_LARGEST_INTEGER: Final = 2**53 - 1
_PLAIN: Final = frozenset({str, bool, type(None)})


def _written_alike(value: Any) -> bool:
    """The encoder in C, many times as fast, writes this value as RFC 8785 has it. Not so for names outside ASCII, which
    sort by UTF-16 there, and for numbers that ECMAScript writes in its own way."""
    kind = type(value)
    if kind in _PLAIN:
        return True
    if kind is int:
        return bool(abs(value) <= _LARGEST_INTEGER)
    if kind is float:
        return bool(1e-3 <= abs(value) < 1e15 and value != int(value))
    if kind is dict:
        return all(map(_is_ascii, value)) and all(map(_written_alike, value.values()))
    return kind is list and all(map(_written_alike, value))


def _is_ascii(name: Any) -> bool:
    return type(name) is str and name.isascii()


def body_of(fact: Fact | FromNewerVersion) -> Json:
    """The JSON body of a fact; that of one that was erased is JSON's null."""
    if isinstance(fact, Erased):
        return None  # type: ignore[return-value]
    if isinstance(fact, FromNewerVersion):
        return dict(fact.body)
    body: Json = msgspec.to_builtins(fact)
    return body


def version_of(fact: Fact | FromNewerVersion) -> int:
    return fact.v if isinstance(fact, FromNewerVersion) else VERSIONS[fact_name(fact)]


def fact_from(name: str, v: int, body: Mapping[str, Any] | None) -> Fact | FromNewerVersion:
    """The fact that a body of version `v` says; None is a body that was erased. Raises msgspec.ValidationError, naming
    the field, for a body that was never valid."""
    if body is None:
        return Erased(name=name, v=v, body={})
    if name not in FACT_TYPES or v > VERSIONS[name]:
        return FromNewerVersion(name=name, v=v, body=dict(body))
    current = dict(body)
    for version in range(v, VERSIONS[name]):
        current = UPGRADES[name, version](current)
    return msgspec.convert(current, FACT_TYPES[name])


def rfc3339(moment: datetime) -> str:
    """UTC with microseconds, the form in which every time is stored."""
    return f"{moment.astimezone(UTC).isoformat(timespec='microseconds').removesuffix('+00:00')}Z"


def moment(text: str) -> datetime:
    """A stored or given RFC 3339 time. Raises ValueError without a time zone."""
    parsed = datetime.fromisoformat(text)
    if parsed.tzinfo is None:
        raise ValueError(f"a time without a time zone: {text}")
    return parsed.astimezone(UTC)


ENVELOPE: Final = (
    "n", "id", "site", "about", "kind", "person", "fact", "v", "body", "salt", "digest", "at", "written", "hlc", "boot",
    "uptime_ms", "by", "role", "station", "seq", "after", "amends", "reason", "override", "prev", "hash", "sig",
)  # fmt: skip
"""The names of an entry in JSON, in the order in which they are written."""


def entry_json(entry: Entry) -> Json:
    """The envelope as `vaxdesk journal --json` prints it."""
    return (
        dict.fromkeys(ENVELOPE)
        | msgspec.structs.asdict(entry)
        | {
            "fact": fact_name(entry.fact),
            "body": body_of(entry.fact),
            "at": rfc3339(entry.at),
            "written": rfc3339(entry.written),
            "after": list(entry.after),
            "override": list(entry.override),
        }
    )


def row_from(envelope: Json) -> Json:
    """The envelope as the journal keeps it: in one column each, what is not one value as canonical JSON."""
    return envelope | {name: canonical(envelope[name]).decode() for name in ("body", "after", "override")}


def entry_from(row: Mapping[str, Any]) -> Entry:
    """The entry of a journal row."""
    return Entry(
        n=row["n"],
        id=row["id"],
        site=row["site"],
        about=row["about"],
        kind=row["kind"],
        person=row["person"],
        fact=fact_from(row["fact"], row["v"], msgspec.json.decode(row["body"])),
        v=row["v"],
        salt=row["salt"],
        digest=row["digest"],
        at=moment(row["at"]),
        written=moment(row["written"]),
        hlc=row["hlc"],
        boot=row["boot"],
        uptime_ms=row["uptime_ms"],
        by=row["by"],
        role=row["role"],
        station=row["station"],
        seq=row["seq"],
        after=tuple(msgspec.json.decode(row["after"])),
        amends=row["amends"],
        reason=row["reason"],
        override=tuple(msgspec.json.decode(row["override"])),
        prev=row["prev"],
        hash=row["hash"],
        sig=row["sig"],
    )
