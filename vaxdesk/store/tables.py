"""The read tables: what the journal says, one pure row function each.

A row is never updated bit by bit. After each append the subject is folded again from its entries and its rows are put
in place of the old ones; a rebuild does the same for every subject.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.cards import visit_cards
from vaxdesk.clinic.facts import (
    CardIssued,
    DoseGiven,
    Entry,
    FollowUpCalled,
    LookedFor,
    PersonEnrolled,
    PersonErased,
    VisitRegistered,
)
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.search_keys import search_keys
from vaxdesk.clinic.stock import Lot, LotState, fold_lot
from vaxdesk.clinic.timers import Timer
from vaxdesk.clinic.visit import ENDINGS, Stage, Visit, causal_order, fold, standing_acts
from vaxdesk.store.aftercare import call_rows, emergency_rows
from vaxdesk.store.codec import rfc3339
from vaxdesk.store.database import Database, answer

Row = dict[str, Any]

_KEYS: Final = {
    "persons": ("id",),
    "person_keys": ("kind", "key", "person"),
    "visits": ("id",),
    "doses": ("entry",),
    "lots": ("id",),
    "cards": ("entry",),
    "emergencies": ("id",),
    "calls": ("entry",),
}
READ_TABLES: Final = tuple(_KEYS)
_BORN_OF: Final = {"doses": DoseGiven, "cards": CardIssued, "calls": FollowUpCalled}
"""Tables whose rows come of one kind of entry: a visit that never had one has none to compare with."""


def person_of(entries: Iterable[Entry]) -> PersonEnrolled | None:
    """Who somebody is now, after every correction."""
    acts = [act.fact for act in standing_acts(causal_order(entries)) if isinstance(act.fact, PersonEnrolled)]
    return acts[-1] if acts else None


def person_row(subject: str, person: PersonEnrolled) -> Row:
    return {
        "id": subject,
        "name": person.name,
        "sex": person.sex,
        "birth_date": person.birth_date.isoformat(),
        "document_type": person.document.type,
        "document_number": person.document.number,
        "phone": person.phone,
        "fact": msgspec.json.encode(person).decode(),
    }


def key_rows(subject: str, person: PersonEnrolled) -> list[Row]:
    return [{"kind": key.kind, "key": key.text, "person": subject} for key in search_keys(person)]


def visit_row(visit: Visit, zone: ZoneInfo) -> Row | None:
    """None for a visit whose registration was struck."""
    registered, door = visit.registered, visit.last_act(VisitRegistered)
    if door is None or registered is None:
        return None
    screened = visit.screened
    ended = [act.at for act in visit.acts if type(act.fact) in ENDINGS]
    called = visit.every(LookedFor)[-1:]
    return {
        "id": visit.id,
        "person": visit.person,
        "day": local_day(door.at, zone),
        "stage": visit.stage.value,
        "ticket": registered.ticket,
        "mode": registered.mode,
        "priority": int(registered.priority),
        "together": registered.group,
        "registered_at": rfc3339(door.at),
        "since": rfc3339(max(act.at for act in visit.acts)),
        "planned": _json(visit.planned),
        "pending": _json(visit.pending),
        "outcome": screened.outcome if screened else "",
        "timers": _json(visit.timers),
        "extra_minutes": int(visit.extra_observation.total_seconds() // 60),
        "reaction": int(visit.reaction_open),
        "ended_at": rfc3339(ended[-1]) if ended else "",
        "seat": visit.seat,
        "called_at": rfc3339(called[0][0].at) if called else "",
        "answer": called[0][1].answer if called else "",
    }


def dose_rows(visit: Visit, zone: ZoneInfo) -> list[Row]:
    return [
        {
            "entry": act.entry.id,
            "visit": visit.id,
            "person": visit.person,
            "product": dose.product,
            "lot": dose.lot,
            "dose_number": dose.dose_number,
            "at": rfc3339(act.at),
            "day": local_day(act.at, zone),
        }
        for act, dose in visit.doses
    ]


def card_rows(visit: Visit) -> list[Row]:
    return [
        {
            "entry": card.entry.id,
            "visit": visit.id,
            "kid": card.fact.kid,
            "rid": card.fact.rid,
            "taken_back": int(card.taken_back),
        }
        for card in visit_cards(visit)
    ]


def lot_row(lot: Lot) -> Row:
    return {
        "id": lot.id,
        "product": lot.product,
        "lot": lot.lot,
        "expiry": lot.expiry.isoformat(),
        "received": lot.received,
        "fact": msgspec.json.encode(lot).decode(),
    }


def visit_of_row(row: Row) -> VisitRow:
    return VisitRow(
        id=row["id"],
        person=row["person"],
        day=date.fromisoformat(row["day"]),
        stage=Stage(row["stage"]),
        ticket=row["ticket"],
        mode=row["mode"],
        priority=bool(row["priority"]),
        together=row["together"],
        registered_at=datetime.fromisoformat(row["registered_at"]),
        since=datetime.fromisoformat(row["since"]),
        planned=tuple(msgspec.json.decode(row["planned"])),
        pending=tuple(msgspec.json.decode(row["pending"])),
        outcome=row["outcome"],
        timers=msgspec.json.decode(row["timers"], type=tuple[Timer, ...]),
        extra_minutes=row["extra_minutes"],
        reaction=bool(row["reaction"]),
        ended_at=datetime.fromisoformat(row["ended_at"]) if row["ended_at"] else None,
        seat=row["seat"],
        called_at=datetime.fromisoformat(row["called_at"]) if row["called_at"] else None,
        answer=row["answer"],
    )


def lot_state_of_row(row: Row) -> LotState:
    return LotState(lot=msgspec.json.decode(row["fact"], type=Lot), given=row["given"])


def local_day(moment: datetime, zone: ZoneInfo) -> str:
    """The date at the site."""
    return moment.astimezone(zone).date().isoformat()


def replace_rows(
    db: Database, kind: str, subject: str, entries: Sequence[Entry], zone: ZoneInfo, visit: Visit | None = None
) -> None:
    """Put the rows of one subject in place, inside the caller's transaction. Only what differs is written: a row that
    is taken out and put in again costs a page of each index."""
    ever = {type(entry.fact) for entry in entries}
    for table, column, rows in subject_rows(kind, subject, entries, zone, visit):
        if not rows and table in _BORN_OF and _BORN_OF[table] not in ever:
            continue  # there never was one: most acts come before the first
        there = answer(db, f"SELECT * FROM {table} WHERE {column} = ?", [subject])
        left = {_key_of(table, row): row for row in there}
        for row in rows:
            _put(db, table, left.pop(_key_of(table, row), None), row)
        for key in left:
            db.execute(f"DELETE FROM {table} WHERE {_by_key(table)}", key)


def _put(db: Database, table: str, before: Row | None, row: Row) -> None:
    if before is None:
        marks = ", ".join("?" * len(row))
        db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
    elif changed := {name: value for name, value in row.items() if before[name] != value}:
        names = ", ".join(f"{name} = ?" for name in changed)
        db.execute(f"UPDATE {table} SET {names} WHERE {_by_key(table)}", [*changed.values(), *_key_of(table, row)])


def _key_of(table: str, row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in _KEYS[table])


def _by_key(table: str) -> str:
    return " AND ".join(f"{name} = ?" for name in _KEYS[table])


def subject_rows(
    kind: str, subject: str, entries: Sequence[Entry], zone: ZoneInfo, visit: Visit | None = None
) -> list[tuple[str, str, list[Row]]]:
    """The rows of a subject, by table and the column that names it. `visit` saves folding the entries again."""
    if kind == "visit":
        visit = visit or fold(subject, entries)
        row = visit_row(visit, zone)
        doses = dose_rows(visit, zone) if row else []
        return [
            ("visits", "id", [row] if row else []),
            ("doses", "visit", doses),
            ("cards", "visit", card_rows(visit)),
            ("calls", "visit", call_rows(visit)),
        ]
    if kind == "person":
        if erased := next((entry.fact for entry in entries if isinstance(entry.fact, PersonErased)), None):
            return _kept_rows(subject, erased, zone)
        person = person_of(entries)
        rows = [person_row(subject, person)] if person else []
        return [("persons", "id", rows), ("person_keys", "person", key_rows(subject, person) if person else [])]
    if kind == "site":
        return [("emergencies", "id", emergency_rows(subject, entries))]
    if kind == "lot":
        lot = fold_lot(subject, list(entries))
        return [("lots", "id", [lot_row(lot)] if lot else [])]
    return []


def _kept_rows(subject: str, erased: PersonErased, zone: ZoneInfo) -> list[tuple[str, str, list[Row]]]:
    """What is left of a person who was erased: doses and cards of nobody, under the id that nobody has any more."""
    doses: list[Row] = [
        {
            "entry": dose.entry,
            "visit": subject,
            "person": None,
            "product": dose.product,
            "lot": dose.lot,
            "dose_number": dose.dose_number,
            "at": rfc3339(dose.at),
            "day": local_day(dose.at, zone),
        }
        for dose in erased.doses
    ]
    cards: list[Row] = [
        {"entry": card.entry, "visit": subject, "kid": card.kid, "rid": card.rid, "taken_back": 1}
        for card in erased.cards
    ]
    return [
        ("persons", "id", []),
        ("person_keys", "person", []),
        ("doses", "visit", doses),
        ("cards", "visit", cards),
    ]


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
