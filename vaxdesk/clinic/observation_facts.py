"""What is written down of the observation area beside the minutes: where somebody sits, that they were looked for, that
they went without anybody seeing it."""

from typing import Annotated, Literal

from msgspec import Meta

from vaxdesk.clinic.fact_parts import Fact, Text

Seat = Annotated[str, Meta(max_length=12)]
"""A seat, a row or a zone, as it is written on the wall of the site: "B12", "东区"."""
CallWay = Literal["aloud", "telephone", "relative"]
CallAnswer = Literal["here", "well", "unwell", "nobody"]


class Seated(Fact, frozen=True, kw_only=True):
    """Where somebody waits. The last one counts; an empty seat takes it back."""

    seat: Seat = ""


class LookedFor(Fact, frozen=True, kw_only=True):
    """Somebody who should have come to be released was called: aloud, on their telephone or that of the relative they
    named. The answer: they are here, they are well somewhere else, they are unwell, or nobody answered."""

    way: CallWay
    answer: CallAnswer
    note: Text = ""


class LeftUnseen(Fact, frozen=True, kw_only=True):
    """Went without being released, and nobody saw it; found out by looking for them."""

    note: Text = ""
