"""Signing as another issuer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.codes.card_room import is_issuer
from vaxdesk.ui import keys
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class IssuerSheet(Sheet):
    """`agreed` carries an address that a card may carry."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._issuer = ""
        self._what = Banner()
        self.url = LineInput("slips.issuer.url", characters=36)
        self._field = Field("", self.url)
        self.agree = KeyButton("slips.issuer.agree", key=keys.PRIMARY, kind="warn")
        self.back = KeyButton("slips.issuer.back", key=keys.BACK)
        self.body.addWidget(self._what)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self.foot.add(self.back)
        self.foot.add_room()
        self.foot.add(self.agree)
        self.url.textChanged.connect(lambda _: self._judge())
        self.agree.clicked.connect(lambda: self.agreed.emit(self.url.text().strip()))
        self.back.clicked.connect(self.close_sheet)

    def ask(self, issuer: str) -> None:
        """Open; `issuer` is that of now."""
        self._issuer = issuer
        self.url.setText(issuer)
        self.retranslate()
        self._judge()
        self.open()

    def retranslate(self) -> None:
        self.set_words(self.tr("Sign as another issuer"))
        self._what.set(
            "",
            self.tr(
                "Every card names its issuer by a web address, on a domain that your organisation owns, even if "
                "nothing answers there. Cards of before stay good under the old one; a new key is made."
            ),
            "caution",
        )
        self._field.set_label(self.tr("Web address, beginning with https"))
        self.agree.set_text(self.tr("Sign as this one"))
        self.back.set_text(self.tr("Back"))

    def _judge(self) -> None:
        typed = self.url.text().strip()
        good = is_issuer(typed)
        self.agree.setEnabled(good and typed != self._issuer)
        wrong = self.tr("https, a host with a dot in small letters, no slash at the end")
        self._field.set_message("" if good or not typed else wrong, "caution")
