"""Rivers, seas and regions are called with an article, towns and countries without: "the Niger"."""

import re
from itertools import chain

from ..gazetteer import Gazetteer, importance, kind
from ..model import Candidate

NATURE = frozenset({"water", "land"})
"""Kinds of places that are called so."""
NOTABLE = 20_000
"""Inhabitants that such a place must count for (`gazetteer.importance`): all of GeoNames holds any brook."""
DIVISIONS_WITH_ARTICLE = frozenset({"congo", "gambia", "sudan", "yukon", "lebanon", "ukraine"})
"""Folded names that mean a country or division behind an article, rather than its river."""
_ARTICLES = ("the ", "The ")
_ALONE = re.compile(
    r"(?:$|['’]s\b|[^\w\s'’-]|\n"
    r"| (?:and|or|as|at|by|for|from|in|into|near|of|on|to|through|towards?|with|without|above|below|between"
    r"|but|that|which|where|when|while|who|is|was|are|were|has|have|had|will|would|can|could|may|might|does"
    r"|did|after|before|since|until|again|overnight|today|yesterday|rose|rises|fell|falls|froze|burst|broke"
    r"|flows?|runs?|ran|rivers?|basin|delta|estuary|rainforest|jungle|banks?|\w{3,}ed)\b"
    r"| [A-Z]?[a-z]+day\b)"
)
"""What may stand behind a name that is no part of a longer one, nor tells what a thing is called after."""


def is_called_with_article(text: str, start: int, end: int) -> bool:
    """Whether a name stands alone behind "the", in English: "the Delaware", not "the Delaware senate"."""
    if text[max(start - 4, 0) : start] not in _ARTICLES or text[max(start - 5, 0) : start - 4].isalnum():
        return False
    return _ALONE.match(text, end) is not None


def called_with_article(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The rivers, seas, mountains and regions that a folded name means behind "the"; mostly none."""
    if name in DIVISIONS_WITH_ARTICLE:
        known = gazetteer.candidates(name)
        return tuple(one for one in known if kind(one.place) in {"country", "admin1"} and one.match == "name")
    found_as = map(gazetteer.candidates, (f"river {name}", f"{name} river"))  # by the last of its matches
    rivers = (one for one in chain.from_iterable(found_as) if kind(one.place) == "water")
    own = (one for one in gazetteer.candidates(name) if one.match != "demonym" and kind(one.place) in NATURE)
    found = {one.place.id: one for one in (*rivers, *own) if importance(one.place, "name") >= NOTABLE}
    return tuple(found.values())
