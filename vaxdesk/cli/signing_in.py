"""Who acts: the account that signs in with its secret on a real site, any account on a practice site."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from vaxdesk.cli.exits import REFUSED, USAGE, WRONG_SECRET, Ended
from vaxdesk.cli.secret_file import read_secret

if TYPE_CHECKING:
    from vaxdesk.clock import Clock
    from vaxdesk.desk import Desk
    from vaxdesk.door.gate import Gate

SIGN_IN: Final = "a real site wants to know who acts: give --as NAME and --secret-file FILE"


class SignIn(NamedTuple):
    """What the options of a verb say about who acts."""

    name: str | None = None
    secret_file: Path | None = None

    def secret(self) -> tuple[str, str]:
        """Account and secret for a real site. Raises Ended where one of them is missing."""
        if self.name is None or self.secret_file is None:
            raise Ended(USAGE, SIGN_IN)
        return self.name, read_secret(self.secret_file)


NOBODY: Final = SignIn()


class Entered(NamedTuple):
    """Somebody whose secret opened the gate, and the key that lay behind it."""

    gate: "Gate"
    name: str
    key: bytes


def gate_of(folder: Path, clock: "Clock") -> "Gate | None":
    """The gate of the real site in this folder; None where there is none to pass: on a practice site, and where there
    is no site."""
    from vaxdesk import files
    from vaxdesk.door.gate import Gate
    from vaxdesk.store import rekey
    from vaxdesk.store.keyfile import KEYS

    rekey.resume(folder)
    gate = Gate(folder, clock)
    there = (folder / KEYS).exists() or (folder / files.DATABASE).exists()
    return gate if there and not gate.open else None


def entered(gate: "Gate", sign_in: SignIn, *, temporary: bool = False) -> Entered:
    """Somebody passes the gate. Raises Ended for the sealed envelope, and for a start secret unless it is wanted;
    WrongKey for a wrong secret and while the account waits."""
    from vaxdesk.door.gate import EMERGENCY

    name, secret = sign_in.secret()
    if name == EMERGENCY:
        raise Ended(REFUSED, "the sealed envelope opens the window only, which prints that it was used")
    key = gate.enter(name, secret)
    if gate.by_start_secret and not temporary:
        raise Ended(REFUSED, "this is a start secret; choose your own first: vaxdesk user secret")
    return Entered(gate, name, key)


def seated(desk: "Desk", who: Entered | None, sign_in: SignIn) -> None:
    """Somebody sits at the Desk: who has entered, or on a practice site whoever is named, and the lead where nobody
    is. Raises Ended, Refused."""
    if who is None:
        _seated_for_practice(desk, sign_in)
        return
    from vaxdesk.signing_in import sit_down

    sit_down(desk, who.gate, who.name)


def _seated_for_practice(desk: "Desk", sign_in: SignIn) -> None:
    if sign_in.name is None and sign_in.secret_file is not None:
        raise Ended(USAGE, "--secret-file says nothing without --as NAME")
    staff = desk.staff()
    name = sign_in.name or next((each.name for each in staff if "lead" in each.roles), None)
    if name is None:
        raise Ended(USAGE, "nobody leads this site; say who acts with --as NAME")
    if name not in {each.name for each in staff}:
        raise Ended(WRONG_SECRET, f"no account {name} here; `vaxdesk user list` shows them")
    desk.seat.take(name, None)
