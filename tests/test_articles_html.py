import io
import time

import pytest

from geodata.articles.feed import read_feed
from geodata.articles.fields import Rejected
from geodata.articles.html import read_page
from geodata.articles.markup import text_of
from geodata.errors import ArticleError

TEXT = "<p>Heavy rain flooded low-lying parts of Pune on Monday, killing three people, officials said.</p>"


def page(head="", body=TEXT):
    html = f"<html><head>{head}</head><body><article>{body}</article></body></html>"
    (row,) = read_page(io.BytesIO(html.encode()), "a/page.html")
    return row.article


def og(name, content):
    return f'<meta property="og:{name}" content="{content}">'


def ld(json):
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (ld('{"@type": "NewsArticle", "headline": "Flood"}') + "<title>Other</title>", "Flood"),
        (og("title", "Flood") + "<title>Flood | Gazette</title>", "Flood"),
        (og("site_name", "Gazette") + og("title", "Flood - Gazette"), "Flood"),
        (ld('[{"@type": "WebSite"}, {"@graph": [{"@type": ["Article"], "headline": "Flood"}]}]'), "Flood"),
        (ld('{"@type": "NewsArticle", "headline": ["odd"]}') + og("title", "Flood"), "Flood"),
        (ld('{"@type": "NewsArticle", "headline": "cut') + og("title", "Flood"), "Flood"),
        (ld("[" * 100_000) + og("title", "Flood"), "Flood"),
        ("<title>Flood</title>", "Flood"),
    ],
)  # fmt: skip
def test_the_title_is_the_one_declared_for_machines(head, title):
    assert page(head).title == title


@pytest.mark.parametrize(
    ("head", "year"),
    [
        (ld('{"@type": "NewsArticle", "datePublished": "2023-02-20T10:00:00Z"}'), 2023),
        ('<meta property="article:published_time" content="2023-02-20">', 2023),
        (ld('{"@type": "NewsArticle", "datePublished": "1970-01-01"}'), None),
        (ld('{"@type": "NewsArticle", "datePublished": {"@value": 1}}'), None),
        ('<meta name="date" content="2020-01-01"><meta name="revised" content="2021-01-01">', None),
        ("<title>Flood of 3 March 2021</title>", None),
    ],
)
def test_the_date_is_the_declared_one_or_none(head, year):
    body = TEXT + "<p>Published 5 May 2019</p><time datetime='2018-05-05'>5 May</time><p>© 2017</p>"
    published = page(head, body).published
    assert (published and published.year) == year


def test_the_headline_is_not_repeated_in_the_text():
    assert page("<title>Flood in Pune</title>", "<h1>Flood in Pune</h1>" + TEXT).text.startswith("Heavy rain")


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://gazette.example/a", "https://gazette.example/a"),
        ("/a", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ],
)
def test_only_web_addresses_are_kept(link, url):
    assert page(f'<link rel="canonical" href="{link}">').url == url


def test_of_two_addresses_the_one_that_is_one_counts():
    head = '<link rel="canonical" href="/a"><meta property="og:url" content="https://gazette.example/a">'
    assert page(head).url == "https://gazette.example/a"


def test_the_language_is_that_of_the_text_not_of_the_template():
    german = (
        "<p>Starker Regen überschwemmte am Montag tief gelegene Teile von Pune, drei Menschen starben.</p>"
    )
    (row,) = read_page(io.BytesIO(f"<html lang='en'><body>{german}</body></html>".encode()), "x.html")
    assert row.article.language == "de"


def test_a_page_without_frame_is_read():
    (row,) = read_page(io.BytesIO(TEXT.encode()), "x.html")
    assert row.article.text.startswith("Heavy rain flooded")


def test_what_a_page_says_to_parsers_is_not_printed(capfd):
    with pytest.raises(ArticleError, match="no words"):
        list(read_page(io.BytesIO(b"<html></html>"), "x.html"))
    assert capfd.readouterr() == ("", "")


def attributes(count):
    return "<p " + " ".join(f"a{number}=1" for number in range(count)) + ">"


@pytest.mark.parametrize("read", [read_page, read_feed])
def test_a_tag_of_fifty_thousand_attributes_is_refused_at_once(read):
    start = time.process_time()
    with pytest.raises(ArticleError, match="a tag of more than 65,536 bytes"):
        list(read(io.BytesIO(f"<rss>{attributes(50_000)}</rss>".encode()), "x"))
    assert time.process_time() - start < 1


def test_a_picture_written_into_a_page_does_not_count_as_a_tag():
    assert page("", f'<img src="data:image/png;base64,{"A" * 200_000}">{TEXT}').text.startswith("Heavy rain")


@pytest.mark.parametrize(("read", "size"), [(read_page, 5_000_001), (read_feed, 10_000_001)])
def test_what_is_too_large_is_refused_unread(read, size):
    stream = io.BytesIO(b"x" * size)
    with pytest.raises(ArticleError, match="larger than"):
        list(read(stream, "x"))


def test_paragraphs_are_kept_and_code_and_captions_are_not():
    html = "<div>One<br>two</div><script>x</script><figure><b>Lagos</b></figure><p>Three &amp; four"
    assert text_of(html) == "One\ntwo\n\nThree & four"


@pytest.mark.parametrize(
    "odd", ["<![if !supportLists]>", "<![Cow >", "<![ 5]>", "<![", "<![CDATA[x]]>", "<!x>"]
)
def test_a_declaration_that_is_none_is_passed_over(odd):
    assert text_of(f"<p>Rain {odd}in Pune.").startswith("Rain")


def test_text_without_tags_keeps_its_lines():
    assert text_of("One\n\ntwo &lt; three") == "One\n\ntwo < three"


def feed(items, channel="<title>Gazette</title>"):
    data = f"<rss version='2.0'><channel>{channel}{items}</channel></rss>".encode()
    return list(read_feed(io.BytesIO(data), "feed.xml"))


@pytest.mark.parametrize("stated", ["2023年3月20日", "12", "1679320800", "Mon, 01 Jan 1601 00:00:00 GMT"])
def test_a_feeds_odd_date_is_no_date(stated):
    (row,) = feed(f"<item><description>Rain in Pune.</description><pubDate>{stated}</pubDate></item>")
    assert row.article.published is None


def test_an_entry_without_text_is_rejected_by_its_number():
    first, second = feed(
        "<item><title>Only a title</title></item><item><description>Rain.</description></item>"
    )
    assert isinstance(first, Rejected)
    assert first.where == "feed.xml: entry 1"
    assert second.article.text == "Rain."


@pytest.mark.parametrize("encoding", ["big5", "euc-kr", "windows-1251", "shift_jis"])
def test_a_feeds_encoding_is_told_without_a_declaration(encoding):
    words = {
        "big5": "政府星期一在臺北宣布了一項新的鐵路建設計劃。",
        "euc-kr": "정부는 월요일 서울에서 새로운 철도 건설 계획을 발표했다.",
        "windows-1251": "Правительство объявило в понедельник в Москве о новом плане.",
        "shift_jis": "政府は月曜日、東京で新しい鉄道建設計画を発表した。",
    }[encoding]
    data = f"<rss><channel><title>x</title><item><description>{words}</description></item></channel></rss>"
    (row,) = read_feed(io.BytesIO(data.encode(encoding)), "x")
    assert row.article.text == words


@pytest.mark.parametrize("declared", ["idna", "punycode", "undefined", "hex", "no-such-encoding"])
def test_an_encoding_that_is_none_of_texts_is_not_believed(declared):
    markup = f'<html><head><meta charset="{declared}"></head><body>{TEXT}<p>Café in Pune.</p></body></html>'
    (row,) = read_page(io.BytesIO(markup.encode("cp1252")), "x.html")
    assert "Café" in row.article.text


def test_a_feed_reads_no_files_and_grows_no_entities(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the password")
    bomb = "".join(
        f"<!ENTITY a{n} '{'&a' + str(n - 1) + ';' if n else 'ha'}{'&a' + str(n - 1) + ';' if n else 'ha'}'>"
        for n in range(40)
    )
    doctype = f"<!DOCTYPE rss [<!ENTITY s SYSTEM 'file://{secret}'>{bomb}]>"
    item = "<item><description>&s; &a39; Rain.</description></item>"
    data = f"{doctype}<rss><channel><title>x</title>{item}</channel></rss>"
    start = time.process_time()
    try:
        found = list(read_feed(io.BytesIO(data.encode()), "x"))
    except ArticleError:
        found = []
    assert time.process_time() - start < 2
    assert "password" not in str(found)
    assert len(str(found)) < 10_000


def test_bytes_that_are_a_path_are_not_opened(tmp_path):
    secret = tmp_path / "feed.xml"
    secret.write_text(
        "<rss><channel><title>x</title><item><description>Secret.</description></item></channel></rss>"
    )
    with pytest.raises(ArticleError, match="neither RSS nor Atom"):
        list(read_feed(io.BytesIO(str(secret).encode()), "x"))
