"""Every scanner of this workstation in one hand: those that type, those on serial ports, and their page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.serial_scanner import SerialScanners
from vaxdesk.ui.station import Station
from vaxdesk.ui.stations.slips import SlipsStation


class Scanners(QObject):
    """`choose` remembers which ports scanners are plugged into; `paper` prints a paper of the house."""

    def __init__(
        self,
        scanner: Scanner,
        live: Live,
        *,
        choose: Callable[[tuple[str, ...]], None],
        paper: Callable[[str, bytes], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scanner, self._live, self._choose, self._paper = scanner, live, choose, paper
        self._ports: tuple[str, ...] = ()
        self._pages: list[SlipsStation] = []
        self.serial = SerialScanners(self)
        self.serial.scanned.connect(scanner.take)
        self.serial.changed.connect(self._tell)

    def begin(self, ports: Sequence[str]) -> None:
        """Listen to these serial ports, and go on looking for those that are not there."""
        self._ports = tuple(ports)
        self._live.ticked.connect(self.serial.tick)
        if self._ports:
            self.serial.use(self._ports)
        self._tell()

    def meet(self, station: Station) -> None:
        """A station stands in the window from now on."""
        if not isinstance(station, SlipsStation):
            return
        self._pages.append(station)
        station.destroyed.connect(lambda: self._pages.remove(station))
        station.house_paper.connect(self._paper)
        station.scanner.listening.connect(lambda on: self._listen(station, on))
        station.scanner.ports_chosen.connect(self._use)
        station.scanner.show_ports(self._ports, self.serial.states())

    def close(self) -> None:
        """Give every port back."""
        self.serial.close()

    def _listen(self, station: SlipsStation, on: bool) -> None:
        self._scanner.listener = station.scanner.hear if on else None

    def _use(self, ports: tuple[str, ...]) -> None:
        self._ports = ports
        self._choose(ports)
        self.serial.use(ports)
        self._tell()

    def _tell(self) -> None:
        for page in self._pages:
            page.scanner.show_ports(self._ports, self.serial.states())
