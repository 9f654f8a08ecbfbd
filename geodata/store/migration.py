"""The steps by which a new file, and an older store, become a store of today."""

APPLICATION_ID = 0x44_4C_49_4E
"""Stands in the head of every store of ours ("DLIN")."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "create table sources (source_id integer primary key, name text not null unique)",
        """create table places (
            place_id integer primary key, name text not null, country text, admin1 text, admin1_name text,
            feature_code text not null, lat real not null, lon real not null, population integer not null)""",
        # published and saved are seconds since 1970, UTC
        """create table articles (
            id integer primary key, url text, title text not null, source_id integer references sources,
            author text, published integer, language text,
            geoparser text not null, digest text not null, saved integer not null)""",
        # holds all that lists, timelines and facets filter and sort by, so that they read it alone
        "create index articles_by_day on articles (published, source_id, language)",
        "create table article_text (id integer primary key references articles, text text not null)",
        # the text comes as words with spaces between: the tokenizer only has to split there
        "create virtual table article_fts using fts5 (title, text, tokenize = 'ascii', columnsize = 0)",
        # published, source_id and language repeat those of the article, so that counts need no join
        """create table mentions (
            article_id integer not null references articles, field text not null, start integer not null,
            "end" integer not null, surface text not null, kind text not null,
            place_id integer references places, country text, confidence real not null,
            published integer, source_id integer, language text,
            primary key (article_id, field, start)) without rowid""",
        """create index mentions_by_country on mentions
            (country, article_id, confidence, published, source_id, language)""",
        """create index mentions_by_place on mentions
            (place_id, article_id, confidence, published, source_id, language)""",
        # apart from mentions, so that counting does not read past them; JSON
        """create table explanations (
            article_id integer not null references articles, field text not null, start integer not null,
            runners_up text not null, reasons text not null,
            primary key (article_id, field, start)) without rowid""",
        """create table focus (
            article_id integer not null references articles, country text not null, weight real not null,
            primary key (article_id, country)) without rowid""",
        "create table change (seq integer primary key autoincrement, article_id integer not null)",
    ),
    (
        # each state of an article becomes a row of its own and stays, so that any state of the store
        # can be looked at again; `version` counts all changes of the store
        "alter table places add column own_id text",
        "create table newest (id integer primary key, version integer not null)",
        "insert into newest select article_id, max(seq) from change group by article_id",
        *(
            f"alter table {name} rename to old_{name}"
            for name in ("articles", "article_text", "mentions", "explanations", "focus")
        ),
        "create table texts (text_id integer primary key, text text not null)",
        """insert into texts
            select version, text from old_article_text join newest using (id) order by version""",
        # the words alone: nothing is ever taken out, so the index needs no text beside it
        """create virtual table text_words using fts5
            (title, text, tokenize = 'ascii', columnsize = 0, content = '')""",
        """insert into text_words (rowid, title, text)
            select version, title, text from article_fts join newest on id = article_fts.rowid
            order by version""",
        # of countries and of places as they are written
        "create table names (number integer primary key, name text not null unique)",
        "insert into names (name) select surface from old_mentions union select country from old_mentions "
        "where country is not null",
        # replaced: the version that took its place; text_id, story: the first version of that text, story;
        # named: see the module of that name
        """create table articles (
            version integer primary key, replaced integer, id integer not null,
            text_id integer not null references texts, story integer not null,
            url text, title text not null, source_id integer references sources, author text,
            published integer, language text,
            geoparser text not null, digest text not null, saved integer not null, named blob not null)""",
        """insert into articles
            select version, null, id, version, version, url, title, source_id, author, published, language,
                geoparser, digest, saved, coalesce((
                    select packed(countries.number, place_id, surfaces.number, confidence,
                        coalesce(weight >= 0.25, 0))
                    from old_mentions
                    join names surfaces on surfaces.name = surface
                    left join names countries on countries.name = country
                    left join old_focus using (article_id, country)
                    where article_id = old_articles.id), x'')
            from old_articles join newest using (id) order by version""",
        "create unique index articles_by_id on articles (id, version)",
        "create index articles_by_story on articles (story)",
        """create table mentions (
            version integer not null references articles, field text not null, start integer not null,
            "end" integer not null, surface text not null, kind text not null,
            place_id integer references places, country text, confidence real not null, sense text not null,
            primary key (version, field, start)) without rowid""",
        """insert into mentions
            select version, field, start, "end", surface, kind, place_id, country, confidence, 'literal'
            from old_mentions join newest on id = article_id order by version""",
        """create table explanations (
            version integer not null references articles, field text not null, start integer not null,
            runners_up text not null, reasons text not null,
            primary key (version, field, start)) without rowid""",
        """insert into explanations
            select version, field, start, runners_up, reasons
            from old_explanations join newest on id = article_id order by version""",
        """create table focus (
            version integer not null references articles, country text not null, weight real not null,
            primary key (version, country)) without rowid""",
        """insert into focus
            select version, country, weight from old_focus join newest on id = article_id order by version""",
        """create table focus_places (
            version integer not null references articles, place_id integer not null, weight real not null,
            primary key (version, place_id)) without rowid""",
        # of the first text of each story, to know others of it by
        """create table sketches (hash integer not null, version integer not null references articles,
            primary key (hash, version)) without rowid""",
        *(
            f"drop table {name}"
            for name in (
                "old_explanations",
                "old_mentions",
                "old_focus",
                "old_article_text",
                "article_fts",
                "old_articles",
                "newest",
                "change",
            )
        ),
    ),
    (
        # what people said; a row is never changed. made is in seconds since 1970, UTC; before and after are
        # JSON lists of words
        """create table corrections (
            number integer primary key autoincrement, made integer not null, who text not null,
            article_id integer not null, field text not null, surface text not null,
            before text not null, after text not null, occurrence integer not null,
            taken_for integer references places, place_id integer references places, scope text not null,
            source_id integer references sources, previous integer references corrections)""",
        "create index corrections_by_article on corrections (article_id)",
        """create table undoings (
            number integer primary key references corrections, made integer not null, who text not null)""",
        # which correction decides which mention of a version; base: the version that has what the geoparser
        # made of the same text
        """create table rulings (
            version integer not null references articles, field text not null, start integer not null,
            base integer not null references articles, number integer not null references corrections,
            primary key (version, field, start)) without rowid""",
        "create index rulings_by_number on rulings (number)",
        # the guesses, for those who look through them
        """create index mentions_to_check on mentions (confidence)
            where place_id is not null and confidence < 0.5""",
    ),
    (
        # the columns in memory tell the guesses sooner
        "drop index mentions_to_check",
    ),
)
"""Statements that lead from each version to the next; the first step makes the tables.

A step that was released is never changed: a later one corrects it.
"""

VERSION = len(STEPS)
"""The version of the stores that this program writes, kept in the file as user_version."""
