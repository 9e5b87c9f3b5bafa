"""Corrections and strikes from any station: the reason first, then the entry; nothing is ever overwritten."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from vaxdesk.acts.request import Recorded, Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.station import Station, problem_words
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet

Then = Callable[[Recorded], None]
Show = Callable[[tuple[Problem, ...]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is to stand instead of `entry`; `id` makes a second press the same correction. The time stays, and with it
    the timer, unless `at` is what is corrected."""

    entry: str
    fact: f.Fact
    id: str
    at: datetime | None = None
    override: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """The title over the reason, and the button below it; those of a correction where they are empty."""

    title: str = ""
    confirm: str = ""


class Correcting:
    """Asks why, and amends through the Desk for one station. `show` says what blocks it, where the station itself
    would be out of sight."""

    def __init__(self, station: Station, name: str = "", show: Show | None = None) -> None:
        self._station = station
        self._show = show or station.show_problems
        self._question = Question()
        self._why = ReasonSheet(station, name or f"{station.code}.correction")
        self._asked: tuple[Correction, str, Then] | None = None
        self._why.given.connect(self._go_on)

    def ask(
        self, correction: Correction, about: str, against: str, then: Then, question: Question | None = None
    ) -> None:
        """Ask for the reason and record the correction."""
        self._asked, self._question = (correction, about, then), question or Question()
        self._why.ask(
            self._question.title or say("why_changed"), about, against, label=say("reason"),
            confirm=self._question.confirm or say("correct"), cancel=say("back"),
        )  # fmt: skip

    def record(self, correction: Correction, reason: str, then: Then, about: str = "") -> None:
        """Record the correction with a reason that is known."""
        live = self._station.live
        try:
            done = live.desk.take(
                Request(
                    fact=correction.fact, by=live.actor, id=correction.id, amends=correction.entry, reason=reason,
                    at=correction.at, override=correction.override,
                )
            )  # fmt: skip
        except Refused as refused:
            self._refused(correction, refused.problems, about, then)
            return
        except WorldFailed as failure:
            live.not_saved(failure)
            self._station.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        except msgspec.ValidationError as error:
            self._station.say_too_long(error)
            return
        live.announce(done, self._station)
        then(done)

    def _go_on(self, reason: str) -> None:
        if self._asked is not None:
            (correction, about, then), self._asked = self._asked, None
            self.record(correction, reason, then, about)

    def _refused(self, correction: Correction, problems: tuple[Problem, ...], about: str, then: Then) -> None:
        if any(problem.blocks for problem in problems):
            self._show(tuple(problem for problem in problems if problem.blocks))
            return
        override = (*correction.override, *(problem.code for problem in problems))
        self.ask(replace(correction, override=override), about, problem_words(problems), then, self._question)
