from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from vaxdesk.failures import WorldFailed
from vaxdesk.founding import planned
from vaxdesk.ui import wizard_pages
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.stations import setup_staff
from vaxdesk.ui.wizard_answers import Answers, Member, lead_problems, site_problems, strength
from vaxdesk.ui.wizard_founding import described

GOOD = Answers(site="春熙社区", station="一号台", lead="赵云峰", secret="八个字以上的口令", again="八个字以上的口令")


@pytest.fixture
def asked(qtbot: QtBot, languages: Languages, tmp_path: Path) -> Asked:
    return Asked(languages, tmp_path / "site", qtbot)


def test_five_screens_make_a_site_by_keyboard_alone(asked: Asked) -> None:
    asked.to_the_end()
    assert asked.wizard.place == 4
    assert asked.founded == []
    asked.make()
    (answers,) = asked.founded
    assert (answers.site, answers.station, answers.phone) == ("春熙社区临时接种点", "一号台", "028-86500000")
    assert (answers.lead, answers.secret) == ("赵云峰", "twelve blue birds")
    assert answers.members == (Member("陈静", ("registrar",)),)
    assert asked.wizard.place == 5
    assert asked.hand.effort.clicks == 0


def test_one_key_makes_the_practice_site(asked: Asked) -> None:
    asked.hand.press("F4")
    asked.executor.drain()
    assert asked.practised == ["en"]
    assert asked.opened == [str(asked.folder)]


def test_nothing_is_written_before_the_last_screen(asked: Asked) -> None:
    asked.to_the_end()
    assert not asked.folder.exists()
    assert asked.founded == []


def test_what_was_typed_stays_when_the_disk_fails(asked: Asked) -> None:
    asked.to_the_end()
    asked.failures.append(WorldFailed("disk_full"))
    before = asked.wizard.answers()
    asked.make()
    assert asked.wizard.answers() == before
    assert "disk is full" in asked.wizard.summary.failure.words()
    asked.make()
    assert asked.founded == [before]


def test_going_back_and_changing_the_language_keep_what_was_typed(asked: Asked, languages: Languages) -> None:
    asked.to_the_end()
    before = asked.wizard.answers()
    for _ in range(4):
        asked.hand.press("Esc")
    assert asked.wizard.place == 0
    asked.hand.go_to("wizard.language")
    languages.use("zh-CN")
    asked.hand.settle()
    assert asked.wizard.answers() == before
    assert asked.wizard.next.words() == "建立正式接种点"


def test_a_screen_with_something_missing_stays_and_says_what(asked: Asked, qapp: QApplication) -> None:
    asked.hand.press("Ctrl+Return")
    asked.hand.press("Ctrl+Return")
    assert asked.wizard.place == 1
    assert asked.wizard.site.fields["site"].message() == "Please fill this in."
    assert qapp.focusWidget() is asked.wizard.site.site


def test_a_colleague_who_was_typed_but_not_added_is_not_forgotten(asked: Asked) -> None:
    asked.to_the_end()
    asked.hand.press("Esc")
    asked.answer("wizard.member", "李强")
    asked.hand.press("Ctrl+Return")
    assert asked.wizard.place == 3
    asked.hand.choose("wizard.role.screener")
    asked.hand.press("Ctrl+Return")
    assert [member.name for member in asked.wizard.answers().members] == ["陈静", "李强"]


@pytest.mark.parametrize(
    "phone", ["", "120", "+84 (24) 3943 1234", "０２８-８８８８ 转 12", "028-88881234/139 0000 0000"]
)
def test_whatever_can_be_dialled_is_a_telephone_of_the_site(phone: str) -> None:
    assert site_problems(msgspec.structs.replace(GOOD, phone=phone)) == {}


def test_a_second_press_that_adds_nobody_says_nothing_about_who_was_added(asked: Asked) -> None:
    asked.to_the_end()
    asked.hand.press("Esc")
    asked.answer("wizard.member", "李强")
    asked.hand.choose("wizard.role.screener")
    asked.hand.press("F5")
    asked.hand.press("F5")
    assert [member.name for member in asked.wizard.staff._members][-1] == "李强"
    assert asked.wizard.staff._field.message() == ""


def test_every_field_has_a_name_for_assistive_tools(asked: Asked) -> None:
    named = [each for each in asked.wizard.findChildren(QWidget) if each.objectName().startswith("wizard.")]
    assert len(named) > 12
    assert [each.objectName() for each in named if not each.accessibleName()] == []


@pytest.mark.parametrize(
    ("secret", "word"),
    [
        ("", "secret_short"),
        ("1234567", "secret_short"),
        ("12345678", "secret_common"),
        ("27 gulls", "secret_fair"),
        ("一二三四五六七八九十甲乙", "secret_good"),
        ("aaaaaaaaaaaaaaab", "secret_common"),
        ("abcabcabcabcabca", "secret_strong"),
        ("88888888", "secret_common"),
        ("Zhao.Yunfeng99", "secret_is_name"),
    ],
)
def test_length_decides_how_good_a_secret_is_unless_it_is_guessed_first(secret: str, word: str) -> None:
    assert strength(secret, "赵云峰") == word


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        (lambda: {"site": "  "}, "site", "name_missing"),
        (lambda: {"site": "a" * 101}, "site", "name_long"),
        (lambda: {"station": "一\u202e台"}, "station", "forbidden_characters"),
        (lambda: {"phone": "abc<>"}, "phone", "phone_unclear"),
        (lambda: {"phone": "028 88\u202e88"}, "phone", "forbidden_characters"),
        (lambda: {"timezone": "Mars/Olympus"}, "timezone", "timezone_unknown"),
        (lambda: {"lead": ""}, "lead", "name_missing"),
        (lambda: {"secret": "1234567", "again": "1234567"}, "secret", "secret_short"),
        (lambda: {"again": "another secret"}, "again", "secrets_differ"),
    ],
)
def test_wrong_answers_are_named(wrong: Callable[[], dict[str, str]], field: str, code: str) -> None:
    answers = msgspec.structs.replace(GOOD, **wrong())
    assert {**site_problems(answers), **lead_problems(answers)} == {field: code}


def test_the_staff_of_a_new_site_begins_with_its_lead_and_the_others_get_start_secrets() -> None:
    answers = msgspec.structs.replace(
        GOOD,
        members=(Member("赵云峰", ("screener",)), Member("Ana Silva", ("observer",)), Member("Emergency", ("lead",))),
    )
    plan = planned(described(answers))
    assert [each.name for each in plan.staff] == ["zhao.yunfeng", "zhao.yunfeng2", "ana.silva", "emergency2"]
    assert plan.staff[0].roles == ("lead",)
    assert plan.secrets["zhao.yunfeng"] == GOOD.secret
    assert plan.temporary == {"zhao.yunfeng2", "ana.silva", "emergency2"}
    assert len({plan.secrets[name] for name in plan.temporary}) == 3


def test_a_secret_can_be_pasted_and_looked_at_until_the_page_is_left(asked: Asked, qapp: QApplication) -> None:
    lead = asked.wizard.lead
    asked.hand.press("Ctrl+Return")
    asked.answer("wizard.site", "春熙社区临时接种点")
    asked.answer("wizard.station", "一号台")
    asked.hand.press("Ctrl+Return")
    asked.answer("wizard.lead", "赵云峰")
    qapp.clipboard().setText("twelve blue birds")
    for field in ("wizard.secret", "wizard.again"):
        asked.hand.go_to(field)
        asked.hand.press("Ctrl+V")
    qapp.clipboard().clear()
    assert lead.secret.displayText() != "twelve blue birds"
    asked.hand.choose("wizard.show")
    assert lead.secret.displayText() == lead.again.displayText() == "twelve blue birds"
    asked.hand.press("Ctrl+Return")
    assert asked.wizard.place == 3
    asked.hand.press("Esc")
    assert lead.secret.echoMode() == QLineEdit.EchoMode.Password


def test_a_secret_that_is_guessed_first_is_not_taken(asked: Asked) -> None:
    asked.hand.press("Ctrl+Return")
    asked.answer("wizard.site", "春熙社区临时接种点")
    asked.answer("wizard.station", "一号台")
    asked.hand.press("Ctrl+Return")
    asked.answer("wizard.lead", "赵云峰")
    for field in ("wizard.secret", "wizard.again"):
        asked.answer(field, "zhaoyunfeng1")
    assert "This is the name" in asked.wizard.lead.fields["secret"].message()
    asked.hand.press("Ctrl+Return")
    assert asked.wizard.place == 2


def test_whoever_can_be_entered_later_can_be_entered_at_the_beginning() -> None:
    assert set(wizard_pages.ROLES) == set(setup_staff.ROLES)
