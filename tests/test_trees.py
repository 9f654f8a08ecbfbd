import tracemalloc

import numpy as np
import pytest

from geodata.errors import ModelError
from geodata.trees import Trees, load_trees, logistic

ROWS = np.array([[0.0, 9.0], [1.0, 9.0], [2.0, 9.0], [2.0, -9.0]])


@pytest.fixture
def trees():
    """Two trees over (a, b): 10 where a <= 1, else 20 where b <= 0, else 30; and 1 everywhere."""
    return Trees(
        features=("a", "b"),
        roots=np.array([0, 5]),
        feature=np.array([0, 0, 1, 0, 0, 0]),
        threshold=np.array([1.0, 0, 0.0, 0, 0, 0]),
        children=np.array([1, 2, 1, 1, 3, 4, 3, 3, 4, 4, 5, 5]),
        value=np.array([0, 10.0, 0, 20.0, 30.0, 1.0]),
        depth=2,
    )


def test_a_row_gets_the_sum_of_the_leaves_it_reaches(trees):
    assert trees.scores(ROWS).tolist() == [11.0, 11.0, 31.0, 21.0]


def test_chances_are_the_logistic_function_of_the_scores(trees):
    assert logistic(trees.scores(ROWS - 100))[0] == pytest.approx(1 / (1 + np.exp(-11)))


def test_no_rows_have_no_scores(trees):
    assert trees.scores(np.empty((0, 2))).shape == (0,)


def test_what_was_saved_is_loaded_and_scores_the_same(trees, tmp_path):
    trees.save(tmp_path / "model.npz")
    loaded = load_trees(tmp_path / "model.npz", ("a", "b"))
    assert loaded.scores(ROWS).tolist() == trees.scores(ROWS).tolist()


def test_the_same_trees_are_saved_as_the_same_bytes(trees, tmp_path):
    trees.save(tmp_path / "one.npz")
    trees.save(tmp_path / "two.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_a_model_for_other_features_is_refused(trees, tmp_path):
    trees.save(tmp_path / "model.npz")
    with pytest.raises(ModelError, match="other features"):
        load_trees(tmp_path / "model.npz", ("a", "c"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"\x80\x04]q\x00."])
def test_a_damaged_model_is_refused_in_words(content, tmp_path):
    path = tmp_path / "model.npz"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"model\.npz cannot be read"):
        load_trees(path, ("a", "b"))


def test_a_missing_model_is_told_by_its_path(tmp_path):
    with pytest.raises(ModelError, match=r"none\.npz"):
        load_trees(tmp_path / "none.npz", ("a",))


def test_the_rows_of_a_long_article_walk_in_blocks(trees):
    rows = np.tile(ROWS, (250_000, 1))
    tracemalloc.start()
    try:
        scores = trees.scores(rows)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert scores.tolist() == trees.scores(ROWS).tolist() * 250_000
    assert peak < 4 * scores.nbytes
