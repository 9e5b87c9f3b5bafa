"""What the tables beside the journal have to say, from its entries alone: the part of `verify_site.py` that knows
what stands. Standard library only; shares no code with the program.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

SHOWN = {
    "persons": ("id", "name", "sex", "birth_date", "document_type", "document_number", "phone", "fact"),
    "visits": ("id", "person", "day", "ticket", "mode", "priority", "together", "registered_at", "since", "outcome",
               "ended_at", "seat", "called_at", "answer"),
    "doses": ("entry", "visit", "person", "product", "lot", "dose_number", "at", "day"),
    "lots": ("id", "product", "lot", "expiry", "received", "fact"),
    "cards": ("entry", "visit", "kid", "rid"),
    "calls": ("entry", "visit", "step", "outcome", "at", "again_on"),
    "emergencies": ("id", "begun_at", "ended_at", "person", "visit"),
}  # fmt: skip
"""The columns that can be told from the journal here."""
Row = tuple[Any, ...]
Entry = Mapping[str, Any]


def told(entries: Iterable[Entry], zone: ZoneInfo) -> dict[str, set[Row]]:
    """The rows of every table. Raises ValueError, TypeError, AttributeError or LookupError for a broken entry."""
    subjects: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        subjects.setdefault((entry["kind"], entry["about"]), []).append(entry)
    found: dict[str, set[Row]] = {table: set() for table in SHOWN}
    for (kind, subject), about in subjects.items():
        for table, row in SUBJECTS[kind](subject, ordered(about), zone) if kind in SUBJECTS else ():
            found[table].add(row)
    return found


def readable(table: str, row: Sequence[Any]) -> Row:
    """A row as it lies in its table, with the JSON in its last column, where there is some, written in one way."""
    try:
        return (*row[:-1], plain(json.loads(row[-1]))) if SHOWN[table][-1] == "fact" else tuple(row)
    except ValueError:
        return tuple(row)


def plain(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def ordered(entries: Sequence[Entry]) -> list[Entry]:
    """By what each was written after, as deep as that goes within its subject; then by hlc, station and id."""
    depth = dict.fromkeys([each["id"] for each in entries], 0)
    for _ in entries:
        before = dict(depth)
        for each in entries:
            depth[each["id"]] = 1 + max((depth[seen] for seen in each["after"] if seen in depth), default=0)
        if depth == before:
            break
    return sorted(entries, key=lambda each: (depth[each["id"]], each["hlc"], each["station"], each["id"]))


def standing(entries: Sequence[Entry]) -> list[Entry]:
    """A correction in the place of what it corrects, under the id of that; without what was struck, or erased by
    law."""
    struck = {each["amends"] for each in entries if each["fact"] == "struck"}
    first: dict[str, str] = {}
    acts: dict[str, Entry] = {}
    for each in entries:
        root = first[each["id"]] = first.get(each["amends"], each["amends"]) or each["id"]
        if each["fact"] != "struck" and each["id"] not in struck and (each["amends"] is None or root in acts):
            acts[root] = {**each, "id": root}
    return [each for each in acts.values() if each["body"] is not None]


def all_of(acts: Sequence[Entry], *facts: str) -> list[Entry]:
    return [each for each in acts if each["fact"] in facts]


def person_rows(subject: str, entries: Sequence[Entry], zone: ZoneInfo) -> Iterator[tuple[str, Row]]:
    """Of somebody who was erased by law, doses and cards without them."""
    for gone in all_of(entries, "person_erased"):
        for dose in gone["body"]["doses"]:
            given = (dose[name] for name in ("product", "lot", "dose_number"))
            yield "doses", (dose["entry"], subject, None, *given, stored(dose["at"]), local_day(dose, zone))
        for card in gone["body"]["cards"]:
            yield "cards", (card["entry"], subject, card["kid"], card["rid"])
        return
    for body in [each["body"] for each in all_of(standing(entries), "person_enrolled")][-1:]:
        said = body | {f"document_{name}": body["document"][name] for name in ("type", "number")}
        yield "persons", (subject, *(said[name] for name in SHOWN["persons"][1:-1]), plain(body))


def lot_rows(subject: str, entries: Sequence[Entry], _: ZoneInfo) -> Iterator[tuple[str, Row]]:
    """Deliveries of one lot add up."""
    bodies = [each["body"] for each in all_of(standing(entries), "lot_received")]
    for body in bodies[-1:]:
        kept = ("product", "lot", "expiry", "product_name", "manufacturer", "package_prefix")
        fact = {"id": subject, "received": sum(each["doses"] for each in bodies)} | {name: body[name] for name in kept}
        yield "lots", (*(fact[name] for name in SHOWN["lots"][:-1]), plain(fact))


def visit_rows(subject: str, entries: Sequence[Entry], zone: ZoneInfo) -> Iterator[tuple[str, Row]]:
    acts, person = standing(entries), entries[0]["person"]
    for card in all_of([each for each in entries if each["body"] is not None], "card_issued"):
        yield "cards", (card["id"], subject, card["body"]["kid"], card["body"]["rid"])
    for door in all_of(acts, "visit_registered")[-1:]:
        body, since = door["body"], max(each["at"] for each in acts)
        outcome = ["", *(each["body"]["outcome"] for each in all_of(acts, "screened"))][-1]
        ended = ["", *(each["at"] for each in all_of(acts, "released", "left_early", "left_unseen"))][-1]
        said = (body["ticket"], body["mode"], int(body["priority"]), body["group"], door["at"], since, outcome, ended)
        yield "visits", (subject, person, local_day(door, zone), *said, *observed(acts))
        for dose in all_of(acts, "dose_given"):
            given = (dose["body"][name] for name in ("product", "lot", "dose_number"))
            yield "doses", (dose["id"], subject, person, *given, dose["at"], local_day(dose, zone))
    for call in all_of(acts, "follow_up_called"):
        body = call["body"]
        again = body["again_on"] or ""
        yield "calls", (call["id"], subject, body["step"], body["outcome"], call["at"], again)


def emergency_rows(subject: str, entries: Sequence[Entry], _: ZoneInfo) -> Iterator[tuple[str, Row]]:
    """The last word about whom, under the moment of the call for help."""
    acts = standing(entries)
    for begun in all_of(acts, "emergency_begun")[:1]:
        ended = ["", *(each["at"] for each in all_of(acts, "emergency_ended"))][-1]
        last = all_of(acts, "emergency_begun", "emergency_described")[-1]
        yield "emergencies", (subject, begun["at"], ended, last["person"], last["body"]["whom"]["visit"])


def observed(acts: Sequence[Entry]) -> Row:
    """Where somebody sits, when they were last looked for, and what came of it."""
    seats = ["", *(each["body"]["seat"] for each in all_of(acts, "seated"))]
    calls = [("", ""), *((each["at"], each["body"]["answer"]) for each in all_of(acts, "looked_for"))]
    return (seats[-1], *calls[-1])


SUBJECTS = {"person": person_rows, "lot": lot_rows, "visit": visit_rows, "site": emergency_rows}


def stored(moment: str) -> str:
    """In UTC with microseconds, as times are kept in tables."""
    at = datetime.fromisoformat(moment).astimezone(UTC).replace(tzinfo=None)
    return f"{at.isoformat(timespec='microseconds')}Z"


def local_day(entry: Entry, zone: ZoneInfo) -> str:
    return datetime.fromisoformat(entry["at"]).astimezone(zone).date().isoformat()
