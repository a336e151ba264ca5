"""Where sentences, list items and lines begin and end."""

from __future__ import annotations

from collections import deque

from assistant.text.english import lines
from assistant.text.patterns import lazy

Span = tuple[int, int]

_EMOJI = (
    "\u2190-\u21ff\u231a-\u23ff\u25a0-\u27bf\u2b05-\u2b55\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
# A gap is everything between the last word of one sentence and the first of the next: stops, closing quotes, emoji, space.
_GAP = lazy(rf"[.!?…。！？\n{_EMOJI}](?:(?<!\n)[.!?…。！？{_EMOJI}]*[\"'”’»)\]*_~]*(?:[^\S\n]*[{_EMOJI}]+)*)?\s*")
_TAGS = lazy(r"#\w+(?:\s+#\w+)*")
_ITEM = lazy(r"[a-z][.)]\s")
_EMOJI_ONLY = lazy(rf"[{_EMOJI}]")
# A line that ends in one of these is not finished.
_DANGLING = frozenset(
    ("a", "an", "and", "at", "by", "every", "for", "from", "in", "of", "on", "or", "take", "than", "the", "to", "with")
)
_LONGEST = 7  # letters of the longest abbreviation, and one


def _abbreviations() -> dict[str, str]:
    rows = (line.split() for line in lines("abbreviations.txt"))
    return {word: row[0] for row in rows for word in row[1:]}


_WHEN = _abbreviations()


def with_gaps(text: str) -> list[str]:
    """The sentences of ``text``, each with the space before it: joined, they are the text up to its last mark."""
    spans = sentences(text)
    return [text[(spans[n - 1][1] if n else 0) : end] for n, (_, end) in enumerate(spans)]


def sentences(text: str) -> list[Span]:
    """Sentences of ``text`` as (start, end) in order, final punctuation and emoji included, spaces between left out."""
    found: list[Span] = []
    start = len(text) - len(text.lstrip())
    for match in _GAP.finditer(text, start):
        gap_start, gap_end = match.span()
        if gap_end < len(text) and not _ends(text, gap_start, gap_end, match[0], start):
            continue
        end = gap_start + len(match[0].rstrip())
        if end > start:
            found.append((start, _trimmed(text, start, end) if end == gap_start else end))
        start = gap_end
    if start < len(text):
        found.append((start, start + len(text[start:].rstrip())))
    return _split_tags(text, found) if "#" in text else found


def _ends(text: str, gap_start: int, gap_end: int, gap: str, start: int) -> bool:
    """Whether the gap at ``gap_start:gap_end`` ends the sentence that began at ``start``."""
    following = text[gap_end]
    if "\n" in gap:
        return gap.count("\n") > 1 or not _continues(text, gap_start, gap_end, gap)
    if gap_start == start and gap[0] not in "\n":
        return False  # emoji or dots that open a sentence belong to it
    first = gap[0]
    if first in ".…" and gap[-1].isspace():
        if len(gap.rstrip()) > 1 and gap.startswith(("...", "…")):
            return not following.islower()
        return gap.rstrip() != "." or _full_stop(text, gap_start, following, start)
    if first in "。！？":
        return True
    if first in "!?":
        spaced = gap[-1].isspace()
        return spaced and not (following.islower() and gap.rstrip()[-1] in "\"'”’»)]")
    return gap[-1].isspace() and following.isupper() and _EMOJI_ONLY.match(first) is not None


def _continues(text: str, gap_start: int, gap_end: int, gap: str) -> bool:
    """Whether the line after the gap carries on the sentence before it."""
    if not gap.isspace() or _ITEM.match(text, gap_end):
        return False
    words = text[max(0, gap_start - 12) : gap_start].split()
    if words and words[-1].lower() in _DANGLING and text[gap_end].isalnum():
        return True
    return text[gap_end].islower() and bool(words) and (words[-1][-1].isalnum() or words[-1][-1] in ",-–—&/'’\")")


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _full_stop(text: str, gap_start: int, following: str, start: int) -> bool:
    """Whether a single full stop before a space ends a sentence."""
    window = text[max(start, gap_start - _LONGEST) : gap_start].split()
    word = window[-1].lstrip("([\"“'‘").lower() if window else ""
    if len(word) == _LONGEST:
        return True
    when = _WHEN.get(word)
    if when is not None:
        if when == "before_number":
            return not following.isdigit()
        return when == "before_lower" and following.isupper()
    if len(word) == 1 and word.isalpha():
        return word == "i" or not following.isupper()
    return not (word.isdigit() and len(word) < 3 and gap_start - len(word) == start)


def _split_tags(text: str, spans: list[Span]) -> list[Span]:
    """``spans`` with a run of hashtags that closes a line as a sentence of its own."""
    result: list[Span] = []
    for start, end in spans:
        last = deque(_TAGS.finditer(text, start, end), maxlen=1)
        if not last or last[0].end() != end or last[0].start() == start:
            result.append((start, end))
            continue
        tags = last[0]
        before = text[start : tags.start()].rstrip()
        if " " in tags[0] or not before[-1:].isalnum():
            result += [(start, start + len(before)), (tags.start(), end)]
        else:
            result.append((start, end))
    return result
