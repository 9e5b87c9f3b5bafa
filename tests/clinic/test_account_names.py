"""The name of an account, made from the name of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.account_names import ACCOUNT_NAME, account_name


@pytest.mark.parametrize(
    ("display", "name"),
    [
        ("赵云峰", "zhao.yunfeng"),
        ("单雄信", "shan.xiongxin"),
        ("欧阳娜", "ouyang.na"),
        ("张 三", "zhang.san"),
        ("李", "li"),
        ("Nguyễn Thị Đào", "nguyen.thi.dao"),
        ("Ana Silva", "ana.silva"),
        ("محمد", "member"),
        ("!?", "member"),
    ],
)
def test_an_account_is_named_after_its_person(display: str, name: str) -> None:
    assert account_name(display) == name


def test_a_second_person_of_the_same_name_gets_a_number() -> None:
    assert account_name("赵云峰", {"zhao.yunfeng", "zhao.yunfeng2"}) == "zhao.yunfeng3"


@given(st.text(max_size=60))
def test_every_name_gives_an_account_that_can_be_typed(display: str) -> None:
    assert ACCOUNT_NAME.fullmatch(account_name(display))
