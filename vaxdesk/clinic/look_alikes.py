"""People whose names are easily taken for each other while both are waiting.

Two people look alike when one of these holds:
1. their names are the same, apart from case, marks, spaces and characters that look the same (未 and 末, Latin and
   Cyrillic а), or have the same words in another order;
2. their names sound the same: one spelling in common, tones left aside (张伟 and 章威, Án and Ân);
3. they have the same birth date, and names of equal length, of two or more characters or words, that differ in one.
"""

from typing import Final

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.people import is_han
from vaxdesk.clinic.spellings import spellings, words_of

TWINS: Final = (
    ("未", "末"), ("己", "已", "巳"), ("戊", "戌", "戍", "戎"), ("土", "士"), ("日", "曰"), ("天", "夭", "夫"),
    ("千", "干", "于"), ("人", "入", "八"), ("大", "太", "犬"), ("王", "玉", "壬"), ("晴", "睛"), ("候", "侯"),
    ("杨", "扬"), ("桃", "挑"), ("免", "兔"), ("田", "由", "甲", "申"), ("刀", "刁"), ("毛", "手"), ("辛", "幸"),
    ("代", "伐"), ("今", "令"), ("折", "拆"), ("析", "柝"), ("崇", "祟"), ("辨", "辩"), ("微", "徵"), ("延", "廷"),
    ("祁", "祈"), ("冼", "洗"), ("汩", "汨"), ("荼", "茶"), ("昊", "吴"), ("芙", "芺"), ("淑", "椒"), ("玲", "铃"),
    ("a", "а", "α"), ("c", "с"), ("e", "е"), ("i", "і", "ι"), ("j", "ј"), ("o", "о", "ο"), ("p", "р", "ρ"), ("s", "ѕ"),
    ("x", "х", "χ"), ("y", "у"), ("k", "к", "κ"), ("m", "м"), ("t", "т", "τ"), ("b", "в", "β"), ("h", "н"),
)  # fmt: skip
"""Characters that are taken for each other in print or handwriting; the first stands for all."""
SKELETON: Final = str.maketrans({twin: twins[0] for twins in TWINS for twin in twins[1:]})


def look_alike(a: PersonEnrolled, b: PersonEnrolled) -> bool:
    """Whether two different people are easily taken for each other by name; symmetric. See the rule above."""
    return _same_name(a.name, b.name) or _same_sound(a.name, b.name) or _one_apart(a, b)


def _same_name(a: str, b: str) -> bool:
    ours, theirs = _skeleton(a), _skeleton(b)
    if not ours:
        return a == b
    return "".join(ours) == "".join(theirs) or sorted(ours) == sorted(theirs)


def _same_sound(a: str, b: str) -> bool:
    heard = {"".join(spelling) for spelling in spellings(a)}
    return any("".join(spelling) in heard for spelling in spellings(b))


def _one_apart(a: PersonEnrolled, b: PersonEnrolled) -> bool:
    if a.birth_date != b.birth_date:
        return False
    ours, theirs = _units(a.name), _units(b.name)
    differences = sum(mine != yours for mine, yours in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) >= 2 and differences <= 1


def _skeleton(name: str) -> list[str]:
    return [word.translate(SKELETON) for word in words_of(name)]


def _units(name: str) -> list[str]:
    """Characters of a Han name, words of another."""
    words = _skeleton(name)
    joined = "".join(words)
    return list(joined) if joined and all(map(is_han, joined)) else words
