"""Miracle language about care: "miracle treatment", "breakthrough cure", "works like magic"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import after, asserted, before, forms
from assistant.guard.claims.idioms import phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_REMEDY = (
    r"(?:treatments?|cures?|drugs?|creams?|shots?|jabs?|pills?|remed(?:y|ies)|therap(?:y|ies)|procedures?|lasers?|injections?|solutions?|serums?|supplements?|vitamins?|drips?|peels?|lotions?|gels?|"
    r"weight[- ]loss|results?|transformations?|fix(?:es)?|makeovers?|potions?|elixirs?|ingredients?|formulas?|medicines?|machine|device|facials?|fillers?|botox|lasik|technolog\w+|technique|protocol|hormone|beds?|chairs?|patch(?:es)?|wraps?|mats?|lamps?|lights?|cuffs?|braces?|insoles?|mouthguards?|oils?|teas?)"
)
_CUES = (r"miracle|miraculous|magic|\bwonders?\b|breakthrough|game[- ]changing|once-in-a|life-changing|mind-blowing|jaw-dropping|unbelievable|revolutionary|ground-?breaking|\ba charm\b|\ba dream\b|fountain of youth|holy grail|(?:turn|roll|wind|set)s? back|secret (?:cure|remedy)",)
_FORMS = (
    rf"\b(?:miracle|miraculous|magical|magic|wonder|game[- ]changing|once-in-a-lifetime|life-changing|mind-blowing|jaw-dropping|unbelievable|revolutionary|groundbreaking|ground-breaking) (?:new |little |natural |skin |hair |anti-aging |weight[- ]loss |at-home |beauty |pain )?{_REMEDY}\b",
    rf"\b(?:our|my|this|the new|a new|a true|a real|the latest) (?:[\w-]+ )?breakthrough (?:[\w-]+ )?{_REMEDY}\b",
    r"\b(?:it's|it is|this is|they're|that's|is|are|was|truly|really|honestly|literally|pure|simply|nothing short of|nothing less than) (?:like |an? |absolute |total |pure |true |nothing short of |nothing less than |truly |real |little |actual |modern |medical |absolutely )*(?:miracles?|miraculous|magic|magical)\b(?: (?:for|in|on|at|cure|drug|worker)\b[^.!?,;]{0,30})?",
    r"\bwork(?:s|ed|ing)? (?:like (?:magic|a charm|a miracle|a dream)|miracles|wonders|magic)\b",
    r"\bmiracle (?:for|in a (?:bottle|jar|tube|vial|syringe)|cure|worker|doctor|surgeon)\b|\bfountain of youth\b|\bmagic bullet\b|\bholy grail (?:of|for) (?:pain|skin|hair|weight|aging|anti-aging|health)\b|\b(?:turn|roll|wind|set)s? back (?:the|your) (?:[\w']+ )?(?:clock|hands of time|years)\b[^.!?]{0,30}|\bturn back time (?:on|with|for)\b|\bsecret (?:cure|remedy)\b",
)
_OTHER = lazy_re2(
    r"(?i)\b(?:34th street|movie|film|book|show|musical|disney|kingdom|johnson|mike|trick|tricks|wand|carpet|school bus|band|song|season|holiday|christmas|parking|weather|coffee|"
    r"a\.?k\.?a|born|birth|birthday|nicu|baby|babies|how the (?:body|eye|brain|heart)|human (?:body|eye|heart|brain)|vision is|of sight|sunset|garden|team|staff|front desk|schedule|spreadsheet|eraser|marker|number|words?|hour|printer|fax|coffee machine|computers?|phones?|still (?:runs|works)|nobody|traffic|on time|dishes|laundry|plant|plants|dog|cat)\b"
)

_ASIDE = lazy_re2(r"(?i)^\W*(?:(?:i|we) (?:don't|do not|never|rarely|seldom|hardly ever) (?:often )?(?:use|say|throw|like|call|make|exaggerate|gush|hype)\b|(?:i'm|we're) not (?:one|ones|given|prone) to\b|not to (?:brag|gush|exaggerate|oversell)|(?:i|we) hate to (?:brag|gush|hype)|forgive (?:me|us)|call (?:me|us))[^.!?]{0,50}?(?:,|\bbut\b)")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS[:2] + _FORMS[3:])), *phrases(document, _FORMS[2:3])):  # "is a miracle" says so of anything
        clause = before(document, hit.start) + document.text[hit.start : hit.end] + after(document, hit.end)
        if not _OTHER.search(clause):
            aside = _ASIDE.search(document.sentence_text(hit.start))
            yield Hit(hit.start, hit.end, scope="sentence") if aside else hit


RULE = Rule(
    kind="CLAIM",
    message="Miracle language promises more than any treatment can do.",
    why="“Miracle”, “magic” and “breakthrough” are on the list of words that need a source or a rewrite.",
    guideline="G-26-31",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Zinc is a mineral. It's a miracle for colds.", "Zinc is a mineral."),
        ("Come and meet our miracle laser. Doors open at nine.", "Doors open at nine."),
        ("Peptides are short chains of amino acids. For wrinkles they work like magic.", "Peptides are short chains of amino acids."),
    ),
    passes=(
        "There is no miracle cure for back pain.",
        "The lobby film is Miracle on 34th Street.",
        "Breakthrough bleeding is common in the first months.",
        "Penicillin was a breakthrough in 1928.",
        "It's a miracle the printer still runs.",
        "Magic Mike night is cancelled. So is the magic show for kids.",
    ),
)
