"""Papers with a secret that nobody can know later: one value for each piece of paper that has a keeper of its own.

Their bytes are for a printer, or for a folder that somebody chose by hand; the program keeps none of them.
"""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain, count
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec

from vaxdesk.failures import WorldFailed
from vaxdesk.paper.house import Starter
from vaxdesk.print_room import house_papers
from vaxdesk.store.durable import write_whole
from vaxdesk.store.site import Site

PaperKey = Literal["recovery_1", "recovery_2", "envelope"]
Kind = PaperKey | Literal["slips"]
PAPER_KEYS: Final[tuple[PaperKey, ...]] = get_args(PaperKey)
"""Without these a site is lost with the secrets of its staff; start slips can be made again at any time."""


class SecretPaper(msgspec.Struct, frozen=True):
    """What it is, and its pages as PDF."""

    kind: Kind
    pdf: bytes

    def __repr__(self) -> str:
        return f"SecretPaper({self.kind})"


def recovery_papers(site: Site, texts: tuple[str, str], series: str, made_on: date) -> tuple[SecretPaper, SecretPaper]:
    """The two recovery sheets, each for a keeper of its own. For the thread of the jobs."""
    first, second = _pages(house_papers.recovery_sheets(site, texts, series, made_on))
    return SecretPaper("recovery_1", first), SecretPaper("recovery_2", second)


def envelope_paper(site: Site, secret: str, made_on: date) -> SecretPaper:
    """What lies in the sealed envelope."""
    return SecretPaper("envelope", house_papers.emergency_sheet(site, secret, made_on))


def slips_paper(site: Site, starters: Sequence[tuple[str, str, str]]) -> SecretPaper:
    """The start slips of new staff, each given as name, account and start secret."""
    return SecretPaper("slips", house_papers.start_slips(site, [Starter(*each) for each in starters]))


def _pages(pdf: bytes) -> list[bytes]:
    """Each page as a document of its own. PDFium takes one caller at a time."""
    import pypdfium2

    whole, pages = pypdfium2.PdfDocument(pdf), []
    try:
        for place in range(len(whole)):
            single, file = pypdfium2.PdfDocument.new(), BytesIO()
            single.import_pages(whole, [place])
            single.save(file)
            single.close()
            pages.append(file.getvalue())
    finally:
        whole.close()
    return pages


def save(folder: Path, paper: SecretPaper, at: datetime) -> Path:
    """Put it into this folder, readable by its owner alone and flushed to the stick; what is there stays. The name of
    the file says the kind of paper and when (local time), nothing else. Raises WorldFailed."""
    plain = f"vaxdesk-{paper.kind.replace('_', '-')}-{at:%Y%m%d-%H%M%S}"
    numbers = chain([""], (f"-{number}" for number in count(2)))
    target = next(path for number in numbers if not (path := folder / f"{plain}{number}.pdf").exists())
    try:
        write_whole(target, paper.pdf)
    except WorldFailed as failure:
        raise WorldFailed("cannot_write", str(folder)) from failure
    return target
