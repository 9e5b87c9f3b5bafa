"""Scanners on a serial port: no keyboard layout and no input method stands between them and us.

QtSerialPort is loaded when the first port is opened, and the program does without where it cannot be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from vaxdesk.ui.bursts import LONGEST

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

State = Literal["listening", "busy", "missing", "failed", "no_library"]

SILENCE_MS: Final = 120
"""A scanner without a line end has finished after so long."""
RETRY_SECONDS: Final = 2
"""A scanner that was unplugged is looked for again."""
_ENDS: Final = b"\r\n"


@dataclass(slots=True)
class Lines:
    """Bytes as they arrive, cut into codes where lines end; of an endless one the beginning is kept."""

    _bytes: bytearray = field(default_factory=bytearray)

    def add(self, data: bytes) -> Iterator[str]:
        """The codes that have ended."""
        for byte in data:
            if byte in _ENDS:
                yield from self.finish()
            elif len(self._bytes) < LONGEST:
                self._bytes.append(byte)

    def finish(self) -> Iterator[str]:
        """No more came: what there is, is a code. Names are UTF-8, or GB 18030 from older scanners."""
        data, self._bytes = bytes(self._bytes), bytearray()
        if data:
            try:
                yield data.decode("utf-8")
            except UnicodeDecodeError:
                yield data.decode("gb18030", errors="replace")


class SerialScanner(QObject):
    """One scanner on one port. `scanned` carries a code; `state` says whether it is heard."""

    scanned = Signal(str)
    changed = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.state: State = "missing"
        self._port: QSerialPort | None = None
        self._lines = Lines()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._ended)

    def open(self) -> None:
        """Listen; what stands against it is in `state` afterwards."""
        if self._port is not None:
            return
        try:
            from PySide6.QtSerialPort import QSerialPort
        except ImportError:
            self._tell("no_library")
            return
        port = QSerialPort(self.name, self)
        if port.open(QSerialPort.OpenModeFlag.ReadOnly):
            self._port = port
            port.readyRead.connect(self._read)
            port.errorOccurred.connect(self._failed)
            self._tell("listening")
        else:
            self._tell(_state(port))
            port.deleteLater()

    def close(self) -> None:
        """Listen no more."""
        port, self._port = self._port, None
        self._silence.stop()
        self._lines = Lines()
        if port is not None:
            port.blockSignals(True)
            port.close()
            port.deleteLater()

    def _read(self) -> None:
        if self._port is None:
            return
        for code in self._lines.add(bytes(self._port.readAll().data())):
            self.scanned.emit(code)
        self._silence.start()

    def _ended(self) -> None:
        for code in self._lines.finish():
            self.scanned.emit(code)

    def _failed(self) -> None:
        """It was unplugged, or the system took it away."""
        from PySide6.QtSerialPort import QSerialPort

        if self._port is not None and self._port.error() != QSerialPort.SerialPortError.NoError:
            state = _state(self._port)
            self.close()
            self._tell(state)

    def _tell(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class SerialScanners(QObject):
    """All scanners on serial ports of this workstation, each heard by itself."""

    scanned = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanners: dict[str, SerialScanner] = {}
        self._seconds = 0

    def use(self, names: Sequence[str]) -> None:
        """Listen to these ports and to no others."""
        for name in [each for each in self._scanners if each not in names]:
            gone = self._scanners.pop(name)
            gone.close()
            gone.deleteLater()
        for name in names:
            if name not in self._scanners:
                self._scanners[name] = scanner = SerialScanner(name, self)
                scanner.scanned.connect(self.scanned)
                scanner.changed.connect(self.changed)
                scanner.open()
        self.changed.emit()

    def tick(self) -> None:
        """A second has passed: ports that are not heard are tried again."""
        self._seconds += 1
        if self._seconds % RETRY_SECONDS == 0:
            for scanner in self._scanners.values():
                if scanner.state not in ("listening", "no_library"):
                    scanner.open()

    def states(self) -> dict[str, State]:
        """How each port stands."""
        return {name: scanner.state for name, scanner in self._scanners.items()}

    def close(self) -> None:
        self.use(())


def ports_here() -> list[tuple[str, str]] | None:
    """The serial ports of this computer, by name, and what is plugged in; None where they cannot be asked for."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo
    except ImportError:
        return None
    found = [(each.portName(), each.description() or each.manufacturer()) for each in QSerialPortInfo.availablePorts()]
    return sorted(found)


def _state(port: "QSerialPort") -> State:
    from PySide6.QtSerialPort import QSerialPort

    errors = QSerialPort.SerialPortError
    missing = (errors.DeviceNotFoundError, errors.ResourceError)
    return "missing" if port.error() in missing else "busy" if port.error() == errors.PermissionError else "failed"
