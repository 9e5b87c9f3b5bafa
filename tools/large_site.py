"""A site as large as a whole street office, made without its Desk: what nobody has to wait for need not be judged."""

import itertools
import secrets
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

import msgspec

from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.instants import Instant
from vaxdesk.ids import uuid7
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.practice.people import check_character
from vaxdesk.site import write_plain_key
from vaxdesk.store.backup import Backup, back_up
from vaxdesk.store.database import Database, opened, writing
from vaxdesk.store.journal import Draft, Journal
from vaxdesk.store.migrations import migrate
from vaxdesk.store.seal import SEAL, Seal, row_of
from vaxdesk.store.site import Site, write_site

BEGINNING: Final = datetime(2025, 1, 6, 1, tzinfo=UTC)
BATCH: Final = 1000
_SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"
_GIVEN: Final = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文"


class Step(msgspec.Struct, frozen=True):
    """An act of somebody: by whom, in which role, how many minutes after they came in."""

    by: str
    role: f.Role
    minutes: int
    fact: f.Fact


VISIT: Final = (
    Step("zhou.min", "registrar", 0, f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="flu-iiv4"),))),
    Step("zhou.min", "registrar", 4, f.ConsentGiven(products=("flu-iiv4",))),
    Step(
        "chen.jing",
        "screener",
        9,
        f.Screened(outcome="eligible", vital_signs=f.VitalSigns(temperature_c=36.4), screener_name="陈静"),
    ),
    Step("lin.hao", "vaccinator", 14, f.IdentityChecked(ways=("ticket", "said_name"))),
    Step(
        "lin.hao",
        "vaccinator",
        15,
        f.DoseGiven(product="flu-iiv4", lot="202508A13", body_site="left_deltoid", observation_minutes=30),
    ),
    Step("wang.fang", "observer", 46, f.Released()),
)


class Large:
    """The site while it grows. One person a second comes in, day and night; it is a database, not a day."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True)
        self.folder, self.key = folder, secrets.token_bytes(32)
        self.site = Site(
            id=uuid7(BEGINNING),
            name="大型接种点",
            station=uuid7(BEGINNING),
            station_name="1",
            language="zh-CN",
            timezone="Asia/Shanghai",
            practice=True,
            ticket_key=secrets.token_hex(32),
        )
        write_plain_key(folder / files.KEY, self.key)
        self.db = self._database()
        self.journal = Journal(self.db, site=self.site.id, station=self.site.station, zone=self.site.zone)
        self._random = Random(7)  # noqa: S311
        self._seconds = itertools.count()
        self._persons: list[str] = []

    def _database(self) -> Database:
        db = opened(self.folder / files.DATABASE, self.key, create=True)
        migrate(db)
        with writing(db):
            write_site(db, self.site)
        return db

    def grow(self, people: int, visits: int) -> None:
        """So many people more, and so many visits of people who are known."""
        for batch in _batches(self._drafts(people, visits)):
            with writing(self.db):
                for draft in batch:
                    self.journal.append(draft, self._instant(draft.at))

    def backed_up(self) -> Backup:
        """A verified backup, and a seal that stands on it."""
        taken, standing = back_up(self.db, self.folder / BACKUPS, self.key, datetime.now(UTC))
        Seal.begin(self.folder / SEAL, self.key, standing.base(taken)).close()
        return taken

    def grow_sealed(self, visits: int) -> int:
        """So many visits that no backup holds; how many entries that is."""
        seal = Seal(self.folder / SEAL, self.key)
        drafts = list(self._drafts(0, visits))
        for draft in drafts:
            with writing(self.db):
                seal.append(row_of(self.journal.append(draft, self._instant(draft.at))))
        seal.close()
        return len(drafts)

    def _drafts(self, people: int, visits: int) -> Iterator[Draft]:
        for _ in range(people):
            at = self._next()
            self._persons.append(uuid7(at))
            yield _draft(self._persons[-1], "person", self._persons[-1], at, VISIT[0], self._somebody())
        for _ in range(visits):
            at = self._next()
            visit, person = uuid7(at), self._random.choice(self._persons)
            for step in VISIT:
                yield _draft(
                    visit, "visit", person, at + timedelta(minutes=step.minutes), step, self._numbered(step, at)
                )

    def _numbered(self, step: Step, at: datetime) -> f.Fact:
        if not isinstance(step.fact, f.VisitRegistered):
            return step.fact
        return msgspec.structs.replace(step.fact, ticket=f"{at.timestamp():016.0f}")

    def _next(self) -> datetime:
        return BEGINNING + timedelta(seconds=next(self._seconds))

    def _instant(self, at: datetime) -> Instant:
        return Instant(utc=at, boot="boot-1", uptime_ms=(at - BEGINNING) // timedelta(milliseconds=1))

    def _somebody(self) -> f.PersonEnrolled:
        number, born = len(self._persons), date(1935, 1, 1) + timedelta(days=self._random.randrange(22000))
        head = f"{500101 + number // 999 % 90}{born:%Y%m%d}{number % 999 + 1:03}"
        name = self._random.choice(_SURNAMES) + "".join(self._random.choices(_GIVEN, k=2))
        document = f.Document(type="cn_resident_id", number=head + check_character(head))
        sex: f.Sex = "male" if (number % 999 + 1) % 2 else "female"
        phone = f"138{self._random.randrange(10**8):08}"
        return f.PersonEnrolled(name=name, sex=sex, birth_date=born, document=document, phone=phone)


def _draft(about: str, kind: f.Kind, person: str, at: datetime, step: Step, fact: f.Fact) -> Draft:
    return Draft(id=uuid7(at), about=about, kind=kind, person=person, fact=fact, at=at, by=step.by, role=step.role)


def _batches(drafts: Iterator[Draft]) -> Iterator[list[Draft]]:
    while batch := list(itertools.islice(drafts, BATCH)):
        yield batch
