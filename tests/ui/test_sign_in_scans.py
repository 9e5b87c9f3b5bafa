"""The codes on the recovery sheets, scanned where the two sheets are asked for, and nowhere else."""

import tomllib

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.builders import LEAD
from tests.ui.doors import Door
from tests.ui.keyboard import SCANNER_MS, Keyboard
from vaxdesk import files
from vaxdesk.ui.bursts import Heard, meant
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import _understood
from vaxdesk.ui.sign_in_page import SignInPage

OWN = "two blue herons fly"
FAST_MS = 1


def locked(door: Door) -> SignInPage:
    door.opened()
    door.workplace.lock.lock()
    door.settle()
    return door.lock_page


def asked_for_sheets(door: Door, shown: SignInPage) -> None:
    shown.recovery_wanted.emit()
    door.settle()


def said(door: Door, shown: SignInPage) -> str:
    return shown.said() or (door.window.said() if door.program.workplace is not None else "")


@pytest.mark.parametrize(
    ("begun", "pace", "order"),
    [(Door.start, SCANNER_MS, (0, 1)), (locked, FAST_MS, (1, 0))],
    ids=["before anybody has signed in", "locked"],
)
def test_both_sheets_can_be_scanned_one_after_the_other(
    door: Door, begun: object, pace: int, order: tuple[int, int]
) -> None:
    sheets = door.clinic.founded.sheets
    shown: SignInPage = begun(door)  # type: ignore[operator]
    asked_for_sheets(door, shown)
    keyboard = Keyboard()
    for place in order:
        keyboard.scan(sheets[place], pace=pace)
        door.settle()
        assert shown.recovery._sheet_fields[place].message() == "Read."
    assert tuple(each.text() for each in shown.recovery.sheets) == sheets
    assert shown.recovery.account.hasFocus()
    assert said(door, shown) == ""

    shown.recovery.account.set_value("chen.jing")
    for line in (shown.recovery.line, shown.recovery.again):
        line.input.setText(OWN)
    shown.recovery.submit()
    door.executor.drain()
    assert door.workplace.live.actor == "chen.jing"


def test_a_scan_goes_into_the_field_of_its_sheet_wherever_the_focus_is(door: Door) -> None:
    second = door.clinic.founded.sheets[1]
    shown = door.start()
    asked_for_sheets(door, shown)
    shown.recovery.line.setFocus()
    Keyboard().scan(second)
    assert [each.text() for each in shown.recovery.sheets] == ["", second]
    assert shown.recovery.line.text() == ""
    assert shown.recovery.sheets[0].hasFocus()


def test_any_other_code_is_no_recovery_sheet(door: Door) -> None:
    shown = door.start()
    asked_for_sheets(door, shown)
    Keyboard().scan("7105500175697838")
    assert [each.text() for each in shown.recovery.sheets] == ["", ""]
    assert said(door, shown) == "This is not the code of a recovery sheet."


@pytest.mark.parametrize("begun", [Door.start, locked], ids=["before anybody has signed in", "locked"])
def test_a_sheet_that_nobody_asked_for_goes_nowhere_and_the_way_is_told(door: Door, begun: object) -> None:
    sheet = door.clinic.founded.sheets[0]
    shown: SignInPage = begun(door)  # type: ignore[operator]
    Keyboard().scan(sheet)
    door.settle()
    assert "“Recovery sheets…”" in said(door, shown)
    assert not any(line.text() for line in shown.findChildren(QLineEdit))


def test_a_sheet_is_understood_through_the_keys_of_another_layout(door: Door) -> None:
    sheet = door.clinic.founded.sheets[0]
    azerty = str.maketrans("1234567890QWA", "&é\"'(-è_çàAZQ")
    assert meant(Heard(sheet.translate(azerty), sheet), _understood) == sheet


def test_nothing_of_a_sheet_stays_in_a_log_or_on_the_page(door: Door) -> None:
    sheets = door.clinic.founded.sheets
    door.opened(LEAD)
    keyboard = Keyboard()
    keyboard.scan(sheets[0])
    door.workplace.lock.lock()
    keyboard.scan(sheets[0])
    asked_for_sheets(door, door.lock_page)
    for sheet in sheets:
        keyboard.scan(sheet)
    door.lock_page.press("Esc")
    assert not any(line.text() for line in door.lock_page.findChildren(QLineEdit))
    rows = door.workplace.desk.db.execute("SELECT * FROM access").fetchall()
    kept = repr(rows) + repr([each.body for each in door.workplace.desk.journal.since(0)])
    for path in door.clinic.folder.rglob("*"):
        if path.is_file():
            kept += path.read_bytes().decode("latin-1")
    for sheet in sheets:
        assert sheet[:15] not in kept
        assert sheet.replace(" ", "")[:12] not in kept


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_the_sheets_name_the_ways_in_as_the_page_does(languages: Languages, language: str) -> None:
    languages.use(language)
    page = SignInPage()
    words = tomllib.loads((files.forms() / "words" / f"{language}.toml").read_text("utf-8"))
    assert f"“{page._recovery_way.accessibleName()}”" in words["recovery"]["use_2"]
    assert f"“{page._emergency_way.accessibleName()}”" in words["emergency"]["opens_text"]
