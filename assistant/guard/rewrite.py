"""Takes the faults out so that the sentence still reads well, and remembers where every character came from."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text.patterns import lazy

Span = tuple[int, int]

# Marks around an edit while the text is tidied; both are private-use characters no reader types.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = f"[{_OPEN}{_CLOSE}]"


class Edit(NamedTuple):
    """Replace ``start:end`` of a text by ``text``."""

    start: int
    end: int
    text: str


def apply(text: str, edits: list[Edit]) -> str:
    """The text with edits made and the seams tidied; text away from a seam is untouched."""
    if not edits:
        return text
    pieces: list[str] = []
    position = 0
    for edit in merged(edits):
        pieces += [text[position : edit.start], _OPEN, edit.text, _CLOSE]
        position = edit.end
    pieces.append(text[position:])
    return _renumbered(text, tidy("".join(pieces)))


_NUMBER = lazy(r"(?m)^[ \t]*(\d{1,2})(?=(?:[.)]|\ufe0f?\u20e3)[ \t])")


def _renumbered(before: str, after: str) -> str:
    """``after`` with its list counted anew where an item of a list counted from one is gone: "1. 3." becomes "1. 2."."""
    counted = [int(m[1]) for m in _NUMBER.finditer(before)]
    left = list(_NUMBER.finditer(after))
    if len(left) == len(counted) or counted != list(range(1, len(counted) + 1)):
        return after
    pieces, position = [], 0
    for number, match in enumerate(left, 1):
        pieces += [after[position : match.start(1)], str(number)]
        position = match.end(1)
    return "".join(pieces) + after[position:]


def merged(edits: list[Edit]) -> list[Edit]:
    """Edits in order, none overlapping: the wider one wins, and a deletion wins over a replacement of the same span."""
    ordered = sorted(edits, key=lambda e: (e.start, -(e.end - e.start), len(e.text)))
    result: list[Edit] = []
    for edit in ordered:
        if result and edit.start < result[-1].end:
            last = result[-1]
            if edit.end > last.end:  # overlap without nesting: take both out under the first one's words
                result[-1] = Edit(last.start, edit.end, last.text)
            continue
        if result and edit.start == edit.end == result[-1].end:
            continue
        result.append(edit)
    return result


# Verbs that show the sentence goes on behind an aside: "Our patient, <gone>, passed".
_VERBS = r"[a-z]{2,}ed|is|was|has|had|came|went|got|made|says|said|told|took|ran|read|sat|saw|slept|stood|won|wore|wrote|walks|lives|works|keeps|kept|knew|thinks|thought|felt|found|gave|left|lost|met|put|can|could|will|would"
# Order matters: words first, then punctuation, then spacing, then capitals.
_SEAMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (lazy(pattern), repl)
    for pattern, repl in (
        (rf"\b([Aa])n(\s+{_MARK}+)(?=[bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ])", r"\1\2"),
        (rf"\b([Aa])(\s+{_MARK}+)(?=(?!one\b|once\b|uni[a-z]|us[ei]|eu)[aeiouAEIO])", r"\1n\2"),
        (rf"\b([Aa])n?\s+{_OPEN}{_CLOSE}\s*([aeio])", rf"\1n {_OPEN}{_CLOSE}\2"),
        (rf"\b([Aa])n?\s+{_OPEN}{_CLOSE}\s*([bcdfghjklmnpqrstvwxyz])", rf"\1 {_OPEN}{_CLOSE}\2"),
        (rf"{_OPEN}{_CLOSE}(?:[ \t]*(?:,|;|\||and|&)?[ \t]*{_OPEN}{_CLOSE})+", f"{_OPEN}{_CLOSE}"),  # neighbours are one gap
        (rf",([ \t]*{_OPEN}{_CLOSE})[ \t]*,(?=[ \t]+(?:{_VERBS})\b)", r"\1"),  # an aside that is gone
        (rf"{_OPEN}((?:a|A|the|The) patient){_CLOSE}(?:(?:[ \t]*{_OPEN}{_CLOSE})*(?:,| and|, and| &)? {_OPEN}(?:a|the) patient{_CLOSE})+", rf"{_OPEN}\1{_CLOSE}"),  # one person told of twice
        (rf"(\b[Pp]atient),? {_OPEN}(?:a|the) patient{_CLOSE}(?:{_OPEN}{_CLOSE})*,?(?= )", rf"\1{_OPEN}{_CLOSE}"),
        (rf"(\b(?:is|was|are|were)|['’]s)([ \t]*{_OPEN}{_CLOSE})[ \t]*,?[ \t]*and[ \t]+", r"\1\2 "),  # a list whose first parts are gone
        (rf",?[ \t]+(?:and[ \t]+)?(?:he|she|they)(?:['’]s|['’]re|[ \t]+(?:is|was|are|were))(?:[ \t]+(?:now|still|also|just|only))?[ \t]*({_OPEN}{_CLOSE})(?=[ \t]*[.!?])", r"\1"),
        (rf"(?m)(^|[.!?][ \t]+)(?:He|She|They|It|he|she|they|it)(?:['’]s|['’]re|[ \t]+(?:is|was|are|were))?(?:[ \t]+(?:now|still|also|just|only))?[ \t]*({_OPEN}{_CLOSE})[ \t]*[.!?]", r"\1\2"),  # nothing left to say
        (rf"\(\s*({_OPEN}{_CLOSE}[\s,;]*)+\)", f"{_OPEN}{_CLOSE}"),  # empty parentheses
        (rf"\(\s*((?:{_OPEN}{_CLOSE}[\s,;]*)+)", rf"({_OPEN}{_CLOSE}"),
        (rf"[\s,;]*({_OPEN}{_CLOSE})\s*\)", r"\1)"),
        (rf"([A-Za-z])({_OPEN}{_CLOSE})(?=[A-Za-z])", r"\1 \2"),  # two edits met and took the space between words with them
        (rf"([,;])({_OPEN}{_CLOSE})(?=[A-Za-z])", r"\1 \2"),
        (rf"(?m)((?:^|[.!?][ \t]+)[^,.!?\n]*?{_OPEN}{_CLOSE}),(?=[ \t]+(?:{_VERBS})\b)", r"\1"),  # the comma that closed an aside which is gone
        (rf"([,;:])(\s*{_OPEN}{_CLOSE}\s*)[,;:]", r"\1\2"),  # doubled commas
        (rf"[ \t]*[,;:—–][ \t]*({_OPEN}{_CLOSE})(?=\s*[.!?])", r"\1"),  # a comma left before a full stop
        (rf"(?m)(^|[.!?…]\s)({_OPEN}{_CLOSE})[ \t]*[,;:.!?][ \t]*", r"\1\2"),  # punctuation left at a sentence start
        (rf"[ \t]+({_OPEN}{_CLOSE})(?=\s*[.,;:!?)])\s*", r"\1"),
        (rf"([ \t])({_OPEN}{_CLOSE})[ \t]+", r"\1\2"),
        (rf"(?m)^({_OPEN}{_CLOSE})[ \t]+", r"\1"),
        (rf"[ \t]+({_OPEN}{_CLOSE})$", r"\1"),
    )
)
_CAPITAL = lazy(rf"(?m)((?:^|[.!?…][\"”’)]*[ \t]+|\n)[ \t]*(?:[•\-*✅❌🔘–—]\s*|\d+[.)]\s*)?)({_MARK}+)([a-z])")
_EMPTY_LINE = lazy(rf"(?m)^[ \t]*(?:[•\-*✅❌🔘–—]|\d+[.)])?[ \t]*({_OPEN}{_CLOSE})+[ \t.!?,;:]*(?:\n|$)")
_BLANKS = lazy(rf"(\n+)({_MARK}+)(\n*)")  # a paragraph that went takes its blank line along


def tidy(marked: str) -> str:
    """Mend the seams of marked text and take the marks out."""
    for _ in range(2):  # taking out an empty bracket can leave a new doubled comma
        for pattern, repl in _SEAMS:
            marked = pattern.sub(repl, marked)
    dropped_line = bool(_EMPTY_LINE.search(marked))
    marked = _EMPTY_LINE.sub(_OPEN + _CLOSE, marked)
    marked = _BLANKS.sub(lambda m: (m[1] + m[3] if len(m[1] + m[3]) < 3 else "\n\n") + m[2], marked)
    marked = _CAPITAL.sub(lambda m: m[1] + m[2] + m[3].upper(), marked)
    text = re.sub(_MARK, "", marked)
    return text.strip() if dropped_line else text.strip(" ")
