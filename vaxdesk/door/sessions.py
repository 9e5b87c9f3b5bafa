"""Who has opened this workstation by their secret since the program was started, and the short PIN that lets them back.

A PIN opens nothing by itself: it is kept in memory alone, wraps no key, and goes away with the program, twelve hours
after the secret (NIST SP 800-63B-4 asks for the secret again within a day), and after three wrong tries.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import scrypt
from typing import Final

from vaxdesk.clinic.instants import Instant
from vaxdesk.clock import Clock

GOOD_FOR: Final = timedelta(hours=12)
WRONG_TRIES: Final = 3
SHORTEST_PIN, LONGEST_PIN = 4, 8
_ROWS: Final = ("0123456789", "9876543210")


@dataclass(slots=True)
class _Session:
    since: Instant
    salt: bytes = b""
    pin: bytes = b""
    wrong: int = 0


class Sessions:
    """The sessions of one workstation since its start, by account."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open: dict[str, _Session] = {}

    def began(self, name: str) -> None:
        """The right secret of this account was given just now. A PIN that is set stays."""
        before = self._open.get(name)
        fresh = _Session(self._clock.now())
        if before is not None:
            fresh.salt, fresh.pin = before.salt, before.pin
        self._open[name] = fresh

    def ended(self, name: str) -> None:
        """Somebody has signed out, or is shut out: only the secret lets them back."""
        self._open.pop(name, None)

    def is_open(self, name: str) -> bool:
        """This account was opened by its secret, not too long ago."""
        session = self._open.get(name)
        if session is None:
            return False
        now = self._clock.now()
        gone = (
            timedelta(milliseconds=now.uptime_ms - session.since.uptime_ms)
            if now.boot == session.since.boot
            else GOOD_FOR
        )
        return gone < GOOD_FOR

    def has_pin(self, name: str) -> bool:
        """A PIN would let this account back."""
        return self.is_open(name) and bool(self._open[name].pin)

    def set_pin(self, name: str, pin: str) -> str:
        """Let this account back by these digits. Gives the code of what is wrong with them, empty where nothing is:
        `pin_length`, `pin_digits`, `pin_simple`; `session_over` where the secret is needed first."""
        if not self.is_open(name):
            return "session_over"
        if wrong := pin_problem(pin):
            return wrong
        session = self._open[name]
        session.salt = secrets.token_bytes(16)
        session.pin, session.wrong = _hashed(pin, session.salt), 0
        return ""

    def fits(self, name: str, pin: str) -> bool:
        """The right PIN. The third wrong one in a row ends the session: then it takes the secret."""
        if not self.has_pin(name):
            return False
        session = self._open[name]
        if hmac.compare_digest(session.pin, _hashed(pin, session.salt)):
            session.wrong = 0
            return True
        session.wrong += 1
        if session.wrong >= WRONG_TRIES:
            self.ended(name)
        return False

    def tries_left(self, name: str) -> int:
        """How many wrong PINs this session still stands."""
        return WRONG_TRIES - self._open[name].wrong if self.has_pin(name) else 0


def pin_problem(pin: str) -> str:
    """What is wrong with these digits as a PIN, or an empty text."""
    if not (pin.isascii() and pin.isdigit()):
        return "pin_digits"
    if not SHORTEST_PIN <= len(pin) <= LONGEST_PIN:
        return "pin_length"
    if len(set(pin)) == 1 or any(pin in row for row in _ROWS):
        return "pin_simple"
    return ""


def _hashed(pin: str, salt: bytes) -> bytes:
    """Slow enough that a copy of the memory does not give the digits at a glance; fast enough for a gloved hand."""
    return scrypt(pin.encode(), salt=salt, n=2**12, r=8, p=1)
