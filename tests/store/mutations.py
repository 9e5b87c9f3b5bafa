"""What a forger with the key can do to a record: one thing each, to the entry at `n` of a journal of `last` entries."""

from collections.abc import Callable
from typing import Any

from vaxdesk.store.access import ACCESS_GUARDS
from vaxdesk.store.codec import ENVELOPE
from vaxdesk.store.migrations import JOURNAL_GUARDS

Mutation = Callable[[Any], None]


def update(assignment: str, n: int) -> Mutation:
    return lambda connection: connection.execute(f"UPDATE journal SET {assignment} WHERE n = {n}")  # noqa: S608


def delete(where: str) -> Mutation:
    return lambda connection: connection.execute(f"DELETE FROM journal WHERE {where}")  # noqa: S608


def swap(first: int, other: int) -> Mutation:
    def run(connection: Any) -> None:
        for old, new in ((first, 999_999), (other, first), (999_999, other)):
            connection.execute("UPDATE journal SET n = ? WHERE n = ?", [new, old])

    return run


def swap_bodies(n: int) -> Mutation:
    def run(connection: Any) -> None:
        sql = "SELECT body FROM journal WHERE n IN (?, ?) ORDER BY n"
        (one,), (other,) = connection.execute(sql, [n, n + 1]).fetchall()
        connection.execute("UPDATE journal SET body = ? WHERE n = ?", [other, n])
        connection.execute("UPDATE journal SET body = ? WHERE n = ?", [one, n + 1])

    return run


def insert_copy(last: int) -> Mutation:
    names = ", ".join(name for name in ENVELOPE if name not in ("n", "id", "seq"))
    sql = (
        f"INSERT INTO journal (n, id, seq, {names}) SELECT {last + 1}, upper(id), {last + 1}, {names} FROM journal"  # noqa: S608
        f" WHERE n = {last}"
    )
    return lambda connection: connection.execute(sql)


def close_up(n: int, last: int) -> Mutation:
    def run(connection: Any) -> None:
        connection.execute("DELETE FROM journal WHERE n = ?", [n])
        for each in range(n + 1, last + 1):
            connection.execute("UPDATE journal SET n = n - 1, seq = seq - 1 WHERE n = ?", [each])

    return run


def mutations(*, n: int, last: int, corrected: int) -> dict[str, tuple[int, Mutation]]:
    """Each with the place where it must show first. The entry at `n` and the one after it stand in the middle of a
    visit; the one at `corrected` corrects another."""
    return {
        "a body changed": (n, update("""body = '{"note":"","temperature_c":39.5,"unwell":false}'""", n)),
        "a body emptied": (n, update("body = '{}'", n)),
        "a body that is no JSON": (n, update("body = '{'", n)),
        "blanks put before a body": (n, update("body = '  ' || body", n)),
        "a name told twice in a body": (n, update("""body = '{"note":1,' || substr(body, 2)""", n)),
        "blanks put after what was seen before": (n, update("after = after || ' '", n)),
        "blanks put into an override": (n, update("override = '[ ]'", n)),
        "a signature slipped in": (n, update(f"sig = '{'11' * 64}'", n)),
        "a body with a number that is none": (n, update("""body = '{"temperature_c":NaN}'""", n)),
        "a reason changed": (n, update("reason = 'another'", n)),
        "a salt changed": (n, update(f"salt = '{'00' * 16}'", n)),
        "a salt that is no salt": (n, update("salt = 'salt'", n)),
        "a digest changed": (n, update(f"digest = '{'00' * 32}'", n)),
        "a time moved": (n, update("at = '2022-12-22T00:00:00.000000Z'", n)),
        "a time of writing moved": (n, update("written = '2022-12-22T00:00:00.000000Z'", n)),
        "another author": (n, update("\"by\" = 'somebody.else'", n)),
        "another role": (n, update("role = 'lead'", n)),
        "another person": (n, update("person = '01853729-0a00-7000-8000-00000000000a'", n)),
        "another subject": (n, update("about = '01853729-0a00-7000-8000-00000000000b'", n)),
        "another fact": (n, update("fact = 'struck'", n)),
        "another version": (n, update("v = v + 1", n)),
        "another station": (n, update("station = 'another'", n)),
        "another boot": (n, update("boot = 'another'", n)),
        "another uptime": (n, update("uptime_ms = 1", n)),
        "an override slipped in": (n, update("""override = '["back_entry"]'""", n)),
        "what was seen before, forgotten": (n + 1, update("after = '[]'", n + 1)),
        "a correction pointed elsewhere": (corrected, update("amends = NULL", corrected)),
        "a sequence number changed": (n, update("seq = 777777", n)),
        "a link changed": (n, update(f"prev = '{'11' * 32}'", n)),
        "a hash changed": (n, update(f"hash = '{'11' * 32}'", n)),
        "the first entry deleted": (2, delete("n = 1")),
        "an entry deleted": (n + 1, delete(f"n = {n}")),
        "several entries deleted": (n + 2, delete(f"n IN ({n}, {n + 1}, {last - 2})")),
        "an entry deleted and the counts closed up": (n, close_up(n, last)),
        "an entry put in": (last + 1, insert_copy(last)),
        "neighbours swapped": (n, swap(n, n + 1)),
        "distant entries swapped": (2, swap(2, last - 1)),
        "bodies swapped": (n, swap_bodies(n)),
        "a number left out": (last + 2, update(f"n = {last + 2}", last)),
    }


SHOWN = {
    "persons": ("name", "sex", "birth_date", "document_type", "document_number", "phone"),
    "visits": ("person", "day", "ticket", "mode", "priority", "together", "registered_at", "since", "outcome",
               "ended_at", "seat", "called_at", "answer"),
    "doses": ("visit", "person", "product", "lot", "dose_number", "at", "day"),
    "lots": ("product", "lot", "expiry", "received"),
}  # fmt: skip
"""What the program shows and both verifiers know: columns that say the same as some entry."""


LISTS = {
    "a role that somebody gave themselves": """UPDATE accounts SET roles = '["lead"]' WHERE name = 'zhou.min'""",
    "another name on the staff list": "UPDATE accounts SET display = display || '1' WHERE name = 'zhou.min'",
    "somebody taken off the staff list": "DELETE FROM accounts WHERE name = 'zhou.min'",
    "somebody put on the staff list": """INSERT INTO accounts VALUES ('x', 'x', '["lead"]', '')""",
    "other rules": """UPDATE site SET value = '"vn-5785"' WHERE name = 'policy'""",
    "another key of the tickets": "UPDATE site SET value = replace(value, 'a', 'b') WHERE name = 'ticket_key'",
    "a setting taken out": "DELETE FROM site WHERE name = 'phone'",
    "the digest taken out": "DELETE FROM lists",
}
"""What can be done to the staff list and the settings of a site, which no entry tells of."""


_REACHED = "(SELECT max(uptime_ms) FROM journal WHERE journal.boot = boots.boot)"
RUNS = {
    "a run taken out": "DELETE FROM boots",
    "a run under another name": "UPDATE boots SET boot = boot || '1'",
    "a run set back": f"UPDATE boots SET first_uptime_ms = 0, last_uptime_ms = {_REACHED} - 15000",  # noqa: S608
    "a run before its own start": "INSERT INTO boots VALUES (99, 'x', -1, -1, '2022-12-22T00:50:00.000000Z')",
    "a stay from before the start of its run": "UPDATE boots SET first_uptime_ms = -1",
    "a stay that ends before it begins": "UPDATE boots SET first_uptime_ms = last_uptime_ms + 1",
    "a run beyond every calendar": f"UPDATE boots SET last_uptime_ms = {2**62}",  # noqa: S608
    "the start of a run set earlier": "UPDATE boots SET latest_start = replace(latest_start, '2022-', '2021-')",
    "the start of a run that is no time": "UPDATE boots SET latest_start = latest_start || '1'",
    "the start of a run without a zone": "UPDATE boots SET latest_start = replace(latest_start, 'Z', '')",
    "the start of a run in another form": "UPDATE boots SET latest_start = replace(latest_start, 'Z', '+00:00')",
}
"""What can be done to what is noted of the runs of the machine, and cannot be so by what entries say of them."""


def around() -> dict[str, tuple[str, str]]:
    """What can be done to what lies around the journal, and the code of what both verifiers then find: the guards, and
    the first row of each table that is shown."""
    changes = {}
    for name, guard in (JOURNAL_GUARDS | ACCESS_GUARDS).items():
        code = "guard_missing" if name in JOURNAL_GUARDS else "access_guard_missing"
        weaker = guard.replace(" BEGIN", " AND 0 BEGIN" if " WHEN " in guard else " WHEN 0 BEGIN")
        changes[f"{name} taken off"] = (code, f"DROP TRIGGER {name}")
        changes[f"{name} weakened"] = (code, f"DROP TRIGGER {name}; CREATE TRIGGER {name} {weaker}")
    put_in = "CREATE TRIGGER quiet AFTER INSERT ON journal WHEN 0 BEGIN SELECT 1; END"
    changes["a trigger put in"] = ("schema_differs", put_in)
    for table, names in SHOWN.items():
        first = f"WHERE rowid = (SELECT min(rowid) FROM {table})"  # noqa: S608
        for name in names:
            change = f"UPDATE {table} SET {name} = coalesce({name}, '') || '1' {first}"  # noqa: S608
            changes[f"{name} of {table}"] = ("table_differs", change)
        changes[f"a row of {table} taken out"] = ("table_differs", f"DELETE FROM {table} {first}")  # noqa: S608
    changes |= {name: ("lists_changed", change) for name, change in LISTS.items()}
    changes |= {name: ("runs_differ", change) for name, change in RUNS.items()}
    for table in ("persons", "lots"):
        copy = f"UPDATE {table} SET fact = replace(fact, ':\"', ':\"1')"  # noqa: S608
        changes[f"fact of {table}"] = ("table_differs", copy)
    return changes
