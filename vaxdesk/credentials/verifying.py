"""Is this card genuine? Answered from what is at hand, without a network, in an order that never trusts what is not
yet proved: form, header, key, signature over the compressed bytes, bounded inflation, issuer, dates, type, and the list
of cards taken back.

Nothing of a card is shown before its signature holds. A card is no proof of who holds it.
"""

from datetime import datetime, timedelta
from typing import Any, Final, Literal

import msgspec
from msgspec.structs import replace

from vaxdesk.credentials import jws as envelopes
from vaxdesk.credentials import qr_text
from vaxdesk.credentials.bundle import TYPES
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.json_once import decoded_once
from vaxdesk.credentials.revocation import Rid
from vaxdesk.credentials.shown import ShownCard, shown
from vaxdesk.credentials.trusted import Trust, Vouching

Result = Literal["valid", "untrusted", "revoked", "out_of_date", "damaged"]
Proof = Literal["signature", "issuer", "dates", "type", "not_revoked"]
Problem = (
    qr_text.TextProblem
    | envelopes.EnvelopeProblem
    | envelopes.PayloadProblem
    | Literal["key_unknown", "key_withdrawn", "signature", "card_content", "issuer_differs", "not_yet_valid"]
    | Literal["expired", "not_a_health_card", "card_revoked", "no_card", "file_unreadable", "file_too_large"]
)
"""The last three are about the file that a card came in."""
RevocationCheck = Literal["", "checked", "list_missing", "list_old", "card_without_name"]

AHEAD: Final = timedelta(minutes=5)
"""How far the issuer's clock may be ahead of this one."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The answer. `problem` is the first thing that is wrong, empty for a valid card; `proved` holds what was proved
    before that. `card` is there once the signature and the issuer hold.

    `list_time` and `revocation_time` say of when the lists are that were relied on (UTC), None where that is not known.
    `revocation` is "list_old" where the key list speaks of a newer list of cards taken back than the one at hand: then
    it is not known whether the card was taken back since.
    """

    result: Result
    problem: Problem | Literal[""] = ""
    proved: tuple[Proof, ...] = ()
    kid: str = ""
    issuer: str = ""
    issuer_name: str = ""
    list_time: datetime | None = None
    issued: float | None = None
    """Seconds since 1970, as is `expires`."""
    expires: float | None = None
    revocation: RevocationCheck = ""
    revocation_time: datetime | None = None
    card: ShownCard | None = None


class _Resource(msgspec.Struct, frozen=True):
    resource: Any


class _Bundle(msgspec.Struct, frozen=True):
    entry: tuple[_Resource, ...]


class _Subject(msgspec.Struct, frozen=True):
    fhirVersion: str
    fhirBundle: _Bundle


class _Content(msgspec.Struct, frozen=True):
    type: tuple[str, ...]
    credentialSubject: _Subject
    rid: Rid | None = None


class _Claims(msgspec.Struct, frozen=True):
    iss: str
    nbf: int | float
    vc: _Content
    exp: int | float | None = None


def verify(text: str, trust: Trust, now: datetime) -> Verdict:
    """The verdict on the text of a QR code. Never raises, whatever the text."""
    jws, problem = qr_text.decoded(text)
    return Verdict(result="damaged", problem=problem) if problem else verify_jws(jws, trust, now)


def verify_jws(jws: str, trust: Trust, now: datetime) -> Verdict:
    """As `verify`, for the JWS of a file, which may be longer than a QR code holds."""
    envelope = envelopes.taken_apart(jws)
    if isinstance(envelope, str):
        return Verdict(result="damaged", problem=envelope)
    verdict = Verdict(result="damaged", kid=envelope.kid)
    if envelope.kid in trust.withdrawn:
        return replace(verdict, result="revoked", problem="key_withdrawn")
    vouching = trust.vouching(envelope.kid)
    if not vouching:
        return replace(verdict, result="untrusted", problem="key_unknown")
    if not vouching[0].key.public.verifies(envelope.signature, envelope.signed):
        return replace(verdict, problem="signature")
    verdict = replace(verdict, proved=("signature",))
    claims = _claims(envelope.payload)
    return replace(verdict, problem=claims) if isinstance(claims, str) else _judged(verdict, claims, vouching, now)


def _claims(payload: bytes) -> _Claims | Problem:
    text = envelopes.inflated(payload)
    if isinstance(text, str):
        return text
    try:
        return decoded_once(text, _Claims)
    except (ValueError, RecursionError):
        return "card_content"


def _judged(verdict: Verdict, claims: _Claims, vouching: tuple[Vouching, ...], now: datetime) -> Verdict:
    """What remains once the signature holds."""
    voucher = _voucher(vouching, claims.iss)
    if voucher is None:
        return replace(verdict, result="untrusted", problem="issuer_differs")
    card = shown(each.resource for each in claims.vc.credentialSubject.fhirBundle.entry)
    verdict = replace(
        verdict,
        issuer=claims.iss,
        issuer_name=voucher.issuer.name,
        list_time=voucher.issuer.time,
        issued=claims.nbf,
        expires=claims.exp,
        card=card,
        proved=(*verdict.proved, *(("issuer",) if voucher.issuer.iss else ())),
    )
    if card is None:
        return replace(verdict, problem="card_content")
    if problem := _date_problem(claims, now):
        return replace(verdict, result="out_of_date", problem=problem)
    verdict = replace(verdict, proved=(*verdict.proved, "dates"))
    if TYPES[0] not in claims.vc.type:
        return replace(verdict, problem="not_a_health_card")
    return _against_list(replace(verdict, proved=(*verdict.proved, "type")), claims, voucher)


def _voucher(vouching: tuple[Vouching, ...], iss: str) -> Vouching | None:
    """Who has the key and says that it is this issuer's; without such a one, a list that names no issuer."""
    named = [each for each in vouching if each.issuer.iss == iss]
    unnamed = [each for each in vouching if not each.issuer.iss and is_issuer(iss)]
    return next(iter([*named, *unnamed]), None)


def _date_problem(claims: _Claims, now: datetime) -> Literal["not_yet_valid", "expired", ""]:
    if claims.nbf > (now + AHEAD).timestamp():
        return "not_yet_valid"
    return "expired" if claims.exp is not None and claims.exp <= now.timestamp() else ""


def _against_list(verdict: Verdict, claims: _Claims, voucher: Vouching) -> Verdict:
    found, version = voucher.issuer.revocations(verdict.kid), voucher.key.crl_version
    if found and claims.vc.rid and found[0].revokes(claims.vc.rid, claims.nbf):
        return replace(
            verdict, result="revoked", problem="card_revoked", revocation="checked", revocation_time=found[1]
        )
    valid = replace(verdict, result="valid", problem="")
    if found is None:
        return replace(valid, revocation="list_missing")
    if claims.vc.rid is None:
        return replace(valid, revocation="card_without_name", revocation_time=found[1])
    if version is not None and found[0].ctr < version:
        return replace(valid, revocation="list_old", revocation_time=found[1])
    proved = (*verdict.proved, "not_revoked")
    return replace(valid, proved=proved, revocation="checked", revocation_time=found[1])
