"""What a program remembers of the entries that it wrote or read is what lies in the record, whoever changed that."""

import pytest

from tests.builders import Clinic, nobody
from tests.store.raw import unguarded
from vaxdesk.clinic import facts as f
from vaxdesk.store import journal


def test_an_entry_that_was_just_written_is_remembered_as_another_program_reads_it(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="坐下后好转"), about=visit)
    other = clinic.opened()
    assert clinic.desk.journal.entries(visit) == other.journal.entries(visit)
    other.close()


def test_an_entry_that_another_program_erased_is_read_again(clinic: Clinic) -> None:
    visit = clinic.registered()
    entry = clinic.desk.journal.entries(visit)[0]
    with unguarded(clinic) as db:
        db.execute("UPDATE journal SET body = 'null', salt = '', reason = '' WHERE id = ?", [entry.id])
    (erased,) = clinic.desk.journal.entries(visit)
    assert isinstance(erased.fact, f.Erased)


def test_what_was_remembered_longest_is_read_again(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = clinic.vaccinated()
    before = clinic.desk.journal.entries(visit)
    monkeypatch.setattr(journal, "_KEPT", 3)
    clinic.act(f.ReactionSeen(note="头晕"), about=clinic.vaccinated(person=clinic.act(nobody()).entry.about))
    assert len(clinic.desk.journal._known) == 3
    assert clinic.desk.journal.entries(visit) == before
    assert len(clinic.desk.journal._known) == 3


def test_a_visit_is_folded_again_when_another_program_wrote_about_it(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    before = clinic.desk.journal.visit(visit)
    assert clinic.desk.journal.visit(visit) is before
    other = clinic.opened()
    other.record(f.ReactionSeen(note="头晕"), by="wang.fang", about=visit)
    other.close()
    after = clinic.desk.journal.visit(visit)
    assert (before.reaction_open, after.reaction_open) == (False, True)


def test_no_more_visits_are_remembered_than_there_is_room_for(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_KEPT_VISITS", 2)
    visits = [clinic.registered(person=clinic.act(nobody()).entry.about) for _ in range(4)]
    assert list(clinic.desk.journal._folded) == visits[2:]
    assert [clinic.desk.journal.visit(each).id for each in visits] == visits
