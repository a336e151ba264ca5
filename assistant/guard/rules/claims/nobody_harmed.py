"""No patient of the writer's said to have come to harm: "none of our runners ever tore it again", "nobody we operated on has needed a second look"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import small_talk, speaks_of
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PERSON = r"(?:patients?|clients?|people|persons?|men|women|moms?|mothers?|kids|children|child|couples?|folks|families|runners?|athletes?|babies|baby|knees?|hips?|eyes|hearts?|faces?|smiles?)"
_FARE = r"(?:get|has|have|had|'ve|'s|ever|will|gets?|got|ends?|ended|needs?|needed|develop(?:s|ed)?|came|comes|went|goes|lost|loses|suffer(?:s|ed)?|tore|broke|relapsed?|returned|regain(?:s|ed)?)"
_HEADS = (
    rf"\b(?:not (?:one|a single(?: one)?)|none|zero|0) (?:of )?(?:our|my|the|those|these|ours|mine|them)\b [^.!?;]{{0,50}}?\b{_FARE}\b",
    rf"\b(?:no|not one|not a single|zero) (?:[\w-]+ )?{_PERSON} (?:of (?:mine|ours)|in (?:our|my|this)|on (?:our|my|this)|under (?:our|my)|who|we|i|we've|i've|here)\b[^.!?;]{{0,40}}?\b{_FARE}\b",
    rf"\b(?:no one|nobody|not one person|not a soul) (?:(?:who|that|whom) )?(?:we|i|we've|i've|on (?:our|my|this)|in (?:our|my|this)|under (?:our|my)|here|at our|treated)\b[^.!?;]{{0,40}}?\b{_FARE}\b",
    rf"\b(?:we|i|we've|i've|dr\.? \w+|our [\w-]+)(?: have| has|'ve|'s)? (?:never|yet to|not once) (?:once |ever |yet )?(?:had|have|seen|see|lost|sent|watched) (?:anyone|anybody|someone|one|a soul|(?:an?|any|one|a single) (?:[\w-]+ )?{_PERSON})\b",
)
_ILL = frozenset(("complaint", "harm", "hurt", "no_harm"))
_EVENT = lazy_re2(
    r"(?i)\b(?:hospital|er\b|lit up|smoked|drunk again|injured|emergency room|readmitted|relaps\w+|clots?|reactions?|regret\w*|regain\w*|transplants?|second (?:look|surgery|operation|procedure|try)|lost (?:sight|vision|a \w+|their|an? \w+)|amputat\w+|stents?|dialysis|died|dies|dead|unhappy|disappoint\w*|complain\w*|come back|came back|return of|fail\w*|need(?:s|ed)? (?:surgery|glasses|pills|meds|\w+ again|another)|sprained|tore|torn|broke\w*|re-?injured|flared?|drooped?|bruised?|scarred|bled|hurt)\b"
)
_OTHER = lazy_re2(
    r"(?i)\b(?:study|studies|trial|group|arm|placebo|participants|exposed|tested|should|(?:has|have|had|needs?) to|if|team|staff|crew|coworkers?|colleagues|us\b|records?|data|information|breach|appointments?|parking|softball|chess|bake|marathon|questions?|asked|insurance|waited|want(?:s|ed)?|knew|know|heard|same|alone)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_HEADS)):
        start, end = document.sentence(hit.start)
        said = document.text[hit.start : end]
        if _OTHER.search(document.text[start:end]) or small_talk(document, hit.start, hit.end) or not speaks_of(document, hit.start):
            continue
        known = marks(document)
        ours = any("own" in m.classes for m in known.within(hit.start, end)) or " this " in said
        ill = any(m.classes & _ILL for m in known.within(hit.end - 1, end)) or _EVENT.search(said)
        if ours and ill and not document.about_patient(hit.start, hit.end):
            yield Hit(hit.start, end, scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="This says none of your patients came to harm. Readers cannot check that, and it will not hold for ever.",
    why="A record without a single bad outcome is an objective claim; without proof it misleads.",
    guideline="G-12-4",
    detect=detect,
    patterns=(r"\b(?:not one|not a single|none|zero|0) (?:of )?(?:our|my|the|those|these|ours|mine|them)\b|\b(?:no|not one|not a single|zero) (?:[\w-]+ )?" + _PERSON + r"\b|\b(?:no one|nobody|not a soul)\b|\b(?:never|yet to|not once) (?:once |ever |yet )?(?:had|have|seen|see|lost|sent|watched)\b",),
    breaks=(
        ("We opened the ankle clinic in May. None of our runners has ever sprained it again.", "We opened the ankle clinic in May."),
        ("We remove cataracts. Nobody we operated on has needed glasses after.", "We remove cataracts."),
        ("We see reflux. I have never had anyone on our plan relapse.", "We see reflux."),
    ),
    passes=(
        "None of the patients in the placebo group had a heart attack.",
        "None of our patients should feel judged about their weight.",
        "Nobody on our softball team has ever had a home run.",
        "No one on our team has had the flu this winter.",
        "None of our patients' records were part of the breach.",
    ),
)
