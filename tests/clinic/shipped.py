"""The forms and policies that come with the program, and somebody who is screened by them."""

import json
import tomllib
from datetime import date
from pathlib import Path

from vaxdesk.clinic import screening
from vaxdesk.clinic.facts import BloodPressure, VitalSigns
from vaxdesk.clinic.policy import Policy, Proposal, propose, read_policy
from vaxdesk.clinic.questionnaire import Answer, Coding, Form, walk
from vaxdesk.clinic.questionnaire_json import read_form
from vaxdesk.clinic.screening import Answers

FORMS = Path(__file__).resolve().parents[2] / "forms"
TODAY = date(2022, 12, 22)
COVID = ("covid-inactivated",)
MMOL = Coding("mmol/L", "http://unitsofmeasure.org", "mmol/L")


def form(name: str) -> Form:
    return read_form(json.loads((FORMS / "questionnaires" / f"{name}.json").read_text(encoding="utf-8")))


def policy(name: str) -> Policy:
    return read_policy(tomllib.loads((FORMS / "policies" / f"{name}.toml").read_text(encoding="utf-8")))


def form_of(name: str) -> Form:
    """The form that a policy was written for."""
    return form(policy(name).form.rpartition(":")[2])


ALL_FORMS = sorted(path.stem for path in (FORMS / "questionnaires").glob("*.json"))
ALL_POLICIES = sorted(path.stem for path in (FORMS / "policies").glob("*.toml"))


def all_no(questions: Form) -> dict[str, Answer]:
    """No to every yes/no question that is asked."""
    kinds = {placed.item.link_id: placed.item.kind for placed in walk(questions.items)}
    return {link_id: False for link_id in screening.enabled(questions, {}) if kinds[link_id] == "boolean"}


def screened(
    name: str,
    answers: Answers | None = None,
    signs: VitalSigns | None = None,
    products: tuple[str, ...] = COVID,
    age: int = 70,
) -> Proposal:
    questions = form_of(name)
    said = {**all_no(questions), **(answers or {})}
    return propose(policy(name), questions, said, signs or VitalSigns(), products=products, age=age, today=TODAY)


def signs(systolic: int, diastolic: int, temperature_c: float | None = None) -> VitalSigns:
    return VitalSigns(
        temperature_c=temperature_c, blood_pressure=(BloodPressure(systolic=systolic, diastolic=diastolic),)
    )
