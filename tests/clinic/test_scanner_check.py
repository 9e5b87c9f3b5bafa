"""What a scanner does to the codes of the test sheet, and what is said about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.scanner_check import GS, QUALITY, TESTS, WRITTEN_GS, Arrived, Finding, report
from vaxdesk.clinic.scans import PackScan, TicketScan, read


def said(typed: str, **more: object) -> dict[str, str]:
    return dict(report(Arrived(typed, **more)).findings)  # type: ignore[arg-type]


@pytest.mark.parametrize("test", TESTS)
def test_a_scanner_that_changes_nothing_is_good(test: str) -> None:
    found = report(Arrived(TESTS[test], TESTS[test], "enter", 4))
    assert (found.test, found.good) == (test, True)
    assert {each.quality for each in found.findings} == {"good"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (TESTS["separator"].replace(GS, ""), "separator_lost"),
        (TESTS["letters"].swapcase(), "case_swapped"),
        (TESTS["letters"].upper(), "upper_only"),
        (TESTS["letters"].lower(), "lower_only"),
        (f"*{TESTS['letters']}", "prefix"),
        (f"{TESTS['letters']}\n#", "suffix"),
        (TESTS["long"][:300], "cut"),
        ("é'à", "layout_lost"),
        ("hello 123", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_breaks_a_code_is_bad(typed: str, code: str) -> None:
    found = report(Arrived(typed))
    assert code in dict(found.findings)
    assert not found.good


@pytest.mark.parametrize("written", WRITTEN_GS)
def test_a_separator_that_is_written_out_is_read_and_said(written: str) -> None:
    found = report(Arrived(TESTS["separator"].replace(GS, written)))
    assert Finding("separator_written", written) in found.findings
    assert found.good


def test_an_identifier_of_the_symbology_is_good() -> None:
    assert said(f"]d2{TESTS['separator']}")["identifier"] == "]d2"
    assert "separator_kept" in said(f"]d2{TESTS['separator']}")


def test_another_layout_is_told_by_the_keys() -> None:
    found = report(Arrived('çàé\'_é&è("à)é_"è', TESTS["digits"]))
    assert (found.test, found.good) == ("digits", True)
    assert "layout" in dict(found.findings)


def test_full_width_characters_are_told() -> None:
    wide = "".join(chr(ord(each) + 0xFEE0) for each in TESTS["digits"])
    assert "full_width" in said(wide)


@pytest.mark.parametrize(("ending", "code"), [("enter", "ends_enter"), ("tab", "ends_tab"), ("", "ends_nothing")])
def test_how_a_code_ends_is_told(ending: str, code: str) -> None:
    assert code in said(TESTS["digits"], ending=ending)


def test_a_slow_scanner_is_told_with_its_pace() -> None:
    assert said(TESTS["digits"], pace=40.4)["slow"] == "40"
    assert "slow" not in said(TESTS["digits"], pace=10)


def test_the_codes_of_the_sheet_are_nobody_and_no_product_in_use() -> None:
    scan = read(TESTS["separator"])
    assert isinstance(scan, PackScan)
    assert (scan.gtin[:3], scan.problems) == ("020", ())
    assert not any(isinstance(read(text), TicketScan) for text in TESTS.values())


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["enter", "tab", ""]), st.floats(0, 100))
def test_anything_at_all_gets_an_answer_that_is_safe_to_show(typed: str, keys: str, ending: str, pace: float) -> None:
    for code, detail in report(Arrived(typed, keys, ending, pace)).findings:
        assert code in QUALITY
        assert forbidden_characters(detail) == ()
