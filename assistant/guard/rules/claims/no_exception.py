"""A treatment said to work without exception: "it works on anybody", "they straighten any bite, no matter how crooked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import phrases
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule

_CARE = frozenset(("treatment", "complaint", "body", "success", "clinician"))
_CUES = (r"\b(?:always|every|everyone|everybody|any|anyone|anybody|exceptions?|without fail|unfailingly|invariably|no matter|whatever|all|each|period|full stop|end of story|hands down)\b|\b1\d?0 ?%|hundred percent|out of (?:10|ten|100)", r"\b(?:never|not|n't|don't|doesn't|cannot|can't|won't|yet to)\b[^.!?]{0,40}\b(?:fail|miss|disappoint|let|go wrong|chip|crack|loosen|leak|backfire|botch|scar)")
_RECIPES = (
    Recipe(("own", "treatment|clinician", "works", "without_exception"), reach=110, ordered=True, unless="everyday|admin|plain"),
    Recipe(("this|treatment", "works", "complaint|body|success", "without_exception"), reach=110, unless="everyday|admin|plain"),
    Recipe(("this", "for_good", "without_exception"), reach=80, ordered=True, unless="everyday|admin|plain"),
    Recipe(("without_exception", "without_exception", "body|success"), reach=70, unless="everyday|admin|plain"),
    Recipe(("own", "treatment", "none", "fails"), reach=60, ordered=True),
)
_FORMS = (
    r"\b(?:it|they|ours?|this|these)\b (?:(?:has|have|will|simply|just|really|truly) ){0,3}(?:never(?: once| ever| yet)?|does not|doesn't|do not|don't|cannot|can't|will not|won't) (?:\w+ )?(?:fails?|failed|disappoints?|disappointed|lets?|go(?:es)? wrong)\b[^.!?]{0,30}",
    r"\b(?:works?|works like \w+|succeeds|delivers|gets results) (?:\w+ )?(?:on|for|in|with) (?:absolutely |quite literally |literally )?(?:anyone|anybody|everyone|everybody|all of them|every\w*|each (?:and every )?(?:one|patient))\b[^.!?,;]{0,20}",
    r"\b(?:spots?|catch(?:es)?|finds?|detects?|clears?|fixes|straightens?|treats?|heals?|removes?|relieves?|lifts?) (?:\w+ )?(?:every|any|each|all) [^.!?]{1,40}\b(?:without exception|no exceptions?|every (?:single )?time|without fail|no matter \w+|in everyone|for everyone)\b",
    r"\b(?:lifts?|clears?|heals?|fixes|relieves?|stops|ends|cures?|improves?) [^.!?,;]{2,30} (?:in|for) (?:absolutely )?(?:everyone|everybody|every (?:single )?(?:patient|person|child|adult|case)|anyone|anybody|all (?:of )?(?:our |my )?patients)\b",
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    yield from found(document, _RECIPES)
    yield from phrases(document, _FORMS, soften=True)


RULE = Rule(
    kind="CLAIM",
    message="This says a treatment works without exception. None does; say whom it tends to help.",
    why="A result that is not typical of every patient creates expectations that cannot be justified.",
    guideline="G-26-11",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Our eyelid spray is new. It works on absolutely everyone with dry eye.", "Our eyelid spray is new."),
        ("Meet our knee program. Our brace relieves pain in every single patient.", "Meet our knee program."),
        ("We placed our first crown in 1998. Our crowns never crack.", "We placed our first crown in 1998."),
    ),
    passes=(
        "No treatment works for everyone, so we measure and adjust.",
        "Our nurses always find a vein in the end, and a joke.",
        "The ramp works for everyone: strollers, walkers, wheelchairs.",
        "Handrails, lights, large print: our lobby should work for anyone.",
        "A pulse oximeter does not always read well on cold fingers.",
    ),
)
