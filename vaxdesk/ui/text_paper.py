"""Plain text as a PDF of A4 pages, for lists in the language of whoever reads the screen."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from vaxdesk.ui.theme import FAMILIES

POINTS: Final = 10
DPI: Final = 300


def text_pdf(text: str) -> bytes:
    """Every page of it, with page numbers."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    a4, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(a4, upright, QMarginsF(0, 0, 0, 0)))  # the document has its own margins
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSize(POINTS)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setPlainText(text)
    document.print_(writer)
    return bytes(buffer.data().data())
