"""The forms in which a sentence writes a name: "в Москве" is Москва, "Deutschlands" is Deutschland.

A gazetteer has names in the nominative. These rules undo what a sentence does to them; they propose, and
only what the gazetteer knows counts.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice, product

from .cases import Cases
from .declensions import DECLINED
from .names import fold
from .peoples import LANGUAGES, keys_of
from .serbian import spellings
from .short_forms import is_short_in
from .suffixes import SUFFIXES

LEAST_STEM = 3
"""Letters of a name in the nominative: shorter ones are met by accident."""
LEAST_BARE = {"uk": 3}
"""By language, letters of a plural without its ending, 4 in others: "Сум", of Суми, and "Aten", of Ateny."""
MOST_FORMS = 200
"""Forms of a name of several words that are looked up."""
INFLECTED = frozenset(DECLINED)
"""Languages that decline the adjectives in names."""
_TURKISH_PEOPLES = ("li", "lu", "liler", "lilar", "luler", "lular")
_PEOPLES_BY_RULE = {
    "de": (2, ("er", "ern", "ers")), "tr": (4, _TURKISH_PEOPLES),
    "zh": (2, ("人",)), "ja": (2, ("人",)), "ko": (2, ("인",)),
}  # fmt: skip
"""Endings with which any town (German, Turkish), any country (East Asia) makes the name of its people, and
letters that must be before them: "mutlu" is happy, not of Mut."""
_TOWNS_IN_EN = "ing"
"""How a town ends of which German leaves out the "en" before such an ending: "Göttinger", of Göttingen."""
_UMLAUTS = str.maketrans("äöü", "aou")
_CHANGED = re.compile(r"(?:städt|länd|wäld|hütt|ställ)$")
"""How a stem ends in which German changes the vowel of the town before that ending: "Darmstädter"."""
_PARTS = {
    "de": ("nordost", "nordwest", "sudost", "sudwest", "nord", "ost", "sud", "west", "zentral", "mittel",
           "ober", "nieder", "unter"),
    "fr": ("nord ", "est ", "sud ", "ouest "),
    "es": ("nor", "sur", "sud"),
    "pt": ("norte ", "leste ", "sul ", "oeste "),
    "it": ("nord", "est", "sud", "ovest", "centro"),
    "ru": ("северо", "восточно", "южно", "западно", "центрально"),
}  # fmt: skip
"""Words, folded, before the name of a country or people that tell of a part of it: "Nordsyrien"."""
_LEAST_WHOLE = 4
"""Letters that must remain of the name of the whole; of a people in small letters one more."""
_BEFORE_NAMES = {
    "ar": (3, ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب", "فل")),
    "am": (2, ("", *"በየከለ", "እና", "ወደ")),
    "he": (2, ("", *"ובלמהשכ", "וב", "ול", "ומ", "וה", "שב", "של", "שמ", "מה", "לה", "בה")),
}
"""Letters that must remain, and what is written together with them: and, in, to, from, the, that, like."""
_KOREAN_PARTICLES = """
은 는 이 가 을 를 과 와 의 에 에서 에게 로 으로 도 만 까지 부터 측 산 행 발 에는 에서는 에도 와의 과의
로부터 으로부터 이나 나 보다 처럼 인은 인이 인을 인의
""".split()
_KOREAN_OFFICES = """
지법 지검 고법 고검 지원 해경 경찰 경찰청 경찰서 소방서 소방본부 시청 도청 군청 구청 시장 지사 군수 구청장
시의회 도의회 교육청 대 의료원 항 공항 역 전 원정
""".split()
"""Of a town: courts, police, fire brigade, town hall, mayor, station, match."""
_BENGALI_CASES = "ে র ের য় য়ের তে কে ও েও রও েরও য়ও তেও".split()
_BEHIND_NAMES = {
    "ko": frozenset(map("".join, product(("", *_KOREAN_OFFICES), ("", *_KOREAN_PARTICLES)))),
    "bn": frozenset(form for case in _BENGALI_CASES for form in (case, case.replace("য়", "\u09df"))),
}
"""What is written together with the name before it."""
_LONGEST_BEHIND = max(map(len, chain.from_iterable(_BEHIND_NAMES.values())))
LEAST_BEFORE = 2
"""Letters of a name before it."""
GENITIVE = frozenset("sv da no nb nn".split())
"""Languages whose genitive is an s alone: "Finlands president"."""
LEAST_IN_GENITIVE = 4
"""Letters before that s: "Lars" is nobody of Lar."""
_WHOLE = (0,)
SMALL_PEOPLES = frozenset(
    "de fr es it pt ca ru sv da no nb nn pl uk cs sk hr bs sr sl bg fi el ro hu lt lv et"
    " az kk ky tt uz mn hy eu is sq mk be gl".split()
)
"""Languages (ISO 639-1) that write adjectives, or peoples, too, in small letters."""


def base_forms(name: str, language: str | None) -> Iterator[str]:
    """What to look up for a name in a sentence of the language (ISO 639-1), the name itself, folded, first.

    A word in small letters is a people or an adjective, where the language writes these so, and nothing else.
    What is Serbian is looked up in its other script, too.
    """
    for written in spellings(name, language):
        yield from _base_forms(written, language)


def _base_forms(name: str, language: str | None) -> Iterator[str]:
    folded = fold(name)
    small = language in SMALL_PEOPLES and name.islower()
    if not small:
        yield folded
    if language:
        yield from keys_of(name, language)  # those of short forms among them
    if language not in LANGUAGES and is_short_in(folded, language):
        yield f"{language}:{folded}"
    if small and language not in SUFFIXES:
        return
    if rules := DECLINED.get(language or ""):
        *first, last = folded.split(" ")
        cases = rules.adjectives if language == "de" else rules.adjectives + rules.nouns
        words = [_nominatives(word, cases, least=1) for word in first]
        all_cases = rules.nouns + rules.adjectives if first else rules.nouns
        if not first and len(last) < LEAST_BARE.get(language or "", 4):
            all_cases = tuple(case for case in all_cases if case[0])
        words.append(_nominatives(last, all_cases, least=1 if first else 2))
        for form in map(" ".join, islice(product(*words), 1, MOST_FORMS)):
            if not small:
                yield form
            if language in SUFFIXES:
                yield f"{language}:{form}"
    elif language == "ar" and folded.startswith("لل") and len(folded) >= LEAST_STEM + 2:
        yield "ال" + folded.removeprefix("لل")
        yield "ar:ال" + folded.removeprefix("لل")


def homes_of_people(name: str, language: str | None) -> Iterator[str]:
    """Of which town or country a people may be called so by rule: "Londoner" of London, "法国人" of 法国."""
    folded = fold(name)
    least, endings = _PEOPLES_BY_RULE.get(language or "", (0, ()))
    for ending in () if name.islower() else endings:
        if folded.endswith(ending) and len(folded) >= least + len(ending):
            yield folded.removesuffix(ending)
            if folded.removesuffix(ending).endswith(_TOWNS_IN_EN):
                yield f"{folded.removesuffix(ending)}en"


def writes_home(people: str, home: str, language: str | None) -> bool:
    """Whether a people may be called after the home found for it, as that is written.

    "Ehrenbürger" are not of Ehrenburg. Of a home that is found by another of its names nothing is known.
    """
    if language != "de":
        return True
    written, home = people.casefold(), home.casefold()
    plain = home.translate(_UMLAUTS)
    if _CHANGED.search(re.sub("er[ns]?$", "", written)) or not written.translate(_UMLAUTS).startswith(plain):
        return True
    return written.startswith(home)


def wholes_of(name: str, language: str | None) -> Iterator[str]:
    """What to look up for a name that tells of a part of a country: "Südtürkei", "ostukrainisch"."""
    folded = fold(name)
    for part in _PARTS.get(language or "", ()):
        whole = folded.removeprefix(part).lstrip()
        if whole != folded and len(whole) >= _LEAST_WHOLE + name.islower():
            forms = base_forms(whole if name.islower() else whole.capitalize(), language)
            yield from (form for form in forms if len(form) >= _LEAST_WHOLE)


def starts_of(word: str, language: str | None) -> Iterator[int]:
    """Where in a word a name may begin: at once, or behind what is written together with it."""
    least, particles = _BEFORE_NAMES.get(language or "", (0, ("",)))
    for particle in particles:
        if word.startswith(particle) and len(word) >= len(particle) + (least if particle else 0):
            yield len(particle)


def ends_of(word: str, language: str | None) -> tuple[int, ...]:
    """How many letters at the end of a word may not belong to the name: none, or what is written with it."""
    if language in GENITIVE:
        return (0, 1) if word.endswith("s") and len(word) > LEAST_IN_GENITIVE else _WHOLE
    behind = _BEHIND_NAMES.get(language or "")
    if behind is None:
        return _WHOLE
    longest = min(len(word) - LEAST_BEFORE, _LONGEST_BEHIND)
    return (0, *(length for length in range(1, longest + 1) if word[-length:] in behind))


def _nominatives(word: str, cases: Cases, *, least: int) -> list[str]:
    """The word itself, then what it may be an oblique case of, behind its `least` first letters at least."""
    forms = (
        word.removesuffix(ending) + nominative
        for ending, nominative in cases
        if word.endswith(ending) and len(word) >= len(ending) + least
    )
    return [word, *(form for form in forms if len(form) >= LEAST_STEM)]
