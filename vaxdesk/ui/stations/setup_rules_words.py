"""What the set-up page says about policies and their files."""

from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.policy_check import unknown_vaccines
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.departments.rules_in_use import Shelved
from vaxdesk.ui import wording
from vaxdesk.ui.form_flaw_words import flaws_in_words
from vaxdesk.ui.wording import filled

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("rules", "Questions and policies of this site"),
    "unconfirmed": QT_TRANSLATE_NOOP(
        "rules",
        "Rules in use that no clinician has confirmed: {count}. "
        "Somebody who is responsible must hold them against their sources before real use.",
    ),
    "own": QT_TRANSLATE_NOOP("rules", "own file"),
    "unusable": QT_TRANSLATE_NOOP("rules", "cannot be used"),
    "not_confirmed": QT_TRANSLATE_NOOP("rules", "not confirmed"),
    "for": QT_TRANSLATE_NOOP("rules", "For: {vaccines}, age {least} to {most} · {jurisdiction}"),
    "for_open": QT_TRANSLATE_NOOP("rules", "For: {vaccines}, age {least} and more · {jurisdiction}"),
    "every": QT_TRANSLATE_NOOP("rules", "every vaccine"),
    "form": QT_TRANSLATE_NOOP("rules", "Questions: {form}"),
    "source": QT_TRANSLATE_NOOP("rules", "Source: {document}"),
    "valid": QT_TRANSLATE_NOOP("rules", "Valid from {since} to {until}"),
    "valid_open": QT_TRANSLATE_NOOP("rules", "Valid from {since} on; no end is known"),
    "expired": QT_TRANSLATE_NOOP("rules", "Expired: valid until {until}"),
    "confirmed": QT_TRANSLATE_NOOP("rules", "Confirmed by a clinician: {confirmed} of {count} rules"),
    "waiting": QT_TRANSLATE_NOOP("rules", "Not confirmed yet ({count}):"),
    "use": QT_TRANSLATE_NOOP("rules", "Go by the marked ones"),
    "again": QT_TRANSLATE_NOOP("rules", "Read the files again"),
    "taken": QT_TRANSLATE_NOOP("rules", "From now on screenings go by these rules."),
    "no_general": QT_TRANSLATE_NOOP(
        "rules", "Mark one for every vaccine, too: otherwise some people could not be screened at all."
    ),
    "bad_forms": QT_TRANSLATE_NOOP("rules", "Questionnaires that cannot be used"),
    "place": QT_TRANSLATE_NOOP(
        "rules",
        "Files of this site's own lie in {folder} (questionnaires, policies, consent, letters). "
        "One of the same name goes before the shipped one.",
    ),
    "products": QT_TRANSLATE_NOOP("rules", "Vaccines not yet confirmed by a clinician: {names}"),
}


def say(code: str, **data: object) -> str:
    """The words in the language of the window."""
    return filled(QCoreApplication.translate("rules", str(WORDS[code])), **data)


def facts_of(shelved: Shelved, products: Catalogue, today: date) -> str:
    """What somebody has to know who decides about a policy, a line each."""
    policy = shelved.policy
    if policy is None:
        return ""
    vaccines = ", ".join(wording.named(products[each].short) if each in products else each for each in policy.vaccines)
    whom = "for" if policy.age_max < 120 else "for_open"
    until, since = policy.valid_to, policy.valid_from
    valid = "valid_open" if until is None else "expired" if until < today else "valid"
    lines = [
        say(
            whom, vaccines=vaccines or say("every"), least=policy.age_min, most=policy.age_max,
            jurisdiction=policy.jurisdiction,
        ),
        say(valid, since=since, until=until),
        say("source", document=policy.document),
        say("form", form=shelved.form.canonical if shelved.form else policy.form),
        say("confirmed", confirmed=len(policy.rules) - shelved.unconfirmed, count=len(policy.rules)),
    ]  # fmt: skip
    return "\n".join(lines)


def doubts_of(shelved: Shelved, products: Catalogue) -> str:
    """What is wrong with a policy that can be used: the vaccines it names that nobody here knows."""
    return flaws_in_words(tuple(unknown_vaccines(shelved.policy, products))) if shelved.policy else ""


def unconfirmed_of(shelved: Shelved) -> str:
    """Every rule that somebody still has to hold against its source, a line each."""
    rules = shelved.policy.rules if shelved.policy else ()
    lines = [f"° {wording.named(rule.sentence)}" for rule in rules if not rule.confirmed]
    return "\n".join((say("waiting", count=len(lines)), *lines))
