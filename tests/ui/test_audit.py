"""Is the record whole: the check, what it finds in words, the heads and the papers."""

import re
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest

from tests.builders import nobody
from tests.store.raw import raw, unguarded
from tests.ui.auditing import AUDITOR, Audit
from vaxdesk.departments.office import Finding, What
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.stations import audit_findings, audit_findings_words, audit_words
from vaxdesk.ui.widgets.inputs import LineInput, Pick

STORE = Path(audit_findings.__file__).parents[2] / "store"


def tamper(audit: Audit, n: int = 4) -> None:
    with unguarded(audit.clinic) as connection:
        connection.execute("UPDATE journal SET reason = 'another' WHERE n = ?", [n])


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


# ---- the check ----


def test_a_sound_record_is_said_to_be_whole_with_when_and_by_whom(audit: Audit) -> None:
    assert audit.banners()[0].startswith("Nobody has checked this record here yet.")
    audit.press("check")
    entries = audit.clinic.desk.journal_position()
    assert audit.banners()[0] == f"Whole: {entries} entries, checked at 09:00 by 赵云峰"
    assert not audit.button("print_found").isVisible()


def test_the_screen_does_not_wait_for_a_check_and_shows_that_it_goes_on(audit: Audit) -> None:
    audit.button("check").click()
    assert audit.executor._work
    assert not audit.button("check").isVisible()
    assert audit.banners()[0] == "Checking every entry…"
    audit.live.tick()
    audit.live.tick()
    assert "2 seconds so far" in audit.banners()[0]
    audit.finish()
    assert audit.banners()[0].startswith("Whole")


def test_a_check_can_be_stopped_and_leaves_nothing_behind(audit: Audit) -> None:
    audit.button("check").click()
    audit.press("stop")
    assert audit.banners()[0].startswith("Nobody has checked")
    assert audit.kept("verified") == 0
    assert audit.button("check").isEnabled()


def test_a_changed_entry_is_named_first_with_what_is_safe_and_what_to_do(audit: Audit) -> None:
    tamper(audit, 6)
    tamper(audit, 4)
    audit.press("check")
    assert audit.banners()[0].startswith("NOT WHOLE: the first bad entry is number 4")
    seen = audit.seen()
    assert "Entry 4: its content or its reason was changed" in seen
    assert seen.index("Entry 4:") < seen.index("Entry 6:")
    assert "Safe: the entries before the first one named here" in seen
    assert "Do: go on with paper" in seen


def test_entries_written_after_a_check_are_not_vouched_for(audit: Audit) -> None:
    audit.press("check")
    audit.clinic.act(nobody())
    audit.station.record_part.show_now()
    assert "1 entries have been written since then" in audit.banners()[0]
    audit.press("print_day")
    assert "尚未核验" in text_of(audit.papers[0][1])


def test_a_check_of_another_day_is_remembered(audit: Audit) -> None:
    tamper(audit)
    audit.clinic.desk.office.verify()
    audit.station.record_part.show_now()
    assert audit.banners()[0].startswith("Last checked 2022-12-22 09:00 by 赵云峰: ")
    assert "Check again now" in audit.banners()[0]


def test_what_was_wrong_when_the_site_was_opened_is_said_once(audit: Audit) -> None:
    for _ in range(2):
        audit.clinic.desk.office.notice(Finding(code="timers_changed", message=""))
    audit.station.record_part.show_now()
    assert audit.seen().count("Somebody changed the file of observation times") == 1


# ---- words ----


def test_every_finding_of_the_store_has_words(languages: Languages) -> None:
    text = "\n".join((STORE / f"{name}.py").read_text(encoding="utf-8") for name in ("verify", "seal_check", "access"))
    codes = set(re.findall(r'code="([a-z_]+)"|Broken\("([a-z_]+)"|_finding\("([a-z_]+)"|^    "([a-z_]+_[a-z_]+)": "',
                           text, re.MULTILINE))  # fmt: skip
    found = {code for group in codes for code in group if code and "refuses" not in code}
    assert {"digest_differs", "access_changed", "sealed_entry_missing", "seal_damaged"} <= found
    assert found - audit_findings_words.MEANINGS.keys() == set()
    assert audit_findings_words.MEANINGS.keys() == audit_findings_words.KINDS.keys()
    kinds = {*audit_findings_words.KINDS.values(), "other"}
    for table in (audit_findings_words.TITLES, audit_findings_words.SAFE, audit_findings_words.TO_DO):
        assert table.keys() == kinds
    languages.use("vi")
    assert audit_findings_words.meaning("seal_missing") == "thiếu tệp an toàn"


def test_every_kind_of_line_in_the_access_log_has_words() -> None:
    assert set(get_args(What)) == audit_words.KINDS.keys()


def test_findings_in_a_row_with_the_same_wrong_are_one_line() -> None:
    found = [Finding(code="entry_not_sealed", message="", n=n) for n in range(10, 50)]
    found += [Finding(code="digest_differs", message="", n=3), Finding(code="table_differs", message="")]
    groups = audit_findings.groups(found)
    assert [(group.kind, group.first) for group in groups] == [("entries", 3), ("lists", None)]
    assert [line.partition(":")[0] for line in groups[0].lines] == ["Entry 3", "Entries 10 to 49"]


def test_a_file_that_cannot_be_read_comes_before_everything() -> None:
    found = [Finding(code="digest_differs", message="", n=3), Finding(code="page_damaged", message="")]
    assert [group.kind for group in audit_findings.groups(found)] == ["file", "entries"]


def test_a_finding_of_a_newer_version_is_shown_as_it_is() -> None:
    (group,) = audit_findings.groups([Finding(code="moon_phase_wrong", message="", n=2)])
    assert group.lines == ("Entry 2: moon phase wrong",)
    assert "call" in group.to_do


# ---- heads and papers ----


def test_the_heads_stand_in_groups_of_eight_and_an_older_one_is_found_by_its_number(audit: Audit) -> None:
    desk = audit.clinic.desk
    length, head = desk.office.heads().journal[desk.site.station]
    assert audit_findings.in_groups(head) in audit.seen()
    assert len(audit_findings.in_groups(head).split(" ")) == 8
    audit.clinic.act(nobody())
    number = audit.station.findChild(LineInput, "audit.head_number")
    assert number is not None
    number.setText(str(length))
    audit.station.record_part.show_now()
    audit.press("head_look")
    assert audit.seen().count(audit_findings.in_groups(head)) == 1
    number.setText(str(length + 5))
    audit.press("head_look")
    assert f"There is no number {length + 5}" in audit.seen()
    number.setText("many")
    audit.press("head_look")
    assert "Type a number." in audit.seen()


def test_the_head_of_the_access_log_is_found_too(audit: Audit) -> None:
    desk = audit.clinic.desk
    desk.open_person("x")
    length, head = desk.office.heads().access[desk.site.station]
    desk.open_person("y")
    pick, number = (
        audit.station.findChild(Pick, "audit.head_log"),
        audit.station.findChild(LineInput, "audit.head_number"),
    )
    assert pick is not None
    assert number is not None
    pick.set_value("access")
    number.setText(str(length))
    audit.press("head_look")
    assert audit_findings.in_groups(head) in audit.seen()


def test_the_day_sheet_carries_the_result_of_the_check(audit: Audit) -> None:
    audit.press("print_day")
    audit.press("check")
    audit.press("print_day")
    tamper(audit)
    audit.press("check")
    audit.press("print_day")
    assert [name for name, _ in audit.papers] == ["20221222-day-sheet.pdf"] * 3
    said = [text_of(pdf) for _, pdf in audit.papers]
    assert [words in text for words, text in zip(("尚未核验", "核验通过", "发现问题"), said, strict=True)] == [True] * 3


def test_what_was_found_goes_on_paper_whole(audit: Audit) -> None:
    for number in range(80):
        audit.clinic.act(nobody(name=f"Nguyễn {number}"))
    with unguarded(audit.clinic) as connection:
        connection.execute("UPDATE journal SET reason = 'x' WHERE n > 10 AND n % 2 = 0")
    audit.press("check")
    audit.press("print_found")
    ((name, pdf),) = audit.papers
    assert name == "20221222-0900-findings.pdf"
    text = "".join(text_of(pdf).split())
    last = audit.clinic.desk.journal_position()
    assert "Entry12:" in text
    assert f"Entry{last - last % 2}:" in text
    assert "NOTWHOLE" in text
    assert "Nguyễn" not in text


# ---- who may ----


def test_an_auditor_checks_and_prints(audit: Audit) -> None:
    audit.sit(AUDITOR.name)
    audit.press("check")
    assert audit.banners()[0].endswith("by 阮明月")
    audit.press("print_day")
    assert len(audit.papers) == 1


@pytest.mark.parametrize("account", ["", "chen.jing"])
def test_nothing_that_was_seen_stays_when_somebody_else_sits_down_or_nobody(audit: Audit, account: str) -> None:
    tamper(audit)
    audit.press("check")
    audit.part("log")
    audit.part("record")
    audit.sit(account)
    assert "Entry 4" not in audit.seen()
    assert audit.station.log.list.rows() == ()


def test_a_check_that_ends_after_somebody_has_left_is_not_shown_to_the_next(audit: Audit) -> None:
    tamper(audit)
    audit.button("check").click()
    audit.sit("chen.jing")
    audit.finish()
    assert audit.kept("verified") == 0
    assert "NOT WHOLE" not in audit.seen()


def test_a_database_that_another_program_emptied_is_told_and_the_window_stays(audit: Audit) -> None:
    with raw(audit.clinic) as connection:
        connection.execute("CREATE TABLE strange (x)")
    audit.press("check")
    assert audit.banners()[0].startswith("NOT WHOLE ")
    assert "a part that this program did not make" in audit.seen()
