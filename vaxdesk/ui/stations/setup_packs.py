"""Which vaccine the code of a pack means: the table of this site."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Refused
from vaxdesk.codes.pack_table import PREFIX
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


def prefix_of(text: str) -> str:
    """The beginning that counts of what was typed or scanned; empty where there is none."""
    plain = scans.read(text, expecting="pack")
    if isinstance(plain, scans.PackScan) and not plain.problems:
        return plain.prefix
    digits = text.strip()
    return digits if PREFIX.fullmatch(digits) else ""


class PacksCard(Card):
    """For whoever leads. `told` carries words and their tone."""

    told = Signal(str, str)

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._help, self._rows = SafeLabel(role="small", wrap=True), QVBoxLayout()
        self.code, self.product = LineInput("setup.packs.code", characters=22), Pick("setup.packs.product")
        self._code, self._product = Field("", self.code), Field("", self.product)
        self.know = KeyButton("setup.packs.know", icon="plus")
        line, foot = Flow(), Flow()
        line.add(self._code)
        line.add(self._product)
        foot.add(self.know)
        self.add(self._help)
        for part in (self._rows, line, foot):
            self.add(part)
        self.know.clicked.connect(self._know)
        self.code.textChanged.connect(lambda _: self._code.set_message(""))

    def show_now(self) -> None:
        """The table as it stands."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for prefix, product in self._table().items():
            self._rows.addWidget(self._row(prefix, product))

    def take_scan(self, scan: scans.PackScan) -> None:
        """The beginning of a code that was scanned."""
        self.code.setText(scan.prefix)

    def retranslate(self) -> None:
        self.set_title(self.tr("Codes of packs"))
        self._help.setText(
            self.tr(
                "The first seven digits of a trace code tell the vaccine; box and vial have different ones. "
                "What deliveries in the stock say counts too; lot and expiry come from the stock alone."
            )
        )
        self._code.set_label(self.tr("Scan a pack, or type the first seven digits"))
        self._product.set_label(self.tr("Vaccine"))
        products = self._live.desk.products.values()
        self.product.set_options([(each.code, wording.named(each.names)) for each in products])
        self.know.set_text(self.tr("Add to the table"))
        self.show_now()

    def _table(self) -> Mapping[str, str]:
        return self._live.desk.packs.products()

    def _row(self, prefix: str, product: str) -> QWidget:
        row = QWidget()
        line = Flow(row, gap=10, line_gap=2)
        known = self._live.desk.products.get(product)
        line.add(SafeLabel(f"{prefix} · {wording.named(known.names) if known else product}", wrap=True), stretch=1)
        words = self.tr("Remove")
        remove = KeyButton(f"setup.packs.forget.{prefix}", words)
        remove.setAccessibleName(f"{words} {prefix}")
        remove.set_tight()
        remove.clicked.connect(lambda: self._forget(prefix))
        line.add(remove)
        return row

    def _know(self) -> None:
        prefix = prefix_of(self.code.text())
        if not prefix:
            self._code.set_message(self.tr("Seven digits, or the whole code of a pack."), "stop")
            return
        try:
            self._live.desk.packs.know(prefix, self.product.value())
        except (Refused, WorldFailed) as error:
            self._fail(error)
            return
        self.code.clear()
        self.show_now()

    def _forget(self, prefix: str) -> None:
        try:
            self._live.desk.packs.forget(prefix)
        except (Refused, WorldFailed) as error:
            self._fail(error)
        self.show_now()

    def _fail(self, error: Refused | WorldFailed) -> None:
        if isinstance(error, Refused):
            self.told.emit(problem_words(error.problems), "stop")
        else:
            self.told.emit(wording.text("failure", error.code, detail=error.detail), "stop")
