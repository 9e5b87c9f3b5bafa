"""Pictures of the slip check, to look at: `python -m tests.ui.gallery_slips FOLDER`."""

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia*=false")

from PySide6.QtWidgets import QApplication

from tests.builders import Clinic
from tests.credentials import cards as c
from tests.test_trust_folder import put
from tests.ui.slip_desk import slip
from vaxdesk.clinic.scanner_check import TESTS
from vaxdesk.credentials.key_ring import with_card_revoked
from vaxdesk.ui import theme
from vaxdesk.ui.bursts import Heard
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import STATIONS
from vaxdesk.ui.stations.slips import SlipsStation
from vaxdesk.ui.window import Window


class Pictures:
    def __init__(self, data: Path, folder: Path, app: QApplication) -> None:
        self.clinic, self.folder, self.app = Clinic(data / "site", at=c.NOW), folder, app
        self.executor = ManualExecutor()
        self.live = Live(self.clinic.desk, actor="zhao.yun")
        self.window = Window(self.live, Jobs(self.executor), STATIONS, read_scan=lambda text: text, scanner=Scanner())
        self.window.show_site("春熙社区临时接种点", "11月21日 上午场")
        self.window.resize(1366, 768)
        self.window.show()
        station = self.window.stations["slips"]
        assert isinstance(station, SlipsStation)
        self.station = station
        self.window.go("slips")

    def grab(self, name: str) -> None:
        for _ in range(4):
            self.app.processEvents()
        self.executor.drain()
        for _ in range(4):
            self.app.processEvents()
        self.window.grab().save(str(self.folder / f"{name}.png"))

    def check(self, name: str, jws: str) -> None:
        self.station.check.check_text(slip(jws))
        self.grab(name)

    def scanner(self, name: str) -> None:
        part = self.station.scanner
        self.station.show_part("scanner")
        part.show_ports(("COM4",), {"COM4": "busy"})
        part.listen(True)
        part.hear(Heard(TESTS["letters"], TESTS["letters"], "enter", 4))
        part.hear(Heard(TESTS["separator"].replace("\x1d", ""), "", "", 31))
        self.grab(name)
        part.listen(False)


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.load_fonts()
    theme.apply(app)
    languages = Languages(app)
    with tempfile.TemporaryDirectory() as data:
        pictures = Pictures(Path(data), folder, app)
        put(pictures.clinic.folder / "trust" / "other", with_card_revoked(c.ring(), c.KEY.kid, "another"))
        forged = c.card().jws.rsplit(".", 1)
        cases = {
            "valid": c.card().jws,
            "untrusted": c.card(key=c.OTHER_KEY).jws,
            "revoked": c.card(rid="another").jws,
            "out-of-date": c.card(at=c.NOW + timedelta(days=3)).jws,
            "damaged": f"{forged[0]}.{forged[1][::-1]}",
        }
        for language, percent in (("zh-CN", 100), ("vi", 100), ("en", 100), ("zh-CN", 200), ("vi", 200)):
            languages.use(language)
            theme.apply(app, percent)
            pictures.station.show_part("check")
            for name, jws in cases.items() if language == "zh-CN" or percent == 100 else ():
                pictures.check(f"{name}-{language}-{percent}", jws)
            pictures.station.check.clear()
            pictures.grab(f"empty-{language}-{percent}")
            pictures.scanner(f"scanner-{language}-{percent}")
            pictures.station.show_part("trust")
            pictures.grab(f"trust-{language}-{percent}")
            pictures.station.trust.bring(put(Path(data) / f"brought-{language}", c.ring(c.OTHER_KEY)))
            pictures.grab(f"offer-{language}-{percent}")
            pictures.station.trust.sheet.close_sheet()
            pictures.station.show_part("check")
            pictures.station.check.camera.click()
            pictures.grab(f"camera-{language}-{percent}")
            pictures.station.camera.close_sheet()
        pictures.clinic.desk.db.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
