"""Names within names: of "Dublin City Council" the shorter is the place, of "Lake Chad" the longer."""

from collections.abc import Iterator

from ..gazetteer import kind
from .page import Page
from .words import INSTITUTIONS

WATERS = frozenset({"bay", "gulf", "lake"})
"""Words with which the names of waters begin."""


def overlong(page: Page) -> Iterator[tuple[int, int]]:
    """The spans that are such names, each with the span of the place in it, by their indices."""
    known = {(span.first, span.last): index for index, span in enumerate(page.spans) if span.candidates}
    for index, span in enumerate(page.spans):
        inner = known.get((span.first, span.last - 1))
        if inner is None or page.between(span.last - 1) != " ":
            continue
        last, places = page.word(span.last), [one.place for one in page.spans[inner].candidates[:2]]
        if last == "state" and any(kind(place) == "admin1" and place.country == "US" for place in places):
            yield index, inner
        is_of_a_body = page.word(span.last + 1) in INSTITUTIONS and page.is_name_word(span.last + 1)
        is_called_so = any(one.match == "name" for one in span.candidates[:1])
        if last == "city" and kind(places[0]) == "town" and is_of_a_body and not is_called_so:
            yield index, inner


def waters_in_full(page: Page) -> Iterator[tuple[int, int]]:
    """Waters called by such a word, each with the spans in its name that end with it, by their indices."""
    last_in: dict[int, list[int]] = {}
    for index, span in enumerate(page.spans):
        last_in.setdefault(span.last, []).append(index)
    for index, span in enumerate(page.spans):
        is_one = page.word(span.first) in WATERS and page.is_name_word(span.first) and span.candidates
        if is_one and kind(span.candidates[0].place) == "water":
            yield from (
                (index, inner) for inner in last_in[span.last] if page.spans[inner].first > span.first
            )
