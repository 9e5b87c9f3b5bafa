"""No silent pass: what the console would show, what leaves this machine and what waits makes a test fail.

Python warnings and Qt warnings fail through the settings in `pyproject.toml`; the rest is here.
"""

import ipaddress
import itertools
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.pop("QT_QPA_PLATFORMTHEME", None)  # a desktop theme would change what is painted

import hypothesis
import pytest

if TYPE_CHECKING:
    from tests.builders import Clinic

ROOT: Final = Path(__file__).resolve().parent.parent
OUR_CODE: Final = (str(ROOT / "vaxdesk"), str(ROOT / "tests"), str(ROOT / "tools"))

_HOMES: Final = itertools.count()

# The same examples on every machine, whatever its speed. HYPOTHESIS_PROFILE=search looks for new ones.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("search", deadline=None, print_blob=True, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class LeftTheMachine(AssertionError):
    """Something tried to talk to another machine."""


class Slept(AssertionError):
    """Our code waited for wall time to pass: move the hand-moved clock, or wait for a condition."""


def _is_near(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    name = host.decode(errors="replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return False


def _guard(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: it hears every call of the interpreter, whichever name it was imported under."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"):
        address = args[1] if len(args) > 1 else None
        if isinstance(address, tuple) and not _is_near(address[0]):
            raise LeftTheMachine(f"{event} {address}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname") and not _is_near(args[0]):
        raise LeftTheMachine(f"{event} {args[0]!r}")


sys.addaudithook(_guard)


def _sleep(seconds: float, wait: Callable[[float], None] = time.sleep) -> None:
    """Libraries may poll (`subprocess` does); our own code may not."""
    if sys._getframe(1).f_code.co_filename.startswith(OUR_CODE):
        raise Slept(f"sleep({seconds})")
    wait(seconds)


time.sleep = _sleep  # here, because `from time import sleep` in any module imported later finds this one


class _Loud(logging.Handler):
    """Keeps every line at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _unexpected_log_lines_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that provokes a log line says so: `@pytest.mark.expects_log("part of the line")`."""
    loud = _Loud()
    root = logging.getLogger()
    root.addHandler(loud)
    yield
    root.removeHandler(loud)
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    unexpected = [line for line in loud.lines if not any(text in line for text in expected)]
    missing = [text for text in expected if not any(text in line for line in loud.lines)]
    assert not unexpected, "log lines nobody expected:\n" + "\n".join(unexpected)
    assert not missing, f"log lines that did not appear: {missing}"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every folder a program may ask the system for lies in a temporary one, new for each test."""
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_HOMES))
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("DATA", "CONFIG", "CACHE", "STATE", "RUNTIME"):
        folder = home / variable.lower()
        folder.mkdir(mode=0o700, parents=True)
        monkeypatch.setenv(f"XDG_{variable}_{'DIR' if variable == 'RUNTIME' else 'HOME'}", str(folder))
    for variable in [name for name in os.environ if name.startswith("VAXDESK_")]:
        monkeypatch.delenv(variable)
    return home


@pytest.fixture
def clinic(tmp_path: Path) -> "Iterator[Clinic]":
    """A site that was founded this morning and is open, with its staff and nothing else."""
    from tests.builders import Clinic  # not before nobody can sleep any more

    clinic = Clinic(tmp_path / "site")
    yield clinic
    clinic.desk.db.close()  # the file may be damaged by now, and takes no line that somebody left


@pytest.fixture
def stocked(clinic: "Clinic") -> None:
    """There is influenza vaccine in its refrigerator."""
    clinic.stocked()


@pytest.fixture
def vaccinated(clinic: "Clinic") -> str:
    """Somebody has been vaccinated in it and is under observation; the visit."""
    return clinic.vaccinated()
