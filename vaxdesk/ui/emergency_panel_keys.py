"""Which keys are written on buttons while the emergency panel stands beside a page: those of the side that is typed
into, since a key presses there alone. So no key is in sight twice."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.emergency_panel import EmergencyPanel
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.window import Window


class SharedKeys(QObject):
    """Looks again whenever the focus moves, and when the panel comes, goes, or shows another emergency."""

    def __init__(self, window: Window, panel: EmergencyPanel) -> None:
        super().__init__(panel)
        self._window, self._panel = window, panel
        self._muted: list[KeyButton] = []
        for each in (panel, panel.reaction):
            each.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.share()
        return super().eventFilter(watched, event)

    def share(self) -> None:
        """Write each key on the button that it presses now, and on no other."""
        shown = self._panel.isVisible()
        inside = shown and self._panel.has_focus()
        muted = [*self._of_page(inside=inside), *([] if inside else _buttons(self._panel))] if shown else []
        for button in self._muted:
            if button not in muted:
                with suppress(RuntimeError):  # its page may have been built anew since
                    button.show_key(True)
        for button in muted:
            button.show_key(False)
        self._muted = muted

    def _of_page(self, *, inside: bool) -> list[KeyButton]:
        """The emergency key is the same everywhere; that of a reaction goes on to the page where the panel has none."""
        goes_on = (keys.EMERGENCY, *(() if self._panel.reaction.isVisible() else (keys.REACTION,)))
        return [each for each in _buttons(self._window.current) if each.key not in goes_on] if inside else []

    def _moved(self, _old: QWidget | None, _new: QWidget | None) -> None:
        with suppress(RuntimeError):  # the panel goes with the window, and the focus moves once more
            if self._panel.isVisible() or self._muted:
                self.share()


def _buttons(scope: QWidget) -> list[KeyButton]:
    return [each for each in scope.findChildren(KeyButton) if each.key]
