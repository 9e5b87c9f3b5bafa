"""What the injection page says, by code. Values are put in as they are, never interpreted."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

CONTEXT: Final = "injection"
WORDS: Final[dict[str, object]] = {
    "ticket_scanned": QT_TRANSLATE_NOOP("injection", "Recipient: ticket {short} scanned"),
    "document_scanned": QT_TRANSLATE_NOOP("injection", "Recipient: identity document scanned"),
    "not_scanned": QT_TRANSLATE_NOOP("injection", "Recipient: chosen by hand, no ticket scanned"),
    "identity_checked": QT_TRANSLATE_NOOP("injection", "Identity checked {time} by {by}: {ways}"),
    "screening": QT_TRANSLATE_NOOP("injection", "Screening {time} {by}: {outcome}"),
    "consent": QT_TRANSLATE_NOOP("injection", "Consent {time} by {signer}"),
    "consent_mark": QT_TRANSLATE_NOOP("injection", "by mark, witness {witness}"),
    "consent_version": QT_TRANSLATE_NOOP("injection", "text version {version}"),
    "consent_recipient": QT_TRANSLATE_NOOP("injection", "the recipient"),
    "consent_guardian": QT_TRANSLATE_NOOP("injection", "the guardian {name}"),
    "product": QT_TRANSLATE_NOOP("injection", "As registered: {product} {volume} mL"),
    "no_product": QT_TRANSLATE_NOOP("injection", "No vaccine is left to give"),
    "lot": QT_TRANSLATE_NOOP("injection", "Lot {lot} · {expiry} · {left} left"),
    "lot_soon": QT_TRANSLATE_NOOP("injection", "Lot {lot} · only {days} days · {left} left"),
    "lot_open": QT_TRANSLATE_NOOP("injection", "Lot: scan the pack or choose one"),
    "lot_none": QT_TRANSLATE_NOOP("injection", "Lot: none in stock that may be used"),
    "dose": QT_TRANSLATE_NOOP("injection", "Dose {number} · age and interval fit"),
    "dose_open": QT_TRANSLATE_NOOP("injection", "Dose number and interval"),
    "asked": QT_TRANSLATE_NOOP("injection", "{ways}"),
    "looked": QT_TRANSLATE_NOOP("injection", "Vaccine, syringe, cold chain"),
    "confirmed": QT_TRANSLATE_NOOP("injection", "Recipient saw vaccine and expiry"),
    "way_name": QT_TRANSLATE_NOOP("injection", "Says the name"),
    "way_birth_date": QT_TRANSLATE_NOOP("injection", "Says the birth date"),
    "way_name_birth_date": QT_TRANSLATE_NOOP("injection", "Says name and birth date"),
    "way_document": QT_TRANSLATE_NOOP("injection", "Shows the document"),
    "way_document_name": QT_TRANSLATE_NOOP("injection", "Shows the document, says the name"),
    "way_known": QT_TRANSLATE_NOOP("injection", "Known, says the name"),
    "by_self": QT_TRANSLATE_NOOP("injection", "the recipient"),
    "by_family": QT_TRANSLATE_NOOP("injection", "family"),
    "by_guardian": QT_TRANSLATE_NOOP("injection", "guardian"),
    "by_staff": QT_TRANSLATE_NOOP("injection", "staff"),
    "missing_asked": QT_TRANSLATE_NOOP("injection", "identity (F4)"),
    "missing_ways": QT_TRANSLATE_NOOP("injection", "a second way of identity"),
    "missing_looked": QT_TRANSLATE_NOOP("injection", "vaccine and syringe (F5)"),
    "missing_confirmed": QT_TRANSLATE_NOOP("injection", "the look at the pack (F6)"),
    "missing_lot": QT_TRANSLATE_NOOP("injection", "lot: scan the pack"),
    "missing_body_site": QT_TRANSLATE_NOOP("injection", "left or right (← →)"),
    "missing_rule": QT_TRANSLATE_NOOP("injection", "what is marked in red"),
    "left": QT_TRANSLATE_NOOP("injection", "Next: {what}"),
    "checks_left": QT_TRANSLATE_NOOP("injection", "{count} checks left"),
    "check_left": QT_TRANSLATE_NOOP("injection", "1 check left"),
    "give": QT_TRANSLATE_NOOP("injection", "Given · start {minutes} min of observation"),
    "next": QT_TRANSLATE_NOOP("injection", "Scan the next ticket"),
    "look_alike": QT_TRANSLATE_NOOP("injection", "Somebody with a near name is here: {who}"),
    "look_alike_do": QT_TRANSLATE_NOOP("injection", "Ask for name and birth date."),
    "identity_only": QT_TRANSLATE_NOOP("injection", "The identity check is recorded, the dose is not yet."),
    "given": QT_TRANSLATE_NOOP("injection", "Given {time}: {product}, {site}, lot {lot}. Observation until {until}."),
    "years": QT_TRANSLATE_NOOP("injection", "{age} years"),
    "estimated": QT_TRANSLATE_NOOP("injection", "about {date}"),
    "gtin_check_digit": QT_TRANSLATE_NOOP("injection", "The pack code was read wrongly: scan it again."),
    "elsewhere": QT_TRANSLATE_NOOP("injection", "{ticket} {name}: {stage}"),
    "pack_unknown": QT_TRANSLATE_NOOP("injection", "No delivery of this pack ({detail}) was entered in the stock."),
    "pack_not_in_stock": QT_TRANSLATE_NOOP("injection", "Stop: nothing of {detail} is in stock here."),
    "pack_not_planned": QT_TRANSLATE_NOOP("injection", "Stop: this pack is {detail}, not due for this person."),
    "pack_lot_unknown": QT_TRANSLATE_NOOP("injection", "Stop: lot {detail} is not in stock here."),
    "pack_expiry_differs": QT_TRANSLATE_NOOP("injection", "Stop: by the stock this lot expires on {detail}."),
    "lot_expired": QT_TRANSLATE_NOOP("injection", "Stop: this lot expired on {detail}."),
    "pack_choose_lot": QT_TRANSLATE_NOOP("injection", "In stock: choose the lot"),
    "pack_fits": QT_TRANSLATE_NOOP("injection", "in stock"),
    "pack_again": QT_TRANSLATE_NOOP("injection", "This pack was recorded for {detail} today."),
    "pack_unread": QT_TRANSLATE_NOOP("injection", "This is no code of a vaccine pack."),
}  # fmt: skip


def say(code: str, **data: object) -> str:
    """The words for a code in the language of the window."""
    return filled(QCoreApplication.translate(CONTEXT, str(WORDS[code])), **data)
