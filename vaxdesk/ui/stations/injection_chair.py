"""Who sits in the vaccinator's chair, what has been filled in for them, and the lots in use. No widgets here."""

from dataclasses import replace
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.doses import Situation
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.desk import Desk
from vaxdesk.ui.stations.injection_case import Case, LookAlike, chosen_lot
from vaxdesk.ui.stations.injection_draft import Draft
from vaxdesk.ui.stations.injection_lots import LotsOfToday, Pack, Stop, read_lot, read_pack
from vaxdesk.ui.stations.injection_queue import HERE, Resemblance, Waiting, due, waiting

IDLE_SECONDS: Final = 90
"""A person whom nobody touched for so long is taken off the page: whoever comes next must not meet their name."""


class Chair:
    """One person at a time. Drafts stay by visit, so that nothing typed is lost when somebody else comes between."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._drafts: dict[str, Draft] = {}
        self._resemblance = Resemblance()
        self._packs: dict[str, str] = {}
        self.in_use = LotsOfToday()
        self.here: tuple[Waiting, ...] = ()
        self.case: Case | None = None
        self.idle = 0

    @property
    def visit_id(self) -> str:
        """The visit in the chair, or an empty text."""
        return self.case.visit.id if self.case else ""

    @property
    def seconds_left(self) -> int:
        return IDLE_SECONDS - self.idle

    def look_again(self) -> None:
        """Read again who is on site and what is known of the person in the chair."""
        self._look_round()
        if self.case is not None:
            self.case = self._case_of(self.case.visit.id)

    def queue(self) -> tuple[Waiting, ...]:
        """Those who may get a dose now."""
        mine = {row.id for row in due([each.row for each in self.here])}
        return tuple(each for each in self.here if each.row.id in mine)

    def look_alikes(self) -> frozenset[str]:
        """The visits in the queue whose person looks like somebody else on site."""
        return frozenset(each.row.id for each in self.queue() if self._resemblance.others(each, self.here))

    def sit(self, visit_id: str, *ways: f.IdentityWay) -> None:
        """Somebody comes; `ways` says how they were found: ticket, document, or none of them by hand."""
        if self.visit_id not in ("", visit_id):
            self.leave()
        self._look_round()
        draft = self._drafts.get(visit_id) or self._new_draft()
        self._drafts[visit_id] = replace(draft, scanned=tuple(dict.fromkeys((*draft.scanned, *ways))))
        self.case = self._case_of(visit_id)
        self.idle = 0

    def leave(self) -> None:
        """Somebody goes; what was typed stays, what was said and seen is asked anew."""
        if self.case is not None and self.case.visit.id in self._drafts:
            self._drafts[self.case.visit.id] = self.case.draft.set_aside()
        self.case = None

    def change(self, draft: Draft) -> None:
        """Something was filled in."""
        if self.case is None:
            return
        self.idle = 0
        self._drafts[self.case.visit.id] = draft
        self.case = replace(self.case, draft=draft, in_use=self.in_use.of(draft.product, self.case.today))

    def choose_product(self, product: str) -> None:
        if self.case is not None:
            self.change(self.case.draft.with_product(product, self._desk.new_id()))

    def take_pack(self, scan: scans.PackScan | scans.LotScan, text: str) -> Pack | Stop | None:
        """A pack was scanned for the person in the chair; None when nobody sits there."""
        if self.case is None:
            return None
        case = self.case
        in_use = case.draft.lot or case.in_use
        pending, today = case.visit.pending, case.today
        pack = (
            read_lot(scan, case.lots, product=case.draft.product, pending=pending, today=today)
            if isinstance(scan, scans.LotScan)
            else read_pack(
                scan, case.lots, pending=pending, today=today, in_use=in_use, table=self._desk.packs.products()
            )
        )
        self.change(case.draft.with_pack(pack, text, case.in_use))
        return pack

    def had_pack(self, code: str) -> str:
        """For whom this very pack was recorded here before, as a short number."""
        return self._packs.get(code, "")

    def given(self, case: Case) -> None:
        """The dose of this case was recorded: its lot is the one in use."""
        lot = chosen_lot(case)
        if lot is not None:
            self.in_use = self.in_use.used(case.draft.product, lot.lot.lot, case.today)
        if case.draft.trace_code:
            self._packs[case.draft.trace_code] = case.short

    def finish(self, visit: Visit) -> None:
        """The draft of what was recorded is over; the person stays."""
        if not visit.pending:
            self._drafts.pop(visit.id, None)
        if self.visit_id == visit.id:
            self.case = self._case_of(visit.id)

    def lots(self) -> tuple[LotState, ...]:
        return self._desk.lots()

    def visit_with_number(self, number: str) -> str | None:
        """Today's visit with this short number."""
        rows = self._desk.queue(*Stage)
        return next((row.id for row in rows if self._desk.short_number(row.ticket) == number), None)

    def visit_with_document(self, number: str) -> str | None:
        """Today's open visit of the person with this identity number."""
        person = self._desk.person_with_document(number)
        rows = self._desk.visits_of(person) if person else ()
        return next((row.id for row in rows if row.day == self._desk.today() and row.ended_at is None), None)

    def is_due(self, visit_id: str) -> bool:
        row = self._desk.visit_row(visit_id)
        return row is not None and bool(due([row]))

    def _look_round(self) -> None:
        rows = self._desk.queue(*HERE)
        self.here = waiting(rows, self._desk.people(rows), self._desk.short_number)

    def _case_of(self, visit_id: str) -> Case | None:
        desk = self._desk
        visit = desk.visit(visit_id)
        person = desk.person(visit.person) if visit.person else None
        row = desk.visit_row(visit_id)
        if person is None or row is None:
            return None
        short = desk.short_number(row.ticket)
        draft = self._with_due_product(visit)
        return Case(
            visit=visit,
            person=person,
            short=short,
            draft=draft,
            situation=self._situation(visit, person),
            zone=desk.site.zone,
            lots=desk.lots(),
            in_use=self.in_use.of(draft.product, desk.today()),
            look_alikes=self._like(Waiting(row, person, short)),
            staff={account.name: account.display for account in desk.staff()},
        )

    def _like(self, me: Waiting) -> tuple[LookAlike, ...]:
        today = self._desk.today()
        return tuple(
            LookAlike(each.person.name, each.short, age_on(each.person.birth_date, today))
            for each in self._resemblance.others(me, self.here)
        )

    def _situation(self, visit: Visit, person: f.PersonEnrolled) -> Situation:
        desk = self._desk
        screening = visit.last_act(f.Screened)
        return Situation(
            clocks=desk.clocks(),
            at=desk.clock.now().utc,
            day=desk.today(),
            role="vaccinator",
            products=desk.products,
            person=person,
            past=desk.doses_of(visit.person) if visit.person else (),
            screened_on=desk.local(screening.at).date() if screening else None,
        )

    def _new_draft(self) -> Draft:
        return Draft(identity_id=self._desk.new_id(), dose_id=self._desk.new_id())

    def _with_due_product(self, visit: Visit) -> Draft:
        """The draft of this visit; a product that is due no longer gives way to the next one, consented ones first."""
        draft = self._drafts.get(visit.id) or self._new_draft()
        if draft.product not in visit.pending:
            order = sorted(visit.pending, key=lambda product: not visit.consented(product))
            draft = draft.with_product(next(iter(order), ""), self._desk.new_id())
        self._drafts[visit.id] = draft
        return draft
