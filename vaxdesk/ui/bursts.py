"""Telling a scanner from a hand, by its pace alone."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

GAP_MS: Final = 50
"""A scanner's keys come closer together than this."""
MACHINE_MS: Final = 20
"""No hand presses two keys that belong together closer than this."""
SHORTEST: Final = 6
"""Characters of the shortest code that counts as a scan."""
SHORTEST_QUICK: Final = 3
"""... where each of its keys, and the one that ends it, came as only a machine presses them."""
LONGEST: Final = 4096
"""Characters that are kept of one code; a card of the largest size has 2395."""
REPEAT_MS: Final = 2000
"""The same code again within this time is the same scan."""
GROUP_SEPARATOR: Final = "\x1d"

Ending = Literal["enter", "tab", ""]
"""The key that a scanner ends a code with; "" for none."""


def tidy(text: str) -> str:
    """Full-width digits and letters become plain ones; the group separators of GS1 codes stay."""
    return GROUP_SEPARATOR.join(unicodedata.normalize("NFKC", part) for part in text.split(GROUP_SEPARATOR)).strip(" ")


@dataclass(frozen=True, slots=True)
class Heard:
    """One code as it arrived. `typed` is what the keyboard layout and the input method made of it, `by_keys` what its
    keys are on a US keyboard, "" where they are not known. `pace` is the mean time between two keys in milliseconds;
    `composed` says that an input method put some of it in, `longer` that its end was not kept."""

    typed: str
    by_keys: str = ""
    ending: Ending = "enter"
    pace: float = 0
    composed: bool = False
    longer: bool = False


def meant(heard: Heard, understood: Callable[[str], bool]) -> str:
    """The text of a code. What its keys are on a US keyboard counts where the layout of this computer makes nothing of
    it, and where Caps Lock has turned its letters round."""
    typed, by_keys = tidy(heard.typed), tidy(heard.by_keys)
    if not by_keys or by_keys == typed:
        return typed
    turned = typed.swapcase() == by_keys
    return by_keys if turned or (understood(by_keys) and not understood(typed)) else typed


@dataclass(slots=True)
class Burst:
    """Keys that came at a scanner's pace. Times are those of the key events, in milliseconds; 0 means unknown, which
    is never a scanner."""

    _typed: list[str] = field(default_factory=list)
    _by_keys: list[str] = field(default_factory=list)
    _count: int = 0
    _first: int = 0
    _last: int = 0
    _composed: bool = False
    _steady: bool = True
    machine: bool = False
    """Two of its keys came closer together than those of a hand."""

    @property
    def text(self) -> str:
        return "".join(self._typed)

    @property
    def count(self) -> int:
        """How many characters there are, those included that were not kept."""
        return self._count

    @property
    def full(self) -> bool:
        """No more is kept."""
        return self._count >= LONGEST

    def add(self, character: str, at: int, by_keys: str = "", *, composed: bool = False) -> None:
        """One more character, and what its key is on a US keyboard; a pause or an unknown time begins anew."""
        if self.continues(at):
            soon = at - self._last < MACHINE_MS
            self.machine, self._steady = self.machine or soon, self._steady and soon
        else:
            self.reset()
            self._first = at
        if at:
            self._keep(character, by_keys)
            self._composed |= composed
        self._last = at

    def continues(self, at: int) -> bool:
        """Whether a key at this time belongs to what came before."""
        return self._count > 0 and at > 0 and 0 <= at - self._last < GAP_MS

    def finish(self, ending: Ending = "enter") -> Heard:
        """What has come; the next key begins anew."""
        pace = (self._last - self._first) / max(self._count - 1, 1)
        by_keys = "" if "" in self._by_keys else "".join(self._by_keys)
        heard = Heard(self.text, by_keys, ending, pace, self._composed, self._count > LONGEST)
        self.reset()
        return heard

    def is_code(self, at: int) -> bool:
        """With the key that ends a code pressed at this time, this is one; otherwise it was a hand."""
        steady = self._steady and at - self._last < MACHINE_MS
        return self.continues(at) and self._count >= (SHORTEST_QUICK if steady else SHORTEST)

    def reset(self) -> None:
        self._typed.clear()
        self._by_keys.clear()
        self._count = self._first = self._last = 0
        self._composed = self.machine = False
        self._steady = True

    def _keep(self, character: str, by_keys: str) -> None:
        if not self.full:
            self._typed.append(character)
            self._by_keys.append(by_keys)
        self._count += len(character)


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
