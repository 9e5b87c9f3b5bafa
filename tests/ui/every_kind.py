"""A form with every kind of item that a questionnaire may have, and a folder of forms that a test may change."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.clinic.questionnaires import UCUM, asked_when, coding, control, extended, form_of, item
from vaxdesk import files

GENERAL = {"url": "urn:vaxdesk:form:adult-general", "version": "9"}
"""What the shipped rules of a Chinese site speak about."""


def said(text: str, zh: str) -> dict[str, Any]:
    """Words in English and in Chinese."""
    translation = [{"url": "lang", "valueCode": "zh-CN"}, {"url": "content", "valueString": zh}]
    url = "http://hl7.org/fhir/StructureDefinition/translation"
    return {"text": text, "_text": {"extension": [{"url": url, "extension": translation}]}}


def unit(*codes: str) -> dict[str, Any]:
    found = [extended(questionnaire_unitOption_valueCoding={"system": UCUM, "code": c, "display": c}) for c in codes]
    return {"extension": [extension for each in found for extension in each["extension"]]}


def every_kind(**more: Any) -> dict[str, Any]:
    """Every type, control, repetition and display, in English; the first question in Chinese too."""
    return form_of(
        item("fever", prefix="1", required=True, **said("Fever today?", "今天发热吗？")),
        item("group", "group", text="About your health", prefix="A", item=_health()),
        item("choices", "group", text="Choices", prefix="B", item=_choices()),
        item("dose", "group", text="Earlier vaccination", prefix="C", repeats=True, item=_doses()),
        item("hidden", "string", **extended(questionnaire_hidden_valueBoolean=True), initial=[{"valueString": "x"}]),
        item("legal", "display", text="Your answers are kept with your record.", **control("legal")),
        **GENERAL, title="Every kind", **more,
    )  # fmt: skip


def _health() -> list[dict[str, Any]]:
    help_ = item("weight-help", "display", text="Without shoes and coat.", **control("help"))
    lower = item("pain-lower", "display", text="none", **control("lower"))
    upper = item("pain-upper", "display", text="worst", **control("upper"))
    steps = item("steps-unit", "display", text="a day", **control("unit"))
    return [
        item("children", "integer", text="How many children do you have?", **extended(maxValue_valueInteger=20)),
        item("height", "decimal", text="How tall are you, in metres?", **extended(maxDecimalPlaces_valueInteger=2)),
        item("weight", "quantity", text="How heavy are you?", item=[help_], **unit("kg")),
        item("glucose", "quantity", text="Blood glucose, if you know it", **unit("mmol/L", "mg/dL")),
        item("pain", "integer", text="How bad is the pain?", item=[lower, upper]),
        item("steps", "integer", text="How many steps do you walk?", item=[steps]),
        item("since", "date", text="Since when are you ill?"),
        item("fell", "dateTime", text="When did you fall?"),
        item("wakes", "time", text="When do you get up?"),
        item("town", "string", text="Where do you live?", maxLength=10),
        item("story", "text", text="What happened?"),
        item("site", "url", text="Address of your doctor's page"),
        item("nurse", "string", text="Nurse of this round", readOnly=True, initial=[{"valueString": "Team 3"}]),
        item("colour", "string", text="Colour of the wrist band", initial=[{"valueString": "green"}]),
        item("medicines", "string", text="Which medicines do you take?", repeats=True),
    ]


def _choices() -> list[dict[str, Any]]:
    few = [coding("y", display="Yes"), coding("n", display="No"), coding("u", display="Unknown")]
    longer = ["Never in my life", "Earlier, and not any more since at least one year", "Now and then", "Every day"]
    options = [coding(str(n), display=words) for n, words in enumerate(longer)]
    ills = [coding(code, display=code.title()) for code in ("asthma", "diabetes", "cancer")]
    none = coding("none", display="None of these")
    none["valueCoding"]["extension"] = [
        {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive", "valueBoolean": True}
    ]
    towns = [coding(f"t{n}", display=f"Town {n}") for n in range(30)]
    return [
        item("covid", "choice", text="Have you had COVID-19?", answerOption=few),
        item("smokes", "choice", text="Do you smoke?", answerOption=options),
        item("ills", "choice", text="Which of these do you have?", answerOption=[*ills, none], repeats=True),
        item("from", "choice", text="Where do you come from?", answerOption=towns),
        item("seen", "choice", text="Which towns have you seen?", answerOption=towns, repeats=True),
        item("pet", "open-choice", text="Which animal lives with you?", answerOption=options[:2]),
        item("job", "open-choice", text="What do you work as?", answerOption=towns[:9]),
        item("size", "integer", text="Which size?", answerOption=[{"valueInteger": n} for n in (36, 38, 40)]),
        item("child", text="Are you pregnant?", item=[item("week", "integer", **asked_when("child"))]),
    ]


def _doses() -> list[dict[str, Any]]:
    return [item("vaccine", "string", text="Which vaccine?"), item("day", "date", text="When?")]


Write = Callable[..., Path]


@pytest.fixture
def forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped forms that the program reads instead of them."""
    return own_forms(tmp_path, lambda folder: monkeypatch.setattr(files, "forms", lambda: folder))


def own_forms(folder: Path, use: Callable[[Path], None]) -> Path:
    copy = folder / "own forms"
    shutil.copytree(files.forms(), copy)
    use(copy)
    return copy


def put(forms: Path, form: dict[str, Any], name: str = "adult-general") -> None:
    """In place of a questionnaire."""
    (forms / "questionnaires" / f"{name}.json").write_text(json.dumps(form), encoding="utf-8")
