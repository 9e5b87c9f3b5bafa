"""Whoever comes in the field cases. Names and telephone numbers are invented; the identity numbers carry valid check
characters."""

from datetime import date
from typing import Any

from vaxdesk.clinic import facts as f


def woman_of_70_who_cannot_walk() -> f.PersonEnrolled:
    return _with_number("周素琴", "50010719520614428X", conditions="不能行走", address="建设路12号3单元201")


def her_neighbour() -> f.PersonEnrolled:
    """Whose home the team goes to next."""
    return _person("吴长根", "male", date(1948, 11, 2), address="建设路14号1单元102")


def woman_of_82_with_high_blood_pressure() -> f.PersonEnrolled:
    return _with_number("王桂芬", "500106194003211621")


def man_of_96_at_home() -> f.PersonEnrolled:
    return _with_number("赵永福", "41010319260208031X", contact="女儿 赵秀兰 13800000067", address="幸福里7号")


def woman_of_94_from_the_bus() -> f.PersonEnrolled:
    return _with_number("刘玉珍", "410103192805172249")


def fellow_passengers() -> tuple[f.PersonEnrolled, ...]:
    """Two more from the same bus."""
    return (
        _person("孙志明", "male", date(1939, 4, 9)),
        _person("马惠芳", "female", date(1941, 8, 30)),
    )


def man_of_74_with_raised_blood_sugar() -> f.PersonEnrolled:
    return _with_number("陈国强", "321111194809305174")


def woman_of_77_without_a_telephone() -> f.PersonEnrolled:
    return _with_number("朱淑珍", "321111194511282467", phone="")


def man_of_90_once_gravely_ill() -> f.PersonEnrolled:
    return _with_number("高世昌", "120113193207110134", conditions="2016年重症肺炎住院；腿脚不便")


def woman_of_67_with_a_fever() -> f.PersonEnrolled:
    return _person("谢月娥", "female", date(1955, 5, 20))


def somebody_from_the_street() -> f.PersonEnrolled:
    return _person("胡文斌", "male", date(1950, 2, 3))


def market_trader_of_41() -> f.PersonEnrolled:
    number = f.Document(type="vn_cccd", number="022180004321")
    return _person("Nguyễn Thị Hoa", "female", date(1980, 3, 2), document=number, language="vi")


def trader_with_heart_disease() -> f.PersonEnrolled:
    number = f.Document(type="vn_cccd", number="022062001234")
    return _person("Trần Văn Đức", "male", date(1962, 9, 14), document=number, language="vi")


def _with_number(name: str, number: str, **more: Any) -> f.PersonEnrolled:
    """Birth date and sex are what the number says."""
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    document = f.Document(type="cn_resident_id", number=number)
    return _person(name, "male" if int(number[16]) % 2 else "female", born, document=document, **more)


def _person(name: str, sex: f.Sex, born: date, **more: Any) -> f.PersonEnrolled:
    more = {"phone": "13800000001"} | more
    return f.PersonEnrolled(name=name, sex=sex, birth_date=born, **more)
