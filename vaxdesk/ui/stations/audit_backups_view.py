"""What the backups page says: pure."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Access, Drill, Second
from vaxdesk.keeping.vault import EVERY
from vaxdesk.ui import wording
from vaxdesk.ui.stations.audit_record_view import Said
from vaxdesk.ui.theme import Tone

FRESH: Final = EVERY + timedelta(minutes=1)
LATE: Final = timedelta(minutes=60)
WORDS: Final[dict[str, object]] = {
    "none": QT_TRANSLATE_NOOP("backup", "There is no backup yet"),
    "newest": QT_TRANSLATE_NOOP("backup", "Newest backup: {time}"),
    "all_in": QT_TRANSLATE_NOOP("backup", "{age}. It was opened and checked, and holds every entry."),
    "some_out": QT_TRANSLATE_NOOP(
        "backup", "{age}. It was opened and checked. {number} entries since then lie in the database and, sealed, in "
        "the safety file beside it."
    ),
    "none_out": QT_TRANSLATE_NOOP(
        "backup", "{number} entries lie in the database and, sealed, in the safety file beside it. The program makes a "
        "backup by itself every 15 minutes while it is open."
    ),
    "just_now": QT_TRANSLATE_NOOP("backup", "less than a minute ago"),
    "minutes": QT_TRANSLATE_NOOP("backup", "{number} minutes ago"),
    "hours": QT_TRANSLATE_NOOP("backup", "{number} hours ago"),
    "days": QT_TRANSLATE_NOOP("backup", "{number} days ago"),
    "no_second": QT_TRANSLATE_NOOP("backup", "There is no second place"),
    "why_second": QT_TRANSLATE_NOOP(
        "backup", "If this computer is lost or its disk fails, the backups on it are gone too. The site lead chooses a "
        "stick or another disk under Site and staff."
    ),
    "second": QT_TRANSLATE_NOOP("backup", "Newest copy: {time}"),
    "second_empty": QT_TRANSLATE_NOOP("backup", "There is no copy in it yet"),
    "second_ok": QT_TRANSLATE_NOOP("backup", "It is there, and takes the next backup."),
    "target_unplugged": QT_TRANSLATE_NOOP("backup", "It is not there now: plug the stick in, or choose another place."),
    "target_of_another_site": QT_TRANSLATE_NOOP("backup", "It keeps backups of another site: choose another place."),
    "target_damaged": QT_TRANSLATE_NOOP("backup", "Its mark cannot be read: choose it again, or another one."),
    "no_drill": QT_TRANSLATE_NOOP("backup", "Nobody has tried a restore yet"),
    "why_drill": QT_TRANSLATE_NOOP(
        "backup", "A trial restores the newest backup and the safety file beside the site, compares every row with the "
        "record, and throws the copy away. Nothing in use is touched. Once a month is a good habit."
    ),
    "drill_ok": QT_TRANSLATE_NOOP("backup", "Tried {time} by {name}: everything came back"),
    "drill_bad": QT_TRANSLATE_NOOP("backup", "Tried {time} by {name}: NOT everything came back"),
    "drill_rows": QT_TRANSLATE_NOOP("backup", "{rows} rows compared, all the same."),
    "drill_differs": QT_TRANSLATE_NOOP(
        "backup", "{number} tables came back different. Make a backup now and try again; if it stays so, check the "
        "record and call whoever looks after this program."
    ),
    "drill_none": QT_TRANSLATE_NOOP("backup", "There is no backup to try. Make one first."),
    "drill_failed": QT_TRANSLATE_NOOP(
        "backup", "The newest backup could not be read back. Make a backup now and try again; if it stays so, the disk "
        "is failing: copy the folder of the site to another one."
    ),
}  # fmt: skip


def newest(taken_at: datetime | None, unsaved: int, *, now: datetime, local: Callable[[datetime], datetime]) -> Said:
    """The newest backup, its age, and what it does not hold."""
    if taken_at is None:
        return Said(say("none"), say("none_out", number=unsaved), "stop")
    old = now - taken_at
    tone: Tone = "ok" if old <= FRESH or not unsaved else "caution" if old <= LATE else "stop"
    text = say("some_out" if unsaved else "all_in", age=age(old), number=unsaved)
    return Said(say("newest", time=f"{local(taken_at):%Y-%m-%d %H:%M}"), text, tone)


def second(folder: str, found: Second | None, *, local: Callable[[datetime], datetime]) -> Said:
    """The second place; `found` is None until somebody has looked."""
    if not folder:
        return Said(say("no_second"), say("why_second"), "caution")
    if found is None:
        return Said("", folder, "info")
    text = say(found.code) if found.code in WORDS else say("second_ok") if not found.code else found.code
    there = (
        say("second", time=f"{local(found.newest.taken_at):%Y-%m-%d %H:%M}") if found.newest else say("second_empty")
    )
    return Said("" if found.code else there, f"{text}\n{folder}", "caution" if found.code else "ok")


def drill(last: Access | None, done: Drill | None, *, local: Callable[[datetime], datetime], name: str) -> Said:
    """The last trial of a restore; `done` is the one that was made in this window."""
    if last is None:
        return Said(say("no_drill"), say("why_drill"), "caution")
    good = last.count == 0
    heading = say("drill_ok" if good else "drill_bad", time=f"{local(last.at):%Y-%m-%d %H:%M}", name=name)
    if good:
        text = say("drill_rows", rows=done.rows) if done and done.passed else say("why_drill")
    else:
        text = say("drill_differs", number=last.count) if last.count else say("drill_failed")
    return Said(heading, text, "ok" if good else "stop")


def days(taken: Sequence[datetime], *, local: Callable[[datetime], datetime]) -> tuple[tuple[str, str], ...]:
    """Every backup: the day, and the times on it, newest first."""
    here = [local(each) for each in taken]
    return tuple(
        (day.isoformat(), "  ".join(f"{each:%H:%M}" for each in times))
        for day, times in groupby(here, key=lambda each: each.date())
    )


def age(old: timedelta) -> str:
    minutes = max(0, old // timedelta(minutes=1))
    if minutes < 1:
        return say("just_now")
    if minutes < 120:
        return say("minutes", number=minutes)
    return say("hours", number=minutes // 60) if minutes < 48 * 60 else say("days", number=minutes // 1440)


def say(code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("backup", str(WORDS[code])), **data)
