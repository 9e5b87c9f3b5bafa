"""How the page of reactions is reached from the quick card, and where its papers and those of the blank forms go."""

from collections.abc import Callable
from functools import partial

from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.forms import FormsStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.reactions import ReactionsStation
from vaxdesk.ui.window import Window


def meet_cases(station: Station, window: Window, paper: Callable[[str, bytes], None]) -> None:
    """A station stands in the window from now on."""
    if isinstance(station, ReactionsStation | FormsStation):
        station.house_paper.connect(paper)
    if isinstance(station, ObservationStation):
        station.reaction_sheet.case_wanted.connect(partial(_open, window))


def _open(window: Window, visit: str) -> None:
    if ReactionsStation.code in window.stations:
        window.go(ReactionsStation.code)
        station = window.current
        if isinstance(station, ReactionsStation):
            station.open_case(visit, "treatment")
