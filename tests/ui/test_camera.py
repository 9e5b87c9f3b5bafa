"""A slip before the webcam: pictures in, a card out; and what is said where there is no camera."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import qrcode
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.slip_desk import SlipDesk, slip
from vaxdesk.codes.code_pictures import codes_in
from vaxdesk.ui.camera import WIDEST, as_bytes
from vaxdesk.ui.scanner import Scanner


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[SlipDesk]:
    desk = SlipDesk(tmp_path, qtbot, scanner)
    desk.window.go("slips")
    yield desk
    desk.close()


def picture(text: str) -> QImage:
    """A page with this code, as a camera sees it: colours, and a width that is no multiple of four."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, box_size=5)
    code.add_data(text)
    grey = code.make_image().get_image().convert("RGB")
    image = QImage(grey.tobytes(), grey.width, grey.height, grey.width * 3, QImage.Format.Format_RGB888).copy()
    return image.copy(0, 0, image.width() - 3, image.height())


def test_a_picture_is_read_whatever_its_width() -> None:
    image = picture(slip())
    assert image.width() % 4
    assert codes_in(as_bytes(image)) == (slip(),)
    assert as_bytes(image.scaledToWidth(3000)).startswith(b"P5 %d " % WIDEST)


def test_a_slip_before_the_camera_is_checked_and_the_camera_goes_off(desk: SlipDesk) -> None:
    sheet = desk.station.camera
    sheet.retranslate()
    sheet.open()
    sheet.camera.pictured.emit(picture("7105500175697838"))
    desk.executor.drain()
    assert sheet.isVisible()
    sheet._since.invalidate()
    sheet.camera.pictured.emit(picture(slip()))
    desk.executor.drain()
    assert not sheet.isVisible()
    assert sheet.camera.state == "off"
    assert desk.results == ["untrusted"]


def test_pictures_do_not_pile_up(desk: SlipDesk) -> None:
    sheet = desk.station.camera
    sheet.retranslate()
    sheet.open()
    for _ in range(50):
        sheet.camera.pictured.emit(picture("7105500175697838"))
    assert len(desk.executor._work) == 1


def test_without_a_camera_the_page_says_what_remains(desk: SlipDesk) -> None:
    desk.press("camera")
    assert desk.station.camera.camera.state in ("no_camera", "no_library", "looking")
    if desk.station.camera.camera.state == "no_camera":
        assert "no camera" in desk.station.camera.trouble()
        assert "choose a picture or a PDF" in desk.station.camera.trouble()
    desk.press("camera_back")


def test_without_the_library_the_page_says_what_remains(desk: SlipDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    desk.press("camera")
    assert "cannot be loaded" in desk.station.camera.trouble()
    assert "Scan the slip" in desk.station.camera.trouble()


def test_the_window_opens_without_anything_of_addons() -> None:
    code = (
        "import sys, vaxdesk.app, vaxdesk.ui.workplace, vaxdesk.ui.scanners\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "loaded = [n for n in sys.modules if n in ('PySide6.QtMultimedia', 'PySide6.QtSerialPort', 'zxingcpp')]\n"
        "sys.exit(repr(loaded) if loaded else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
