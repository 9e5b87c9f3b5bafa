"""The tour, taken once as a user takes it: what it says it did is held against the journal and the papers."""

import json
import re
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from tests.builders import all_signed_in
from tests.listening import heard_by, under_the_ear, without_a_display
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.clock import HandClock
from vaxdesk.codes.trust import read_trust
from vaxdesk.credentials.verifying import verify
from vaxdesk.site import open_desk
from vaxdesk.tour.drive import START

pytestmark = pytest.mark.slow

STATIONS = ("registration", "screening", "injection", "observation")


class Taken:
    """What one tour left."""

    def __init__(self, out: Path, site: Path) -> None:
        self.out, self.site, self.heard = out, site, out.parent / "heard"
        code = (
            "from pathlib import Path; from vaxdesk.tour.drive import run;"
            f"run(Path({str(out)!r}), Path({str(site)!r}), seed=7)"
        )
        self.done = subprocess.run(
            under_the_ear(code, self.heard),
            check=False,
            capture_output=True,
            text=True,
            timeout=180,
            env=without_a_display(),
        )
        self.report: dict[str, Any] = json.loads((out / "tour.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    folder = tmp_path_factory.mktemp("tour")
    return Taken(folder / "out", folder / "site")


def codes(pdf: Path, dpi: int) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=dpi / 72).to_pil()
    document.close()
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]


def test_it_ends_well_without_a_screen_and_without_a_word_on_the_console(tour: Taken) -> None:
    assert tour.done.returncode == 0
    assert tour.done.stderr == ""


def test_from_start_to_exit_it_asks_for_no_connection_and_no_name(tour: Taken) -> None:
    assert heard_by(tour.heard) == []


def test_the_report_has_its_shape(tour: Taken) -> None:
    report = tour.report
    assert {"version", "site", "visit", "ticket", "steps", "screens", "papers"} <= report.keys()
    for step in report["steps"]:
        assert {"station", "action", "entry", "keys", "clicks", "scans", "ms"} <= step.keys()
        assert step["clicks"] == 0
        assert step["keys"] + step["scans"] > 0
    assert {step["station"] for step in report["steps"]} >= set(STATIONS)


def test_every_entry_it_names_is_in_the_journal_and_the_visit_went_home(tour: Taken) -> None:
    desk = all_signed_in(open_desk(tour.site, HandClock(START), write=False))
    visit = desk.visit(tour.report["visit"])
    registered = visit.registered
    assert registered is not None
    assert registered.ticket == tour.report["ticket"]
    assert desk.site.id == tour.report["site"]
    assert visit.stage is Stage.RELEASED
    assert visit.screened is not None
    assert visit.screened.outcome == "caution"
    assert (visit.screened.answered_by, visit.screened.answered_by_name) == ("family", "女儿 孟女士")
    assert visit.screened.vital_signs.blood_pressure[-1] == f.BloodPressure(systolic=152, diastolic=88)
    for step in tour.report["steps"]:
        named = [step["entry"]] if step["entry"] else []
        for entry in (*named, *step["entries"]):
            assert desk.journal.entry(entry) is not None
    printed = {fact.paper for _, fact in visit.every(f.Printed)}
    assert printed == {"consent", "ticket", "slip", "advice"}
    assert desk.office.verify().ok
    desk.db.close()


def test_somebody_else_had_a_reaction_meanwhile(tour: Taken) -> None:
    desk = all_signed_in(open_desk(tour.site, HandClock(START), write=False))
    (step,) = [step for step in tour.report["steps"] if "reaction" in step["action"]]
    entry = desk.journal.entry(step["entry"])
    assert entry is not None
    assert isinstance(entry.fact, f.ReactionSeen)
    assert entry.about != tour.report["visit"]
    desk.db.close()


def test_screens_have_the_size_of_a_small_laptop_and_are_not_empty(tour: Taken) -> None:
    assert sorted(path.name for path in (tour.out / "screens").iterdir()) == [
        Path(name).name for name in tour.report["screens"]
    ]
    for number, name in enumerate(tour.report["screens"], start=1):
        assert re.fullmatch(rf"screens/{number:02}-[a-z_]+\.png", name)
        with Image.open(tour.out / name) as picture:
            assert picture.size == (1366, 768)
            assert len(picture.convert("RGB").resize((136, 76)).getcolors(20_000) or []) > 50
    for station in (*STATIONS, "reactions", "followup", "emergency"):
        assert any(name.endswith(f"-{station}.png") for name in tour.report["screens"])


def test_the_code_on_every_ticket_reads_back_as_the_ticket_at_203_dots(tour: Taken) -> None:
    papers = [tour.out / name for name in tour.report["papers"]]
    assert sorted(papers) == sorted((tour.out / "papers").iterdir())
    with_code = [path for path in papers if "slip" in path.name or "ticket" in path.name]
    assert len(with_code) >= 18
    for path in with_code:
        if "ticket" in path.name:
            assert codes(path, 203) == [tour.report["ticket"]], path.name


def test_every_slip_verifies_by_the_keys_that_it_leaves(tour: Taken) -> None:
    trust, left_out = read_trust(tour.out / "keys")
    assert left_out == ()
    found = sorted(path.relative_to(tour.out).as_posix() for path in (tour.out / "keys").rglob("*.json"))
    assert found == tour.report["keys"]
    slips = [tour.out / name for name in tour.report["papers"] if "slip" in name]
    assert len(slips) >= 10
    for path in slips:
        for dpi in (203, 300):
            verdicts = [verify(code, trust, START + timedelta(hours=1)) for code in codes(path, dpi)]
            assert [(each.result, each.issuer) for each in verdicts] == [("valid", tour.report["issuer"])], path.name
            assert verdicts[0].card is not None
            assert verdicts[0].card.name == "孟淑珍"


def test_papers_come_in_every_language_and_are_named_after_nobody(tour: Taken) -> None:
    names = [Path(name).name for name in tour.report["papers"]]
    for language in ("zh-CN", "vi", "en"):
        assert {f"consent-{language}-a4.pdf", f"slip-{language}-roll80.pdf", f"ticket-{language}-roll58.pdf"} <= set(
            names
        )
    assert not [name for name in names if not name.isascii()]
