"""People under observation as alarms need them, and what their entries say about who went there. Pure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_facts import BodyExamined, MedicineGiven, VitalSignsTaken
from vaxdesk.clinic.alarms import Condition, Deed, Mark, What
from vaxdesk.clinic.emergency_facts import EmergencyCallMade, EmergencyStepDone
from vaxdesk.clinic.emergency_record import EmergencyRecord, Hold, not_here_any_more, stays_whatever_the_time
from vaxdesk.clinic.instants import Instant
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.timers import OVERDUE, Clocks, watch
from vaxdesk.clinic.visit import ENDINGS, Act, Stage, Visit
from vaxdesk.clinic.waiting import Tile

_OVERDUE_MS: Final = OVERDUE // timedelta(milliseconds=1)
_NO_SIGHT: Final = (f.Printed, f.CardIssued, f.Struck)
"""Entries that nobody has to see the person for."""


class Watched(msgspec.Struct, frozen=True):
    """Somebody under observation. Their time is over when the boot-time clock of this run shows `over_at`; None without
    a dose. `emergency` and `gone` as in a `VisitRow`; nothing in public tells of those who have `died`."""

    visit: str
    person: str
    number: str
    place: str
    over_at: int | None
    reaction: bool
    emergency: Hold = ""
    gone: str = ""
    died: bool = False

    @property
    def unwell(self) -> bool:
        """Time alone never lets this person go."""
        return stays_whatever_the_time(self.reaction, self.emergency)

    @property
    def left(self) -> bool:
        """Not here any more."""
        return not_here_any_more(self.emergency, self.gone)


class Said(msgspec.Struct, frozen=True):
    """What the entries of one visit say about its alarms: when the open reaction was told, who went there for it or
    because of the time, and who did anything with this person last; `gone` where they left with the reaction.
    `looks` is when to look again after each medicine, `tended` who measured, examined or went there last."""

    reaction: Mark | None = None
    reaction_answer: Deed | None = None
    overdue_answer: Deed | None = None
    seen: Deed | None = None
    gone: bool = False
    looks: tuple[Mark, ...] = ()
    tended: Deed | None = None


def watched(row: VisitRow, number: str, clocks: Clocks) -> Watched:
    """This visit, as far as alarms go. What remains of an observation falls as the boot-time clock rises, so that one
    look is good until somebody records something."""
    seen = watch(row.timers, timedelta(minutes=row.extra_minutes), clocks)
    over_at = None
    if seen is not None:
        over_at = clocks.now.uptime_ms - (-seen.remaining // timedelta(milliseconds=1))
    person = row.person or ""
    return Watched(row.id, person, number, row.seat, over_at, row.reaction, row.emergency, row.gone, bool(row.died))


def over(people: Iterable[Watched], now: Instant) -> frozenset[str]:
    """The visits whose time is reached and that nothing else speaks against."""
    return frozenset(
        each.visit for each in people if not each.unwell and each.over_at is not None and each.over_at <= now.uptime_ms
    )


def conditions(
    people: Iterable[Watched], said: Callable[[str], Said], now: Instant, checked: Deed | None = None
) -> tuple[Condition, ...]:
    """Every reason for an alarm about somebody in the room. `said` gives what is known of a visit; it is asked only
    for those who have an alarm. `checked` is when somebody last looked at everybody."""
    here = tuple(people)
    found = (_condition(each, said, now, checked) for each in here)
    looks = (_look(each, said, now) for each in here if each.reaction and not each.left)
    return tuple(each for each in (*found, *looks) if each is not None)


def emergency_condition(record: EmergencyRecord) -> Condition | None:
    """The reason for an alarm that an emergency is as long as it lasts; answered by the first step or call."""
    if record.begun is None or record.ended is not None:
        return None
    deeds = [act for act in record.acts if isinstance(act.fact, EmergencyStepDone | EmergencyCallMade)]
    answer = deed_of(deeds[0].entry) if deeds else None
    began = _mark(record.begun.entry)
    return Condition("emergency", record.id, record.whom.number, began, answer, place=record.place)


def masked_conditions(tiles: Sequence[Tile], started: Mark, now: Instant) -> tuple[Condition, ...]:
    """The same while nobody has opened the record: from numbers and times alone. Who answered is not known there, only
    when; what is known began at the latest when the program was `started`."""
    if not tiles:
        return ()
    found = [Condition("restored", "", "", started, people=len(tiles))]
    for tile in tiles:
        answer = Deed("", now.utc, tile.answered) if tile.answered else None
        if tile.state == "reaction":
            what: What = "emergency" if tile.emergency == "goes_on" else "reaction"
            found.append(Condition(what, tile.number, tile.number, started, answer, gone=tile.left))
        elif tile.state == "overdue" and tile.remaining is not None:
            late = -tile.remaining // timedelta(milliseconds=1) - _OVERDUE_MS
            found.append(Condition("overdue", tile.number, tile.number, Mark(now.boot, now.uptime_ms - late), answer))
    return tuple(found)


def _condition(each: Watched, said: Callable[[str], Said], now: Instant, checked: Deed | None) -> Condition | None:
    if each.reaction:
        known = said(each.visit)
        began = known.reaction or Mark(now.boot, now.uptime_ms)
        if known.gone or each.left:
            return Condition("reaction", each.visit, each.number, began, seen=known.seen, gone=True)
        return Condition("reaction", each.visit, each.number, began, known.reaction_answer, known.seen, each.place)
    if each.unwell or each.over_at is None or now.uptime_ms < each.over_at + _OVERDUE_MS:
        return None
    known = said(each.visit)
    began = Mark(now.boot, each.over_at + _OVERDUE_MS)
    answer = _later(known.overdue_answer, checked, began)
    return Condition("overdue", each.visit, each.number, began, answer, known.seen, each.place)


def _look(each: Watched, said: Callable[[str], Said], now: Instant) -> Condition | None:
    """A medicine went in so long ago that somebody is to look whether it helped. What began before this machine was
    last switched on counts as due: early is a nuisance, late can hurt."""
    known = said(each.visit)
    due = [look for look in known.looks if _due(look, now) and not (known.tended and _after(known.tended, look, now))]
    if known.gone or not due:
        return None
    began = min(due, key=lambda look: look.uptime_ms if look.boot == now.boot else -1)
    return Condition("look", each.visit, each.number, began, seen=known.seen, place=each.place)


def _due(look: Mark, now: Instant) -> bool:
    return look.boot != now.boot or look.uptime_ms <= now.uptime_ms


def _after(tended: Deed, look: Mark, now: Instant) -> bool:
    same = tended.mark.boot == now.boot
    return same and (look.boot != now.boot or tended.mark.uptime_ms >= look.uptime_ms)


def _later(answer: Deed | None, checked: Deed | None, began: Mark) -> Deed | None:
    """A look at everybody answers for whoever was overdue by then."""
    if checked is None or checked.mark.boot != began.boot or checked.mark.uptime_ms < began.uptime_ms:
        return answer
    if answer is None or answer.mark.boot != began.boot:
        return checked
    return max(answer, checked, key=lambda deed: deed.mark.uptime_ms)


def said_of(visit: Visit) -> Said:
    """What the entries of a visit say about its alarms."""
    place = {entry.id: index for index, entry in enumerate(visit.history)}
    concluded = max((place[act.entry.id] for act, _ in visit.every(f.ReactionConcluded)), default=-1)
    seen = [act for act, _ in visit.every(f.ReactionSeen) if place[act.latest.id] > concluded]
    answers = [act for act, fact in visit.every(f.AlarmAnswered) if fact.alarm == "reaction"]
    answer = answers[-1] if answers else None
    last = max((place[act.latest.id] for act in seen), default=-1)
    holds = answer is not None and place[answer.entry.id] > last
    unanswered = seen if answer is None or holds else [a for a in seen if place[a.latest.id] > place[answer.entry.id]]
    attended = answer if answer is not None and holds else visit.last_act(f.ReactionConcluded) if not seen else None
    return Said(
        reaction=_mark(unanswered[0].latest) if unanswered else None,
        reaction_answer=deed_of(attended.entry) if attended is not None else None,
        overdue_answer=_overdue_answer(visit),
        seen=next((deed_of(entry) for entry in reversed(visit.history) if not isinstance(entry.fact, _NO_SIGHT)), None),
        gone=went_with_reaction(visit) is not None,
        looks=() if visit.died else _looks(visit),
        tended=next((deed_of(entry) for entry in reversed(visit.history) if _tends(entry.fact)), None),
    )


def answered_at(said: Said, *, reaction: bool) -> Mark | None:
    """When the alarm about somebody with, or without, an open reaction was answered; their leaving answers too."""
    deed = said.overdue_answer if not reaction else said.seen if said.gone else said.reaction_answer
    return deed.mark if deed else None


def went_with_reaction(visit: Visit) -> Stage | None:
    """How somebody left, early or unseen, while a reaction was open; None where more was seen of them since: then they
    are here again."""
    ended = visit.ended
    if not visit.reaction_open or ended is None or not isinstance(ended.fact, f.LeftEarly | f.LeftUnseen):
        return None
    place = {entry.id: index for index, entry in enumerate(visit.history)}
    seen = max(place[act.entry.id] for act, _ in visit.every(f.ReactionSeen))
    return ENDINGS[type(ended.fact)] if place[ended.entry.id] > seen else None


def _looks(visit: Visit) -> tuple[Mark, ...]:
    """When to look again after the newest dose of each medicine that asks for it."""
    newest = {given.medicine: (act, given.look_again_minutes) for act, given in visit.every(MedicineGiven)}
    return tuple(
        Mark(act.timed.boot, act.timed.uptime_ms + _ms(timedelta(minutes=minutes) - (act.timed.written - act.at)))
        for act, minutes in newest.values()
        if minutes is not None
    )


def _tends(fact: object) -> bool:
    went_there = isinstance(fact, f.AlarmAnswered) and fact.alarm == "reaction"
    return went_there or isinstance(fact, VitalSignsTaken | BodyExamined)


def _ms(time: timedelta) -> int:
    return time // timedelta(milliseconds=1)


def _overdue_answer(visit: Visit) -> Deed | None:
    deeds: list[Act] = [act for act, fact in visit.every(f.AlarmAnswered) if fact.alarm == "overdue"]
    deeds += [act for act, _ in visit.every(f.LookedFor)]
    return deed_of(max(deeds, key=lambda act: act.entry.n).entry) if deeds else None


def _mark(entry: f.Entry) -> Mark:
    return Mark(entry.boot, entry.uptime_ms)


def deed_of(entry: f.Entry) -> Deed:
    """Who did this, when."""
    return Deed(entry.by, entry.at, _mark(entry))
