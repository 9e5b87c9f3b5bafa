"""A database that goes on as another station: what it may issue from then on."""

import msgspec

from vaxdesk.clinic.ticket_letters import letters_after_a_loss
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import read_site, write_site


def go_on_as_a_copy(db: Database, station: str) -> None:
    """What it was copied from may go on too: this one has no ticket letters until somebody who leads gives it some.
    Inside the caller's transaction."""
    write_site(db, msgspec.structs.replace(read_site(db), station=station, letters=""))


def go_on_after_a_loss(db: Database, station: str) -> None:
    """The newest entries are lost, and tickets among them. Inside the caller's transaction."""
    site = read_site(db)
    entries = Journal(db, site=site.id, station=site.station, zone=site.zone).entries(site.id)
    letters = letters_after_a_loss(entries, site.station, site.letters)
    write_site(db, msgspec.structs.replace(site, station=station, letters=letters))
