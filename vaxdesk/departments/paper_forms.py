"""Blank numbered forms for the hours in which the program does not run: printed here, so that no number is there twice,
and followed until each one is typed in or void."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec

from vaxdesk.acts.recording import OPEN_STAGES, Recorder
from vaxdesk.acts.request import Recorded, Request
from vaxdesk.acts.typed_in import PERSON, VISIT
from vaxdesk.clinic.facts import Entry, Language
from vaxdesk.clinic.pad_facts import FormVoided, PadPrinted
from vaxdesk.clinic.pads import Pad, State, next_form, pads_of, states, voided
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.codes.ticket_letters import TicketLetters
from vaxdesk.credentials.form_numbers import FormNumber, form_number, pad
from vaxdesk.door.seat import Seat
from vaxdesk.print_room import house_papers
from vaxdesk.store import lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

SHOWN: Final = 10
"""Pads whose forms are looked at, the last ones printed."""


class Form(msgspec.Struct, frozen=True):
    """One number and what became of it. `visit` is None until its registration is typed in; `why` it is void; `printed`
    says that this site knows of its pad."""

    number: FormNumber
    state: State
    visit: VisitRow | None = None
    why: str = ""
    printed: bool = True


class PaperForms:
    """The forms of one open site."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        recorder: Recorder,
        site: Site,
        seat: Seat,
        letters: TicketLetters,
    ) -> None:
        self._db, self._journal, self._recorder, self._site = db, journal, recorder, site
        self._seat, self._letters = seat, letters

    def print_pad(self, day: date, count: int, language: Language | None = None) -> house_papers.Pad:
        """Blank forms with the next numbers of this workstation for this day; that they were printed is written down
        first. Raises Refused, WorldFailed, ValueError where the day has no more numbers."""
        self._seat.must("pad_printed")
        letters = self._letters.own()
        if not letters:
            raise Refused([Problem("no_ticket_letters", blocks=True)])
        first = next_form(self._entries(), letters[0], day)
        pad(letters[0], day, first, count)
        self._record(PadPrinted(letter=letters[0], day=day, first=first, count=count))
        return house_papers.pad(self._site, letters[0], day, first, count, language)

    def void(self, form: FormNumber, why: str) -> Recorded:
        """Say that nobody's visit stands on this form. Raises Refused, also where one does, WorldFailed."""
        self._seat.must("form_voided")
        if not why.strip():
            raise Refused([Problem("reason_missing", blocks=True)])
        if _typed_in(lookups.visit_row(self._db, self.ids(form)[1])) is not None:
            raise Refused([Problem("already_registered", blocks=True)])
        return self._record(FormVoided(number=str(form), why=why.strip()))

    def forms(self) -> tuple[tuple[Pad, tuple[Form, ...]], ...]:
        """The last pads with all their forms, the last one printed first."""
        self._seat.must("queue")
        entries = self._entries()
        void = voided(entries)
        return tuple((each, self._of(_numbers(each), void)) for each in pads_of(entries)[:SHOWN])

    def form(self, text: str) -> Form:
        """The form with the number that was typed. Raises FormNumberWrong, a ValueError."""
        self._seat.must("queue")
        number, entries = form_number(text), self._entries()
        for each in pads_of(entries):
            if (each.letter, each.day) == (number.letter, number.day) and each.first <= number.sequence <= each.last:
                return self._of(_numbers(each), voided(entries))[number.sequence - each.first]
        return msgspec.structs.replace(self._of((number,), voided(entries))[0], printed=False)

    def ids(self, form: FormNumber) -> tuple[str, str]:
        """Under which ids the person, where they are new, and the visit of a form are written down."""
        return form.id_of(self._site.id, PERSON), form.id_of(self._site.id, VISIT)

    def _of(self, numbers: Sequence[FormNumber], void: dict[str, str]) -> tuple[Form, ...]:
        """These forms of one pad. One that was typed in after all is no longer void."""
        ids = {number: self.ids(number) for number in numbers}
        rows = lookups.visit_rows(self._db, [visit for _, visit in ids.values()])
        people = lookups.persons(self._db, [person for person, _ in ids.values()])
        visits = {number: _typed_in(rows.get(visit)) for number, (_, visit) in ids.items()}
        known = [_known(visits[number], str(number) in void, ids[number][0] in people) for number in numbers]
        return tuple(
            Form(number, state, visits[number], void.get(str(number), ""))
            for number, state in zip(numbers, states(known), strict=True)
        )

    def _record(self, fact: PadPrinted | FormVoided) -> Recorded:
        by = self._seat.account.name if self._seat.account else ""
        return self._recorder.take(Request(fact=fact, by=by, about=self._site.id))

    def _entries(self) -> Sequence[Entry]:
        return self._journal.entries(self._site.id)


def _numbers(printed: Pad) -> tuple[FormNumber, ...]:
    return pad(printed.letter, printed.day, printed.first, printed.count)


def _typed_in(row: VisitRow | None) -> VisitRow | None:
    """A visit whose registration was struck is none."""
    return row if row is not None and row.stage is not Stage.UNKNOWN else None


def _known(visit: VisitRow | None, void: bool, enrolled: bool) -> State | None:
    if visit is not None:
        return "open" if visit.stage in OPEN_STAGES else "typed_in"
    return "void" if void else "open" if enrolled else None
