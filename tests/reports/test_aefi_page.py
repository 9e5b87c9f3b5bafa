"""docs/aefi.md names every code and every column that leaves the house."""

from typing import get_args

import pytest

from tests.sources import ROOT
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.reports.aefi_csv import HEAD
from vaxdesk.reports.aefi_fhir import MEASURED, OUTCOMES, SERIOUSNESS

PAGE = (ROOT / "docs" / "aefi.md").read_text(encoding="utf-8")
CODES = (
    f.Sign, f.Measure, aefi.Consciousness, aefi.Event, aefi.Serious, aefi.CaseOutcome, aefi.CauseClass, aefi.FeverBin,
    aefi.SizeBin, aefi.Pregnancy, aefi.Category, aefi.Organised, aefi.Autopsy, aefi.FoundBy, aefi.Said, aefi.ToldBy,
    aefi.TellingWay, aefi.ReportWay,
)  # fmt: skip


@pytest.mark.parametrize("codes", CODES, ids=lambda codes: get_args(codes)[-1] + get_args(codes)[1])
def test_every_code_is_on_the_page(codes: object) -> None:
    assert [code for code in get_args(codes) if code and f"| `{code}` |" not in PAGE] == []


def test_every_column_fact_and_code_of_the_standard_is_on_the_page() -> None:
    columns = {name.partition("_")[2] if name.startswith("dose") else name for name in HEAD}
    facts = {f.fact_name(kind) for kind in aefi.AEFI_FACTS}
    named = columns | facts | {*OUTCOMES.values(), *SERIOUSNESS.values()}
    assert [name for name in sorted(named) if f"`{name}`" not in PAGE] == []
    assert all(code in PAGE for _, code, _, _ in MEASURED)
