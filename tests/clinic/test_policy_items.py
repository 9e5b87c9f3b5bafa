"""Every rule of every policy that comes with the program, with its effect and the words of the source that it rests on.

All of them are unconfirmed until a clinician of the site has held them against their source.
"""

import pytest

from tests.clinic.shipped import ALL_POLICIES, COVID, MMOL, policy, screened, signs
from vaxdesk.clinic.facts import VitalSigns
from vaxdesk.clinic.questionnaire import Answer, Quantity

FLU, PPSV23 = ("flu-iiv4",), ("ppsv23",)
NOTICE_TEMPERATURE = "腋温 37.3 ℃ 及以上暂缓接种"
NOTICE_160 = "收缩压 ≥160 和（或）舒张压 ≥100 mmHg 暂缓接种"
NOTICE_140 = "140/90 以上、160/100 以下可接种，留观时加强观察"
VN_PRESSURE = "huyết áp tối đa <90 hoặc >140, tối thiểu <60 hoặc >90 mmHg"
VN_TEMPERATURE = "nhiệt độ <35,5 hoặc >37,5 °C"

MEASURED = [
    ("cn-adult", signs(134, 82, 36.4), "eligible", "", ""),
    ("cn-adult", signs(139, 89, 37.2), "eligible", "", ""),
    ("cn-adult", signs(152, 88), "caution", "pressure_raised", NOTICE_140),
    ("cn-adult", signs(140, 80), "caution", "pressure_raised", NOTICE_140),
    ("cn-adult", signs(158, 92), "caution", "pressure_raised", NOTICE_140),
    ("cn-adult", signs(159, 99), "caution", "pressure_raised", NOTICE_140),
    ("cn-adult", signs(160, 80), "defer", "pressure_high", NOTICE_160),
    ("cn-adult", signs(130, 100), "defer", "pressure_high", NOTICE_160),
    ("cn-adult", signs(165, 95), "defer", "pressure_high", NOTICE_160),
    ("cn-adult", signs(90, 60), "eligible", "", ""),
    ("cn-adult", signs(89, 59), "caution", "pressure_low", "未见固定界值"),
    ("cn-adult", VitalSigns(temperature_c=37.3), "defer", "temperature_high", NOTICE_TEMPERATURE),
    ("cn-adult", VitalSigns(temperature_c=37.4), "defer", "temperature_high", NOTICE_TEMPERATURE),
    ("cn-adult", VitalSigns(temperature_c=38.1), "defer", "temperature_high", NOTICE_TEMPERATURE),
    ("cn-484-60plus", signs(165, 105, 36.5), "eligible", "", ""),
    ("cn-484-60plus", signs(179, 119, 37.2), "eligible", "", ""),
    ("cn-484-60plus", signs(180, 90), "caution", "pressure_crisis", "只列高血压危象，未给出血压界值"),
    ("cn-484-60plus", signs(150, 120), "caution", "pressure_crisis", "凭记忆填写，待核对"),
    ("cn-484-60plus", VitalSigns(temperature_c=37.3), "defer", "temperature_high", "未给出体温界值"),
    ("vn-5785", signs(134, 82, 36.4), "eligible", "", ""),
    ("vn-5785", signs(140, 90, 37.5), "eligible", "", ""),
    ("vn-5785", signs(141, 80), "caution", "blood_pressure", VN_PRESSURE),
    ("vn-5785", signs(165, 95), "caution", "blood_pressure", VN_PRESSURE),
    ("vn-5785", signs(120, 91), "caution", "blood_pressure", VN_PRESSURE),
    ("vn-5785", signs(89, 60), "caution", "blood_pressure", VN_PRESSURE),
    ("vn-5785", signs(90, 59), "caution", "blood_pressure", VN_PRESSURE),
    ("vn-5785", VitalSigns(temperature_c=37.4), "eligible", "", ""),
    ("vn-5785", VitalSigns(temperature_c=37.6), "caution", "temperature", VN_TEMPERATURE),
    ("vn-5785", VitalSigns(temperature_c=35.5), "eligible", "", ""),
    ("vn-5785", VitalSigns(temperature_c=35.4), "caution", "temperature", VN_TEMPERATURE),
    ("vn-5785", VitalSigns(temperature_c=35.49), "caution", "temperature", VN_TEMPERATURE),
    ("vn-5785", VitalSigns(pulse=59), "caution", "pulse", "mạch <60 hoặc >100"),
    ("vn-5785", VitalSigns(pulse=101), "caution", "pulse", "mạch <60 hoặc >100"),
    ("vn-5785", VitalSigns(pulse=60, respiration=25), "eligible", "", ""),
    ("vn-5785", VitalSigns(pulse=100), "eligible", "", ""),
    ("vn-5785", VitalSigns(respiration=26), "caution", "respiration", "nhịp thở >25"),
    ("adult-checklist", signs(185, 120, 38.0), "eligible", "", ""),
]


@pytest.mark.parametrize(("name", "measured", "outcome", "rule", "source"), MEASURED)
def test_each_vital_sign_has_the_effect_of_its_source(
    name: str, measured: VitalSigns, outcome: str, rule: str, source: str
) -> None:
    found = screened(name, signs=measured)
    assert (found.outcome, [finding.rule for finding in found.findings]) == (outcome, [rule] if rule else [])
    assert all(source in finding.source and not finding.confirmed for finding in found.findings)


Item = tuple[str, dict[str, Answer], str, str, str]
CHINA: list[Item] = [
    ("cn-adult", {"acute_illness": True}, "defer", "acute_illness", "健康询问第 1 条"),
    ("cn-adult", {"vaccine_allergy": True}, "contraindicated", "vaccine_allergy", "健康询问第 2 条"),
    ("cn-adult", {"neurological": True}, "contraindicated", "neurological", "健康询问第 3 条"),
    ("cn-adult", {"pregnancy": True}, "contraindicated", "pregnancy_covid", "技术指南（第一版）》禁忌（5）"),
    ("cn-adult", {"chronic_disease": True, "chronic_uncontrolled": False}, "caution", "chronic_disease",
     "健康询问第 5 条"),
    ("cn-adult", {"chronic_disease": True, "chronic_uncontrolled": True}, "defer", "chronic_uncontrolled", "禁忌（4）"),
    ("cn-adult", {"other_allergy": True}, "caution", "other_allergy", "过敏史应记录"),
    ("cn-adult", {"medicines": True}, "caution", "medicines", "免疫功能低下、出凝血障碍"),
    ("cn-adult", {"recent_vaccine": True}, "caution", "recent_vaccine", "间隔大于 14 天，后已放宽"),
    ("cn-adult", {"fasting_glucose": Quantity(8.1, MMOL)}, "caution", "glucose_raised", "未见接种文件规定血糖界值"),
    ("cn-484-60plus", {"severe_vaccine_allergy": True}, "contraindicated", "severe_vaccine_allergy", "接种禁忌（1）"),
    ("cn-484-60plus", {"acute_infection_fever": True}, "defer", "acute_infection_fever", "接种禁忌（2）"),
    ("cn-484-60plus", {"severe_chronic_acute": True}, "defer", "severe_chronic_acute", "接种禁忌（3）"),
    ("cn-484-60plus", {"terminal_stage": True}, "contraindicated", "terminal_stage", "接种禁忌（4）"),
]  # fmt: skip
VIET_NAM: list[Item] = [
    ("vn-5785", {"component_anaphylaxis": True}, "contraindicated", "component_anaphylaxis", "chống chỉ định"),
    ("vn-5785", {"acute_illness": True}, "defer", "acute_illness", "nhóm trì hoãn: đang mắc bệnh cấp tính"),
    ("vn-5785", {"pregnancy": True, "pregnancy_weeks": 12}, "defer", "pregnancy_early", "dưới 13 tuần"),
    ("vn-5785", {"pregnancy": True, "pregnancy_weeks": 13}, "caution", "pregnancy_later", "từ 13 tuần"),
    ("vn-5785", {"severe_anaphylaxis": True}, "refer", "severe_anaphylaxis", "phản vệ từ độ 3"),
    ("vn-5785", {"immunodeficiency": True}, "caution", "immunodeficiency", "suy giảm miễn dịch nặng"),
    ("vn-5785", {"allergy": True}, "caution", "allergy", "tiền sử dị ứng với bất kỳ dị nguyên nào"),
    ("vn-5785", {"bleeding": True}, "caution", "bleeding", "rối loạn đông máu, cầm máu"),
    ("vn-5785", {"consciousness": True}, "caution", "consciousness", "rối loạn tri giác"),
    ("vn-5785", {"chronic_disease": True, "cardiovascular": False}, "caution", "chronic_disease", "nhóm thận trọng"),
    ("vn-5785", {"chronic_disease": True, "cardiovascular": True, "pressure_above_usual": True}, "caution",
     "pressure_above_usual", "trên 30 mmHg"),
]  # fmt: skip
GENERAL: list[Item] = [
    ("adult-checklist", {"sick_today": True, "sick_severe": True}, "defer", "sick_severe", "question 1"),
    ("adult-checklist", {"sick_today": True, "sick_severe": False}, "caution", "sick_mild", "question 1"),
    ("adult-checklist", {"allergy": True, "allergy_component": True}, "contraindicated", "allergy_component",
     "question 2"),
    ("adult-checklist", {"allergy": True, "allergy_component": False}, "caution", "allergy", "question 2"),
    ("adult-checklist", {"vaccine_reaction": True, "same_vaccine": True}, "contraindicated", "same_vaccine",
     "question 3"),
    ("adult-checklist", {"vaccine_reaction": True, "same_vaccine": False}, "caution", "vaccine_reaction", "question 3"),
    ("adult-checklist", {"chronic_disease": True}, "eligible", "chronic_disease", "question 4"),
    ("adult-checklist", {"immune_problem": True}, "caution", "immune_problem", "question 5"),
    ("adult-checklist", {"family_immune": True}, "eligible", "family_immune", "question 6"),
    ("adult-checklist", {"immune_medicines": True}, "caution", "immune_medicines", "question 7"),
    ("adult-checklist", {"neurological": True, "guillain_barre": False}, "caution", "neurological", "question 8"),
    ("adult-checklist", {"myocarditis": True}, "caution", "myocarditis_covid", "question 9"),
    ("adult-checklist", {"blood_products": True}, "eligible", "blood_products", "question 10"),
    ("adult-checklist", {"pregnancy": True}, "caution", "pregnancy", "question 11"),
    ("adult-checklist", {"recent_vaccine": True}, "eligible", "recent_vaccine", "question 12"),
    ("adult-checklist", {"fainting": True}, "caution", "fainting", "question 13"),
    ("adult-checklist", {"anxious": True}, "eligible", "anxious", "question 14"),
]  # fmt: skip
OF_ANOTHER_VACCINE = [
    ("cn-adult", {"pregnancy": True}, FLU, "caution", "pregnancy", "以疫苗说明书为准"),
    (
        "adult-checklist",
        {"neurological": True, "guillain_barre": True},
        FLU,
        "caution",
        "guillain_barre",
        "From memory",
    ),
    (
        "adult-checklist",
        {"neurological": True, "guillain_barre": True},
        PPSV23,
        "caution",
        "neurological",
        "question 8",
    ),
    ("adult-checklist", {"myocarditis": True}, FLU, "eligible", "myocarditis", "question 9"),
    ("adult-checklist", {"recent_vaccine": True}, PPSV23, "caution", "recent_pneumococcal", "question 12"),
]


@pytest.mark.parametrize(
    ("name", "answers", "products", "outcome", "rule", "source"),
    [(name, answers, COVID, *rest) for name, answers, *rest in (*CHINA, *VIET_NAM, *GENERAL)] + OF_ANOTHER_VACCINE,
)
def test_each_answer_has_the_effect_of_its_source(
    name: str, answers: dict[str, Answer], products: tuple[str, ...], outcome: str, rule: str, source: str
) -> None:
    found = screened(name, answers, products=products)
    assert found.findings[0].outcome == outcome == found.outcome
    assert rule in [finding.rule for finding in found.findings]
    said = {finding.rule: finding.source for finding in found.findings}
    assert source in said[rule]
    assert found.unconfirmed
    also = {"pressure_above_usual": ["chronic_disease"]}.get(rule, [])
    assert sorted(said) == sorted([rule, *also])


@pytest.mark.parametrize("name", ALL_POLICIES)
def test_every_rule_is_in_one_of_the_tables(name: str) -> None:
    tables = (MEASURED, CHINA, VIET_NAM, GENERAL, OF_ANOTHER_VACCINE)
    seen = {row[-2] for table in tables for row in table if row[0] == name}
    assert seen - {""} == {rule.id for rule in policy(name).rules}


def test_a_serious_reaction_in_the_past_is_watched_for_half_an_hour_and_a_faint_for_a_quarter() -> None:
    reaction = screened("adult-checklist", {"vaccine_reaction": True, "same_vaccine": False})
    assert reaction.observation_minutes == 30
    assert screened("adult-checklist", {"fainting": True}).observation_minutes == 15
