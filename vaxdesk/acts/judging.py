"""By what a screening is held when it is written down: the questions and rules of the site for this person today."""

from collections.abc import Callable, Sequence
from datetime import date

from vaxdesk.acts.inquiry import Chosen, NoForm
from vaxdesk.acts.request import Case
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.conclusions import Judging
from vaxdesk.clinic.people import age_on
from vaxdesk.store import lookups
from vaxdesk.store.database import Database

InquiryFor = Callable[[Sequence[str], int], Chosen]
"""What is asked somebody who comes for these products at this age (completed years), and by which policy."""


def judging(db: Database, case: Case, day: date, inquiry_for: InquiryFor) -> Judging | None:
    """None for a visit that nobody knows, and where no form of the site can be read: people are screened all the
    same."""
    visit = case.visit_before
    person = lookups.person(db, visit.person) if visit.person else None
    products = visit.pending or visit.planned
    if person is None or not products:
        return None
    age = age_on(person.birth_date, day)
    try:
        inquiry = inquiry_for(products, age).inquiry
    except NoForm:
        return None
    corrected = case.act.fact if case.act else None
    before = corrected if isinstance(corrected, f.Screened) else visit.screened
    return Judging(
        form=inquiry.form, policy=inquiry.policy, products=products, age=age, before=before,
        corrects=case.act is not None,
    )  # fmt: skip
