"""A program that is started with an ear on it: every socket that its Python makes use of, and, where `strace` is there,
every connection that any of its libraries asks the system for.
"""

import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_EAR: Final = """
import sys
def _ear(event, args, _out={out!r}):
    if event.startswith("socket.") and event != "socket.__new__" or event == "socket.__new__" and int(args[1]) != 1:
        with open(_out, "a", encoding="utf-8") as file:
            file.write(event + " " + repr(args[1:]) + chr(10))
sys.addaudithook(_ear)
"""
"""Sockets of the family AF_UNIX (1) stay on the machine: the display, and the window that was opened first."""
_ELSEWHERE: Final = re.compile(r"sa_family=AF_(?!UNIX\b|UNSPEC\b|NETLINK\b)\w+")
STRACE: Final = shutil.which("strace")


def under_the_ear(code: str, heard: Path) -> list[str]:
    """The command that runs `code` in a Python of its own."""
    python = [sys.executable, "-W", "error", "-c", _EAR.format(out=str(heard)) + code]
    if STRACE is None:
        return python
    calls = "trace=connect,sendto,sendmsg,sendmmsg,bind"
    return [STRACE, "-f", "--seccomp-bpf", "-qq", "-e", calls, "-o", str(_trace(heard)), *python]


def heard_by(heard: Path) -> Sequence[str]:
    """What left the process for anything but this machine's own files."""
    said = heard.read_text(encoding="utf-8").splitlines() if heard.exists() else []
    calls = _trace(heard).read_text(encoding="utf-8", errors="replace").splitlines() if _trace(heard).exists() else []
    return [*said, *(line for line in calls if _ELSEWHERE.search(line))]


def without_a_display() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}


def _trace(heard: Path) -> Path:
    return heard.with_suffix(".trace")
