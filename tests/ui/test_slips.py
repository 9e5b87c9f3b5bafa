"""The slip check: five answers, what they rest on, lists that are brought in, and nothing else that ever happens."""

from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import qrcode
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.credentials import cards as c
from tests.test_trust_folder import put
from tests.ui.slip_desk import SlipDesk, slip
from tests.ui.wedge import hostile
from vaxdesk.credentials.key_ring import with_card_revoked
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import slips_words
from vaxdesk.ui.stations.slips_verdict import INKS
from vaxdesk.ui.stations.slips_view import ICONS

LATER = c.NOW + timedelta(days=40)
REVOKED = with_card_revoked(c.ring(), c.KEY.kid, c.RID)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[SlipDesk]:
    desk = SlipDesk(tmp_path, qtbot, scanner)
    yield desk
    desk.close()


@pytest.fixture
def trusting(desk: SlipDesk) -> SlipDesk:
    """The list of the other site lies in the trust folder."""
    put(desk.clinic.folder / "trust" / "other")
    return desk


def picture(text: str) -> bytes:
    stream = BytesIO()
    qrcode.make(text, error_correction=qrcode.constants.ERROR_CORRECT_L).save(stream)
    return stream.getvalue()


# ---- answers ----


def test_a_valid_slip_says_so_and_what_it_rests_on(trusting: SlipDesk) -> None:
    trusting.scan(slip())
    assert trusting.results == ["valid"]
    words = trusting.words()
    for expected in (c.NAME, "1951-03-08", "2026-11-20", "CVX 150", "2026F0117", c.ISSUER, "2026-11-21, of today"):
        assert expected in words
    assert "compare name and birth date with the person and a document" in words
    assert trusting.window.current is trusting.station


@pytest.mark.parametrize("jws", ["", "forged"])
def test_a_verdict_never_comes_up_as_a_window_of_its_own(trusting: SlipDesk, jws: str) -> None:
    trusting.scan(slip(jws and c.card(key=c.OTHER_KEY).jws))
    QCoreApplication.processEvents()
    assert QApplication.activeWindow() is trusting.window


def test_an_issuer_that_nobody_knows_proves_nothing_and_shows_nobody(desk: SlipDesk) -> None:
    desk.scan(slip())
    assert desk.results == ["untrusted"]
    assert "nothing is proved" in desk.words()
    assert c.NAME not in desk.words()


def test_a_card_that_was_taken_back_says_by_which_list(desk: SlipDesk) -> None:
    put(desk.clinic.folder / "trust", REVOKED)
    desk.scan(slip())
    assert desk.results == ["revoked"]
    assert "taken back by the list of 2026-11-21" in desk.words()


def test_a_card_of_tomorrow_is_out_of_date(trusting: SlipDesk) -> None:
    trusting.scan(slip(c.card(at=LATER).jws))
    assert trusting.results == ["out_of_date"]
    assert "compare the clocks" in trusting.words()


def test_a_forged_card_shows_nobody(trusting: SlipDesk) -> None:
    head, body, signature = c.card().jws.split(".")
    trusting.scan(slip(f"{head}.{body}.{signature[::-1]}"))
    assert trusting.results == ["damaged"]
    assert c.NAME not in trusting.words()


def test_an_old_list_is_said_to_be_old(trusting: SlipDesk) -> None:
    trusting.clinic.later(days=31)
    trusting.scan(slip())
    assert trusting.results == ["valid"]
    assert "2026-11-21, 31 days old" in trusting.words()
    assert "older than 30 days" in trusting.words()


def test_every_answer_has_words_a_sign_and_a_colour_of_its_own() -> None:
    assert ICONS.keys() == INKS.keys() == slips_words.RESULTS.keys() == slips_words.MEANINGS.keys()
    assert len(set(ICONS.values())) == len(set(INKS.values())) == 5


# ---- ways in ----


def test_a_slip_is_pasted_typed_or_dropped_as_a_file(trusting: SlipDesk, tmp_path: Path, qtbot: QtBot) -> None:
    trusting.window.go("slips")
    trusting.station.check._text.setPlainText(slip())
    trusting.window.press("Ctrl+Return")
    trusting.executor.drain()
    assert trusting.results == ["valid"]
    trusting.press("empty")
    assert (trusting.results, trusting.words()) == ([], "")
    file = tmp_path / "slip.png"
    file.write_bytes(picture(slip()))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    area = trusting.station.check._area
    area.dropEvent(
        QDropEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    trusting.executor.drain()
    assert trusting.results == ["valid"]


def test_the_worst_of_several_cards_stands_first(trusting: SlipDesk, tmp_path: Path) -> None:
    file = tmp_path / "cards.smart-health-card"
    other = c.card(key=c.OTHER_KEY).jws
    file.write_text(f'{{"verifiableCredential": ["{c.card().jws}", "{other}"]}}')
    trusting.station.check.check_file(file)
    trusting.executor.drain()
    assert trusting.results == ["untrusted", "valid"]
    assert "worst answer counts" in trusting.station.check.said()


def test_a_file_that_is_gone_and_a_file_without_a_card_are_said(desk: SlipDesk, tmp_path: Path) -> None:
    desk.station.check.check_file(tmp_path / "gone.png")
    assert "cannot be read" in desk.station.check.said()
    (tmp_path / "other.png").write_bytes(picture("7105500175697838"))
    desk.station.check.check_file(tmp_path / "other.png")
    desk.executor.drain()
    assert desk.results == ["damaged"]
    assert "no health card" in desk.words()


def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(trusting: SlipDesk) -> None:
    trusting.window.take_scan(slip())
    trusting.station.check.clear()
    trusting.executor.drain()
    assert trusting.results == []


def test_a_text_that_is_pasted_into_the_scan_box_is_checked(trusting: SlipDesk) -> None:
    trusting.window.search(slip())
    trusting.executor.drain()
    assert trusting.results == ["valid"]


def test_nothing_of_a_slip_stays_for_the_next_one_who_sits_here(trusting: SlipDesk) -> None:
    trusting.scan(slip())
    mine = trusting.station
    trusting.sit("chen.jing")
    assert mine.check.results() == []
    assert trusting.results == []


def test_everybody_who_works_here_may_check(trusting: SlipDesk) -> None:
    trusting.sit("wang.fang")
    trusting.scan(slip())
    assert trusting.results == ["valid"]


@pytest.mark.slow
def test_hostile_codes_write_nothing_and_look_at_nobody(desk: SlipDesk) -> None:
    entries = desk.clinic.desk.journal_position()
    for code in hostile(400, seed=11):
        desk.scan(code)
        assert not desk.station.trust.sheet.isVisible()
    assert desk.clinic.desk.journal_position() == entries
    assert not (desk.clinic.folder / "trust").exists()


# ---- lists ----


def test_the_lead_brings_a_list_in_after_comparing_fingerprints(desk: SlipDesk) -> None:
    desk.bring(put(desk.brought))
    sheet = desk.station.trust.sheet
    assert sheet.isVisible()
    assert c.KEY.kid[:4] in sheet.words()
    assert not sheet.agree.isEnabled()
    sheet.compared.click()
    sheet.agree.click()
    desk.executor.drain()
    assert desk.said[-1] == ("The list counts from now on.", "ok")
    assert ("Another site", f"春熙社区卫生服务中心 · {c.ISSUER} · 1 keys, 0 cards taken back, list of 2026-11-21") in [
        *desk.station.trust.facts()
    ]
    desk.scan(slip())
    assert desk.results == ["valid"]


def test_a_newer_list_of_the_same_keys_needs_no_comparison(trusting: SlipDesk) -> None:
    trusting.bring(put(trusting.brought, REVOKED))
    sheet = trusting.station.trust.sheet
    assert not sheet.compared.isVisible()
    sheet.agree.click()
    trusting.executor.drain()
    trusting.scan(slip())
    assert trusting.results == ["revoked"]


def test_an_older_list_is_refused_in_words(desk: SlipDesk) -> None:
    put(desk.clinic.folder / "trust" / "other", REVOKED)
    desk.bring(put(desk.brought))
    assert desk.said[-1][1] == "stop"
    assert "older than the one here" in desk.said[-1][0]
    assert not desk.station.trust.sheet.isVisible()


def test_who_goes_back_believes_nobody_new(desk: SlipDesk) -> None:
    desk.bring(put(desk.brought))
    desk.station.trust.sheet.back.click()
    desk.executor.drain()
    desk.scan(slip())
    assert desk.results == ["untrusted"]


def test_only_the_lead_brings_lists_in(desk: SlipDesk) -> None:
    desk.sit("chen.jing")
    desk.window.go("slips")
    desk.bring(put(desk.brought))
    assert not desk.button("import_file").isEnabled()
    assert not desk.station.trust.sheet.isVisible()


def test_files_that_are_not_believed_are_named_with_the_reason(desk: SlipDesk) -> None:
    (desk.clinic.folder / "trust").mkdir()
    (desk.clinic.folder / "trust" / "list.json").write_text("{}")
    desk.window.go("slips")
    desk.station.show_part("trust")
    desk.executor.drain()
    assert "list.json: it is no list of issuers" in desk.station.trust._left_out.words()


def test_the_page_speaks_the_language_of_the_window(trusting: SlipDesk, languages: Languages) -> None:
    trusting.scan(slip())
    for code, word in (("zh-CN", "有效"), ("vi", "Hợp lệ"), ("en", "Valid")):
        languages.use(code)
        QCoreApplication.processEvents()
        assert word in trusting.words()
