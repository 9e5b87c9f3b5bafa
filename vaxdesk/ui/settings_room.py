"""What this workstation does in the observation area: how loud alarms are, and the screen for the people who wait."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.settings import VOLUMES, Settings
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Option, Segmented

SWITCHES = ("soft_pulse", "second_screen", "second_names", "voice")


class RoomSettings(QWidget):
    """`chose` carries the name of a setting and its new value; `test_wanted` asks for the sound."""

    chose = Signal(str, object)
    test_wanted = Signal()
    looked_at = Signal()
    """Somebody came here: what this computer can do is looked for when it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sound, self.second = Card(), Card()
        self.volume = Segmented("settings.volume")
        self.switches = {name: Segmented(f"settings.{name}") for name in SWITCHES}
        self.fields = {name: Field("", input_) for name, input_ in {"volume": self.volume, **self.switches}.items()}
        self.test = KeyButton("settings.sound_test", icon="alert")
        self._sound_note, self._voice_note = "", ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card, names in ((self.sound, ("volume", "soft_pulse")), (self.second, SWITCHES[1:])):
            for name in names:
                card.add(self.fields[name])
            column.addWidget(card)
        self.sound.add(self.test)
        self.volume.chosen.connect(lambda code: self.chose.emit("volume", int(code)))
        self.test.clicked.connect(self.test_wanted)
        for name, switch in self.switches.items():
            switch.chosen.connect(lambda code, name=name: self.chose.emit(name, code == "on"))

    def show_settings(self, chosen: Settings) -> None:
        """What is chosen now."""
        self.volume.set_value(str(chosen.volume))
        for name, switch in self.switches.items():
            switch.set_value("on" if getattr(chosen, name) else "off")

    def show_sound(self, words: str) -> None:
        """Why nothing is heard; empty where all is well."""
        self._sound_note = words
        self.fields["volume"].set_message(words, "caution")

    def show_voice(self, words: str) -> None:
        """Why nobody can be called by a voice; empty where that is possible."""
        self._voice_note = words
        self.switches["voice"].setEnabled(not words)
        self.fields["voice"].set_message(words, "caution")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()

    def retranslate(self) -> None:
        self.sound.set_title(self.tr("Sound of the alarms"))
        self.second.set_title(self.tr("Screen for the people who wait"))
        self.volume.set_options([Option(str(percent), f"{percent} %", "brand") for percent in VOLUMES])
        for switch in self.switches.values():
            switch.set_options([Option("off", self.tr("Off"), "brand"), Option("on", self.tr("On"), "brand")])
        labels = {
            "volume": self.tr("Loudness"),
            "soft_pulse": self.tr("One soft tone when somebody's time is reached"),
            "second_screen": self.tr("Show it, on the second monitor where there is one"),
            "second_names": self.tr("With masked names beside the numbers"),
            "voice": self.tr("A voice calls the numbers of those who may go"),
        }
        for name, words in labels.items():
            self.fields[name].set_label(words)
        self.test.set_text(self.tr("Test the sound"))
