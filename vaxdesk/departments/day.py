"""A day at the site in numbers, and the paper that keeps them beside the ends of the chains."""

from collections import Counter
from datetime import date, datetime
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import case_of
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.keeping import found
from vaxdesk.paper.house import DayDoses, DaySheet, DayStation
from vaxdesk.store import access, erasing, lookups
from vaxdesk.store.chain import chain_ends
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site

_WITHOUT_A_DOSE: Final = frozenset(
    (Stage.REFUSED, Stage.DEFERRED, Stage.CONTRAINDICATED, Stage.REFERRED, Stage.NOT_GIVEN)
)
_GONE: Final = _WITHOUT_A_DOSE | {Stage.RELEASED, Stage.LEFT_EARLY, Stage.LEFT_UNSEEN, Stage.DIED, Stage.UNKNOWN}


def day_sheet(
    db: Database,
    journal: Journal,
    *,
    products: Catalogue,
    day: date,
    now: datetime,
    by: str,
    backup_at: datetime | None,
    verified: bool | None,
) -> DaySheet:
    """The visits that began on this day, as they stand now; `stations` gives the ends of the chains. `now` and
    `backup_at` are local times; `verified` says what a check of the record found just now, None where nobody
    checked."""
    visits = [journal.visit(row.id) for row in lookups.visits_of_day(db, day)]
    stages = Counter(visit.stage for visit in visits)
    return DaySheet(
        day=day,
        printed_at=now,
        printed_by=by,
        registered=sum(count for stage, count in stages.items() if stage != Stage.UNKNOWN),
        screened=sum(visit.screened is not None for visit in visits),
        doses=_doses(visits, erasing.doses_of_nobody(db, day.isoformat()), products),
        not_given=sum(stages[stage] for stage in _WITHOUT_A_DOSE),
        reactions=sum(bool(visit.every(f.ReactionSeen)) for visit in visits),
        died=sum(case is not None and "death" in case.triggers for case in map(case_of, visits)),
        released=stages[Stage.RELEASED],
        left_early=stages[Stage.LEFT_EARLY],
        left_unseen=stages[Stage.LEFT_UNSEEN],
        still_here=sum(visit.stage not in _GONE and not visit.died for visit in visits),
        stations=(),
        backup_at=backup_at,
        verified=verified,
        unanswered=tuple(each.code for each in found.unanswered(db)),
    )


def _doses(visits: list[Visit], of_nobody: tuple[str, ...], products: Catalogue) -> tuple[DayDoses, ...]:
    """Those too that were given to somebody who was erased by law since."""
    given = Counter([*of_nobody, *(dose.product for visit in visits for _, dose in visit.doses)])
    return tuple(
        DayDoses(code, products[code].names if code in products else {}, count) for code, count in sorted(given.items())
    )


def stations(db: Database, site: Site) -> tuple[DayStation, ...]:
    """Where each chain ends now: this station by its name, those that wrote here before by the end of their id."""
    journal, looks = chain_ends(db), access.heads(db)
    return tuple(
        DayStation(
            site.station_name if station == site.station else f"…{station[-8:]}",
            *journal.get(station, (0, "")),
            *looks.get(station, (0, "")),
        )
        for station in sorted({*journal, *looks}, key=lambda each: (each != site.station, each))
    )
