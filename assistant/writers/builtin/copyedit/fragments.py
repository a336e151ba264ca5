"""Stock phrases typed into a sentence without a mark, set apart by commas: "Friday 9 to 1 no appointment needed siblings welcome"."""

from __future__ import annotations

import re
from functools import cache

from assistant.writers.builtin.copyedit.lists import data, words

_MARK = re.compile(r"[,.;:!?()–—-][\"”’']?\s*$")
# "thank you everyone", "same day sorry": who is spoken to, and a word behind it all
_SPOKEN_TO = re.compile(r"(?i)((?:^|[.!?] )(?:thank you|thanks)(?: so much| again)?) (?=(?:everyone|everybody|folks|team|friends|neighbou?rs)\b(?! (?:the|of the|of our|those)\b))")
_THANKED_FOR = re.compile(r"(?i)((?:^|[.!?] )(?:thank you|thanks)(?: so much| again)?, (?:everyone|everybody|folks|team|friends|neighbou?rs))(?= for\b)")
_SORRY = re.compile(r"(?i)(\b[\w'’]+)( sorry)(?=[.!]?$|[.!]\s)")
_FEELS = frozenset(("am", "are", "is", "be", "was", "were", "so", "very", "truly", "really", "say", "said", "feel", "feels", "a", "and", "but", "i'm", "we're", "im", "not", "than", "no", "deeply", "terribly"))  # "we are sorry"
_LEAST = 2  # words before the first of them


def set_apart(text: str) -> str:
    """A text with commas around its stock phrases."""
    parts: list[str] = []
    at = 0
    for found in phrases().finditer(text):
        lead = text[: found.start()].rstrip()
        inside = len(re.split(r"[.!?]\s", lead)[-1].split()) >= _LEAST and not _MARK.search(lead) and lead.split()[-1].lower() not in words("part_of")
        parts += (f"{text[at : found.start()].rstrip()}, " if inside else text[at : found.start()], found[0])
        at = found.end()
        if _opens_anew(text[at:]):
            parts.append(",")
    text = _SPOKEN_TO.sub(r"\1, ", re.sub(",,", ",", "".join((*parts, text[at:]))))
    text = _THANKED_FOR.sub(r"\1,", text)
    return _SORRY.sub(lambda m: m[0] if m[1].lower().replace("’", "'") in _FEELS else f"{m[1]},{m[2]}", text)


def _opens_anew(rest: str) -> bool:
    """Whether what follows is said by itself: another stock phrase, an order, a subject."""
    word = re.match(r" ([\w'’-]+)", rest)
    return word is not None and (phrases().match(rest, 1) is not None or word[1].lower() in words("orders") | words("spoken_for"))


@cache
def phrases() -> re.Pattern[str]:
    """The stock phrases, which nothing parts."""
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(data()['fragments']['apart'])})(?![\w-])")
