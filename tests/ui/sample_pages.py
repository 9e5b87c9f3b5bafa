"""The sample stations inside a window."""

from tests.ui.samples import ObservationSample, RegistrationSample
from vaxdesk.ui.window import Window

TICKET = "7105500175697838"


def registration(window: Window) -> RegistrationSample:
    station = window.stations["registration"]
    assert isinstance(station, RegistrationSample)
    return station


def observation(window: Window) -> ObservationSample:
    station = window.stations["observation"]
    assert isinstance(station, ObservationSample)
    return station
