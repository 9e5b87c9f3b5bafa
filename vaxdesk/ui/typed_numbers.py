"""Numbers as people type them."""

import re
import unicodedata


def read_temperature(text: str) -> float | None:
    """36.5, 36,5 or 365 in degrees Celsius; None outside 25 to 45."""
    digits = plain(text).replace(",", ".")
    if re.fullmatch(r"[0-9]{3}", digits):
        digits = f"{digits[:2]}.{digits[2]}"
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{1,2})?", digits):
        return None
    return value if 25 <= (value := float(digits)) <= 45 else None


def plain(text: str) -> str:
    """Without the space around it, and with the digits that every keyboard has."""
    return unicodedata.normalize("NFKC", text).strip()
