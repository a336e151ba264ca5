"""A link that leads to a patient: a page of their own, a fundraiser, a story about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, contacts, lexicon
from assistant.guard.rule import Hit, Rule
from assistant.text.letters import LETTER

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORDING = contacts.Wording("online", "personal page")
_ENDINGS = r"(?:com|org|net|edu|gov|info|io|co|me|us|uk|ca|au|nz|ie|in|de|fr|es|it|nl|pl|se|no|ch|at|be|pt|br|mx|jp|kr|cn|ru|za|eu|tv|fm|ly|gl|be|app|dev|blog|page|site|online|link|bio|love|life|family|health|care|clinic|social|live|store|shop|club|xyz|test|example)"
_PATTERNS = (
    r"\bhttps?://[^\s<>\"'）)\]]+",
    rf"\b(?:[{LETTER}\d][{LETTER}\d-]*\.)+{_ENDINGS}\b(?:[:]\d{{2,5}})?(?:/[^\s<>\"'）)\]]*)?",
)
_PUBLIC_ENDINGS = (".gov", ".mil", ".int", ".edu", ".gov.uk", ".nhs.uk", ".ac.uk", ".gov.au", ".edu.au", ".gc.ca", ".govt.nz")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    text = document.text
    taken = 0
    for start, end in sorted({m.span() for p in patterns for m in p.finditer(text)}, key=lambda s: (s[0], -s[1])):
        end = start + len(text[start:end].rstrip(".,;:!?…*_~`"))
        if start < taken or text[start - 1 : start] == "@" or text[end : end + 1] == "@":
            continue
        taken = end
        if _leads_to_patient(document, start, end):
            yield Hit(*contacts.edge(text, start, end, _WORDING))


def _leads_to_patient(document: Document, start: int, end: int) -> bool:
    address = document.text[start:end].lower().partition("://")
    host, _, path = (address[2] or address[0]).removeprefix("www.").partition("/")
    host = host.partition(":")[0]
    if bearing.practice_domain(document.profile, host) or any(h.lower().lstrip("@") == path.strip("/@") for h in document.profile.handles):
        return False
    if host.endswith(_PUBLIC_ENDINGS) or _listed(host, "public_hosts"):
        return False
    if _listed(host, "personal_hosts"):
        return not bearing.public_matter(document, start)
    return bearing.in_story(document, start, end)


def _listed(host: str, name: str) -> bool:
    listed = lexicon.words(name)
    parts = host.split(".")
    return any(".".join(parts[n:]) in listed for n in range(len(parts) - 1))


RULE = Rule(
    kind="URL",
    message="This link can lead to a patient.",
    why="Web addresses that lead to a patient are on the list of identifiers, even when the patient made the page.",
    guideline="G-01-16",
    detect=_detect,
    patterns=_PATTERNS,
    breaks=(
        ("The patient's sister keeps a page: caringbridge.org/visit/tamsin", "The patient's sister keeps a page"),
        ("Our patient left a note on www.rosies-new-knee.example after her surgery.", "Our patient left a note online after her surgery."),
    ),
    passes=(
        "Screening ages are on cdc.gov/cancer and heart.org.",
        "The trial is in the New England Journal: nejm.org/doi/full/10.1056/x",
        "Tickets for the charity gala: eventbrite.com/e/gala-2026",
        "What to ask when planning to have a baby: https://short.example/Ab3",
        "Watch our tour of the new building at youtube.com/watch?v=tour01",
    ),
)
