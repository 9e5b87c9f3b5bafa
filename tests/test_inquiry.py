"""Which questions and rules belong to which visit, and what becomes of files that cannot be used."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.clinic.questionnaires import asked_when, form_of, item
from tests.ui.every_kind import every_kind, forms, put
from vaxdesk import files
from vaxdesk.acts.inquiry import (
    FormUnreadable,
    NoForm,
    Pair,
    chosen,
    inquiry,
    outdated,
    pairs_of,
    read_questionnaire,
    read_rules,
)
from vaxdesk.clinic.facts import Language
from vaxdesk.site import POLICIES

__all__ = ["forms"]
COVID, FLU = ("covid-inactivated",), ("flu-iiv4",)


def pairs(language: Language) -> tuple[Pair, ...]:
    return pairs_of(language, Pair(*POLICIES[language]))


@pytest.mark.parametrize(
    ("language", "products", "age", "policy"),
    [
        ("zh-CN", COVID, 60, "cn-484-60plus"),
        ("zh-CN", COVID, 59, "cn-adult"),
        ("zh-CN", FLU, 82, "cn-adult"),
        ("zh-CN", COVID + FLU, 82, "cn-adult"),
        ("vi", COVID, 40, "vn-5785"),
        ("vi", FLU, 40, "adult-checklist"),
        ("vi", FLU + COVID, 40, "adult-checklist"),
        ("en", COVID, 82, "adult-checklist"),
        ("en", FLU, 30, "adult-checklist"),
    ],
)  # fmt: skip
def test_form_and_rules_follow_vaccine_age_and_country(
    language: Language, products: tuple[str, ...], age: int, policy: str
) -> None:
    found = chosen(pairs(language), products, age)
    assert found.inquiry.policy.id == policy
    assert found.inquiry.form.url == found.inquiry.policy.form
    assert found.refused == ()


def test_what_a_site_chose_as_its_own_comes_before_what_its_language_usually_has() -> None:
    own = pairs_of("zh-CN", Pair("adult-checklist", "adult-checklist"))
    assert chosen(own, FLU, 82).inquiry.policy.id == "adult-checklist"
    assert chosen(own, COVID, 82).inquiry.policy.id == "cn-484-60plus"


def test_a_child_gets_the_general_rules_which_then_propose_nothing() -> None:
    assert chosen(pairs("zh-CN"), COVID, 12).inquiry.policy.id == "cn-adult"
    assert chosen(pairs("vi"), COVID, 12).inquiry.policy.id == "adult-checklist"


def test_a_broken_file_is_named_with_its_line_and_the_next_form_that_fits_is_asked(forms: Path) -> None:
    path = forms / "questionnaires" / "cn-484-60plus.json"
    path.write_text('{\n  "resourceType": "Questionnaire",\n  "item": [}\n', encoding="utf-8")
    found = chosen(pairs("zh-CN"), COVID, 82)
    assert found.inquiry.policy.id == "cn-adult"
    (refused,) = found.refused
    assert refused.file == "cn-484-60plus.json"
    assert refused.flaws[0].code == "not_json"
    assert refused.flaws[0].detail.startswith("line 3 ")


def test_questions_for_one_vaccine_never_stand_in_for_those_of_another(forms: Path) -> None:
    (forms / "policies" / "cn-adult.toml").write_text("id = ", encoding="utf-8")
    with pytest.raises(NoForm) as caught:
        chosen(pairs("zh-CN"), FLU, 82)
    assert [each.file for each in caught.value.refused] == ["cn-adult.toml"]
    assert chosen(pairs("zh-CN"), COVID, 82).inquiry.policy.id == "cn-484-60plus"


def test_everything_that_is_wrong_with_a_form_is_said_at_once(forms: Path) -> None:
    circle = (item("a", **asked_when("b")), item("b", **asked_when("a")))
    put(forms, form_of(*circle, item("c", "attachment"), item("c", "boolean")))
    with pytest.raises(FormUnreadable) as caught:
        read_questionnaire("adult-general")
    assert {flaw.code for flaw in caught.value.flaws} == {"type", "asked_in_a_circle", "link_id_twice"}


@pytest.mark.parametrize("content", [b"\xff\xfe{}", b"[]", b"null", b'{"resourceType": "Patient"}', b"[" * 100_000])
def test_no_file_is_so_strange_that_it_is_not_refused_by_name(forms: Path, content: bytes) -> None:
    (forms / "questionnaires" / "adult-general.json").write_bytes(content)
    with pytest.raises(FormUnreadable) as caught:
        read_questionnaire("adult-general")
    assert caught.value.file == "adult-general.json"
    assert caught.value.flaws


def test_a_missing_file_is_named(forms: Path) -> None:
    (forms / "policies" / "vn-5785.toml").unlink()
    with pytest.raises(FormUnreadable, match=r"vn-5785\.toml"):
        inquiry("vn-5785-adult", "vn-5785")


def test_a_file_that_was_put_right_is_read_again(forms: Path) -> None:
    path = forms / "questionnaires" / "adult-general.json"
    sound = path.read_bytes()
    path.write_bytes(b"{")
    with pytest.raises(FormUnreadable):
        read_questionnaire("adult-general")
    path.write_bytes(sound)
    os.utime(path, ns=(1, 1))
    assert read_questionnaire("adult-general").url == "urn:vaxdesk:form:adult-general"


def test_a_form_with_every_kind_of_item_can_be_shown(forms: Path) -> None:
    put(forms, every_kind())
    assert read_questionnaire("adult-general").left_out == ()


@pytest.mark.parametrize("path", sorted((files.forms() / "questionnaires").glob("*.json")), ids=lambda path: path.stem)
def test_every_shipped_form_can_be_shown_whole(path: Path) -> None:
    assert read_questionnaire(path.stem).left_out == ()


def test_rules_whose_time_has_run_out_are_known_before_anybody_is_screened(forms: Path) -> None:
    path = forms / "policies" / "cn-484-60plus.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("age_min = 60", "valid_to = 2023-01-01\nage_min = 60", 1), encoding="utf-8")
    assert read_rules("cn-484-60plus").valid_to == date(2023, 1, 1)
    assert outdated(pairs("zh-CN"), date(2023, 1, 1)) == ()
    assert [each.id for each in outdated(pairs("zh-CN"), date(2023, 1, 2))] == ["cn-484-60plus"]


def test_html_in_a_question_is_text(forms: Path) -> None:
    text = "<script>alert(1)</script> <b>Fever</b> &amp; cough?"
    put(forms, form_of(item("a", text=text)))
    assert read_questionnaire("adult-general").items[0].text == {"en": text}
