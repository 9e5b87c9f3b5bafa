"""A loudspeaker that only remembers what it was asked to play."""

from PySide6.QtCore import QObject, Signal

from vaxdesk.ui.sounder import Named, State


class Ears(QObject):
    """Takes the place of a `Sounder`."""

    changed = Signal()

    def __init__(self, state: State = "ready") -> None:
        super().__init__()
        self.state: State = state
        self.heard: list[Named] = []
        self.stopped, self.volume = 0, 0

    def open(self) -> State:
        return self.state

    def play(self, name: Named) -> bool:
        if self.state == "ready":
            self.heard.append(name)
        return self.state == "ready"

    def stop(self) -> None:
        self.stopped += 1

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def close(self) -> None:
        self.state = "closed"

    def unplug(self) -> None:
        """Somebody pulls the loudspeaker out."""
        self.state = "no_device"
        self.changed.emit()
