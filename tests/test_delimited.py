from time import process_time

import pytest

from geodata.delimited import MAX_CHARACTERS, read_rows


def read(text, delimiters=",;\t"):
    """Line, values and problem of each row of a table of headlines and texts."""
    rows = read_rows(text.splitlines(keepends=True), delimiters, {"title", "text"}.intersection)
    return [(row.line, list(row.values)) if not row.problem else (row.line, row.problem) for row in rows]


@pytest.mark.parametrize("first", ["sep=;\n", '"sep=;"\r\n', "SEP=;\n\n", "\nsep=;;;\n"])
def test_the_delimiter_that_excel_is_told_is_taken_and_is_no_column_name(first):
    *_, row = read(f"{first}title;text\nRain, again;In Pune\n")
    assert row[1] == ["Rain, again", "In Pune"]


def test_a_stated_delimiter_counts_where_another_seems_to_fit_as_well():
    names, _ = read("sep=|\ntitle,text|more\nRain|Pune\n")
    assert names == (2, ["title,text", "more"])


def test_the_delimiter_is_the_one_under_which_the_names_are_known():
    names, _ = read("text;a,b,c,d;title\nRain;1,2,3,4;Pune\n")
    assert names == (1, ["text", "a,b,c,d", "title"])


def test_a_column_name_may_have_a_line_break_in_it():
    assert read('"Published\n(UTC)",title\nMonday,Rain\n') == [
        (1, ["Published\n(UTC)", "title"]),
        (3, ["Monday", "Rain"]),
    ]


def test_empty_values_beyond_the_last_column_are_left_out_and_others_are_not():
    _, *rows = read("title,text\nRain,Pune,\nSnow,Oslo, ,\nSun,Rome,,x\n,\n")
    assert rows == [(2, ["Rain", "Pune"]), (3, ["Snow", "Oslo"]), (4, ["Sun", "Rome", "", "x"])]


def test_a_quote_that_is_never_closed_costs_its_line_and_no_other():
    _, rain, (line, problem), snow, sun = read(
        'title,text\n"Two\nlines",Pune\n"Open,Pune\nSnow,Oslo\nSun,Rome'
    )
    assert rain == (2, ["Two\nlines", "Pune"])
    assert line == 4
    assert "close each quote" in problem
    assert (snow, sun) == ((5, ["Snow", "Oslo"]), (6, ["Sun", "Rome"]))


def test_between_tabs_a_title_may_begin_with_quoted_words_and_a_quote_stay_open():
    _, never, unclosed, *quoted = read(
        'title\ttext\n"Never again" says mayor\tPune\n"Open\tOslo\n'
        '"In ""all""\tquotes"\tRome\n"Two\nlines"\tNice\n'
    )
    assert never == (2, ['"Never again" says mayor', "Pune"])
    assert unclosed == (3, ['"Open', "Oslo"])
    assert quoted == [(4, ['In "all"\tquotes', "Rome"]), (5, ["Two\nlines", "Nice"])]


def test_between_commas_such_a_title_costs_its_line():
    _, (line, problem), snow = read('title,text\n"Never again" says mayor,Pune\nSnow,Oslo\n')
    assert (line, snow) == (2, (3, ["Snow", "Oslo"]))
    assert "close each quote, and double those inside a value" in problem


def test_a_value_of_megabytes_costs_its_line_and_no_other():
    huge = "x" * (MAX_CHARACTERS + 1)
    _, (line, problem), snow = read(f"title,text\nRain,{huge}\nSnow,Oslo\n")
    assert (line, snow) == (2, (3, ["Snow", "Oslo"]))
    assert "field larger than field limit (4000000)" in problem
    ((line, problem),) = read(huge)
    assert (line, bool(problem)) == (1, True)


def test_nothing_but_blank_lines_is_no_table():
    assert read("") == read("\n \n") == read("sep=,\n\n") == []


def test_a_table_of_broken_quotes_takes_no_time_by_the_square_of_its_lines(monkeypatch):
    monkeypatch.setattr("geodata.delimited.MAX_REREAD", 1_000_000)
    begin = process_time()
    rows = read("title,text\n" + 'x","z\n' * 40_000 + "Rain,Pune\n")
    assert process_time() - begin < 10
    assert len(rows) == 40_002
    assert rows[-1] == (40_002, ["Rain", "Pune"])
