"""`vaxdesk verify`: is the record whole?"""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from vaxdesk.cli.exits import DONE, FINDINGS
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.cli.signing_in import Entered
    from vaxdesk.departments.office import Found, Office
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


class Answered(NamedTuple):
    """What became of the findings that wait: those that have their answer now, and those that were found by opening the
    site for it, which nobody can have read yet."""

    done: tuple["Found", ...] = ()
    new: tuple["Found", ...] = ()


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
@click.option("--answer", metavar="REASON", help="First answer what was found wrong before, and waits for a lead.")
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, deep: bool, head: Head | None, json_: bool, answer: str | None) -> None:
    """Check every page, digest, hash, chain, guard and read table; change nothing of them."""
    answered = None if answer is None else _answer(place, answer)
    verdict = _verdict(place, deep=deep, head=head)
    if json_:
        as_json(_as_object(verdict, answered))
    else:
        for line in _as_lines(verdict, answered or Answered()):
            click.echo(line)
    ctx.exit(DONE if verdict.ok else FINDINGS)


def _as_object(verdict: "Verdict", answered: Answered | None) -> dict[str, Any]:
    problems = [
        {"code": each.code, "entry": each.entry, "n": each.n, "message": each.message} for each in verdict.problems
    ]
    said = {"ok": verdict.ok, "entries": verdict.entries, "erased": verdict.erased, "problems": problems}
    if answered is None:
        return said
    return said | {"answered": [*map(_found, answered.done)], "new": [*map(_found, answered.new)]}


def _found(found: "Found") -> dict[str, str]:
    from vaxdesk.store.codec import rfc3339

    return {"id": found.id, "at": rfc3339(found.at), "code": found.code, "detail": found.detail}


def _as_lines(verdict: "Verdict", answered: Answered) -> Iterator[str]:
    for each in answered.done:
        yield f"answered: {_line(each)}"
    for each in answered.new:
        yield f"new, not answered: {_line(each)}; found just now: read it, look into it, then answer it"
    for problem in verdict.problems:
        yield f"{problem.code}{f' at entry {problem.n}' if problem.n else ''}: {problem.message}"
    gone = f" ({verdict.erased} of them erased by law)" if verdict.erased else ""
    whole = "whole" if verdict.ok else f"{len(verdict.problems)} problems"
    yield f"{verdict.entries} entries{gone}, {whole}"


def _line(found: "Found") -> str:
    said = _found(found)
    return f"{said['code']} at {said['at']}, {said['detail']}"


def _answer(place: Place, reason: str) -> Answered:
    """What becomes of each finding that waited for a lead before the site was opened for this. Raises Refused."""
    who = place.entered()
    before = _waited(place, who)
    with place.desk_of(who, write=True) as desk:
        waiting = desk.office.unanswered()
        for each in waiting:
            if each.id in before:
                desk.office.answer(each.id, reason)
        left = {each.id for each in desk.office.unanswered()}
    done = tuple(each for each in waiting if each.id not in left)
    return Answered(done, tuple(each for each in waiting if each.id not in before))


def _waited(place: Place, who: "Entered | None") -> frozenset[str]:
    """The findings that wait in the record as it lies there: opening it for writing adds what it finds itself. None
    where it cannot be read before it is put right."""
    from vaxdesk.failures import WorldFailed
    from vaxdesk.site import open_desk
    from vaxdesk.store.database import DatabaseError

    try:
        with closing(open_desk(place.folder, place.clock(), key=who.key if who else None, write=False)) as desk:
            return frozenset(each.id for each in desk.office.unanswered())
    except (WorldFailed, DatabaseError):
        return frozenset()


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
