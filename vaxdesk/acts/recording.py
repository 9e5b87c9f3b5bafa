"""How a request becomes an entry: understood, completed, judged, written down; or refused with every reason at once."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

import msgspec

from vaxdesk.acts.emergency_cases import against_emergency, held_by_emergency, whom_of
from vaxdesk.acts.judging import InquiryFor, judging
from vaxdesk.acts.leaving import Leaving
from vaxdesk.acts.request import Case, Recorded, Request, check_ids, says_the_same
from vaxdesk.acts.ticket_numbers import NoTicket, next_ticket
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.completing import complete, kept
from vaxdesk.clinic.doses import Situation
from vaxdesk.clinic.emergency_facts import EMERGENCY_FACTS, EmergencyBegun
from vaxdesk.clinic.permissions import NotAllowed, allowed, as_if_own, may_amend, may_strike
from vaxdesk.clinic.registering import (
    cleaned,
    given_outside_age,
    identity_of,
    normalised,
    person_problems,
    text_problems,
)
from vaxdesk.clinic.rules import OVERRIDABLE, Problem, Refused, lot_problems, named, problems, worsened
from vaxdesk.clinic.schedule import Catalogue, PastDose, doses_until
from vaxdesk.clinic.stock import LotState
from vaxdesk.clinic.ticket_facts import TICKET_FACTS
from vaxdesk.clinic.timers import Anchor, Clocks, met
from vaxdesk.clinic.visit import BACK_ENTRY, Stage, causal_order, fold, roots, standing_acts, struck_ids
from vaxdesk.clock import Clock
from vaxdesk.ids import uuid7
from vaxdesk.keeping.sealing import Sealing
from vaxdesk.store import boots, lookups
from vaxdesk.store.codec import entry_from
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Draft, Journal
from vaxdesk.store.site import Account, Site, account_named
from vaxdesk.store.tables import person_of

OPEN_STAGES: Final = (
    Stage.REGISTERED,
    Stage.SCREENING_DUE,
    Stage.CONSENT_DUE,
    Stage.IDENTITY_DUE,
    Stage.INJECTION_DUE,
    Stage.OBSERVING,
    Stage.REACTION,
)

_WATCHED: Final = (f.Released, f.LeftEarly)
"""The acts that are held against how long somebody has been watched."""


class Recorder:
    """Takes requests for one journal, one at a time."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        *,
        site: Site,
        products: Catalogue,
        clock: Clock,
        new_id: Callable[[datetime], str] = uuid7,
        sealing: Sealing | None = None,
        inquiry_for: InquiryFor,
    ) -> None:
        self._db = db
        self._journal = journal
        self._sealing = sealing
        self._site = site
        self._products = products
        self._clock = clock
        self._new_id = new_id
        self._inquiry_for = inquiry_for
        self._leaving = Leaving(db, journal, site)
        self._here = clock.now()

    def take(self, request: Request) -> Recorded:
        """Write one act down in one transaction, sealed as its last step. Raises Refused, WorldFailed, or ValueError
        for a request that no program should make; then nothing is written."""
        check_ids(request)
        with self._sealing.writing() if self._sealing else self._journal.writing():
            if request.id and (known := self._journal.entry(request.id)):
                return self._repeated(request, known)
            case = self._understood(request)
            fact = self._completed(case)
            return self._written(case, fact, self._judge(case, fact))

    def clocks(self) -> Clocks:
        """All that is known about time at this moment."""
        acts = standing_acts(causal_order(self._journal.entries(self._site.id)))
        now = self._clock.now()
        here = self._here if self._here.boot == now.boot else now
        return Clocks(
            now=now,
            boots=boots.stays(self._db, here) if self._sealing else met(boots.spans(self._db), here),
            anchors=tuple(
                Anchor(utc=act.entry.written, boot=act.entry.boot, uptime_ms=act.entry.uptime_ms)
                for act in acts
                if isinstance(act.fact, f.ClockConfirmed) and not act.back_entry
            ),
        )

    def _repeated(self, request: Request, known: f.Entry) -> Recorded:
        """The first answer to an id that was sent before, or a refusal if it says something else now."""
        if not says_the_same(request, known):
            raise Refused([Problem("id_reused", blocks=True)])
        then = self._journal.until(known.about, known.n)
        return Recorded(known, fold(known.about, then) if known.kind == "visit" else None, repeated=True)

    def _understood(self, request: Request) -> Case:
        account = account_named(self._db, request.by)
        if account is None:
            raise _refusal("unknown_account", request.by)
        now = self._clock.now().utc
        if request.amends or isinstance(request.fact, f.Struck):
            return self._understood_correction(request, account)
        if not allowed(f.fact_name(request.fact), account.roles):
            raise NotAllowed(f.fact_name(request.fact))
        kind = f.SUBJECTS.get(type(request.fact), "visit")
        about = self._about(request)
        entries = self._journal.entries(about)
        if entries and entries[0].kind != kind:
            raise _refusal("not_registered")
        _not_erased(entries)
        person = about if kind == "person" else entries[0].person if entries else request.person
        if isinstance(request.fact, EMERGENCY_FACTS):
            person = whom_of(self._db, request.fact, about, entries)
        if kind == "visit" and request.person not in (None, person):
            raise _refusal("person_differs")
        return Case(
            request=request,
            account=account,
            kind=kind,
            about=about,
            person=person if kind in ("person", "visit") or isinstance(request.fact, EMERGENCY_FACTS) else None,
            at=request.at or now,
            entries=entries,
            visit=self._journal.folded(about, entries) if kind == "visit" else None,
        )

    def _understood_correction(self, request: Request, account: Account) -> Case:
        target = self._journal.entry(request.amends) if request.amends else None
        if target is None or request.about not in (None, target.about):
            raise _refusal("target_missing")
        entries = self._journal.entries(target.about)
        _not_erased(entries)
        ordered = causal_order(entries)
        root = roots(ordered)[target.id]
        act = next((act for act in standing_acts(ordered) if act.entry.id == root), None)
        if act is None or target.id in struck_ids(ordered) or isinstance(target.fact, f.Struck):
            raise _refusal("target_struck")
        if request.person not in (None, target.person):
            raise _refusal("person_differs")
        if not isinstance(request.fact, f.Struck | type(act.fact)):
            raise _refusal("amends_another_fact", f.fact_name(act.fact))
        if not request.reason.strip():
            raise _refusal("reason_missing")
        may = may_strike if isinstance(request.fact, f.Struck) else may_amend
        own = target.by == account.name or as_if_own(f.fact_name(act.fact), self._clock.now().utc - target.written)
        if isinstance(act.fact, (f.CardKeyMade, f.CardKeyEnded, *TICKET_FACTS)) or not may(
            f.fact_name(act.fact), account.roles, own=own
        ):
            raise NotAllowed("struck" if isinstance(request.fact, f.Struck) else f.fact_name(act.fact))
        return Case(
            request=request,
            account=account,
            kind=target.kind,
            about=target.about,
            person=whom_of(self._db, request.fact, target.about, entries, otherwise=target.person),
            at=request.at or act.at,
            entries=entries,
            visit=self._journal.folded(target.about, entries) if target.kind == "visit" else None,
            target=target,
            act=act,
        )

    def _about(self, request: Request) -> str:
        match request.fact:
            case f.ClockConfirmed() | f.RoomChecked() | f.CardKeyMade() | f.CardKeyEnded():
                return self._site.id
            case each if isinstance(each, TICKET_FACTS):
                return self._site.id
            case f.LotReceived(product=product, lot=number):
                same = (each.lot.id for each in lookups.lots_named(self._db, number) if each.lot.product == product)
                return next(same, None) or request.about or self._fresh_id()
            case f.PersonEnrolled() | f.VisitRegistered() | EmergencyBegun():
                return request.about or self._fresh_id()
        if request.about is None:
            raise _refusal("not_registered")
        return request.about

    def _completed(self, case: Case) -> f.Fact:
        fact = cleaned(case.request.fact)
        if isinstance(fact, f.PersonEnrolled):
            return normalised(fact)
        if isinstance(fact, f.PersonErased):
            return self._leaving.kept(case.about)
        if case.act:
            fact = kept(fact, case.act.fact)
        if isinstance(fact, f.VisitRegistered) and not fact.ticket:
            return msgspec.structs.replace(fact, ticket=self._next_ticket(case))
        return complete(
            fact,
            products=self._products,
            lots=self._lots(case, fact),
            past=doses_until(self._past(case, fact), self._day(case.at)),
            display=case.account.display,
        )

    def _next_ticket(self, case: Case) -> str:
        try:
            return next_ticket(self._db, self._journal, self._site, self._day(case.at))
        except NoTicket as none:
            raise _refusal(none.code) from none

    def _judge(self, case: Case, fact: f.Fact) -> tuple[str, ...]:
        """The codes that somebody overrode. Raises Refused for everything else that speaks against it."""
        found = [*named(text_problems(fact)), *named(text_problems(case.request.reason)), *self._against(case, fact)]
        answered = set(case.request.override) | (set(case.act.overridden) if case.act else set())
        left = [problem for problem in found if problem.blocks or problem.code not in answered]
        if left:
            raise Refused(sorted(set(left), key=lambda problem: (not problem.blocks, problem.code)))
        asked = OVERRIDABLE if case.target else {problem.code for problem in found}
        overridden = tuple(code for code in dict.fromkeys(case.request.override) if code in asked)
        if overridden and not case.request.reason.strip():
            raise _refusal("reason_missing")
        return overridden

    def _against(self, case: Case, fact: f.Fact) -> Sequence[Problem]:
        if isinstance(fact, f.Struck):
            return named(self._against_strike(case))
        situation = self._situation(case, fact)
        if case.kind == "visit":
            return problems(case.visit_before, fact, situation)
        late = ["future_at"] if case.at > situation.clocks.now.utc and not case.at_kept else []
        if isinstance(fact, EMERGENCY_FACTS):
            return named([*late, *against_emergency(case, fact, self._site.id)])
        match fact:
            case f.PersonEnrolled():
                same = [each for each in lookups.with_document(self._db, fact.document.number) if each != case.about]
                again = ["already_enrolled"] if case.entries and not case.target else []
                given = lookups.doses_of(self._db, case.about)
                outside = given_outside_age(fact, given, self._products)
                return named([*late, *again, *outside, *person_problems(fact, situation.day, same)])
            case f.PersonErased():
                late = [*self._leaving.problems(case.about, case.request.reason, situation.day)]
            case f.LotReceived():
                return named([*late, *lot_problems(fact, situation), *self._moved_in_use(case, fact)])
        return named(late)

    def _against_strike(self, case: Case) -> list[str]:
        """A person with visits, or a lot with doses, cannot be taken back; a reaction only by who may conclude it."""
        if case.act and isinstance(case.act.fact, f.ReactionSeen) and "screener" not in case.account.roles:
            return ["not_a_screener"]
        if case.act and isinstance(case.act.fact, EmergencyBegun):
            return ["still_in_use"] if len(standing_acts(causal_order(case.entries))) > 1 else []
        if case.kind == "person" and lookups.visits_of(self._db, case.about):
            return ["still_in_use"]
        return ["still_in_use"] if case.kind == "lot" and self._doses_given(case.about) else []

    def _moved_in_use(self, case: Case, fact: f.LotReceived) -> list[str]:
        """Doses that were given keep the lot that they name."""
        before = case.act.fact if case.act else None
        if not isinstance(before, f.LotReceived) or (before.product, before.lot) == (fact.product, fact.lot):
            return []
        return ["still_in_use"] if self._doses_given(case.about) else []

    def _doses_given(self, lot_id: str) -> int:
        return sum(each.given for each in lookups.lots(self._db) if each.lot.id == lot_id)

    def _situation(self, case: Case, fact: f.Fact) -> Situation:
        clocks = self.clocks() if isinstance(fact, _WATCHED) else Clocks(now=self._clock.now())
        screening = case.visit_before.last_act(f.Screened) if case.kind == "visit" else None
        doses = case.visit_before.doses if case.kind == "visit" else []
        day = self._day(case.at)
        return Situation(
            clocks=clocks,
            at=case.at,
            day=day,
            role=case.role,
            products=self._products,
            typed_in=clocks.now.utc - case.at > BACK_ENTRY,
            at_kept=case.at_kept,
            person=self._person(case, fact),
            past=self._past(case, fact),
            lots=self._lots(case, fact),
            screened_on=self._day(screening.at) if screening else None,
            dosed_on=min((self._day(act.at) for act, _ in doses), default=None),
            open_visit_today=isinstance(fact, f.VisitRegistered) and self._open_visit(case, day),
            emergency=held_by_emergency(self._db, case) if isinstance(fact, f.Released) else "",
            judging=judging(self._db, case, day, self._inquiry_for) if isinstance(fact, f.Screened) else None,
            person_changed=isinstance(fact, f.DoseGiven) and self._person_changed(case),
        )

    def _person_changed(self, case: Case) -> bool:
        """Who somebody is was corrected after the last identity check, and before this new dose."""
        checked = case.visit_before.last_act(f.IdentityChecked)
        if case.target or checked is None or case.person is None:
            return False
        entries = self._journal.entries(case.person)
        if not any(entry.n > checked.entry.n for entry in entries):
            return False
        return identity_of(person_of(entries)) != identity_of(
            person_of(entry for entry in entries if entry.n < checked.entry.n)
        )

    def _open_visit(self, case: Case, day: date) -> bool:
        if case.person is None or case.kind != "visit":
            return False
        return any(
            row.id != case.about and row.day == day and row.stage in OPEN_STAGES
            for row in lookups.visits_of(self._db, case.person)
        )

    def _lots(self, case: Case, fact: f.Fact) -> tuple[LotState, ...]:
        if not isinstance(fact, f.DoseGiven | f.LotReceived):
            return ()
        lots = lookups.lots_named(self._db, fact.lot, without=case.root)
        return tuple(each for each in lots if not case.act or each.lot.id != case.about)

    def _person(self, case: Case, fact: f.Fact) -> f.PersonEnrolled | None:
        if case.person is None or not isinstance(fact, f.VisitRegistered | f.DoseGiven):
            return None
        return lookups.person(self._db, case.person)

    def _past(self, case: Case, fact: f.Fact) -> tuple[PastDose, ...]:
        if case.person is None or not isinstance(fact, f.DoseGiven):
            return ()
        return lookups.doses_of(self._db, case.person, without=case.root)

    def _written(self, case: Case, fact: f.Fact, overridden: tuple[str, ...]) -> Recorded:
        row = self._journal.next_row(self._draft(case, fact, overridden), self._clock.now(), case.entries)
        entries = (*case.entries, entry_from(row))
        visit = self._journal.folded(case.about, entries) if case.kind == "visit" else None
        if visit and case.visit and case.target:
            worse = worsened(case.visit, visit)
            left = [each for each in worse if each.blocks or each.code not in overridden]
            if left:
                raise Refused(left)
        self._journal.write(row, entries, visit)
        if self._sealing:
            self._sealing.seal(row)
        return Recorded(entries[-1], visit)

    def _draft(self, case: Case, fact: f.Fact, overridden: tuple[str, ...]) -> Draft:
        return Draft(
            id=case.request.id or self._fresh_id(),
            about=case.about,
            kind=case.kind,
            person=case.person,
            fact=fact,
            at=case.at,
            by=case.account.name,
            role=case.role,
            amends=case.target.id if case.target else None,
            reason=case.request.reason.strip(),
            override=overridden,
        )

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._site.zone).date()

    def _fresh_id(self) -> str:
        return self._new_id(self._clock.now().utc)


def _not_erased(entries: Sequence[f.Entry]) -> None:
    """Nothing is written about somebody who was erased by law."""
    if any(isinstance(entry.fact, f.Erased | f.PersonErased) for entry in entries):
        raise _refusal("person_erased")


def _refusal(code: str, detail: str = "") -> Refused:
    return Refused([Problem(code, blocks=True, detail=detail)])
