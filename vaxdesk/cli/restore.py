"""`vaxdesk restore`: a backup and the seal in the place of the database."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import DONE, FINDINGS, REFUSED, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in
from vaxdesk.cli.signing_in import Entered

if TYPE_CHECKING:
    from vaxdesk.store.restore import Restored


@click.command(epilog="Example: vaxdesk --data-dir ./practice restore backups/vaxdesk-20221222T013000000Z.db")
@click.argument("backup", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "json_", is_flag=True, help="What came back as one JSON object.")
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, backup: Path, json_: bool) -> None:
    """Put BACKUP, checked, in the place of the database, with everything that the seal holds beyond it."""
    from vaxdesk.site import restore_site

    if place.practice_clock is not None:
        raise Ended(REFUSED, "--practice-clock does not go with `restore`; leave it out")
    with _tidy_when_ended():
        who = _entered(place, backup)
        done = restore_site(place.folder, backup, place.clock(), key=who.key if who else None)
    if who is not None:
        with place.desk_of(who, write=True) as desk:
            desk.seat.keep("restored", count=done.entries + done.carried + done.from_seal, reason=backup.name)
    if json_:
        as_json(_described(done))
    else:
        for each in done.findings:
            click.echo(f"{each.code}{f' at entry {each.n}' if each.n else ''}: {each.message}")
        whole = "everything is back" if done.complete else "something may be missing; the site has a new station id"
        click.echo(
            f"{done.entries} entries from the backup, {done.carried} from newer backups and the database before,"
            f" {done.from_seal} from the seal: {whole}"
        )
    ctx.exit(DONE if done.complete else FINDINGS)


@contextmanager
def _tidy_when_ended() -> Iterator[None]:
    """Somebody who ends the process finds no half of a copy."""

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _entered(place: Place, backup: Path) -> Entered | None:
    """Somebody who may restore; None on a practice site. In a folder with nothing in it, as on a new laptop, the
    wrapped keys beside the backup are asked."""
    from vaxdesk.door.gate import Gate
    from vaxdesk.signing_in import must_restore
    from vaxdesk.store import keyfile

    who = place.entered()
    keys = backup.with_suffix(".keys")
    if who is None and place.empty and keys.exists():
        name, secret = place.sign_in.secret()
        key = keyfile.unlock(keyfile.read(keys), name, secret)
        who = Entered(Gate(place.folder, place.clock()), name, key)
    if who is not None:
        must_restore(place.folder, backup, who.key, who.name)
    return who


def _described(done: "Restored") -> dict[str, object]:
    findings = [
        {"code": each.code, "entry": each.entry, "n": each.n, "message": each.message} for each in done.findings
    ]
    return {
        "complete": done.complete,
        "entries": done.entries,
        "carried": done.carried,
        "from_seal": done.from_seal,
        "findings": findings,
    }
