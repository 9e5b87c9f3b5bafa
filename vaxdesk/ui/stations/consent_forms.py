"""Which consent texts are read before these vaccines."""

from collections.abc import Sequence
from dataclasses import dataclass

from vaxdesk.clinic.facts import Language
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.print_room.papers import ToBeTold


@dataclass(frozen=True, slots=True)
class Forms:
    """The texts for several vaccines. `names`, `versions` and `digests` are for the record, one for each vaccine,
    separated by commas, empty for a text that cannot be read; `refused` says which file that is and where."""

    names: str = ""
    versions: str = ""
    digests: str = ""
    texts: tuple[ToBeTold, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """flu-iiv4.zh-CN v1"""
        return ", ".join(f"{text.form} v{text.version}" for text in self.texts)


def forms_of(desk: Desk, products: Sequence[str], language: Language) -> Forms:
    """What is told before each of these vaccines. A bad text takes no other with it."""
    found: list[ToBeTold | WorldFailed] = []
    for product in products:
        try:
            found.append(desk.paperwork.to_be_told(product, language))
        except WorldFailed as failure:
            found.append(failure)
    texts = [each if isinstance(each, ToBeTold) else None for each in found]
    return Forms(
        names=", ".join(text.form if text else "" for text in texts),
        versions=", ".join(text.version if text else "" for text in texts),
        digests=", ".join(text.digest if text else "" for text in texts),
        texts=tuple(text for text in texts if text),
        refused=tuple(each.detail for each in found if isinstance(each, WorldFailed)),
    )
