"""Language and size of the words, sound and second screen, for this workstation."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.settings_room import RoomSettings
from vaxdesk.ui.theme import TEXT_SIZES
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet


class SettingsSheet(Sheet):
    """Takes effect at once."""

    language_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = Segmented(
            "settings.language", [Option(code, name, "brand") for code, name in LANGUAGES.items()]
        )
        self._size = Segmented("settings.text_size", [Option(str(size), f"{size} %", "brand") for size in TEXT_SIZES])
        self._language_field, self._size_field = Field("", self._language), Field("", self._size)
        self.room = RoomSettings()
        self._close = KeyButton("settings.close", key=keys.BACK)
        for field in (self._language_field, self._size_field):
            self.body.addWidget(field)
        self.body.addWidget(self.room)
        self.body.addStretch(1)
        self.foot.add(self._close)
        self._language.chosen.connect(self.language_chosen)
        self._size.chosen.connect(lambda code: self.text_size_chosen.emit(int(code)))
        self._close.clicked.connect(self.close_sheet)

    def show_choice(self, language: str, percent: int) -> None:
        self._language.set_value(language)
        self._size.set_value(str(percent))

    def retranslate(self) -> None:
        self.set_words(self.tr("Settings of this workstation"))
        self._language_field.set_label(self.tr("Language"))
        self._size_field.set_label(self.tr("Text size"))
        self.room.retranslate()
        self._close.set_text(self.tr("Close"))
