"""What people who wait after the injection read and hear: the site's own words, in three languages side by side."""

from collections.abc import Sequence
from typing import Final

from vaxdesk import files
from vaxdesk.paper.forms import read_words
from vaxdesk.paper.words import LANGUAGES

TABLE: Final = "waiting"


def languages(first: str) -> tuple[str, ...]:
    """All of them, that of the site first."""
    return (first, *(each for each in LANGUAGES if each != first))


def in_each(code: str, order: Sequence[str], **data: object) -> tuple[str, ...]:
    """One text in each of these languages. Raises WorldFailed("form_unreadable"), KeyError for an unknown code."""
    words = read_words(files.forms())
    return tuple(words.book(language)(f"{TABLE}.{code}", **data) for language in order)
