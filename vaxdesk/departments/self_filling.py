"""Questions in the hands of whoever is asked: what they answer is kept step by step, also while nobody of the staff
sits here, and waits for a clinician to look at it.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime

import msgspec

from vaxdesk.clinic.answer_keys import Answers
from vaxdesk.clinic.facts import Screened
from vaxdesk.clinic.questionnaire import Answer, Form, FormRefused
from vaxdesk.clinic.screening import answers_of, faults, response
from vaxdesk.clinic.visit import Visit
from vaxdesk.clock import Clock
from vaxdesk.door.seat import Seat
from vaxdesk.store import self_filled
from vaxdesk.store.codec import moment, rfc3339
from vaxdesk.store.database import Database, writing

NEEDS = "screened"
"""Who may record a screening hands its questions over, and takes them back."""


class SelfAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody answered by themselves. `form` is the canonical URL of the questions, with their version."""

    visit: str
    form: str
    language: str
    answers: Mapping[str, Answer]
    finished: bool
    changed: datetime
    by: str
    """The account that handed the questions over."""


class HandedOver:
    """One questionnaire of one visit in the hands of the person. Nobody need sit at the Desk for this, and nothing else
    can be reached through it."""

    def __init__(
        self, db: Database, clock: Clock, form: Form, before: SelfAnswers | None, *, visit: str, day: date, by: str
    ) -> None:
        self._db, self._clock = db, clock
        self.form, self.visit, self.day, self.by = form, visit, day, by
        self.before = before
        """What was answered of it before, where somebody was interrupted."""

    def keep(self, answers: Answers, language: str, *, finished: bool = False) -> None:
        """Write down how far somebody has come. An answer that the form does not allow is left out: it is asked again.
        Raises WorldFailed."""
        now = self._clock.now().utc
        wrong = {flaw.where for flaw in faults(self.form, answers)}
        fitting = {key: answer for key, answer in answers.items() if key not in wrong}
        draft = self_filled.SelfFilled(
            visit=self.visit,
            day=self.day.isoformat(),
            by=self.by,
            language=language,
            response=json.dumps(response(self.form, fitting, now), ensure_ascii=False),
            finished=finished,
            changed=rfc3339(now),
        )
        with writing(self._db):
            self_filled.write(self._db, draft)


class SelfFilling:
    """The drafts of one open site. Asks the seat."""

    def __init__(self, db: Database, *, seat: Seat, clock: Clock, today: Callable[[], date]) -> None:
        self._db, self._seat, self._clock, self._today = db, seat, clock, today

    def hand_over(self, visit: str, form: Form) -> HandedOver:
        """Raises NotAllowed, WorldFailed."""
        self._seat.must(NEEDS)
        today = self._today()
        with writing(self._db):
            self_filled.drop_before(self._db, today)
        before = self._read(visit)
        fits = before is not None and before.form == form.canonical
        account = self._seat.account
        return HandedOver(
            self._db, self._clock, form, before if fits else None, visit=visit, day=today,
            by=account.name if account else "",
        )  # fmt: skip

    def of(self, visit: Visit) -> SelfAnswers | None:
        """What waits to be looked at; None where nothing does, or where this visit was screened since."""
        self._seat.must("open_person")
        found = self._read(visit.id)
        act = visit.last_act(Screened)
        return None if found is None or (act is not None and act.latest.written >= found.changed) else found

    def drop(self, visit: str) -> None:
        """It was looked at, or is not wanted. Raises NotAllowed, WorldFailed."""
        self._seat.must(NEEDS)
        if self_filled.read(self._db, visit) is not None:
            with writing(self._db):
                self_filled.drop(self._db, visit)

    def _read(self, visit: str) -> SelfAnswers | None:
        draft = self_filled.read(self._db, visit)
        if draft is None:
            return None
        raw = json.loads(draft.response)
        try:
            answers = answers_of(raw)
        except FormRefused:
            return None
        return SelfAnswers(
            visit=visit,
            form=str(raw.get("questionnaire", "")),
            language=draft.language,
            answers=answers,
            finished=draft.finished,
            changed=moment(draft.changed),
            by=draft.by,
        )
