"""What people correct: which place a name means, or that it names none.

A correction is a row of a log that is never rewritten, and so is its undoing. Those that stand decide
over the geoparser, also when an article is saved again, with another text or from another geoparser;
what the geoparser said is kept as a version of its own, so that nothing is lost. What changes are new
versions of the articles: who looks at an earlier revision sees what was so then.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import sqlalchemy as sa

from ..errors import StoreError
from ..model import GeoparsedArticle, Mention
from ..names import fold
from . import schema
from .anchor import anchor
from .bases import Base, bases
from .file import Store
from .groups import in_groups
from .log import entries, standing_over
from .moments import moment, seconds
from .places import keep_places
from .save import revise, settle
from .standing import Correction, Entry, Rulings, Standing

LONGEST_NAME = 80
"""Characters of the name of a person."""
EXAMPLES = 5
"""Mentions that are shown of those that a correction changes."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a correction, or undoing one, changes."""

    mentions: int
    articles: int
    spared: int
    """Mentions of the same name and place that stay, since somebody corrected them one by one."""
    examples: tuple[tuple[int, Mention], ...]
    """Some of the mentions that change, each with the id of its article; the corrected one comes first."""


def preview(store: Store, correction: Correction) -> Effect:
    """What a correction would change; nothing is changed. Raises StoreError where it cannot be made."""
    first = correction.article_id, correction.mention
    with store.reading() as connection:
        changes = [each for some in _changes(connection, _as_entry(connection, correction)) for each in some]
    told = [(each.base.geoparsed.article.id, mention) for each in changes for mention in each.mentions]
    examples = tuple(sorted(told, key=first.__ne__)[:EXAMPLES])
    articles = len({article_id for article_id, _ in told})
    return Effect(len(told), articles, sum(each.spared for each in changes), examples)


def apply(store: Store, correction: Correction) -> Entry:
    """Make a correction, in one transaction. Raises StoreError where it cannot be made."""
    with store.writing() as connection:
        entry = _as_entry(connection, correction)
        if correction.place:
            keep_places(connection, [correction.place])
        connection.execute(sa.insert(schema.corrections), _row(connection, entry))
        for changes in _changes(connection, entry):
            _rewrite(connection, changes)
        return _logged(connection, entry.number)


def undo(store: Store, number: int, who: str) -> Entry:
    """Take a correction back, in one transaction: what decided before it decides again.

    Raises StoreError where there is none of that number that stands.
    """
    with store.writing() as connection:
        entry = _logged(connection, number)
        if entry.undone:
            raise StoreError(f"correction {number} was taken back before, by {entry.undone[0]}")
        row = {"number": number, "made": int(time.time()), "who": _name(who)}
        connection.execute(sa.insert(schema.undoings), row)
        for changes in _changes(connection, replace(entry, undone=(who, entry.made))):
            _rewrite(connection, changes)
        return _logged(connection, number)


def log(store: Store) -> list[Entry]:
    """Every correction that was ever made, the last first."""
    with store.reading() as connection:
        return entries(connection)[::-1]


def of_article(
    store: Store, article_id: int, revision: int | None = None
) -> tuple[GeoparsedArticle | None, Rulings]:
    """An article as the geoparser left it, and what decides which of its mentions, as of a revision."""
    with store.reading() as connection:
        found = next(bases(connection, [article_id], revision), None)
        if found is None:
            return None, {}
        numbers = set(found.numbers.values())
        by_number = {entry.number: entry for entry in entries(connection, _LOG.number.in_(numbers))}
        return found.geoparsed, {mention: by_number[number] for mention, number in found.numbers.items()}


def decided(store: Store) -> list[int]:
    """The ids of the articles in which a correction decides something."""
    articles = schema.articles.c
    ruled = articles.version.in_(sa.select(schema.rulings.c.version))
    with store.reading() as connection:
        query = sa.select(articles.id).where(ruled, articles.replaced.is_(None)).order_by(articles.id)
        return list(connection.scalars(query))


_LOG = schema.corrections.c


@dataclass(frozen=True, slots=True)
class _Change:
    """What an entry, or undoing it, changes in an article."""

    base: Base
    mentions: tuple[Mention, ...]
    """Those that change: another correction decides them now, or the geoparser again."""
    spared: int
    """How many the entry would change, had they not been corrected one by one."""
    decided: bool
    """Whether any mention of the article is decided by a correction now."""


def _as_entry(connection: sa.Connection, correction: Correction) -> Entry:
    """A correction as it will stand in the log."""
    base = next(bases(connection, [correction.article_id]), None)
    resolutions = {each.mention: each for each in base.geoparsed.resolutions} if base else {}
    if base is None or correction.mention not in resolutions:
        surface = correction.mention.surface
        raise StoreError(f"{surface!r} does not stand there any more: the article has changed; look again")
    source = base.geoparsed.article.source
    if correction.scope == "source" and source is None:
        raise StoreError("the article names no source; correct this mention, or all like it")
    article = base.geoparsed.article
    return Entry(
        number=(connection.scalar(sa.select(sa.func.max(_LOG.number))) or 0) + 1,
        made=moment(int(time.time())),
        who=_name(correction.who),
        article_id=article.id,
        anchor=anchor(article, correction.mention, list(resolutions)),
        taken_for=resolutions[correction.mention].place,
        place=correction.place,
        scope=correction.scope,
        source=source,
        previous=base.numbers.get(correction.mention),
        undone=None,
        mentions=0,
    )


def _name(who: str) -> str:
    """The name of a person, fit to be kept."""
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in who).split())
    if not name or len(name) > LONGEST_NAME:
        raise StoreError(f"a correction needs a name of at most {LONGEST_NAME} characters; give yours")
    return name


def _row(connection: sa.Connection, entry: Entry) -> dict[str, object]:
    sources = schema.sources.c
    return {
        "number": entry.number,
        "made": seconds(entry.made),
        "who": entry.who,
        "article_id": entry.article_id,
        "field": entry.anchor.field,
        "surface": entry.anchor.surface,
        "before": json.dumps(entry.anchor.before),
        "after": json.dumps(entry.anchor.after),
        "occurrence": entry.anchor.occurrence,
        "taken_for": entry.taken_for and entry.taken_for.id,
        "place_id": entry.place and entry.place.id,
        "scope": entry.scope,
        "source_id": connection.scalar(sa.select(sources.source_id).where(sources.name == entry.source)),
        "previous": entry.previous,
    }


def _logged(connection: sa.Connection, number: int) -> Entry:
    """The correction of a number. Raises StoreError where there is none."""
    found = entries(connection, _LOG.number == number) if 0 < number < 2**63 else []
    if not found:
        raise StoreError(
            f"there is no correction {number}; `dateline corrections list` shows which there are"
        )
    return found[0]


def _changes(connection: sa.Connection, entry: Entry) -> Iterator[list[_Change]]:
    """Yield what an entry changes, or taking it back if it is undone, for some articles at a time."""
    for group in in_groups(_concerned(connection, entry)):
        stand = [other for other in standing_over(connection, group) if other.number != entry.number]
        standing = Standing.of([*stand, entry])
        yield [_change(base, standing.rulings(base.geoparsed), entry) for base in bases(connection, group)]


def _change(base: Base, rulings: Rulings, entry: Entry) -> _Change:
    mentions = [each.mention for each in base.geoparsed.resolutions]
    decided = {mention: ruling.number for mention, ruling in rulings.items()}
    single = {mention for mention, ruling in rulings.items() if ruling.scope == "mention"}
    return _Change(
        base,
        tuple(mention for mention in mentions if decided.get(mention) != base.numbers.get(mention)),
        0 if entry.scope == "mention" else len(single & Standing.of([entry]).rulings(base.geoparsed).keys()),
        bool(rulings),
    )


def _concerned(connection: sa.Connection, entry: Entry) -> list[int]:
    """The ids of the articles in which an entry may decide; if it is undone, of those in which it does."""
    articles, mentions, rulings = schema.articles.c, schema.mentions.c, schema.rulings.c
    if entry.scope == "mention":
        return [entry.article_id]
    newest = sa.select(articles.id).where(articles.replaced.is_(None)).distinct().order_by(articles.id)
    if entry.undone:
        decided = sa.select(rulings.version).where(rulings.number == entry.number)
        return list(connection.scalars(newest.where(articles.version.in_(decided))))
    taken = mentions.place_id.is_not_distinct_from(entry.taken_for and entry.taken_for.id)
    surfaces = connection.scalars(sa.select(mentions.surface).where(taken).distinct())
    name = fold(entry.anchor.surface)
    alike = [surface for surface in surfaces if fold(surface) == name]
    version = sa.select(mentions.version).where(taken, mentions.surface.in_(alike))
    ruled = sa.select(rulings.version).where(rulings.base.in_(version))
    concerned = newest.where(sa.or_(articles.version.in_(version), articles.version.in_(ruled)))
    if entry.scope == "source":
        named = sa.select(schema.sources.c.source_id).where(schema.sources.c.name == entry.source)
        concerned = concerned.where(articles.source_id.in_(named))
    return list(connection.scalars(concerned))


def _rewrite(connection: sa.Connection, changes: list[_Change]) -> None:
    """Write new versions of the articles that change."""
    changed = [change for change in changes if change.mentions]
    settle(connection, {each.base.version: each.base.geoparsed for each in changed if each.decided})
    revise(connection, [each.base.geoparsed for each in changed if not each.decided])
