"""FHIR R4 Questionnaire JSON -> Form.

What this version cannot show is named by linkId in `Unsupported` before anybody starts to fill the form in, and what
contradicts itself in `Malformed`; what can be left away without changing a question is named in `Form.left_out`.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, cast

import msgspec

from vaxdesk.clinic import questionnaire_extensions as extensions
from vaxdesk.clinic.questionnaire import (
    Coding,
    Condition,
    Flaw,
    Form,
    Item,
    Kind,
    Malformed,
    Option,
    Texts,
    Unsupported,
    Value,
)
from vaxdesk.clinic.questionnaire_flaws import asking_order, contradictions, deciding, unsupported
from vaxdesk.clinic.questionnaire_raw import RawItem, RawQuestionnaire, Row, rows, texts, value_of
from vaxdesk.clinic.value_sets import Contained, listed

DEEPEST: Final = 20


class Examined(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about a Questionnaire, whether it can be used or not. `form` is None where it cannot."""

    form: Form | None
    url: str
    version: str
    status: str
    language: str
    counts: dict[str, int]
    """Items by their type, as the file names them."""
    words: tuple[tuple[str, Texts], ...]
    """Everything that is read out or chosen, by linkId; "" for the title."""
    wordless: tuple[str, ...]
    """Questions and displays without words."""
    unsupported: tuple[Flaw, ...]
    contradictions: tuple[Flaw, ...]
    left_out: tuple[Flaw, ...]
    for_programs: tuple[Flaw, ...]
    """Extensions that concern nobody who fills the form in."""


def read_form(questionnaire: Mapping[str, Any]) -> Form:
    """The form that a parsed Questionnaire resource describes. Raises Malformed or Unsupported, with every flaw."""
    found = examine(questionnaire)
    if found.unsupported:
        raise Unsupported(found.unsupported)
    if found.form is None:
        raise Malformed(found.contradictions)
    return found.form


def examine(questionnaire: Mapping[str, Any]) -> Examined:
    """All that can be said about a parsed Questionnaire resource. Raises Malformed for what is none."""
    try:
        raw = msgspec.convert(questionnaire, RawQuestionnaire)
        all_rows = tuple(_shallow(rows(raw.item, questionnaire)))
        contained = Contained(raw.contained)
        cannot = tuple(unsupported(raw, all_rows, contained))
    except msgspec.ValidationError as error:
        raise Malformed([Flaw("not_a_questionnaire", "", str(error))]) from error
    except RecursionError as error:
        raise Malformed([Flaw("too_deep")]) from error
    order = asking_order(all_rows)
    circle = (order,) if isinstance(order, Flaw) else ()
    wrong = (*contradictions(all_rows), *circle)
    ignored = [*extensions.ignored_of_form(raw, questionnaire)]
    ignored.extend(flaw for row in all_rows for flaw in extensions.ignored(row.item))
    decisive = deciding(all_rows)
    ignored.extend(flaw for row in all_rows for flaw in extensions.calculated(row.item, decisive))
    usable = not cannot and not wrong and not isinstance(order, Flaw)
    left_out = tuple(flaw for flaw in ignored if not extensions.concerns_programs(flaw.detail))
    return Examined(
        form=_form(raw, questionnaire, contained, cast("tuple[str, ...]", order), left_out) if usable else None,
        url=raw.url,
        version=raw.version,
        status=raw.status,
        language=raw.language,
        counts=dict(Counter(row.item.type for row in all_rows)),
        words=tuple(_words(raw, all_rows, contained)),
        wordless=tuple(row.item.link_id for row in all_rows if _is_wordless(row.item)),
        unsupported=cannot,
        contradictions=wrong,
        left_out=left_out,
        for_programs=tuple(flaw for flaw in ignored if extensions.concerns_programs(flaw.detail)),
    )


def _shallow(found: Iterator[Row]) -> Iterator[Row]:
    for row in found:
        if row.depth > DEEPEST:
            raise Malformed([Flaw("too_deep", row.item.link_id)])
        yield row


def _words(raw: RawQuestionnaire, all_rows: Sequence[Row], contained: Contained) -> Iterator[tuple[str, Texts]]:
    yield "", texts(raw.title, raw.title_more, raw.language)
    for row in all_rows:
        yield row.item.link_id, texts(row.item.text, row.item.text_more, raw.language)
        with suppress(ValueError):  # named already: a set that is not there, an option that is no date
            for option in _options(row.item, raw.language, contained):
                if isinstance(option.value, Coding | str):
                    yield row.item.link_id, option.text


def _is_wordless(item: RawItem) -> bool:
    return item.type != "group" and not texts(item.text, item.text_more, "")


def _form(
    raw: RawQuestionnaire,
    source: Mapping[str, Any],
    contained: Contained,
    order: tuple[str, ...],
    left_out: Sequence[Flaw],
) -> Form:
    return Form(
        url=raw.url or _fingerprint(source),
        version=raw.version,
        status=raw.status,
        title=texts(raw.title, raw.title_more, raw.language),
        items=tuple(_item(row, raw.language, contained) for row in raw.item),
        order=order,
        sources=tuple(_sources(raw)),
        left_out=tuple(left_out),
    )


def _fingerprint(source: Mapping[str, Any]) -> str:
    """What a form without a url is known by: its content."""
    content = json.dumps(source, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"urn:sha256:{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _item(raw: RawItem, language: str, contained: Contained) -> Item:
    return Item(
        link_id=raw.link_id,
        kind=cast(Kind, raw.type),
        text=texts(raw.text, raw.text_more, language),
        prefix=texts(raw.prefix, raw.prefix_more, language),
        required=raw.required,
        repeats=raw.repeats,
        read_only=raw.read_only,
        hidden=extensions.first(raw, extensions.HIDDEN) is True,
        control=extensions.control(raw),
        hint=str(extensions.first(raw, extensions.HINT) or ""),
        enable_when=tuple(_conditions(raw)),
        enable_behavior=raw.enable_behavior or "all",
        options=_options(raw, language, contained),
        units=extensions.units(raw, contained),
        minimum=extensions.first(raw, *extensions.LOWEST),
        maximum=extensions.first(raw, *extensions.HIGHEST),
        min_length=extensions.whole(raw, extensions.SHORTEST) or 0,
        max_length=raw.max_length,
        decimals=extensions.whole(raw, extensions.DECIMALS),
        min_occurs=extensions.whole(raw, extensions.LEAST_OFTEN) or 0,
        max_occurs=extensions.whole(raw, extensions.MOST_OFTEN),
        initial=tuple(_initial(raw)),
        children=tuple(_item(child, language, contained) for child in raw.item),
    )


def _conditions(raw: RawItem) -> Iterator[Condition]:
    for condition in raw.enable_when:
        answer = value_of(condition)
        assert answer is not None
        yield Condition(condition.question, condition.operator, answer)


def _options(raw: RawItem, language: str, contained: Contained) -> tuple[Option, ...]:
    return contained.options(raw.answer_value_set, language) if raw.answer_value_set else listed(raw, language)


def _initial(raw: RawItem) -> Iterator[Value]:
    selected = [option for option in raw.answer_option if option.initial_selected]
    for part in (*raw.initial, *selected):
        value = value_of(part)
        assert value is not None
        whole = isinstance(value, int) and not isinstance(value, bool)
        yield float(value) if whole and raw.type == "decimal" else value  # type: ignore[arg-type]


def _sources(raw: RawQuestionnaire) -> Iterator[str]:
    for extension in raw.extension:
        if extension.url in extensions.SOURCE:
            artifact = extension.value_related_artifact
            yield str(artifact.get("citation") or artifact.get("display") or artifact.get("url", ""))
