"""Telling a scanner from a hand, by its pace alone."""

import unicodedata
from dataclasses import dataclass, field
from typing import Final

GAP_MS: Final = 50
"""A scanner's keys come closer together than this."""
SHORTEST: Final = 6
"""Characters of the shortest code that counts as a scan."""
REPEAT_MS: Final = 2000
"""The same code again within this time is the same scan."""
GROUP_SEPARATOR: Final = "\x1d"


def tidy(text: str) -> str:
    """Full-width digits and letters become plain ones; the group separators of GS1 codes stay."""
    return GROUP_SEPARATOR.join(unicodedata.normalize("NFKC", part) for part in text.split(GROUP_SEPARATOR)).strip(" ")


@dataclass(slots=True)
class Burst:
    """Keys that came at a scanner's pace. Times are those of the key events, in milliseconds; 0 means unknown, which
    is never a scanner."""

    _text: list[str] = field(default_factory=list)
    _last: int = 0

    @property
    def text(self) -> str:
        return "".join(self._text)

    def add(self, character: str, at: int) -> None:
        """One more character; a pause or an unknown time begins anew."""
        if not self.continues(at):
            self._text.clear()
        if at:
            self._text.append(character)
        self._last = at

    def continues(self, at: int) -> bool:
        """Whether a key at this time belongs to what came before."""
        return bool(self._text) and at > 0 and 0 <= at - self._last < GAP_MS

    def finish(self, at: int) -> str | None:
        """Enter was pressed: the scanned text, or None when this was a hand."""
        text = self.text if self.continues(at) else ""
        self.reset()
        return tidy(text) if len(text) >= SHORTEST else None

    def reset(self) -> None:
        self._text.clear()
        self._last = 0


@dataclass(slots=True)
class Repeats:
    """Scanners read twice when a hand lingers."""

    _text: str = ""
    _at: int = 0

    def is_new(self, text: str, at: int) -> bool:
        """Whether this is a new scan; the same text within two seconds is not."""
        again = text == self._text and 0 <= at - self._at < REPEAT_MS
        self._text, self._at = text, at
        return not again
