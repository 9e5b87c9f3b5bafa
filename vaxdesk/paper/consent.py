"""The consent form (知情同意书): one vaccine, one person, in one language or two.

Printed before the questions are asked, so nothing on it is ticked. Its parts are those of the Chinese combined form
(疫苗管理法 Art. 45: kind, effect, contraindications, reactions, on-site observation, signatures of both sides) with
the statements of the Vietnamese phiếu đồng ý (3588/QĐ-BYT).
"""

from collections.abc import Iterator
from functools import partial

from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.consent_signed import declaration, drawn_note, signatures, told_row
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.form_head import form_head, person_table, planned_words
from vaxdesk.paper.frames import PAD, answer_row, framed, heading, tick, ticks
from vaxdesk.paper.sizes import Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, day
from vaxdesk.paper.subject import Subject
from vaxdesk.paper.texts import ConsentText
from vaxdesk.paper.words import Words

QUESTIONS = 5
LEADING = 1.3


def consent(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The form as PDF. `qr_text` is the sixteen digits of the ticket. Raises ValueError without a consent text."""
    text = subject.consent
    if text is None:
        raise ValueError("a consent form needs a consent text")
    column = partial(_column, subject=subject, text=text, qr_text=qr_text)
    return strip(column, subject, words, faces, size=size, title=text.title)


def _column(style: Style, subject: Subject, text: ConsentText, qr_text: str) -> list[Block]:
    texts = (text, subject.consent_second) if subject.consent_second and style.pair else (text,)
    titles = [each.title for each in texts]
    return [
        form_head(style, subject, titles, _version(style, text), qr_text),
        style.gap(0.5),
        *person_table(style, subject, [("consent.vaccine", _vaccine(style, subject, text), 1.0)]),
        *_told(style, texts),
        *_questions(style),
        style.gap(0.3),
        told_row(style, subject),
        style.gap(0.3),
        *_end(style, subject),
    ]


def _end(style: Style, subject: Subject) -> list[Block]:
    """What is declared stands on one page with who signs it. Where large print has no room for that, yes or no does."""
    declared, answer = declaration(style, subject)
    end = [*drawn_note(style, subject), *signatures(style, subject)]
    whole = style.kept(declared, answer, *end)
    return whole if len(whole) == 1 else [declared, *style.kept(answer, *end)]


def _version(style: Style, text: ConsentText) -> list[str]:
    version = [
        f"{text.product.upper()}-{text.language}",
        style.book("consent.version", version=text.version),
        style.book("consent.effective", date=day(style.book, text.effective)),
    ]
    return version if text.confirmed else [*version, style.both("consent.draft")]


def _vaccine(style: Style, subject: Subject, text: ConsentText) -> str:
    planned = next((plan for plan in subject.planned if plan.product == text.product), None)
    return planned_words(style, planned) if planned else text.product


def _told(style: Style, texts: tuple[ConsentText, ...]) -> Iterator[Block]:
    """Everything that is told; block beside block where both languages have the same blocks, else one text after the
    other."""
    if len({tuple(block.tells for block in text.blocks) for text in texts}) == 1:
        for blocks in zip(*(text.blocks for text in texts), strict=True):
            yield from _section(style, " / ".join(block.heading for block in blocks), [block.text for block in blocks])
        return
    for text in texts:
        for block in text.blocks:
            yield from _section(style, block.heading, [block.text])


def _section(style: Style, title: str, texts: list[str]) -> Iterator[Block]:
    yield style.gap(0.3)
    first, *rest = [
        style.text(style.span(text, 0.95 if number else 1.0, grey=0.25 if number else 0.0), leading=LEADING)
        for number, text in enumerate(texts)
    ]
    yield stack([heading(style, title), first])
    yield from rest


def _questions(style: Style) -> Iterator[Block]:
    keys = [f"consent.question_{number}" for number in range(1, QUESTIONS + 1)]
    rows = [
        answer_row(style, f"{number}  {style.book(key)}{_room(number)}", *([style.pair(key)] if style.pair else []))
        for number, key in enumerate(keys, 1)
    ]
    yield style.gap(0.3)
    yield stack([heading(style, style.both("consent.questions")), rows[0]])
    yield from rows[1:]
    yield _measured(style)


def _room(number: int) -> str:
    return " ____________________" if number == QUESTIONS else ""


def _measured(style: Style) -> Block:
    both = style.both
    width = style.size.inner - 2 * PAD
    parts = [
        f"{both('consent.temperature')} ______ ℃",
        f"{both('consent.blood_pressure')} ______ / ______ mmHg",
        f"{both('consent.doctor')} ________________",
    ]
    verdicts = [tick(None, both(f"outcome.{code}")) for code in ("eligible", "defer", "contraindicated")]
    advice = f"{both('consent.advice')}{style.book('paper.colon')}{verdicts[0]}"
    lines = [ticks(style, parts, width), ticks(style, [advice, *verdicts[1:]], width)]
    return framed([(style.size.inner, stack(lines), None)])
