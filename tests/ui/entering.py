"""Somebody at the sign-in page of a program."""

from tests.builders import LEAD, SECRETS
from vaxdesk.app import Program
from vaxdesk.ui.jobs import ManualExecutor
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_window import SignInWindow


def page(program: Program) -> SignInPage:
    """The page that asks who it is, before the record is open."""
    assert isinstance(program.shown, SignInWindow)
    return program.shown.page


def type_secret(page: SignInPage, executor: ManualExecutor, account: str, secret: str) -> None:
    """Choose a card, type, press Enter, and wait for the answer."""
    page.people.choose(account)
    page.people.chosen.emit(account)
    page.form.secret.input.setText(secret)
    page.form.secret.input.returnPressed.emit()
    executor.drain()


def enter(program: Program, executor: ManualExecutor, account: str = LEAD, secret: str = SECRETS[LEAD]) -> None:
    """The window, or what stands against it."""
    type_secret(page(program), executor, account, secret)
