"""Pages onto paper: a printer that the system knows, or a PDF file in a folder that somebody chose."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPen
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from vaxdesk.failures import WorldFailed
from vaxdesk.ui.page_pictures import PagePicture
from vaxdesk.ui.theme import FAMILIES


def printer_names() -> tuple[str, ...]:
    """Every printer that the system knows now."""
    return tuple(QPrinterInfo.availablePrinterNames())


def printer_named(name: str) -> QPrinter:
    """The printer of this name. Raises WorldFailed("printer_missing") where the system does not know it."""
    if name not in printer_names():
        raise WorldFailed("printer_missing", name)
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def pdf_printer(folder: Path, name: str) -> QPrinter:
    """A printer whose paper is a PDF file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / name))
    return printer


def one_sided(printer: QPrinter) -> QPrinter:
    """The same printer, each page on a sheet of its own whatever it does by itself."""
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    return printer


def put_on_paper(printer: QPrinter, pages: Sequence[PagePicture]) -> None:
    """Every page in its exact physical size, from the corner of the sheet. Raises WorldFailed("printer_failed")."""
    printer.setFullPage(True)
    _set_layout(printer, pages[0].width_mm, pages[0].height_mm)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldFailed("printer_failed", printer.printerName())
    try:
        for place, page in enumerate(pages):
            if place:
                _set_layout(printer, page.width_mm, page.height_mm)
                if not printer.newPage():
                    raise WorldFailed("printer_failed", printer.printerName())
            painter.drawImage(_box(printer, page), page.image)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() == QPrinter.PrinterState.Error:
        raise WorldFailed("printer_failed", printer.printerName())


def put_into_folder(folder: Path, name: str, pdf: bytes) -> Path:
    """The PDF as a whole file or not at all, for its owner alone. Raises WorldFailed("cannot_write")."""
    target = folder / name
    new = target.with_suffix(".new")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb") as file:
            file.write(pdf)
        os.replace(new, target)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise WorldFailed("cannot_write", str(folder)) from error
    return target


def _set_layout(printer: QPrinter, width_mm: float, height_mm: float) -> None:
    size = QSizeF(width_mm, height_mm)
    paper = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))


def _box(printer: QPrinter, page: PagePicture) -> QRectF:
    dots_per_mm = printer.resolution() / 25.4
    return QRectF(0, 0, page.width_mm * dots_per_mm, page.height_mm * dots_per_mm)


def put_test_page(printer: QPrinter, width_mm: float, height_mm: float, words: Sequence[str]) -> None:
    """A frame two millimetres inside the edge, a ruler of fifty millimetres, and what is being tested."""
    printer.setFullPage(True)
    _set_layout(printer, width_mm, height_mm)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldFailed("printer_failed", printer.printerName())
    dots = printer.resolution() / 25.4
    painter.scale(dots, dots)
    painter.setPen(QPen(Qt.GlobalColor.black, 0.3))
    painter.drawRect(QRectF(2, 2, width_mm - 4, height_mm - 4))
    _draw_ruler(painter, min(50, int(width_mm) - 12))
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(4)
    painter.setFont(font)
    for line, text in enumerate(words):
        painter.drawText(QRectF(6, 18 + line * 7, width_mm - 12, 7), 0, text)
    if not painter.end():
        raise WorldFailed("printer_failed", printer.printerName())


def _draw_ruler(painter: QPainter, length_mm: int) -> None:
    painter.drawLine(QPointF(6, 8), QPointF(6 + length_mm, 8))
    for mm in range(0, length_mm + 1, 5):
        painter.drawLine(QPointF(6 + mm, 8), QPointF(6 + mm, 12 if mm % 10 == 0 else 10))
