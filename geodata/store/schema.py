"""The tables of a store, as the steps of `migration` leave them."""

from sqlalchemy import BigInteger, Float, Integer, LargeBinary, Text, column, table

sources = table("sources", column("source_id", Integer), column("name", Text))
places = table(
    "places",
    column("place_id", BigInteger),
    column("name", Text),
    column("country", Text),
    column("admin1", Text),
    column("admin1_name", Text),
    column("feature_code", Text),
    column("lat", Float),
    column("lon", Float),
    column("population", BigInteger),
    column("own_id", Text),
)
articles = table(
    "articles",
    column("version", BigInteger),
    column("replaced", BigInteger),
    column("id", BigInteger),
    column("text_id", BigInteger),
    column("story", BigInteger),
    column("url", Text),
    column("title", Text),
    column("source_id", Integer),
    column("author", Text),
    column("published", BigInteger),
    column("language", Text),
    column("geoparser", Text),
    column("digest", Text),
    column("saved", BigInteger),
    column("named", LargeBinary),
)
names = table("names", column("number", Integer), column("name", Text))
texts = table("texts", column("text_id", BigInteger), column("text", Text))
text_words = table(
    "text_words",
    column("rowid", BigInteger),
    column("text_words", Text),
    column("title", Text),
    column("text", Text),
)
mentions = table(
    "mentions",
    column("version", BigInteger),
    column("field", Text),
    column("start", Integer),
    column("end", Integer),
    column("surface", Text),
    column("kind", Text),
    column("place_id", BigInteger),
    column("country", Text),
    column("confidence", Float),
    column("sense", Text),
)
explanations = table(
    "explanations",
    column("version", BigInteger),
    column("field", Text),
    column("start", Integer),
    column("runners_up", Text),
    column("reasons", Text),
)
focus = table("focus", column("version", BigInteger), column("country", Text), column("weight", Float))
focus_places = table(
    "focus_places", column("version", BigInteger), column("place_id", BigInteger), column("weight", Float)
)
corrections = table(
    "corrections",
    column("number", BigInteger),
    column("made", BigInteger),
    column("who", Text),
    column("article_id", BigInteger),
    column("field", Text),
    column("surface", Text),
    column("before", Text),
    column("after", Text),
    column("occurrence", Integer),
    column("taken_for", BigInteger),
    column("place_id", BigInteger),
    column("scope", Text),
    column("source_id", Integer),
    column("previous", BigInteger),
)
undoings = table("undoings", column("number", BigInteger), column("made", BigInteger), column("who", Text))
rulings = table(
    "rulings",
    column("version", BigInteger),
    column("field", Text),
    column("start", Integer),
    column("base", BigInteger),
    column("number", BigInteger),
)
sketches = table("sketches", column("hash", BigInteger), column("version", BigInteger))
