"""A printed page as somebody would read it: the words on it, and the codes that a scanner of another make sees."""

from tests.paper.samples import codes_in, squeezed, text_of
from vaxdesk.desk import Desk


class Page:
    def __init__(self, pdf: bytes) -> None:
        self.text = text_of(pdf)
        self.codes = codes_in(pdf)

    def cards(self, desk: Desk) -> list[str]:
        """What the verdict is on each of its codes as a signed card."""
        trust, _ = desk.card_room.trust()
        return [desk.card_room.judged(code, trust)[0].result for code in self.codes]

    def says(self, *words: str) -> bool:
        """All of these, wherever lines were broken."""
        missing = [each for each in words if squeezed(each) not in self.text]
        assert not missing, f"{missing} not in {self.text}"
        return True
