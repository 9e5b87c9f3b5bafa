"""`vaxdesk verify`: is the record whole?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from vaxdesk.cli.exits import DONE, FINDINGS
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.departments.office import Office
    from vaxdesk.store.verify import Finding, Verdict

_LOGS: tuple[Literal["journal"], Literal["access"]] = ("journal", "access")
_NOT_THE_DATABASE = frozenset((
    "site_missing", "database_busy", "accounts_missing", "wrong_secret", "sign_in_waits",
    "cannot_write", "disk_full",
))  # fmt: skip
"""Failures that say nothing about whether the record is whole."""


class Head(NamedTuple):
    """The end of a chain as a day sheet has it: how many entries, 0 where that was not given, and the hash."""

    number: int
    hash: str


class HeadType(click.ParamType):
    """`[NUMBER:]HASH`, with or without the spaces that stand on the paper."""

    name = "head"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Head:
        number, _, printed = str(value).rpartition(":")
        printed = "".join(printed.split()).lower()
        try:
            whole = len(bytes.fromhex(printed)) == 32
            return Head(int(number or 0), printed) if whole else self.fail(_NO_HEAD, param, ctx)
        except ValueError:
            self.fail(_NO_HEAD, param, ctx)


_NO_HEAD = "a head is 64 hexadecimal digits, as a day sheet has them, with the number printed beside it: 128:9f2c..."


@click.command(epilog="Example: vaxdesk --data-dir ./practice verify --deep --json")
@click.option("--deep", is_flag=True, help="Also read every backup from end to end, and the seal before this one.")
@click.option("--head", type=HeadType(), metavar="[NUMBER:]HASH", help="A head from a day sheet that has to be there.")
@click.option("--json", "json_", is_flag=True, help="The verdict as one JSON object.")
@click.option("--answer", metavar="REASON", help="First answer all that was found wrong when the site was opened.")
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, deep: bool, head: Head | None, json_: bool, answer: str | None) -> None:
    """Check every page, digest, hash, chain, guard and read table; change nothing of them."""
    if answer is not None:
        _answer(place, answer)
    verdict = _verdict(place, deep=deep, head=head)
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


def _verdict(place: Place, *, deep: bool, head: Head | None) -> "Verdict":
    from vaxdesk.cli import messages
    from vaxdesk.failures import WorldFailed
    from vaxdesk.store.database import DatabaseError
    from vaxdesk.store.verify import Finding, Verdict, unreadable

    try:
        with place.desk(write=False) as desk:
            verdict = desk.office.verify()
            more = (*(desk.office.verify_deep() if deep else ()), *(_missing(desk.office, head) if head else ()))
            problems = (*verdict.problems, *more)
            return Verdict(ok=not problems, entries=verdict.entries, problems=problems, erased=verdict.erased)
    except WorldFailed as failed:
        if failed.code in _NOT_THE_DATABASE:
            raise
        if failed.code == "database_too_old":
            return Verdict(ok=False, entries=0, problems=(Finding(failed.code, messages.failure(failed)),))
        return unreadable(messages.failure(failed))
    except (DatabaseError, ValueError) as error:
        return unreadable(str(error))


def _missing(office: "Office", head: Head) -> Iterator["Finding"]:
    """A head that was printed and is not there: the record was put back to an older state, or is another one."""
    from vaxdesk.store.verify import Finding

    ends = office.heads()
    chains = [(log, station, end[0]) for log in _LOGS for station, end in getattr(ends, log).items()]
    if head.number and any(office.head_at(log, station, head.number) == head.hash for log, station, _ in chains):
        return
    for log, station, length in chains:
        for number in range(1, length + 1):
            if office.head_at(log, station, number) == head.hash:
                if head.number:
                    said = f"what was printed as number {head.number} is number {number}"
                    yield Finding("head_elsewhere", f"{said} of the {log} of station {station}")
                return
    yield Finding(
        "head_missing", "nothing has the hash that was printed: entries were cut off, or it is another record"
    )
