"""`vaxdesk recovery`: the keys on paper, the raw key, and sites from before there were accounts."""

from pathlib import Path

import click

from vaxdesk.cli.exits import USAGE, Ended
from vaxdesk.cli.out_file import OutFile, a_raw_key, put, room_for
from vaxdesk.cli.place import Place, pass_place, signs_in
from vaxdesk.cli.secret_file import SECRET_FILE, read_secret
from vaxdesk.cli.sheets import SHEETS, room_for_sheets, write_sheets
from vaxdesk.cli.signing_in import Entered


@click.group(
    name="recovery",
    epilog="Example: vaxdesk --data-dir /srv/site recovery sheets --out sheets --as zhao.yunfeng --secret-file s",
)
def command() -> None:
    """The keys on paper, and ways back in."""


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site recovery sheets --out sheets --as zhao.yunfeng --secret-file s"
)
@click.option("--out", metavar="DIR", type=SHEETS, required=True, help="Folder for the two PDF files.")
@signs_in
def sheets(place: Place, out: Path) -> None:
    """Make new recovery sheets and a new envelope; those of before open nothing any more."""
    from vaxdesk.site import Founded

    with place.desk_of(place.entered_by_secret(), write=True) as desk:
        desk.seat.must("staff")
        room_for_sheets(out)
        first, second, series = desk.office.new_sheets()
        write_sheets(out, desk, Founded((first, second), series, desk.office.new_emergency_secret()))


@command.command(
    name="open",
    epilog="Example: vaxdesk --data-dir /srv/site recovery open --sheet-file one --sheet-file two --name zhao.yunfeng"
    " --new-secret-file lead.secret",
)
@click.option("--sheet-file", "sheet_files", type=SECRET_FILE, multiple=True, help="What one sheet says; given twice.")
@click.option("--name", metavar="ACCOUNT", required=True, help="The account that gets a new secret.")
@click.option("--new-secret-file", type=SECRET_FILE, required=True, help="File with the new secret on one line.")
@pass_place
def open_(place: Place, sheet_files: tuple[Path, ...], name: str, new_secret_file: Path) -> None:
    """Give an account a new secret by the two recovery sheets, where nobody can sign in any more."""
    from vaxdesk.door.gate import Gate
    from vaxdesk.signing_in import sit_down
    from vaxdesk.site import open_desk

    place.must_be_real()
    if len(sheet_files) != 2:
        raise Ended(USAGE, "it takes both sheets: give --sheet-file twice")
    one, other = (each.read_text(encoding="utf-8-sig", errors="replace") for each in sheet_files)
    gate = Gate(place.folder, place.clock())
    try:
        key = gate.recover(one, other, name, read_secret(new_secret_file))
    except LookupError as error:
        from vaxdesk.clinic.rules import Problem, Refused

        raise Refused([Problem("unknown_account", blocks=True, detail=name)]) from error
    desk = open_desk(place.folder, place.clock(), key=key)
    try:
        sit_down(desk, gate, name, "recovered")
    finally:
        desk.close()
    click.echo(f"account: {name}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site recovery key --out site.key --as zhao.yunfeng --secret-file s"
)
@click.option("--out", type=OutFile(a_raw_key), required=True, help="File for the key, for you alone.")
@signs_in
def key(place: Place, out: Path) -> None:
    """Write the raw key of the database, 64 hexadecimal digits, for tools/verify_site.py. It opens everything."""
    who = place.entered_by_secret()
    with place.desk_of(who, write=True) as desk:
        desk.seat.must("export")
        room_for(out)
        desk.seat.keep("exported", reason="key")
    put(out, f"{who.key.hex()}\n".encode())


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site recovery rekey --as zhao.yunfeng --secret-file lead.secret"
    " --sheets sheets"
)
@click.option("--sheets", "folder", metavar="DIR", type=SHEETS, help="Folder for the sheets and the envelope as PDF.")
@signs_in
def rekey(place: Place, folder: Path | None) -> None:
    """Give a site from before there were accounts a new key; what the old key opens is deleted."""
    from vaxdesk.door.gate import Gate
    from vaxdesk.rekeying import must_rekey
    from vaxdesk.rekeying import rekey as given_a_new_key

    place.check_clock(practice=False)
    name, secret = place.sign_in.secret()
    must_rekey(place.folder, name=name, secret=secret)
    if folder is not None:
        room_for_sheets(folder)
    made = given_a_new_key(place.folder, place.clock(), name=name, secret=secret)
    gate = Gate(place.folder, place.clock())
    with place.desk_of(Entered(gate, name, gate.enter(name, secret)), write=True) as desk:
        if folder is None:
            click.echo("no recovery sheets were kept; make them with `vaxdesk recovery sheets`")
        else:
            write_sheets(folder, desk, made)
    click.echo("copies of older backups on sticks open with the old key: delete them, and make new ones")
    click.echo("give everybody else a start secret with `vaxdesk user new-secret`")
