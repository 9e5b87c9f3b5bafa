"""What a forger with the key can do to a record: one thing each, to the entry at `n` of a journal of `last` entries."""

from collections.abc import Callable
from typing import Any

from vaxdesk.store.codec import ENVELOPE

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
