"""Papers from the record: what stands on them is what was recorded, and a bad file keeps no other paper back."""

import shutil
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from tests.builders import FIT, Clinic
from tests.paper.samples import squeezed, text_of
from vaxdesk import files
from vaxdesk.acts.inquiry import read_questionnaire, read_rules
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.paper import PAPERS
from vaxdesk.paper.forms import letters

FLU = ("flu-iiv4",)
LANGUAGES: tuple[f.Language, ...] = ("zh-CN", "vi", "en")


@pytest.fixture
def own_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Forms of a site that may be spoilt."""
    folder = tmp_path / "forms"
    shutil.copytree(files.forms(), folder)
    monkeypatch.setattr(files, "forms", lambda: folder)
    return folder


def screened(**changes: object) -> f.Screened:
    form = read_questionnaire("adult-general")
    fields: dict[str, object] = {
        "outcome": "defer",
        "defer_until": date(2022, 12, 25),
        "vital_signs": f.VitalSigns(temperature_c=37.9, blood_pressure=(f.BloodPressure(systolic=150, diastolic=95),)),
        "response": {
            "resourceType": "QuestionnaireResponse",
            "status": "completed",
            "questionnaire": form.canonical,
            "item": [
                {
                    "linkId": "acute_illness",
                    "answer": [
                        {
                            "valueBoolean": True,
                            "item": [{"linkId": "acute_illness_detail", "answer": [{"valueString": "咽痛两天"}]}],
                        }
                    ],
                },
                {"linkId": "pregnancy", "answer": [{"valueBoolean": False}]},
            ],
        },
        "policy": "cn-adult",
        "policy_version": "1",
        "proposed": "defer",
        "findings": (f.Finding(rule="temperature_high", outcome="defer", source="某地公告"),),
        "note": "退热三天后再来",
    }
    return f.Screened(**{**fields, **changes})  # type: ignore[arg-type]


def test_every_paper_of_a_visit_is_printed_in_every_language_and_size(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(screened(), about=visit)
    papers = clinic.desk.paperwork.papers_of(visit)
    assert {name for name, _ in papers} == set(PAPERS)
    assert [which for name, which in papers if name == "letter"] == list(letters(files.forms()))
    for name, which in papers:
        for language in LANGUAGES:
            for size in PAPERS[name]:
                pdf = clinic.desk.paperwork.paper(name, visit, language=language, product=which, size=size.name)
                assert len(pypdfium2.PdfDocument(pdf)) >= 1


def test_a_triage_sheet_asks_what_would_be_asked_of_this_person(clinic: Clinic) -> None:
    visit = clinic.registered()
    text = text_of(clinic.desk.paperwork.paper("triage", visit, language="vi"))
    assert "☑" not in text
    assert text.count("☐") > 10


def test_a_triage_sheet_shows_the_answers_under_the_words_of_their_form(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(screened(), about=visit)
    rule = read_rules("cn-adult").rule("temperature_high")
    assert rule
    for language in LANGUAGES:
        text = text_of(clinic.desk.paperwork.paper("triage", visit, language=language))
        assert squeezed(rule.sentence[language]) in text
        assert "咽痛两天" in text
        assert "37.9" in text
        assert text.count("☑") == 3  # a yes, a no, the conclusion
    form = read_questionnaire("adult-general")
    assert squeezed(form.items[0].text["vi"]) in text_of(clinic.desk.paperwork.paper("triage", visit, language="vi"))


def test_answers_to_a_form_that_is_gone_are_printed_under_their_link_ids(clinic: Clinic) -> None:
    visit = clinic.registered()
    response = {**(screened().response or {}), "questionnaire": "urn:example:gone|3"}
    clinic.act(screened(response=response, policy="gone"), about=visit)
    text = text_of(clinic.desk.paperwork.paper("triage", visit, language="zh-CN"))
    assert all(fact in text for fact in ("acute_illness", "咽痛两天", "urn:example:gone|3", "temperaturehigh"))


def test_a_note_is_offered_only_where_it_says_something(clinic: Clinic) -> None:
    visit = clinic.registered()
    assert "note" not in dict(clinic.desk.paperwork.papers_of(visit))
    with pytest.raises(ValueError, match="note"):
        clinic.desk.paperwork.paper("note", visit, language="vi")
    clinic.act(screened(), about=visit)
    assert "note" in dict(clinic.desk.paperwork.papers_of(visit))
    text = text_of(clinic.desk.paperwork.paper("note", visit, language="vi", second="zh-CN"))
    assert all(fact in text for fact in ("25/12/2022", "退热三天后再来", "Thôngbáotrìhoãn", "推迟接种通知"))


def test_a_second_screening_that_finds_somebody_fit_takes_the_note_back(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(screened(), about=visit)
    clinic.act(FIT, about=visit)
    assert "note" not in dict(clinic.desk.paperwork.papers_of(visit))


def test_a_letter_knows_when_somebody_came_and_left(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    before = text_of(clinic.desk.paperwork.paper("letter", visit, language="zh-CN", product="attendance"))
    assert "离开时间：____" in before
    clinic.act(f.LeftEarly(why="班车", advice_given=True, accepted_by="本人"), about=visit)
    after = text_of(clinic.desk.paperwork.paper("letter", visit, language="zh-CN", product="attendance"))
    assert "离开时间：2022-12-22" in after
    with pytest.raises(LookupError, match="no letter bus"):
        clinic.desk.paperwork.paper("letter", visit, language="zh-CN", product="bus")


def test_a_bad_consent_text_keeps_no_other_paper_back(clinic: Clinic, own_forms: Path) -> None:
    visit = clinic.registered()
    (own_forms / "consent" / "flu-iiv4.zh-CN.toml").write_bytes("标题 = “知情同意书”\n".encode("gb18030"))
    with pytest.raises(WorldFailed, match=r"flu-iiv4\.zh-CN\.toml, line 1") as failed:
        clinic.desk.paperwork.paper("consent", visit, language="zh-CN")
    assert failed.value.code == "form_unreadable"
    assert clinic.desk.paperwork.paper("consent", visit, language="vi")
    for name in ("slip", "ticket", "triage", "letter"):
        assert clinic.desk.paperwork.paper(name, visit, language="zh-CN")


def test_a_bad_letter_is_offered_by_its_name_and_says_where_it_is_wrong(clinic: Clinic, own_forms: Path) -> None:
    visit = clinic.registered()
    (own_forms / "letters" / "commitment.zh-CN.toml").write_text('name = "commitment"\n', encoding="utf-8")
    assert clinic.desk.paperwork.letter_titles()["commitment"] == "commitment"
    with pytest.raises(WorldFailed, match=r"commitment\.zh-CN\.toml"):
        clinic.desk.paperwork.paper("letter", visit, language="zh-CN", product="commitment")
    assert clinic.desk.paperwork.paper("letter", visit, language="zh-CN", product="attendance")


def drawn() -> f.Drawing:
    return f.Drawing(strokes=((100, 100, 400, 300),))


def agreed(clinic: Clinic, **changes: object) -> f.ConsentGiven:
    told = clinic.desk.paperwork.to_be_told("flu-iiv4", "zh-CN")
    fields: dict[str, object] = {
        "products": FLU, "form": told.form, "form_version": told.version, "form_digest": told.digest, "drawn": drawn(),
        "told": ("kind", "effect", "contraindications", "reactions", "observation"),
    }  # fmt: skip
    return f.ConsentGiven(**{**fields, **changes})  # type: ignore[arg-type]


def test_a_consent_signed_on_the_screen_is_shown_on_a_reprint(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(agreed(clinic), about=visit)
    text = text_of(clinic.desk.paperwork.paper("consent", visit, language="zh-CN", product="flu-iiv4"))
    assert text.count("☑") == 6
    assert "☑同意接种" in text


@pytest.mark.parametrize(
    "changes",
    [{"form_version": "1"}, {"form_digest": "0" * 12}, {"language": "vi"}],
)
def test_a_signature_is_not_shown_under_a_text_that_was_not_signed(clinic: Clinic, changes: dict[str, str]) -> None:
    visit = clinic.registered()
    clinic.act(agreed(clinic, **changes), about=visit)
    text = text_of(clinic.desk.paperwork.paper("consent", visit, language="zh-CN", product="flu-iiv4"))
    assert "☑" not in text
    assert "不显示签名" in text


def test_a_text_that_is_edited_later_does_not_take_the_signature_over(clinic: Clinic, own_forms: Path) -> None:
    visit = clinic.registered()
    clinic.act(agreed(clinic), about=visit)
    path = own_forms / "consent" / "flu-iiv4.zh-CN.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("30 分钟", "20 分钟"), encoding="utf-8")
    assert "☑" not in text_of(clinic.desk.paperwork.paper("consent", visit, language="zh-CN", product="flu-iiv4"))


def test_of_a_consent_to_two_vaccines_each_form_shows_its_own_version(clinic: Clinic) -> None:
    visit = clinic.registered("flu-iiv4", "ppsv23")
    told = [clinic.desk.paperwork.to_be_told(product, "zh-CN") for product in ("flu-iiv4", "ppsv23")]
    joined = {name: ", ".join(getattr(each, name) for each in told) for name in ("form", "version", "digest")}
    fact = agreed(
        clinic, products=("flu-iiv4", "ppsv23"), form=joined["form"], form_version=joined["version"],
        form_digest=joined["digest"],
    )  # fmt: skip
    clinic.act(fact, about=visit)
    for product in ("flu-iiv4", "ppsv23"):
        assert "☑同意接种" in text_of(clinic.desk.paperwork.paper("consent", visit, language="zh-CN", product=product))


def test_a_paper_in_two_languages_is_written_down_with_both(clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(f.Printed(paper="consent", language="vi", second="zh-CN", product="flu-iiv4"), about=visit)
    printed = clinic.desk.visit(visit).last(f.Printed)
    assert printed
    assert printed.second == "zh-CN"
