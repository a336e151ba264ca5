"""A complaint said to end at once or for good: "it stops snoring for life", "dry eye is behind you", "heel pain doesn't stand a chance"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import about_care, phrases, speaks_of
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_ENDING = "ending|ending_strong|ending_wide"
_RECIPES = (
    Recipe(("own|treatment", _ENDING, "for_good"), reach=90, unless="everyday|admin|plain"),
    Recipe(("complaint", _ENDING, "for_good", "at_once|own|this|reader"), reach=110, unless="everyday|admin|plain"),
    Recipe(("complaint", _ENDING + "|mending", "for_good"), reach=80, unless="everyday|admin|plain|damage"),
    Recipe(("own", "ending_strong", "complaint|this"), reach=90, ordered=True, unless="everyday|admin|plain"),
    Recipe(("own", "treatment", "ending|ending_strong", "complaint|this", "at_once"), reach=110, unless="everyday|admin|plain"),
    Recipe(("own", "treatment", "this", "ending", "at_once"), reach=90, ordered=True, unless="everyday|admin|plain"),
    Recipe(("this", "treatment", "ending|ending_strong", "complaint", "at_once"), reach=110, ordered=True, unless="everyday|admin|plain"),
    Recipe(("complaint", "for_good", "at_once"), reach=110, unless="everyday|admin|plain"),
    Recipe(("own", "ending|mending|ending_wide", "this|complaint", "at_once|for_good"), reach=90, ordered=True, unless="everyday|admin|plain|damage", beside=True),
    Recipe(("complaint", "ending|ending_strong|mending", "at_once", "own"), reach=110, unless="everyday|admin|plain|damage"),
    Recipe(("own", "ending|mending", "complaint"), reach=60, ordered=True, unless="everyday|admin|plain|damage"),
    Recipe(("own|treatment", "ending", "body"), reach=40, ordered=True, words=14, unless="everyday|admin|plain|damage"),
    Recipe(("reader", "body|complaint", "for_good"), reach=60, unless="everyday|admin|plain|damage"),
    Recipe(("this|own|treatment", "complaint", "for_good"), reach=70, unless="everyday|admin|plain|damage"),
    Recipe(("complaint", "ending|ending_strong", "instant"), reach=110, unless="everyday|admin|plain|damage"),
    Recipe(("complaint", "gone_by", "without_exception|at_once|own|reader|treatment"), reach=110, unless="everyday|admin|plain"),
    Recipe(("complaint", "gone_by"), reach=60, words=9, unless="everyday|admin|plain"),
    Recipe(("own", "for_good", "complaint|body|treatment"), reach=50, ordered=True, words=9, unless="everyday|admin|plain"),
)
_ILL = frozenset(("complaint",))
_FORMS = (
    r"\b(?:you|your (?:child|son|daughter|kid|baby|skin|back|knees?))(?:'ll| will|'re| are) (?:\w+ )?(?:be )?(?:completely |fully |totally |finally )?(?:cured|healed|rid) of\b[^.!?,;]{2,40}",
    r"\byour [\w' -]{2,30} (?:is|are|will be) (?:now |completely |fully |totally |as good as )?(?:cured|erased|eradicated|banished|a memory)\b",
    r"^\W*[\w' -]{3,40}(?:, ?|: ?|\? | )(?:solved|cured|conquered|defeated|erased|fixed|ends here|stops here|not anymore|not any more|ends with us|stops with us|is history)[.!]*$",
    r"\b[\w' -]{3,30} (?:reversed|cured|healed|fixed|erased|dissolved|melted away|gone) (?:naturally|without (?:surgery|drugs|drilling|pills|needles|medication)|the natural way|for good|overnight|at home)\b",
    r"\b(?:wards?|fights?|fends?|keeps?) off (?:every|any|all)\b[^.!?,;]{2,40}|\b(?:bulletproofs?|armou?rs?) (?:you|your \w+) against\b[^.!?,;]{2,40}",
    r"\b(?:stops?|halts?|knocks?|kills?) (?:it|them|[\w' -]{2,25}) (?:cold|dead|in (?:its|their) tracks|at the source|before (?:it|they) starts?)\b|\bleave your [\w' -]{2,25} (?:at the door|behind|here)\b",
    r"\b[\w' -]{3,30}[,:] (?:meet|say hello to) your (?:end|match|maker|cure|nemesis)\b",
    r"\bpermanently (?:removes?|erases?|clears?|ends|stops|lifts|eliminates?|resolves?|relieves?) [^.!?]{2,40}",
    r"\boff (?:their|your|all|his|her|those) (?:inhalers?|insulin|meds|medications?|pills|statins|cpap|oxygen|glasses|canes?|walkers?)\b[^.!?]{0,20}\b(?:within|in (?:a|one|two|three|\d+)|by|for good|forever|no exceptions|guaranteed)\b[^.!?]{0,20}",
    r"\b(?:replaces?|ends the need for|does away with|frees? you from|no need for) (?:\w+ ){0,2}(?:all|every|them all|for good|forever|pills|medications?|glasses|contacts|surgery|insulin|cpap|dentures)\b",
)
_REGROWN = (r"\b(?:cartilage|bone|hair|nerves?|discs?|collagen|enamel|gums?|hairline) (?:grows?|comes?|will grow) back\b|\b(?:regrows?|rebuilds?|regenerates?) (?:your |worn |lost |damaged |the )*(?:cartilage|bone|hair|nerves?|discs?|collagen|enamel|gums?)\b",)
_SHORT = lazy_re2(r"(?i)\b(?:myths?|confusion|mystery|debate|stigma|shame|misinformation|violence|polio|smallpox|malaria|tuberculosis|measles|hiv|aids|awareness|research|fund\w*|together)\b")

_GONE = lazy_re2(r"(?i)^\W*(?:not (?:anymore|any more|with us|here|for long|on our watch|in our chair)|gone|solved|fixed|handled|sorted|cured|history|done|no more|problem solved|consider it (?:gone|fixed|solved|done|handled))[.!]*$")
_WE_CURE = lazy_re2(r"(?i)^\W*(?:we|i) (?:cure|heal|fix)(?: (?:it|you|people|that))?[.!]*$")

_TRAILS = lazy_re2(r"(?i)^\W*(?:not with|not at|not after|with|thanks to|after)\b(?: [\w'-]+){1,5}[.!]*$")

_GAVE_UP = lazy_re2(r"(?i)\b(?:he|she|who|they|neighbou?r|uncle|aunt|dad|father|mom|mother|grand\w+|brother|sister|cousin|husband|wife|son|daughter|friend|colleague|coworker|boss|man|woman|person|somebody|someone|reader|guy)(?: (?:had|once|just|suddenly|simply))? (?:stopped|quit|ditched|ended|skipped) (?:taking |using )?(?:his|her|their|the)\b")


# A surgeon's plain words for the day's work: no end is promised unless one is named.
_TRADE = lazy_re2(r"(?i)\bfix(?:ed|ing|es)? (?:[\w'-]+ ){0,2}(?:hernias?|shoulders?|hips?|knees?|fractures?|wrists?|bones?|breaks?|ankles?|tendons?|acls?|menis\w+|valves?|aneurysms?|toes?|feet|hands|elbows?|noses?|eyelids?|septums?)\b|\b(?:stop|quit|end)-[a-z]")
_PROMISED = frozenset(("for_good", "at_once", "instant", "without_exception", "gone_by"))


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*found(document, _RECIPES), *phrases(document, _FORMS[:2] + _FORMS[3:], _ILL, soften=True), *phrases(document, _REGROWN, frozenset(("own",)), soften=True), *_fragments(document)):
        sentence = document.sentence_text(hit.start)
        if _TRADE.search(document.text[hit.start : hit.end]) and not any(m.classes & _PROMISED for m in marks(document).within(*document.sentence(hit.start))):
            continue
        if not _SHORT.search(sentence) and not _GAVE_UP.search(sentence) and not document.about_patient(hit.start, hit.end):
            yield hit


def _fragments(document: Document) -> Iterator[Hit]:
    """Sentences of a few words with nothing but a complaint and its end: "Menopause, solved."."""
    for start, end in document.sentences:
        sentence = document.text[start:end]
        if _WE_CURE.search(sentence) and speaks_of(document, start):
            yield Hit(start, end, scope="sentence")
        elif _GONE.search(sentence) and (asked := _asked_before(document, start)) is not None:
            index = document.sentence_index(start)
            s, e = document.sentences[min(index + 1, len(document.sentences) - 1)]
            yield Hit(asked, e if _TRAILS.search(document.text[s:e]) else end, scope="sentence")
        elif len(sentence.split()) <= 7 and any(f.search(sentence) for f in forms(_FORMS[2:3]).matching(sentence)):
            yield from about_care(document, asserted(document, (lazy_re2(re2.escape(sentence)),)), _ILL)


def _asked_before(document: Document, start: int) -> int | None:
    """Where "Arthritis?" begins when "Not anymore." at ``start`` answers it, else None."""
    index = document.sentence_index(start)
    s, e = document.sentences[index - 1] if index else (0, 0)
    named = any("complaint" in m.classes for m in marks(document).within(s, e))
    return s if named and document.text[s:e].endswith("?") and len(document.text[s:e].split()) <= 4 else None


RULE = Rule(
    kind="CLAIM",
    message="This says a complaint ends at once or for good. Say what the treatment does and how long it tends to help.",
    why="Lasting or instant ends to a condition need proof that most readers would get the same.",
    guideline="G-26-3",
    detect=detect,
    patterns=(
        r"\b(?:forever|for ever|for good|for life|for keeps|permanently|once and for all|rest of your|lifetime|lifelong|eternal\w*|everlasting|never|again|behind you|memory|history|stand a chance|stands no chance|met (?:its|their) match|anymore|any more|be gone|begone|past|return|come back|comes back|stays? (?:away|gone|off)|keeps? it off)\b",
        r"\b(?:cured?s?|heal(?:ed|s)?|eras\w+|eliminat\w+|eradicat\w+|vanish\w*|banish\w*|vanquish\w*|obliterat\w+|annihilat\w+|abolish\w*|wipes?|end to|goodbye|good-bye|good riddance|rids?|short work|zaps?|knocks? out|blasts?|melts?|wash(?:es)?|chases?|drives? away|dissolv\w+|disappear\w*|gone|solv\w+|conquer\w*|defeat\w*|revers\w+|regr\w+|regenerat\w+|rebuil\w+|restor\w+|reviv\w+|undo\w*|silence\w*|tame\w*|fix\w*|meet your|say hello|consider it|handled|sorted|halts?|cold\b|dead\b|tracks|at the door|behind|lifts?|flattens?|beats?|kills?|smooths?|shrinks?|tightens?|put to|puts to|to bed|shuts?|switch\w*|grows? back|wards? off|fends? off|fights? off|bulletproofs?|replaces?|ends?|stops?|over|done)\b",
    ),
    breaks=(
        ("We fit night guards on Mondays. Our guard stops headaches for good.", "We fit night guards on Mondays."),
        ("Our new spray has arrived. Snoring doesn't stand a chance.", "Our new spray has arrived."),
        ("We opened a vein room. One session and varicose veins are behind you.", "We opened a vein room."),
        ("Our salt room opens today. Eczema, solved.", "Our salt room opens today."),
    ),
    passes=(
        "Strep is usually gone within days once the right antibiotic is on board.",
        "My cousin stopped his blood thinner for a trip and had a stroke.",
        "Untreated decay never heals by itself.",
        "Ready to quit smoking for good? The state quitline is free.",
        "We fix hernias through keyhole cuts.",
        "Our stop-smoking group is ten years old.",
        "Polio is a thing of the past in most of the world.",
        "The herpes virus stays in the body for life, mostly asleep.",
        "Removed moles rarely come back.",
        "Dr. Lee removes a mole in about ten minutes.",
    ),
)
