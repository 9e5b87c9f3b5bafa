"""What a page must be able to do before it can show a form, item by item."""

from collections.abc import Collection, Iterator

from vaxdesk.clinic.questionnaire import Flaw, Form, Item, walk


def needs(item: Item) -> Iterator[str]:
    """In one word each: the kind of the item, options, repeats, read_only, hidden, initial, units (to choose from)."""
    yield item.kind
    if item.options and item.kind != "choice":
        yield "options"
    if len(item.units) > 1:
        yield "units"
    yield from (name for name in ("repeats", "read_only", "hidden", "initial") if getattr(item, name))


def beyond(form: Form, shown: Collection[str]) -> tuple[Flaw, ...]:
    """The items that need something which a page does not show, by linkId."""
    return tuple(
        Flaw("not_on_this_page", placed.item.link_id, need)
        for placed in walk(form.items)
        for need in needs(placed.item)
        if need not in shown
    )
