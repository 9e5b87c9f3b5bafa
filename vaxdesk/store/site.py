"""What this database is: the site, this station, its staff. Not journalled."""

import json
from collections.abc import Sequence
from typing import Final, Literal
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic.facts import Language, Role
from vaxdesk.clinic.ticket_letters import ALL_LETTERS
from vaxdesk.store import lists
from vaxdesk.store.database import Database, answer

CardsFrom = Literal["observation", "dose"]

_ACCOUNTS: Final = "SELECT name, display, roles, secret_hash FROM accounts"


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """One vaccination site on one station. `id` and `station` are UUIDv7 made at init; `ticket_key` (hex) authenticates
    visit tickets; a practice site is for training only and says so everywhere."""

    id: str
    name: str
    station: str
    station_name: str
    language: Language
    timezone: str
    practice: bool
    ticket_key: str
    phone: str = ""
    questionnaire: str = "adult-general"
    policy: str = "cn-adult"
    policies: tuple[str, ...] = ()
    """Files of the policies that this site goes by, the narrowest first; none where it goes by what is usual in its
    language."""
    cards_from: CardsFrom = "observation"
    """When a slip carries a signed card: once the observation has ended, or as soon as the dose was given."""
    pack_prefixes: dict[str, str] = {}
    """Product by the beginning of the code on a pack, beside what the stock says."""
    letters: str = ALL_LETTERS
    """With which ticket letters this station came into being; the journal says what it has given and taken since."""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who works here. `secret_hash` is an argon2id hash, or empty where nobody can sign in by secret yet."""

    name: str
    display: str
    roles: tuple[Role, ...]
    secret_hash: str = ""


def read_site(db: Database) -> Site:
    return msgspec.convert({row["name"]: json.loads(row["value"]) for row in answer(db, "SELECT * FROM site")}, Site)


def write_site(db: Database, site: Site) -> None:
    """Inside the caller's transaction."""
    for name, value in msgspec.to_builtins(site).items():
        db.execute("INSERT OR REPLACE INTO site (name, value) VALUES (?, ?)", [name, json.dumps(value)])
    lists.write_down(db)


def read_accounts(db: Database) -> tuple[Account, ...]:
    """Everybody, in the order in which they were entered."""
    return tuple(_account_of(*row) for row in db.execute(f"{_ACCOUNTS} ORDER BY rowid").fetchall())


def account_named(db: Database, name: str) -> Account | None:
    """Whoever works here under this name."""
    row = db.execute(f"{_ACCOUNTS} WHERE name = ?", [name]).fetchone()
    return _account_of(*row) if row else None


def _account_of(name: str, display: str, roles: str, secret_hash: str) -> Account:
    return Account(name=name, display=display, roles=tuple(json.loads(roles)), secret_hash=secret_hash)


def write_accounts(db: Database, accounts: Sequence[Account]) -> None:
    """Add or change these accounts, inside the caller's transaction."""
    for account in accounts:
        db.execute(
            "INSERT INTO accounts (name, display, roles, secret_hash) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE"
            " SET display = excluded.display, roles = excluded.roles, secret_hash = excluded.secret_hash",
            [account.name, account.display, json.dumps(account.roles), account.secret_hash],
        )
    lists.write_down(db)
