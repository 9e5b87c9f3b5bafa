"""`vaxdesk doctor`: what is installed, where the site lies, and what about it should be put right."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vaxdesk.cli.doctor_modes import mode, modes, open_to_others, out_of_place
from vaxdesk.cli.doctor_scanner import scanner
from vaxdesk.cli.exits import DONE, FINDINGS
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.desk import Desk

LIBRARIES: Final = (
    "vaxdesk", "PySide6-Essentials", "PySide6-Addons", "sqlcipher3", "sqlite-utils", "msgspec", "reportlab", "qrcode",
    "zxing-cpp",
)  # fmt: skip
Report = dict[str, Any]
_LOCKED: Final = "locked; give --as NAME and --secret-file FILE to look inside"


@click.group(invoke_without_command=True, epilog="Example: vaxdesk --data-dir ./practice doctor")
@click.option("--json", "json_", is_flag=True, help="Everything as one JSON object.")
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, json_: bool) -> None:
    """Show what is installed and how the site stands; ends with 1 where something should be put right.

    On a real site it needs nobody's secret; with one it looks inside too.
    """
    if ctx.invoked_subcommand is not None:
        return
    report = {**_installed(), **_site(place), **_clock(place)}
    findings = _findings(place, report)
    if json_:
        as_json({**report, "findings": findings})
    else:
        for name, value in report.items():
            click.echo(f"{name:20} {value}")
        for finding in findings:
            click.echo(f"! {finding}")
    ctx.exit(FINDINGS if findings else DONE)


command.add_command(scanner)


def _installed() -> Report:
    return {"python": platform.python_version(), "system": platform.platform(terse=True)} | {
        name: _version(name) for name in LIBRARIES
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _clock(place: Place) -> Report:
    now = place.clock().now()
    return {"time": now.utc.isoformat(), "boot": now.boot, "uptime_ms": now.uptime_ms}


def _site(place: Place) -> Report:
    from vaxdesk import files
    from vaxdesk.cli import messages
    from vaxdesk.door.gate import SignInWaits
    from vaxdesk.failures import WorldFailed
    from vaxdesk.keeping.disk_room import free, megabytes
    from vaxdesk.store.keyfile import KEYS, WrongSecret

    report: Report = {"folder": str(place.folder)}
    for name in (KEYS if place.real else files.KEY, files.DATABASE):
        report[name] = mode(place.folder / name)
    report |= modes(place.folder) if place.real else {}
    if (room := free(place.folder)) is not None:
        report["free_mb"] = megabytes(room)
    if place.real and place.sign_in.name is None:
        return report | {"site": _LOCKED}
    try:
        with place.desk(write=False) as desk:
            return report | {"site": desk.site.name, **_database(desk), **_log(desk, place.folder)}
    except (SignInWaits, WrongSecret):
        raise
    except WorldFailed as failed:
        return report | {"site": f"none: {messages.failure(failed)}"}


def _database(desk: "Desk") -> Report:
    from vaxdesk.store.migrations import SCHEMA, version

    return {
        "practice": desk.site.practice,
        "recovery_sheets": desk.office.has_sheets,
        "station": desk.site.station_name,
        "time_zone": desk.site.timezone,
        "entries": desk.journal_position(),
        "schema": f"{version(desk.db)} of {SCHEMA}",
        "clock_confirmed": desk.clocks().confirmed,
    }


def _log(desk: "Desk", folder: Path) -> Report:
    """Where no log can be made, what a database says about it is no matter of the database."""
    from vaxdesk.store.database import closed_to_writing

    return {"journal_mode": "unknown" if closed_to_writing(folder) else desk.db.journal_mode}


def _findings(place: Place, report: Report) -> list[str]:
    from vaxdesk import files
    from vaxdesk.cli.messages import failure
    from vaxdesk.failures import WorldFailed

    found = [f"{name} is not installed: run `make setup`" for name in LIBRARIES if report[name] == "not installed"]
    if report["site"] == _LOCKED:
        found += _gone(report)
    elif "entries" not in report:
        found.append(report["site"].removeprefix("none: "))
    elif report["journal_mode"] not in ("wal", "unknown"):
        found.append("the database does not write ahead: open it once for writing")
    elif not report["recovery_sheets"]:
        found.append("there are no recovery sheets: make them with `vaxdesk recovery sheets`")
    found += _disk(place.folder)
    if place.real and (place.folder / files.KEY).exists():
        found.append(f"a key lies in the open beside a real site: {place.folder / files.KEY}")
    found += [failure(WorldFailed("not_a_file", name)) for name in out_of_place(place.folder)]
    found = list(dict.fromkeys(found))
    return found + (open_to_others(place.folder, real=place.real) if sys.platform != "win32" else [])


def _disk(folder: Path) -> list[str]:
    """What keeps acts from being saved, or soon will."""
    from vaxdesk.cli.messages import failure
    from vaxdesk.failures import WorldFailed
    from vaxdesk.keeping.disk_room import ENOUGH, LOW, free, megabytes
    from vaxdesk.store.database import closed_to_writing

    room = free(folder)
    if room is None:
        return []
    if room < ENOUGH:
        return ["the disk of this site is full: nothing is saved; free some space, the record is as it was"]
    if closed_to_writing(folder) == "read_only":
        return [failure(WorldFailed("read_only"))]
    if room < LOW:
        return [f"only {megabytes(room)} MB are free on the disk of this site: on a full disk nothing is saved"]
    return []


def _gone(report: Report) -> list[str]:
    """What is missing of a real site, which can be seen from outside too."""
    from vaxdesk import files
    from vaxdesk.cli.messages import failure
    from vaxdesk.failures import WorldFailed
    from vaxdesk.store.keyfile import KEYS

    parts = {KEYS: "keys_missing", files.DATABASE: "database_missing"}
    return [failure(WorldFailed(code, name)) for name, code in parts.items() if report[name] == "missing"]
