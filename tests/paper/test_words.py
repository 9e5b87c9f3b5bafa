"""Words for citizens: the same keys in every language, a word for every code, data never read as a pattern."""

import re
from pathlib import Path
from typing import get_args

import pytest

from tests.paper.samples import LANGUAGES, WORDS
from vaxdesk import paper
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.files import forms
from vaxdesk.paper.forms import read_words
from vaxdesk.paper.subject import WatchResult
from vaxdesk.paper.words import Book, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_and_places(language: str) -> None:
    def places(book: Book) -> dict[str, set[str]]:
        return {key: set(re.findall(r"\{(\w+)\}", text)) for key, text in book.entries.items()}

    assert places(WORDS.book(language)) == places(WORDS.book("zh-CN"))
    assert all(text.strip() for text in WORDS.book(language).entries.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("sex", get_args(f.Sex)),
        ("document", get_args(f.DocumentType)),
        ("outcome", get_args(f.Outcome)),
        ("route", get_args(f.Route)),
        ("body_site", get_args(f.BodySite)),
        ("watch", tuple(filter(None, get_args(WatchResult)))),
        ("answered_by", get_args(f.AnsweredBy)),
    ],
)
def test_every_code_has_a_word(language: str, table: str, codes: tuple[str, ...]) -> None:
    assert codes
    assert [code for code in codes if f"{table}.{code}" not in WORDS.book(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_used_by_a_paper(language: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(paper.__file__).parent.glob("*.py"))
    tables = {"sex", "document", "outcome", "route", "body_site", "watch", "answered_by", "waiting", "found"}
    numbered = re.compile(
        r"consent\.((question|statement)_\d(_guardian)?|(signature|told)_\w+)$|ticket\.step_"
        r"|slip\.(scan|private|unsigned)_|note\.(title|next)_|letter\.sign_|scanner\.(test|set|wanted)_"
        r"|aefi\.(present|absent)$|aefi\.(label|sign|measure|consciousness|said|pregnancy|category|organised|fever|size)\."
        r"|aefi\.(event|serious|outcome|autopsy|class|found_by|system|told_by|way)\."
    )
    unused = [
        key
        for key in WORDS.book(language).entries
        if key.split(".")[0] not in tables
        and not numbered.match(key)
        and f'"{key}"' not in code
        and f"'{key}'" not in code
    ]
    assert unused == []


def test_a_value_is_never_read_as_a_pattern() -> None:
    book = Book("en", {"call": "call {phone} or {name}"})
    assert book("call", phone="{name}", name="%n {0.__class__} {phone}") == "call {name} or %n {0.__class__} {phone}"
    assert Book("en", {"odd": "{phone.__class__} {}"})("odd", phone="1") == "{phone.__class__} {}"
    with pytest.raises(KeyError):
        book("call", phone="1")
    with pytest.raises(KeyError):
        book("nothing")


def test_a_product_is_named_in_the_language_else_in_english_else_by_its_code() -> None:
    book = Words.of({"vi": {"a": {"b": "c"}}}).book("vi")
    assert book("a.b") == "c"
    assert book.name_of({"vi": "cúm", "en": "flu"}) == "cúm"
    assert book.name_of({"zh-CN": "流感", "en": "flu"}) == "flu"
    assert book.name_of({"zh-CN": "流感"}) == "流感"
    assert book.name_of({}, "flu-iiv4") == "flu-iiv4"


def test_words_that_cannot_be_read_say_which_file(tmp_path: Path) -> None:
    with pytest.raises(WorldFailed, match=re.escape("zh-CN.toml")):
        read_words(tmp_path)
    assert read_words(forms()) == WORDS
