"""Everybody under observation, and the one who was chosen. No widgets here."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.visit import Stage
from vaxdesk.desk import Desk
from vaxdesk.ui import wording
from vaxdesk.ui.stations.observation_person import Chosen, given_line
from vaxdesk.ui.stations.observation_reading import Reading
from vaxdesk.ui.stations.observation_undo import SHOWN, Release
from vaxdesk.ui.stations.observation_view import Counts, Observed, Seen, seen_now, together
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.stations.reaction import Patient

WATCHED: Final = (Stage.OBSERVING, Stage.REACTION)
BEFORE: Final = (
    Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE, Stage.IDENTITY_DUE, Stage.INJECTION_DUE,
)  # fmt: skip
GONE: Final = (Stage.RELEASED, Stage.LEFT_EARLY, Stage.LEFT_UNSEEN, Stage.DIED)


class Room:
    """Reads the Desk. What changes with the second is worked out from what was read after the last act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._observed: tuple[Observed, ...] = ()
        self._unsaved: frozenset[str] = frozenset()
        self._visit_id = ""
        self._chosen: Chosen | None = None
        self._boot = desk.clock.now().boot
        self.reading = Reading((), Clocks(now=desk.clock.now()), desk.local)

    @property
    def visit_id(self) -> str:
        """The visit that was chosen, or an empty text."""
        return self._visit_id

    @property
    def seen(self) -> list[Seen]:
        """Everybody at this moment, whoever needs somebody first."""
        return self.reading.everybody(self._desk.clock.now())

    @property
    def here(self) -> int:
        """How many are under observation."""
        return len(self.reading.ids)

    def counts(self) -> Counts:
        """How many stand in each state at this moment."""
        return self.reading.counts(self._desk.clock.now())

    def fitting(self, words: str, people: Iterable[str]) -> list[str]:
        """The visits on the board of these people, or whose ticket number ends like these words, in its order."""
        found, number = set(people), words.strip().upper()
        return [
            each.who.row.id
            for each in self.reading.seen
            if each.who.row.person in found or (len(number) > 1 and each.who.short.endswith(number))
        ]

    def choose(self, visit_id: str) -> None:
        self._visit_id = visit_id
        self._chosen = None

    def look_again(self, unsaved: Iterable[str] = ()) -> None:
        """Somebody recorded something: read everything. For `unsaved` see `Reading`."""
        self._unsaved = frozenset(unsaved)
        rows = self._desk.queue(*WATCHED)
        people = self._desk.people(rows)
        today = self._desk.today()
        self._observed = tuple(
            Observed(row, person, self._desk.short_number(row.ticket), age_on(person.birth_date, today))
            for row in rows
            if (person := people.get(row.person or "")) is not None
        )
        self._read()

    def look(self) -> None:
        """A second has passed."""
        if not self.reading.holds(self._desk.clock.now()):
            self._read()

    def _read(self) -> None:
        self._chosen = None
        self.reading = Reading(self._observed, self._desk.clocks(), self._desk.local, self._unsaved)

    @property
    def clock_confirmed(self) -> bool:
        return self.reading.clocks.confirmed

    def restarted(self) -> bool:
        """Somebody is watched since before this machine was last switched on, and nobody has confirmed its clock."""
        before = any(timer.boot != self._boot for each in self._observed for timer in each.row.timers)
        return before and not self.clock_confirmed

    def elsewhere(self) -> bool:
        """All of those whose clock has to be confirmed had their dose at another station."""
        ours = {self._boot, *(run.boot for run in self.reading.clocks.boots)}
        foreign = {timer.boot for each in self._observed for timer in each.row.timers} - {self._boot}
        return bool(foreign) and foreign.isdisjoint(ours)

    def chosen(self) -> Chosen | None:
        """The chosen person at this moment."""
        if not self._visit_id:
            return None
        if self._chosen is None:
            self._chosen = self._read_chosen()
        row = self._desk.visit_row(self._visit_id) if self._chosen else None
        if self._chosen is None or row is None:
            return None
        clocks = msgspec.structs.replace(self.reading.clocks, now=self._desk.clock.now())
        return replace(
            self._chosen, now=clocks.now.utc, watch=seen_now(row, clocks), group_waits=self._group_waits(row)
        )

    def _read_chosen(self) -> Chosen | None:
        desk = self._desk
        visit, row = desk.visit(self._visit_id), desk.visit_row(self._visit_id)
        person = desk.person(visit.person) if visit.person else None
        if person is None or row is None:
            return None
        return Chosen(
            visit=visit,
            person=person,
            short=desk.short_number(row.ticket),
            products=desk.products,
            zone=desk.site.zone,
            now=self.now(),
            watch=None,
            seat=row.seat,
            emergency=row.emergency,
            group_line=self._group_line(row.together),
        )

    def patient(self, chosen: Chosen) -> Patient:
        """The chosen person for the reaction sheet."""
        now = self.now()
        age = age_on(chosen.person.birth_date, self._desk.today())
        return Patient(
            visit=chosen.visit.id,
            line=f"{chosen.short} {chosen.person.name} {wording.text('sex', chosen.person.sex)} {age}",
            given=given_line(chosen),
            opened=now,
            time=self._desk.local(now).strftime("%H:%M"),
            zone=self._desk.site.zone,
            doses=tuple(act.at for act, _ in chosen.visit.doses),
            may_extend=not chosen.visit.closed,
            has_case=chosen.visit.reacted,
        )

    def releases(self) -> list[Release]:
        """The last who went home today, the newest first."""
        rows = self._desk.queue(Stage.RELEASED, last=SHOWN)
        people = self._desk.people(rows)
        return [release for row in rows if (release := self._release(row, people[row.person or ""])) is not None]

    def now(self) -> datetime:
        return self._desk.clock.now().utc

    def find(self, scan: object) -> str | None:
        """The visit that a ticket's short number or an identity document means today."""
        match scan:
            case scans.ShortNumberScan():
                rows = self._desk.queue(*Stage)
                return next((row.id for row in rows if self._desk.short_number(row.ticket) == scan.number), None)
            case scans.PersonScan():
                person = self._desk.person_with_document(scan.document.number)
                rows = self._desk.visits_of(person) if person else ()
                return next((row.id for row in rows if row.day == self._desk.today()), None)
        return None

    def is_mine(self, visit_id: str) -> bool:
        """Somebody who is, or was, under observation here."""
        row = self._desk.visit_row(visit_id)
        return row is not None and row.stage in (*WATCHED, *GONE)

    def _release(self, row: VisitRow, person: f.PersonEnrolled) -> Release | None:
        act = self._desk.visit(row.id).last_act(f.Released)
        if act is None:
            return None
        return Release(
            entry=act.entry.id,
            visit=row.id,
            short=self._desk.short_number(row.ticket),
            name=person.name,
            written=act.entry.written,
            time=self._desk.local(act.at).strftime("%H:%M"),
        )

    def _group_waits(self, row: VisitRow) -> str:
        if not row.together:
            return ""
        still = [
            each for each in together(self.seen, row.together) if each.who.row.id != row.id and not each.watch.over
        ]
        if not still:
            return ""
        return say(
            "group_waits", count=len(still), time=f"{self._desk.local(self.now() + still[-1].watch.remaining):%H:%M}"
        )

    def _group_line(self, group: str) -> str:
        """Those who came together: how many are here and until when, how many still wait for their injection."""
        mine = together(self.seen, group)
        before = sum(row.together == group for row in self._desk.queue(*BEFORE)) if group else 0
        parts = []
        if len(mine) > 1:
            last = self._desk.local(self.now() + mine[-1].watch.remaining).strftime("%H:%M")
            parts.append(say("group_here", group=group, count=len(mine), time=last))
        if before:
            parts.append(say("group_before", count=before))
        return " · ".join(parts if len(mine) > 1 or not parts else [group, *parts])
