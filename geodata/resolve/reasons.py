"""Why a place was chosen, in words that a reader understands."""

from collections.abc import Mapping

from ..gazetteer import kind
from ..model import Candidate
from ..names import fold
from .containers import lies_in
from .groups import Group
from .home import Home

STRONG_SUPPORT = 0.15
"""The share of the other names from which their lying in the same country or division is worth telling."""
_ANSWERS = {
    "abbreviation": "a short form of {name}",
    "demonym": "the people or the adjective of {name}",
    "alternate": "another name of {name}",
}
_KINDS = {
    "country": "country",
    "admin1": "first-level division",
    "admin2": "lower-level division",
    "town": "town",
    "continent": "continent",
    "land": "region",
    "water": "water",
    "building": "site",
}
_LISTED = {
    "country": "countries or states",
    "admin1": "states or provinces",
    "admin2": "counties or districts",
}


def reasons_for(
    group: Group, candidate: Candidate, cues: Mapping[str, float], home: Home | None = None
) -> tuple[str, ...]:
    """What spoke for the candidate, weightiest first; `cues` is its row of `cues.FEATURES` by name."""
    place = candidate.place
    told = ["your gazetteer says so"] if candidate.wins else []
    if group.is_nature:
        told.append(f"a {_KINDS[kind(place)]}, as the word before it tells")
    if group.listed_with == kind(place):
        told.append(f"named in a list of {_LISTED[kind(place)]}")
    for container in group.containers:
        if lies_in(place, container):
            told.append(f"the text says it is in {container.name}")
            break
    if candidate.match in _ANSWERS:
        told.append(_ANSWERS[candidate.match].format(name=place.name))
    division = place.admin1_name if kind(place) != "admin1" else None
    if division and cues["admin1 named"] and fold(division) != group.name:
        told.append(f"{division} is named in the article")
    elif division and cues["admin1 support"] >= STRONG_SUPPORT:
        told.append(f"other places named lie in {division}, too")
    if cues["near"] >= STRONG_SUPPORT:
        told.append("other places named lie within 50 km")
    if cues["country named"] and kind(place) != "country" and not cues["in the container"]:
        told.append("its country is named in the article")
    elif cues["country support"] >= STRONG_SUPPORT and not cues["country named"] and kind(place) != "country":
        told.append("other places named lie in the same country")
    if home and home.is_in(place) and place.admin1_name:
        told.append(f"the publisher writes mostly about {place.admin1_name}")
    elif cues["source's country"]:
        told.append("the source is of the same country")
    bearers = len(group.candidates)
    if group.is_nature:
        return tuple(told)
    if bearers == 1:
        told.append("the only place of that name")
    elif cues["rank"] == 0:
        told.append(f"the most important of {bearers} places of that name")
    elif not told:
        told.append(f"a {_KINDS[kind(place)]}, one of {bearers} places of that name")
    return tuple(told)
