"""Reactions: every case, what is to be reported until when, and the pages of one case."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import ClassVar, Final, TypeVar

from PySide6.QtCore import Signal

from vaxdesk.acts.inquiry import FormUnreadable
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.departments.reactions import CaseRow
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.form_flaw_words import flaws_in_words
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations import case_form_read
from vaxdesk.ui.stations.case_aid import AidPage
from vaxdesk.ui.stations.case_files import CaseFiles
from vaxdesk.ui.stations.case_form import FormPage
from vaxdesk.ui.stations.case_report import ReportPage
from vaxdesk.ui.stations.case_treatment import TreatmentPage
from vaxdesk.ui.stations.case_view import person_props, queue_row
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Option, Segmented

Form = TypeVar("Form")
SHOWN: Final = timedelta(days=90)
"""For how long a case that is settled stands in the list."""
PAGES: Final = ("treatment", "aid", "form", "report")
Page = TreatmentPage | AidPage | FormPage | ReportPage
SAVES: Final = {"treatment": "save_vital", "aid": "save_aid", "form": "save_form", "report": "save_report"}
SAVED: Final[dict[type[f.Fact], str]] = {
    aefi.VitalSignsTaken: "vital_saved",
    aefi.BodyExamined: "aid_saved",
    aefi.CaseFormFilled: "form_saved",
    aefi.ReactionReported: "report_saved",
    aefi.ReportNotDue: "not_due_saved",
}


class ReactionsStation(Station):
    """The cases at the left, one of them in the middle, the person at the right."""

    code: ClassVar[str] = "reactions"
    icon: ClassVar[str] = "reaction"
    acts: ClassVar[tuple[str, ...]] = ("vital_signs_taken", "case_form_filled")

    house_paper = Signal(str, object)
    """A paper to be printed: its file name and its bytes."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._rows: tuple[CaseRow, ...] = ()
        self._chosen = ""
        self._typed: dict[str, dict[str, dict[str, str]]] = {}
        """What was typed about each case and is not recorded, by page."""
        self._before: dict[str, str] = {}
        """What stood in the case form when it was filled."""
        self._troubles: dict[str, str] = {}
        self.columns = Columns(self.code, with_queue=True)
        self.columns.fill(self)
        self.pages = Segmented("reactions.page", [Option(page, "") for page in PAGES])
        self.treatment, self.aid, self.form, self.report = TreatmentPage(), AidPage(), FormPage(), ReportPage()
        pages = (self.treatment, self.aid, self.form, self.report)
        self._widgets: dict[str, Page] = dict(zip(PAGES, pages, strict=True))
        self.save = KeyButton("reactions.save", key=keys.PRIMARY, kind="primary", icon="save")
        self.lot = KeyButton("reactions.lot", key="F5", icon="vial")
        self.files = CaseFiles(self, self.house_paper.emit)
        self._build()
        self._connect()

    @property
    def row(self) -> CaseRow | None:
        """The case that was chosen."""
        return next((row for row in self._rows if row.visit.id == self._chosen), None)

    # what the window asks

    def refresh(self) -> None:
        self._rows = self.live.desk.reactions.cases()
        if self._behind():
            self._tell_count()
            return
        if self.row is None and self._rows:
            self._chosen = self._rows[0].visit.id
            self._fill()
        elif self.row is not None and self.form.inputs.typed() == self._before:
            self._fill_form(self.row)
        self._show_files()
        self._show_queue()
        self._show_case()

    def tick(self) -> None:
        with suppress(WorldFailed):  # Live says so; the next second tries again
            if self._behind():
                self._tell_count()
                return
            self._show_queue()
            row = self.row
            if row is not None:
                now = self.live.desk.clock.now().utc
                self.treatment.show_looks(self.live.desk.reactions.looks_again(row.case), now)
                self._show_dues(row)

    def retranslate(self) -> None:
        self.columns.set_title(wording.text("station", self.code))
        self.pages.set_options([Option(page, say(f"page_{page}"), "brand") for page in PAGES])
        for page in self._widgets.values():
            page.retranslate()
        self.files.lot_sheet.retranslate()
        self.refresh()
        self._show_page()

    def take_scan(self, scan: object) -> bool:
        if not self.isVisible() or not isinstance(scan, scans.TicketScan):
            return False
        with suppress(Refused):
            visit = self.live.desk.visit_with_ticket(scan.number)
            if any(row.visit.id == visit for row in self._rows):
                self.open_case(visit or "")
                return True
        return False

    def search(self, words: str) -> bool:
        found = set(self.live.desk.find(words, asked=False))
        rows = [row for row in self._rows if row.visit.person in found]
        if rows[1:]:
            self.said.emit(say("several", count=len(rows), words=words), "info")
        elif rows:
            self.open_case(rows[0].visit.id)
        return bool(rows)

    def step(self, by: int) -> None:
        self.columns.queue_list().step(by)

    def pending(self) -> str:
        self._keep()
        return say("unsaved", count=len(self._typed)) if self._typed else ""

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._widget().problem.set("", problem_words(problems), "stop")

    def open_case(self, visit_id: str, page: str = "") -> None:
        """Bring a case to the front, on this page."""
        if all(row.visit.id != visit_id for row in self._rows):
            self._rows = self.live.desk.reactions.cases()
            self._show_queue()
        if visit_id != self._chosen:
            self._keep()
            self._chosen = visit_id
            self._fill()
        if page:
            self.pages.set_value(page)
            self._show_page()
        self.columns.queue_list().choose(visit_id)
        self._show_case()

    # what somebody does

    def _save(self) -> None:
        row, page = self.row, self.pages.value()
        if row is None:
            return
        fact: f.Fact | None
        at = None
        if page == "treatment":
            fact, at = self.treatment.reading(), self.treatment.moment() or None
        elif page == "aid":
            fact = self.aid.fact()
        elif page == "form":
            fact = self.form.fact(row.case, self.live.desk.site.zone)
        else:
            fact = self.report.fact()
        if fact is not None:
            self._record(fact, at)

    def _record(self, fact: f.Fact, at: datetime | None = None) -> None:
        visit = self._chosen

        def done(_: Recorded) -> None:
            self._forget(visit, fact)
            words = say("medicine_saved", medicine=fact.medicine) if isinstance(fact, aefi.MedicineGiven) else ""
            self.said.emit(words or say(SAVED[type(fact)]), "ok")
            self.refresh()

        self.record(Act(fact=fact, about=visit, at=at), done)

    def _forget(self, visit: str, fact: f.Fact) -> None:
        """It is recorded: what was typed for it goes."""
        self._typed.pop(visit, None)
        match fact:
            case aefi.VitalSignsTaken():
                self.treatment.measured()
            case aefi.MedicineGiven():
                self.treatment.gave()
            case aefi.CaseFormFilled():
                self._before = self.form.inputs.typed()
            case aefi.ReactionReported() | aefi.ReportNotDue():
                self.report.done()

    def _file(self, kind: str) -> None:
        if self.row is not None:
            self.files.case_file(self.row, kind)

    def _show_lot(self, *, today: bool = True) -> None:
        if self.row is not None:
            self.files.show_lot(self.row, today=today)

    # showing

    def _keep(self) -> None:
        """What was typed about this case and is not recorded comes back with it."""
        if not self._chosen:
            return
        form = self.form.inputs.typed()
        typed = {
            "treatment": {name: text for name, text in self.treatment.inputs.typed().items() if text},
            "aid": self.aid.picked(),
            "form": form if form != self._before else {},
            "report": {name: text for name, text in self.report.inputs.typed().items() if text},
        }
        self._typed.pop(self._chosen, None)
        if any(typed.values()):
            self._typed[self._chosen] = typed

    def _fill(self) -> None:
        """Another case: what the record says, and what was typed about it before."""
        row, typed = self.row, self._typed.get(self._chosen, {})
        for page in self._widgets.values():
            page.problem.set("")
        self.treatment.inputs.fill(typed.get("treatment", {}))
        self.report.inputs.fill(typed.get("report", {}))
        self.aid.fill(typed.get("aid", {}))
        self._fill_form(row)
        if typed.get("form"):
            self.form.inputs.fill(typed["form"])

    def _fill_form(self, row: CaseRow | None) -> None:
        """The case form as it is recorded."""
        person = row.person if row else None
        history = "; ".join(filter(None, (person.conditions, person.allergies, person.medicines))) if person else ""
        self.form.show_doses(row.case if row else None, self.live.desk.products)
        self.form.inputs.fill(case_form_read.typed(row.case, self.live.desk.site.zone, history) if row else {})
        self._before = self.form.inputs.typed()

    def _show_files(self) -> None:
        """The site's protocol, criteria and reporting times; a file that cannot be read keeps nothing else back."""
        reactions = self.live.desk.reactions
        self._troubles = {}
        self.treatment.show_protocol(self._read("protocol", reactions.protocol), self._troubles.get("protocol", ""))
        self.aid.show_criteria(self._read("criteria", reactions.criteria), self._troubles.get("criteria", ""))
        self._read("reporting", reactions.duties)

    def _read(self, name: str, read: Callable[[], Form]) -> Form | None:
        try:
            return read()
        except FormUnreadable as failure:
            self._troubles[name] = say("file_bad", what=say(f"file_{name}"), why=flaws_in_words(failure.flaws))
            return None

    def _show_queue(self) -> None:
        desk = self.live.desk
        now, zone = desk.clock.now().utc, desk.site.zone
        old = now - SHOWN
        shown = [row for row in self._rows if row.to_report or row.case.known_since > old or row is self.row]
        rows = [queue_row(row, desk.short_number(row.visit.ticket), now, zone) for row in shown]
        queue = self.columns.queue_list()
        queue.show_rows(rows)
        queue.choose(self._chosen)
        waiting = self._tell_count()
        self.columns.set_queue_words(say("queue"), say("open_count", count=waiting) if waiting else "")

    def _tell_count(self) -> int:
        """How many are to be reported, for the rail too."""
        now = self.live.desk.clock.now().utc
        waiting = [row.to_report for row in self._rows if row.to_report]
        self.counted.emit(len(waiting), any(due.state(now) in ("soon", "overdue") for due in waiting))
        return len(waiting)

    def _behind(self) -> bool:
        """Another page stands in front: nobody sees what this one shows."""
        above = self.parentWidget()
        return above is not None and not self.isVisibleTo(above)

    def _show_case(self) -> None:
        row, desk = self.row, self.live.desk
        short = desk.short_number(row.visit.ticket) if row else ""
        props = person_props(row, desk.products, desk.site.zone, short)
        self.columns.person.show_person(props)
        title = wording.text("station", self.code)
        self.columns.set_title(f"{title} · {short} {row.person.name}" if row else title)
        for widget in (self.pages, *self._widgets.values(), self.save, self.lot):
            widget.setVisible(row is not None)
        self._show_page()
        if row is None:
            return
        reactions = desk.reactions
        now = desk.clock.now().utc
        self.treatment.show_case(row.case, reactions.looks_again(row.case), now, desk.site.zone)
        self.aid.show_case(row.case, () if "criteria" in self._troubles else reactions.aid(row.case))
        self._show_dues(row)
        self.report.allow(export=desk.seat.may("export"), dismiss=desk.seat.may("report_not_due"))
        doses = row.case.visit.doses
        self.lot.set_text(say("lot_of", lot=doses[-1][1].lot) if doses else "")
        self.lot.setEnabled(desk.seat.may("lot_list"))

    def _show_dues(self, row: CaseRow) -> None:
        desk = self.live.desk
        self.report.show_dues(row.dues, desk.clock.now().utc, desk.site.zone, self._troubles.get("reporting", ""))

    def _show_page(self) -> None:
        page = self.pages.value() or PAGES[0]
        self.pages.set_value(page)
        for name, widget in self._widgets.items():
            widget.setVisible(name == page and self.row is not None)
        self.treatment.at.setVisible(page == PAGES[0] and self.row is not None)
        self.save.set_text(say(SAVES[page]))

    def _widget(self) -> Page:
        return self._widgets[self.pages.value() or PAGES[0]]

    def _build(self) -> None:
        self.columns.head.add(self.pages)
        self.columns.head.add(self.treatment.at)
        for page in self._widgets.values():
            self.columns.work.addWidget(page)
        self.columns.work.addStretch(1)
        self.columns.buttons.add(self.save)
        self.columns.buttons.add_room()
        self.columns.buttons.add(self.lot)

    def _connect(self) -> None:
        self.columns.queue_list().chosen.connect(self.open_case)
        self.pages.chosen.connect(lambda _: self._show_page())
        self.save.clicked.connect(self._save)
        self.lot.clicked.connect(lambda _=False: self._show_lot())
        self.treatment.given.connect(self._record)
        self.report.not_due.connect(self._record)
        self.report.file_wanted.connect(self._file)
        self.files.lot_sheet.wanted.connect(lambda today: self._show_lot(today=today))
