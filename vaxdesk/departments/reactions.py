"""Adverse events as the Desk tells of them: every case, what is to be reported until when, what was looked at, when to
look at a medicine again, and who else got a dose of the same lot.

An event is written down with `Desk.record`, as every other fact: `ReactionSeen` on the spot, `ReactionTold` about a
visit of days ago; see `clinic/aefi_facts.py`.
"""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

import msgspec

from vaxdesk import files, regular
from vaxdesk.acts.inquiry import FormUnreadable
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import Case, case_of
from vaxdesk.clinic.aefi_facts import CaseDose
from vaxdesk.clinic.anaphylaxis import Criteria, SystemView, aid
from vaxdesk.clinic.case_report import CaseReport, LotDose, LotReport, ReportingSite, SuspectDose
from vaxdesk.clinic.form_text import read_toml
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.questionnaire import Flaw, FormRefused
from vaxdesk.clinic.reporting import Due, Jurisdiction, dues
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.treatment import LookAgain, Protocol, looks_again
from vaxdesk.clock import Clock
from vaxdesk.credentials import tickets
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room import reaction_papers
from vaxdesk.store import aefi_lookups, lookups
from vaxdesk.store.aefi_lookups import LotRow
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

JURISDICTIONS: Final[dict[f.Language, str]] = {"zh-CN": "cn", "vi": "vn", "en": "general"}
OWN_RULES: Final = "site"
"""The name of the file with which a site puts its own reporting times in the place of those shipped."""

AnyForm = TypeVar("AnyForm")


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """One case for a list: whose, which visit, and what is to be reported until when."""

    visit: VisitRow
    person: f.PersonEnrolled
    case: Case
    dues: tuple[Due, ...]

    @property
    def to_report(self) -> Due | None:
        """The report that runs out first; None where nothing is left to be reported."""
        return next((due for due in self.dues if not due.settled), None)


class Reactions:
    """Adverse events of one open site."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        seat: Seat,
        site: Site,
        products: Catalogue,
        clock: Clock,
        clocks: Callable[[], Clocks],
    ) -> None:
        self._db, self._journal, self._site, self._products = db, journal, site, products
        self._clock, self._seat, self._clocks = clock, seat, clocks
        self._read: tuple[int, tuple[CaseRow, ...]] = (-1, ())
        self._kept: dict[str, tuple[int, Case | None, VisitRow | None]] = {}
        """Every visit with an event as it was read last, and the newest entry about it then."""

    def cases(self) -> tuple[CaseRow, ...]:
        """Every case, what is to be reported soonest first; after those, the newest first. Where the file of reporting
        times cannot be read, the cases are there without them: `duties` says why."""
        self._seat.must("queue")
        position = self._journal.position()
        if self._read[0] != position:
            self._read = (position, self._gathered())
        return self._read[1]

    def case(self, visit_id: str) -> Case | None:
        """The case of a visit; None where nothing was seen and nobody told of anything."""
        self._seat.must("open_person")
        return case_of(self._journal.visit(visit_id))

    def duties(self) -> Jurisdiction:
        """The reporting times that this site goes by. Raises FormUnreadable."""
        own = f"{OWN_RULES}.toml"
        there = (files.forms_with("reporting", own) / "reporting" / own).exists()
        name = own if there else f"{JURISDICTIONS[self._site.language]}.toml"
        return read_form("reporting", name, Jurisdiction)

    def protocol(self) -> Protocol:
        """The site's protocol of medicines. Raises FormUnreadable."""
        return read_form("reactions", "protocol.toml", Protocol)

    def criteria(self) -> Criteria:
        """The criteria that somebody is looked at by. Raises FormUnreadable."""
        return read_form("reactions", "anaphylaxis.toml", Criteria)

    def aid(self, case: Case) -> tuple[SystemView, ...]:
        """What was looked at, organ system by organ system. Raises FormUnreadable."""
        return aid(case, self.criteria())

    def dues(self, case: Case) -> tuple[Due, ...]:
        """What is to be reported about a case. Raises FormUnreadable."""
        return dues(case, self.duties().duties)

    def looks_again(self, case: Case) -> tuple[LookAgain, ...]:
        """Medicines after which somebody is to be looked at again, the most pressing first."""
        return looks_again(case, self._clocks())

    def report(self, visit_id: str) -> CaseReport:
        """Everything that a report of this case may say. Raises LookupError where there is no case."""
        case = self.case(visit_id)
        person = lookups.person(self._db, case.visit.person) if case and case.visit.person else None
        if case is None or person is None:
            raise LookupError(f"no adverse event in visit {visit_id}")
        more = {each.dose: each for each in case.form.doses}
        return CaseReport(
            case=case,
            person=person,
            site=self._reporting_site(),
            zone=self._site.zone,
            made=self._clock.now().utc,
            recorded=min(act.entry.written for act, _ in (*case.seen, *case.told)),
            doses=tuple(
                SuspectDose(
                    act.entry.id,
                    act.at,
                    dose,
                    more.get(act.entry.id, CaseDose(dose=act.entry.id)),
                    self._codes(dose.product),
                )
                for act, dose in case.visit.doses
            ),
            dues=_or_none(lambda: self.dues(case)),
            aid=_or_none(lambda: self.aid(case)),
        )

    def everybody_of_lot(self, product: str, lot: str, *, today: bool) -> LotReport:
        """Everybody who got a dose of this lot here, today or since it came in; that somebody looked is kept in the
        access log. Raises LookupError for a lot that is not in stock."""
        self._seat.must("lot_list")
        found = next((each for each in lookups.lots_named(self._db, lot) if each.lot.product == product), None)
        if found is None:
            raise LookupError(f"no lot {lot} of {product}")
        now = self._clock.now().utc
        day = now.astimezone(self._site.zone).date()
        rows = aefi_lookups.doses_of_lot(self._db, product, lot, day if today else None)
        people = lookups.persons(self._db, (row.person for row in rows))
        reacted = set(aefi_lookups.visits_with_events(self._db)) & {row.visit for row in rows}
        really = {visit for visit in reacted if case_of(self._journal.visit(visit))}
        self._seat.keep("searched", subject=found.lot.id, count=len(rows))
        return LotReport(
            lot=found.lot,
            site=self._reporting_site(),
            zone=self._site.zone,
            made=now,
            today=today,
            given=found.given,
            doses=tuple(
                _lot_dose(row, people[row.person], reaction=row.visit in really, at=day)
                for row in rows
                if row.person in people
            ),
        )

    def case_file(self, visit_id: str, kind: str, language: f.Language) -> bytes:
        """The case form ("pdf"), a FHIR AdverseEvent ("json") or a table of one row ("csv"); that it was made is kept
        in the access log. Raises LookupError where there is no case."""
        self._seat.must("paper" if kind == "pdf" else "export")
        report = self.report(visit_id)
        if kind == "pdf":
            made = reaction_papers.case_form(self._site, report, language)
        else:
            made = reaction_papers.case_json(report) if kind == "json" else reaction_papers.cases_csv([report])
        self._seat.keep("exported", subject=report.case.visit.person, count=1, reason=f"aefi {kind}")
        return made

    def table_of_cases(self, since: datetime | None = None) -> bytes:
        """Every case that this site learned of since then, as a table; kept in the access log."""
        self._seat.must("export")
        rows = [row for row in self.cases() if since is None or row.case.known_since >= since]
        rows.sort(key=lambda row: row.case.known_since)
        made = reaction_papers.cases_csv(self.report(row.visit.id) for row in rows)
        self._seat.keep("exported", count=len(rows), reason="aefi csv")
        return made

    def lot_file(self, product: str, lot: str, kind: str, language: f.Language, *, today: bool) -> bytes:
        """Everybody who got a lot, on paper ("pdf") or as a table ("csv"); kept in the access log."""
        if kind != "pdf":
            self._seat.must("export")
        report = self.everybody_of_lot(product, lot, today=today)
        if kind == "pdf":
            made = reaction_papers.lot_sheet(self._site, report, language)
        else:
            made = reaction_papers.lot_csv(report)
        what: Literal["printed_list", "exported"] = "printed_list" if kind == "pdf" else "exported"
        self._seat.keep(what, subject=report.lot.id, count=len(report.doses), reason=f"lot {kind}")
        return made

    def _gathered(self) -> tuple[CaseRow, ...]:
        """Only visits that have grown since they were read last are read again."""
        duties = _or_none(lambda: self.duties().duties)
        for visit, newest in aefi_lookups.newest_of_events(self._db).items():
            if visit not in self._kept or self._kept[visit][0] != newest:
                case = case_of(self._journal.visit(visit))
                self._kept[visit] = (newest, case, lookups.visit_row(self._db, visit))
        cases = [(case, row) for _, case, row in self._kept.values() if case is not None and row is not None]
        people = lookups.persons(self._db, (row.person for _, row in cases if row.person))
        found = [
            CaseRow(visit=row, person=people[row.person], case=case, dues=dues(case, duties))
            for case, row in cases
            if row.person in people
        ]
        latest = sorted(found, key=lambda each: each.case.known_since, reverse=True)
        return tuple(sorted(latest, key=_urgency))

    def _codes(self, product: str) -> dict[str, str]:
        """The CVX code, and the others where somebody has compared them with their source."""
        known = self._products.get(product)
        codes = known.codes if known else {}
        return {name: code for name, code in codes.items() if name == "cvx" or (known and known.codes_confirmed)}

    def _reporting_site(self) -> ReportingSite:
        return ReportingSite(self._site.name, self._site.phone, self._site.practice)


def read_form(folder: str, name: str, kind: type[AnyForm]) -> AnyForm:
    """A file of this folder of the site's own forms, else of those shipped. One that somebody has put right is read
    again. Raises FormUnreadable."""
    path = files.forms_with(folder, name) / folder / name
    try:
        form: AnyForm = _form(path, path.stat().st_mtime_ns, kind)  # type: ignore[arg-type]
        return form
    except OSError as error:
        raise FormUnreadable(path.name, [Flaw("no_file")]) from error


@lru_cache(maxsize=16)
def _form(path: Path, _stamp: int, kind: Any) -> Any:
    try:
        return msgspec.convert(read_toml(regular.content(path)), kind)
    except FormRefused as refused:
        raise FormUnreadable(path.name, refused.flaws) from refused
    except msgspec.ValidationError as error:
        raise FormUnreadable(path.name, [Flaw("bad_field", "", str(error))]) from error


def _or_none(read: Callable[[], tuple[Any, ...]]) -> tuple[Any, ...]:
    """What a file of the site would add; nothing where it cannot be read, which keeps no case back."""
    try:
        return read()
    except WorldFailed:
        return ()


def _urgency(row: CaseRow) -> tuple[int, float]:
    due = row.to_report
    return (0, due.ends.timestamp()) if due else (1, 0.0)


def _lot_dose(row: LotRow, person: f.PersonEnrolled, *, reaction: bool, at: Any) -> LotDose:
    return LotDose(
        visit=row.visit,
        at=row.at,
        ticket=tickets.short_number(tickets.sequence_of(row.ticket)) if row.ticket else "",
        name=person.name,
        sex=person.sex,
        age=age_on(person.birth_date, at),
        phone=person.phone,
        dose_number=row.dose_number,
        stage=row.stage,
        reaction=reaction,
    )
