"""The bytes of a form file -> what stands in it, or the line where it goes wrong."""

import json
import re
import tomllib
from typing import Any, NoReturn

from vaxdesk.clinic.questionnaire import Flaw, Malformed


def read_json(content: bytes) -> Any:
    """Raises Malformed: not UTF-8, not JSON, a name twice in one object, a number that JSON does not have."""
    text = decoded(content)
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Malformed([Flaw("not_json", "", f"line {error.lineno} column {error.colno}: {error.msg}")]) from error
    except RecursionError as error:
        raise Malformed([Flaw("too_deep")]) from error
    except ValueError as error:
        raise error if isinstance(error, Malformed) else Malformed([Flaw("not_json", "", str(error))]) from error


def read_toml(content: bytes) -> dict[str, Any]:
    """Raises Malformed: not UTF-8, not TOML."""
    text = decoded(content)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        if "(at end of document)" in said:
            said = f"line {len(text.splitlines()) or 1}: {said}"
        raise Malformed([Flaw("not_toml", "", said)]) from error
    except RecursionError as error:
        raise Malformed([Flaw("too_deep")]) from error


def decoded(content: bytes) -> str:
    """UTF-8, with or without a byte order mark. Raises Malformed with the line of what is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Malformed([Flaw("not_utf8", "", f"line {line}: byte 0x{content[error.start]:02x}")]) from error


def line_of_rule(content: bytes, rule: str) -> int:
    """The line at which a rule of this id begins to be told, 0 where there is none."""
    given = re.compile(rf"""\s*id\s*=\s*["']{re.escape(rule)}["']""")
    lines = decoded(content).splitlines()
    return next((number for number, line in enumerate(lines, 1) if given.match(line)), 0)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of two elements of one name the first would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Malformed([Flaw("name_twice", str(found.get("linkId", "")), twice)])
    return found


def _no_number(text: str) -> NoReturn:
    raise Malformed([Flaw("not_json", "", f"{text} is no number")])
