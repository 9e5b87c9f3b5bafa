"""Telephone calls after a visit, through the Desk: who is to be called today, under which number, what is said, and the
list that leaves the house on paper or as a file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from vaxdesk import files, regular
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import case_of
from vaxdesk.clinic.followups import DueCall, FollowUpPlan, due_calls
from vaxdesk.clinic.form_text import read_toml
from vaxdesk.clinic.questionnaire import Malformed
from vaxdesk.clinic.recalls import ASKED_BEFORE, DueRecall, Recall, due_recalls, next_doses
from vaxdesk.clinic.schedule import Catalogue, PastDose
from vaxdesk.clock import Clock
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.paper.call_lines import CallLine, CallList
from vaxdesk.print_room import house_papers
from vaxdesk.reports.csv_text import table
from vaxdesk.store import aefi_lookups, aftercare, lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

COLUMNS: Final = ("list", "step", "due", "name", "phone", "contact", "language", "about", "given", "tries", "visit")
"""Of the exported file."""
MOST_PRINTED: Final = 300
"""Of each list: nobody calls more people from one paper."""


class Script(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said on the telephone, by language, sentence by sentence; {site}, {day} and {vaccine} are filled in."""

    version: str
    source: str = ""
    confirmed: bool = False
    after_dose: dict[f.Language, tuple[str, ...]]
    recall: dict[f.Language, tuple[str, ...]]


class FollowUp:
    """The calls of one open site. What was read is kept until somebody records something or the day ends."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        *,
        site: Site,
        products: Catalogue,
        seat: Seat,
        clock: Clock,
        deferred: Callable[[], Sequence[Recall]],
    ) -> None:
        self._db, self._journal, self._site, self._products = db, journal, site, products
        self._seat, self._clock, self._deferred = seat, clock, deferred
        self._calls: tuple[Any, tuple[DueCall, ...]] = (None, ())
        self._recalls: tuple[Any, tuple[DueRecall, ...]] = (None, ())

    def plan(self) -> FollowUpPlan:
        """The calls that this site makes. Raises WorldFailed("form_unreadable")."""
        plan: FollowUpPlan = _read("plan.toml", FollowUpPlan)
        return plan

    def script(self) -> Script:
        """What is said. Raises WorldFailed("form_unreadable")."""
        script: Script = _read("script.toml", Script)
        return script

    def due(self) -> tuple[DueCall, ...]:
        """Who is to be called about a dose now, the most overdue first. Raises WorldFailed."""
        self._seat.must("follow_up")
        now = self._clock.now().utc
        key = (self._journal.position(), now.replace(second=0, microsecond=0))
        if self._calls[0] != key:
            plan = self.plan()
            dead = self._dead()
            given = [each for each in aftercare.given_on(self._db, plan.days(self._today())) if each.person not in dead]
            calls = aftercare.calls_about(self._db, [each.visit for each in given])
            self._calls = (key, due_calls(given, calls, plan, now, self._site.zone))
        return self._calls[1]

    def recalls(self) -> tuple[DueRecall, ...]:
        """Who is to be asked to come: deferred, or with a dose of a series to come; the first to come first."""
        self._seat.must("follow_up")
        key = (self._journal.position(), self._today())
        if self._recalls[0] != key:
            series = [product.code for product in self._products.values() if product.doses > 1]
            deferred = [_asked_back(each) for each in self._deferred()]
            following = next_doses(aftercare.last_doses(self._db, series), self._products)
            near = (each for each in following if each.until - ASKED_BEFORE <= self._today())
            dead = self._dead()
            wanted = [*deferred, *(each for each in near if not self._coming(each))]
            wanted = [each for each in wanted if each.person not in dead]
            calls = aftercare.calls_about(self._db, [each.visit for each in wanted])
            self._recalls = (key, due_recalls(wanted, calls, self._today(), self._site.zone))
        return self._recalls[1]

    def people(self, ids: Sequence[str]) -> Mapping[str, f.PersonEnrolled]:
        """Who they are, for a list that shows names and masked numbers."""
        self._seat.must("follow_up")
        return lookups.persons(self._db, ids)

    def doses(self, person: str) -> tuple[PastDose, ...]:
        self._seat.must("follow_up")
        return lookups.doses_of(self._db, person)

    def open_number(self, person: str) -> f.PersonEnrolled | None:
        """Somebody whose telephone number is shown whole; kept in the access log."""
        self._seat.must("follow_up")
        self._seat.keep("number_shown", subject=person, reason="follow_up")
        return lookups.person(self._db, person)

    def paper(self) -> bytes:
        """The call list of today, in the language of the site; kept in the access log. Raises WorldFailed."""
        self._seat.must("follow_up")
        calls, recalls = self.due(), self.recalls()
        called = [each.person for each in calls[:MOST_PRINTED]]
        people = lookups.persons(self._db, called + [each.person for each in recalls[:MOST_PRINTED]])
        steps = {step.code: step.names.get(self._site.language, step.code) for step in self.plan().steps}
        page = CallList(
            day=self._today(),
            after_dose=tuple(_line(people[each.person], steps[each.step], each.on) for each in calls[:MOST_PRINTED]),
            recalls=tuple(
                _line(people[each.person], self._names(each.products), each.until) for each in recalls[:MOST_PRINTED]
            ),
            left_out=max(len(calls) - MOST_PRINTED, 0) + max(len(recalls) - MOST_PRINTED, 0),
        )
        self._seat.keep("printed_list", subject=self._today().isoformat(), count=len(page.after_dose + page.recalls))
        return house_papers.call_list(self._site, page)

    def export(self) -> bytes:
        """Both lists as CSV, without anything that a spreadsheet would calculate; kept in the access log. Raises
        NotAllowed for whoever may take no data out, WorldFailed."""
        self._seat.must("export")
        rows = [*(self._call_row(each) for each in self.due()), *(self._recall_row(each) for each in self.recalls())]
        self._seat.keep("exported", subject="follow_up", count=len(rows))
        return table(COLUMNS, rows)

    def _call_row(self, due: DueCall) -> list[object]:
        given = due.given_at.astimezone(self._site.zone).date()
        return ["after_dose", due.step, due.on, *self._person(due.person), "", given, due.tries, due.visit]

    def _recall_row(self, due: DueRecall) -> list[object]:
        about = ";".join(due.products)
        return ["recall", due.why, due.until, *self._person(due.person), about, "", due.tries, due.visit]

    def _person(self, person_id: str) -> tuple[str, str, str, str]:
        person = lookups.person(self._db, person_id)
        return (person.name, person.phone, person.contact, person.language) if person else ("", "", "", "")

    def _dead(self) -> frozenset[str]:
        """Persons of whom a case says that they have died: nobody telephones them."""
        visits = aefi_lookups.visits_with_events(self._db)
        cases = (case_of(self._journal.visit(visit)) for visit in visits)
        return frozenset(case.visit.person for case in cases if case and case.visit.person and "death" in case.triggers)

    def _coming(self, due: DueRecall) -> bool:
        """Somebody who has been here again since, for whatever reason, is not asked by telephone."""
        newest = next(iter(lookups.visits_of(self._db, due.person)), None)
        return newest is not None and newest.id != due.visit and newest.day >= due.until

    def _names(self, products: Sequence[str]) -> str:
        return ", ".join(
            self._products[code].names.get(self._site.language, code) if code in self._products else code
            for code in products
        )

    def _today(self) -> date:
        return self._clock.now().utc.astimezone(self._site.zone).date()


def _asked_back(recall: Recall) -> DueRecall:
    return DueRecall(
        visit=recall.visit,
        person=recall.person,
        why="deferred",
        until=recall.until,
        products=recall.products,
        rules=recall.rules,
        note=recall.note,
    )


def _line(person: f.PersonEnrolled, about: str, day: date) -> CallLine:
    return CallLine(name=person.name, phone=person.phone, contact=person.contact, about=f"{about} · {day.isoformat()}")


def _read(name: str, kind: Any) -> Any:
    path = files.forms_with("follow_up", name) / "follow_up" / name
    try:
        return msgspec.convert(read_toml(regular.content(path)), kind)
    except (OSError, Malformed, msgspec.ValidationError) as problem:
        raise WorldFailed("form_unreadable", f"{path.name}: {problem}") from problem
