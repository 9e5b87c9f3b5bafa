"""`vaxdesk keys`: the keys with which this site signs the cards on its slips."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vaxdesk.cli.exits import DONE, FINDINGS, REFUSED, USAGE, Ended
from vaxdesk.cli.out_file import OutFolder
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in
from vaxdesk.cli.slip_words import OFFERS
from vaxdesk.cli.trust_report import offer_lines, offered

if TYPE_CHECKING:
    from vaxdesk.codes.card_room import CardKey
    from vaxdesk.desk import Desk

_WHEN: Final = {"observation-ended": "observation", "dose-given": "dose"}


@click.group(name="keys", epilog="Example: vaxdesk --data-dir ./practice keys export keys")
def command() -> None:
    """The keys that sign the cards on slips: one for each workstation, under one issuer."""


@command.command(name="list", epilog="Example: vaxdesk --data-dir ./practice keys list --json")
@click.option("--json", "json_", is_flag=True, help="One JSON object per key.")
@signs_in
def list_(place: Place, json_: bool) -> None:
    """Every key, oldest first: current, retired or revoked, and how many of its cards are taken back."""
    with place.desk(write=place.real) as desk:
        found = [_said(key, ring.issuer, desk) for ring in reversed(desk.card_room.rings()) for key in ring.keys]
        issuer = desk.card_room.issuer
    if json_:
        for each in sorted(found, key=lambda each: each["made"]):
            as_json(each)
        return
    click.echo(f"issuer: {issuer}")
    for each in sorted(found, key=lambda each: each["made"]):
        here = " (this workstation)" if each["here"] else ""
        click.echo(f"{each['kid']}  {each['state']:8} {each['made'][:10]}  taken back {each['taken_back']:3}{here}")


@command.command(epilog="Example: vaxdesk --data-dir /srv/site keys new --as zhao.yunfeng --secret-file lead.secret")
@signs_in
def new(place: Place) -> None:
    """Make a new key for this workstation and print its name. The one of before is retired: its cards stay good."""
    with place.desk(write=True) as desk:
        kid = desk.card_room.new_key()
    click.echo(f"key: {kid}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site keys retire 3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s"
    " --as zhao.yunfeng --secret-file lead.secret"
)
@click.argument("kid", required=False)
@click.option("--why", default="", help="The reason, for the record.")
@signs_in
def retire(place: Place, kid: str | None, why: str) -> None:
    """Let a key sign no more: KID, or that of this workstation. Its cards stay good; its private half is destroyed,
    where it lies here. The next card makes a new key.
    """
    with place.desk(write=True) as desk:
        kid = kid or _own(desk)
        _must_know(desk, kid)
        desk.card_room.retire(kid, _bounded(why))
    click.echo(f"key: {kid}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site keys revoke 3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s"
    " --why 'laptop stolen' --as zhao.yunfeng --secret-file lead.secret"
)
@click.argument("kid")
@click.option("--why", default="", help="The reason, for the record.")
@signs_in
def revoke(place: Place, kid: str, why: str) -> None:
    """Declare a key lost or stolen: every card that it ever signed fails from the next export on."""
    with place.desk(write=True) as desk:
        _must_know(desk, kid)
        desk.card_room.revoke(kid, _bounded(why))
    click.echo(f"key: {kid}")


@command.command(epilog="Example: vaxdesk --data-dir ./practice keys export keys")
@click.argument("folder", metavar="DIR", type=OutFolder())
@signs_in
def export(place: Place, folder: Path) -> None:
    """Write what anybody may have into DIR: jwks.json, crl/<kid>.json and directory.json. Never a private key.

    Files of before are replaced; lists of keys that are published no more are removed.
    """
    from vaxdesk.codes.card_room import put_published

    with place.desk(write=place.real) as desk:
        files = desk.card_room.published()
        desk.seat.keep("exported", count=len(files), reason="keys")
    put_published(folder, files)
    click.echo(f"{len(files)} files in {folder}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site keys issuer https://vax.example.org/site/0042 --as zhao.yunfeng"
    " --secret-file lead.secret"
)
@click.argument("url", required=False)
@signs_in
def issuer(place: Place, url: str | None) -> None:
    """Print who signs this site's cards, or sign as URL from now on, with a new key.

    URL is an https address that the operator of the site controls, without a slash at its end. Cards of before stay
    good under the old one.
    """
    from vaxdesk.credentials.issuers import is_issuer

    if url is not None and not is_issuer(url):
        raise Ended(USAGE, f"not an issuer: {url}; https, a host with a dot in lower case, no slash at the end")
    with place.desk(write=place.real or url is not None) as desk:
        desk.seat.must("keys")
        if url is not None and url != desk.card_room.issuer:
            desk.card_room.sign_as(url)
        click.echo(f"issuer: {desk.card_room.issuer}")


@command.command(epilog="Example: vaxdesk --data-dir ./practice keys when dose-given")
@click.argument("moment", type=click.Choice(list(_WHEN)), required=False)
@signs_in
def when(place: Place, moment: str | None) -> None:
    """Print when a slip carries a signed card, or choose it: once the observation has ended, or with the dose."""
    with place.desk(write=place.real or moment is not None) as desk:
        desk.seat.must("keys")
        if moment is not None:
            desk.card_room.sign_from(_WHEN[moment])  # type: ignore[arg-type]
        click.echo(next(word for word, value in _WHEN.items() if value == desk.card_room.cards_from))


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site keys believe brought --as zhao.yunfeng --secret-file lead.secret"
)
@click.argument("source", metavar="FILE|DIR", type=click.Path(exists=True, path_type=Path))
@click.option("--compared", is_flag=True, help="The fingerprints were compared with their owner: take the list in.")
@click.option("--json", "json_", is_flag=True, help="What the list holds as one JSON object.")
@signs_in
@click.pass_context
def believe(ctx: click.Context, place: Place, source: Path, compared: bool, json_: bool) -> None:
    """Look at a list of somebody else's keys, and take it into the trust folder of this site.

    A list with keys that are not believed here yet is taken with --compared alone: read the fingerprints to their owner
    first. Ends with 1 where that is still to be done.
    """
    from vaxdesk.codes.trust_import import forgotten, looked_at, with_folder

    with place.desk(write=True) as desk:
        room = desk.card_room
        desk.seat.must("settings")
        offer = looked_at(source, place.folder, with_folder(room.trust()[0], place.folder)[0])
        take = not offer.problem and (compared or not offer.confirms)
        if take:
            room.take_in(offer, place.folder)
        else:
            forgotten(place.folder)
    if json_:
        as_json(offered(offer, taken=take))
    else:
        click.echo("\n".join(offer_lines(offer)))
    if offer.problem:
        raise Ended(REFUSED, OFFERS[offer.problem])
    if not take:
        click.echo("vaxdesk: not taken: compare the fingerprints with their owner, then add --compared", err=True)
    ctx.exit(DONE if take else FINDINGS)


def _said(key: "CardKey", issuer: str, desk: "Desk") -> dict[str, Any]:
    return {
        "kid": key.kid,
        "state": key.state,
        "issuer": issuer,
        "station": key.station,
        "here": key.station == desk.site.station,
        "made": f"{key.made:%Y-%m-%dT%H:%M:%SZ}",
        "ended": f"{key.ended:%Y-%m-%dT%H:%M:%SZ}" if key.ended else None,
        "ctr": key.ctr,
        "taken_back": len(key.rids),
    }


def _own(desk: "Desk") -> str:
    ring = desk.card_room.rings()[0]
    key = ring.current(desk.site.station)
    if key is None:
        raise Ended(USAGE, "this workstation has no key yet; the first card makes it")
    return key.kid


def _must_know(desk: "Desk", kid: str) -> None:
    if kid not in {key.kid for ring in desk.card_room.rings() for key in ring.keys}:
        raise Ended(USAGE, f"no key {kid} here; `vaxdesk keys list` shows them")


def _bounded(why: str) -> str:
    if len(why) > 500:
        raise Ended(USAGE, "the reason has more than 500 characters")
    return why
