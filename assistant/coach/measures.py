"""What the coach counts in a post. Hashtags, links and the disclaimer are left out of what is read."""

from __future__ import annotations

import re
from collections.abc import Callable

import emoji

from assistant import emergency
from assistant.coach import reading
from assistant.guard import lexicon
from assistant.platforms import disclaimer
from assistant.profile import Profile

Measure = Callable[[str], float]
_ASIDE = re.compile(r"[#@]\w+|https?://\S+|www\.\S+")
_I = re.compile(r"\b(?:I|I['’]m|I['’]ve|I['’]d|I['’]ll|me|my|mine|myself)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours|you['’]re|you['’]ll|you['’]ve|yourself|we|us|our|ours|together)\b", re.IGNORECASE)
_INVITES = re.compile(
    r"\?|\b(?:tell us|tell me|share|tag|join|come (?:by|in and|see|and|say|to (?:the|our|us)|along|join)|drop by|stop by|visit|book|call|ask|comment|vote|send us|follow|save this|let us know|say hello|sign up|bring|read more|talk to|meet us|see you)\b",
    re.IGNORECASE,
)
_ENOUGH_WORDS = 12  # a grade of fewer words says nothing
_TOPICS = "advice/conditions+advice/procedures+advice/drugs"


def body(text: str, profile: Profile) -> str:
    """What is read of a post."""
    return _ASIDE.sub(" ", disclaimer.strip(text, profile))


def reading_grade(text: str) -> float:
    """Flesch-Kincaid grade, rounded; 0 for a very short text."""
    return round(reading.grade(emoji.replace_emoji(text, " "))) if len(reading.WORD.findall(text)) >= _ENOUGH_WORDS else 0


def longest_sentence(text: str) -> float:
    """Words in the longest sentence."""
    return max(len(reading.WORD.findall(part)) for part in reading.SENTENCE.split(text))


def self_focus(text: str) -> float:
    """How many more times it says I than you or we."""
    return len(_I.findall(text)) - len(_YOU.findall(text))


def questions(text: str) -> float:
    """Questions asked."""
    return len(re.findall(r"\?+", text))


def invitations(text: str) -> float:
    """Questions and invitations to do something."""
    return len(_INVITES.findall(text))


def topics(text: str) -> float:
    """Different conditions, treatments and medicines named."""
    found = {name.removesuffix("s") for start, end, name in lexicon.load(_TOPICS).find(text.lower()) if end - start > 3}
    return sum(not any(name != other and name in other for other in found) for name in found)


def unsignposted(text: str) -> float:
    """1 where it speaks of suicide and names no crisis line."""
    return float(emergency.unsignposted(text))


def emoji_count(text: str) -> float:
    """Emoji."""
    return emoji.emoji_count(text)


MEASURES: dict[str, Measure] = {
    "reading_grade": reading_grade, "longest_sentence": longest_sentence, "self_focus": self_focus, "questions": questions,
    "invitations": invitations, "topics": topics, "unsignposted": unsignposted, "emoji": emoji_count,
}  # fmt: skip
