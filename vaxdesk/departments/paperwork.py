"""Papers through the Desk: everything that there is about a visit, and the paper of a day."""

from datetime import date, datetime

import msgspec

from vaxdesk.acts.inquiry import Inquiry, chosen
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.visit import Visit
from vaxdesk.clock import Clock
from vaxdesk.codes.cards import Cards, SlipCards
from vaxdesk.departments.day import day_sheet, stations
from vaxdesk.departments.office import Office
from vaxdesk.departments.rules_in_use import RulesInUse
from vaxdesk.door.seat import Seat
from vaxdesk.print_room import house_papers, papers
from vaxdesk.store import lookups
from vaxdesk.store.access import Look
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site, read_accounts


class Paperwork:
    """The papers of one open site. Asks the seat; a slip may have cards issued by being printed."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        *,
        site: Site,
        products: Catalogue,
        clock: Clock,
        seat: Seat,
        office: Office,
        rules: RulesInUse,
        cards: Cards,
    ) -> None:
        self._db, self._journal, self._site, self._products = db, journal, site, products
        self._clock, self._seat, self._office, self._rules, self._cards = clock, seat, office, rules, cards

    @staticmethod
    def consent_form(product: str, language: f.Language) -> tuple[str, str]:
        """Name and version of what is told before this vaccine in this language. Raises WorldFailed without one."""
        return f"{product}.{language}", papers.consent_version(product, language)

    def paper(
        self,
        name: str,
        visit_id: str,
        *,
        language: f.Language,
        size: str = "",
        product: str = "",
        second: f.Language | None = None,
        copy_number: int | None = None,
        dpi: float = 0,
    ) -> bytes:
        """A paper about a visit as PDF. `product` is the vaccine of a consent form, the name of a letter; `second` the
        other language of a paper in two. Without `copy_number` it is the next copy after those that were printed. `dpi`
        are the dots per inch of the printer, 0 for a receipt printer.
        Raises LookupError for an unknown paper, size or visit, ValueError for a note that nothing was decided for,
        WorldFailed when its words cannot be read."""
        draft = self.draft(
            name, visit_id, language=language, size=size, product=product, second=second, copy_number=copy_number
        )
        return draft.drawn(dpi)

    def papers_of(self, visit_id: str) -> tuple[tuple[str, str], ...]:
        """Every paper that there is about a visit, and which one of its kind: vaccine, letter or ""."""
        self._seat.must("open_person")
        return papers.papers_of(self._visit(visit_id))

    def letter_titles(self) -> dict[str, str]:
        """The letters of the site and what they are called in its language."""
        return papers.letter_titles(self._site.language)

    @staticmethod
    def to_be_told(product: str, language: f.Language) -> papers.ToBeTold:
        """What is told before this vaccine in this language. Raises WorldFailed, with file and line, without it."""
        return papers.to_be_told(product, language)

    def draft(
        self,
        name: str,
        visit_id: str,
        *,
        language: f.Language,
        size: str = "",
        product: str = "",
        second: f.Language | None = None,
        copy_number: int | None = None,
    ) -> papers.Draft:
        """A paper with everything on it gathered; it can be drawn on any thread. A slip that can carry a signed card
        has it issued by this, where it was not before. Raises as `paper` does."""
        self._seat.must("paper")
        visit = self._visit(visit_id)
        person = lookups.person(self._db, visit.person) if visit.person else None
        if person is None or visit.registered is None:
            raise LookupError(f"no visit {visit_id}")
        subject = papers.subject_of(
            visit,
            person,
            site=self._site,
            products=self._products,
            now=self._now(),
            language=language,
            paper_name=name,
            product=product,
            second=second,
            inquiry=lambda: self._asked_of(visit, person),
            copy_number=copy_number or papers.copies_so_far(visit, name, product) + 1,
            cards=self._cards.of_slip(visit, person) if name == "slip" else SlipCards(),
        )
        return papers.Draft(name, subject, size)

    def put_in_file(self, visit_id: str, name: str, *, by: str) -> None:
        """A paper of a visit lies in a file now: an export by whoever wanted it, who need not sit here any more."""
        account = next((each for each in read_accounts(self._db) if each.name == by), None)
        role = account.roles[0] if account and account.roles else ""
        person = self._visit(visit_id).person
        self._seat.keep_of(Look(what="exported", who=by, role=role, subject=person, count=1, reason=name))

    def day_sheet(self, day: date | None = None, *, verified: bool | None = None) -> bytes:
        """The paper of a day, today's where none is given, with the ends of all chains as they are now. `verified` is
        what a check has just found."""
        self._seat.must("reports")
        newest = next(iter(self._office.backups()), None)
        who = self._seat.account
        sheet = day_sheet(
            self._db,
            self._journal,
            products=self._products,
            day=day or self._now().date(),
            now=self._now(),
            by=who.display if who else "",
            backup_at=newest.taken_at.astimezone(self._site.zone) if newest else None,
            verified=verified,
        )
        self._seat.keep("printed_list", subject=sheet.day.isoformat(), count=sheet.registered)
        ends = stations(self._db, self._site)  # with the line about this paper: the screen shows the same ones now
        return house_papers.day_sheet(self._site, msgspec.structs.replace(sheet, stations=ends))

    def _asked_of(self, visit: Visit, person: f.PersonEnrolled) -> Inquiry:
        products = visit.pending or visit.planned
        return chosen(self._rules.pairs(), products, age_on(person.birth_date, self._now().date())).inquiry

    def _visit(self, visit_id: str) -> Visit:
        return self._journal.visit(visit_id)

    def _now(self) -> datetime:
        return self._clock.now().utc.astimezone(self._site.zone)
