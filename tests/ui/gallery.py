"""Pictures of the window with sample people, to look at beside the design: `python -m tests.ui.gallery FOLDER`."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.builders import Clinic
from tests.ui.samples import ACTORS, PILLS, InjectionSample, ObservationSample, RegistrationSample, ScreeningSample
from vaxdesk.ui import theme
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.window import Window

STATIONS = (RegistrationSample, ScreeningSample, InjectionSample, ObservationSample)


def window(clinic: Clinic) -> Window:
    live = Live(clinic.desk, actor="chen.jing")
    shown = Window(live, Jobs(ManualExecutor()), STATIONS, read_scan=lambda text: text, scanner=Scanner())
    shown.show_site("春熙社区临时接种点", "11月21日 上午场 · 流感 / 肺炎 23价")
    shown.show_actors(ACTORS)
    shown.show_pills(PILLS)
    return shown


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.load_fonts()
    theme.apply(app)
    languages = Languages(app)
    if "--en" not in sys.argv:
        languages.use("zh-CN")
    with tempfile.TemporaryDirectory() as data:
        shown = window(Clinic(Path(data)))
        for station in shown.stations.values():
            station.refresh()
            station.fill()
        for percent in (100, 200):
            theme.apply(app, percent)
            shown.resize(1366, 768)
            shown.show()
            _tour(app, shown, folder, percent)


def _tour(app: QApplication, shown: Window, folder: Path, percent: int) -> None:
    def grab(name: str) -> None:
        for _ in range(3):
            app.processEvents()
        shown.grab().save(str(folder / f"{name}-{percent}.png"))

    shown.show_site("春熙社区临时接种点", "11月21日 上午场 · 流感 / 肺炎 23价", practice=percent == 200)
    shown.go("registration")
    grab("registration")
    shown.go("observation")
    grab("observation")
    shown.press("F9")
    grab("reaction")
    shown._back()
    shown.hands.show_keys()
    grab("keys")
    shown._back()
    shown._rail.settings.click()
    shown.say("已登记 A097 · 正在打印", "ok")
    grab("settings")
    shown._back()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
