"""What does this scanner send? And which serial ports are scanners plugged into?"""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.scanner_check import TESTS, Arrived, Finding, Report, report
from vaxdesk.print_room.house_papers import scanner_sheet
from vaxdesk.ui import keys, wording
from vaxdesk.ui.bursts import Heard
from vaxdesk.ui.live import Live
from vaxdesk.ui.serial_scanner import ports_here
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.foot import above_foot
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

FINDINGS: Final[dict[str, object]] = {
    "complete": QT_TRANSLATE_NOOP("scanner", "Every character arrives."),
    "ends_enter": QT_TRANSLATE_NOOP("scanner", "Enter comes after the code."),
    "ends_tab": QT_TRANSLATE_NOOP("scanner", "Tab comes after the code; Enter would be better."),
    "ends_nothing": QT_TRANSLATE_NOOP("scanner", "Nothing comes after the code: set the scanner to send Enter."),
    "separator_kept": QT_TRANSLATE_NOOP("scanner", "The separator of vaccine packs (GS) is kept."),
    "separator_written": QT_TRANSLATE_NOOP(
        "scanner", "The separator arrives as {detail}. It is understood; better set the scanner to send GS."
    ),
    "separator_lost": QT_TRANSLATE_NOOP(
        "scanner", "The separator is lost: lot and serial number run together. Use a serial port."
    ),
    "prefix": QT_TRANSLATE_NOOP("scanner", "Something comes before the code: {detail}"),
    "identifier": QT_TRANSLATE_NOOP("scanner", "The kind of barcode is named before the code: {detail}"),
    "suffix": QT_TRANSLATE_NOOP("scanner", "Something comes after the code: {detail}"),
    "case_swapped": QT_TRANSLATE_NOOP("scanner", "Upper and lower case are turned round: is Caps Lock on?"),
    "upper_only": QT_TRANSLATE_NOOP(
        "scanner", "All letters become upper case: switch the conversion off in the scanner."
    ),
    "lower_only": QT_TRANSLATE_NOOP(
        "scanner", "All letters become lower case: switch the conversion off in the scanner."
    ),
    "full_width": QT_TRANSLATE_NOOP("scanner", "An input method makes wide characters of it. They are understood."),
    "layout": QT_TRANSLATE_NOOP(
        "scanner", "The keyboard layout of this computer changes it. It is understood by its keys."
    ),
    "layout_lost": QT_TRANSLATE_NOOP(
        "scanner", "No letter or digit is left of it ({detail}): set the keyboard layout to US, or use a serial port."
    ),
    "slow": QT_TRANSLATE_NOOP(
        "scanner", "It is slow, {detail} ms for each character: slips take long. Use a serial port."
    ),
    "cut": QT_TRANSLATE_NOOP("scanner", "The end of a long code is missing."),
    "unknown": QT_TRANSLATE_NOOP("scanner", "This is no code of the test sheet: {detail}"),
}
NAMES: Final[dict[str, object]] = {
    "letters": QT_TRANSLATE_NOOP("scanner", "1 Letters and signs"),
    "digits": QT_TRANSLATE_NOOP("scanner", "2 Digits"),
    "separator": QT_TRANSLATE_NOOP("scanner", "3 The separator of vaccine packs"),
    "long": QT_TRANSLATE_NOOP("scanner", "4 A long code"),
    "": QT_TRANSLATE_NOOP("scanner", "Another code"),
}
STATES: Final[dict[str, object]] = {
    "listening": QT_TRANSLATE_NOOP("scanner", "is heard"),
    "busy": QT_TRANSLATE_NOOP("scanner", "in use by another program, or not open to this account"),
    "missing": QT_TRANSLATE_NOOP("scanner", "not plugged in; it is found again when it is"),
    "failed": QT_TRANSLATE_NOOP("scanner", "does not open"),
    "no_library": QT_TRANSLATE_NOOP("scanner", "serial ports cannot be used on this computer"),
}


def said(table: Mapping[str, object], code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("scanner", str(table[code])), **data)


class ScannerPart(QWidget):
    """`listening` says whether everything scanned is for the test; `house_paper` carries the sheet to print;
    `ports_chosen` the serial ports that scanners are plugged into."""

    listening = Signal(bool)
    house_paper = Signal(str, bytes)
    ports_chosen = Signal(tuple)

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._on = False
        self._reports: dict[str, Report] = {}
        self._chosen: tuple[str, ...] = ()
        self._states: dict[str, str] = {}
        self._ports: list[Choice] = []
        self._state, self._results = Banner(), QVBoxLayout()
        self._test_card, self._port_card, self._row = Card(), Card(), Flow()
        self._port_hint, self._port_lines = SafeLabel(role="muted", wrap=True), SafeLabel(wrap=True)
        self._test_hint = SafeLabel(role="muted", wrap=True)
        self.begin = KeyButton("slips.scanner_test", key=keys.PRIMARY, kind="primary", icon="scan")
        self.end = KeyButton("slips.scanner_end", key=keys.BACK)
        self.sheet = KeyButton("slips.scanner_sheet", key="F6", icon="print")
        self._build()
        self.begin.clicked.connect(lambda: self.listen(True))
        self.end.clicked.connect(lambda: self.listen(False))
        self.sheet.clicked.connect(self._print)

    def listen(self, on: bool) -> None:
        """From now on codes are for the test, or not any more."""
        if on != self._on:
            self._on = on
            if on:
                self._reports = {}
            self.listening.emit(on)
        self._show()

    def hear(self, heard: Heard) -> None:
        """A code was scanned while the test is on."""
        found = report(Arrived(heard.typed, heard.by_keys, heard.ending, heard.pace))
        self._reports.pop(found.test, None)
        self._reports[found.test] = found
        self._show()

    def show_ports(self, chosen: Sequence[str], states: Mapping[str, str]) -> None:
        """The ports that this workstation uses, and how they stand."""
        self._chosen, self._states = tuple(chosen), dict(states)
        self._show_ports()

    def reports(self) -> list[Report]:
        """What was heard, the newest last."""
        return list(self._reports.values())

    def words(self) -> str:
        """Everything that is said about scanners."""
        return "\n".join(label.text() for label in self.findChildren(SafeLabel) if label.text())

    def retranslate(self) -> None:
        self._test_card.set_title(self.tr("What does the scanner send?"))
        self._test_hint.setText(
            self.tr("Print the sheet, begin the test, and scan its four codes one after the other.")
        )
        self._port_card.set_title(self.tr("Scanners on a serial port"))
        self._port_hint.setText(
            self.tr("Nothing on this computer changes what they send, and they are quick enough for slips.")
        )
        self.begin.set_text(self.tr("Begin the test"))
        self.end.set_text(self.tr("End the test"))
        self.sheet.set_text(self.tr("Print the sheet"))
        self._show()
        self._show_ports()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_ports()

    # inside

    def _show(self) -> None:
        self.begin.setVisible(not self._on)
        self.end.setVisible(self._on)
        words = self.tr("Scan the codes of the sheet. Nothing else happens while the test is on.")
        self._state.set("", words if self._on else "", "info")
        while (item := self._results.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        order = [*TESTS, ""]
        for found in sorted(self._reports.values(), key=lambda each: order.index(each.test)):
            self._results.addWidget(self._result(found))

    @staticmethod
    def _result(found: Report) -> Banner:
        banner = Banner()
        tone = "ok" if all(each.quality == "good" for each in found.findings) else "caution" if found.good else "stop"
        lines = [_line(each) for each in found.findings]
        banner.set(said(NAMES, found.test), "\n".join(lines), tone)  # type: ignore[arg-type]
        banner.show()
        return banner

    def _show_ports(self) -> None:
        here = ports_here() if self.isVisible() else []
        names = list(dict.fromkeys([*self._chosen, *(name for name, _ in here or [])]))
        if [each.objectName() for each in self._ports] != [f"slips.port.{name}" for name in names]:
            self._make_ports(names)
        about = dict(here or [])
        for choice, name in zip(self._ports, names, strict=True):
            choice.set_words(" · ".join(filter(None, (name, about.get(name, "")))))
            choice.setChecked(name in self._chosen)
            choice.setEnabled(self._live.desk.seat.may("settings"))
        lines = [f"{name}: {said(STATES, state)}" for name, state in self._states.items()]
        if here is None:
            lines = [said(STATES, "no_library")]
        self._port_lines.setText("\n".join(lines) or (self.tr("No serial port is plugged in.") if not names else ""))
        self._port_lines.setVisible(bool(self._port_lines.text()))

    def _make_ports(self, names: Sequence[str]) -> None:
        while self._row.takeAt(0) is not None:
            pass
        for old in self._ports:
            old.hide()
            old.deleteLater()
        self._ports = [Choice(f"slips.port.{name}", tone="ok") for name in names]
        for choice in self._ports:
            self._row.add(choice)
            choice.clicked.connect(self._choose)

    def _choose(self) -> None:
        prefix = "slips.port."
        chosen = tuple(each.objectName().removeprefix(prefix) for each in self._ports if each.isChecked())
        self.ports_chosen.emit(chosen)

    def _print(self) -> None:
        self.house_paper.emit("scanner.pdf", scanner_sheet(self._live.desk.site))

    def _build(self) -> None:
        scroll = Scroll(margins=(18, 0, 18, 14))
        foot = above_foot(self, scroll)
        self._results.setSpacing(8)
        for item in (self._test_hint, self._state):
            self._test_card.add(item)
        self._test_card.add(self._results)
        for widget in (self._port_hint, self._port_lines):
            self._port_card.add(widget)
        self._port_card.add(self._row)
        scroll.body.addWidget(self._test_card)
        scroll.body.addWidget(self._port_card)
        scroll.body.addStretch(1)
        for button in (self.begin, self.end):
            foot.buttons.add(button)
        foot.buttons.add_room()
        foot.buttons.add(self.sheet)


def _line(finding: Finding) -> str:
    mark = {"good": "✓", "mind": "!", "bad": "✗"}[finding.quality]
    return f"{mark} {said(FINDINGS, finding.code, detail=finding.detail)}"
