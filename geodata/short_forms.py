"""Names and short forms that name a place in one language alone.

Dutch "VS" is the USA, elsewhere "vs" is versus; Welsh "yr Alban" is Scotland, elsewhere Alban is somebody.
"""

from collections.abc import Iterator
from functools import cache

from .names import fold, lines_of

SHORT_FORMS, LOCAL_NAMES = "short_forms.tsv", "local_names.tsv"
"""Our tables: language, place, forms."""
CHARACTERS = frozenset({"zh", "ja"})
"""Languages (ISO 639-1) whose short forms are of one character: "中" is China, or the middle."""


def short_forms() -> Iterator[tuple[str, str]]:
    """Short forms of single languages: which place, and a key to look up, as `peoples.peoples` gives them."""
    return _of(SHORT_FORMS)


def local_names() -> Iterator[tuple[str, str]]:
    """Names in single languages, in the same form."""
    return _of(LOCAL_NAMES)


def _of(table: str) -> Iterator[tuple[str, str]]:
    for line in lines_of(table):
        language, place, forms = line.split("\t")
        yield from ((place, f"{language}:{fold(form)}") for form in forms.split("|"))


def is_short_in(form: str, language: str | None) -> bool:
    """Whether a place has that short form in texts of one language alone (ISO 639-1)."""
    return f"{language}:{fold(form)}" in _keys()


@cache
def _keys() -> frozenset[str]:
    return frozenset(key for _, key in short_forms())
