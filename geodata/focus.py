"""What an article is about: the countries it plays in, weighed."""

from collections import defaultdict
from collections.abc import Sequence

from .model import Resolution

IN_TITLE = 1.0
"""What a mention in the title counts more than one in the text."""
IN_LEAD = 0.5
"""What a mention in the lead counts more. Both by judgement: news says first what it is about."""
LEAD_CHARACTERS = 300
LEAST_WEIGHT = 0.02
"""Countries with less are only mentioned in passing, and left out."""


def focus_of(resolutions: Sequence[Resolution]) -> dict[str, float]:
    """Country (ISO 3166-1 alpha-2) -> its share of the article, heaviest first; sums to 1, or empty.

    Each placed mention counts with its confidence, more in the title and in the lead.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for resolution in resolutions:
        if resolution.place is None or resolution.place.country is None:
            continue
        mention = resolution.mention
        emphasis = 1.0
        if mention.field == "title":
            emphasis += IN_TITLE
        elif mention.start < LEAD_CHARACTERS:
            emphasis += IN_LEAD
        weights[resolution.place.country] += resolution.confidence * emphasis
    total = sum(weights.values())
    kept = {country: weight for country, weight in weights.items() if weight > LEAST_WEIGHT * total}
    total = sum(kept.values())
    ranked = sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))
    return {country: weight / total for country, weight in ranked}
