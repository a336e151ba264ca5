"""The author's own life and illness: "I was diagnosed at nineteen", "I grew up in Minot", "tore my Achilles". Nobody's secrets but the author's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.once import once
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_OWN_LIFE = Sought(
    r"(?i)\bi(?:'m| am| was| have been|'ve been) (?:(?:just|also|only|now|once|first|still|recently|newly|almost|nearly) )*(?:diagnosed|born|raised|hospitalized|admitted|operated on|intubated|the (?:one|patient)|a (?:patient|line cook|twin|runner|widow|widower|mom|mum|dad|parent|mother|father|grand\w+|survivor|kid|child|teenager|resident|intern|fellow|med(?:ical)? student)|\d\d?\b|(?:twenty|thirty|forty|fifty|sixty|seventy)\b)"
    r"|\bi (?:grew up|turned|came (?:here )?from|moved (?:here|from|to)|immigrated|emigrated|took (?:lithium|an antidepressant|insulin|metformin|a year)|had (?:cancer|surgery|a (?:stroke|baby|miscarriage|biopsy|lumpectomy|transplant|heart attack|c-section)|my (?:own )?\w+ (?:out|removed|replaced|fixed|scanned))|broke my|tore my|sprained my|lost my|graduated|didn't match|scrambled|ran (?:the|my) \w+|did my (?:first|residency|fellowship|training))\b"
    r"|(?:^|[.!?]\s+|\n)(?:tore|broke|sprained|fractured|dislocated|ruptured|pulled) my \w+|\bmy own (?:\w+ )?(?:surgery|diagnosis|cancer|colonoscopy|mammogram|scan|scans|biopsy|birth|labor|delivery|illness|recovery|chart|therapy|treatment|mri)\b|, my own this time\b"
)
_SOMEBODY_ELSE = lazy(r"(?i)\b(?:he|she|his|her|him|(?:my|our|a|one|the|this) patients?)\b")


@once
def told(document: Document) -> frozenset[int]:
    """The sentences in which the author tells of himself and of nobody else."""
    text = document.text
    found = {document.sentence_index(m.end() - 1) for m in _OWN_LIFE.places(document) if not in_quotes(text, m.start())}
    return frozenset(n for n in found if not _SOMEBODY_ELSE.search(_OWN_LIFE.sub(" ", text[slice(*document.sentences[n])])))


def in_quotes(text: str, at: int) -> bool:
    """Whether ``at`` stands inside quotation marks opened in its paragraph: somebody else's words."""
    line = text.rfind("\n", 0, at) + 1
    return text.count('"', line, at) % 2 == 1 or text.count("“", line, at) > text.count("”", line, at)
