"""The envelope as the contracts describe it, computed here a second time with nothing of the program's own."""

import hashlib
import json
import re
from datetime import UTC, datetime
from typing import Any

import rfc8785

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.store import hlc
from vaxdesk.store.codec import entry_json

NAMES = [
    *("n", "id", "site", "about", "kind", "person", "fact", "v", "body", "salt", "digest", "at", "written", "hlc"),
    *(
        "boot",
        "uptime_ms",
        "by",
        "role",
        "station",
        "seq",
        "after",
        "amends",
        "reason",
        "override",
        "prev",
        "hash",
        "sig",
    ),
]
NOT_HASHED = {"n", "body", "reason", "salt", "hash", "sig"}
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
UTC_MICROSECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def envelopes(clinic: Clinic) -> list[dict[str, Any]]:
    """Every entry as a script sees it: through JSON text."""
    return [json.loads(json.dumps(entry_json(entry))) for entry in clinic.desk.journal.since(0)]


def test_an_envelope_has_exactly_these_names(clinic: Clinic) -> None:
    clinic.vaccinated()
    assert all(list(envelope) == NAMES for envelope in envelopes(clinic))


def test_every_digest_and_hash_can_be_computed_by_anybody(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    dose = clinic.desk.visit(visit).doses[0][0].entry
    clinic.desk.amend(dose.id, dose.fact, by="zhou.min", reason="位置写错了")  # type: ignore[arg-type]
    seen = envelopes(clinic)
    for envelope in seen:
        said = rfc8785.dumps({"body": envelope["body"], "reason": envelope["reason"]})
        assert len(bytes.fromhex(envelope["salt"])) == 16
        assert hashlib.sha256(bytes.fromhex(envelope["salt"]) + said).hexdigest() == envelope["digest"]
        covered = {name: value for name, value in envelope.items() if name not in NOT_HASHED}
        assert hashlib.sha256(rfc8785.dumps(covered)).hexdigest() == envelope["hash"]
    assert len({envelope["salt"] for envelope in seen}) == len(seen)


def test_a_station_counts_from_one_and_each_entry_holds_the_hash_before(clinic: Clinic) -> None:
    clinic.vaccinated()
    seen = envelopes(clinic)
    assert [envelope["seq"] for envelope in seen] == list(range(1, len(seen) + 1))
    assert [envelope["n"] for envelope in seen] == list(range(1, len(seen) + 1))
    assert [envelope["prev"] for envelope in seen] == ["0" * 64, *(envelope["hash"] for envelope in seen[:-1])]


def test_ids_and_times_have_their_form(clinic: Clinic) -> None:
    clinic.vaccinated()
    for envelope in envelopes(clinic):
        for name in ("id", "site", "about", "station"):
            assert UUID7.fullmatch(envelope[name]), name
        for name in ("at", "written"):
            assert UTC_MICROSECONDS.fullmatch(envelope[name]), name
        assert re.fullmatch(r"\d{13}-\d{4}", envelope["hlc"])
        assert envelope["sig"] is None


def test_a_visit_fact_names_the_person_and_what_its_author_had_seen(clinic: Clinic) -> None:
    clinic.stocked()
    person = clinic.enrolled()
    first = clinic.registered(person=person)
    clinic.later(days=1)
    second = clinic.registered(person=person)
    consent = clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=first).entry
    by_id = {envelope["id"]: envelope for envelope in envelopes(clinic)}
    assert by_id[consent.id]["person"] == person
    assert {(by_id[seen]["about"], by_id[seen]["fact"]) for seen in consent.after} == {
        (first, "visit_registered"),
        (second, "visit_registered"),
    }


def test_the_time_of_an_act_and_of_its_writing_are_two(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.later(minutes=20)
    entry = clinic.act(
        f.ConsentGiven(products=("flu-iiv4",)), about=visit, at=datetime(2022, 12, 22, 1, 5, tzinfo=UTC)
    ).entry
    assert entry.at == datetime(2022, 12, 22, 1, 5, tzinfo=UTC)
    assert entry.written == datetime(2022, 12, 22, 1, 20, tzinfo=UTC)
    assert (entry.boot, entry.uptime_ms) == ("boot-1", 600_000 + 20 * 60_000)


def test_the_order_for_display_goes_on_when_the_wall_clock_goes_back(clinic: Clinic) -> None:
    clinic.registered()
    clinic.clock.set_wall(datetime(2001, 1, 1, tzinfo=UTC))
    clinic.stocked()
    clinic.stocked(lot="202209B02")
    marks = [envelope["hlc"] for envelope in envelopes(clinic)]
    assert marks == sorted(set(marks))


def test_a_full_counter_moves_to_the_next_millisecond() -> None:
    now = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
    assert hlc.after("", now) == "1671670800000-0000"
    assert hlc.after("1671670800000-9999", now) == "1671670800001-0000"
    assert hlc.after("1671670800001-0000", now) == "1671670800001-0001"
