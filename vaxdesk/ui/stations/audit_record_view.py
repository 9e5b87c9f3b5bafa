"""What the record page says about heads of chains and about the last check: pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Access, Heads, Verdict
from vaxdesk.ui import wording
from vaxdesk.ui.stations.audit_findings import entries_stand, first_bad, in_groups, waits_only
from vaxdesk.ui.stations.audit_log_view import tail
from vaxdesk.ui.theme import Tone

WORDS: Final[dict[str, object]] = {
    "whole": QT_TRANSLATE_NOOP("audit", "Whole: {number} entries, checked at {time} by {name}"),
    "bad_from": QT_TRANSLATE_NOOP("audit", "NOT WHOLE: the first bad entry is number {n}"),
    "bad": QT_TRANSLATE_NOOP("audit", "NOT WHOLE"),
    "sound": QT_TRANSLATE_NOOP(
        "audit", "Every entry that is there is sound: {number}, checked at {time} by {name}. Others may be missing."
    ),
    "waits": QT_TRANSLATE_NOOP("audit", "What was found before waits for the answer of the site lead: {number}."),
    "since": QT_TRANSLATE_NOOP("audit", "{number} entries have been written since then. Check again to include them."),
    "checked": QT_TRANSLATE_NOOP("audit", "{number} entries checked at {time} by {name}, {findings} findings."),
    "last_sound": QT_TRANSLATE_NOOP("audit", "Last checked {time} by {name}: nothing was found."),
    "last_bad": QT_TRANSLATE_NOOP("audit", "Last checked {time} by {name}: {findings} findings. Check again now."),
    "never": QT_TRANSLATE_NOOP("audit", "Nobody has checked this record here yet."),
    "what_for": QT_TRANSLATE_NOOP(
        "audit", "A check reads every entry and finds whatever was changed, taken out, put in or rolled back."
    ),
    "journal": QT_TRANSLATE_NOOP("audit", "Journal: {n} entries, head"),
    "access": QT_TRANSLATE_NOOP("audit", "Access log: {n} entries, head"),
    "no_chain": QT_TRANSLATE_NOOP("audit", "Nothing has been written yet."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checked:
    """A check that was made in this window: what came of it, when by the site's clock, and by whom."""

    verdict: Verdict
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Said:
    """A banner."""

    heading: str
    text: str
    tone: Tone


def state(
    now: Checked | None,
    last: Access | None,
    *,
    entries: int,
    today: date,
    local: Callable[[datetime], datetime],
    names: Mapping[str, str],
) -> Said:
    """How the record stands: by the check of this window, otherwise by what the access log says of the last one."""
    if now is not None:
        return _found(now, entries, today)
    if last is None:
        return Said(say("never"), say("what_for"), "info")
    code = "last_bad" if last.count else "last_sound"
    time, name = f"{local(last.at):%Y-%m-%d %H:%M}", names.get(last.who, last.who)
    return Said(say(code, time=time, name=name, findings=last.count), say("what_for"), "stop" if last.count else "info")


def vouched(now: Checked | None, entries: int) -> bool | None:
    """What a paper of this moment may say about the record: a good result holds only as long as nothing was written
    since, a bad one stays bad; None for not checked. What only waits for an answer is said on the paper beside it."""
    if now is None:
        return None
    good = entries_stand(now.verdict.problems)
    return None if good and now.verdict.entries != entries else good


def heads(heads: Heads, here: str, station_name: str) -> tuple[tuple[str, str], ...]:
    """Where each chain ends, as the day sheet has it: this workstation by its name, others by the end of their id."""
    rows = []
    for station in sorted({*heads.journal, *heads.access}, key=lambda each: (each != here, each)):
        name = station_name if station == here else tail(station)
        for log, ends in (("journal", heads.journal), ("access", heads.access)):
            n, digits = ends.get(station, (0, ""))
            rows.append((f"{name} · {say(log, n=n)}", in_groups(digits)))
    return tuple(rows)


def say(code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("audit", str(WORDS[code])), **data)


def _found(now: Checked, entries: int, today: date) -> Said:
    verdict, time = now.verdict, f"{now.at:%H:%M}" if now.at.date() == today else f"{now.at:%Y-%m-%d %H:%M}"
    if verdict.ok or waits_only(verdict.problems):
        return _whole(now, entries - verdict.entries, time)
    n = first_bad(verdict.problems)
    heading = say("bad") if n is None else say("bad_from", n=n)
    findings = len(verdict.problems)
    return Said(heading, say("checked", number=verdict.entries, time=time, name=now.by, findings=findings), "stop")


def _whole(now: Checked, more: int, time: str) -> Said:
    """Every entry verified; what was found before may wait for an answer."""
    number = len(now.verdict.problems)
    stands = entries_stand(now.verdict.problems)
    heading = say("whole" if stands else "sound", number=now.verdict.entries, time=time, name=now.by)
    texts = (say("waits", number=number) if number else "", say("since", number=more) if more > 0 else "")
    return Said(heading, "\n".join(filter(None, texts)), ("caution" if stands else "stop") if number else "ok")
