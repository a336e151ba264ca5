"""A draft taken apart into sentences and the white space between them, so that one can change and the rest stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.platforms import breaks


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sentences in order with the white space before each, and the hashtags at the end with theirs."""

    sentences: tuple[str, ...]
    gaps: tuple[str, ...]  # one for each sentence; the first is empty
    tags: str = ""
    tag_gap: str = "\n\n"

    @property
    def text(self) -> str:
        """The draft as one text."""
        body = "".join(gap + sentence for gap, sentence in zip(self.gaps, self.sentences, strict=True))
        return f"{body}{self.tag_gap}{self.tags}" if self.tags and body else body or self.tags

    @property
    def words(self) -> int:
        """Words of the body, hashtags left out."""
        return sum(len(s.split()) for s in self.sentences)

    def without(self, *places: int) -> Sheet:
        """The sheet without these sentences; where one went, the wider white space stays."""
        sentences: list[str] = []
        gaps: list[str] = []
        pending = ""
        for i, (gap, sentence) in enumerate(zip(self.gaps, self.sentences, strict=True)):
            if i in places:
                pending = _wider(pending, gap)
                continue
            gaps.append(_wider(pending, gap) if sentences else "")
            sentences.append(sentence)
            pending = ""
        return replace(self, sentences=tuple(sentences), gaps=tuple(gaps))

    def put(self, place: int, sentence: str, gap: str = "\n\n") -> Sheet:
        """The sheet with a sentence more, before the one at ``place``."""
        sentences, gaps = list(self.sentences), list(self.gaps)
        if place == 0:
            gaps[0:1] = ["", gap]
        else:
            gaps.insert(place, gap)
        sentences.insert(place, sentence)
        return replace(self, sentences=tuple(sentences), gaps=tuple(gaps))

    def change(self, place: int, sentence: str) -> Sheet:
        """The sheet with another sentence at ``place``."""
        return replace(self, sentences=(*self.sentences[:place], sentence, *self.sentences[place + 1 :]))

    def edited(self, edit: Callable[[str], str]) -> Sheet:
        """The sheet with every sentence edited; one of which no word is left goes. The sheet itself where nothing changed."""
        sentences = tuple(map(edit, self.sentences))
        if sentences == self.sentences:
            return self
        return replace(self, sentences=sentences).without(*(i for i, said in enumerate(sentences) if not re.search(r"\w{3}", said)))

    def paragraphs(self) -> list[tuple[int, ...]]:
        """The places of the sentences of each paragraph."""
        return list(self._grouped("\n\n"))

    def lines(self) -> list[tuple[int, ...]]:
        """The places of the sentences of each line."""
        return list(self._grouped("\n"))

    def _grouped(self, mark: str) -> Iterator[tuple[int, ...]]:
        group: list[int] = []
        for i, gap in enumerate(self.gaps):
            if group and mark in gap:
                yield tuple(group)
                group = []
            group.append(i)
        if group:
            yield tuple(group)


def read(text: str) -> Sheet:
    """Take a draft apart."""
    cut = breaks.trailing_hashtags(text)
    body, rest = text[:cut].rstrip(), text[cut:] if cut < len(text) else ""
    if not body:
        body, rest = text, ""
    tags = rest.strip()
    tag_gap = text[len(body) : len(text) - len(rest.lstrip())] if tags else "\n\n"
    spans = _with_signs(body, breaks.sentences(body))
    gaps = ["", *(body[a[1] : b[0]] for a, b in pairwise(spans))]
    return Sheet(tuple(body[a:b] for a, b in spans), tuple(gaps[: len(spans)]), tags, tag_gap or "\n\n")


def _with_signs(body: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Signs alone, such as an emoji after a full stop, belong to the sentence before them."""
    found: list[tuple[int, int]] = []
    for start, stop in spans:
        if found and not any(c.isalnum() for c in body[start:stop]):
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return found


def _wider(one: str, other: str) -> str:
    return max(one, other, key=lambda gap: (gap.count("\n"), len(gap)))
