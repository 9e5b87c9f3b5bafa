"""Every refusal code can be met, with the flag and the message that the page names; the table is complete."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests import rule_cases_emergency as aftercare
from tests import rule_cases_erasing as erasing
from tests import rule_cases_safety as safety
from tests import rule_cases_screening as screening
from tests.builders import Clinic, nobody, woman
from vaxdesk.cli import messages
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.ticket_letters import ALL_LETTERS
from vaxdesk.credentials import tickets
from vaxdesk.credentials.letter_codes import workstation_number

FLU = ("flu-iiv4",)
LOT = "202208A13"
ELSEWHERE = {"ticket_check_digit", "ticket_forged", "ticket_format", "ticket_other_day", "by_differs"}
"""Codes of scanned tickets and of signing in, which have tests of their own."""
UNREACHABLE = {"document_type"}
"""The types of a document in a fact leave no way to say a number without a type."""

Case = Callable[[Clinic], Any]


def dose(clinic: Clinic, visit: str | None = None, **changes: Any) -> Any:
    fields = {"product": "flu-iiv4", "lot": LOT, "body_site": "left_deltoid"} | changes
    return clinic.act(f.DoseGiven(**fields), about=visit or clinic.ready())


def stocked(clinic: Clinic, **changes: Any) -> Clinic:
    clinic.stocked(**changes)
    return clinic


def told(clinic: Clinic, *, hours: int) -> aefi.ReactionTold:
    return aefi.ReactionTold(began=clinic.clock.now().utc + timedelta(hours=hours), note="发热")


def enrol(clinic: Clinic, **changes: Any) -> Any:
    return clinic.act(woman(**changes))


def card(number: str, **changes: Any) -> dict[str, Any]:
    return {"document": f.Document(type="cn_resident_id", number=number)} | changes


def register(clinic: Clinic, product: str = "flu-iiv4", **more: Any) -> Any:
    return clinic.act(f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product=product),)), **more)


def twice_registered(clinic: Clinic) -> Any:
    visit = clinic.registered()
    return register(clinic, about=visit)


def again_on_the_same_day(clinic: Clinic) -> Any:
    who = clinic.enrolled()
    visit = clinic.vaccinated(person=who)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return dose(clinic, clinic.ready(person=who))


def again_after(clinic: Clinic, days: int, **changes: Any) -> Any:
    who = clinic.enrolled()
    visit = clinic.vaccinated(person=who)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    clinic.later(days=days)
    return dose(clinic, clinic.ready(person=who), **changes)


def used_up(clinic: Clinic) -> Any:
    clinic.stocked(doses=1)
    dose(clinic, clinic.ready(person=clinic.act(nobody()).entry.about))
    return dose(clinic, clinic.ready(person=clinic.act(nobody()).entry.about))


def screened_yesterday(clinic: Clinic) -> Any:
    visit = stocked(clinic).ready()
    clinic.later(days=1)
    return dose(clinic, visit)


def released(clinic: Clinic) -> str:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return visit


def watched(clinic: Clinic, minutes: int) -> str:
    visit = clinic.vaccinated()
    clinic.later(minutes=minutes)
    return visit


def reacting(clinic: Clinic) -> str:
    visit = watched(clinic, 31)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    return visit


def reaction_struck_by_another(clinic: Clinic) -> Any:
    visit = reacting(clinic)
    seen = next(each for each in clinic.desk.visit(visit).history if isinstance(each.fact, f.ReactionSeen))
    return clinic.desk.strike(seen.id, by="wang.fang", reason="not so")


def restarted(clinic: Clinic) -> Any:
    visit = clinic.vaccinated()
    clinic.later(minutes=1)
    clinic.clock.reboot("boot-2", off=timedelta(hours=1))
    return clinic.act(f.Released(), about=visit)


def typed_in_afterwards(clinic: Clinic) -> Any:
    clinic.stocked()
    visit = clinic.ready()
    clinic.later(minutes=40)
    given = f.DoseGiven(product="flu-iiv4", lot=LOT, body_site="left_deltoid")
    clinic.act(given, about=visit, at=clinic.clock.now().utc - timedelta(minutes=35))
    return clinic.act(f.Released(), about=visit)


def before_the_door(clinic: Clinic) -> Any:
    visit = clinic.registered()
    clinic.later(minutes=10)
    early = clinic.clock.now().utc - timedelta(minutes=20)
    return clinic.act(f.EntryChecked(temperature_c=36.4), about=visit, at=early)


def seen_before_the_injection(clinic: Clinic) -> Any:
    clinic.later(minutes=30)
    visit = stocked(clinic).vaccinated()
    clinic.later(minutes=30)
    early = clinic.clock.now().utc - timedelta(minutes=40)
    return clinic.act(f.ReactionSeen(note="头晕"), about=visit, at=early)


def screening_refused(clinic: Clinic) -> Any:
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=FLU), about=visit)
    clinic.act(f.Screened(outcome="contraindicated", note="过敏"), about=visit)
    return clinic.act(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)


def two_planned(clinic: Clinic) -> Any:
    clinic.stocked()
    visit = clinic.ready("flu-iiv4", "ppsv23")
    dose(clinic, visit)
    clinic.later(minutes=31)
    return clinic.act(f.Released(), about=visit)


def reused(clinic: Clinic) -> Any:
    first = enrol(clinic).entry
    return clinic.act(nobody(name="别人"), id=first.id)


def corrected_to_later(clinic: Clinic) -> Any:
    visit = released(clinic)
    given = next(each for each in clinic.desk.visit(visit).history if isinstance(each.fact, f.DoseGiven))
    at = given.at + timedelta(minutes=10)
    return clinic.desk.amend(given.id, given.fact, by="zhou.min", reason="clock read wrongly", at=at)  # type: ignore[arg-type]


def last_ticket(clinic: Clinic) -> Any:
    site = clinic.desk.site
    clinic.desk.ticket_letters.give("ABCDEFGHI", workstation_number(clinic.desk.new_id()))
    last = tickets.issue(bytes.fromhex(site.ticket_key), site.id, clinic.desk.today(), tickets.SEQUENCES - 1)
    clinic.registered(person=clinic.act(nobody()).entry.about, ticket=last)
    return register(clinic, person=clinic.act(nobody()).entry.about)


def without_letters(clinic: Clinic) -> Clinic:
    letters = clinic.desk.ticket_letters
    letters.give(ALL_LETTERS, workstation_number(clinic.desk.new_id()))
    return clinic


def struck_twice(clinic: Clinic) -> Any:
    first = enrol(clinic).entry
    clinic.desk.strike(first.id, by="chen.jing", reason="typing mistake")
    return clinic.desk.strike(first.id, by="chen.jing", reason="again")


def amend(clinic: Clinic, entry: str, fact: f.Fact, reason: str = "because") -> Any:
    return clinic.desk.amend(entry, fact, by="chen.jing", reason=reason)


CASES: dict[str, Case] = {
    "account_taken": lambda c: c.desk.office.hire("赵云", ("observer",), name="zhao.yun"),
    "age_outside": lambda c: dose(
        stocked(c, product="zoster-rzv", lot="Z1"),
        c.ready("zoster-rzv", person=c.act(nobody(birth_date=date(2000, 1, 1))).entry.about),
        product="zoster-rzv",
        lot="Z1",
    ),
    "age_unlikely": lambda c: c.act(nobody(birth_date=date(1890, 1, 1))),
    "already_enrolled": lambda c: c.act(nobody(), about=c.enrolled()),
    "already_given": lambda c: dose(c, c.vaccinated()),
    "already_registered": twice_registered,
    "amends_another_fact": lambda c: amend(c, enrol(c).entry.id, f.EntryChecked()),
    "answerer_missing": lambda c: screening.by_nobody_named(c)(),
    "back_entry": typed_in_afterwards,
    "before_dose": seen_before_the_injection,
    "before_registration": before_the_door,
    "birth_date_future": lambda c: c.act(nobody(birth_date=date(2023, 1, 1))),
    "body_site_differs": lambda c: dose(stocked(c), body_site="left_thigh"),
    "clock_unconfirmed": restarted,
    "consent_missing": lambda c: c.act(f.IdentityChecked(ways=("ticket", "said_name")), about=c.registered()),
    "deferral_far": lambda c: screening.in_a_year(c)(),
    "deferral_past": lambda c: screening.until_today(c)(),
    "deferral_short": lambda c: screening.home_sooner_than_the_rules_ask(c)(),
    "deferral_too_far": lambda c: screening.in_a_lifetime(c)(),
    "document_birth_date": lambda c: enrol(c, **card("500106194002301625")),
    "document_birth_date_differs": lambda c: enrol(c, birth_date=date(1941, 3, 21)),
    "document_birth_date_future": lambda c: enrol(c, **card("500106203003211623")),
    "document_characters": lambda c: enrol(c, **card("50010619400321162Q")),
    "document_checksum": lambda c: enrol(c, **card("500106194003211620")),
    "document_in_use": lambda c: (enrol(c), enrol(c)),
    "document_length": lambda c: enrol(c, **card("5001061940032116")),
    "document_sex_differs": lambda c: enrol(c, sex="male"),
    "dose_before_steps": lambda c: safety.dose_typed_in_before_the_consent(c)(),
    "dose_missing": lambda c: c.act(f.Released(), about=c.ready()),
    "dose_number_differs": lambda c: dose(stocked(c), dose_number=2),
    "dose_pending": two_planned,
    "dose_unknown": lambda c: c.act(aefi.ReactionTold(dose="x", note="发热"), about=c.vaccinated()),
    "forbidden_characters": lambda c: enrol(c, name="王\u202e桂芬"),
    "future_at": lambda c: c.act(woman(), at=c.clock.now().utc + timedelta(minutes=1)),
    "given_outside_age": lambda c: safety.birth_date_corrected_after_a_dose(c)(),
    "given_today": again_on_the_same_day,
    "id_reused": reused,
    "identity_changed": lambda c: safety.somebody_else_after_the_identity_check(c)(),
    "identity_missing": lambda c: dose(stocked(c), c.registered()),
    "interval_short": lambda c: again_after(c, 30),
    "roles_missing": lambda c: c.desk.office.give_roles("wang.fang", ()),
    "last_lead": lambda c: c.desk.office.give_roles("zhao.yun", ("registrar",)),
    "lot_empty": used_up,
    "lot_expired": lambda c: stocked(c) and (c.later(days=300), dose(c)),
    "lot_expiry_differs": lambda c: stocked(c).act(
        f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2024, 1, 1), doses=1), by="zhao.yun"
    ),
    "lot_of_another_product": lambda c: dose(stocked(stocked(c), product="ppsv23", lot="P1"), lot="P1"),
    "lot_unknown": dose,
    "measurement_missing": lambda c: screening.without_temperature(c)(),
    "outcome_differs": lambda c: screening.against_the_rules(c)(),
    "outcome_unexplained": lambda c: screening.without_any_ground(c)(),
    "questions_open": lambda c: screening.with_an_open_question(c)(),
    "before_emergency": lambda c: aftercare.step_before_the_beginning(c)(),
    "emergency_begun_before": lambda c: aftercare.begun_twice(c)(),
    "emergency_goes_on": lambda c: aftercare.release_of_somebody_in_danger(c)(),
    "taken_away": lambda c: aftercare.release_of_somebody_taken_to_hospital(c)(),
    "emergency_ended": lambda c: aftercare.step_after_the_end(c)(),
    "emergency_unknown": lambda c: aftercare.step_of_nothing(c)(),
    "no_open_reaction": lambda c: c.act(f.ReactionConcluded(outcome="recovered"), about=c.vaccinated()),
    "no_reaction": lambda c: c.act(aefi.CaseFormFilled(course="头晕"), about=c.vaccinated()),
    "nobody_signed_in": lambda c: (c.desk.seat.leave(), c.desk.queue()),
    "not_a_screener": reaction_struck_by_another,
    "not_allowed": lambda c: c.act(f.ReactionConcluded(outcome="recovered"), about=reacting(c), by="wang.fang"),
    "not_eligible": screening_refused,
    "not_looked_for": lambda c: c.act(f.LeftUnseen(), about=c.vaccinated()),
    "not_registered": lambda c: c.act(f.ConsentGiven(products=FLU), about=c.desk.new_id()),
    "observation_over": lambda c: c.act(
        f.LeftEarly(why="bus", advice_given=True, accepted_by="王桂芬"), about=watched(c, 31)
    ),
    "observation_running": lambda c: c.act(f.Released(), about=watched(c, 29)),
    "observation_shortened": lambda c: safety.dose_with_its_own_minutes(c)(),
    "onset_before_dose": lambda c: c.act(told(c, hours=-1), about=c.vaccinated()),
    "onset_in_future": lambda c: c.act(told(c, hours=1), about=c.vaccinated()),
    "person_differs": lambda c: c.act(
        f.ConsentGiven(products=FLU), about=c.registered(), person=c.act(nobody()).entry.about
    ),
    "product_not_planned": lambda c: c.act(f.ConsentGiven(products=("ppsv23",)), about=c.registered()),
    "product_unknown": lambda c: register(c, "water", person=c.enrolled()),
    "reaction_open": lambda c: c.act(f.Released(), about=reacting(c)),
    "reason_missing": lambda c: amend(c, enrol(c).entry.id, woman(phone="1"), reason=" "),
    "release_was_early": corrected_to_later,
    "route_differs": lambda c: dose(stocked(c), route="oral"),
    "screening_missing": lambda c: dose(stocked(c), c.registered()),
    "screening_of_another_day": screened_yesterday,
    "erasure_names_person": lambda c: erasing.reason_that_names(c)(),
    "erasure_visit_open": lambda c: erasing.on_the_day(c)(),
    "person_erased": lambda c: erasing.enrolled_again(c)(),
    "retention_duty": lambda c: erasing.while_the_law_wants_it(c)(),
    "still_in_use": lambda c: c.desk.strike(
        c.desk.visit(c.registered()).person and c.desk.journal.entries(c.desk.find("王桂芬")[0])[0].id,
        by="chen.jing",
        reason="mistake",
    ),
    "target_missing": lambda c: amend(c, c.desk.new_id(), woman()),
    "target_struck": struck_twice,
    "no_ticket_letters": lambda c: register(without_letters(c), person=c.enrolled()),
    "ticket_letters_code": lambda c: c.desk.ticket_letters.take("0000000000000000"),
    "ticket_letters_not_free": lambda c: c.desk.ticket_letters.take_free("A", "because"),
    "ticket_letters_number": lambda c: c.desk.ticket_letters.give("A", "1"),
    "tickets_used_up": last_ticket,
    "unknown_account": lambda c: c.desk.seat.take("no.one"),
    "unknown_person": lambda c: register(c, person=c.desk.new_id()),
    "visit_closed": lambda c: c.act(f.EntryChecked(), about=released(c)),
    "visit_open_today": lambda c: register(c, person=c.desk.visit(c.registered()).person),
    "volume_differs": lambda c: dose(stocked(c), volume_ml=0.25),
    "watch_shortened": lambda c: safety.extension_taken_back(c)(),
}


def test_the_table_is_complete() -> None:
    assert set(CASES) | ELSEWHERE | UNREACHABLE == set(messages.REFUSALS)


@pytest.mark.parametrize("code", CASES)
def test_a_code_can_be_met_with_its_flag_and_writes_nothing(tmp_path: Path, code: str) -> None:
    clinic = Clinic(tmp_path / "site")
    with pytest.raises(Refused) as refused:
        CASES[code](clinic)
    met = {problem.code: problem for problem in refused.value.problems}
    assert code in met
    assert met[code].blocks is messages.blocks(code)
    assert "not known" not in messages.refusal(met[code])
    clinic.restart()
    assert clinic.desk.office.verify().ok
