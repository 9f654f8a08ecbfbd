"""The sentence around a mention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.sentences import LONGEST, sentence_around


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ("It rained. Floods hit Pune. Nobody slept.", "Pune", "Floods hit Pune."),
        ("In the U.S. Senate, Mr. Ono spoke. He sat.", "U.S.", "In the U.S. Senate, Mr. Ono spoke."),
        ("A line\nPARIS (AP) - Rain.\nAnother", "PARIS", "PARIS (AP) - Rain."),
        ("“We left Goris.” They wept.", "Goris", "“We left Goris.”"),
        ("今日は雨です。東京で会議がある。明日は晴れ。", "東京", "東京で会議がある。"),
        ("क्या हुआ? दिल्ली में बाढ़ है। सब ठीक।", "दिल्ली", "दिल्ली में बाढ़ है।"),
        ("It cost 3.5 million in Oslo. 40 left.", "Oslo", "It cost 3.5 million in Oslo."),
        ("Yerevan", "Yerevan", "Yerevan"),
    ],
)
def test_a_mention_stands_in_its_sentence(text, name, sentence):
    start = text.index(name)
    first, last = sentence_around(text, start, start + len(name))
    assert text[first:last] == sentence


def test_a_long_sentence_is_cut_at_spaces_around_the_name():
    text = "word " * 200 + "Yerevan" + " word" * 200
    start = text.index("Yerevan")
    first, last = sentence_around(text, start, start + 7)
    assert LONGEST - 12 < last - first <= LONGEST
    assert text[first:last].startswith("word ")
    assert text[first:last].endswith(" word")
    assert abs((start - first) - (last - start - 7)) < 20


@given(st.text("ab .!?\n。", max_size=2000), st.data())
def test_the_mention_is_always_inside(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 400)))
    first, last = sentence_around(text, start, end)
    if text[start:end].strip() == text[start:end]:
        assert 0 <= first <= start
        assert end <= last or not text[start:end]
    assert last - first <= max(LONGEST, end - start)
