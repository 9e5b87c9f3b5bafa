"""Stations are made one after the other, and nobody is missed meanwhile."""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.ui import keys
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import STATIONS
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.window import Window
from vaxdesk.ui.workplace import read_scan

Unseen = Callable[[], Window]


@pytest.fixture
def unseen(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Unseen]:
    """A window on the clinic as it is that was not painted yet."""
    windows: list[Window] = []

    def make() -> Window:
        windows.append(Window(live, jobs, STATIONS, read_scan=read_scan, scanner=scanner))
        return windows[-1]

    yield make
    for window in windows:
        leave(window)


def made(window: Window) -> list[str]:
    return [station.code for station in window.stations.made()]


def test_the_first_station_is_there_before_all_others(unseen: Unseen) -> None:
    window = unseen()
    assert made(window) == [window.current.code] == ["registration"]
    assert window.current.isVisibleTo(window)


def test_once_the_window_was_painted_every_station_comes_by_itself(unseen: Unseen, qtbot: QtBot) -> None:
    window = unseen()
    window.show()
    qtbot.waitUntil(lambda: len(made(window)) == len(window.stations) == len(STATIONS) - 2)
    assert window.current.code == "registration"
    assert made(window)[1] == "observation"  # an emergency is answered there


def test_what_reads_the_first_pack_is_loaded_before_somebody_waits_for_it(
    unseen: Unseen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each.partition(".")[0] == "biip"]:
        monkeypatch.delitem(sys.modules, name)
    unseen().show()
    qtbot.waitUntil(lambda: "biip" in sys.modules)


def test_a_window_that_nobody_sees_has_one_station_more_each_second(unseen: Unseen, live: Live) -> None:
    window = unseen()
    for seconds in range(len(window.stations) - 1):
        assert len(made(window)) == seconds + 1
        live.tick()
    assert sorted(made(window)) == sorted(window.stations)


def test_the_rail_tells_of_stations_that_nobody_has_opened(unseen: Unseen, clinic: Clinic, live: Live) -> None:
    visit = clinic.vaccinated()
    window = unseen()
    window.stations.make_one()
    button = window._rail.buttons["observation"]
    assert (button.count, button.needs_help) == (1, False)
    clinic.act(f.ReactionSeen(note="面色苍白"), about=visit)
    live.tick()
    assert (button.count, button.needs_help) == (1, True)
    assert window.current.code == "registration"


@pytest.mark.parametrize("key", [keys.REACTION, keys.EMERGENCY])
def test_a_call_for_help_finds_its_station_at_once(unseen: Unseen, clinic: Clinic, key: str) -> None:
    clinic.vaccinated()
    window = unseen()
    window.press(key)
    assert window.current.code == "observation"


def test_a_scan_finds_a_station_that_was_not_there_yet(unseen: Unseen, clinic: Clinic) -> None:
    row = clinic.desk.visit_row(clinic.vaccinated())
    assert row is not None
    window = unseen()
    window.take_scan(row.ticket)
    assert window.current.code == "observation"


def test_a_station_that_comes_later_speaks_the_language_of_the_moment(unseen: Unseen, languages: Languages) -> None:
    window = unseen()
    languages.use("vi")
    QApplication.processEvents()
    window.go("screening")
    assert any("àng lọc" in words for words in [label.text() for label in window.current.findChildren(SafeLabel)])


def test_closing_asks_no_station_that_was_never_there(unseen: Unseen) -> None:
    window = unseen()
    assert window.close()
    assert made(window) == ["registration"]
