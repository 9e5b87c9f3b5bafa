"""A text of the site from its file, or the line of the file where it goes wrong."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from vaxdesk import regular
from vaxdesk.clinic.form_text import decoded, read_toml
from vaxdesk.clinic.questionnaire import Malformed
from vaxdesk.failures import WorldFailed
from vaxdesk.paper.texts import ConsentText, LetterText, unknown_fields

Text = TypeVar("Text", ConsentText, LetterText)
MOST_BYTES: Final = 200_000
_PLACE: Final = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>[^`]*)`)?$", re.DOTALL)
_SAYS: Final = {
    "not_utf8": "not UTF-8 (save the file as UTF-8)",
    "not_toml": "not TOML",
    "too_deep": "nested too deep",
}


class TextWrong(WorldFailed):
    """A text that cannot be used: the file by its name, the line (0 where none can be named), what is wrong there."""

    def __init__(self, file: str, line: int, what: str) -> None:
        self.file, self.line, self.what = file, line, what
        super().__init__("form_unreadable", f"{file}, line {line}: {what}" if line else f"{file}: {what}")


def read_text(path: Path, kind: type[Text]) -> Text:
    """The text in a file, read again when somebody has put it right. Raises TextWrong."""
    try:
        stamp = path.stat().st_mtime_ns
    except OSError as error:
        raise TextWrong(path.name, 0, "the file is not there") from error
    found: Text = _read(path, kind, stamp)
    return found


@lru_cache(maxsize=64)
def _read(path: Path, kind: type[Text], _stamp: int) -> Text:
    try:
        content = regular.content(path)
    except OSError as error:
        raise TextWrong(path.name, 0, f"cannot be read ({error.strerror})") from error
    if len(content) > MOST_BYTES:
        raise TextWrong(path.name, 0, f"more than {MOST_BYTES} bytes")
    try:
        parsed = read_toml(content)
    except Malformed as wrong:
        flaw = wrong.flaws[0]
        line = re.search(r"line (\d+)", flaw.detail)
        raise TextWrong(path.name, int(line[1]) if line else 0, f"{_SAYS[flaw.code]}: {flaw.detail}") from wrong
    lines = decoded(content).splitlines()
    try:
        text = msgspec.convert(parsed, kind)
    except msgspec.ValidationError as wrong:
        raise _at(path.name, lines, str(wrong)) from wrong
    _check_name(path, lines, text)
    _check_fields(path.name, lines, text)
    return text


def _check_name(path: Path, lines: list[str], text: ConsentText | LetterText) -> None:
    """A copied file that still says what it was copied from would print the wrong text."""
    key = "product" if isinstance(text, ConsentText) else "name"
    for name, said in ((key, getattr(text, key)), ("language", text.language)):
        expected = path.name.split(".")[0 if name == key else 1]
        if said != expected:
            raise TextWrong(path.name, _line_of(lines, 0, name), f"{name} is {said}, the name of the file {expected}")


def _check_fields(file: str, lines: list[str], text: ConsentText | LetterText) -> None:
    if not isinstance(text, LetterText):
        return
    for number, line in enumerate(lines, 1):
        code = line.partition("#")[0] if line.lstrip().startswith("#") else line
        if unknown := unknown_fields(code):
            raise TextWrong(file, number, f"{{{unknown[0]}}} is no field")


def _at(file: str, lines: list[str], message: str) -> TextWrong:
    """Where in the file a message such as "... - at `$.block[1].text`" points."""
    found = _PLACE.match(message)
    assert found is not None
    what, path = found["what"], found["path"] or "$"
    block = re.search(r"block\[(\d+)\]", path)
    start = _nth_block(lines, int(block[1])) if block else 0
    named = re.search(r"field `([^`]+)`", what)
    last = re.search(r"\.(\w+)(\[\d+\])*$", path)
    key = named[1] if named and "unknown" in what else last[1] if last and last[1] != "block" else ""
    if "matching regex" in what:
        what = "empty, or not in the form it must have"
    said = what if named or not key else f"{key}: {what}"
    return TextWrong(file, _line_of(lines, start, key) if key else start, said)


def _nth_block(lines: list[str], nth: int) -> int:
    """The number of the line at which a block begins."""
    starts = [number for number, line in enumerate(lines, 1) if line.strip().startswith("[[block]]")]
    return starts[nth] if nth < len(starts) else 0


def _line_of(lines: list[str], start: int, key: str) -> int:
    """The number of the first line after `start` that gives `key` a value or begins a table of this name, else
    `start`."""
    name = rf"[\"']?{re.escape(key)}[\"']?"
    given = re.compile(rf"\s*({name}\s*=|\[+\s*{name}\s*\])")
    return next((number for number, line in enumerate(lines[start:], start + 1) if given.match(line)), start)
