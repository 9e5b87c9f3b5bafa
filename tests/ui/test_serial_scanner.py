"""Scanners on serial ports, played by pseudo-terminals: codes, several at once, busy ports, plugs that are pulled."""

import os
import pty
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from vaxdesk.ui import serial_scanner
from vaxdesk.ui.bursts import LONGEST
from vaxdesk.ui.serial_scanner import Lines, SerialScanners

TICKET = "7105500175697838"
PACK = "]d20106901234567892172804301" + "0P2026031\x1d210000123"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a matter of Unix")


class Plug:
    """A scanner that is plugged in: what is written here, it sends."""

    def __init__(self) -> None:
        self._hand, self._line = pty.openpty()
        self.name = os.ttyname(self._line)

    def send(self, text: str | bytes) -> None:
        os.write(self._hand, text.encode() if isinstance(text, str) else text)

    def pull(self) -> None:
        for each in (self._line, self._hand):
            os.close(each)


@pytest.fixture
def plug() -> Plug:
    return Plug()


@pytest.fixture
def scanners(qapp: object) -> Iterator[SerialScanners]:
    scanners = SerialScanners()
    yield scanners
    scanners.close()


@pytest.fixture
def scans(scanners: SerialScanners) -> list[str]:
    scans: list[str] = []
    scanners.scanned.connect(scans.append)
    return scans


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", ""])
def test_a_code_arrives_whole_however_it_ends(
    scanners: SerialScanners, scans: list[str], plug: Plug, qtbot: QtBot, end: str
) -> None:
    scanners.use([plug.name])
    assert scanners.states() == {plug.name: "listening"}
    for code in (PACK, "022180004321|012345678|Nguyễn Thị Hồng|17071980|Nữ|Hạ Long|25042021"):
        del scans[:]
        plug.send(code + end)
        qtbot.waitUntil(lambda: bool(scans))
        assert scans == [code]


def test_a_slip_of_the_largest_size_arrives(
    scanners: SerialScanners, scans: list[str], plug: Plug, qtbot: QtBot
) -> None:
    scanners.use([plug.name])
    code = "shc:/" + "56" * 1195
    plug.send(code + "\r")
    qtbot.waitUntil(lambda: bool(scans))
    assert scans == [code]


def test_two_scanners_at_once_do_not_mix(scanners: SerialScanners, scans: list[str], qtbot: QtBot) -> None:
    one, other = Plug(), Plug()
    scanners.use([one.name, other.name])
    for half in (TICKET[:8], TICKET[8:] + "\r"):
        one.send(half)
        other.send(half[::-1] if half.endswith("\r") else half)
    qtbot.waitUntil(lambda: len(scans) == 2)
    assert TICKET in scans


def test_a_port_that_is_not_there_is_looked_for_until_it_is(
    scanners: SerialScanners, scans: list[str], plug: Plug, qtbot: QtBot, tmp_path: Path
) -> None:
    name = tmp_path / "scanner"
    scanners.use([str(name)])
    assert scanners.states() == {str(name): "missing"}
    name.symlink_to(plug.name)
    scanners.tick()
    assert scanners.states() == {str(name): "missing"}
    scanners.tick()
    assert scanners.states() == {str(name): "listening"}
    plug.send(f"{TICKET}\r")
    qtbot.waitUntil(lambda: scans == [TICKET])


def test_a_plug_that_is_pulled_is_said_and_found_again(
    scanners: SerialScanners, scans: list[str], plug: Plug, qtbot: QtBot, tmp_path: Path
) -> None:
    name = tmp_path / "scanner"
    name.symlink_to(plug.name)
    scanners.use([str(name)])
    told: list[dict[str, str]] = []
    scanners.changed.connect(lambda: told.append(dict(scanners.states())))
    plug.pull()
    qtbot.waitUntil(lambda: scanners.states()[str(name)] != "listening")
    assert told
    another = Plug()
    name.unlink()
    name.symlink_to(another.name)
    scanners.tick()
    scanners.tick()
    another.send(f"{TICKET}\r")
    qtbot.waitUntil(lambda: scans == [TICKET])


def test_a_port_that_another_program_has_is_said_to_be_busy(scanners: SerialScanners, plug: Plug, qtbot: QtBot) -> None:
    other = SerialScanners()
    other.use([plug.name])
    scanners.use([plug.name])
    assert scanners.states() == {plug.name: "busy"}
    other.close()
    scanners.tick()
    scanners.tick()
    assert scanners.states() == {plug.name: "listening"}


def test_a_port_that_nobody_wants_any_more_is_given_back(scanners: SerialScanners, plug: Plug) -> None:
    scanners.use([plug.name])
    scanners.use([])
    assert scanners.states() == {}
    other = SerialScanners()
    other.use([plug.name])
    assert other.states() == {plug.name: "listening"}
    other.close()


def test_without_the_library_the_program_goes_on(
    scanners: SerialScanners, plug: Plug, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    scanners.use([plug.name])
    scanners.tick()
    scanners.tick()
    assert scanners.states() == {plug.name: "no_library"}
    assert serial_scanner.ports_here() is None


def test_the_ports_of_this_computer_are_named() -> None:
    found = serial_scanner.ports_here()
    assert found is not None
    assert all(name for name, _ in found)


def test_of_an_endless_code_the_beginning_is_kept() -> None:
    lines = Lines()
    assert list(lines.add(b"7" * 100_000)) == []
    assert list(lines.add(b"\r")) == ["7" * LONGEST]
    assert list(lines.add(b"123456\r")) == ["123456"]


def test_names_of_older_scanners_are_read_too() -> None:
    assert list(Lines().add("王小明\r".encode("gb18030"))) == ["王小明"]


@given(st.binary(max_size=200), st.integers(min_value=1, max_value=9))
def test_codes_do_not_depend_on_how_their_bytes_arrive(data: bytes, step: int) -> None:
    whole, parts = Lines(), Lines()
    cut = [code for place in range(0, len(data), step) for code in parts.add(data[place : place + step])]
    assert cut + list(parts.finish()) == list(whole.add(data)) + list(whole.finish())
