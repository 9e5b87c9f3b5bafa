"""The loudspeaker. QtMultimedia is loaded when the first sound may be needed, after the window is there."""

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject, QUrl, Signal

from vaxdesk.files import resources
from vaxdesk.ui.quiet import quietly

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

Named = Literal["high", "medium", "low", "test"]
State = Literal["closed", "ready", "no_library", "no_device", "failed"]
NAMES: Final[tuple[Named, ...]] = ("high", "medium", "low", "test")
QUIETEST: Final = 25
"""Percent: an alarm can be made softer, never inaudible."""


class Sounder(QObject):
    """Plays the sounds of `resources/sounds`. `state` says why nothing is heard; `changed` when that is another one:
    somebody plugged a loudspeaker in, or pulled it out."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: State = "closed"
        self._percent = 100
        self._devices: QMediaDevices | None = None
        self._effects: dict[str, QSoundEffect] = {}

    def open(self) -> State:
        """Look for a loudspeaker."""
        if self.state != "closed":
            return self.state
        try:
            with quietly():
                from PySide6.QtMultimedia import QMediaDevices

                self._devices = QMediaDevices(self)
                self._devices.audioOutputsChanged.connect(self._look)
                self._look()
        except ImportError:
            self._tell("no_library")
        return self.state

    def play(self, name: Named) -> bool:
        """Begin this sound, in the place of one that has not ended; False where nobody hears it."""
        if self.open() != "ready":
            return False
        for other in self._effects.values():
            other.stop()
        effect = self._effects[name]
        effect.setVolume(self._percent / 100)
        effect.play()
        return True

    def stop(self) -> None:
        """Be silent now."""
        for effect in self._effects.values():
            effect.stop()

    def set_volume(self, percent: int) -> None:
        self._percent = max(QUIETEST, min(100, percent))

    def close(self) -> None:
        """Let go of the loudspeaker."""
        for each in (*self._effects.values(), self._devices):
            with suppress(RuntimeError):  # the window they belong to may have gone first, and took them along
                if each is not None:
                    each.deleteLater()
        self._effects, self._devices = {}, None
        self.state = "closed"

    def _look(self) -> None:
        from PySide6.QtMultimedia import QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        for effect in self._effects.values():
            effect.deleteLater()
        self._effects = {} if device.isNull() else {name: self._effect(name, device) for name in NAMES}
        self._tell("no_device" if device.isNull() else "ready")

    def _effect(self, name: str, device: Any) -> "QSoundEffect":
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(device, self)
        effect.statusChanged.connect(lambda: self._judge(effect))
        effect.setSource(QUrl.fromLocalFile(str(resources() / "sounds" / f"{name}.wav")))
        return effect

    def _judge(self, effect: "QSoundEffect") -> None:
        if effect.status() == type(effect).Status.Error:
            self._tell("failed")

    def _tell(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
