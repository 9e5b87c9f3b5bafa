"""A site in the clinic's words: who works there, who comes, and what can be seen of them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tests.builders import MORNING, Clinic
from tests.journeys.guest import Guest
from tests.journeys.staff import LOTS, PACKS, Clerk, Doctor, Nurse, Team, Vaccinator
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.visit import Stage
from vaxdesk.desk import Desk

PHONE: Final = "023-0000-1234"
"""The community's telephone number: whom to call afterwards."""

EXPIRY: Final = date(2023, 6, 30)


class Site:
    """A temporary site on one laptop, with its telephone number and a stocked refrigerator."""

    def __init__(
        self, folder: Path, *, at: datetime = MORNING, stock: Sequence[str] = tuple(LOTS), **plan: Any
    ) -> None:
        self.clinic = Clinic(folder, at=at, **{"phone": PHONE} | plan)
        for product in stock:
            self.receives(product)
        self.clerk = Clerk(self, "chen.jing")
        self.doctor = Doctor(self, "li.qiang")
        self.vaccinator = Vaccinator(self, "zhou.min")
        self.nurse = Nurse(self, "wang.fang")
        self.team = Team(self, "home.team")

    @property
    def desk(self) -> Desk:
        """The Desk, also after a restart."""
        return self.clinic.desk

    def receives(self, product: str, doses: int = 100) -> None:
        """A delivery of the usual lot, whose packs carry trace codes."""
        fact = f.LotReceived(
            product=product, lot=LOTS[product], expiry=EXPIRY, doses=doses, package_prefix=PACKS[product][:7]
        )
        self.clinic.act(fact, by="zhao.yun")

    def later(self, **time: float) -> None:
        self.clinic.later(**time)

    def restarts(self) -> None:
        """The laptop is shut and opened again."""
        self.clinic.restart()

    @property
    def waiting(self) -> list[str]:
        """Names of those who wait for the doctor, in the order in which they are called."""
        rows = self.desk.queue(Stage.REGISTERED, Stage.SCREENING_DUE)
        people = self.desk.people(rows)
        return [people[row.person or ""].name for row in rows]

    def bus_list(self, bus: str) -> list[VisitRow]:
        """Everybody who came by this bus today."""
        return [row for row in self.desk.queue(*Stage) if row.together == bus]

    def still_watched(self, bus: str) -> set[str]:
        """Names of those for whom the bus waits."""
        rows = tuple(row for row in self.bus_list(bus) if row.stage in (Stage.OBSERVING, Stage.REACTION))
        return {person.name for person in self.desk.people(rows).values()}

    def left(self, product: str) -> int:
        """Doses of this vaccine in the refrigerator."""
        return sum(each.left for each in self.desk.lots() if each.lot.product == product)

    def journal(self, guest: Guest) -> list[str]:
        """What was written down about this visit, in order."""
        return [f.fact_name(entry.fact) for entry in self.desk.journal.entries(guest.visit)]

    def is_whole(self) -> bool:
        """Every digest, chain, guard and read table holds."""
        sits = self.desk.seat.account
        self.desk.seat.take("zhao.yun", None)
        verdict = self.desk.office.verify()
        if sits is not None:
            self.desk.seat.take(sits.name, None)
        assert verdict.ok, verdict.problems
        return verdict.entries > 0

    def closes(self) -> None:
        self.desk.db.close()


def in_days(days: int, since: datetime = MORNING) -> date:
    return since.date() + timedelta(days=days)
