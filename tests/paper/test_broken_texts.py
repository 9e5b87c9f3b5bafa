"""A consent text or a letter with a mistake: which file, which line, what is wrong; every other text stays readable."""

import re
import shutil
from pathlib import Path

import pytest

from vaxdesk.files import forms
from vaxdesk.paper.forms import letters, read_consent, read_letter
from vaxdesk.paper.text_files import TextWrong

SOUND = (forms() / "consent" / "ppsv23.zh-CN.toml").read_text(encoding="utf-8")
LETTER = (forms() / "letters" / "attendance.vi.toml").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Forms of a site, to be spoilt."""
    for folder in ("consent", "letters"):
        shutil.copytree(forms() / folder, tmp_path / folder)
    return tmp_path


def spoil(site: Path, content: str | bytes) -> TextWrong:
    path = site / "consent" / "ppsv23.zh-CN.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(TextWrong) as wrong:
        read_consent(site, "ppsv23", "zh-CN")
    assert wrong.value.code == "form_unreadable"
    assert wrong.value.detail.startswith("ppsv23.zh-CN.toml")
    return wrong.value


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "big5hkscs"])
def test_a_text_in_another_encoding_is_named_with_its_line(site: Path, encoding: str) -> None:
    wrong = spoil(site, SOUND.encode(encoding, errors="replace"))
    assert "UTF-8" in wrong.what
    assert 1 <= wrong.line <= 6
    assert f"line {wrong.line}" in wrong.detail


def test_a_text_with_a_byte_order_mark_is_read(site: Path) -> None:
    (site / "consent" / "ppsv23.zh-CN.toml").write_bytes(b"\xef\xbb\xbf" + SOUND.encode())
    assert read_consent(site, "ppsv23", "zh-CN").product == "ppsv23"


@pytest.mark.parametrize(
    ("part", "instead", "what"),
    [
        ('version = "2"', "version = 2", "version"),
        ('version = "2"', 'vesion = "2"', "vesion"),
        ("effective = 2026-11-01", 'effective = "soon"', "date"),
        ("confirmed = false", 'confirmed = "no"', "bool"),
        ('tells = ["compensation"]', 'tells = ["compensatoin"]', "compensatoin"),
        ('heading = "接种禁忌"', 'headline = "接种禁忌"', "headline"),
        ('heading = "注意事项"', 'heading = " "', "heading"),
        ('product = "ppsv23"', 'product = "flu-iiv4"', "ppsv23"),
        ('language = "zh-CN"', 'language = "zh"', "zh"),
        ('language = "zh-CN"', 'language = "vi"', "zh-CN"),
        ('heading = "疾病简介"', 'heading = "疾病简介', "TOML"),
        ("[[block]]\nheading", "[[blok]]\nheading", "blok"),
    ],
)
def test_a_typo_is_named_with_its_line(site: Path, part: str, instead: str, what: str) -> None:
    wrong = spoil(site, SOUND.replace(part, instead, 1))
    assert abs(wrong.line - line_of(SOUND, part)) <= (1 if what in {"TOML", "blok"} else 0)
    assert what in wrong.detail


def test_a_line_that_is_missing_is_named(site: Path) -> None:
    wrong = spoil(site, SOUND.replace('heading = "接种禁忌"\n', ""))
    assert "heading" in wrong.what
    assert wrong.line == line_of(SOUND, 'tells = ["contraindications"]') - 1
    assert "version" in spoil(site, SOUND.replace('version = "2"\n', "")).what


def test_a_text_that_was_put_right_is_read_again(site: Path) -> None:
    spoil(site, SOUND.replace("[[block]]", "[[block"))
    path = site / "consent" / "ppsv23.zh-CN.toml"
    path.write_text(SOUND.replace('version = "2"', 'version = "2026-12"'), encoding="utf-8")
    assert read_consent(site, "ppsv23", "zh-CN").version == "2026-12"


def test_one_bad_text_takes_no_other_with_it(site: Path) -> None:
    spoil(site, b"\xff\xfe")
    assert read_consent(site, "ppsv23", "vi").language == "vi"
    assert read_consent(site, "flu-iiv4", "zh-CN").product == "flu-iiv4"
    assert read_letter(site, "attendance", "vi").name == "attendance"


@pytest.mark.parametrize("name", ["../consent/ppsv23", "a/b", "", ".hidden", "nothing", "x\\y"])
def test_a_text_that_is_not_there_is_named_and_nothing_else_is_opened(site: Path, name: str) -> None:
    with pytest.raises(TextWrong):
        read_letter(site, name, "vi")


def test_a_field_of_a_letter_that_is_misspelt_is_named_with_its_line(site: Path) -> None:
    path = site / "letters" / "attendance.vi.toml"
    path.write_text(LETTER.replace("{left}", "{lefft}"), encoding="utf-8")
    with pytest.raises(TextWrong, match=re.escape("{lefft}")) as wrong:
        read_letter(site, "attendance", "vi")
    assert wrong.value.line == line_of(LETTER, "{left}")


def test_a_letter_of_the_site_is_found_beside_the_shipped_ones(site: Path) -> None:
    own = LETTER.replace('name = "attendance"', 'name = "bus"')
    (site / "letters" / "bus.vi.toml").write_text(own, encoding="utf-8")
    assert letters(site) == ("commitment", "attendance", "bus")
    assert read_letter(site, "bus", "vi").name == "bus"


def test_a_text_without_the_compensation_says_so(site: Path) -> None:
    start = SOUND.index('[[block]]\ntells = ["compensation"]')
    path = site / "consent" / "ppsv23.zh-CN.toml"
    path.write_text(SOUND[:start], encoding="utf-8")
    assert read_consent(site, "ppsv23", "zh-CN").untold == ("compensation",)


def test_every_character_of_a_text_counts_for_its_digest(site: Path) -> None:
    before = read_consent(site, "ppsv23", "zh-CN").digest
    path = site / "consent" / "ppsv23.zh-CN.toml"
    path.write_text(SOUND.replace("30 分钟", "20 分钟"), encoding="utf-8")
    assert read_consent(site, "ppsv23", "zh-CN").digest != before


def test_a_huge_text_is_refused(site: Path) -> None:
    assert "bytes" in spoil(site, SOUND + "#" * 300_000).what
