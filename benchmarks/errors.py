"""What goes wrong, by kind, in a random sample of the errors on annotated articles.

    python benchmarks/errors.py GOLD.jsonl … [--sample 100] [--show]

Runs what `parse` runs. A mention that is found where gold has one is judged by its place, one that overlaps
gold by its boundary. Gold without coordinates, and names of languages, are not judged, nor is what was found
there. The sample is the same every time. --show prints each error in its sentence: to read, not to keep.
"""

import argparse
from collections import Counter
from pathlib import Path
from random import Random

from geodata.evaluate import gold_mentions, is_right, read_annotated
from geodata.gazetteer import open_gazetteer
from geodata.pipeline import Geoparser
from geodata.resolve import candidates_of
from geodata.rows import place_row

KINDS = {
    "missed mention": "gold names a place where nothing was found",
    "spurious mention": "a place was found where gold has none",
    "wrong boundary": "gold and what was found overlap",
    "not among candidates": "the gazetteer proposes no right place",
    "not placed": "the right place was proposed, and none chosen",
    "wrong place, same country": "another place was chosen in the country of the right one",
    "wrong country": "a place in another country was chosen",
}
DOUBTFUL = frozenset({"Homonym", "Language"})
"""Kinds of gold mentions on which annotators do not agree."""
CONTEXT = 90
"""Characters shown on either side."""
SEED = 1


def errors_in(one, geoparsed, gazetteer):
    """Yield each error of an article: its kind, where it stands, what was told, what gold has."""
    gold = dict(zip(gold_mentions(one), one.gold, strict=True))
    fields = {"text", *(mention.field for mention in gold)}
    found = [one for one in geoparsed.resolutions if one.mention.field in fields]
    for mention, truth in gold.items():
        if doubtful(truth):
            continue
        touching = [resolution for resolution in found if overlap(resolution.mention, mention)]
        exact = [resolution for resolution in touching if same(resolution.mention, mention)]
        if exact:
            kind = misplaced(exact[0], mention, truth, one.article.language, gazetteer)
        else:
            kind = "wrong boundary" if touching else "missed mention"
        if kind:
            yield kind, mention, touching[0] if touching else None, truth
    for resolution in found:
        if not any(overlap(resolution.mention, mention) for mention in gold):
            yield "spurious mention", resolution.mention, resolution, None


def misplaced(resolution, mention, truth, language, gazetteer):
    """The kind of error in a placing; None where it is right."""
    place = resolution.place
    if place is not None and is_right(truth, place_row(place)):
        return None
    candidates = candidates_of(mention, gazetteer, language)
    if not any(is_right(truth, place_row(candidate.place)) for candidate in candidates):
        return "not among candidates"
    if place is None:
        return "not placed"
    return "wrong place, same country" if place.country == truth["country"] else "wrong country"


def doubtful(truth):
    """Whether a gold mention cannot be judged."""
    return truth["lat"] is None or truth["kind"] in DOUBTFUL


def overlap(one, other):
    """Whether two mentions share a character."""
    return one.field == other.field and one.start < other.end and other.start < one.end


def same(one, other):
    """Whether two mentions are the same stretch."""
    return (one.field, one.start, one.end) == (other.field, other.start, other.end)


def sentence(article, mention):
    """The mention in brackets with what stands around it."""
    text = getattr(article, mention.field)
    before, after = text[max(mention.start - CONTEXT, 0) : mention.start], text[mention.end :][:CONTEXT]
    return f"{before}[{text[mention.start : mention.end]}]{after}".replace("\n", " ")


def described(resolution):
    """What was told of a mention."""
    if resolution is None:
        return "nothing"
    place = resolution.place
    where = (
        f"{place.name}, {place.admin1_name}, {place.country} ({place.feature_code})" if place else "no place"
    )
    return f"[{resolution.mention.surface}] {where}, {resolution.confidence:.2f}"


def main():
    """Print the table, and with --show the errors of the sample."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=100, metavar="N")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    errors, judged = [], 0
    for path in options.gold:
        articles = read_annotated(path)
        judged += sum(not doubtful(truth) for one in articles for truth in one.gold)
        with Geoparser(learn_from=[one.article for one in articles]) as geoparser:
            results = geoparser.geoparse_all(one.article for one in articles)
            for one, geoparsed in zip(articles, results, strict=True):
                errors += [(one.article, path.stem, *error) for error in errors_in(one, geoparsed, gazetteer)]
    sample = Random(SEED).sample(errors, min(options.sample, len(errors)))
    counts, whole = (Counter(error[2] for error in some) for some in (sample, errors))
    print(f"{judged} gold mentions judged, {len(errors)} errors, {len(sample)} of them in the sample")
    print(f"{'':26}{'sample':>7}{'share':>7}{'all':>7}{'share':>7}")
    for kind, meaning in KINDS.items():
        shares = counts[kind] / max(len(sample), 1), whole[kind] / max(len(errors), 1)
        print(f"{kind:26}{counts[kind]:7}{shares[0]:7.1%}{whole[kind]:7}{shares[1]:7.1%}  {meaning}")
    if options.show:
        ranked = sorted(sample, key=lambda error: list(KINDS).index(error[2]))
        for number, (article, corpus, kind, mention, resolution, truth) in enumerate(ranked, start=1):
            print(f"\n{number} {kind} ({corpus}, {article.source})\n  {sentence(article, mention)}")
            print(f"  told: {described(resolution)}")
            if truth:
                print(f"  gold: [{truth['text']}] {truth['lat']}, {truth['lon']}, {truth['country']}")


if __name__ == "__main__":
    main()
