"""What a public board, a list and a paper show of a person."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vaxdesk.clinic.masks import board_names, document_tail, graphemes, masked_document, masked_phone, public_name
from vaxdesk.clinic.people import forbidden_characters, is_han

HOSTILE_NAMES = [
    *(
        "",
        " ",
        "张",
        "张三",
        "张小三",
        "欧阳",
        "欧阳娜",
        "欧阳娜娜",
        "尉迟长孙无忌",
        "买买提·艾力",
        "·",
        "··",
        "张·",
        "·三",
    ),
    *("李<b>四", '<img src="/etc/passwd">', "Robert'); DROP TABLE people;--", "%s%n%x", "{0}", "=cmd|' /C calc'!A0"),
    *(
        "\u202e张三",
        "张\u202e三",
        "张\u200b三",
        "\u2066张\u2069",
        "\x00\x1b[31m",
        "张\n三",
        "\ufeff",
        "\ud800",
        "\ue863",
    ),
    *("䶮", "㛃𠅤𬱖", "𠅤𬱖", "\U00031350\U00031351三", "张\U000e0100三", "王〇五", "﨎﨏"),
    *("e\u0301", "e\u0301\u0302\u0303 x\u0301", "\u0301", "\u0301\u0301张", "Z" + "\u0335" * 60, "张\u0301三\u0302四"),
    *("👨\u200d👩\u200d👧", "🇨🇳🇻🇳", "👍🏽👍🏽", "🇨", "नमस्ते", "བསྟན་འཛིན", "نۇرمۇھەممەت", "می\u200cخواهم", "김철수", "각"),
    *("某" * 60, "某" * 99, "a" * 100, "a b c d e f g h", "N" * 1000, "Nguyễn Văn An", "Đỗ", "O'Connor", "-", "'; --"),
    *("\u3000张\u3000三\u3000", "张  三", "\t张\t", "ﷺ", "ß", "ǅ", "İstanbul"),
]
NAMES = st.sampled_from(HOSTILE_NAMES) | st.text() | st.text(alphabet="张三欧阳娜娜·\u0301\u200d🇨🇳 aé𠅤", max_size=40)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张*"),
        ("张小三", "张*三"),
        ("欧阳娜娜", "欧**娜"),
        ("买买提·艾力", "买****力"),
        ("John Smith", "J*** S***"),
        ("张", "张*"),
        ("欧阳娜", "欧**"),
        ("欧阳", "欧*"),
        ("爱新觉罗溥仪", "爱****仪"),
        ("张 三", "张*"),
        ("古力娜扎尔", "古****尔"),
        ("Nguyễn Thị Thanh Hương", "N*** T*** T*** H***"),
        ("Đỗ", "Đ***"),
        ("E\u0301ric X\u0302y", "É*** X\u0302***"),
        ("𠅤𬱖", "𠅤*"),
        ("李<b>四", "李***"),
        ("a b c d e f", "a*** b*** c*** d***"),
        ("\u202e张三", "张*"),
        ("", "*"),
    ],
)
def test_a_name_on_the_public_board(name: str, shown: str) -> None:
    assert public_name(name) == shown


def test_there_are_enough_hostile_names() -> None:
    assert len(set(HOSTILE_NAMES)) >= 60


@given(NAMES)
@example("\u0301\u0301张")
def test_no_name_shows_more_than_it_may(name: str) -> None:
    shown = public_name(name)
    assert "*" in shown
    assert not forbidden_characters(shown)
    assert len(list(graphemes(shown))) <= 19
    assert sum(is_han(char) for char in shown) <= 2 or " " in shown
    assert shown == unicodedata.normalize("NFC", shown)
    letters = {letter for letter in graphemes(shown) if letter not in "* "}
    whole = unicodedata.normalize("NFC", "".join(char for char in name if not forbidden_characters(char)))
    assert all(letter in whole for letter in letters)


@given(st.text(alphabet="赵钱孙李周吴郑王欧阳上官䶮𠅤𬱖", min_size=2, max_size=12))
def test_of_a_chinese_given_name_at_most_its_last_character_is_shown(name: str) -> None:
    shown = public_name(name)
    assert shown[0] == name[0]
    assert sum(char != "*" for char in shown) <= 2
    assert len(shown) <= 6
    assert shown[-1] == ("*" if len(name) == 2 or shown[1:] == "**" else name[-1])


@given(st.text())
def test_graphemes_lose_nothing_and_never_begin_with_a_mark(text: str) -> None:
    letters = list(graphemes(text))
    assert "".join(letters) == text
    assert all(unicodedata.category(letter[0])[0] != "M" for letter in letters[1:])


def test_equal_masks_on_the_board_are_told_apart_by_their_short_numbers() -> None:
    people = [("张小三", "A007"), ("张大三", "B012"), ("李四", "A009")]
    assert board_names(people) == ("张*三 ·A007", "张*三 ·B012", "李*")
    assert board_names([]) == ()


@pytest.mark.parametrize(
    ("number", "listed", "printed"),
    [
        ("410102199003071234", "410***********1234", "1234"),
        ("11010519491231002X", "110***********002X", "002X"),
        ("022180004321", "022*****4321", "4321"),
        ("E12345678", "*****5678", "5678"),
        ("12345", "***45", "45"),
        ("123", "***", ""),
        ("", "", ""),
    ],
)
def test_a_number_in_a_list_and_on_paper(number: str, listed: str, printed: str) -> None:
    assert masked_document(number) == listed
    assert document_tail(number) == printed


@pytest.mark.parametrize(
    ("phone", "listed"),
    [
        ("13812345678", "138****5678"),
        ("138 1234 5678", "138****5678"),
        ("１３８１２３４５６７８", "138****5678"),
        ("0912345678", "091***5678"),
        ("+8613812345678", "861******5678"),
        ("8765432", "*****32"),
        ("110", "***"),
        ("neighbour", "****"),
        ("", ""),
    ],
)
def test_a_telephone_number_in_a_list(phone: str, listed: str) -> None:
    assert masked_phone(phone) == listed


@given(st.text(max_size=40))
def test_a_masked_number_hides_at_least_as_much_as_it_shows_of_short_ones(number: str) -> None:
    listed = masked_document(number)
    assert len(listed) == len(number)
    assert sum(ours != "*" for ours in listed) <= 7
    assert len(number) < 8 or len(number) - len(document_tail(number)) >= 4
