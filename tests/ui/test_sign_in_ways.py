"""The less usual ways in: a secret of one's own, the sealed envelope, the recovery sheets, a PIN, another secret."""

import pytest

from tests.builders import LEAD
from tests.ui.doors import NEWCOMER, SECRET, START, Door
from tests.ui.entering import type_secret
from vaxdesk import files, settings
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_window import SignInWindow

OWN = "two blue herons fly"


# ---- a secret that somebody else made up ----


def choose_own(shown: SignInPage, door: Door, first: str, second: str) -> None:
    shown.own.line.input.setText(first)
    shown.own.again.input.setText(second)
    shown.own.submit()
    door.executor.drain()


def test_a_start_secret_is_good_for_choosing_ones_own_and_for_nothing_else(door: Door) -> None:
    shown = door.start()
    type_secret(shown, door.executor, NEWCOMER, START.lower())
    assert isinstance(door.program.shown, SignInWindow)
    assert shown.turned_to is shown.own
    choose_own(shown, door, OWN, OWN)
    assert door.workplace.live.actor == NEWCOMER
    assert not Gate(door.clinic.folder, door.clinic.clock).people()[-1].temporary


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("short", "short", "Too short"),
        ("12345678", "12345678", "tries this one first"),
        ("home.team1", "home.team1", ""),
        (OWN, OWN + "x", "not the same"),
        (START.lower(), START.lower(), ""),
    ],
)
def test_an_own_secret_that_will_not_do_is_told_and_opens_nothing(
    door: Door, first: str, second: str, words: str
) -> None:
    shown = door.start()
    type_secret(shown, door.executor, NEWCOMER, START.lower())
    choose_own(shown, door, first, second)
    assert isinstance(door.program.shown, SignInWindow)
    if words:
        assert any(words in field.message() for field in (shown.own._first, shown.own._second))
    else:
        assert "choose another" in shown.own.problem.words()


def test_going_back_from_choosing_ones_own_forgets_the_start_secret(door: Door) -> None:
    shown = door.start()
    type_secret(shown, door.executor, NEWCOMER, START.lower())
    shown.press("Esc")
    assert shown.turned_to is None
    assert shown.form.secret.text() == ""
    choose_own(shown, door, OWN, OWN)
    assert isinstance(door.program.shown, SignInWindow)


# ---- the sealed envelope ----


def emergency(shown: SignInPage, door: Door, secret: str, name: str = "孙护士", why: str = "站长联系不上") -> None:
    shown.emergency_wanted.emit()
    shown.emergency.line.input.setText(secret)
    shown.emergency.name.setText(name)
    shown.emergency.reason.setText(why)
    shown.emergency.submit()
    door.executor.drain()


def test_the_envelope_asks_for_a_name_and_a_reason(door: Door) -> None:
    shown = door.start()
    emergency(shown, door, door.clinic.founded.emergency, name="", why="")
    assert isinstance(door.program.shown, SignInWindow)
    assert shown.emergency._name_field.message() == shown.emergency._reason_field.message() != ""


def test_an_emergency_access_is_seen_by_everybody_until_a_lead_has_seen_it(door: Door) -> None:
    shown = door.start()
    emergency(shown, door, door.clinic.founded.emergency.lower().replace("-", " "))
    assert door.workplace.live.actor == EMERGENCY
    assert "孙护士: 站长联系不上" in door.window.strip.words()
    assert (EMERGENCY, "emergency_access") in door.log()
    (notice,) = (door.clinic.folder / "papers").iterdir()
    assert notice.suffix == ".pdf"
    assert str(notice) in door.window.said()

    door.workplace.lock.lock()
    assert "Emergency access was used" in door.lock_page._notice.words()
    door.unlock("chen.jing")
    assert door.window.strip.words() == ""
    door.workplace.lock.lock()
    door.unlock(LEAD)
    assert "孙护士: 站长联系不上" in door.window.strip.words()
    assert settings.read(door.clinic.folder / files.SETTINGS).emergency_used
    door.window.strip.agree.click()
    assert door.window.strip.words() == ""
    assert settings.read(door.clinic.folder / files.SETTINGS).emergency_used == ""
    door.workplace.lock.lock()
    assert door.lock_page._notice.words() == ""


def test_an_emergency_access_is_told_after_a_restart_too(door: Door) -> None:
    emergency(door.start(), door, door.clinic.founded.emergency)
    door.program.close()
    door.program.start()
    assert isinstance(door.program.shown, SignInWindow)
    assert "Emergency access was used" in door.program.shown.page._notice.words()


def test_a_wrong_envelope_opens_nothing(door: Door) -> None:
    shown = door.start()
    emergency(shown, door, "0000-0000-0000-0000-0000")
    assert isinstance(door.program.shown, SignInWindow)
    assert shown.emergency.problem.words() == "This is not the secret of the envelope."
    assert shown.emergency.name.text() == "孙护士"


# ---- the two recovery sheets ----


def recover(shown: SignInPage, door: Door, one: str, other: str) -> None:
    shown.recovery_wanted.emit()
    for line, text in zip(shown.recovery.sheets, (one, other), strict=True):
        line.setText(text)
        line.editingFinished.emit()
    shown.recovery.account.set_value("chen.jing")
    shown.recovery.line.input.setText(OWN)
    shown.recovery.again.input.setText(OWN)
    shown.recovery.submit()
    door.executor.drain()


def test_two_recovery_sheets_give_one_account_a_new_secret(door: Door) -> None:
    shown = door.start()
    recover(shown, door, *door.clinic.founded.sheets)
    assert door.workplace.live.actor == "chen.jing"
    assert ("chen.jing", "recovered") in door.log()
    assert door.workplace.lock.sessions.is_open("chen.jing")
    assert "Print new recovery sheets" in door.window.said()


def wrong_group(text: str) -> str:
    groups = text.split()
    groups[4] = ("0" if groups[4][0] != "0" else "1") + groups[4][1:]
    return " ".join(groups)


def test_what_is_wrong_with_a_sheet_is_said_beside_it(door: Door) -> None:
    first, second = door.clinic.founded.sheets
    shown = door.start()
    messages = [field.message for field in shown.recovery._sheet_fields]
    recover(shown, door, wrong_group(first), second[:-5])
    assert messages[0]() == "There is a mistake in it. Look at group 5 again."
    assert messages[1]() == "A sheet has 60 characters in 15 groups; here are 56."
    recover(shown, door, first.replace(first[6], "U", 1), second)
    assert "holds a character that no sheet has" in messages[0]()
    recover(shown, door, first, first)
    assert shown.recovery.problem.words() == "This is sheet 1 twice: the other one is needed too."
    assert isinstance(door.program.shown, SignInWindow)


def test_sheets_that_were_replaced_say_so(door: Door) -> None:
    old = door.clinic.founded.sheets
    door.clinic.desk.office.new_sheets()
    shown = door.start()
    recover(shown, door, *old)
    assert "replaced by newer ones" in shown.recovery.problem.words()


# ---- a PIN for today, and another secret ----


def set_pin(door: Door, pin: str) -> None:
    door.window.menu_chosen.emit("pin")
    for line in door.workplace.menu.pin.lines:
        line.input.setText(pin)
    door.workplace.menu.pin.submit()


@pytest.mark.parametrize(
    ("pin", "words"), [("1111", "the first that anybody"), ("12", "4 to 8"), ("12ab", "digits only")]
)
def test_a_pin_that_anybody_would_try_is_refused(door: Door, pin: str, words: str) -> None:
    door.opened()
    set_pin(door, pin)
    assert words in door.workplace.menu.pin.problem.words()


def test_a_pin_lets_somebody_back_and_the_third_wrong_one_takes_the_secret(door: Door) -> None:
    door.opened()
    set_pin(door, "4826")
    assert door.window.said() == "Your PIN is set for today."
    door.workplace.lock.lock()
    door.unlock(LEAD, "4826")
    assert not door.window.locked
    assert door.log()[-1] == (LEAD, "unlocked")
    door.workplace.lock.lock()
    shown = door.lock_page
    said = []
    for _ in range(3):
        door.unlock(LEAD, "4827")
        said.append(shown.form.said())
    assert said == [
        "Wrong PIN. Tries left: 2",
        "Wrong PIN. Tries left: 1",
        "Three wrong PINs: now it takes your secret.",
    ]
    door.unlock(LEAD, "4826")
    assert door.window.locked
    door.unlock(LEAD)
    assert not door.window.locked


def test_changing_places_takes_four_keys_and_the_digits(door: Door) -> None:
    door.opened()
    set_pin(door, "4826")
    door.workplace.lock.lock()
    door.unlock("chen.jing")
    set_pin(door, "5937")
    hand = door.hand()
    hand.press("Ctrl+L")
    hand.press("Shift+Tab")
    hand.press("1")
    hand.type("4826")
    hand.press("Return")
    assert door.workplace.live.actor == LEAD
    assert hand.effort.keys == 4 + len("4826")


def test_whoever_signs_out_needs_the_secret_again(door: Door) -> None:
    door.opened()
    set_pin(door, "4826")
    door.window.menu_chosen.emit("leave")
    assert door.log()[-1] == (LEAD, "signed_out")
    door.unlock(LEAD, "4826")
    assert door.window.locked
    door.unlock(LEAD)
    assert not door.window.locked


def begin_to_change(door: Door, old: str, new: str) -> None:
    door.window.menu_chosen.emit("secret")
    for line, text in zip(door.workplace.menu.secret.lines, (old, new, new), strict=True):
        line.input.setText(text)
    door.workplace.menu.secret.submit()


def change_secret(door: Door, old: str, new: str) -> None:
    begin_to_change(door, old, new)
    door.executor.drain()


def test_somebody_changes_their_secret(door: Door) -> None:
    door.opened()
    change_secret(door, "not the old one", OWN)
    assert door.workplace.menu.secret.problem.words() == "This was not your secret until now."
    change_secret(door, SECRET, OWN)
    assert door.window.said() == "Your secret is changed."
    assert (LEAD, "secret_changed") in door.log()
    assert Gate(door.clinic.folder, door.clinic.clock).enter(LEAD, OWN) == door.clinic.key


def test_a_new_secret_is_logged_of_whoever_chose_it_though_somebody_else_sits_here_by_then(door: Door) -> None:
    door.opened()
    begin_to_change(door, SECRET, OWN)
    door.workplace.lock.lock()
    door.workplace.desk.seat.take("chen.jing", "unlocked")
    door.executor.drain()
    assert [who for who, what in door.log() if what == "secret_changed"] == [LEAD]
    assert door.window.said() == ""


def test_nothing_of_another_ones_new_secret_is_said_on_a_sheet_that_was_opened_since(door: Door) -> None:
    door.opened()
    begin_to_change(door, "not the old one", OWN)
    sheet = door.workplace.menu.secret
    sheet.close_sheet()
    sheet.ask("chen.jing", "陈静")
    door.executor.drain()
    assert sheet.is_open()
    assert sheet.problem.words() == ""
    assert [what for _, what in door.log()].count("sign_in_failed") == 1


def test_an_emptied_field_says_nothing_of_the_secret_that_was_in_it(door: Door) -> None:
    door.opened()
    sheet = door.workplace.menu.secret
    sheet.ask(LEAD, "赵云")
    sheet.lines[1].input.insert("two blue herons fly")
    sheet._new.weigh()
    assert sheet.fields[1].message() != ""
    sheet.lines[1].clear()
    assert sheet.fields[1].message() == ""
