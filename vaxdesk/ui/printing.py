"""Printing: a queue beside the clinical work, which never waits for it and never loses a paper to a printer."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from vaxdesk import settings as choices
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.papers import PAPER_SIZES, Draft
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.page_pictures import PagePicture, page_pictures, render_dpi
from vaxdesk.ui.printing_queue import FOLDER, PrintJob, read_queue, sheets, write_queue

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RETRY_SECONDS: Final = 30
"""After printer trouble the queue tries again by itself; sooner when somebody asks."""
SHOWN_TO_OTHERS: Final = ("note",)
LIKE_A_HOUSE_PAPER: Final = "consent"
"""The paper of a visit that goes to a printer with A4 in it, as papers of the house do."""
AT_ONCE: Final = {"printer_none": "printer_none_now", "printer_missing": "printer_missing_now"}
"""What stands against a paper that waits for nothing: it is wanted again, or never comes."""
TEST_PAGE_MM: Final = {
    "a4": (210, 297),
    "a4_large": (210, 297),
    "a5": (148, 210),
    "roll80": (80, 60),
    "roll58": (58, 60),
}

Ask = Callable[[], "QPrinter | None"]
"""Shows the system's dialog; None when somebody cancels."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    pdf: bytes
    pages: tuple[PagePicture, ...]


class Printing(QObject):
    """Prints what stations want, one paper after the other.

    A paper that came out is written into the journal as printed, also where the site chose a folder in the place of the
    printer; one that did not stays in the queue until it is printed or dropped. What somebody keeps as a file beside
    that is no print. Every file is in the access log as an export. `chosen` gives the choices
    of this workstation; `ask` is used for papers without a choice.
    """

    changed = Signal()
    """The queue, or what stands in its way, has changed."""
    printed = Signal(object)
    """A PrintJob whose paper came out."""

    def __init__(
        self, live: Live, jobs: Jobs, folder: Path, *, chosen: Callable[[], choices.Settings], ask: Ask
    ) -> None:
        super().__init__()
        self._live, self._jobs, self._folder = live, jobs, folder
        self._chosen, self._ask = chosen, ask
        self._queue = list(read_queue(folder))
        self._stuck: dict[str, WorldFailed] = {}
        self._unnoted: list[tuple[PrintJob, f.Printed]] = []
        self._busy = False
        self._seconds = 0
        live.ticked.connect(self._tick)
        live.actor_changed.connect(lambda _account: self._go_on())

    @property
    def waiting(self) -> tuple[PrintJob, ...]:
        """Everything that is not on paper yet, the next one first."""
        return tuple(self._queue)

    @property
    def trouble(self) -> WorldFailed | None:
        """What stands in the way of the first paper that cannot be printed."""
        return next((self._stuck[job.way] for job in self._queue if job.way in self._stuck), None)

    def want(self, visit_id: str, papers: Iterable[str], language: f.Language) -> None:
        """Print these papers of a visit; returns at once. What a citizen shows to others is also in the language of the
        site, where that is another one."""
        own = self._desk.site.language
        for paper, product in sheets(self._desk.visit(visit_id), papers):
            second = own if paper in SHOWN_TO_OTHERS and own != language else None
            self.add(visit_id, paper, language, product=product, second=second)

    def add(
        self,
        visit_id: str,
        paper: str,
        language: f.Language,
        *,
        product: str = "",
        size: str = "",
        target: str = "",
        second: f.Language | None = None,
    ) -> None:
        """Print one paper; returns at once. `second` is the other language of a paper in two."""
        self._queue.append(
            PrintJob(
                id=self._desk.new_id(),
                visit=visit_id,
                paper=paper,
                language=language,
                second=second,
                product=product,
                by=self._live.actor,
                size=size,
                target=target,
            )
        )
        self._tell()
        self._go_on()

    def put(self, name: str, pdf: bytes, then: Callable[[WorldFailed | None], None]) -> None:
        """Print a paper about no visit, each page on a sheet of its own; returns at once. It goes where consent forms
        go, as a file of this name where that is a folder, and is kept nowhere: `then` says what stood against it, and
        whoever wants the paper asks again. Nothing is said where somebody cancels."""
        try:
            target = self._target_now(PrintJob(id="", visit="", paper=LIKE_A_HOUSE_PAPER, language="en"))
        except WorldFailed as failure:
            then(failure)
            return
        if target is not None:
            dpi = 0 if isinstance(target, Path) else render_dpi(target.resolution())
            self._jobs.run(
                lambda: _Drawn(pdf, page_pictures(pdf, dpi) if dpi else ()),
                lambda result: then(self._put_simplex(name, target, result)),
            )

    def retry(self) -> None:
        """The printer is well again, as far as somebody knows."""
        self._stuck.clear()
        self._tell()
        self._go_on()

    def drop(self, job_id: str) -> None:
        """Somebody does not want this paper any more."""
        self._queue = [job for job in self._queue if job.id != job_id]
        self._tell()

    def test(self, paper: str, words: Sequence[str]) -> None:
        """Print a test page for this paper at once. Raises WorldFailed."""
        from vaxdesk.ui.printing_press import pdf_printer, put_test_page

        job = PrintJob(id="", visit="", paper=paper, language="en")
        target = self._target_now(job)
        if isinstance(target, Path):
            target = pdf_printer(target, f"{paper}-test-page.pdf")
        if target is not None:
            put_test_page(target, *TEST_PAGE_MM[self._size(job) or PAPER_SIZES[paper][0]], words)

    @property
    def _desk(self) -> Desk:
        return self._live.desk

    def _go_on(self) -> None:
        while not self._busy and self._desk.seat.may("paper"):
            job = next((each for each in self._queue if each.way not in self._stuck), None)
            if job is None:
                return
            try:
                self._begin(job)
            except WorldFailed as failure:
                self._stop(job, failure)

    def _begin(self, job: PrintJob) -> None:
        visit = self._desk.visit(job.visit)
        if any(act.entry.id == job.id for act, _ in visit.every(f.Printed)) or visit.registered is None:
            self.drop(job.id)
            return
        target = self._target(job)
        if target is None:
            self.drop(job.id)
            return
        draft = self._desk.paperwork.draft(
            job.paper,
            job.visit,
            language=job.language,
            size=self._size(job),
            product=job.product,
            second=job.second,
        )
        name = self.file_name(job, draft.copy_number)
        dpi = 0 if isinstance(target, Path) else render_dpi(target.resolution())
        self._busy = True
        self._jobs.run(lambda: _drawn(draft, dpi), lambda result: self._put(job, draft, target, name, result))

    def _target(self, job: PrintJob) -> "QPrinter | Path | None":
        choice = job.target or self._chosen().printer_of(job.paper)
        if choice.startswith(FOLDER):
            return Path(choice.removeprefix(FOLDER))
        from vaxdesk.ui.printing_press import printer_named, printer_names

        if choice:
            return printer_named(choice)
        if not printer_names():
            raise WorldFailed("printer_none")
        return self._ask()

    def _target_now(self, job: PrintJob) -> "QPrinter | Path | None":
        """Of a paper that is not in the queue, so that nobody is told it waits."""
        try:
            return self._target(job)
        except WorldFailed as failure:
            raise WorldFailed(AT_ONCE.get(failure.code, failure.code), failure.detail) from failure

    def _put(
        self, job: PrintJob, draft: Draft, target: "QPrinter | Path", name: str, result: "Ok[_Drawn] | Err"
    ) -> None:
        """What was drawn comes out, also where nobody sits here any more."""
        self._busy = False
        try:
            if isinstance(result, Err):
                raise result.error
            self._put_out(target, name, result.value)
        except WorldFailed as failure:
            self._stop(job, failure)
        except Exception:
            self._stop(job, WorldFailed("paper_failed", job.paper))
            raise
        else:
            if isinstance(target, Path):
                self._desk.paperwork.put_in_file(job.visit, job.paper, by=job.by)
            if not job.kept:
                self._note(job, draft)
            self.drop(job.id)
            self.printed.emit(job)
        self._go_on()

    @staticmethod
    def _put_simplex(name: str, target: "QPrinter | Path", result: "Ok[_Drawn] | Err") -> WorldFailed | None:
        from vaxdesk.ui.printing_press import one_sided, put_into_folder, put_on_paper

        try:
            if isinstance(result, Err):
                raise result.error
            if isinstance(target, Path):
                put_into_folder(target, name, result.value.pdf)
            else:
                put_on_paper(one_sided(target), result.value.pages)
        except WorldFailed as failure:
            return failure
        return None

    @staticmethod
    def _put_out(target: "QPrinter | Path", name: str, drawn: _Drawn) -> None:
        from vaxdesk.ui.printing_press import put_into_folder, put_on_paper

        if isinstance(target, Path):
            put_into_folder(target, name, drawn.pdf)
        else:
            put_on_paper(target, drawn.pages)

    def file_name(self, job: PrintJob, copy: int) -> str:
        """Date, short ticket number, paper, language, copy: never a name."""
        row = self._desk.visit_row(job.visit)
        day, ticket = (f"{row.day:%Y%m%d}", self._desk.short_number(row.ticket)) if row else ("", "")
        languages = f"{job.language}+{job.second}" if job.second else job.language
        parts = (day, ticket, job.paper, job.product, languages, str(copy) if copy > 1 else "")
        return "-".join(part for part in parts if part) + ".pdf"

    def _note(self, job: PrintJob, draft: Draft) -> None:
        """Write down that the paper came out. It is in somebody's hand already: what fails here takes nothing back."""
        fact = f.Printed(
            paper=job.paper,
            language=job.language,
            copy_number=draft.copy_number,
            size=self._size(job) or PAPER_SIZES[job.paper][0],
            product=job.product,
            second=job.second,
        )
        self._unnoted.append((job, fact))
        self._write_notes()

    def _write_notes(self) -> None:
        """Everything that came out and is not written down yet; where the disk fails, again with the next second."""
        while self._unnoted:
            job, fact = self._unnoted[0]
            with suppress(Refused):
                try:
                    by = job.by if self._desk.seat.may_act_as(job.by) else self._live.actor
                    done = self._desk.record(fact, by=by, about=job.visit, id=job.id)
                except WorldFailed:
                    return
                self._live.announce(done)
            self._unnoted.pop(0)

    def _size(self, job: PrintJob) -> str:
        chosen = job.size or self._chosen().sizes.get(job.paper, "")
        return chosen if chosen in PAPER_SIZES[job.paper] else ""

    def _stop(self, job: PrintJob, failure: WorldFailed) -> None:
        self._stuck[job.way] = failure
        self._seconds = 0
        self._tell()

    def _tell(self) -> None:
        write_queue(self._folder, self._queue)
        self.changed.emit()

    def _tick(self) -> None:
        self._seconds += 1
        self._write_notes()
        if self._seconds % RETRY_SECONDS == 0 and self._stuck:
            self.retry()


def _drawn(draft: Draft, dpi: int) -> _Drawn:
    """What a job does away from the screen: for the dots of the printer; a folder needs no pictures."""
    pdf = draft.drawn(dpi)
    return _Drawn(pdf, page_pictures(pdf, dpi) if dpi else ())
