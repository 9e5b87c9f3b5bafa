"""The texts of a site: what is told before a vaccine, and letters with fields. Each in one language, with a version."""

import hashlib
import re
from datetime import date
from typing import Annotated, Final, Literal, get_args

import msgspec
from msgspec import Meta

from vaxdesk.clinic.facts import Language

Tells = Literal["kind", "effect", "contraindications", "reactions", "observation", "compensation"]
MUST_TELL: Final[tuple[Tells, ...]] = get_args(Tells)
"""What a consent text tells: the five things of 疫苗管理法 Art. 45, and who compensates."""

Signer = Literal["recipient", "guardian", "staff"]
Field = Literal[
    "name", "sex", "birth_date", "age", "document", "phone", "address", "vaccine", "doses", "ticket", "day", "arrived",
    "left", "site", "site_phone",
]  # fmt: skip
"""What the program fills into a letter; in its text {in braces}."""
IN_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")

Line = Annotated[str, Meta(min_length=1, max_length=300, pattern=r"\S")]
Paragraph = Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"\S")]
Name = Annotated[str, Meta(max_length=60, pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$")]
Version = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^\S+$")]


class ConsentBlock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One part of a consent text: a heading and plain paragraphs, and which of what must be told it tells."""

    heading: Line
    text: Paragraph
    tells: tuple[Tells, ...] = ()


class ConsentText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"blocks": "block"}):
    """What is told before one vaccine, in one language. `confirmed`: a named clinician has checked it."""

    product: Name
    language: Language
    version: Version
    effective: date
    title: Line
    blocks: Annotated[tuple[ConsentBlock, ...], Meta(min_length=1, max_length=40)]
    source: str = ""
    confirmed: bool = False

    @property
    def untold(self) -> tuple[Tells, ...]:
        """What must be told, and no block says that it does."""
        told = {each for block in self.blocks for each in block.tells}
        return tuple(each for each in MUST_TELL if each not in told)

    @property
    def digest(self) -> str:
        """Twelve hex digits that change with every character of the text, whatever its version says."""
        words = msgspec.json.encode([self.title, *((block.heading, block.text) for block in self.blocks)])
        return hashlib.sha256(words).hexdigest()[:12]


class LetterBlock(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a letter; its heading may be left out."""

    text: Paragraph
    heading: Annotated[str, Meta(max_length=300)] = ""


class LetterText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"blocks": "block"}):
    """A letter of the site, in one language: its text with fields, who signs it, and whether it is stamped."""

    name: Name
    language: Language
    version: Version
    effective: date
    title: Line
    blocks: Annotated[tuple[LetterBlock, ...], Meta(min_length=1, max_length=40)]
    sign: tuple[Signer, ...] = ()
    stamp: bool = False
    source: str = ""
    confirmed: bool = False


def unknown_fields(text: str) -> tuple[str, ...]:
    """What stands in braces and is no field."""
    return tuple(dict.fromkeys(name for name in IN_BRACES.findall(text) if name not in get_args(Field)))
