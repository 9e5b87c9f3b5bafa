"""Somebody who came, or was visited, and what the program shows of them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.questionnaire import Answer
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.screening import answers_of
from vaxdesk.clinic.timers import Watch, watch_state
from vaxdesk.clinic.visit import Visit

if TYPE_CHECKING:
    from tests.journeys.site import Site


@dataclass(frozen=True)
class Guest:
    """Everything is read afresh from the site."""

    site: "Site"
    person: str
    visit: str

    @property
    def details(self) -> f.PersonEnrolled:
        person = self.site.desk.person(self.person)
        assert person is not None
        return person

    @property
    def age(self) -> int:
        return age_on(self.details.birth_date, self.site.desk.today())

    @property
    def folded(self) -> Visit:
        return self.site.desk.visit(self.visit)

    @property
    def row(self) -> VisitRow:
        row = self.site.desk.visit_row(self.visit)
        assert row is not None
        return row

    @property
    def stage(self) -> str:
        assert self.row.stage is self.folded.stage
        return self.row.stage.value

    @property
    def ticket(self) -> str:
        return self.row.ticket

    @property
    def minutes_left(self) -> float:
        """Minutes that this person still has to be watched."""
        return max(self._watch.remaining, timedelta()) / timedelta(minutes=1)

    @property
    def on_the_board(self) -> str:
        """Which of the five states the observation board shows."""
        return watch_state(self._watch, reaction=self.row.reaction)

    @property
    def _watch(self) -> Watch:
        watch = self.site.desk.watch(self.row, self.site.desk.clocks())
        assert watch is not None
        return watch

    @property
    def screening(self) -> f.Screened:
        screened = self.folded.screened
        assert screened is not None
        return screened

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by question."""
        assert self.screening.response is not None
        return answers_of(self.screening.response)

    @property
    def dose(self) -> f.DoseGiven:
        _, dose = self.folded.doses[-1]
        return dose

    def consent(self, product: str) -> f.ConsentGiven:
        consent = self.folded.consent(product)
        assert isinstance(consent, f.ConsentGiven)
        return consent
