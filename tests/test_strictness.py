"""The nets of `conftest.py` and `pyproject.toml` hold: each one is made to catch something."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep
from urllib.request import urlopen

import platformdirs
import pytest
from PySide6.QtCore import QObject, QTimer

ROOT = Path(__file__).resolve().parent.parent
ELSEWHERE = "192.0.2.1"  # reserved for documentation (RFC 5737)

SILENT_PASSES = """
import logging, warnings
import pytest
from PySide6.QtCore import QCoreApplication, qWarning

def test_python_warning():
    warnings.warn("careful")

def test_qt_warning():
    qWarning("careful")

def test_log_line():
    logging.getLogger("vaxdesk").warning("careful")

@pytest.mark.expects_log("careful")
def test_log_line_that_never_came():
    pass

@pytest.mark.expects_log("careful")
def test_log_line_that_was_expected():
    logging.getLogger("vaxdesk").warning("careful")

def test_unknown_mark_is_refused(request):
    with pytest.raises(pytest.fail.Exception):
        pytest.mark.sloow
"""


def test_warnings_qt_warnings_and_log_lines_fail_unless_expected(tmp_path: Path) -> None:
    (tmp_path / "test_silent.py").write_text(SILENT_PASSES)
    command = [sys.executable, "-m", "pytest", "-c", ROOT / "pyproject.toml", "-p", "tests.conftest", "-q", tmp_path]
    run = subprocess.run([*map(str, command), "-rA"], cwd=ROOT, capture_output=True, text=True, check=False)
    lines = re.findall(r"^(FAILED|ERROR|PASSED) \S+::(\w+)", run.stdout, re.MULTILINE)
    verdicts = {name: {verdict for verdict, of in lines if of == name} for _, name in lines}
    assert verdicts == {
        "test_python_warning": {"FAILED"},
        "test_qt_warning": {"FAILED"},
        "test_log_line": {"PASSED", "ERROR"},
        "test_log_line_that_never_came": {"PASSED", "ERROR"},
        "test_log_line_that_was_expected": {"PASSED"},
        "test_unknown_mark_is_refused": {"PASSED"},
    }, run.stdout


def test_nothing_connects_beyond_this_machine() -> None:
    with socket.socket() as talk, pytest.raises(AssertionError, match=re.escape(ELSEWHERE)):
        talk.connect((ELSEWHERE, 80))
    with socket.socket(type=socket.SOCK_DGRAM) as talk, pytest.raises(AssertionError, match=re.escape(ELSEWHERE)):
        talk.sendto(b"hello", (ELSEWHERE, 80))
    with pytest.raises(AssertionError, match=r"example\.invalid"):
        urlopen("http://example.invalid/")


def test_loopback_is_not_beyond_this_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


def test_nobody_sleeps_whatever_name_sleep_was_imported_under() -> None:
    with pytest.raises(AssertionError, match="sleep"):
        sleep(0)


def test_libraries_may_poll() -> None:
    subprocess.run([sys.executable, "-c", ""], timeout=60, check=True)  # waits with short sleeps of its own


def test_every_folder_of_a_user_is_a_temporary_one(own_home: Path) -> None:
    asked: list[Callable[[str], Path]] = [platformdirs.user_data_path, platformdirs.user_config_path]
    assert all(ask("vaxdesk").is_relative_to(own_home) for ask in asked)
    assert Path.home() == own_home


def test_void_qt_calls_do_not_drop_references_to_none(qapp: QObject) -> None:
    """PySide6 6.12.0 drops one per call on Python 3.11, and the interpreter aborts after some thousands."""
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1000):
        timer.start(60_000)
        timer.stop()
        qapp.setObjectName("canary")
    assert sys.getrefcount(None) > before - 100
