"""Articles as a feed: RSS 2.0 with the place of each as a GeoRSS point.

RSS: https://www.rssboard.org/rss-specification; GeoRSS-Simple: https://docs.ogc.org/cs/17-002r1/17-002r1.html.
"""

import re
from collections import Counter
from collections.abc import Iterable
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from ..atlas import card, is_placed
from ..model import GeoparsedArticle, Place, Selection

ITEMS = 100
"""Articles of a feed, the newest of the list; programs fetch it again and again."""
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "georss": "http://www.georss.org/georss",
}
for _prefix, _name in NAMESPACES.items():
    ET.register_namespace(_prefix, _name)
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold, however they are written."""


def rss(
    articles: Iterable[GeoparsedArticle], selection: Selection, *, title: str, view: str, address: str
) -> bytes:
    """A feed of articles; `view` is the URL of the page that shows them, `address` that of the feed."""
    feed = ET.Element("rss", version="2.0")
    channel = ET.SubElement(feed, "channel")
    _add(channel, "title", title)
    _add(channel, "link", view)
    _add(channel, "description", "Articles and the places they name, by Dateline.")
    ET.SubElement(channel, _named("atom", "link"), href=address, rel="self", type="application/rss+xml")
    for geoparsed in articles:
        _item(ET.SubElement(channel, "item"), geoparsed, selection)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))


def _item(item: ET.Element, geoparsed: GeoparsedArticle, selection: Selection) -> None:
    article, told = geoparsed.article, card(geoparsed, selection)
    sentences = [snippet.text for snippet in told.snippets]
    _add(item, "title", article.title or (sentences[0] if sentences else ""))
    _add(item, "link", article.url)
    ET.SubElement(item, "guid", isPermaLink="false").text = f"urn:dateline:article:{article.id}"
    _add(item, "pubDate", format_datetime(article.published) if article.published else None)
    _add(item, _named("dc", "creator"), article.author)
    _add(item, _named("dc", "publisher"), article.source)
    _add(item, "description", " … ".join(sentences))
    named = Counter(
        resolution.place
        for resolution in geoparsed.resolutions
        if resolution.place and is_placed(resolution, selection)
    )
    for place in named:
        ET.SubElement(item, "category", domain="https://www.geonames.org").text = _clean(_full(place))
    if named:
        place = max(named, key=lambda place: (_sought(place, selection), named[place]))
        _add(item, _named("georss", "featurename"), _full(place))
        _add(item, _named("georss", "point"), f"{place.lat} {place.lon}")


def _sought(place: Place, selection: Selection) -> bool:
    return place.id == selection.place or place.country in selection.countries


def _full(place: Place) -> str:
    """The place with what it lies in: "Paris, Texas, US"."""
    around = (place.name, place.admin1_name, place.country)
    return ", ".join(dict.fromkeys(part for part in around if part))


def _add(parent: ET.Element, name: str, text: str | None) -> None:
    """Add an element, unless there is nothing to say in it."""
    if text:
        ET.SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)


def _named(prefix: str, name: str) -> str:
    return f"{{{NAMESPACES[prefix]}}}{name}"
