"""What a scanner does to a code: compares what arrived with what is printed on the test sheet.

The codes of the test sheet mean nothing anywhere else: the GTIN is one that GS1 keeps for use within a company
(prefix 020), the ticket has no valid form, and the rest begins with a word that no reader knows.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from vaxdesk.clinic.people import visible

GS: Final = "\x1d"
WRITTEN_GS: Final = ("<GS>", "{GS}", "^]", "\u241d", "|")
TESTS: Final = {
    "letters": "VaxDesk-Test:aAzZ/09-yY",
    "digits": "9081726354092837",
    "separator": f"01020000000000151749123110TEST{GS}21007",
    "long": "VaxDesk-Long:" + "0123456789" * 60,
}
"""Each code of the test sheet."""
SLOW_MS: Final = 25
"""A slip of 1700 characters takes longer than forty seconds at this pace."""

Quality = Literal["good", "mind", "bad"]
QUALITY: Final[dict[str, Quality]] = {
    "complete": "good",
    "ends_enter": "good",
    "ends_tab": "mind",
    "ends_nothing": "bad",
    "separator_kept": "good",
    "separator_written": "mind",
    "separator_lost": "bad",
    "prefix": "bad",
    "identifier": "good",
    "suffix": "bad",
    "case_swapped": "bad",
    "upper_only": "bad",
    "lower_only": "bad",
    "full_width": "mind",
    "layout": "mind",
    "layout_lost": "bad",
    "slow": "mind",
    "cut": "bad",
    "unknown": "bad",
}
"""What may be said about a scanner, and how much it matters."""


class Finding(NamedTuple):
    """`detail` is safe to show: a few characters, or milliseconds."""

    code: str
    detail: str = ""

    @property
    def quality(self) -> Quality:
        return QUALITY[self.code]


class Arrived(NamedTuple):
    """One code as it came. `by_keys` is what its keys are on a US keyboard, "" where that is not known; `pace` the
    milliseconds between two keys, 0 where it came whole."""

    typed: str
    by_keys: str = ""
    ending: str = "enter"
    pace: float = 0


class Report(NamedTuple):
    """`test` is the code of the test sheet that this was, "" for another one."""

    test: str
    findings: tuple[Finding, ...]

    @property
    def good(self) -> bool:
        return all(each.quality != "bad" for each in self.findings)


def report(arrived: Arrived) -> Report:
    """What the scanner did. Never raises, whatever arrived."""
    plain = _plain(arrived.typed)
    found = _found(plain)
    layout: tuple[Finding, ...] = ()
    if found is None and arrived.by_keys and (found := _found(arrived.by_keys)) is not None:
        layout = (Finding("layout"),)
    if found is None:
        return Report("", (_unknown(plain),))
    test, findings = found
    wide = (Finding("full_width"),) if plain != arrived.typed and not layout else ()
    slow = (Finding("slow", f"{arrived.pace:.0f}"),) if arrived.pace > SLOW_MS else ()
    ending = (Finding(f"ends_{arrived.ending or 'nothing'}"),)
    return Report(test, (*layout, *wide, *findings, *ending, *slow))


def _plain(text: str) -> str:
    return GS.join(unicodedata.normalize("NFKC", part) for part in text.split(GS))


def _found(text: str) -> tuple[str, tuple[Finding, ...]] | None:
    """Which test it is, and what was done to it."""
    for test, printed in TESTS.items():
        for changed, findings in _changes(test, printed):
            before, hit, after = text.partition(changed)
            if hit:
                complete = (Finding("complete"),) if not findings or findings[0].quality == "good" else ()
                return test, (*complete, *findings, *_around(before, after))
    return None


def _changes(test: str, printed: str) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """What scanners make of a code, from the best to the worst."""
    kept = (Finding("separator_kept"),) if test == "separator" else ()
    yield printed, kept
    if test == "separator":
        for written in WRITTEN_GS:
            yield printed.replace(GS, written), (Finding("separator_written", written),)
        yield printed.replace(GS, ""), (Finding("separator_lost"),)
    if test in ("letters", "long"):
        yield printed.swapcase(), (Finding("case_swapped"),)
        yield printed.upper(), (Finding("upper_only"),)
        yield printed.lower(), (Finding("lower_only"),)
    if test == "long":
        yield printed[:200], (Finding("cut"),)


def _around(before: str, after: str) -> Iterator[Finding]:
    identifier = re.fullmatch(r"\][A-Za-z][0-9]", before)
    if before:
        yield Finding("identifier" if identifier else "prefix", _safe(before))
    if after and not set(after) <= set("0123456789"):
        yield Finding("suffix", _safe(after))


def _unknown(text: str) -> Finding:
    """Without its key places a changed layout shows only by what has gone."""
    if text and not any(char.isascii() and char.isalnum() for char in text):
        return Finding("layout_lost", _safe(text))
    return Finding("unknown", _safe(text))


def _safe(text: str) -> str:
    """A few characters, with the names of those that cannot be seen."""
    shown = "".join(char if visible(char) else f"<{ord(char):02X}>" for char in text[:16])
    return f"{shown}…" if len(text) > 16 else shown
