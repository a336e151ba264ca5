"""Where sentences, list items and lines begin and end."""

from __future__ import annotations

import re

Span = tuple[int, int]

_EMOJI = "\u2190-\u21ff\u231a-\u23ff\u25a0-\u27bf\u2b05-\u2b55\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f"
# A gap is everything between the last word of one sentence and the first of the next: stops, closing quotes, emoji, space.
_GAP = re.compile(rf"[.!?…。！？\n{_EMOJI}]+[\"'”’»)\]*_~]*(?:\s*[{_EMOJI}]+)*\s*")
_TAGS = re.compile(r"#\w+(?:\s+#\w+)*")
_ITEM = re.compile(r"[a-z][.)]\s")
_LAST_WORD = re.compile(r"[^\s(\[\"“'‘]*$")
_EMOJI_ONLY = re.compile(rf"[{_EMOJI}]")
# Words that carry a full stop without ending a sentence; the second set does so only before a name or number.
_NEVER_END = frozenset(
    "dr mr mrs ms mx prof st mt ft rev hon sr jr gen col sgt capt lt vs e.g i.e cf approx dept fig figs eq ca al "
    "jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur thurs fri".split()
)
_BEFORE_NUMBER = frozenset("no nos p pp vol ext tel ph apt ste".split())
_MAY_END = frozenset("a.m p.m u.s u.k u.s.a m.d d.o ph.d r.n d.c etc inc ltd co llc ave blvd rd dept a.k.a b.c".split())


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
            found.append((start, len(text[:end].rstrip()) if end == gap_start else end))
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
    if not text[gap_end].islower() or _ITEM.match(text, gap_end):
        return False
    return gap.isspace() and (text[:gap_start].rstrip()[-1:].isalnum() or text[:gap_start].rstrip()[-1:] in ",-–—&/'’\")")


def _full_stop(text: str, gap_start: int, following: str, start: int) -> bool:
    """Whether a single full stop before a space ends a sentence."""
    found = _LAST_WORD.search(text, max(start, gap_start - 24), gap_start)
    word = found[0].lower() if found else ""
    if word in _NEVER_END:
        return False
    if word in _BEFORE_NUMBER:
        return not following.isdigit()
    if word in _MAY_END:
        return following.isupper() and word not in ("u.s", "u.k")
    if len(word) == 1 and word.isalpha():
        return word == "i" or not following.isupper()
    if word.isdigit() and len(word) < 3 and gap_start - len(word) == start:
        return False
    return True


def _split_tags(text: str, spans: list[Span]) -> list[Span]:
    """``spans`` with a run of hashtags that closes a line as a sentence of its own."""
    result: list[Span] = []
    for start, end in spans:
        last = None
        for last in _TAGS.finditer(text, start, end):
            pass
        if last is None or last.end() != end or last.start() == start:
            result.append((start, end))
            continue
        before = text[start : last.start()].rstrip()
        if " " in last[0] or not before[-1:].isalnum():
            result += [(start, start + len(before)), (last.start(), end)]
        else:
            result.append((start, end))
    return result
