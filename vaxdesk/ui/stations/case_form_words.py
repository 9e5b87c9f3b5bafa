"""The labels of the case form and the words for its answers, by code."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

LABELS: Final[dict[str, object]] = {
    "number": QT_TRANSLATE_NOOP("case", "Case number"),
    "occupation": QT_TRANSLATE_NOOP("case", "Occupation"),
    "guardian": QT_TRANSLATE_NOOP("case", "Guardian"),
    "pregnancy": QT_TRANSLATE_NOOP("case", "Pregnancy"),
    "history": QT_TRANSLATE_NOOP("case", "Earlier illnesses, allergies, medicines"),
    "specification": QT_TRANSLATE_NOOP("case", "Spec."),
    "category": QT_TRANSLATE_NOOP("case", "Category"),
    "organised": QT_TRANSLATE_NOOP("case", "Kind of session"),
    "began": QT_TRANSLATE_NOOP("case", "Onset"),
    "found": QT_TRANSLATE_NOOP("case", "Found or seen"),
    "facility": QT_TRANSLATE_NOOP("case", "Health facility"),
    "course": QT_TRANSLATE_NOOP("case", "Course of the event"),
    "fever": QT_TRANSLATE_NOOP("case", "Fever (axillary)"),
    "redness": QT_TRANSLATE_NOOP("case", "Redness"),
    "induration": QT_TRANSLATE_NOOP("case", "Induration"),
    "events": QT_TRANSLATE_NOOP("case", "Event"),
    "serious": QT_TRANSLATE_NOOP("case", "Serious because of"),
    "cluster": QT_TRANSLATE_NOOP("case", "Cluster"),
    "major_impact": QT_TRANSLATE_NOOP("case", "Major social impact"),
    "first_diagnosis": QT_TRANSLATE_NOOP("case", "First diagnosis (by a clinician)"),
    "hospitalised": QT_TRANSLATE_NOOP("case", "In hospital"),
    "hospital": QT_TRANSLATE_NOOP("case", "Hospital, referred to"),
    "referred": QT_TRANSLATE_NOOP("case", "Referred at"),
    "outcome": QT_TRANSLATE_NOOP("case", "Outcome"),
    "died_on": QT_TRANSLATE_NOOP("case", "Date of death"),
    "autopsy": QT_TRANSLATE_NOOP("case", "Autopsy"),
    "first_class": QT_TRANSLATE_NOOP("case", "First class"),
    "final_class": QT_TRANSLATE_NOOP("case", "Class by the panel"),
    "found_by": QT_TRANSLATE_NOOP("case", "How it was learned of"),
    "investigation": QT_TRANSLATE_NOOP("case", "Inquiry needed"),
    "reporter": QT_TRANSLATE_NOOP("case", "Reporter"),
    "reporter_post": QT_TRANSLATE_NOOP("case", "Post"),
    "reporter_phone": QT_TRANSLATE_NOOP("case", "Telephone"),
    "event_other": QT_TRANSLATE_NOOP("case", "Which other"),
}

CHOICES: Final[dict[str, dict[str, object]]] = {
    "said": {
        "yes": QT_TRANSLATE_NOOP("case", "Yes"),
        "no": QT_TRANSLATE_NOOP("case", "No"),
        "unknown": QT_TRANSLATE_NOOP("case", "Not known"),
    },
    "pregnancy": {
        "no": QT_TRANSLATE_NOOP("case", "Neither"),
        "pregnant": QT_TRANSLATE_NOOP("case", "Pregnant"),
        "breastfeeding": QT_TRANSLATE_NOOP("case", "Breastfeeding"),
        "unknown": QT_TRANSLATE_NOOP("case", "Not known"),
    },
    "category": {
        "programme": QT_TRANSLATE_NOOP("case", "Programme vaccine"),
        "non_programme": QT_TRANSLATE_NOOP("case", "Other vaccine"),
    },
    "organised": {
        "routine": QT_TRANSLATE_NOOP("case", "Routine"),
        "temporary": QT_TRANSLATE_NOOP("case", "Temporary site"),
        "mass_campaign": QT_TRANSLATE_NOOP("case", "Mass campaign"),
        "emergency": QT_TRANSLATE_NOOP("case", "Emergency"),
    },
    "fever": {
        "none": QT_TRANSLATE_NOOP("case", "none"),
        "37.1-37.5": QT_TRANSLATE_NOOP("case", "37.1–37.5 ℃"),
        "37.6-38.5": QT_TRANSLATE_NOOP("case", "37.6–38.5 ℃"),
        "38.6+": QT_TRANSLATE_NOOP("case", "≥ 38.6 ℃"),
    },
    "size": {
        "none": QT_TRANSLATE_NOOP("case", "none"),
        "0-2.5": QT_TRANSLATE_NOOP("case", "≤ 2.5 cm"),
        "2.6-5.0": QT_TRANSLATE_NOOP("case", "2.6–5.0 cm"),
        "5.1+": QT_TRANSLATE_NOOP("case", "> 5.0 cm"),
    },
    "event": {
        "severe_local_over_3_days": QT_TRANSLATE_NOOP("case", "Severe local reaction, over 3 days"),
        "severe_local_beyond_joint": QT_TRANSLATE_NOOP("case", "Severe local reaction, beyond the nearest joint"),
        "seizure_febrile": QT_TRANSLATE_NOOP("case", "Seizure with fever"),
        "seizure_afebrile": QT_TRANSLATE_NOOP("case", "Seizure without fever"),
        "abscess": QT_TRANSLATE_NOOP("case", "Abscess"),
        "sepsis": QT_TRANSLATE_NOOP("case", "Sepsis"),
        "encephalopathy": QT_TRANSLATE_NOOP("case", "Encephalopathy"),
        "toxic_shock": QT_TRANSLATE_NOOP("case", "Toxic shock"),
        "thrombocytopenia": QT_TRANSLATE_NOOP("case", "Thrombocytopenia"),
        "anaphylaxis": QT_TRANSLATE_NOOP("case", "Anaphylaxis"),
        "fever_38": QT_TRANSLATE_NOOP("case", "Fever ≥ 38 ℃"),
        "other": QT_TRANSLATE_NOOP("case", "Other"),
    },
    "serious": {
        "death": QT_TRANSLATE_NOOP("case", "Death"),
        "life_threatening": QT_TRANSLATE_NOOP("case", "Life-threatening"),
        "disability": QT_TRANSLATE_NOOP("case", "Disability"),
        "hospitalisation": QT_TRANSLATE_NOOP("case", "Hospital stay"),
        "congenital_anomaly": QT_TRANSLATE_NOOP("case", "Congenital anomaly"),
        "other_important": QT_TRANSLATE_NOOP("case", "Other important event"),
    },
    "outcome": {
        "recovered": QT_TRANSLATE_NOOP("case", "Recovered"),
        "recovering": QT_TRANSLATE_NOOP("case", "Improving"),
        "sequelae": QT_TRANSLATE_NOOP("case", "Recovered with sequelae"),
        "not_recovered": QT_TRANSLATE_NOOP("case", "Not recovered"),
        "died": QT_TRANSLATE_NOOP("case", "Died"),
        "unknown": QT_TRANSLATE_NOOP("case", "Not known"),
    },
    "autopsy": {
        "done": QT_TRANSLATE_NOOP("case", "Done"),
        "planned": QT_TRANSLATE_NOOP("case", "Planned"),
        "no": QT_TRANSLATE_NOOP("case", "Not done"),
        "unknown": QT_TRANSLATE_NOOP("case", "Not known"),
    },
    "class": {
        "common_reaction": QT_TRANSLATE_NOOP("case", "Common reaction"),
        "rare_reaction": QT_TRANSLATE_NOOP("case", "Rare reaction to the vaccine"),
        "vaccine_quality": QT_TRANSLATE_NOOP("case", "Vaccine quality"),
        "immunization_error": QT_TRANSLATE_NOOP("case", "Immunization error"),
        "coincidental": QT_TRANSLATE_NOOP("case", "Coincidental"),
        "psychogenic": QT_TRANSLATE_NOOP("case", "Anxiety-related"),
        "unexplained": QT_TRANSLATE_NOOP("case", "Unexplained"),
        "pending": QT_TRANSLATE_NOOP("case", "Pending"),
    },
    "found_by": {
        "passive": QT_TRANSLATE_NOOP("case", "Passive"),
        "active": QT_TRANSLATE_NOOP("case", "Active"),
    },
    "system": {
        "skin": QT_TRANSLATE_NOOP("case", "Skin and mucosa"),
        "circulation": QT_TRANSLATE_NOOP("case", "Circulation"),
        "breathing": QT_TRANSLATE_NOOP("case", "Breathing"),
        "digestion": QT_TRANSLATE_NOOP("case", "Digestion"),
    },
    "told_by": {
        "self": QT_TRANSLATE_NOOP("case", "The person"),
        "family": QT_TRANSLATE_NOOP("case", "Family"),
        "guardian": QT_TRANSLATE_NOOP("case", "Guardian"),
        "health_worker": QT_TRANSLATE_NOOP("case", "Health worker"),
        "other": QT_TRANSLATE_NOOP("case", "Somebody else"),
    },
    "way": {
        "online": QT_TRANSLATE_NOOP("case", "Online"),
        "phone": QT_TRANSLATE_NOOP("case", "By telephone"),
        "paper": QT_TRANSLATE_NOOP("case", "On paper"),
        "fax": QT_TRANSLATE_NOOP("case", "By fax"),
        "other": QT_TRANSLATE_NOOP("case", "Otherwise"),
        "in_person": QT_TRANSLATE_NOOP("case", "In person"),
        "message": QT_TRANSLATE_NOOP("case", "By message"),
        "letter": QT_TRANSLATE_NOOP("case", "By letter"),
    },
}


def label(code: str) -> str:
    return QCoreApplication.translate("case", str(LABELS[code]))


def choice(group: str, code: str) -> str:
    """The words for an answer; what nobody has words for is shown as it is."""
    found = CHOICES[group].get(code)
    return QCoreApplication.translate("case", str(found)) if found else code


def options(group: str, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of code and words; an empty code is a dash."""
    return [(code, choice(group, code) if code else "–") for code in codes]
