"""People as every station shows them."""

from datetime import date

from tests.builders import Clinic, woman
from vaxdesk.ui.stations.people_view import Similar, born, person_card


def test_of_an_estimated_birth_date_only_the_year_is_shown(clinic: Clinic) -> None:
    about = woman(birth_date=date(1951, 1, 1), birth_date_estimated=True)
    assert born(about) == "about 1951 (estimated)"
    card = person_card(about, past=(), products=clinic.desk.products, today=clinic.desk.today())
    assert "about 1951 (estimated)" in card.under
    assert "1951-01-01" not in card.under
    assert born(woman(birth_date=date(1951, 1, 1))) == "1951-01-01"


def test_of_many_with_a_name_like_this_the_nearest_are_named_and_the_others_counted(clinic: Clinic) -> None:
    def like(number: int) -> Similar:
        born_then = date(1940, 1, 1 + number)
        return Similar(name="王桂芳", sex="female", birth_date=born_then, ticket="A001" if number == 9 else "")

    card = person_card(
        woman(), past=(), products=clinic.desk.products, today=clinic.desk.today(),
        similar=[like(number) for number in range(10)],
    )  # fmt: skip
    notices = next(section.notices for section in card.sections if section.notices)
    assert len(notices) == 6
    assert "A001" in notices[0].heading + notices[0].text, "who is here today comes first"
    assert notices[-1].text.startswith("5 more")
