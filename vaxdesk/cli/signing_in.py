"""Who acts in a batch: the account that signed in, or on a practice site any account that a line names."""

from dataclasses import dataclass
from pathlib import Path

from vaxdesk.cli.exits import USAGE, WRONG_SECRET, Ended
from vaxdesk.cli.secret_file import read_secret
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.desk import Desk
from vaxdesk.site import secret_fits


@dataclass(frozen=True, slots=True)
class Actor:
    """`account` acts where a line names nobody; other accounts may act only on a practice site."""

    account: str
    others_may_act: bool

    def acting(self, by: str | None) -> str:
        """The account for a line. Raises Refused for a line that names somebody who is not signed in."""
        if by is None or by == self.account:
            return self.account
        if self.others_may_act:
            return by
        raise Refused([Problem("by_differs", blocks=True, detail=by)])


def signed_in(desk: Desk, name: str | None, secret_file: Path | None) -> Actor:
    """Raises Ended when the secret is wrong, or missing on a real site."""
    practice = desk.site.practice
    if name is not None and secret_file is not None:
        _check(desk, name, secret_file)
    elif not practice:
        raise Ended(USAGE, "a real site wants to know who acts: give --as NAME and --secret-file FILE")
    elif secret_file is not None:
        raise Ended(USAGE, "--secret-file says nothing without --as NAME")
    elif name is not None and name not in {account.name for account in desk.staff()}:
        raise Ended(WRONG_SECRET, f"no account {name} here; `vaxdesk user list` shows them")
    return Actor(account=name or _lead(desk), others_may_act=practice)


def _check(desk: Desk, name: str, secret_file: Path) -> None:
    """One answer for an unknown account and for a wrong secret: neither tells who works here."""
    account = next((each for each in desk.staff() if each.name == name), None)
    if account is None or not secret_fits(account, read_secret(secret_file)):
        raise Ended(WRONG_SECRET, f"this secret is not that of {name}; check --as and --secret-file")


def _lead(desk: Desk) -> str:
    lead = next((account.name for account in desk.staff() if "lead" in account.roles), None)
    if lead is None:
        raise Ended(USAGE, "nobody leads this site; say who acts with --as NAME")
    return lead
