"""Situations to test in: a site, its staff, a refrigerator, and people on their way through. Everybody is invented."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clock import HandClock
from vaxdesk.desk import Desk
from vaxdesk.ids import uuid7
from vaxdesk.site import Plan, found, open_desk, read_plain_key
from vaxdesk.store import keyfile
from vaxdesk.store.keyfile import KEYS, Cost
from vaxdesk.store.site import Account

MORNING = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
"""Nine o'clock in Shanghai, on the day of the field cases."""

STAFF = (
    Account(name="zhao.yun", display="赵云峰", roles=("lead",)),
    Account(name="chen.jing", display="陈静", roles=("registrar",)),
    Account(name="li.qiang", display="李强", roles=("screener",)),
    Account(name="zhou.min", display="周敏", roles=("vaccinator",)),
    Account(name="wang.fang", display="王芳", roles=("observer",)),
    Account(name="home.team", display="何宁", roles=("registrar", "screener", "vaccinator", "observer")),
)

LEAD = "zhao.yun"
SECRETS = {LEAD: "four-white-cranes"}
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
"""Argon2id costs a fifth of a second on purpose; a test that is not about it does not pay that."""

WHO = {
    f.PersonEnrolled: "chen.jing",
    f.VisitRegistered: "chen.jing",
    f.ConsentGiven: "chen.jing",
    f.ConsentRefused: "chen.jing",
    f.EntryChecked: "chen.jing",
    f.Screened: "li.qiang",
    f.ReactionConcluded: "li.qiang",
    aefi.ReportNotDue: "li.qiang",
    f.IdentityChecked: "zhou.min",
    f.DoseGiven: "zhou.min",
    f.NotGiven: "zhou.min",
}


class Clinic:
    """A real site on a hand-moved clock, with all of its staff signed in and the lead at the Desk, and short words for
    what happens in it. `founded` is what was printed when it was made, `key` that of the database."""

    def __init__(self, folder: Path, *, at: datetime = MORNING, seed: int = 1, **plan: Any) -> None:
        self.folder = folder
        self.clock = HandClock(at)
        self.new_id = _ids(seed)
        usual = {"name": "春熙社区临时接种点", "station_name": "一号台", "language": "zh-CN", "staff": STAFF}
        usual |= {"secrets": SECRETS, "cost": CHEAP}
        self.founded = found(folder, Plan(**usual | plan), self.clock, new_id=self.new_id)
        self.key = unlocked(folder)
        self.desk = self.opened()

    def opened(self, *, write: bool = True) -> Desk:
        return all_signed_in(open_desk(self.folder, self.clock, key=self.key, write=write, new_id=self.new_id))

    def restart(self) -> None:
        """The program is closed and started again."""
        self.desk.close()
        self.desk = self.opened()

    def later(self, **time: float) -> None:
        self.clock.advance(timedelta(**time))

    def act(self, fact: f.Fact, **more: Any) -> Recorded:
        """Whoever usually does this does it."""
        return self.desk.record(fact, by=more.pop("by", WHO.get(type(fact), "wang.fang")), **more)

    def stocked(self, product: str = "flu-iiv4", lot: str = "202208A13", doses: int = 100) -> None:
        self.act(f.LotReceived(product=product, lot=lot, expiry=date(2023, 6, 30), doses=doses), by="zhao.yun")

    def enrolled(self, **changes: Any) -> str:
        """A woman of 82; her person id."""
        return self.act(woman(**changes)).entry.about

    def registered(self, *products: str, person: str | None = None, **changes: Any) -> str:
        """Somebody at the door, for influenza unless said otherwise; the visit id."""
        plan = tuple(f.PlannedDose(product=product) for product in products or ("flu-iiv4",))
        fact = f.VisitRegistered(**{"mode": "walk_in", "plan": plan} | changes)
        return self.act(fact, person=person or self.enrolled()).entry.about

    def ready(self, *products: str, **changes: Any) -> str:
        """Consented, screened and identified."""
        visit = self.registered(*products, **changes)
        self.act(f.ConsentGiven(products=products or ("flu-iiv4",)), about=visit)
        self.act(f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS), about=visit)
        self.act(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)
        return visit

    def vaccinated(self, product: str = "flu-iiv4", lot: str = "202208A13", **changes: Any) -> str:
        """Under observation since this moment."""
        if not any(each.lot.lot == lot for each in self.desk.lots()):
            self.stocked(product, lot)
        visit = self.ready(product, **changes)
        self.act(f.DoseGiven(product=product, lot=lot, body_site="left_deltoid"), about=visit)
        return visit


VITAL_SIGNS = f.VitalSigns(temperature_c=36.4, blood_pressure=(f.BloodPressure(systolic=134, diastolic=82),), pulse=72)
FIT = f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS)


def unlocked(folder: Path) -> bytes:
    """The key of the database of a `Clinic`, for another program that works on it."""
    if not (folder / KEYS).exists():
        return read_plain_key(folder)
    return keyfile.unlock(keyfile.read(folder / KEYS), LEAD, SECRETS[LEAD])


def all_signed_in(desk: Desk) -> Desk:
    """Everybody has sat at this Desk, and whoever leads sits there now; the access log says nothing of it."""
    working = [each for each in desk.staff() if each.roles]
    for account in sorted(working, key=lambda each: "lead" in each.roles):
        desk.seat.take(account.name, None)
    return desk


def woman(**changes: Any) -> f.PersonEnrolled:
    """王桂芬, 82, with a valid identity number."""
    return f.PersonEnrolled(
        **{
            "name": "王桂芬",
            "sex": "female",
            "birth_date": date(1940, 3, 21),
            "document": f.Document(type="cn_resident_id", number="500106194003211621"),
            "phone": "13800000000",
        }
        | changes
    )


def nobody(**changes: Any) -> f.PersonEnrolled:
    """Somebody without a document, so that many of them can be enrolled."""
    return woman(**{"document": f.Document()} | changes)


def _ids(seed: int) -> Callable[[datetime], str]:
    random = Random(seed)
    return lambda now: uuid7(now, random.getrandbits)
