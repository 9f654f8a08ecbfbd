from pathlib import Path

import pytest

from geodata.errors import ModelError
from geodata.evaluate import read_annotated, score
from geodata.gazetteer import open_gazetteer
from geodata.pipeline import Geoparser
from geodata.recognise import GATE
from geodata.recognise.cues import FEATURES as GATE_FEATURES
from geodata.resolve import RANKER
from geodata.resolve.cues import FEATURES as RANKER_FEATURES
from geodata.rows import as_row
from geodata.train import held_out
from geodata.trees import load_trees

CASES = Path(__file__).parent / "cases"
CORPORA = {
    "seeds": read_annotated(CASES / "seeds.jsonl")[:8],
    "traps": read_annotated(CASES / "traps.jsonl")[:8],
}


@pytest.fixture
def fitted_to(monkeypatch):
    """The articles that models were fitted to, round by round; the shipped ones stand in for these models."""
    rounds = []
    shipped = load_trees(GATE, GATE_FEATURES), load_trees(RANKER, RANKER_FEATURES)

    def fitted(pieces, gazetteer):
        rounds.append({one.article for one in held_out.articles_of(pieces)})
        return shipped

    monkeypatch.setattr(held_out, "load_lightgbm", lambda: None)
    monkeypatch.setattr(held_out, "fitted", fitted)
    return rounds


def test_no_article_is_judged_by_models_that_were_fitted_to_it_or_in_folds_to_its_publisher(
    fitted_to, monkeypatch
):
    judge, judged = held_out.predictions, []

    def predictions(articles, gazetteer, models):
        judged.append({one.article for one in articles})
        return judge(articles, gazetteer, models)

    monkeypatch.setattr(held_out, "predictions", predictions)
    everything = {one.article for articles in CORPORA.values() for one in articles}
    results = list(held_out.held_out(CORPORA, open_gazetteer()))
    assert {(one.corpus, one.how) for one in results} == {(c, how) for c in CORPORA for how in held_out.HOW}
    assert all(
        seen | unseen == everything and not seen & unseen
        for seen, unseen in zip(fitted_to, judged, strict=True)
    )
    for seen, unseen in zip(fitted_to[len(CORPORA) :], judged[len(CORPORA) :], strict=True):
        assert not {one.source for one in seen if one.source} & {one.source for one in unseen}


def test_the_figures_of_one_way_are_those_that_parse_would_get_with_the_same_models(fitted_to):
    (out, *_) = held_out.held_out(CORPORA, open_gazetteer())
    articles = [one.article for one in CORPORA["seeds"]]
    with Geoparser(processes=1, learn_from=articles) as geoparser:
        rows = [
            as_row(geoparsed, one.id)
            for one, geoparsed in zip(CORPORA["seeds"], geoparser.geoparse_all(articles), strict=True)
        ]
    assert (out.corpus, out.how) == ("seeds", "out")
    expected = score(CORPORA["seeds"], {row["id"]: row for row in rows})
    assert out.found == pytest.approx(expected, nan_ok=True)
    assert out.given["A"] >= out.found["A"]


def test_models_need_something_to_be_fitted_to():
    with pytest.raises(ModelError, match="one publisher"):
        held_out.fitted([], open_gazetteer())
