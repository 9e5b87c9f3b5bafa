from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vaxdesk.app import staff_of
from vaxdesk.clinic.facts import Language
from vaxdesk.failures import WorldFailed
from vaxdesk.site import secret_fits
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.wizard import Wizard
from vaxdesk.ui.wizard_answers import Answers, Member, lead_problems, site_problems, strength

GOOD = Answers(site="春熙社区", station="一号台", lead="赵云峰", secret="八个字以上的口令", again="八个字以上的口令")


class Asked:
    """A wizard on the screen, the hand that answers it, and what came of it."""

    def __init__(self, languages: Languages, folder: Path) -> None:
        self.folder = folder
        self.founded: list[Answers] = []
        self.practised: list[Language] = []
        self.failures: list[WorldFailed] = []
        self.opened: list[str] = []
        self.wizard = Wizard(languages, found=self._found, practise=self._practise)
        self.wizard.founded.connect(self.opened.append)
        self.hand = Hand(self.wizard, Scanner())

    def _found(self, answers: Answers) -> Path:
        if self.failures:
            raise self.failures.pop()
        self.founded.append(answers)
        return self.folder

    def _practise(self, language: Language) -> Path:
        self.practised.append(language)
        return self.folder

    def answer(self, name: str, text: str) -> None:
        self.hand.go_to(name)
        self.hand.type(text)

    def to_the_end(self) -> None:
        hand = self.hand
        hand.press("Ctrl+Return")
        self.answer("wizard.site", "春熙社区临时接种点")
        self.answer("wizard.station", "一号台")
        self.answer("wizard.phone", "028-86500000")
        hand.press("Ctrl+Return")
        self.answer("wizard.lead", "赵云峰")
        self.answer("wizard.secret", "twelve blue birds")
        self.answer("wizard.again", "twelve blue birds")
        hand.press("Ctrl+Return")
        self.answer("wizard.member", "陈静")
        hand.choose("wizard.role.registrar")
        hand.press("F5")
        hand.press("Ctrl+Return")


@pytest.fixture
def asked(qtbot: QtBot, languages: Languages, tmp_path: Path) -> Asked:
    asked = Asked(languages, tmp_path / "site")
    qtbot.addWidget(asked.wizard)
    with qtbot.waitExposed(asked.wizard):
        asked.wizard.show()
    asked.hand.wait_until_active()
    return asked


def test_five_screens_make_a_site_by_keyboard_alone(asked: Asked) -> None:
    asked.to_the_end()
    assert asked.wizard.place == 4
    assert asked.founded == []
    asked.hand.press("Ctrl+Return")
    (answers,) = asked.founded
    assert (answers.site, answers.station, answers.phone) == ("春熙社区临时接种点", "一号台", "028-86500000")
    assert (answers.lead, answers.secret) == ("赵云峰", "twelve blue birds")
    assert answers.members == (Member("陈静", ("registrar",)),)
    assert asked.opened == [str(asked.folder)]
    assert asked.hand.effort.clicks == 0


def test_one_key_makes_the_practice_site(asked: Asked) -> None:
    asked.hand.press("F4")
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
    asked.hand.press("Ctrl+Return")
    assert asked.wizard.answers() == before
    assert "disk is full" in asked.wizard.summary.failure.words()
    asked.hand.press("Ctrl+Return")
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


def test_every_field_has_a_name_for_assistive_tools(asked: Asked) -> None:
    named = [each for each in asked.wizard.findChildren(QWidget) if each.objectName().startswith("wizard.")]
    assert len(named) > 12
    assert [each.objectName() for each in named if not each.accessibleName()] == []


@pytest.mark.parametrize(
    ("secret", "word"),
    [
        ("", "secret_short"),
        ("1234567", "secret_short"),
        ("12345678", "secret_fair"),
        ("一二三四五六七八九十甲乙", "secret_good"),
        ("aaaaaaaaaaaaaaaa", "secret_strong"),
    ],
)
def test_length_alone_decides_how_good_a_secret_is(secret: str, word: str) -> None:
    assert strength(secret) == word


@pytest.mark.parametrize(
    ("wrong", "field", "code"),
    [
        (lambda: {"site": "  "}, "site", "name_missing"),
        (lambda: {"site": "a" * 101}, "site", "name_long"),
        (lambda: {"station": "一\u202e台"}, "station", "forbidden_characters"),
        (lambda: {"timezone": "Mars/Olympus"}, "timezone", "timezone_unknown"),
        (lambda: {"lead": ""}, "lead", "name_missing"),
        (lambda: {"secret": "1234567", "again": "1234567"}, "secret", "secret_short"),
        (lambda: {"again": "another secret"}, "again", "secrets_differ"),
    ],
)
def test_wrong_answers_are_named(wrong: Callable[[], dict[str, str]], field: str, code: str) -> None:
    answers = msgspec.structs.replace(GOOD, **wrong())
    assert {**site_problems(answers), **lead_problems(answers)} == {field: code}


def test_the_staff_of_a_new_site_begins_with_its_lead() -> None:
    answers = Answers(
        lead="赵云峰",
        secret="twelve blue birds",
        members=(Member("赵云峰", ("screener",)), Member("Ana Silva", ("observer",))),
    )
    lead, second, third = staff_of(answers)
    assert (lead.name, second.name, third.name) == ("zhao.yunfeng", "zhao.yunfeng2", "ana.silva")
    assert lead.roles == ("lead",)
    assert secret_fits(lead, "twelve blue birds")
    assert second.secret_hash == ""
