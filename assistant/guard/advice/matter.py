"""The medical things a text names: drugs, supplements, remedies, tests, procedures, devices, conditions, symptoms."""

from __future__ import annotations

from bisect import bisect_left
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import re2
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from assistant.guard import lexicon
from assistant.guard.once import once
from assistant.text import linear
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Kind(Enum):
    """What a medical word stands for."""

    __hash__ = object.__hash__  # in C; members are equal only to themselves

    DRUG = "drug"
    SUPPLEMENT = "supplement"
    VACCINE = "vaccine"
    REMEDY = "remedy"
    TEST = "test"
    PROCEDURE = "procedure"
    DEVICE = "device"
    CONDITION = "condition"
    SYMPTOM = "symptom"
    BODY = "body part"
    DIET = "food or drink"
    EXERCISE = "exercise"
    CARE = "care"
    NOTHING = "an everyday phrase"


STRONG = frozenset((Kind.DRUG, Kind.SUPPLEMENT, Kind.VACCINE, Kind.REMEDY, Kind.TEST, Kind.PROCEDURE, Kind.DEVICE))
MEDICINE = frozenset((Kind.DRUG, Kind.SUPPLEMENT, Kind.VACCINE, Kind.REMEDY))
ILL = frozenset((Kind.CONDITION, Kind.SYMPTOM))
WEAK = frozenset((Kind.BODY, Kind.DIET, Kind.EXERCISE))

# Later lists win: a word in two lists is read as the later one.
_LISTS = (
    ("body_parts", Kind.BODY),
    ("diet_words", Kind.DIET),
    ("exercises", Kind.EXERCISE),
    ("care_places", Kind.CARE),
    ("symptoms", Kind.SYMPTOM),
    ("conditions", Kind.CONDITION),
    ("devices", Kind.DEVICE),
    ("procedures", Kind.PROCEDURE),
    ("tests", Kind.TEST),
    ("remedies", Kind.REMEDY),
    ("vaccines", Kind.VACCINE),
    ("supplements", Kind.SUPPLEMENT),
    ("medicine_words", Kind.DRUG),
    ("drug_brands", Kind.DRUG),
    ("drugs", Kind.DRUG),
    ("not_matter", Kind.NOTHING),
)

# Endings that mark a generic name (the naming stems of the USAN and INN lists).
STEM = lazy_re2(
    r"\b[a-z]{2,}(?:statin|opril|sartan|olol|dipine|prazole|tidine|cillin|mycin|micin|cycline|floxacin|conazole|ciclovir|tegravir|previr|navir|buvir|gliptin|gliflozin|glutide|"
    r"triptan|setron|azepam|azolam|oxetine|[aeiou]mab|tinib|parin|xaban|gatran|barbital|[io]caine|nisone|nisolone|asone|profen|buterol|meterol|thiazide|semide|dronate|[dn]afil|lukast|"
    r"oxicam|coxib|zosin|faxine|piprazole|peridone|gepant|nidazole|bendazole|methacin|fenac|platin|taxel|rubicin|ciclib|zolamide|oprost|mustine)\b"
)


class Mention(NamedTuple):
    """A medical word at ``start:end`` of the text."""

    start: int
    end: int
    kind: Kind


class Matter:
    """Every mention in a text, in order, with quick look-ups by span and kind."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self._starts = [m.start for m in mentions]

    def within(self, start: int, end: int, kinds: frozenset[Kind]) -> list[Mention]:
        """Mentions of the given kinds that begin in ``start:end``."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return [m for m in self.mentions[low:high] if m.kind in kinds]

    def any(self, start: int, end: int, kinds: frozenset[Kind]) -> bool:
        """Whether a mention of the given kinds begins in ``start:end``."""
        low = bisect_left(self._starts, start)
        return any(m.kind in kinds for m in self.mentions[low : bisect_left(self._starts, end)])


@once
def matter(document: Document) -> Matter:
    """What the document names. Words everyday talk uses too count only in a text about health."""
    found = [Mention(*span) for span in _find(document.low) if span[2] is not Kind.NOTHING]
    ambiguous = lexicon.words("advice/ambiguous_matter")
    certain = STRONG | ILL | frozenset((Kind.BODY,))
    doubtful = {document.low[m.start : m.end] for m in found if m.kind in STRONG | ILL}
    if len(doubtful) < 2 and not any(m.kind in certain and document.low[m.start : m.end] not in ambiguous for m in found):
        found = [m for m in found if document.low[m.start : m.end] not in ambiguous]
    return Matter(found)


def _find(low: str) -> list[tuple[int, int, Kind]]:
    automaton, _entries, kinds = _automaton()
    spans: list[tuple[int, int, Kind]] = []
    for index, start, end in automaton.find_matches_as_indexes(low):
        if (start == 0 or not low[start - 1].isalnum()) and (end == len(low) or not low[end].isalnum()):
            spans.append((start, end, kinds[index]))
    taken = {s for s, _, _ in spans}
    complaint = _complaints()
    aches = [(m.start(), m.end(), Kind.SYMPTOM) for m in complaint.finditer(low)]
    if aches:
        inside = {i for s, e, _ in aches for i in range(s, e)}
        spans = [s for s in spans if s[0] not in inside or s[2] in STRONG or s[2] is Kind.CONDITION] + aches
    stems = [(m.start(), m.end(), Kind.DRUG) for m in STEM.finditer(low) if m.start() not in taken and m[0] not in _NOT_DRUGS]
    return sorted(spans + stems, key=lambda x: x[0]) if stems or aches else spans


@cache
def _complaints() -> re2._Regexp:
    """A complaint made of a body part: "shin pain", "swollen knee", "my back hurts"."""
    parts = "|".join(sorted((re2.escape(w) for w in lexicon.entries("advice/body_parts") if w not in ("heart", "hair", "face", "mouth", "back", "head", "hand", "hands", "bottom", "chest", "arch", "skin", "pores")), key=len, reverse=True))
    ill = r"pains?|aches?|cramps?|cramping|swelling|spasms?|stiffness|soreness|tightness|numbness|tingling|twitch(?:es|ing)?|hurts?|itch(?:es|ing)?|infections?|injury|injuries|sprains?"
    bad = r"sore|stiff|achy|aching|swollen|itchy|runny|stuffy|puffy|cracked|twisted|sprained|jammed|broken|infected|inflamed|bleeding|numb|burning|clogged|throbbing|bruised|torn|strained|pulled"
    return linear.compiled(rf"\b(?:{parts}|back|head|chest|hand|skin) (?:{ill})\b|\b(?:{bad}) (?:{parts}|back|hands?|skin)\b")


_NOT_DRUGS = frozenset(("season", "reason", "poison", "comparison", "liaison", "unison", "prison", "garrison", "mizen"))


@cache
def entries_by_kind() -> dict[str, Kind]:
    """Every listed word, plurals included, with its kind."""
    kinds: dict[str, Kind] = {}
    for name, kind in _LISTS:
        for entry in lexicon.entries(f"advice/{name}"):
            kinds[entry] = kind
            for plural in _plurals(entry, kind):
                kinds.setdefault(plural, kind)
    return kinds


@cache
def _automaton() -> tuple[AhoCorasick, list[str], list[Kind]]:
    kinds = entries_by_kind()
    words = list(kinds)
    built = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return built, words, list(kinds.values())


def _plurals(entry: str, kind: Kind) -> tuple[str, ...]:
    if kind in (Kind.SYMPTOM, Kind.BODY, Kind.DIET) or entry.endswith("s") or len(entry) < 4:
        return ()
    return (entry[:-1] + "ies", entry + "s") if entry.endswith("y") else (entry + "s",)
