"""A sentence as words and clause heads: where an order could begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.guard.advice import verbs

if TYPE_CHECKING:
    from assistant.guard.document import Document

_TOKEN = re.compile(r"[^\W_]+(?:['./-][^\W_]+)*(?:in')?|[^\w\s]|_")
_BREAKS = frozenset(";:—–()!?…\"•*|>→/=")
_CONJUNCTIONS = frozenset(("and", "but", "or", "so", "then", "&", "plus", "yet"))
SUBORDINATORS = frozenset(
    "if when whenever while once unless until till before after because since although though even for as at in on with without during despite instead given the every "
    "each next first second third finally to by from upon whether where tonight today tomorrow now twice no got have having had feeling flying traveling travelling".split()
)
# Words that may stand before the verb of an order.
OPENERS = frozenset(
    "so and but then also now just please simply always instead first next finally seriously honestly remember ok okay kindly definitely maybe or plus again meanwhile otherwise afterwards "
    "afterward later tonight today tomorrow second third lastly only go well yes yeah yep look listen hey fyi psa tip step rule pro hack friends folks guys ladies gentlemen parents moms "
    "mamas dads everyone everybody y'all people team gang fam besties bestie runners patients better rather either quickly slowly gently carefully immediately consistently regularly "
    "usually personally basically literally totally absolutely really sometimes thus therefore hence ps p.s pps bonus reminder note too once twice & all alright right man dude boys girls yo oh ah "
    "dear reader doctor never-ever still".split()
)
NEGATIONS = frozenset(("don't", "never", "dont", "no", "not", "do"))


_OBJECT_STARTS = frozenset("the your it them that this those a an on off all any some more no".split())
_NOT_BEFORE = frozenset(
    "you i we they he she it who people anyone someone everyone kids child children can could will would may might must should shall to not don't doesn't didn't never and or do does did "
    "always also just still often sometimes usually the a an your my our their his her that this patients parents women men adults must've that's let help helps make makes".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a sentence, lower case, with its place in the document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Phrase:
    """A sentence of a document in words."""

    index: int  # number of the sentence
    start: int
    end: int
    words: tuple[Word, ...]

    @cached_property
    def texts(self) -> list[str]:
        """The words alone."""
        return [w.text for w in self.words]

    @cached_property
    def finite(self) -> list[bool]:
        """For each word whether it is a finite verb."""
        return [verbs.is_finite(self.texts, i) for i in range(len(self.words))]

    def has_finite(self, first: int, last: int) -> bool:
        """Whether words ``first:last`` hold a finite verb."""
        return any(self.finite[first:last])

    @cached_property
    def heads(self) -> list[int]:
        """Numbers of the words at which a clause begins: at the start, after a mark, after a conjunction."""
        found = [0]
        for i, word in enumerate(self.words[:-1]):
            if word.text in _BREAKS or word.text in (",", "-", ".") or word.text in _CONJUNCTIONS or not word.text[0].isascii():
                found.append(i + 1)
        if self._conditional:
            found += self._bare_heads()
        return sorted(set(found))

    @cached_property
    def _conditional(self) -> bool:
        first = next((w for w in self.texts if w[0].isalnum() and w not in OPENERS), "")
        return first in ("if", "when", "whenever", "once", "after", "until", "for", "before")

    def _bare_heads(self) -> list[int]:
        """Heads with no mark before them: "if you have gout skip the shrimp"."""
        texts, found = self.texts, list[int]()
        for i in range(3, len(texts) - 1):
            before = texts[i - 1]
            if texts[i] in verbs.acts() and texts[i + 1] in _OBJECT_STARTS and before[0].isalpha() and before not in _NOT_BEFORE and not (before.endswith("s") and len(before) > 3 and before[-2:] != "is" and before[-2:] != "ss"):
                found.append(i)
        return found


def phrase(document: Document, index: int) -> Phrase:
    """Sentence number ``index`` of the document in words."""
    start, end = document.sentences[index]
    words = tuple(Word(m[0], *m.span()) for m in _TOKEN.finditer(document.low, start, end))
    return Phrase(index, start, end, words)
