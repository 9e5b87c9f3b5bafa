"""What the screening page does about answers that somebody gives alone: hands questions over, drops the answers."""

from collections.abc import Callable

from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.self_filling import HandedOver
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.station import Station, against_words
from vaxdesk.ui.stations.screening_case import Opened, without_self_filled
from vaxdesk.ui.stations.screening_page import ScreeningPage
from vaxdesk.ui.stations.screening_words import say


class Alone:
    """Belongs to one screening page. `opened` gives who is on it, `keep` remembers what is typed, `hand` lets go."""

    def __init__(
        self,
        station: Station,
        page: ScreeningPage,
        *,
        opened: Callable[[], Opened | None],
        keep: Callable[[], None],
        hand: Callable[[HandedOver, str, str], None],
    ) -> None:
        self._station, self._page, self._opened, self._keep, self._hand = station, page, opened, keep, hand

    def hand_over(self) -> None:
        """The questions in the hands of whoever is asked."""
        station, case = self._station, self._opened()
        if case is None or case.visit.registered is None:
            return
        self._keep()
        desk = station.live.desk
        try:
            handed = desk.self_filling.hand_over(case.visit.id, case.asked.form)
        except (Refused, WorldFailed) as failure:
            station.said.emit(against_words(failure), "stop")
            return
        self._hand(handed, desk.short_number(case.visit.registered.ticket), case.person.language)

    def ask_drop(self) -> None:
        """Ask before answers go away."""
        ConfirmSheet(self._station, "screening.drop").ask(
            say("drop_title"), "", say("drop_text"), agree=say("drop_agree"), stay=say("drop_stay"), then=self._dropped
        )

    def drop(self, case: Opened) -> bool:
        """What was answered alone has been gone through, or is not wanted."""
        try:
            self._station.live.desk.self_filling.drop(case.visit.id)
        except WorldFailed as failure:
            self._station.said.emit(against_words(failure), "caution")
            return False
        return True

    def _dropped(self) -> None:
        case = self._opened()
        if case is not None and self.drop(case):
            self._page.show_typed(without_self_filled(self._page.typed()), anew=False)
            self._station.refresh()
