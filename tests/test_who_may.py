"""Every command of the Desk and of its office, by every role and with nobody at it, through the real Desk."""

from collections.abc import Callable
from contextlib import closing
from inspect import isfunction
from pathlib import Path
from typing import Any

import pytest

from tests.builders import CHEAP, LEAD, STAFF, Clinic
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.visit import Stage
from vaxdesk.departments.office import Office
from vaxdesk.desk import Desk
from vaxdesk.door.gate import Gate
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.site import Account, read_accounts
from vaxdesk.store.verify import Finding, Verdict

WHO = {
    "registrar": "chen.jing", "screener": "li.qiang", "vaccinator": "zhou.min", "observer": "wang.fang",
    "lead": LEAD, "auditor": "sun.li", "nobody": "",
}  # fmt: skip
"""An account of each role and of no other; nobody is a locked workstation."""

TABLE = """
                      registrar  screener  vaccinator  observer  lead  auditor  nobody
visit                 yes        yes       yes         yes       yes   yes      no
visit_row             yes        yes       yes         yes       yes   yes      no
person                yes        yes       yes         yes       yes   yes      no
people                yes        yes       yes         yes       yes   yes      no
person_with_document  yes        yes       yes         yes       yes   yes      no
open_person           yes        yes       yes         yes       yes   yes      no
visits_of             yes        yes       yes         yes       yes   yes      no
doses_of              yes        yes       yes         yes       yes   yes      no
recalls               yes        yes       yes         yes       yes   yes      no
visit_with_ticket     yes        yes       yes         yes       yes   yes      no
find                  yes        yes       yes         yes       yes   yes      no
queue                 yes        yes       yes         yes       yes   no       no
counts                yes        yes       yes         yes       yes   no       no
lots                  yes        yes       yes         yes       yes   yes      no
deliveries            yes        yes       yes         yes       yes   yes      no
watch                 yes        yes       yes         yes       yes   yes      yes
masked_board          yes        yes       yes         yes       yes   yes      yes
staff                 yes        yes       yes         yes       yes   yes      yes
inquiry               yes        yes       yes         yes       yes   yes      yes
inquiry_for           yes        yes       yes         yes       yes   yes      yes
expired_policies      yes        yes       yes         yes       yes   yes      yes
short_number          yes        yes       yes         yes       yes   yes      yes
clocks                yes        yes       yes         yes       yes   yes      yes
today                 yes        yes       yes         yes       yes   yes      yes
local                 yes        yes       yes         yes       yes   yes      yes
journal_position      yes        yes       yes         yes       yes   yes      yes
new_id                yes        yes       yes         yes       yes   yes      yes
heartbeat             yes        yes       yes         yes       yes   yes      yes
take_over_watch       yes        yes       yes         yes       yes   yes      yes
close                 yes        yes       yes         yes       yes   yes      yes

office.employ                no   no   no   no   yes   no    no
office.hire                  no   no   no   no   yes   no    no
office.give_roles            no   no   no   no   yes   no    no
office.new_secret            no   no   no   no   yes   no    no
office.shut_out              no   no   no   no   yes   no    no
office.new_sheets            no   no   no   no   yes   no    no
office.new_emergency_secret  no   no   no   no   yes   no    no
office.emergency_seen        no   no   no   no   yes   no    no
office.answer                no   no   no   no   yes   no    no
office.back_up               no   no   no   no   yes   no    no
office.choose_second         no   no   no   no   yes   no    no
office.verify                no   no   no   no   yes   yes   no
office.verify_job            no   no   no   no   yes   yes   no
office.verify_deep           no   no   no   no   yes   yes   no
office.drill_job             no   no   no   no   yes   yes   no
office.head_at               no   no   no   no   yes   yes   no
office.looks                 no   no   no   no   yes   yes   no
office.opened_times          no   no   no   no   yes   yes   no
office.choose_secret         yes  yes  yes  yes  yes   yes   yes
office.may_sign_in           yes  yes  yes  yes  yes   yes   yes
office.has_sheets            yes  yes  yes  yes  yes   yes   yes
office.emergency             yes  yes  yes  yes  yes   yes   yes
office.heads                 yes  yes  yes  yes  yes   yes   yes
office.log_length            yes  yes  yes  yes  yes   yes   yes
office.opened_since          yes  yes  yes  yes  yes   yes   yes
office.checked               yes  yes  yes  yes  yes   yes   yes
office.last_check            yes  yes  yes  yes  yes   yes   yes
office.drilled               yes  yes  yes  yes  yes   yes   yes
office.last_drill            yes  yes  yes  yes  yes   yes   yes
office.notices               yes  yes  yes  yes  yes   yes   yes
office.notice                yes  yes  yes  yes  yes   yes   yes
office.unanswered            yes  yes  yes  yes  yes   yes   yes
office.backup_job            yes  yes  yes  yes  yes   yes   yes
office.backed_up             yes  yes  yes  yes  yes   yes   yes
office.back_up_at_close      yes  yes  yes  yes  yes   yes   yes
office.backups               yes  yes  yes  yes  yes   yes   yes
office.unsaved_since_backup  yes  yes  yes  yes  yes   yes   yes
office.saved_in_seal_only    yes  yes  yes  yes  yes   yes   yes
office.second_job            yes  yes  yes  yes  yes   yes   yes
"""
"""Below the line of `watch` and of `choose_secret` stand what shows nobody's data and what the program does by itself;
who chooses a secret proves it by the old one."""
HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines() if line]

BY_ITS_AUTHOR = {"record", "amend", "strike", "take"}
"""Judged by the account that the entry names: `test_who_may_act`."""


class House(Clinic):
    """Somebody under observation, an auditor, a nurse with a secret of her own, and a backup."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, staff=(*STAFF, Account(name="sun.li", display="孙丽", roles=("auditor",))))
        self.visit = self.vaccinated()
        row = self.desk.visit_row(self.visit)
        assert row is not None
        assert row.person is not None
        self.row, self.person = row, row.person
        gate = Gate(folder, self.clock, cost=CHEAP)
        self.secrets = ("umbrellas in spring", "a bench under the plane tree")
        gate.give(self.key, "wang.fang", "王芳", ("observer",), self.secrets[0], temporary=False)
        self.done = self.desk.office.back_up()
        self.later(minutes=15)

    def state(self) -> tuple[Any, ...]:
        """Everything that a refused command leaves as it was."""
        looks = self.desk.db.execute("SELECT count(*) FROM access").fetchone()[0]
        return (
            self.desk.journal_position(), looks, read_accounts(self.desk.db), (self.folder / KEYS).read_bytes(),
            self.desk.office.backups(),
        )  # fmt: skip

    def secret_chosen(self, desk: Desk) -> None:
        """The other one of two secrets: what somebody has already is no new one."""
        old, new = self.secrets
        desk.office.choose_secret("wang.fang", old, new)
        self.secrets = (new, old)


SOUND = Verdict(ok=True, entries=1, problems=())
CALLS: dict[str, Callable[[Desk, House], Any]] = {
    "visit": lambda desk, house: desk.visit(house.visit),
    "visit_row": lambda desk, house: desk.visit_row(house.visit),
    "person": lambda desk, house: desk.person(house.person),
    "people": lambda desk, house: desk.people((house.row,)),
    "person_with_document": lambda desk, _: desk.person_with_document("500106194003211621"),
    "open_person": lambda desk, house: desk.open_person(house.person),
    "visits_of": lambda desk, house: desk.visits_of(house.person),
    "doses_of": lambda desk, house: desk.doses_of(house.person),
    "visit_with_ticket": lambda desk, house: desk.visit_with_ticket(house.row.ticket),
    "find": lambda desk, _: desk.find("王桂芬"),
    "queue": lambda desk, _: desk.queue(Stage.OBSERVING),
    "counts": lambda desk, _: desk.counts(),
    "lots": lambda desk, _: desk.lots(),
    "deliveries": lambda desk, house: desk.deliveries(house.desk.lots()[0].lot.id),
    "watch": lambda desk, house: desk.watch(house.row, desk.clocks()),
    "masked_board": lambda desk, _: desk.masked_board(),
    "staff": lambda desk, _: desk.staff(),
    "inquiry": lambda desk, _: desk.inquiry(),
    "inquiry_for": lambda desk, _: desk.inquiry_for(("flu-iiv4",), 82),
    "expired_policies": lambda desk, _: desk.expired_policies(),
    "recalls": lambda desk, _: desk.recalls(),
    "short_number": lambda desk, house: desk.short_number(house.row.ticket),
    "clocks": lambda desk, _: desk.clocks(),
    "today": lambda desk, _: desk.today(),
    "local": lambda desk, _: desk.local(desk.clock.now().utc),
    "journal_position": lambda desk, _: desk.journal_position(),
    "new_id": lambda desk, _: desk.new_id(),
    "heartbeat": lambda desk, _: desk.heartbeat(),
    "take_over_watch": lambda desk, _: desk.take_over_watch(),
    "close": lambda _, house: house.opened().close(),
    "office.employ": lambda desk, _: desk.office.employ(STAFF[1]),
    "office.hire": lambda desk, _: desk.office.hire("吴长根", ("observer",)),
    "office.give_roles": lambda desk, _: desk.office.give_roles("chen.jing", ("registrar",)),
    "office.new_secret": lambda desk, _: desk.office.new_secret("chen.jing"),
    "office.shut_out": lambda desk, _: desk.office.shut_out("home.team"),
    "office.new_sheets": lambda desk, _: desk.office.new_sheets(),
    "office.new_emergency_secret": lambda desk, _: desk.office.new_emergency_secret(),
    "office.emergency_seen": lambda desk, _: desk.office.emergency_seen(),
    "office.back_up": lambda desk, _: desk.office.back_up(),
    "office.choose_second": lambda desk, house: desk.office.choose_second(house.folder.parent),
    "office.verify": lambda desk, _: desk.office.verify(),
    "office.verify_job": lambda desk, _: desk.office.verify_job(),
    "office.verify_deep": lambda desk, _: desk.office.verify_deep(),
    "office.drill_job": lambda desk, _: desk.office.drill_job(),
    "office.head_at": lambda desk, _: desk.office.head_at("journal", desk.site.station, 1),
    "office.looks": lambda desk, _: desk.office.looks(),
    "office.opened_times": lambda desk, _: desk.office.opened_times(desk.clock.now().utc),
    "office.choose_secret": lambda desk, house: house.secret_chosen(desk),
    "office.may_sign_in": lambda desk, _: desk.office.may_sign_in("wang.fang"),
    "office.has_sheets": lambda desk, _: desk.office.has_sheets,
    "office.emergency": lambda desk, _: desk.office.emergency(),
    "office.heads": lambda desk, _: desk.office.heads(),
    "office.log_length": lambda desk, _: desk.office.log_length(),
    "office.opened_since": lambda desk, _: desk.office.opened_since("wang.fang", desk.clock.now().utc),
    "office.checked": lambda desk, _: desk.office.checked(SOUND),
    "office.last_check": lambda desk, _: desk.office.last_check(),
    "office.drilled": lambda desk, _: desk.office.drilled(None),
    "office.last_drill": lambda desk, _: desk.office.last_drill(),
    "office.notices": lambda desk, _: desk.office.notices,
    "office.notice": lambda desk, _: desk.office.notice(Finding(code="database_moved", message="")),
    "office.unanswered": lambda desk, _: desk.office.unanswered(),
    "office.answer": lambda desk, _: desk.office.answer("0" * 64, "查过"),
    "office.backup_job": lambda desk, _: desk.office.backup_job(),
    "office.backed_up": lambda desk, house: desk.office.backed_up(house.done),
    "office.back_up_at_close": lambda desk, _: desk.office.back_up_at_close(),
    "office.backups": lambda desk, _: desk.office.backups(),
    "office.unsaved_since_backup": lambda desk, _: desk.office.unsaved_since_backup(),
    "office.saved_in_seal_only": lambda desk, _: desk.office.saved_in_seal_only(),
    "office.second_job": lambda desk, house: desk.office.second_job(house.folder),
}


def commands(kind: type) -> set[str]:
    """What a class offers by name."""
    return {
        name
        for name, each in vars(kind).items()
        if not name.startswith("_") and (isfunction(each) or isinstance(each, property | staticmethod))
    }


def test_every_command_has_a_line_in_the_table_and_every_line_is_tried() -> None:
    offered = commands(Desk) | {f"office.{name}" for name in commands(Office)}
    assert {row[0] for row in ROWS} == offered - BY_ITS_AUTHOR == set(CALLS)
    assert list(WHO) == HEAD
    assert all(len(row) == 1 + len(HEAD) and set(row[1:]) <= {"yes", "no"} for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_who_may(tmp_path: Path, row: list[str]) -> None:
    house = House(tmp_path / "site")
    assert {role: tried(house, role, row[0]) for role in HEAD} == dict(zip(HEAD, row[1:], strict=True))


def tried(house: House, role: str, command: str) -> str:
    """Whether the Desk let them; what it refused has changed nothing, and what it let happen has happened."""
    with closing(house.opened()) as desk:
        desk.seat.account = None
        if WHO[role]:
            desk.seat.take(WHO[role], None)
        before = house.state()
        try:
            CALLS[command](desk, house)
        except NotAllowed as refused:
            assert house.state() == before
            [problem] = refused.problems
            assert problem.code == ("not_allowed" if WHO[role] else "nobody_signed_in")
            return "no"
        return "yes"


def test_a_lead_who_does_everything_leaves_a_line_for_it(tmp_path: Path) -> None:
    house = House(tmp_path / "site")
    house.desk.seat.take(LEAD, None)
    kept = {
        "office.choose_secret": "secret_changed", "office.new_secret": "secret_changed",
        "office.employ": "staff_changed", "office.hire": "staff_changed", "office.give_roles": "staff_changed",
        "office.shut_out": "staff_changed", "office.new_sheets": "sheets_made", "office.back_up": "backup_made",
        "office.new_emergency_secret": "sheets_made", "office.emergency_seen": "emergency_seen",
        "office.verify": "verified", "office.looks": "access_log_read", "open_person": "opened_person",
        "find": "searched",
    }  # fmt: skip
    for command, what in kept.items():
        CALLS[command](house.desk, house)
        newest = "SELECT what, who, role FROM access WHERE what <> 'secret_replaced' ORDER BY n DESC LIMIT 1"
        assert tuple(house.desk.db.execute(newest).fetchone()) == (what, LEAD, "lead"), command
        house.later(minutes=15)


def test_the_people_of_this_table_have_one_role_each() -> None:
    roles = {each.name: each.roles for each in STAFF} | {"sun.li": ("auditor",)}
    assert {role: roles[name] for role, name in WHO.items() if name} == {role: (role,) for role in WHO if WHO[role]}
