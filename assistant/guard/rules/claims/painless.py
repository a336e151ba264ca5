"""Care said not to hurt: "painless", "pain-free", "you won't feel a thing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms, softened
from assistant.guard.claims.idioms import CARE, phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_TESTS = lazy_re2(rf"(?i)\b{lexicon.alternation('painless_tests')}\b")
_FINDING = lazy_re2(
    r"(?i)\b(?:lumps?|bumps?|swelling|sores?|ulcers?|rash|spots?|nodes?|growths?|moles?|cysts?|polyps?|masses|mass|bleeding|blood|loss|blindness|vision|hernias?|tumou?rs?|chancres?|"
    r"symptoms?|signs?|cancers?|melanomas?|glaucoma|cataracts?|aneurysms?|nodules?|patch\w*|warts?|hematuria|jaundice|retina\w*|detach\w*|blisters?|goit\w+|fibroids?|disease|condition|infections?|stage|stages|early|"
    r"attacks?|first|angina|discharge|erosions?|decay|cavit\w+|paperwork|check-?in|billing|parking|form|forms|no gain|pain (?:relief|relievers?|medicine|management|scale|killers?)|switch|process|meeting|renewal|bite|bites|stones?|cholesterol|pressure|plaque|dvt|clots?|emergenc\w+|urgent|serious|dangerous|stye|styes|chalazi\w+|bunions?|to pay|tap your|log-?in|sign-?up|set ?up)\b"
)
_TREATMENT = lazy_re2(rf"(?i)\b{lexicon.alternation('treatments')}\b")
_POINTING = lazy_re2(r"(?i)\b(?:it's|it is|they're|they are|this|that's|you|your|we|our|totally|completely|absolutely|100%|truly|always|here)\b")
_WORKS = lazy_re2(r"(?i)\b(?:it|they) (?:firms?|tightens?|plumps?|melts?|sculpts?|tones?|slims?|lifts?|whitens?|smooths?|removes?|clears?|erases?|straightens?|lengthens?|shrinks?|dissolves?|freezes?|zaps?|peels?|softens?|refreshes|polishes|trims?)\b")
_LIST = lazy_re2(r"(?i), (?:[\w-]+ )?(?:and )?(?:[\w-]+ )?$")  # "quick, easy and painless": the praise goes as one
_SHORT = 6  # words: "Painless, quick, done." speaks of the sentence before
_CUES = (r"\bpain|\bouch|\bdiscomfort\b|\bhurts?\b|\bfeel\b|\bfelt\b|\bcomf|\bgentle\b|\brelaxing\b|\bsoothing\b|\bpleasant\b|\btwinge\b|\bwince\b|\bsoreness\b",)
_FORMS = (
    r"\b(?:pain[- ]?less(?:ly)?|pain[- ]free|ouch[- ]free|ouchless)\b",
    r"\b(?:no|zero|absolutely no) (?:pain|discomfort)\b(?: (?:at all|whatsoever|ever|involved))?",
    r"\byou (?:will not|won't|don't|do not|will never|'ll never|never) (?:even )?feel (?:a thing|anything|any pain|it at all|a pinch|it)\b",
    r"\b(?:it|this|that|shots?|injections?|laser|needle|procedure|surgery|treatment|vaccines?|biops\w+|extraction|root canals?|fillings?|colonoscop\w+|iud|insertion|blood draw|stitches)\b[^.!?,;]{0,25}\b(?:doesn't|don't|won't|does not|do not|will not|never) (?:even )?hurts?(?: (?:a bit|at all|one bit))?\b",
    r"\b(?:our|these|the) (?:shots?|injections?|lasers?|needles?|procedures?|treatments?|fillings?|blood draws?|peels?|fillers?)\b[^.!?;]{0,40},? (?:and|they|it) (?:simply |just )?(?:never|don't|doesn't) (?:even )?hurts?\b",
    r"\b(?:without (?:any|the)|free of) (?:pain|discomfort)\b(?: at all| whatsoever)?",
    r"\bhurts? less than (?:a|an) (?:pinch|mosquito|bee|paper cut|tickle)\b|\bzero (?:ouch|ow|pain)\b",
)

_TURNS = (
    r"\b(?:utterly|totally|completely|entirely|100%|absolutely|wholly|truly) (?:without|free of|free from|devoid of) (?:any )?(?:pain|discomfort|soreness)\b",
    r"\b(?:you(?:'ll| will)?|patients|kids|they|babies|children|toddlers|she|he|nobody will) (?:will )?(?:feel|felt) (?:absolutely |exactly |literally )?(?:nothing|zip|zilch|nada|zero)\b[^.!?]{0,20}",
    r"\b(?:as|more) (?:comfortable|comfy|gentle|painless|relaxing|soothing|pleasant) (?:as|than) (?:a|an|your|getting|taking|lying) [\w -]{2,30}",
    r"\b(?:not|without) (?:even )?(?:a|one|an|a single|the slightest|the tiniest|any) (?:ouch|twinge|ache|pinch|sting|tear|wince|whimper|hint of pain|bit of pain)\b[^.!?]{0,15}",
)


# "The brain itself feels no pain": a tissue without nerves is not care.
_NO_NERVES = lazy_re2(r"(?i)\b(?:brain|liver|lungs?|lung tissue|enamel|cartilage|meniscus|cornea|hair|nails|lens|disc centers?|tissue) (?:itself |themselves |tissue |alone )*(?:feels?|has|have|senses?|knows?) no (?:pain|discomfort)")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *phrases(document, _TURNS, CARE)):
        sentence = document.sentence_text(hit.start)
        if _NO_NERVES.search(document.text[document.sentence(hit.start)[0] : hit.end]):
            continue
        if softened(document, hit.start) or _TESTS.search(sentence) or _FINDING.search(sentence):
            continue
        if _TREATMENT.search(sentence) or _POINTING.search(sentence) or _WORKS.search(sentence) or len(sentence.split()) <= _SHORT:
            listed = _LIST.search(document.text[document.sentence(hit.start)[0] : hit.start])
            yield Hit(hit.start, hit.end, scope="sentence") if listed else hit


RULE = Rule(
    kind="CLAIM",
    message="This says care does not hurt. People feel pain differently; say how you keep them comfortable.",
    why="“Painless” is a safety promise that needs proof for every reader.",
    guideline="G-26-31",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("A vein is numbed first. You feel absolutely nothing during laser treatment.", "A vein is numbed first."),
        ("We numb the gum with a gel, so root canals are totally painless here.", "We numb the gum with a gel."),
        ("A vasectomy takes about twenty minutes. You won't feel a thing!", "A vasectomy takes about twenty minutes."),
        ("Fillers start at the clinic on Monday. Pain-free, of course.", "Fillers start at the clinic on Monday."),
    ),
    passes=(
        "A torn retina makes no noise. It's painless and still an emergency.",
        "The brain itself feels no pain; its coverings do.",
        "A painless lump still deserves a look.",
        "An ultrasound scan is painless and uses no radiation.",
        "Early glaucoma is painless, which is why exams matter.",
        "It isn't painless, and we won't pretend it is.",
        "Is a biopsy painless? You will feel the numbing shot.",
        "Most people find the injection nearly painless.",
        "We made check-in painless: one form, two minutes.",
    ),
)
