"""`vaxdesk batch`: write acts down from JSON lines, rules included, and answer each line as soon as it is safe."""

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from vaxdesk.cli.exits import DONE, REFUSED, USAGE, WORLD, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place
from vaxdesk.cli.secret_file import SECRET_FILE

if TYPE_CHECKING:
    from vaxdesk.cli.batch_lines import BatchLine, Malformed
    from vaxdesk.cli.signing_in import Actor
    from vaxdesk.desk import Desk

Answer = dict[str, Any]

_WORST_FIRST = {"failed": WORLD, "error": USAGE, "refused": REFUSED}


@click.command(epilog="Example: vaxdesk --data-dir ./practice batch visit.jsonl")
@click.argument("file", type=click.File("rb"))
@click.option("--as", "as_", metavar="NAME", help="The account that acts; needed on a real site.")
@click.option("--secret-file", type=SECRET_FILE, help="File with that account's secret; needed on a real site.")
@pass_place
@click.pass_context
def command(ctx: click.Context, place: Place, file: IO[bytes], as_: str | None, secret_file: Path | None) -> None:
    """Write down the acts in FILE, one JSON object per line ("-" reads standard input), and answer each line."""
    from vaxdesk.cli.batch_lines import lines
    from vaxdesk.cli.signing_in import signed_in

    troubles: set[str] = set()
    with place.desk(write=True) as desk:
        actor = signed_in(desk, as_, secret_file)
        for number, raw in lines(file):
            answer = answered(desk, actor, raw)
            _say(number, answer)
            troubles |= answer.keys()
    ctx.exit(next((code for trouble, code in _WORST_FIRST.items() if trouble in troubles), DONE))


def answered(desk: "Desk", actor: "Actor", raw: "bytes | Malformed") -> Answer:
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
        return _recorded(desk, request(line, actor.acting(line.by)))
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
