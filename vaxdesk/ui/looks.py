"""What whoever sits here looks at and searches for, for the access log: once for each, however many pages look. On a
page of treatment that is not theirs they say why first, once for each person and day, unless the person waits for them.
"""

from datetime import date
from typing import Final

from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Station
from vaxdesk.ui.why_sheet import WhySheet
from vaxdesk.ui.widgets.person_card import PersonCard

WAIT_FOR: Final = {
    "visit_registered": (Stage.REGISTERED, Stage.SCREENING_DUE, Stage.CONSENT_DUE),
    "screened": (Stage.SCREENING_DUE, Stage.CONSENT_DUE, Stage.REACTION),
    "dose_given": (Stage.IDENTITY_DUE, Stage.INJECTION_DUE),
    "released": (Stage.OBSERVING, Stage.REACTION),
}
"""At which stages of a visit of today somebody waits for those who may do this."""


class Looks:
    """Nothing is kept where nobody sits; nobody waits where it cannot be written down."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._said_why: set[tuple[str, str, date]] = set()

    def searched(self, words: str) -> None:
        """Somebody typed words into the box at the top."""
        if self._live.desk.seat.may("search"):
            self._live.desk.find(words)

    def meet(self, station: Station) -> None:
        """Hear of everybody who comes onto a card of this station."""
        sheet = WhySheet(station, station.code) if station.asks_why else None
        asked = [""]

        def opened(person: str) -> None:
            if sheet is not None and self._asks(station, person):
                asked[0] = person
                sheet.ask()
                return
            if sheet is not None:
                sheet.close_sheet()
            self.opened(person)

        for card in station.findChildren(PersonCard):
            card.showed.connect(opened)
        if sheet is not None:
            sheet.given.connect(lambda why: self.opened(asked[0], why))
            sheet.left.connect(station.drop)

    def opened(self, person: str, why: str = "") -> None:
        """Somebody came onto the card of a person."""
        desk = self._live.desk
        if why:
            self._said_why.add((self._live.actor, person, desk.today()))
        if desk.seat.may("open_person"):
            desk.open_person(person, reason=why)

    def _asks(self, station: Station, person: str) -> bool:
        desk = self._live.desk
        today = desk.today()
        if not desk.seat.may("open_person") or station.may_act() or (self._live.actor, person, today) in self._said_why:
            return False
        mine = {stage for act, stages in WAIT_FOR.items() if desk.seat.may(act) for stage in stages}
        return not any(row.day == today and row.stage in mine for row in desk.visits_of(person))
