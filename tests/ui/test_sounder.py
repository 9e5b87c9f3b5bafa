"""The loudspeaker and the voice: what is shipped, what is missing, and that nobody is warned about it on a terminal."""

import os
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from tools.make_sounds import SOUNDS, write
from vaxdesk.files import resources
from vaxdesk.ui.sounder import NAMES, QUIETEST, Sounder
from vaxdesk.ui.voice import MOST_WAITING, Voice


def test_every_sound_is_there_and_is_what_our_own_program_makes(tmp_path: Path) -> None:
    write(tmp_path)
    assert set(NAMES) == set(SOUNDS)
    for name in NAMES:
        assert (resources() / "sounds" / f"{name}.wav").read_bytes() == (tmp_path / f"{name}.wav").read_bytes()


def test_the_more_urgent_sound_is_longer_and_no_sound_is_longer_than_its_pause() -> None:
    lengths = {}
    for name in NAMES:
        with wave.open(str(resources() / "sounds" / f"{name}.wav")) as file:
            lengths[name] = file.getnframes() / file.getframerate()
    assert lengths["high"] > lengths["medium"] > lengths["low"]
    assert lengths["high"] < 10


def test_pulses_are_those_of_their_priority() -> None:
    pulses = {name: sum(not isinstance(part, int) for part in parts) for name, parts in SOUNDS.items()}
    assert (pulses["high"], pulses["medium"], pulses["low"]) == (10, 3, 1)
    tones = [part.hertz for parts in SOUNDS.values() for part in parts if not isinstance(part, int)]
    assert all(150 <= each <= 1000 for each in tones)


def test_without_the_library_nothing_sounds_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    sounder = Sounder()
    assert sounder.open() == "no_library"
    assert not sounder.play("high")
    sounder.close()


def test_an_alarm_can_be_made_softer_but_never_inaudible() -> None:
    sounder = Sounder()
    sounder.set_volume(0)
    assert sounder._percent == QUIETEST


@pytest.mark.slow
def test_a_computer_without_sound_or_speech_is_not_warned_about_on_the_terminal() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from vaxdesk.ui.sounder import Sounder; from vaxdesk.ui.voice import Voice;"
        "s = Sounder(); s.open(); s.play('high'); v = Voice('zh-CN'); v.open(); v.call(['A001']);"
        "[app.processEvents() for _ in range(9)]; s.close(); v.close()"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        check=False, capture_output=True, text=True, timeout=60, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


class State:
    """As Qt's enumerations have a name."""

    def __init__(self, name: str) -> None:
        self.name = name


class Engine(QObject):
    """Speaks into a list, one text at a time."""

    stateChanged = Signal(object)

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._locales = [Locale(each) for each in languages]
        self._now, self._speaking = "", "Ready"

    def availableLocales(self) -> list["Locale"]:
        return self._locales

    def state(self) -> State:
        return State(self._speaking)

    def setLocale(self, locale: "Locale") -> None:
        self._now = locale.name()

    def say(self, words: str) -> None:
        self.said.append((self._now, words))
        self._speaking = "Speaking"

    def finish(self) -> None:
        self._speaking = "Ready"
        self.stateChanged.emit(None)

    def stop(self) -> None:
        self._speaking = "Ready"


class Locale:
    def __init__(self, name: str) -> None:
        self._name = name

    def name(self) -> str:
        return self._name


def spoken(engine: Engine, *, times: int = 50) -> list[tuple[str, str]]:
    for _ in range(times):
        engine.finish()
    return engine.said


def test_a_number_is_called_in_every_language_that_the_engine_has_that_of_the_site_first() -> None:
    engine = Engine("en_US", "vi_VN", "de_DE")
    voice = Voice("vi", engine=engine)
    assert voice.open() == "ready"
    voice.call(["A071", "A073"])
    assert engine.said == [("vi_VN", "Số A071, mời ra quầy.")]
    assert [words for _, words in spoken(engine)] == [
        "Số A071, mời ra quầy.",
        "Number A071, please come to the exit desk.",
        "Số A073, mời ra quầy.",
        "Number A073, please come to the exit desk.",
    ]


def test_a_voice_that_is_hushed_says_nothing_more() -> None:
    engine = Engine("zh_CN")
    voice = Voice("zh-CN", engine=engine)
    voice.call(["A071", "A073"])
    voice.hush()
    assert spoken(engine) == [("zh_CN", "A071 号，请到出口。")]


def test_no_crowd_makes_the_voice_talk_for_ever() -> None:
    engine = Engine("zh_CN")
    Voice("zh-CN", engine=engine).call([f"A{number:03}" for number in range(200)])
    assert len(spoken(engine, times=300)) <= MOST_WAITING + 1


def test_an_engine_without_our_languages_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Voice("zh-CN", engine=Engine("fi_FI")).open() == "no_voice"
    voice: Any = Voice("zh-CN")
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert voice.open() == "no_library"
    voice.call(["A071"])
