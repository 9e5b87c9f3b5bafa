"""The tour: one whole visit in the real window, by keys and scans alone, on a practice site and a hand-moved clock.

It leaves pictures of the screens, the papers, the keys that verify the slips, and what was done, key by key.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed

if TYPE_CHECKING:
    from vaxdesk.tour.guide import Guide, Step

TOUR_FILE: Final = "tour.json"
START: Final = datetime(2022, 12, 22, 2, 20, tzinfo=UTC)
"""Twenty past ten in Shanghai, when a morning is at its fullest."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What `tour.json` holds; files are named relative to its folder."""

    version: str
    site: str
    visit: str
    ticket: str
    seed: int
    steps: "tuple[Step, ...]"
    screens: tuple[str, ...]
    papers: tuple[str, ...]
    keys: tuple[str, ...]
    issuer: str
    """What `vaxdesk keys export` writes, and who signed the slips."""


def run(out: Path, site: Path, *, seed: int) -> Report:
    """Take the tour: a practice site in `site`, pictures, papers and report in `out`. Raises WorldFailed."""
    _without_a_screen()
    from vaxdesk.practice.making import make
    from vaxdesk.tour.guide import Guide
    from vaxdesk.tour.visit import whole_visit

    clock = HandClock(START)
    make(site, seed=seed, clock=clock)
    try:
        for folder in ("screens", "papers"):
            (out / folder).mkdir(parents=True, exist_ok=True)
            for old in (out / folder).iterdir():
                old.unlink()
        _choose_folder_for_papers(site, out / "papers")
        guide = Guide(out, site, clock)
        try:
            visit = whole_visit(guide)
            keys = _published(guide)
            report = _report(guide, visit, seed, keys)
        finally:
            guide.close()
        (out / TOUR_FILE).write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=1))
    except OSError as error:
        raise WorldFailed("cannot_write", str(out)) from error
    return report


def _report(guide: "Guide", visit: str, seed: int, keys: tuple[str, ...]) -> Report:
    from importlib.metadata import version

    desk = guide.workplace.desk
    registered = desk.visit(visit).registered
    assert registered is not None
    return Report(
        version=version("vaxdesk"),
        site=desk.site.id,
        visit=visit,
        ticket=registered.ticket,
        seed=seed,
        steps=tuple(guide.steps),
        screens=tuple(guide.screens),
        papers=tuple(sorted(f"papers/{path.name}" for path in (guide.out / "papers").iterdir())),
        keys=keys,
        issuer=desk.card_room.issuer,
    )


def _published(guide: "Guide") -> tuple[str, ...]:
    """What anybody needs who wants to verify the slips of the tour."""
    from vaxdesk.codes.card_room import put_published
    from vaxdesk.tour.visit import LEAD

    desk = guide.workplace.desk
    desk.seat.take(LEAD, None)
    files = desk.card_room.published()
    put_published(guide.out / "keys", files)
    return tuple(sorted(f"keys/{name}" for name in files))


def _choose_folder_for_papers(site: Path, folder: Path) -> None:
    from vaxdesk import files, settings
    from vaxdesk.print_room.papers import PAPER_SIZES

    printers = dict.fromkeys(PAPER_SIZES, f"file:{folder.resolve()}")
    settings.write(site / files.SETTINGS, settings.Settings(language="zh-CN", printers=printers))


def _without_a_screen() -> None:
    """Paint in memory where there is no screen to paint on, and keep Qt from remarking on it."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        from vaxdesk.ui.hand import keep_offscreen_quiet

        keep_offscreen_quiet()
