"""What leaves the page of reactions: the form of a case, and everybody who got a lot, on paper or as a file."""

from collections.abc import Callable
from pathlib import Path

from vaxdesk.clinic.rules import Refused
from vaxdesk.departments.reactions import CaseRow
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.station import Station, problem_words
from vaxdesk.ui.stations.case_lot import LotSheet
from vaxdesk.ui.stations.case_words import say


class CaseFiles:
    """`paper` takes a PDF for the printer, with the name of its file; `ask_folder` says where anything else goes."""

    def __init__(self, station: Station, paper: Callable[[str, bytes], None]) -> None:
        self._station, self._paper = station, paper
        self.lot_sheet = LotSheet(station)
        self.ask_folder: Callable[[], Path | None] = self._ask_folder
        self.lot_sheet.file_wanted.connect(self._lot_file)

    def case_file(self, row: CaseRow, kind: str) -> None:
        desk = self._station.live.desk
        name = f"aefi-{desk.today():%Y%m%d}-{row.visit.id[-8:]}.{kind}"
        self._hand_out(name, lambda: desk.reactions.case_file(row.visit.id, kind, desk.site.language))

    def show_lot(self, row: CaseRow, *, today: bool = True) -> None:
        """Everybody who got the lot of the last dose: today, or since it arrived."""
        if not row.case.visit.doses:
            return
        _, dose = row.case.visit.doses[-1]
        desk = self._station.live.desk
        try:
            report = desk.reactions.everybody_of_lot(dose.product, dose.lot, today=today)
        except Refused as refused:
            self._station.said.emit(problem_words(refused.problems), "stop")
            return
        except LookupError:
            self._station.said.emit(wording.text("refusal", "lot_unknown"), "stop")
            return
        self.lot_sheet.show_report(report, may_export=desk.seat.may("export"))

    def _lot_file(self, kind: str) -> None:
        report = self.lot_sheet.report
        if report is None:
            return
        desk, lot = self._station.live.desk, report.lot
        self._hand_out(
            f"lot-{desk.today():%Y%m%d}-{lot.id[-8:]}.{kind}",
            lambda: desk.reactions.lot_file(lot.product, lot.lot, kind, desk.site.language, today=report.today),
        )

    def _hand_out(self, name: str, make: Callable[[], bytes]) -> None:
        """A PDF goes to the printer, anything else into a folder that somebody chooses."""
        from vaxdesk.ui.printing_press import put_into_folder

        folder = None if name.endswith(".pdf") else self.ask_folder()
        if folder is None and not name.endswith(".pdf"):
            return
        said = self._station.said
        try:
            content = make()
            if folder is None:
                self._paper(name, content)
                return
            said.emit(say("saved_file", name=put_into_folder(folder, name, content).name), "ok")
        except Refused as refused:
            said.emit(problem_words(refused.problems), "stop")
        except WorldFailed as failure:
            said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")

    def _ask_folder(self) -> Path | None:
        from vaxdesk.ui.printing_dialog import ask_for_folder

        return ask_for_folder(self._station, say("save_where"))
