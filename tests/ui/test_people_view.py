"""People as every station shows them."""

from datetime import date

from tests.builders import Clinic, woman
from vaxdesk.ui.stations.people_view import born, person_card


def test_of_an_estimated_birth_date_only_the_year_is_shown(clinic: Clinic) -> None:
    about = woman(birth_date=date(1951, 1, 1), birth_date_estimated=True)
    assert born(about) == "about 1951 (estimated)"
    card = person_card(about, past=(), products=clinic.desk.products, today=clinic.desk.today())
    assert "about 1951 (estimated)" in card.under
    assert "1951-01-01" not in card.under
    assert born(woman(birth_date=date(1951, 1, 1))) == "1951-01-01"
