"""Short forms that name a place in one language alone: Dutch "VS" is the USA, elsewhere "vs" is versus."""

from collections.abc import Iterator
from importlib.resources import files

from .names import fold

SHORT_FORMS = "short_forms.tsv"
"""Our table: language, place, forms."""
CHARACTERS = frozenset({"zh", "ja"})
"""Languages (ISO 639-1) whose short forms are of one character: "中" is China, or the middle."""


def short_forms() -> Iterator[tuple[str, str]]:
    """Short forms of single languages: which place, and a key to look up, as `peoples.peoples` gives them."""
    for line in files("geodata").joinpath("tables", SHORT_FORMS).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, place, forms = line.split("\t")
            yield from ((place, f"{language}:{fold(form)}") for form in forms.split("|"))
