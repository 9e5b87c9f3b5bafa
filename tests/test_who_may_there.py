"""Every command of every department of the Desk, by every role and with nobody at it, through the real Desk.

A call that is let through may then find nothing: it is made with what is at hand, and what it finds is tested where its
department is. A call that is not let through changes nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Any

import pytest

from tests.builders import MORNING
from tests.test_who_may import WHO, House, commands
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.codes.trust_import import Offer
from vaxdesk.credentials.form_numbers import FormNumber
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed

TABLE = """
                          registrar  screener  vaccinator  observer  lead  auditor  nobody
paperwork.paper                 yes       yes         yes       yes   yes       no      no
paperwork.draft                 yes       yes         yes       yes   yes       no      no
paperwork.papers_of             yes       yes         yes       yes   yes      yes      no
paperwork.day_sheet              no        no          no        no   yes      yes      no
emergencies.open                yes       yes         yes       yes   yes      yes      no
emergencies.newest              yes       yes         yes       yes   yes      yes      no
emergencies.of                  yes       yes         yes       yes   yes      yes      no
emergencies.record              yes       yes         yes       yes   yes      yes      no
emergencies.open_whom           yes       yes         yes       yes   yes      yes      no
emergencies.find                yes       yes         yes       yes   yes      yes      no
emergencies.paper               yes       yes         yes       yes   yes       no      no
reactions.cases                 yes       yes         yes       yes   yes       no      no
reactions.case                  yes       yes         yes       yes   yes      yes      no
reactions.report                yes       yes         yes       yes   yes      yes      no
reactions.everybody_of_lot       no       yes          no       yes   yes       no      no
reactions.case_file             yes       yes         yes       yes   yes       no      no
reactions.lot_file               no        no          no        no   yes       no      no
reactions.table_of_cases         no        no          no        no   yes       no      no
follow_up.due                   yes       yes          no       yes   yes       no      no
follow_up.recalls               yes       yes          no       yes   yes       no      no
follow_up.people                yes       yes          no       yes   yes       no      no
follow_up.doses                 yes       yes          no       yes   yes       no      no
follow_up.open_number           yes       yes          no       yes   yes       no      no
follow_up.paper                 yes       yes          no       yes   yes       no      no
follow_up.export                 no        no          no        no   yes       no      no
self_filling.hand_over           no       yes          no        no    no       no      no
self_filling.of                 yes       yes         yes       yes   yes      yes      no
self_filling.drop                no       yes          no        no    no       no      no
paper_forms.print_pad           yes        no          no        no   yes       no      no
paper_forms.void                yes        no          no        no   yes       no      no
paper_forms.forms               yes       yes         yes       yes   yes       no      no
paper_forms.form                yes       yes         yes       yes   yes       no      no
erasing.outlook                  no        no          no        no   yes       no      no
erasing.against                  no        no          no        no   yes       no      no
erasing.from_record              no        no          no        no   yes       no      no
erasing.erase                    no        no          no        no   yes       no      no
rules_in_use.choose              no        no          no        no   yes       no      no
packs.know                       no        no          no        no   yes       no      no
packs.forget                     no        no          no        no   yes       no      no
card_room.rings                  no        no          no        no   yes       no      no
card_room.new_key                no        no          no        no   yes       no      no
card_room.sign_as                no        no          no        no   yes       no      no
card_room.sign_from              no        no          no        no   yes       no      no
card_room.retire                 no        no          no        no   yes       no      no
card_room.revoke                 no        no          no        no   yes       no      no
card_room.published              no        no          no        no   yes       no      no
card_room.take_in                no        no          no        no   yes       no      no
ticket_letters.give              no        no          no        no   yes       no      no
ticket_letters.take              no        no          no        no   yes       no      no
ticket_letters.take_free         no        no          no        no   yes       no      no
ticket_letters.given_away        no        no          no        no   yes       no      no
"""
HEAD, *ROWS = [line.split() for line in TABLE.strip().splitlines()]

OPEN = {
    "paperwork": "consent_form to_be_told letter_titles put_in_file",
    "emergencies": "checklist names",
    "reactions": "aid criteria dues duties looks_again protocol",
    "follow_up": "plan script",
    "paper_forms": "ids",
    "erasing": "again copies_done copies_job sheet unfinished",
    "rules_in_use": "general pairs policies shelf unreadable",
    "packs": "products",
    "card_room": "cards_from issuer judged trust",
    "ticket_letters": "in_use number own",
    "waiting_room": "alarms look_again masked_names now over",
}
"""What asks nobody: the words, lists and settings of the site, what is worked out from a case that is open already,
tickets and masked names, and what the program does by itself."""
NOT_HERE = {"office", "seat"}
"""The office stands in `test_who_may`; the seat is who asks."""


FORM = FormNumber("A", MORNING.date(), 1)
CALLS: dict[str, Callable[[Desk, House], Any]] = {
    "paperwork.paper": lambda desk, house: desk.paperwork.paper("ticket", house.visit, language="zh-CN"),
    "paperwork.draft": lambda desk, house: desk.paperwork.draft("ticket", house.visit, language="zh-CN"),
    "paperwork.papers_of": lambda desk, house: desk.paperwork.papers_of(house.visit),
    "paperwork.day_sheet": lambda desk, _: desk.paperwork.day_sheet(),
    "emergencies.open": lambda desk, _: desk.emergencies.open(),
    "emergencies.newest": lambda desk, _: desk.emergencies.newest(),
    "emergencies.of": lambda desk, house: desk.emergencies.of(house.person),
    "emergencies.record": lambda desk, _: desk.emergencies.record("none"),
    "emergencies.open_whom": lambda desk, house: desk.emergencies.open_whom(house.person),
    "emergencies.find": lambda desk, _: desk.emergencies.find("王桂芬"),
    "emergencies.paper": lambda desk, _: desk.emergencies.paper("none", "zh-CN"),
    "reactions.cases": lambda desk, _: desk.reactions.cases(),
    "reactions.case": lambda desk, house: desk.reactions.case(house.visit),
    "reactions.report": lambda desk, house: desk.reactions.report(house.visit),
    "reactions.everybody_of_lot": lambda desk, _: desk.reactions.everybody_of_lot("ppsv23", "P1", today=True),
    "reactions.case_file": lambda desk, house: desk.reactions.case_file(house.visit, "pdf", "zh-CN"),
    "reactions.lot_file": lambda desk, _: desk.reactions.lot_file("ppsv23", "P1", "csv", "zh-CN", today=True),
    "reactions.table_of_cases": lambda desk, _: desk.reactions.table_of_cases(),
    "follow_up.due": lambda desk, _: desk.follow_up.due(),
    "follow_up.recalls": lambda desk, _: desk.follow_up.recalls(),
    "follow_up.people": lambda desk, house: desk.follow_up.people((house.person,)),
    "follow_up.doses": lambda desk, house: desk.follow_up.doses(house.person),
    "follow_up.open_number": lambda desk, house: desk.follow_up.open_number(house.person),
    "follow_up.paper": lambda desk, _: desk.follow_up.paper(),
    "follow_up.export": lambda desk, _: desk.follow_up.export(),
    "self_filling.hand_over": lambda desk, house: desk.self_filling.hand_over(house.visit, desk.inquiry().form),
    "self_filling.of": lambda desk, house: desk.self_filling.of(house.desk.visit(house.visit)),
    "self_filling.drop": lambda desk, house: desk.self_filling.drop(house.visit),
    "paper_forms.print_pad": lambda desk, _: desk.paper_forms.print_pad(FORM.day, 1),
    "paper_forms.void": lambda desk, _: desk.paper_forms.void(FORM, "torn"),
    "paper_forms.forms": lambda desk, _: desk.paper_forms.forms(),
    "paper_forms.form": lambda desk, _: desk.paper_forms.form(str(FORM)),
    "erasing.outlook": lambda desk, house: desk.erasing.outlook(house.person),
    "erasing.against": lambda desk, house: desk.erasing.against(house.person, "asked for it"),
    "erasing.from_record": lambda desk, house: desk.erasing.from_record(house.person, by=acting(desk), reason=""),
    "erasing.erase": lambda desk, house: desk.erasing.erase(house.person, by=acting(desk), reason=""),
    "rules_in_use.choose": lambda desk, _: desk.rules_in_use.choose(("no such rules",)),
    "packs.know": lambda desk, _: desk.packs.know("0690", "ppsv23"),
    "packs.forget": lambda desk, _: desk.packs.forget("0690"),
    "card_room.rings": lambda desk, _: desk.card_room.rings(),
    "card_room.new_key": lambda desk, _: desk.card_room.new_key(),
    "card_room.sign_as": lambda desk, _: desk.card_room.sign_as("https://example.org"),
    "card_room.sign_from": lambda desk, _: desk.card_room.sign_from("dose"),
    "card_room.retire": lambda desk, _: desk.card_room.retire("none"),
    "card_room.revoke": lambda desk, _: desk.card_room.revoke("none"),
    "card_room.published": lambda desk, _: desk.card_room.published(),
    "card_room.take_in": lambda desk, house: desk.card_room.take_in(Offer(problem="trust_nothing"), house.folder),
    "ticket_letters.give": lambda desk, _: desk.ticket_letters.give("J", "00000000"),
    "ticket_letters.take": lambda desk, _: desk.ticket_letters.take("0" * 16),
    "ticket_letters.take_free": lambda desk, _: desk.ticket_letters.take_free("J", ""),
    "ticket_letters.given_away": lambda desk, _: desk.ticket_letters.given_away(),
}


def acting(desk: Desk) -> str:
    return desk.seat.account.name if desk.seat.account else ""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("house") / "site")


@pytest.fixture
def desk(house: House) -> Iterator[Desk]:
    with closing(house.opened()) as desk:
        desk.seat.account = None
        yield desk


def departments(desk: Desk) -> dict[str, type]:
    """What hangs on the Desk under a name of its own and does work there."""
    ours = {name: type(each) for name, each in vars(desk).items() if type(each).__module__.startswith("vaxdesk.")}
    rooms = ("vaxdesk.departments.", "vaxdesk.codes.", "vaxdesk.door.")
    return {name: kind for name, kind in ours.items() if kind.__module__.startswith(rooms) and name[0] != "_"}


def test_every_command_of_every_department_has_a_line_here_or_is_named_as_open(desk: Desk) -> None:
    offered = {
        f"{name}.{command}"
        for name, kind in departments(desk).items()
        if name not in NOT_HERE
        for command in commands(kind)
    }
    asked = {row[0] for row in ROWS}
    open_to_all = {f"{name}.{command}" for name, names in OPEN.items() for command in names.split()}
    assert asked | open_to_all == offered
    assert not asked & open_to_all
    assert asked == set(CALLS)
    assert list(WHO) == HEAD


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_who_may_there(house: House, desk: Desk, row: list[str]) -> None:
    assert {role: tried(house, desk, role, row[0]) for role in HEAD} == dict(zip(HEAD, row[1:], strict=True))


def tried(house: House, desk: Desk, role: str, command: str) -> str:
    desk.seat.account = None
    if WHO[role]:
        desk.seat.take(WHO[role], None)
    before, said = house.state(), None
    try:
        with suppress(LookupError, ValueError, WorldFailed):
            CALLS[command](desk, house)
    except NotAllowed as refused:
        said = refused.problems[0].code
    except Refused:
        return "yes"
    if said is None:
        return "yes"
    assert house.state() == before
    assert said == ("not_allowed" if WHO[role] else "nobody_signed_in")
    return "no"
