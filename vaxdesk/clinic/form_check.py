"""What a site should know about a questionnaire before anybody is asked from it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, get_args

import msgspec

from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.questionnaire import Flaw, Form, lacks, walk
from vaxdesk.clinic.questionnaire_json import Examined

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
_MARKUP: Final = re.compile(r"</?[a-z][a-z0-9]*(\s[^<>]*)?/?>|&(#\d+|[a-z]+);", re.IGNORECASE)


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """`blocking` is why the form cannot be used at all; `other` what should be put right; `notes` what may be known."""

    blocking: tuple[Flaw, ...] = ()
    other: tuple[Flaw, ...] = ()
    notes: tuple[Flaw, ...] = ()

    @property
    def sound(self) -> bool:
        """Nothing has to be put right."""
        return not (self.blocking or self.other)


def check_form(examined: Examined) -> Findings:
    """Everything about a questionnaire.

    Codes beside those of the reader: missing_translation (with the languages), no_language, no_text, no_url,
    no_version, not_active, markup_in_text (shown as it is written), forbidden_characters, never_answered.
    """
    return Findings(
        blocking=(*examined.unsupported, *examined.contradictions),
        other=tuple(dict.fromkeys((*_head(examined), *examined.left_out, *_words(examined), *_never(examined.form)))),
        notes=examined.for_programs,
    )


def _head(examined: Examined) -> Iterator[Flaw]:
    if not examined.url:
        yield Flaw("no_url")
    if not examined.version:
        yield Flaw("no_version")
    if examined.status != "active":
        yield Flaw("not_active", "", examined.status)
    if examined.language == "und":
        yield Flaw("no_language")


def _words(examined: Examined) -> Iterator[Flaw]:
    yield from (Flaw("no_text", where) for where in examined.wordless)
    for where, texts in examined.words:
        missing = [language for language in LANGUAGES if lacks(texts, language)]
        if missing:
            yield Flaw("missing_translation", where, ", ".join(missing))
        yield from _unseen(where, list(texts.values()))


def _unseen(where: str, texts: Sequence[str]) -> Iterator[Flaw]:
    if found := next((match[0] for text in texts if (match := _MARKUP.search(text))), ""):
        yield Flaw("markup_in_text", where, found[:40])
    if labels := [label for text in texts for label in forbidden_characters(re.sub(r"[\r\n\t]", " ", text))]:
        yield Flaw("forbidden_characters", where, ", ".join(dict.fromkeys(labels)))


def _never(form: Form | None) -> Iterator[Flaw]:
    """Required, and nobody can answer it."""
    for placed in walk(form.items) if form else ():
        item = placed.item
        if item.required and (item.hidden or item.read_only) and not item.initial and item.kind != "group":
            yield Flaw("never_answered", item.link_id)
