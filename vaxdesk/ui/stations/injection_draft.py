"""What has been filled in for one dose, before it is recorded."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from vaxdesk.clinic.facts import BodySite, IdentityWay, Route
from vaxdesk.ui.stations.injection_lots import Pack, Stop

Way = Literal["name", "birth_date", "name_birth_date", "document", "document_name", "known"]
ConfirmedBy = Literal["self", "family", "guardian", "staff"]
HUMAN: Final = ("asked", "looked", "confirmed")
"""What only a person can check: who this is, how vaccine and syringe look, that the recipient has seen the pack."""

WAYS: Final[dict[Way, tuple[IdentityWay, ...]]] = {
    "name": ("said_name",),
    "birth_date": ("said_birth_date",),
    "name_birth_date": ("said_name", "said_birth_date"),
    "document": ("document",),
    "document_name": ("document", "said_name"),
    "known": ("known_in_person", "said_name"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`scanned` is how this person was found; `done` holds those of HUMAN that were ticked; `way` is None until
    somebody chooses another one than the page proposes; `pack_text` is what stands in the field of the pack. The two
    ids make a second press the same request."""

    identity_id: str
    dose_id: str
    product: str = ""
    scanned: tuple[IdentityWay, ...] = ()
    done: frozenset[str] = frozenset()
    way: Way | None = None
    confirmed_by: ConfirmedBy = "self"
    confirmed_by_name: str = ""
    lot: str = ""
    trace_code: str = ""
    pack_text: str = ""
    stop: Stop | None = None
    body_site: BodySite | None = None
    route: Route | None = None

    def tick(self, *codes: str, on: bool = True) -> "Draft":
        return replace(self, done=self.done | set(codes) if on else self.done - set(codes))

    def with_pack(self, pack: Pack | Stop, text: str, in_use: str = "") -> "Draft":
        """A pack was scanned: the lot, or the reason why not; a wrong pack takes the lot away. See `with_lot`."""
        if isinstance(pack, Stop):
            return replace(self, stop=pack, pack_text=text, trace_code="", lot="")
        turned = self if pack.product == self.product else self.with_product(pack.product, self.dose_id)
        return replace(turned.with_lot(pack.lot, in_use), pack_text=text, trace_code=pack.code)

    def with_lot(self, lot: str, in_use: str = "") -> "Draft":
        """Another lot than before, or the first one: vaccine and pack have to be looked at again. `in_use` is the lot
        that stood there without being chosen."""
        same = self.stop is None and lot == (self.lot or in_use)
        kept = self.done if same else self.done - {"looked", "confirmed"}
        return replace(self, lot=lot, trace_code="", pack_text="", stop=None, done=kept)

    def with_product(self, product: str, dose_id: str) -> "Draft":
        """Another vaccine of the same visit: everything about the dose is asked anew."""
        return replace(
            self,
            product=product,
            dose_id=dose_id,
            done=self.done - {"looked", "confirmed"},
            lot="",
            trace_code="",
            pack_text="",
            stop=None,
            body_site=None,
            route=None,
        )

    def set_aside(self) -> "Draft":
        """Nobody touched it for a while: what was typed stays, what was said and seen is asked anew."""
        return replace(self, scanned=(), done=frozenset())

    def ways(self, proposed: Way) -> tuple[IdentityWay, ...]:
        """How the identity was checked, each way once."""
        return tuple(dict.fromkeys((*self.scanned, *WAYS[self.way or proposed])))
