"""The record page tells what waits for an answer from what is broken, and keeps the ends of the chains true."""

import pytest

from tests.builders import nobody
from tests.ui.auditing import Audit
from tests.ui.test_audit import tamper, text_of
from vaxdesk.departments.office import Finding
from vaxdesk.keeping.found import line
from vaxdesk.ui.stations import audit_findings


def found(audit: Audit, code: str, detail: str = "") -> None:
    """Something was found that waits for an answer."""
    audit.clinic.desk.seat.keep_of(line(Finding(code, detail)))


def answered(audit: Audit) -> None:
    office = audit.clinic.desk.office
    for each in office.unanswered():
        office.answer(each.id, "查过")


@pytest.mark.parametrize(("code", "to_do"), [
    ("database_behind", "Nothing is missing."), ("secret_returned", "Make a new secret"),
    ("timers_missing", "Look into"),
])  # fmt: skip
def test_a_record_of_which_every_entry_holds_is_whole_though_something_waits(
    audit: Audit, code: str, to_do: str
) -> None:
    found(audit, code)
    audit.press("check")
    entries = audit.clinic.desk.journal_position()
    whole = f"Whole: {entries} entries, checked at 09:00 by 赵云峰"
    [said] = [each for each in audit.banners() if each.startswith(whole)]
    assert "What was found before waits for the answer of the site lead: 1." in said
    seen = audit.seen()
    assert "NOT WHOLE" not in seen
    assert "the papers" not in seen
    assert seen.count(to_do) == 2
    audit.press("print_day")
    day = text_of(audit.papers[0][1])
    assert "核验通过" in day
    assert "站长尚未答复：1 项" in day


def test_where_entries_may_be_missing_the_record_is_not_said_to_be_whole(audit: Audit) -> None:
    found(audit, "seal_missing", "a new seal was begun; 0 entries put back")
    audit.press("check")
    assert any(each.startswith("Every entry that is there is sound: ") for each in audit.banners())
    assert "Others may be missing." in audit.seen()
    assert audit.seen().count("Entries may be missing: compare the newest ones") == 2
    audit.press("print_day")
    assert "发现问题！" in text_of(audit.papers[0][1])


def test_a_changed_entry_is_not_made_whole_by_something_that_waits(audit: Audit) -> None:
    found(audit, "secret_returned", "wang.fang")
    tamper(audit)
    audit.press("check")
    assert any(each.startswith("NOT WHOLE: the first bad entry is number 4") for each in audit.banners())


def test_an_answer_takes_away_that_something_waits(audit: Audit) -> None:
    found(audit, "secret_returned", "wang.fang")
    audit.press("check")
    answered(audit)
    audit.station.refresh()
    assert "waits for the answer" not in audit.seen()
    assert "Make a new secret" not in audit.seen()


# ---- the ends of the chains ----


def ends(audit: Audit) -> list[str]:
    heads = audit.clinic.desk.office.heads()
    return [audit_findings.in_groups(head) for log in (heads.journal, heads.access) for _, head in log.values()]


def test_the_heads_follow_every_entry_and_every_line(audit: Audit) -> None:
    for act in (lambda: audit.clinic.act(nobody()), lambda: audit.clinic.desk.open_person("x")):
        act()
        assert not all(each in audit.seen() for each in ends(audit))
        audit.live.tick()
        assert all(each in audit.seen() for each in ends(audit))


def test_the_heads_are_those_of_now_when_the_page_comes_to_the_front(audit: Audit) -> None:
    audit.part("log")
    audit.part("record")
    assert all(each in audit.seen() for each in ends(audit))


def test_a_day_sheet_has_the_ends_that_the_page_shows_after_printing(audit: Audit) -> None:
    audit.press("print_day")
    on_paper = "".join(text_of(audit.papers[0][1]).split())
    for each in ends(audit):
        assert each in audit.seen()
        assert each.replace(" ", "") in on_paper
