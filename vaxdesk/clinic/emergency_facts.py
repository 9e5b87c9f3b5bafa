"""What is written down while somebody at the site is in danger: whom and where, what was done, who was called, how it
ended. An emergency is a subject of its own: whoever fell may have no ticket. Nothing here is about emergency access,
the secret in the sealed envelope."""

from typing import Annotated, Final, Literal

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Code, Fact, Name, Part, Text, Words

WhomKind = Literal["unknown", "recipient", "companion", "passer_by", "staff"]
StepPart = Literal["kit", "step"]
Called = Literal["ambulance", "doctor", "lead", "family", "hospital"]
CallState = Literal["called", "answered", "no_answer", "arrived"]
EmergencyOutcome = Literal["recovered", "sent_home", "hospital", "died", "false_alarm"]
VisitId = Annotated[str, Meta(max_length=36)]


class Whom(Part, frozen=True, kw_only=True):
    """Whom it is about. A recipient has a visit, whose person the entry names; anybody else has at most what was said
    of them."""

    kind: WhomKind = "unknown"
    visit: VisitId = ""
    number: Annotated[str, Meta(max_length=8)] = ""
    """The short number of the ticket (A097)."""
    said: Annotated[str, Meta(max_length=100)] = ""
    """A name or a description, of somebody without a ticket."""

    def __post_init__(self) -> None:
        if (self.kind == "recipient") != bool(self.visit):
            raise ValueError("a recipient has a visit, and nobody else has")


class EmergencyBegun(Fact, frozen=True, kw_only=True):
    """Somebody called for help. `at` of the entry is the moment of the key."""

    whom: Whom = Whom()
    place: Text = ""


class EmergencyDescribed(Fact, frozen=True, kw_only=True):
    """Whom it is about and where, as is known now; the last one counts."""

    whom: Whom
    place: Text = ""


class EmergencyStepDone(Fact, frozen=True, kw_only=True):
    """Something of the kit is at hand, or a step was taken: one click on the list of the site. The words are copied,
    by language, because the list may change."""

    part: StepPart
    step: Code
    words: dict[str, Text]
    list_version: Text = ""
    confirmed: bool = False
    """A clinician had checked the list against its source."""


class EmergencyCallMade(Fact, frozen=True, kw_only=True):
    """Somebody was called, and what came of it so far."""

    who: Called
    state: CallState = "called"
    number: Annotated[str, Meta(max_length=40)] = ""
    note: Text = ""


class EmergencyNoted(Fact, frozen=True, kw_only=True):
    """What else was seen or done, in somebody's own words; also afterwards."""

    note: Words


class EmergencyEnded(Fact, frozen=True, kw_only=True):
    """How it ended, and who decided so."""

    outcome: EmergencyOutcome
    decided_by: Name
    note: Text = ""


EMERGENCY_FACTS: Final = (
    EmergencyBegun, EmergencyDescribed, EmergencyStepDone, EmergencyCallMade, EmergencyNoted, EmergencyEnded,
)  # fmt: skip
