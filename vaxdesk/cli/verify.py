"""`vaxdesk verify`: is the record whole?"""

from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import DONE, FINDINGS
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.store.verify import Verdict

_NOT_THE_DATABASE = frozenset((
    "site_missing", "database_busy", "accounts_missing", "wrong_secret", "sign_in_waits",
    "cannot_write", "disk_full",
))  # fmt: skip
"""Failures that say nothing about whether the record is whole."""


@click.command(epilog="Example: vaxdesk --data-dir ./practice verify --json")
@click.option("--json", "json_", is_flag=True, help="The verdict as one JSON object.")
@click.option("--answer", metavar="REASON", help="First answer all that was found wrong when the site was opened.")
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, json_: bool, answer: str | None) -> None:
    """Check every page, digest, hash, chain, guard and read table; change nothing of them."""
    if answer is not None:
        _answer(place, answer)
    verdict = _verdict(place)
    if json_:
        problems = [
            {"code": each.code, "entry": each.entry, "n": each.n, "message": each.message} for each in verdict.problems
        ]
        as_json({"ok": verdict.ok, "entries": verdict.entries, "erased": verdict.erased, "problems": problems})
    else:
        for each in verdict.problems:
            click.echo(f"{each.code}{f' at entry {each.n}' if each.n else ''}: {each.message}")
        gone = f" ({verdict.erased} of them erased by law)" if verdict.erased else ""
        whole = "whole" if verdict.ok else f"{len(verdict.problems)} problems"
        click.echo(f"{verdict.entries} entries{gone}, {whole}")
    ctx.exit(DONE if verdict.ok else FINDINGS)


def _answer(place: Place, reason: str) -> None:
    """What becomes of each finding that waits for a lead. Raises Refused."""
    with place.desk(write=True) as desk:
        for each in desk.office.unanswered():
            desk.office.answer(each.id, reason)


def _verdict(place: Place) -> "Verdict":
    from vaxdesk.cli import messages
    from vaxdesk.failures import WorldFailed
    from vaxdesk.store.database import DatabaseError
    from vaxdesk.store.verify import Finding, Verdict, unreadable

    try:
        with place.desk(write=False) as desk:
            return desk.office.verify()
    except WorldFailed as failed:
        if failed.code in _NOT_THE_DATABASE:
            raise
        if failed.code == "database_too_old":
            return Verdict(ok=False, entries=0, problems=(Finding(failed.code, messages.failure(failed)),))
        return unreadable(messages.failure(failed))
    except (DatabaseError, ValueError) as error:
        return unreadable(str(error))
