"""`vaxdesk batch`: write acts down from JSON lines, rules included, and answer each line as soon as it is safe."""

from typing import IO, TYPE_CHECKING, Any

import click

from vaxdesk.cli.exits import DONE, REFUSED, USAGE, WORLD, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.cli.batch_lines import BatchLine, Malformed
    from vaxdesk.desk import Desk

Answer = dict[str, Any]

_WORST_FIRST = {"failed": WORLD, "error": USAGE, "refused": REFUSED}


@click.command(epilog="Example: vaxdesk --data-dir ./practice batch visit.jsonl")
@click.argument("file", type=click.File("rb"))
@signs_in
@click.pass_context
def command(ctx: click.Context, place: Place, file: IO[bytes]) -> None:
    """Write down the acts in FILE, one JSON object per line ("-" reads standard input), and answer each line."""
    from vaxdesk.cli.batch_lines import lines

    troubles: set[str] = set()
    with place.desk(write=True) as desk:
        for number, raw in lines(file):
            answer = answered(desk, raw)
            _say(number, answer)
            troubles |= answer.keys()
    ctx.exit(next((code for trouble, code in _WORST_FIRST.items() if trouble in troubles), DONE))


def answered(desk: "Desk", raw: "bytes | Malformed") -> Answer:
    """What became of one line; never raises for anything that a line may hold or a disk may do."""
    from vaxdesk.cli import messages
    from vaxdesk.cli.batch_lines import Malformed, request, understood
    from vaxdesk.clinic.rules import Refused
    from vaxdesk.failures import WorldFailed

    try:
        if isinstance(raw, Malformed):
            raise raw
        line = understood(raw)
        _move_clock(desk, line)
        return _recorded(desk, request(line, _acting(desk, line.by), desk.site.id))
    except Malformed as error:
        return {"ok": False, "error": str(error)}
    except Refused as refused:
        return {
            "ok": False,
            "refused": [
                {"code": each.code, "blocks": each.blocks, "message": messages.refusal(each)}
                for each in refused.problems
            ],
        }
    except WorldFailed as failed:
        return {"ok": False, "failed": f"{messages.failure(failed).partition(';')[0]}: nothing of this line was saved"}


def _recorded(desk: "Desk", wanted: Any) -> Answer:
    import msgspec

    from vaxdesk.cli.batch_lines import Malformed

    try:
        done = desk.take(wanted)
    except (ValueError, msgspec.MsgspecError) as error:
        raise Malformed(str(error)) from error
    return {
        "ok": True,
        "entry": done.entry.id,
        "about": done.entry.about,
        "stage": done.stage.value if done.stage else None,
    }


def _acting(desk: "Desk", by: str | None) -> str:
    """Whoever sits here, and on a practice site any account that a line names. Raises Refused for anybody else."""
    from vaxdesk.clinic.rules import Problem, Refused

    account = desk.seat.account
    if account is not None and by in (None, account.name):
        return account.name
    if by is not None and desk.site.practice:
        return by
    raise Refused([Problem("by_differs", blocks=True, detail=by or "")])


def _move_clock(desk: "Desk", line: "BatchLine") -> None:
    """A practice clock follows the times of the lines; a machine's clock cannot be moved."""
    from vaxdesk.clock import HandClock

    if line.at is not None and isinstance(desk.clock, HandClock):
        desk.clock.advance_to(line.at)


def _say(number: int, answer: Answer) -> None:
    ok = answer.pop("ok")
    try:
        as_json({"ok": ok, "line": number, **answer})
    except BrokenPipeError:
        became = "was written down" if ok else "was not written down"
        say = f"nobody reads the answers any more: line {number} {became}, no later line was read"
        raise Ended(WORLD, say) from None
