"""The access log, who looked at whom and what was found wrong with the site: a part of `verify_site.py`.
Standard library only; shares no code with the program.
"""

from collections.abc import Iterator, Mapping
from typing import Any

if __package__:
    from tools.verify_json import canonical, sha256
else:
    from verify_json import canonical, sha256

FIRST = "0" * 64
ACCESS = ("n", "station", "seq", "at", "who", "role", "what", "subject", "count", "reason", "prev", "hash")
Found = tuple[str, str]
"""A code, and what it means here."""


def looks(connection: Any) -> Iterator[Found]:
    """Every line of the access log; its messages name the line, because `n` counts entries of the journal."""
    ends: dict[str, tuple[int, str]] = {}
    last = 0
    for values in connection.execute(f"SELECT {', '.join(ACCESS)} FROM access ORDER BY n"):  # noqa: S608
        row = dict(zip(ACCESS, values, strict=True))
        n, (seq, prev) = row["n"], ends.get(row["station"], (0, FIRST))
        if n != last + 1:
            yield "access_missing", f"line {n}: {n - last - 1} lines before this one are missing"
        if look_hash(row) != row["hash"]:
            yield "access_changed", f"line {n}: it is not what its hash was made of"
        if (row["seq"], row["prev"]) != (seq + 1, prev):
            yield "access_chain_broken", f"line {n}: it does not follow the line before it in its station"
        last, ends[row["station"]] = n, (row["seq"], row["hash"])


def look_hash(row: Mapping[str, Any]) -> str:
    """Empty for a line that nobody can have written."""
    try:
        return sha256(canonical({name: row[name] for name in ACCESS if name not in ("n", "hash")}).encode())
    except ValueError:
        return ""


def unanswered(connection: Any) -> Iterator[Found]:
    """What was found wrong with the site and no lead has answered: an answer names the hash of the line."""
    known = "SELECT subject FROM access WHERE what = 'finding_answered' AND subject IS NOT NULL"
    query = f"SELECT n, at, reason FROM access WHERE what = 'found_wrong' AND who = '' AND hash NOT IN ({known})"  # noqa: S608
    for n, at, reason in connection.execute(f"{query} ORDER BY n"):
        yield "finding_unanswered", f"line {n}: found at {at}, and no lead has answered it: {reason}"
