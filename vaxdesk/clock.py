"""The only place that asks what time it is.

Everybody else gets an `Instant`: the wall clock, the id of this run of the machine, and the boot-time clock, which
counts sleep and cannot be set.
"""

import ctypes
import hashlib
import platform
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from vaxdesk.clinic.instants import GUESSED, Instant

_SYSTEM: Final = platform.system()


class Clock(Protocol):
    """Anything that can say what time it is, and on which machine; `machine` is empty where nobody can tell."""

    @property
    def machine(self) -> str: ...

    def now(self) -> Instant: ...


class SystemClock:
    """The machine's own clocks."""

    @property
    def machine(self) -> str:
        return _machine()

    def now(self) -> Instant:
        return Instant(utc=datetime.now(UTC), boot=_boot_id(), uptime_ms=_uptime_ms())


class HandClock:
    """A clock that is moved by hand: for tests, the tour and practice sites."""

    def __init__(self, utc: datetime, *, boot: str = "boot-1", uptime_ms: int = 600_000, machine: str = "") -> None:
        """On this machine, unless another one is named."""
        self.machine = machine or _machine() or "by hand"
        self._utc = utc.astimezone(UTC)
        self._boot = boot
        self._uptime_ms = uptime_ms

    def now(self) -> Instant:
        return Instant(utc=self._utc, boot=self._boot, uptime_ms=self._uptime_ms)

    def advance(self, by: timedelta) -> None:
        """Time passes, asleep or awake."""
        self._utc += by
        self._uptime_ms += by // timedelta(milliseconds=1)

    def advance_to(self, utc: datetime) -> None:
        """Time passes until then; never backwards."""
        self.advance(max(timedelta(), utc.astimezone(UTC) - self._utc))

    def set_wall(self, utc: datetime) -> None:
        """Somebody sets the wall clock; no time passes."""
        self._utc = utc.astimezone(UTC)

    def reboot(self, boot: str, *, off: timedelta = timedelta()) -> None:
        """The machine is switched off, and on again after `off`."""
        self._utc += off
        self._boot = boot
        self._uptime_ms = 0


def _uptime_ms() -> int:
    if _SYSTEM == "Linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    if _SYSTEM == "Windows":
        windows: Any = ctypes
        ticks = windows.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_uint64
        return int(ticks())
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000


@cache
def _boot_id() -> str:
    """One word for this run of the machine. Where the system has none, the minute of its start does: it may split a
    run into two when the wall clock is set, and so a guess says that it is one."""
    if _SYSTEM == "Linux":
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    if _SYSTEM == "Darwin":
        done = subprocess.run(["sysctl", "-n", "kern.bootsessionuuid"], capture_output=True, text=True, check=True)
        return done.stdout.strip()
    started = datetime.now(UTC) - timedelta(milliseconds=_uptime_ms())
    mark = hashlib.sha256(_machine().encode()).hexdigest()[:8]
    return f"{GUESSED}{mark}-{started:%Y%m%dT%H%MZ}"


@cache
def _machine() -> str:
    """What the system calls this machine; empty where it says nothing."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
