"""The extensions of FHIR R4 and of Structured Data Capture that a form may carry, and what becomes of each."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from vaxdesk.clinic.questionnaire import Coding, Flaw, Value
from vaxdesk.clinic.questionnaire_raw import TRANSLATION, RawExtension, RawItem, RawQuestionnaire, translated, value_of
from vaxdesk.clinic.value_sets import EXCLUSIVE, OPTION_PREFIX, Contained, option_extensions

_BASE: Final = "http://hl7.org/fhir/StructureDefinition/"
_CORE: Final = _BASE + "questionnaire-"
_SDC: Final = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"

SOURCE: Final = (_BASE + "artifact-relatedArtifact", _BASE + "cqf-relatedArtifact")
LOWEST: Final = (_BASE + "minValue", _SDC + "minQuantity")
HIGHEST: Final = (_BASE + "maxValue", _SDC + "maxQuantity")
UNITS: Final = (_CORE + "unit", _CORE + "unitOption")
UNIT_SET: Final = _CORE + "unitValueSet"
SHORTEST: Final = _BASE + "minLength"
DECIMALS: Final = _BASE + "maxDecimalPlaces"
LEAST_OFTEN: Final = _CORE + "minOccurs"
MOST_OFTEN: Final = _CORE + "maxOccurs"
HIDDEN: Final = _CORE + "hidden"
CONTROL: Final = _CORE + "itemControl"
HINT: Final = _BASE + "entryFormat"

_WITH_VALUE: Final = (*LOWEST, *HIGHEST, *UNITS, SHORTEST, DECIMALS, LEAST_OFTEN, MOST_OFTEN, HIDDEN, CONTROL, HINT)
UNDERSTOOD: Final[frozenset[str]] = frozenset((*_WITH_VALUE, UNIT_SET, OPTION_PREFIX, EXCLUSIVE))

_BLOCKING: Final = (
    "enableWhenExpression", "calculatedExpression", "answerExpression", "answerOptionsToggleExpression", "itemMedia",
    "itemAnswerMedia", "subQuestionnaire", "cqf-expression", "cqf-calculatedValue", "signatureRequired",
)  # fmt: skip
"""Without these an item would be asked at the wrong time, in other words, with other answers, or in part. Ends of their
urls, which have moved from one guide to another."""

_CALCULATION: Final = ("calculatedExpression", "cqf-calculatedValue")

_FOR_PROGRAMS: Final[tuple[str, ...]] = (
    *(_SDC + name for name in (
        "observation", "itemExtractionContext", "definitionExtract", "preferredTerminologyServer", "entryMode",
        "performerType", "isSubject", "launchContext", "sourceQueries", "sourceStructureMap", "targetStructureMap",
        "lookupQuestionnaire", "assemble", "itemPopulationContext", "endpoint", "unitSupplementalSystem",
    )),
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse",
    *(_CORE + name for name in ("referenceResource", "referenceProfile", "referenceFilter", "fhirType", "baseType",
                                "sliderStepValue", "choiceOrientation", "studyprotocolIsa", "displayCategory",
                                "ordinalValue")),
    *(_BASE + name for name in ("artifact-", "cqf-", "structuredefinition-", "designNote", "resource-", "workflow-",
                                "variable", "valueset-", "codesystem-", "coding-sctdescid", "elementdefinition-",
                                "replaces", "display", "ordinalValue", "itemWeight")),
)  # fmt: skip
"""Beginnings of extensions for other programs: whoever answers the form misses nothing without them."""


_OF_A_FORM: Final[frozenset[str]] = frozenset(
    ("resourceType", "id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension",
     "url", "identifier", "version", "name", "title", "derivedFrom", "status", "experimental", "subjectType", "date",
     "publisher", "contact", "description", "useContext", "jurisdiction", "purpose", "copyright", "approvalDate",
     "lastReviewDate", "effectivePeriod", "code", "item", "fhir_comments")
)  # fmt: skip


def concerns_programs(url: str) -> bool:
    """Nobody who fills the form in misses it."""
    return url.startswith(_FOR_PROGRAMS)


def _blocks(url: str) -> bool:
    return url.endswith(_BLOCKING)


def calculated(item: RawItem, decisive: Collection[str]) -> Iterator[Flaw]:
    """What other programs calculate, where it decides about no other question: it can be typed in, or stays empty."""
    if item.link_id not in decisive and any(each.url.endswith(_CALCULATION) for each in item.extension):
        yield Flaw("calculation_left_out", item.link_id)


def blocked(item: RawItem, decisive: Collection[str]) -> Iterator[Flaw]:
    """Extensions of an item, its words and its options without which it cannot be asked as it is meant; `decisive` are
    the linkIds that decide whether others are asked."""
    left_out = bool(list(calculated(item, decisive)))
    for extension in _everything(item):
        if _blocks(extension.url) and not (left_out and extension.url.endswith(_CALCULATION)):
            yield Flaw("extension", item.link_id, extension.url)
    for part in (item, *item.enable_when, *item.answer_option, *item.initial):
        for extension in part.modifier_extension:
            yield Flaw("modifierExtension", item.link_id, extension.url)


def ignored(item: RawItem) -> Iterator[Flaw]:
    """Extensions that nothing here understands; the item can be asked without them."""
    for extension in _everything(item):
        if extension.url not in UNDERSTOOD | {TRANSLATION} and not _blocks(extension.url):
            yield Flaw("extension_left_out", item.link_id, extension.url)
    if control(item) not in CONTROLS:
        yield Flaw("control_left_out", item.link_id, control(item))


def ignored_of_form(raw: RawQuestionnaire, source: Mapping[str, Any]) -> Iterator[Flaw]:
    """The same for the form as a whole; elements that FHIR R4 does not have there among it."""
    for extension in (*raw.extension, *raw.title_more.extension):
        if extension.url not in (*SOURCE, TRANSLATION):
            yield Flaw("extension_left_out", "", extension.url)
    yield from (Flaw("unknown_element", "", name) for name in source if name.removeprefix("_") not in _OF_A_FORM)


CONTROLS: Final[frozenset[str]] = frozenset(
    ("", "inline", "prompt", "unit", "lower", "upper", "flyover", "help", "legal", "list", "header", "footer", "page",
     "tab-container", "autocomplete", "drop-down", "check-box", "lookup", "radio-button", "spinner", "text-box")
)  # fmt: skip
"""Controls that are shown as they are asked for, or so that nothing is missing. Tables and sliders are not."""


def incomplete(item: RawItem) -> Iterator[Flaw]:
    """Extensions that are known here, and say nothing or the impossible."""
    for extension in item.extension:
        says = control(item) if extension.url == CONTROL else _value(extension)
        if extension.url in _WITH_VALUE and says in (None, ""):
            yield Flaw("extension_without_value", item.link_id, extension.url)
    for extension in _of_words(item):
        if extension.url == TRANSLATION and translated(extension) is None:
            yield Flaw("translation_without_words", item.link_id)


def _everything(item: RawItem) -> Iterator[RawExtension]:
    yield from item.extension
    yield from _of_words(item)
    yield from option_extensions(item)
    for part in (*item.enable_when, *item.initial):
        yield from part.extension


def _of_words(item: RawItem) -> Iterator[RawExtension]:
    yield from item.text_more.extension
    yield from item.prefix_more.extension
    for option in item.answer_option:
        yield from option.value_string_more.extension
        if option.value_coding is not None:
            yield from option.value_coding.display_more.extension


def _value(extension: RawExtension) -> Value | None:
    try:
        return value_of(extension)
    except ValueError:
        return None


def first(item: RawItem, *urls: str) -> Value | None:
    """The value of the first extension of one of these urls."""
    return next((_value(extension) for extension in item.extension if extension.url in urls), None)


def whole(item: RawItem, url: str) -> int | None:
    """The same, where it is a whole number."""
    found = first(item, url)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def control(item: RawItem) -> str:
    """The code of the item's itemControl, "" where it has none."""
    concepts = (each.value_codeable_concept for each in item.extension if each.url == CONTROL)
    return next((coding.code for each in concepts if each for coding in each.coding if coding.code), "")


def units(item: RawItem, contained: Contained) -> tuple[Coding, ...]:
    """The units that an answer may be in; none where it may be in any."""
    own = [each.value_coding.coding() for each in item.extension if each.url in UNITS and each.value_coding]
    found = (*own, *(unit for name in unit_sets(item) for unit in contained.codings(name)))
    return tuple(Coding(unit.code, unit.system, unit.display or unit.code) for unit in found)


def unit_sets(item: RawItem) -> Collection[str]:
    """References to ValueSets of units."""
    return [each.value_canonical for each in item.extension if each.url == UNIT_SET]
