"""Is the record whole: a check, what it found, and the ends of the chains beside those on paper."""

from collections.abc import Sequence
from threading import Event
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import Access, Stopped, Verdict
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import found_words, keys, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations import audit_findings, audit_opening
from vaxdesk.ui.stations import audit_record_view as view
from vaxdesk.ui.stations.audit_findings import Group
from vaxdesk.ui.stations.audit_heads import HeadsCard
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.foot import above_foot
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

MOST_LINES: Final = 60
"""Lines of one kind on the screen; paper has them all."""


class RecordPart(QWidget):
    """`paper` carries a file name and a PDF; `failed` what stood against something."""

    paper = Signal(str, bytes)
    failed = Signal(object)

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__()
        self._live, self._jobs = live, jobs
        self._stop: Event | None = None
        self._seconds = 0
        self._checked: view.Checked | None = None
        self._state, self._found, self._notices = Banner(), QVBoxLayout(), Card()
        self._waits = Banner()
        self._notice_lines = SafeLabel(wrap=True)
        self.heads = HeadsCard(live)
        self.check = KeyButton("audit.check", key=keys.PRIMARY, kind="primary", icon="verify")
        self.stop = KeyButton("audit.stop", key="F4", icon="close")
        self.print_found = KeyButton("audit.print_found", key="F6", icon="print")
        self.print_day = KeyButton("audit.print_day", key="F5", icon="print")
        self._build()
        self.check.clicked.connect(self._begin)
        self.stop.clicked.connect(self.give_up)
        self.print_found.clicked.connect(self._print_found)
        self.print_day.clicked.connect(self._print_day)

    def give_up(self) -> None:
        """Nobody wants the rest of a check that is running."""
        if self._stop is not None:
            self._stop.set()

    def tick(self) -> None:
        """A second has passed: from the first on, somebody who waits sees that something goes on."""
        if self._stop is not None:
            self._seconds += 1
            self._tell_running()
        if self.isVisible() and self._live.desk.seat.may("verify"):
            self.heads.keep_up()

    def empty(self) -> None:
        """What was found is for whoever may check; the next one looks again."""
        self.give_up()
        self._checked = None
        self.heads.empty()
        self.show_now()

    def show_now(self) -> None:
        """Everything as it is at this moment."""
        self._show_state()
        self._show_found(audit_findings.groups(self._checked.verdict.problems) if self._checked else ())
        self.show_waiting()
        if self.isVisible() and self._live.desk.seat.may("verify"):
            self.heads.show_heads()

    def retranslate(self) -> None:
        self.check.set_text(self.tr("Check the record now"))
        self.stop.set_text(self.tr("Stop the check"))
        self.print_found.set_text(self.tr("Print what was found"))
        self.print_day.set_text(self.tr("Print the day sheet"))
        self._notices.set_title(self.tr("When this site was opened"))
        self.heads.retranslate()
        self.show_now()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.show_now()

    # the check

    def _begin(self) -> None:
        stop = Event()
        try:
            work = self._live.desk.office.verify_job(stop.is_set)
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)
            return
        self._stop, self._seconds, self._checked = stop, 0, None
        self.show_now()
        self._jobs.run(work, lambda result: self._end(stop, result))

    def _end(self, stop: Event, result: Ok[Verdict] | Err) -> None:
        self._stop = None
        who = self._live.desk.seat.account
        if isinstance(result, Ok) and not stop.is_set() and who is not None:
            self._live.desk.office.checked(result.value)
            at = self._live.desk.local(self._live.desk.clock.now().utc)
            self._checked = view.Checked(result.value, at, who.display)
        self.show_now()
        if isinstance(result, Err) and not isinstance(result.error, Stopped):
            if not isinstance(result.error, WorldFailed):
                raise result.error
            self.failed.emit(result.error)

    # what is seen

    def _show_state(self) -> None:
        running = self._stop is not None
        may = self._live.desk.seat.may("verify")
        self.check.setEnabled(may)
        self.check.setVisible(not running)
        self.stop.setVisible(running)
        self.print_day.setEnabled(self._live.desk.seat.may("reports") and not running)
        self.print_found.setVisible(self._checked is not None and not self._checked.verdict.ok)
        if running:
            self._tell_running()
            return
        last = self._live.desk.office.last_check() if may else None
        said = self._said(last)
        self._state.set(said.heading, said.text, said.tone)

    def _said(self, last: Access | None) -> view.Said:
        desk = self._live.desk
        names = {each.name: each.display for each in desk.staff()}
        return view.state(
            self._checked, last, entries=desk.journal_position(), today=desk.today(), local=desk.local, names=names
        )

    def _tell_running(self) -> None:
        passed = wording.filled(self.tr("{seconds} seconds so far. Work may go on meanwhile."), seconds=self._seconds)
        self._state.set(self.tr("Checking every entry…"), passed if self._seconds else "", "info")

    def _show_found(self, groups: Sequence[Group]) -> None:
        while (item := self._found.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        for group in groups:
            self._found.addWidget(self._card(group))

    def _card(self, group: Group) -> Card:
        card, advice = Card(group.title), Banner()
        advice.set("", f"{group.safe}\n{group.to_do}", "caution")
        lines = list(group.lines[:MOST_LINES])
        if len(group.lines) > MOST_LINES:
            left = len(group.lines) - MOST_LINES
            lines.append(wording.filled(self.tr("and {number} more, all on the printed list"), number=left))
        card.add(advice)
        advice.show()
        card.add(SafeLabel("\n".join(lines), wrap=True))
        return card

    def show_waiting(self) -> None:
        """What was found wrong when the site was opened, or since: what waits for a lead first. A check that found
        nothing but what has been answered since is told as the one of another day is."""
        desk = self._live.desk
        left = desk.office.unanswered() if desk.seat.may("verify") else ()
        if self._checked and not left and audit_findings.waits_only(self._checked.verdict.problems):
            self._checked = None
            self._show_state()
            self._show_found(())
        names = {each.name: each.display for each in desk.staff()}
        lines = [
            " ".join((found_words.when(each, desk.local), "·", found_words.what(each, desk.local, names),
                      found_words.to_do(each, names)))
            for each in left
        ]  # fmt: skip
        self._waits.set(self.tr("Waits for the answer of the site lead") if left else "", "\n".join(lines), "stop")
        told = desk.office.notices if desk.seat.may("verify") else ()
        said = dict.fromkeys(audit_opening.on_the_page(each, names) for each in told)
        self._notice_lines.setText("\n".join(said))
        self._notices.setVisible(bool(said))

    # papers

    def _print_day(self) -> None:
        desk = self._live.desk
        try:
            pdf = desk.paperwork.day_sheet(verified=view.vouched(self._checked, desk.journal_position()))
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)
            return
        self.paper.emit(f"{desk.today():%Y%m%d}-day-sheet.pdf", pdf)
        self.heads.show_heads()

    def _print_found(self) -> None:
        from vaxdesk.ui.text_paper import text_pdf

        if self._checked is None:
            return
        site, said = self._live.desk.site, self._said(None)
        head = (f"{site.name} · {site.station_name}", f"{self._checked.at:%Y-%m-%d %H:%M}", said.heading, said.text)
        found = audit_findings.groups(self._checked.verdict.problems)
        foot = self.tr("Read by: ____________________   Date: ______________")
        self.paper.emit(
            f"{self._checked.at:%Y%m%d-%H%M}-findings.pdf", text_pdf(audit_findings.on_paper(head, found, foot))
        )

    def _build(self) -> None:
        scroll = Scroll(margins=(18, 0, 18, 14))
        foot = above_foot(self, scroll)
        self._notices.add(self._notice_lines)
        self._found.setSpacing(12)
        scroll.body.addWidget(self._waits)
        scroll.body.addWidget(self._state)
        scroll.body.addWidget(self.print_found, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addLayout(self._found)
        scroll.body.addWidget(self._notices)
        scroll.body.addWidget(self.heads)
        scroll.body.addStretch(1)
        for button in (self.check, self.stop):
            foot.buttons.add(button)
        foot.buttons.add_room()
        foot.buttons.add(self.print_day)
        self._notices.hide()
