"""Pages in PDF. Lengths in points; `y` runs down from the top edge of the page."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil, floor
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from vaxdesk.paper.faces import REGULAR, Faces
from vaxdesk.paper.lines import Line, Span, width_of
from vaxdesk.paper.qr import Matrix, runs
from vaxdesk.paper.sizes import DOT

rl_config.useA85 = 0  # compressed streams as bytes: a fifth smaller and quicker than their ASCII form

BASELINE: Final = 0.88
"""How far below the top of an em the baseline lies."""


class Sheet:
    """A document that is being drawn; `pdf()` ends it. The same drawing always gives the same bytes, and nothing of the
    person goes into its properties."""

    def __init__(
        self, faces: Faces, width: float, height: float, *, title: str, language: str, one_sided: bool = False
    ) -> None:
        faces.need(REGULAR)
        self.faces, self.width, self.height = faces, width, height
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=(_whole(width), _whole(height)),
            invariant=1,
            initialFontName=REGULAR,
            lang=language,
            pageCompression=1,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("vaxdesk")
        self._canvas.setCreator("vaxdesk")
        self._canvas.setSubject("")
        if one_sided:
            self._canvas.setViewerPreference("Duplex", "Simplex")

    def line(self, x: float, y: float, line: Line, spacing: float = 0) -> None:
        """One line of text; `y` is its baseline. `spacing` is put between the characters."""
        for span in line:
            self._canvas.setFillGray(span.grey)
            for run in self.faces.runs(span.text, bold=span.bold):
                size = span.size * run.scale
                self._canvas.setFont(run.font, size)
                self._canvas.drawString(x, self.height - y, run.text, charSpace=spacing)
                x += self.faces.run_width(run, span.size) + spacing * len(run.text)

    def rule(self, x: float, y: float, width: float, *, dashed: bool = False, thick: float = 0.7) -> None:
        self._canvas.saveState()
        self._canvas.setLineWidth(thick)
        if dashed:
            self._canvas.setDash(2.2, 1.6)
        self._canvas.line(x, self.height - y, x + width, self.height - y)
        self._canvas.restoreState()

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: float | None = None, dashed: bool = False
    ) -> None:
        """A frame, or with `fill` (grey from 0 to 1) a filled rectangle without one."""
        self._canvas.saveState()
        self._canvas.setLineWidth(0.5)
        if dashed:
            self._canvas.setDash(2.5, 2)
        if fill is not None:
            self._canvas.setFillGray(fill)
        self._canvas.rect(
            x, self.height - y - height, width, height, stroke=int(fill is None), fill=int(fill is not None)
        )
        self._canvas.restoreState()

    def bar(self, x: float, y: float, width: float, height: float, rgb: tuple[float, float, float]) -> None:
        self._canvas.saveState()
        self._canvas.setFillColorRGB(*rgb)
        self._canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)
        self._canvas.restoreState()

    def qr(self, x: float, y: float, modules: Matrix, dots: int, dot: float = DOT) -> None:
        """A QR code with its first module at (x, y), moved onto the printer's dots, on a ground of white."""
        left, top, step = ceil(x / dot - 1e-6) * dot, ceil(y / dot - 1e-6) * dot, dots * dot
        side, quiet = len(modules) * step, 4 * step
        self.box(left - quiet, top - quiet, side + 2 * quiet, side + 2 * quiet, fill=1.0)
        path = self._canvas.beginPath()
        for row, column, count in runs(modules):
            path.rect(left + column * step, self.height - top - (row + 1) * step, count * step, step)
        self._canvas.setFillGray(0)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def strokes(self, x: float, y: float, strokes: Sequence[Sequence[int]], scale: float, thick: float = 0.9) -> None:
        """Lines through points x, y, x, y..., each of a unit of `scale` points; one point alone is a dot."""
        self._canvas.saveState()
        self._canvas.setLineWidth(thick)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        path = self._canvas.beginPath()
        for stroke in strokes:
            points = [
                (x + left * scale, self.height - y - top * scale)
                for left, top in zip(stroke[::2], stroke[1::2], strict=True)
            ]
            path.moveTo(*points[0])
            for point in points[1:] or points:
                path.lineTo(*point)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.restoreState()

    def watermark(self, text: str) -> None:
        """Grey words across the page, again and again on a long one. Drawn first, so that everything stays readable."""
        slope = 30
        size = min(60.0, 0.95 * self.width / self.faces.width(text, 1, bold=True))
        words: Line = (Span(text, size, bold=True, grey=0.9),)
        count = max(1, round(self.height / (self.width * 0.75)))
        for number in range(count):
            self._canvas.saveState()
            self._canvas.translate(self.width / 2, self.height * (number + 0.5) / count)
            self._canvas.rotate(slope)
            height, self.height = self.height, 0.0
            self.line(-width_of(words, self.faces) / 2, size / 3, words)
            self.height = height
            self._canvas.restoreState()

    def next_page(self) -> None:
        self._canvas.showPage()

    def pdf(self) -> bytes:
        self._canvas.showPage()
        self._canvas.save()
        return self._bytes.getvalue()


def _whole(length: float) -> float:
    """A hair less: a page of 640 dots must not be 640.0001, which a renderer rounds up and then stretches the code."""
    return floor(length * 10_000 - 0.1) / 10_000
