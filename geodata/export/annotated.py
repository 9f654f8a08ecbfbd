"""Articles with what people corrected in them, in the form that `evaluate` and `train` read."""

from collections.abc import Iterator
from typing import Any

from ..model import Resolution
from ..store import Store, corrections, load


def annotated(store: Store) -> Iterator[dict[str, Any]]:
    """Each article in which a correction decides something, ready for JSON.

    A mention has a place where a person said so, and none where only the geoparser did: it counts as a
    name, but nothing is learnt from where it was placed. What a person called no place is not there.
    """
    for article_id in corrections.decided(store):
        geoparsed = load.article(store, article_id)
        _, rulings = corrections.of_article(store, article_id)
        assert geoparsed is not None
        article = geoparsed.article
        yield {
            "id": article.id,
            "title": article.title,
            "text": article.text,
            "source": article.source,
            "url": article.url,
            "published": article.published and article.published.isoformat(),
            "language": article.language,
            "mentions": [
                _annotation(resolution, said=resolution.mention in rulings)
                for resolution in geoparsed.resolutions
            ],
        }


def _annotation(resolution: Resolution, *, said: bool) -> dict[str, Any]:
    mention, place = resolution.mention, resolution.place if said else None
    return {
        "field": mention.field,
        "start": mention.start,
        "end": mention.end,
        "text": mention.surface,
        "kind": mention.kind,
        "geonameid": place.id if place and place.id > 0 else None,
        "own_id": place and place.own_id,
        "country": place and place.country,
        "lat": place and place.lat,
        "lon": place and place.lon,
    }
