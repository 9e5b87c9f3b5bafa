"""The site of the field cases, on the morning of 2022-12-22: through the Desk, or on a laptop with the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.site import Site
from tests.journeys.staff import COVID
from tests.journeys.workstation import Workstation
from vaxdesk.ui import theme
from vaxdesk.ui.languages import Languages


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path / "site")
    yield site
    site.closes()


@pytest.fixture
def laptop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Workstation]:
    """With one vaccine in the refrigerator, as on a day for that vaccine."""
    theme.load_fonts()
    theme.apply(qapp)
    site, languages = Site(tmp_path / "site", stock=(COVID,)), Languages(qapp)
    laptop = Workstation(site, tmp_path / "printer", qapp, languages, qtbot)
    yield laptop
    languages.use("en")
    QApplication.processEvents()
    laptop.closes()
