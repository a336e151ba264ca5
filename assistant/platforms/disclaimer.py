"""The disclaimer: recognised, chosen, attached once, never cut."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from assistant.errors import CannotFit
from assistant.platforms import breaks, counting, lexicon
from assistant.platforms.catalogue import all_platforms
from assistant.platforms.fitting import MAX_POSTS, SEPARATOR, fit, pieces
from assistant.platforms.fitting import thread as in_parts
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.text.patterns import lazy

_OWN_SHARE = 0.4  # a practice's own wording may take this much of a platform's room, no more
_OF_WORK = 2  # words of health a practice may use of its own day
_TAGS = lazy(r"(?:\s*#\w+)+\s*$")
_WE = lazy(r"(?i)\b(?:we|our|ours|us|i|i'm|i've|my|me)\b")
_WORD = lazy(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ACCENTED = lazy("[áéíóúñ]")
_FORMS = {"en": "Not medical advice.", "es": "No es consejo médico."}


class Attached(NamedTuple):
    """A text that ends with its disclaimer."""

    text: str
    disclaimer: str


def present(text: str, profile: Profile) -> bool:
    """True when ``text`` says, in any common wording, that it is not medical advice or is education only."""
    read = lexicon.plain(text)
    own = lexicon.plain(profile.disclaimer)
    return bool(own and own in read) or lexicon.says("disclaimer_wordings", read)


def needed(text: str) -> bool:
    """True when ``text`` has health content; hours, hiring and birthdays have none."""
    return lexicon.holds("health_words", lexicon.plain(text).replace("#", " "))


def due(text: str) -> bool:
    """True when a post must say that it is not medical advice: it has health content, and more of it than a word or two of the writer's own work."""
    told = _TAGS.sub("", text)  # hashtags at the end go with any post
    named = lexicon.held("health_words", lexicon.plain(told or text).replace("#", " "))
    if len(named) > _OF_WORK or not all(lexicon.holds("practice_words", word) for word in named):
        return True
    return bool(named) and not _WE.search(told)


def language(text: str) -> str:
    """The language of ``text``: "es" when it is mostly Spanish, else "en"."""
    found = [w for w in _WORD.findall(lexicon.plain(text))]
    spanish = sum(w in lexicon.words("spanish_words") or bool(_ACCENTED.search(w)) for w in found)
    return "es" if spanish >= 2 and spanish >= 0.25 * len(found) else "en"


def choose(platform: Platform, profile: Profile, room: int | None, health: bool, language: str) -> str:
    """The wording for this platform, practice and content: the fullest that fits in ``room``, else the shortest.

    The practice's own wording wins where it fits. ``room`` is in the platform's unit; None is no limit.
    """
    forms = _candidates(platform, profile, health, language)
    for form in forms:
        if room is None or counting.length(form, platform) <= room:
            return form
    return min(forms, key=lambda form: counting.length(form, platform))


def body_room(platform: Platform, profile: Profile, health: bool = True, language: str = "en") -> int | None:
    """What a writer has for the body in the platform's unit, hashtags included; None is no limit."""
    if platform.room is None:
        return None
    form = choose(platform, profile, int(platform.room * _OWN_SHARE), health, language)
    return platform.room - counting.length(SEPARATOR + form, platform)


def ending(text: str) -> int:
    """Where the disclaimer begins that ends ``text`` as ``attach`` leaves it, word for word a platform's own form; else the length of ``text``."""
    at = text.rfind(SEPARATOR)
    return at if at > 0 and text[at + len(SEPARATOR) :] in _platform_wordings() else len(text)


def strip(text: str, profile: Profile) -> str:
    """``text`` without the sentences that are nothing but a disclaimer: any platform's form, the practice's own,
    or another wording made of disclaimer words alone."""
    known = _known(profile, text)
    while (shorter := _stripped_once(text, known)) != text:
        text = shorter
    return text


def attach(
    body: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None
) -> Attached:
    """``body`` cut to fit with its disclaimer as the last paragraph; attaching again changes nothing. Raises CannotFit.

    ``health`` and ``language`` are read from the body when they are not given: a post of the writer's own work takes the short form.
    """
    bare = strip(body, profile)
    if not bare:
        raise CannotFit
    cut = fit(bare, platform, form_for(bare, platform, profile, health=health, language=language))
    form = form_for(cut, platform, profile, health=health, language=language)  # a cut may leave room for a fuller one
    return Attached(fit(cut, platform, form) + SEPARATOR + form, form)


def posts(
    bare: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None, thread: int | None = None
) -> tuple[tuple[str, ...], str]:
    """The posts a body becomes and the wording that ends the first: one, or ``thread`` of them (0: as many as it takes) where the platform has threads. Raises CannotFit."""
    if thread is None or not platform.thread:
        done = attach(bare, platform, profile, health=health, language=language)
        return (done.text,), done.disclaimer
    form = form_for_thread(bare, platform, profile, health=health, language=language)
    return in_parts(bare, platform, form, thread or None), form


def form_for(
    bare: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None
) -> str:
    """The wording for a body without disclaimer: the fullest that leaves the body whole, else the shortest."""
    return _beside(bare, bare, platform, profile, health, language)


def form_for_thread(
    bare: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None
) -> str:
    """The wording for a thread: the fullest that leaves the opening sentence whole in the first post."""
    opening = f"{MAX_POSTS}/{MAX_POSTS} " + next(iter(pieces(bare)), "")
    return _beside(opening, bare, platform, profile, health, language)


def _beside(
    text: str, bare: str, platform: Platform, profile: Profile, health: bool | None, language: str | None
) -> str:
    room = None
    if platform.limit is not None:
        room = platform.limit - counting.length(text + SEPARATOR, platform)
    return choose(platform, profile, room, due(bare) if health is None else health, language or _language(bare))


_language = language  # the parameter of the same name hides it


def count(text: str, form: str) -> int:
    """How often the wording ``form`` stands in ``text`` as a sentence of its own."""
    wanted, read = _sequence(form), [lexicon.plain(text[a:b]) for a, b in breaks.sentences(text)]
    return sum(tuple(read[i : i + len(wanted)]) == wanted for i in range(len(read)))


def _candidates(platform: Platform, profile: Profile, health: bool, language: str) -> list[str]:
    known = {d.language for d in platform.disclaimers}
    language = language if language in known else "en"
    forms = [d.text for d in platform.disclaimers if d.language == language and (health or d.use == "any")]
    own = profile.disclaimer.strip()
    if own and _language(own) == language:
        forms.insert(0, own if lexicon.says("disclaimer_wordings", lexicon.plain(own)) else f"{own} {_FORMS[language]}")
    return forms


def _known(profile: Profile, text: str) -> list[tuple[str, ...]]:
    """The forms that may stand in ``text``, the longest first."""
    own = profile.disclaimer.strip()
    mine = (own, *(f"{own} {short}" for short in _FORMS.values())) if own else ()
    # Every platform's form holds a common wording: without one no platform's file need be read.
    forms = _platform_forms() if lexicon.says("disclaimer_wordings", lexicon.plain(text)) else ()
    return sorted({*forms, *map(_sequence, mine)}, key=lambda s: (-len(s), s))


@cache
def _platform_wordings() -> frozenset[str]:
    return frozenset(d.text for p in all_platforms().values() for d in p.disclaimers)


@cache
def _platform_forms() -> frozenset[tuple[str, ...]]:
    return frozenset(map(_sequence, _platform_wordings()))


def _sequence(form: str) -> tuple[str, ...]:
    return tuple(lexicon.plain(form[a:b]) for a, b in breaks.sentences(form))


def _stripped_once(text: str, known: list[tuple[str, ...]]) -> str:
    spans = breaks.sentences(text)
    read = [lexicon.plain(text[a:b]) for a, b in spans]
    kept: list[int] = []
    i = 0
    while i < len(spans):
        taken = next((len(s) for s in known if tuple(read[i : i + len(s)]) == s), 0) or int(_pure(read[i]))
        if not taken:
            kept.append(i)
        i += max(1, taken)
    return text.strip() if len(kept) == len(spans) else _joined(text, spans, kept)


def _pure(sentence: str) -> bool:
    """True for a sentence that is a disclaimer and holds nothing else."""
    if not lexicon.says("disclaimer_wordings", sentence):
        return False
    if any(c in sentence for c in "?@") or counting.links(sentence):
        return False
    allowed = lexicon.words("disclaimer_words") | {"notmedicaladvice", "nomedicaladvice"}
    return not any(c.isdigit() for c in sentence) and all(w in allowed for w in _WORD.findall(sentence))


def _joined(text: str, spans: list[tuple[int, int]], kept: list[int]) -> str:
    """The kept sentences, apart as they were; where one went, by the widest white space that stood there."""
    parts: list[str] = []
    for n, i in enumerate(kept):
        if n:
            between = text[spans[kept[n - 1]][1] : spans[i][0]]
            parts.append(between if kept[n - 1] == i - 1 else _widest(between))
        parts.append(text[slice(*spans[i])])
    return "".join(parts)


def _widest(between: str) -> str:
    lines = max((run.count("\n") for run in re.findall(r"\s+", between)), default=0)
    return "\n" * min(lines, 2) or " "
