"""How people are found by what is typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.facts import Document, PersonEnrolled
from vaxdesk.clinic.search_keys import SearchKey, query_keys, search_keys
from vaxdesk.clinic.spellings import fold, spellings


def person(name: str, number: str = "", phone: str = "") -> PersonEnrolled:
    document = Document(type="other", number=number) if number else Document()
    return PersonEnrolled(name=name, sex="female", birth_date=date(1950, 1, 1), document=document, phone=phone)


def finds(text: str, somebody: PersonEnrolled) -> bool:
    keys = search_keys(somebody)
    return any(key.kind == asked.kind and key.text.startswith(asked.text) for asked in query_keys(text) for key in keys)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("张伟", ["张", "张伟", "zhangwei", "Zhang Wei", "zhang'wei", "zhang", "zw", "ZW", "ｚｗ"]),
        ("张 三", ["张三", "张 三", "zhangsan", "zs"]),
        ("欧阳娜娜", ["欧阳", "ouyangnana", "oynn", "oy"]),
        ("吕布", ["lvbu", "lubu", "lyubu", "lübu", "lb"]),
        ("略女", ["lvenv", "luenu", "lyuenyu"]),
        ("仇英", ["qiuying", "chouying", "qy"]),
        ("单雄信", ["shanxiongxin", "danxiongxin", "sxx"]),
        ("曾国藩", ["zengguofan", "cengguofan", "zgf"]),
        ("解缙", ["xiejin", "jiejin"]),
        ("查良镛", ["zhaliangyong"]),
        ("区寄", ["ouji", "quji"]),
        ("尉迟恭", ["yuchigong", "weichigong", "ycg"]),
        ("单于明", ["chanyuming"]),
        ("万俟卨", ["moqi"]),
        ("朴正", ["piaozheng", "puzheng"]),
        ("盖聂", ["gainie", "genie"]),
        ("李乐", ["lile", "liyue"]),
        ("张重阳", ["zhangzhongyang", "zhangchongyang"]),
        ("买买提·艾力", ["买买", "买买提艾力", "买买提·艾", "艾力", "maimaiti"]),
        ("Nguyễn Văn An", ["nguyen van", "Nguyễn", "nguyenvanan", "an", "van an", "An Nguyen", "nva", "nv"]),
        ("Đỗ Thị Đức", ["do thi", "đỗ", "duc", "Đức", "dtd"]),
        ("李<b>四", ["李b四", "李<b>", "li"]),
        ("نۇرمۇھەممەت", ["نۇر"]),
        ("김철수", ["김", "김철"]),
        ("䶮𠅤\U00031350", ["䶮", "䶮𠅤\U00031350"]),
        ("\U00031350", ["\U00031350"]),
    ],
)
def test_a_person_is_found_by_name(name: str, texts: list[str]) -> None:
    assert [text for text in texts if not finds(text, person(name))] == []


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("张伟", ["", "z", "伟", "wei", "zwx", "李", "zhangweiz", "0425"]),
        ("王芳", ["yu", "wangwang"]),
        ("Nguyễn Văn An", ["n", "anv x", "guyen"]),
    ],
)
def test_a_person_is_not_found_by_something_else(name: str, texts: list[str]) -> None:
    assert [text for text in texts if finds(text, person(name))] == []


def test_numbers_are_found_from_both_ends() -> None:
    somebody = person("张伟", "50010719520614428X", "13800425777")
    for text in ("50", "5001", "500107195206", "50010719520614428X", "428X", "428x", "14428x", "５００１"):
        assert finds(text, somebody), text
    for text in ("138", "1380042", "13800425777", "138 0042 5777", "5777", "+86 138 0042 5777"):
        assert finds(text, somebody), text
    for text in ("0425", "0614", "777", "5", "28X", "577"):
        assert not finds(text, somebody), text


def test_the_beginning_of_one_number_is_not_the_end_of_another() -> None:
    asked = query_keys("0425")
    assert SearchKey("document", "0425") in asked
    assert SearchKey("document_reversed", "5240") in asked
    assert finds("0425", person("张伟", "042500000000"))
    assert finds("0425", person("张伟", "000000000425"))
    assert not finds("0425", person("张伟", "000005240000"))
    assert not finds("5240", person("张伟", "042500000000"))


def test_a_field_with_two_telephone_numbers_is_found_by_both() -> None:
    somebody = person("An", phone="0912 345 678 (con), +84 987 654 321")
    assert all(finds(text, somebody) for text in ("0912", "5678", "0987", "4321", "+84987", "0084 912"))


def test_nothing_typed_asks_for_nothing() -> None:
    assert query_keys("") == query_keys(" -'") == query_keys("a") == query_keys("1") == frozenset()
    assert query_keys("张") == {SearchKey("name", "张")}


def test_a_common_name_has_few_keys() -> None:
    assert len(search_keys(person("吕绿", "50010719520614428X", "13800425777"))) <= 20
    assert search_keys(person("'; --")) == frozenset()


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_any_person_and_any_query_have_keys_without_an_exception(name: str, number: str, phone: str) -> None:
    somebody = person(name or "x", number, phone)
    assert all(key.text for key in search_keys(somebody) | query_keys(name) | query_keys(phone))


@given(st.text(alphabet="张伟吕布仇英单于乐重阳", min_size=1, max_size=6), st.data())
def test_every_beginning_of_a_name_and_of_its_spellings_finds_it(name: str, data: st.DataObject) -> None:
    somebody = person(name)
    assert finds(name[: data.draw(st.integers(1, len(name)))], somebody)
    for spelling in spellings(name):
        written = "".join(spelling)
        assert finds(written[: data.draw(st.integers(2, len(written)))] if len(written) > 2 else written, somebody)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
