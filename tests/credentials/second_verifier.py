"""A second reader of health cards, from the standards alone: the curve in plain integers, the rest from the standard
library. It shares no code with the program, and no library that signs."""

import base64
import hashlib
import json
import zlib
from typing import Any

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
A = P - 3
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
"""P-256: NIST SP 800-186, 3.2.1.3."""

Point = tuple[int, int] | None


def claims(text: str, jwks: dict[str, Any]) -> dict[str, Any]:
    """What the QR text says, once its signature holds. Raises AssertionError for everything that is not right."""
    digits = text.removeprefix("shc:/")
    assert digits != text
    pairs = [int(digits[place] + digits[place + 1]) for place in range(0, len(digits), 2)]
    header, payload, signature = "".join(chr(pair + 45) for pair in pairs).split(".")
    names = json.loads(unpadded(header))
    assert names.keys() == {"zip", "alg", "kid"}
    assert (names["zip"], names["alg"]) == ("DEF", "ES256")
    (key,) = [key for key in jwks["keys"] if key["kid"] == names["kid"]]
    assert thumbprint(key) == key["kid"]
    assert holds(key, f"{header}.{payload}".encode(), unpadded(signature))
    read: dict[str, Any] = json.loads(zlib.decompress(unpadded(payload), wbits=-15))
    return read


def unpadded(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def thumbprint(key: dict[str, Any]) -> str:
    members = {name: key[name] for name in ("crv", "kty", "x", "y")}
    text = json.dumps(members, sort_keys=True, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def holds(key: dict[str, Any], message: bytes, signature: bytes) -> bool:
    """FIPS 186-5, 6.4.2."""
    assert len(signature) == 64
    q = (int.from_bytes(unpadded(key["x"])), int.from_bytes(unpadded(key["y"])))
    assert (q[1] ** 2 - q[0] ** 3 - A * q[0] - B) % P == 0
    r, s = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
    if not (0 < r < N and 0 < s < N):
        return False
    e = int.from_bytes(hashlib.sha256(message).digest())
    inverse = pow(s, -1, N)
    point = add(times(e * inverse % N, G), times(r * inverse % N, q))
    return point is not None and point[0] % N == r


def add(one: Point, other: Point) -> Point:
    if one is None or other is None:
        return one or other
    if one[0] == other[0] and (one[1] + other[1]) % P == 0:
        return None
    if one == other:
        slope = (3 * one[0] ** 2 + A) * pow(2 * one[1], -1, P)
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P)
    x = (slope**2 - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def times(factor: int, point: Point) -> Point:
    total: Point = None
    while factor:
        if factor & 1:
            total = add(total, point)
        point, factor = add(point, point), factor >> 1
    return total
