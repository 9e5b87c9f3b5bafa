"""What the verdict on a card means, in plain English: five answers, and why."""

from typing import Final

from vaxdesk.credentials.verifying import Problem, Result, RevocationCheck

RESULTS: Final[dict[Result, str]] = {
    "valid": "VALID: the card is genuine, and nothing in it was changed",
    "untrusted": "ISSUER UNKNOWN: nothing is proved",
    "revoked": "REVOKED: whoever issued the card has taken it back",
    "out_of_date": "OUT OF DATE: expired, or not yet valid",
    "damaged": "DAMAGED OR FORGED: do not rely on it",
}

PROBLEMS: Final[dict[Problem, str]] = {
    "card_compression": "its content cannot be unpacked",
    "card_content": "its content is not that of a health card",
    "card_digits": "its digits are not those of a health card",
    "card_format": "it is not built like a health card",
    "card_header": "its header is not that of a health card",
    "card_revoked": "this card is on the issuer's list; ask for a new one",
    "card_too_large": "its content is larger than a card may be",
    "card_too_long": "it is longer than a card may be",
    "expired": "it has expired",
    "file_too_large": "the file is too large",
    "file_unreadable": "the file is no picture, page or text that can be read",
    "issuer_differs": "the key is known, but not as one of the issuer that the card names",
    "key_unknown": "no list here holds the key that it names",
    "key_withdrawn": "the key that signed it was withdrawn",
    "no_card": "there is no health card in the file",
    "not_a_card": "it is not the text of a health card",
    "not_a_health_card": "it is another kind of credential",
    "not_yet_valid": "it begins in the future; compare the clocks",
    "one_of_several": "it is one code of a card that is split over several, which is not supported",
    "signature": "the signature does not fit: something was changed after it was signed",
}

REVOCATION: Final[dict[RevocationCheck, str]] = {
    "": "",
    "checked": "checked against the list of cards taken back",
    "list_missing": "NOT CHECKED whether it was taken back: there is no such list here",
    "list_old": "NOT KNOWN whether it was taken back: there is a newer list than the one here",
    "card_without_name": "it cannot be taken back: it carries no name for that",
}

LEFT_OUT: Final = {
    "not_this_kind": "it is no list of issuers, of keys or of cards taken back",
    "not_a_file": "it is not an ordinary file",
    "too_large": "it is too large",
    "unreadable": "it cannot be read",
    "private_key": "it holds a private key, which nobody but its owner may have; tell the issuer",
    "key_name": "a key in it has another name than its thumbprint",
    "key_damaged": "a key in it is damaged",
    "list_without_key": "no list beside it holds its key, so that it takes no card back",
    "issuer_address": "it names an issuer that no card may carry",
}

OFFERS: Final = {
    "trust_nothing": "not taken: it is no list of issuers, of keys or of cards taken back",
    "trust_older": "not taken: it is older than the list here, and cards that were taken back would count again",
    "trust_private_key": "not taken: it holds a private key, which only its owner may have; tell the issuer",
    "trust_unreadable": "not taken: it cannot be read, or the folder of the site cannot be written to",
}

REMINDER: Final = "A card does not prove who holds it: compare name and birth date with the person's document."
