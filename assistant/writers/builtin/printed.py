"""Whether words that are for the writer alone would be printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.profile import EMPTY
from assistant.spans import Span, requests
from assistant.writers.builtin import (
    copyedit,
    intended,
    plainest,
)

_RUN, _ASKING = 5, 4  # words of a frame in a row that tell that it is printed; of one that begins by asking
_BEGINS_BY_ASKING = re.compile(r"(?i)\W*(?:please|pls|plz|can|could|would|need|want|i(?:['’]?d)? (?:need|want|would|like)|write|prepare|draft|make|do|create|give|put|post)\b")
_CHATTED = 2  # the same of what is only said to the writer, where that is certain
_LED = 3  # words of a frame that leads to what is told
_SENTENCE = re.compile(r"[.!?]+\s+|[.!?]+$|\n+")


def leaks(found: Sequence[Span], of: Sequence[str], text: str) -> bool:
    """Whether words that are surely for the writer stand in what would be told to readers, as typed or copy-edited, whole or a run of several."""
    said = _words(text)
    spans = (span for span in found if span.role in of and span.sure >= intended.SURE and len(span.text.split()) >= intended.LEAST)
    if any(run in said for span in spans for each in _spellings(span) for run in _runs(_words(each).split(), _run(span, each))):
        return True
    alone = {plain for sentence in _SENTENCE.split(text) if (plain := _words(sentence)).strip()}
    if any(_words(part) in alone for span in found if span.role in of and span.sure >= intended.SURELY for part in span.text.split(",") if part.strip()):
        return True  # "100 words, collegial, mention ...": "Collegial."
    first = found[0]
    if first.role == requests.FRAME and requests.FRAME in of and first.sure >= intended.SURELY and first.text.rstrip().endswith(":") and said.startswith(f" {' '.join(_words(first.text).split()[:_LED])} "):
        return True  # "Amy's notes for newsletter, pls shape into 2 short paragraphs: ..."
    asking = [_words(span.text) for span in found if span.role == requests.FRAME and requests.FRAME in of and span.sure >= intended.SURELY and not plainest.DOES.search(span.text)]
    if any(sentence in frame for frame in asking for sentence in alone if len(sentence.split()) >= intended.LEAST):
        return True  # "can you put something together for fb": "Put something together."
    not_wanted = [_words(said_) for span in found if span.role == requests.AVOID and requests.AVOID in of for said_ in (span.text, copyedit.edited(span.text, EMPTY))]
    if any(words.endswith(sentence) for words in not_wanted for sentence in alone):
        return True  # "don't promise same week appointments": "Appointments."
    led = (after for before, after in pairwise(found) if before.role == requests.FRAME and before.text.rstrip().lower().endswith(" that") and after.role in requests.TOLD)
    return any(re.search(rf"(?:^|[.!?] )[Tt]hat {re.escape(' '.join(after.text.split()[:intended.LEAST]))}", text) for after in led)  # "mention that she is new"


def _run(span: Span, each: str) -> int:
    """How many words of a stretch in a row tell that it is printed."""
    if span.role == requests.FRAME:
        return _ASKING if _BEGINS_BY_ASKING.match(span.text) else _RUN
    return _CHATTED if span.role == requests.CHAT and span.sure >= intended.CERTAIN else len(each.split())


def _runs(words: Sequence[str], size: int) -> list[str]:
    """The runs of ``size`` words, or the whole of fewer."""
    size = min(size, len(words))
    return [f" {' '.join(words[n : n + size])} " for n in range(len(words) - size + 1)] if words else []


def _spellings(span: Span) -> tuple[str, ...]:
    """A stretch as typed, and where it only asks for a post as copy-edited too: "need sth for linkedin"."""
    asks = span.role == requests.FRAME and not plainest.DOES.search(span.text)
    return (span.text, copyedit.edited(span.text.strip(intended.EDGES), EMPTY)) if asks else (span.text,)


def _words(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower().replace('’', '').replace(chr(39), '')))} "
