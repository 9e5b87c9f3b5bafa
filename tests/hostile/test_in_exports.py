"""Every verb that takes data out, with hostile names in every text that it may carry: no cell is a formula, nothing is
opened, no text is changed."""

import csv
import json
import re
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, Final

import click
import pytest

from tests.builders import Clinic, nobody
from tests.hostile.names import FORMULAS, REFUSED, names
from tests.hostile.test_in_tables import CALCULATED
from tests.hostile.trap import Trap
from vaxdesk.cli import export
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.desk import Desk
from vaxdesk.reports import REPORTS
from vaxdesk.store.codec import entry_json

PRODUCT, LOT = "flu-iiv4", "=1+1"
FIELDS: Final = ("number", "occupation", "guardian", "history", "facility", "course", "event_other", "first_diagnosis",
                 "hospital", "reporter", "reporter_post")  # fmt: skip
EXPORTS: Final[dict[str, Callable[[Desk, str], bytes]]] = {
    "export aefi csv": lambda desk, visit: desk.reactions.table_of_cases(None),
    "export aefi VISIT csv": lambda desk, visit: desk.reactions.case_file(visit, "csv", "zh-CN"),
    "export aefi VISIT json": lambda desk, visit: desk.reactions.case_file(visit, "json", "zh-CN"),
    "export aefi VISIT pdf": lambda desk, visit: desk.reactions.case_file(visit, "pdf", "zh-CN"),
    "export lot csv": lambda desk, visit: desk.reactions.lot_file(PRODUCT, LOT, "csv", "zh-CN", today=False),
    "export lot pdf": lambda desk, visit: desk.reactions.lot_file(PRODUCT, LOT, "pdf", "zh-CN", today=False),
    "follow-up csv": lambda desk, visit: desk.follow_up.export(),
    "journal json": lambda desk, visit: "".join(
        json.dumps(entry_json(each), ensure_ascii=False) + "\n" for each in desk.journal.since(0, None)
    ).encode(),
}
TABLES: Final = [name for name in EXPORTS if name.endswith("csv")]


@pytest.fixture(scope="module")
def hostile(trap: Trap) -> tuple[str, ...]:
    return tuple(name for name in names(str(trap.picture)) if name not in REFUSED)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory, hostile: tuple[str, ...]) -> tuple[Clinic, dict[str, str]]:
    """A case for everybody whose name is a formula, and a deferral; every other text of it bears another hostile name,
    all of them together every one."""
    clinic = Clinic(tmp_path_factory.mktemp("exports") / "site")
    clinic.stocked(lot=LOT, doses=1000)
    found = {}
    for place, name in enumerate(FORMULAS):
        others = [hostile[(place * 5 + step) % len(hostile)] for step in range(len(FIELDS))]
        person = clinic.act(nobody(name=name, phone=name[:40], address=others[0], contact=others[1])).entry.about
        visit = clinic.vaccinated(person=person, lot=LOT)
        clinic.act(f.ReactionSeen(note=others[2]), about=visit)
        form: dict[str, Any] = dict(zip(FIELDS, others, strict=True))
        clinic.act(aefi.CaseFormFilled(**form), about=visit, by="zhao.yun")
        clinic.act(aefi.ReactionReported(to=others[3], way="online", receipt=name), about=visit, by="zhao.yun")
        found[name] = visit
    clinic.later(hours=30)
    return clinic, found


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))[1:]


@pytest.mark.parametrize("verb", EXPORTS)
def test_no_verb_lets_a_name_do_anything(verb: str, cases: tuple[Clinic, dict[str, str]], trap: Trap) -> None:
    clinic, visits = cases
    for name, visit in list(visits.items())[:: 1 if verb in TABLES else 4]:
        content = EXPORTS[verb](clinic.desk, visit)
        if verb in TABLES:
            rows = rows_of(content)
            assert rows, "an empty table would say nothing"
            assert not [cell for row in rows for cell in row if cell.lstrip(" \u3000").startswith(CALCULATED)]
            said = {cell.removeprefix("'") for row in rows for cell in row}
            assert name.removeprefix("'") in said
        elif verb.endswith("json"):
            lines = [content.decode()] if "VISIT" in verb else content.decode().splitlines()
            assert name in set(_texts([json.loads(line) for line in lines]))
        else:
            assert content.startswith(b"%PDF-")
            assert not re.search(rb"/(URI|Launch|JavaScript|EmbeddedFile)\b", content)
    assert trap.said == []


def test_every_verb_and_every_table_is_listed_here() -> None:
    """A verb or a table that is added needs a line in EXPORTS."""
    kinds = {
        f"export {name} {kind}"
        for name, verb in export.command.commands.items()
        for option in verb.params
        if isinstance(option.type, click.Choice) and option.name == "kind"
        for kind in option.type.choices
    }
    assert kinds == {each.replace("VISIT ", "") for each in EXPORTS if each.startswith("export")}
    assert set(REPORTS) == {"aefi_fhir", "aefi_csv", "lot_csv"}
    rooms = Path(export.__file__).parent.parent
    writers = {
        path.relative_to(rooms).as_posix()
        for path in rooms.rglob("*.py")
        if re.search(r"^(import csv|from csv|from vaxdesk\.reports\.csv_text)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert writers == {"departments/follow_up.py", "reports/aefi_csv.py", "reports/csv_text.py", "reports/lot_csv.py"}


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list():
            for each in value:
                yield from _texts(each)
