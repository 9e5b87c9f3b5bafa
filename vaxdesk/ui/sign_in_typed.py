"""What was typed on the sign-in page and left there."""

from typing import Final

from PySide6.QtWidgets import QLineEdit

from vaxdesk.ui.sign_in_page import SignInPage

SECONDS: Final = 60
"""Without another key for so long, nobody is typing any more."""


class Typed:
    """Watches all fields of the page, second by second."""

    def __init__(self, page: SignInPage) -> None:
        self._page = page
        self._before, self._still = hash(()), 0

    def tick(self) -> bool:
        """A second has passed. True when something stands there that nobody has touched for a minute."""
        forms = (self._page.form, self._page.own, self._page.emergency, self._page.recovery)
        typed = tuple(line.text() for form in forms for line in form.findChildren(QLineEdit))
        self._still = self._still + 1 if hash(typed) == self._before and any(typed) else 0
        self._before = hash(typed)
        if self._still < SECONDS or any(form.busy for form in forms):
            return False
        self._still = 0
        return True
