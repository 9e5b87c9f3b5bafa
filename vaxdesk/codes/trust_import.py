"""A list of whom to believe, brought from outside: looked at first, believed only after somebody has compared the
fingerprints of its keys with its owner, and never where it is older than what is here."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from vaxdesk import regular
from vaxdesk.codes.trust import LARGEST, LeftOut, read_trust
from vaxdesk.credentials.trusted import (
    Trust,
    TrustedIssuer,
    Unusable,
    own_and,
    read_directory,
    read_jwks,
    read_list,
)
from vaxdesk.failures import WorldFailed

TRUST: Final = "trust"
"""The trust folder beside the data of a site."""
INCOMING: Final = "trust-incoming"
"""Where a list lies while it is looked at; nothing in it is believed."""
MOST_FILES: Final = 500


class OfferedKey(NamedTuple):
    """`new` where it is not believed here under this issuer yet."""

    kid: str
    new: bool

    @property
    def fingerprint(self) -> str:
        """As two people read it to each other: the name of the key, which is its thumbprint, in groups of four."""
        return " ".join(self.kid[place : place + 4] for place in range(0, len(self.kid), 4))


class OfferedIssuer(msgspec.Struct, frozen=True, kw_only=True):
    """`iss` is empty where a key list came without the name of its issuer; `gone` are keys that are believed here and
    that the list does not hold any more; `taken_back` counts cards."""

    iss: str
    name: str
    time: datetime | None
    keys: tuple[OfferedKey, ...]
    gone: tuple[str, ...] = ()
    taken_back: int = 0


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """What a list would bring. `problem` is "" or why it cannot be taken: `trust_nothing`, `trust_older`,
    `trust_private_key` or `trust_unreadable`; `left` are files in it that say nothing."""

    issuers: tuple[OfferedIssuer, ...] = ()
    left: tuple[LeftOut, ...] = ()
    problem: str = ""

    @property
    def confirms(self) -> bool:
        """Somebody has to compare fingerprints: there are keys that are not believed yet."""
        return any(key.new for issuer in self.issuers for key in issuer.keys)


def looked_at(source: Path, site: Path, trust: Trust) -> Offer:
    """What the file or folder `source` would add to `trust`; a copy of it waits beside the data in `site`."""
    waiting = site / INCOMING
    try:
        shutil.rmtree(waiting, ignore_errors=True)
        for name, data in _files(source):
            (waiting / name).parent.mkdir(parents=True, exist_ok=True)
            (waiting / name).write_bytes(data)
        if not waiting.is_dir():
            return Offer(problem="trust_nothing")
        _settle_lists(waiting, trust, site / TRUST)
        offered, left = read_trust(waiting)
        left = tuple(dict.fromkeys((*left, *_private(waiting))))
    except OSError:
        return Offer(problem="trust_unreadable")
    brought, _ = with_folder(Trust(), site)
    if _brings_back(offered, brought, trust.withdrawn):
        return replace(_offer(offered, left, trust), problem="trust_older")
    return _offer(offered, left, trust)


def taken(offer: Offer, site: Path) -> Path:
    """Believe the list that waits. Raises WorldFailed, ValueError for an offer that cannot be taken."""
    if offer.problem or not offer.issuers:
        raise ValueError(offer.problem or "nothing was offered")
    place = site / TRUST / _name(offer.issuers)
    try:
        for path in sorted((site / INCOMING).rglob("*.json")):
            target = place / path.relative_to(site / INCOMING)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
        shutil.rmtree(site / INCOMING, ignore_errors=True)
    except OSError as error:
        raise WorldFailed("cannot_write", TRUST) from error
    return place


def forgotten(site: Path) -> None:
    """Nobody wants the list that waits."""
    shutil.rmtree(site / INCOMING, ignore_errors=True)


def with_folder(own: Trust, site: Path) -> tuple[Trust, tuple[LeftOut, ...]]:
    """Whom a site believes: itself (`own`), and what lies in its trust folder; for any thread."""
    folder = site / TRUST
    try:
        trust, left = read_trust(folder) if folder.is_dir() else (Trust(), ())
    except OSError:
        return own, (LeftOut(TRUST, "unreadable"),)
    return own_and(trust, own), left


def _offer(offered: Trust, left: tuple[LeftOut, ...], trust: Trust) -> Offer:
    issuers = tuple(_issuer(each, trust) for each in offered.issuers)
    problem = "trust_older" if any(_older(each, trust) for each in offered.issuers) else ""
    if any(each.code == "private_key" for each in left):
        problem = "trust_private_key"
    if not issuers:
        problem = problem or "trust_nothing"
    return Offer(issuers=issuers, left=left, problem=problem)


def _issuer(each: TrustedIssuer, trust: Trust) -> OfferedIssuer:
    known = {key.kid for issuer in trust.issuers if issuer.iss == each.iss for key in issuer.keys}
    kids = [key.kid for key in each.keys]
    return OfferedIssuer(
        iss=each.iss,
        name=each.name,
        time=each.time,
        keys=tuple(OfferedKey(kid, kid not in known) for kid in kids),
        gone=tuple(sorted(known.difference(kids))) if each.iss else (),
        taken_back=len({(found.kid, rid) for found, _ in each.lists for rid in found.rids}),
    )


def _older(offered: TrustedIssuer, trust: Trust) -> bool:
    """A list of cards taken back with a lower counter than the one here, or a key list that speaks of a lower one: it
    would bring cards back that were taken away."""
    for vouching in (found for key in offered.keys for found in trust.vouching(key.kid)):
        here, there = vouching.issuer.revocations(vouching.key.kid), offered.revocations(vouching.key.kid)
        version = next(key.crl_version for key in offered.keys if key.kid == vouching.key.kid)
        if here is not None and there is not None and there[0].ctr < here[0].ctr:
            return True
        if version is not None and vouching.key.crl_version is not None and version < vouching.key.crl_version:
            return True
    return False


def _brings_back(offered: Trust, brought: Trust, withdrawn: frozenset[str]) -> bool:
    """A key that this site withdrew, or, in a list of an earlier time than the one that was brought before, a key that
    is not in that one: it was taken off since."""
    here = {each.iss: each for each in brought.issuers if each.iss}
    for each in offered.issuers:
        kids, known = {key.kid for key in each.keys}, here.get(each.iss)
        if kids & withdrawn:
            return True
        if known and each.time and known.time and each.time < known.time and kids - {key.kid for key in known.keys}:
            return True
    return False


def _private(waiting: Path) -> Iterator[LeftOut]:
    """Key lists with a private key, those too that nobody reads because a directory lies beside them."""
    for path in sorted(waiting.rglob("jwks.json")):
        try:
            read_jwks(_content(path), None)
        except Unusable as error:
            if error.code == "private_key":
                yield LeftOut(path.relative_to(waiting).as_posix(), error.code)


def _files(source: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a list under the names that they have in a trust folder."""
    if source.is_dir():
        for path in sorted(source.rglob("*.json"))[:MOST_FILES]:
            if path.is_file():
                yield path.relative_to(source).as_posix(), _content(path)
        return
    data = _content(source)
    yield _kind(data), data


def _content(path: Path) -> bytes:
    with os.fdopen(regular.opened(path), "rb") as file:
        return file.read(LARGEST + 1)


def _kind(data: bytes) -> str:
    """What a single file is called in a trust folder. A directory says more than a key list."""
    try:
        read_directory(data, None)
    except Unusable as error:
        if error.code != "not_this_kind":
            return "directory.json"
    else:
        return "directory.json"
    try:
        return f"crl/{read_list(data).kid}.json"
    except Unusable:
        return "jwks.json"


def _settle_lists(waiting: Path, trust: Trust, folder: Path) -> None:
    """A list of cards taken back that comes alone belongs to the issuer whose key it names: what is here of that
    issuer comes beside it."""
    lists, others = list(waiting.glob("crl/*.json")), [*waiting.glob("*.json"), *waiting.glob("*/*.json")]
    if not lists or len(others) > len(lists):
        return
    kids = {path.stem for path in lists}
    for place in (folder, *folder.iterdir()) if folder.is_dir() else ():
        if place.is_dir() and place.name != "crl" and kids & _kids(place):
            for path in place.glob("*.json"):
                shutil.copy2(path, waiting / path.name)
            return


def _kids(place: Path) -> set[str]:
    found: set[str] = set()
    for path in place.glob("*.json"):
        data = _content(path)
        with suppress(Unusable):
            issuers = (read_jwks(data, None),) if path.name == "jwks.json" else read_directory(data, None)
            found |= {key.kid for issuer in issuers for key in issuer.keys}
    return found


def _name(issuers: Iterable[OfferedIssuer]) -> str:
    """The folder of a list: the same for the next list of the same issuer."""
    first, *others = issuers
    if others:
        return f"directory-{_plain(first.iss)}"
    return _plain(first.iss) if first.iss else f"keys-{first.keys[0].kid[:12] if first.keys else 'none'}"


def _plain(iss: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", iss.removeprefix("https://").lower()).strip("-.")[:60] or "issuer"
