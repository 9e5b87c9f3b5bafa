"""A real site from the words in which somebody describes it, with the papers that can be printed only now."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import msgspec

from vaxdesk import files
from vaxdesk.clinic.account_names import account_name
from vaxdesk.clinic.facts import Language, Role
from vaxdesk.clock import Clock
from vaxdesk.door.gate import EMERGENCY, Gate, made_up_secret
from vaxdesk.print_room.secret_papers import SecretPaper, envelope_paper, recovery_papers, slips_paper
from vaxdesk.site import Founded, Plan, found, open_desk
from vaxdesk.store.keyfile import CURRENT, KEYS, Cost
from vaxdesk.store.seal import SEAL
from vaxdesk.store.site import Account, Site
from vaxdesk.store.timer_file import TIMERS

_START_GROUPS = 3


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """A site as somebody describes it: its lead with the secret that they chose, and the others by name and roles."""

    name: str
    station_name: str
    language: Language
    lead: str
    secret: str
    others: Sequence[tuple[str, tuple[Role, ...]]] = ()
    timezone: str = ""
    phone: str = ""
    cost: Cost = CURRENT

    def __repr__(self) -> str:
        return f"Described({self.name})"


class Made(msgspec.Struct, frozen=True):
    """The folder of the new site, the account of its lead, and what must be printed before it is opened."""

    folder: Path
    lead: str
    papers: tuple[SecretPaper, ...]


def planned(described: Described) -> Plan:
    """The lead first; everybody else gets a secret for their first sign-in."""
    staff: list[Account] = []
    for display, roles in ((described.lead, ("lead",)), *described.others):
        taken = {EMERGENCY, *(each.name for each in staff)}
        staff.append(Account(name=account_name(display, taken), display=display, roles=roles))
    lead, *others = (each.name for each in staff)
    return Plan(
        name=described.name,
        station_name=described.station_name,
        language=described.language,
        staff=tuple(staff),
        timezone=described.timezone,
        phone=described.phone,
        secrets={lead: described.secret} | {name: made_up_secret(_START_GROUPS) for name in others},
        temporary=frozenset(others),
        cost=described.cost,
    )


def make(folder: Path, described: Described, clock: Clock) -> Made:
    """Make the site, open it once with the secret of its lead, and draw its papers: all of it, or nothing. Takes a
    fifth of a second for each of the staff. Raises as `found`."""
    plan = planned(described)
    founded = found(folder, plan, clock)
    try:
        return _opened_once(folder, plan, founded, clock)
    except BaseException:
        for name in (files.DATABASE, f"{files.DATABASE}-wal", f"{files.DATABASE}-shm", SEAL, TIMERS, KEYS):
            (folder / name).unlink(missing_ok=True)
        raise


def _opened_once(folder: Path, plan: Plan, founded: Founded, clock: Clock) -> Made:
    lead = plan.staff[0].name
    key = Gate(folder, clock, cost=plan.cost).enter(lead, plan.secrets[lead])
    with closing(open_desk(folder, clock, key=key, write=False)) as desk:
        site, today = desk.site, desk.today()
    return Made(folder, lead, _papers(site, founded, plan, today))


def _papers(site: Site, founded: Founded, plan: Plan, today: date) -> tuple[SecretPaper, ...]:
    papers = (
        *recovery_papers(site, founded.sheets, founded.series, today),
        envelope_paper(site, founded.emergency, today),
    )
    starters = [(each.display, each.name, plan.secrets[each.name]) for each in plan.staff[1:]]
    return (*papers, slips_paper(site, starters)) if starters else papers
