"""What each of the staff does, one short verb each. Everything goes through the Desk, rules included."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.journeys.guest import Guest
from tests.journeys.pages import Page
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.policy import Proposal, propose
from vaxdesk.clinic.questionnaire import Answer, Coding, Quantity
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.screening import Answers, enabled, questions, response

if TYPE_CHECKING:
    from tests.journeys.site import Site

COVID: Final = "covid-inactivated"
LOTS: Final[Mapping[str, str]] = {COVID: "CV20220901", "flu-iiv4": "202208A13", "ppsv23": "P23-0417"}
"""What lies in the refrigerator, by product."""
PACKS: Final[Mapping[str, str]] = {
    COVID: "81234560000000000001", "flu-iiv4": "82222220000000000001", "ppsv23": "83333330000000000001",
}  # fmt: skip
"""The trace code on one pack of each."""


class Colleague:
    """Somebody of the staff, acting under an account."""

    def __init__(self, site: "Site", account: str) -> None:
        self.site, self.account = site, account

    def records(self, guest: Guest, fact: f.Fact) -> None:
        self.site.desk.record(fact, by=self.account, about=guest.visit)

    def is_refused(self, guest: Guest, fact: f.Fact) -> tuple[str, ...]:
        """The codes of what stands against this act; nothing is written down."""
        position = self.site.desk.journal_position()
        with pytest.raises(Refused) as refused:
            self.records(guest, fact)
        assert self.site.desk.journal_position() == position
        return tuple(problem.code for problem in refused.value.problems)

    def prints(self, paper: str, guest: Guest, language: f.Language = "zh-CN", size: str = "") -> Page:
        """The page as it leaves the printer, read back."""
        draft = self.site.desk.paperwork.draft(paper, guest.visit, language=language, size=size)
        page = Page(draft.drawn())
        self.records(guest, f.Printed(paper=paper, language=language, copy_number=draft.copy_number, size=size))
        return page


class Clerk(Colleague):
    def registers(self, who: f.PersonEnrolled, *products: str, **visit: Any) -> Guest:
        """Somebody at the door, for the inactivated vaccine unless said otherwise."""
        desk, plan = self.site.desk, tuple(f.PlannedDose(product=product) for product in products or (COVID,))
        person = desk.record(who, by=self.account).entry.about
        fact = f.VisitRegistered(**{"mode": "walk_in", "plan": plan} | visit)
        return Guest(self.site, person, desk.record(fact, by=self.account, person=person).entry.about)

    def takes_consent(self, guest: Guest, **how: Any) -> None:
        """To everything that this person came for, after the form was read."""
        language = guest.details.language
        form, version = self.site.desk.paperwork.consent_form(guest.row.planned[0], language)
        consent = f.ConsentGiven(products=guest.row.planned, form=form, form_version=version, language=language, **how)
        self.records(guest, consent)


class Doctor(Colleague):
    """Asks, measures, looks at what the policy proposes, and decides. Notes stay with the doctor until the decision."""

    def __init__(self, site: "Site", account: str) -> None:
        super().__init__(site, account)
        self._answers: dict[str, dict[str, Answer]] = {}
        self._signs: dict[str, f.VitalSigns] = {}
        self._said_by: dict[str, tuple[f.AnsweredBy, str]] = {}

    def asks(self, guest: Guest, *, by: f.AnsweredBy = "self", name: str = "", **yes: Answer) -> None:
        """Every question of the site's form; `yes` are those that were answered with more than a no."""
        form = self.site.desk.inquiry().form
        answers: dict[str, Answer] = {}
        for link_id, answer in yes.items():
            answers |= {link_id: True, f"{link_id}_detail": answer} if isinstance(answer, str) else {link_id: answer}
        while still := _open_questions(form, answers):
            answers |= dict.fromkeys(still, False)
        self._answers[guest.visit], self._said_by[guest.visit] = answers, (by, name)

    def measures(
        self, guest: Guest, temperature: float, pressure: tuple[int, int] | None = None, **more: int
    ) -> Proposal:
        """Temperature in degrees Celsius, blood pressure in mmHg; what the policy proposes then."""
        taken = (f.BloodPressure(systolic=pressure[0], diastolic=pressure[1]),) if pressure else ()
        self._signs[guest.visit] = f.VitalSigns(temperature_c=temperature, blood_pressure=taken, **more)
        return self.proposal(guest)

    def proposal(self, guest: Guest) -> Proposal:
        desk = self.site.desk
        inquiry, today = desk.inquiry(), desk.today()
        return propose(
            inquiry.policy, inquiry.form, self._answers[guest.visit], self._signs[guest.visit],
            products=guest.row.planned, age=age_on(guest.details.birth_date, today), today=today,
        )  # fmt: skip

    def decides(self, guest: Guest, outcome: f.Outcome, *, note: str = "", until: date | None = None) -> None:
        """Writes the screening down: questions, answers, measurements, proposal, and this decision."""
        self.records(guest, self.screening(guest, outcome, note=note, until=until))

    def screening(self, guest: Guest, outcome: f.Outcome, *, note: str = "", until: date | None = None) -> f.Screened:
        inquiry, proposal = self.site.desk.inquiry(), self.proposal(guest)
        by, name = self._said_by[guest.visit]
        now = self.site.desk.clock.now().utc
        return f.Screened(
            outcome=outcome,
            vital_signs=self._signs[guest.visit],
            response=response(inquiry.form, self._answers[guest.visit], now),
            answered_by=by,
            answered_by_name=name,
            policy=inquiry.policy.id,
            policy_version=inquiry.policy.version,
            proposed=proposal.outcome,
            findings=proposal.findings,
            defer_until=until,
            observation_minutes=proposal.observation_minutes,
            note=note,
        )

    def finds_well(self, guest: Guest, temperature: float = 36.4, pressure: tuple[int, int] = (128, 78)) -> None:
        """Nothing to note: asked, measured, eligible."""
        self.asks(guest)
        assert self.measures(guest, temperature, pressure).outcome == "eligible"
        self.decides(guest, "eligible")


class Vaccinator(Colleague):
    def checks_identity(self, guest: Guest, *ways: f.IdentityWay, **confirmed: Any) -> None:
        self.records(guest, f.IdentityChecked(ways=ways or ("ticket", "document", "said_name"), **confirmed))

    def gives(self, guest: Guest, product: str = COVID, arm: f.BodySite = "left_deltoid") -> None:
        self.records(guest, self.dose(product, arm))

    def may_not_give(self, guest: Guest, product: str = COVID) -> tuple[str, ...]:
        return self.is_refused(guest, self.dose(product, "left_deltoid"))

    def dose(self, product: str, arm: f.BodySite) -> f.DoseGiven:
        return f.DoseGiven(product=product, lot=LOTS[product], body_site=arm)

    def vaccinates(self, guest: Guest, *ways: f.IdentityWay) -> None:
        """Identity, then the dose."""
        self.checks_identity(guest, *ways)
        self.gives(guest, guest.row.planned[0])


class Nurse(Colleague):
    def releases(self, guest: Guest, **how: Any) -> None:
        self.records(guest, f.Released(**how))

    def may_not_release(self, guest: Guest) -> tuple[str, ...]:
        return self.is_refused(guest, f.Released())


class Team(Clerk, Doctor, Vaccinator, Nurse):
    """One or two people with one laptop at somebody's home: they do everything."""


def _open_questions(form: Any, answers: Answers) -> Iterable[str]:
    """Yes-or-no questions that are asked and open."""
    asked = enabled(form, answers)
    every = {question.link_id for question in questions(form, "en") if question.kind == "boolean" and question.required}
    return sorted((asked & every) - answers.keys())


def mmol_per_litre(value: float) -> Quantity:
    return Quantity(value, Coding(code="mmol/L", system="http://unitsofmeasure.org", display="mmol/L"))
