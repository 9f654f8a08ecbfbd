"""Articles that a reader drops onto the page: in through the same door as with `dateline ingest`."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread, get_ident
from uuid import uuid4

import streamlit as st
from babel import Locale
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geodata.errors import GeodataError
from geodata.ingest import ENDINGS, Account, Rejected, take_in
from geodata.store import Store

from . import reading
from .visible import visible
from .wording import counted, number

LARGEST_MB = 20
"""Of a file."""
MOST_FILES = 50
"""That are taken at once."""
MOST_REJECTED = 100
"""That are listed; the rest is a number."""
EVERY_S = 2.0
"""Seconds between two looks at how far it is."""

log = logging.getLogger(__name__)
_one_at_a_time = Lock()


@dataclass(slots=True)
class Intake:
    """Files on their way into the store. A thread of its own works on them and writes here; pages read."""

    done: int = 0
    """Articles that are stored, or found to be stored."""
    account: Account | None = None
    """What became of the files, once it is known."""
    rejected: list[Rejected] = field(default_factory=list)
    """The first MOST_REJECTED of what was rejected."""
    noticed: list[str] = field(default_factory=list)
    """What the readers of files say besides: that dates or columns are not read."""
    failure: str = ""
    """Why it ended without an account, in words."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.account is not None or bool(self.failure)


def start(files: Sequence[UploadedFile], store: Store) -> Intake:
    """Begin to take files in; one intake works at a time, and the others wait."""
    intake = Intake()
    folder = TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True)
    names: dict[str, str] = {}
    for position, file in enumerate(files[:MOST_FILES], start=1):
        # under a name of ours: a browser may send any
        path = Path(folder.name, f"{position}{Path(visible(file.name)).suffix[:12].lower()}")
        path.write_bytes(file.getbuffer())
        names[str(path)] = visible(file.name)
    left = tuple(Rejected(visible(file.name), TOO_MANY) for file in files[MOST_FILES:])
    Thread(target=_work, args=(intake, folder, names, left, store), daemon=True).start()
    return intake


TOO_MANY = (
    f"not read: more than {MOST_FILES} files at once; drop it again, or put all into a folder and ingest it"
)


def _work(
    intake: Intake,
    folder: TemporaryDirectory[str],
    names: dict[str, str],
    left: tuple[Rejected, ...],
    store: Store,
) -> None:
    def tell(count: int) -> None:
        intake.done += count

    def reject(one: Rejected) -> None:
        if len(intake.rejected) < MOST_REJECTED:
            intake.rejected.append(_renamed(one, names))

    def notice(message: str) -> None:
        where = next((path for path in names if message.startswith(f"{path}:")), "")
        intake.noticed.append(names.get(where, "") + message.removeprefix(where))

    with folder, _one_at_a_time, _heard(notice):
        try:
            found = take_in(list(names), store, tell, reject=reject, processes=1)
        except GeodataError as error:
            intake.failure = str(error)
        except Exception:
            reference = uuid4().hex[:8]
            log.exception("reference %s", reference)
            intake.failure = f"The files could not be read. Report reference {reference}"
        else:
            for one in left:
                reject(one)
            intake.account = replace(found, read=found.read + len(left), rejected=found.rejected + len(left))


@contextmanager
def _heard(tell: Callable[[str], None]) -> Iterator[None]:
    """Tell, too, what the readers of files say to the log in this thread."""
    here = get_ident()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == here:
                tell(record.getMessage())

    readers, listener = logging.getLogger("geodata.articles"), Listener(logging.WARNING)
    readers.addHandler(listener)
    try:
        yield
    finally:
        readers.removeHandler(listener)


def _renamed(rejected: Rejected, names: dict[str, str]) -> Rejected:
    """With the name that the reader knows the file by."""
    for path, name in names.items():
        if rejected.where == path or rejected.where.startswith(f"{path}:"):
            return Rejected(name + rejected.where.removeprefix(path), rejected.reason)
    return rejected


def drop_zone(where: str) -> None:
    """Where files can be dropped, or chosen by keyboard; `where` tells one from another."""
    state = st.session_state
    key = f"dropped on {where} {state.setdefault('drops', 0)}"

    def take() -> None:
        taken = state.setdefault("taken", set())
        files = [file for file in state[key] if file.file_id not in taken]
        taken.update(file.file_id for file in files)
        if files:
            state.setdefault("intakes", []).append(start(files, reading.store()))

    st.file_uploader(
        "Add articles", list(ENDINGS), accept_multiple_files=True, key=key, on_change=take,
        max_upload_size=LARGEST_MB,
        help="Plain text, JSON Lines, tables, web pages, RSS and Atom. They are kept on this machine.",
    )  # fmt: skip


def all_in() -> bool:
    """Whether nothing more will come of the files that this reader dropped."""
    return all(intake.is_over for intake in st.session_state.get("intakes", []))


def report(*, complete: bool, locale: Locale) -> None:
    """How far the files are, or what became of them, until the reader has seen it.

    `complete` tells whether all was in before the page was read from the store: of articles that are not on
    the page nobody is told that they are stored.
    """
    intakes: list[Intake] = st.session_state.get("intakes", [])
    if not complete:
        st.fragment(_progress, run_every=EVERY_S)(intakes, locale)
    elif intakes:
        with st.container(key="intake"):
            st.html(f"<div role='status'>{''.join(told(intake, locale) for intake in intakes)}</div>")
            st.button("Dismiss", key="seen", type="tertiary", on_click=_forget)


def _forget() -> None:
    st.session_state["intakes"] = []
    st.session_state["drops"] += 1  # an empty drop zone takes the place of the one with these files


def _progress(intakes: Sequence[Intake], locale: Locale) -> None:
    if all_in():
        st.rerun()
    count = sum(intake.done for intake in intakes)
    done = f"{counted(count, 'article', locale)} so far" if count else "this may take a minute"
    st.html(f"<p class='notice' role='status'>Reading the files and placing their names: {done}.</p>")


def told(intake: Intake, locale: Locale) -> str:
    """What became of the files, as HTML: the account, and what was rejected, folded behind it."""
    account = intake.account
    if account is None:
        return f"<p class='notice'>{escape(intake.failure)}.</p>"
    parts = [
        f"{number(count, locale)} {word}"
        for word, count in (
            ("stored", account.stored), ("updated", account.updated), ("unchanged", account.unchanged),
            ("rejected", account.rejected),
        )
        if count or word == "stored"
    ]  # fmt: skip
    said = f"<p class='notice'>{counted(account.read, 'article', locale)} read: {', '.join(parts)}.</p>"
    said += "".join(f"<p class='notice'>{escape(visible(message))}.</p>" for message in intake.noticed)
    if not account.rejected:
        return said
    rows = "".join(
        f"<li><bdi>{escape(visible(one.where))}</bdi>: {escape(visible(one.reason))}</li>"
        for one in intake.rejected
    )
    rest = account.rejected - len(intake.rejected)
    more = f"<li>and {number(rest, locale)} more</li>" if rest > 0 else ""
    why = "<summary>What was rejected, and why</summary>"
    return f"{said}<details class='rejected' open>{why}<ul>{rows}{more}</ul></details>"
