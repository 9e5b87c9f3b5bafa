"""The case form and the list of a lot: what stands on them, in three languages, and that nothing lies on anything."""

from datetime import date, timedelta
from typing import Any, get_args

import pytest

from tests.builders import Clinic, nobody
from tests.paper.samples import LANGUAGES, WORDS, squeezed, text_of
from tests.paper.test_room_on_paper import boxes, overlapping
from tests.reports import cases
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.print_room.reaction_papers import case_form, lot_sheet


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.stocked()
    return clinic


def form(clinic: Clinic, visit: str, language: Any = "zh-CN") -> bytes:
    return case_form(clinic.desk.site, clinic.desk.reactions.report(visit), language)


def test_the_form_says_who_which_dose_what_happened_and_that_it_was_reported(clinic: Clinic) -> None:
    text = squeezed(text_of(form(clinic, cases.typical_case(clinic))))
    for said in (
        "王桂芬", "202208A13", "某某生物制品有限公司", "2022-12-2209:17", "☑头晕", "☐皮疹、荨麻疹", "☑≤2.5cm", "☑待定",
        "102/64", "96/60", "118/72", "134/82", "09:21肾上腺素1:1000", "接种部位荨麻疹", "不作诊断", "☑好转", "R-17",
        "晕厥前状态？", "已报告区疾控中心",
    ):  # fmt: skip
        assert squeezed(said) in text, said


def test_what_nobody_wrote_is_an_empty_box_and_the_report_is_still_to_come(clinic: Clinic) -> None:
    text = squeezed(text_of(form(clinic, cases.bare_case(clinic), "en")))
    assert "☑" not in text
    assert "Notreportedyet" in text
    assert "by2022-12-2409:03(timenotcheckedbythesite)" in text


def test_an_event_told_of_later_says_who_told(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(days=2)
    began = clinic.clock.now().utc - timedelta(hours=5)
    clinic.act(aefi.ReactionTold(signs=("fever",), began=began, told_by="family", told_by_name="女儿"), about=visit)
    text = squeezed(text_of(form(clinic, visit)))
    assert squeezed("2022-12-24 04:00 发热 (2022-12-24 09:00 由家属 女儿告知)") in text


def test_an_event_told_of_after_the_form_was_filled_in_stands_behind_its_course(clinic: Clinic) -> None:
    visit = cases.typical_case(clinic)
    course = squeezed(cases.form(clinic, visit).course)
    clinic.later(days=2)
    clinic.act(aefi.ReactionTold(note="夜间低热", told_by="family"), about=visit)
    text = squeezed(text_of(form(clinic, visit)))
    assert text.index(course) < text.index("夜间低热(2022-12-2409:27由家属告知)")
    clinic.act(cases.form(clinic, visit), about=visit)
    assert "夜间低热" not in squeezed(text_of(form(clinic, visit))), "whoever filled in the form again knew of it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_lies_on_anything_else_however_full_the_form_is(clinic: Clinic, language: str) -> None:
    pages = list(boxes(form(clinic, cases.overfull_case(clinic), language)))
    assert len(pages) > 2
    assert [overlapping(page) for page in pages] == [[]] * len(pages)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("sign", get_args(f.Sign)),
        ("measure", get_args(f.Measure)),
        ("consciousness", get_args(aefi.Consciousness)),
        ("said", get_args(aefi.Said)),
        ("pregnancy", get_args(aefi.Pregnancy)),
        ("category", get_args(aefi.Category)),
        ("organised", get_args(aefi.Organised)),
        ("fever", get_args(aefi.FeverBin)),
        ("size", get_args(aefi.SizeBin)),
        ("event", get_args(aefi.Event)),
        ("serious", get_args(aefi.Serious)),
        ("outcome", get_args(aefi.CaseOutcome)),
        ("autopsy", get_args(aefi.Autopsy)),
        ("class", get_args(aefi.CauseClass)),
        ("found_by", get_args(aefi.FoundBy)),
        ("told_by", get_args(aefi.ToldBy)),
        ("way", (*get_args(aefi.ReportWay), *get_args(aefi.TellingWay))),
    ],
)
def test_every_code_of_the_form_has_a_word(language: str, table: str, codes: tuple[str, ...]) -> None:
    assert [code for code in codes if code and f"aefi.{table}.{code}" not in WORDS.book(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_a_lot_names_everybody_and_who_reacted(clinic: Clinic, language: Any) -> None:
    clinic.vaccinated(person=clinic.act(nobody(name="李一", birth_date=date(1950, 1, 1))).entry.about)
    cases.bare_case(clinic)
    clinic.vaccinated(person=clinic.act(nobody(name=cases.LONG_NAME)).entry.about)
    report = clinic.desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=True)
    pdf = lot_sheet(clinic.desk.site, report, language)
    text = squeezed(text_of(pdf))
    assert all(squeezed(name) in text for name in ("李一", "王桂芬", cases.LONG_NAME, "202208A13", "A002"))
    assert squeezed(WORDS.book(language)("lot.reaction")) in text
    assert [overlapping(page) for page in boxes(pdf)] == [[]]
