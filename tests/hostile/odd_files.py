"""Pipes, folders, devices and sockets under the names of a site's files, and whoever looks whether somebody waits."""

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.builders import CHEAP, LEAD, SECRETS, Clinic
from vaxdesk import files, settings

PATIENCE_S: Final = 30
PLACES: Final = (
    files.DATABASE, f"{files.DATABASE}-wal", f"{files.DATABASE}-shm", f"{files.DATABASE}-journal",
    f"{files.DATABASE}.restoring", f"{files.DATABASE}.restoring.part", f"{files.DATABASE}.replaced-20220101T000000",
    files.KEY, "vaxdesk.keys", "vaxdesk.keys.new",
    "vaxdesk.seal", "vaxdesk.seal.new", "vaxdesk.seal.previous", "vaxdesk.seal.previous.new",
    "vaxdesk.timers", "vaxdesk.timers.new", "vaxdesk.attempts", "vaxdesk.attempts.new", "vaxdesk.cardkeys",
    "vaxdesk.lock", "vaxdesk.log", files.SETTINGS, "settings.new", "printing.json", "printing.json.new",
    "vaxdesk.rekeying", "vaxdesk.rekeyed", "vaxdesk.founding", "drill",
    "backups", "backups/vaxdesk-20990101T000000000Z.db", "backups/vaxdesk-20990101T000000000Z.keys",
    "forms", "forms/policies", "forms/policies/cn-adult.toml", "forms/questionnaires/adult-general.json",
    "forms/reporting/own.toml", "forms/emergency/list.toml", "forms/words/zh-CN.toml",
)  # fmt: skip
"""Every name that the program reads or writes in the folder of a site."""


def _socket(path: Path) -> None:
    here = os.getcwd()
    os.chdir(path.parent)  # its whole path would be too long for a socket
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "something").write_bytes(b"x")


KINDS: Final[dict[str, Callable[[Path], None]]] = {
    "pipe": os.mkfifo,
    "folder": _folder,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "terminal": lambda path: path.symlink_to("/dev/tty"),
    "socket": _socket,
    "circle": lambda path: path.symlink_to(path.name),
}


def put(folder: Path, place: str, kind: str) -> None:
    """In the place of whatever is there; what was there lies beside it under another name."""
    path = folder / place
    if os.path.lexists(path):
        path.rename(path.with_name(f"was-{path.name}"))
    path.parent.mkdir(parents=True, exist_ok=True)
    KINDS[kind](path)


def real_site(folder: Path) -> Clinic:
    """A real site with a backup, entries in its seal, and somebody under observation; nobody works on it."""
    clinic = Clinic(folder, secrets={LEAD: SECRETS[LEAD]}, cost=CHEAP)
    settings.write(folder / files.SETTINGS, settings.Settings(language="en"))
    clinic.desk.office.back_up_at_close()
    clinic.vaccinated()
    clinic.desk.close()
    return clinic


def in_a_child(work: Callable[[], str]) -> str:
    """What the work says, done in a process that is ended where it waits too long."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(PATIENCE_S)
        try:
            said = work()
        except BaseException as error:  # told to whoever waits for it
            said = f"crashed: {error!r}"
        os.write(writer, said.encode()[:60_000])
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return said if os.WIFEXITED(status) else "waited for ever"
