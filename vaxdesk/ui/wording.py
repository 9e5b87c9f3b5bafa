"""The only place that turns the codes of the core into words for staff.

Contexts of the translation files are the groups here. Templates may use `{detail}` and what else the caller passes;
values are put in as they are, never interpreted.
"""

from collections.abc import Mapping
from typing import Final, get_args

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.permissions import MATRIX
from vaxdesk.ui.access_words import ACCESS
from vaxdesk.ui.failure_words import FAILURES
from vaxdesk.ui.refusal_words import REFUSALS

STAGES: Final[dict[str, object]] = {
    "unknown": QT_TRANSLATE_NOOP("stage", "unknown"),
    "registered": QT_TRANSLATE_NOOP("stage", "registered"),
    "screening_due": QT_TRANSLATE_NOOP("stage", "waiting for screening"),
    "consent_due": QT_TRANSLATE_NOOP("stage", "consent missing"),
    "identity_due": QT_TRANSLATE_NOOP("stage", "waiting for injection"),
    "injection_due": QT_TRANSLATE_NOOP("stage", "identity checked"),
    "observing": QT_TRANSLATE_NOOP("stage", "under observation"),
    "reaction": QT_TRANSLATE_NOOP("stage", "reaction"),
    "released": QT_TRANSLATE_NOOP("stage", "released"),
    "left_early": QT_TRANSLATE_NOOP("stage", "left early"),
    "left_unseen": QT_TRANSLATE_NOOP("stage", "left without release"),
    "died": QT_TRANSLATE_NOOP("stage", "died"),
    "refused": QT_TRANSLATE_NOOP("stage", "refused"),
    "deferred": QT_TRANSLATE_NOOP("stage", "deferred"),
    "contraindicated": QT_TRANSLATE_NOOP("stage", "contraindicated"),
    "referred": QT_TRANSLATE_NOOP("stage", "referred"),
    "not_given": QT_TRANSLATE_NOOP("stage", "not given"),
}

WATCH: Final[dict[str, object]] = {
    "counting": QT_TRANSLATE_NOOP("watch", "observing"),
    "nearly": QT_TRANSLATE_NOOP("watch", "ending soon"),
    "ready": QT_TRANSLATE_NOOP("watch", "may leave · release"),
    "overdue": QT_TRANSLATE_NOOP("watch", "overdue · go and see"),
    "reaction": QT_TRANSLATE_NOOP("watch", "reaction · doctor ends it"),
}

OUTCOMES: Final[dict[str, object]] = {
    "eligible": QT_TRANSLATE_NOOP("outcome", "Eligible"),
    "caution": QT_TRANSLATE_NOOP("outcome", "Caution"),
    "defer": QT_TRANSLATE_NOOP("outcome", "Defer"),
    "contraindicated": QT_TRANSLATE_NOOP("outcome", "Contraindicated"),
    "refer": QT_TRANSLATE_NOOP("outcome", "Refer"),
}

ROLES: Final[dict[str, object]] = {
    "registrar": QT_TRANSLATE_NOOP("role", "Registrar"),
    "screener": QT_TRANSLATE_NOOP("role", "Screening doctor"),
    "vaccinator": QT_TRANSLATE_NOOP("role", "Vaccinator"),
    "observer": QT_TRANSLATE_NOOP("role", "Observation nurse"),
    "lead": QT_TRANSLATE_NOOP("role", "Site lead"),
    "auditor": QT_TRANSLATE_NOOP("role", "Auditor"),
}

SEXES: Final[dict[str, object]] = {
    "female": QT_TRANSLATE_NOOP("sex", "female"),
    "male": QT_TRANSLATE_NOOP("sex", "male"),
    "other": QT_TRANSLATE_NOOP("sex", "other"),
    "unknown": QT_TRANSLATE_NOOP("sex", "unknown"),
}

DOCUMENTS: Final[dict[str, object]] = {
    "cn_resident_id": QT_TRANSLATE_NOOP("document", "Resident ID card"),
    "vn_cccd": QT_TRANSLATE_NOOP("document", "CCCD"),
    "passport": QT_TRANSLATE_NOOP("document", "Passport"),
    "other": QT_TRANSLATE_NOOP("document", "Other document"),
    "none": QT_TRANSLATE_NOOP("document", "No document"),
}

MODES: Final[dict[str, object]] = {
    "walk_in": QT_TRANSLATE_NOOP("mode", "Walk-in"),
    "booked": QT_TRANSLATE_NOOP("mode", "Booked"),
    "outreach": QT_TRANSLATE_NOOP("mode", "Outreach"),
}

BODY_SITES: Final[dict[str, object]] = {
    "left_deltoid": QT_TRANSLATE_NOOP("body_site", "Left deltoid"),
    "right_deltoid": QT_TRANSLATE_NOOP("body_site", "Right deltoid"),
    "left_thigh": QT_TRANSLATE_NOOP("body_site", "Left thigh"),
    "right_thigh": QT_TRANSLATE_NOOP("body_site", "Right thigh"),
    "left_arm": QT_TRANSLATE_NOOP("body_site", "Left arm"),
    "right_arm": QT_TRANSLATE_NOOP("body_site", "Right arm"),
    "mouth": QT_TRANSLATE_NOOP("body_site", "Mouth"),
    "nose": QT_TRANSLATE_NOOP("body_site", "Nose"),
}

ROUTES: Final[dict[str, object]] = {
    "im": QT_TRANSLATE_NOOP("route", "Intramuscular"),
    "sc": QT_TRANSLATE_NOOP("route", "Subcutaneous"),
    "id": QT_TRANSLATE_NOOP("route", "Intradermal"),
    "oral": QT_TRANSLATE_NOOP("route", "Oral"),
    "nasal": QT_TRANSLATE_NOOP("route", "Nasal"),
    "inhaled": QT_TRANSLATE_NOOP("route", "Inhaled"),
}

STATIONS: Final[dict[str, object]] = {
    "registration": QT_TRANSLATE_NOOP("station", "Registration"),
    "screening": QT_TRANSLATE_NOOP("station", "Screening"),
    "injection": QT_TRANSLATE_NOOP("station", "Injection"),
    "observation": QT_TRANSLATE_NOOP("station", "Observation"),
    "reactions": QT_TRANSLATE_NOOP("station", "Reactions"),
    "roll": QT_TRANSLATE_NOOP("station", "Roll"),
    "stock": QT_TRANSLATE_NOOP("station", "Stock"),
    "report": QT_TRANSLATE_NOOP("station", "Day report"),
    "verify": QT_TRANSLATE_NOOP("station", "Verify"),
    "settings": QT_TRANSLATE_NOOP("station", "Settings"),
    "setup": QT_TRANSLATE_NOOP("station", "Site"),
    "slips": QT_TRANSLATE_NOOP("station", "Slip check"),
    "audit": QT_TRANSLATE_NOOP("station", "Record check"),
    "followup": QT_TRANSLATE_NOOP("station", "Follow-up"),
    "forms": QT_TRANSLATE_NOOP("station", "Paper forms"),
}

KEYS: Final[dict[str, object]] = {
    "primary": QT_TRANSLATE_NOOP("key", "The main action of this page"),
    "back": QT_TRANSLATE_NOOP("key", "Back, close"),
    "keys": QT_TRANSLATE_NOOP("key", "This list of keys"),
    "scan": QT_TRANSLATE_NOOP("key", "Scan box"),
    "conclusion": QT_TRANSLATE_NOOP("key", "What the button with this key says"),
    "reaction": QT_TRANSLATE_NOOP("key", "Record a reaction"),
    "emergency": QT_TRANSLATE_NOOP("key", "Emergency"),
    "blank": QT_TRANSLATE_NOOP("key", "Hide the screen from other eyes"),
    "alarm_answer": QT_TRANSLATE_NOOP("key", "Answer the first alarm"),
    "alarm_pause": QT_TRANSLATE_NOOP("key", "Pause the sound of the alarms"),
    "find": QT_TRANSLATE_NOOP("key", "Find a person"),
    "reprint": QT_TRANSLATE_NOOP("key", "Print again"),
    "history": QT_TRANSLATE_NOOP("key", "History and corrections"),
    "lock": QT_TRANSLATE_NOOP("key", "Lock"),
    "next_person": QT_TRANSLATE_NOOP("key", "Next person in the queue"),
    "previous_person": QT_TRANSLATE_NOOP("key", "Previous person in the queue"),
    "station": QT_TRANSLATE_NOOP("key", "Go to a station"),
}

IDENTITY_WAYS: Final[dict[str, object]] = {
    "ticket": QT_TRANSLATE_NOOP("identity_way", "visit ticket"),
    "document": QT_TRANSLATE_NOOP("identity_way", "identity document"),
    "said_name": QT_TRANSLATE_NOOP("identity_way", "said the name"),
    "said_birth_date": QT_TRANSLATE_NOOP("identity_way", "said the birth date"),
    "known_in_person": QT_TRANSLATE_NOOP("identity_way", "known in person"),
}

NOT_GIVEN: Final[dict[str, object]] = {
    "unwell_today": QT_TRANSLATE_NOOP("not_given", "Unwell today"),
    "medical_precaution": QT_TRANSLATE_NOOP("not_given", "Medical precaution"),
    "contraindicated": QT_TRANSLATE_NOOP("not_given", "Contraindicated"),
    "refused": QT_TRANSLATE_NOOP("not_given", "Refused"),
    "already_vaccinated": QT_TRANSLATE_NOOP("not_given", "Already vaccinated elsewhere"),
    "out_of_stock": QT_TRANSLATE_NOOP("not_given", "Out of stock"),
    "left": QT_TRANSLATE_NOOP("not_given", "Left the site"),
    "other": QT_TRANSLATE_NOOP("not_given", "Other"),
}

SIGNS: Final[dict[str, object]] = {
    "dizziness": QT_TRANSLATE_NOOP("sign", "Dizziness"),
    "palpitations": QT_TRANSLATE_NOOP("sign", "Palpitations"),
    "nausea_vomiting": QT_TRANSLATE_NOOP("sign", "Nausea, vomiting"),
    "rash_urticaria": QT_TRANSLATE_NOOP("sign", "Rash, urticaria"),
    "face_throat_swelling": QT_TRANSLATE_NOOP("sign", "Swelling of face or throat"),
    "breathing_difficulty": QT_TRANSLATE_NOOP("sign", "Breathing difficulty"),
    "fainting": QT_TRANSLATE_NOOP("sign", "Fainting"),
    "local_redness_swelling": QT_TRANSLATE_NOOP("sign", "Local redness, swelling"),
    "fever": QT_TRANSLATE_NOOP("sign", "Fever"),
    "other": QT_TRANSLATE_NOOP("sign", "Other"),
}

MEASURES: Final[dict[str, object]] = {
    "laid_flat": QT_TRANSLATE_NOOP("measure", "Laid flat"),
    "oxygen": QT_TRANSLATE_NOOP("measure", "Oxygen"),
    "doctor_called": QT_TRANSLATE_NOOP("measure", "Doctor called"),
    "medicine_by_protocol": QT_TRANSLATE_NOOP("measure", "Medicine by the site's protocol"),
    "emergency_transfer": QT_TRANSLATE_NOOP("measure", "Emergency transfer"),
}

CONSCIOUSNESS: Final[dict[str, object]] = {
    "alert": QT_TRANSLATE_NOOP("consciousness", "Alert"),
    "responds_to_voice": QT_TRANSLATE_NOOP("consciousness", "Responds to voice"),
    "responds_to_pain": QT_TRANSLATE_NOOP("consciousness", "Responds to pain"),
    "unresponsive": QT_TRANSLATE_NOOP("consciousness", "Unresponsive"),
}

CONCLUSIONS: Final[dict[str, object]] = {
    "recovered": QT_TRANSLATE_NOOP("conclusion", "Recovered"),
    "improving": QT_TRANSLATE_NOOP("conclusion", "Improving"),
    "transferred": QT_TRANSLATE_NOOP("conclusion", "Transferred to hospital"),
    "died": QT_TRANSLATE_NOOP("conclusion", "Died"),
    "not_a_reaction": QT_TRANSLATE_NOOP("conclusion", "Not a reaction"),
}

CALL_WAYS: Final[dict[str, object]] = {
    "aloud": QT_TRANSLATE_NOOP("call_way", "Called aloud"),
    "telephone": QT_TRANSLATE_NOOP("call_way", "Telephone"),
    "relative": QT_TRANSLATE_NOOP("call_way", "Relative's telephone"),
}

CALL_ANSWERS: Final[dict[str, object]] = {
    "here": QT_TRANSLATE_NOOP("call_answer", "is here"),
    "well": QT_TRANSLATE_NOOP("call_answer", "well, elsewhere"),
    "unwell": QT_TRANSLATE_NOOP("call_answer", "unwell"),
    "nobody": QT_TRANSLATE_NOOP("call_answer", "no answer"),
}

ANSWERED_BY: Final[dict[str, object]] = {
    "self": QT_TRANSLATE_NOOP("answered_by", "The person"),
    "family": QT_TRANSLATE_NOOP("answered_by", "Family"),
    "guardian": QT_TRANSLATE_NOOP("answered_by", "Guardian"),
    "volunteer": QT_TRANSLATE_NOOP("answered_by", "Volunteer"),
    "staff": QT_TRANSLATE_NOOP("answered_by", "Staff"),
    "self_filled": QT_TRANSLATE_NOOP("answered_by", "Self-filled"),
}

FACTS: Final[dict[str, object]] = {
    "person_enrolled": QT_TRANSLATE_NOOP("fact", "Person enrolled"),
    "visit_registered": QT_TRANSLATE_NOOP("fact", "Visit registered"),
    "consent_given": QT_TRANSLATE_NOOP("fact", "Consent given"),
    "consent_refused": QT_TRANSLATE_NOOP("fact", "Consent refused"),
    "entry_checked": QT_TRANSLATE_NOOP("fact", "Entry check"),
    "screened": QT_TRANSLATE_NOOP("fact", "Screened"),
    "identity_checked": QT_TRANSLATE_NOOP("fact", "Identity checked"),
    "dose_given": QT_TRANSLATE_NOOP("fact", "Dose given"),
    "not_given": QT_TRANSLATE_NOOP("fact", "Not given"),
    "reaction_seen": QT_TRANSLATE_NOOP("fact", "Reaction seen"),
    "observation_extended": QT_TRANSLATE_NOOP("fact", "Observation extended"),
    "reaction_concluded": QT_TRANSLATE_NOOP("fact", "Reaction concluded"),
    "released": QT_TRANSLATE_NOOP("fact", "Released"),
    "left_early": QT_TRANSLATE_NOOP("fact", "Left early"),
    "seated": QT_TRANSLATE_NOOP("fact", "Seated"),
    "looked_for": QT_TRANSLATE_NOOP("fact", "Looked for"),
    "left_unseen": QT_TRANSLATE_NOOP("fact", "Left without release"),
    "alarm_answered": QT_TRANSLATE_NOOP("fact", "Alarm answered"),
    "room_checked": QT_TRANSLATE_NOOP("fact", "Room checked"),
    "printed": QT_TRANSLATE_NOOP("fact", "Printed"),
    "person_erased": QT_TRANSLATE_NOOP("fact", "Erased by law"),
    "card_issued": QT_TRANSLATE_NOOP("fact", "Signed card issued"),
    "card_key_made": QT_TRANSLATE_NOOP("fact", "Key for signed cards made"),
    "card_key_ended": QT_TRANSLATE_NOOP("fact", "Key for signed cards ended"),
    "ticket_letters_given": QT_TRANSLATE_NOOP("fact", "Ticket letters given away"),
    "ticket_letters_taken": QT_TRANSLATE_NOOP("fact", "Ticket letters taken"),
    "body_examined": QT_TRANSLATE_NOOP("fact", "Body examined"),
    "vital_signs_taken": QT_TRANSLATE_NOOP("fact", "Vital signs taken"),
    "medicine_given": QT_TRANSLATE_NOOP("fact", "Medicine given"),
    "reaction_told": QT_TRANSLATE_NOOP("fact", "Reaction told of later"),
    "case_form_filled": QT_TRANSLATE_NOOP("fact", "Case form filled in"),
    "reaction_reported": QT_TRANSLATE_NOOP("fact", "Reaction reported"),
    "report_not_due": QT_TRANSLATE_NOOP("fact", "Not to be reported"),
    "follow_up_called": QT_TRANSLATE_NOOP("fact", "Follow-up call"),
    "emergency_begun": QT_TRANSLATE_NOOP("fact", "Emergency begun"),
    "emergency_described": QT_TRANSLATE_NOOP("fact", "Emergency described"),
    "emergency_step_done": QT_TRANSLATE_NOOP("fact", "Emergency: done"),
    "emergency_call_made": QT_TRANSLATE_NOOP("fact", "Emergency: call"),
    "emergency_noted": QT_TRANSLATE_NOOP("fact", "Emergency: note"),
    "emergency_ended": QT_TRANSLATE_NOOP("fact", "Emergency over"),
    "pad_printed": QT_TRANSLATE_NOOP("fact", "Blank forms printed"),
    "form_voided": QT_TRANSLATE_NOOP("fact", "Form void"),
    "struck": QT_TRANSLATE_NOOP("fact", "Struck"),
}

PAPERS: Final[dict[str, object]] = {
    "consent": QT_TRANSLATE_NOOP("paper", "Consent form"),
    "triage": QT_TRANSLATE_NOOP("paper", "Triage sheet"),
    "note": QT_TRANSLATE_NOOP("paper", "Deferral or referral note"),
    "letter": QT_TRANSLATE_NOOP("paper", "Letter"),
    "slip": QT_TRANSLATE_NOOP("paper", "Vaccination slip"),
    "advice": QT_TRANSLATE_NOOP("paper", "Advice sheet"),
    "ticket": QT_TRANSLATE_NOOP("paper", "Visit ticket"),
}

CALL_OUTCOMES: Final[dict[str, object]] = {
    "well": QT_TRANSLATE_NOOP("call_outcome", "Reached, well"),
    "reaction": QT_TRANSLATE_NOOP("call_outcome", "Reached, with a reaction"),
    "not_reached": QT_TRANSLATE_NOOP("call_outcome", "Not reached"),
    "declined": QT_TRANSLATE_NOOP("call_outcome", "Wants no more calls"),
    "wrong_number": QT_TRANSLATE_NOOP("call_outcome", "Wrong number"),
    "will_come": QT_TRANSLATE_NOOP("call_outcome", "Will come"),
    "given_elsewhere": QT_TRANSLATE_NOOP("call_outcome", "Vaccinated elsewhere"),
}

PAPER_SIZES: Final[dict[str, object]] = {
    "a4": QT_TRANSLATE_NOOP("paper_size", "A4"),
    "a4_large": QT_TRANSLATE_NOOP("paper_size", "A4, large print"),
    "a5": QT_TRANSLATE_NOOP("paper_size", "A5"),
    "roll80": QT_TRANSLATE_NOOP("paper_size", "80 mm roll"),
    "roll58": QT_TRANSLATE_NOOP("paper_size", "58 mm roll"),
}

WORDS: Final[dict[str, dict[str, object]]] = {
    "paper": PAPERS,
    "paper_size": PAPER_SIZES,
    "answered_by": ANSWERED_BY,
    "call_outcome": CALL_OUTCOMES,
    "fact": FACTS,
    "stage": STAGES,
    "watch": WATCH,
    "outcome": OUTCOMES,
    "role": ROLES,
    "sex": SEXES,
    "document": DOCUMENTS,
    "mode": MODES,
    "body_site": BODY_SITES,
    "route": ROUTES,
    "identity_way": IDENTITY_WAYS,
    "not_given": NOT_GIVEN,
    "sign": SIGNS,
    "measure": MEASURES,
    "consciousness": CONSCIOUSNESS,
    "conclusion": CONCLUSIONS,
    "call_way": CALL_WAYS,
    "call_answer": CALL_ANSWERS,
    "station": STATIONS,
    "key": KEYS,
    "refusal": REFUSALS,
    "failure": FAILURES | ACCESS,
}


def text(group: str, code: str, **data: object) -> str:
    """The words for a code in the language of the window. A code that nobody has words for is shown as it is."""
    source = WORDS[group].get(code)
    if source is None:
        return code.replace("_", " ")
    if code == "not_allowed":
        data = {"detail": may(str(data.get("detail", "")))}
    return filled(QCoreApplication.translate(group, str(source)), **data)


def may(*commands: str) -> str:
    """Who may give one of these commands: the roles in words."""
    roles = [role for role in get_args(Role) if any(role in MATRIX.get(each, ()) for each in commands)]
    return " / ".join(text("role", role) for role in roles)


def named(names: Mapping[str, str]) -> str:
    """A name that data carries in several languages, in that of the window; English or any other where it has none."""
    mine = QLocale().name()
    fitting = [name for code, name in names.items() if mine.startswith(code.split("-")[0])]
    return next(iter((*fitting, names.get("en", ""), *names.values())), "")


def filled(template: str, **data: object) -> str:
    """Put data into a template; a placeholder without data stays empty."""
    return template.format_map(_Data(data))


class _Data(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return ""
