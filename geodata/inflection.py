"""The forms in which a sentence writes a name: "в Москве" is Москва, "بالقاهرة" is القاهرة.

A gazetteer has names in the nominative. These rules undo what Russian and Ukrainian do to the end of a
name and Arabic to its beginning; they propose, and only what the gazetteer knows counts.
"""

from collections.abc import Iterator

from .names import fold

LEAST_STEM = 3
"""Letters that must remain: shorter stems are met by accident."""
_ENDINGS = (
    ("иеи", "ия"), ("ии", "ия"), ("ию", "ия"), ("ью", "ь"), ("ои", "а"), ("еи", "я"), ("ом", ""), ("ем", "и"),
    ("и", "ь"), ("и", "а"), ("ы", "а"), ("ы", ""), ("е", "а"), ("е", ""), ("у", "а"), ("у", ""), ("а", ""),
    ("я", "и"), ("я", "ь"), ("ю", "и"), ("ю", "ь"),
)  # fmt: skip
"""Ending of an oblique case -> of the nominative, both folded, so that й stands as и."""
_PARTICLES = ("وال", "بال", "فال", "كال", "لل", "و", "ب", "ل", "ف")
"""And, in, so, like, to, for: written together with the word behind them, the article included."""
SLAVIC, ARABIC = frozenset({"ru", "uk"}), frozenset({"ar"})


def base_forms(name: str, language: str | None) -> Iterator[str]:
    """The folded forms that a name in a sentence of the language (ISO 639-1) may go back to, itself first."""
    folded = fold(name)
    yield folded
    if language in SLAVIC:
        for ending, nominative in _ENDINGS:
            stem = folded.removesuffix(ending)
            if stem != folded and len(stem) >= LEAST_STEM:
                yield stem + nominative
    elif language in ARABIC:
        for particle in _PARTICLES:
            stem = folded.removeprefix(particle)
            if stem != folded and len(stem) >= LEAST_STEM:
                yield f"ال{stem}" if particle.endswith("ل") else stem
