import random
from itertools import product

import pytest

from geodata.model import Article, GeoparsedArticle, Selection
from geodata.store import query

FERRY = (
    "The ferry to the northern islands will not sail before Thursday, the harbour master said on Monday, "
    "after a storm tore two of the mooring lines and bent the ramp over which cars drive aboard. Some 340 "
    "passengers spent the night in a school near the quay, where volunteers had made soup and spread "
    "blankets on the floor of the gymnasium. Divers are to look at the ship's hull as soon as the sea is "
    "calm enough, a spokeswoman of the shipping line said. She added that tickets would be refunded, and "
    "that those who had to reach the islands at once could take a small aircraft from the county's "
    "airfield, which has 19 seats. Fishermen offered to carry mail and medicine. On the largest of the "
    "islands the shop had bread for three days, its owner said by telephone, and nobody was worried yet. "
    "The last time that the ferry lay in port for so long was in the winter of 1987, when ice closed the "
    "sound for eleven days and the army brought food by sledge. A new ramp has been ordered from a yard "
    "on the mainland, which will take six weeks to build it."
)
NOTICE = " ".join(
    f"Subscribe to our letter {word} and read more of what matters to you" for word in "abcdefgh"
)


def printed(number, text, source, title="A storm"):
    return GeoparsedArticle(Article(number, title, text, source), (), geoparser="v1")


def stories_of(store):
    return query.total(store, Selection())


def sentences(text, count):
    return ". ".join(text.split(". ")[:count]) + "."


@pytest.mark.parametrize(
    "copy",
    [
        FERRY,
        FERRY.upper(),
        "NORTH HARBOUR (Reuters) - " + FERRY,
        "By A. Reporter, Staff Writer\n\nNorth Harbour, Jan. 5, 2026 — " + FERRY,
        FERRY + " The Coast Times contributed to this report. Copyright 2026, all rights reserved.",
        sentences(FERRY, 7),
        sentences(FERRY, 5),
        FERRY.replace("harbour", "harbor").replace("aircraft", "plane"),
        FERRY.replace("Some 340", "About 340").replace(", a spokeswoman of the shipping line said", ""),
        FERRY.replace("On the largest", "Schools stay open. On the largest"),
        sentences(FERRY, 6) + " " + NOTICE[:120],
    ],
)
def test_what_another_paper_printed_of_a_story_is_a_copy(store, copy):
    store.save([printed(1, FERRY, "Harbour Gazette")])
    store.save([printed(2, copy, "Valley Post", title="No ferry until Thursday")])
    assert stories_of(store) == 1
    assert query.total(store, Selection(copies=True)) == 2
    assert query.copies(store, [2], Selection()) == {2: (("Harbour Gazette", 1),)}


@pytest.mark.parametrize(
    "other",
    [
        FERRY.replace("340", "410"),
        FERRY.replace("three days", "two days"),
        FERRY.replace("nobody was worried", "no one slept and nobody was not worried"),
        "The ferry to the northern islands sank at its quay on Tuesday while divers were at work below it, "
        "and one of them was taken to hospital, the harbour master said in the evening. " + FERRY,
        sentences(FERRY, 2) + " Later the wind fell, and the first cars drove aboard over planks. " * 3,
        sentences(FERRY, 1),
        FERRY
        + " "
        + " ".join(f"In other news the town of {n} held a fair and many came." for n in range(40)),
    ],
)
def test_an_update_a_brief_or_a_digest_is_a_story_of_its_own(store, other):
    store.save([printed(1, FERRY, "Harbour Gazette"), printed(2, other, "Valley Post")])
    assert stories_of(store) == 2


def test_a_paper_does_not_copy_itself(store):
    store.save([printed(1, FERRY, "Harbour Gazette"), printed(2, FERRY, "Valley Post")])
    store.save([printed(3, FERRY + " The mayor agreed.", "Harbour Gazette")])
    assert stories_of(store) == 2
    assert query.total(store, Selection(copies=True)) == 3


def test_short_texts_are_never_copies(store):
    store.save([printed(n, "Rain fell in the valley on Monday.", f"Paper {n}") for n in range(5)])
    assert stories_of(store) == 5


def test_what_every_article_of_a_paper_ends_with_makes_no_copies(store):
    store.save([printed(n, f"Story {n} is short. {NOTICE}", "Harbour Gazette") for n in range(50)])
    store.save([printed(99, f"Something else happened. {NOTICE}", "Harbour Gazette")])
    assert stories_of(store) == 51


def test_a_new_state_of_an_article_stays_in_its_story_while_it_is_told_alike(store):
    store.save([printed(1, FERRY, "Harbour Gazette"), printed(2, FERRY, "Valley Post")])
    store.save([printed(2, FERRY + " The mayor agreed.", "Valley Post")])
    assert stories_of(store) == 1
    store.save([printed(2, FERRY.replace("340", "410"), "Valley Post")])
    assert stories_of(store) == 2


def edited(words, dice):
    """A text as another paper prints it."""
    words = list(words)
    for _ in range(dice.randrange(4)):
        words[dice.randrange(len(words))] = dice.choice(("and", "also", "then"))
    if dice.random() < 0.5:
        words = words[: int(len(words) * dice.uniform(0.5, 1))]
    head = "CITY agency".split() if dice.random() < 0.5 else []
    return " ".join(head + words + "all rights reserved".split() * (dice.random() < 0.3))


def updated(words, dice):
    """A text with other facts: another number, or much of it written anew."""
    words = list(words)
    if dice.random() < 0.5:
        words[dice.randrange(20, len(words) - 20)] = str(dice.randrange(1_000_000, 9_999_999))
    else:
        for place in dice.sample(range(len(words)), len(words) // 8):
            words[place] = f"anew{dice.randrange(1_000)}"
    return " ".join(words)


def test_of_many_edited_texts_nearly_all_copies_are_known_and_nothing_else_is(store):
    dice = random.Random(3)
    vocabulary = ["".join(letters) for letters in product("abcdefghijklmno", repeat=3)][:3_000]
    weights = [1 / rank for rank in range(1, 3_001)]
    batch, kinds = [], {}
    for number in range(0, 900, 3):
        words = dice.choices(vocabulary, weights=weights, k=dice.randrange(120, 500))
        batch.append(printed(number, " ".join(words), f"Agency {number}"))
        for kind, change, at in (("copy", edited, number + 1), ("update", updated, number + 2)):
            batch.append(printed(at, change(words, dice), f"Paper {at}"))
            kinds[at] = kind, number
    store.save(batch)
    found = query.copies(store, [each.article.id for each in batch], Selection())
    taken = [(at, other.article_id) for at, others in found.items() for other in others if at in kinds]
    assert all(kinds[at] == ("copy", root) for at, root in taken)
    assert len(taken) >= 0.97 * 300
