"""The next ticket number of a day, within the letters that this workstation has."""

from datetime import date

from vaxdesk.clinic.ticket_letters import letters_of
from vaxdesk.credentials import tickets
from vaxdesk.store import lookups
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site


class NoTicket(Exception):
    """`code` is `no_ticket_letters` or `tickets_used_up`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def next_ticket(db: Database, journal: Journal, site: Site, day: date) -> str:
    """The ticket for the next visit of `day`. A letter under which another station has issued a ticket of that day is
    passed over: there may be more of them than are known here. Raises NoTicket."""
    letters = letters_of(journal.entries(site.id), site.station, site.letters)
    if not letters:
        raise NoTicket("no_ticket_letters")
    for letter in letters:
        newest = lookups.newest_ticket(db, tickets.beginning(day, letter))
        if newest is None:
            return _issued(site, day, tickets.first_of(letter))
        number = tickets.sequence_of(newest.ticket) + 1
        if newest.station == site.station and tickets.short_number(number % tickets.SEQUENCES)[0] == letter:
            return _issued(site, day, number)
    raise NoTicket("tickets_used_up")


def _issued(site: Site, day: date, sequence: int) -> str:
    return tickets.issue(bytes.fromhex(site.ticket_key), site.id, day, sequence)
