"""How a verb ends: the exit codes, and one line on standard error for everything that went wrong."""

from typing import IO, Any, Final

import click

DONE: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
REFUSED: Final = 3
WORLD: Final = 4
WRONG_SECRET: Final = 5
INTERRUPTED: Final = 130

EXIT_CODES: Final = {
    DONE: "done",
    FINDINGS: "findings: the check ran and found something",
    USAGE: "usage, or malformed input",
    REFUSED: "refused by a rule or a permission",
    WORLD: "the world failed: disk, printer, file, database busy for more than five seconds",
    WRONG_SECRET: "wrong key or password",
    INTERRUPTED: "interrupted from the keyboard",
}


class Ended(click.ClickException):
    """A verb cannot go on; the message says what happened and what to do, in one line."""

    def __init__(self, exit_code: int, message: str) -> None:
        super().__init__(" ".join(message.split()))
        self.code = exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"vaxdesk: {self.message}", file=file, err=file is None)
