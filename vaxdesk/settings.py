"""What this workstation chose: language, text size, printers. Not in the record, and never a reason not to start."""

import json
import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk import regular
from vaxdesk.clinic.facts import Language
from vaxdesk.failures import WorldFailed

VOLUMES: Final = (25, 50, 75, 100)


class PolicyEnd(msgspec.Struct, frozen=True, kw_only=True):
    """A policy in use, by its names in every language, and the last day on which it holds."""

    title: dict[str, str]
    valid_to: date


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every choice with its default. A printer is a name the system knows, "" for asking each time; a paper size is a
    key of the paper's sizes, "" for its usual one."""

    language: Language | None = None
    """Of the screen; None takes the site's."""
    text_percent: Annotated[int, Meta(ge=100, le=200)] = 100
    printers: dict[str, str] = {}
    """Paper name to printer name."""
    sizes: dict[str, str] = {}
    """Paper name to size."""
    actor: str = ""
    """Who acted last, so that the same person need not be chosen again."""
    second_backups: str = ""
    """A folder where every backup is copied too, such as one on a stick; "" for none."""
    scanner_ports: tuple[str, ...] = ()
    """Serial ports that scanners are plugged into, by their names."""
    lock_minutes: Annotated[int, Meta(ge=1, le=15)] = 5
    """Without a key or a click for so long, the workstation locks itself."""
    volume: Literal[25, 50, 75, 100] = 75
    """How loud alarms are, in percent: never silent."""
    soft_pulse: bool = False
    """One soft tone when somebody's observation is over."""
    second_screen: bool = False
    """Show the people who wait a screen of their own."""
    second_names: bool = True
    """With masked names beside the numbers on it."""
    voice: bool = False
    """A voice calls the numbers of those who may go, where this computer can speak."""
    site_name: str = ""
    station_name: str = ""
    """What the sign-in page says before anybody has opened the record."""
    zone: str = ""
    """Of the site: the times on that page are in it."""
    print_note: bool = True
    """Whoever is deferred, contraindicated or referred gets the note about it without anybody asking for it."""
    policies_end: tuple[PolicyEnd, ...] = ()
    """Of the policies that the site goes by, as far as they have an end."""
    emergency_used: str = ""
    """When the sealed envelope was used last (RFC 3339), until somebody who leads has seen it."""
    sheets_printed: tuple[Literal["recovery_1", "recovery_2", "envelope"], ...] = ()
    """Which of the paper keys left this computer on paper; somebody is reminded of the others."""

    def printer_of(self, paper: str) -> str:
        """Where a paper is printed. One that goes with another comes out where that does, until somebody chooses."""
        return self.printers.get(paper, "") or self.printers.get(GOES_WITH.get(paper, ""), "")


GOES_WITH: Final = {"advice": "slip"}


def read(path: Path) -> Settings:
    """The choices in this file; a missing or damaged file, or a single bad value, gives way to the default."""
    try:
        raw = json.loads(regular.content(path))
    except (OSError, ValueError):
        return Settings()
    return _lenient(raw) if isinstance(raw, dict) else Settings()


def write(path: Path, settings: Settings) -> None:
    """Replace the file whole. Raises WorldFailed."""
    new = path.with_suffix(".new")
    try:
        new.unlink(missing_ok=True)
        new.write_text(json.dumps(msgspec.to_builtins(settings), ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(new, path)
    except OSError as error:
        raise WorldFailed("cannot_write", path.name) from error


def _lenient(raw: dict[str, Any]) -> Settings:
    good: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        with suppress(msgspec.ValidationError, KeyError):
            good[field.name] = msgspec.convert(raw[field.name], field.type)
    return Settings(**good)
