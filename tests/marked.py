"""Texts with the places marked in them: "Police in [[Cork|IE|51.9,-8.47]]", "((either answer is right))".

One text a line: id, language, title, text, with tabs between them. A mark holds the name as written, its
country (ISO 3166-1 alpha-2; XX for what lies in no one), latitude and longitude in degrees.
"""

import re
from typing import NamedTuple

from geodata.gazetteer import kind
from geodata.model import Article
from geodata.sphere import distance_km

NEAR_KM = 161.0
_MARK = re.compile(r"\[\[([^|\]]+)\|(\w\w)\|(-?[\d.]+), ?(-?[\d.]+)\]\]|\(\((.*?)\)\)")


class Wanted(NamedTuple):
    """A marked place: where it stands, and where it lies."""

    field: str
    start: int
    end: int
    country: str
    lat: float
    lon: float

    def touches(self, mention):
        """Whether a mention stands there, at least in part."""
        return mention.field == self.field and mention.start < self.end and self.start < mention.end

    def is_right(self, place):
        """Whether it is near enough, or no town, and may well have its middle elsewhere."""
        if distance_km(self.lat, self.lon, place.lat, place.lon) <= NEAR_KM:
            return True
        return kind(place) != "town" and self.country in {place.country, "XX"}


def read(path):
    """The articles, and for each what is wanted and where either answer is right."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        _, language, title, text = line.split("\t")
        fields = {"title": title, "text": text}
        plain, wanted, free = {}, [], []
        for field, marked in fields.items():
            plain[field], found, either = _without_marks(field, marked)
            wanted += found
            free += either
        yield Article(number, plain["title"], plain["text"], language=language), wanted, free


def figures(path, geoparser):
    """Precision and recall of the placed mentions: of a mark one must be right, and none may be elsewhere."""
    articles = list(read(path))
    right = marks = false = 0
    results = geoparser.geoparse_all(article for article, _, _ in articles)
    for (_, wanted, free), result in zip(articles, results, strict=True):
        placed = [one for one in result.resolutions if one.place]
        for mark in wanted:
            answers = [one for one in placed if mark.touches(one.mention)]
            is_right = bool(answers) and mark.is_right(answers[0].place)
            marks, right, false = marks + 1, right + is_right, false + (bool(answers) and not is_right)
        accounted = [*wanted, *free]
        false += sum(not any(mark.touches(one.mention) for mark in accounted) for one in placed)
    return {"precision": round(right / (right + false), 4), "recall": round(right / marks, 4)}


def _without_marks(field, marked):
    parts, wanted, free, last, length = [], [], [], 0, 0
    for mark in _MARK.finditer(marked):
        name, country, lat, lon, either = mark.groups()
        name = name or _MARK.sub(r"\1", either)
        parts += [marked[last : mark.start()], name]
        start = length + len(parts[-2])
        length, last = start + len(name), mark.end()
        if country:
            wanted.append(Wanted(field, start, length, country, float(lat), float(lon)))
        else:
            free.append(Wanted(field, start, length, "", 0.0, 0.0))
    return "".join([*parts, marked[last:]]), wanted, free
