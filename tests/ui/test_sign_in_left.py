"""What is typed on the sign-in page and left there, what is said about it, and in which language."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.builders import LEAD
from tests.ui.doors import NEWCOMER, SECRET, START, Door
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_window import SignInWindow


def typed(shown: SignInPage) -> list[str]:
    return [line.text() for line in shown.findChildren(QLineEdit) if line.text()]


def words(shown: SignInPage) -> list[str]:
    form = shown.form
    field = form._secret_field
    return [form._title.text(), field._label.text(), field.input.accessibleName(), form.enter.words()]


# ---- left behind ----


def test_a_secret_that_is_typed_and_left_is_gone_after_a_minute_without_a_key(door: Door) -> None:
    shown = door.start()
    shown.people.choose(LEAD)
    shown.people.chosen.emit(LEAD)
    shown.form.secret.input.setText("four-wh")
    door.later(seconds=50)
    shown.form.secret.input.setText("four-whi")
    door.later(seconds=60)
    assert typed(shown) == ["four-whi"]
    door.later(seconds=1)
    assert typed(shown) == []
    assert shown.form.said() == "What was typed has been removed: no key for a minute."


@pytest.mark.parametrize("way", ["emergency", "recovery"])
def test_the_less_usual_forms_are_emptied_too(door: Door, way: str) -> None:
    shown = door.start()
    getattr(shown, f"{way}_wanted").emit()
    form = getattr(shown, way)
    for line in form.findChildren(QLineEdit):
        line.setText("ABCD")
    door.later(seconds=61)
    assert typed(shown) == []
    assert form.problem.words() == "What was typed has been removed: no key for a minute."


def test_a_start_secret_that_was_right_is_not_kept_either(door: Door) -> None:
    shown = door.start()
    door.enter(NEWCOMER, START)
    assert shown.turned_to is shown.own
    shown.own.line.input.setText("six blue")
    door.later(seconds=61)
    assert shown.turned_to is None
    assert door.program.shown.sign_in._old == ""  # type: ignore[union-attr]


def test_nothing_of_a_wrong_secret_stays(door: Door) -> None:
    shown = door.start()
    door.enter(LEAD, "seven red hens")
    assert typed(shown) == []
    shown.emergency_wanted.emit()
    shown.emergency.line.input.setText("0000-0000-0000-0000-0000")
    shown.emergency.name.setText("孙护士")
    shown.emergency.reason.setText("站长联系不上")
    shown.emergency.name.setFocus()
    shown.emergency.submit()
    door.executor.drain()
    assert typed(shown) == ["孙护士", "站长联系不上"]
    assert shown.emergency.problem.words() == "This is not the secret of the envelope."
    assert QApplication.focusWidget() is shown.emergency.line.input


def test_a_new_try_takes_the_old_problem_away(door: Door) -> None:
    shown = door.start()
    shown.recovery_wanted.emit()
    shown.recovery.say("This is sheet 1 twice: the other one is needed too.")
    shown.recovery.submit()
    assert shown.recovery.problem.words() == ""
    assert "stay valid until new ones are made" in shown.recovery.why.words()


# ---- who ----


@pytest.mark.parametrize("text", ["zhao.yun", "Zhao.Yun", " ZHAO.YUN ", "赵云峰"])
def test_whoever_types_their_account_may_write_it_as_they_like(door: Door, text: str) -> None:
    shown = door.start()
    shown.people.choose("")
    shown.people.chosen.emit("")
    shown.form.account.setText(text)
    shown.form.secret.input.setText(SECRET)
    shown.form.submit()
    door.executor.drain()
    assert not isinstance(door.program.shown, SignInWindow)
    assert door.workplace.live.actor == "zhao.yun"


# ---- languages ----


def test_the_card_speaks_another_language_at_once_and_keeps_what_is_typed(door: Door) -> None:
    shown = door.start()
    shown.people.choose("chen.jing")
    shown.people.chosen.emit("chen.jing")
    shown.form.secret.input.setText("half")
    english, help_words = words(shown), shown.form._help.text()
    assert "Locks after 5 minutes" in help_words
    shown.side.language_chosen.emit("vi")
    door.settle()
    assert not set(english) & set(words(shown))
    assert shown.form._help.text() not in ("", help_words)
    assert typed(shown) == ["half"]
    shown.side.language_chosen.emit("en")
    door.settle()
    assert words(shown) == english


def test_the_locked_card_and_the_stations_behind_it_follow_too(door: Door) -> None:
    door.opened("chen.jing")
    station = door.window.current
    door.workplace.lock.lock()
    english, spoken = words(door.lock_page), station.spoken
    door.lock_page.side.language_chosen.emit("vi")
    door.settle()
    assert not set(english) & set(words(door.lock_page))
    assert station.spoken == spoken
    door.unlock("chen.jing")
    assert station.spoken == "vi_VN" != spoken
