"""What agencies, studies and officials report of people nobody here treats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.once import once
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_REPORTS = lazy(
    r"(?i)\b(?:said|says?|reported|followed|described|tracked|studied|enrolled|reports|confirmed|announced|according to|told reporters|traced|found|finds|showed|suggests?|published|led by|wrote in|case report)\b"
)
_OFFICIALS = lazy(r"(?i)\b(?:officials?|police|sheriff's office|deputies|coroner|prosecutors|reporters|health department|researchers|scientists|investigators|authorities|study|trial|case report|journal|ministry|agency)\b")
_OWN = lazy(r"(?i)\b(?:my|our|we|i|me|us)\b")


def in_the_news(document: Document, offset: int) -> bool:
    """Whether an agency, a study or officials report what the sentence at ``offset`` says, and it is not about the author's own work."""
    return _reported(document, *document.sentence(offset))


@once
def _reported(document: Document, start: int, end: int) -> bool:
    text = document.text
    if not document.holds(_REPORTS) or _REPORTS.search(text, start, end) is None or _OWN.search(text, start, end) is not None:
        return False
    if _OFFICIALS.search(text, start, end) is not None:
        return True
    return any(start <= s < end and (e - s > 6 or text[s:e].isupper()) for s, e, _ in document.hits("sources_named"))  # WHO, not "who"
