"""Erase one person by law: what would go, why, once more, and then what was done. Two buttons on two pages: nobody
erases with one press."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.facts import Entry
from vaxdesk.clinic.rules import OVERRIDABLE, Refused
from vaxdesk.departments.erasing import Erased, Outlook
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BackedUp
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class EraseSheet(Sheet):
    """`paper` carries the confirmation for the printer; `gone` says that somebody is erased from the record, `done`
    that the copies have followed, `told` what became of it where this sheet was closed meanwhile (text, tone)."""

    paper = Signal(str, bytes)
    gone = Signal()
    done = Signal()
    told = Signal(str, str)

    def __init__(self, parent: QWidget, live: Live, jobs: Jobs) -> None:
        super().__init__(parent, tone="stop")
        self._live, self._jobs = live, jobs
        self._person, self._second = "", ""
        self._outlook: Outlook | None = None
        self._erased: Erased | None = None
        self._waiting: Entry | None = None
        self.what, self.against = Banner(), Banner()
        self.reason = TextInput("audit.erase_reason")
        self._field = Field("", self.reason)
        self.on = KeyButton("audit.erase_on", key=keys.PRIMARY, kind="warn")
        self.sure = KeyButton("audit.erase_sure", kind="danger")
        self.sheet = KeyButton("audit.erase_print", key=keys.PRIMARY, kind="primary")
        self.back = KeyButton("audit.erase_back", key=keys.BACK)
        for widget in (self.what, self.against, self._field):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for button in (self.on, self.sheet, self.back):
            self.foot.add(button)
        self.foot.add_room()
        self.foot.add(self.sure)
        self.reason.textChanged.connect(self._judge)
        self.on.clicked.connect(self._ask_again)
        self.sure.clicked.connect(self._erase)
        self.sheet.clicked.connect(self._print)
        self.back.clicked.connect(self.close_sheet)
        self.closed.connect(self.forget)

    def ask(self, person: str, second: str) -> None:
        """Open for this person; raises Refused where whoever sits here may not."""
        self.forget()
        self._outlook = self._live.desk.erasing.outlook(person)
        self._person, self._second = person, second
        held = self._outlook.held
        self.set_words(self.tr("Erase by law"), held.person.name if held.person else "", str(held.entries))
        self.what.set(self.tr("What would be erased"), self._told(self._outlook), "info")
        self._show_step(1)
        self._judge()
        self.open()

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Reason, without saying who it is: it stays when everything else is gone"))
        self.on.set_text(self.tr("Go on"))
        self.sure.set_text(self.tr("Erase for good"))
        self.sheet.set_text(self.tr("Print the confirmation"))
        self.back.set_text(self.tr("Close"))

    def forget(self) -> None:
        """Keep nothing of what was typed or done."""
        self._person, self._outlook, self._erased, self._waiting = "", None, None, None
        self.reason.setPlainText("")
        self.what.set("")
        self.against.set("")

    def _told(self, outlook: Outlook) -> str:
        held = outlook.held
        lines = [
            self.tr("Entries: {entries}. Visits: {visits}. Doses: {doses}; they stay as numbers of their lots.").format(
                entries=held.entries, visits=len(held.visits), doses=held.doses
            ),
            self.tr("Backups at this site that hold them are deleted; a new one is made."),
        ]
        if outlook.mentions:
            lines.append(
                self.tr("Entries about others name this person; look at them yourself: {numbers}").format(
                    numbers=", ".join(map(str, outlook.mentions))
                )
            )
        return "\n".join(lines)

    def _judge(self) -> None:
        """What stands against it, with the reason as it is typed."""
        if not self._person or self._erased is not None:
            return
        problems = self._live.desk.erasing.against(self._person, self.reason.text())
        shown = tuple(each for each in problems if each.code != "reason_missing")
        self.against.set("", problem_words(shown) if shown else "", "caution")
        self.on.setEnabled(all(each.code in OVERRIDABLE for each in problems))

    def _ask_again(self) -> None:
        words = self.tr(
            "This cannot be undone, not even from a backup. Is it the right person, and does the law want it?"
        )
        self.against.set(self.tr("Once more"), words, "stop")
        self._show_step(2)

    def _erase(self) -> None:
        problems = self._live.desk.erasing.against(self._person, self.reason.text())
        override = tuple(each.code for each in problems if not each.blocks)
        try:
            entry = self._live.desk.erasing.from_record(
                self._person, by=self._live.actor, reason=self.reason.text().strip(), override=override
            )
        except Refused as refused:
            self.against.set("", problem_words(refused.problems), "stop")
            self._show_step(1)
            return
        except WorldFailed as failed:
            self.against.set("", wording.text("failure", failed.code, detail=failed.detail), "stop")
            self._show_step(1)
            return
        self._wait(entry)

    def _wait(self, entry: Entry) -> None:
        """The record is done; the copies follow beside the work, one job after the others."""
        self._person, self._waiting = "", entry
        self.set_words(self.tr("Erased by law"))
        self.against.set("")
        words = self.tr(
            "Nothing can be written about this person any more. A new backup is being made, and those that hold them "
            "are deleted; then the confirmation can be printed. Closing this is safe: the work goes on, and what a "
            "power cut leaves is ended after the next start."
        )
        self.what.set(self.tr("Erased from the record; the copies follow"), words, "info")
        self._show_step(0)
        self.gone.emit()
        second = Path(self._second) if self._second else None
        self._jobs.run(self._live.desk.erasing.copies_job(second), partial(self._copied, entry))

    def _copied(self, entry: Entry, result: Ok[BackedUp | None] | Err) -> None:
        made = result.error if isinstance(result, Err) else result.value
        if made is not None and not isinstance(made, BackedUp | WorldFailed):
            raise made
        erased = self._live.desk.erasing.copies_done(entry, made)
        self.done.emit()
        tone: Tone = "caution" if erased.trouble else "ok"
        if self._waiting is not entry:
            self.told.emit(self._became(erased), tone)
            return
        self._waiting, self._erased = None, erased
        self.what.set(self.tr("Done"), self._became(erased), tone)
        self._show_step(3)

    def _became(self, erased: Erased) -> str:
        lines = [self.tr("{entries} entries were erased.").format(entries=erased.entries)]
        if erased.trouble:
            words = wording.text("failure", erased.trouble)
            lines.append(self.tr("The copies wait for the next backup: {why}").format(why=words))
        if erased.purged.left:
            names = ", ".join(erased.purged.left)
            lines.append(self.tr("These files could not be read; look at them yourself: {names}").format(names=names))
        until = f"{erased.sticks_until:%Y-%m-%d}"
        lines.append(self.tr("Backups on sticks that are not here: destroy them by {day}.").format(day=until))
        return "\n".join(lines)

    def _print(self) -> None:
        if self._erased is not None:
            self.paper.emit("erasure", self._live.desk.erasing.sheet(self._erased))

    def _show_step(self, step: int) -> None:
        self._field.setVisible(step == 1)
        self.on.setVisible(step == 1)
        self.sure.setVisible(step == 2)
        self.sheet.setVisible(step == 3)
