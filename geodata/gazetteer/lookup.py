"""Look-ups in the gazetteer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ..inflection import INFLECTED, base_forms, homes_of_people, wholes_of, writes_home
from ..model import Candidate, Place
from ..names import fold
from .importance import importance, kind
from .index import Index
from .languages import FIRST, spoken_in

KEPT = 20_000
"""Names and places kept ready: an article names few, the next article mostly the same."""
MOST_BEARERS = 200
"""Places of one name that an index is asked for, most important first."""
ENOUGH_BEARERS = 60
"""Up to so many, further indexes are asked. All of GeoNames knows thousands of some names."""

AS_WRITTEN = 5.0
"""How much more important a place must be that answers to a form led back ("из Клина" is from Клин) than one
that answers to the name as it is written, if that lies in a country of the language or the other does not."""
WITH_CAPITAL = 500.0
"""The same of a people in ALL_SMALL: "Londrina" is the city in Brazil, and rather nobody of London."""
ALL_SMALL = frozenset("ca es gl it pt".split())
"""Languages (ISO 639-1) that write peoples in small letters, too, but at the start of a sentence."""
KNOWN_PEOPLE = 100.0
"""The same of a people that is called so by rule: "die Kieler" are of Kiel, not of Kieler in Wisconsin."""
AT_HOME = 10.0
"""How much more a place counts for in a language that declines names, if it is the first one of its country:
"z Kolína" is from Kolín, not from Colina in Chile."""

WITH_PARTS = frozenset({"country", "continent", "admin1"})
"""Kinds of places whose parts are called after them: "Südtürkei"."""


class Gazetteer:
    """The open indexes: which places a name could mean. Made by `open_gazetteer`.

    The first index has the last word on a place that several of them hold.
    """

    def __init__(self, indexes: Sequence[Index]) -> None:
        self._indexes = tuple(indexes)
        self._names = [index.names for index in self._indexes]
        self._place = lru_cache(KEPT)(Index.place)
        self._candidates = lru_cache(KEPT)(self._look_up)
        self.version = joined(index.version for index in self._indexes)
        """Which data it was built from; results made with another version are stale."""

    def candidates(self, name: str, language: str | None = None) -> tuple[Candidate, ...]:
        """The places that a name could mean, most important first; empty where there are none.

        Before all others come those that a gazetteer of the user's lets win. With the language (ISO 639-1)
        of the sentence it stands in, inflected forms are understood, too.

        Each place is there once, by the best of its matches: "name" before "abbreviation" before
        "alternate" before "demonym". An abbreviation is looked up without regard to its capitals
        and full stops, as every name is: "miss" finds Mississippi, too, and the caller judges.
        """
        if language in (None, "en"):
            return self._candidates(fold(name))
        best: tuple[Candidate, ...] = ()
        most = 0.0
        is_written = False
        for number, form in enumerate(base_forms(name, language)):
            found = self._candidates(form)
            if not found or (best and found[0].place.id == best[0].place.id):
                continue
            at_home = _is_at_home(found[0], language)
            matters = _matters(found[0]) * (AT_HOME if at_home else 1.0)
            is_people = found[0].match == "demonym" and language in ALL_SMALL
            lead = (WITH_CAPITAL if is_people else 1.0 if at_home else AS_WRITTEN) if is_written else 1.0
            if not best or matters > most * lead:
                best, most, is_written = found, matters, number == 0
        for form in homes_of_people(name, language):
            found = self._candidates(form)
            is_theirs = found and writes_home(name, found[0].place.name, language)
            if is_theirs and (not best or _matters(found[0]) > KNOWN_PEOPLE * most):
                return tuple(replace(candidate, match="demonym") for candidate in found)
        if best:
            return best
        for form in wholes_of(name, language):
            found = self._candidates(form)
            if found and (found[0].match == "demonym" or _has_parts(found[0])):
                return found
        return ()

    def place(self, place_id: int) -> Place | None:
        """The place with this id."""
        for index in self._indexes:
            row = index.row(place_id)
            if row is not None:
                return self._place(index, row)
        return None

    def begins(self, folded: str) -> bool:
        """Whether any folded name begins with this: where none does, no longer stretch is one."""
        # a loop, for it is asked of every two words of a text, and any() takes a quarter longer
        for names in self._names:  # noqa: SIM110
            if next(names.iterkeys(folded), None) is not None:
                return True
        return False

    def info(self) -> list[dict[str, Any]]:
        """What each index holds and was built from.

        Keys: name, version, built (ISO 8601), sources, places, names, postings (names times places),
        kinds {kind: places}, path, bytes.
        """
        return [index.described() for index in self._indexes]

    def _look_up(self, folded: str) -> tuple[Candidate, ...]:
        found: dict[int, Candidate] = {}
        for index in self._indexes:
            most = max(ENOUGH_BEARERS - len(found), 0) if found else MOST_BEARERS
            for row, match in index.answers(folded, most):
                place = self._place(index, row)
                found.setdefault(place.id, Candidate(place, match, index.wins(row)))
        if len(self._indexes) == 1:
            return tuple(found.values())
        return tuple(sorted(found.values(), key=standing))


def joined(versions: Iterable[str]) -> str:
    """The version of several indexes together."""
    return "+".join(versions)


def _has_parts(candidate: Candidate) -> bool:
    return candidate.match != "abbreviation" and kind(candidate.place) in WITH_PARTS


def _is_at_home(candidate: Candidate, language: str | None) -> bool:
    """Whether a language that declines names is the first one of the country where a place lies."""
    country = candidate.place.country
    return bool(language in INFLECTED and country and spoken_in(language).get(country) == FIRST)


def _matters(candidate: Candidate) -> float:
    return importance(candidate.place, candidate.match)


def standing(candidate: Candidate) -> tuple[bool, float, int]:
    """Sorts the bearers of a name: those that a gazetteer lets win, then by importance."""
    place = candidate.place
    return not candidate.wins, -importance(place, candidate.match), place.id
