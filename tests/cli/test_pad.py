"""Emergency paper: blank numbered forms, and a visit that is typed in from one, once."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.cli.running import CLOCK, answers, as_line, run
from vaxdesk.credentials.form_numbers import FormNumberWrong, form_number, pad

NUMBER = "A221222-007-1"
MORNING = "2022-12-22T10:{:02}:00+08:00"
DOSE = {"product": "flu-iiv4", "lot": "202208A13", "body_site": "left_deltoid"}
VISIT: tuple[tuple[int, str, dict[str, Any], dict[str, Any]], ...] = (
    (1, "person_enrolled", {"name": "亓月娥", "sex": "female", "birth_date": "1950-01-01"}, {}),
    (2, "visit_registered", {"mode": "walk_in", "plan": [{"product": "flu-iiv4"}], "note": "轮椅"}, {}),
    (5, "consent_given", {"products": ["flu-iiv4"]}, {}),
    (8, "screened", {"outcome": "eligible", "vital_signs": {"temperature_c": 36.5}}, {}),
    (12, "identity_checked", {"ways": ["document", "said_name"]}, {}),
    (13, "dose_given", DOSE, {}),
    (44, "released", {}, {"override": ["back_entry"], "reason": "纸单上的时间已核对"}),
)


def typed(site: Path, *lines: dict[str, Any]) -> list[dict[str, Any]]:
    text = b"".join(as_line(line) for line in lines)
    return answers(run("--data-dir", site, "--practice-clock", "2022-12-22T15:00:00+08:00", "batch", "-", stdin=text))


def from_form(number: str = NUMBER) -> list[dict[str, Any]]:
    return [
        {"paper": number, "at": MORNING.format(minute), "fact": fact, "body": body, "by": "he.ning", **more}
        for minute, fact, body, more in VISIT
    ]


def test_each_pad_goes_on_where_the_last_one_of_its_day_ended(site: Path, tmp_path: Path) -> None:
    told = []
    for name, day in (("one.pdf", "2022-12-23"), ("two.pdf", "2022-12-23"), ("other.pdf", "2022-12-24")):
        asked = ("pad", "--day", day, "--count", "3", "--lang", "vi", "--out", tmp_path / name)
        done = run("--data-dir", site, "--practice-clock", CLOCK, *asked)
        assert done.exit_code == 0, done.stderr
        told.append(done.stdout)
    first, second = pad("A", pad_day(), 1, 3), pad("A", pad_day(), 4, 3)
    assert told[:2] == [f"forms: {each[0]} to {each[2]}\n" for each in (first, second)]
    assert told[2].startswith("forms: A221224-001-")
    for name, numbers in (("one.pdf", first), ("two.pdf", second)):
        texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(tmp_path / name)]
        assert [[str(number) in text for number in numbers] for text in texts] == [
            [i == j for j in range(3)] for i in range(3)
        ]


def pad_day() -> Any:
    return form_number("A221223-007-0").day


@pytest.mark.parametrize(
    "wrong", ["", "A221222-007-2", "B221222-007-1", "A221223-007-1", "A221222-008-1", "A221399-007-0"]
)
def test_a_number_that_was_mistyped_is_refused(site: Path, wrong: str) -> None:
    assert form_number(NUMBER.replace("-", " ").lower()) == form_number(NUMBER)
    wide = "".join(chr(ord(each) + 0xFEE0) for each in NUMBER)
    assert form_number(wide) == form_number(NUMBER)
    with pytest.raises(FormNumberWrong):
        form_number(wrong)
    (answer,) = typed(site, from_form(wrong)[0])
    assert answer["error"].startswith("paper: ")


def test_a_visit_is_typed_in_once_with_its_true_times(site: Path) -> None:
    told = typed(site, *from_form())
    assert [each["ok"] for each in told] == [True] * len(VISIT), told
    visits = {each["about"] for each in told[1:]}
    assert len(visits) == 1
    assert told[-1]["stage"] == "released"
    again = typed(site, *from_form())
    assert [each.get("entry") for each in again] == [each["entry"] for each in told]
    entries = [json.loads(line) for line in run("--data-dir", site, "journal", "--json").stdout.splitlines()]
    mine = [each for each in entries if each["about"] in visits]
    assert [each["at"][11:16] for each in mine] == ["02:02", "02:05", "02:08", "02:12", "02:13", "02:44"]
    assert mine[0]["body"]["note"] == f"{NUMBER} 轮椅"


def test_another_person_on_the_same_form_is_refused(site: Path) -> None:
    typed(site, *from_form()[:2])
    other = from_form()
    other[0]["body"] = {**other[0]["body"], "name": "殳长庚"}
    other[1]["at"] = MORNING.format(30)
    told = typed(site, *other[:2])
    assert [each["refused"][0]["code"] for each in told] == ["id_reused", "already_registered"]


def test_a_form_needs_its_times_and_is_about_one_visit(site: Path) -> None:
    line = from_form()[0]
    without = {name: line[name] for name in line if name != "at"}
    lot = {"product": "ppsv23", "lot": "P1", "expiry": "2023-06-30", "doses": 5}
    told = typed(site, without, line | {"fact": "lot_received", "body": lot})
    assert ["at" in told[0]["error"], "one visit" in told[1]["error"]] == [True, True]


def test_what_was_not_measured_on_paper_has_the_number_of_the_paper_in_its_note(site: Path) -> None:
    lines = from_form()[:3]
    answered = typed(site, *lines, {**from_form()[3], "body": {"outcome": "eligible"}})
    assert [each["ok"] for each in answered] == [True] * 4
    entries = [json.loads(line) for line in run("--data-dir", site, "journal", "--json").stdout.splitlines()]
    assert [each["body"]["note"] for each in entries if each["fact"] == "screened"][-1] == NUMBER
