"""What kind of change a revision asks for."""

from __future__ import annotations

import re2

from assistant.text.patterns import lazy_re2
from assistant.writers.builtin.revise import instruction, sheet

_TONES = ("warmer", "upbeat", "funnier", "casual", "blunt", "audience")  # what a sentence more may be taken for

_BACK = lazy_re2(
    r"(?i)\b(?:want|need|give me|get|get me|show me|bring|bring me) (?:the |my |that )?(?:original|first|old|earlier|previous|whole|\d+[ -]tweet)? ?(?:post|draft|thread|version|one|text|carousel|script)(?: back\b| from (?:my|the) first)|\bback to the (?:version|one|draft|text) before\b|\b(go back|back to the (?:first|previous|earlier|original|last)|undo|revert|bring back|restore|put (?:the |it |that |this |them |my )?[^,.]{0,30}\bback\b(?:\W*$| in\W*$| (?:please|pls)\b)|the (first|previous|earlier|original|last) (one|version|draft|take)(?: (?:was|were|is|please|pls|again|instead|back|then|you|i|we|better)\b|\W*$)|(first|previous|earlier|original|old) (one|version|draft) was)\b"
)
# "I didn't say undo", "change ... and put the practice name back": no way back of the whole.
_NOT_BACK = lazy_re2(r"(?i)\b(?:did ?n.?t|never|do ?n.?t|not|no need to)\b(?: \w+){0,3} (?:undo|go back|revert)\b|\b(?:change|replace|swap|add|make|move|remove|delete)\b.{8,}\b(?:and|,) (?:also )?put (?:the|our|my) [^,.]{2,30}\bback\b")
_PUT_BACK = lazy_re2(r"(?i)\bput (?:the|our|my) ([^,.]{2,30}?) back\b")
_OLD = lazy_re2(r"(?i)\b(?:old|earlier|previous|first|original|last|version|draft|one|way|other)\b")
_FIRST = lazy_re2(r"(?i)\b(first|original)\b")
_ANOTHER = lazy_re2(
    r"(?i)\b(another|different (angle|take|one|version|idea|approach|hook|opening|opener|beginning|start|first line|first sentence)|new (one|version|angle|take|opening|opener|hook|beginning|first line)|try again|again\b|start over|redo|from scratch|something else|next one)\b"
)
_DISCLAIMER = lazy_re2(
    r"(?i)\b(drop|remove|take off|take out|lose|skip|delete|cut|without|no|ditch|get rid of|don.?t want|do we need|hide)\b.{0,20}\bdisclaimer\b|\bdisclaimer\b.{0,15}\b(off|out|away)\b|\bnot (a )?medical advice\b.{0,60}\b(off|out|away|delete|remove|drop|lose)\b|\b(drop|remove|take off|take out|lose|skip|delete|cut|ditch|get rid of)\b.{0,25}\bnot (a )?medical advice\b"
)


def goes_back(text: str) -> bool:
    """True when an earlier version is wanted."""
    return bool(_BACK.search(_NOT_BACK.sub(" ", text)))


def put_back(text: str) -> str:
    """What is to stand in the draft again, where it is named: "put the question back"; empty else."""
    found = _PUT_BACK.search(text)
    return found.group(1) if found and not _OLD.search(found.group(1)) else ""


def wants_first(text: str) -> bool:
    """True when the very first version is wanted, not the one before."""
    return bool(_FIRST.search(text))


def wants_another(text: str) -> bool:
    """True when a fresh take is wanted rather than a change."""
    return bool(_ANOTHER.search(text))


def against_disclaimer(text: str) -> bool:
    """True when the disclaimer is asked away."""
    return bool(_DISCLAIMER.search(text))


def of_tone(text: str) -> bool:
    """True when another tone, or other readers, are wanted."""
    return instruction.named(text) in _TONES


def only_added(before: str, after: str) -> str:
    """The sentence that a draft has more than before, where nothing else changed but short forms ("it's" for "it is"); empty else."""
    was, now = [_short(said) for said in sheet.read(before).sentences], sheet.read(after).sentences
    more = [said for said in now if _short(said) not in was]
    return more[0] if len(more) == 1 and [_short(said) for said in now if said not in more] == was else ""


def _short(text: str) -> str:
    """A sentence in small letters and short forms, for comparison."""
    text = text.lower()
    for full, short in instruction.words("contractions").items():
        text = re2.sub(rf"(?i)\b{full.lower()}\b", short.lower(), text)
    return text
