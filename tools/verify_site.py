"""A second opinion on the record of a site, for whoever does not want to take the program's word for it.

    python tools/verify_site.py FOLDER [--key-file FILE] [--head [NUMBER:]HASH] [--json]

Standard library, sqlcipher3 and the files `verify_*.py` beside this one; shares no code with the program, and works
from the written rules alone: entries are numbered without a gap in their order of arrival; each station's entries count
from 1 and carry the hash of the one before; a hash covers the canonical JSON (RFC 8785) of the envelope without `n`,
`body`, `reason`, `salt`, `hash` and `sig`; a digest covers 16 salt bytes and the canonical JSON of body and reason;
body (null then), reason and salt are gone together from every entry about a person of whom a `person_erased` tells, and
from no other; what is stored as JSON is stored as canonical JSON; what `after` names is there; nothing is signed yet.
The lines of the access log are numbered and chained in the same way; their hash covers everything but `n` and `hash`.
Triggers keep both from being changed, and there are no others. A line of the log that tells of something found wrong
waits until a line that tells of an answer names its hash. A digest of the staff list and the settings of the site, by
name, lies beside them, and what is noted of the runs of the machine, by which the minutes of observation are counted:
not less than the entries say of them.

What the program shows lies in tables beside the journal. Persons, lots, doses, cards, telephone calls, emergencies and
what was said of a visit (whose, when, ticket, outcome) follow here from the entries that stand: a correction in the
place of what it corrects, what was struck left out. Left to the program alone are the stage of a visit and what it is
derived with (planned, pending, timers, extra minutes, open reactions), whether a card was taken back, the keys for
searching, the order and blanks of JSON in these tables, what a fact may say, the rest of the schema, and the seal and
backups outside the database. The day of a visit is that of the site's time zone; where Python knows no time zones,
install `tzdata`.

The key is 64 hexadecimal digits: for a real site in the file that `vaxdesk recovery key` writes, for a practice site in
the one beside the database, which is the default; `--key-file -` reads standard input.
`--head` takes a hash that was printed on a day sheet, of the journal or of the access log: what was cut off behind it,
or written anew, lacks it. With the number that is printed beside it, the first entry that is gone can be named. Without
a head, a whole record put back to an older state cannot be told from one that is up to date.
Exit 0 when everything holds, 1 when something does not or the database cannot be read, 2 for a wrong call.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as sqlcipher

if __package__:
    from tools import verify_access, verify_pages, verify_runs, verify_shown
    from tools.verify_guards import GUARDS
    from tools.verify_json import canonical, read, sha256
else:
    import verify_access
    import verify_pages
    import verify_runs
    import verify_shown
    from verify_guards import GUARDS
    from verify_json import canonical, read, sha256

DATABASE = "vaxdesk.db"
KEY = "vaxdesk.key"
FIRST = "0" * 64
ENVELOPE = (
    "n", "id", "site", "about", "kind", "person", "fact", "v", "body", "salt", "digest", "at", "written", "hlc", "boot",
    "uptime_ms", "by", "role", "station", "seq", "after", "amends", "reason", "override", "prev", "hash", "sig",
)  # fmt: skip
NOT_HASHED = {"n", "body", "reason", "salt", "hash", "sig"}
JSON_COLUMNS = ("body", "after", "override")
NEWEST_SCHEMA = 12
"""What a newer program made may have guards that are not known here, and note runs in another way."""


class Problem(NamedTuple):
    code: str
    message: str
    entry: str | None = None
    n: int | None = None


def decoded(row: Mapping[str, Any]) -> dict[str, Any]:
    """The envelope of a row. Raises ValueError where a column is not the JSON that it should be."""
    columns = {name: read(row[name]) for name in JSON_COLUMNS}
    return {**row, **columns}


def digest_of(envelope: Mapping[str, Any]) -> str:
    secret = bytes.fromhex(envelope["salt"])
    return sha256(secret + canonical({"body": envelope["body"], "reason": envelope["reason"]}).encode())


def hash_of(envelope: Mapping[str, Any]) -> str:
    return sha256(canonical({name: envelope[name] for name in ENVELOPE if name not in NOT_HASHED}).encode())


def rows(connection: Any, known: set[str]) -> Iterator[Problem]:
    """Every entry by itself and after the one before it, on this laptop and in its station's chain."""
    ends: dict[str, tuple[int, str]] = {}
    last = 0
    told = {each for (each,) in connection.execute("SELECT about FROM journal WHERE fact = 'person_erased'")}
    for values in connection.execute(f"SELECT {', '.join(ENVELOPE)} FROM journal ORDER BY n"):  # noqa: S608
        row = dict(zip(ENVELOPE, values, strict=True))
        n, seq, prev = row["n"], *ends.get(row["station"], (0, FIRST))
        if n != last + 1:
            yield Problem("entry_missing", f"{n - last - 1} entries before this one are missing", None, n)
        for code, message in (*entry_problems(row, known), *erasure_problems(row, told)):
            yield Problem(code, message, row["id"], n)
        if row["seq"] != seq + 1:
            yield Problem("sequence_gap", f"number {row['seq']} of its station follows {seq}", row["id"], n)
        if row["prev"] != prev:
            yield Problem("chain_broken", "it does not carry the hash of the entry before it", row["id"], n)
        last, ends[row["station"]] = n, (row["seq"], row["hash"])


def says_nothing(row: Mapping[str, Any]) -> bool:
    return (row["body"], row["salt"], row["reason"]) == ("null", "", "")


def erasure_problems(row: Mapping[str, Any], told: set[str]) -> Iterator[tuple[str, str]]:
    erased = row["person"] in told and row["fact"] != "person_erased"
    if says_nothing(row) and not erased:
        yield "erased_untold", "it says nothing any more, and nobody wrote down that this person was erased"
    elif erased and not says_nothing(row):
        yield "erasure_not_done", "the person was erased by law, and it still says something"


def entry_problems(row: Mapping[str, Any], known: set[str]) -> Iterator[tuple[str, str]]:
    try:
        envelope = decoded(row)
        digest = envelope["digest"] if says_nothing(row) else digest_of(envelope)
        whole = hash_of(envelope)
        unknown = [each for each in envelope["after"] if each not in known]
    except (ValueError, TypeError, AttributeError) as error:
        yield "entry_unreadable", f"it is not in the form in which entries are written: {error}"
        return
    if any(canonical(envelope[name]) != row[name] for name in JSON_COLUMNS):
        yield "entry_unreadable", "it is not in the form in which entries are written: no canonical JSON"
    if row["sig"] is not None:
        yield "signature_unexpected", "it carries a signature, which nobody can have made"
    if digest != envelope["digest"]:
        yield "digest_differs", "body, reason or salt are not what the digest was made of"
    if whole != envelope["hash"]:
        yield "hash_differs", "the envelope is not what the hash was made of"
    if unknown:
        yield "after_unknown", f"it follows entries that are not there: {', '.join(map(str, unknown))}"


def lists(connection: Any) -> Iterator[Problem]:
    queries = {
        "accounts": "SELECT name, display, roles, secret_hash FROM accounts ORDER BY name",
        "site": "SELECT name, value FROM site ORDER BY name",
    }
    said = {name: connection.execute(query).fetchall() for name, query in queries.items()}
    if connection.execute("SELECT digest FROM lists").fetchall() != [(sha256(canonical(said).encode()),)]:
        yield Problem("lists_changed", "the staff list or the settings are not what was written down last")


def access(connection: Any) -> Iterator[Problem]:
    """The log of who looked at whom: that it is whole, and that nothing in it waits for an answer."""
    for code, message in (*verify_access.looks(connection), *verify_access.unanswered(connection)):
        yield Problem(code, message)


def runs(connection: Any) -> Iterator[Problem]:
    if known_shape(connection):
        for message in verify_runs.differ(connection, noted=there_is(connection, "boots")):
            yield Problem("runs_differ", message)


def pages(connection: Any) -> Iterator[Problem]:
    for message in verify_pages.broken(connection):
        yield Problem("page_damaged", message)


def guards(connection: Any, logs: Sequence[str]) -> Iterator[Problem]:
    """The triggers that refuse a change, letter by letter; another one could act behind everybody's back."""
    there = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    for log in logs:
        for guard in GUARDS[log]:
            name = guard.split()[2]
            if there.pop(name, None) != guard:
                code = "guard_missing" if log == "journal" else "access_guard_missing"
                yield Problem(code, f"the guard {name} is missing or was changed")
    for name in there if known_shape(connection) else ():
        yield Problem("schema_differs", f"the trigger {name} is none of the program's")


def known_shape(connection: Any) -> bool:
    shape: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return shape <= NEWEST_SCHEMA


def tables(connection: Any) -> Iterator[Problem]:
    """What the program shows, against what the entries say. A row that comes from no entry at all is the mark that a
    tail which was cut off leaves behind."""
    try:
        expected = told(connection)
    except (ValueError, TypeError, AttributeError, LookupError) as error:
        yield Problem("table_differs", f"what the program shows cannot be compared with the journal: {error!r}")
        return
    known = {each for pair in connection.execute("SELECT id, about FROM journal") for each in pair}
    for table in (each for each in verify_shown.SHOWN if there_is(connection, each)):
        query = f"SELECT {', '.join(verify_shown.SHOWN[table])} FROM {table}"  # noqa: S608
        live = {verify_shown.readable(table, row) for row in connection.execute(query)}
        strange = {row for row in live if row[0] not in known}
        if strange:
            yield Problem("row_without_entry", f"{len(strange)} rows of {table} come from no entry")
        differ = sorted({row[0] for row in (live - strange) ^ expected[table]})
        if differ:
            yield Problem("table_differs", f"{table}: {len(differ)} are not as the journal has it; first {differ[0]}")


def told(connection: Any) -> dict[str, set[tuple[Any, ...]]]:
    """The rows of every table as the journal has them. Raises what a broken entry raises."""
    (name,) = connection.execute("SELECT value FROM site WHERE name = 'timezone'").fetchone()
    journal = connection.execute(f"SELECT {', '.join(ENVELOPE)} FROM journal ORDER BY n")  # noqa: S608
    entries = (decoded(dict(zip(ENVELOPE, values, strict=True))) for values in journal)
    return verify_shown.told(entries, ZoneInfo(json.loads(name)))


def check(connection: Any, head: str | None) -> tuple[int, list[Problem]]:
    """How many entries there are, and everything that does not hold, in the order in which it is met."""
    connection.execute("BEGIN")
    (count,) = connection.execute("SELECT count(*) FROM journal").fetchone()
    known = {each for (each,) in connection.execute("SELECT id FROM journal")}
    logs = [table for table in ("journal", "access") if there_is(connection, table)]
    found = [*pages(connection), *guards(connection, logs), *rows(connection, known), *tables(connection)]
    found += runs(connection)
    if "access" in logs:
        found += access(connection)
    if there_is(connection, "lists"):
        found += lists(connection)
    return count, [*found, *(missing(connection, logs, head) if head else ())]


def there_is(connection: Any, table: str) -> bool:
    """A record of an older program has no access log."""
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, [table]).fetchone() is not None


def missing(connection: Any, logs: Sequence[str], head: str) -> Iterator[Problem]:
    """A head that was printed and is not there, and from where on the record is short or another one, as far as the
    number printed beside it tells."""
    number, printed = parted(head)
    chains = []
    for log in logs:
        query = f"SELECT station, max(seq), max(n), max(seq * (hash = ?)) FROM {log} GROUP BY station"  # noqa: S608
        chains += [(log, *chain) for chain in connection.execute(query, [printed])]
    if places := [place for *_, place in chains if place]:
        if number not in (0, *places):
            yield Problem("head_elsewhere", f"what was printed as number {number} is number {places[0]}")
        return
    short = [chain for chain in chains if chain[2] < number]
    for log, station, length, last, _ in short:
        message = f"{log} of station {station}: number {length + 1} is the first that is missing, if the head is of it"
        yield Problem("head_missing", message, None, last + 1 if log == "journal" else None)
    if not short:
        where = f"at number {number} or before it" if number else "somewhere; with its number it could be said where"
        yield Problem("head_missing", f"nothing has the hash that was printed: the record is another one {where}")


def parted(head: str) -> tuple[int, str]:
    """The number, 0 for none, and the hash. Raises ValueError for what no day sheet says."""
    number, _, printed = head.rpartition(":")
    printed = "".join(printed.split()).lower()
    if len(bytes.fromhex(printed)) != 32:
        raise ValueError("a head has 64 hexadecimal digits")
    return int(number or 0), printed


def opened(database: Path, key: str) -> Any:
    """A connection that can change nothing, not even by being closed."""
    connection = sqlcipher.connect(f"file:{quote(str(database))}?mode=ro", uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{bytes.fromhex(key).hex()}'\"")
    return connection


def erased(folder: Path, key: str) -> int:
    """How many entries say nothing any more, as the law wanted."""
    query = "SELECT count(*) FROM journal WHERE body = 'null' AND salt = '' AND reason = ''"
    try:
        with closing(opened(folder / DATABASE, key)) as connection:
            return int(connection.execute(query).fetchone()[0])
    except sqlcipher.Error:
        return 0


def verdict(folder: Path, key: str, head: str | None) -> tuple[int, list[Problem]]:
    try:
        with closing(opened(folder / DATABASE, key)) as connection:
            return check(connection, head)
    except sqlcipher.Error as error:
        return 0, [Problem("database_unreadable", f"{error}; is it the right key, and is nobody else changing it?")]


def main() -> int:
    parser = argparse.ArgumentParser(description="A second opinion on the record of a site.")
    parser.add_argument("folder", type=Path, help="the folder that holds the database")
    parser.add_argument(
        "--key-file", help="64 hexadecimal digits; '-' for standard input; default: beside the database"
    )
    parser.add_argument("--head", metavar="[NUMBER:]HASH", help="a head from a printed day sheet that has to be there")
    parser.add_argument("--json", action="store_true", help="the verdict as one JSON object")
    asked = parser.parse_args()
    try:
        parted(asked.head or FIRST)
    except ValueError as error:
        parser.error(f"no head: {error}")
    try:
        path = asked.key_file or asked.folder / KEY
        key = (sys.stdin.read() if path == "-" else Path(path).read_text(encoding="ascii")).strip()
        if len(bytes.fromhex(key)) != 32:
            raise ValueError("a key has 64 hexadecimal digits")
    except (OSError, ValueError) as error:
        parser.error(f"no key: {error}; that of a real site is written by `vaxdesk recovery key`")
    count, found = verdict(asked.folder, key, asked.head)
    notes = [] if asked.head else ["no head given: a rollback cannot be seen"]
    if gone := erased(asked.folder, key):
        notes.append(f"{gone} entries were erased by law")
    if asked.json:
        answer = {"ok": not found, "entries": count, "problems": [each._asdict() for each in found], "notes": notes}
        print(json.dumps(answer))
    else:
        for each in found:
            print(f"{each.code}{f' at entry {each.n}' if each.n else ''}: {each.message}")
        print("; ".join([f"{count} entries, {'whole' if not found else f'{len(found)} problems'}", *notes]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
