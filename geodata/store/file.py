"""A store is a SQLite file: how it is opened, shared by readers and a writer, and what goes wrong with it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa
from platformdirs import user_data_path

from ..errors import StoreError
from ..model import Article, GeoparsedArticle
from . import migration
from .columns import Columns
from .kept import Kept
from .named import Packing
from .revision import newest
from .save import Saved, save
from .stamp import known, rewritten

BUSY_S = 30
"""How long a writer waits for another, in seconds."""

_WAYS_OUT = {
    "NOTADB": "is no Dateline store; give another path, or move that file away",
    "CORRUPT": "is damaged or cut off; put a copy back, or move it away and ingest the articles again",
    "READONLY": "cannot be written; allow writing to it and its folder, or copy it to another",
    "CANTOPEN": "cannot be opened; check that its folder may be written to",
    "PERM": "cannot be opened; check the permissions of the file and its folder",
    "BUSY": f"has been kept busy by another process for {BUSY_S} seconds; try again when that is done",
    "LOCKED": f"has been kept busy by another process for {BUSY_S} seconds; try again when that is done",
    "FULL": "cannot grow: the disk is full; make room and try again",
    "IOERR": "cannot be read or written: the disk reports an error",
}
"""What to say of the file, by SQLite's result code."""


class Store:
    """An open store. The threads of a process share one; each process opens its own."""

    def __init__(
        self, path: Path, engine: sa.Engine, kept: Kept, moment: sa.Connection | None = None
    ) -> None:
        self.path = path
        self._engine = engine
        self._kept = kept
        self._moment = moment
        self._revision: int | None = None
        """Of a snapshot, once it was asked for."""

    def save(self, batch: Sequence[GeoparsedArticle]) -> Saved:
        """Store a batch in one transaction; once this returns, no crash of the process loses it."""
        with self.writing() as connection:
            return save(connection, batch)

    def known(self, articles: Iterable[Article], geoparser: str) -> frozenset[int]:
        """Ids of those articles that are stored just so, by this geoparser."""
        with self.reading() as connection:
            return known(connection, articles, geoparser)

    def rewritten(self, articles: Iterable[Article]) -> frozenset[int]:
        """Ids of those articles that are stored, but say something else there."""
        with self.reading() as connection:
            return rewritten(connection, articles)

    @property
    def revision(self) -> int:
        """Grows with every change; 0 for an empty store. What was read at one revision stays true for it."""
        if self._revision is not None:
            return self._revision
        with self.reading() as connection:
            revision = newest(connection)
        if self._moment is not None:
            self._revision = revision
        return revision

    @contextmanager
    def snapshot(self) -> Iterator["Store"]:
        """The store as it stands at the first question, whoever writes meanwhile; for one thread."""
        if self._moment is not None:
            yield self
        else:
            with self.reading() as connection:
                yield Store(self.path, self._engine, self._kept, connection)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection for questions, in one transaction."""
        with _in_words(self.path):
            if self._moment is not None:
                yield self._moment
            else:
                with self._engine.connect() as connection:
                    yield connection

    def columns(self) -> Columns:
        """All that is counted by, as the store stands or later."""
        with self.snapshot() as now, now.reading() as connection:
            return self._kept.at(connection, now.revision)

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A connection for changes, in one transaction that waits for those of others."""
        # immediate: two writers queue here, where one that began by reading would be refused
        writer = self._engine.execution_options(transaction="immediate")
        with _in_words(self.path), writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def default_path() -> Path:
    """Where the store is kept if nothing else is said."""
    return user_data_path("dateline") / "articles.sqlite"


def open_store(url: str | Path | None = None, *, make: bool = True) -> Store:
    """Open the store at a path or a URL sqlite:///path.

    With `make`, it is made where there is none, and so is its folder. Raises StoreError where that cannot
    be, saying what to do.
    """
    path = (_path(url) if url is not None else default_path()).expanduser().absolute()
    if not (make or path.exists()):
        raise StoreError(
            f"there is no store at {path}; give the path of one, or make it with `dateline ingest`"
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"cannot make the folder of {path}: {error.strerror}; give another path") from error
    if path.is_dir():
        raise StoreError(f"{path} is a folder; give the path of a file in it, as {path / 'articles.sqlite'}")
    with _in_words(path):
        _prepare(path)
    # any number of readers at once: each holds a connection for as long as its page is drawn
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_S}, max_overflow=-1
    )
    sa.event.listen(engine, "connect", _set_up)
    sa.event.listen(engine, "begin", _begin)
    return Store(path, engine, Kept())


def _path(url: str | Path) -> Path:
    if isinstance(url, Path) or "://" not in url:
        return Path(url)
    try:
        parsed = sa.make_url(url)
    except (sa.exc.ArgumentError, ValueError) as error:
        raise StoreError(f"cannot read the store URL {url!r}; give a path or sqlite:///path") from error
    if parsed.get_backend_name() != "sqlite":
        shown = parsed.render_as_string(hide_password=True)
        raise StoreError(f"cannot open {shown}: stores are SQLite files; give a path or sqlite:///path")
    if parsed.database in (None, "", ":memory:"):
        raise StoreError(f"{url} names no file, and a store must outlive its process; give sqlite:///path")
    return Path(str(parsed.database))


def _prepare(path: Path) -> None:
    """Bring a file to today's schema, having made sure that it is ours."""
    with closing(sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)) as connection:
        connection.execute("begin")  # or another process could prepare it between one question and the next
        is_todays = _version(connection, path) == migration.VERSION
        connection.execute("commit")
        if is_todays:
            return
        connection.execute("pragma journal_mode = wal")
        connection.create_aggregate("packed", 5, Packing)  # type: ignore[arg-type]
        connection.execute("begin immediate")
        # read once more: another process may have been first
        for step in migration.STEPS[_version(connection, path) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"pragma application_id = {migration.APPLICATION_ID}")
        connection.execute(f"pragma user_version = {migration.VERSION}")
        connection.execute("commit")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a store of ours, 0 for an empty file."""
    (application,) = connection.execute("pragma application_id").fetchone()
    (version,) = connection.execute("pragma user_version").fetchone()
    (tables,) = connection.execute("select count(*) from sqlite_master").fetchone()
    if application != migration.APPLICATION_ID and (application or version or tables):
        raise StoreError(f"{path} is a database of another program; give another path")
    if version > migration.VERSION:
        newer = f"{path} was written by a newer Dateline (store version {version}, here {migration.VERSION})"
        raise StoreError(f"{newer}; update Dateline, or give another path")
    return int(version)


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # transactions begin in _begin
    # no larger cache: each connection has its own, and the system keeps the file in memory for all
    for setting in ("synchronous = full", "foreign_keys = on", "trusted_schema = off"):
        connection.execute(f"pragma {setting}")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"begin {connection.get_execution_options().get('transaction', 'deferred')}")


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Tell a reader in words what SQLite reports of the file."""
    try:
        yield
    except (sqlite3.Error, sa.exc.DBAPIError) as error:
        cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
        code = getattr(cause, "sqlite_errorname", "SQLITE_").split("_")[1]
        raise StoreError(f"{path} {_WAYS_OUT.get(code, f'cannot be used: {cause}')}") from error
