"""Words and consent texts from the forms folder. The only files that paper reads beside its fonts."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from vaxdesk.failures import WorldFailed
from vaxdesk.paper.subject import ConsentText
from vaxdesk.paper.words import LANGUAGES, Words


@cache
def read_words(forms: Path) -> Words:
    """The words of all languages. Raises WorldFailed("form_unreadable")."""
    return Words.of({language: _toml(forms / "words" / f"{language}.toml") for language in LANGUAGES})


@cache
def read_consent(forms: Path, product: str, language: str) -> ConsentText:
    """The consent text of one vaccine in one language. Raises WorldFailed("form_unreadable")."""
    path = forms / "consent" / f"{product}.{language}.toml"
    parsed = _toml(path)
    parsed["blocks"] = parsed.pop("block", [])
    try:
        return msgspec.convert(parsed, ConsentText)
    except msgspec.ValidationError as problem:
        raise WorldFailed("form_unreadable", f"{path.name}: {problem}") from problem


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise WorldFailed("form_unreadable", f"{path.name}: {problem}") from problem
