"""How place names are compared."""

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from .model import Match

SHORT_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
"""Abbreviated first words of place names, in English and French use."""

_STROKED = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h"}
)
"""Latin letters that Unicode does not decompose."""
_DROPPED = re.compile(
    r"['’‘ʼʻ`´ʹ.·\u00ad\u0591-\u05bd\u05bf-\u05c7\u05f3\u05f4\u064b-\u0655\u0640\u200c\u200d]"
)
"""Apostrophes, full stops, soft hyphens and joiners, and what Hebrew and Arabic may leave out: vowels, the
hamza on an alef, the stroke that lengthens a word."""
_ALEFS = str.maketrans(dict.fromkeys("آأإٱ", "ا"))
"""The forms of an alef, which Arabic news does not keep apart."""
_HAN = re.compile("[\u3400-\u9fff]")
_SPACED = re.compile(r"[\s\-‐‑‒–—־_/,]+")
_ALPHABETS_WITH_ACCENTS = ("LATIN", "GREEK", "CYRILLIC")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The form under which two spellings of a name are the same.

    Case, accents, apostrophes, full stops, Arabic and Hebrew vowels, kinds of dash and white space do not
    count, nor whether Chinese characters are simplified; "St. Louis" is "Saint Louis".
    """
    plain = unaccented(name)
    if _HAN.search(plain):
        plain = plain.translate(_simplified())
    words = _SPACED.sub(" ", _DROPPED.sub("", plain)).strip().split(" ")
    if len(words) > 1:
        words[0] = SHORT_WORDS.get(words[0], words[0])
    return " ".join(words)


def unaccented(text: str) -> str:
    """Text without regard to case and to the accents of Latin, Greek and Cyrillic letters.

    Marks of other scripts stay: in Devanagari or Thai they are vowels.
    """
    if text.isascii():
        return text.lower()
    letters = []
    letter = ""
    for character in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()):
        if not unicodedata.combining(character):
            # an accent behind an apostrophe that is dropped would come to stand on the letter before it
            letter = letter if _DROPPED.match(character) else character
        elif letter and unicodedata.name(letter, "").startswith(_ALPHABETS_WITH_ACCENTS):
            continue
        letters.append(character)
    return unicodedata.normalize("NFC", "".join(letters)).translate(_STROKED).translate(_ALEFS)


@cache
def _simplified() -> Mapping[int, str]:
    """Traditional and Japanese characters, and the simplified ones: 廣島 and 広島 are 广岛."""
    pairs = (line.split("\t") for line in lines_of("characters.tsv"))
    return {ord(other): form for form, others in pairs for other in others}


WORD_LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "ru", "ar")
"""ISO 639-1 codes of the languages whose word counts are at hand."""


@dataclass(frozen=True, slots=True)
class Commonness:
    """How often a name is met as something else than a place."""

    words: tuple[float, ...]
    """Parts per million of the words of each of WORD_LANGUAGES."""
    forename: float
    """Per cent of the people of the USA who bear it as forename; 0 where no town is called so: "Georgia"."""
    surname: float
    """The same for surnames."""
    as_forename: float
    """Per cent that bear it as forename, whatever is called so: Georgia Stanway, in front of her surname."""

    def as_word(self, language: str | None) -> float:
        """Parts per million in a language (ISO 639-1); in English where that is not known."""
        return self.words[WORD_LANGUAGES.index(language) if language in WORD_LANGUAGES else 0]


_RARE = Commonness((0.0,) * len(WORD_LANGUAGES), 0.0, 0.0, 0.0)


@lru_cache(maxsize=65_536)
def commonness(folded: str) -> Commonness:
    """How common a folded single word is as a word, forename and surname (tables/words.tsv.gz)."""
    numbers = _commonness_table().get(folded)
    if numbers is None:
        return _RARE
    *words, forename, surname, as_forename = map(float, numbers.split("\t"))
    return Commonness(tuple(words), forename, surname, as_forename)


def common_names() -> Mapping[str, Commonness]:
    """All folded single-word place names that are met as something else."""
    return {name: commonness(name) for name in _commonness_table()}


@cache
def _commonness_table() -> Mapping[str, str]:
    """Of each name its numbers as they are written: an article needs few of them."""
    return dict(line.split("\t", 1) for line in lines_of("words.tsv.gz"))


OTHER_NAMES: dict[str, Match] = {
    "abbreviations.tsv": "abbreviation",
    "aliases.tsv": "name",
    "cities.tsv": "alternate",
    "demonyms.tsv": "demonym",
    "exonyms.tsv": "name",
    "subdivisions.tsv.gz": "alternate",
}
"""Our tables of names of places that other tables hold, and how those names name them. The aliases are
as usual as the name that the place has in its table: "Britain", "New York"."""


def other_names() -> Iterator[tuple[str, str, Match]]:
    """Abbreviations, aliases and demonyms: which place, the name, and how it names the place.

    A place is given as "US" (ISO 3166-1), "US.TX" (and GeoNames' code of the first-level division),
    "Sahel" (its name) or "Los Angeles, US" (its name and country, or division).
    """
    for table, match in OTHER_NAMES.items():
        for line in lines_of(table):
            place, names = line.split("\t")
            yield from ((place, name, match) for name in names.split("|"))


def lines_of(table: str) -> list[str]:
    """The lines of one of our tables, packed or not, that are no comments."""
    written = files("geodata").joinpath("tables", table).read_bytes()
    text = gzip.decompress(written) if table.endswith(".gz") else written
    return [line for line in text.decode().splitlines() if line and not line.startswith("#")]
