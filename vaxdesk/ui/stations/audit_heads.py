"""The ends of the chains, and where a chain stood when a day sheet was printed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations import audit_record_view as view
from vaxdesk.ui.stations.audit_findings import in_groups
from vaxdesk.ui.stations.audit_log_view import tail
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

LONGEST_NUMBER: Final = 12


class HeadsCard(Card):
    """What a day sheet says too. A sheet from an earlier day has lower numbers: the head at such a number is looked up
    in the record as it is now, and must be the one on the sheet."""

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._lengths, self._labels = (-1, -1), list[tuple[SafeLabel, SafeLabel]]()
        self._why, self._rows = SafeLabel(role="small", wrap=True), QVBoxLayout()
        self.log, self.number = Pick("audit.head_log"), LineInput("audit.head_number", characters=8)
        self.station = Pick("audit.head_station")
        self.look = KeyButton("audit.head_look", key="F8", icon="search")
        self.number.setMaxLength(LONGEST_NUMBER)
        self._fields = (Field("", self.station), Field("", self.log), Field("", self.number))
        self._there = SafeLabel(role="strong", wrap=True)
        self._build()
        self.look.clicked.connect(self._look_up)
        self.number.returnPressed.connect(self._look_up)

    def show_heads(self) -> None:
        """As they are now. They move on with every line, of the access log too."""
        desk = self._live.desk
        self._lengths = self._now()
        heads = desk.office.heads()
        rows = view.heads(heads, desk.site.station, desk.site.station_name)
        self._show_rows(rows)
        self._why.setText(self._reason() if rows else view.say("no_chain"))
        stations = sorted({*heads.journal, *heads.access}, key=lambda each: (each != desk.site.station, each))
        names = {desk.site.station: desk.site.station_name}
        self.station.set_options([(each, names.get(each, tail(each))) for each in stations])
        self._fields[0].setVisible(len(stations) > 1)

    def keep_up(self) -> None:
        """Show them anew where an entry or a line has come since, whoever wrote it."""
        if self._now() != self._lengths:
            self.show_heads()

    def empty(self) -> None:
        """Nothing that was looked up stays."""
        self._show_rows(())
        self.number.clear()
        self._show_there("")

    def retranslate(self) -> None:
        self.set_title(self.tr("Compare with the printed day sheet"))
        self._why.setText(self._reason())
        for field, label in zip(
            self._fields, (self.tr("Workstation"), self.tr("Which log"), self.tr("Number on the sheet")), strict=True
        ):
            field.set_label(label)
        self.log.set_options([("journal", self.tr("Journal")), ("access", self.tr("Access log"))])
        self.look.set_text(self.tr("Show the head at this number"))
        self._show_there("")

    def _reason(self) -> str:
        return self.tr(
            "On a sheet that was printed this minute the heads are these. For an older sheet, type its number of "
            "entries: the head shown must be the one on the sheet. If it is another one, or there is none, the record "
            "was changed after printing."
        )

    def _look_up(self) -> None:
        text = self.number.text().strip()
        try:
            number = int(text)
            log = "access" if self.log.value() == "access" else "journal"
            found = self._live.desk.office.head_at(log, self.station.value(), number)  # type: ignore[arg-type]
        except ValueError:
            self._fields[2].set_message(self.tr("Type a number."), "stop")
            return
        except (Refused, WorldFailed):
            found = None
        self._fields[2].set_message("")
        none = wording.filled(self.tr("There is no number {number}: the record is shorter than that."), number=number)
        self._show_there(in_groups(found) if found else none, "" if found else "stop")

    def _now(self) -> tuple[int, int]:
        desk = self._live.desk
        return desk.journal_position(), desk.office.log_length()

    def _show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """What it is above what it says: a head needs the whole width. Rows stay where they are while they change."""
        while len(self._labels) > len(rows):
            for label in self._labels.pop():
                self._rows.removeWidget(label)
                label.hide()
                label.deleteLater()
        while len(self._labels) < len(rows):
            self._labels.append((SafeLabel(role="muted", wrap=True), SafeLabel(wrap=True)))
            for label in self._labels[-1]:
                self._rows.addWidget(label)
        for labels, words in zip(self._labels, rows, strict=True):
            for label, text in zip(labels, words, strict=True):
                label.setText(text)

    def _show_there(self, text: str, tone: str = "") -> None:
        self._there.setText(text)
        self._there.set_tone(tone)
        self._there.setVisible(bool(text))

    def _build(self) -> None:
        line = Flow()
        for field in self._fields:
            line.add(field)
        self._rows.setSpacing(3)
        foot = QWidget()
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(self.look)
        line.add(foot)
        self.add(self._why)
        self.add(self._rows)
        self.add(line)
        self.add(self._there)
        self._there.hide()
