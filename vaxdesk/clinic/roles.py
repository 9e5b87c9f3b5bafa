"""In which of their roles somebody acts. Who may do what is a matter of permissions, not of this page."""

from collections.abc import Sequence
from typing import Final

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f

USUAL: Final[dict[type[f.Fact], f.Role]] = {
    f.PersonEnrolled: "registrar",
    f.VisitRegistered: "registrar",
    f.ConsentGiven: "registrar",
    f.ConsentRefused: "registrar",
    f.EntryChecked: "registrar",
    f.Screened: "screener",
    f.IdentityChecked: "vaccinator",
    f.DoseGiven: "vaccinator",
    f.NotGiven: "vaccinator",
    f.ReactionSeen: "observer",
    f.ObservationExtended: "observer",
    f.ReactionConcluded: "screener",
    f.Released: "observer",
    f.LeftEarly: "observer",
    f.Seated: "observer",
    f.LookedFor: "observer",
    f.LeftUnseen: "observer",
    aefi.BodyExamined: "screener",
    aefi.VitalSignsTaken: "observer",
    aefi.MedicineGiven: "observer",
    aefi.ReactionTold: "observer",
    aefi.CaseFormFilled: "screener",
    aefi.ReactionReported: "lead",
    aefi.ReportNotDue: "screener",
    f.AlarmAnswered: "observer",
    f.RoomChecked: "observer",
    f.LotReceived: "lead",
    f.ClockConfirmed: "lead",
}


def acting_role(fact: f.Fact, roles: Sequence[f.Role]) -> f.Role:
    """The usual role for this act where the person has it, otherwise their first."""
    usual = USUAL.get(type(fact), roles[0])
    return usual if usual in roles else roles[0]
