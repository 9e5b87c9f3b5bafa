"""The person who was chosen on the board: what was given, until when, health notes, what happened; what may be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import Hold
from vaxdesk.clinic.masks import masked_phone
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.timers import Watch, watch_state
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.ui import wording
from vaxdesk.ui.shown_time import shown_time
from vaxdesk.ui.stations.observation_allergies import names_allergy
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.watch_words import held_words
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section

SLACK = timedelta(seconds=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One person at one moment. `group_line` tells of those who came together, `group_waits` of those
    among the others whose time is not over; `now` is the wall clock in UTC;
    `unsaved` when a reaction was begun and not recorded; `emergency` as in a `VisitRow`."""

    visit: Visit
    person: f.PersonEnrolled
    short: str
    products: Catalogue
    zone: tzinfo
    now: datetime
    watch: Watch | None
    group_line: str = ""
    group_waits: str = ""
    unsaved: bool = False
    seat: str = ""
    emergency: Hold = ""

    @property
    def unwell(self) -> bool:
        """Time alone never lets this person go."""
        return self.visit.reaction_open or bool(self.emergency)

    @property
    def observing(self) -> bool:
        return self.visit.stage in (Stage.OBSERVING, Stage.REACTION)

    @property
    def here(self) -> bool:
        """Under observation and not let go: where they sit and for how long is still to be said."""
        there = self.observing and not self.visit.closed and not self.visit.died
        return there and self.emergency != "taken_away"


@dataclass(frozen=True, slots=True)
class Doing:
    """What may be done now, and the line that says why."""

    primary: str
    release: bool
    conclude: bool
    extend: bool
    leave: bool
    taken_away: bool
    look: bool
    reaction: bool
    hint: str
    tone: Tone


NOBODY = Doing("", False, False, False, False, False, False, True, "", "plain")


def doing(chosen: Chosen | None) -> Doing:
    """What the buttons offer for this person. A rule that may be overridden leaves its button on."""
    if chosen is None:
        return NOBODY
    hint, tone = _hint(chosen)
    over = chosen.watch is not None and chosen.watch.over
    calm = chosen.observing and not chosen.unwell
    left = "" if over or chosen.watch is None else shown_time(chosen.watch.remaining)
    nothing = chosen.unwell or chosen.visit.closed
    return Doing(
        primary="" if nothing else say("release_wait", time=left) if left and calm else say("release"),
        release=calm and over,
        conclude=chosen.visit.reaction_open,
        extend=chosen.here,
        leave=chosen.observing and not chosen.visit.closed and (not over or chosen.unwell),
        taken_away=chosen.visit.died,
        look=chosen.here,
        reaction=bool(chosen.visit.given),
        hint=hint,
        tone=tone,
    )


def person_props(chosen: Chosen | None) -> PersonProps:
    """The card at the right. It does not change with the second."""
    if chosen is None:
        return PersonProps(empty=say("nobody"))
    person = chosen.person
    age = age_on(person.birth_date, chosen.now.astimezone(chosen.zone).date())
    tag, tone = _tag(chosen)
    lines = tuple(timeline(chosen))
    return PersonProps(
        name=person.name,
        person=chosen.visit.person or "",
        under=f"{' · '.join(filter(None, (chosen.short, chosen.seat)))} · {wording.text('sex', person.sex)} {age}",
        tag=tag,
        tone=tone,
        sections=(
            Section(facts=tuple(_facts(chosen))),
            Section(notices=tuple(_notices(chosen))),
            Section(facts=tuple(_health(chosen))),
            Section(title=say("happened") if lines else "", timeline=lines),
        ),
    )


def timeline(chosen: Chosen) -> Iterator[str]:
    """What happened since the last dose, one line each."""
    for act in chosen.visit.acts:
        time = _time(chosen, act.at)
        match act.fact:
            case f.ReactionSeen():
                yield say("line_reaction", time=time, text=signs(act.fact))
            case f.ObservationExtended():
                yield say("line_extended", time=time, minutes=act.fact.minutes, text=act.fact.why)
            case f.ReactionConcluded():
                outcome = wording.text("conclusion", act.fact.outcome)
                yield say("line_concluded", time=time, by=act.fact.screener_name, text=outcome)
            case f.Released():
                yield say("line_released", time=time)
            case f.Seated(seat=seat) if seat:
                yield say("line_seated", time=time, text=seat)
            case f.LookedFor():
                answer = wording.text("call_answer", act.fact.answer)
                text = " · ".join(part for part in (answer, act.fact.note) if part)
                yield say("line_looked_for", time=time, way=wording.text("call_way", act.fact.way), text=text)
            case f.LeftUnseen():
                yield say("line_left_unseen", time=time)
            case f.LeftEarly():
                left = "line_left" if chosen.visit.died else "line_left_early"
                how = "line_taken_away" if chosen.visit.taken_away(act.entry) else left
                yield say(how, time=time, text=act.fact.why)


def signs(reaction: f.ReactionSeen) -> str:
    """What was seen, in words; the note where no sign was chosen."""
    seen = ", ".join(wording.text("sign", sign) for sign in reaction.signs)
    return seen or reaction.note or say("signs_none")


def measured(reaction: f.ReactionSeen) -> str:
    """What was measured and done, in one line each."""
    vital = reaction.vital_signs
    last = vital.blood_pressure[-1] if vital.blood_pressure else None
    values = (
        f"BP {last.systolic}/{last.diastolic}" if last else "",
        f"P {vital.pulse}" if vital.pulse else "",
        f"SpO₂ {vital.spo2}%" if vital.spo2 else "",
        f"{vital.temperature_c:.1f} °C" if vital.temperature_c else "",
        wording.text("consciousness", reaction.consciousness) if reaction.consciousness else "",
    )
    done = " · ".join(wording.text("measure", measure) for measure in reaction.measures)
    return "\n".join(line for line in (" · ".join(filter(None, values)), done, reaction.note) if line)


def given_line(chosen: Chosen) -> str:
    """Every dose of this visit: when, what, where, which lot."""
    return "; ".join(
        f"{_time(chosen, act.at)} {_product(chosen, dose.product)} · {wording.text('body_site', dose.body_site)}"
        f" · {dose.lot}"
        for act, dose in chosen.visit.doses
    )


def ends_at(chosen: Chosen) -> str:
    """When the observation ends by what is proven; later than planned after a restart that nobody confirmed."""
    planned = chosen.visit.observation_ends
    if planned is None:
        return ""
    if chosen.watch is not None and not chosen.watch.over:
        proven = chosen.now + chosen.watch.remaining
        planned = planned if abs(proven - planned) < SLACK else proven
    return _time(chosen, planned)


def _tag(chosen: Chosen) -> tuple[str, Tone]:
    if not chosen.observing or chosen.watch is None:
        return wording.text("stage", chosen.visit.stage), "muted"
    if chosen.visit.died:
        return wording.text("stage", Stage.DIED), "stop"
    state = watch_state(chosen.watch, reaction=chosen.unwell)
    tones: dict[str, Tone] = {"reaction": "stop", "overdue": "stop", "ready": "info", "nearly": "caution"}
    short = {"reaction": held_words(chosen.emergency) or wording.text("stage", "reaction")}
    return short.get(state, wording.text("watch", state)), tones.get(state, "muted")


def _hint(chosen: Chosen) -> tuple[str, Tone]:
    if chosen.unwell and not (chosen.visit.stage is Stage.DIED and chosen.emergency == "taken_away"):
        held = chosen.emergency == "goes_on" or not chosen.visit.reaction_open
        open_ = "state_died" if chosen.visit.died else "state_reaction"
        open_ = "state_transferred" if chosen.visit.awaits_transfer else open_
        return say(f"state_{chosen.emergency}" if held else open_), "stop"
    if chosen.visit.closed:
        ended = chosen.visit.ended
        gone = "state_died_gone" if chosen.visit.died else "state_gone"
        return say(gone, time=_time(chosen, ended.at) if ended else ""), "info"
    if chosen.watch is None:
        return say("state_no_dose"), "caution"
    if chosen.watch.over:
        return (
            (f"{say('state_ready')} {chosen.group_waits}", "caution")
            if chosen.group_waits
            else (say("state_ready"), "ok")
        )
    if chosen.watch.confirmed_remaining <= timedelta():
        return say("state_clock"), "caution"
    return say("state_counting", time=shown_time(chosen.watch.remaining)), "info"


def _facts(chosen: Chosen) -> Iterator[tuple[str, str]]:
    for act, dose in chosen.visit.doses:
        site = wording.text("body_site", dose.body_site)
        yield say("dose"), f"{_time(chosen, act.at)} {_product(chosen, dose.product)} · {site}"
        yield say("lot"), dose.lot
    ends = ends_at(chosen)
    minutes = int(chosen.visit.extra_observation / timedelta(minutes=1))
    if ends and chosen.emergency != "taken_away" and not chosen.visit.died:
        label = say("ends_unwell" if chosen.unwell else "ends")
        yield label, say("ends_extended", time=ends, minutes=minutes) if minutes else ends
    registered = chosen.visit.registered
    if registered and registered.companion:
        yield say("companion"), registered.companion
    if registered and registered.group:
        yield say("group"), chosen.group_line or registered.group


def _notices(chosen: Chosen) -> Iterator[Notice]:
    if chosen.unsaved:
        yield Notice(say("unsaved"), say("unsaved_text"), "stop")
    for act, reaction in chosen.visit.every(f.ReactionSeen):
        yield Notice(f"{_time(chosen, act.at)} {signs(reaction)}", measured(reaction), "stop")
    if names_allergy(chosen.person.allergies):
        yield Notice("", say("allergies", text=chosen.person.allergies), "stop")
    if chosen.visit.given and chosen.visit.pending:
        products = ", ".join(_product(chosen, product) for product in chosen.visit.pending)
        yield Notice("", say("pending", products=products), "caution")
    if chosen.visit.back_entered:
        yield Notice("", say("back_entry"), "caution")


def _health(chosen: Chosen) -> Iterator[tuple[str, str]]:
    person, screened = chosen.person, chosen.visit.screened
    if person.allergies and not names_allergy(person.allergies):
        yield say("no_allergies"), person.allergies
    notes = (("conditions", person.conditions), ("medicines", person.medicines), ("contact", person.contact))
    yield from ((say(code), text) for code, text in notes if text)
    if person.phone:
        yield say("phone"), masked_phone(person.phone)
    if screened:
        outcome = wording.text("outcome", screened.outcome)
        yield say("screening"), " · ".join(part for part in (outcome, screened.note) if part)


def _product(chosen: Chosen, code: str) -> str:
    product = chosen.products.get(code)
    return wording.named(product.short) if product else code


def _time(chosen: Chosen, moment: datetime) -> str:
    return moment.astimezone(chosen.zone).strftime("%H:%M")
