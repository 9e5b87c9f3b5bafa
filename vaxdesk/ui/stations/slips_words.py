"""Words of the slip check: five answers, and why."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

RESULTS: Final[dict[str, object]] = {
    "valid": QT_TRANSLATE_NOOP("slip", "Valid"),
    "untrusted": QT_TRANSLATE_NOOP("slip", "Issuer unknown: nothing is proved"),
    "revoked": QT_TRANSLATE_NOOP("slip", "Taken back by its issuer"),
    "out_of_date": QT_TRANSLATE_NOOP("slip", "Out of date"),
    "damaged": QT_TRANSLATE_NOOP("slip", "Damaged or forged"),
}
MEANINGS: Final[dict[str, object]] = {
    "valid": QT_TRANSLATE_NOOP("slip", "The card is genuine, and nothing in it was changed since it was issued."),
    "untrusted": QT_TRANSLATE_NOOP(
        "slip", "Nobody in the lists here vouches for it. It may be genuine, it may be made up: ask for other proof."
    ),
    "revoked": QT_TRANSLATE_NOOP("slip", "It counts no more. Ask for a newer one."),
    "out_of_date": QT_TRANSLATE_NOOP("slip", "It was issued rightly, but does not count today."),
    "damaged": QT_TRANSLATE_NOOP("slip", "Do not rely on it. Scan it once more; then ask for other proof."),
}
PROBLEMS: Final[dict[str, object]] = {
    "card_compression": QT_TRANSLATE_NOOP("slip", "Its content cannot be unpacked."),
    "card_content": QT_TRANSLATE_NOOP("slip", "Its content is not that of a health card."),
    "card_digits": QT_TRANSLATE_NOOP("slip", "Its digits are not those of a health card."),
    "card_format": QT_TRANSLATE_NOOP("slip", "It is not built like a health card."),
    "card_header": QT_TRANSLATE_NOOP("slip", "Its header is not that of a health card."),
    "card_revoked": QT_TRANSLATE_NOOP("slip", "This card is on its issuer's list of cards taken back."),
    "card_too_large": QT_TRANSLATE_NOOP("slip", "Its content is larger than a card may be."),
    "card_too_long": QT_TRANSLATE_NOOP("slip", "It is longer than a card may be."),
    "expired": QT_TRANSLATE_NOOP("slip", "It has expired."),
    "file_too_large": QT_TRANSLATE_NOOP("slip", "The file is too large."),
    "file_unreadable": QT_TRANSLATE_NOOP("slip", "The file is no picture, page or text that can be read."),
    "issuer_differs": QT_TRANSLATE_NOOP("slip", "The key is known, but not as one of the issuer that the card names."),
    "key_unknown": QT_TRANSLATE_NOOP("slip", "No list here holds the key that it names."),
    "key_withdrawn": QT_TRANSLATE_NOOP("slip", "The key that signed it was withdrawn: it may be in wrong hands."),
    "no_card": QT_TRANSLATE_NOOP("slip", "There is no health card in it."),
    "not_a_card": QT_TRANSLATE_NOOP("slip", "It is not the text of a health card."),
    "not_a_health_card": QT_TRANSLATE_NOOP("slip", "It is another kind of credential."),
    "not_yet_valid": QT_TRANSLATE_NOOP("slip", "It begins in the future: compare the clocks."),
    "one_of_several": QT_TRANSLATE_NOOP("slip", "It is one code of a card that is split over several."),
    "signature": QT_TRANSLATE_NOOP("slip", "The signature does not fit: something was changed after it was signed."),
}
REVOCATIONS: Final[dict[str, object]] = {
    "": QT_TRANSLATE_NOOP("slip", "not looked up"),
    "checked": QT_TRANSLATE_NOOP("slip", "not taken back by the list of {day}"),
    "list_missing": QT_TRANSLATE_NOOP("slip", "not known: there is no such list here"),
    "list_old": QT_TRANSLATE_NOOP("slip", "not known: there is a newer list than the one of {day}"),
    "card_without_name": QT_TRANSLATE_NOOP("slip", "cannot be: the card carries no name for that"),
}
TAKEN_BACK: Final[object] = QT_TRANSLATE_NOOP("slip", "taken back by the list of {day}")
PROOFS: Final[dict[str, object]] = {
    "signature": QT_TRANSLATE_NOOP("slip", "unchanged since it was signed"),
    "issuer": QT_TRANSLATE_NOOP("slip", "signed by this issuer"),
    "dates": QT_TRANSLATE_NOOP("slip", "counts today"),
    "type": QT_TRANSLATE_NOOP("slip", "a health card"),
    "not_revoked": QT_TRANSLATE_NOOP("slip", "not taken back"),
}
LEFT_OUT: Final[dict[str, object]] = {
    "not_this_kind": QT_TRANSLATE_NOOP("slip", "it is no list of issuers, of keys or of cards taken back"),
    "not_a_file": QT_TRANSLATE_NOOP("slip", "it is not an ordinary file"),
    "too_large": QT_TRANSLATE_NOOP("slip", "it is too large"),
    "unreadable": QT_TRANSLATE_NOOP("slip", "it cannot be read"),
    "private_key": QT_TRANSLATE_NOOP("slip", "it holds a private key, which only its owner may have: tell the issuer"),
    "key_name": QT_TRANSLATE_NOOP("slip", "a key in it has another name than its fingerprint"),
    "key_damaged": QT_TRANSLATE_NOOP("slip", "a key in it is damaged"),
    "list_without_key": QT_TRANSLATE_NOOP("slip", "no list beside it holds its key, so that it takes no card back"),
    "issuer_address": QT_TRANSLATE_NOOP("slip", "it names an issuer that no card may carry"),
}
OFFERS: Final[dict[str, object]] = {
    "trust_nothing": QT_TRANSLATE_NOOP("slip", "This is no list of issuers, of keys or of cards taken back."),
    "trust_older": QT_TRANSLATE_NOOP(
        "slip", "This list is older than the one here: cards that were taken back would count again. Get the newest."
    ),
    "trust_private_key": QT_TRANSLATE_NOOP(
        "slip", "There is a private key in it, which only its owner may have. Nothing was taken; tell the issuer."
    ),
    "trust_unreadable": QT_TRANSLATE_NOOP("slip", "It cannot be read. Is the stick still there?"),
}
GROUPS: Final = {
    "result": RESULTS,
    "meaning": MEANINGS,
    "problem": PROBLEMS,
    "revocation": REVOCATIONS,
    "proof": PROOFS,
    "left_out": LEFT_OUT,
    "offer": OFFERS,
}


def said(group: str, code: str) -> str:
    """The words for a code in the language of the window; one of a newer version is shown as it is."""
    source = GROUPS[group].get(code)
    return translated(source) if source is not None else code.replace("_", " ")


def translated(source: object) -> str:
    return QCoreApplication.translate("slip", str(source))
