"""Scenes: who somebody is; corrections, repeats, reasons, and who acts."""

from datetime import date

import msgspec

from tests.builders import MORNING, Clinic, nobody, woman
from tests.rule_cases import CONSENT, Deed, correcting, doing, dose, entry_of, reaches
from vaxdesk.clinic import facts as f

# Who somebody is


@reaches("birth_date_future")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, nobody(birth_date=date(2022, 12, 23)))


@reaches("age_unlikely")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, nobody(birth_date=date(1901, 12, 21)))


@reaches("document_in_use")
def _(clinic: Clinic) -> Deed:
    clinic.enrolled()
    return doing(clinic, woman(name="王桂芳"))


def card(number: str) -> f.Document:
    return f.Document(type="cn_resident_id", number=number)


@reaches("document_length")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(document=card("50010619400321162")))


@reaches("document_characters")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(document=card("50010619400321A621")))


@reaches("document_checksum")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(document=card("500106194003211622")))


@reaches("document_birth_date")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(document=card("500106194013211625")))


@reaches("document_birth_date_future")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(document=card("500106202303211620")))


@reaches("document_birth_date_differs")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(birth_date=date(1940, 3, 22)))


@reaches("document_sex_differs")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(sex="male"))


@reaches("forbidden_characters")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, nobody(name="李\u202e四"))


@reaches("forbidden_characters")
def _(clinic: Clinic) -> Deed:
    """Nor in an answer that is nested deep inside, nor in its name."""
    said = f.Screened(outcome="eligible", note="未测", response={"a": [{"b\u200b": "c"}]})
    return doing(clinic, said, about=clinic.registered())


@reaches("target_missing")
def _(clinic: Clinic) -> Deed:
    entry = entry_of(clinic, clinic.registered(), f.VisitRegistered)
    return correcting(clinic, msgspec.structs.replace(entry, id=clinic.new_id(MORNING)))


@reaches("target_struck")
def _(clinic: Clinic) -> Deed:
    entry = entry_of(clinic, clinic.registered(), f.VisitRegistered)
    clinic.desk.strike(entry.id, by="chen.jing", reason="看错了")
    return correcting(clinic, entry)


@reaches("amends_another_fact")
def _(clinic: Clinic) -> Deed:
    return correcting(clinic, entry_of(clinic, clinic.registered(), f.VisitRegistered), CONSENT)


@reaches("reason_missing")
def _(clinic: Clinic) -> Deed:
    return correcting(clinic, entry_of(clinic, clinic.registered(), f.VisitRegistered), reason=" ")


@reaches("reason_missing")
def _(clinic: Clinic) -> Deed:
    """Nor is a rule overridden without one."""
    clinic.stocked()
    visit = clinic.ready()
    return lambda **_: clinic.act(dose(volume_ml=0.25), about=visit, override=("volume_differs",))


@reaches("still_in_use")
def _(clinic: Clinic) -> Deed:
    clinic.vaccinated()
    delivery = next(entry for entry in clinic.desk.journal.since(0) if isinstance(entry.fact, f.LotReceived))
    return correcting(clinic, delivery, f.Struck())


@reaches("id_reused")
def _(clinic: Clinic) -> Deed:
    done = clinic.act(woman(), id=clinic.new_id(MORNING))
    return doing(clinic, woman(phone=""), id=done.entry.id, about=done.entry.about)


@reaches("unknown_account")
def _(clinic: Clinic) -> Deed:
    """On a practice site anybody acts, but nobody who does not work there."""
    return doing(Clinic(clinic.folder / "practice", practice=True), woman(), by="nobody.here")


@reaches("nobody_signed_in")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(), by="nobody.here")


@reaches("not_allowed")
def _(clinic: Clinic) -> Deed:
    return doing(clinic, woman(), by="zhou.min")


@reaches("not_allowed")
def _(clinic: Clinic) -> Deed:
    """Nobody takes back what a colleague wrote down; that is for whoever leads."""
    entry = entry_of(clinic, clinic.registered(), f.VisitRegistered)
    return correcting(clinic, entry, f.Struck(), by="home.team")


@reaches("not_allowed")
def _(clinic: Clinic) -> Deed:
    """To lead is no medical qualification."""
    return correcting(clinic, entry_of(clinic, clinic.vaccinated(), f.DoseGiven), by="zhao.yun")
