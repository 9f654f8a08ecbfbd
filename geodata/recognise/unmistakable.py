"""Names of places that nothing else is called by: "Pataskala", "Zhejiang"."""

from collections import defaultdict
from collections.abc import Iterator

from ..gazetteer import importance, kind
from ..names import commonness
from ..trees import Floats
from .namesakes import LIKELY
from .page import Page
from .told import is_somebodys
from .words import MONTHS_AND_DAYS

POSSIBLE, POSSIBLE_IN_HEADLINES = 0.15, 0.06
"""The chances from which such a name is taken for a place; in a line full of capitals, the gate is unsure of
most. By gates that knew none of a corpus, R-F1 rose by .008 on LGL, and by .02 on sentences in title case or
capitals; with .1 instead of .15, on LGL by .001 more, on GeoWebNews by .002 less."""
KNOWN = 5_000
"""Inhabitants that the place must count for (`gazetteer.importance`)."""
RARE_WORD = 0.5
"""Parts per million below which a word hardly comes up."""


def unmistakable(page: Page, chances: Floats) -> Iterator[int]:
    """Whole names that are known, no common words, and hardly anybody's."""
    longest: defaultdict[int, int] = defaultdict(int)
    for span in page.spans:
        if span.candidates:
            for token in (span.first, span.last):
                longest[token] = max(longest[token], span.last - span.first)
    in_small_letters = {token.text for token in page.tokens if token.text.islower()}
    for index, span in enumerate(page.spans):
        in_headline = page.in_headline[span.first]
        least = POSSIBLE_IN_HEADLINES if in_headline else POSSIBLE
        is_name = in_headline or (page.is_name_word(span.first) and not span.surface.isupper())
        if not span.candidates or not least <= chances[index] < LIKELY or not is_name:
            continue
        best, per_million = span.candidates[0], commonness(span.name).as_word("en")
        is_people = best.match == "demonym" and kind(best.place) == "country"
        is_a_word = per_million >= RARE_WORD and not is_people
        is_a_word = is_a_word or span.name in in_small_letters | MONTHS_AND_DAYS
        is_known = (best.match == "name" or is_people) and importance(best.place, "name") >= KNOWN
        is_whole = span.last - span.first >= max(longest[span.first], longest[span.last])
        if is_known and is_whole and not (is_somebodys(span) or is_a_word):
            yield index
