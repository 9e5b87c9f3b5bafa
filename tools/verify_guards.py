"""The triggers that keep what was written from being changed, letter by letter: the part of `verify_site.py` that knows
them. Standard library only; shares no code with the program.
"""

STAYS = (
    "n", "id", "site", "about", "kind", "person", "fact", "v", "digest", "at", "written", "hlc", "boot", "uptime_ms",
    "by", "role", "station", "seq", "after", "amends", "override", "prev", "hash", "sig",
)  # fmt: skip
"""What an erasure by law leaves of an entry."""


def refusing(log: str, event: str, when: str = "") -> str:
    said = {"journal": "journal", "access": "access log"}[log]
    name = {"INSERT": "replace"}.get(event, event.lower())
    abort = f"BEGIN SELECT RAISE(ABORT, 'the {said} is append-only'); END"
    return f"CREATE TRIGGER {log}_refuses_{name} BEFORE {event} ON {log} {when}{abort}"


UNTOUCHED = f"({', '.join(f'NEW.{name}' for name in STAYS)}) IS ({', '.join(f'OLD.{name}' for name in STAYS)})"
TOLD = "EXISTS (SELECT 1 FROM journal WHERE fact = 'person_erased' AND about = OLD.person)"
GONE = "NEW.body = 'null' AND NEW.salt = '' AND NEW.reason = '' AND OLD.fact <> 'person_erased'"
ERASING = f"WHEN NOT ({GONE} AND {TOLD} AND {UNTOUCHED}) "
TAKEN = "WHEN EXISTS (SELECT 1 FROM {} WHERE n = NEW.n{} OR (station = NEW.station AND seq = NEW.seq)) "
GUARDS = {
    "journal": (
        refusing("journal", "UPDATE", ERASING),
        refusing("journal", "DELETE"),
        refusing("journal", "INSERT", TAKEN.format("journal", " OR id = NEW.id")),
    ),
    "access": (
        refusing("access", "UPDATE"),
        refusing("access", "DELETE"),
        refusing("access", "INSERT", TAKEN.format("access", "")),
    ),
}
