"""The keys on paper, as PDF files for the printer: two recovery sheets, and the sheet for the sealed envelope."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vaxdesk.cli.out_file import OutFolder, put, room_for

if TYPE_CHECKING:
    from vaxdesk.desk import Desk
    from vaxdesk.site import Founded

SHEETS: Final = OutFolder()


def room_for_sheets(folder: Path) -> None:
    """Make the folder now: what has been made anew cannot be printed again. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    room_for(folder / "sheets")


def write_sheets(folder: Path, desk: "Desk", made: "Founded") -> None:
    """Write both files, readable by their owner alone, and say what to do with them."""
    from vaxdesk.print_room import house_papers

    today = desk.today()
    recovery = folder / f"recovery-sheets-{made.series}.pdf"
    envelope = folder / f"emergency-sheet-{made.series}.pdf"
    put(recovery, house_papers.recovery_sheets(desk.site, made.sheets, made.series, today))
    put(envelope, house_papers.emergency_sheet(desk.site, made.emergency, today))
    click.echo(f"sheets: {recovery}\nenvelope: {envelope}")
    click.echo("print both, delete the files, keep the two recovery sheets in different places, seal the envelope")
