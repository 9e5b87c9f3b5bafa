"""What is written down so that an alarm stops: who went there. Neither fact ends a reaction or lets anybody go."""

from typing import Annotated, Literal

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Fact, Text

Answerable = Literal["reaction", "overdue"]


class AlarmAnswered(Fact, frozen=True, kw_only=True):
    """Somebody goes to the person that an alarm is about. The sound stops; the reaction stays open until a clinician
    has concluded on it, and whoever is overdue stays overdue until they are released."""

    alarm: Answerable
    note: Text = ""


class RoomChecked(Fact, frozen=True, kw_only=True):
    """The program was started while people were under observation, and somebody has looked at each of them since."""

    people: Annotated[int, Meta(ge=0, le=100_000)] = 0
    """How many there were, as the alarm said."""
    note: Text = ""
