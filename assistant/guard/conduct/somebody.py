"""Is somebody under care spoken of here?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.conduct import cues

if TYPE_CHECKING:
    from assistant.guard.document import Document, Span


def around(document: Document, number: int) -> Span:
    """A sentence with its neighbours: what is said of a person often stands a sentence or two after them."""
    every = document.sentences
    return every[max(0, number - 2)][0], every[min(len(every) - 1, number + 1)][1]


def under_care(document: Document, start: int, end: int) -> bool:
    """A patient outright, or a person in the setting of care, within ``start:end``."""
    if cues.says(document, cues.PEOPLE, "in_care", start, end) or any(start <= at < end for at in document.patient_cues):
        return True
    told = cues.says(document, cues.PEOPLE, "person", start, end) or cues.says(document, cues.PEOPLE, "pronoun", start, end)
    return told and (cues.says(document, cues.PEOPLE, "setting") or bool(document.care))


def quarrels(document: Document) -> bool:
    """True when an answer to a reviewer has no kind word, or sets a record against theirs: no edit makes that a good answer."""
    return not cues.says(document, "disclosure", "kind") or cues.says(document, "disclosure", "unkind")
