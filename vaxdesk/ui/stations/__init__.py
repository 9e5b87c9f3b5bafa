"""The stations of the window, in the order of the rail: the way of a visit first, then what supports it."""

from typing import Final

from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.audit import AuditStation
from vaxdesk.ui.stations.followup import FollowUpStation
from vaxdesk.ui.stations.forms import FormsStation
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.reactions import ReactionsStation
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.stations.setup import SetupStation
from vaxdesk.ui.stations.slips import SlipsStation
from vaxdesk.ui.stations.stock import StockStation

STATIONS: Final[tuple[type[Station], ...]] = (
    RegistrationStation,
    ScreeningStation,
    InjectionStation,
    ObservationStation,
    ReactionsStation,
    FollowUpStation,
    FormsStation,
    StockStation,
    SlipsStation,
    AuditStation,
    SetupStation,
)
