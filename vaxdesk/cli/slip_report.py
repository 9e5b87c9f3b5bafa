"""A verdict on cards as a program and as a person read it."""

from datetime import UTC, datetime
from typing import Any

from vaxdesk import files
from vaxdesk.cli.slip_words import PROBLEMS, REMINDER, RESULTS, REVOCATION
from vaxdesk.codes.slip_files import worst
from vaxdesk.codes.trust import LeftOut
from vaxdesk.credentials.codings import read_allowed
from vaxdesk.credentials.shown import ShownDose
from vaxdesk.credentials.verifying import Verdict


def as_object(verdicts: tuple[Verdict, ...], left: tuple[LeftOut, ...], now: datetime) -> dict[str, Any]:
    """That of the worst card, with all of them in `cards`."""
    cards = [_card(each, now) for each in verdicts]
    left_out = [{"file": each.file, "code": each.code} for each in left]
    return {**cards[verdicts.index(worst(verdicts))], "left_out": left_out, "cards": cards}


def _card(verdict: Verdict, now: datetime) -> dict[str, Any]:
    return {
        "result": verdict.result,
        "problem": verdict.problem,
        "message": _message(verdict),
        "proved": list(verdict.proved),
        "issuer": verdict.issuer,
        "issuer_name": verdict.issuer_name,
        "kid": verdict.kid,
        "issued": _moment(verdict.issued),
        "expires": _moment(verdict.expires),
        "name": verdict.card.name if verdict.card else "",
        "birth_date": verdict.card.birth_date if verdict.card else "",
        "doses": [_dose(each) for each in verdict.card.doses] if verdict.card else [],
        "list_time": _utc(verdict.list_time),
        "list_age_days": _days(verdict.list_time, now),
        "revocation": verdict.revocation,
        "revocation_time": _utc(verdict.revocation_time),
        "revocation_age_days": _days(verdict.revocation_time, now),
    }


def _dose(dose: ShownDose) -> dict[str, str]:
    return {
        "system": dose.system,
        "code": dose.code,
        "meaning": _meaning(dose),
        "day": dose.day,
        "lot": dose.lot,
        "site": dose.site,
    }


def as_lines(verdict: Verdict, now: datetime) -> list[str]:
    """The answer, what the card says, whose list is trusted and how old that is."""
    lines = [_message(verdict)]
    if verdict.card is None:
        return lines
    lines += [f"  name        {verdict.card.name}", f"  birth date  {verdict.card.birth_date}"]
    for dose in verdict.card.doses:
        said = [dose.day, f"{_meaning(dose)} ({dose.system} {dose.code})", dose.lot and f"lot {dose.lot}", dose.site]
        lines.append("  dose        " + ", ".join(filter(None, said)))
    known = "issuer" in verdict.proved
    issuer = f"{verdict.issuer_name} {verdict.issuer}".strip()
    lines.append(
        f"  issuer      {issuer}" + ("" if known else " (as the card says; the list does not name its issuer)")
    )
    lines.append(f"  issued      {_moment(verdict.issued)}")
    lines.append(f"  key list    {_age(verdict.list_time, now)}")
    if verdict.revocation:
        age = f", {_age(verdict.revocation_time, now)}" if verdict.revocation_time else ""
        lines.append(f"  revocation  {REVOCATION[verdict.revocation]}{age}")
    return [*lines, REMINDER]


def _message(verdict: Verdict) -> str:
    return RESULTS[verdict.result] + (f"; {PROBLEMS[verdict.problem]}" if verdict.problem else "")


def _meaning(dose: ShownDose) -> str:
    """The words of a CVX code; nothing for others, which are not listed here."""
    if dose.system != "cvx":
        return ""
    return read_allowed((files.resources() / "codes" / "cvx.tsv").read_text(encoding="utf-8")).get(dose.code, "")


def _moment(seconds: float | None) -> str | None:
    """RFC 3339, in whole seconds; None also for a number that no calendar holds."""
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")
    except (OverflowError, ValueError, OSError):
        return None


def _utc(moment: datetime | None) -> str | None:
    return _moment(None if moment is None else moment.timestamp())


def _days(time: datetime | None, now: datetime) -> int | None:
    return None if time is None else (now - time).days


def _age(time: datetime | None, now: datetime) -> str:
    if time is None:
        return "of an unknown day"
    days = (now - time).days
    return f"of {time:%Y-%m-%d}, " + ("in the future: compare the clocks" if days < 0 else f"{days} days old")
