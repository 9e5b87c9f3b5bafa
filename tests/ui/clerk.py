"""Somebody at the registration page."""

from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.hands import Hands
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.widgets.sheet import open_sheet


class Clerk(Hands):
    """Somebody at the registration page."""

    def __init__(self, clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> None:
        super().__init__(clinic, (RegistrationStation, ScreeningStation), scanner, qtbot)
        self.papers: list[tuple[str, tuple[str, ...], str]] = []
        self.meet()

    def meet(self) -> None:
        """The page of whoever sits there now."""
        station = self.window.stations["registration"]
        assert isinstance(station, RegistrationStation)
        self.station = station
        station.print_wanted.connect(lambda *wanted: self.papers.append(wanted))

    def visits(self) -> list[Visit]:
        return [self.clinic.desk.visit(row.id) for row in self.clinic.desk.queue(*Stage)]

    def only_visit(self) -> Visit:
        (visit,) = self.visits()
        return visit

    def fill(self, name: str = "周素芬", born: str = "19451128", sex: str = "female") -> None:
        """Somebody without a document."""
        self.station.page.identity.document_type.set_value("none")
        self.put("registration.name", name)
        self.put("registration.born", born)
        self.station.page.identity.sex.set_value(sex)

    def give_reason(self, words: str) -> None:
        sheet = open_sheet(self.station)
        assert sheet is not None
        self.compose(words, len(words))
        self.primary()
