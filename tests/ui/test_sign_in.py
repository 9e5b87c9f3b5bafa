"""Before anybody has opened the record: who is it, is it true, and who is under observation meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.builders import LEAD
from tests.ui.doors import SECRET, Door
from tests.ui.entering import page, type_secret
from vaxdesk import files, settings
from vaxdesk.clinic import facts as f
from vaxdesk.store.attempts import FREE
from vaxdesk.store.timer_file import TIMERS
from vaxdesk.ui.jobs import ManualExecutor
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.stations import STATIONS


def words(door: Door) -> str:
    shown = door.program.shown
    assert shown is not None
    return "\n".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible())


def test_everybody_who_may_sign_in_has_a_card_and_the_envelope_has_none(door: Door) -> None:
    people = door.start().people.people()
    assert [each.account for each in people][:2] == [LEAD, "chen.jing"]
    assert people[0].name == "赵云峰"
    assert people[0].under == "Site lead"
    assert people[-1].account == ""
    assert "emergency" not in [each.account for each in people]


def test_whoever_sat_here_last_is_asked_first_and_the_next_key_goes_into_the_secret(door: Door) -> None:
    door.choose(language="en", actor="li.qiang")
    shown = door.start()
    assert shown.people.account == "li.qiang"
    door.settle()
    assert QApplication.focusWidget() is shown.form.secret.input
    assert shown.form.enter.words() == "Enter: Screening"


@pytest.mark.parametrize(
    ("account", "station"),
    [("li.qiang", "screening"), ("zhou.min", "injection"), ("wang.fang", "observation"), (LEAD, "registration")],
)
def test_the_right_secret_leads_to_the_station_of_the_role(door: Door, account: str, station: str) -> None:
    door.opened(account)
    assert door.window.current.code == station
    assert door.workplace.live.actor == account
    assert door.log()[-1] == (account, "signed_in")


@pytest.mark.parametrize(("account", "not_for_them"), [("chen.jing", {"audit", "setup"}), (LEAD, set())])
def test_the_rail_has_the_stations_that_one_may_use(door: Door, account: str, not_for_them: set[str]) -> None:
    door.opened(account)
    expected = [kind.code for kind in STATIONS if kind.code not in not_for_them]
    assert list(door.window.stations) == expected
    assert [code for code, button in door.window._rail.buttons.items() if button.isVisible()] == expected


def test_a_page_on_which_one_may_only_look_says_who_acts_there(door: Door) -> None:
    door.opened("chen.jing")
    door.window.go("injection")
    assert door.window._may.words() == "You may look here To record here it needs: Vaccinator"
    door.window.go("registration")
    assert door.window._may.words() == ""


def test_a_wrong_secret_does_not_say_what_was_wrong_and_keeps_the_focus(door: Door) -> None:
    shown = door.start()
    type_secret(shown, door.executor, LEAD, "wrong-secret")
    known = shown.form.said()
    assert known == "Account and secret do not fit together. Try again."
    assert door.program.workplace is None
    assert QApplication.focusWidget() is shown.form.secret.input
    assert shown.form.secret.input.text() == ""
    shown.people.choose("")
    shown.people.chosen.emit("")
    shown.form.account.setText("nobody.here")
    shown.form.secret.input.setText("wrong-secret")
    shown.form.submit()
    door.executor.drain()
    assert shown.form.said() == known


def test_after_five_wrong_secrets_it_counts_down_and_nobody_else_waits(door: Door) -> None:
    shown = door.start()
    for _ in range(FREE):
        type_secret(shown, door.executor, LEAD, "wrong-secret")
    assert shown.form.said() == "Too many wrong secrets. Wait 0:02."
    assert not shown.form.enter.isEnabled()
    lead = shown.people.card(LEAD)
    assert lead is not None
    assert lead.person.waits
    door.later(seconds=1)
    assert shown.form.said() == "Too many wrong secrets. Wait 0:01."
    door.later(seconds=1)
    assert shown.form.said() == "Try again now."
    door.enter(LEAD)
    assert door.workplace.live.actor == LEAD
    assert (LEAD, "sign_in_failed") in door.log()


def test_while_the_secret_is_looked_at_the_page_says_so_and_escape_goes_back(door: Door) -> None:
    shown = door.start()
    type_secret(shown, ManualExecutor(), LEAD, SECRET)
    assert shown.form.said() == "Checking…"
    assert not shown.form.enter.isEnabled()
    assert shown.press("Esc")
    assert shown.form.said() == ""
    assert shown.form.secret.text() == ""
    door.executor.drain()
    assert isinstance(door.program.shown, SignInWindow)


def test_a_secret_is_dots_until_the_button_is_held(door: Door) -> None:
    door.choose(language="en", actor=LEAD)
    line = door.start().form.secret
    line.input.setText(SECRET)
    assert SECRET not in line.input.displayText()
    QTest.mousePress(line.show_button, Qt.MouseButton.LeftButton)
    assert line.input.displayText() == SECRET
    QTest.mouseRelease(line.show_button, Qt.MouseButton.LeftButton)
    assert line.input.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_told(door: Door) -> None:
    door.choose(language="en", actor=LEAD)
    shown = door.start()
    QTest.keyClick(shown.form.secret.input, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" not in words(door)
    shown.form.secret.input.caps_seen.emit(True)
    door.settle()
    assert "Caps Lock is on." in words(door)


def test_arrow_keys_digits_and_letters_choose_a_card(door: Door) -> None:
    shown = door.start()
    people = shown.people
    people.setFocus()
    assert people.account == LEAD
    for key, account in (
        (Qt.Key.Key_Right, "chen.jing"),
        (Qt.Key.Key_Left, LEAD),
        (Qt.Key.Key_W, "wang.fang"),
        (Qt.Key.Key_L, "li.qiang"),
    ):
        QTest.keyClick(people, key)
        assert people.account == account
    QTest.keyClick(people, Qt.Key.Key_4)
    assert people.account == [each.account for each in people.people()][3]
    assert QApplication.focusWidget() is shown.form.secret.input
    QTest.keyClick(shown.form.secret.input, Qt.Key.Key_Down)
    assert people.account == [each.account for each in people.people()][4]


def test_what_was_typed_for_one_person_is_gone_for_the_next(door: Door) -> None:
    shown = door.start()
    shown.people.choose(LEAD)
    shown.form.secret.input.setText(SECRET)
    shown.people.step(1)
    assert shown.form.secret.text() == ""


# ---- what is seen meanwhile ----


def test_the_board_goes_on_by_the_clock_without_a_name(door: Door) -> None:
    numbers = door.watched("王桂芬", "李秀英")
    door.clinic.later(minutes=10)
    shown = door.start()
    assert [(card.name, card.time) for card in shown.board.cards()] == [(number, "20:00") for number in numbers]
    door.later(seconds=2)
    assert [card.time for card in shown.board.cards()] == ["19:58", "19:58"]
    assert "2 under observation: timers taken over" in shown.side.states()
    assert "For looking only until somebody signs in." in words(door)
    assert "王桂芬" not in words(door)


def test_whoever_has_a_reaction_stands_first_and_at_the_left(door: Door) -> None:
    _, second = door.watched("王桂芬", "李秀英")
    visit = door.clinic.desk.queue()
    del visit
    about = door.clinic.desk.find("李秀英")[0]
    door.clinic.act(f.ReactionSeen(signs=("fainting",)), about=door.clinic.desk.visits_of(about)[0].id)
    shown = door.start()
    assert [card.state for card in shown.board.cards()] == ["reaction", "counting"]
    assert shown.side.states()[0] == f"Reaction: {second}"


def test_after_a_restart_only_time_that_is_proven_counts_and_that_is_said(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.clock.reboot("boot-2", off=timedelta(minutes=20))
    shown = door.start()
    assert shown.board.cards()[0].time == "30:00"
    assert "Restarted: somebody must confirm the clock after signing in" in shown.side.states()


def test_timers_that_cannot_be_read_are_said_and_the_door_stays_open(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    (door.clinic.folder / TIMERS).write_bytes(b"{")
    door.program.start()
    shown = page(door.program)
    assert any("look at the room" in state for state in shown.side.states())
    door.enter()
    assert door.window.stations["observation"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [(b'"number":"A0', "had been changed by somebody"), (None, "")],
)
def test_a_timer_file_that_somebody_changed_is_told_after_the_sign_in(
    door: Door, spoil: bytes | None, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    path = door.clinic.folder / TIMERS
    if spoil is not None:
        assert spoil in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(spoil, b'"number":"B0'))
    door.program.start()
    door.enter()
    told = door.window.said()
    assert said in told if said else told == ""


def test_a_copy_in_another_place_is_told(door: Door, tmp_path: Path) -> None:
    door.clinic.desk.close()
    door.clinic.folder.rename(tmp_path / "elsewhere")
    door.program.folder = tmp_path / "elsewhere"
    door.program.start()
    door.enter()
    assert "opened in another place before" in door.window.said()


def test_the_name_of_the_site_is_known_before_the_record_is_open(door: Door) -> None:
    door.opened()
    door.program.close()
    kept = settings.read(door.clinic.folder / files.SETTINGS)
    assert (kept.site_name, kept.station_name) == ("春熙社区临时接种点", "一号台")


def test_another_language_can_be_read_at_once(door: Door) -> None:
    shown = door.start()
    titles = []
    for code in LANGUAGES:
        shown.side.language_chosen.emit(code)
        door.settle()
        titles.append(shown._title.text())
    assert titles == ["谁在使用这台工作站？", "Who is using this workstation?", "Ai đang dùng máy này?"]
    assert settings.read(door.clinic.folder / files.SETTINGS).language == "vi"


def test_a_scan_does_nothing_but_ask_to_sign_in_first(door: Door) -> None:
    door.choose(language="en", actor=LEAD)
    shown = door.start()
    assert door.program._scanner is not None
    door.program._scanner.scanned.emit("7105500175697838")
    assert shown.said() == "Sign in first, then scan again."
    assert shown.form.secret.text() == ""
