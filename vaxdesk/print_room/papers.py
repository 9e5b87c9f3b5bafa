"""From a visit to a page: gathers what a paper may show and lets the paper room draw it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from vaxdesk import files
from vaxdesk.acts.inquiry import Inquiry
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import Catalogue, interval_days
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.codes.cards import SlipCards
from vaxdesk.credentials import tickets
from vaxdesk.failures import WorldFailed
from vaxdesk.paper import PAPERS, print_pdf
from vaxdesk.paper import subject as paper
from vaxdesk.paper.forms import letters, read_consent, read_letter, read_words
from vaxdesk.paper.texts import ConsentText
from vaxdesk.print_room.screening_papers import not_screened, screened
from vaxdesk.store.site import Site

PAPER_SIZES: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(size.name for size in sizes) for name, sizes in PAPERS.items()
}
"""Every paper and the names of its sizes, the usual one first."""

_RESULTS: Final[dict[Stage, paper.WatchResult]] = {
    Stage.OBSERVING: "watching",
    Stage.REACTION: "reaction",
    Stage.LEFT_EARLY: "left_early",
    Stage.LEFT_UNSEEN: "left_unseen",
}


NOTED: Final[frozenset[f.Outcome]] = frozenset({"defer", "contraindicated", "refer"})
"""Outcomes of a screening that a note goes home with."""


def papers_of(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Every paper that there is about this visit, and which one of its kind: the vaccine of a consent form, the name of
    a letter, else ""."""
    which: dict[str, tuple[str, ...]] = {
        "consent": visit.planned,
        "letter": _letters(),
        "note": ("",) if visit.screened and visit.screened.outcome in NOTED else (),
    }
    return tuple((name, each) for name in PAPERS for each in which.get(name, ("",)))


def subject_of(
    visit: Visit,
    person: f.PersonEnrolled,
    *,
    site: Site,
    products: Catalogue,
    now: datetime,
    language: f.Language,
    paper_name: str = "consent",
    product: str = "",
    second: f.Language | None = None,
    inquiry: Callable[[], Inquiry] | None = None,
    copy_number: int = 1,
    cards: SlipCards = SlipCards(),  # noqa: B008  # frozen
) -> paper.Subject:
    """Everything that a paper about this visit may show. `now` is local time; `product` chooses the consent text, ""
    takes the first one that this person came for, or the letter; `second` is the other language of a paper in two.
    `inquiry` gives the questions that a sheet is printed with before they are asked. Only the texts of this paper are
    read: a bad file keeps no other paper back."""
    second = second if second != language else None
    registered, ended = visit.last_act(f.VisitRegistered), visit.ended

    def names(code: str) -> paper.ProductName:
        given = next((dose.product_name for _, dose in visit.doses if dose.product == code), {})
        return given or {"en": code}

    return paper.Subject(
        site=paper.Site(name=site.name, station=site.station_name, phone=site.phone, practice=site.practice),
        person=_recipient(person, now),
        ticket=_ticket(visit),
        printed_at=now,
        language=language,
        planned=_planned(products, visit),
        doses=tuple(_dose(act.at.astimezone(site.zone), dose) for act, dose in visit.doses),
        watch=_watch(visit),
        next_doses=_next_doses(products, site, visit),
        second=second,
        screening=_screening(visit, site, inquiry) if paper_name in ("triage", "note") else paper.Screening(),
        arrived=registered.at.astimezone(site.zone) if registered else None,
        left=ended.at.astimezone(site.zone) if ended else None,
        copy_number=copy_number,
        issuer=cards.issuer,
        cards=tuple(paper.SignedCard(card.text, tuple(map(names, card.products))) for card in cards.cards),
        unsigned=tuple(paper.Unsigned(each.because, names(each.product)) for each in cards.unsigned),
        **_texts(paper_name, product, visit, site, (language, second)),
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper before it is drawn: it holds everything that will be on it, and no database."""

    name: str
    subject: paper.Subject
    size: str = ""

    @property
    def copy_number(self) -> int:
        return self.subject.copy_number

    def drawn(self, dpi: float = 0) -> bytes:
        """The PDF. Raises as the function `drawn` does."""
        return drawn(self.name, self.subject, self.size, dpi)


def drawn(name: str, subject: paper.Subject, size: str = "", dpi: float = 0) -> bytes:
    """The PDF of a paper; "" takes its usual size. The modules of its codes are whole dots of a printer with `dpi` dots
    per inch, 0 for a receipt printer. Raises LookupError for a paper or a size that there is not."""
    return print_pdf(name, subject, read_words(files.forms()), files.resources() / "fonts", size=size, dpi=dpi)


@dataclass(frozen=True, slots=True)
class ToBeTold:
    """What is told before a vaccine, to be shown on a screen: headings with their paragraphs, as plain text. `untold`
    are things that must be told, and no part of the text says that it does. `statements` are signed for, `agree` and
    `refuse` are what may be said, in the same language."""

    form: str
    version: str
    digest: str
    title: str
    parts: tuple[tuple[str, str], ...]
    confirmed: bool = False
    untold: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    agree: str = ""
    refuse: str = ""


def to_be_told(product: str, language: f.Language) -> ToBeTold:
    """What is told before this vaccine in this language. Raises WorldFailed, with file and line, where there is no text
    or a bad one."""
    text = read_consent(_holding("consent", product, language), product, language)
    book = read_words(files.forms()).book(language)
    return ToBeTold(
        form=f"{product}.{language}",
        version=text.version,
        digest=text.digest,
        title=text.title,
        parts=tuple((block.heading, block.text) for block in text.blocks),
        confirmed=text.confirmed,
        untold=text.untold,
        statements=tuple(book(f"consent.statement_{number}") for number in range(1, 5)),
        agree=book("consent.agree"),
        refuse=book("consent.refuse"),
    )


def consent_version(product: str, language: f.Language) -> str:
    """The version of what is told before this vaccine in this language. Raises WorldFailed where there is no text."""
    return to_be_told(product, language).version


def letter_titles(language: f.Language) -> dict[str, str]:
    """Every letter of the site and what it is called in this language; its name where its text cannot be read."""
    return {name: _title(name, language) for name in _letters()}


def _title(name: str, language: f.Language) -> str:
    with suppress(WorldFailed):
        return read_letter(_holding("letters", name, language), name, language).title
    return name


def _texts(
    paper_name: str, which: str, visit: Visit, site: Site, languages: tuple[f.Language, f.Language | None]
) -> dict[str, Any]:
    """The text that a consent form or a letter needs, in both of its languages, and what was said to it."""
    language, second = languages
    if paper_name == "consent":
        product = which or visit.planned[0]
        text, said = read_consent(_holding("consent", product, language), product, language), visit.consent(product)
        return {
            "consent": text,
            "consent_second": read_consent(_holding("consent", product, second), product, second) if second else None,
            "consented": _consented(visit, product, text, site),
            "signer": said.signer if said else "recipient",
        }
    if paper_name == "letter":
        name = _letter(which)
        return {
            "letter": read_letter(_holding("letters", name, language), name, language),
            "letter_second": read_letter(_holding("letters", name, second), name, second) if second else None,
        }
    return {}


def _holding(kind: str, name: str, language: str) -> Path:
    """The folder of forms with this text: the site's own, or the shipped one."""
    return files.forms_with(kind, f"{name}.{language}.toml")


def _letters() -> tuple[str, ...]:
    own = files.own_forms()
    return tuple(dict.fromkeys((*letters(files.forms()), *(letters(own) if own is not None else ()))))


def _letter(name: str) -> str:
    found = _letters()
    if not found or (name and name not in found):
        raise LookupError(f"no letter {name}".rstrip())
    return name or found[0]


def _screening(visit: Visit, site: Site, inquiry: Callable[[], Inquiry] | None) -> paper.Screening:
    act, fact = visit.last_act(f.Screened), visit.screened
    if act is not None and fact is not None:
        return screened(act, fact, site.zone)
    return not_screened(inquiry()) if inquiry else paper.Screening()


def _consented(visit: Visit, product: str, text: ConsentText, site: Site) -> paper.Consented | None:
    """The last word about this vaccine. What was drawn on the screen belongs to the words it was drawn under."""
    said, act = None, None
    for each in visit.acts:
        if isinstance(each.fact, f.ConsentGiven | f.ConsentRefused) and product in each.fact.products:
            said, act = each.fact, each
    if said is None or act is None:
        return None
    at = said.products.index(product)
    version, digest = (_nth(each, at, len(said.products)) for each in (said.form_version, said.form_digest))
    agreed = isinstance(said, f.ConsentGiven)
    return paper.Consented(
        agreed=agreed,
        at=act.at.astimezone(site.zone),
        version=version,
        signer_name=said.signer_name,
        relationship=said.relationship,
        signed=said.signed,
        witness=said.witness,
        read_aloud=said.read_aloud,
        why="" if isinstance(said, f.ConsentGiven) else said.why,
        told=said.told,
        informed_by=said.informed_by,
        drawn=said.drawn.strokes if said.drawn else (),
        same_text=(version, digest or text.digest, said.language) == (text.version, text.digest, text.language),
    )


def _nth(joined: str, at: int, of: int) -> str:
    """Of what was written down for several vaccines, separated by commas, the part for one."""
    parts = joined.split(", ")
    return parts[at] if len(parts) == of else joined


def copies_so_far(visit: Visit, name: str, product: str) -> int:
    """How often this paper has left a printer for this visit."""
    return sum(1 for _, printed in visit.every(f.Printed) if (printed.paper, printed.product) == (name, product))


def _recipient(person: f.PersonEnrolled, now: datetime) -> paper.Recipient:
    return paper.Recipient(
        name=person.name,
        sex=person.sex,
        birth_date=person.birth_date,
        birth_date_estimated=person.birth_date_estimated,
        age=age_on(person.birth_date, now.date()),
        document_type=person.document.type,
        document_number=person.document.number,
        phone=person.phone,
        address=person.address,
    )


def _ticket(visit: Visit) -> paper.Ticket:
    registered = visit.registered
    if registered is None:
        raise LookupError(f"no visit {visit.id}")
    return paper.Ticket(
        digits=registered.ticket,
        short=tickets.short_number(tickets.sequence_of(registered.ticket)),
        priority=registered.priority,
        group=registered.group,
    )


def _planned(products: Catalogue, visit: Visit) -> tuple[paper.Planned, ...]:
    numbers = {dose.product: dose.dose_number for dose in visit.registered.plan} if visit.registered else {}
    return tuple(
        paper.Planned(
            product=code,
            product_name=product.names if (product := products.get(code)) else {},
            dose_number=numbers.get(code),
            series_doses=product.doses if product else None,
        )
        for code in visit.planned
    )


def _dose(given_at: datetime, dose: f.DoseGiven) -> paper.Dose:
    return paper.Dose(
        product=dose.product,
        product_name=dose.product_name,
        lot=dose.lot,
        given_at=given_at,
        expiry=dose.expiry,
        manufacturer=dose.manufacturer,
        body_site=dose.body_site,
        route=dose.route or "",
        volume_ml=dose.volume_ml,
        dose_number=dose.dose_number,
        series_doses=dose.series_doses,
        vaccinator=dose.vaccinator_name,
    )


def _watch(visit: Visit) -> paper.Watch:
    minutes = max((timer.minutes for timer in visit.timers), default=30)
    result: paper.WatchResult = _RESULTS.get(visit.stage, "")
    if visit.died:
        result = ""
    if visit.stage is Stage.RELEASED:
        result = "reaction" if visit.reacted else "well"
    return paper.Watch(minutes=minutes + int(visit.extra_observation / timedelta(minutes=1)), result=result)


def _next_doses(products: Catalogue, site: Site, visit: Visit) -> tuple[paper.NextDose, ...]:
    """What to come back for: the next dose of every series that this visit has not finished."""
    return tuple(
        paper.NextDose(
            product_name=dose.product_name,
            dose_number=dose.dose_number + 1,
            earliest=act.at.astimezone(site.zone).date() + timedelta(days=interval_days(product, dose.dose_number + 1)),
        )
        for act, dose in visit.doses
        if (product := products.get(dose.product)) and dose.dose_number and dose.dose_number < product.doses
    )
