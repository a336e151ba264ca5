"""What a change means in a draft: its part, its place, facts on what it names; and whether the guard lets its words stand."""

from __future__ import annotations

import re

from assistant.errors import NotUnderstood
from assistant.knowledge import relevance
from assistant.writers.builtin.revise import parts
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.parts import QUOTED, Found
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet, read

LEAST = 3  # words of a sentence that may be left
EDGES = " \t\n,;:–—|"
TOP = re.compile(r"(?i)\b(?:top|front|start|beginning|first|opening|above everything|upfront)\b(?! (?:bullet|point|paragraph|slide|line|sentence))")
END = re.compile(r"(?i)\b(?:end|bottom|last|closing|below everything)\b(?! (?:bullet|point|paragraph|slide|line|sentence))|\blast (?:line|sentence|bullet|point|slide|tweet|thing)$")
BESIDE = re.compile(r"(?i)\b(?P<side>after|below|under|beneath|behind|following|before|above|ahead of|in front of)\b(?: (?:the|that|our))? *(?P<other>.+)$")
BEFORE = ("before", "above", "ahead of", "in front of")
OWN_LINE = re.compile(r"(?i)\b(?:own|separate|new) (?:line|paragraph)\b")
COUNTS = {"1": 1, "four": 4, "five": 5, "six": 6, "6": 6, "7": 7, "8": 8, "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "2": 2, "3": 3, "4": 4, "5": 5}
_SPEAKS, _SURELY_SPEAKS = 0.45, 0.65  # cosine from which a fact speaks to what is named, with a word of it and without


def meant_by(part: str, sheet: Sheet, desk: Desk, *, strictly: bool = False) -> Found:
    """The part that is meant. Raises NotUnderstood where it is not certain."""
    found = parts.find(part, sheet, desk, strictly=strictly)
    if found is None or not (found.places or found.words or found.tags):
        raise NotUnderstood(reply("no_word" if QUOTED.search(part) else "no_part"))
    return found


def allow(said: str, sheet: Sheet, desk: Desk) -> None:
    """Raises NotUnderstood where the guard would not leave the words in the draft."""
    if not desk.safe(said, sheet.text):
        raise NotUnderstood(reply("unsafe"))


def reread(sheet: Sheet) -> Sheet:
    """The sheet with its sentences found anew, where the words put in hold several."""
    return read(sheet.text)


def nearest_facts(about: str, count: int, sheet: Sheet, desk: Desk) -> list[str]:
    """Facts of the topic that the draft does not say yet and that speak to what is named. Raises NotUnderstood where none does."""
    topic = desk.material.topic if desk.material else None
    near = relevance.nearness(topic, f"{topic.title}: {about}") if topic else {}
    facts = sorted((told.text for told in desk.unsaid(sheet) if near.get(told.text, 0.0) >= (_SPEAKS if parts.stems(about) & parts.stems(told.text) else _SURELY_SPEAKS)), key=lambda text: -near[text])[:count]
    if not facts:
        raise NotUnderstood(reply("no_fact_on").format(about=about.strip(" .")))
    return facts
