"""QR codes out of pictures and PDF pages, by zxing-cpp, within limits of time and memory.

PDFium takes one caller at a time: a window calls this through its jobs.
"""

import warnings
from collections.abc import Iterator
from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS: Final = 50_000_000
"""Of one picture: what the camera of a telephone makes, in one byte each once it is grey."""
MOST_PAGES: Final = 20
DPI: Final = 300
FORMATS: Final = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM")


class PictureRefused(Exception):
    """`code` is `file_unreadable` or `file_too_large`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def codes_in(data: bytes) -> tuple[str, ...]:
    """The text of every QR code in a picture or a PDF, page by page. Raises PictureRefused."""
    import zxingcpp

    pictures = _pages(data) if is_pdf(data) else iter([_picture(data)])
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return tuple(code.text for picture in pictures for code in zxingcpp.read_barcodes(picture, formats=formats))


def _picture(data: bytes) -> "Image":
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about sizes, which are looked at here, and about harmless oddities of files
        try:
            picture = Image.open(BytesIO(data), formats=FORMATS)
            if picture.width * picture.height > MOST_PIXELS:
                raise PictureRefused("file_too_large")
            return picture.convert("L")
        except Image.DecompressionBombError as error:
            raise PictureRefused("file_too_large") from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
            raise PictureRefused("file_unreadable") from error


def _pages(data: bytes) -> Iterator["Image"]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise PictureRefused("file_unreadable") from error
    try:
        for number in range(min(len(document), MOST_PAGES)):
            page = document[number]
            width, height = page.get_size()
            finest = sqrt(MOST_PIXELS / max(width * height, 1))
            yield page.render(scale=min(DPI / 72, finest), grayscale=True, may_draw_forms=False).to_pil()
    except pypdfium2.PdfiumError as error:
        raise PictureRefused("file_unreadable") from error
    finally:
        document.close()
