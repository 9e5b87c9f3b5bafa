"""What may be chosen: the options that a question lists, or a ValueSet that the form brings along."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import field

from vaxdesk.clinic.questionnaire import Coding, Flaw, Option, Texts
from vaxdesk.clinic.questionnaire_raw import RawAnswer, RawElement, RawExtension, RawItem, texts, value_of

_CORE: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-"
OPTION_PREFIX: Final = _CORE + "optionPrefix"
EXCLUSIVE: Final = _CORE + "optionExclusive"


class _Designation(msgspec.Struct):
    value: str
    language: str = ""


class _Concept(msgspec.Struct):
    code: str = ""
    system: str = ""
    display: str = ""
    display_more: RawElement = field(name="_display", default_factory=RawElement)
    designation: list[_Designation] = []
    contains: list["_Concept"] = []
    concept: list["_Concept"] = []
    abstract: bool = False


class _Include(msgspec.Struct, rename="camel"):
    system: str = ""
    concept: list[_Concept] = []
    filter: list[Any] = []
    value_set: list[str] = []


class _Compose(msgspec.Struct):
    include: list[_Include] = []
    exclude: list[_Include] = []


class _Expansion(msgspec.Struct):
    contains: list[_Concept] = []
    total: int | None = None


class _Set(msgspec.Struct, rename="camel"):
    """A ValueSet, or a CodeSystem with its concepts."""

    resource_type: str = ""
    id: str = ""
    url: str = ""
    content: str = "complete"
    concept: list[_Concept] = []
    compose: _Compose | None = None
    expansion: _Expansion | None = None


class NotHere(ValueError):
    """A set of answers that the form does not bring along whole; the text says which part."""


class Contained:
    """The ValueSets and CodeSystems inside a form. Raises msgspec.ValidationError for one that is malformed."""

    def __init__(self, resources: Sequence[Mapping[str, Any]]) -> None:
        wanted = [each for each in resources if each.get("resourceType") in ("ValueSet", "CodeSystem")]
        sets = [msgspec.convert(each, _Set) for each in wanted]
        self._by_name = {name: each for each in sets for name in (f"#{each.id}", each.url) if len(name) > 1}
        self._known: dict[str, list[_Concept]] = {}

    def options(self, name: str, language: str) -> tuple[Option, ...]:
        """Every code of the ValueSet of this reference ("#id") or url. Raises NotHere."""
        return tuple(_option(concept, language) for concept in self._concepts(name, frozenset()))

    def codings(self, name: str) -> tuple[Coding, ...]:
        """The same without words."""
        found = self._concepts(name, frozenset())
        return tuple(Coding(concept.code, concept.system, concept.display) for concept in found)

    def _concepts(self, name: str, above: frozenset[str]) -> list[_Concept]:
        if name not in self._known:
            self._known[name] = self._look_up(name, above)
        return self._known[name]

    def _look_up(self, name: str, above: frozenset[str]) -> list[_Concept]:
        found = self._by_name.get(name) or self._by_name.get(name.partition("|")[0])
        if found is None or name in above:
            raise NotHere(name)
        if found.expansion is not None:
            return _expanded(found.expansion, name)
        if found.compose is None or not found.compose.include:
            raise NotHere(name)
        included = [each for part in found.compose.include for each in self._included(part, above | {name})]
        excluded = {
            (each.system, each.code) for part in found.compose.exclude for each in self._included(part, above | {name})
        }
        by_code = {(each.system, each.code): each for each in included}
        return [each for code, each in by_code.items() if code not in excluded]

    def _included(self, part: _Include, above: frozenset[str]) -> list[_Concept]:
        """FHIR: what stands in the system (or list) and in every one of the sets."""
        if part.filter:
            raise NotHere(f"{part.system} by a filter")
        groups = [self._concepts(name, above) for name in part.value_set]
        if part.concept:
            groups.insert(0, [msgspec.structs.replace(each, system=part.system) for each in part.concept])
        elif part.system:
            groups.insert(0, self._of_system(part.system))
        if not groups:
            raise NotHere("an empty part")
        kept = [{(each.system, each.code) for each in group} for group in groups[1:]]
        return [each for each in groups[0] if all((each.system, each.code) in codes for codes in kept)]

    def _of_system(self, system: str) -> list[_Concept]:
        found = self._by_name.get(system)
        if found is None or found.resource_type != "CodeSystem" or found.content != "complete":
            raise NotHere(system)
        return [msgspec.structs.replace(each, system=system) for each in _flat(found.concept)]


def listed(item: RawItem, language: str) -> tuple[Option, ...]:
    """The answerOptions that have a value."""
    return tuple(_listed(option, language) for option in item.answer_option if value_of(option) is not None)


def _listed(option: RawAnswer, language: str) -> Option:
    value = value_of(option)
    assert value is not None
    coding = option.value_coding
    extensions = [*option.extension, *(coding.extension if coding else ())]
    more = coding.display_more if coding else option.value_string_more
    shown = coding.display or coding.code if coding else getattr(value, "text", str(value))
    return Option(
        value,
        texts(shown, more, language),
        prefix=next((each.value_string or "" for each in extensions if each.url == OPTION_PREFIX), ""),
        exclusive=any(each.url == EXCLUSIVE and each.value_boolean is True for each in extensions),
    )


def option_extensions(item: RawItem) -> Iterator[RawExtension]:
    """What stands beside the options, but for their words."""
    for option in item.answer_option:
        yield from option.extension
        if option.value_coding is not None:
            yield from option.value_coding.extension


def not_here(contained: Contained, name: str, where: str) -> Iterator[Flaw]:
    """Whether the set of this name is in the form, whole."""
    try:
        contained.codings(name)
    except NotHere as error:
        yield Flaw("answerValueSet", where, str(error))


def _expanded(expansion: _Expansion, name: str) -> list[_Concept]:
    found = [each for each in _flat(expansion.contains) if not each.abstract]
    if not found or (expansion.total or 0) > len(_flat(expansion.contains)):
        raise NotHere(f"{name} in full")
    return found


def _flat(concepts: Sequence[_Concept]) -> list[_Concept]:
    return [each for one in concepts for each in (one, *_flat([*one.contains, *one.concept]))]


def _option(concept: _Concept, language: str) -> Option:
    words: Texts = texts(concept.display or concept.code, concept.display_more, language)
    words |= {each.language: each.value for each in concept.designation if each.language and each.value}
    return Option(Coding(concept.code, concept.system, concept.display), words)
