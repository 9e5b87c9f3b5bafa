"""Words, consent texts and letters from the forms folder. The only files that paper reads beside its fonts."""

import tomllib
from functools import cache
from pathlib import Path

from vaxdesk import regular
from vaxdesk.failures import WorldFailed
from vaxdesk.paper.text_files import TextWrong, read_text
from vaxdesk.paper.texts import ConsentText, LetterText
from vaxdesk.paper.words import LANGUAGES, Words

USUAL_FIRST = ("commitment", "attendance")


@cache
def read_words(forms: Path) -> Words:
    """The words of all languages. Raises WorldFailed("form_unreadable")."""
    return Words.of({language: _toml(forms / "words" / f"{language}.toml") for language in LANGUAGES})


def read_consent(forms: Path, product: str, language: str) -> ConsentText:
    """The consent text of one vaccine in one language. Raises TextWrong, a WorldFailed("form_unreadable")."""
    return read_text(_text(forms / "consent", product, language), ConsentText)


def read_letter(forms: Path, name: str, language: str) -> LetterText:
    """A letter of the site in one language. Raises TextWrong, a WorldFailed("form_unreadable")."""
    return read_text(_text(forms / "letters", name, language), LetterText)


def letters(forms: Path) -> tuple[str, ...]:
    """The names of the letters that the site has in some language, sound or not."""
    found = {path.name.split(".")[0] for path in (forms / "letters").glob("*.*.toml")}
    return tuple(sorted(found, key=lambda name: (name not in USUAL_FIRST, name != USUAL_FIRST[0], name)))


def _text(folder: Path, name: str, language: str) -> Path:
    path = folder / f"{name}.{language}.toml"
    if path.parent != folder or name.startswith("."):
        raise TextWrong(path.name, 0, "no name of a text")
    return path


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(regular.content(path).decode("utf-8"))
    except (OSError, ValueError) as problem:
        raise WorldFailed("form_unreadable", f"{path.name}: {problem}") from problem
