"""A treatment said to work without exception: "it works on anybody", "they straighten any bite, no matter how crooked"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import phrases
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CUES = (r"\b(?:always|every|everyone|everybody|any|anyone|anybody|exceptions?|without fail|unfailingly|invariably|no matter|whatever|all|each|period|full stop|end of story|hands down)\b|\b1\d?0 ?%|hundred percent|out of (?:10|ten|100)|\bperiod\b|story\b|fact\b|promise\b|heart|believe it|kidding|simple|mean it|no ifs|no buts|trust (?:us|me)|no catch|doubt|mistake|\bright\b|dusted|count on it|bank on it|\b(?:flawless|perfect|spotless|impeccable|immaculate|ageless|crystal|brand|dream|complete|total|full|poreless|hollywood)|20/20|yet to (?:meet|see|find|treat)|for the rest of|forever|for life", r"\b(?:never|not|n't|don't|doesn't|cannot|can't|won't|yet to)\b[^.!?]{0,40}\b(?:fail|miss|disappoint|let|go wrong|chip|crack|loosen|leak|backfire|botch|scar)")
_RECIPES = (
    Recipe(("own", "treatment|clinician", "works", "without_exception"), reach=110, ordered=True, unless="everyday|admin|plain"),
    Recipe(("this|treatment", "works", "complaint|body|success", "without_exception"), reach=110, unless="everyday|admin|plain"),
    Recipe(("this", "for_good", "without_exception"), reach=80, ordered=True, unless="everyday|admin|plain"),
    Recipe(("without_exception", "without_exception", "body|success"), reach=70, unless="everyday|admin|plain"),
    Recipe(("success", "without_exception", "at_once|for_good|perfect"), reach=110, unless="everyday|admin|plain"),
    Recipe(("no_harm", "without_exception|seal"), reach=60, unless="everyday|admin|plain"),
    Recipe(("perfect", "body|success", "at_once|without_exception|for_good|promise|seal"), reach=90, unless="everyday|admin|plain"),
    Recipe(("own", "without_exception", "ending|ending_strong"), reach=60, words=15, unless="everyday|admin|plain", beside=True),
    Recipe(("reader|own|this", "complaint|body|success|treatment|gain", "seal"), reach=110, unless="everyday|admin|plain"),
    Recipe(("own|treatment", "reader", "gain", "for_good|at_once|without_exception"), reach=120, unless="everyday|admin|plain|damage"),
    Recipe(("own", "treatment", "none", "fails"), reach=60, ordered=True),
)
_FORMS = (
    r"\b(?:it|they|ours?|this|these)\b (?:(?:has|have|will|simply|just|really|truly) ){0,3}(?:never(?: once| ever| yet)?|does not|doesn't|do not|don't|cannot|can't|will not|won't) (?:\w+ )?(?:fails?|failed|disappoints?|disappointed|lets?|go(?:es)? wrong)\b[^.!?]{0,30}",
    r"\b(?:works?|works like \w+|succeeds|delivers|gets results) (?:[\w ,]{0,25}?\b)?(?:on|for|in|with) (?:absolutely |quite literally |literally )?(?:anyone|anybody|everyone|everybody|all of them|every\w*|each (?:and every )?(?:one|patient))\b[^.!?,;]{0,20}",
    r"\b(?:everyone|everybody|all of them|every (?:one|patient|client|couple|woman|man|child|person)|they all) (?:who [\w ]{2,25} )?(?:leaves?|goes home|go home|walks? out|gets?|ends? up|becomes?|comes? out|is|are) (?:\w+ )?(?:pregnant|cured|healed|pain-free|thinner|younger|sober|smiling|fixed|slim|well|clear|relieved|with a baby|with perfect \w+)\b",
    r"\b(?:has|have|'ve|'s) yet to (?:meet|see|find|treat) (?:a|an|one|the|any) [\w -]{2,30} (?:it|we|she|he|they|that|i) (?:could not|couldn't|can't|cannot|didn't|did not|hasn't|haven't)\b[^.!?]{0,25}",
    r"\b(?:you|they|it|he|she) (?:cannot|can't|won't|will never|will not|can never) (?:possibly |ever )?(?:fall|relapse|regain (?:it|the weight)|fail|go wrong|miscarry|snore|smoke)[.!]",
    r"\b(?:she|he|we|i|it|they|dr\.? \w+|our \w+) (?:\w+ )?(?:catch(?:es)?|spots?|detects?|finds?) (?:every|all|any) (?:single |last )?(?:[\w-]+ ){0,2}?(?:cancers?|melanomas?|tumou?rs?|polyps?|cavit\w+|blockages?|fractures?|problems?|diseases?|abnormalit\w+|lesions?|diagnos[ei]s)[.!,]",
    r"\b(?:spots?|catch(?:es)?|finds?|detects?|clears?|fixes|straightens?|treats?|heals?|removes?|relieves?|lifts?) (?:\w+ )?(?:every|any|each|all) [^.!?]{1,40}\b(?:without exception|no exceptions?|every (?:single )?time|without fail|no matter \w+|in everyone|for everyone)\b",
    r"\b(?:lifts?|clears?|heals?|fixes|relieves?|stops|ends|cures?|improves?) [^.!?,;]{2,30} (?:in|for) (?:absolutely )?(?:everyone|everybody|every (?:single )?(?:patient|person|child|adult|case)|anyone|anybody|all (?:of )?(?:our |my )?patients)\b",
)

_EXCEPT = lazy_re2(r"(?i)\b(?:everyone|everybody|anyone|anybody|every \w+|all|always),? (?:except|but|other than|apart from|save for)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in found(document, _RECIPES):
        if not document.about_patient(hit.start, hit.end) and not _EXCEPT.search(document.text[hit.start : document.sentence(hit.start)[1]]):
            yield hit
    for hit in phrases(document, _FORMS, soften=True):
        if not _EXCEPT.search(document.text[hit.start : document.sentence(hit.start)[1]]):
            yield hit


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
