"""What the Desk knows about whoever is in the registration form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vaxdesk.clinic import documents
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.registering import normalised
from vaxdesk.clinic.scans import PersonScan
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.desk import Desk
from vaxdesk.ui.stations.consent_forms import Forms, forms_of
from vaxdesk.ui.stations.people_view import Similar, born, person_card, queue_row, tickets_here, who
from vaxdesk.ui.stations.registration_steps import Circumstances, Opened, Written
from vaxdesk.ui.stations.registration_typed import (
    Typed,
    TypedPerson,
    TypedVisit,
    entry_of,
    missing_of_person,
    person_of,
    read_birth,
    typed_consent,
    typed_entry,
    typed_person,
    typed_visit,
    unseen,
)
from vaxdesk.ui.stations.registration_view import Known, clashes, may_be_same
from vaxdesk.ui.stations.standing_words import standing
from vaxdesk.ui.widgets.person_card import PersonProps
from vaxdesk.ui.widgets.queue_list import QueueRow

HERE = (
    Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE, Stage.IDENTITY_DUE, Stage.INJECTION_DUE, Stage.OBSERVING,
    Stage.REACTION,
)  # fmt: skip

COME_BACK = (Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE, Stage.REFUSED)
"""Whose visit of today goes on when they stand at the door again. Whoever refused may consent after all."""


class Records:
    """Questions of the registration page to the Desk, and what the last registration was like."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._usual: TypedVisit | None = None

    @property
    def language(self) -> f.Language:
        """What most people here speak."""
        return self._desk.site.language

    def stands(self, visit_id: str) -> str:
        """Where somebody with a ticket stands: what is due next."""
        row = self._desk.visit_row(visit_id)
        person = self._desk.person(row.person or "") if row else None
        if row is None or person is None:
            return ""
        return f"{self._desk.short_number(row.ticket)} {person.name}: {standing(row.stage)}"

    def remember(self, visit: TypedVisit) -> None:
        """The next person probably comes for the same, where that is one vaccine; everything else is asked anew."""
        self._usual = TypedVisit(products=visit.products, preselected="before") if len(visit.products) == 1 else None

    def nobody(self) -> Opened:
        """An empty form, under ids of its own."""
        base = Typed(person=TypedPerson(language=self.language), visit=self._usual_visit())
        return Opened(person=self._desk.new_id(), visit=self._desk.new_id(), base=base)

    def of_person(self, person_id: str) -> Opened:
        """Somebody enrolled, about to be registered."""
        written = self._person_written(person_id)
        assert isinstance(written.fact, f.PersonEnrolled)
        base = Typed(person=typed_person(written.fact), visit=self._usual_visit())
        return Opened(person=person_id, visit=self._desk.new_id(), base=base, person_written=written)

    def of_visit(self, visit: Visit) -> Opened:
        """A registered visit."""
        registered, consent = visit.last_act(f.VisitRegistered), _consent(visit)
        assert visit.person is not None
        assert registered is not None
        assert isinstance(registered.fact, f.VisitRegistered)
        written = self._person_written(visit.person)
        assert isinstance(written.fact, f.PersonEnrolled)
        said = consent.fact if consent else None
        assert said is None or isinstance(said, f.ConsentGiven | f.ConsentRefused)
        base = Typed(
            person=typed_person(written.fact),
            visit=typed_visit(registered.fact, self._desk.site.zone),
            consent=typed_consent(said),
            entry=typed_entry(visit.last(f.EntryChecked)),
        )
        return Opened(
            person=visit.person, visit=visit.id, base=base, person_written=written,
            visit_written=Written(registered.entry.id, registered.fact), consent_written=consent, pending=visit.pending,
            entry_written=_entry(visit),
        )  # fmt: skip

    def known(self, opened: Opened, typed: Typed) -> Known:
        desk = self._desk
        enrolled = opened.person if opened.person_written else None
        today = desk.today()
        owner = self.with_document(typed.person)
        return Known(
            today=today,
            products=desk.products,
            person=enrolled,
            past=desk.doses_of(opened.person) if enrolled else (),
            in_stock=frozenset(
                each.lot.product for each in desk.lots() if each.left > 0 and each.lot.expiry >= today
            ),
            same_document=owner is not None and owner != opened.person,
            here_already=self._elsewhere(opened) if enrolled else "",
        )  # fmt: skip

    def card(self, opened: Opened, typed: Typed) -> PersonProps | None:
        """Who is in the form, as the card beside it shows them; None for nobody yet."""
        desk, person = self._desk, self.person(typed)
        if person is None:
            return None
        return person_card(
            person, id=opened.person if opened.person_written else "", past=desk.doses_of(opened.person),
            products=desk.products, today=desk.today(), entry=entry_of(typed.entry),
            similar=self.similar(opened.person, person),
        )  # fmt: skip

    def turns_out(self, opened: Opened, typed: TypedPerson) -> str:
        """The enrolled person whom somebody new in the form turns out to be by the number, where no other name was
        typed; "" for nobody."""
        known = self.with_document(typed) if opened.person_written is None else None
        person = self._desk.person(known) if known else None
        return known if known and person and typed.name.strip() in ("", person.name) else ""

    def with_document(self, typed: TypedPerson) -> str | None:
        """The enrolled person with this number, once it is whole."""
        if typed.document_type == "none" or not typed.number.strip():
            return None
        reading = documents.judge(typed.document_type, typed.number, self._desk.today())  # type: ignore[arg-type]
        return None if reading.problems else self._desk.person_with_document(reading.number)

    def with_card(self, typed: TypedPerson, scan: PersonScan) -> TypedPerson:
        """The form with what a card says; what it does not say stays."""
        language = "vi" if scan.document.type == "vn_cccd" else typed.language
        return replace(
            typed, document_type=scan.document.type, number=scan.document.number, language=language,
            name=scan.name or typed.name, address=scan.address or typed.address, sex=scan.sex or typed.sex,
            born=scan.birth_date.isoformat() if scan.birth_date else typed.born,
        )  # fmt: skip

    def person(self, typed: Typed) -> f.PersonEnrolled | None:
        """Whoever the form describes, once it describes somebody."""
        birth = read_birth(typed.person.born)
        lacking = set(missing_of_person(typed.person)) - {"number"}
        if lacking or unseen(typed) or birth is None or birth[0] > self._desk.today():
            return None
        return person_of(typed.person)

    def similar(self, person_id: str, person: f.PersonEnrolled) -> tuple[Similar, ...]:
        """People on site, and enrolled people of the same name, who are easily taken for this one."""
        rows = self._desk.queue(*HERE)
        tickets = tickets_here(rows, self._desk.short_number)
        others = dict(self._desk.people(rows)) | {
            id_: found for id_ in self._desk.find(person.name, asked=False) if (found := self._desk.person(id_))
        }
        others.pop(person_id, None)
        return tuple(
            Similar(
                id=id_, name=others[id_].name, sex=others[id_].sex, birth_date=others[id_].birth_date,
                ticket=tickets.get(id_, ""), same=may_be_same(normalised(person), others[id_]),
            )
            for id_ in clashes(person, others)
        )  # fmt: skip

    def perhaps_enrolled(self, opened: Opened, typed: Typed) -> tuple[str, ...]:
        """Persons on record who may be the one that is about to be enrolled."""
        person = None if opened.person_written else self.person(typed)
        return tuple(each.id for each in self.similar(opened.person, person) if each.same) if person else ()

    def queue(self, stages: Sequence[Stage]) -> list[QueueRow]:
        """Who waits at these stages."""
        rows = self._desk.queue(*stages)
        people, today, short = self._desk.people(rows), self._desk.today(), self._desk.short_number
        return [
            queue_row(row, people.get(row.person or ""), short=short, today=today, detail=row.together) for row in rows
        ]

    def visit_called(self, short: str) -> str | None:
        """Today's visit with this short number."""
        rows = self._desk.queue(*Stage)
        return next((row.id for row in rows if self._desk.short_number(row.ticket) == short), None)

    def waiting_visit(self, person_id: str, stages: Sequence[Stage]) -> str | None:
        """The visit of today at which this person still waits."""
        today = self._desk.today()
        rows = self._desk.visits_of(person_id)
        return next((row.id for row in rows if row.day == today and row.stage in stages), None)

    def candidates(self, ids: Sequence[str], *, whole: bool = True) -> tuple[QueueRow, ...]:
        """People to choose from; with their `whole` birth dates for whoever has to tell them apart at the door."""
        today = self._desk.today()
        tickets = tickets_here(self._desk.queue(*HERE), self._desk.short_number)
        people = {id_: found for id_ in ids if (found := self._desk.person(id_))}
        return tuple(
            QueueRow(id_, tickets.get(id_, ""), each.name, f"{who(each, today)} · {born(each, whole=whole)}")
            for id_, each in people.items()
        )

    def consent_forms(self, opened: Opened, typed: Typed) -> Forms:
        """The consent texts for what is planned and was not given yet."""
        given = self._desk.visit(opened.visit).given if opened.visit_written else ()
        products = [product for product in typed.visit.products if product not in given]
        return forms_of(self._desk, products, typed.person.language)  # type: ignore[arg-type]

    def circumstances(self, opened: Opened, typed: Typed, numbers: Mapping[str, int]) -> Circumstances:
        forms = self.consent_forms(opened, typed)
        return Circumstances(
            day=self._desk.today(), zone=self._desk.site.zone, numbers=numbers, form=forms.names,
            form_version=forms.versions, form_digest=forms.digests,
            given=frozenset(self._desk.visit(opened.visit).given),
        )  # fmt: skip

    def _usual_visit(self) -> TypedVisit:
        if self._usual is not None:
            return self._usual
        today = self._desk.today()
        stocked = {each.lot.product for each in self._desk.lots() if each.left > 0 and each.lot.expiry >= today}
        return TypedVisit(products=tuple(stocked), preselected="stock") if len(stocked) == 1 else TypedVisit()

    def _person_written(self, person_id: str) -> Written:
        act = self._desk.visit(person_id).last_act(f.PersonEnrolled)
        assert act is not None
        assert isinstance(act.fact, f.PersonEnrolled)
        return Written(act.entry.id, act.fact)

    def _elsewhere(self, opened: Opened) -> str:
        today = self._desk.today()
        rows = self._desk.visits_of(opened.person)
        here = [row for row in rows if row.day == today and row.stage in HERE and row.id != opened.visit]
        return self._desk.short_number(here[0].ticket) if here else ""


def _consent(visit: Visit) -> Written | None:
    """The last word on consent, where it covers everything that is still planned."""
    last = visit.last_act(f.ConsentGiven), visit.last_act(f.ConsentRefused)
    said = [act for act in visit.acts if act in last]
    if not said or not isinstance(said[-1].fact, f.ConsentGiven | f.ConsentRefused):
        return None
    covered = set(visit.pending or visit.planned) <= set(said[-1].fact.products)
    return Written(said[-1].entry.id, said[-1].fact) if covered else None


def _entry(visit: Visit) -> Written | None:
    act = visit.last_act(f.EntryChecked)
    return Written(act.entry.id, act.fact) if act and isinstance(act.fact, f.Fact) else None
