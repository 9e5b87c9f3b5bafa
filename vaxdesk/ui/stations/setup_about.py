"""What this site is, what it asks and by which policy, and what this program is made of."""

from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.files import resources
from vaxdesk.ui import wording
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.widgets.banner import Banner
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


class RulesCard(Card):
    """Questionnaire, policy and catalogue in use, with a mark on everything that no clinician has confirmed."""

    def __init__(self) -> None:
        super().__init__()
        self._unconfirmed, self._text = Banner(), SafeLabel(wrap=True)
        self.add(self._unconfirmed)
        self.add(self._text)

    def show_rules(self, desk: Desk) -> None:
        self.set_title(self.tr("Questions and policy in use"))
        try:
            inquiry = desk.inquiry()
        except WorldFailed as failure:
            self._unconfirmed.set("", wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        form, policy = inquiry.form, inquiry.policy
        waiting = [wording.named(rule.sentence) for rule in policy.rules if not rule.confirmed]
        products = [wording.named(each.names) for each in desk.products.values() if not each.confirmed]
        rows = [
            wording.filled(self.tr("Questions: {form}"), form=form.canonical),
            wording.filled(self.tr("Policy: {title}"), title=f"{wording.named(policy.title)} · {policy.version}"),
            wording.filled(self.tr("Source: {document}"), document=policy.document),
            *self._marked(self.tr("Rules not yet confirmed by a clinician"), waiting),
            *self._marked(self.tr("Vaccines not yet confirmed by a clinician"), products),
        ]
        self._text.setText("\n".join(rows))
        words = self.tr("Somebody who is responsible must hold these against their sources before real use.")
        self._unconfirmed.set("", words if waiting or products else "", "caution")

    @staticmethod
    def _marked(title: str, lines: list[str]) -> list[str]:
        return ["", f"{title} ({len(lines)})", *(f"° {line}" for line in lines)] if lines else []


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
