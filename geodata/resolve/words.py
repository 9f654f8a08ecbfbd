"""Words beside a name that tell what kind of place it means: "Mendoza province", "Georgia's parliament"."""

import re
from collections.abc import Iterable, Set

from ..gazetteer import Gazetteer, PlaceKind, kind
from ..model import Article, Mention

NAMED = r"[A-Z][\w.’'-]*"
"""A word of a name, as an expression."""
DIVISIONS: Set[PlaceKind] = frozenset({"admin1", "admin2"})
_NAMES = rf"{NAMED}(?: {NAMED}){{0,2}}"
_HEADED = re.compile(
    rf"(?:(?:,? and |,? or |, )({_NAMES})){{0,40}} "
    r"([Cc]ounties|departments|districts|governorates|oblasts|prefectures|provinces|regions|states)\b"
)
"""What stands behind each of "Adams, Pike and Brown counties"; bounded: an article may be one long list."""
SMALL = frozenset({"counties", "departments", "districts"})
"""Rather divisions of the second level, where a name is that of both."""
_LARGE = r"state|province|provinz|provincia|província|region|región|région|regione|estado|governorate|oblast"
_SMALL = r"district|department|département|departamento|prefecture"
_BEFORE = re.compile(rf"\b(?:(?P<large>(?i:{_LARGE}))|{_SMALL})(?: (?:of|de|do|da|di|von))? $")
_BEHIND = re.compile(rf" (?:(?P<large>(?i:{_LARGE}))|{_SMALL})\b")
"""Words for divisions, of which the large are of the first level only. A Department is rather an office."""
_OFFICES = "president|prime minister|(?:foreign|defen[cs]e|interior) minist(?:er|ry)|parliament|army|embassy"
_OF_A_COUNTRY = re.compile(r"\b(?i:republic|president|prime minister|parliament) of $")
_OWNED_BY_A_COUNTRY = re.compile(rf"['’]s (?:[a-z-]+ )?(?i:{_OFFICES})\b")
"""What countries have and their states do not: "Georgia's foreign minister"."""
_UNIVERSITY = "University of "
_FRENCH_ARTICLE = re.compile(r"\b(?:[Ll]e|[Dd]u|[Aa]u) $")
"""Towns have none, unless it belongs to the name: "du Québec" is the province."""
_FARTHEST = 20
_KIND_WORDS: dict[PlaceKind, re.Pattern[str]] = {
    "admin1": re.compile(r"\b(?:state|province|region|oblast|prefecture|governorate)\b", re.I),
    "admin2": re.compile(r"\b(?:county|parish|district)\b", re.I),
    "town": re.compile(r"\b(?:city|town|village|suburb|hamlet|municipality)\b", re.I),
    "water": re.compile(r"\b(?:river|lake|sea|bay|gulf|strait|ocean|creek)\b", re.I),
    "country": re.compile(r"\b(?:country|nation|republic|kingdom)\b", re.I),
}
"""Words that only make a kind likelier, wherever beside a name: what the ranker hears of them is learnt."""


def headed(mention: Mention, text: str, gazetteer: Gazetteer) -> PlaceKind | None:
    """What a mention is if it is one of "Adams, Pike and Brown counties", or of provinces and the like."""
    found = _HEADED.match(text, mention.end)
    if not found:
        return None
    last, head = found.groups()
    order: tuple[PlaceKind, ...] = ("admin2", "admin1") if head.lower() in SMALL else ("admin1", "admin2")
    own, others = (
        {kind(candidate.place) for candidate in gazetteer.candidates(name)}
        for name in (mention.surface, last or mention.surface)
    )
    # "Georgia and Baltic states": no such state, so not what it looks like
    return next(filter(own.__contains__, order), None) if others.intersection(order) else None


def kinds_told(article: Article, mention: Mention) -> Set[PlaceKind]:
    """What kinds of place the words beside it leave: "the state of Washington", "Georgia's parliament".

    Empty where they say nothing.
    """
    text = mention.part_of(article)
    before = text[max(mention.start - _FARTHEST, 0) : mention.start]
    if word := _BEFORE.search(before) or _BEHIND.match(text, mention.end):
        return {"admin1"} if word["large"] else DIVISIONS
    if article.language == "fr" and _FRENCH_ARTICLE.search(before):
        return DIVISIONS
    is_of_a_country = _OF_A_COUNTRY.search(before) or _OWNED_BY_A_COUNTRY.match(text, mention.end)
    return {"country"} if is_of_a_country and not before.endswith(_UNIVERSITY) else frozenset()


def kind_word(article: Article, mentions: Iterable[Mention]) -> PlaceKind | None:
    """The kind of place that a word near a mention hints at: "Mexico state", "the city of Luxembourg"."""
    for mention in mentions:
        text = mention.part_of(article)
        beside = text[max(mention.start - 14, 0) : mention.start] + "|" + text[mention.end : mention.end + 11]
        for place_kind, pattern in _KIND_WORDS.items():
            if pattern.search(beside):
                return place_kind
    return None
