"""From what a pen did to the strokes of a `Drawing`: few enough points that an entry stays small. Pure."""

from collections.abc import Sequence
from typing import Final

from vaxdesk.clinic.fact_parts import DRAWN_HEIGHT, DRAWN_WIDTH, MOST_POINTS, Drawing

Point = tuple[float, float]
"""Across and down, from 0 to 1 of the field."""
MOST_STROKES: Final = 80
NEAR: Final = 4.0
"""Points nearer than this, in units of a drawing, say nothing new."""


def drawing_of(strokes: Sequence[Sequence[Point]]) -> Drawing | None:
    """What was drawn; None where nothing was. Points outside of the field are moved to its edge."""
    units = [thinned([_unit(point) for point in stroke]) for stroke in strokes[:MOST_STROKES] if stroke]
    while sum(map(len, units)) > MOST_POINTS:
        units = [_halved(stroke) for stroke in units]
    return (
        Drawing(strokes=tuple(tuple(value for point in stroke for value in point) for stroke in units))
        if units
        else None
    )


def points_of(drawing: Drawing) -> list[list[Point]]:
    """The strokes of a drawing, to be shown again."""
    return [
        [(x / DRAWN_WIDTH, y / DRAWN_HEIGHT) for x, y in zip(stroke[::2], stroke[1::2], strict=True)]
        for stroke in drawing.strokes
    ]


def thinned(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without points that lie near the one before; the ends stay."""
    kept = list(points[:1])
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= NEAR:
            kept.append((x, y))
    if len(points) > 1 and kept[-1] != points[-1]:
        kept.append(points[-1])
    return kept


def _halved(stroke: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [*stroke[:-1][::2], stroke[-1]] if len(stroke) > 2 else stroke


def _unit(point: Point) -> tuple[int, int]:
    across, down = (min(1.0, max(0.0, value)) for value in point)
    return round(across * DRAWN_WIDTH), round(down * DRAWN_HEIGHT)
