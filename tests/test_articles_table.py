import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.articles.clean import clean_line, clean_text
from geodata.articles.fields import Rejected
from geodata.articles.table import read_table
from geodata.errors import ArticleError


def read(data):
    return list(read_table(io.BytesIO(data.encode() if isinstance(data, str) else data), "news.csv"))


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=60).filter(
    lambda text: clean_text(text) != ""
)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_a_writer_writes_the_reader_reads(articles, delimiter):
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["title", "text", "language"])
    writer.writerows((title, text, "en") for title, text in articles)
    found = [(row.article.title, row.article.text) for row in read(table.getvalue())]
    assert found == [(clean_line(title), clean_text(text)) for title, text in articles]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_an_excel_export_is_read_in_its_encoding(encoding):
    (row,) = read("Title;Text\r\nCrise;Le gouvernement a tranché à Yamoussoukro.\r\n".encode(encoding))
    assert row.article.text == "Le gouvernement a tranché à Yamoussoukro."


def test_the_encoding_is_told_though_the_first_megabytes_are_ascii():
    rows = (
        "Rain,It rained in Pune on Monday.\n" * 50_000 + "Crise,Le gouvernement a tranché à Yamoussoukro.\n"
    )
    *_, last = read(("title,text\n" + rows).encode("cp1252"))
    assert last.article.text.endswith("tranché à Yamoussoukro.")


def test_a_few_faulty_bytes_do_not_turn_a_file_into_another_encoding():
    rows = "a,Les électeurs de Côte d’Ivoire ont voté à Bouaké.\n" * 20
    row, *_ = read(("title,text\n" + rows).encode() + b"b,Faulty \xff here.\n")
    assert row.article.text == "Les électeurs de Côte d’Ivoire ont voté à Bouaké."


def test_a_zero_byte_costs_nothing():
    rows = read(b"title,text\n" + b"a,Rain in Pune and snow in Oslo.\n" * 9 + b"b,Sun\0in Rome.\n")
    assert rows[-1].article.text == "Sun in Rome."


def test_lines_are_counted_in_the_file_whatever_is_above_the_column_names():
    _, rejected = read('\n\ntitle,text\n"Two\nlines",Rain in Pune.\nShort\n')
    assert isinstance(rejected, Rejected)
    assert rejected.where == "news.csv:6"


def test_a_long_text_is_read_and_a_longer_one_rejected_without_the_rest():
    long, longer, last = read(f"text\n{'a' * 900_000}\n{'b' * 5_000_000}\nRain in Pune.\n")
    assert len(long.article.text) == 900_000
    assert isinstance(longer, Rejected)
    assert last.article.text == "Rain in Pune."


def test_columns_may_be_named_as_people_name_them():
    (row,) = read(
        "Doc ID,Head Line,Article-Text,Published At,By-Line\n9,Flood,Rain in Pune.,2023-02-20,Asha\n"
    )
    article = row.article
    assert (row.id, article.title, article.text, article.author) == ("9", "Flood", "Rain in Pune.", "Asha")
    assert article.published is not None


@pytest.mark.parametrize(
    "columns", ["Titel;Inhalt;Quelle;Datum", "Título;Texto;Fuente;Fecha", "Titre;Texte;Source;Date"]
)
def test_columns_may_be_named_in_neighbouring_languages(columns):
    (row,) = read(f"{columns}\nFlut;Regen in Pune.;Hafenpost;2026-03-05\n")
    article = row.article
    assert (article.title, article.text, article.source) == ("Flut", "Regen in Pune.", "Hafenpost")
    assert article.published is not None


def test_where_no_column_is_a_title_those_that_are_not_read_are_told_once(caplog):
    for _ in range(2):
        (row,) = read("Ttl,text,\x1b[31m\nFlood,Rain in Pune.,x\n")
        assert row.article.title == ""
    assert caplog.messages == [
        "news.csv: no column \"title\" (or \"headline\"); those that are not read are 'Ttl', '\\x1b[31m'"
    ]
    read("text\nRain in Pune.\n")
    read("title,text,Ttl\nFlood,Rain in Pune.,x\n")
    assert len(caplog.messages) == 1


def test_of_two_columns_of_one_name_the_first_that_is_not_empty_counts():
    first, second = read("title,text,text\nFlood,Rain in Pune.,\nSnow,,Snow in Oslo.\n")
    assert (first.article.text, second.article.text) == ("Rain in Pune.", "Snow in Oslo.")


def test_a_first_line_of_megabytes_is_refused_in_words():
    with pytest.raises(ArticleError, match="its first line is not told apart into columns"):
        read(f"{'x' * 5_000_000},title,text\n,Flood,Rain in Pune.\n")
