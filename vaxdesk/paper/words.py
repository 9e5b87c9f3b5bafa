"""What citizens read on paper, in their own language."""

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec

LANGUAGES: Final = ("zh-CN", "vi", "en")
SECOND: Final = {"zh-CN": "en", "vi": "en", "en": "zh-CN"}
"""The language of the small print beside each label: what a reader abroad, or the site's staff, can follow."""

PLACE: Final = re.compile(r"\{([a-z_]+)\}")


class Book(msgspec.Struct, frozen=True):
    """The words of one language, by dotted key ("slip.title")."""

    language: str
    entries: dict[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key` with its {places} filled in. Values are data: braces inside them stay as they are.

        Raises KeyError for an unknown key or a place without a value.
        """
        return PLACE.sub(lambda place: str(values[place[1]]), self.entries[key])

    def __contains__(self, key: str) -> bool:
        return key in self.entries

    def name_of(self, names: Mapping[str, str], code: str = "") -> str:
        """A product's name in this language, else in English, else in any, else its code."""
        return names.get(self.language) or names.get("en") or next(iter(names.values()), code)


class Words(msgspec.Struct, frozen=True):
    """The words of every language."""

    books: dict[str, Book]

    @classmethod
    def of(cls, parsed: Mapping[str, Mapping[str, Any]]) -> "Words":
        """From parsed TOML by language: nested tables of texts."""
        return cls({language: Book(language, dict(_flat(tables))) for language, tables in parsed.items()})

    def book(self, language: str) -> Book:
        return self.books[language]

    def second(self, language: str) -> Book:
        return self.books[SECOND[language]]

    def others(self, language: str) -> tuple[Book, ...]:
        """The two languages that a title is repeated in: English first."""
        return tuple(self.books[other] for other in ("en", "vi", "zh-CN") if other != language)


def _flat(tables: Mapping[str, Any], path: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in tables.items():
        key = f"{path}.{name}" if path else name
        found += _flat(value, key) if isinstance(value, Mapping) else [(key, str(value))]
    return found
