"""What the rules say about a page, item by item, and what is wrong with answers: words, made from frozen inputs."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic.answer_keys import link_id_of
from vaxdesk.clinic.policy import Policy, Proposal, Rule
from vaxdesk.clinic.questionnaire import Form, Item, in_words, walk
from vaxdesk.clinic.screening import answered, faults
from vaxdesk.ui import wording
from vaxdesk.ui.stations.screening_inputs import width
from vaxdesk.ui.stations.screening_typed import TypedScreening, vital_signs
from vaxdesk.ui.stations.screening_words import WORDS, say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.typed_answers import read_answer
from vaxdesk.ui.typed_numbers import plain
from vaxdesk.ui.widgets.person_card import Notice

TONES: Final[dict[str, Tone]] = {
    "eligible": "ok", "caution": "caution", "defer": "caution", "refer": "caution", "contraindicated": "stop",
}  # fmt: skip
LONGEST: Final = 48
"""How much of a question is said where it is only named, in Latin characters; a Chinese one counts twice."""
_PRESSURE: Final = ("systolic", "diastolic")


def notices(
    proposal: Proposal, policy: Policy, form: Form, typed: TypedScreening, language: str, unjudged: Sequence[str] = ()
) -> Iterator[Notice]:
    """What the rules say, gravest first: what about, with which outcome, and where that is written. `unjudged` are
    measurements that they say nothing about."""
    for flaw in (*proposal.obstacles, *proposal.warnings):
        yield Notice(say(flaw.code, detail=flaw.detail), "", "stop" if flaw.code == "expired" else "caution")
    for finding in proposal.findings:
        if (rule := policy.rule(finding.rule)) is not None:
            about = "; ".join(dict.fromkeys(_about(rule, form, typed, language)))
            outcome = wording.text("outcome", finding.outcome)
            heading = " \u00b7 ".join(part for part in (outcome, about) if part)
            yield Notice(heading, wording.named(rule.sentence), TONES[finding.outcome], _source(rule))
    for name in unjudged:
        yield Notice(f"{_sign_name(name)} {_value(name, typed)}", say("no_limit"), "caution")
    for needed in (True, False):
        if lacking := [sign for sign in proposal.not_measured if (sign in proposal.needed) is needed]:
            names = ", ".join(say(f"sign_{sign}") for sign in lacking)
            yield Notice("", say("not_measured", names=names), "caution" if needed else "info")
    noes = sum(answer is False for answer in answered(form, typed.answers).values())
    if noes:
        yield Notice("", say("noes", count=noes), "ok")
    if proposal.outcome == "eligible" and not proposal.findings and not unjudged:
        yield Notice("", say("nothing_found"), "ok")


def chips(proposal: Proposal, policy: Policy) -> Iterator[tuple[str, Tone]]:
    """What holds for the rules as a whole."""
    if any(flaw.code == "expired" for flaw in proposal.warnings):
        yield say("chip_expired"), "stop"
    if proposal.unconfirmed or any(not rule.confirmed for rule in policy.rules):
        yield say("chip_unconfirmed"), "caution"


def question_words(form: Form, key: str, language: str) -> str:
    """A question in words, shortened where it is only named."""
    item = _item(form, key)
    if item is None:
        return link_id_of(key)
    prefix, text = in_words(item.prefix, language)[0], in_words(item.text, language)[0]
    return f"{prefix} {_shortened(text)}".strip()


def _shortened(text: str) -> str:
    kept = next((n for n in range(len(text)) if width(text[: n + 1]) > LONGEST), len(text))
    return text if kept >= len(text) - 2 else f"{text[:kept].rstrip()}\u2026"


def wrong_answers(form: Form, typed: TypedScreening) -> Mapping[str, str]:
    """What is wrong with answers, by key: what the form does not allow, and what cannot be read."""
    found = {flaw.where: _fault(flaw.code, flaw.detail) for flaw in faults(form, typed.answers)}
    unread = {key: _how_to_type(_item(form, key), texts) for key, texts in typed.unread.items()}
    return {**found, **unread}


def _about(rule: Rule, form: Form, typed: TypedScreening, language: str) -> Iterator[str]:
    """The measurements and answers that a rule looked at, as far as they are there."""
    given = {link_id_of(key) for key in answered(form, typed.answers)}
    for line in rule.when:
        for test in line:
            if test.of == "sign" and (value := _measured(test.name, typed)):
                yield f"{say('sign_blood_pressure' if test.name in _PRESSURE else f'sign_{test.name}')} {value}"
            elif test.of == "answer" and test.name in given:
                yield question_words(form, test.name, language)


def _measured(sign: str, typed: TypedScreening) -> str:
    """As it was understood; of two blood pressures the one that counts."""
    signs = vital_signs(typed)
    if sign in _PRESSURE:
        last = signs.blood_pressure[-1] if signs.blood_pressure else None
        return f"{last.systolic}/{last.diastolic}" if last else ""
    value = getattr(signs, sign)
    return f"{value:g}" if value is not None else ""


def _sign_name(field: str) -> str:
    signs = {"temperature": "temperature_c", "pressure": "blood_pressure", "pressure_again": "blood_pressure"}
    return say(f"sign_{signs.get(field, field)}")


def _value(field: str, typed: TypedScreening) -> str:
    return _measured("temperature_c", typed) if field == "temperature" else plain(getattr(typed, field))


def _source(rule: Rule) -> str:
    parts = ("" if rule.confirmed else say("unconfirmed"), say("source", source=rule.source) if rule.source else "")
    return " \u00b7 ".join(part for part in parts if part)


def _fault(code: str, detail: str) -> str:
    return say(f"wrong_{code}" if f"wrong_{code}" in WORDS else "wrong", detail=detail)


def _how_to_type(item: Item | None, texts: tuple[str, ...]) -> str:
    if item is None:
        return say("wrong", detail="")
    number = texts and read_answer("quantity", texts[0], zone=ZoneInfo("UTC")) is not None
    if item.kind == "quantity" and len(item.units) > 1 and number:
        return say("unread_unit")
    return say(f"unread_{item.kind}" if f"unread_{item.kind}" in WORDS else "wrong", detail="")


def _item(form: Form, key: str) -> Item | None:
    link_id = link_id_of(key)
    return next((placed.item for placed in walk(form.items) if placed.item.link_id == link_id), None)
