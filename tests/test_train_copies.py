import sys
from datetime import UTC, datetime

import pytest

from geodata.errors import ModelError
from geodata.evaluate import AnnotatedArticle
from geodata.gazetteer import open_gazetteer
from geodata.model import Article
from geodata.train import train
from geodata.train.copies import STYLES, short_copies, written

TEXT = (
    "The ferry from Split reached Ancona two hours late on Monday. Nobody aboard knew of the storm.\n\n"
    "A second ship, bound for Bari, turned back to Durrës in the evening. Its captain said little."
)


def annotated(text=TEXT, names=("Split", "Ancona", "Bari", "Durrës")):
    gold = tuple(
        {"start": text.index(name), "end": text.index(name) + len(name), "text": name, "kind": "name"}
        for name in names
    )
    article = Article(7, "Storm", text, "wire", None, None, datetime(2026, 1, 5, tzinfo=UTC), "en")
    return AnnotatedArticle("one", article, gold)


def test_gold_goes_with_its_sentence():
    copies = list(short_copies([annotated()]))
    assert copies
    found = set()
    for copy in copies:
        field = getattr(copy.annotated.article, copy.judged)
        for truth in copy.annotated.gold:
            assert truth["field"] == copy.judged
            assert field[truth["start"] : truth["end"]].casefold() == truth["text"].casefold()
            found.add(truth["text"])
    assert found == {"Split", "Ancona", "Bari", "Durrës"}


def test_the_first_sentence_becomes_a_title_and_the_others_stand_alone():
    first, *others = short_copies([annotated()])
    assert (first.judged, first.annotated.article.text) == ("title", TEXT)
    assert all(copy.judged == "text" and copy.annotated.article.title == "" for copy in others)


def test_an_article_always_gives_the_same_copies_whatever_stands_beside_it():
    alone = list(short_copies([annotated()]))
    other = annotated("Rain fell on Pune from morning to night, and nobody minded it at all.", ("Pune",))
    assert list(short_copies([annotated(), other]))[: len(alone)] == alone


@pytest.mark.parametrize("style", STYLES)
def test_a_style_keeps_the_number_of_characters(style):
    text = "Große Fähre from İzmir to Split, said the captain’s mate"
    assert len(written(text, style)) == len(text)


def test_headlines_are_written_as_newspapers_write_them():
    assert written("the ferry to Split won't sail", "title case") == "The Ferry to Split Won't Sail"
    assert written("The ferry to Split", "capitals") == "THE FERRY TO SPLIT"


def test_without_lightgbm_training_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    with pytest.raises(ModelError, match="pip install dateline"):
        train([], open_gazetteer(), tmp_path)
