"""A job, a habit, an origin or a household, in the clipped words of a clinician's note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import jobs, lexicon, notes
from assistant.guard.rule import Hit, Rule

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_HABITS = (
    r"\b(?:quit smoking(?: in \d{4}| \d+ (?:yrs?|years?) ago)?|(?:current|former|active|heavy|ex|never)[- ]?smok(?:er|ing)|smok(?:es|ed|er|ing))\b(?:\s+(?:x\s?)?[\d./-]+\s?(?:ppd|packs?(?: (?:a|per) day)?|pk-?yrs?|pack[- ]?years?|cigs?(?: (?:a|per) day)?|cigarettes?(?: (?:a|per) day)?))?(?:\s+x\s?\d+\s?(?:yrs?|years?))?"
    r"|\b[\d./]+\s?(?:ppd|pk-?yrs?|pack[- ]?years?)\b(?:\s+x\s?\d+\s?(?:yrs?|years?))?(?:\s+(?:smoker|hx|history|smoking history))?"
    r"|\b(?:etoh|alcohol|drinks?|beers?)\s*:?\s*[\d-]+(?:\s+(?:beers?|drinks?|vodkas?))?\s?(?:/|a|per)\s?(?:day|d|wk|week|night)\b|\b(?:ivdu|iv drug use|former ivdu|heroin user|meth user|thc daily|vapes?(?: daily)?)\b"
)
_HOME = (
    r"\b(?:lives? (?:alone|with (?:\w+ ){1,3}?(?:wife|husband|son|daughter|mother|father|mom|dad|sister|brother|parents|partner|roommates?|grandmother|children|kids))|homeless|unhoused|lives in (?:a |his |her )?(?:car|shelter|van|tent|group home)|undocumented|incarcerated|in custody|"
    r"in foster care|foster child|(?:single|widowed|divorced) (?:mom|mother|dad|father)|mother of \w+|father of \w+|veteran|jehovah'?s witness|orthodox jew(?:ish)?|muslim|mormon|amish|transgender|trans (?:man|woman)|lesbian|gay|bisexual|married x?\d* ?(?:yrs?|years?)?)\b"
)
_FROM = r"\b(?:(\w+)[- ])(?:refugee|immigrant|migrant|asylum seeker|national|born|speaking|tourist|exchange student)\b|\b(?:refugee|immigrant|asylum seeker|migrant worker)\b(?:\s+from\s+\w+)?"
_JOB = r"(?:^|[,;.\n]|\b(?:yo|y/o|old|[mf]|man|woman|male|female|pt|works as|retired|former))\s*(?:an?\s+)?[a-z]"


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if not notes.is_note(document):
        return
    text = document.text
    for pattern in patterns:
        if pattern.pattern.endswith(_JOB):
            yield from _jobs(document)
            continue
        for match in pattern.finditer(text):
            if pattern.pattern.endswith(_FROM) and match[1] and match[1].lower() not in _peoples() and "refugee" not in match[0].lower():
                continue
            yield Hit(*_clause(text, *match.span()), "", kind="SOCIAL")


def _jobs(document: Document) -> Iterator[Hit]:
    text = document.text
    for job in document.jobs:
        opens = not text[: job.start].strip() or text[: job.start].rstrip()[-1] in ",;.\n:("
        closes = not text[job.end :].strip() or text[job.end :].lstrip()[:1] in ",;.\n)"
        if opens and closes and not jobs.is_carer(job):
            yield Hit(*_clause(text, job.start, job.end), "")


def _peoples() -> frozenset[str]:
    return frozenset(p.strip() for row in lexicon.entries("peoples") for p in row.split(","))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The words with the comma that follows them, where they stand between commas."""
    before = text[:start].rstrip()
    after = re.match(r"\s*[,;]\s*", text[end:])
    if after and (not before or before[-1] in ",;.:\n"):
        return start, end + after.end()
    return start, end


RULE = Rule(
    kind="OCCUPATION",
    message="This detail of somebody's life helps to recognise them.",
    why="A job, a habit, an origin or a household beside a case narrows down who it is.",
    guideline="G-01-22",
    detect=_detect,
    patterns=(_HABITS, _HOME, _FROM, _JOB),
    strengths=("query",),
    breaks=(
        ("welder, smokes 1.5 ppd, COPD exacerbation, on prednisone 40 mg", "COPD exacerbation, on prednisone 40 mg"),
        ("Eritrean refugee, latent TB, LFTs normal, started on rifampin 600 mg", "Latent TB, LFTs normal, started on rifampin 600 mg"),
    ),
    passes=(
        "chronic back pain on oxycodone 10 mg, no red flags on exam",
        "Write a post about quitting smoking for firefighters.",
        "Is there a link between smoking and psoriasis?",
    ),
)
