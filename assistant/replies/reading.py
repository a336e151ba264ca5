"""One comment, read once: its tokens, sentences, groups and outward marks."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.replies import vocabulary, words
from assistant.replies.vocabulary import Hit
from assistant.text.patterns import lazy_re2

_MARKS = {
    "handle": lazy_re2(r"@[\w.]{3,}"),
    "phone": lazy_re2(r"\b\d{3}[ .-]?\d{4}\b|\b\d{3}[ .-]\d{3}[ .-]\d{4}\b"),
    "address": lazy_re2(r"(?i)\bhttps?:|\bwww\.|\b[\w-]+\.(?:com|net|org|example|me|ly|shop|io)\b|\bdot (?:com|example)\b"),
    "money": lazy_re2(r"[$£€]\s?\d"),
    "full_name": lazy_re2(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b"),
    "titled_name": lazy_re2(r"\b(?:Mr|Mrs|Ms|Miss|Coach|Pastor|Judge|Mayor|Father|Officer|Principal)\.? [A-Z][a-z]+"),
    "named_relation": lazy_re2(r"\b(?:[Mm]y|[Oo]ur|MY) (?:[\w-]+ ){1,4}[A-Z][a-z]+ [A-Z][a-z]+\b"),
    "shouting": lazy_re2(r"(?s)\b[A-Z]{4,}\b.*\b[A-Z]{4,}\b"),
    "date": lazy_re2(r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b"),
    "birth_date": lazy_re2(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b"),
    "street": lazy_re2(r"\b\d{1,5} (?:[A-Z]\w+ ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Ct|Court|Ln|Lane|Blvd|Way|Pl|Place|Terrace|Circle)\b"),
    "long_number": lazy_re2(r"\b\d{5,}\b"),
    "exclaims": lazy_re2(r"!"),
    "exclaims_twice": lazy_re2(r"!!"),
    "asks": lazy_re2(r"\?"),
    "ends_asking": lazy_re2(r"\?\W*$"),
    "hashtag": lazy_re2(r"#\w"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a comment. ``hits`` are in order; ``sentences`` are (start, end) in tokens."""

    tokens: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    hits: tuple[Hit, ...]
    marks: frozenset[str]

    @property
    def groups(self) -> frozenset[str]:
        """The groups that stand anywhere."""
        return frozenset(hit.group for hit in self.hits)


def read(text: str) -> Reading:
    """Read a folded comment; its capitals still tell names."""
    tokens = words.read(text)
    marks = frozenset(name for name, pattern in _MARKS.items() if pattern.search(text))
    return Reading(tokens, words.sentences(tokens), vocabulary.hits(tokens), marks)
