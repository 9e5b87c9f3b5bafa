"""Pictures of PDF pages, for the printer and for the eye. PDFium takes one caller at a time: go through the jobs."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage

POINTS_PER_INCH: Final = 72
MM_PER_POINT: Final = 25.4 / POINTS_PER_INCH
FINEST_DPI: Final = 300
"""Dots per inch beyond which nobody sees more, and an A4 page takes hundreds of megabytes."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page and how large it is on paper."""

    image: QImage
    width_mm: float
    height_mm: float


def page_pictures(pdf: bytes, dpi: float) -> tuple[PagePicture, ...]:
    """Every page at so many dots per inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(page, dpi) for page in document)
    finally:
        document.close()


def render_dpi(printer_dpi: int) -> int:
    """What to draw for a printer: its own dots where they are coarse, otherwise a whole fraction of them."""
    return printer_dpi // -(-printer_dpi // FINEST_DPI)


def _picture(page: "pypdfium2.PdfPage", dpi: float) -> PagePicture:  # type: ignore[name-defined]  # noqa: F821
    width, height = page.get_size()
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True)
    data = bytes(bitmap.buffer)
    image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888).copy()
    bitmap.close()
    page.close()
    return PagePicture(image, width * MM_PER_POINT, height * MM_PER_POINT)
