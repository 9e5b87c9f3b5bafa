"""The characters that keys stand for on a US keyboard, told by their place and not by what a layout makes of them.

Scanners act as a keyboard and mean the US layout unless somebody changed that. Where this computer has another one
(French digits need Shift, Vietnamese digits are vowels), the places still say what was meant. Places are the scan codes
of the first PC keyboards, which Linux calls by the same numbers; X11 and Wayland add eight.
"""

from typing import Final

_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
    (71, "789-456+1230.", "789-456+1230."),
)
_PLACES: Final = {first + number: pair for first, *rows in _ROWS for number, pair in enumerate(zip(*rows, strict=True))}
_AFTER: Final = {"xcb": 8, "wayland": 8, "windows": 0}
"""What each window system adds to a place. On the others keys are not known by their place."""


def on_us_keyboard(scan_code: int, platform: str, *, shift: bool) -> str:
    """The character of this key, "" where it is not known. The state of Caps Lock does not matter."""
    system = platform.partition(":")[0].partition("-")[0]
    if system not in _AFTER or not scan_code:
        return ""
    return _PLACES.get(scan_code - _AFTER[system], ("", ""))[shift]
