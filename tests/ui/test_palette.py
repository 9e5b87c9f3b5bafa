"""Colours that everybody can read and tell apart, computed from the tokens."""

from itertools import combinations, product

import pytest

from vaxdesk.ui.theme import BOARD, TOKENS, Tone, style_sheet, tone_colours

Rgb = tuple[float, float, float]

VISIONS: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    # Machado, Oliveira, Fernandes 2009, severity 1.0, for linear RGB
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> Rgb:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = ((part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4) for part in parts)
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, vision: str) -> Rgb:
    """CIE Lab (D65) of a colour as somebody with this vision sees it."""
    rgb = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, rgb, strict=True)))) for row in VISIONS[vision]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, vision: str) -> float:
    """CIE 1976 colour difference."""
    return sum((a - b) ** 2 for a, b in zip(seen(one, vision), seen(other, vision), strict=True)) ** 0.5


def test_known_contrasts_come_out_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("state", BOARD)
def test_a_board_state_is_readable_from_afar(state: str) -> None:
    assert contrast(BOARD[state].back, BOARD[state].ink) >= 7


@pytest.mark.parametrize(("pair", "vision"), list(product(combinations(BOARD, 2), VISIONS)))
def test_board_states_differ_in_every_colour_vision(pair: tuple[str, str], vision: str) -> None:
    one, other = pair
    assert distance(BOARD[one].back, BOARD[other].back, vision) >= 20


TONES: tuple[Tone, ...] = ("plain", "muted", "brand", "ok", "info", "caution", "stop")


@pytest.mark.parametrize("tone", TONES)
def test_words_on_soft_colours_are_readable(tone: Tone) -> None:
    colours = tone_colours(tone)
    assert contrast(colours.back, colours.ink) >= 4.5


@pytest.mark.parametrize(
    ("back", "ink"),
    [
        (TOKENS.card, TOKENS.muted),
        (TOKENS.page, TOKENS.muted),
        (TOKENS.brand, "#FFFFFF"),
        (TOKENS.stop, "#FFFFFF"),
        (TOKENS.practice, "#FFFFFF"),
        (TOKENS.rail, TOKENS.rail_ink),
        (TOKENS.rail_on, TOKENS.rail_ink),
        ("#E7ECF0", "#5C6973"),
    ],
)
def test_other_words_are_readable(back: str, ink: str) -> None:
    assert contrast(back, ink) >= 4.5


def test_the_style_sheet_knows_every_colour_and_grows_with_the_text() -> None:
    assert "$" not in style_sheet()
    assert "font-size: 19px" in style_sheet()
    assert "font-size: 38px" in style_sheet(200)
    assert "sp;" not in style_sheet(150)
