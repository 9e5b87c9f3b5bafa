"""What is written down of a telephone call after the visit: about a dose that was given, or about a dose to come."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from vaxdesk.clinic.fact_parts import AnsweredBy, Fact, Text

CallOutcome = Literal[
    "well", "reaction", "not_reached", "declined", "wrong_number", "will_come", "given_elsewhere",
]  # fmt: skip
"""`well` and `reaction` answer how somebody is after a dose, `will_come` and `given_elsewhere` whether they come for
the next one; the others answer both."""
StepCode = Annotated[str, Meta(pattern=r"^[a-z0-9_]{1,30}$")]


class FollowUpCalled(Fact, frozen=True, kw_only=True):
    """Somebody was called after a visit: which call of the plan it was, and what came of it."""

    step: StepCode
    outcome: CallOutcome
    again_on: date | None = None
    """When to call again, or when they mean to come; None leaves it to the plan."""
    answered_by: AnsweredBy = "self"
    plan_version: Text = ""
    note: Text = ""
