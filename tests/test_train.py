from dataclasses import replace
from pathlib import Path

import pytest

from geodata import train
from geodata.errors import ModelError
from geodata.evaluate import read_annotated
from geodata.gazetteer import open_gazetteer

ARTICLES = read_annotated(Path(__file__).parent / "cases" / "traps.jsonl")


@pytest.mark.parametrize(
    "articles", [[], ARTICLES[:1], [replace(one, gold=()) for one in ARTICLES[:3]]], ids=len
)
def test_too_few_annotated_articles_are_told_in_a_sentence_and_leave_no_model(articles, tmp_path):
    pytest.importorskip("lightgbm")
    with pytest.raises(ModelError, match=r"candidates, .* give more articles"):
        train.train(articles, open_gazetteer(), tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_lightgbm_cannot_fit_is_told_the_same(monkeypatch):
    lightgbm = pytest.importorskip("lightgbm")

    def fails(*_):
        raise lightgbm.basic.LightGBMError("Check failed: (train_data->num_features()) > (0)")

    monkeypatch.setattr(lightgbm, "train", fails)
    monkeypatch.setattr(train, "LEAST", 0)
    sample = train.ranker_sample(ARTICLES[:3], open_gazetteer(), gate=None)
    with pytest.raises(ModelError, match="give more articles"):
        train.fit_gate(sample)
