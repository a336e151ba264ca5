"""Where a text typed without its marks goes on to its next sentence: by plain rules, and as learnt from posts (``marks.py``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.knowledge.subject import upper_first
from assistant.text.sentences import sentences
from assistant.writers.builtin.copyedit import fragments, marks
from assistant.writers.builtin.copyedit.lists import is_verb, words

_LEAST, _CURT = 3, 2  # words of a sentence; of a short order at the end, "come by", or a short remark: "it's free"
_NEAR, _FAR = 4, 7  # words within which the verb of a pronoun follows, and of a subject of several words
_WAITING = 8  # words up to which a clause that leans on the next one may reach
_HASTE, _PLAIN = 0.5, 0.4  # likelihood from which a sentence typed in haste is parted, and before "it's" and its like, which open nothing else
_CARE, _ENDLESS = 0.9, 24  # from which one with its capital and its stop is, where so many words stand in a row without a mark
_COMMAS = 2  # more of them make a list
_OPENING = 3  # words behind an "and" that say where or when
_WHO = ("who", "whoever", "whatever")
_TYPED = re.compile(r"\S+")
_BARE = ".,;:!?…\"“”()[]–—*•'‘’"
_CAPITAL, _STOPPED = re.compile(r"\W*[A-Z0-9]"), re.compile(r"[.!?…:][\"”’')\]]*$")
_KEPT = re.compile(r"[@#/]|\.\w")  # a handle, a tag or an address begins no sentence with a capital


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as typed, where it ends, and as it is compared."""

    said: str
    start: int
    end: int
    mark: str  # what stands behind it: nothing, or the mark itself


def divided(text: str) -> str:
    """A text with a stop where one sentence surely ends and the next begins; one with sound punctuation as it was."""
    parts: list[str] = []
    at = 0
    for start, end in sentences(text):
        parts += (text[at:start], _divided(text[start:end]))
        at = end
    return "".join((*parts, text[at:]))


def _divided(sentence: str) -> str:
    typed = [_Word(bare.lower().replace("’", "'"), m.start(), m.end(), m[0][len(m[0].rstrip(_BARE)) :]) for m in _TYPED.finditer(sentence) if re.search(r"\w", bare := m[0].strip(_BARE))]
    capital, stopped = _CAPITAL.match(sentence) is not None, _STOPPED.search(sentence) is not None
    if capital and stopped and _longest(typed) <= _ENDLESS:
        return sentence
    said = [word.said for word in typed]
    # who types a capital or a stop means the commas too, and so does who strings things together
    means = capital or stopped or sum(word.mark == "," for word in typed) > _COMMAS
    open_gaps = [n for n in range(len(typed) - 1) if _is_open(sentence, typed, n) and not (typed[n].mark and means)]
    stock = [m.span() for m in fragments.phrases().finditer(sentence)]
    open_gaps = [n for n in open_gaps if not any(start < typed[n].end < end for start, end in stock) and _begins(said[n + 1 :])]
    if not any(may_end(said, n) for n in open_gaps):
        return sentence
    bars = [_CARE if capital and stopped else _PLAIN if said[gap + 1] in words("spoken_for") else _HASTE for gap in open_gaps]
    likely = [gap for gap, share, bar in zip(open_gaps, marks.stops(said, open_gaps), bars, strict=True) if share >= bar]
    ends: list[int] = []
    for gap in likely:
        since = ends[-1] + 1 if ends else 0
        if may_end(said[since:], gap - since):
            ends.append(gap)
    return _parted(sentence, typed, ends)


def _is_open(sentence: str, typed: Sequence[_Word], n: int) -> bool:
    """Whether nothing or only a comma stands behind a word, and neither quotation mark nor bracket is open there."""
    between = sentence[typed[n].end : typed[n + 1].start]
    before = sentence[: typed[n].end]
    if not sentence[typed[n + 1].start].isalnum():
        return False  # a bracket or a quotation begins there
    return typed[n].mark in ("", ",") and between == " " and before.count('"') % 2 == 0 and all(before.count(a) == before.count(b) for a, b in ("“”", "()", "[]"))


def _longest(typed: Sequence[_Word]) -> int:
    """The most words in a row without a mark."""
    most = run = 0
    for word in typed:
        run += 1
        most = max(most, run)
        run = 0 if word.mark else run
    return most


def _parted(sentence: str, typed: Sequence[_Word], ends: Sequence[int]) -> str:
    parts: list[str] = []
    at = 0
    for end in ends:
        parts.append(f"{sentence[at : typed[end].end].rstrip(',')}.")
        at = typed[end + 1].start
    parts.append(sentence[at:])
    return " ".join(part if not n or _KEPT.search(part.split()[0]) else upper_first(part) for n, part in enumerate(parts))


def small(sentence: str) -> str:
    """A sentence without the capital it was given where it was parted from the one before."""
    word = re.match(r"[\w'’]+", sentence)
    known = word is not None and any(word[0].lower().replace("’", "'") in words(name) for name in ("spoken_for", "subjects", "orders", "determiners", "times"))
    return sentence if not known or sentence.startswith(("I ", "I'", "I’", "Dr")) else sentence[:1].lower() + sentence[1:]


def may_end(said: Sequence[str], at: int) -> bool:
    """Whether a sentence may end with word ``at`` of these, in small letters, and the next begin behind it: both sides have a verb, neither leans on the other."""
    return _begins(said[at + 1 :]) and _stands(said[: at + 1])


def _begun(said: Sequence[str]) -> bool:
    """Whether the last words open what is to come: "they send them to me and at home"."""
    last = max((n for n, word in enumerate(said) if word in ("and", "but")), default=len(said))
    return 0 < len(said) - last - 1 <= _OPENING and said[last + 1] in ("at", "in", "on", "during", "after", "before", "for")


def _begins(said: Sequence[str]) -> bool:
    """Whether these words can be a sentence of their own behind another."""
    least = _CURT if said and said[0] in words("orders") else _LEAST
    return len(said) >= least and said[0] not in words("goes_on") and _opens(said)


def _leads_on(said: Sequence[str]) -> bool:
    """Whether these words cannot be the end of a sentence; "8 am" and "in may" can, though "I am" and "we may" cannot."""
    before, last = said[-2:]
    timed = (last == "am" and before[-1:].isdigit()) or (last == "may" and before in ("in", "of", "by", "this", "next", "late", "early", "until"))
    return (last in words("leads_on") and not timed) or (before == "the" and last in ("one", "ones", "way"))  # "the one I carried"


def _opens(said: Sequence[str]) -> bool:
    """Whether these words begin as a sentence does: with a subject and its verb, or as an order to readers."""
    first = said[0]
    if first == "no" and said[1].startswith("show"):
        return False  # "31 no shows last month"
    if first in words("times"):
        return len(said) > _LEAST and _opens(said[1:])
    if first == "well":
        return said[1] in words("we_shall")
    if first in words("spoken_for") or first in words("orders"):
        return True
    if first in words("subjects"):
        return _has_verb(said, 1, 1 + _NEAR)
    if first not in words("determiners"):
        return False
    # the verb stands before the next sentence begins
    own = next((n for n, word in enumerate(said[2 : 2 + _FAR]) if word in words("subjects") or (word in words("orders") and not is_verb(word))), _FAR)
    return _has_verb(said, 2, 2 + own)


def _has_verb(said: Sequence[str], start: int, end: int) -> bool:
    """Whether a verb stands among these words and does not end them: "the garden our families love" waits for nothing more."""
    return any(map(is_verb, said[start : min(end, len(said) - 1)]))


def _stands(said: Sequence[str]) -> bool:
    """Whether these words can be a sentence by themselves: with a verb, and no clause at the end that still waits for the main one."""
    if len(said) < (_CURT if said[0] in words("spoken_for") else _LEAST) or _leads_on(said):
        return False
    if _begun(said):
        return False
    if words("leaning").intersection((said[0], *said[-_WAITING:])):
        return False
    if who := next((n for n, word in enumerate(said[:_NEAR]) if word in _WHO), 0) or said[0] in _WHO:
        return sum(map(is_verb, said[int(who) :])) > 1  # "everyone who came | ..." waits for what they did
    return said[0] in words("orders") or any(is_verb(word) or word in words("spoken_for") for word in said)
