"""Who may do what: one row for each command, one column for each role. The Desk asks here, and screens ask the Desk.

Reasons, by group of rows:

- *Acts of a visit* belong to whoever is answerable for them. Only a screening doctor screens and concludes a reaction;
  only a vaccinator checks identity at the chair and gives a dose (疫苗管理法 Art. 44: trained and examined health
  staff). Consent and its refusal are taken wherever the person sits at that moment: at the desk, before the doctor, or
  in the chair (Art. 45: health staff inform and ask). A lead leads, which is no medical qualification: the lead stands
  in at the door, not at the needle.
- *A reaction* may be written down by everybody who works with people, and so may the comparison of the clock after a
  restart, where somebody sits, and that they were called: whoever notices first must not have to look for somebody
  else.
- *After a reaction* vital signs, medicines and what was looked at are for those who treat and watch; what is told by
  telephone days later is for whoever takes the call. The case form is filled in by those who treated and by the lead,
  who answers for its report; that an event is not to be reported is a clinician's decision.
- *An emergency* may be begun, described and followed by everybody who works here, whoever stands nearest; that it is
  over is a decision whose owner the entry names.
- *Calls after the visit* are made by whoever takes care of people, or leads; a vaccinator stands at the needle.
- *Corrections.* Whoever may record a fact may amend it, because details are put right by the qualified colleague who
  notices; the entry names who did it and why. Taking an entry back removes the act itself: its author may, and for
  the entries of others the lead. `may_amend` and `may_strike` put this together. A release is anybody's who
  releases, for ten minutes: an observer relieves another, and whoever was let go by mistake is called back before a
  lead is found. It lets nobody go, and says who did it and why.
- *Looking.* Everybody finds and opens a person, because a person comes back unwell to whoever is met first; each time
  is kept in the access log; on the pages of screening and injection whoever has no part there says why first, unless
  the person waits for them. The queue is work in progress and nothing for an auditor; the board is masked and for
  all; what is left of a lot names nobody.
- *The list of a lot* names everybody who got it, for those who treat a severe event and the lead.
- *Numbers and the record.* Reports, verifying and the access log are for those who lead and for those who audit.
- *Cards.* The program signs a card, and makes the key of a workstation, for whoever prints the slip; nobody can say
  that they did. Ending a key is for the lead.
- *Ticket letters.* Which workstation hands out which numbers is for the lead: two that have the same would issue the
  same ticket.
- *Blank forms* are printed, and said to be void, at the door, where they are handed out and come back.
- *Erasing* a person by law is for the lead: it is final, and answers to a letter that only the lead has.
- *Leaving and changing the house.* Export, manual backup, restore, staff, settings and the keys that sign cards take
  data out, bring data in, or change who may: the lead alone. An auditor reads and changes nothing.
"""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Final

from vaxdesk.clinic.facts import FACT_TYPES, Role
from vaxdesk.clinic.rules import Problem, Refused

_EVERYBODY: Final[frozenset[Role]] = frozenset(("registrar", "screener", "vaccinator", "observer", "lead", "auditor"))
_AT_WORK: Final = _EVERYBODY - {"auditor"}
_DOOR: Final[frozenset[Role]] = frozenset(("registrar", "lead"))
_ASKING: Final[frozenset[Role]] = frozenset(("registrar", "screener", "vaccinator"))
_SCREENER: Final[frozenset[Role]] = frozenset(("screener",))
_VACCINATOR: Final[frozenset[Role]] = frozenset(("vaccinator",))
_WATCHING: Final[frozenset[Role]] = frozenset(("screener", "observer"))
_REFRIGERATOR: Final[frozenset[Role]] = frozenset(("vaccinator", "lead"))
_TREATING: Final[frozenset[Role]] = frozenset(("screener", "vaccinator", "observer"))
_CASE: Final[frozenset[Role]] = frozenset(("screener", "observer", "lead"))
_LEAD: Final[frozenset[Role]] = frozenset(("lead",))
_CALLING: Final[frozenset[Role]] = frozenset(("registrar", "screener", "observer", "lead"))
_OVERSIGHT: Final[frozenset[Role]] = frozenset(("lead", "auditor"))

MATRIX: Final[Mapping[str, frozenset[Role]]] = {
    "person_enrolled": _DOOR,
    "visit_registered": _DOOR,
    "consent_given": _ASKING,
    "consent_refused": _ASKING,
    "entry_checked": frozenset(("registrar", "screener")),
    "screened": _SCREENER,
    "identity_checked": _VACCINATOR,
    "dose_given": _VACCINATOR,
    "not_given": frozenset(("screener", "vaccinator")),
    "reaction_seen": _AT_WORK,
    "observation_extended": frozenset(("screener", "vaccinator", "observer")),
    "reaction_concluded": _SCREENER,
    "released": _WATCHING,
    "left_early": frozenset(("registrar", "screener", "observer")),
    "seated": _AT_WORK,
    "looked_for": _AT_WORK,
    "left_unseen": _WATCHING,
    "alarm_answered": _AT_WORK,
    "room_checked": _AT_WORK,
    "printed": _AT_WORK,
    "struck": _AT_WORK,
    "lot_received": _REFRIGERATOR,
    "clock_confirmed": _AT_WORK,
    "card_key_made": _AT_WORK,
    "card_key_ended": _LEAD,
    "card_issued": _AT_WORK,
    "ticket_letters_given": _LEAD,
    "ticket_letters_taken": _LEAD,
    "follow_up_called": _CALLING,
    "emergency_begun": _AT_WORK,
    "emergency_described": _AT_WORK,
    "emergency_step_done": _AT_WORK,
    "emergency_call_made": _AT_WORK,
    "emergency_noted": _AT_WORK,
    "emergency_ended": _AT_WORK,
    "person_erased": _LEAD,
    "pad_printed": _DOOR,
    "form_voided": _DOOR,
    "body_examined": _TREATING,
    "vital_signs_taken": _TREATING,
    "medicine_given": _TREATING,
    "reaction_told": _AT_WORK,
    "case_form_filled": _CASE,
    "reaction_reported": _CASE,
    "report_not_due": _SCREENER,
    "amend_own": _AT_WORK,
    "amend_other": _AT_WORK,
    "strike_own": _AT_WORK,
    "strike_other": _LEAD,
    "open_person": _EVERYBODY,
    "search": _EVERYBODY,
    "queue": _AT_WORK,
    "board": _EVERYBODY,
    "follow_up": _CALLING,
    "stock": _EVERYBODY,
    "paper": _AT_WORK,
    "lot_list": _CASE,
    "reports": _OVERSIGHT,
    "verify": _OVERSIGHT,
    "access_log": _OVERSIGHT,
    "export": _LEAD,
    "backup": _LEAD,
    "restore": _LEAD,
    "staff": _LEAD,
    "settings": _LEAD,
    "keys": _LEAD,
}
"""Command to the roles that may. The facts come first, each under its own name; `struck` says who corrects at all,
`strike_own` and `strike_other` whose entries."""

CALL_BACK: Final = timedelta(minutes=10)
FACT_COMMANDS: Final = frozenset(FACT_TYPES)


def allowed(command: str, roles: Collection[Role]) -> bool:
    """Somebody with these roles may give this command. What is not in the matrix is allowed to nobody."""
    return not MATRIX.get(command, frozenset()).isdisjoint(roles)


def may_amend(fact: str, roles: Collection[Role], *, own: bool) -> bool:
    """Somebody with these roles may correct the details of an entry of this fact, their own or another's."""
    return allowed("amend_own" if own else "amend_other", roles) and allowed(fact, roles)


def may_strike(fact: str, roles: Collection[Role], *, own: bool) -> bool:
    """Somebody with these roles may take an entry of this fact back. Their own only while they may still record it;
    those of others by leading, whatever the fact."""
    if own and allowed("strike_own", roles) and allowed(fact, roles):
        return True
    return allowed("strike_other", roles)


def as_if_own(fact: str, ago: timedelta) -> bool:
    """An entry of this fact, written so long ago, is taken back by any colleague who may write it."""
    return fact == "released" and timedelta() <= ago <= CALL_BACK


class NotAllowed(Refused):
    """Somebody gave a command that is not theirs to give, or nobody has signed in."""

    def __init__(self, command: str, *, signed_in: bool = True) -> None:
        super().__init__([Problem("not_allowed" if signed_in else "nobody_signed_in", blocks=True, detail=command)])
