"""How soon this workstation locks itself, and where backups are copied."""

from typing import Final

from PySide6.QtCore import Signal

from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

MINUTES: Final = (1, 2, 3, 5, 10, 15)


class SafetyCard(Card):
    """`lock_chosen` carries minutes; `second_wanted` asks for a folder, `second_dropped` gives it up."""

    lock_chosen = Signal(int)
    second_wanted = Signal()
    second_dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings = Settings()
        self.lock = Pick("setup.lock")
        self._field = Field("", self.lock)
        self._place_label, self._place = SafeLabel(role="label"), SafeLabel(wrap=True)
        self._told = Banner()
        self.choose, self.drop = KeyButton("setup.second", icon="save"), KeyButton("setup.second.drop")
        first, second = Flow(), Flow()
        first.add(self._field)
        second.add(self.choose)
        second.add(self.drop)
        self.add(first)
        for widget in (self._place_label, self._place, self._told):
            self.add(widget)
        self.add(second)
        self.lock.activated.connect(lambda _: self.lock_chosen.emit(int(self.lock.value())))
        self.choose.clicked.connect(self.second_wanted)
        self.drop.clicked.connect(self.second_dropped)

    def show_settings(self, settings: Settings) -> None:
        """What this workstation chose."""
        self._settings = settings
        self.retranslate()

    def tell(self, words: str, tone: str = "stop") -> None:
        """What is to be said about the folder that was chosen."""
        self._told.set("", words, "caution" if tone == "caution" else "stop")

    def told(self) -> str:
        return self._told.words()

    def retranslate(self) -> None:
        self.set_title(self.tr("Safety of this workstation"))
        self._field.set_label(self.tr("Locks itself when nobody touches it"))
        chosen = self._settings.lock_minutes
        minutes = sorted({*MINUTES, chosen})
        words = self.tr("after {number} min")
        self.lock.set_options([(str(each), wording.filled(words, number=each)) for each in minutes])
        self.lock.set_value(str(chosen))
        self._place_label.setText(self.tr("Second place for the backups"))
        self._place.setText(self._settings.second_backups or self.tr("None: the backups lie on this disk alone."))
        self.choose.set_text(self.tr("Choose a folder or a stick…"))
        self.drop.set_text(self.tr("No second place"))
        self.drop.setVisible(bool(self._settings.second_backups))
