"""The cards of the injection page. They show props and say what somebody did; they decide nothing."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from vaxdesk.ui.columns import Columns
from vaxdesk.ui.stations.injection_checks import Check
from vaxdesk.ui.stations.injection_draft import HUMAN, WAYS
from vaxdesk.ui.stations.injection_view import Props
from vaxdesk.ui.stations.injection_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.check_line import CheckLine
from vaxdesk.ui.widgets.colour_chip import ColourChips
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented

TICKS: Final = {"asked": "F4", "looked": "F5", "confirmed": "F6"}
EVERY: Final = "F7"
BY: Final = ("self", "family", "guardian", "staff")


class IdentityCard(Card):
    """Who sits here, large; what is due; and who looks like them."""

    def __init__(self) -> None:
        super().__init__(kind="identity")
        self.name = SafeLabel(role="identity", wrap=True)
        self.name.setObjectName("injection.name")
        self.line = SafeLabel(wrap=True)
        self.chips = ColourChips()
        self.warning = Banner(tone="caution")
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for each in (self.name, self.line, self.chips):
            column.addWidget(each)
        side = Flow(gap=16)
        side.add(words, 3)
        side.add(self.warning, 2)
        self.add(side)

    def show_props(self, props: Props) -> None:
        self.name.setText(props.name)
        self.line.setText(props.line)
        self.chips.show_chips([(chip.text, chip.colour) for chip in props.chips])
        self.warning.set(props.warning.heading, props.warning.text, "caution")


def keep_above(card: IdentityCard, columns: Columns) -> QScrollArea:
    """Put the card in the place of the title, above everything that scrolls; gives what scrolls."""
    head, body = columns.head.parentWidget(), columns.work.parentWidget()
    assert head is not None
    assert body is not None
    pane, scroll = head.parentWidget(), body.parentWidget()
    while scroll is not None and not isinstance(scroll, QScrollArea):
        scroll = scroll.parentWidget()
    assert pane is not None
    assert scroll is not None
    box = pane.layout()
    assert isinstance(box, QVBoxLayout)
    head.hide()
    above = QVBoxLayout()
    above.setContentsMargins(18, 16, 18, 0)
    above.addWidget(card)
    box.insertLayout(0, above)
    return scroll


class ChecksCard(Card):
    """The checks that are proven, in two columns, and those that a person makes, each with its key."""

    ticked = Signal(str, bool)
    """A human check, and whether it is made now."""
    all_ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.lines: dict[str, CheckLine] = {}
        self.add(self._grid)
        self.boxes = {
            code: KeyButton(f"injection.{code}", key=key, icon="counting", wide=True) for code, key in TICKS.items()
        }
        self.every = KeyButton("injection.all_checked", key=EVERY, wide=True)
        row = Flow(gap=8, line_gap=8)
        for code, box in self.boxes.items():
            box.setCheckable(True)
            box.clicked.connect(lambda on, code=code: self.ticked.emit(code, on))
            row.add(box, 1)
        row.add(self.every, 1)
        self.every.clicked.connect(self.all_ticked)
        self.add(row)

    def show_props(self, props: Props) -> None:
        for place, check in enumerate(props.checks):
            self._line(place, check)
        for check in props.human:
            box = self.boxes[check.code]
            box.setChecked(check.state == "ok")
            box.set_icon("check" if check.state == "ok" else "counting")
            box.set_text(check.text)
            box.setEnabled(bool(props.product) and not (props.identified and check.code == "asked"))
        self.every.setEnabled(bool(props.product) and any(check.state != "ok" for check in props.human))

    def first_open(self) -> QWidget:
        """Where to begin: the first check that a person still has to make."""
        return next((box for box in self.boxes.values() if box.isEnabled() and not box.isChecked()), self.every)

    def retranslate(self) -> None:
        self.set_title(self.tr("Three checks, seven matches, one verification"))
        self.every.set_text(self.tr("All three checked"))

    def _line(self, place: int, check: Check) -> None:
        if check.code not in self.lines:
            self.lines[check.code] = CheckLine()
            self._grid.addWidget(self.lines[check.code], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.lines[check.code].set(check.state, check.text)


class DoseCard(Card):
    """Vaccine, pack, lot, site, route, volume; and how the identity was checked."""

    product_chosen = Signal(str)
    pack_typed = Signal(str)
    lot_chosen = Signal(str)
    site_chosen = Signal(str)
    route_chosen = Signal(str)
    way_chosen = Signal(str)
    by_chosen = Signal(str, str)
    """Who confirmed the identity: relation, name."""

    def __init__(self) -> None:
        super().__init__()
        self.product = Segmented("injection.product")
        self.pack = LineInput("injection.pack", characters=22)
        self.lot = Pick("injection.lot")
        self.site = Segmented("injection.body_site")
        self.route = Segmented("injection.route")
        self.volume = LineInput("injection.volume", characters=6)
        self.volume.setReadOnly(True)
        self.way = Pick("injection.identity_way")
        self.by = Pick("injection.confirmed_by")
        self.by_name = LineInput("injection.confirmed_by_name", characters=10)
        self.fields = {each.objectName(): Field("", each) for each in self._inputs()}
        self._lay_out()
        self._connect()

    def show_props(self, props: Props) -> None:
        blocked = [QSignalBlocker(each) for each in self._inputs()]
        self.product.set_options([Option(code, words, "brand") for code, words in props.products])
        self.product.set_value(props.product)
        self.fields["injection.product"].setVisible(len(props.products) > 1)
        self.lot.set_options([("", self.tr("choose…")), *props.lots])
        self.lot.set_value(props.lot)
        self.site.set_options([Option(code, words) for code, words in props.body_sites])
        self.route.set_options([Option(code, words) for code, words in props.routes])
        self.route.set_value(props.route)
        self.volume.setText(props.volume)
        self.way.set_value(props.way)
        note, state = props.pack_note
        self.fields["injection.pack"].set_message(note if state == "stop" else "", "stop")
        self.pack.set_note("" if state == "stop" else note, "" if state == "open" else state)
        self.setEnabled(bool(props.product))
        del blocked

    def show_typed(self, *, pack: str, site: str | None, by: str, by_name: str) -> None:
        """What somebody filled in, when another person comes to the page."""
        blocked = [QSignalBlocker(each) for each in self._inputs()]
        if self.pack.text() != pack:
            self.pack.setText(pack)
        self.site.set_value(site)
        self.by.set_value(by)
        if self.by_name.text() != by_name:
            self.by_name.setText(by_name)
        self.fields["injection.confirmed_by_name"].setVisible(by != "self")
        del blocked

    def retranslate(self) -> None:
        words = {
            "injection.product": self.tr("Vaccine"),
            "injection.pack": self.tr("Trace code / GS1 code of the pack"),
            "injection.lot": self.tr("Lot · expiry (from stock)"),
            "injection.body_site": self.tr("Site (← left, → right)"),
            "injection.route": self.tr("Route"),
            "injection.volume": self.tr("Volume"),
            "injection.identity_way": self.tr("Identity: how"),
            "injection.confirmed_by": self.tr("Confirmed by"),
            "injection.confirmed_by_name": self.tr("Name, relation"),
        }
        for name, field in self.fields.items():
            field.set_label(words[name])
        blocked = [QSignalBlocker(self.way), QSignalBlocker(self.by)]
        self.way.set_options([(way, say(f"way_{way}")) for way in WAYS])
        self.by.set_options([(code, say(f"by_{code}")) for code in BY])
        del blocked

    def _inputs(self) -> tuple[QWidget, ...]:
        return (
            self.product, self.pack, self.lot, self.site, self.route, self.volume, self.way, self.by, self.by_name,
        )  # fmt: skip

    def _lay_out(self) -> None:
        rows = (
            ((self.site, 0), (self.route, 0), (self.volume, 0)),
            ((self.product, 0), (self.pack, 3), (self.lot, 2)),
            ((self.way, 0), (self.by, 0), (self.by_name, 1)),
        )
        for row in rows:
            line = Flow(gap=14)
            for each, stretch in row:
                line.add(self.fields[each.objectName()], stretch)
            self.add(line)

    def _connect(self) -> None:
        self.product.chosen.connect(self.product_chosen)
        self.pack.editingFinished.connect(lambda: self.pack_typed.emit(self.pack.text()))
        self.lot.currentIndexChanged.connect(lambda: self.lot_chosen.emit(self.lot.value()))
        self.site.chosen.connect(self.site_chosen)
        self.route.chosen.connect(self.route_chosen)
        self.way.currentIndexChanged.connect(lambda: self.way_chosen.emit(self.way.value()))
        self.by.currentIndexChanged.connect(self._tell_by)
        self.by_name.textEdited.connect(self._tell_by)

    def _tell_by(self, *_: object) -> None:
        self.by_chosen.emit(self.by.value(), self.by_name.text())


assert tuple(TICKS) == HUMAN
