"""Rivers, seas and regions that are called like towns and countries, where the words before them tell.

English calls them with an article, "the Niger", and the others without. Other languages, and English too, put
a word for them before the name: "el río Paraná", "le lac Tchad", "река Москва".
"""

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Literal, TypeAlias

from ..gazetteer import Gazetteer, importance, kind
from ..model import Candidate
from ..names import fold

Water: TypeAlias = Literal["river", "lake"]
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

_WATERS: dict[Water, Mapping[str, str]] = {
    "river": {
        "en": "river", "de": "Fluss Fluß Flusses", "es": "río Río ríos", "pt": "rio", "ca": "riu",
        "fr": "fleuve rivière", "it": "fiume", "ro": "râul râului fluviul fluviului", "nl": "rivier",
        "sv": "floden", "da": "floden", "no": "elva elven floden",
        "pl": "rzeka rzeki rzece rzekę rzeką", "cs": "řeka řeky řece řeku řekou",
        "sk": "rieka rieky rieke rieku riekou", "hr": "rijeka rijeke rijeci rijeku rijekom",
        "sr": "река реке реци реку реком", "bg": "река реката", "ru": "река реки реке реку рекой",
        "uk": "річка річки річці річку річкою", "el": "ποταμός ποταμού ποταμό",
        "ar": "نهر النهر بنهر لنهر ونهر", "fa": "رود رودخانه رودخانهٔ", "he": "נהר הנהר בנהר לנהר",
        "id": "sungai Sungai", "ms": "sungai Sungai", "vi": "sông Sông",
    },
    "lake": {
        "en": "lake", "es": "lago laguna", "pt": "lago lagoa", "ca": "llac", "fr": "lac", "it": "lago",
        "ro": "lacul lacului", "pl": "jezioro jeziora jeziorze jeziorem", "cs": "jezero jezera jezeře",
        "sk": "jazero jazera jazere",
        "hr": "jezero jezera jezeru", "sr": "језеро језера језеру", "bg": "езеро езерото",
        "ru": "озеро озера озере озеру озером", "uk": "озеро озера озері озером", "el": "λίμνη λίμνης",
        "ar": "بحيرة ببحيرة لبحيرة وبحيرة", "fa": "دریاچه دریاچهٔ", "he": "אגם באגם לאגם", "id": "danau Danau",
        "ms": "tasik Tasik", "vi": "hồ Hồ",
    },
}  # fmt: skip
"""What, by language (ISO 639-1), stands before the names of rivers and lakes, as it is written there."""
_FORMS: dict[Water, tuple[str, ...]] = {
    "river": ("river {}", "{} river"),
    "lake": ("lake {}", "{} lake", "lac {}", "lago {}", "lago di {}"),
}
"""How the gazetteer may call them."""
_OF = r"(?: (?:(?:de|del|di|du|des|do|da|lui) )?| (?:de l|dell|d)['’])"
_FARTHEST = 24
"""Characters before a name within which such a word stands."""


def nature_told(
    text: str, start: int, end: int, language: str | None, gazetteer: Gazetteer
) -> tuple[Candidate, ...]:
    """The rivers, seas and regions that a name means by what stands before it; mostly none."""
    if sort := water_told(text, start, language):
        own = gazetteer.candidates(text[start:end], language)
        # by what the gazetteer calls the best of them, too: "Genève" is Geneva, and "Lake Geneva" known
        names = {fold(name): None for name in (text[start:end], *(one.place.name for one in own[:1]))}
        forms = [form.format(name) for name in names for form in _FORMS[sort]]
        found = (*chain.from_iterable(map(gazetteer.candidates, forms)), *own)
        return tuple({one.place.id: one for one in found if kind(one.place) == "water"}.values())
    if language in (None, "en") and is_called_with_article(text, start, end):
        return called_with_article(fold(text[start:end]), gazetteer)
    return ()


def water_told(text: str, start: int, language: str | None) -> Water | None:
    """What the word before a name says that it is."""
    words = _before_waters(language or "en")
    found = words.search(text, max(start - _FARTHEST, 0), start) if words else None
    return None if found is None else "lake" if found.lastgroup == "lake" else "river"


@cache
def _before_waters(language: str) -> re.Pattern[str] | None:
    """What ends before the name of a river or a lake."""
    words = {sort: by_language[language] for sort, by_language in _WATERS.items() if language in by_language}
    if not words:
        return None
    either = "|".join(f"(?P<{sort}>{'|'.join(one.split())})" for sort, one in words.items())
    return re.compile(rf"\b(?:{either}){_OF}$")


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
    # by the last of its matches
    found_as = (gazetteer.candidates(form.format(name)) for form in _FORMS["river"])
    rivers = (one for one in chain.from_iterable(found_as) if kind(one.place) == "water")
    own = (one for one in gazetteer.candidates(name) if one.match != "demonym" and kind(one.place) in NATURE)
    found = {one.place.id: one for one in (*rivers, *own) if importance(one.place, "name") >= NOTABLE}
    return tuple(found.values())
