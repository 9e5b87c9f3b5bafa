"""The Desk: everything a station can do. Screens, the command line and tests all come through here.

A screen shows what the Desk answers and hands it facts; the Desk completes them, judges them against the rules, and
writes them down in one transaction, or raises `Refused` or `WorldFailed` with nothing written.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from vaxdesk import vault
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.account_names import account_name
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.registering import text_problems
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.rules import Problem, Refused, named
from vaxdesk.clinic.schedule import Catalogue, PastDose
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.timers import Clocks, Watch, watch
from vaxdesk.clinic.visit import Act, Stage, Visit, causal_order, fold, standing_acts
from vaxdesk.clock import Clock
from vaxdesk.credentials import tickets
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.inquiry import Inquiry, inquiry
from vaxdesk.papers import Draft, consent_version, copies_so_far, subject_of
from vaxdesk.recording import Recorder
from vaxdesk.request import Recorded, Request
from vaxdesk.sealing import Sealing
from vaxdesk.store import boots, lookups, search, verify
from vaxdesk.store.backup import Backup, backups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Account, Site, read_accounts, write_accounts
from vaxdesk.store.verify import Finding
from vaxdesk.vault import BackedUp, Vault

HEARTBEAT: Final = timedelta(seconds=15)
"""How often a working station notes that it is switched on."""


class Desk:
    """One station of one site, on one open database."""

    def __init__(
        self,
        db: Database,
        *,
        site: Site,
        products: Catalogue,
        clock: Clock,
        new_id: Callable[[datetime], str] = uuid7,
        vault: Vault | None = None,
        sealing: Sealing | None = None,
    ) -> None:
        self.db = db
        self._vault = vault
        self._sealing = sealing
        self.site = site
        self.products = products
        self.clock = clock
        self.journal = Journal(db, site=site.id, station=site.station, zone=site.zone)
        self._recorder = Recorder(
            db, self.journal, site=site, products=products, clock=clock, new_id=new_id, sealing=sealing
        )
        self._new_id = new_id

    def record(
        self,
        fact: f.Fact,
        *,
        by: str,
        about: str | None = None,
        person: str | None = None,
        at: datetime | None = None,
        id: str | None = None,
        reason: str = "",
        override: tuple[str, ...] = (),
    ) -> Recorded:
        """Write an act down. Raises Refused with every reason against it, WorldFailed when the disk fails."""
        return self.take(
            Request(fact=fact, by=by, about=about, person=person, at=at, id=id, reason=reason, override=override)
        )

    def amend(
        self,
        entry: str,
        fact: f.Fact,
        *,
        by: str,
        reason: str,
        at: datetime | None = None,
        override: tuple[str, ...] = (),
    ) -> Recorded:
        """Correct an entry: the same fact again, with the reason. The time stays unless `at` is what is corrected."""
        return self.take(Request(fact=fact, by=by, amends=entry, reason=reason, at=at, override=override))

    def strike(self, entry: str, *, by: str, reason: str) -> Recorded:
        """Take an entry back: it never happened; it stays readable, struck through."""
        return self.amend(entry, f.Struck(), by=by, reason=reason)

    def take(self, request: Request) -> Recorded:
        """Write down what is requested; an id that is already in the journal repeats its first answer."""
        try:
            return self._recorder.take(request)
        except Refused:
            with suppress(WorldFailed):  # the clock that refused somebody is noted: it may have been set since
                self.heartbeat()
            raise

    def heartbeat(self) -> None:
        """Note that this machine is on; the timers count on it after a power cut."""
        with self.journal.writing():
            boots.touch(self.db, self.clock.now())

    def clocks(self) -> Clocks:
        """All that is known about time at this moment."""
        return self._recorder.clocks()

    def today(self) -> date:
        """The date at the site."""
        return self.local(self.clock.now().utc).date()

    def local(self, moment: datetime) -> datetime:
        """A moment in the site's time zone."""
        return moment.astimezone(self.site.zone)

    def visit(self, visit_id: str) -> Visit:
        """The visit as it stands; an empty one, at stage "unknown", for an id that nobody has used."""
        return fold(visit_id, self.journal.entries(visit_id))

    def visit_row(self, visit_id: str) -> VisitRow | None:
        return lookups.visit_row(self.db, visit_id)

    def person(self, person_id: str) -> f.PersonEnrolled | None:
        return lookups.person(self.db, person_id)

    def people(self, rows: tuple[VisitRow, ...]) -> Mapping[str, f.PersonEnrolled]:
        """The persons of these visits, by person id."""
        return lookups.persons(self.db, (row.person for row in rows if row.person))

    def person_with_document(self, number: str) -> str | None:
        """The person with this identity number, the first enrolled where there are several."""
        return next(iter(lookups.with_document(self.db, number)), None)

    def find(self, text: str, *, limit: int = 20) -> tuple[str, ...]:
        """The ids of persons whom a few characters may mean: name, pinyin, initials, digits of card or telephone."""
        return search.find(self.db, text, limit=limit)

    def queue(self, *stages: Stage) -> tuple[VisitRow, ...]:
        """Today's visits at these stages: green channel first, then in order of arrival."""
        return lookups.visits_at(self.db, stages, self.today())

    def counts(self) -> Mapping[Stage, int]:
        """How many of today's visits stand at each stage."""
        return lookups.stage_counts(self.db, self.today())

    def visits_of(self, person_id: str) -> tuple[VisitRow, ...]:
        """Every visit of a person, newest first."""
        return lookups.visits_of(self.db, person_id)

    def doses_of(self, person_id: str) -> tuple[PastDose, ...]:
        """Every dose of a person at this site, oldest first."""
        return lookups.doses_of(self.db, person_id)

    def lots(self) -> tuple[LotState, ...]:
        """Every lot with its balance, by product, the first to expire first."""
        return lookups.lots(self.db)

    def deliveries(self, lot_id: str) -> tuple[Act, ...]:
        """What came in of one lot, as it stands: struck deliveries are left out."""
        return standing_acts(causal_order(self.journal.entries(lot_id)))

    def watch(self, row: VisitRow, clocks: Clocks) -> Watch | None:
        """How long somebody still has to be watched."""
        return watch(row.timers, timedelta(minutes=row.extra_minutes), clocks)

    def visit_with_ticket(self, text: str) -> str | None:
        """The visit whose ticket was scanned, None where it was struck since. Raises Refused for digits that are no
        ticket of today and of this site."""
        ticket = tickets.read(bytes.fromhex(self.site.ticket_key), self.site.id, text, self.today())
        if isinstance(ticket, str):
            raise Refused([Problem(ticket, blocks=True)])
        return lookups.visit_with_ticket(self.db, ticket.number)

    def inquiry(self) -> Inquiry:
        """The questions that this site asks, and the policy that it goes by."""
        return inquiry(self.site.questionnaire, self.site.policy)

    @staticmethod
    def consent_form(product: str, language: f.Language) -> tuple[str, str]:
        """Name and version of what is told before this vaccine in this language. Raises WorldFailed where there is no
        such text."""
        return f"{product}.{language}", consent_version(product, language)

    def paper(
        self,
        name: str,
        visit_id: str,
        *,
        language: f.Language,
        size: str = "",
        product: str = "",
        copy_number: int | None = None,
    ) -> bytes:
        """A paper about a visit as PDF. Without `copy_number` it is the next copy after those that were printed.
        Raises LookupError for an unknown paper, size or visit, WorldFailed when its words cannot be read."""
        return self.draft(
            name, visit_id, language=language, size=size, product=product, copy_number=copy_number
        ).drawn()

    def draft(
        self,
        name: str,
        visit_id: str,
        *,
        language: f.Language,
        size: str = "",
        product: str = "",
        copy_number: int | None = None,
    ) -> Draft:
        """A paper with everything on it gathered; it can be drawn on any thread. Raises as `paper` does."""
        visit = self.visit(visit_id)
        person = self.person(visit.person) if visit.person else None
        if person is None or visit.registered is None:
            raise LookupError(f"no visit {visit_id}")
        subject = subject_of(
            visit,
            person,
            site=self.site,
            products=self.products,
            now=self.local(self.clock.now().utc),
            language=language,
            product=product,
            copy_number=copy_number or copies_so_far(visit, name, product) + 1,
        )
        return Draft(name, subject, size)

    @staticmethod
    def short_number(ticket: str) -> str:
        """What is called out and printed large: A097."""
        return tickets.short_number(tickets.sequence_of(ticket))

    def staff(self) -> tuple[Account, ...]:
        return read_accounts(self.db)

    def employ(self, *accounts: Account) -> None:
        """Enter or change members of the staff list."""
        with self.journal.writing():
            write_accounts(self.db, accounts)

    def hire(self, display: str, roles: tuple[f.Role, ...]) -> Account:
        """Enter somebody new, with an account name made from their name. Raises Refused for a name that cannot be
        kept."""
        if unseen := named(text_problems(display)):
            raise Refused(unseen)
        taken = {each.name for each in self.staff()}
        account = Account(name=account_name(display, taken), display=clean(display), roles=roles)
        self.employ(account)
        return account

    def journal_position(self) -> int:
        """Grows with every entry, whoever wrote it."""
        return self.journal.position()

    def verify(self) -> verify.Verdict:
        """Read and check everything, and hold it against the seal; changes nothing."""
        verdict = verify.verify(self.db, self.site.zone)
        if self._vault is None or any(each.code == "database_unreadable" for each in verdict.problems):
            return verdict
        problems = (*verdict.problems, *vault.findings(self.db, self._vault))
        return verify.Verdict(ok=not problems, entries=verdict.entries, problems=problems)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What had to be put right about the seal when the site was opened, and since."""
        return self._sealing.notices if self._sealing else ()

    def backup_job(self, second: Path | None = None) -> Callable[[], BackedUp]:
        """The work of a backup, for any thread; what comes of it goes to `backed_up` on this one."""
        return vault.job(self._kept, self.site.id, self.clock, second)

    def backed_up(self, done: BackedUp) -> None:
        """Let the seal begin anew after a backup. Raises WorldFailed; then the old seal is gone on with."""
        if self._sealing:
            self._sealing.begin_after(done.base)

    def back_up(self, second: Path | None = None) -> BackedUp:
        """A verified backup, with a copy in a second place where one is given. Raises WorldFailed."""
        done = self.backup_job(second)()
        self.backed_up(done)
        return done

    def unsaved_since_backup(self) -> bool:
        """Something was written down that no backup holds yet."""
        return bool(self._sealing and self._sealing.rows())

    def choose_second(self, folder: Path) -> None:
        """Make this folder a second place for the backups. Raises WorldFailed."""
        vault.choose_second(folder, self.site.id)

    def backups(self) -> tuple[Backup, ...]:
        """The verified backups of this site, newest first."""
        return backups(self._kept.backups)

    def close(self) -> None:
        """Let go of the database and of the seal."""
        self.db.close()
        if self._sealing:
            self._sealing.close()

    @property
    def _kept(self) -> Vault:
        if self._vault is None:
            raise ValueError("this Desk was opened without the folder of its site")
        return self._vault

    def new_id(self) -> str:
        return self._new_id(self.clock.now().utc)
