"""A voice that calls the numbers of those who may go. Off unless somebody wants it, and only where a computer can
speak: QtTextToSpeech is loaded when it is asked for."""

from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject

from vaxdesk.ui.quiet import quietly
from vaxdesk.ui.second_screen import spoken_words

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

State = Literal["closed", "ready", "no_library", "no_engine", "no_voice"]
MOST_WAITING: Final = 12
"""Numbers that are still to be called; who comes after that sees the screen."""
SILENT: Final = "mock"
"""Qt's engine for trying things out: it says nothing."""


class Voice(QObject):
    """Says each number once, in the languages that its engine has, that of the site first."""

    def __init__(self, language: str, parent: QObject | None = None, *, engine: Any = None) -> None:
        """`engine` stands in for QTextToSpeech."""
        super().__init__(parent)
        self._language, self._engine = language, engine
        self._locales: dict[str, Any] = {}
        self._waiting: deque[tuple[str, str]] = deque()
        self.state: State = "closed"

    def open(self) -> State:
        """Look for something that speaks."""
        if self.state != "closed":
            return self.state
        try:
            with quietly():
                self._engine = self._engine or self._made()
                self.state = self._judged(self._engine)
        except ImportError:
            self.state = "no_library"
        return self.state

    def call(self, numbers: Iterable[str]) -> None:
        """Call these, one after the other."""
        if self.open() != "ready":
            return
        for number in numbers:
            if len(self._waiting) < MOST_WAITING * len(self._locales):
                said = dict(zip(_order(self._language), spoken_words(number, self._language), strict=False))
                self._waiting.extend((code, said[code]) for code in self._locales if code in said)
        self._next()

    def hush(self) -> None:
        """Say nothing more: an alarm has to be heard."""
        self._waiting.clear()
        if self._engine is not None and self.state == "ready":
            self._engine.stop()

    def close(self) -> None:
        """Let go of the engine."""
        self._waiting.clear()
        with suppress(RuntimeError):  # the window it belongs to may have gone first, and took it along
            if self._engine is not None:
                self._engine.deleteLater()
        self._engine = None
        self.state = "closed"

    def _made(self) -> "QTextToSpeech | None":
        from PySide6.QtTextToSpeech import QTextToSpeech

        for name in QTextToSpeech.availableEngines():
            if name == SILENT:
                continue
            engine = QTextToSpeech(name, self)
            if engine.state() != QTextToSpeech.State.Error:
                return engine
            engine.deleteLater()
        return None

    def _judged(self, engine: Any) -> State:
        if engine is None:
            return "no_engine"
        there = {each.name()[:2]: each for each in reversed(engine.availableLocales())}
        self._locales = {code: there[code[:2]] for code in _order(self._language) if code[:2] in there}
        engine.stateChanged.connect(lambda _: self._next())
        return "ready" if self._locales else "no_voice"

    def _next(self) -> None:
        if not self._waiting or self._engine.state().name != "Ready":
            return
        language, words = self._waiting.popleft()
        self._engine.setLocale(self._locales[language])
        self._engine.say(words)


def _order(first: str) -> Sequence[str]:
    from vaxdesk.departments.waiting_words import languages

    return languages(first)
