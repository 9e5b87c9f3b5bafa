"""Which cards of a visit are taken back, whoever corrected what, wherever, and in whatever order it arrived."""

import pytest

from tests.clinic.entries import DOSE, Story, story
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.cards import visit_cards
from vaxdesk.clinic.visit import fold

KID = "3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s"
TO_THE_DOSE = "visit_registered, consent_given, screened eligible, identity_checked, dose_given"
DOSE_ID = "entry-0005"


def card(rid: str, *doses: str, **more: tuple[str, ...]) -> f.CardIssued:
    return f.CardIssued(jws="a.b.c", kid=KID, rid=rid, disease="influenza", doses=doses or (DOSE_ID,), **more)


def taken_back(told: Story) -> dict[str, bool]:
    return {each.fact.rid: each.taken_back for each in visit_cards(told.visit)}


def test_a_card_stands_while_its_dose_stands_as_it_was() -> None:
    told = story(TO_THE_DOSE)
    told.add(card("one"))
    told.add(f.Released())
    told.add(f.ReactionSeen(note="头晕"))
    assert taken_back(told) == {"one": False}


@pytest.mark.parametrize("fact", [f.Struck(), DOSE])
def test_a_correction_of_its_dose_takes_it_back(fact: f.Fact) -> None:
    told = story(TO_THE_DOSE)
    told.add(card("one"))
    told.add(fact, amends=DOSE_ID, reason="看错了")
    assert taken_back(told) == {"one": True}


def test_a_correction_before_it_was_issued_does_not() -> None:
    told = story(TO_THE_DOSE)
    corrected = told.add(DOSE, amends=DOSE_ID, reason="看错了")
    told.add(card("one", corrected.id))
    assert taken_back(told) == {"one": False}
    again = story(TO_THE_DOSE)
    wrong = again.add(DOSE, amends=DOSE_ID, reason="看错了")
    again.add(f.Struck(), amends=wrong.id, reason="原来是对的")
    again.add(card("one"))
    assert taken_back(again) == {"one": False}


def test_a_correction_of_something_else_does_not() -> None:
    told = story(TO_THE_DOSE)
    told.add(card("one"))
    told.add(f.Screened(outcome="caution"), amends="entry-0003", reason="看错了")
    assert taken_back(told) == {"one": False}


def test_striking_the_card_and_replacing_it_take_it_back() -> None:
    told = story(TO_THE_DOSE)
    one = told.add(card("one"))
    told.add(card("two"))
    told.add(f.Struck(), amends=one.id, reason="给错了人")
    told.add(card("three", replaces=("two",)))
    assert taken_back(told) == {"one": True, "two": True, "three": False}


def test_a_correction_at_another_station_that_did_not_know_of_the_card_takes_it_back_for_ever() -> None:
    told = story(TO_THE_DOSE)
    seen = told.entries[-1].id
    told.add(card("one"), station="station-2", hlc="9999999999999-0000", after=(seen,))
    elsewhere = told.add(DOSE, amends=DOSE_ID, reason="看错了", hlc="0000000000001-0000", after=(seen,))
    assert taken_back(told) == {"one": True}
    told.add(f.Struck(), amends=elsewhere.id, reason="原来是对的", after=(elsewhere.id,))
    assert taken_back(told) == {"one": True}


def test_the_order_of_arrival_does_not_matter() -> None:
    told = story(TO_THE_DOSE)
    told.add(card("one"))
    told.add(f.Struck(), amends=DOSE_ID, reason="看错了")
    told.add(card("two"))
    found = {each.fact.rid: each.taken_back for each in visit_cards(fold("visit", reversed(told.entries)))}
    assert found == taken_back(told) == {"one": True, "two": True}


def test_a_visit_without_cards_has_none() -> None:
    assert visit_cards(story(TO_THE_DOSE).visit) == ()
