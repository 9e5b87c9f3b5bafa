"""Could it be lost: backups, the second place, and whether they come back."""

from pathlib import Path

import pytest

from tests.builders import nobody
from tests.ui.auditing import AUDITOR, Audit
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BACKUPS


@pytest.fixture
def audit(audit: Audit) -> Audit:
    audit.part("backups")
    return audit


def test_without_a_backup_the_page_says_where_everything_lies(audit: Audit) -> None:
    entries = audit.clinic.desk.journal_position()
    assert audit.banners()[0].startswith(f"There is no backup yet {entries} entries lie in the database and, sealed,")


def test_the_lead_makes_a_backup_away_from_the_screen(audit: Audit) -> None:
    made: list[bool] = []
    audit.station.backed_up.connect(lambda: made.append(True))
    audit.button("backup").click()
    assert not audit.button("backup").isEnabled()
    assert audit.clinic.desk.office.backups() == ()
    audit.finish()
    assert made == [True]
    assert audit.banners()[0] == (
        "Newest backup: 2022-12-22 09:00 less than a minute ago. It was opened and checked, and holds every entry."
    )
    assert audit.kept("backup_made") == 1
    assert "2022-12-22\n09:00" in audit.seen()


def test_age_and_entries_since_the_newest_backup(audit: Audit) -> None:
    audit.press("backup")
    audit.clinic.later(minutes=25)
    audit.clinic.act(nobody())
    audit.station.refresh()
    assert "25 minutes ago. It was opened and checked. 1 entries since then lie in" in audit.banners()[0]


def test_a_backup_that_failed_is_told_and_can_be_tried_again(audit: Audit) -> None:
    (audit.clinic.folder / BACKUPS).write_bytes(b"in the way")
    audit.press("backup")
    assert audit.window.said()
    assert audit.button("backup").isEnabled()
    assert audit.kept("backup_made") == 0
    (audit.clinic.folder / BACKUPS).unlink()
    audit.press("backup")
    assert audit.kept("backup_made") == 1


def test_the_second_place_with_its_newest_copy_or_what_is_wrong_with_it(audit: Audit, tmp_path: Path) -> None:
    assert "There is no second place" in audit.banners()[1]
    stick = tmp_path / "stick"
    stick.mkdir()
    audit.clinic.desk.office.choose_second(stick)
    audit.station.show_second(str(stick))
    audit.finish()
    assert audit.banners()[1] == f"There is no copy in it yet It is there, and takes the next backup.\n{stick}"
    audit.press("backup")
    assert audit.banners()[1].startswith("Newest copy: 2022-12-22 09:00")
    stick.rename(tmp_path / "pulled out")
    audit.part("record")
    audit.part("backups")
    audit.finish()
    assert "It is not there now: plug the stick in" in audit.banners()[1]


def test_a_copy_that_could_not_be_made_is_told_beside_a_good_backup(audit: Audit, tmp_path: Path) -> None:
    audit.station.show_second(str(tmp_path / "nowhere"))
    audit.press("backup")
    assert "its copy is not" in audit.window.said()
    assert audit.banners()[0].startswith("Newest backup")


def test_a_trial_of_a_restore_says_what_came_back_and_is_remembered(audit: Audit) -> None:
    audit.press("drill")
    assert "There is no backup to try." in audit.window.said()
    assert audit.kept("restore_tried") == 0
    audit.press("backup")
    audit.clinic.act(nobody())
    audit.press("drill")
    assert audit.banners()[2].startswith("Tried 2022-12-22 09:00 by 赵云峰: everything came back")
    assert "rows compared, all the same" in audit.banners()[2]
    audit.sit(AUDITOR.name)
    audit.part("backups")
    assert audit.banners()[2].startswith("Tried 2022-12-22 09:00 by 赵云峰: everything came back")


def test_a_backup_that_does_not_come_back_is_said_in_words(audit: Audit) -> None:
    audit.press("backup")
    (taken,) = audit.clinic.desk.office.backups()
    taken.path.write_bytes(taken.path.read_bytes()[:5000])
    audit.press("drill")
    assert "NOT everything came back" in audit.banners()[2]
    assert "could not be read back" in audit.banners()[2]


def test_an_auditor_tries_a_restore_and_makes_no_backup(audit: Audit) -> None:
    audit.press("backup")
    audit.sit(AUDITOR.name)
    audit.part("backups")
    assert not audit.button("backup").isEnabled()
    assert "Making a backup is for the site lead." in audit.seen()
    assert audit.button("backup").accessibleDescription()
    audit.press("drill")
    assert "by 阮明月: everything came back" in audit.banners()[2]


def test_a_backup_that_ends_after_its_lead_has_left_is_still_a_backup(audit: Audit) -> None:
    audit.button("backup").click()
    audit.sit("chen.jing")
    audit.finish()
    assert len(audit.clinic.desk.office.backups()) == 1


def test_a_seal_that_cannot_be_asked_is_told(audit: Audit, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> int:
        raise WorldFailed("disk_full")

    monkeypatch.setattr(audit.clinic.desk.office, "saved_in_seal_only", fails)
    audit.station.refresh()
    assert audit.window.said()
