"""Everything that a report of one adverse event may say, put together for paper and files; moments in UTC, with the
zone of the site beside them."""

from datetime import datetime, tzinfo

import msgspec

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.aefi_facts import CaseDose
from vaxdesk.clinic.anaphylaxis import SystemView
from vaxdesk.clinic.facts import DoseGiven, PersonEnrolled
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.reporting import Due
from vaxdesk.clinic.stock import Lot
from vaxdesk.clinic.visit import Stage


class ReportingSite(msgspec.Struct, frozen=True):
    """Who reports."""

    name: str
    phone: str = ""
    practice: bool = False


class SuspectDose(msgspec.Struct, frozen=True):
    """A dose that the event may follow, and what the case form says about it beyond its entry. `codes` are those of the
    catalogue, by system."""

    entry: str
    at: datetime
    dose: DoseGiven
    more: CaseDose
    codes: dict[str, str]


class CaseReport(msgspec.Struct, frozen=True, kw_only=True):
    """One case as it stands at `made`. `dues` are what is to be reported until when, `aid` what was looked at."""

    case: Case
    person: PersonEnrolled
    site: ReportingSite
    zone: tzinfo
    made: datetime
    recorded: datetime
    doses: tuple[SuspectDose, ...]
    dues: tuple[Due, ...] = ()
    aid: tuple[SystemView, ...] = ()

    @property
    def age(self) -> int:
        """In full years when the event began, or when the dose was given."""
        began = self.case.began or self.case.known_since
        return age_on(self.person.birth_date, began.astimezone(self.zone).date())

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)


class LotDose(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who got a dose of a lot: when, who, and how they were when they were last heard of."""

    visit: str
    at: datetime
    ticket: str
    name: str
    sex: str
    age: int
    phone: str
    dose_number: int | None
    stage: Stage
    reaction: bool


class LotReport(msgspec.Struct, frozen=True, kw_only=True):
    """Everybody who got a dose of one lot at this site, in order of injection. `today`: only those of the day of
    `made`; `given` counts the doses of the lot in all."""

    lot: Lot
    site: ReportingSite
    zone: tzinfo
    made: datetime
    today: bool
    given: int
    doses: tuple[LotDose, ...]

    @property
    def reactions(self) -> int:
        return sum(each.reaction for each in self.doses)
