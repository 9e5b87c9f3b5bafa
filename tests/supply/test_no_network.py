"""The started program opens no connection and asks for no name: heard from outside, in a process of its own."""

import subprocess
from pathlib import Path

import pytest

from tests.builders import Clinic
from tests.listening import STRACE, heard_by, under_the_ear, without_a_display

WINDOW = """
from pathlib import Path
from PySide6.QtCore import QTimer
from vaxdesk import app
timer = QTimer()
real = app.application
def started(*args):
    application = real(*args)
    timer.setSingleShot(True)
    timer.timeout.connect(application.closeAllWindows)
    timer.start(700)
    QTimer.singleShot(1500, application.quit)
    return application
app.application = started
raise SystemExit(app.run(Path({folder!r})))
"""
TALKS = """
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
    other.connect(("127.0.0.1", 9))
"""
TALKS_THROUGH_QT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket
app = QCoreApplication([])
other = QTcpSocket()
other.connectToHost("127.0.0.1", 9)
other.waitForConnected(200)
"""


def run(code: str, heard: Path) -> subprocess.CompletedProcess[str]:
    command = under_the_ear(code, heard)
    environment = {**without_a_display(), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120, env=environment)


@pytest.mark.slow
def test_a_window_that_opens_and_closes_asks_for_no_connection(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.close()
    done = run(WINDOW.format(folder=str(clinic.folder)), tmp_path / "heard")
    assert done.returncode == 0, done.stderr
    assert heard_by(tmp_path / "heard") == []


def test_the_ear_hears_what_python_connects_to(tmp_path: Path) -> None:
    assert run(TALKS, tmp_path / "heard").returncode == 0
    said = heard_by(tmp_path / "heard")
    assert any(line.startswith("socket.__new__") for line in said)
    assert any(line.startswith("socket.connect") for line in said)


@pytest.mark.skipif(STRACE is None, reason="no strace here")
def test_the_ear_hears_what_a_library_connects_to_behind_its_back(tmp_path: Path) -> None:
    assert run(TALKS_THROUGH_QT, tmp_path / "heard").returncode == 0
    assert any("connect(" in line and "AF_INET" in line for line in heard_by(tmp_path / "heard"))
