"""Cases and lots as tables: what a spreadsheet reads, and what it must never calculate."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Clinic, nobody
from tests.reports import cases
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.print_room.reaction_papers import cases_csv, lot_csv
from vaxdesk.reports.csv_text import table


def read(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "Excel takes a file without a mark for one in its own code page"
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.stocked()
    return clinic


def test_a_row_says_what_the_case_card_asks(clinic: Clinic) -> None:
    (row,) = read(cases_csv([clinic.desk.reactions.report(cases.typical_case(clinic))]))
    assert row["name"] == "王桂芬"
    assert (row["began"], row["known_since"]) == ("2022-12-22T09:17+08:00", "2022-12-22T09:17+08:00")
    assert (row["signs"], row["systolic"], row["redness"]) == ("dizziness; palpitations", "96", "0-2.5")
    assert (row["dose1_lot"], row["dose1_given_at"]) == ("202208A13", "2022-12-22T09:00+08:00")
    assert (row["dose1_category"], row["dose2_lot"]) == ("non_programme", "")
    assert (row["reported_to"], row["receipt"], row["outcome"]) == ("区疾控中心", "R-17", "recovering")
    assert row["medicines"] == "2022-12-22T09:21+08:00 肾上腺素 1:1000 0.5 mg 肌内注射"


def test_what_was_measured_stands_there_at_its_worst_whenever_that_was(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    signs = {"pulse": 128, "respiration": 26, "spo2": 91, "temperature_c": 37.9}
    faint, low, risen = (f.BloodPressure(systolic=high, diastolic=dia) for high, dia in ((84, 52), (88, 40), (122, 78)))
    first = f.VitalSigns(pulse=44, blood_pressure=(faint, low))
    clinic.act(f.ReactionSeen(note="晕倒", vital_signs=first), about=visit)
    clinic.later(minutes=3)
    clinic.act(aefi.VitalSignsTaken(vital_signs=f.VitalSigns(**signs)), about=visit)  # type: ignore[arg-type]
    clinic.later(minutes=3)
    well = f.VitalSigns(pulse=76, respiration=14, spo2=98, temperature_c=36.6, blood_pressure=(risen,))
    clinic.act(aefi.VitalSignsTaken(vital_signs=well), about=visit)
    clinic.act(aefi.VitalSignsTaken(consciousness="alert"), about=visit)
    (row,) = read(cases_csv([clinic.desk.reactions.report(visit)]))
    assert (row["systolic"], row["diastolic"], row["temperature_c"], row["spo2"]) == ("84", "52", "37.9", "91")
    assert (row["pulse"], row["pulse_lowest"]) == ("128", "44")
    assert (row["respiration_highest"], row["respiration_lowest"]) == ("26", "14")


def test_what_was_told_of_after_the_form_stands_behind_its_course(clinic: Clinic) -> None:
    visit = cases.typical_case(clinic)
    clinic.later(days=2)
    clinic.act(aefi.ReactionTold(note="夜间低热", told_by="family"), about=visit)
    (row,) = read(cases_csv([clinic.desk.reactions.report(visit)]))
    assert row["course"] == f"{cases.form(clinic, visit).course}; 夜间低热"


def test_nothing_that_somebody_typed_is_ever_a_formula(clinic: Clinic) -> None:
    person = clinic.act(nobody(name="=HYPERLINK(1)", phone="+8613800000000", address="@SUM(1)")).entry.about
    visit = clinic.vaccinated(person=person)
    clinic.act(f.ReactionSeen(note="-2+3"), about=visit)
    content = cases_csv([clinic.desk.reactions.report(visit)])
    (row,) = read(content)
    assert (row["name"], row["phone"]) == ("'=HYPERLINK(1)", "'+8613800000000")
    assert (row["address"], row["course"]) == ("'@SUM(1)", "'-2+3")
    lot = clinic.desk.reactions.everybody_of_lot("flu-iiv4", "202208A13", today=True)
    assert read(lot_csv(lot))[0]["name"] == "'=HYPERLINK(1)"


ANYTHING = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"))
BEGUN = st.builds(
    str.__add__, st.sampled_from(["", "=", "+", "-", "@", "＝", "＠", "\t", "\r", " =", "\u3000+"]), ANYTHING
)


@given(st.lists(BEGUN, min_size=1, max_size=3))
def test_a_cell_reads_back_and_begins_with_no_sign_of_a_formula(values: list[str]) -> None:
    content = table([f"c{number}" for number in range(len(values))], [values])
    _, row = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    for value, shown in zip(values, row, strict=True):
        assert shown in (value, f"'{value}")
        assert shown.lstrip(" \u00a0\u3000")[:1] not in set("=+-@\t\r\n＝＋－＠")


def test_a_row_that_does_not_fit_its_head_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="2 cells under 1 heads"):
        table(["a"], [["1", "2"]])
