"""A line of the form for eyes that only look: what it holds stays whole, what it shows is masked."""

from collections.abc import Callable

from vaxdesk.ui.widgets.inputs import LineInput


class CoveredLine(LineInput):
    """`text` is what it holds, covered or not; nothing else of it can be seen, copied or read aloud while covered."""

    def __init__(self, name: str, mask: Callable[[str], str], *, characters: int) -> None:
        super().__init__(name, characters=characters)
        self._mask = mask
        self._held: str | None = None

    def text(self) -> str:
        return super().text() if self._held is None else self._held

    def setText(self, text: str | None) -> None:
        """Something else to hold, uncovered."""
        self._held = None
        self.setReadOnly(False)
        super().setText(text)

    def cover(self, covered: bool) -> None:
        """Show only the mask of it, or all of it again; tells nobody of a change, because there is none."""
        if covered == (self._held is not None):
            return
        held = self.text()
        blocked = self.blockSignals(True)
        self.setText(self._mask(held) if covered else held)
        self.setCursorPosition(0)
        self.blockSignals(blocked)
        if covered:
            self._held = held
            self.setReadOnly(True)
