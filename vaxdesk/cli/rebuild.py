"""`vaxdesk rebuild`: make the read tables anew from the journal."""

import click

from vaxdesk.cli.place import Place, pass_place


@click.command(epilog="Example: vaxdesk --data-dir ./practice rebuild")
@pass_place
def command(place: Place) -> None:
    """Empty the read tables and fold every subject again from the journal, which stays as it is."""
    with place.desk(write=True) as desk:
        desk.journal.rebuild()
        click.echo(f"{desk.journal_position()} entries folded again")
