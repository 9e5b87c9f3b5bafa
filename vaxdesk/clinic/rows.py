"""A visit as queues and the board see it: one frozen row, without its entries."""

from datetime import date, datetime
from typing import Literal

import msgspec

from vaxdesk.clinic.emergency_record import Hold, not_here_any_more, stays_whatever_the_time
from vaxdesk.clinic.timers import Timer
from vaxdesk.clinic.visit import Stage

Died = Literal["", "emergency", "concluded"]


class VisitRow(msgspec.Struct, frozen=True):
    """One visit as the queues and the board need it. `since` is when it reached its stage; `planned` and `pending` are
    product codes; `ended_at` is None while somebody is still here. `seat` is where they wait, `called_at` when they
    were last looked for, and `answer` what came of it. `emergency` says what an emergency about them means for their
    way home, `gone` how they left (a stage) where a reaction was open then and still is. `died` says who told
    that they have died, a clinician or the end of an emergency, where nobody has concluded otherwise."""

    id: str
    person: str | None
    day: date
    stage: Stage
    ticket: str
    mode: str
    priority: bool
    together: str
    registered_at: datetime
    since: datetime
    planned: tuple[str, ...]
    pending: tuple[str, ...]
    outcome: str
    timers: tuple[Timer, ...]
    extra_minutes: int
    reaction: bool
    ended_at: datetime | None
    seat: str = ""
    called_at: datetime | None = None
    answer: str = ""
    emergency: Hold = ""
    gone: str = ""
    died: Died = ""

    @property
    def unwell(self) -> bool:
        """Time alone never lets this person go."""
        return stays_whatever_the_time(self.reaction, self.emergency)

    @property
    def left(self) -> bool:
        """Not here any more, although not let go."""
        return not_here_any_more(self.emergency, self.gone)
