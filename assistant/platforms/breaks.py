"""Where a text may be cut: after a sentence or a line, never inside a grapheme, link or hashtag."""

from __future__ import annotations

import re
import unicodedata

from assistant.platforms.counting import URL, hashtags
from assistant.text.patterns import lazy

# A mark that ends a sentence, with its closing quotes and any emoji that belong to it, then white space.
_END = lazy(r"[.!?…]+[\"'”’»)\]*_]*(?=\s|$)|[。！？]+[”’」』）]*|(?=\n)|(?=\r)")
_ABBREVIATION = lazy(
    r"(?:^|[\s(\"“‘])(?:Dr|Drs|Mr|Mrs|Ms|Mx|Prof|St|Sr|Sra|Dra|Jr|No|vs|etc|approx|e\.g|i\.e|a\.m|p\.m|p\.ej|Fig|Inc|Ave|Rd|[A-Za-z]|\d{1,3})\.$",
    re.IGNORECASE,
)
_CLOSING_ABBREVIATION = lazy(r"(?:etc|a\.m|p\.m|Inc|Jr|Ave|Rd|St|\d{1,3})\.$", re.IGNORECASE)
_DANGLING = (":", ",", ";", "-", "–", "—", "(", "[", "“", "‘", "¿", "¡", "&", "/")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences and lines of ``text`` as spans without the white space between them."""
    ends = [*_ends(text), len(text)]
    spans, start = [], 0
    for end in ends:
        while start < end and text[start].isspace():
            start += 1
        stop = end
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            spans.append((start, stop))
        start = max(start, end)
    return spans


def cut_points(text: str) -> list[int]:
    """Ends of prefixes of ``text`` that stand on their own, in rising order."""
    return [end for start, end in sentences(text) if _stands(text, start, end)]


def trailing_hashtags(text: str) -> int:
    """Where the run of hashtags at the end of ``text`` begins; ``len(text)`` when there is none."""
    start = len(text.rstrip())
    for tag_start, tag_end in reversed(list(hashtags(text))):
        if tag_end != start:
            break
        if tag_start and not text[tag_start - 1].isspace():
            break  # glued to a word
        start = tag_start
        while start and text[start - 1].isspace():
            start -= 1
    return start if start < len(text.rstrip()) else len(text)


def _ends(text: str) -> list[int]:
    links = [m.span() for m in URL.finditer(text)]
    ends = []
    for found in _END.finditer(text):
        end = found.end()
        if any(start < end < stop for start, stop in links) or not _boundary(text, end):
            continue
        if found.group().startswith(".") and _abbreviated(text, found.start() + 1, end):
            continue
        ends.append(end)
    return ends


def _abbreviated(text: str, dot: int, end: int) -> bool:
    if end != dot or not _ABBREVIATION.search(text[max(0, dot - 12) : dot]):
        return False
    rest = text[end:].lstrip(" ")
    closes = _CLOSING_ABBREVIATION.search(text[:dot]) and not _starts_line(text, dot)
    return bool(rest) and not rest.startswith("\n") and not (closes and (rest[0].isupper() or not rest[0].isalnum()))


def _starts_line(text: str, dot: int) -> bool:
    return text[:dot].rpartition("\n")[2].strip().rstrip(".").isdigit()


def _boundary(text: str, index: int) -> bool:
    """True when no combining mark, joiner or selector ties ``index`` to the character before it."""
    if index >= len(text):
        return True
    after = text[index]
    return unicodedata.category(after) not in ("Mn", "Me", "Mc", "Cf") and not 0x1F3FB <= ord(after) <= 0x1F3FF


def _stands(text: str, start: int, end: int) -> bool:
    line = text[text.rfind("\n", 0, start) + 1 : end]
    return not line.endswith(_DANGLING) and all(line.count(a) <= line.count(b) for a, b in _PAIRS)
