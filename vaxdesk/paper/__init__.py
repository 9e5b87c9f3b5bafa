"""The papers: what is known about a visit, and words, into PDF bytes. Nothing here asks a database or a clock.

A paper to add: one file with one function of its own name, one line in PAPERS, its words in forms/words. The files that
draw are loaded when something is printed, because the PDF library takes longer to load than the first window to open.
"""

from importlib import import_module
from pathlib import Path
from typing import Final

from vaxdesk.paper.sizes import A4, A4_LARGE, A4_NOTE, A5, A5_FORM, ROLL58, ROLL80, Size
from vaxdesk.paper.subject import Subject
from vaxdesk.paper.words import Words

PAPERS: Final[dict[str, tuple[Size, ...]]] = {
    "consent": (A4, A4_LARGE),
    "triage": (A5_FORM, A4),
    "note": (A5_FORM, A4_NOTE, A4_LARGE),
    "letter": (A4_NOTE, A4_LARGE),
    "slip": (ROLL80, ROLL58, A5, A4_LARGE),
    "advice": (ROLL80, ROLL58, A5, A4_LARGE),
    "ticket": (ROLL80, ROLL58, A5, A4_LARGE),
}
"""Each paper's name and the sizes it comes in, the usual one first."""


def print_pdf(
    name: str, subject: Subject, words: Words, fonts: Path, *, qr_text: str = "", size: str = "", dpi: float = 0
) -> bytes:
    """The PDF of one paper. `fonts` is the folder of the shipped fonts; `qr_text` "" prints the ticket's digits; `size`
    "" takes the paper's usual size. `dpi` are the dots per inch of the printer, on whose dots the modules of codes come
    to lie; without it those of a receipt printer, eight to the millimetre.

    Raises LookupError for a paper or a size that there is not, ValueError for a consent form or a letter without its
    text and for a note where nothing was decided that needs one, WorldFailed for fonts that cannot be read. Either all
    bytes are returned or none.
    """
    from vaxdesk.paper.faces import faces

    if name not in PAPERS:
        raise LookupError(f"no paper {name}")
    chosen = next((one for one in PAPERS[name] if size in {"", one.name}), None)
    if chosen is None:
        raise LookupError(f"{name} comes in {', '.join(one.name for one in PAPERS[name])}, not {size}")
    if dpi:
        chosen = chosen.for_printer(dpi)
    draw = getattr(import_module(f"vaxdesk.paper.{name}"), name)
    pdf: bytes = draw(subject, words, faces(fonts), size=chosen, qr_text=qr_text or subject.ticket.digits)
    return pdf
