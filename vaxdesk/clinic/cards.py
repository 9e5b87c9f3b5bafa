"""Which signed cards a visit has, and which of them are taken back. Derived from its entries, like everything else."""

from collections.abc import Iterator

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Visit, roots, struck_ids


class VisitCard(msgspec.Struct, frozen=True):
    """A card that was issued, and whether it is taken back. Once taken back it stays so, whatever is corrected again:
    lists that say so may have left the house."""

    entry: f.Entry
    fact: f.CardIssued
    taken_back: bool = False


def visit_cards(visit: Visit) -> tuple[VisitCard, ...]:
    """Every card of this visit, oldest first, also one whose entry was struck."""
    issued = [(entry, entry.fact) for entry in visit.history if isinstance(entry.fact, f.CardIssued)]
    if not issued:
        return ()
    gone = {rid for _, card in issued for rid in card.replaces}
    struck = struck_ids(visit.history)
    return tuple(
        VisitCard(entry, card, card.rid in gone or entry.id in struck or any(_touched(visit, entry, card)))
        for entry, card in issued
    )


def _touched(visit: Visit, issued: f.Entry, card: f.CardIssued) -> Iterator[bool]:
    """A dose of the card was corrected or struck after it was issued, or does not stand as the card has it: somebody
    at another station had corrected it already."""
    root, place = roots(visit.history), {entry.id: number for number, entry in enumerate(visit.history)}
    about = {root.get(dose, dose) for dose in card.doses}
    yield not set(card.doses) <= {act.latest.id for act, _ in visit.doses}
    for entry in visit.history[place[issued.id] :]:
        yield entry.amends is not None and root[entry.id] in about
