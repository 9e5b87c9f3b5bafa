"""FHIR R4 Questionnaire JSON, element by element, before anybody asks whether it makes sense."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta, field

from vaxdesk.clinic.fhir_moments import Date, DateTime, Time
from vaxdesk.clinic.questionnaire import Coding, Flaw, Operator, Quantity, Texts, Value

TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"
_RENDERING: Final = "http://hl7.org/fhir/StructureDefinition/rendering-"


class RawQuantity(msgspec.Struct):
    value: float
    unit: str = ""
    system: str = ""
    code: str = ""
    comparator: str = ""


class RawExtension(msgspec.Struct, rename="camel"):
    url: str
    extension: list["RawExtension"] = []
    value_boolean: bool | None = None
    value_decimal: float | None = None
    value_integer: int | None = None
    value_date: str | None = None
    value_date_time: str | None = None
    value_time: str | None = None
    value_string: str | None = None
    value_markdown: str | None = None
    value_code: str = ""
    value_coding: "RawCoding | None" = None
    value_quantity: RawQuantity | None = None
    value_codeable_concept: "RawConcepts | None" = None
    value_canonical: str = ""
    value_related_artifact: dict[str, Any] = {}


class RawElement(msgspec.Struct):
    """What FHIR keeps beside a plain value, under its name with an underscore."""

    extension: list[RawExtension] = []


class RawCoding(msgspec.Struct):
    code: str = ""
    system: str = ""
    display: str = ""
    display_more: RawElement = field(name="_display", default_factory=RawElement)
    extension: list[RawExtension] = []

    def coding(self) -> Coding:
        """As a value."""
        return Coding(self.code, self.system, self.display)


class RawConcepts(msgspec.Struct):
    coding: list[RawCoding] = []


class RawPart(msgspec.Struct, rename="camel"):
    extension: list[RawExtension] = []
    modifier_extension: list[RawExtension] = []


class RawAnswer(RawPart):
    """An `answerOption` or an `initial`: one value of any kind."""

    value_boolean: bool | None = None
    value_decimal: float | None = None
    value_integer: int | None = None
    value_date: str | None = None
    value_date_time: str | None = None
    value_time: str | None = None
    value_string: str | None = None
    value_string_more: RawElement = field(name="_valueString", default_factory=RawElement)
    value_uri: str | None = None
    value_coding: RawCoding | None = None
    value_quantity: RawQuantity | None = None
    value_attachment: Any = None
    value_reference: Any = None
    initial_selected: bool = False


class RawCondition(RawPart, kw_only=True):
    question: str
    operator: Operator
    answer_boolean: bool | None = None
    answer_decimal: float | None = None
    answer_integer: int | None = None
    answer_date: str | None = None
    answer_date_time: str | None = None
    answer_time: str | None = None
    answer_string: str | None = None
    answer_coding: RawCoding | None = None
    answer_quantity: RawQuantity | None = None
    answer_reference: Any = None


class RawItem(RawPart, kw_only=True):
    link_id: Annotated[str, Meta(pattern=r"^\S[^\x00-\x08\x0b\x0c\x0e-\x1f]*$", max_length=255)]
    type: str
    definition: str = ""
    code: list[Any] = []
    prefix: str = ""
    prefix_more: RawElement = field(name="_prefix", default_factory=RawElement)
    text: str = ""
    text_more: RawElement = field(name="_text", default_factory=RawElement)
    enable_when: list[RawCondition] = []
    enable_behavior: Literal["all", "any"] | None = None
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    max_length: Annotated[int, Meta(ge=1)] | None = None
    answer_value_set: str = ""
    answer_option: list[RawAnswer] = []
    initial: list[RawAnswer] = []
    item: list["RawItem"] = []


class RawQuestionnaire(msgspec.Struct, rename="camel", kw_only=True):
    resource_type: Literal["Questionnaire"]
    url: str = ""
    status: Literal["draft", "active", "retired", "unknown"]
    version: str = ""
    language: str = "und"
    implicit_rules: str = ""
    title: str = ""
    title_more: RawElement = field(name="_title", default_factory=RawElement)
    contained: list[dict[str, Any]] = []
    extension: list[RawExtension] = []
    modifier_extension: list[RawExtension] = []
    item: Annotated[list[RawItem], Meta(min_length=1)]


class Row(NamedTuple):
    """An item, the JSON object it was read from, and how deep it stands."""

    item: RawItem
    source: Mapping[str, Any]
    depth: int
    parent: str | None


def rows(items: list[RawItem], source: Mapping[str, Any], depth: int = 0, parent: str | None = None) -> Iterator[Row]:
    """All items in the order of the page."""
    for item, mapping in zip(items, source["item"], strict=True):
        yield Row(item, mapping, depth, parent)
        if item.item:
            yield from rows(item.item, mapping, depth + 1, item.link_id)


def value_of(part: RawAnswer | RawCondition | RawExtension) -> Value | None:
    """The value[x] or answer[x] of a part, None where it has none of a known kind. ValueError for an impossible one."""
    name = "answer" if isinstance(part, RawCondition) else "value"
    coding, quantity = getattr(part, f"{name}_coding"), getattr(part, f"{name}_quantity")
    if coding is not None:
        return RawCoding.coding(coding)
    if quantity is not None:
        return _quantity(quantity)
    for kind, moment in (("date", Date), ("date_time", DateTime), ("time", Time)):
        if (text := getattr(part, f"{name}_{kind}")) is not None:
            return moment(text)
    plain = (getattr(part, f"{name}_{kind}", None) for kind in ("boolean", "decimal", "integer", "string", "uri"))
    return next((each for each in plain if each is not None), None)


def _quantity(raw: RawQuantity) -> Quantity:
    if raw.comparator:
        raise ValueError(f"a quantity with {raw.comparator!r} is no single value")
    return Quantity(raw.value, Coding(raw.code, raw.system, raw.unit))


def texts(text: str, more: RawElement, language: str) -> Texts:
    """Words by language: those of the element, and those of its translation extensions. An element that has its words
    only with a look (rendering-xhtml, rendering-markdown) keeps the words."""
    text = text or next(filter(None, map(_unadorned, more.extension)), "")
    found = {language: text} if text else {}
    for extension in more.extension:
        if translation := translated(extension):
            found[translation[0]] = translation[1]
    return found


def _unadorned(extension: RawExtension) -> str:
    """The words of a rendering extension without their marks: they are shown as plain text."""
    if extension.url == _RENDERING + "markdown":
        return (extension.value_markdown or "").strip()
    if extension.url != _RENDERING + "xhtml":
        return ""
    broken = re.sub(
        r"<(?:/(?:p|div|li|tr|h[1-6])|br)\b[^<>]*>", "\n", extension.value_string or "", flags=re.IGNORECASE
    )
    lines = html.unescape(re.sub(r"<[^<>]*>", "", broken)).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def translated(extension: RawExtension) -> tuple[str, str] | None:
    """Language and words of a translation extension; None for another extension, or one that says nothing."""
    parts = {part.url: part for part in extension.extension}
    if extension.url != TRANSLATION or not {"lang", "content"} <= parts.keys():
        return None
    content = parts["content"].value_string or parts["content"].value_markdown or ""
    return (parts["lang"].value_code, content) if parts["lang"].value_code and content else None


def strange(part: msgspec.Struct, source: Mapping[str, Any], where: str) -> Iterator[Flaw]:
    """Elements that FHIR R4 does not have here: a misspelling, or another version of FHIR."""
    known = {each.encode_name for each in msgspec.structs.fields(part)} | {"id", "fhir_comments"}
    for name in source:
        if name.removeprefix("_") not in known and name not in known:
            yield Flaw("unknown_element", where, name)
