"""Words for codes: all there, in every language, filled with data that stays data."""

import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import get_args

import pytest

from tools import translate
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import OVERRIDABLE
from vaxdesk.clinic.timers import WatchState
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import keys, wording
from vaxdesk.ui.languages import Languages

CLINIC = Path(wording.__file__).parents[1] / "clinic"


def yielded() -> set[str]:
    """Refusal codes that the rules of the clinic can answer with."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in CLINIC.glob("*.py"))
    return set(re.findall(r'yield f?"([a-z]+(?:_[a-z]+)+)(?:"|:)', text))


def test_rules_answer_with_codes_that_this_test_can_see() -> None:
    assert {"consent_missing", "interval_short", "lot_expired"} <= yielded()


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("stage", {stage.value for stage in Stage}),
        ("watch", set(get_args(WatchState))),
        ("outcome", set(get_args(f.Outcome))),
        ("role", set(get_args(f.Role))),
        ("sex", set(get_args(f.Sex))),
        ("document", set(get_args(f.DocumentType))),
        ("body_site", set(get_args(f.BodySite))),
        ("route", set(get_args(f.Route))),
        ("key", {key.action for key in keys.KEYS}),
        ("refusal", set(OVERRIDABLE) | yielded()),
    ],
)
def test_every_code_has_words(group: str, codes: set[str]) -> None:
    assert codes - wording.WORDS[group].keys() == set()


def test_data_is_put_in_as_it_is() -> None:
    hostile = "<b>{name}</b> %s {0}"
    assert wording.text("refusal", "lot_expired", detail=hostile) == f"This lot expired on {hostile}."


def test_a_code_of_a_newer_version_is_shown_as_it_is() -> None:
    assert wording.text("refusal", "moon_phase_wrong") == "moon phase wrong"


def test_a_word_changes_with_the_language(languages: Languages) -> None:
    words = []
    for code in ("zh-CN", "vi", "en"):
        languages.use(code)
        words.append(wording.text("outcome", "defer"))
    assert words == ["暂缓接种", "Tạm hoãn", "Defer"]


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(path).getroot()  # noqa: S314 - a file of ours
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


@pytest.fixture(params=translate.LANGUAGES)
def ts(request: pytest.FixtureRequest) -> Path:
    path: Path = translate.FOLDER / f"vaxdesk_{request.param}.ts"
    return path


def test_every_word_is_translated(ts: Path) -> None:
    found = messages(ts)
    assert len(found) > 150
    missing = [key for key, message in found.items() if not message.findtext("translation")]
    assert missing == []
    assert [key for key, message in found.items() if message.find("translation[@type]") is not None] == []


def test_translations_keep_their_places_for_data(ts: Path) -> None:
    for (context, source), message in messages(ts).items():
        translation = message.findtext("translation", "")
        assert not translation or placeholders(translation) == placeholders(source), (context, source)


def test_chinese_words_have_chinese_marks_between_them() -> None:
    mark = re.compile("[\u4e00-\u9fff][,:;?!](?=[\u4e00-\u9fff]|$)")
    words = (each.findtext("translation", "") for each in messages(translate.FOLDER / "vaxdesk_zh_CN.ts").values())
    assert [each for each in words if mark.search(each.replace("时:分", ""))] == []


def test_translation_files_are_in_step_with_the_sources(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / ts.name
    translate.collect(ts.stem.removeprefix("vaxdesk_"), fresh)
    assert messages(fresh).keys() == messages(ts).keys(), "run python tools/translate.py"


def test_compiled_translations_are_in_step(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translate.build(ts, fresh)
    assert fresh.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run python tools/translate.py"
