"""The words claims are made of, found once in a text and marked with their classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from assistant.guard import lexicon
from assistant.guard.advice.matter import ILL, STRONG, Kind, matter
from assistant.guard.once import once
from assistant.text.patterns import lazy_re2, loosened
from assistant.text.sets import PatternSet

if TYPE_CHECKING:
    from assistant.guard.document import Document

# Class -> the lists it is read from; a word may be in several classes.
_LISTS = {
    name: (f"claims/{name}",)
    for name in (
        "promise", "without_exception", "for_good", "at_once", "ending_strong", "ending", "works", "success", "fails", "harm", "hurt", "none",
        "ending_wide", "gone_by", "plain", "unmatched", "best", "better", "fall_short", "reader", "own", "everyday", "admin", "this", "than", "seal", "perfect", "gain", "damage", "mending", "instant",
    )
} | {
    "treatment": ("claims/offered", "treatments", "services"),
    "complaint": ("claims/looks", "lasting_conditions"),
    "body": ("body_parts", "claims/tissues"),
    "clinician": ("clinicians",),
    "practice": ("practices",),
}  # fmt: skip
_WHO = lexicon.alternation("clinicians", "practices")
RIVALS = (  # colleagues the writer could be measured against
    rf"(?:(?:(?:any|all|most|every|the|those|these|your|some|many|no|what|where) )*(?:other|others|competing|rival|chain|corporate|discount|neighbou?ring|average|typical|your (?:last|old|current|previous|former)) (?:[\w-]+ ){{0,2}}?(?:{_WHO}|chains?|competitors?|guys|places?)\b"
    rf"|the competition\b|(?:our|any) competitors?\b|the (?:other |big |bigger )(?:guys?|clinics?|practices?|offices?|places?|hospitals?|chains?)\b|the (?:clinic|practice|office|place|hospital|surgeon|doctor|dentist|chain) (?:down|across|up|over|next door)\b|(?:all |all the |the |where |when |what )others\b|theirs\b|(?:anyone|anybody|everyone|everybody) else\b|(?:anywhere|everywhere) else\b|elsewhere\b|(?:big )?chain (?:clinics?|practices?|offices?|dentists?)\b)"
)
_NOUNS = ("treatment", "complaint", "body", "clinician", "practice")
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|a single|just one|only one|a few|a couple of)"
_PATTERNS = (
    ("at_once", lazy_re2(rf"(?i)\b(?:in|within|after|by) (?:just |only |less than |under |as little as |the first |your first )?(?:{_NUMBER}[ -]?)?(?:quick |short |easy |tiny |gentle )?(?:seconds?|minutes?|hours?|days?|weeks?|sessions?|visits?|treatments?|appointments?|month|lunch breaks?|dose|swipe|step)\b(?: flat)?")),
    ("at_once", lazy_re2(r"(?i)\b(?:one|a single|just one) (?:[\w-]+ )?(?:visit|session|treatment|shot|injection|dose|pill|appointment)\b")),
    ("at_once", lazy_re2(r"(?i)\bthe (?:very )?(?:day|moment|minute|second|instant) (?:you|your (?:child|baby|skin))\b")),
    ("instant", lazy_re2(rf"(?i)\bin (?:just |only |under |less than )?{_NUMBER}[ -](?:quick |short |easy )?(?:seconds?|minutes?|sessions?|visits?|treatments?)\b|\b(?:one|a single) (?:visit|session|treatment)\b")),
    ("no_harm", lazy_re2(rf"(?i)\b(?:no|zero|no more|without(?: any| a)?|not a single|never any|not one|free of|nil) (?:[\w-]+ )?{lexicon.alternation('claims/harm', 'claims/hurt')}\b")),
    ("plain", lazy_re2(r"(?i)\b\d+ (?:of|in|out of)(?: every)? \d+\b")),
    ("seal", lazy_re2(r"(?i)(?:[,—–]|\s-)\s*(?:period|full stop)\b")),
    ("without_exception", lazy_re2(r"(?i)(?:[,—–]|\s-)\s*(?:period|full stop)\b")),
    ("unmatched", lazy_re2(r"# ?1\b")),
    ("own", lazy_re2(r"\bDr\.? (?:[A-Z]\w+|[A-Z]\b)")),
    ("success", lazy_re2(r"(?i)\b(?:without|free of|free from) (?:(?:any|a|an|the|your|a single) )?(?:pains?|aches?|limp(?:ing)?|glasses|contacts|medications?|pills|symptoms?|insulin|crutches|a cane|wrinkles|cravings)\b|\b(?:pain|symptom|acne|wrinkle|migraine|medication|glasses|allergy|scar)[- ]free\b")),
    ("rivals", lazy_re2(rf"(?i)\b{RIVALS}")),
)  # fmt: skip


class Mark(NamedTuple):
    """A word or phrase at ``start:end`` of the text and the classes it belongs to."""

    start: int
    end: int
    classes: frozenset[str]


class Marks:
    """The marks of a text in order, and which classes it and each of its sentences has at all."""

    def __init__(self, marks: list[Mark], sentences: Sequence[tuple[int, int]] = ()) -> None:
        self.marks = marks
        self.classes: frozenset[str] = _classes(marks)
        self._starts = [m.start for m in marks]
        self._sentences = sentences

    @cached_property
    def sentences(self) -> list[tuple[tuple[int, int], list[Mark], frozenset[str]]]:
        """Each sentence with its marks and their classes."""
        groups = [(span, self.within(*span)) for span in self._sentences]
        return [(span, group, _classes(group)) for span, group in groups]

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that begin in ``start:end``."""
        return self.marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _classes(marks: list[Mark]) -> frozenset[str]:
    return frozenset().union(*(m.classes for m in marks))


@once
def marks(document: Document) -> Marks:
    """Every mark of the document."""
    return Marks(sorted(_listed(document.low) + _medical(document) + _patterned(document)), document.sentences)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[frozenset[str], ...]]:
    classes: dict[str, set[str]] = {}
    for name, lists in _LISTS.items():
        for entry in (e for part in lists for e in lexicon.entries(part)):
            for form in (entry, _other_number(entry)) if name in _NOUNS else (entry,):
                classes.setdefault(form, set()).add(name)
    automaton = AhoCorasick(list(classes), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return automaton, tuple(frozenset(c) for c in classes.values())


def _other_number(noun: str) -> str:
    """The plural of a noun, or the singular of a longer plural."""
    return noun[:-1] if len(noun) > 5 and noun.endswith("s") and not noun.endswith("ss") else noun + "s"


def _listed(low: str) -> list[Mark]:
    automaton, classes = _automaton()
    return [
        Mark(start, end, classes[index])
        for index, start, end in automaton.find_matches_as_indexes(low)
        if (start == 0 or not low[start - 1].isalnum()) and (end == len(low) or not low[end].isalnum())
    ]


_MEDICAL = {kind: "complaint" for kind in ILL} | {kind: "treatment" for kind in STRONG} | {Kind.BODY: "body"}


def _medical(document: Document) -> list[Mark]:
    return [Mark(m.start, m.end, frozenset((_MEDICAL[m.kind],))) for m in matter(document).mentions if m.kind in _MEDICAL]


@cache
def _together() -> PatternSet:
    return PatternSet([loosened(pattern.pattern) for _, pattern in _PATTERNS])


def _patterned(document: Document) -> list[Mark]:
    told = _together().matching(document.text)
    possible = _PATTERNS if told is None else [_PATTERNS[number] for number in told]
    found = [Mark(match.start(), match.end(), frozenset((name,))) for name, pattern in possible for match in pattern.finditer(document.text)]
    return found + [Mark(start, end, frozenset(("own",))) for start, end in document.public if re.search("[A-Za-z]", document.text[start:end])]
