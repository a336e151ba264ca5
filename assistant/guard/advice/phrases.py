"""A sentence as words and clause heads: where an order could begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.advice import verbs, wordsets
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_TOKEN = lazy(r"[^\W_]+(?:['./-][^\W_]+)*(?:in')?|[^\w\s]|_")
_BREAKS = frozenset(";:—–()!?…\"•*|>→/=")
_CONJUNCTIONS = frozenset(("and", "but", "or", "so", "then", "&", "plus", "yet"))
SUBORDINATORS = wordsets.named("phrases_subordinators")
_CONDITIONS = ("if", "when", "whenever", "once", "after", "until", "for", "before", "on", "during", "while", "unless")
_TITLED = (":", "-", "–", "—")  # what stands behind a title
# Words that may stand before the verb of an order.
OPENERS = wordsets.named("phrases_openers")
NEGATIONS = frozenset(("don't", "never", "dont", "no", "not", "do"))


_OBJECT_STARTS = wordsets.named("phrases_object_starts")
_NOT_BEFORE = wordsets.named("phrases_not_before")


class Word(NamedTuple):
    """A word or mark of a sentence, lower case, with its place in the document."""

    text: str
    start: int
    end: int


_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)  # without a call of Python's own for each


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
        return first in _CONDITIONS or bool(self._behind_a_title)

    @cached_property
    def _behind_a_title(self) -> str:
        """The word of condition behind a title: "Timing - for most people take it at night"; empty where there is none."""
        return next((word for mark, word in pairwise(self.texts) if mark in _TITLED and word in _CONDITIONS), "")

    def _bare_heads(self) -> list[int]:
        """Heads with no mark before them: "if you have gout skip the shrimp"."""
        texts, found = self.texts, list[int]()
        for i in range(2, len(texts) - 1):
            before = texts[i - 1]
            if texts[i] in verbs.acts() and texts[i + 1] in _OBJECT_STARTS and before[0].isalpha() and before not in _NOT_BEFORE and not ("for" not in (texts[0], self._behind_a_title) and before.endswith("s") and len(before) > 3 and before[-2:] != "is" and before[-2:] != "ss"):
                found.append(i)
        return found


def phrase(document: Document, index: int) -> Phrase:
    """Sentence number ``index`` of the document in words."""
    start, end = document.sentences[index]
    words = tuple(_word((m[0], *m.span())) for m in _TOKEN.finditer(document.low, start, end))
    return Phrase(index, start, end, words)
