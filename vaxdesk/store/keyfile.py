"""`vaxdesk.keys`: the key of the database, wrapped once for each account and once for the recovery sheets.

The key is random and never changes with a secret. Each account's secret is stretched by argon2id with the cost that is
stored beside it, and wraps the key with AES-256-GCM; site and account are authenticated with it, so that a wrapped key
cannot be carried over to another name or another site, and so is whether the secret is a start secret: where somebody
edits that, it opens nothing. The two sheets together give a random key that wraps it too.
The file is in the open: it names the staff for the sign-in page and holds nothing else that helps without a secret.
"""

import hashlib
import secrets
import unicodedata
from hmac import compare_digest
from pathlib import Path
from typing import Annotated, Final

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Meta

from vaxdesk import regular
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import shares
from vaxdesk.store.durable import write_whole
from vaxdesk.store.subkeys import derived

KEYS: Final = "vaxdesk.keys"
VERSION: Final = 2
KEY_BYTES: Final = 32
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12

Salt = Annotated[bytes, Meta(min_length=16, max_length=64)]


class WrongSecret(WrongKey):
    """No such account, or not its secret: the same answer after the same time."""

    def __init__(self) -> None:
        super().__init__()
        self.code = "wrong_secret"


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one guess costs: argon2id with so much memory, so many passes, so many lanes. The upper limits keep a
    damaged file from asking for more than a workstation has."""

    memory_kib: Annotated[int, Meta(ge=8, le=1024 * 1024)] = 64 * 1024
    passes: Annotated[int, Meta(ge=1, le=32)] = 3
    lanes: Annotated[int, Meta(ge=1, le=16)] = 4


CURRENT: Final = Cost()
"""RFC 9106, second recommended option: 64 MiB, three passes, four lanes; about a fifth of a second."""


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """The key of the database under another key: AES-256-GCM, its tag at the end."""

    nonce: Annotated[bytes, Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]
    sealed: Annotated[bytes, Meta(min_length=KEY_BYTES + 16, max_length=KEY_BYTES + 16)]


class AccountKey(msgspec.Struct, frozen=True, kw_only=True):
    """What one account opens. `display` and `roles` are for the sign-in page; the staff list in the database is what
    counts. A `temporary` secret was made by somebody else, and is good for choosing one's own."""

    name: str
    display: str
    salt: Salt
    cost: Cost
    box: Box
    roles: tuple[str, ...] = ()
    temporary: bool = False


class Recovery(msgspec.Struct, frozen=True, kw_only=True):
    """What the two sheets of this set open."""

    series: str
    box: Box


class KeyFile(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file. `check` tells the right key of the database from any other, and nothing about it."""

    version: int = VERSION
    site: str
    check: bytes
    accounts: tuple[AccountKey, ...] = ()
    recovery: Recovery | None = None

    def account(self, name: str) -> AccountKey | None:
        return next((each for each in self.accounts if each.name == name), None)


def created(site: str, key: bytes | None = None) -> tuple[KeyFile, bytes]:
    """A key file without accounts, and the key of the database: a new random one, or the one that is given."""
    key = key or secrets.token_bytes(KEY_BYTES)
    return KeyFile(site=site, check=_check(key)), key


def with_account(
    keys: KeyFile,
    key: bytes,
    *,
    name: str,
    display: str,
    secret: str,
    roles: tuple[str, ...] = (),
    temporary: bool = False,
    cost: Cost = CURRENT,
) -> KeyFile:
    """The file with this account added, or put in place of the one of that name. Raises WrongKey for a key that is not
    the one of this file, ValueError for an empty secret."""
    _must_be_the_key(keys, key)
    if not secret or not name:
        raise ValueError("an account has a name and a secret")
    salt = secrets.token_bytes(_SALT_BYTES)
    box = _boxed(_stretched(secret, salt, cost), key, _bound_to_account(keys.site, name, temporary=temporary))
    new = AccountKey(name=name, display=display, salt=salt, cost=cost, box=box, roles=roles, temporary=temporary)
    accounts = keys.accounts if keys.account(name) else (*keys.accounts, new)
    accounts = tuple(new if each.name == name else each for each in accounts)
    return msgspec.structs.replace(keys, version=VERSION, accounts=accounts)


def without_account(keys: KeyFile, name: str) -> KeyFile:
    """The file without this account. Raises LookupError for an unknown one, ValueError for the last one. A copy of the
    file that was made before still opens with the old secret."""
    if keys.account(name) is None:
        raise LookupError(name)
    if len(keys.accounts) == 1:
        raise ValueError("the last account stays: nobody could sign in any more")
    return msgspec.structs.replace(keys, accounts=tuple(each for each in keys.accounts if each.name != name))


def with_new_sheets(keys: KeyFile, key: bytes) -> tuple[KeyFile, tuple[shares.Share, shares.Share]]:
    """The file with a new recovery key, and its two shares for printing; sheets that were printed before no longer
    open this file. Raises WrongKey."""
    _must_be_the_key(keys, key)
    recovery_key = secrets.token_bytes(KEY_BYTES)
    first, second = shares.split(recovery_key)
    box = _boxed(recovery_key, key, _bound_to(keys.site, None))
    return msgspec.structs.replace(keys, recovery=Recovery(series=first.series, box=box)), (first, second)


def unlock(keys: KeyFile, name: str, secret: str) -> bytes:
    """The key of the database. Raises WrongSecret, for an unknown account after the same work as for a known one."""
    account = keys.account(name)
    known = account or (keys.accounts[0] if keys.accounts else None)
    opener = _stretched(secret, known.salt if known else bytes(_SALT_BYTES), known.cost if known else CURRENT)
    if known is None:
        raise WrongSecret
    key = _opened(opener, known.box, _bound_to_account(keys.site, name, temporary=known.temporary))
    if key is None:
        key = _opened(opener, known.box, _bound_to(keys.site, name))
    if account is None or key is None or not compare_digest(_check(key), keys.check):
        raise WrongSecret
    return key


def unlock_with_shares(keys: KeyFile, one: str, other: str) -> bytes:
    """The key of the database from two sheets as somebody typed them, in any order. Raises ShareRefused, also
    `sheets_replaced` for sheets of an older set, WrongKey where they open nothing here."""
    first, second = shares.read(one), shares.read(other)
    recovery_key = shares.joined(first, second)
    if keys.recovery is None:
        raise WrongKey("no recovery sheets were made")
    if keys.recovery.series != first.series:
        raise shares.ShareRefused("sheets_replaced")
    key = _opened(recovery_key, keys.recovery.box, _bound_to(keys.site, None))
    if key is None or not compare_digest(_check(key), keys.check):
        raise WrongKey("recovery sheets")
    return key


def is_weak(keys: KeyFile, name: str, cost: Cost = CURRENT) -> bool:
    """This account was wrapped when guessing was meant to cost less: at its next sign-in, wrap it anew with
    `with_account`. False for an account that there is not."""
    account = keys.account(name)
    if account is None:
        return False
    before = account.cost
    return before.memory_kib < cost.memory_kib or before.passes < cost.passes


def names(keys: KeyFile) -> tuple[tuple[str, str], ...]:
    """Account and display name of everybody who can sign in, in the order in which they were entered."""
    return tuple((each.name, each.display) for each in keys.accounts)


def marks(keys: KeyFile) -> dict[str, str]:
    """A mark of what each account opens, and of what the sheets open under "": another secret, another mark. It tells
    nothing about the secret."""
    boxes = {each.name: each.box for each in keys.accounts} | ({"": keys.recovery.box} if keys.recovery else {})
    return {name: hashlib.sha256(box.sealed).hexdigest() for name, box in boxes.items()}


def read(path: Path) -> KeyFile:
    """The file at `path`. Raises WorldFailed: `keys_missing`, `keys_damaged`, `keys_too_new`, `key_unreadable`."""
    try:
        data = regular.content(path)
    except FileNotFoundError as error:
        raise WorldFailed("keys_missing", path.name) from error
    except regular.NoFile as error:
        raise WorldFailed("keys_damaged", path.name) from error
    except OSError as error:
        raise WorldFailed("key_unreadable", path.name) from error
    try:
        version = msgspec.json.decode(data, type=_Version).version
        if version > VERSION:
            raise WorldFailed("keys_too_new", str(version))
        keys = msgspec.json.decode(data, type=KeyFile)
    except (msgspec.DecodeError, ValueError) as error:
        raise WorldFailed("keys_damaged", path.name) from error
    if len({each.name for each in keys.accounts}) < len(keys.accounts):
        raise WorldFailed("keys_damaged", path.name)
    return keys


def write(path: Path, keys: KeyFile) -> None:
    """Put the whole file in place of the old one, for its owner alone. Raises WorldFailed; then the old one is
    untouched."""
    write_whole(path, msgspec.json.format(msgspec.json.encode(keys), indent=1))


class _Version(msgspec.Struct):
    version: int


def _stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    """The same characters give the same key however a keyboard composes them (NFKC, NIST SP 800-63B-4)."""
    return hash_secret_raw(
        unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=max(cost.memory_kib, 8 * cost.lanes),
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _bound_to(site: str, account: str | None) -> bytes:
    """What a box of the first version is good for: a site and one of its accounts, None for the recovery sheets, which
    have no other."""
    return msgspec.json.encode(("vaxdesk.keys", 1, site, account))


def _bound_to_account(site: str, account: str, *, temporary: bool) -> bytes:
    """What a box of an account is good for since the second version, where it says whether it is a start secret's."""
    return msgspec.json.encode(("vaxdesk.keys", 2, site, account, temporary))


def _boxed(opener: bytes, key: bytes, bound: bytes) -> Box:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return Box(nonce=nonce, sealed=AESGCM(opener).encrypt(nonce, key, bound))


def _opened(opener: bytes, box: Box, bound: bytes) -> bytes | None:
    try:
        return AESGCM(opener).decrypt(box.nonce, box.sealed, bound)
    except InvalidTag:
        return None


def _check(key: bytes) -> bytes:
    return derived(key, "key check", 16)


def _must_be_the_key(keys: KeyFile, key: bytes) -> None:
    if not compare_digest(_check(key), keys.check):
        raise WrongKey("not the key of this file")
