"""Results as rows of JSON Lines: what `parse` prints, and what is judged."""

from typing import Any

from .model import GeoparsedArticle, Place, Resolution


def as_row(geoparsed: GeoparsedArticle, row_id: object) -> dict[str, Any]:
    """The result as `parse` prints it, ready for JSON; places unknown to GeoNames have geonameid null."""
    places = {
        resolution.place.id: resolution.place for resolution in geoparsed.resolutions if resolution.place
    }
    return {
        "id": row_id,
        "mentions": [_mention_row(resolution) for resolution in geoparsed.resolutions],
        "focus": {country: round(weight, 4) for country, weight in geoparsed.focus.items()},
        "focus_places": [
            {**place_row(places[place]), "weight": round(weight, 4)}
            for place, weight in geoparsed.focus_places.items()
        ],
    }


def _mention_row(resolution: Resolution) -> dict[str, Any]:
    mention = resolution.mention
    return {
        "field": mention.field,
        "start": mention.start,
        "end": mention.end,
        "text": mention.surface,
        "kind": mention.kind,
        "sense": resolution.sense,
        **place_row(resolution.place),
        "confidence": resolution.confidence,
        "runners_up": [
            {**place_row(place), "confidence": confidence} for place, confidence in resolution.runners_up
        ],
        "reasons": list(resolution.reasons),
    }


def place_row(place: Place | None) -> dict[str, Any]:
    """A place as `parse` prints it; all null for None."""
    return {
        "geonameid": place.id if place and place.id > 0 else None,
        "own_id": place and place.own_id,
        "name": place and place.name,
        "country": place and place.country,
        "admin1": place and place.admin1,
        "admin1_name": place and place.admin1_name,
        "feature_code": place and place.feature_code,
        "lat": place and place.lat,
        "lon": place and place.lon,
    }
