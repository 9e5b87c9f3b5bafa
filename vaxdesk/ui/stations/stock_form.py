"""The form for vaccine that comes in."""

from PySide6.QtWidgets import QLineEdit, QWidget

from vaxdesk.ui import wording
from vaxdesk.ui.stations.stock_view import Typed
from vaxdesk.ui.stations.stock_words import said
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.safe_label import SafeLabel


class StockForm(Card):
    """Product, lot, expiry, doses, supplier; the package prefix comes from scanning a pack."""

    def __init__(self) -> None:
        super().__init__()
        self.product = Pick("stock.product")
        self.lot, self.expiry = LineInput("stock.lot", characters=16), LineInput("stock.expiry", characters=11)
        self.doses, self.supplier = LineInput("stock.doses", characters=7), LineInput("stock.supplier", characters=24)
        self._prefix = ""
        self._pack = SafeLabel(role="small", wrap=True)
        self.fields = {
            name: Field("", getattr(self, name)) for name in ("product", "lot", "expiry", "doses", "supplier")
        }
        first, second = Flow(), Flow()
        first.add(self.fields["product"], stretch=2)
        first.add(self.fields["lot"], stretch=1)
        second.add(self.fields["expiry"], stretch=1)
        second.add(self.fields["doses"], stretch=1)
        second.add(self.fields["supplier"], stretch=2)
        self.notice = Banner(tone="caution")
        self.add(self.notice)
        self.add(first)
        self.add(second)
        self.add(self._pack)

    def typed(self) -> Typed:
        """The form as it stands."""
        return Typed(
            product=self.product.value(),
            lot=self.lot.text(),
            expiry=self.expiry.text(),
            doses=self.doses.text(),
            supplier=self.supplier.text(),
            prefix=self._prefix,
        )

    def set_typed(self, typed: Typed) -> None:
        """Fill the form in."""
        if typed.product:
            self.product.set_value(typed.product)
        for name in ("lot", "expiry", "doses", "supplier"):
            field: QLineEdit = getattr(self, name)
            field.setText(getattr(typed, name))
        self._prefix = typed.prefix
        self._show_pack()

    def say_scan(self, code: str, product: str = "") -> None:
        """What has to be said about the last scan; an empty code takes it away."""
        self.notice.set("", said(code, product=product), "stop" if code == "gtin_check_digit" else "caution")

    def go_on(self) -> None:
        """To the first field that is empty."""
        inputs: tuple[QWidget, ...] = (self.lot, self.expiry, self.doses)
        empty = next((each for each in inputs if isinstance(each, QLineEdit) and not each.text()), self.doses)
        empty.setFocus()

    def show_problems(self, problems: dict[str, str]) -> bool:
        """Say beside each field what is wrong; whether anything is."""
        for name, field in self.fields.items():
            field.set_message(said(problems.get(name, "")), "stop")
        first = next((self.fields[name] for name in self.fields if name in problems), None)
        if first is not None:
            first.input.setFocus()
        return bool(problems)

    def retranslate(self, products: list[tuple[str, str]]) -> None:
        self.product.set_options(products)
        self.fields["product"].set_label(self.tr("Vaccine"))
        self.fields["lot"].set_label(self.tr("Lot"))
        self.fields["expiry"].set_label(self.tr("Expiry (year-month-day)"))
        self.fields["doses"].set_label(self.tr("Doses"))
        self.fields["supplier"].set_label(self.tr("Supplier"))
        self._show_pack()

    def _show_pack(self) -> None:
        if self._prefix:
            self._pack.setText(
                wording.filled(self.tr("Packs of this delivery begin with {prefix}."), prefix=self._prefix)
            )
        else:
            self._pack.setText(self.tr("Scan a pack: it fills in lot and expiry where its code has them."))
