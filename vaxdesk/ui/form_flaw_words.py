"""What is wrong with a form or a policy of the site, in words for staff."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.questionnaire import Flaw
from vaxdesk.ui.wording import filled, named

FLAWS: Final[dict[str, object]] = {
    "no_file": QT_TRANSLATE_NOOP("form_flaw", "the file is not there"),
    "not_json": QT_TRANSLATE_NOOP("form_flaw", "not JSON, {detail}"),
    "not_toml": QT_TRANSLATE_NOOP("form_flaw", "not TOML, {detail}"),
    "not_utf8": QT_TRANSLATE_NOOP("form_flaw", "not UTF-8, {detail}"),
    "not_a_policy": QT_TRANSLATE_NOOP("form_flaw", "not a policy: {detail}"),
    "bad_field": QT_TRANSLATE_NOOP("form_flaw", "a field is missing or wrong: {detail}"),
    "not_a_questionnaire": QT_TRANSLATE_NOOP("form_flaw", "not a FHIR R4 Questionnaire: {detail}"),
    "name_twice": QT_TRANSLATE_NOOP("form_flaw", "{detail} stands twice in one object"),
    "link_id_twice": QT_TRANSLATE_NOOP("form_flaw", "this linkId stands there twice"),
    "asked_in_a_circle": QT_TRANSLATE_NOOP("form_flaw", "asked only after itself: {detail}"),
    "too_deep": QT_TRANSLATE_NOOP("form_flaw", "nested too deep"),
    "type": QT_TRANSLATE_NOOP("form_flaw", "an item of the type {detail} cannot be shown"),
    "extension": QT_TRANSLATE_NOOP("form_flaw", "cannot be asked as it is meant: {detail}"),
    "modifierExtension": QT_TRANSLATE_NOOP("form_flaw", "an extension that changes the meaning: {detail}"),
    "answerValueSet": QT_TRANSLATE_NOOP("form_flaw", "the list of answers is not in the file, or not whole: {detail}"),
    "choice_without_options": QT_TRANSLATE_NOOP("form_flaw", "a choice with nothing to choose from"),
    "unknown_question": QT_TRANSLATE_NOOP("form_flaw", "refers to a question that is not there: {detail}"),
    "condition_never_true": QT_TRANSLATE_NOOP("form_flaw", "asked only for an answer that {detail} can never have"),
    "unknown_element": QT_TRANSLATE_NOOP("form_flaw", "FHIR R4 does not know the element {detail}"),
    "not_on_this_page": QT_TRANSLATE_NOOP("form_flaw", "this page cannot show: {detail}"),
    "calculation_left_out": QT_TRANSLATE_NOOP("form_flaw", "not calculated here: type it in, or leave it empty"),
    "control_left_out": QT_TRANSLATE_NOOP("form_flaw", "without the control {detail}"),
    "extension_left_out": QT_TRANSLATE_NOOP("form_flaw", "without {detail}"),
    "other": QT_TRANSLATE_NOOP("form_flaw", "{name} {detail}"),
    "unknown_vaccine": QT_TRANSLATE_NOOP(
        "form_flaw", "no vaccine here is called {detail}: nobody comes for it, and what is said about it never counts"
    ),
    "more": QT_TRANSLATE_NOOP("form_flaw", "and {count} more"),
    "expired": QT_TRANSLATE_NOOP("form_flaw", "Expired rules: {policy}, valid until {day}."),
}
_SHOWN: Final = 6
LONGEST: Final = 12
"""Characters without a place to break the line."""


def flaw_words(flaw: Flaw) -> str:
    """One flaw, with the linkId (or the rule) that it stands at."""
    detail = _breakable(_short(flaw.detail))
    words = _say(flaw.code if flaw.code in FLAWS else "other", name=flaw.code, detail=detail)
    return f"{_breakable(flaw.where)}: {words}" if flaw.where else words


def flaws_in_words(flaws: Sequence[Flaw]) -> str:
    """A few of them, one a line, and how many more there are."""
    lines = list(dict.fromkeys(map(flaw_words, flaws)))
    more = [_say("more", count=len(lines) - _SHOWN)] if len(lines) > _SHOWN else []
    return "\n".join([*lines[:_SHOWN], *more])


class Ending(Protocol):
    """A policy, or what is remembered of one."""

    @property
    def title(self) -> Mapping[str, str]: ...
    @property
    def valid_to(self) -> date | None: ...


def expired_in_words(policies: Sequence[Ending]) -> str:
    """One line for each policy of the site whose time has run out, as for the page where people sign in."""
    return "\n".join(_say("expired", policy=named(each.title), day=each.valid_to) for each in policies)


def _breakable(text: str) -> str:
    """A linkId or an address may be longer than the page is wide: it may be broken anywhere, and nothing is seen of
    that."""
    return re.sub(rf"\S{{{LONGEST}}}(?=\S)", lambda found: f"{found[0]}\u200b", text)


def _short(detail: str) -> str:
    """Urls by their last part, which says what they are."""
    return detail.rpartition("/")[2] if detail.startswith("http") else detail


def _say(code: str, **data: object) -> str:
    return filled(QCoreApplication.translate("form_flaw", str(FLAWS[code])), **data)
