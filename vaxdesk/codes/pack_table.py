"""Which vaccine a pack is, told by the beginning of its code: what this site has written down, beside what its stock
says. A trace code tells nothing else; lot and expiry come from the stock alone."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.door.seat import Seat
from vaxdesk.store.database import Database, writing
from vaxdesk.store.site import read_site, write_site

PREFIX: Final = re.compile(r"[0-9]{7}|[0-9]{14}")
"""The first seven digits of a trace code, another one for each level of packing; or a GTIN-14."""


class PackTable:
    """The table of one open site. Changing it is for whoever leads; asks the seat."""

    def __init__(self, db: Database, products: Catalogue, seat: Seat) -> None:
        self._db, self._products, self._seat = db, products, seat

    def products(self) -> Mapping[str, str]:
        """Product by prefix."""
        return read_site(self._db).pack_prefixes

    def know(self, prefix: str, product: str) -> None:
        """A pack whose code begins so is this product from now on. Raises Refused, ValueError for what is no prefix."""
        self._seat.must("settings")
        if not PREFIX.fullmatch(prefix):
            raise ValueError(f"no prefix of a pack: {prefix!r}")
        if product not in self._products:
            raise Refused([Problem("product_unknown", blocks=True, detail=product)])
        self._write({**self.products(), prefix: product})

    def forget(self, prefix: str) -> None:
        """Nothing is said of such a pack any more."""
        self._seat.must("settings")
        self._write({each: product for each, product in self.products().items() if each != prefix})

    def _write(self, table: Mapping[str, str]) -> None:
        with writing(self._db):
            write_site(self._db, replace(read_site(self._db), pack_prefixes=dict(sorted(table.items()))))
