import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.articles import ENDINGS, Rejected, article_id, read_articles, read_rows
from geodata.errors import ArticleError
from geodata.model import Article

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "articles"
SEED = ROOT / "seeds" / "000_6005b748cd6dc712.txt"


@pytest.mark.parametrize("expected", sorted(CASES.glob("*.expected.json")), ids=lambda path: path.name[:-14])
def test_a_file_gives_what_stands_beside_it(expected):
    """A case is a file and what must come of it: of each article the values named there, in order."""
    path = expected.with_name(expected.name.removesuffix(".expected.json"))
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    rows = list(read_rows(path))
    assert len(rows) == len(wanted), rows
    for row, values in zip(rows, wanted, strict=True):
        if isinstance(row, Rejected):
            assert values.get("rejected", "an article") in row.reason
            place = f":{values['line']}" if "line" in values else ""
            place += f": entry {values['entry']}" if "entry" in values else ""
            assert row.where == f"{path}{place}"
        else:
            published = row.article.published
            found = {
                field: row.id
                if field == "id"
                else published and published.isoformat()
                if field == "published"
                else getattr(row.article, field)
                for field in values
            }
            assert found == values


def test_of_the_sample_title_body_and_author_come_out_and_no_date_is_invented():
    (article,) = read_articles(SEED)
    assert article.title == "Russia says West undermines Caucasus security"
    assert article.author == "AFP"
    assert (article.published, article.source, article.url, article.language) == (None, None, None, "en")
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) == 13
    assert paragraphs[0] == (
        "Russia on Monday accused the United States and European Union of undermining regional security in "
        "the South Caucasus amid the growing Western engagement in the Armenian-Azerbaijani peace process."
    )
    assert paragraphs[-1] == (
        "The latest Armenian-Azerbaijani war over Karabakh in 2020 ended with a Russian-brokered ceasefire "
        "and the deployment of Moscow’s forces."
    )


@pytest.mark.parametrize(
    "boilerplate",
    ["News World", "Hamas", "Pixabay", "Tags", "About the author", "headquartered", "Havas", "Newsletter"],
)
def test_of_the_sample_what_the_page_puts_around_stays_out(boilerplate):
    (article,) = read_articles(SEED)
    assert boilerplate not in f"{article.title}\n{article.text}"


def test_the_sample_is_kept_byte_for_byte():
    assert SEED.stat().st_size == 2_534
    assert SEED.read_bytes().endswith(b"\n\n\n\n\n\n\n\nDaily Newsletter")


def test_a_folder_is_read_in_the_order_of_names_with_its_subfolders_and_without_hidden_files(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/c.txt", "a/notes.docx", "c/.keep"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"Rain fell in Pune, says {name}.")
    rows = list(read_rows(tmp_path))
    assert [row.where if isinstance(row, Rejected) else row.id for row in rows] == [
        str(tmp_path / "a" / "notes.docx"), "z.txt", "b.txt", str(tmp_path / "c")
    ]  # fmt: skip


def test_an_empty_folder_says_so(tmp_path):
    (rejected,) = read_articles(tmp_path)
    assert rejected == Rejected(str(tmp_path), "empty; there is no article in it")


def test_a_folder_linked_into_itself_ends(tmp_path):
    (tmp_path / "a.txt").write_text("Rain in Pune.")
    (tmp_path / "loop").symlink_to(tmp_path)
    article, rejected = read_articles(tmp_path)
    assert article.text == "Rain in Pune."
    assert "link to a folder" in rejected.reason


def test_a_link_to_nothing_is_told_as_such(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (rejected,) = read_articles(tmp_path)
    assert "a link to what is not there" in rejected.reason


def test_folders_without_end_cost_no_file_beside_them(tmp_path):
    deep = tmp_path.joinpath(*["a"] * 400)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text("Snow in Oslo.")
    (tmp_path / "b.txt").write_text("Rain in Pune.")
    rejected, article = read_articles(tmp_path)
    assert "too many folders" in rejected.reason
    assert article.text == "Rain in Pune."


def test_a_missing_path_is_an_error_that_quotes_it_at_once():
    with pytest.raises(ArticleError, match=r'"no/such/news\.txt" does not exist'):
        read_articles("no/such/news.txt")


def test_a_path_that_cannot_be_one_is_an_error_that_quotes_it():
    with pytest.raises(ArticleError, match=r'"a{300}\.txt" is not there: .*; give a file'):
        read_articles(f"{'a' * 300}.txt")


def test_a_pipe_is_not_waited_for(tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (rejected,) = read_articles(tmp_path)
    assert "not a regular file" in rejected.reason


def test_a_name_that_is_no_text_can_be_shown(tmp_path):
    path = Path(bytes(tmp_path).decode() + "/caf\udce9.docx")
    path.write_bytes(b"x")
    (rejected,) = read_articles(tmp_path)
    assert rejected.where.encode("utf-8").endswith("caf\ufffd.docx".encode())


def test_endings_count_in_any_case(tmp_path):
    (tmp_path / "NEWS.TXT").write_text("Rain in Pune.")
    (article,) = read_articles(tmp_path / "NEWS.TXT")
    assert article.text == "Rain in Pune."


def test_of_dates_in_a_form_that_is_not_read_the_first_is_told_once_for_the_file(tmp_path, caplog):
    table = tmp_path / "news.csv"
    table.write_text("text,date\nSun.,2026-03-04\nRain.,05.03.2026\nSnow.,\nHail.,3/6/2026\n")
    for _ in range(2):
        found = [row.published and row.published.day for row in read_articles(table)]
        assert found == [4, None, None, None]
    (told,) = caplog.messages
    assert told.startswith(
        f"{table}: the date '05.03.2026' is not read, nor is any like it; write 2026-03-05"
    )
    rows = tmp_path / "news.jsonl"
    rows.write_text('{"text": "Rain.", "published": 1772668800}\n{"text": "Sun.", "published": null}\n')
    assert len(list(read_articles(rows))) == 2
    assert "'1772668800'" in caplog.messages[1]
    assert len(caplog.messages) == 2


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("news.json", "write each article on a line of its own, into a .jsonl file"),
        ("news.XLSX", "save its tables as CSV"),
        ("news.pdf", "save it as plain text, .txt"),
        ("news.csv.gz", "unpack it first"),
        ("news.psd", "those that can: .atom .csv .htm .html .jsonl .ndjson .rss .tsv .txt .xml"),
    ],
)
def test_a_file_in_a_format_that_is_not_read_is_told_with_the_way_out(tmp_path, name, way_out):
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04")
    (rejected,) = read_articles(path)
    ending = path.suffix.lower()
    assert rejected == Rejected(str(path), f'files ending in "{ending}" cannot be read; {way_out}')


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_says_that_an_empty_file_is_empty(tmp_path, ending):
    path = tmp_path / f"news{ending}"
    path.touch()
    (rejected,) = read_articles(path)
    assert rejected.where == str(path)
    assert "empty" in rejected.reason


def test_a_dash_is_json_lines_on_standard_input(monkeypatch):
    lines = b'{"text": "Rain in Pune."}\nnonsense\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    article, rejected = read_articles("-")
    assert article.text == "Rain in Pune."
    assert rejected.where == "stdin:2"


def test_nothing_on_standard_input_is_said(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    (rejected,) = read_articles("-")
    assert rejected.where == "standard input"


@pytest.mark.parametrize("ending", [".txt", ".csv", ".html", ".xml"])
def test_mentions_can_only_be_given_with_json_lines(tmp_path, ending):
    path = tmp_path / f"news{ending}"
    path.write_text("title,text\nFlood,Rain in Pune.\n")
    (rejected,) = read_rows(path, mentions_given=True)
    assert "only JSON Lines can carry mentions" in rejected.reason


@given(st.binary(max_size=400), st.sampled_from(ENDINGS))
def test_no_bytes_make_a_reader_fail(tmp_path_factory, data, ending):
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(data)
    rows = list(read_articles(path))
    assert rows
    for row in rows:
        assert isinstance(row, Article | Rejected)
        str(row).encode("utf-8")


def test_the_same_story_has_the_same_id_from_every_format(tmp_path):
    text = "Heavy rain flooded Pune on Monday, killing three people."
    url = "https://gazette.example/flood?utm_source=feed"
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": "Flood", "text": text, "url": url}))
    (tmp_path / "b.csv").write_text(f'title,text,url\nFlood!,"{text}",HTTP://GAZETTE.example/flood/#top\n')
    (tmp_path / "c.xml").write_text(
        f"<rss version='2.0'><channel><title>Gazette</title><item><title>Flood</title>"
        f"<link>{url}</link><description>{text}</description></item></channel></rss>"
    )
    assert len({article.id for article in read_articles(tmp_path)}) == 1


def test_ids_have_63_bits_and_stay_what_they_are():
    assert article_id("https://gazette.example/flood", None, "Flood", "x") == 3770821406619199766
    assert article_id(None, "Gazette", "Flood", "Rain in Pune.") == 3324465831284353757
