"""Invented people and doses to print, and ways to read a printed page again."""

import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pypdfium2
import zxingcpp
from msgspec.structs import replace
from PIL.Image import Image

from vaxdesk.files import forms, resources
from vaxdesk.paper import PAPERS, print_pdf
from vaxdesk.paper.forms import read_consent, read_letter, read_words
from vaxdesk.paper.subject import (
    Asked,
    Consented,
    Dose,
    Ground,
    NextDose,
    Planned,
    Recipient,
    Screening,
    Site,
    Subject,
    Ticket,
    Watch,
)

FONTS: Path = resources() / "fonts"
WORDS = read_words(forms())
LANGUAGES = ("zh-CN", "vi", "en")
PRINTS = [(name, size.name, language) for name, sizes in PAPERS.items() for size in sizes for language in LANGUAGES]
"""Every paper in every size and language."""

SIZES = {size.name: size for sizes in PAPERS.values() for size in sizes}

CHINA = timezone(timedelta(hours=8))
DIGITS = "7105500975697830"
PPSV23 = {
    "zh-CN": "23价肺炎球菌多糖疫苗",
    "en": "Pneumococcal polysaccharide vaccine, 23-valent",
    "vi": "Vắc xin phế cầu polysaccharide 23 týp",
}
ZOSTER = {"zh-CN": "重组带状疱疹疫苗", "en": "Zoster vaccine, recombinant", "vi": "Vắc xin zona tái tổ hợp"}
DOT_DPI = 203.2
"""Eight dots to the millimetre."""


PAIRS = [(first, second) for first in LANGUAGES for second in LANGUAGES if first != second]
"""Every language with every other."""

QUESTIONS = (
    {
        "zh-CN": "1 您是否发热或患急性疾病？",
        "vi": "1 Ông/bà có đang sốt hoặc mắc bệnh cấp tính không?",
        "en": "1 Do you have a fever or an acute illness?",
    },
    {"zh-CN": "2 您是否怀孕？", "vi": "2 Bà có đang mang thai không?", "en": "2 Are you pregnant?"},
)
MORE = {"zh-CN": "请注明症状", "vi": "Ghi rõ triệu chứng", "en": "Please specify the symptoms"}
RULES = {"zh-CN": "成人接种前筛查规则", "vi": "Quy tắc sàng lọc người lớn", "en": "Screening rules for adults"}
FEVER = {
    "zh-CN": "体温偏高，退热后再来。",
    "vi": "Thân nhiệt cao, hết sốt hãy quay lại.",
    "en": "Come back once the fever is gone.",
}


def screening(**changes: Any) -> Screening:
    """Somebody with a fever, measured twice, deferred."""
    first, second = QUESTIONS
    return replace(
        Screening(
            asked=(
                Asked(text=first, said=True),
                Asked(text=MORE, depth=1, kind="open", words=({"": "咽痛两天"},)),
                Asked(text=second, said=False),
            ),
            form="urn:example:adult|1",
            outcome="defer",
            at=datetime(2026, 11, 21, 9, 40, tzinfo=CHINA),
            temperature_c=37.8,
            pressures=((168, 98), (152, 92)),
            pulse=88,
            respiration=18,
            spo2=97,
            policy=RULES,
            policy_version="7",
            proposed="defer",
            grounds=(Ground(sentence=FEVER, outcome="defer", source="某地公告第 3 条"),),
            defer_until=date(2026, 11, 24),
            answered_by="family",
            answered_by_name="王芳",
            screener="李强",
            note="请先到发热门诊",
        ),
        **changes,
    )


def unscreened() -> Screening:
    """The same questions before anybody has asked them."""
    return Screening(
        asked=tuple(replace(each, said=None, words=()) for each in screening().asked), form="urn:example:adult|1"
    )


def subject(language: str = "zh-CN", *, product: str = "ppsv23", letter: str = "commitment", **changes: Any) -> Subject:
    """Wang Guifen's visit, with `changes` to the whole; `name`, `address`, `practice` reach into its parts."""
    second = changes.get("second")
    person = Recipient(
        name=changes.pop("name", "王桂芬"),
        sex="female",
        birth_date=date(1944, 3, 12),
        age=82,
        document_type="cn_resident_id",
        document_number="110105194403120425",
        phone="13812340000",
        address=changes.pop("address", "春熙街道 春熙社区 2组"),
    )
    site = Site(
        name="春熙社区临时接种点",
        station="cx-site-0042",
        phone="000-0000-0000",
        practice=changes.pop("practice", False),
    )
    return replace(
        Subject(
            site=site,
            person=person,
            ticket=Ticket(digits=DIGITS, short="A097"),
            printed_at=datetime(2026, 11, 21, 10, 31, tzinfo=CHINA),
            language=language,
            planned=(Planned(product="ppsv23", product_name=PPSV23, dose_number=1, series_doses=1),),
            doses=(dose(),),
            watch=Watch(minutes=30, result="well"),
            next_doses=(NextDose(product_name=ZOSTER, dose_number=2, earliest=date(2027, 1, 21)),),
            consent=read_consent(forms(), product, language),
            consent_second=read_consent(forms(), product, second) if second else None,
            letter=read_letter(forms(), letter, language),
            letter_second=read_letter(forms(), letter, second) if second else None,
            screening=screening(),
            arrived=datetime(2026, 11, 21, 9, 12, tzinfo=CHINA),
        ),
        **changes,
    )


def dose(**changes: Any) -> Dose:
    return replace(
        Dose(
            product="ppsv23",
            product_name=PPSV23,
            lot="U031877",
            given_at=datetime(2026, 11, 21, 9, 58, tzinfo=CHINA),
            expiry=date(2026, 12, 30),
            manufacturer="某某生物制品有限公司",
            body_site="left_deltoid",
            route="im",
            volume_ml=0.5,
            dose_number=1,
            series_doses=1,
            vaccinator="周敏",
        ),
        **changes,
    )


def signed(**changes: Any) -> Consented:
    """Consent, drawn on the screen."""
    return replace(
        Consented(
            agreed=True,
            at=datetime(2026, 11, 21, 9, 20, tzinfo=CHINA),
            version="2",
            told=("kind", "effect"),
            informed_by="周敏",
            drawn=((100, 200, 300, 60, 500, 380), (700, 200)),
        ),
        **changes,
    )


def printed(name: str, about: Subject, size: str = "", qr_text: str = "") -> bytes:
    return print_pdf(name, about, WORDS, FONTS, size=size, qr_text=qr_text)


def text_of(pdf: bytes) -> str:
    """All text of a PDF with its blanks left out: where a line was broken does not matter here."""
    document = pypdfium2.PdfDocument(pdf)
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_bounded() for page in document))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def pictures(pdf: bytes, dpi: float = DOT_DPI) -> list[Image]:
    """The pages as a printer of so many dots per inch would print them."""
    return [
        page.render(scale=dpi / 72, may_draw_forms=False).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)
    ]


def codes_in(pdf: bytes) -> list[str]:
    """What an independent decoder reads from the first page, printed in black and white at 203 dpi."""
    page = pictures(pdf)[0].point(lambda grey: 0 if grey < 128 else 255)
    return [code.text for code in zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode)]
