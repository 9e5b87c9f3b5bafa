"""Who may issue which ticket numbers: what a lead decides about the letters of this workstation."""

import secrets
from collections.abc import Callable
from datetime import datetime

import msgspec

from vaxdesk.acts.recording import Recorder
from vaxdesk.acts.request import Request
from vaxdesk.clinic.facts import Entry, Fact
from vaxdesk.clinic.pads import pads_of
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clinic.ticket_facts import TicketLettersGiven, TicketLettersTaken
from vaxdesk.clinic.ticket_letters import ALL_LETTERS, letters_of
from vaxdesk.clock import Clock
from vaxdesk.credentials import letter_codes, tickets
from vaxdesk.credentials.letter_codes import in_groups
from vaxdesk.door.seat import Seat
from vaxdesk.store import lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

__all__ = ["ALL_LETTERS", "GivenAway", "TicketLetters", "in_groups"]


class GivenAway(msgspec.Struct, frozen=True):
    """Letters that went from here to the workstation `to`, by this code."""

    letters: str
    to: str
    code: str
    at: datetime


class TicketLetters:
    """The ticket letters of one open site. Changing them is for whoever leads; asks the seat."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        recorder: Recorder,
        site: Site,
        clock: Clock,
        seat: Seat,
        new_id: Callable[[datetime], str],
    ) -> None:
        self._db, self._journal, self._recorder = db, journal, recorder
        self._site, self._clock, self._seat, self._new_id = site, clock, seat, new_id

    @property
    def number(self) -> str:
        """By which another workstation calls this one: eight digits."""
        return letter_codes.workstation_number(self._site.station)

    def own(self) -> str:
        """The letters that this workstation has, in the order in which it uses them."""
        return letters_of(self._entries(), self._site.station, self._site.letters)

    def in_use(self) -> str:
        """Those of them that stand on a ticket of today, or on a blank form for today or later."""
        return "".join(letter for letter in self.own() if self._issued_today(letter))

    def given_away(self) -> tuple[GivenAway, ...]:
        """What went from this workstation to others, the newest first."""
        self._by()
        found = [
            GivenAway(entry.fact.letters, entry.fact.to, entry.fact.code, entry.at)
            for entry in self._entries()
            if isinstance(entry.fact, TicketLettersGiven) and entry.station == self._site.station
        ]
        return tuple(reversed(found))

    def give(self, letters: str, to: str) -> str:
        """Let another workstation have these letters; the sixteen digits that are typed in there. Raises Refused,
        WorldFailed."""
        by, number = self._by(), letter_codes.typed_number(to)
        if number is None or number == self.number:
            raise _refusal("ticket_letters_number")
        held = "".join(
            each for each in ALL_LETTERS if each in letters and (each not in self.own() or self._issued_today(each))
        )
        if held or not letters:
            raise _refusal("ticket_letters_not_free", held)
        nonce = secrets.randbelow(letter_codes.NONCES)
        code = letter_codes.letter_code(self._key, self._site.id, letters, number, nonce)
        self._record(TicketLettersGiven(letters=_ordered(letters), to=number, code=code), by)
        return code

    def take(self, code: str) -> str:
        """Take the letters that another workstation gave to this one; which they are. Raises Refused, WorldFailed."""
        by = self._by()
        read = letter_codes.letters_in(self._key, self._site.id, code, self.number)
        if read is None or read[1] in self._taken():
            raise _refusal("ticket_letters_code")
        self._record(TicketLettersTaken(letters=read[0], code=read[1]), by)
        return read[0]

    def take_free(self, letters: str, why: str) -> str:
        """Take letters that no other workstation has any more: it is gone, or it was this very one; which they are.
        Whoever had them began with the first of them, so that this one begins with the last. Raises Refused,
        WorldFailed."""
        by = self._by()
        new = "".join(each for each in reversed(ALL_LETTERS) if each in letters and each not in self.own())
        if not new:
            raise _refusal("ticket_letters_not_free", _ordered(letters))
        if not why.strip():
            raise _refusal("reason_missing")
        self._record(TicketLettersTaken(letters=new, why=why.strip()), by)
        return new

    def _taken(self) -> set[str]:
        return {entry.fact.code for entry in self._entries() if isinstance(entry.fact, TicketLettersTaken)}

    def _entries(self) -> tuple[Entry, ...]:
        return self._journal.entries(self._site.id)

    def _issued_today(self, letter: str) -> bool:
        day = self._clock.now().utc.astimezone(self._site.zone).date()
        if any(pad.letter == letter and pad.day >= day for pad in pads_of(self._entries())):
            return True
        return lookups.newest_ticket(self._db, tickets.beginning(day, letter)) is not None

    def _record(self, fact: Fact, by: str) -> None:
        self._recorder.take(Request(fact=fact, by=by, id=self._new_id(self._clock.now().utc)))

    def _by(self) -> str:
        self._seat.must("settings")
        return self._seat.account.name if self._seat.account else ""

    @property
    def _key(self) -> bytes:
        return bytes.fromhex(self._site.ticket_key)


def _ordered(letters: str) -> str:
    return "".join(letter for letter in ALL_LETTERS if letter in letters)


def _refusal(code: str, detail: str = "") -> Refused:
    return Refused([Problem(code, blocks=True, detail=detail)])
