"""Everything about codes at one open site, put together: the cards of slips, the keys that sign them, the letters of
tickets, and what the codes of packs mean."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from vaxdesk.acts.recording import Recorder
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clock import Clock
from vaxdesk.codes.card_keys import CardKeys
from vaxdesk.codes.card_room import CardRoom
from vaxdesk.codes.cards import Cards
from vaxdesk.codes.pack_table import PackTable
from vaxdesk.codes.ticket_letters import TicketLetters
from vaxdesk.door.seat import Seat
from vaxdesk.keeping.vault import Vault
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site


class CodeRooms(NamedTuple):
    cards: Cards
    card_room: CardRoom
    ticket_letters: TicketLetters
    packs: PackTable


def code_rooms(
    db: Database,
    journal: Journal,
    recorder: Recorder,
    *,
    site: Site,
    products: Catalogue,
    clock: Clock,
    seat: Seat,
    new_id: Callable[[datetime], str],
    vault: Vault | None,
) -> CodeRooms:
    """Without a `vault` there are no keys to sign with."""
    keys = CardKeys(db, journal, recorder, site=site, clock=clock, new_id=new_id, vault=vault)
    return CodeRooms(
        cards=Cards(db, recorder, keys, site=site, products=products, clock=clock, seat=seat, new_id=new_id),
        card_room=CardRoom(db, keys, seat=seat, clock=clock),
        ticket_letters=TicketLetters(db, journal, recorder, site, clock, seat, new_id),
        packs=PackTable(db, products, seat),
    )
