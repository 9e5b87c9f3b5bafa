"""Where the conclusions of the screening page stand, and what the page says about them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.test_screening import Doctor, doctor
from vaxdesk.ui.languages import Languages

__all__ = ["doctor"]


def scrolls(doctor: Doctor) -> bool:
    """The conclusions are part of what scrolls."""
    for _ in range(4):
        QApplication.processEvents()
    button = doctor.find("screening.eligible")
    areas = doctor.station.page.columns.findChildren(QScrollArea)
    return any(area.isAncestorOf(button) for area in areas)


def test_conclusions_stay_in_sight_while_they_fit_in_one_row(doctor: Doctor, languages: Languages) -> None:
    doctor.open()
    assert not scrolls(doctor)
    assert len({button.y() for button in doctor.station.page.outcomes.values()}) == 1
    languages.use("vi")
    assert scrolls(doctor)
    languages.use("zh-CN")
    assert not scrolls(doctor)


def test_with_large_text_the_questions_keep_the_page(doctor: Doctor, text_size: Callable[[int], None]) -> None:
    doctor.open()
    text_size(200)
    assert scrolls(doctor)


def test_tab_still_leads_from_the_questions_to_the_conclusions(doctor: Doctor, languages: Languages) -> None:
    doctor.open()
    for language in ("vi", "zh-CN"):
        languages.use(language)
        scrolls(doctor)
        doctor.find("screening.temperature").setFocus()
        seen = []
        for _ in range(50):
            doctor.press(Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            seen.append(focus.objectName() if focus else "")
        order = ["screening.pressure", "screening.note", "screening.eligible", "screening.refer"]
        places = [seen.index(name) for name in order]
        assert places == sorted(places)


def test_the_button_that_records_says_what_it_records(doctor: Doctor) -> None:
    doctor.open()
    assert doctor.station.page.record.words() == "Record"
    doctor.press(Qt.Key.Key_F5)
    assert doctor.station.page.record.words() == "Record: Caution"
