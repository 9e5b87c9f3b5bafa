"""The window on a real site from before there were accounts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.builders import LEAD
from tests.old_site import OLD_SECRET, Old
from tests.ui.entering import enter, page
from vaxdesk import files, settings
from vaxdesk.app import Program
from vaxdesk.store.keyfile import KEYS
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.upgrade import Upgrade
from vaxdesk.ui.window import Window


class Upgraded:
    def __init__(self, app: QApplication, folder: Path) -> None:
        self.old, self.executor = Old(folder / "site"), ManualExecutor()
        settings.write(self.old.folder / files.SETTINGS, settings.Settings(language="en"))
        self.program = Program(app, self.old.folder, self.old.clock, jobs=Jobs(self.executor))
        self.program.start()

    @property
    def page(self) -> Upgrade:
        assert isinstance(self.program.shown, Upgrade)
        return self.program.shown

    def give(self, secret: str) -> None:
        self.page.line.input.setText(secret)
        self.page.submit()
        self.executor.drain()


@pytest.fixture
def upgraded(qapp: QApplication, tmp_path: Path) -> Iterator[Upgraded]:
    upgraded = Upgraded(qapp, tmp_path)
    yield upgraded
    upgraded.program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    upgraded.program.languages.use("en")


def test_the_lead_gives_the_site_its_new_key_and_sees_what_must_be_printed(upgraded: Upgraded) -> None:
    assert upgraded.page.lead.value() == LEAD
    upgraded.give(OLD_SECRET)
    assert [card.paper.kind for card in upgraded.page.sheets.cards] == ["recovery_1", "recovery_2", "envelope"]
    assert not (upgraded.old.folder / files.KEY).exists()
    upgraded.page._end()
    assert page(upgraded.program).people.account is None
    enter(upgraded.program, upgraded.executor, LEAD, OLD_SECRET)
    assert isinstance(upgraded.program.shown, Window)


def test_a_wrong_secret_changes_nothing(upgraded: Upgraded) -> None:
    upgraded.give("not this one")
    assert "do not fit together" in upgraded.page.problem.words()
    assert (upgraded.old.folder / files.KEY).exists()
    assert not (upgraded.old.folder / KEYS).exists()


def test_leaving_before_they_are_printed_is_asked_about(upgraded: Upgraded) -> None:
    upgraded.give(OLD_SECRET)
    upgraded.page.submit()
    assert isinstance(upgraded.program.shown, Upgrade)
