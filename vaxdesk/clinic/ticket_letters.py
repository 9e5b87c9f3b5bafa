"""Which letters a workstation may begin its ticket numbers with, told from the journal of the site.

A lone workstation has all ten. Whoever joins gets some of another one, by a code that is good for one workstation and
once: so that two laptops without a network never issue the same ticket.
"""

from collections.abc import Iterable
from typing import Final

from vaxdesk.clinic.facts import Entry
from vaxdesk.clinic.ticket_facts import TicketLettersGiven, TicketLettersTaken

ALL_LETTERS: Final = "ABCDEFGHIJ"


def letters_of(entries: Iterable[Entry], station: str, begun_with: str) -> str:
    """The letters of this station, in the order in which it uses them. `entries` are those about the site, in the order
    of the journal; `begun_with` is what the station had when it came into being."""
    letters = begun_with
    for entry in entries:
        if entry.station != station:
            continue
        match entry.fact:
            case TicketLettersGiven(letters=gone):
                letters = _without(letters, gone)
            case TicketLettersTaken(letters=new):
                letters += _without(new, letters)
            case _:
                pass
    return letters


def letters_after_a_loss(entries: Iterable[Entry], station: str, begun_with: str) -> str:
    """What a station begins with that goes on for one whose newest entries are lost: tickets of today may be among
    them, so it begins with the next letter. Where letters were ever shared, it may have given some away since: then it
    has none, until somebody who leads says which."""
    known = tuple(entries)
    if any(isinstance(entry.fact, TicketLettersGiven | TicketLettersTaken) for entry in known):
        return ""
    letters = letters_of(known, station, begun_with)
    return letters[1:] + letters[:1]


def _without(letters: str, gone: str) -> str:
    return "".join(letter for letter in letters if letter not in gone)
