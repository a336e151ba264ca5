"""The disclaimer: recognised, chosen, attached once, never cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.errors import CannotFit
from assistant.platforms import breaks, counting, lexicon
from assistant.platforms.catalogue import all_platforms
from assistant.platforms.fitting import SEPARATOR, fit
from assistant.platforms.platform import Platform
from assistant.profile import Profile

_OWN_SHARE = 0.4  # a practice's own wording may take this much of a platform's room, no more
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ACCENTED = re.compile("[áéíóúñ]")
_FORMS = {"en": "Not medical advice.", "es": "No es consejo médico."}


@dataclass(frozen=True, slots=True)
class Attached:
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


def language(text: str) -> str:
    """"es" for a text that is mostly Spanish, else "en"."""
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


def strip(text: str, profile: Profile) -> str:
    """``text`` without the sentences that are nothing but a disclaimer: any platform's form, the practice's own,
    or another wording made of disclaimer words alone."""
    known = _known(profile)
    while (shorter := _stripped_once(text, known)) != text:
        text = shorter
    return text


def attach(
    body: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None
) -> Attached:
    """``body`` cut to fit with its disclaimer as the last paragraph; attaching again changes nothing. Raises CannotFit.

    ``health`` and ``language`` are read from the body when they are not given.
    """
    bare = strip(body, profile)
    if not bare:
        raise CannotFit
    form = form_for(bare, platform, profile, health=health, language=language)
    return Attached(fit(bare, platform, form) + SEPARATOR + form, form)


def form_for(
    bare: str, platform: Platform, profile: Profile, *, health: bool | None = None, language: str | None = None
) -> str:
    """The wording for a body without disclaimer: the fullest that leaves the body whole, else the shortest."""
    room = None
    if platform.limit is not None:
        room = platform.limit - counting.length(bare + SEPARATOR, platform)
    return choose(
        platform, profile, room, needed(bare) if health is None else health, language or _language(bare)
    )


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


def _known(profile: Profile) -> list[tuple[str, ...]]:
    forms = {d.text for p in all_platforms().values() for d in p.disclaimers}
    if own := profile.disclaimer.strip():
        forms |= {own, *(f"{own} {short}" for short in _FORMS.values())}
    return sorted((_sequence(f) for f in forms), key=lambda s: (-len(s), s))


def _sequence(form: str) -> tuple[str, ...]:
    return tuple(lexicon.plain(form[a:b]) for a, b in breaks.sentences(form))


def _stripped_once(text: str, known: list[tuple[str, ...]]) -> str:
    spans = breaks.sentences(text)
    read = [lexicon.plain(text[a:b]) for a, b in spans]
    kept: list[tuple[int, int]] = []
    i = 0
    while i < len(spans):
        taken = next((len(s) for s in known if tuple(read[i : i + len(s)]) == s), 0)
        taken = taken or int(_pure(read[i]))
        if not taken:
            kept.append(spans[i])
        i += max(1, taken)
    if len(kept) == len(spans):
        return text.strip()
    return _joined(text, kept)


def _pure(sentence: str) -> bool:
    """True for a sentence that is a disclaimer and holds nothing else."""
    if not lexicon.says("disclaimer_wordings", sentence):
        return False
    if any(c in sentence for c in "?@") or counting.links(sentence):
        return False
    allowed = lexicon.words("disclaimer_words") | {"notmedicaladvice", "nomedicaladvice"}
    return not any(c.isdigit() for c in sentence) and all(w in allowed for w in _WORD.findall(sentence))


def _joined(text: str, kept: list[tuple[int, int]]) -> str:
    """The kept sentences with the widest white space that stood between them."""
    parts: list[str] = []
    for i, (start, end) in enumerate(kept):
        if i:
            between = text[kept[i - 1][1] : start]
            breaks_seen = max((len(run) for run in re.findall(r"(?:[ \t]*\n)+", between)), default=0)
            parts.append("\n\n" if breaks_seen > 1 or between.count("\n") > 1 else "\n" if breaks_seen else " ")
        parts.append(text[start:end])
    return "".join(parts)
