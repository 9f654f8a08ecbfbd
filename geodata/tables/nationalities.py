"""Adjectives of countries in German, French, Spanish and Italian: one form of each."""

import json
from pathlib import Path

from babel import Locale

from ..names import fold
from .packages import I18N_NATIONALITY, archive, read_member

SOURCE = "adjectives of countries in other languages than English, one form of each"
LANGUAGES = ("de", "es", "fr", "it")
NOT_OF_THEM = frozenset(
    {
        ("de", "PS"), ("es", "BQ"), ("es", "BV"), ("es", "CC"), ("es", "CX"), ("es", "GD"), ("es", "PM"),
        ("fr", "FK"), ("fr", "WF"), ("it", "AE"), ("it", "SB"), ("it", "WF"),
    }
)  # fmt: skip
"""Left out: what is first of all something else, "navideño" (of Christmas), "gallois" (Welsh), "malouin" (of
Saint-Malo), "granadino" (of Granada), "emiro" (an emir)."""


def nationalities(folder: Path) -> str:
    """The lines of nationalities.tsv: language, country (ISO 3166-1 alpha-2), adjective.

    Left out is what is no single word, what is the country's own name, and NOT_OF_THEM.
    """
    lines = [f"# {SOURCE}. From {I18N_NATIONALITY}."]
    for language in LANGUAGES:
        names = Locale.parse(language).territories
        told = json.loads(read_member(archive(I18N_NATIONALITY, folder), f"langs/{language}.json"))
        for country, adjective in sorted(told["nationalities"].items()):
            if (language, country) in NOT_OF_THEM:
                continue
            if adjective.isalpha() and fold(adjective) != fold(names.get(country, "")):
                lines.append(f"{language}\t{country}\t{adjective.lower()}")
    return "\n".join([*lines, ""])
