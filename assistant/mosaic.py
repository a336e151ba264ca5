"""Two harmless posts that together single somebody out: the new text beside what the account posted before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.guard import lexicon
from assistant.guard.conduct import cues
from assistant.guard.document import Document, Options
from assistant.profile import Profile
from assistant.stages import Finding
from assistant.text.letters import LETTER
from assistant.text.patterns import lazy_re2

_FILE = "mosaic"
_ENOUGH = 3  # kinds of detail, of which the new text adds at least one and says not all
_SHORTEST = 6  # letters of a condition or treatment that two posts can share by more than chance
_LONG = lazy_re2(rf"[{LETTER}]{{11,}}")  # rare names of illnesses no list holds
_SAMENESS = "advice/conditions+advice/procedures"
_HE = lazy_re2(r"(?i)\b(?:he|his|him|man|boy|gentleman|father|husband|male)\b")
_SHE = lazy_re2(r"(?i)\b(?:she|her|hers|woman|girl|lady|mother|wife|female)\b")
_SAID = {
    "when": "when it was", "where": "where they live or came from", "work": "what they do", "family": "their family",
    "habit": "what they like to do", "rarity": "that the case is rare", "look": "how they look",
}  # fmt: skip


class Portrait(NamedTuple):
    """What one text tells of one patient: the illness or treatment it is known by, and kinds of detail."""

    known_by: frozenset[str]
    sex: str
    details: frozenset[str]


def findings(text: str, earlier: Sequence[str], profile: Profile) -> tuple[Finding, ...]:
    """A finding when the text and the earlier ones about the same patient tell three kinds of detail between them."""
    new = _portrait(text, profile)
    if new is None or not new.details:
        return ()
    for number, old in enumerate(earlier, 1):
        before = _portrait(old, profile)
        if before is None or not _same(new, before):
            continue
        together = new.details | before.details
        if len(together) >= _ENOUGH and new.details - before.details and before.details - new.details:
            return (_finding(text, number, together),)
    return ()


def _finding(text: str, number: int, together: frozenset[str]) -> Finding:
    told = [said for kind, said in _SAID.items() if kind in together]
    message = f"Together with earlier post {number} this tells {', '.join(told[:-1])} and {told[-1]}. That can single one patient out."
    return Finding("mosaic/earlier_post", "identifier", 0, len(text), message, "G-02-1")


def _portrait(text: str, profile: Profile) -> Portrait | None:
    """None when the text is not about one person under care."""
    document = Document(text, profile, Options())
    if not document.patient_cues:
        return None
    known_by = frozenset(name for start, end, name in document.hits(_SAMENESS) if end - start >= _SHORTEST)
    known_by |= frozenset(word for word in _LONG.findall(document.low) if word not in lexicon.words("plain_words"))
    details = frozenset(kind for kind in cues.groups(_FILE) if _told(document, kind))
    he, she = bool(_HE.search(document.text)), bool(_SHE.search(document.text))
    return Portrait(known_by, "" if he == she else "he" if he else "she", details)


def _told(document: Document, kind: str) -> bool:
    return any(not document.is_public(start, end) and document.about_patient(start, end) for start, end in cues.spans(document, _FILE, kind))


def _same(new: Portrait, before: Portrait) -> bool:
    return bool(new.known_by & before.known_by) and (not new.sex or not before.sex or new.sex == before.sex)
