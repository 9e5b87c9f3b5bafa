"""Reports: what was recorded, put together, as files for other programs. Nothing here asks a database or a clock.

A report to add: one file with one function of its own name, one line in REPORTS.
"""

from typing import Final

REPORTS: Final[dict[str, str]] = {
    "aefi_fhir": "json",
    "aefi_csv": "csv",
    "lot_csv": "csv",
}
"""Each report's name and the ending of its file."""
