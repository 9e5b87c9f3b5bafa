"""Every act by every role, recorded, corrected and taken back through the Desk. Who acts is who the entry names."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests import wall
from tests.builders import FIT, LEAD, STAFF, WHO, Clinic, nobody
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.desk import Desk
from vaxdesk.store.site import Account

ROLES = {
    "registrar": "chen.jing", "screener": "li.qiang", "vaccinator": "zhou.min", "observer": "wang.fang", "lead": LEAD,
    "auditor": "sun.li",
}  # fmt: skip
BY_THE_PROGRAM = {
    "card_issued",
    "card_key_ended",
    "card_key_made",
    "form_voided",
    "pad_printed",
    "person_erased",
    "ticket_letters_given",
    "ticket_letters_taken",
}
"""It writes these itself, in the name of whoever acts: nobody can say that they did."""
MAY = {name: wall.MAY[name] for name in wall.MAY if name in {*f.FACT_TYPES} - BY_THE_PROGRAM - {"struck"}}
PLAN = f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="flu-iiv4"),))
FLU = ("flu-iiv4",)
REASON = "看错了"


class House(Clinic):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder, staff=(*STAFF, Account(name="sun.li", display="孙丽", roles=("auditor",))))
        self.stocked()

    def somebody(self) -> str:
        return self.act(nobody()).entry.about

    def at_the_door(self) -> dict[str, Any]:
        return {"about": self.registered(person=self.somebody())}

    def in_the_chair(self) -> dict[str, Any]:
        return {"about": self.ready(person=self.somebody())}

    def watched(self) -> dict[str, Any]:
        return {"about": self.vaccinated(person=self.somebody())}

    def in_danger(self) -> dict[str, Any]:
        return {"about": self.act(ef.EmergencyBegun()).entry.about}

    def unwell(self) -> dict[str, Any]:
        visit = self.watched()
        self.act(f.ReactionSeen(note="头晕"), **visit)
        return visit

    def ready_to_go(self) -> dict[str, Any]:
        visit = self.watched()
        self.later(minutes=31)
        return visit

    def missing(self) -> dict[str, Any]:
        visit = self.watched()
        self.act(f.LookedFor(way="aloud", answer="nobody"), **visit)
        return visit

    def nearly_in_the_chair(self) -> dict[str, Any]:
        visit = self.at_the_door()
        self.act(f.ConsentGiven(products=FLU), **visit)
        self.act(FIT, **visit)
        return visit


def lot(n: int) -> f.LotReceived:
    return f.LotReceived(product="flu-iiv4", lot=f"L{n}", expiry=date(2023, 6, 30), doses=9)


SCENES: dict[str, tuple[f.Fact, Callable[[House], dict[str, Any]]]] = {
    "person_enrolled": (nobody(), lambda house: {}),
    "visit_registered": (PLAN, lambda house: {"person": house.somebody()}),
    "consent_given": (f.ConsentGiven(products=FLU), House.at_the_door),
    "consent_refused": (f.ConsentRefused(products=FLU), House.at_the_door),
    "entry_checked": (f.EntryChecked(temperature_c=36.6), House.at_the_door),
    "screened": (FIT, House.at_the_door),
    "identity_checked": (f.IdentityChecked(ways=("ticket", "said_name")), House.nearly_in_the_chair),
    "dose_given": (f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), House.in_the_chair),
    "not_given": (f.NotGiven(product="flu-iiv4", why="other"), House.in_the_chair),
    "reaction_seen": (f.ReactionSeen(note="头晕"), House.watched),
    "observation_extended": (f.ObservationExtended(minutes=10, why="头晕"), House.watched),
    "reaction_concluded": (f.ReactionConcluded(outcome="recovered"), House.unwell),
    "released": (f.Released(), House.ready_to_go),
    "left_early": (f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"), House.watched),
    "seated": (f.Seated(seat="B12"), House.watched),
    "looked_for": (f.LookedFor(way="telephone", answer="nobody"), House.watched),
    "left_unseen": (f.LeftUnseen(note="走了"), House.missing),
    "alarm_answered": (f.AlarmAnswered(alarm="overdue"), House.ready_to_go),
    "room_checked": (f.RoomChecked(people=1), lambda house: {}),
    "printed": (f.Printed(paper="slip", language="zh-CN"), House.at_the_door),
    "lot_received": (lot(1), lambda house: {}),
    "body_examined": (aefi.BodyExamined(sudden_onset="yes"), House.watched),
    "vital_signs_taken": (aefi.VitalSignsTaken(vital_signs=f.VitalSigns(pulse=96)), House.watched),
    "medicine_given": (aefi.MedicineGiven(medicine="肾上腺素", dose="0.5 mg"), House.watched),
    "reaction_told": (aefi.ReactionTold(note="发热"), House.watched),
    "case_form_filled": (aefi.CaseFormFilled(course="头晕"), House.unwell),
    "reaction_reported": (aefi.ReactionReported(to="区疾控中心", way="online"), House.unwell),
    "report_not_due": (aefi.ReportNotDue(why="一般反应"), House.unwell),
    "clock_confirmed": (f.ClockConfirmed(compared_with="手表"), lambda house: {}),
    "follow_up_called": (f.FollowUpCalled(step="day_1", outcome="well"), House.watched),
    "emergency_begun": (ef.EmergencyBegun(place="门口"), lambda house: {}),
    "emergency_described": (ef.EmergencyDescribed(whom=ef.Whom(kind="staff")), House.in_danger),
    "emergency_step_done": (ef.EmergencyStepDone(part="kit", step="oxygen", words={}), House.in_danger),
    "emergency_call_made": (ef.EmergencyCallMade(who="ambulance"), House.in_danger),
    "emergency_noted": (ef.EmergencyNoted(note="清醒"), House.in_danger),
    "emergency_ended": (ef.EmergencyEnded(outcome="recovered", decided_by="李强"), House.in_danger),
}


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "site")


def let(deed: Callable[[], Recorded], desk: Desk) -> str:
    """Whether somebody may; a rule of the visit that speaks against it is another matter. A "no" writes nothing."""
    position = desk.journal_position()
    try:
        deed()
    except NotAllowed as refused:
        unchanged = desk.journal_position() == position
        return "no" if unchanged and str(refused) == "not_allowed" else f"half a no: {refused}"
    except Refused as refused:
        return f"refused: {refused}"
    return "yes"


def usually(fact: f.Fact) -> str:
    return WHO.get(type(fact), LEAD if isinstance(fact, f.LotReceived) else "wang.fang")


def test_every_fact_has_a_line_and_every_line_is_tried() -> None:
    assert set(MAY) == set(SCENES) == set(f.FACT_TYPES) - BY_THE_PROGRAM - {"struck"}
    assert list(ROLES) == wall.HEAD


@pytest.mark.parametrize("name", MAY)
def test_who_may_write_it_down(house: House, name: str) -> None:
    fact, scene = SCENES[name]
    found = {}
    for role, account in ROLES.items():
        setting = scene(house)
        found[role] = let(lambda: house.desk.record(fact, by=account, **setting), house.desk)  # noqa: B023
    assert found == MAY[name]


@pytest.mark.parametrize("name", MAY)
def test_who_may_put_the_details_of_a_colleague_right(house: House, name: str) -> None:
    fact, scene = SCENES[name]
    entry = house.act(fact, by=usually(fact), **scene(house)).entry
    found = {
        role: let(lambda: house.desk.amend(entry.id, fact, by=account, reason=REASON), house.desk)  # noqa: B023
        for role, account in ROLES.items()
    }
    assert found == MAY[name]


def taken_back(name: str, role: str) -> str:
    """What comes of it when somebody may: two facts are not simply taken back."""
    if name == "reaction_seen" and role != "screener":
        return "refused: not_a_screener"
    return "refused: watch_shortened" if name == "observation_extended" else "yes"


@pytest.mark.parametrize("name", [name for name in MAY if name != "released"])
def test_a_colleagues_entry_is_taken_back_by_the_lead_alone(house: House, name: str) -> None:
    fact, scene = SCENES[name]
    entry = house.act(fact, by="home.team", **scene(house)).entry
    for role in sorted(ROLES, key="lead".__eq__):
        answer = let(lambda: house.desk.strike(entry.id, by=ROLES[role], reason=REASON), house.desk)  # noqa: B023
        assert answer == (taken_back(name, role) if role == "lead" else "no"), role


def test_a_colleagues_release_is_taken_back_for_ten_minutes_by_whoever_releases(house: House) -> None:
    fact, scene = SCENES["released"]
    releasers = {role for role in ROLES if MAY["released"][role] != "no"}
    for role, account in ROLES.items():
        for ago, who in ((timedelta(minutes=10), {*releasers, "lead"}), (timedelta(minutes=10, seconds=1), {"lead"})):
            entry = house.act(fact, by="home.team", **scene(house)).entry
            house.clock.advance(ago)
            answer = let(lambda: house.desk.strike(entry.id, by=account, reason=REASON), house.desk)  # noqa: B023
            assert answer == ("yes" if role in who else "no"), (role, ago)


@pytest.mark.parametrize("name", MAY)
def test_an_author_takes_back_what_they_may_still_write_down(house: House, name: str) -> None:
    """And nothing any more, once their roles were taken from them."""
    fact, scene = SCENES[name]
    for role, account in ROLES.items():
        if MAY[name][role] == "no":
            continue
        kept, wrong = (house.desk.record(fact, by=account, **scene(house)).entry for _ in range(2))
        answer = let(lambda: house.desk.strike(wrong.id, by=account, reason=REASON), house.desk)  # noqa: B023
        assert answer == taken_back(name, role), role
        if role == "lead":
            continue
        before = next(each.roles for each in house.desk.staff() if each.name == account)
        house.desk.office.give_roles(account, ("auditor",))
        assert let(lambda: house.desk.strike(kept.id, by=account, reason=REASON), house.desk) == "no", role  # noqa: B023
        house.desk.office.give_roles(account, before)
