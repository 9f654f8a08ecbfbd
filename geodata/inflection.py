"""The forms in which a sentence writes a name: "в Москве" is Москва, "Deutschlands" is Deutschland.

A gazetteer has names in the nominative. These rules undo what a sentence does to them; they propose, and
only what the gazetteer knows counts.
"""

from collections.abc import Iterator
from itertools import islice, product
from typing import NamedTuple, TypeAlias

from .names import fold
from .peoples import LANGUAGES

LEAST_STEM = 3
"""Letters that must remain: shorter stems are met by accident."""
MOST_FORMS = 200
"""Forms of a name of several words that are looked up."""
_Cases: TypeAlias = tuple[tuple[str, str], ...]
"""Ending of an oblique case -> of the nominative, both folded, so that й stands as и."""


class _Rules(NamedTuple):
    """How a language declines a name: its noun, and the adjectives before it ("в Нижнем Новгороде")."""

    nouns: _Cases
    adjectives: _Cases


_SLAVIC = _Rules(
    nouns=(
        ("иеи", "ия"), ("ии", "ия"), ("ию", "ия"), ("ью", "ь"), ("ои", "а"), ("еи", "я"), ("ом", ""),
        ("ем", "и"), ("и", "ь"), ("и", "а"), ("и", "я"), ("ы", "а"), ("ы", ""), ("е", "а"), ("е", "я"),
        ("е", ""), ("у", "а"), ("у", ""), ("а", ""), ("я", "и"), ("я", "ь"), ("ю", "я"), ("ю", "и"),
        ("ю", "ь"), ("ях", "я"), ("ах", "ы"), ("ам", "ы"), ("ами", "ы"),
    ),
    adjectives=(
        ("ои", "ая"), ("ую", "ая"), ("еи", "яя"), ("ом", "ое"), ("ому", "ое"), ("ого", "ое"), ("ом", "ыи"),
        ("ого", "ыи"), ("ому", "ыи"), ("ым", "ыи"), ("ем", "ии"), ("его", "ии"), ("ему", "ии"), ("им", "ии"),
        ("ом", "ии"), ("ого", "ии"), ("ому", "ии"), ("им", "ое"), ("ых", "ые"), ("их", "ие"), ("ым", "ые"),
        ("им", "ие"),
    ),
)  # fmt: skip
_GERMAN = _Rules(
    nouns=(("es", ""), ("s", ""), ("n", "")),
    adjectives=(("en", "e"), ("er", "e"), ("em", "e"), ("es", "e"), ("en", "er"), ("en", "es"), ("em", "er")),
)
_PEOPLES_BY_RULE = {"de": ("er", "ern", "ers"), "zh": ("人",)}
"""Endings with which any town (German), any country (Chinese) makes the name of its people."""
SLAVIC, ARABIC, GERMAN = frozenset({"ru", "uk"}), frozenset({"ar"}), frozenset({"de"})
INFLECTED = SLAVIC | GERMAN
"""Languages that decline the adjectives in names."""
PARTICLES = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "فب", "فل")
"""And, in, for, so, like: Arabic writes them together with the name behind them."""
SMALL_PEOPLES = frozenset({"de", "fr", "es", "it", "pt", "ru"})
"""Languages (ISO 639-1) that write adjectives, or peoples, too, in small letters."""


def base_forms(name: str, language: str | None) -> Iterator[str]:
    """What to look up for a name in a sentence of the language (ISO 639-1), the name itself, folded, first.

    A word in small letters is a people or an adjective, where the language writes these so, and nothing else.
    """
    folded = fold(name)
    small = language in SMALL_PEOPLES and name.islower()
    if not small:
        yield folded
    if language in LANGUAGES:
        yield f"{language}:{folded}"
    if small:
        return
    if language in SLAVIC or language in GERMAN:
        rules = _SLAVIC if language in SLAVIC else _GERMAN
        *first, last = folded.split(" ")
        words = [_nominatives(word, rules.adjectives) for word in first]
        words.append(_nominatives(last, rules.nouns + rules.adjectives if first else rules.nouns))
        yield from (" ".join(form) for form in islice(product(*words), 1, MOST_FORMS))
    elif language in ARABIC and folded.startswith("لل") and len(folded) >= LEAST_STEM + 2:
        yield "ال" + folded.removeprefix("لل")


def homes_of_people(name: str, language: str | None) -> Iterator[str]:
    """Of which town or country a people may be called so by rule: "Londoner" of London, "法国人" of 法国."""
    folded = fold(name)
    for ending in () if name.islower() else _PEOPLES_BY_RULE.get(language or "", ()):
        if folded.endswith(ending) and len(folded) >= LEAST_STEM + len(ending) - 1:
            yield folded.removesuffix(ending)


def starts_of(word: str, language: str | None) -> Iterator[int]:
    """Where in a word a name may begin: at once, or behind what Arabic writes together with it."""
    for particle in PARTICLES if language in ARABIC else ("",):
        if word.startswith(particle) and len(word) >= len(particle) + (LEAST_STEM if particle else 0):
            yield len(particle)


def _nominatives(word: str, cases: _Cases) -> list[str]:
    """The word itself, then what it may be an oblique case of."""
    stems = ((word.removesuffix(ending), nominative) for ending, nominative in cases if word.endswith(ending))
    return [word, *(stem + nominative for stem, nominative in stems if len(stem) >= LEAST_STEM)]
