"""What the record page says about a check: pure, from a verdict to groups of lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Finding
from vaxdesk.ui import found_words, wording
from vaxdesk.ui.stations import audit_findings_words as words

ENTRY: Final[object] = QT_TRANSLATE_NOOP("finding", "Entry {n}: {meaning}")
ENTRIES: Final[object] = QT_TRANSLATE_NOOP("finding", "Entries {n} to {last}: {meaning}")
TIMES: Final[object] = QT_TRANSLATE_NOOP("finding", "{meaning} ({times} times)")
HEX_GROUP: Final = 8
_NOWHERE: Final = 2**63
_FIRST: Final = "file"
"""A file that cannot be read comes before everything that was read from it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that ask for the same answer; `first` is the number of the first bad entry among them, None where they
    are about no entry."""

    kind: str
    first: int | None
    title: str
    safe: str
    to_do: str
    lines: tuple[str, ...]


def first_bad(findings: Iterable[Finding]) -> int | None:
    """The first entry that does not hold, None where none is named."""
    return min((each.n for each in findings if each.n is not None), default=None)


def groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    """Everything that was found, the group with the first bad entry first."""
    kinds: dict[str, list[Finding]] = {}
    for each in findings:
        kinds.setdefault(words.kind_of(each.code), []).append(each)
    made = [_group(kind, found) for kind, found in kinds.items()]
    return tuple(sorted(made, key=lambda group: (group.kind != _FIRST, group.first or _NOWHERE)))


def waits_only(findings: Iterable[Finding]) -> bool:
    """Nothing is wrong but that a lead has not answered what was found before."""
    codes = [words.unanswered(each) for each in findings]
    return bool(codes) and all(codes)


def entries_stand(findings: Sequence[Finding]) -> bool:
    """Nothing of this says that an entry is changed or missing: there is nothing, or what waits for an answer is about
    other things."""
    codes = [words.unanswered(each) for each in findings]
    return all(code and not found_words.asks_for_papers(code) for code in codes)


def in_groups(digits: str) -> str:
    """A hash as the day sheet prints it: eight digits, a blank, eight digits."""
    return " ".join(digits[place : place + HEX_GROUP] for place in range(0, len(digits), HEX_GROUP)) or "–"


def on_paper(head: Sequence[str], found: Sequence[Group], foot: str) -> str:
    """The list of findings as plain text, for printing."""
    parts = ["\n".join(head)]
    parts += ["\n".join((group.title, group.safe, group.to_do, "", *group.lines)) for group in found]
    return "\n\n\n".join((*parts, foot))


def _group(kind: str, found: list[Finding]) -> Group:
    return Group(kind, first_bad(found), words.title(kind), words.safe(kind), words.to_do(kind), tuple(_lines(found)))


def _lines(found: list[Finding]) -> Iterable[str]:
    """One line for each entry, or for entries in a row, with all that is wrong; then what is about no entry, each
    meaning once."""
    entries: dict[int, dict[str, None]] = {}
    others: dict[str, int] = {}
    for each in found:
        if each.n is None:
            meaning = words.of_finding(each)
            others[meaning] = others.get(meaning, 0) + 1
        else:
            entries.setdefault(each.n, {})[each.code] = None
    for n, last in _stretches(entries):
        template = _translated(ENTRY if n == last else ENTRIES)
        yield wording.filled(template, n=n, last=last, meaning=" · ".join(map(words.meaning, entries[n])))
    for meaning, times in others.items():
        yield meaning if times == 1 else wording.filled(_translated(TIMES), meaning=meaning, times=times)


def _stretches(entries: Mapping[int, Mapping[str, None]]) -> list[tuple[int, int]]:
    """First and last of entries in a row with the same wrong."""
    found: list[tuple[int, int]] = []
    for n in sorted(entries):
        if found and found[-1][1] == n - 1 and set(entries[n - 1]) == set(entries[n]):
            found[-1] = (found[-1][0], n)
        else:
            found.append((n, n))
    return found


def _translated(source: object) -> str:
    return QCoreApplication.translate("finding", str(source))
