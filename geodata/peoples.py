"""What people and things of a place are called in other languages than English: "les Parisiennes".

Our tables have one form of each, as a dictionary does; these rules make the others.
"""

from collections.abc import Iterator
from functools import cache
from unicodedata import combining, normalize

from .names import fold, lines_of
from .people_endings import ENDINGS
from .serbian import spellings

CAPITAL_PEOPLES = frozenset({"pl", "cs", "sk", "hr", "sl", "sr", "el"})
"""Languages (ISO 639-1) that write adjectives in small letters, and peoples with a capital: "polka" is a
dance, "Polka" a woman of Poland."""
PEOPLES = ("peoples.tsv", "nationalities.tsv")
"""Our tables: language, place, forms."""
AS_IT_IS = "="
"""What stands in the tables before a form of which no others are made, and whose accents count in ACCENTED:
"leonés" is of León, "leones" are lions."""
ACCENTED = frozenset({"es", "fr", "hu", "it", "pt", "ro", "vi"})
"""Languages (ISO 639-1) in which an accent keeps words apart: "Mỹ" is America, "My" a forename."""
_ACCENT = "+"
LANGUAGES = frozenset(ENDINGS)
_WRITTEN_AS = {"nb": "no", "nn": "no", "bs": "hr"}
"""Whose peoples stand in our tables under another language: the two ways to write Norwegian, and Bosnian."""


def peoples() -> Iterator[tuple[str, str]]:
    """What people and things of places are called in LANGUAGES: which place, and a key to look up.

    Places are given as in `names.other_names`. The key is the language and the folded form: "fr:parisiennes".
    """
    for table in PEOPLES:
        for line in lines_of(table):
            language, place, forms = line.split("\t")
            for form in forms.split("|"):
                key = people_key(language) if form[0].isupper() else f"{language}:"
                yield from ((place, f"{key}{one}") for one in forms_of(form, language))


def people_key(language: str) -> str:
    """With what the keys of peoples begin, which differ from adjectives in CAPITAL_PEOPLES alone."""
    return f"{language} people:" if language in CAPITAL_PEOPLES else f"{language}:"


def is_people(name: str, language: str | None) -> bool:
    """Whether our tables tell that people or things of a place are called so in a language (ISO 639-1)."""
    if language is None:
        return False
    return any(not _keys().isdisjoint(keys_of(written, language)) for written in spellings(name, language))


def keys_of(name: str, language: str) -> Iterator[str]:
    """The keys under which a people of a language may be told."""
    language = _WRITTEN_AS.get(language, language)
    if language in LANGUAGES:
        folded = fold(name)
        yield f"{language}:{folded}"
        if language in ACCENTED and not name.isascii():
            yield f"{language}:{with_accents(name)}"
        if language in CAPITAL_PEOPLES and not name.islower():
            yield f"{people_key(language)}{folded}"


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for _, key in peoples())


def with_accents(form: str) -> str:
    """The folded form, in which each accent is written behind its letter."""
    marked = (_ACCENT if combining(letter) else letter for letter in normalize("NFD", form))
    return fold("".join(marked))


def forms_of(people: str, language: str) -> Iterator[str]:
    """The folded forms of an adjective or a people of a language, given one as a dictionary has it."""
    if people.startswith(AS_IT_IS):
        form = people.removeprefix(AS_IT_IS)
        yield with_accents(form) if language in ACCENTED else fold(form)
        return
    folded = fold(people)
    ending = next(ending for ending in ENDINGS[language] if folded.endswith(ending))
    for other in ENDINGS[language][ending].split():
        form = folded.removesuffix(ending) + other.replace("-", "")
        yield form
        if language == "ar":  # the article is written together with the word
            yield f"ال{form.replace(' ', ' ال')}"
