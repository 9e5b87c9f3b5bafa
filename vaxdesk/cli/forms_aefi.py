"""`vaxdesk forms check` on the files about adverse events: reporting times, the protocol of medicines, criteria."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

from vaxdesk.clinic.anaphylaxis import Criteria
from vaxdesk.clinic.form_check import Findings
from vaxdesk.clinic.questionnaire import Flaw, Malformed
from vaxdesk.clinic.reporting import Jurisdiction
from vaxdesk.clinic.treatment import Protocol

if TYPE_CHECKING:
    from vaxdesk.clinic.reporting import Duty

Kind = type[Jurisdiction] | type[Protocol] | type[Criteria]
LANGUAGES: Final = ("zh-CN", "vi", "en")
KINDS: Final[dict[str, tuple[str, Kind]]] = {
    "duty": ("reporting", Jurisdiction),
    "medicine": ("protocol", Protocol),
    "item": ("criteria", Criteria),
}
"""A table that only such a file has: what it is called, and what it is read as."""


def kind_of(parsed: Mapping[str, Any]) -> str:
    """The kind of such a file, "" for any other."""
    return next((name for table, (name, _) in KINDS.items() if table in parsed), "")


def examine(parsed: Mapping[str, Any]) -> tuple[Jurisdiction | Protocol | Criteria, Findings]:
    """The file as it is read, words that a language lacks, and what nobody has checked. Raises Malformed."""
    kind = next(struct for table, (_, struct) in KINDS.items() if table in parsed)
    try:
        read: Jurisdiction | Protocol | Criteria = msgspec.convert(parsed, kind)
    except msgspec.ValidationError as error:
        raise Malformed([Flaw("bad_field", "", str(error))]) from error
    missing = [Flaw("missing_translation", where, code) for where, names in _words(read) for code in _lacking(names)]
    return read, Findings(other=tuple(missing), notes=tuple(_unchecked(read)))


def _lacking(names: Mapping[str, str]) -> list[str]:
    return [code for code in LANGUAGES if names and code not in names]


def _words(read: Jurisdiction | Protocol | Criteria) -> Iterable[tuple[str, Mapping[str, str]]]:
    yield "title", read.title
    match read:
        case Jurisdiction(duties=duties):
            for duty in duties:
                yield duty.code, duty.words
                yield duty.code, duty.to
        case Protocol(medicines=medicines):
            for medicine in medicines:
                yield from ((medicine.code, each) for each in (medicine.names, medicine.dose, medicine.way))
        case Criteria(items=items, levels=levels):
            yield from ((item.code, item.words) for item in items)
            yield from (("levels", each) for each in levels)


def _unchecked(read: Jurisdiction | Protocol | Criteria) -> Iterable[Flaw]:
    if isinstance(read, Jurisdiction):
        waiting: list[Duty] = [duty for duty in read.duties if not duty.confirmed]
        yield from (Flaw("unconfirmed", duty.code) for duty in waiting)
    elif not read.confirmed:
        yield Flaw("unconfirmed")
