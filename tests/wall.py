"""Who may do what, as the people of a site would write it on the wall: by hand, and not from the program's own matrix,
so that every test that goes by it holds the program against people."""

TABLE = """
                      registrar  screener  vaccinator  observer  lead  auditor
person_enrolled       yes        no        no          no        yes   no
visit_registered      yes        no        no          no        yes   no
consent_given         yes        yes       yes         no        no    no
consent_refused       yes        yes       yes         no        no    no
entry_checked         yes        yes       no          no        no    no
screened              no         yes       no          no        no    no
identity_checked      no         no        yes         no        no    no
dose_given            no         no        yes         no        no    no
not_given             no         yes       yes         no        no    no
reaction_seen         yes        yes       yes         yes       yes   no
observation_extended  no         yes       yes         yes       no    no
reaction_concluded    no         yes       no          no        no    no
released              no         yes       no          yes       no    no
left_early            yes        yes       no          yes       no    no
seated                yes        yes       yes         yes       yes   no
looked_for            yes        yes       yes         yes       yes   no
left_unseen           no         yes       no          yes       no    no
alarm_answered        yes        yes       yes         yes       yes   no
room_checked          yes        yes       yes         yes       yes   no
printed               yes        yes       yes         yes       yes   no
struck                yes        yes       yes         yes       yes   no
lot_received          no         no        yes         no        yes   no
clock_confirmed       yes        yes       yes         yes       yes   no
card_key_made         yes        yes       yes         yes       yes   no
card_key_ended        no         no        no          no        yes   no
card_issued           yes        yes       yes         yes       yes   no
ticket_letters_given  no         no        no          no        yes   no
ticket_letters_taken  no         no        no          no        yes   no
body_examined         no         yes       yes         yes       no    no
vital_signs_taken     no         yes       yes         yes       no    no
medicine_given        no         yes       yes         yes       no    no
reaction_told         yes        yes       yes         yes       yes   no
case_form_filled      no         yes       no          yes       yes   no
reaction_reported     no         yes       no          yes       yes   no
report_not_due        no         yes       no          no        no    no
follow_up_called      yes        yes       no          yes       yes   no
emergency_begun       yes        yes       yes         yes       yes   no
emergency_described   yes        yes       yes         yes       yes   no
emergency_step_done   yes        yes       yes         yes       yes   no
emergency_call_made   yes        yes       yes         yes       yes   no
emergency_noted       yes        yes       yes         yes       yes   no
emergency_ended       yes        yes       yes         yes       yes   no
person_erased         no         no        no          no        yes   no
pad_printed           yes        no        no          no        yes   no
form_voided           yes        no        no          no        yes   no
amend_own             yes        yes       yes         yes       yes   no
amend_other           yes        yes       yes         yes       yes   no
strike_own            yes        yes       yes         yes       yes   no
strike_other          no         no        no          no        yes   no
open_person           yes        yes       yes         yes       yes   yes
search                yes        yes       yes         yes       yes   yes
queue                 yes        yes       yes         yes       yes   no
board                 yes        yes       yes         yes       yes   yes
follow_up             yes        yes       no          yes       yes   no
stock                 yes        yes       yes         yes       yes   yes
paper                 yes        yes       yes         yes       yes   no
lot_list              no         yes       no          yes       yes   no
reports               no         no        no          no        yes   yes
verify                no         no        no          no        yes   yes
access_log            no         no        no          no        yes   yes
export                no         no        no          no        yes   no
backup                no         no        no          no        yes   no
restore               no         no        no          no        yes   no
staff                 no         no        no          no        yes   no
settings              no         no        no          no        yes   no
keys                  no         no        no          no        yes   no
"""
HEAD, *LINES = [line.split() for line in TABLE.strip().splitlines()]
MAY = {command: dict(zip(HEAD, answers, strict=True)) for command, *answers in LINES}
"""By command and role: "yes" or "no"."""
