"""Consent on the screen: what was told is ticked by whoever tells it, a signature is kept as strokes."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.clerk import Clerk
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.fact_parts import MOST_POINTS
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.pen_strokes import MOST_STROKES, drawing_of, points_of
from vaxdesk.ui.widgets.pen_field import PenField

POINTS = st.tuples(st.floats(-1, 2), st.floats(-1, 2))


def draw(clerk: Clerk, qtbot: QtBot) -> None:
    pen = clerk.find("registration.pen", PenField)
    qtbot.mousePress(pen, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    for step in range(10):
        qtbot.mouseMove(pen, QPoint(20 + 12 * step, 40 + 3 * step))
    qtbot.mouseRelease(pen, Qt.MouseButton.LeftButton, pos=QPoint(140, 70))


@given(st.lists(st.lists(POINTS, min_size=1, max_size=400), max_size=120))
def test_whatever_a_pen_does_becomes_a_drawing_that_may_be_kept(strokes: list[list[tuple[float, float]]]) -> None:
    drawing = drawing_of(strokes)
    assert (drawing is None) == (not strokes)
    if drawing is not None:
        assert len(drawing.strokes) <= MOST_STROKES
        assert sum(map(len, drawing.strokes)) <= 2 * MOST_POINTS
        assert drawing_of(points_of(drawing)) == drawing
        first = drawing.strokes[0]
        ends = [min(1.0, max(0.0, value)) for value in (*strokes[0][0], *strokes[0][-1])]
        assert first[:2] == (round(ends[0] * 1000), round(ends[1] * 400))
        assert first[-2:] == (round(ends[2] * 1000), round(ends[3] * 400))


def test_a_pen_that_never_rests_stays_within_bounds() -> None:
    scribble = [[((n * 37 % 1000) / 1000, (n * 91 % 400) / 400) for n in range(4000)] for _ in range(3)]
    drawing = drawing_of(scribble)
    assert drawing
    assert sum(map(len, drawing.strokes)) <= 2 * MOST_POINTS


def test_nothing_is_ticked_or_signed_beforehand(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.recipient")
    clerk.click("registration.inform")
    pad = clerk.station.page.consent.pad
    assert pad.is_open()
    assert pad.told == ()
    assert pad.drawing is None
    clerk.press(Qt.Key.Key_Escape)
    clerk.primary()
    consent = clerk.only_visit().last(f.ConsentGiven)
    assert consent
    assert (consent.told, consent.informed_by, consent.drawn) == ((), "", None)


def test_what_was_told_and_signed_on_the_screen_is_recorded_with_the_wording(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.fill()
    clerk.click("registration.consent.recipient")
    clerk.click("registration.inform")
    for code in ("kind", "effect", "observation"):
        clerk.click(f"registration.told.{code}")
    draw(clerk, qtbot)
    clerk.primary()
    clerk.primary()
    visit = clerk.only_visit()
    consent = visit.last(f.ConsentGiven)
    assert consent
    told = clerk.clinic.desk.paperwork.to_be_told("flu-iiv4", "zh-CN")
    assert consent.told == ("kind", "effect", "observation")
    assert consent.informed_by
    assert (consent.form, consent.form_version, consent.form_digest) == (told.form, told.version, told.digest)
    assert consent.drawn
    assert consent.drawn.strokes[0][0] < consent.drawn.strokes[0][-2]
    assert visit.stage is Stage.SCREENING_DUE


def test_the_whole_text_stands_above_the_signature_in_the_language_of_the_citizen(clerk: Clerk) -> None:
    clerk.fill()
    clerk.station.page.identity.language.set_value("vi")
    clerk.station._judge()
    clerk.click("registration.consent.recipient")
    clerk.click("registration.inform")
    told = clerk.clinic.desk.paperwork.to_be_told("flu-iiv4", "vi")
    shown = clerk.station.page.consent.pad.text.text()
    assert all(words in shown for _, words in told.parts)
    assert told.agree in clerk.station.page.consent.pad._below.text()


def test_a_signature_goes_with_the_words_it_was_put_under(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.fill()
    clerk.click("registration.consent.recipient")
    clerk.click("registration.inform")
    draw(clerk, qtbot)
    clerk.primary()
    assert clerk.station.typed().consent.drawn
    clerk.click("registration.product.ppsv23")
    assert clerk.station.typed().consent.drawn is None


def test_a_yes_that_was_signed_is_not_the_signature_of_a_no(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.fill()
    clerk.click("registration.consent.recipient")
    clerk.click("registration.inform")
    draw(clerk, qtbot)
    clerk.primary()
    clerk.click("registration.consent.refused")
    assert clerk.station.typed().consent.drawn is None


def test_a_stroke_can_be_taken_back_and_the_field_cleared(qtbot: QtBot) -> None:
    pen = PenField("pen")
    qtbot.addWidget(pen)
    pen.resize(pen.sizeHint())
    for x in (10, 60):
        qtbot.mousePress(pen, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        qtbot.mouseRelease(pen, Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    drawing = pen.drawing()
    assert drawing
    assert len(drawing.strokes) == 2
    pen.undo()
    drawing = pen.drawing()
    assert drawing
    assert len(drawing.strokes) == 1
    pen.clear()
    assert pen.drawing() is None
    pen.show_drawing(drawing)
    assert pen.drawing() == drawing


def test_a_guardian_refuses_with_name_and_relation(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.refused")
    clerk.put("registration.why", "今天太累")
    clerk.put("registration.signer_name", "孟女士")
    clerk.put("registration.relationship", "女儿")
    clerk.primary()
    refused = clerk.only_visit().last(f.ConsentRefused)
    assert refused
    assert (refused.signer, refused.signer_name, refused.relationship) == ("guardian", "孟女士", "女儿")
    assert (refused.why, refused.form, refused.signed) == ("今天太累", "flu-iiv4.zh-CN", "nothing")


def test_a_refusal_by_a_mark_names_its_witness(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.refused")
    clerk.put("registration.why", "今天太累")
    clerk.click("registration.signed.mark")
    clerk.primary()
    assert not clerk.clinic.desk.queue(*Stage), "nothing is recorded before somebody is named"
    clerk.put("registration.witness", "社区干部老周")
    clerk.primary()
    refused = clerk.only_visit().last(f.ConsentRefused)
    assert refused
    assert (refused.signed, refused.witness, refused.why) == ("mark", "社区干部老周", "今天太累")


def test_whoever_refused_is_found_again_and_consents_to_the_same_visit(clerk: Clerk) -> None:
    clerk.fill()
    clerk.click("registration.consent.refused")
    clerk.put("registration.why", "想问家里人")
    clerk.primary()
    assert clerk.only_visit().stage is Stage.REFUSED
    clerk.station.begin()
    assert clerk.station.search("周素芬")
    clerk.click("registration.consent.recipient")
    clerk.primary()
    assert clerk.only_visit().stage is Stage.SCREENING_DUE


def test_a_consent_that_is_put_right_keeps_the_wording_that_was_signed(
    clerk: Clerk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.fill()
    clerk.click("registration.consent.guardian")
    clerk.put("registration.signer_name", "孟女士")
    clerk.put("registration.relationship", "女儿")
    clerk.primary()
    before = clerk.only_visit().last(f.ConsentGiven)
    assert before
    folder = own_forms(tmp_path, monkeypatch)
    path = folder / "consent" / "flu-iiv4.zh-CN.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('version = "2"', 'version = "3"'), encoding="utf-8")
    clerk.put("registration.relationship", "儿媳")
    clerk.primary()
    clerk.give_reason("听错了")
    after = clerk.only_visit().last(f.ConsentGiven)
    assert after
    assert (after.relationship, after.form_version, after.form_digest) == ("儿媳", "2", before.form_digest)


def test_a_bad_consent_text_is_named_and_registration_goes_on(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_forms(tmp_path, monkeypatch)
    (folder / "consent" / "flu-iiv4.zh-CN.toml").write_bytes("标题".encode("gb18030"))
    clerk.fill()
    clerk.click("registration.consent.recipient")
    said = clerk.station.page.consent.form.text()
    assert "flu-iiv4.zh-CN.toml, line 1" in said
    assert not clerk.station.page.consent.inform.isEnabled()
    clerk.primary()
    assert clerk.only_visit().stage is Stage.SCREENING_DUE


def own_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "forms"
    shutil.copytree(files.forms(), folder)
    monkeypatch.setattr(files, "forms", lambda: folder)
    return folder
