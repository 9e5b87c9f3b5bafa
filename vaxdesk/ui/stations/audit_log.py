"""Who looked at whom: the access log, newest first, and what of it somebody wants to see."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.office import Access
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations import audit_log_view as view
from vaxdesk.ui.stations.audit_log_filters import LogFilters
from vaxdesk.ui.stations.audit_log_list import LogHead, LogList
from vaxdesk.ui.stations.people_view import born, who
from vaxdesk.ui.theme import em
from vaxdesk.ui.why_sheet import WHY, why
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

PAGE: Final = 200
"""Lines that are read at once; those below come when somebody gets there."""
LOOKED_BACK: Final = timedelta(days=7)
"""How far back very many opened persons are looked for."""
MOST_BURSTS: Final = 3
LEAST_LIST_EM: Final = 18


class LogPart(QWidget):
    """Reads the log when it comes into sight and when other lines are wanted, and not otherwise: every reading is kept
    in the log itself."""

    failed = Signal(object)
    """A Refused or a WorldFailed."""

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._lines: list[Access] = []
        self._more = self._known = False
        self._marked: tuple[view.Burst, ...] = ()
        self._people: dict[str, str] = {}
        self.filters, self.list = LogFilters(), LogList("audit.lines")
        self._head = LogHead(self.list)
        self._many, self._count, self._whole = Banner(), SafeLabel(role="small", wrap=True), SafeLabel(wrap=True)
        self._build()
        self.filters.changed.connect(self.read)
        self.filters.sought.connect(self._seek)
        self.list.bottomed.connect(self._read_on)
        self.list.chosen.connect(self._show_whole)

    def show_now(self) -> None:
        """Read, where this is in sight and was not read since somebody else sat here."""
        if self.isVisible() and not self._known and self._live.desk.seat.may("access_log"):
            self._show_accounts()
            self.read()

    def read(self) -> None:
        """Read what is wanted from the newest line on."""
        desk, wanted = self._live.desk, self.filters.wanted()
        try:
            lines = desk.office.looks(
                subject=wanted.person or None, who=wanted.who or None, what=wanted.what or None, day=wanted.day,
                limit=PAGE,
            )  # fmt: skip
            opened = desk.office.opened_times(desk.clock.now().utc - LOOKED_BACK)
        except (Refused, WorldFailed) as failure:
            self.empty()
            self.failed.emit(failure)
            return
        self._lines, self._more, self._known = list(lines), len(lines) == PAGE, True
        self._marked = view.bursts(opened)
        self.list.show_rows(self._rows(lines))
        self.list.scrollToTop()
        self._tell()

    def seek(self, text: str) -> bool:
        """Show the lines about whoever this means; False when nobody is found."""
        self.filters.person.setText(text)
        return self._seek(text)

    def show_person(self, person: str) -> None:
        """Show the lines about this person."""
        self.filters.choose(person, self._name(person) or view.tail(person))

    def empty(self) -> None:
        """Nothing of what was read stays in sight, nor what it was looked for by."""
        self._lines, self._marked, self._people = [], (), {}
        self._more = self._known = False
        self.filters.clear()
        self.list.show_rows(())
        self._tell()

    def retranslate(self) -> None:
        self.filters.retranslate()
        self.list.setAccessibleName(self.tr("Access log"))
        self._show_accounts()
        self.list.show_rows(self._rows(self._lines))
        self._head.update()
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.show_now()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setMinimumHeight(LEAST_LIST_EM * em(self))

    def _read_on(self) -> None:
        if not self._more or not self._lines:
            return
        self._more = False
        wanted = self.filters.wanted()
        try:
            lines = self._live.desk.office.looks(
                subject=wanted.person or None, who=wanted.who or None, what=wanted.what or None, day=wanted.day,
                before=self._lines[-1].n, limit=PAGE,
            )  # fmt: skip
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)
            return
        self._lines += lines
        self._more = len(lines) == PAGE
        self.list.add_rows(self._rows(lines))
        self._tell()

    def _rows(self, lines: "tuple[Access, ...] | list[Access]") -> tuple[view.LogRow, ...]:
        return view.rows(lines, local=self._live.desk.local, names=self._words(), about=self._name, marked=self._marked)

    def _accounts(self) -> dict[str, str]:
        return {each.name: each.display for each in self._live.desk.staff()}

    def _words(self) -> dict[str, str]:
        """What stands for a name or a reason of a line."""
        return {code: why(code) for code in WHY} | self._accounts()

    def _show_accounts(self) -> None:
        self.filters.show_accounts({name: f"{display} · {name}" for name, display in self._accounts().items()})

    def _name(self, subject: str) -> str:
        """The name, where whoever reads may open persons and this is one."""
        desk = self._live.desk
        if subject not in self._people:
            person = desk.person(subject) if desk.seat.may("open_person") else None
            self._people[subject] = person.name if person else ""
        return self._people[subject]

    def _seek(self, text: str) -> bool:
        desk = self._live.desk
        try:
            found = [(id_, desk.person(id_)) for id_ in desk.find(text)]
        except (Refused, WorldFailed) as failure:
            self.failed.emit(failure)
            return False
        self.filters.offer(
            [(id_, f"{each.name} · {who(each, desk.today())} · {born(each)}") for id_, each in found if each]
        )
        return bool(found)

    def _tell(self) -> None:
        """How many lines there are, and who opened very many persons."""
        number = len(self._lines)
        below = self.tr("{number} lines, older ones below") if self._more else self.tr("{number} lines")
        nothing = self.tr("No line is like this. Everybody who opens, searches, prints or signs in stands here.")
        self._count.setText(wording.filled(below, number=number) if number else nothing)
        self._show_whole(self.list.current())
        local, names = self._live.desk.local, self._accounts()
        marked = [view.burst_words(each, local=local, names=names) for each in self._marked]
        if len(marked) > MOST_BURSTS:
            more = wording.filled(self.tr("and {number} more"), number=len(marked) - MOST_BURSTS)
            marked = [*marked[:MOST_BURSTS], more]
        heading = self.tr("More than 60 persons opened within an hour, in the last 7 days: does the work explain it?")
        self._many.set(heading if marked else "", "\n".join(marked), "caution")

    def _show_whole(self, chosen: str) -> None:
        row = next((row for row in self.list.rows() if row.id == chosen), None)
        line = next((line for line in self._lines if str(line.n) == chosen), None)
        self._whole.setVisible(row is not None)
        if row is None or line is None:
            self._whole.setText("")
            return
        role = wording.text("role", line.role) if line.role else ""
        parts = (
            wording.filled(self.tr("Line {n} of {station}"), n=line.seq, station=view.tail(line.station)),
            row.time, f"{row.who} ({line.who})" if line.who else row.who, role, row.what, row.mark, row.about,
            row.count, row.reason,
        )  # fmt: skip
        self._whole.setText(" · ".join(part for part in parts if part))

    def _build(self) -> None:
        scroll = Scroll(margins=(18, 0, 18, 14))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._head)
        lines.addWidget(self.list, 1)
        for widget in (self.filters, self._many, self._count):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(lines, 1)
        scroll.body.addWidget(self._whole)
        self._whole.hide()
