"""How long a store takes to fill and to answer: `benchmarks/store.py [--articles 100000] [--keep FILE]`.

The articles are made up: eight mentions each of 20,000 places, 500 sources and eight languages, all
as unevenly spread as in real news (Zipf), over two years. One country is named in most articles. One
article in ten is a copy of another. With `--times 10` the filled store is multiplied, which is faster
than to fill it.
"""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

from geodata.atlas import articles as article_page
from geodata.atlas import select
from geodata.model import Article, GeoparsedArticle, Mention, Place, Resolution, Selection
from geodata.store import open_store, query, ranked

FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
DAYS = 740
MENTIONS = 8
REPEATS = 5
BATCH = 500


def zipf(count, exponent):
    return list(accumulate(1 / rank**exponent for rank in range(1, count + 1)))


def made_up_articles(count):
    """Articles with their places, the same at every run."""
    dice = random.Random(1)
    codes = [f"{a}{b}" for a in "ABCDEFGHIJKLM" for b in "ABCDEFGHIJKLMNO"]
    countries = dice.choices(codes, cum_weights=zipf(len(codes), 1.1), k=20_000)
    places = [
        Place(n, f"Place {n}", country, "01", "Region", "PCLI" if n < 150 else "PPL", n % 90, n % 180)
        for n, country in enumerate(countries, start=1)
    ]
    by_place, by_source, by_language = zipf(len(places), 1.05), zipf(500, 1.0), zipf(8, 2.0)
    vocabulary = [f"word{n}" for n in range(30_000)]
    by_word = zipf(len(vocabulary), 1.0)
    told = []
    for number in range(count):
        if told and dice.random() < 0.1:
            yield reprinted(dice.choice(told[-1_000:]), number, dice)
            continue
        words = dice.choices(vocabulary, cum_weights=by_word, k=300)
        named = dice.choices(places, cum_weights=by_place, k=MENTIONS)
        resolutions = []
        text = ""
        for index, place in enumerate(named):
            text += " ".join(words[index * 30 : (index + 1) * 30]) + " "
            mention = Mention("text", len(text), len(text) + len(place.name), place.name)
            text += place.name + ". "
            found = None if dice.random() < 0.06 else place
            confidence = dice.betavariate(5, 1.5) if found else 0.0
            reasons = ("the largest of that name",)
            sense = "metonym" if dice.random() < 0.15 else "literal"
            resolutions.append(Resolution(mention, found, confidence, ((named[0], 0.1),), reasons, sense))
        language = dice.choices(("en", "fr", "de", "es", "ru", "ar", "zh", "pt"), cum_weights=by_language)
        told.append(
            GeoparsedArticle(
                Article(
                    dice.getrandbits(63),
                    f"Title {number} " + " ".join(words[:6]),
                    text,
                    source=str(dice.choices(range(500), cum_weights=by_source)[0]),
                    url=f"https://paper.example/{number}",
                    published=FIRST_DAY + timedelta(seconds=dice.randrange(DAYS * 86_400)),
                    language=language[0],
                ),
                tuple(resolutions),
                {
                    named[0].country: 0.6,
                    **({named[1].country: 0.4} if named[1].country != named[0].country else {}),
                },
                "benchmark",
                {named[0].id: 0.6} | ({named[1].id: 0.4} if named[1] != named[0] else {}),
            )
        )
        yield told[-1]


def reprinted(geoparsed, number, dice):
    """A copy of an article in another paper, a day later."""
    printed = replace(
        geoparsed.article,
        id=dice.getrandbits(63),
        title=f"Title {number}",
        source=str(dice.randrange(500)),
        url=f"https://paper.example/{number}",
        published=geoparsed.article.published + timedelta(days=1),
    )
    return replace(geoparsed, article=printed)


def fill(store, count):
    """Save made-up articles, and print what that took."""
    stream = made_up_articles(count)
    wall = cpu = 0.0
    while batch := list(islice(stream, BATCH)):
        begun = time.perf_counter(), time.process_time()
        store.save(batch)
        wall, cpu = wall + time.perf_counter() - begun[0], cpu + time.process_time() - begun[1]
    size = sum(path.stat().st_size for path in store.path.parent.glob(store.path.name + "*"))
    each = 1e6 * cpu / count
    print(f"{count:,} articles saved in {wall:.0f} s, {each:.0f} µs CPU each; {size / 1e6:.0f} MB")


def multiply(path, times):
    """Store all articles of a filled store so many times, under other ids."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma synchronous = off")
        (top,) = connection.execute("select max(version) from articles").fetchone()
        tables = {"texts": "text_id", "articles": "version, id, text_id, story"} | dict.fromkeys(
            ("mentions", "explanations", "focus", "focus_places"), "version"
        )
        for shift in range(top, times * top, top):
            connection.execute("begin")
            for table, moved in tables.items():
                names = [row[1] for row in connection.execute(f"pragma table_info({table})")]
                told = ", ".join(f'"{n}" + {shift}' if n in moved.split(", ") else f'"{n}"' for n in names)
                key = moved.split(", ")[0]
                connection.execute(f"insert into {table} select {told} from {table} where {key} <= {top}")
            connection.execute(
                f"insert into text_words (rowid, text) select text_id + {shift}, text from texts "
                f"where text_id <= {top}"
            )
            connection.execute("commit")


SELECTIONS = {
    "everything": Selection(),
    "confidence >= .7": Selection(min_confidence=0.7),
    "30 days, .5": Selection(since=date(2026, 11, 1), until=date(2026, 11, 30), min_confidence=0.5),
    "a year, .5": Selection(since=date(2026, 1, 1), min_confidence=0.5),
    "largest source": Selection(sources=("0",)),
    "largest language": Selection(languages=("en",)),
    "rare word": Selection(words="word20000"),
    "common word": Selection(words="word20"),
    "word of every text": Selection(words="word0"),
    "word in 30 days": Selection(words="word20", since=date(2026, 11, 1), until=date(2026, 11, 30)),
    "largest country": Selection(countries=("AA",), min_confidence=0.5),
    "tenth country": Selection(countries=("AJ",), min_confidence=0.5),
    "small country": Selection(countries=("MA",), min_confidence=0.5),
    "one place": Selection(place=200, min_confidence=0.5),
    "governments": Selection(sense="metonym"),
    "about, .5": Selection(about=True, min_confidence=0.5),
    "every copy": Selection(copies=True),
    "earlier state": Selection(revision=50_000),
}
QUESTIONS = {
    "total": query.total,
    "countries": query.countries,
    "places": lambda store, selection: ranked.top_places(store, selection, limit=2_000),
    "page": lambda store, selection: article_page(store, selection),
    "days": query.days,
    "sources": query.by_source,
    "languages": query.by_language,
    "unplaced": query.unplaced,
    "names": lambda store, selection: query.unplaced_names(store, selection, limit=100),
    "all": select,
}


def measure(store):
    """Print the median CPU time of each question under each selection, of which nothing is remembered."""
    print("Median CPU ms of", REPEATS)
    print(" " * 18 + "".join(f"{question:>11}" for question in QUESTIONS))
    for name, selection in SELECTIONS.items():
        row = []
        for ask in QUESTIONS.values():
            times = []
            for _ in range(REPEATS):
                forget(store)
                begun = time.process_time()
                ask(store, selection)
                times.append(time.process_time() - begun)
            row.append(f"{1000 * statistics.median(times):>11.0f}")
        print(f"{name:<18}" + "".join(row) + f"   {query.total(store, selection):,} articles", flush=True)


def forget(store):
    store.columns().masks.clear()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--times", type=int, default=1, help="so often each is stored")
    options.add_argument("--keep", type=Path, help="a store to make, or to use where it is there")
    told = options.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(told.keep or Path(folder) / "made-up.sqlite") as store,
    ):
        if not store.revision:
            fill(store, told.articles)
            multiply(store.path, told.times)
        measure(store)


if __name__ == "__main__":
    main()
