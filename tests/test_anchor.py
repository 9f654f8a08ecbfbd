import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import Article, Mention
from geodata.store.anchor import anchor, found

WORDS = ("rain", "in", "the", "mayor", "of", "spoke")


def written(text, name="Paris"):
    """An article and where it has a name."""
    mentions, start = [], text.find(name)
    while start >= 0:
        mentions.append(Mention("text", start, start + len(name), name))
        start = text.find(name, start + 1)
    return Article(1, "", text), mentions


def texts():
    return st.lists(st.sampled_from([*WORDS, "Paris"]), min_size=1, max_size=40).map(" ".join)


@given(texts())
def test_every_mention_is_found_again_where_nothing_changed(text):
    article, mentions = written(text)
    for mention in mentions:
        assert found(anchor(article, mention, mentions), article, mentions) == mention


@given(texts(), texts().filter(lambda text: "Paris" not in text))
def test_every_mention_is_found_again_behind_a_new_paragraph(text, added):
    article, mentions = written(text)
    longer, moved = written(f"{added} {text}")
    for mention, now in zip(mentions, moved, strict=True):
        assert found(anchor(article, mention, mentions), longer, moved) == now


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("The clock in Paris stopped.", "The clock in PARIS stopped at noon.", 13),
        ("The clock in Paris stopped.", "A clock in Paris stopped.", 11),
        ("東京都はParis雨です", "昨日、東京都はParis雨です", 7),
        ("The clock in Paris stopped.", "Nothing of Paris is known.", None),
        ("The clock in Paris stopped.", "The clock in Lyon stopped.", None),
    ],
)
def test_a_mention_is_known_by_its_name_and_the_words_around_it(before, after, where):
    article, mentions = written(before)
    changed, there = written(after, "PARIS" if "PARIS" in after else "Paris")
    now = found(anchor(article, mentions[0], mentions), changed, there)
    assert (now and now.start) == where
