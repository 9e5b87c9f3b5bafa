"""The sheet by which a lead erases somebody: found with care, asked twice, told what became of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import nobody
from tests.ui.auditing import Audit
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner

NAME, WHY = "王桂芬", "letter of 3 January, number 17"


@pytest.fixture
def audit(tmp_path: Path, qtbot: QtBot, scanner: Scanner, languages: Languages) -> Iterator[Audit]:
    languages.use("en")
    made = Audit(tmp_path, qtbot, scanner)
    made.clinic.later(minutes=31)
    made.clinic.act(f.Released(), about=made.visit)
    made.clinic.later(days=1)
    yield made
    made.close()


def found(audit: Audit) -> None:
    audit.part("erasing")
    audit.station.search(NAME)
    audit.station.erasing.found.step(1)


def test_a_lead_finds_somebody_gives_a_reason_says_it_twice_and_prints_what_was_done(audit: Audit) -> None:
    found(audit)
    part, sheet = audit.station.erasing, audit.station.erasing.sheet
    assert [row.name for row in part.found.rows()] == [NAME]
    assert "1621" in part.found.rows()[0].detail
    assert "500106194003211621" not in part.found.rows()[0].detail
    part.erase.click()
    assert sheet.is_open()
    assert "Entries: 7. Visits: 1. Doses: 1" in sheet.what.words()
    assert not sheet.on.isEnabled()
    sheet.reason.setPlainText(f"wish of {NAME}")
    assert "says who it is" in sheet.against.words()
    assert not sheet.on.isEnabled()
    sheet.reason.setPlainText(WHY)
    assert "until 2028-06-30" in sheet.against.words()
    sheet.on.click()
    assert audit.clinic.desk.find(NAME)
    assert "cannot be undone" in sheet.against.words()
    person = audit.clinic.desk.find(NAME)[0]
    sheet.sure.click()
    assert audit.clinic.desk.find(NAME) == ()
    assert "the copies follow" in sheet.what.words()
    assert not sheet.sheet.isVisible()
    assert audit.clinic.desk.erasing.unfinished()
    with pytest.raises(Refused, match="person_erased"):
        audit.clinic.act(nobody(), about=person)
    audit.finish()
    assert not audit.clinic.desk.erasing.unfinished()
    assert "7 entries were erased" in sheet.what.words()
    assert part.found.rows() == ()
    sheet.sheet.click()
    ((name, pdf),) = audit.papers[-1:]
    assert (name, pdf[:5]) == ("erasure", b"%PDF-")
    assert audit.clinic.desk.office.verify().ok


def test_going_away_in_between_erases_nobody_and_keeps_nothing(audit: Audit) -> None:
    found(audit)
    sheet = audit.station.erasing.sheet
    audit.station.erasing.erase.click()
    sheet.reason.setPlainText(WHY)
    sheet.on.click()
    sheet.back.click()
    assert not sheet.is_open()
    assert (sheet.reason.text(), sheet.what.words()) == ("", "")
    assert audit.clinic.desk.find(NAME)


def test_an_auditor_sees_no_way_to_erase_and_a_change_of_people_leaves_nothing(audit: Audit) -> None:
    found(audit)
    audit.station.erasing.erase.click()
    audit.sit("audit.one")
    audit.part("erasing")
    part = audit.station.erasing
    assert not part.sheet.is_open()
    assert part.found.rows() == ()
    assert not part.seek.isVisible()
    assert "Only the site lead" in audit.seen()


def test_somebody_who_is_here_today_is_refused_in_words(audit: Audit) -> None:
    audit.clinic.registered("ppsv23", person=audit.clinic.desk.find(NAME)[0])
    found(audit)
    sheet = audit.station.erasing.sheet
    audit.station.erasing.erase.click()
    sheet.reason.setPlainText(WHY)
    assert "is of today" in sheet.against.words()
    assert not sheet.on.isEnabled()


def test_closing_the_sheet_while_the_copies_follow_is_safe_and_the_end_is_told(audit: Audit) -> None:
    found(audit)
    sheet = audit.station.erasing.sheet
    said: list[tuple[str, str]] = []
    audit.station.said.connect(lambda *words: said.append(words))
    audit.station.erasing.erase.click()
    sheet.reason.setPlainText(WHY)
    sheet.on.click()
    sheet.sure.click()
    sheet.back.click()
    assert not sheet.is_open()
    assert said == []
    audit.finish()
    assert not audit.clinic.desk.erasing.unfinished()
    assert (said[0][1], "7 entries were erased" in said[0][0]) == ("ok", True)
    assert not sheet.is_open()


def test_going_home_while_the_copies_follow_leaves_them_to_the_next_start(audit: Audit) -> None:
    found(audit)
    sheet = audit.station.erasing.sheet
    audit.station.erasing.erase.click()
    sheet.reason.setPlainText(WHY)
    sheet.on.click()
    sheet.sure.click()
    audit.executor._work.clear()
    assert audit.clinic.desk.erasing.unfinished()
    audit.clinic.restart()
    assert not audit.clinic.desk.erasing.unfinished()
