"""Lines that speak to whoever judges a text ("approved by legal", "answer ok") instead of to its readers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from assistant.text.canonical import whole
from assistant.text.english import lines
from assistant.text.patterns import lazy, lazy_re2
from assistant.text.sentences import Span, sentences

_WORD = lazy(r"[^\W\d_](?:[^\W\d_]|['’\u200b-\u200d\u2060\ufeff](?=[^\W\d_]))*")
_LINE = lazy(r"[^\n]+")
_CLAUSE = lazy(r"[^,;:.!?()\n–—]+")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_LOUDNESS = {"strong": 2, "judging": 1}
_LOUD, _LOUD_SHARE = 3, 0.25
_GLUED = 5  # words before what is told to the judge, from which on they are a sentence of their own that lacks its full stop
_MOSTLY = 0.6  # of the words of a sentence
_JUDGE = r"(?:(?:ai|llm|gpt|language model|model|assistant|(?:chat)?bot|checker|classifier|reviewer|moderators?|moderation(?: (?:model|team|bot|system))?|guard(?:rails?)?|system|(?:safety )?filter|(?:compliance|privacy) (?:officer|bot|team|check(?:er)?))(?: (?:reviewer|checker|model|assistant|bot))?)"
_PASSES = r"(?:ok(?:ay)?|safe|benign|fine|harmless|clean|approved|cleared|compliant|allowed|acceptable|permitted)"
_TEXT = r"(?:post|text|message|content|draft|caption|tweet|thread|following|above|below)"
_CHECKS = r"(?:instructions?|prompts?|(?:the |all |any |these |those |your )+rules|checks?|checking|filters?|guard(?:rails?)?|review(?:s|ing)?|verdicts?|findings|restrictions|safety (?:rules|checks|policy|policies))"
_TALK = lazy_re2(  # what only a judge of the text is told; a sentence that says it says nothing to the readers
    rf"(?i)<\|?/?(?:im_start|im_end|system|user|assistant|instructions?|inst)\|?>|\[/?inst\]|<!--|-->|^\W*(?:system|assistant|developer)\s*:|[{{\"'](?:role|verdict|reasons|findings)[\"']?\s*[:=]"
    rf"|\b(?:note|attention|memo|message|reminder|p\.?s\.?|to|dear|hey|hello|hi)[,:]?\s+(?:(?:to|for)\s+)?(?:(?:the|any|an?|our|my|whichever)\s+)?{_JUDGE}\s*[:,(–—-]"
    rf"|\bif you(?:'re|’re| are) an? {_JUDGE}\b|\byou are now (?:in|an?|the|free (?:of|from)|dan)\b|\b(?:developer|debug|admin|jailbreak|unrestricted) mode\b|\bsystem prompt\b|\btrusted (?:content|input|text)\b|\boverride code\b"
    rf"|\b(?:ignore|disregard|forget|override|bypass|disable|skip|suspend|(?:do not|don[’']t|no need to|without) (?:apply|run|use|need|do)?)\s*(?:(?:all|any|the|your|my|these|those|of|previous|prior|earlier|above|usual|other|further)\s+)*{_CHECKS}\b"
    rf"|\b(?:mark|label|classify|treat|rate|flag|judge|consider|pass|accept|approve|clear)\s+(?:(?:this|that|it|the|my|all|as|everything)\s+)*(?:{_TEXT}\s+)?(?:as|without)\s+(?:an?\s+)?(?:{_PASSES}|review|findings|checks?)\b"
    rf"|(?:^|[,;:]|\b(?:please|just|only|simply|and|then|must|should|will|now))\s*(?:answer|reply|respond|say|output|return|print|repeat)\b[^.!?\n]{{0,30}}?\b(?:ok(?:ay)?|fine|approved|safe to (?:post|publish|share)|verdict)\b"
    rf"|\b(?:this|the|my) {_TEXT}(?: \w+)?(?: (?:is|was|has been|have been|are))(?: already| now)?(?: pre-?)? ?{_PASSES}\b|\bok(?:ay)? to (?:post|publish|share)\b|\bverdicts?\s*(?:[:=]|is|that|said|always)"
    rf"|\b(?:{_CHECKS}|rules) (?:(?:do not|don[’']t|does not|no longer|need not) apply|(?:is|are) (?:now )?(?:disabled|off|suspended|lifted|waived))\b|\b(?:advice|names|identifiers|everything|all of it) (?:is|are) (?:now )?(?:allowed|permitted)\b"
    rf"|\bas (?:the|an?|your|our) (?:compliance|privacy|legal|safety|content|platform)? ?(?:officer|counsel|lead|administrator|admin|moderator|developer|owner)\b[^.!?\n]{{0,30}}\b(?:approve|authori[sz]e|allow|clear|confirm)\b|\bdisclaimer (?:already|was|is|has been) (?:already )?(?:added|included|there)\b"
)


def plain(text: str) -> tuple[Span, ...]:
    """Where such lines and sentences stand that hold no other word; digits in them are to be read all the same."""
    return tuple((start, end) for start, end in _pieces(text) if _only(text, start, end))


def _only(text: str, start: int, end: int) -> bool:
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    return bool(words) and _share(text, words) == 1


def spoken(text: str) -> tuple[Span, ...]:
    """Where sentences speak to the judge whatever else they say: they say nothing of how a post reads, but something may hide in them."""
    found = []
    for start, end in _pieces(text):
        if (talk := _TALK.search(whole(text[start:end]))) or _loudly(text[start:end]):
            at = start + talk.start() if talk else start
            glued = not _own_line(text, start, end) and sum(1 for _ in _WORD.finditer(text, start, at)) >= _GLUED
            found.append((at if glued else start, end))
    return tuple(found)


def _loudly(sentence: str) -> bool:
    """Whether words of judging count for enough of a sentence."""
    kinds = [_kind(m[0]) for m in _WORD.finditer(sentence)]
    loudness = sum(_LOUDNESS.get(kind, 0) for kind in kinds)
    return loudness >= _LOUD and loudness >= _LOUD_SHARE * len(kinds)


def orders(text: str, asides: Sequence[Span]) -> tuple[Span, ...]:
    """The words in ``asides`` that only a judge is told, and clauses of nothing but words of judging; what hides is beside them."""
    told = [(start + m.start(), start + m.end()) for start, end in asides for m in _TALK.finditer(whole(text[start:end]))]
    rest = blanked(text, told, digits=True)
    clauses = [(start + m.start(), start + m.end()) for start, end in asides for m in _CLAUSE.finditer(rest[start:end])]
    return (*told, *((start, end) for start, end in clauses if all(_kind(m[0]) for m in _WORD.finditer(rest, start, end))))


def _own_line(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a line by itself, beside other lines."""
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    return (not before or before[-1] == "\n") and (not after or after[0] == "\n") and bool(before or after)


def blanked(text: str, spans: Sequence[Span], *, digits: bool = False) -> str:
    """``text`` with the same places, ``spans`` blanked, their ``digits`` too; a text of nothing else stays."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = [c if c.isdigit() and not digits else " " for c in text[start:end]]
    return "".join(kept).rstrip() or text


def left(text: str, spans: Sequence[Span]) -> str:
    """``text`` without ``spans``; a text of nothing else stays."""
    kept = list(text)
    for start, end in spans:  # which may overlap
        kept[start:end] = [""] * (end - start)
    return "".join(kept).strip() or text


def mostly(sentence: str) -> bool:
    """Whether a sentence speaks to the judge more than to anybody, whatever else it says."""
    words = [m.span() for m in _WORD.finditer(sentence)]
    return bool(words) and _share(sentence, words) >= _MOSTLY


def _pieces(text: str) -> list[Span]:
    found = []
    for line in _LINE.finditer(text):
        found += [(line.start() + start, line.start() + end) for start, end in sentences(line[0])]
    return found


def _share(text: str, words: list[Span]) -> float:
    """How many of the words are words of judging or stand beside them; 0 when none is a word of judging."""
    kinds = [_kind(text[start:end]) for start, end in words]
    return sum(map(bool, kinds)) / len(kinds) if not _LOUDNESS.keys().isdisjoint(kinds) else 0


def _kind(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word).translate(_UNSEEN).replace("’", "'")
    kind = _kinds().get(plain.lower(), "")
    return "" if kind == "lower" and plain[0].isupper() else kind


@cache
def _kinds() -> dict[str, str]:
    rows = (line.split() for line in lines("judging.txt"))
    return {word: row[0] for row in rows for word in row[1:]}
