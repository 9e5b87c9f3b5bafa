"""From a visit to a page: gathers what a paper may show and lets the paper room draw it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from vaxdesk import files
from vaxdesk.cards import SlipCards
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.schedule import Catalogue, interval_days
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.credentials import tickets
from vaxdesk.paper import PAPERS, print_pdf
from vaxdesk.paper import subject as paper
from vaxdesk.paper.forms import read_consent, read_words
from vaxdesk.store.site import Site

PAPER_SIZES: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(size.name for size in sizes) for name, sizes in PAPERS.items()
}
"""Every paper and the names of its sizes, the usual one first."""

_RESULTS: Final[dict[Stage, paper.WatchResult]] = {
    Stage.OBSERVING: "watching",
    Stage.REACTION: "reaction",
    Stage.LEFT_EARLY: "left_early",
}


def subject_of(
    visit: Visit,
    person: f.PersonEnrolled,
    *,
    site: Site,
    products: Catalogue,
    now: datetime,
    language: f.Language,
    product: str = "",
    copy_number: int = 1,
    cards: SlipCards = SlipCards(),  # noqa: B008  # frozen
) -> paper.Subject:
    """Everything that a paper about this visit may show. `now` is local time; `product` chooses the consent text, ""
    takes the first one that this person came for."""
    consent = read_consent(files.forms(), product or visit.planned[0], language)
    said = visit.consent(product or visit.planned[0])

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
        consent=consent,
        signer=said.signer if said else "recipient",
        copy_number=copy_number,
        issuer=cards.issuer,
        cards=tuple(paper.SignedCard(card.text, tuple(map(names, card.products))) for card in cards.cards),
        unsigned=tuple(paper.Unsigned(each.because, names(each.product)) for each in cards.unsigned),
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


def consent_version(product: str, language: f.Language) -> str:
    """The version of what is told before this vaccine in this language. Raises WorldFailed where there is no text."""
    return read_consent(files.forms(), product, language).version


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
