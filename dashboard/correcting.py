"""Wrong place? What a reader says instead, what that would change, and the way to take it back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st
from babel import Locale

from geodata.errors import GazetteerError, StoreError
from geodata.gazetteer import PlaceKind, kind
from geodata.model import GeoparsedArticle, Mention, Place
from geodata.store import corrections
from geodata.store.corrections import LONGEST_NAME, Effect
from geodata.store.standing import Correction, Entry, Rulings, Scope

from . import choices, reading
from .chips import label
from .lookup import look_up
from .markup import place_words, safe
from .parameters import LONGEST_WORDS
from .reading import Moment
from .visible import quoted, visible
from .why import sentence
from .wording import counted, kind_of, number

NO_PLACE = "Not a place"
INHABITED: frozenset[PlaceKind] = frozenset({"town", "admin1", "admin2", "country"})
"""Kinds of places whose inhabitants are told."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the last thing that a reader said."""

    article_id: int
    words: str
    undo: int | None = None
    """The number of the correction that can be taken back."""


def correcting(
    now: Moment,
    geoparsed: GeoparsedArticle,
    rulings: Rulings,
    mention: Mention,
    names: Mapping[str, str],
    locale: Locale,
) -> None:
    """What can be said of a mention; `geoparsed` is the article as the geoparser left it."""
    told, entry = _told(geoparsed.article.id), rulings.get(mention)
    if told:
        _answer(told)
    if entry and not (told and told.undo == entry.number):
        _undo(entry, names, locale)
    saying = geoparsed.article.id, mention
    if st.session_state.get("saying") != saying:
        st.button(_asking(geoparsed, mention, entry), key="wrong", on_click=_say, args=(saying,))
        return
    with st.container(key="saying"):
        place = _which(geoparsed, mention, names, locale)
        scope = _scope(geoparsed, mention, names)
        who = _who()
        st.button("Never mind", key="never mind", type="tertiary", on_click=_say, args=(None,))
        if place is None or not who:
            st.caption("Say what it is, and who you are. You see what changes before it does.")
            return
        meant = place if isinstance(place, Place) else None
        correction = Correction(who, geoparsed.article.id, mention, meant, scope)
        try:
            effect = reading.effect(now, correction)
        except StoreError as error:
            st.html(f"<p class='notice' role='status'>{safe(str(error))}</p>")
            return
        st.html(_preview(now, effect, locale))
        st.button(
            f"Correct {counted(effect.mentions, 'mention', locale)}", type="primary", key="correct",
            disabled=not effect.mentions, on_click=_apply, args=(correction, locale),
        )  # fmt: skip


def _asking(geoparsed: GeoparsedArticle, mention: Mention, entry: Entry | None) -> str:
    if entry:
        return "Still wrong?"
    placed = any(each.place for each in geoparsed.resolutions if each.mention == mention)
    return "Wrong place?" if placed else "Do you know where it is?"


def _say(saying: tuple[int, Mention] | None) -> None:
    """Begin to say what a mention is, or leave it at that."""
    st.session_state["saying"] = saying


def _which(
    geoparsed: GeoparsedArticle, mention: Mention, names: Mapping[str, str], locale: Locale
) -> Place | str | None:
    """The place that a reader says it is."""
    resolution = next(each for each in geoparsed.resolutions if each.mention == mention)
    answers = [resolution.place, *(place for place, _ in resolution.runners_up)]
    words = st.text_input(
        "Look up another place", key="look up", max_chars=LONGEST_WORDS, placeholder="Paris, Texas"
    )
    found: tuple[Place, ...] = ()
    if words and words.strip():
        try:
            with st.spinner("Looking it up"):  # the first time the gazetteer may have to be built
                found = look_up(words)
        except GazetteerError as error:
            st.caption(label(str(error)))
        else:
            if not found:
                st.caption(f"No place is called {label(quoted(words))} in the gazetteer.")
    places = {place.id: place for place in (*answers, *found) if place}
    options: list[Place | str] = [*places.values(), NO_PLACE]
    key = f"is {mention.start}"
    if st.session_state.get(key) not in options:
        st.session_state[key] = None
    told: Place | str | None = st.radio(
        f"What is {label(quoted(mention.surface))} here?", options, key=key, index=None,
        format_func=lambda option: NO_PLACE if isinstance(option, str) else label(place_words(option, names)),
        captions=[_caption(option, resolution.place, locale) for option in options],
    )  # fmt: skip
    return told


def _caption(option: Place | str, taken: Place | None, locale: Locale) -> str:
    """What tells a place from others of its name."""
    if isinstance(option, str):
        return "a person, a team, a word"
    parts = [kind_of(option.feature_code)]
    if option.population and kind(option) in INHABITED:
        parts.append(f"{number(option.population, locale)} people")
    if taken and option.id == taken.id:
        parts.append("as it was taken: say that this is right")
    return ", ".join(parts)


def _scope(geoparsed: GeoparsedArticle, mention: Mention, names: Mapping[str, str]) -> Scope:
    taken = next(each.place for each in geoparsed.resolutions if each.mention == mention)
    name = label(quoted(mention.surface))
    alike = f"taken for {label(place_words(taken, names))}" if taken else "not placed"
    source = geoparsed.article.source
    options: dict[Scope, str] = {"mention": "This mention"}
    if source:
        options["source"] = f"Every {name} of {label(visible(source))} that was {alike}"
    options["corpus"] = f"Every {name} that was {alike}"
    told: Scope = st.radio("Which mentions", list(options), format_func=options.__getitem__, key="scope")
    return told


def _who() -> str:
    """The reader's name, asked for once."""
    state = st.session_state
    told = st.text_input(
        "Your name", value=state.get("who", ""), key="name", max_chars=LONGEST_NAME, autocomplete="name",
        placeholder="Who says so",
    )  # fmt: skip
    state["who"] = visible(told or "")
    name: str = state["who"]
    return name


def _preview(now: Moment, effect: Effect, locale: Locale) -> str:
    """What a correction will change, as HTML."""
    mentions, articles = (
        counted(effect.mentions, "mention", locale),
        counted(effect.articles, "article", locale),
    )
    said = f"This changes {mentions} in {articles}." if effect.mentions else "This changes nothing."
    if effect.spared:
        said += (
            f" {counted(effect.spared, 'mention', locale)} like it stay: they were corrected by themselves."
        )
    shown = "".join(
        f"<li>{sentence(found, mention)}</li>" for found, mention in reading.standing_in(now, effect.examples)
    )
    more = effect.mentions - len(effect.examples)
    rest = f"<li>and {number(more, locale)} more</li>" if more > 0 else ""
    return (
        f"<div class='why' role='status'><p class='taken'>{said}</p>"
        f"<ul class='examples'>{shown}{rest}</ul></div>"
    )


def _undo(entry: Entry, names: Mapping[str, str], locale: Locale) -> None:
    """Who corrected a mention, and the way to take that back."""
    taken = f"taken for {place_words(entry.taken_for, names)}" if entry.taken_for else "not placed"
    st.html(f"<p class='caption'>It was {safe(taken)}, and {safe(entry.reason)}.</p>")
    who = st.session_state.get("who") or _who()
    st.button(
        f"Take back for {counted(entry.mentions, 'mention', locale)}", key="take back", disabled=not who,
        on_click=_take_back, args=(entry.number, entry.article_id, who),
    )  # fmt: skip


def _told(article_id: int) -> Told | None:
    told: Told | None = st.session_state.get("told")
    return told if told and told.article_id == article_id else None


def _answer(told: Told) -> None:
    """Say what became of the last thing that the reader said."""
    with st.container(horizontal=True, key="told", vertical_alignment="center"):
        st.html(f"<p class='notice' role='status'>{safe(told.words)}</p>", width="content")
        if told.undo is not None:
            st.button("Undo", key="undo", on_click=_take_back,
                      args=(told.undo, told.article_id, st.session_state.get("who")))  # fmt: skip


def _apply(correction: Correction, locale: Locale) -> None:
    try:
        entry = corrections.apply(reading.store(), correction)
    except StoreError as error:
        st.session_state["told"] = Told(correction.article_id, str(error))
    else:
        words = f"Corrected: {counted(entry.mentions, 'mention', locale)}."
        st.session_state["told"] = Told(correction.article_id, words, entry.number)
        _say(None)
        # the view may be of a place that nothing names any more
        asked = correction.mention.field, correction.mention.start
        choices.do(lambda seen: replace(seen, mention=asked))


def _take_back(number: int, article_id: int, who: str) -> None:
    try:
        corrections.undo(reading.store(), number, who)
    except StoreError as error:
        st.session_state["told"] = Told(article_id, str(error))
    else:
        st.session_state["told"] = Told(article_id, "Taken back.")
