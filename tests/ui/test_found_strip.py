"""What was found wrong with the record stands above the page, however often the program is started, until a lead has
answered it with a reason; a person whom the record lost is for everybody to see."""

from datetime import UTC, datetime

import pytest

from tests.builders import LEAD
from tests.test_found import forgotten
from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.departments.office import Finding, Found
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.found import line as line_of
from vaxdesk.store.seal import SEAL
from vaxdesk.ui import found_words as words
from vaxdesk.ui.stations.audit import AuditStation
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.workplace import Workplace

CODES = (
    "seal_missing", "seal_unreadable", "seal_damaged", "seal_conflict", "database_rolled_back", "restored_in_part",
    "lists_changed", "attempts_lost", "database_behind", "access_log_cut", "seal_behind",
    "secret_returned", "timers_changed", "timers_missing", "timers_unreadable",
)  # fmt: skip


def opened_again(door: Door, account: str) -> Workplace:
    """The program is closed and started again."""
    door.program.close()
    door.program.start()
    door.enter(account)
    return door.workplace


def line(workplace: Workplace) -> str:
    return workplace.found.strip.words()


def answered(workplace: Workplace, reason: str) -> None:
    workplace.found.strip.agree.click()
    sheet = workplace.found.sheet
    assert sheet.is_open()
    assert not sheet._confirm.isEnabled()
    sheet._reason.setPlainText(reason)
    sheet._confirm.click()


def banners(workplace: Workplace) -> list[str]:
    workplace.window.go("audit")
    station = workplace.window.current
    assert isinstance(station, AuditStation)
    return [each.words() for each in station.findChildren(Banner) if each.isVisibleTo(station)]


def test_a_seal_that_was_gone_stays_said_to_the_lead_through_restarts_until_it_is_answered(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    (door.clinic.folder / SEAL).unlink()
    workplace = door.opened("chen.jing")
    assert line(workplace) == ""
    workplace = opened_again(door, LEAD)
    assert line(workplace).startswith("The safety file beside the database was missing. Entries may be missing")
    [waits] = [each for each in banners(workplace) if "Waits for the answer" in each]
    assert "Found 2022-12-22 09:00 · The safety file beside the database was missing." in waits
    answered(workplace, "硬盘换过，已与纸质单据核对")
    assert line(workplace) == ""
    assert not any("Waits for the answer" in each for each in banners(workplace))
    assert door.log().count((LEAD, "finding_answered")) == 1
    assert line(opened_again(door, LEAD)) == ""


def test_somebody_whom_only_the_board_knew_is_said_to_everybody_until_a_lead_has_answered(door: Door) -> None:
    _, lost = forgotten(door.clinic)
    door.clinic.desk = door.clinic.opened()
    workplace = door.opened("wang.fang")
    said = f"{lost} was under observation from 09:04 to 09:49 and is not in the record. Look for this person"
    assert line(workplace).startswith(said)
    assert line(workplace).endswith("until the site lead has answered it.")
    assert workplace.found.strip.agree.isHidden()
    workplace.lock.lock()
    assert lost in [each.number for each in door.workplace.desk.masked_board()]
    door.unlock(LEAD)
    assert line(workplace).startswith(said)
    assert line(workplace).endswith("1 more: see Record check.")
    answered(workplace, "在观察区找到，已补录")
    assert line(workplace).startswith("The safety file beside the database was missing.")
    door.later(seconds=16)
    assert lost not in [each.number for each in door.workplace.desk.masked_board()]


def test_the_answer_of_another_program_takes_the_line_away(door: Door) -> None:
    door.clinic.desk.close()
    (door.clinic.folder / SEAL).unlink()
    workplace = door.opened(LEAD)
    assert line(workplace) != ""
    other = door.clinic.opened()
    [found] = other.office.unanswered()
    other.office.answer(found.id, "查过")
    other.close()
    door.later(seconds=60)
    assert line(workplace) == ""


def test_a_safety_file_that_is_lost_while_somebody_works_is_said_at_once(door: Door) -> None:
    workplace = door.opened(LEAD)
    (door.clinic.folder / SEAL).unlink()
    with pytest.raises(WorldFailed, match="seal_missing"):
        workplace.live.record(f.RoomChecked())
    door.later(seconds=1)
    assert line(workplace).startswith("The safety file beside the database was missing.")


def test_the_words_say_whose_replaced_secret_opens_again_and_what_was_put_back() -> None:
    at = datetime(2022, 12, 22, 1, tzinfo=UTC)
    names = {"wang.fang": "王芳"}

    def said(code: str, detail: str) -> tuple[str, str]:
        found = Found("", at, code, detail)
        return words.what(found, lambda moment: moment, names), words.to_do(found, names)

    for detail, whose in (("wang.fang", "王芳"), ("gone.since", "gone.since"), ("emergency", "sealed envelope")):
        what, to_do = said("secret_returned", detail)
        assert what.endswith(f"opens this site again ({whose}).")
        assert to_do == f"Make a new secret: {whose}."
    what, to_do = said("secret_returned", "the recovery sheets")
    assert what.endswith("(recovery sheets).")
    assert to_do == "Make new recovery sheets."
    for end in ("", " from the seal"):
        what, _ = said("database_behind", f"0 entries and 3 lines of the access log put back{end}")
        assert what.endswith("has put back what it lacked. Put back: entries: 0, lines of the access log: 3.")
    assert said("database_behind", "of another form")[0].endswith("what it lacked.")


def test_a_lead_reads_on_the_line_the_sheet_the_page_and_the_log_whose_secret_is_back(door: Door) -> None:
    workplace = door.opened(LEAD)
    workplace.desk.office.notice(Finding("secret_returned", "wang.fang"))
    workplace.desk.seat.keep_of(line_of(Finding("secret_returned", "wang.fang")))
    door.later(seconds=1)
    assert "opens this site again (王芳). Make a new secret: 王芳." in line(workplace)
    assert "opens this site again (王芳). Make a new secret: 王芳." in "".join(banners(workplace))
    station = workplace.window.current
    assert isinstance(station, AuditStation)
    assert "(王芳)" in station.record_part._notice_lines.text()
    station.show_part("log")
    [row] = [each for each in station.log.list.rows() if each.what == "Found wrong by the program"]
    assert (row.who, row.about) == ("the program", "王芳")
    assert "(王芳)" in row.spoken()
    workplace.found.strip.agree.click()
    on_the_sheet = [each.text() for each in workplace.found.sheet.findChildren(SafeLabel)]
    assert any(each.endswith("(王芳).\nMake a new secret: 王芳.") for each in on_the_sheet)


def test_every_finding_has_words_and_the_day_where_it_was_another_one() -> None:
    at = datetime(2022, 12, 22, 1, tzinfo=UTC)
    shown = [words.what(Found("", at, code, ""), lambda moment: moment, {}) for code in CODES]
    assert len(set(shown)) == len(CODES)
    assert all(len(each) > 30 and "_" not in each for each in shown)
    yesterday = "A002 2022-12-21T23:50:00.000000Z 2022-12-22T00:20:00.000000Z"
    said = words.what(Found("", at, "watched_unknown", yesterday), lambda moment: moment, {})
    assert "from 2022-12-21 23:50 to 00:20" in said
    assert words.what(Found("", at, "watched_unknown", "A002"), lambda moment: moment, {}).startswith("A002 was on the")
    assert words.what(Found("", at, "of_a_newer_version", ""), lambda moment: moment, {}) == "of a newer version"
