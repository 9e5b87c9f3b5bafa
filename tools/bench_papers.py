"""A consent form beside the same lines of text on a bare reportlab page, in the same font."""

import io
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tools.bench_acts import LEAD, practice_site, registered
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.site import open_desk

FONT, SIZE, LEADING = "BareSans", 10, 12


def consent(folder: Path) -> tuple[Callable[[], float], Callable[[], float]]:
    """From the visit to the bytes, and from its text to the bytes."""
    desk = open_desk(practice_site(folder / "papers"), SystemClock())
    desk.seat.take(LEAD, None)
    visit = registered(desk, 0)
    lines = text_lines(desk.paperwork.paper("consent", visit, language="zh-CN"))
    pdfmetrics.registerFont(TTFont(FONT, str(files.resources() / "fonts" / "VaxdeskSans-Regular.ttf")))

    def ours() -> float:
        begin = perf_counter()
        desk.paperwork.paper("consent", visit, language="zh-CN")
        return perf_counter() - begin

    def bare() -> float:
        begin = perf_counter()
        bare_page(lines)
        return perf_counter() - begin

    return ours, bare


def text_lines(pdf: bytes) -> list[str]:
    """What is written on every page, line by line."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return [line for line in text.splitlines() if line.strip()]


def bare_page(lines: list[str]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.setFont(FONT, SIZE)
    for place, line in enumerate(lines):
        canvas.drawString(40, A4[1] - 40 - place * LEADING, line)
    canvas.save()
    return target.getvalue()
