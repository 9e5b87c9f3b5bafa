"""Invented people for the practice site: the same ones for the same seed. Nobody here lives anywhere."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Final

from vaxdesk.clinic.documents import CHECK_CHARACTERS, CHECK_WEIGHTS
from vaxdesk.clinic.facts import Document, Language, PersonEnrolled, Sex

_SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
_GIVEN: Final = {
    "female": "桂芬 秀英 玉兰 淑华 凤英 桂兰 素珍 春梅 惠芳 月娥 金花 丽华 翠萍 玉珍 秀芳 菊香 桂英 淑珍 爱莲 雪梅",
    "male": "建国 德福 国强 志明 永年 长根 文斌 福生 正华 世昌 家兴 大勇 金山 庆元 明德 树林 根宝 光荣 学文 水生",
}
_VIETNAMESE: Final = {
    "female": ("Nguyễn Thị Hoa", "Trần Thị Đào", "Lê Thị Mai", "Phạm Thị Lan", "Vũ Thị Ngọc"),
    "male": ("Nguyễn Văn Đức", "Trần Quốc Tuấn", "Lê Văn Hùng", "Hoàng Văn Thịnh", "Đỗ Minh Quang"),
}
_ELSEWHERE: Final = {
    "female": ("Ana Silva", "Marta Novák", "Ingrid Olsen"),
    "male": ("John Example", "Paulo Teixeira", "Jürgen Großmann"),
}
_REGIONS: Final = ("500107", "500106", "410103", "321111", "120113", "510104", "330106")
_PROVINCES: Final = ("001", "022", "031", "036", "079")
_OLDEST: Final = date(1932, 1, 1)
_DAYS: Final = 30 * 365


class Crowd:
    """People one after another, no name and no number twice."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._names: set[str] = set()
        self._count = 0

    def chinese(self) -> PersonEnrolled:
        """With a resident identity number whose check character is right."""
        sex, born = self._sex(), self._birth_date()
        name = self._fresh(lambda: self._random.choice(_SURNAMES) + self._random.choice(_GIVEN[sex].split()))
        sequence = self._random.randrange(50, 499) * 2 + (sex == "male")
        head = f"{self._random.choice(_REGIONS)}{born:%Y%m%d}{sequence:03}"
        return self._person(name, sex, born, Document(type="cn_resident_id", number=head + check_character(head)))

    def vietnamese(self) -> PersonEnrolled:
        """With a twelve-digit CCCD number."""
        sex, born = self._sex(), self._birth_date()
        name = self._fresh(lambda: self._random.choice(_VIETNAMESE[sex]))
        number = f"{self._random.choice(_PROVINCES)}{int(sex == 'female')}{born:%y}{self._random.randrange(10**6):06}"
        return self._person(name, sex, born, Document(type="vn_cccd", number=number), "vi")

    def traveller(self) -> PersonEnrolled:
        """With a passport."""
        sex, born = self._sex(), self._birth_date()
        name = self._fresh(lambda: self._random.choice(_ELSEWHERE[sex]))
        number = f"E{self._random.randrange(10**8):08}"
        return self._person(name, sex, born, Document(type="passport", number=number), "en")

    def undocumented(self) -> PersonEnrolled:
        """Without any document; the birth date is what was said."""
        sex, born = self._sex(), self._birth_date()
        name = self._fresh(lambda: self._random.choice(_SURNAMES) + self._random.choice(_GIVEN[sex].split()))
        return self._person(name, sex, born, Document(), estimated=True)

    def known(self, name: str, number: str) -> PersonEnrolled:
        """Somebody who is always there, whatever the seed; the number says sex and birth date."""
        self._names.add(name)
        sex: Sex = "male" if int(number[16]) % 2 else "female"
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
        return self._person(name, sex, born, Document(type="cn_resident_id", number=number))

    def _person(
        self, name: str, sex: Sex, born: date, document: Document, language: Language = "zh-CN", estimated: bool = False
    ) -> PersonEnrolled:
        self._count += 1
        return PersonEnrolled(
            name=name,
            sex=sex,
            birth_date=born,
            birth_date_estimated=estimated,
            document=document,
            phone=f"1380000{self._count:04}",
            address=f"练习街道练习路{self._count}号",
            language=language,
        )

    def _sex(self) -> Sex:
        return self._random.choice(("female", "male"))

    def _birth_date(self) -> date:
        return _OLDEST + timedelta(days=self._random.randrange(_DAYS))

    def _fresh(self, invent: Callable[[], str]) -> str:
        while (name := invent()) in self._names:
            pass
        self._names.add(name)
        return name


def check_character(head: str) -> str:
    """The last character of a resident identity number (ISO 7064 MOD 11-2) for its first seventeen digits."""
    return CHECK_CHARACTERS[sum(int(d) * w for d, w in zip(head, CHECK_WEIGHTS, strict=True)) % 11]
