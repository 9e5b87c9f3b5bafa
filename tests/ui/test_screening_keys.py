"""What an all-clear screening costs in keys, with every shipped form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.test_screening import Doctor
from vaxdesk.clinic.facts import Language
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner

MOST = 5
"""Keys beyond the digits of the vital signs, and one scan."""


@pytest.fixture
def doctor(
    request: pytest.FixtureRequest, tmp_path: Path, scanner: Scanner, qtbot: QtBot, languages: Languages
) -> Iterator[Doctor]:
    language: Language = request.param
    languages.use(language)
    clinic = Clinic(tmp_path, language=language)
    doctor = Doctor(clinic, scanner, qtbot)
    yield doctor
    doctor.leave()
    clinic.desk.db.close()


@pytest.mark.parametrize(
    ("doctor", "product", "policy"),
    [
        ("zh-CN", "flu-iiv4", "cn-adult"), ("zh-CN", "covid-inactivated", "cn-484-60plus"),
        ("vi", "covid-inactivated", "vn-5785"), ("vi", "flu-iiv4", "adult-checklist"),
        ("en", "flu-iiv4", "adult-checklist"),
    ],
    indirect=["doctor"],
)  # fmt: skip
def test_somebody_well_costs_at_most_five_keys_beyond_the_digits(doctor: Doctor, product: str, policy: str) -> None:
    person = doctor.clinic.enrolled(language=doctor.clinic.desk.site.language)
    visit = doctor.clinic.registered(product, person=person)
    doctor.live.tick()
    doctor.scan_ticket(visit)
    doctor.write("365")
    doctor.press(Qt.Key.Key_Tab)
    doctor.write("128/80")
    digits = len("365128/80")
    while not doctor.station.page.typed().outcome:
        doctor.press(Qt.Key.Key_F3)
        doctor.qtbot.wait(20)
    doctor.primary()
    fact = doctor.screened(visit)
    assert fact is not None
    assert (fact.policy, fact.outcome, fact.proposed) == (policy, "eligible", "eligible")
    assert doctor.keys - digits <= MOST + 1, "the key between two measurements belongs to them"
