"""Rules that set no limits do not make a fever look harmless."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.test_screening import Doctor
from tests.ui.test_screening_doubts import beside
from tests.ui.test_screening_view import ASKED, CLEAR
from vaxdesk.acts.inquiry import inquiry
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.screening_view import read

CHECKLIST = inquiry("adult-checklist", "adult-checklist")
SILENT = replace(ASKED, form=CHECKLIST.form, policy=CHECKLIST.policy)
NOES = {item.link_id: False for item in CHECKLIST.form.items if item.kind == "boolean"}


@pytest.fixture
def abroad(tmp_path: Path, scanner: Scanner, qtbot: QtBot, languages: Languages) -> Iterator[Doctor]:
    """At a site whose checklist for influenza has no limits."""
    languages.use("en")
    clinic = Clinic(tmp_path, language="vi")
    clinic.stocked()
    doctor = Doctor(clinic, scanner, qtbot)
    yield doctor
    doctor.leave()
    clinic.desk.db.close()


@pytest.mark.parametrize(
    ("typed", "silent"),
    [
        ({"temperature": "385"}, ("temperature",)), ({"pressure": "180/110"}, ("pressure",)),
        ({"pressure": "84/50"}, ("pressure",)), ({"pulse": "120"}, ("pulse",)), ({"spo2": "85"}, ("spo2",)),
        ({"respiration": "30"}, ("respiration",)), ({"pressure": "128/80", "temperature": "365"}, ()), ({}, ()),
    ],
)  # fmt: skip
def test_what_is_out_of_the_ordinary_and_without_a_limit_is_never_green(
    typed: dict[str, str], silent: tuple[str, ...]
) -> None:
    reading = read(replace(CLEAR, answers=NOES, **typed), SILENT)
    assert reading.unjudged == silent
    assert all(reading.notes[name].state == "caution" for name in silent)
    said = [notice.text for notice in reading.notices]
    assert said.count("These rules set no limit for it: judge it yourself.") == len(silent)
    assert bool(silent) != ("The rules find nothing against vaccination today." in said)


def test_rules_with_limits_speak_for_themselves() -> None:
    assert read(replace(CLEAR, temperature="385", pressure="180/110"), ASKED).unjudged == ()
    assert read(replace(CLEAR, spo2="85"), ASKED).unjudged == ("spo2",)


@pytest.mark.parametrize("first", ["temperature", "answers"])
def test_a_fever_is_never_eligible_by_the_key_for_the_rest(abroad: Doctor, first: str) -> None:
    abroad.open(language="en")
    steps = [lambda: abroad.put("screening.temperature", "385"), lambda: _deny_everything(abroad)]
    for step in steps if first == "temperature" else reversed(steps):
        step()
    assert abroad.station.page.typed().outcome == ""
    assert "temperature 38.5" in beside(abroad)
    abroad.press(Qt.Key.Key_F4)
    assert abroad.station.page.typed().outcome == "eligible"


def _deny_everything(doctor: Doctor) -> None:
    for _ in range(8):
        doctor.press(Qt.Key.Key_F3)
        doctor.qtbot.wait(20)
