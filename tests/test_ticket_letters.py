"""Letters of ticket numbers: two laptops of one site, with no network between them, never issue the same ticket."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.builders import Clinic, nobody
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.ticket_letters import ALL_LETTERS
from vaxdesk.credentials import letter_codes
from vaxdesk.site import restore_site

WHY = "一号电脑坏了"


def copied(clinic: Clinic, name: str) -> Clinic:
    """The same site in another folder, with the same people; the clock goes on in each."""
    clinic.desk.close()
    to = clinic.folder.parent / name
    shutil.copytree(clinic.folder, to)
    clinic.desk = clinic.opened()
    copy = object.__new__(Clinic)
    copy.__dict__ = clinic.__dict__ | {"folder": to}
    copy.desk = copy.opened()
    return copy


def ticket(clinic: Clinic) -> str:
    """Of somebody who has just come; the sixteen digits."""
    visit = clinic.registered(person=clinic.act(nobody()).entry.about)
    row = clinic.desk.visit_row(visit)
    assert row is not None
    return row.ticket


def short(clinic: Clinic) -> str:
    return clinic.desk.short_number(ticket(clinic))


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as found:
        act()
    return [each.code for each in found.value.problems]


def given(one: Clinic, letters: str, other: Clinic) -> str:
    return other.desk.ticket_letters.take(one.desk.ticket_letters.give(letters, other.desk.ticket_letters.number))


def test_a_lone_laptop_has_all_ten_and_begins_with_the_first(clinic: Clinic) -> None:
    assert clinic.desk.ticket_letters.own() == ALL_LETTERS
    assert [short(clinic), short(clinic)] == ["A001", "A002"]
    assert clinic.desk.ticket_letters.in_use() == "A"


def test_a_copy_has_none_until_it_is_given_some(clinic: Clinic) -> None:
    copy = copied(clinic, "two")
    assert copy.desk.ticket_letters.own() == ""
    assert refused(lambda: ticket(copy)) == ["no_ticket_letters"]
    assert given(clinic, "FG", copy) == "FG"
    assert [short(clinic), short(copy), short(clinic), short(copy)] == ["A001", "F001", "A002", "F002"]
    assert (clinic.desk.ticket_letters.own(), copy.desk.ticket_letters.own()) == ("ABCDEHIJ", "FG")
    (gone,) = clinic.desk.ticket_letters.given_away()
    assert (gone.letters, gone.to) == ("FG", copy.desk.ticket_letters.number)


def test_a_code_is_good_for_one_workstation_and_once(clinic: Clinic) -> None:
    copy, third = copied(clinic, "two"), copied(clinic, "three")
    code = clinic.desk.ticket_letters.give("F", copy.desk.ticket_letters.number)
    assert refused(lambda: third.desk.ticket_letters.take(code)) == ["ticket_letters_code"]
    typed = f" {letter_codes.in_groups(code)} ".translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)})
    assert copy.desk.ticket_letters.take(typed) == "F"
    assert given(copy, "F", third) == "F"
    assert refused(lambda: copy.desk.ticket_letters.take(code)) == ["ticket_letters_code"]
    assert copy.desk.ticket_letters.own() == ""


def test_every_single_wrong_digit_of_a_code_is_noticed(clinic: Clinic) -> None:
    copy = copied(clinic, "two")
    code = clinic.desk.ticket_letters.give("FGHIJ", copy.desk.ticket_letters.number)
    for place, digit in enumerate(code):
        for other in "0123456789".replace(digit, ""):
            wrong = code[:place] + other + code[place + 1 :]
            assert refused(lambda wrong=wrong: copy.desk.ticket_letters.take(wrong)) == ["ticket_letters_code"]
    for text in ("", "x" * 16, code[:15], code + "0", "٠" * 16, "9" * 10_000):
        assert refused(lambda text=text: copy.desk.ticket_letters.take(text)) == ["ticket_letters_code"]


def test_what_stands_on_tickets_of_today_or_is_not_here_is_not_given(clinic: Clinic) -> None:
    copy = copied(clinic, "two")
    ticket(clinic)
    letters, number = clinic.desk.ticket_letters, copy.desk.ticket_letters.number
    for wanted in ("A", "AB", ""):
        assert refused(lambda wanted=wanted: letters.give(wanted, number)) == ["ticket_letters_not_free"]
    assert refused(lambda: copy.desk.ticket_letters.give("B", letters.number)) == ["ticket_letters_not_free"]
    for wrong in ("", "12345678", letters.number, number[:-1] + str((int(number[-1]) + 1) % 10)):
        assert refused(lambda wrong=wrong: letters.give("B", wrong)) == ["ticket_letters_number"]
    clinic.later(days=1)
    assert given(clinic, "A", copy) == "A"
    assert (short(clinic), short(copy)) == ("B001", "A001")


def test_who_leads_takes_what_nobody_has_any_more_and_begins_with_the_last(clinic: Clinic) -> None:
    clinic.desk.close()
    copy = copied(clinic, "two")
    assert refused(lambda: copy.desk.ticket_letters.take_free("AB", " ")) == ["reason_missing"]
    copy.desk.ticket_letters.take_free("ABC", WHY)
    assert copy.desk.ticket_letters.own() == "CBA"
    assert short(copy) == "C001"
    assert refused(lambda: copy.desk.ticket_letters.take_free("ABC", WHY)) == ["ticket_letters_not_free"]
    copy.restart()
    assert copy.desk.ticket_letters.own() == "CBA"
    assert copy.desk.office.verify().ok


def test_only_who_leads_decides(clinic: Clinic) -> None:
    letters = clinic.desk.ticket_letters
    clinic.desk.seat.take("chen.jing", None)
    acts = (
        lambda: letters.give("B", "1"),
        lambda: letters.take("1"),
        lambda: letters.take_free("B", WHY),
        letters.given_away,
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert letters.own() == ALL_LETTERS
    assert short(clinic) == "A001"


def test_a_letter_that_is_full_is_followed_by_the_next(clinic: Clinic) -> None:
    from vaxdesk.credentials import tickets

    site = clinic.desk.site
    last = tickets.issue(bytes.fromhex(site.ticket_key), site.id, clinic.desk.today(), 999)
    clinic.registered(person=clinic.act(nobody()).entry.about, ticket=last)
    assert short(clinic) == "B001"


@pytest.mark.parametrize("shared", [False, True])
def test_a_site_without_its_newest_entries_repeats_no_ticket(clinic: Clinic, *, shared: bool) -> None:
    if shared:
        number = copied(clinic, "two").desk.ticket_letters.number
        clinic.desk.ticket_letters.give("F", number)
    backup = clinic.desk.office.back_up().backup.path
    lost = ticket(clinic)
    clinic.desk.close()
    clinic.folder.joinpath("vaxdesk.seal").unlink()
    clinic.folder.joinpath("vaxdesk.db").unlink()
    restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()
    if shared:
        assert refused(lambda: ticket(clinic)) == ["no_ticket_letters"]
        clinic.desk.ticket_letters.take_free("A", WHY)
        return
    assert clinic.desk.ticket_letters.own() == "BCDEFGHIJA"
    assert ticket(clinic) != lost


def test_a_site_that_came_back_whole_goes_on_where_it_was(clinic: Clinic) -> None:
    backup = clinic.desk.office.back_up().backup.path
    ticket(clinic)
    clinic.desk.close()
    clinic.folder.joinpath("vaxdesk.db").unlink()
    restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()
    assert short(clinic) == "A002"


@pytest.mark.parametrize("seed", range(6))
def test_laptops_that_copy_give_and_take_at_random_never_issue_the_same_ticket(tmp_path: Path, seed: int) -> None:
    dice, issued, codes = Random(seed), set[str](), list[str]()
    first = Clinic(tmp_path / "one", seed=seed)
    laptops = [first, copied(first, "two"), copied(first, "three")]
    for step in range(60):
        one, other = dice.sample(laptops, 2)
        match dice.choice(("copy", "give", "give", "take", "take", "day", *["ticket"] * 4)):
            case "copy" if len(laptops) < 5:
                laptops.append(copied(one, f"copy{step}"))
            case "give":
                wanted = dice.choice(one.desk.ticket_letters.own() or ALL_LETTERS)
                number = other.desk.ticket_letters.number
                _tried(lambda *said, one=one: codes.append(one.desk.ticket_letters.give(*said)), wanted, number)
            case "take":
                for code in codes:
                    _tried(other.desk.ticket_letters.take, code)
            case "day":
                first.clock.advance(timedelta(days=1))
            case _:
                _tried(lambda one=one: _keep(issued, ticket(one)))
        letters = [letter for each in laptops for letter in each.desk.ticket_letters.own()]
        assert len(letters) == len(set(letters))
    assert len(issued) > 3
    assert codes


def _keep(issued: set[str], ticket: str) -> None:
    assert ticket not in issued
    issued.add(ticket)


def _tried(act: Callable[..., object], *said: str) -> None:
    """A refusal is an answer."""
    with suppress(Refused):
        act(*said)
