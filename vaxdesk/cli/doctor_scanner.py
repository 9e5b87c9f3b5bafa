"""`vaxdesk doctor scanner`: what does this scanner send? Compared with the codes of a printed sheet."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vaxdesk.cli.exits import DONE, FINDINGS, WORLD, Ended
from vaxdesk.cli.out_file import OutFile, a_paper, put
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place

if TYPE_CHECKING:
    from vaxdesk.clinic.scanner_check import Arrived, Report

LANGUAGES: Final = ("zh-CN", "vi", "en")
WORDS: Final = {
    "complete": "every character arrives",
    "ends_enter": "Enter comes after the code",
    "ends_tab": "Tab comes after the code; Enter would be better",
    "ends_nothing": "nothing comes after the code: set the scanner to send Enter",
    "separator_kept": "the separator of vaccine packs (GS) is kept",
    "separator_written": "the separator arrives as {detail}; it is understood, but set the scanner to send GS",
    "separator_lost": "the separator is lost: lot and serial number run together; use a serial port",
    "prefix": "something comes before the code: {detail}",
    "identifier": "the kind of barcode is named before the code: {detail}",
    "suffix": "something comes after the code: {detail}",
    "case_swapped": "upper and lower case are turned round: is Caps Lock on?",
    "upper_only": "all letters become upper case: switch the conversion off in the scanner",
    "lower_only": "all letters become lower case: switch the conversion off in the scanner",
    "full_width": "an input method makes wide characters of it; they are understood",
    "layout": "the keyboard layout of this computer changes it; it is understood by its keys",
    "layout_lost": "no letter or digit is left of it ({detail}): set the keyboard layout to US, or use a serial port",
    "slow": "it is slow, {detail} ms for each character: slips take long; use a serial port",
    "cut": "the end of a long code is missing",
    "unknown": "this is no code of the test sheet: {detail}",
}
BEGIN: Final = "Scan the codes of the sheet. Esc ends."
PAUSE_MS: Final = 300
"""A hand pressed Enter, and not the scanner, when it came so long after the code."""


@click.command(epilog="Example: vaxdesk doctor scanner --sheet scanner.pdf")
@click.option("--sheet", type=OutFile(a_paper), help="Write the sheet to print, and end.")
@click.option("--language", type=click.Choice(LANGUAGES), default="zh-CN", help="Of the sheet.  [default: zh-CN]")
@click.option("--json", "json_", is_flag=True, help="One JSON object for each code.")
@pass_place
@click.pass_context
def scanner(ctx: click.Context, place: Place, sheet: Path | None, language: str, json_: bool) -> None:
    """Say what a scanner sends: scan the codes of the sheet one after the other, and press Esc to end.

    Without a terminal each line of standard input is a code. Ends with 1 where something should be set otherwise. What
    a keyboard layout changes can be put right in the window only, which sees the keys themselves.
    """
    if sheet is not None:
        _write(sheet, language)
        return
    from vaxdesk.clinic.scanner_check import report

    good = True
    for arrived in _scanned(place.clock().now) if sys.stdin.isatty() else _lines():
        found = report(arrived)
        good = good and found.good
        _say(found, json_=json_)
    ctx.exit(DONE if good else FINDINGS)


def _write(sheet: Path, language: str) -> None:
    from vaxdesk.print_room.house_papers import scanner_sheet

    try:
        put(sheet, scanner_sheet(None, language))  # type: ignore[arg-type]
    except OSError as error:
        raise Ended(WORLD, f"the sheet cannot be written: {error.strerror}: {sheet}") from error


def _lines() -> "Iterator[Arrived]":
    from vaxdesk.clinic.scanner_check import Arrived

    for line in sys.stdin.buffer:
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text:
            yield Arrived(text.removesuffix("\t"), ending="tab" if text.endswith("\t") else "enter")


def _scanned(now: Callable[[], Any]) -> "Iterator[Arrived]":
    """Codes as they are typed into this terminal, until Esc or the end."""
    from vaxdesk.clinic.scanner_check import Arrived

    text, times = "", [0]
    for character, at in _keys(now):
        if character not in "\r\n\t":
            text, times = text + character, [*times, at] if text else [at]
        elif text:
            alone = at - times[-1] > PAUSE_MS
            pace = (times[-1] - times[0]) / max(len(text) - 1, 1)
            yield Arrived(text, ending="" if alone else "tab" if character == "\t" else "enter", pace=pace)
            text = ""


def _keys(now: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """Characters and the milliseconds at which they came; several may come at once."""
    with _terminal() as read, suppress(KeyboardInterrupt, EOFError):
        while (typed := read()) not in ("", "\x1b"):
            at = now().uptime_ms
            yield from ((character, at) for character in typed)


@contextmanager
def _terminal() -> Iterator[Callable[[], str]]:
    """Reads keys as they come, without waiting for lines and without showing them; nothing between two reads is
    lost."""
    if sys.platform == "win32":
        import msvcrt

        click.echo(BEGIN, err=True)
        yield msvcrt.getwch
        return
    import termios
    import tty

    line = sys.stdin.fileno()
    before = termios.tcgetattr(line)
    tty.setcbreak(line, termios.TCSADRAIN)
    click.echo(BEGIN, err=True)
    try:
        yield lambda: os.read(line, 4096).decode("utf-8", "replace")
    finally:
        termios.tcsetattr(line, termios.TCSADRAIN, before)


def _say(found: "Report", *, json_: bool) -> None:
    findings = [
        {"code": each.code, "detail": each.detail, "quality": each.quality, "message": _words(each.code, each.detail)}
        for each in found.findings
    ]
    if json_:
        as_json({"test": found.test, "ok": found.good, "findings": findings})
        return
    click.echo(f"code {found.test}" if found.test else "another code")
    for finding in findings:
        click.echo(f"{' ' if finding['quality'] == 'good' else '!'} {finding['message']}")


def _words(code: str, detail: str) -> str:
    return WORDS[code].replace("{detail}", detail)
