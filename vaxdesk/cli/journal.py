"""`vaxdesk journal`: everything that was written down, in the order in which it was."""

import click

from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in


@click.command(epilog="Example: vaxdesk --data-dir ./practice journal --since 120 --json")
@click.option("--since", type=click.IntRange(0, 2**63 - 1), default=0, metavar="N", help="Only entries after number N.")
@click.option("--about", metavar="ID", help="Only entries about this visit, person, lot or site.")
@click.option("--json", "json_", is_flag=True, help="The whole envelope, one JSON object per line.")
@signs_in
def command(place: Place, since: int, about: str | None, json_: bool) -> None:
    """Print the journal: a table without personal data, or whole entries with --json, which the access log keeps."""
    from vaxdesk.store.codec import entry_json

    with place.desk(write=place.real) as desk:
        desk.seat.must("export")
        if json_ and place.real:
            count = sum(1 for _ in desk.journal.since(since, about))
            desk.seat.keep("exported", subject=about, count=count, reason="journal")
        for entry in desk.journal.since(since, about):
            envelope = entry_json(entry)
            if json_:
                as_json(envelope)
            else:
                mark = "corrects" if entry.amends else ""
                when = f"{desk.local(entry.at):%Y-%m-%d %H:%M:%S}"
                fact = envelope["fact"]
                click.echo(f"{entry.n:6} {when} {fact:20} {entry.by:20} {entry.role:10} {entry.about} {mark}".rstrip())
