"""Consent taken at the screening page: what was said belongs to the person, the vaccines and the texts of the sheet,
whatever has changed meanwhile."""

from vaxdesk.ui.station import Act, Station
from vaxdesk.ui.stations.consent_card import ConsentSheet
from vaxdesk.ui.stations.consent_forms import Forms, forms_of
from vaxdesk.ui.stations.registration_typed import TypedConsent, consent_of
from vaxdesk.ui.stations.screening_case import Opened
from vaxdesk.ui.stations.screening_words import say


class Consenting:
    """The sheet of one screening page, and whom it asks."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self.sheet = ConsentSheet(station, station.code)
        self._about: tuple[Opened, Forms] | None = None
        self.sheet.given.connect(self._given)

    def ask(self, case: Opened) -> None:
        """Read the texts to this person."""
        forms = forms_of(self._station.live.desk, case.asked.products, case.person.language)
        self._about = case, forms
        self.sheet.ask(case.person.name, forms)

    def _given(self, typed: TypedConsent) -> None:
        if self._about is None:
            return
        case, forms = self._about
        fact = consent_of(
            typed, case.asked.products, language=case.person.language, form=forms.names, version=forms.versions,
            digest=forms.digests,
        )  # fmt: skip
        if fact is not None:
            station = self._station
            station.record(Act(fact=fact, about=case.visit.id), lambda _: station.said.emit(say("consent_done"), "ok"))
