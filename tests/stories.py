"""A small store of made-up articles, put together by hand: what the page is tested on.

stories.jsonl holds the articles. Its "names" say what is mentioned in each and how surely it is
placed, `{"Goris": 0.97, "Ekibar": null}`, with the place where that is not called so,
`{"Paris": ["Paris, Texas", 0.83]}`. story_places.csv holds the places.
"""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

from geodata.model import Article, GeoparsedArticle, Mention, Place, Resolution

HERE = Path(__file__).parent
OTHER_NAMES = {
    "Armenians": "Armenia",
    "Armenian": "Armenia",
    "Mexican capital": "Mexico City",
    "U.S.": "United States",
    "Москве": "Moscow",
    "القاهرة": "Cairo",
    "東京": "Tokyo",
}
KINDS = {"Armenians": "demonym", "Armenian": "demonym", "U.S.": "abbreviation"}


def _places():
    """The places by the name that stories.jsonl gives them."""
    with (HERE / "story_places.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            told = {key: value or None for key, value in row.items() if key != "key"}
            numbers = {"id": int(row["id"]), "lat": float(row["lat"]), "lon": float(row["lon"])}
            yield row["key"], Place(**(told | numbers | {"population": int(row["population"])}))


PLACES = dict(_places())


def story(number, title, text, names, *, source="Harbour Gazette", day="2026-02-01", language="en", url=True):
    """A geoparsed article in which each of the names is resolved as told, wherever it stands."""
    host = (source or "nowhere").lower().replace(" ", "-")
    article = Article(
        id=1000 + number,
        title=title,
        text=text,
        source=source,
        url=f"https://{host}.example/{number}" if url else None,
        published=datetime.fromisoformat(day).replace(hour=9, tzinfo=UTC) if day else None,
        language=language,
    )
    resolutions = []
    for field in ("title", "text"):
        for name, told in names.items():
            start = getattr(article, field).find(name)
            while start >= 0:
                mention = Mention(field, start, start + len(name), name, KINDS.get(name, "name"))
                resolutions.append(_resolution(mention, told))
                start = getattr(article, field).find(name, start + 1)
    resolutions.sort(key=lambda r: (r.mention.field != "title", r.mention.start))
    return GeoparsedArticle(article, tuple(resolutions), geoparser="by hand")


def _resolution(mention, told):
    if told is None:
        return Resolution(mention, None, 0.0, reasons=("no place of this name is known",))
    key, confidence = told if isinstance(told, list) else (mention.surface, told)
    place = PLACES[OTHER_NAMES.get(key, key)]
    others = (other for other in PLACES.values() if other.name == place.name and other.id != place.id)
    runners_up = tuple((other, round(1 - confidence, 2)) for other in others)
    reason = "Texas is named beside it" if key == "Paris, Texas" else "the largest place of this name"
    return Resolution(mention, place, confidence, runners_up, (reason,))


STORIES = [
    story(**json.loads(line)) for line in (HERE / "stories.jsonl").read_text(encoding="utf-8").splitlines()
]
