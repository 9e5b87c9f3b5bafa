"""What is found about a form or a policy, in words."""

from typing import Final

from vaxdesk.clinic.questionnaire import Flaw

SAYS: Final[dict[str, str]] = {
    "ages_reversed": "age_min is above age_max",
    "answerReference": "compares with a reference, which cannot be an answer here",
    "answerValueSet": "the list of answers is not in the file, or not whole: {detail}",
    "answer_never_given": "compares the answer to {detail} with what it can never be",
    "asked_in_a_circle": "goes round in a circle: {detail}",
    "choice_without_options": "a choice with nothing to choose from",
    "condition_compares_no_number": "asks whether {detail} is greater or less, and it is no number or date",
    "condition_never_true": "asked only for an answer that {detail} can never have",
    "condition_without_answer": "asked only for an answer to {detail} that is missing or impossible",
    "contradiction": "says something else than {detail} about the same answer or measurement",
    "control_left_out": "the control {detail} is shown as a plain one",
    "dates_reversed": "valid_to is before valid_from",
    "days_without_defer": "has days of deferral, and does not defer",
    "display_asks_nothing": "a display that is required, or has something under it",
    "enable_behavior_missing": "several conditions, and not said whether all or any of them",
    "expired": "was valid until {detail}",
    "extension": "cannot be asked as it is meant: {detail}",
    "extension_left_out": "the extension is left away: {detail}",
    "extension_without_value": "the extension has no value, or an impossible one: {detail}",
    "forbidden_characters": "holds characters that cannot be seen or that turn text around: {detail}",
    "form_not_found": "its questionnaire is neither beside it nor among those of the program: {detail}",
    "implicitRules": "is to be read by other rules",
    "initial_not_allowed": "a group, a display or a list of options cannot have an initial answer",
    "initial_of_another_kind": "the initial answer is missing or of another kind",
    "initial_too_many": "several initial answers to a question that does not repeat",
    "link_id_twice": "this linkId stands there twice",
    "markup_in_text": "markup in the text is shown as it is written: {detail}",
    "missing_sentence": "no words in {detail}",
    "missing_source": "no source",
    "missing_translation": "no words in {detail}",
    "modifierExtension": "an extension that changes the meaning: {detail}",
    "name_twice": "the element {detail} stands twice in one object",
    "never_answered": "required, and nobody can answer it: it is hidden or read-only",
    "never_true": "a line of `when` can never hold",
    "no_language": "the language of the words is not said",
    "no_text": "a question without words",
    "no_url": "no url: answers refer to it by its content only",
    "no_version": "no version: answers cannot say which one they belong to",
    "not_a_policy": "not a policy: {detail}",
    "not_a_questionnaire": "not a FHIR R4 Questionnaire: {detail}",
    "not_active": "its status is {detail}",
    "not_json": "not JSON: {detail}",
    "not_toml": "not TOML: {detail}",
    "not_utf8": "not UTF-8: {detail}",
    "option_of_another_kind": "the option is of another kind than the question: {detail}",
    "option_without_value": "an option without a value, or with an impossible one",
    "options_twice": "both answerOption and answerValueSet",
    "options_without_choice": "options of a question that is not chosen from",
    "other_form": "was written for another questionnaire than {detail}",
    "overlap": "says the same as {detail} about the same answer or measurement",
    "rule_twice": "this id stands there twice",
    "too_deep": "nested too deep",
    "translation_without_words": "a translation without a language or without words",
    "type": "an item of the type {detail} cannot be shown",
    "unconfirmed": "no clinician has checked it against its source",
    "unknown_element": "FHIR R4 does not know the element {detail}",
    "unknown_question": "refers to a question that is not there: {detail}",
    "unknown_rule": "yields to a rule that is not there: {detail}",
    "valueAttachment": "an answer cannot be an attachment",
    "valueReference": "an answer cannot be a reference",
}
"""By the code of the finding."""


def said(flaw: Flaw) -> str:
    """A finding in one line."""
    return SAYS.get(flaw.code, flaw.code).replace("{detail}", flaw.detail or "(empty)")
