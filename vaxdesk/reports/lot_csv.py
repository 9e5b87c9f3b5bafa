"""Everybody who got one lot, as a table."""

from typing import Final

from vaxdesk.clinic.case_report import LotReport
from vaxdesk.reports.csv_text import table

HEAD: Final = (
    "site", "product", "lot", "expiry", "given_at", "ticket", "name", "sex", "age", "phone", "dose_number", "stage",
    "reaction", "visit",
)  # fmt: skip


def lot_csv(report: LotReport) -> bytes:
    """The file, in order of injection; times are local with their offset."""
    lot = report.lot
    return table(
        HEAD,
        (
            (
                report.site.name, lot.product, lot.lot, lot.expiry,
                each.at.astimezone(report.zone).isoformat(timespec="minutes"), each.ticket, each.name, each.sex,
                each.age, each.phone, each.dose_number, each.stage.value, each.reaction, each.visit,
            )
            for each in report.doses
        ),
    )  # fmt: skip
