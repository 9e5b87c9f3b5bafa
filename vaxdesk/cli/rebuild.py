"""`vaxdesk rebuild`: make the read tables anew from the journal."""

import click

from vaxdesk.cli.place import Place, signs_in


@click.command(epilog="Example: vaxdesk --data-dir ./practice rebuild")
@signs_in
def command(place: Place) -> None:
    """Empty the read tables and fold every subject again from the journal, which stays as it is."""
    with place.desk(write=True) as desk:
        desk.seat.must("restore")
        desk.journal.rebuild()
        click.echo(f"{desk.journal_position()} entries folded again")
