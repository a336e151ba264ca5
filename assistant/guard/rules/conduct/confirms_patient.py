"""An answer to a reviewer or commenter that lets on they are, or were, a patient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues
from assistant.guard.conduct.somebody import quarrels
from assistant.guard.document import Document, Span
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.letters import LETTER, UPPER
from assistant.text.patterns import lazy_re2

_FILE = "disclosure"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.DENIED, Voice.ASKED}
# "Dana, you were late": somebody is spoken to by name.
_NAMED = lazy_re2(rf"(?:^|\n)\W*(?:@\w+,?|[{UPPER}][{LETTER}'-]+(?: [{UPPER}][{LETTER}'.-]*)?,) (?i:you|your|we|so|i)\b|(?:^|\n)\W*(?i:hi|hello|hey|dear) (?:M[rs]+\.? )?[{UPPER}][{LETTER}'-]+\b[^.!?\n]{{0,20}}[,!—-]|(?i:thanks?|thank you)(?: so much)?,? [{UPPER}][{LETTER}]+\b")
# "Thanks for coming in yesterday, Dana!": who came is named.
_THANKED = lazy_re2(rf"(?i:thank(?:s| you)|great|lovely|wonderful|good|nice)\b[^.!?\n]{{0,20}}\b(?i:coming in|stopping in|coming to see (?:us|me)|to see you again)\b[^.!?\n]{{0,30}}, ([{UPPER}][{LETTER}'-]+)(?: [{UPPER}][{LETTER}'-]+)?(?:\s*[!.\n]|\W*$)")
_HELPED = lazy_re2(r"(?i)\b(?:day off|your shift|early to|to (?:help|speak|talk|teach|volunteer|donate|give|cover|set up|read|play|sing))\b")
_TAGGED = lazy_re2(rf"@\w{{3,}}:|\b(?i:tagging) (?:@\w+|[{UPPER}][{LETTER}'-]+)")
_NOBODY = lazy_re2(r"(?i)\b(?:hi|hello|hey|dear|thanks?|thank you),? (?:everyone|everybody|all|friends|folks|team|neighbou?rs|families|parents|patients|community|there)\b|^\W*(?:when|if|did|do|have|has|today|tomorrow|this|the|our|we|and|but|so|thanks|did|fact|myth|yes|no|because|some|remember|psa|reminder)\b,? (?:you|your|we|so|i)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    answering, accusing = _answering(document), cues.says(document, _FILE, "accusing")
    for start, end in _disclosures(document, answering, accusing):
        sentence = document.sentence(start)
        if cues.says(document, _FILE, "supposed", *sentence) or voices(document, start, end) & _ELSEWHERE:
            continue
        charted = cues.says(document, _FILE, "charted", *sentence) or (start, end) in cues.spans(document, _FILE, "of_reviewer")
        yield Hit(start, end, scope="sentence", blocks=(charted and accusing) or quarrels(document) or cues.says(document, _FILE, "results", *sentence))


def _answering(document: Document) -> bool:
    """Whether the text answers one person, rather than thanking or informing everybody."""
    named = [m.span() for m in _NAMED.finditer(document.text) if not document.is_public(*m.span())]
    if (named and not _NOBODY.search(document.text)) or cues.says(document, _FILE, "of_reviewer"):
        return True
    if not cues.says(document, _FILE, "answering"):
        return False
    return cues.says(document, _FILE, "reviewed") or not cues.says(document, _FILE, "everyone")


def _disclosures(document: Document, answering: bool, accusing: bool) -> list[Span]:
    thanked = [m.span() for m in _THANKED.finditer(document.text) if not document.is_public(*m.span(1)) and not _HELPED.search(m[0])]
    of_reviewer = [*thanked, *cues.spans(document, _FILE, "of_reviewer")]
    if answering or _TAGGED.search(document.text):
        return [*of_reviewer, *cues.spans(document, _FILE, "told"), *cues.spans(document, _FILE, "charted")]
    return [*of_reviewer, *(cues.spans(document, _FILE, "charted") if accusing else [])]


RULE = Rule(
    kind="confirms_patient",
    message="This lets on that somebody is or was a patient. A public answer may not.",
    why="Saying who was seen, when or why is a disclosure, even when the person said so first; replies like this were fined.",
    guideline="G-27-5",
    detect=detect,
    breaks=(
        ("Thank you for the review! It was a joy to care for you at your last visit.", ""),
        ("We're sorry your appointment ran late. Please call the office.", "Please call the office."),
        ("Thanks for coming in on Friday, Odalys! The garden is in bloom.", "The garden is in bloom."),
        ("Your one star is unfair: you cancelled three times and never paid the bill.", ""),
    ),
    passes=(
        "Thank you for the kind words.",
        "Thank you for your feedback. Privacy rules keep us from saying more here. Please call our office.",
        "Bring your glasses to your appointment, and ask about parking.",
        "Ask your doctor about your results before your next visit.",
        "Thanks for voting for our new mural!",
        "Thank you for coming in to speak to the residents, Osric.",
        "Thank you to everyone who came to the health fair.",
    ),
)
