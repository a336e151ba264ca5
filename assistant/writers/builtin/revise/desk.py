"""What a change may draw on, and how it finds its way in a draft: closing lines, facts, emoji."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.platforms import breaks, counting
from assistant.stages import Brief
from assistant.writers.builtin import details, kinds, wordings
from assistant.writers.builtin.allowed import counsels, stands
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.setting import Setting

_WORDY = 3  # words of ours that a line has beside its slots
_CLOSE = 2  # sentences an invitation of ours may have
_TOLD, _FEW = 0.7, 4  # share of the words that a sentence has in common with what was told, and of how many at least
EMOJI = re.compile("[\u2190-\u21ff\u2600-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff][\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff]*")

_LISTS = ("practice", "closers", "openers", "openings", "moments", "bridges", "ask")
_POINTS = re.compile(r"(?i)\b(?:it|them|they|those|these)\b")  # words that mean what the draft is about
_NUMBERED, _SIGNED = 5, 24  # what the number of a post of a thread takes, and the shortest disclaimer of the first
_SLOT = re.compile(r"\{\w+\}")
_HOLDS = re.compile(r"\{(?!(?:practice|team|book|part|[Ss]ubject|[Aa]udience|phone|site)\})")  # a slot for what is told or true
REACHED = re.compile(r"\b911\b|\b988\b|\d{3}[-.]\d{4}|\b[\w.-]+\.(?:com|org|net|example)\b")  # where to call or look


@dataclass(frozen=True, slots=True)
class Desk:
    """The brief, what knowledge holds on its topic, and the setting."""

    brief: Brief
    material: Material | None
    where: Setting

    @property
    def kind(self) -> str:
        """The kind of post it is."""
        return kinds.kind_of(self.brief)

    def fits(self, sheet: Sheet) -> bool:
        """Whether a changed draft is inside the platform's hard limit; a thread is judged post by post later."""
        platform, room = self.where.platform, self.brief.room
        if room is None:
            return True
        if (self.brief.style.thread or 0) > 1:
            limit = (self.where.platform.limit or room) - _NUMBERED
            return all(counting.length(part, self.where.platform) <= limit - (_SIGNED if n == 0 else 0) for n, part in enumerate(sheet.text.split("\n\n")))
        more = (platform.limit or 0) - (platform.room or 0)  # what a first draft leaves free, a change may use
        return counting.length(sheet.text, platform) <= room + more

    def safe(self, sentence: str, after: str = "") -> bool:
        """Whether the guard leaves a sentence of the user's own alone: advice read for itself and as said of the draft's topic ("Zinc clears it up" is advice only where "it" is known), people as told ``after`` the draft."""
        named = self.material.topic.title if self.material and self.material.topic else ""
        readings = (sentence, f"{named}. {sentence}") if named and _POINTS.search(sentence) else (sentence,)
        counsel = any(counsels(said, self.brief.profile) for said in readings)
        return not counsel and (stands(sentence, self.brief.profile, self.brief.rescan) or (bool(after) and stands(f"{after}\n\n{sentence}", self.brief.profile, self.brief.rescan)))

    def sourced(self, sentence: str) -> bool:
        """Whether a sentence of the draft says a fact of the topic's card, so that its source stands behind it."""
        said = _plain(sentence)
        return bool(said) and self.material is not None and any(said in fact or fact in said for told in self.material.sourced for fact in map(_plain, (told.text, told.answer, told.short or told.text)))

    def own_words(self) -> tuple[str, ...]:
        """What the user told, in plain words, where it is a post about the practice."""
        if self.kind not in kinds.PRACTICE:
            return ()
        return tuple(filter(None, map(_plain, details.read(self.brief.request.text, self.brief.profile).said)))

    def remarks(self, sheet: Sheet) -> frozenset[int]:
        """The places of our own remarks: no fact, nothing the user told, no way to reach the practice."""
        takes, taken = (self.material.takes, self.material.taken) if self.material else ((), ())
        openings = (opening[start:end] for opening, _ in takes for start, end in breaks.sentences(opening))
        aside = {_plain(text) for text in (*openings, *(line.text for line in taken if not line.source))}
        plain = [_plain(sentence) for sentence in sheet.sentences]
        return frozenset(
            n for n, said in enumerate(plain) if said in aside or (not REACHED.search(sheet.sentences[n]) and any(line.fullmatch(said) for line in _our_lines()))
        )

    def reach(self, sheet: Sheet) -> frozenset[int]:
        """The places of our own sentences that say how to reach the practice."""
        return frozenset(n for n, sentence in enumerate(sheet.sentences) if REACHED.search(sentence) and any(line.fullmatch(_plain(sentence)) for line in _our_lines()))

    def users(self, sheet: Sheet) -> frozenset[int]:
        """The places of what the user told or added: no remark, close or contact of ours, and no fact of the topic."""
        ours = self.remarks(sheet) | self.reach(sheet) | set(close_of(sheet))
        return places_told(sheet, self.own_words()) | frozenset(n for n, said in enumerate(sheet.sentences) if n not in ours and not self.sourced(said) and self.kind in kinds.PRACTICE)

    def point(self, sheet: Sheet) -> int | None:
        """The place of the first fact of the topic that the draft says; None where it says none."""
        if self.material is None:
            return None
        facts = {_plain(text) for told in self.material.sourced for text in (told.text, told.answer)}
        plain = [_plain(sentence) for sentence in sheet.sentences]
        return next((n for n, sentence in enumerate(plain) if sentence and any(sentence.endswith(fact) or (sentence in fact and len(sentence) > len(fact) / 2) for fact in facts)), None)

    def unsaid(self, sheet: Sheet) -> list[Told]:
        """Facts of the topic that the draft does not say yet."""
        if self.material is None:
            return []
        text = _plain(sheet.text)
        return [told for told in self.material.topic_order if _plain(told.text)[-40:] not in text and not _near(told.text, sheet)]


def places_told(sheet: Sheet, own: tuple[str, ...]) -> frozenset[int]:
    """The places of sentences that say what the user told, a word changed or not; ``own`` are those words, plain."""
    plain = map(_plain, sheet.sentences)
    return frozenset(n for n, said in enumerate(plain) if said and any(said in one or one in said or _mostly(said, one) for one in own))


def _mostly(said: str, own: str) -> bool:
    words, told = set(said.split()), set(own.split())
    return len(words & told) >= _TOLD * max(_FEW, min(len(words), len(told)))


def said_by(material: Material | None, text: str) -> tuple[str, ...]:
    """The sources of the facts that a text says."""
    if material is None:
        return ()
    plain = _plain(text)
    return tuple(dict.fromkeys(t.source for t in material.sourced if _plain(t.text)[-40:] in plain or (t.short and _plain(t.short)[-40:] in plain)))


def closing(sheet: Sheet) -> int | None:
    """The place where the last question or invitation begins, when the draft ends with one."""
    return next(iter(close_of(sheet)), None)


def close_of(sheet: Sheet) -> range:
    """The places of the last question or invitation, which may be two sentences; none where the draft does not end with one."""
    for place in range(len(sheet.sentences) - 1, max(0, len(sheet.sentences) - 5), -1):
        sentence = EMOJI.sub("", sheet.sentences[place]).strip()
        for first in range(max(1, place - _CLOSE + 1), place + 1):
            if _invites(" ".join(sheet.sentences[first : place + 1])):
                return range(first, place + 1)
        if sentence.endswith("?"):
            return range(place, place + 1)
    return range(0)


def closed(sheet: Sheet, text: str) -> Sheet:
    """The sheet with another close; at its end where it has none."""
    places = close_of(sheet)
    if not places:
        return sheet.put(len(sheet.sentences), text)
    return sheet.change(places[0], text).without(*places[1:])


def _invites(text: str) -> bool:
    plain = _plain(EMOJI.sub("", text))
    return any(closer.fullmatch(plain) for closer in _our_closers())


def end(sheet: Sheet) -> int:
    """Where a sentence goes that should stand before the close, the sources and the sign-off."""
    place = closing(sheet)
    return len(sheet.sentences) if place is None else place


def _near(fact: str, sheet: Sheet) -> bool:
    words = {w[:5] for w in _plain(fact).split() if len(w) > 3}
    return any(len(words & {w[:5] for w in _plain(s).split() if len(w) > 3}) >= 0.7 * len(words) for s in sheet.sentences)


@cache
def _our_closers() -> tuple[re.Pattern[str], ...]:
    """Our invitations as patterns of plain words, anything in their slots."""
    lists = wordings.table("closers")
    texts = [text for slot, tones in lists.items() if slot.startswith("invite") for texts in tones.values() for text in texts]
    return tuple(re.compile(r"\s?.{0,60}\s?".join(_plain(part) for part in re.split(r"\{\w+\}", text))) for text in texts)


@cache
def _our_lines() -> tuple[re.Pattern[str], ...]:
    """The sentences of our lists that hold nothing of the user's and no fact, as patterns of plain words."""
    return tuple(_pattern(line) for line in _lines() if not _HOLDS.search(line))


@cache
def _our_named_lines() -> tuple[re.Pattern[str], ...]:
    """All sentences of our lists with words of their own, whatever their slots hold."""
    return tuple(_pattern(line) for line in _lines() if len(_plain(_SLOT.sub(" ", line)).split()) >= _WORDY)


def _lines() -> set[str]:
    """The sentences of our lists, their slots open."""
    texts = [text for name in _LISTS for tones in wordings.table(name).values() for some in tones.values() for text in some]
    return {text[start:end] for text in texts for start, end in breaks.sentences(text)}


def _pattern(line: str) -> re.Pattern[str]:
    """The plain words of a sentence of ours, whatever its slots hold."""
    return re.compile(r"\s?.{1,60}\s?".join(re.escape(_plain(part)) for part in _SLOT.split(line)))


def says_goodbye(sentence: str) -> bool:
    """Whether a sentence is one of our lists, with a name of somebody told or without."""
    plain = _plain(EMOJI.sub("", sentence))
    return any(line.fullmatch(plain) for line in _our_named_lines())


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", text.lower()).split())
