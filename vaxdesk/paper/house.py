"""What the papers of the house are about: the staff, the keys and the record of a site, and no visit."""

from datetime import date, datetime

import msgspec

from vaxdesk.paper.subject import ProductName


class RecoverySeries(msgspec.Struct, frozen=True):
    """Two shares of a recovery key as text, groups of characters with blanks between them, and the series that both
    bear."""

    texts: tuple[str, str]
    series: str
    made_on: date

    def __repr__(self) -> str:
        return f"RecoverySeries({self.series}, {self.made_on})"


class EmergencySecret(msgspec.Struct, frozen=True):
    """What lies in the sealed envelope. Blanks in `secret` are for the eye: who reads it back leaves them out."""

    secret: str
    made_on: date

    def __repr__(self) -> str:
        return f"EmergencySecret({self.made_on})"


class EmergencyUse(msgspec.Struct, frozen=True):
    """One use of the emergency secret: when in the site's own time, and what was typed as name and reason."""

    at_local: datetime
    name: str
    reason: str


class Starter(msgspec.Struct, frozen=True):
    """Somebody new: the name as shown, the account, and the secret for the first sign-in."""

    display: str
    account: str
    secret: str

    def __repr__(self) -> str:
        return f"Starter({self.account})"


class DayDoses(msgspec.Struct, frozen=True):
    """How many doses of one product were given."""

    product: str
    product_name: ProductName
    doses: int


class DayStation(msgspec.Struct, frozen=True):
    """Where one station's chains stand. `head` and `access_head` are the hashes (64 hex digits) of the entries numbered
    `entries` and `access_entries`; "" where a chain has none."""

    name: str
    entries: int
    head: str
    access_entries: int = 0
    access_head: str = ""


class DaySheet(msgspec.Struct, frozen=True, kw_only=True):
    """A day in numbers of people and doses, and where the record stands at its end. Times are local; `backup_at` None:
    there is no backup; `verified` None: the record was not checked."""

    day: date
    printed_at: datetime
    printed_by: str
    registered: int
    screened: int
    doses: tuple[DayDoses, ...]
    not_given: int
    reactions: int
    died: int = 0
    """Of those with a reaction, as it is known now."""
    released: int
    left_early: int
    left_unseen: int
    still_here: int
    stations: tuple[DayStation, ...]
    backup_at: datetime | None = None
    verified: bool | None = None
    unanswered: tuple[str, ...] = ()
    """What was found wrong and no lead has answered: a code for each finding."""


class ErasureDone(msgspec.Struct, frozen=True, kw_only=True):
    """That somebody was erased by law, without them: the moment in the site's own time, who did it, the entry that
    tells of it, the reason, how many entries lost their body and how many doses stay as numbers of their lot.
    `copies_done` is false while copies at the site wait for the next backup; copies somewhere else are too old to be
    kept after `elsewhere_until`."""

    at_local: datetime
    by: str
    entry: str
    reason: str
    entries: int
    doses: int
    copies_done: bool
    elsewhere_until: date
