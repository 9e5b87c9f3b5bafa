"""The Desk: everything a station can do. Screens, the command line and tests all come through here.

A screen shows what the Desk answers and hands it facts; the Desk completes them, judges them against the rules, and
writes them down in one transaction, or raises `Refused` or `WorldFailed` with nothing written.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final

from vaxdesk.acts.inquiry import Chosen, Inquiry, chosen, inquiry, outdated
from vaxdesk.acts.recording import Recorder
from vaxdesk.acts.request import Recorded, Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.policy import Policy
from vaxdesk.clinic.recalls import Recall, recall_of
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clinic.schedule import Catalogue, PastDose
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.timers import Clocks, Watch, watch
from vaxdesk.clinic.visit import Act, Stage, Visit, causal_order, standing_acts
from vaxdesk.clinic.waiting import Tile
from vaxdesk.clock import Clock
from vaxdesk.codes.code_rooms import code_rooms
from vaxdesk.credentials import tickets
from vaxdesk.departments.emergency_room import EmergencyRoom
from vaxdesk.departments.erasing import Erasing
from vaxdesk.departments.follow_up import FollowUp
from vaxdesk.departments.masked_board import MaskedBoard
from vaxdesk.departments.office import Office
from vaxdesk.departments.paper_forms import PaperForms
from vaxdesk.departments.paperwork import Paperwork
from vaxdesk.departments.reactions import Reactions
from vaxdesk.departments.rules_in_use import RulesInUse
from vaxdesk.departments.self_filling import SelfFilling
from vaxdesk.departments.waiting_room import WaitingRoom
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.keeping.sealing import Sealing
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import boots, lookups, search
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Account, Site, read_accounts

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
        self._sealing = sealing
        self.site = site
        self.products = products
        self.clock = clock
        self.journal = Journal(db, site=site.id, station=site.station, zone=site.zone)
        self._recorder = Recorder(
            db, self.journal, site=site, products=products, clock=clock, new_id=new_id, sealing=sealing,
            inquiry_for=self.inquiry_for,
        )  # fmt: skip
        self._new_id = new_id
        seal = sealing.keep_looks if sealing else None
        self.seat = Seat(db, site, clock, writable=sealing is not None, seal=seal)
        self.office = Office(db, site=site, clock=clock, seat=self.seat, vault=vault, sealing=sealing)
        cards, self.card_room, self.ticket_letters, self.packs = code_rooms(
            db, self.journal, self._recorder, site=site, products=products, clock=clock, seat=self.seat, new_id=new_id,
            vault=vault if sealing else None,
        )  # fmt: skip
        self.emergencies = EmergencyRoom(db, self.journal, site=site, seat=self.seat, clock=clock)
        self.follow_up = FollowUp(
            db, self.journal, site=site, products=products, seat=self.seat, clock=clock, deferred=self.recalls
        )
        self.rules_in_use = RulesInUse(db, seat=self.seat, today=self.today)
        self.self_filling = SelfFilling(db, seat=self.seat, clock=clock, today=self.today)
        self.reactions = Reactions(db, self.journal, self.seat, site, products, clock, self.clocks)
        self.erasing = Erasing(db, self.journal, self._recorder, site, clock, self.seat, self.office, vault)
        self._masked = MaskedBoard(db, self.journal, site, vault if sealing else None, self.clocks)
        self.paper_forms = PaperForms(db, self.journal, self._recorder, site, self.seat, self.ticket_letters)
        self.paperwork = Paperwork(
            db, self.journal, site=site, products=products, clock=clock, seat=self.seat, rules=self.rules_in_use,
            office=self.office, cards=cards,
        )  # fmt: skip
        self.waiting_room = WaitingRoom(db, self.journal, site, clock, clocks=self.clocks, today=self.today)

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
        """Write down what is requested; an id that is already in the journal repeats its first answer. Raises Refused
        also where the one who acts has not signed in here."""
        if isinstance(request.fact, f.BY_THE_PROGRAM):
            raise NotAllowed(f.fact_name(request.fact))
        if not self.seat.may_act_as(request.by):
            raise NotAllowed(f.fact_name(request.fact), signed_in=False)
        try:
            done = self._recorder.take(request)
        except Refused:
            with suppress(WorldFailed):  # the clock that refused somebody is noted: it may have been set since
                self.heartbeat()
            raise
        self._masked.keep_after(done.entry.fact, self.today())
        return done

    def heartbeat(self) -> None:
        """Note that this machine is on; the timers count on it after a power cut."""
        with self.journal.writing():
            boots.touch(self.db, self.clock.now())
        self.seat.renew()
        self.seat.write()
        self._masked.keep(self.today())

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
        self.seat.must("open_person")
        return self.journal.visit(visit_id)

    def visit_row(self, visit_id: str) -> VisitRow | None:
        self.seat.must("open_person")
        return lookups.visit_row(self.db, visit_id)

    def person(self, person_id: str) -> f.PersonEnrolled | None:
        self.seat.must("open_person")
        return lookups.person(self.db, person_id)

    def people(self, rows: tuple[VisitRow, ...]) -> Mapping[str, f.PersonEnrolled]:
        """The persons of these visits, by person id."""
        self.seat.must("open_person")
        return lookups.persons(self.db, (row.person for row in rows if row.person))

    def person_with_document(self, number: str) -> str | None:
        """The person with this identity number, the first enrolled where there are several."""
        self.seat.must("open_person")
        return next(iter(lookups.with_document(self.db, number)), None)

    def open_person(self, person_id: str, *, reason: str = "") -> f.PersonEnrolled | None:
        """The person whom somebody wants to see whole; that they looked is kept in the access log."""
        self.seat.must("open_person")
        self.seat.keep("opened_person", subject=person_id, reason=reason)
        return lookups.person(self.db, person_id)

    def find(self, text: str, *, limit: int = 20, asked: bool = True) -> tuple[str, ...]:
        """The ids of persons whom a few characters may mean: name, pinyin, initials, digits of card or telephone. That
        somebody searched is kept in the access log, unless the program itself asks."""
        self.seat.must("search")
        found = search.find(self.db, text, limit=limit)
        if asked:
            self.seat.keep("searched", count=len(found))
        return found

    def queue(self, *stages: Stage, last: int = 0) -> tuple[VisitRow, ...]:
        """Today's visits at these stages: green channel first, then by arrival; with `last` those that ended last."""
        self.seat.must("queue")
        if last:
            return lookups.visits_ended(self.db, stages, self.today(), last)
        return lookups.visits_at(self.db, stages, self.today())

    def counts(self) -> Mapping[Stage, int]:
        """How many of today's visits stand at each stage."""
        self.seat.must("queue")
        return lookups.stage_counts(self.db, self.today())

    def visits_of(self, person_id: str) -> tuple[VisitRow, ...]:
        """Every visit of a person, newest first."""
        self.seat.must("open_person")
        return lookups.visits_of(self.db, person_id)

    def doses_of(self, person_id: str) -> tuple[PastDose, ...]:
        """Every dose of a person at this site, oldest first."""
        self.seat.must("open_person")
        return lookups.doses_of(self.db, person_id)

    def lots(self) -> tuple[LotState, ...]:
        """Every lot with its balance, by product, the first to expire first."""
        self.seat.must("stock")
        return lookups.lots(self.db)

    def deliveries(self, lot_id: str) -> tuple[Act, ...]:
        """What came in of one lot, as it stands: struck deliveries are left out."""
        self.seat.must("stock")
        return standing_acts(causal_order(self.journal.entries(lot_id)))

    def watch(self, row: VisitRow, clocks: Clocks) -> Watch | None:
        """How long somebody still has to be watched."""
        return watch(row.timers, timedelta(minutes=row.extra_minutes), clocks)

    def visit_with_ticket(self, text: str) -> str | None:
        """The visit whose ticket was scanned, None where it was struck since. Raises Refused for digits that are no
        ticket of today and of this site."""
        self.seat.must("open_person")
        ticket = tickets.read(bytes.fromhex(self.site.ticket_key), self.site.id, text, self.today())
        if isinstance(ticket, str):
            raise Refused([Problem(ticket, blocks=True)])
        return lookups.visit_with_ticket(self.db, ticket.number)

    def inquiry(self) -> Inquiry:
        """The questions that this site asks, and the policy that it goes by, where no narrower one fits."""
        return inquiry(*self.rules_in_use.general())

    def inquiry_for(self, products: Sequence[str], age: int) -> Chosen:
        """What is asked somebody of this age (completed years) who comes for these products, and by which policy."""
        return chosen(self.rules_in_use.pairs(), products, age)

    def expired_policies(self) -> tuple[Policy, ...]:
        """The policies of this site whose time has run out: to be said at sign-in and at each screening."""
        return outdated(self.rules_in_use.pairs(), self.today())

    def recalls(self) -> tuple[Recall, ...]:
        """Whoever was deferred and has not come again, the first to come back first."""
        self.seat.must("open_person")
        found = (recall_of(self.visit(row.id)) for row in lookups.visits_to_recall(self.db))
        return tuple(sorted((each for each in found if each), key=lambda each: (each.until, each.visit)))

    @staticmethod
    def short_number(ticket: str) -> str:
        """What is called out and printed large: A097."""
        return tickets.short_number(tickets.sequence_of(ticket))

    def staff(self) -> tuple[Account, ...]:
        """Everybody who works or has worked here, in the order in which they were entered."""
        return read_accounts(self.db)

    def masked_board(self) -> tuple[Tile, ...]:
        """Everybody under observation without their names, also while nobody sits here."""
        return self._masked.tiles(self.today())

    def take_over_watch(self, *, had_file: bool = True) -> None:
        """Hold the board that was shown while nobody had signed in against the record, and keep a true one from now
        on. `had_file` is False for a record that an older program left, which kept no such file."""
        for wrong in self._masked.check(self.today(), had_file=had_file):
            self.office.notice(wrong)
        self._masked.keep(self.today())

    def journal_position(self) -> int:
        """Grows with every entry, whoever wrote it."""
        return self.journal.position()

    def close(self) -> None:
        """Let go of the database and of the seal."""
        self.seat.leave("signed_out")
        self.db.close()
        if self._sealing:
            self._sealing.close()

    def new_id(self) -> str:
        return self._new_id(self.clock.now().utc)
