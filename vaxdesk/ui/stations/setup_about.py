"""What this site is, and what this program is made of."""

from vaxdesk.desk import Desk
from vaxdesk.files import resources
from vaxdesk.ui import wording
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.safe_label import SafeLabel


class SiteCard(Card):
    """The facts of the site, read-only."""

    def __init__(self) -> None:
        super().__init__()
        self._facts = FactRows()
        self.add(self._facts)

    def show_site(self, desk: Desk) -> None:
        site = desk.site
        rows = [
            (self.tr("Name"), site.name),
            (self.tr("Workstation"), site.station_name),
            (self.tr("Telephone"), site.phone or "–"),
            (self.tr("Language"), LANGUAGES[site.language]),
            (self.tr("Time zone"), site.timezone),
            (self.tr("Kind"), self.tr("Practice: nothing here is real") if site.practice else self.tr("Real site")),
        ]
        self.set_title(self.tr("Site"))
        self._facts.show_facts(rows)


class AboutCard(Card):
    """Version and licences."""

    def __init__(self) -> None:
        super().__init__()
        self._version, self._licences = SafeLabel(wrap=True), SafeLabel(role="small", wrap=True)
        self.add(self._version)
        self.add(self._licences)

    def retranslate(self) -> None:
        self.set_title(self.tr("About this program"))
        self._version.setText(f"vaxdesk {_version()}")
        self._licences.setText(
            wording.filled(
                self.tr(
                    "Fonts: Noto Sans CJK and Hanazono, changed and renamed, SIL Open Font License 1.1. "
                    "Window: Qt for Python, LGPL 3. All notices lie in {folder}."
                ),
                folder=resources(),
            )
        )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("vaxdesk")
    except PackageNotFoundError:
        return ""
