"""People as every station shows them: a row of the queue, the card at the right. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.masks import masked_document
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.rows import VisitRow
from vaxdesk.clinic.schedule import Catalogue, PastDose
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section
from vaxdesk.ui.widgets.queue_list import QueueRow

SHOWN: Final = 5
"""People who look alike, named on a card; common names fill a screen otherwise."""
MODE_TONES: Final[dict[str, Tone]] = {"walk_in": "caution", "booked": "info", "outreach": "info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """Somebody else who is easily taken for this person; `ticket` is empty where that one is not here today. `same`:
    nothing in the records tells the two apart, so that they may be one person enrolled twice. `id` is the person's."""

    id: str = ""
    name: str
    sex: str
    birth_date: date
    ticket: str = ""
    same: bool = False


def who(person: f.PersonEnrolled, today: date) -> str:
    """女 82岁"""
    return f"{wording.text('sex', person.sex)} {say('age', age=age_on(person.birth_date, today))}"


def born(person: f.PersonEnrolled, *, whole: bool = True) -> str:
    """The birth date, or no more than its year; of an estimated one the year alone, since the day in the record was
    never said."""
    if person.birth_date_estimated:
        return say("born_about", year=person.birth_date.year)
    return person.birth_date.isoformat() if whole else str(person.birth_date.year)


def tag_of(row: VisitRow) -> tuple[str, Tone]:
    """The one word that matters most about a waiting person."""
    if row.stage is Stage.CONSENT_DUE:
        return wording.text("stage", row.stage.value), "caution"
    if row.priority:
        return say("priority"), "ok"
    return wording.text("mode", row.mode), MODE_TONES.get(row.mode, "muted")


def queue_row(
    row: VisitRow, person: f.PersonEnrolled | None, *, short: Callable[[str], str], today: date, detail: str = ""
) -> QueueRow:
    """One waiting person; `detail` stands after sex and age."""
    tag, tone = tag_of(row)
    parts = [who(person, today) if person else "", detail]
    return QueueRow(
        id=row.id,
        ticket=short(row.ticket),
        name=person.name if person else "?",
        detail=" · ".join(part for part in parts if part),
        tag=tag,
        tone=tone,
    )


def waited(row: VisitRow, now: datetime) -> int:
    """Full minutes since this person reached the stage."""
    return max(0, int((now - row.since).total_seconds() // 60))


def person_card(
    person: f.PersonEnrolled,
    *,
    id: str = "",
    past: Sequence[PastDose],
    products: Catalogue,
    today: date,
    entry: f.EntryChecked | None = None,
    similar: Sequence[Similar] = (),
    above: Sequence[Section] = (),
) -> PersonProps:
    """Who this is, what to beware of, what was given before; `entry` was seen at the entrance, `above` stands before
    the doses."""
    number = masked_document(person.document.number)
    return PersonProps(
        name=person.name,
        person=id,
        under=f"{who(person, today)} · {born(person)}\n{number}".strip(),
        sections=(
            *_allergies(person),
            Section(facts=(*_facts(person), *_entrance(entry))),
            *above,
            *_alike(similar, today),
            Section(title=say("past"), timeline=_doses(past, products) or (say("no_past"),)),
        ),
    )  # fmt: skip


def _allergies(person: f.PersonEnrolled) -> tuple[Section, ...]:
    notice = Notice(say("allergy", text=person.allergies), "", "stop")
    return (Section(notices=(notice,)),) if person.allergies else ()


def _facts(person: f.PersonEnrolled) -> tuple[tuple[str, str], ...]:
    names = ("conditions", "medicines", "contact")
    return tuple((say(name), getattr(person, name)) for name in names if getattr(person, name))


def _entrance(entry: f.EntryChecked | None) -> tuple[tuple[str, str], ...]:
    if entry is None:
        return ()
    degrees = say("degrees", degrees=f"{entry.temperature_c:g}") if entry.temperature_c is not None else ""
    words = " · ".join(part for part in (degrees, say("unwell") if entry.unwell else "", entry.note) if part)
    return ((say("at_the_entrance"), words),) if words else ()


def _doses(past: Sequence[PastDose], products: Catalogue) -> tuple[str, ...]:
    def words(dose: PastDose) -> str:
        product = products.get(dose.product)
        name = wording.named(product.short) if product else dose.product
        return say("past_dose", day=dose.day.isoformat(), product=name, number=dose.dose_number or "?")

    return tuple(words(dose) for dose in sorted(past, key=lambda dose: dose.day, reverse=True))


def _alike(similar: Sequence[Similar], today: date) -> tuple[Section, ...]:
    def words(one: Similar) -> str:
        ticket = f" · {one.ticket}" if one.ticket else ""
        age, sex = age_on(one.birth_date, today), wording.text("sex", one.sex)
        return say("maybe_same" if one.same else "look_alike", name=one.name, sex=sex, age=age, ticket=ticket)

    def section(title: str, people: Sequence[Similar]) -> Section:
        nearest = sorted(people, key=lambda one: not one.ticket)
        notices = [Notice("", words(one), "caution" if one.same or one.ticket else "info") for one in nearest[:SHOWN]]
        if len(nearest) > SHOWN:
            notices.append(Notice("", say("more_alike", count=len(nearest) - SHOWN), "caution"))
        return Section(title=say(title), notices=tuple(notices))

    same, others = [one for one in similar if one.same], [one for one in similar if not one.same]
    sections = (("enrolled_already", same), ("look_alikes", others))
    return tuple(section(title, people) for title, people in sections if people)


def tickets_here(rows: Sequence[VisitRow], short: Callable[[str], str]) -> Mapping[str, str]:
    """The short numbers of the people who are here, by person."""
    return {row.person: short(row.ticket) for row in rows if row.person}
