import pytest

from geodata.recognise import entities
from geodata.recognise.biluo import can_read, entities_of
from geodata.recognise.entities import PIPELINES, entities_in, load_pipeline

TEXTS = [
    "Heavy rain flooded streets in Pune, India, on Monday, the Times of India said.",
    "",
    "Paris",
    "   \n\n  Lagos   \n Nairobi  ",
    "The University of California, Los Angeles",
    "and the of to a",
    "NEW YORK (AP) -- Shares of J.P. Morgan Chase & Co.\n\nfell 3.2 per cent to $61 in New York City",
    "Angela Merkel met Emmanuel Macron in the Élysée Palace in Paris; the Germans paid €5 million.",
    "\n",
    "Trinidad & Tobago beat Côte d'Ivoire 2-1 at the Stade de France",
] * 3


@pytest.fixture(scope="module")
def pipeline():
    return load_pipeline(PIPELINES["en"])


def test_the_very_entities_are_found_that_spacy_finds(pipeline):
    theirs = [
        [(one.start, one.end, one.label_) for one in document.ents] for document in pipeline.pipe(TEXTS)
    ]
    documents = [pipeline.make_doc(text) for text in TEXTS]
    assert list(entities_of(documents, pipeline.get_pipe("ner"))) == theirs
    assert sum(map(len, theirs)) > 60


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["", "Rain in Pune."], ["Rain in Pune.", ""]])
def test_documents_without_a_word_have_no_entities(pipeline, texts):
    documents = [pipeline.make_doc(text) for text in texts]
    found = list(entities_of(documents, pipeline.get_pipe("ner")))
    assert [bool(one) for one in found] == [bool(text) for text in texts]


def test_what_a_text_is_read_with_does_not_matter(pipeline):
    alone = [found for text in TEXTS for found in entities_in([text], pipeline)]
    assert list(entities_in(TEXTS, pipeline)) == alone


def test_words_that_are_not_kept_are_read_the_same(pipeline, monkeypatch):
    kept = list(entities_in(TEXTS, pipeline))
    monkeypatch.setattr("geodata.recognise.entities.WORDS_KEPT", 0)
    assert list(entities_in(TEXTS, pipeline)) == kept


def test_entities_are_told_by_the_characters_of_the_text(pipeline):
    text = "The talks in  Addis Ababa ended."
    assert [text[one.start : one.end] for one in next(entities_in([text], pipeline))] == ["Addis Ababa"]


def test_other_recognisers_are_left_to_spacy(pipeline):
    import spacy

    ruler = spacy.blank("en")
    ruler.add_pipe("entity_ruler", name="ner").add_patterns([{"label": "GPE", "pattern": "Atlantis"}])
    assert can_read(pipeline.get_pipe("ner"))
    assert not can_read(ruler.get_pipe("ner"))
    (found,) = entities_in(["They sailed to Atlantis."], ruler)
    assert [(one.start, one.end, one.label) for one in found] == [(15, 23, "GPE")]


def test_a_long_text_is_read_in_pieces_that_end_where_lines_do(pipeline, monkeypatch):
    long = "\n".join(TEXTS)
    whole = list(entities_in([long, *TEXTS], pipeline))
    lengths = []
    make_doc = pipeline.make_doc
    monkeypatch.setattr(pipeline, "make_doc", lambda text: lengths.append(len(text)) or make_doc(text))
    monkeypatch.setattr(entities, "LONGEST", 200)
    in_pieces = list(entities_in([long, *TEXTS], pipeline))
    assert max(lengths) <= 200
    assert in_pieces[1:] == whole[1:]
    assert {long[one.start : one.end] for one in in_pieces[0]} >= {"Pune", "India", "Los Angeles"}


def test_a_text_without_a_gap_is_read_too(pipeline, monkeypatch):
    monkeypatch.setattr(entities, "LONGEST", 200)
    assert len(list(entities_in(["Pune" * 1_000, "Rain in Pune."], pipeline))) == 2
