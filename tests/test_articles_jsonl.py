import io
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geodata.articles import Rejected, Row, json_lines, read_jsonl
from geodata.articles.jsonl import MAX_LINE_BYTES
from geodata.model import Mention

ROW = b'{"text": "Rain in Pune."}'


def rows(*objects, **options):
    return list(read_jsonl([json.dumps(row) for row in objects], "news.jsonl", **options))


def test_text_and_title_stay_as_they_are_so_that_offsets_stay_right():
    text = "  Rain\u00a0in \r\n\r\n\r\nPu\u0301ne ,\u200b\u00ad India "
    (row,) = rows({"title": " A\tflood ", "text": text})
    assert (row.article.title, row.article.text) == (" A\tflood ", text)


def test_what_cannot_be_stored_is_replaced_one_for_one():
    (row,) = rows({"text": "Lom\ud83d\u00e9\0 Pune\u0092s"})
    assert row.article.text == "Lom\ufffd\u00e9  Pune’s"


@given(st.text(st.characters(codec=None, exclude_categories=())), st.text())
def test_replacing_never_moves_an_offset(title, text):
    line = json.dumps({"title": title, "text": f"{text} Pune", "language": "en"})
    for row in read_jsonl([line], "x"):
        assert len(row.article.title) == len(title)
        assert len(row.article.text) == len(text) + 5
        assert row.article.text.endswith(" Pune")
        row.article.text.encode("utf-8")


@pytest.mark.parametrize("given_id", ["lgl:1", 7, 1.5, None, ["odd"], True])
def test_the_id_of_a_row_comes_back_as_it_was(given_id):
    (row,) = rows({"id": given_id, "text": "Rain in Pune."})
    assert row.id == given_id


def test_an_id_of_lists_within_lists_within_lists_is_rejected():
    rejected, row = read_jsonl([b'{"id": %s, "text": "Rain."}' % (b"[" * 300 + b"]" * 300), ROW], "x")
    assert '"id" cannot be written again' in rejected.reason
    assert row.article.text == "Rain in Pune."


def test_what_is_no_json_is_told_by_the_character_at_which_it_ends():
    (rejected,) = read_jsonl(['{"text": "Rain in Pune."},\n'], "news.jsonl")
    assert rejected.reason == (
        "not JSON at character 26: unexpected content after document; write one object on one line"
    )


def test_rejected_rows_are_named_by_their_line_and_cost_no_other():
    first, rejected, last = read_jsonl(
        [b"\n", b'{"text": "Rain in Pune."}\r\n', b"{\n", b"  \n", '{"text": "Snow in Oslo."}'], "news.jsonl"
    )
    assert (first.article.text, last.article.text) == ("Rain in Pune.", "Snow in Oslo.")
    assert isinstance(rejected, Rejected)
    assert rejected.where == "news.jsonl:3"
    assert "write one object on one line" in rejected.reason


def test_the_best_named_of_several_texts_counts_unless_it_is_empty():
    full, teaser = rows(
        {"description": "A teaser.", "content": "The content.", "text": "The text."},
        {"description": "A teaser.", "content": None, "text": " \n"},
    )
    assert (full.article.text, teaser.article.text) == ("The text.", "A teaser.")


def test_a_text_that_is_no_article_any_more_is_rejected():
    (rejected,) = rows({"text": "a " * 500_001})
    assert rejected.reason == '"text" has 1,000,002 characters, more than 1,000,000; split it into articles'


def test_a_line_that_is_too_long_costs_neither_memory_nor_the_next():
    class Endless(io.RawIOBase):
        """A line of 1 GB, then a good one, made while they are read."""

        left = 1 << 30
        tail = io.BytesIO(b'\n{"text": "Rain in Pune."}\n')

        def readable(self):
            return True

        def readinto(self, buffer):
            if self.left:
                size = min(len(buffer), self.left)
                buffer[:size] = b"x" * size
                self.left -= size
                return size
            return self.tail.readinto(buffer)

    lines = json_lines(io.BufferedReader(Endless(), 1 << 20))
    longest = 0
    found = []
    for line in lines:
        longest = max(longest, len(line))
        found += read_jsonl([line], "x")
    assert longest <= MAX_LINE_BYTES + 1
    rejected, row = found
    assert "longer than" in rejected.reason
    assert row.article.text == "Rain in Pune."


TEXT = {"title": "Flood in Pune", "text": "Rain in Pune and Oslo."}


def test_given_mentions_come_with_the_row_in_order_with_their_characters():
    given_mentions = [
        {"start": 17, "end": 21, "kind": "Literal", "lat": 59.9},
        {"start": 8, "end": 12, "kind": "Demonym"},
        {"start": 9, "end": 13, "field": "title"},
    ]
    (row,) = rows({**TEXT, "mentions": given_mentions}, mentions_given=True)
    assert isinstance(row, Row)
    assert row.mentions == (
        Mention("title", 9, 13, "Pune"),
        Mention("text", 8, 12, "Pune", "demonym"),
        Mention("text", 17, 21, "Oslo"),
    )


def test_an_article_may_be_given_without_any_mention():
    (row,) = rows({**TEXT, "mentions": []}, mentions_given=True)
    assert row.mentions == ()


@pytest.mark.parametrize(
    ("mentions", "reason"),
    [
        (None, 'no "mentions"'),
        ({"start": 0, "end": 4}, 'no "mentions"'),
        ([[0, 4]], 'mention 1: need whole numbers "start" and "end"'),
        ([{"start": 0, "end": 4.0}], "mention 1: need whole numbers"),
        ([{"start": False, "end": True}], "mention 1: need whole numbers"),
        ([{"start": 0, "end": 4, "field": "summary"}], '"field" title or text'),
        (
            [{"start": 0, "end": 4}, {"start": 20, "end": 90}],
            "mention 2: no characters 20 to 90 in a text of 22",
        ),
        ([{"start": 4, "end": 4}], "mention 1: no characters 4 to 4"),
        ([{"start": -3, "end": 4}], "mention 1: no characters -3 to 4"),
        ([{"start": 0, "end": 12}, {"start": 8, "end": 12}], 'mentions "Rain in Pune" and "Pune" overlap'),
    ],
)
def test_given_mentions_that_do_not_fit_reject_their_row(mentions, reason):
    (rejected,) = rows({**TEXT, "mentions": mentions}, mentions_given=True)
    assert reason in rejected.reason


def test_mentions_that_were_not_asked_for_do_not_matter():
    (row,) = rows({**TEXT, "mentions": 12})
    assert row.mentions == ()


@given(
    st.lists(
        st.fixed_dictionaries(
            {"title": st.text(max_size=40), "text": st.text(max_size=200).map("Rain{}".format)},
            optional={"id": st.integers() | st.text(min_size=1), "language": st.sampled_from(["en", "de"])},
        ),
        max_size=5,
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.booleans(),
)
@example([{"title": "", "text": "Rain", "id": -(2**63) - 1}, {"text": "Rain", "id": 2**64}], "utf-8", False)
def test_rows_that_are_written_come_back(articles, encoding, ascii_only):
    lines = "".join(json.dumps(row, ensure_ascii=ascii_only) + "\n" for row in articles)
    stream = io.BytesIO(lines.encode(encoding))
    found = list(read_jsonl(json_lines(stream), "x"))
    assert [row.id for row in found] == [row.get("id") for row in articles]
    assert [len(row.article.text) for row in found] == [len(row["text"]) for row in articles]
