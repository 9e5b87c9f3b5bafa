"""JSON as it is written down and hashed here, from RFC 8785 alone: a part of `verify_site.py`. Standard library only;
shares no code with the program.
"""

import hashlib
import json
import math
from typing import Any, NoReturn

LARGEST_INTEGER = 2**53 - 1


def canonical(value: Any) -> str:
    """RFC 8785. Raises ValueError for what has no canonical form."""
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case str():
            return text(value)
        case int():
            if abs(value) > LARGEST_INTEGER:
                raise ValueError("an integer that not every reader keeps")
            return str(value)
        case float():
            return number(value)
        case list() | tuple():
            return f"[{','.join(canonical(each) for each in value)}]"
        case dict():
            names = sorted(value, key=lambda name: name.encode("utf-16-be"))
            return f"{{{','.join(f'{text(name)}:{canonical(value[name])}' for name in names)}}}"
    raise ValueError(f"no JSON value: {type(value).__name__}")


def text(value: str) -> str:
    value.encode()  # half of a surrogate pair has no UTF-8
    return json.dumps(value, ensure_ascii=False)


def number(value: float) -> str:
    """The shortest decimal that reads back as the same number, as ECMAScript writes it."""
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    return sign + placed(digits, point)


def placed(digits: str, point: int) -> str:
    """`digits` with the decimal point after the first `point` of them, or with an exponent where that is far away."""
    if len(digits) <= point <= 21:
        return digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    shown = f"{digits[0]}.{digits[1:]}" if len(digits) > 1 else digits
    return f"{shown}e{point - 1:+d}"


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read(text: str) -> Any:
    """Raises ValueError for what is no JSON."""
    return json.loads(text, parse_constant=no_constant)


def no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
