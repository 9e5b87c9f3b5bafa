"""What the pages of a case show, worked out from the Desk's answers; and what was typed, read. No widgets."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import Case, Reading
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.reporting import Due
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.treatment import LookAgain
from vaxdesk.departments.reactions import CaseRow
from vaxdesk.ui import wording
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.stations.case_form_words import choice
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.typed_dates import read_date
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section
from vaxdesk.ui.widgets.queue_list import QueueRow
from vaxdesk.ui.widgets.vital_chart import ChartProps, Mark, Point

TONES: dict[str, Tone] = {"running": "info", "soon": "caution", "overdue": "stop", "settled": "muted"}
BEFORE_MINUTES = -4.0
"""Where the reading of the screening stands, however long ago it was."""


def queue_row(row: CaseRow, short: str, now: datetime, zone: ZoneInfo) -> QueueRow:
    """One case in the list: what is to be reported soonest, or that a doctor has still to end it."""
    due = row.to_report
    signs = ", ".join(wording.text("sign", sign) for sign in row.case.signs)
    detail = " · ".join(part for part in (onset(row.case, zone), signs) if part)
    if due is not None:
        tag, tone = due_tag(due, now), TONES[due.state(now)]
    elif row.case.visit.reaction_open:
        tag, tone = say("tag_open"), "stop"
    else:
        tag, tone = say("tag_none"), "muted"
    return QueueRow(row.visit.id, short, row.person.name, detail, tag, tone)


def onset(case: Case, zone: ZoneInfo) -> str:
    """When it began, as far as somebody knows; otherwise since when it is known here."""
    if case.began:
        return f"{case.began.astimezone(zone):%m-%d %H:%M}"
    if case.began_on:
        return say("began_day", day=f"{case.began_on:%m-%d}")
    return say("began_unknown", time=f"{case.known_since.astimezone(zone):%m-%d %H:%M}")


def due_tag(due: Due, now: datetime) -> str:
    left = due.remaining(now)
    return say("left", time=long_time(left)) if left > timedelta() else say("over", time=long_time(-left))


def long_time(span: timedelta) -> str:
    """Hours and minutes, from an hour on; minutes and seconds below."""
    if span >= timedelta(hours=1):
        hours, rest = divmod(int(span / timedelta(minutes=1)), 60)
        return f"{hours}:{rest:02} h"
    return shown_time(span)


def due_words(due: Due, now: datetime, zone: ZoneInfo) -> tuple[str, str, Tone]:
    """One duty: what to whom, how it stands, and its weight."""
    head = say("due_line", what=wording.named(due.duty.words), whom=wording.named(due.duty.to))
    at = f"{due.ends.astimezone(zone):%m-%d %H:%M}"
    state = due.state(now)
    if due.settled:
        done = f"{due.settled_at.astimezone(zone):%m-%d %H:%M}" if due.settled_at else ""
        code = "due_late" if due.late else f"due_{due.settled}"
        return head, say(code, at=done), "caution" if due.late else "ok"
    left = due.remaining(now)
    code = "due_overdue" if state == "overdue" else "due_running"
    return head, say(code, time=long_time(abs(left)), at=at), TONES[state]


def person_props(row: CaseRow | None, products: Catalogue, zone: ZoneInfo, short: str) -> PersonProps:
    """The person at the right: doses, signs, what happened since."""
    if row is None:
        return PersonProps(empty=say("nobody"))
    person, case = row.person, row.case
    began = case.began or case.known_since
    age = age_on(person.birth_date, began.astimezone(zone).date())
    under = f"{short} · {wording.text('sex', person.sex)} {age}"
    open_ = case.visit.reaction_open
    notices = (Notice("", say("unconcluded"), "stop"),) if open_ and not case.visit.held_for_good else ()
    return PersonProps(
        name=person.name,
        person=row.visit.person or "",
        under=under,
        tag=wording.text("stage", row.visit.stage),
        tone="stop" if open_ else "muted",
        sections=(
            Section(facts=tuple(_facts(case, products, zone))),
            Section(notices=notices),
            Section(timeline=tuple(timeline(case, zone))),
        ),
    )


def _facts(case: Case, products: Catalogue, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    for act, dose in case.visit.doses:
        known = products.get(dose.product)
        name = wording.named(known.short) if known else dose.product
        site = wording.text("body_site", dose.body_site)
        yield say("given"), f"{act.at.astimezone(zone):%m-%d %H:%M} {name} · {site}"
        yield say("lot"), dose.lot
    if case.began and case.visit.doses:
        last = max((act.at for act, _ in case.visit.doses if act.at <= case.began), default=case.began)
        minutes = (case.began - last) // timedelta(minutes=1)
        after = f" ({say('after', minutes=minutes)})" if minutes < 24 * 60 else ""
        yield say("began"), f"{onset(case, zone)}{after}"
    elif not case.began:
        yield say("began"), onset(case, zone)


def timeline(case: Case, zone: ZoneInfo) -> Iterator[str]:
    """What happened, one line each, in the order of time."""
    lines: list[tuple[datetime, str]] = []
    for act, seen in case.seen:
        lines.append((act.at, say("seen_line", time=_at(act.at, zone), signs=_signs(seen.signs, seen.note))))
    for act, told in case.told:
        who = choice("told_by", told.told_by)
        signs = _signs(told.signs, told.note)
        lines.append((act.at, say("told_line", time=_at(act.at, zone), who=who, signs=signs)))
    for act, given in case.medicines:
        words = say("medicine_line", time=_at(act.at, zone), medicine=given.medicine, dose=given.dose)
        lines.append((act.at, words))
    for act, ended in case.visit.every(f.ReactionConcluded):
        outcome = wording.text("conclusion", ended.outcome)
        words = say("concluded_line", time=_at(act.at, zone), who=ended.screener_name, outcome=outcome)
        lines.append((act.at, words))
    for act, sent in case.reports:
        lines.append((act.at, say("reported_line", time=_at(act.at, zone), whom=sent.to)))
    yield from (words for _, words in sorted(lines, key=lambda each: each[0]))


def chart(case: Case | None, zone: ZoneInfo) -> ChartProps:
    """Everything measured since the dose, and the last reading before it."""
    legend = (say("chart_pressure"), say("chart_pulse"), say("chart_spo2"))
    readings = _shown(case.readings) if case else ()
    if case is None or not readings:
        return ChartProps(legend=legend, empty=say("chart_empty"))
    first = min(each.at for each in readings if not each.before)
    points = tuple(_point(each, first, zone) for each in readings)
    marks = tuple(Mark((act.at - first) / timedelta(minutes=1), given.medicine) for act, given in case.medicines)
    told = "; ".join(
        say(
            "chart_told",
            time=each.time,
            pressure=f"{each.systolic}/{each.diastolic}" if each.systolic else "–",
            pulse=each.pulse or "–",
            spo2=each.spo2 or "–",
        )
        for each in points
    )
    return ChartProps(points, marks, legend, told=told)


def _shown(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    before = [each for each in readings if each.before]
    after = [each for each in readings if not each.before]
    return (*before[-1:], *after) if after else ()


def _point(reading: Reading, first: datetime, zone: ZoneInfo) -> Point:
    vital, minutes = reading.vital_signs, (reading.at - first) / timedelta(minutes=1)
    last = vital.blood_pressure[-1] if vital.blood_pressure else None
    return Point(
        BEFORE_MINUTES if reading.before else minutes,
        say("before_dose") if reading.before else f"{reading.at.astimezone(zone):%H:%M}",
        last.systolic if last else None,
        last.diastolic if last else None,
        vital.pulse,
        vital.spo2,
    )


def look_words(look: LookAgain) -> tuple[str, Tone]:
    code = "look_in" if look.remaining > timedelta() else "look_now"
    words = say(code, medicine=look.medicine, times=look.times, time=shown_time(abs(look.remaining)))
    return words, "info" if look.remaining > timedelta() else "stop"


def read_moment(text: str, near: datetime, zone: ZoneInfo) -> datetime | None:
    """Date and time at the site, or a time alone on the day of `near`. None for what is none."""
    found = re.fullmatch(r"(?:(.*\S)\s+)?([01]?\d|2[0-3])[:：.]?([0-5]\d)", text.strip())
    if not found:
        return None
    day = read_date(found[1]) if found[1] else near.astimezone(zone).date()
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), tzinfo=zone) if day else None


def moment_text(moment: datetime | None, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment else ""


def _signs(signs: tuple[str, ...], note: str) -> str:
    return ", ".join(part for part in (*(wording.text("sign", sign) for sign in signs), note) if part)


def _at(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%m-%d %H:%M}"
