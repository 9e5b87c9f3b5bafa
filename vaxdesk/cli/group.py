"""`vaxdesk`: the options before the verb, the verbs, and what happens to everything that goes wrong in one of them."""

import contextlib
import sys
from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

import click

from vaxdesk.cli.exits import DONE, INTERRUPTED, REFUSED, USAGE, WORLD, WRONG_SECRET, Ended
from vaxdesk.cli.output import say_no_more
from vaxdesk.cli.place import Place
from vaxdesk.keeping.owner_only import make_for_owner_only

VERBS: Final = (
    "init", "demo", "tour", "user", "recovery", "batch", "journal", "verify", "backup", "restore", "rebuild", "erase",
    "paper", "pad", "export", "slip", "keys", "tickets", "forms", "schema", "doctor",
)  # fmt: skip
"""A file each in this folder, which holds the verb as `command`; loaded when it is called."""


class Verbs(click.Group):
    """The verbs, each loaded only when it is needed; known failures end with a line and a code, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        folder = Path(__file__).parent
        return [verb for verb in VERBS if (folder / f"{verb}.py").exists()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"vaxdesk.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # as with `vaxdesk journal | head`
            say_no_more()
            ctx.exit(WORLD)

    def main(  # type: ignore[override]  # always ends the process
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        _speak_utf8()
        make_for_owner_only()
        try:
            code = super().main(args, prog_name or "vaxdesk", **{**extra, "standalone_mode": False})
        except click.ClickException as error:
            code = _explained(error)
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        except Exception as error:
            code = _known(error)
        sys.exit(code if isinstance(code, int) else DONE)


def _speak_utf8() -> None:
    """Names must not depend on the code page of a console."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            with contextlib.suppress(OSError, ValueError):
                reconfigure(encoding="utf-8", errors="backslashreplace")


def _explained(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    elif isinstance(error, click.UsageError):
        verb = error.ctx.command_path if error.ctx else "vaxdesk"
        click.echo(f"vaxdesk: {' '.join(error.format_message().split())} See `{verb} --help`.", err=True)
    else:
        error.show()
    return error.code if isinstance(error, Ended) else error.exit_code


def _known(error: Exception) -> int:
    """The code for a failure that has a name; a bug goes on as what it is."""
    from vaxdesk.cli import messages
    from vaxdesk.clinic.rules import Refused
    from vaxdesk.door.gate import SecretUnfit
    from vaxdesk.failures import WorldFailed, WrongKey
    from vaxdesk.store.shares import ShareRefused

    match error:
        case Refused():
            ended = Ended(REFUSED, "; ".join(messages.refusal(problem) for problem in error.problems))
        case SecretUnfit():
            ended = Ended(USAGE, messages.failure(error))
        case WrongKey() | ShareRefused():
            ended = Ended(WRONG_SECRET, messages.failure(error))
        case WorldFailed():
            ended = Ended(WORLD, messages.failure(error))
        case OSError():
            where = f": {error.filename}" if error.filename else ""
            ended = Ended(WORLD, f"{error.strerror or error}{where}; check the disk and the path")
        case _:
            raise error
    ended.show()
    return ended.code


def _zoned(ctx: click.Context, param: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    from vaxdesk.cli.times import given_time

    try:
        return given_time(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    subcommand_metavar="[VERB] [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: vaxdesk --data-dir ./practice demo --no-window --seed 7",
)
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="VAXDESK_HOME",
    help="Folder of the site; without it this person's own folder, or what VAXDESK_HOME says.",
)
@click.option(
    "--practice-clock",
    metavar="TIME",
    callback=_zoned,
    help="Practice sites only: a clock that stands at TIME (RFC 3339, with a zone) and moves with a batch.",
)
@click.version_option(package_name="vaxdesk", prog_name="vaxdesk")
@click.pass_context
def vaxdesk(ctx: click.Context, data_dir: Path | None, practice_clock: datetime | None) -> None:
    """One vaccination site on one workstation. Without a verb it opens the window."""
    ctx.obj = Place(data_dir=data_dir, practice_clock=practice_clock)
    if ctx.invoked_subcommand is not None:
        return
    if practice_clock is not None:
        raise Ended(USAGE, "--practice-clock goes with a verb, not with the window; see `vaxdesk --help`.")
    ctx.exit(window(ctx.obj.folder))


def window(folder: Path) -> int:
    """Open the window on the site in `folder` and stay until it is closed."""
    try:
        from vaxdesk.app import run
    except ImportError as error:
        if (error.name or "").startswith("vaxdesk"):
            raise
        raise Ended(WORLD, f"the window cannot start: {error}; `make run` installs what it needs") from error
    return run(folder)
