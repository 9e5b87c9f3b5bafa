"""Follow-up: who is to be called after a dose or asked to come for one, what is said, what came of it."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar, Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.followups import DueCall
from vaxdesk.clinic.recalls import DueRecall
from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.follow_up import Script
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.emergency_panel_view import whom_line
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing_dialog import ask_for_folder
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations import followup_view as view
from vaxdesk.ui.stations.followup_page import FollowUpPage
from vaxdesk.ui.stations.followup_words import say
from vaxdesk.ui.stations.people_view import who
from vaxdesk.ui.widgets.queue_list import QueueRow

Place = Literal["way", "support"]
EMERGENCIES: Final = "emergencies"
PERSON: Final = "follow_up"
MOST_SHOWN: Final = 500
"""Of a list, the most overdue first: the others come up as these are called."""
BETWEEN_COUNTS: Final = timedelta(minutes=30)


class FollowUpStation(Station):
    """Two lists of calls, and the emergencies that were written down."""

    code: ClassVar[str] = "followup"
    icon: ClassVar[str] = "phone"
    place: ClassVar[Place] = "support"
    needs: ClassVar[str] = "follow_up"
    acts: ClassVar[tuple[str, ...]] = ("follow_up_called",)

    house_paper = Signal(str, bytes)
    """A paper of the house: the name of its file, and the PDF."""
    emergency_wanted = Signal(str)
    """One that was written down is to be read."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.page = FollowUpPage()
        self._chosen: view.Due | None = None
        self._opened = False
        self._ids: dict[str, str] = {}
        self._due: dict[str, view.Due] = {}
        self._script: Script | None = None
        self._counted_at: datetime | None = None
        self.ask_folder = ask_for_folder
        self._build()
        self._connect()

    # what the window asks

    def refresh(self) -> None:
        """In the back only now and then: going through all doses of a month costs too much for every act."""
        if not self.live.desk.seat.may("follow_up") or not (self.isVisible() or self._is_time()):
            return
        calls, recalls = self._read()
        self.counted.emit(len(calls) + len(recalls), False)
        if not self.isVisible():
            return
        self.page.lists.show_counts(len(calls), len(recalls))
        self._show_list(calls, recalls)
        self.page.export.setVisible(self.live.desk.seat.may("export"))
        self._keep_chosen()

    def retranslate(self) -> None:
        self.page.retranslate()
        self.refresh()
        self._show_person()

    def step(self, by: int) -> None:
        self.page.lists.list.step(by)

    def pending(self) -> str:
        return ""

    # who was chosen

    def choose(self, row: str) -> None:
        """Somebody of the list; opening them is kept in the access log."""
        self._opened, self._chosen = False, self._due.get(row)
        self.page.clear()
        if self._chosen is not None:
            self.live.desk.open_person(self._chosen.person, reason=PERSON)
            self.page.offer(view.outcomes(self._chosen))
        self._show_person()

    def _open_number(self) -> None:
        if self._chosen is not None:
            self.live.desk.follow_up.open_number(self._chosen.person)
            self._opened = True
            self._show_person()

    # what somebody does

    def _record(self) -> None:
        due = self._chosen
        if due is None:
            return
        desk = self.live.desk
        visit = desk.visit(due.visit)
        last = max((act for act, _ in visit.doses), key=lambda act: act.at, default=None)
        found = view.read(
            self.page.typed(), due, last.entry.id if last else "",
            given_at=last.at if last else None, now=desk.clock.now().utc, zone=desk.site.zone, plan=self._version(),
        )  # fmt: skip
        if found.call is None:
            self.page.problem.set("", say(found.problem), "stop")
            return
        self.page.problem.set("")
        if found.told is not None and not self._tell(due, found.told):
            return
        order = [row.id for row in self.page.lists.list.rows()]
        following = order[order.index(due.id) + 1 :] if due.id in order else []
        act = Act(fact=found.call, about=due.visit, id=self._id(due, "call"))
        self.record(act, lambda done: self._recorded(due, done, following))

    def _tell(self, due: view.Due, told: f.Fact) -> bool:
        """What was told of goes with the dose, before the call is written down: it must not be lost."""
        try:
            self.live.record(told, about=due.visit, id=self._id(due, "told"), initiator=self)
        except Refused as refused:
            self.page.problem.set("", say("reaction_failed", why=problem_words(refused.problems)), "stop")
            return False
        except WorldFailed as failure:
            why = wording.text("failure", failure.code, detail=failure.detail)
            self.page.problem.set("", say("reaction_failed", why=why), "stop")
            return False
        self.said.emit(say("reaction_recorded"), "stop")
        return True

    def _recorded(self, due: view.Due, done: Recorded, following: list[str]) -> None:
        """On to the next one of the list."""
        for what in ("call", "told"):
            self._ids.pop(f"{due.id} {what}", None)
        fact = done.entry.fact
        if isinstance(fact, f.FollowUpCalled) and fact.outcome != "reaction":
            self.said.emit(say("recorded", outcome=wording.text("call_outcome", fact.outcome)), "ok")
        self.refresh()
        after = next((each for each in following if each in self._due), "")
        self.page.lists.list.choose(after)
        self.choose(after)

    def _print(self) -> None:
        try:
            pdf = self.live.desk.follow_up.paper()
        except (WorldFailed, Refused) as problem:
            self._say(problem)
            return
        self.house_paper.emit(f"{self.live.desk.today():%Y%m%d}-call-list.pdf", pdf)

    def _export(self) -> None:
        folder = self.ask_folder(self.window(), say("export_title"))
        if folder is None:
            return
        path = Path(folder) / f"{self.live.desk.today():%Y%m%d}-call-list.csv"
        try:
            path.write_bytes(self.live.desk.follow_up.export())
        except (WorldFailed, Refused) as problem:
            self._say(problem)
        except OSError as problem:
            self.said.emit(wording.text("failure", "cannot_write", detail=problem.strerror or ""), "stop")
        else:
            self.said.emit(say("exported", file=path.name), "ok")

    def _say(self, problem: WorldFailed | Refused) -> None:
        if isinstance(problem, Refused):
            self.said.emit(problem_words(problem.problems), "stop")
        else:
            self.said.emit(wording.text("failure", problem.code, detail=problem.detail), "stop")

    # showing

    def _is_time(self) -> bool:
        now = self.live.desk.clock.now().utc
        if self._counted_at is not None and abs(now - self._counted_at) < BETWEEN_COUNTS:
            return False
        self._counted_at = now
        return True

    def _read(self) -> tuple[tuple[DueCall, ...], tuple[DueRecall, ...]]:
        follow_up = self.live.desk.follow_up
        try:
            self._script = self._script or follow_up.script()
            calls = follow_up.due()
        except WorldFailed as failure:
            self.page.problem.set("", say("no_plan", detail=failure.detail), "stop")
            calls = ()
        recalls: tuple[DueRecall, ...] = ()
        with suppress(WorldFailed):
            recalls = follow_up.recalls()
        return calls, recalls

    def _show_list(self, calls: tuple[DueCall, ...], recalls: tuple[DueRecall, ...]) -> None:
        if self.page.lists.shown == EMERGENCIES:
            self._due = {}
            self.page.lists.show_rows(self._emergency_rows())
            return
        due: tuple[view.Due, ...] = (calls if self.page.lists.shown == "calls" else recalls)[:MOST_SHOWN]
        desk = self.live.desk
        self._due = {each.id: each for each in due}
        people = desk.follow_up.people([each.person for each in due])
        self.page.lists.show_rows(view.rows(due, people, self._steps(), desk.products, desk.today()))

    def _emergency_rows(self) -> list[QueueRow]:
        desk = self.live.desk
        found = []
        for row in desk.emergencies.newest():
            record = desk.emergencies.record(row.id)
            person = desk.person(row.person) if row.person else None
            found.append(
                QueueRow(
                    id=row.id,
                    ticket=f"{desk.local(row.begun_at):%m-%d}",
                    name=whom_line(record.whom, person),
                    detail=say("emergency_row", when=f"{desk.local(row.begun_at):%H:%M}", place=record.place).strip(),
                    tag="" if row.ended_at else say("today"),
                    tone="stop",
                )
            )
        return found

    def _keep_chosen(self) -> None:
        """Whoever was chosen stays while they are on the list."""
        if self._chosen is not None:
            self._chosen = self._due.get(self._chosen.id)
        self._show_person()

    def _show_person(self) -> None:
        due, desk = self._chosen, self.live.desk
        emergency = self.page.lists.shown == EMERGENCIES
        if due is None or not desk.seat.may("follow_up"):
            self.page.facts.show_facts(())
            self.page.show_somebody(there=emergency and bool(self.page.lists.list.current()), emergency=emergency)
            return
        person = desk.follow_up.people([due.person]).get(due.person)
        if person is None:
            return
        self.page.name.setText(f"{person.name} {who(person, desk.today())}")
        self.page.facts.show_facts(
            view.facts(
                due, person, desk.follow_up.doses(due.person), steps=self._steps(), products=desk.products,
                zone=desk.site.zone, opened=self._opened,
            )
        )  # fmt: skip
        self.page.number.setEnabled(bool(person.phone or person.contact) and not self._opened)
        if self.page.language.value() is None or not self._opened:
            self.page.language.set_value(person.language)
        self._show_script()
        self.page.show_somebody(there=True, emergency=False)
        self.page.number.setEnabled(bool(person.phone or person.contact) and not self._opened)

    def _show_script(self, _language: str = "") -> None:
        due, script, desk = self._chosen, self._script, self.live.desk
        if due is None or script is None:
            return
        language: f.Language = self.page.language.value() or desk.site.language  # type: ignore[assignment]
        lines = script.after_dose if isinstance(due, DueCall) else script.recall
        codes = [dose.product for dose in desk.follow_up.doses(due.person) if dose.visit == due.visit]
        products = codes if isinstance(due, DueCall) else list(due.products)
        names = [desk.products[code].names.get(language, code) if code in desk.products else code for code in products]
        day = desk.local(due.given_at).date() if isinstance(due, DueCall) else due.until
        words = view.spoken(lines.get(language, ()), site=desk.site.name, day=day, vaccine=", ".join(names))
        self.page.show_script(say("script" if script.confirmed else "script_unconfirmed"), words)

    def _steps(self) -> dict[str, str]:
        with suppress(WorldFailed):
            return {
                step.code: wording.named({str(code): name for code, name in step.names.items()}) or step.code
                for step in self.live.desk.follow_up.plan().steps
            }
        return {}

    def _version(self) -> str:
        with suppress(WorldFailed):
            return self.live.desk.follow_up.plan().version
        return ""

    def _id(self, due: view.Due, what: str) -> str:
        """The same id for the same act until it is recorded, so that a second press does not record twice."""
        return self._ids.setdefault(f"{due.id} {what}", self.live.desk.new_id())

    def _turned(self, _which: str) -> None:
        self._chosen = None
        self.page.clear()
        self.refresh()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.page)

    def _connect(self) -> None:
        page = self.page
        page.lists.list.chosen.connect(self.choose)
        page.lists.turned.connect(self._turned)
        page.language.chosen.connect(self._show_script)
        page.number.clicked.connect(self._open_number)
        page.record.clicked.connect(self._record)
        page.print_button.clicked.connect(self._print)
        page.export.clicked.connect(self._export)
        page.open_emergency.clicked.connect(lambda: self.emergency_wanted.emit(page.lists.list.current()))
