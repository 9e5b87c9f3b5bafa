"""A search for one character lays nobody out but those whose whole name it is."""

import pytest

from tests.builders import Clinic, nobody


@pytest.fixture
def three(clinic: Clinic) -> Clinic:
    for name in ("王桂芬", "王", "Vương"):
        clinic.act(nobody(name=name))
    return clinic


def names(clinic: Clinic, text: str) -> set[str]:
    found = {each: clinic.desk.person(each) for each in clinic.desk.find(text)}
    return {person.name for person in found.values() if person}


@pytest.mark.parametrize(("text", "expected"), [("王", {"王"}), ("王桂", {"王桂芬"}), ("w", set()), ("wg", {"王桂芬"})])
def test_two_characters_are_needed_of_any_script(three: Clinic, text: str, expected: set[str]) -> None:
    assert names(three, text) == expected


def test_in_an_emergency_one_is_enough_among_those_who_are_here(three: Clinic) -> None:
    three.registered(person=three.act(nobody(name="王小明")).entry.about)
    assert [found.person.name for found in three.desk.emergencies.find("王")] == ["王小明"]
