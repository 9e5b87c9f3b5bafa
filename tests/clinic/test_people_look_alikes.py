"""Whose names are easily taken for each other."""

from datetime import date

import pytest

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.look_alikes import look_alike

BORN = date(1950, 1, 1)


def person(name: str, birth_date: date = BORN) -> PersonEnrolled:
    return PersonEnrolled(name=name, sex="male", birth_date=birth_date)


def alike(a: str, b: str, born: date) -> bool:
    answer = look_alike(person(a), person(b, born))
    assert look_alike(person(b, born), person(a)) == answer
    return answer


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("张伟", "张伟"),
        ("张伟", "张 伟"),
        ("张伟", "章威"),
        ("张伟", "Zhang Wei"),
        ("吕布", "鲁布"),
        ("王末", "王未"),
        ("陈晴", "陈睛"),
        ("Nguyễn Văn Án", "Nguyễn Văn Ân"),
        ("Nguyễn Văn An", "An Nguyen Van"),
        ("JOHN SMITH", "John Smith"),
        ("Аnna", "Anna"),
        ("买买提·艾力", "买买提艾力"),
    ],
)
def test_names_that_look_or_sound_the_same_are_alike_whatever_the_birth_date(a: str, b: str) -> None:
    assert alike(a, b, date(1931, 7, 4))


@pytest.mark.parametrize(("a", "b"), [("王小明", "王小红"), ("李四", "王四"), ("Trần Văn An", "Trần Thị An")])
def test_one_difference_is_alike_only_with_the_same_birth_date(a: str, b: str) -> None:
    assert alike(a, b, BORN)
    assert not alike(a, b, date(1950, 1, 2))


@pytest.mark.parametrize(
    ("a", "b"),
    [("张伟", "李娜"), ("王小明", "王大红"), ("王小明", "王小"), ("方芳", "王芳芳"), ("张", "李"), ("An", "Bo")],
)
def test_other_names_are_not_alike(a: str, b: str) -> None:
    assert not alike(a, b, BORN)


def test_names_without_any_letter_are_alike_only_when_they_are_the_same() -> None:
    assert alike("- -", "- -", BORN)
    assert not alike("- -", "'", BORN)
