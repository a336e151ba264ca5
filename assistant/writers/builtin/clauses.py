"""A sentence without one of its parts."""

from __future__ import annotations

import re

from assistant.knowledge.subject import upper_first

_BETWEEN = re.compile(r"(,\s+(?:and |but |so )?|;\s+|\s+[-–—]\s+|\s+(?:and|but|so)\s+(?=(?:I|we|he|she|they|it|there|the|our|my|a)\b))")
_STANDS = re.compile(r"(?i)(?:I|we|he|she|they|it|there|the|our|my|you|this|that|[A-Z]\w+)\b.* ")
_LEAST = 4  # words of a sentence that may be left


def without_clause(sentence: str, about: str) -> str:
    """A longer sentence without the part that holds these words, in small letters; empty where nothing sound is left."""
    stop = sentence[len(sentence.rstrip(".!?")) :]
    parts = _BETWEEN.split(sentence[: len(sentence) - len(stop)])
    told, marks = parts[::2], parts[1::2]
    holds = re.compile(rf"(?<!\w){re.escape(about)}" if about[:1].isalnum() else re.escape(about))  # "id" is no part of "Friday"
    keep = [n for n, part in enumerate(told) if not holds.search(part.lower())]
    if not keep or len(keep) == len(told) or (keep[0] != 0 and not _STANDS.match(told[keep[0]])):
        return ""
    left = told[keep[0]]
    for n in keep[1:]:
        left += marks[n - 1] + told[n]
    return re.sub(r"m\.\.(?=\s|$)", "m.", f"{upper_first(left.strip())}{stop or '.'}") if len(left.split()) >= _LEAST else ""
