"""Could it be lost: the backups, a second place for them, and whether they come back."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import BackedUp, Drill, Second
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations import audit_backups_view as view
from vaxdesk.ui.stations.audit_record_view import Said
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

T = TypeVar("T")


class BackupsPart(QWidget):
    """`made` after a backup that somebody wanted; `failed` what stood against something; `told` words and tone."""

    made = Signal()
    failed = Signal(object)
    told = Signal(str, str)

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__()
        self._live, self._jobs = live, jobs
        self._folder = ""
        self._second: Second | None = None
        self._drill: Drill | None = None
        self._running = ""
        self._newest, self._place, self._trial = Banner(), Banner(), Banner()
        self._cards = {name: Card() for name in ("newest", "second", "drill", "list")}
        self._days, self._why = FactRows(), SafeLabel(role="small", wrap=True)
        self.backup = KeyButton("audit.backup", key=keys.PRIMARY, kind="primary", icon="save")
        self.drill = KeyButton("audit.drill", key="F5", icon="verify")
        self._build()
        self.backup.clicked.connect(self._back_up)
        self.drill.clicked.connect(self._try)

    def show_second(self, folder: str) -> None:
        """The second place that this workstation has chosen, "" for none."""
        if folder != self._folder:
            self._folder, self._second = folder, None
            self._look_at_second()
        self.show_now()

    def show_now(self) -> None:
        """Everything as it is at this moment, where it is seen."""
        if not self.isVisible():
            return
        desk = self._live.desk
        taken = [each.taken_at for each in desk.office.backups()]
        try:
            unsaved = desk.office.saved_in_seal_only()
        except WorldFailed as failure:
            unsaved = 0
            self.failed.emit(failure)
        now = desk.clock.now().utc
        _set(self._newest, view.newest(taken[0] if taken else None, unsaved, now=now, local=desk.local))
        _set(self._place, view.second(self._folder, self._second, local=desk.local))
        last = desk.office.last_drill()
        names = {each.name: each.display for each in desk.staff()}
        name = names.get(last[0].who, last[0].who) if last else ""
        _set(self._trial, view.drill(last[0] if last else None, self._drill, local=desk.local, name=name))
        self._days.show_facts(view.days(taken, local=desk.local))
        self._cards["list"].setVisible(bool(taken))
        self._judge()

    def empty(self) -> None:
        """Somebody else sits here now."""
        self._drill = None
        self.show_now()

    def retranslate(self) -> None:
        self._cards["newest"].set_title(self.tr("Backup of this computer"))
        self._cards["second"].set_title(self.tr("Second place"))
        self._cards["drill"].set_title(self.tr("Trial of a restore"))
        self._cards["list"].set_title(self.tr("All backups in this computer"))
        self._why.setText(self.tr("Making a backup is for the site lead. The program makes one every 15 minutes."))
        self._judge()
        self.show_now()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._look_at_second()
            self.show_now()

    def _judge(self) -> None:
        """Which buttons do something now, and why the others do not."""
        seat = self._live.desk.seat
        may = seat.may("backup")
        self.backup.setEnabled(may and not self._running)
        self.drill.setEnabled(seat.may("verify") and not self._running)
        self._why.setVisible(not may)
        self.backup.setAccessibleDescription("" if may else self._why.text())
        self.backup.set_text(self.tr("Backing up…") if self._running == "backup" else self.tr("Back up now"))
        self.drill.set_text(self.tr("Trying…") if self._running == "drill" else self.tr("Try a restore"))

    def _back_up(self) -> None:
        try:
            self._live.desk.seat.must("backup")
        except Refused as refused:
            self.failed.emit(refused)
            return
        self._running = "backup"
        self._judge()
        second = Path(self._folder) if self._folder else None
        self._jobs.run(self._live.desk.office.backup_job(second), self._backed_up)

    def _backed_up(self, result: Ok[BackedUp] | Err) -> None:
        self._running = ""
        try:
            done = _value(result)
            self._live.desk.office.backed_up(done, wanted=True)
        except WorldFailed as failure:
            self.failed.emit(failure)
        else:
            self.told.emit(self.tr("Backed up, opened and checked."), "ok")
            if done.second is not None and done.second.code:
                self.failed.emit(WorldFailed(done.second.code, self._folder))
            self.made.emit()
            self._look_at_second()
        self.show_now()
        self._judge()

    def _try(self) -> None:
        try:
            work = self._live.desk.office.drill_job()
        except Refused as refused:
            self.failed.emit(refused)
            return
        self._running = "drill"
        self._judge()
        self._jobs.run(work, self._tried)

    def _tried(self, result: Ok[Drill] | Err) -> None:
        self._running, self._drill = "", None
        try:
            done = _value(result)
        except WorldFailed as failure:
            self._live.desk.office.drilled(None)
            self.failed.emit(failure)
        else:
            if done.backup is None:
                self.told.emit(view.say("drill_none"), "caution")
            else:
                self._live.desk.office.drilled(done)
                self._drill = done
        self.show_now()
        self._judge()

    def _look_at_second(self) -> None:
        folder = self._folder
        if folder and self.isVisible():
            self._jobs.run(
                self._live.desk.office.second_job(Path(folder)), lambda result: self._seen(folder, result)
            )  # fmt: skip

    def _seen(self, folder: str, result: Ok[Second] | Err) -> None:
        if folder == self._folder:
            self._second = _value(result)
            self.show_now()

    def _build(self) -> None:
        scroll = Scroll(margins=(18, 0, 18, 14))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
        parts: dict[str, tuple[QWidget, ...]] = {
            "newest": (self._newest, _row(self.backup, self._why)),
            "second": (self._place,),
            "drill": (self._trial, _row(self.drill)),
            "list": (self._days,),
        }
        for name, inside in parts.items():
            for widget in inside:
                self._cards[name].add(widget)
            scroll.body.addWidget(self._cards[name])
        scroll.body.addStretch(1)


def _row(button: KeyButton, *others: QWidget) -> QWidget:
    row = QWidget()
    line = Flow(row)
    line.add(button)
    for each in others:
        line.add(each, stretch=1)
    return row


def _value(result: Ok[T] | Err) -> T:
    """What a job made; raises what it raised."""
    if isinstance(result, Err):
        raise result.error
    return result.value


def _set(banner: Banner, said: Said) -> None:
    banner.set(said.heading, said.text, said.tone)
