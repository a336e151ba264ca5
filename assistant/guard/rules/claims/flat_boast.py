"""Flat boasts of the writer's own care: "our test is never wrong", "every one was a success", "in the gentlest hands in Ohio", "not with my method"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.claims.idioms import phrases, small_talk, speaks_of
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = lexicon.alternation("clinicians", "practices")
_PRACTICE = r"(?:method|technique|approach|way|closure|protocol|laser|hands|care|practice|clinic|program|plan|product|treatment|team|version|touch|stitch(?:es)?|shots?|drops)"
_GIVEN = r"(?:energy|libido|hair|hairline|youth|waist(?:line)?|figure|vision|sight|hearing|memory|confidence|smile|skin|strength|sex drive|mojo|drive|focus|sleep|glow|balance|mobility|taste|smell|fertility|metabolism)"
_PATIENTS = r"(?:patients?|clients?|people|moms|mothers|kids|couples|runners|athletes|babies|men|women)"
_BOASTS = (
    r"\b(?:our|my|this|the) (?:[\w-]+ ){0,2}?(?:tests?|scans?|scanner|diagnos[ei]s|labs?|readings?|results?|machine|method|judgment|eyes?|hands?|measurements?|cameras?) (?:is|are|has|have|does|do) ?(?:never|not ever|n't ever) (?:been )?(?:wrong|mistaken|off|fooled|in doubt|inaccurate)\b|\b(?:our|my) (?:[\w-]+ )?(?:tests?|scans?|scanner|diagnos[ei]s|labs?|readings?|method|machine) (?:(?:is|are) always (?:right|correct|accurate|spot on)|(?:doesn't|don't|never) (?:make|makes) (?:a |any )?(?:mistakes?|errors?))\b",
    rf"\b(?:it|they|this|these|our [\w -]{{2,25}}|(?:the|these) (?:pellets?|shots?|drips?|drops|cream|laser|program|pills?|patch(?:es)?)) (?:will )?(?:brings? back|gives? (?:you )?back|returns?|hands? (?:you )?back|gives? you) your {_GIVEN}\b[^.!?]{{0,50}}|\b(?:it|they|this|these|our [\w -]{{2,25}}) (?:will |'ll )?(?:raises?|lifts?|boosts?|doubles?|sharpens?) your (?:child's|kid's|son's|daughter's|teen's) (?:grades?|iq|scores?|marks)\b",
    r"\b(?:our|my) (?:[\w -]{2,30}) (?:keeps?|stops?|prevents?|protects?) (?:[\w' -]{2,25}) from (?:ever )?(?:catching|getting|forming|returning|coming back|happening|recurring|showing up|falling (?:ill|sick))\b[^.!?]{0,30}",
    r"\b(?:your|those|the|that) [\w -]{3,25}(?:won't|will not|will never|are never|is never|'ll never) (?:dare |ever |be )*(?:com(?:e|ing) back|return(?:ing)?|show(?:ing)? up again|reappear(?:ing)?|be seen again)\b",
    r"\bthe [\w ]{3,25} just (?:falls?|melts?|slides?|drops?) (?:right )?off\b",
    r"\b(?:it|this|which|that|our \w+) (?:clears?|cleans?|flushes|scrubs?|unclogs?|opens?|unblocks?) (?:out )?(?:your |the |all |clogged |blocked |hard |narrowed )+(?:arter(?:y|ies)|plaque|blood vessels|lymph\w*|liver|colon|kidneys)\b[^.!?]{0,40}",
)
_HANDS = (
    r"\b(?:the|in the|with the) (?:very )?(?:\w+est|most \w+|best) (?:and \w+est )?(?:hands?|eye|eyes|touch|fingers|ear)(?: for [\w ]{3,20})? (?:in|around|on|this side of) (?:the |all of )?(?:business|biz|town|city|county|state|country|world|field|planet|valley|region|trade|area|(?-i:[A-Z]\w+))\b",
    r"\b(?:there(?:'s| is)|you(?:'ll| will) find) no (?:safer|better|finer|kinder|gentler|smarter) place (?:to|for)\b[^.!?]{2,30}",
    r"\byou(?:'ll| will) (?:leave|go home|walk out|get up|drive home|head out|be out|stand up|wake up|read|drive|golf|cook|knit|swim|work|live)\b[^.!?]{0,40}?\bwithout (?:a (?:trace|hint|bit|sign) of|any|your|the|glasses|readers|contacts|pain)\b[^.!?]{0,40}",
)
_BACK = (  # what the sentence before named
    r"\b(?:mine|ours|our (?:version|method|formula|laser|shot|cream|filler|approach|technique)) (?:is|are|works?|lasts?) (?:far |much |way |so much |a lot |simply )?(?:stronger|gentler|safer|better|faster|longer|smoother|finer|more (?:natural|effective|precise|powerful|lasting|accurate))\b[^.!?]{0,50}",
    r"\b(?:everybody|everyone|anyone|anybody|all|every \w+) who (?:\w+ )?(?:gets?|got|has|have|had|tries|try|tried|chooses?|choose)\b[^.!?]{0,25}\b(?:is|are|was|loves?|adores?)\b ?(?:it|them|absolutely|simply)? ?(?:thrilled|delighted|happy|overjoyed|amazed|over the moon|satisfied|glad|in love)?[^.!?]{0,25}",
    r"\b(?:every (?:single |last )?one|each one|each and every one|all of them|all of these)(?: of them)? (?:was|were|is|are|has been|have been|turned out|came out|healed|went) (?:a |an |simply |truly )?(?:total |complete |great |full )?(?:success\w*|perfect\w*|flawless\w*|beautiful\w*|smooth\w*|without a hitch|cured|a triumph|a win)\b",
)
_CONTRAST = (rf"\b(?:other|most|big|many|those other|chain|regular|typical) (?:[\w-]+ )?{_WHO} (?:just |only |will )?(?:treat|mask|chase|guess|hand out|prescribe|push|cover|miss|ignore|throw|cut|give you|patch|manage|fail)\b[^.!?]{{0,40}}[.!] (?:(?:here,? )?(?:we|i)|our \w+|dr\.? \w+)\b[^.!?]{{2,50}}",)
_NEVER_OURS = (rf"\b(?:our|my) (?:[\w-]+ )?{_PATIENTS} (?:simply |just |really )?(?:never|don't|do not|won't|will not) (?:ever )?(?:have|get|need|suffer|develop|relapse|regain|come back|end up|lose|face|go back)\b[^.!?]{{0,40}}",)
_ILL = frozenset(("complaint", "harm", "hurt", "no_harm"))
_EVENT = lazy_re2(r"(?i)\b(?:attacks?|strokes?|relaps\w+|infections?|c-sections?|surger\w+|clots?|regain\w*|readmi\w+|hospital|flare\w*|complications?)\b")
_HAVE_TO = lazy_re2(r"(?i)\b(?:have|get|need) (?:to|a (?:bill|say|choice|ride)|the chance|tired|bored|lost)\b|\b(?:bill|billed|appointments?|results? (?:by|in|over)|answers?)\b")
_CARE = frozenset(("treatment", "complaint", "body", "success"))
_DAILY = frozenset(("everyday",))
_NOT_WITH = lazy_re2(rf"(?i)^\W*(?:(?:not|never) (?:with|in|at|under) (?:my|our|us|me|this|dr\.? \w+'s)(?: [\w-]+)? ?{_PRACTICE}?|not ours|not mine|not here)[.!]*$")
_FUN = lazy_re2(r"(?i)\b(?:pumpkins?|chairs?|kiosk|mural|hallway|clock|desk|cake|machines? arrived|leaves|welcome|volunteers?|coat|prices?|if you|some|most of|often|unless|study|trial)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    known = marks(document)
    for forms in (_BOASTS, _HANDS, _BACK, _CONTRAST, _NEVER_OURS):
        for hit in phrases(document, forms, soften=True):
            start, end = document.sentence(hit.start)
            about = any(m.classes & _CARE for m in known.within(hit.start, hit.end)) or forms is not _HANDS
            since = max(0, start - 70) if forms is _BACK else start
            if not about or _FUN.search(document.text[since:end]) or any(m.classes & _DAILY for m in known.within(since, end)) or document.about_patient(hit.start, hit.end):
                continue
            if forms is _NEVER_OURS and (_HAVE_TO.search(document.text[start:end]) or not (any(m.classes & _ILL for m in known.within(hit.start, hit.end)) or _EVENT.search(document.text[start:end]))):
                continue
            yield Hit(hit.start, hit.end, scope="sentence")
    yield from _waved_off(document)


def _waved_off(document: Document) -> Iterator[Hit]:
    """The trouble of the sentence before, waved off for the writer alone: "Not with our closure."."""
    known = marks(document)
    for (before, stop), (start, end) in zip(document.sentences, document.sentences[1:], strict=False):
        if _NOT_WITH.search(document.text[start:end]) and any(m.classes & _ILL for m in known.within(before, stop)) and speaks_of(document, before) and not small_talk(document, before, stop):
            yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="This boasts flatly of the care. Say what is true of most patients and can be checked.",
    why="Flat statements that care always succeeds or is the finest anywhere mislead unless there is proof.",
    guideline="G-26-31",
    detect=detect,
    patterns=(
        r"\b(?:never|not ever) (?:been )?(?:wrong|mistaken|off|fooled|in doubt|inaccurate)\b|\balways (?:right|correct|accurate|spot on)\b|(?:mistakes?|errors?)\b|\bback your\b|\breturns? your\b|\bgives? you (?:back )?your\b|\byour (?:child|kid|son|daughter|teen)'s\b|\bfrom (?:ever )?(?:catching|getting|forming|returning|coming|happening|recurring|showing|falling)\b|\b(?:coming|come) back\b|\breturn(?:ing)?\b|\bshow(?:ing)? up again\b|\breappear|\bjust (?:falls?|melts?|slides?|drops?)\b|\b(?:clears?|cleans?|flushes|scrubs?|unclogs?|opens?|unblocks?)\b",
        r"\b(?:hands?|eyes?|touch|fingers|ear)\b|\bno (?:safer|better|finer|kinder|gentler|smarter) place\b|\b(?:mine|ours|our \w+) (?:is|are|works?|lasts?)\b|\bwho (?:\w+ )?(?:gets?|got|has|have|had|tries|try|tried|chooses?)\b|\b(?:every (?:single |last )?one|each one|all of them|all of these)\b|\bwithout (?:a|any|your|the|glasses|readers|contacts|pain)\b",
        r"\b(?:other|most|big|many|chain|regular|typical) (?:[\w-]+ )?" + _WHO + r"\b",
        r"\b(?:our|my) (?:[\w-]+ )?" + _PATIENTS + r"\b",
        r"\b(?:not|never) (?:with|in|at|under) (?:my|our|us|me|this|dr)\b|\bnot (?:ours|mine|here)\b",
    ),
    breaks=(
        ("We test for food allergies. Our test is never wrong.", "We test for food allergies."),
        ("Scars are common after a burn. Not with our closure.", "Scars are common after a burn."),
        ("We set broken wrists. Our patients never get infections.", "We set broken wrists."),
    ),
    passes=(
        "Our clock is never right.",
        "There's no better place to watch the parade than our steps.",
        "Our patients never have to pay for parking.",
        "Most clinics close at five. We stay until six.",
        "Handwashing keeps colds from spreading.",
    ),
)
