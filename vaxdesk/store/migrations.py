"""How the database came to its present shape: named steps, oldest first, each in a transaction of its own.

`PRAGMA user_version` says how many steps a file has been through, so that an older program refuses to write to a newer
file. A step that rebuilds a table with `transform()` must create the journal's guards anew; `verify` checks them.
"""

from typing import Final

from vaxdesk.failures import DatabaseTooNew
from vaxdesk.store import access, lists
from vaxdesk.store.database import Database, Migrations, writing

steps = Migrations("vaxdesk")

_STAYS: Final = (
    "n, id, site, about, kind, person, fact, v, digest, at, written, hlc, boot, uptime_ms, by, role, station, seq,"
    " after, amends, override, prev, hash, sig"
)
JOURNAL_GUARDS: Final = {
    "journal_refuses_update": (
        "BEFORE UPDATE ON journal WHEN NOT (NEW.body = 'null' AND NEW.salt = '' AND NEW.reason = ''"
        " AND OLD.fact <> 'person_erased'"
        " AND EXISTS (SELECT 1 FROM journal WHERE fact = 'person_erased' AND about = OLD.person)"
        f" AND ({', '.join(f'NEW.{name}' for name in _STAYS.split(', '))})"
        f" IS ({', '.join(f'OLD.{name}' for name in _STAYS.split(', '))}))"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    ),
    "journal_refuses_delete": "BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    "journal_refuses_replace": (
        "BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE n = NEW.n OR id = NEW.id"
        " OR (station = NEW.station AND seq = NEW.seq))"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    ),
}
"""Update, delete and the INSERT OR REPLACE hole. The one change that is let through takes body, reason and salt away
from an entry about a person whose erasure stands in the journal already. Evidence for honest mistakes; the chain is the
evidence for others."""


_FIRST_GUARDS: Final = JOURNAL_GUARDS | {
    "journal_refuses_update": "BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
}
"""As they were before anybody could be erased."""


@steps()
def journal(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE journal (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            site TEXT NOT NULL,
            about TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('visit', 'person', 'lot', 'day', 'site')),
            person TEXT,
            fact TEXT NOT NULL,
            v INTEGER NOT NULL CHECK (v > 0),
            body TEXT NOT NULL,
            salt TEXT NOT NULL,
            digest TEXT NOT NULL,
            at TEXT NOT NULL,
            written TEXT NOT NULL,
            hlc TEXT NOT NULL,
            boot TEXT NOT NULL,
            uptime_ms INTEGER NOT NULL,
            by TEXT NOT NULL,
            role TEXT NOT NULL,
            station TEXT NOT NULL,
            seq INTEGER NOT NULL CHECK (seq > 0),
            after TEXT NOT NULL,
            amends TEXT,
            reason TEXT NOT NULL,
            override TEXT NOT NULL,
            prev TEXT NOT NULL,
            hash TEXT NOT NULL,
            sig TEXT,
            UNIQUE (station, seq)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX journal_about ON journal (about)")
    db.execute("CREATE INDEX journal_person ON journal (person)")
    db.execute(
        "CREATE INDEX journal_ticket ON journal (json_extract(body, '$.ticket')) WHERE fact = 'visit_registered'"
    )
    for name, guard in _FIRST_GUARDS.items():
        db.execute(f"CREATE TRIGGER {name} {guard}")


_READ_TABLES: Final = """
    CREATE TABLE persons (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, sex TEXT NOT NULL, birth_date TEXT NOT NULL,
        document_type TEXT NOT NULL, document_number TEXT NOT NULL, phone TEXT NOT NULL, fact TEXT NOT NULL
    ) STRICT;
    CREATE INDEX persons_document ON persons (document_number) WHERE document_number <> '';
    CREATE TABLE person_keys (
        kind TEXT NOT NULL, key TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (kind, key, person)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_keys_person ON person_keys (person);
    CREATE TABLE visits (
        id TEXT PRIMARY KEY, person TEXT, day TEXT NOT NULL, stage TEXT NOT NULL, ticket TEXT NOT NULL,
        mode TEXT NOT NULL, priority INTEGER NOT NULL, together TEXT NOT NULL, registered_at TEXT NOT NULL,
        since TEXT NOT NULL, planned TEXT NOT NULL, pending TEXT NOT NULL, outcome TEXT NOT NULL,
        timers TEXT NOT NULL, extra_minutes INTEGER NOT NULL, reaction INTEGER NOT NULL, ended_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX visits_stage ON visits (stage, day);
    CREATE INDEX visits_person ON visits (person);
    CREATE INDEX visits_ticket ON visits (ticket);
    CREATE TABLE doses (
        entry TEXT PRIMARY KEY, visit TEXT NOT NULL, person TEXT, product TEXT NOT NULL, lot TEXT NOT NULL,
        dose_number INTEGER, at TEXT NOT NULL, day TEXT NOT NULL
    ) STRICT;
    CREATE INDEX doses_visit ON doses (visit);
    CREATE INDEX doses_person ON doses (person);
    CREATE INDEX doses_lot ON doses (product, lot);
    CREATE TABLE lots (
        id TEXT PRIMARY KEY, product TEXT NOT NULL, lot TEXT NOT NULL, expiry TEXT NOT NULL,
        received INTEGER NOT NULL, fact TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lots_lot ON lots (lot)
"""


@steps()
def read_tables(db: Database) -> None:
    for statement in _READ_TABLES.split(";"):
        db.execute(statement)


@steps()
def site_and_staff(db: Database) -> None:
    db.execute("CREATE TABLE site (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    db.execute(
        """
        CREATE TABLE accounts (
            name TEXT PRIMARY KEY, display TEXT NOT NULL, roles TEXT NOT NULL, secret_hash TEXT NOT NULL
        ) STRICT
        """
    )


@steps()
def boots(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE boots (
            ordinal INTEGER PRIMARY KEY, boot TEXT NOT NULL UNIQUE, last_uptime_ms INTEGER NOT NULL,
            latest_start TEXT NOT NULL
        ) STRICT
        """
    )


@steps()
def access_log_and_home(db: Database) -> None:
    access.create(db)
    db.execute("CREATE TABLE home (place TEXT NOT NULL) STRICT")


@steps()
def cards(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE cards (
            entry TEXT PRIMARY KEY, visit TEXT NOT NULL, kid TEXT NOT NULL, rid TEXT NOT NULL,
            taken_back INTEGER NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX cards_visit ON cards (visit)")
    db.execute("CREATE INDEX cards_taken_back ON cards (kid, entry) WHERE taken_back = 1")


@steps()
def seats_and_calls(db: Database) -> None:
    for column in ("seat", "called_at", "answer"):
        db.execute(f"ALTER TABLE visits ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@steps()
def emergencies_and_follow_up(db: Database) -> None:
    db.execute(
        """
        CREATE TABLE emergencies (
            id TEXT PRIMARY KEY, begun_at TEXT NOT NULL, ended_at TEXT NOT NULL, person TEXT, visit TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE calls (
            entry TEXT PRIMARY KEY, visit TEXT NOT NULL, step TEXT NOT NULL, outcome TEXT NOT NULL, at TEXT NOT NULL,
            again_on TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute("CREATE INDEX emergencies_begun ON emergencies (begun_at)")
    db.execute("CREATE INDEX emergencies_person ON emergencies (person) WHERE person IS NOT NULL")
    db.execute("CREATE INDEX calls_visit ON calls (visit)")
    db.execute("CREATE INDEX doses_day ON doses (day)")


@steps()
def erasing_by_law(db: Database) -> None:
    """The guard lets an erasure through, and nothing else."""
    name = "journal_refuses_update"
    db.execute(f"DROP TRIGGER IF EXISTS {name}")
    db.execute(f"CREATE TRIGGER {name} {JOURNAL_GUARDS[name]}")
    db.execute("CREATE INDEX journal_erased ON journal (about) WHERE fact = 'person_erased'")


@steps()
def adverse_events(db: Database) -> None:
    db.execute("CREATE INDEX journal_events ON journal (about, n) WHERE fact IN ('reaction_seen', 'reaction_told')")


@steps()
def staff_and_settings_written_down(db: Database) -> None:
    lists.create(db)


@steps()
def stays_on_runs(db: Database) -> None:
    """From where on a run counts. What older programs noted of a run adds no more to doses before it: nobody knows
    whether the machine was switched on before or after."""
    db.execute("ALTER TABLE boots RENAME TO boots_before")
    db.execute(
        """
        CREATE TABLE boots (
            ordinal INTEGER PRIMARY KEY, boot TEXT NOT NULL, first_uptime_ms INTEGER NOT NULL,
            last_uptime_ms INTEGER NOT NULL, latest_start TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute(
        "INSERT INTO boots (ordinal, boot, first_uptime_ms, last_uptime_ms, latest_start)"
        " SELECT ordinal, boot, last_uptime_ms, last_uptime_ms, latest_start FROM boots_before"
    )
    db.execute("DROP TABLE boots_before")


SCHEMA: Final = 12
"""How many steps there are: the version of a database that has been through all of them."""


def version(db: Database) -> int:
    """How many steps this file has been through."""
    found: int = db.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(db: Database) -> None:
    """Bring a file to this program's shape. Raises DatabaseTooNew for one that a newer program has been at."""
    found = version(db)
    if found > SCHEMA:
        raise DatabaseTooNew(f"{found} > {SCHEMA}")
    if found == SCHEMA:
        return
    with writing(db):
        steps.apply(db)
        db.execute(f"PRAGMA user_version = {SCHEMA}")
