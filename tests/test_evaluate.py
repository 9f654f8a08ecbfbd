import json
import math
import re

import pytest

from geodata.errors import ArticleError
from geodata.evaluate import (
    DEFINITIONS,
    OF_THE_RESOLVER,
    AnnotatedArticle,
    candidate_recall,
    gold_mentions,
    read_annotated,
    score,
)
from geodata.gazetteer import open_gazetteer
from geodata.model import Article

PARIS = {"lat": 48.8534, "lon": 2.3488, "geonameid": 2988507, "country": "FR"}
PARIS_TEXAS = {"lat": 33.6609, "lon": -95.5555, "geonameid": 4717560, "country": "US"}
VERSAILLES = {"lat": 48.8036, "lon": 2.1342, "geonameid": 2969679, "country": "FR"}
NOWHERE = {"lat": None, "lon": None, "geonameid": None, "country": None}


def gold(start, place, kind="place"):
    return {"start": start, "end": start + 5, **place, "kind": kind}


def found(start, place, confidence=0.9, **more):
    return {"start": start, "end": start + 5, **place, "confidence": confidence, **more}


def figures(gold_rows, found_rows, focus=None, places=(), **settings):
    article = AnnotatedArticle(1, Article(1, "", "Paris …"), tuple(gold_rows))
    predicted = {"mentions": found_rows, "focus": focus or {}, "focus_places": places}
    return score([article], {1: predicted}, **settings)


def test_all_right_is_one():
    told = figures(
        [gold(0, PARIS), gold(9, PARIS_TEXAS)], [found(0, PARIS), found(9, PARIS_TEXAS)], {"FR": 1.0}
    )
    assert {name: told[name] for name in ("R-F1", "E-F1", "A", "C", "focus")} == dict.fromkeys(
        ("R-F1", "E-F1", "A", "C", "focus"), 1.0
    )


def test_a_right_span_at_a_wrong_place_is_one_false_positive_and_one_false_negative():
    told = figures([gold(0, PARIS_TEXAS)], [found(0, PARIS)])
    assert (told["R-F1"], told["E-P"], told["E-R"], told["A"]) == (1.0, 0.0, 0.0, 0.0)


def test_a_neighbour_within_161_km_is_right():
    assert figures([gold(0, PARIS)], [found(0, VERSAILLES)])["A"] == 1.0


def test_the_same_entry_is_right_however_far_its_point():
    moved = {**PARIS, "lat": 43.0}
    told = figures([gold(0, PARIS)], [found(0, moved)])
    assert (told["A"], told["A161"]) == (1.0, 0.0)


def test_the_same_entry_of_the_users_gazetteer_is_right_however_far_its_point():
    mill = {"lat": 41.7, "lon": -73.06, "geonameid": None, "own_id": "m1", "country": "US"}
    far = {**mill, "lat": 10.0}
    assert figures([gold(0, mill)], [found(0, far)])["A"] == 1.0
    assert figures([gold(0, mill)], [found(0, {**far, "own_id": "m2"})])["A"] == 0.0


def test_a_missing_answer_counts_as_wrong():
    told = figures([gold(0, PARIS), gold(9, PARIS)], [found(0, PARIS)])
    assert (told["R-R"], told["A"]) == (0.5, 0.5)
    assert told["AUC"] == pytest.approx(0.5)


def test_a_span_off_by_one_is_not_recognised():
    assert figures([gold(0, PARIS)], [found(1, PARIS)])["R-F1"] == 0.0


def test_gold_without_coordinates_is_neutral_for_placing():
    told = figures([gold(0, NOWHERE), gold(9, PARIS)], [found(0, PARIS), found(9, PARIS)])
    assert (told["E-P"], told["E-R"]) == (1.0, 1.0)


def test_demonyms_count_neither_way_among_names():
    mentions = [gold(0, PARIS), gold(9, PARIS, kind="demonym")]
    told = figures(mentions, [found(0, PARIS)])
    assert (told["names R-F1"], told["R-R"]) == (1.0, 0.5)


def test_mentions_in_the_title_are_judged_only_where_gold_has_some():
    in_title = found(30, PARIS, field="title")
    assert figures([gold(0, PARIS)], [found(0, PARIS), in_title])["R-P"] == 1.0
    assert figures([gold(0, PARIS) | {"field": "title"}], [in_title])["R-P"] == 0.0


def test_coverage_keeps_the_surest_while_95_per_cent_are_right():
    mentions = [gold(10 * index, PARIS) for index in range(4)]
    answers = [
        found(0, PARIS, 0.9),
        found(10, PARIS, 0.8),
        found(20, PARIS_TEXAS, 0.7),
        found(30, PARIS, 0.6),
    ]
    assert figures(mentions, answers)["cov@.95"] == 0.5


def test_a_tie_in_gold_accepts_either_focus():
    mentions = [gold(0, PARIS), gold(9, PARIS_TEXAS)]
    told = figures(mentions, [], {"US": 0.6, "FR": 0.4})
    assert told["focus"] == 1.0
    assert math.isnan(told["non-US"])


def test_the_focus_place_is_the_one_named_most_or_near_it():
    mentions = [gold(0, PARIS), gold(9, PARIS), gold(18, PARIS_TEXAS)]
    assert figures(mentions, [], places=[VERSAILLES, PARIS_TEXAS])["focus place"] == 1.0
    assert figures(mentions, [], places=[PARIS_TEXAS, PARIS])["focus place"] == 0.0
    assert figures(mentions, [])["focus place"] == 0.0
    assert math.isnan(figures([gold(0, NOWHERE)], [], places=[PARIS])["focus place"])


def test_metonyms_are_judged_where_gold_tells_the_sense():
    metonym, literal = gold(0, PARIS) | {"sense": "metonym"}, gold(9, PARIS) | {"sense": "literal"}
    untold, missed = gold(18, PARIS), gold(27, PARIS) | {"sense": "metonym"}
    answers = [found(start, PARIS, sense="metonym") for start in (0, 9, 18)]
    told = figures([metonym, literal, untold, missed], answers)
    assert (told["sense P"], told["sense R"], told["sense F1"]) == (0.5, 0.5, 0.5)
    assert math.isnan(figures([untold], answers)["sense F1"])


def test_candidate_recall_asks_only_whether_the_right_place_is_proposed():
    truths = (gold(0, PARIS_TEXAS) | {"text": "Paris"}, gold(9, PARIS) | {"text": "Xqzwv"})
    article = AnnotatedArticle(1, Article(1, "", "Paris …"), (*truths, gold(18, NOWHERE) | {"text": "Ys"}))
    assert candidate_recall([article], open_gazetteer()) == 0.5
    assert [mention.surface for mention in gold_mentions(article)] == ["Paris", "Xqzwv", "Ys"]


def test_given_spans_leave_recognition_out():
    told = figures([gold(0, PARIS)], [found(0, PARIS)], spans_given=True)
    assert "R-F1" not in told
    assert told["A"] == 1.0


def test_every_figure_has_its_definition():
    assert [*figures([gold(0, PARIS)], []), "candidates"] == list(DEFINITIONS)
    assert set(OF_THE_RESOLVER) <= set(DEFINITIONS)


def written(path, *lines):
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
    return path


PUNE = {"start": 8, "end": 12, "lat": 18.5, "lon": 73.9, "geonameid": 1259229, "country": "IN"}
RAIN = {"id": "a", "text": "Rain in Pune.", "mentions": [PUNE]}


def test_annotated_articles_are_read_with_their_gold_and_what_is_not_known_of_it_is_none(tmp_path):
    bare = {"id": "b", "text": "Rain in Pune.", "mentions": [{"start": 8, "end": 12}]}
    full, one = read_annotated(written(tmp_path / "gold.jsonl", RAIN, bare))
    assert full.gold == (PUNE | {"text": "Pune", "kind": "name"},)
    assert (one.id, one.article.text) == ("b", "Rain in Pune.")
    assert one.gold == ({"start": 8, "end": 12, "text": "Pune", "kind": "name", **NOWHERE},)


def test_articles_without_an_id_are_called_by_their_lines(tmp_path):
    path = written(tmp_path / "gold.jsonl", *[{"text": "Rain.", "mentions": []}] * 2)
    assert [one.id for one in read_annotated(path)] == [f"{path}:1", f"{path}:2"]


def test_annotated_articles_are_read_as_other_programs_write_json(tmp_path):
    line = '\ufeff{"id": NaN, "text": "Rain.", "mentions": []}\n'
    for encoding in ("utf-8", "utf-16"):
        (tmp_path / "gold.jsonl").write_text(line, encoding=encoding)
        assert len(read_annotated(tmp_path / "gold.jsonl")) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"id": "b", "text": "Rain."}, 'no "mentions"'),
        ("not JSON", "not JSON"),
        ({"id": "b", "mentions": []}, "no text"),
        ({**RAIN, "id": ["b"]}, "neither a string nor a number"),
        ({**RAIN, "mentions": [5]}, "mention 1: need whole numbers"),
        ({**RAIN, "mentions": [PUNE | {"end": 99}]}, "mention 1: no characters 8 to 99"),
        ({**RAIN, "mentions": [PUNE, PUNE]}, "overlap"),
        ({**RAIN, "mentions": [PUNE | {"text": "Puna"}]}, "mention 'Pune': it is 'Puna' by its text"),
        ({**RAIN, "mentions": [PUNE | {"lat": 118.5}]}, "lat 118.5, lon 73.9 is no point"),
        ({**RAIN, "mentions": [PUNE | {"lon": None}]}, "lat 18.5, lon None is no point"),
        ({**RAIN, "mentions": [PUNE | {"lon": "73.9"}]}, "lat 18.5, lon '73.9' is no point"),
        ({**RAIN, "mentions": [PUNE | {"geonameid": "1259229"}]}, "geonameid '1259229' is no whole number"),
        ({**RAIN, "mentions": [PUNE | {"country": 3}]}, "country 3 is no ISO"),
    ],
)
def test_a_line_without_annotation_is_told_by_file_and_line(line, reason, tmp_path):
    path = written(tmp_path / "gold.jsonl", RAIN, line)
    with pytest.raises(ArticleError, match=rf"gold\.jsonl:2: no annotated article: .*{re.escape(reason)}"):
        read_annotated(path)


def test_an_id_that_stands_twice_is_told_as_one_answer_would_be_judged_for_both(tmp_path):
    with pytest.raises(ArticleError, match=r"gold\.jsonl:3: the id 'a' stands in an earlier line"):
        read_annotated(written(tmp_path / "gold.jsonl", RAIN, "", RAIN))


@pytest.mark.parametrize(
    ("name", "reason"), [("missing.jsonl", "cannot be read"), ("empty.jsonl", "holds no")]
)
def test_a_file_without_annotated_articles_is_told(name, reason, tmp_path):
    written(tmp_path / "empty.jsonl")
    with pytest.raises(ArticleError, match=f"{name} {reason}"):
        read_annotated(tmp_path / name)
