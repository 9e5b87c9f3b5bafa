"""Text into lines that fit: styled pieces, broken where the language allows, measured in the fonts that draw them."""

from collections.abc import Sequence

import msgspec

from vaxdesk.paper.breaks import breaks
from vaxdesk.paper.faces import Faces


class Span(msgspec.Struct, frozen=True):
    """Text in one look. `size` in points, `grey` from 0 (black) to 1 (white)."""

    text: str
    size: float
    bold: bool = False
    grey: float = 0.0


Line = tuple[Span, ...]


def width_of(line: Sequence[Span], faces: Faces) -> float:
    return sum(faces.width(span.text, span.size, bold=span.bold) for span in line)


def wrapped(spans: Sequence[Span], width: float, faces: Faces) -> list[Line]:
    """The lines of `spans` within `width` points; a line break in the text begins a new line. A word that is wider than
    a line is cut where the line is full. At least one line, which may be empty."""
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        lines += _fill(paragraph, width, faces)
    return lines


def shrunk(span: Span, width: float, faces: Faces, smallest: float) -> Span:
    """The span at the largest size, down to `smallest`, at which it fits on one line; it may still be too wide."""
    natural = faces.width(span.text, span.size, bold=span.bold)
    if natural <= width:
        return span
    return msgspec.structs.replace(span, size=max(smallest, int(span.size * width / natural * 20) / 20))


def footed(span: Span, tail: str, width: float, faces: Faces, smallest: float = 0.0) -> Span:
    """The span with `tail` after it on one line, smaller where it must be; at half the size, or at `smallest`, its
    end is left out."""
    kept = span.text
    line = shrunk(msgspec.structs.replace(span, text=kept + tail), width, faces, max(span.size / 2, smallest))
    while kept and faces.width(line.text, line.size, bold=line.bold) > width:
        kept = kept[:-1]
        line = msgspec.structs.replace(line, text=f"{kept}…{tail}")
    return line


def _paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    paragraphs: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.replace("\t", " ").split("\n")
        paragraphs[-1].append(msgspec.structs.replace(span, text=first))
        paragraphs += [[msgspec.structs.replace(span, text=text)] for text in rest]
    return paragraphs


def _fill(spans: Sequence[Span], width: float, faces: Faces) -> list[Line]:
    text = "".join(span.text for span in spans)
    widths = [faces.width(char, span.size, bold=span.bold) for span in spans for char in span.text]
    may_break = breaks(text)
    lines: list[Line] = []
    start = 0
    while start < len(text):
        end = _line_end(start, text, widths, may_break, width)
        lines.append(_cut(spans, start, start + len(text[start:end].rstrip())))
        start = end + (len(text[end:]) - len(text[end:].lstrip(" ")))
    return lines or [()]


def _line_end(start: int, text: str, widths: list[float], may_break: list[bool], width: float) -> int:
    """Where the line that begins at `start` ends: the last allowed break before it is full, else where it is full."""
    filled, last_break = 0.0, 0
    for index in range(start, len(text)):
        if index > start and may_break[index]:
            last_break = index
        filled += widths[index]
        if filled > width + 0.01 and not text[index].isspace():
            return last_break or max(index, start + 1)
    return len(text)


def _cut(spans: Sequence[Span], start: int, end: int) -> Line:
    pieces: list[Span] = []
    position = 0
    for span in spans:
        low, high = max(start - position, 0), min(end - position, len(span.text))
        if low < high:
            pieces.append(msgspec.structs.replace(span, text=span.text[low:high]))
        position += len(span.text)
    return tuple(pieces)
