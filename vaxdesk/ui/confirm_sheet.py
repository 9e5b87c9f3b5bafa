"""Asked once, in plain words, before something is done that cannot be taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


class ConfirmSheet(Sheet):
    """Says what will be; does it when somebody agrees. Staying as it was is the first button, and Esc. Once closed, it
    is gone for good."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, tone="caution")
        self._what = Banner()
        self._then: Callable[[], None] | None = None
        self.stay = KeyButton(f"{name}.stay", key=keys.BACK, kind="primary")
        self.agree = KeyButton(f"{name}.agree", kind="warn")
        self.body.addWidget(self._what)
        self.body.addStretch(1)
        self.foot.add(self.stay)
        self.foot.add_room()
        self.foot.add(self.agree)
        self.stay.clicked.connect(self.close_sheet)
        self.agree.clicked.connect(self._agreed)
        self.closed.connect(self.deleteLater)

    def ask(
        self, title: str, about: str, text: str, *, agree: str, stay: str, then: Callable[[], None], heading: str = ""
    ) -> None:
        """Open with these words; `then` is called when somebody agrees."""
        self._then = then
        self.set_words(title, about)
        self._what.set(heading, text, "caution")
        self.agree.set_text(agree)
        self.stay.set_text(stay)
        self.open()

    def words(self) -> str:
        return self._what.words()

    def _agreed(self) -> None:
        then, self._then = self._then, None
        self.close_sheet()
        if then is not None:
            then()
