"""`vaxdesk slip`: is this slip genuine?"""

import os
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vaxdesk.cli.exits import WORLD, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place

if TYPE_CHECKING:
    from vaxdesk.credentials.trusted import Trust
    from vaxdesk.credentials.verifying import Verdict

EXITS: Final = {"valid": 0, "untrusted": 10, "revoked": 11, "out_of_date": 12, "damaged": 13}
FILE_ENDINGS: Final = (
    ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".pdf", ".txt", ".json", ".smart-health-card",
)  # fmt: skip

NEVER_A_PATH: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|e[wy][A-Za-z0-9_-]{2,}\.|.*[<>{}|;\"\r\n]", re.DOTALL)
"""A web address, the text of a code or of a signed card, and what no file is called."""
PATH: Final = re.compile(r"(?:\.{0,2}|~|[A-Za-z]:)[/\\].*|.*[^\s/\\]\.[A-Za-z][A-Za-z0-9]{1,4}")
"""From a folder on, or with an ending."""


@click.group(name="slip", epilog="Example: vaxdesk slip verify slip.pdf --trust keys")
def command() -> None:
    """The slip that a person carries home."""


@command.command(epilog="Example: vaxdesk slip verify slip.pdf --trust keys --json")
@click.argument("card", metavar="TEXT|FILE")
@click.option(
    "--trust",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder of the lists of issuers, keys and cards taken back that are believed.",
)
@click.option("--json", "json_", is_flag=True, help="The verdict as one JSON object.")
@pass_place
@click.pass_context
def verify(ctx: click.Context, place: Place, card: str, folder: Path, json_: bool) -> None:
    """Verify the health card in TEXT (what a scanner reads), or in a picture, a PDF or a card file.

    With - the text comes from standard input.

    Works without a network and without a site. Ends with 0 valid, 10 issuer unknown, 11 revoked, 12 out of date, 13
    damaged or forged; with several cards in a file the worst of them counts.
    """
    from vaxdesk.cli.slip_report import as_lines, as_object
    from vaxdesk.cli.slip_words import LEFT_OUT
    from vaxdesk.codes.slip_files import worst
    from vaxdesk.codes.trust import read_trust

    place.check_clock(practice=False)
    now = place.clock().now().utc
    trust, left = read_trust(folder)
    verdicts = _verdicts(card, trust, now)
    if json_:
        as_json(as_object(verdicts, left, now))
    else:
        for each in verdicts:
            click.echo("\n".join(as_lines(each, now)))
        for file, code in left:
            click.echo(f"vaxdesk: left out of the trust folder: {file}: {LEFT_OUT[code]}", err=True)
    ctx.exit(EXITS[worst(verdicts).result])


def _verdicts(card: str, trust: "Trust", now: datetime) -> "tuple[Verdict, ...]":
    from vaxdesk.codes.slip_files import LARGEST, judged_file, judged_text

    if card == "-":
        return judged_file(sys.stdin.buffer.read(LARGEST + 1), trust, now)
    if card.startswith("shc:") or not (os.path.exists(card) or _means_a_file(card)):
        return judged_text(card, trust, now)
    try:
        with open(card, "rb") as file:
            return judged_file(file.read(LARGEST + 1), trust, now)
    except OSError as error:
        raise Ended(WORLD, f"the file cannot be read: {error.strerror}: {card}") from error


def _means_a_file(card: str) -> bool:
    """Nobody writes a card like this, so that a file is meant that is not there."""
    if card.lower().endswith(FILE_ENDINGS):
        return True
    folder = os.path.dirname(card)
    like_a_path = PATH.fullmatch(card) is not None or (folder != "" and os.path.isdir(folder))
    return like_a_path and NEVER_A_PATH.match(card) is None
