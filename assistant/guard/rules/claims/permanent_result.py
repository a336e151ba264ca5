"""A result said to last for ever: "permanent weight loss", "the veins never come back"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CONDITION = lexicon.alternation("lasting_conditions")
_THING = rf"(?:{_CONDITION}|fat|hair|hairs|wart|warts|mole|moles|spots?|bumps?|pounds|symptoms?|cavit\w+|tumou?rs?|stones?|polyps?|hernias?|cysts?|lines|bags|spider veins|tattoos?|freckles|redness|fungus|it|they|that)"
_CUES = (r"\bpermanent|\boutli|\boutlast|\blonger than you|\bforever\b|\bfor good\b|\bfor life\b|\blifelong\b|\blifetime\b|\beverlasting\b|\beternal\b|\bonce and for all\b", r"\b(?:come|comes|grow|grows|return|returns|go|goes) back\b|\breturns?\b|\bagain\b", r"\b(?:throw|toss|chuck|ditch|burn|lose|bin)\b|\bfreedom from\b|\band done\b")
_FORMS = (
    r"\bpermanent(?:ly)? (?:[\w-]+ ){0,2}?(?:results?|weight loss|fat loss|fat reduction|fat removal|relief|hair removal|hair reduction|hair growth|hair restoration|solution|fix|cure|improvement|youth|smoothness|transformation|recovery|removal|answer|freedom|vision correction)\b",
    rf"\bpermanently (?:removes?|erases?|fixes|cures?|eliminates?|gets? rid of|clears?|stops?|ends?|melts?|destroys?|heals?|corrects?|reverses?|tightens?|lifts?|whitens?) [^.!?]{{0,25}}\b{_THING}\b",
    rf"\b{_THING} (?:is|are|will be|'s|'re)? ?(?:permanently|forever) (?:gone|cured|fixed|removed|erased)\b",
    rf"\b{_THING}(?: (?:is|are|'s|'re|will be|stays?))? gone (?:forever|for good|for life|permanently|once and for all)\b|\bgone (?:forever|for good) (?:after|in|with)\b",
    rf"\b{_THING} (?:will )?(?:never|won't ever|will never|don't ever|doesn't ever|can't|won't|don't|doesn't) (?:ever )?(?:comes?|grows?|returns?|go) back\b[^.!?]{{0,12}}|\b{_THING}(?: \w+){{0,3}}? (?:will )?never (?:ever )?(?:returns?|(?:comes?|grows?) back)\b",
    r"\b(?:results?|effects?|relief|smile|skin|look|youth|benefits?|implants?|fillers?|lift) (?:that |which )?(?:(?:will|can) )?lasts? (?:you )?(?:forever|a lifetime|for life|for ever|for good)\b|\b(?:lifelong|lifetime|everlasting|eternal|forever) (?:results?|relief|smiles?|youth|cure|freedom from|protection|clear skin)\b",
    rf"\bnever (?:have to |need to |need |worry about |deal with |suffer |think about |see |shave|diet|wear |get |have )(?:[\w'-]+ ){{0,4}}?(?:{_CONDITION}|glasses|contacts|shave|shaving|a razor|dieting|diet|surgery|medication|pills|insulin|dentures|pain|another (?:\w+ )?(?:migraine|attack|breakout|flare|cavity)) again\b",
    r"\b(?:throw|toss|chuck|ditch|burn|lose|bin) (?:away |out )?(?:those |your |the )+(?:reading |old )?(?:glasses|readers|contacts|contact lenses|razors?|hearing aids?|cane|walker|inhaler|insulin|meds|pills|cpap)(?: away| out)?(?: (?:forever|for good|for life))?(?:[.!,]|$| after| once)",
    r"\b(?:glasses|contacts|pain|razor|medication|drug|insulin|diet|wrinkle|acne)[- ]free (?:for life|forever|for good)\b|\bfreedom from glasses\b|\b(?:once|one) and done\b",
)
_TURNS = (
    r"\b(?:they|it|these|this|ours|(?:our|the|your) [\w' -]{2,30}) (?:will |are built to |is built to |are made to |simply )?(?:lasts? longer than you|outlives? (?:you|us)|outlasts? (?:you|the rest|every\w*)|see you to your grave|lasts? (?:you )?(?:a lifetime|forever|for life|for ever|for good|for the rest of your (?:life|days)|until you are a hundred))\b[^.!?]{0,30}",
    r"\b(?:lose|drop|shed)\b[^.!?]{0,30}\b(?:keep it off|keeps it off|stays? off) (?:forever|for good|for life|permanently)\b[^.!?]{0,40}",
)
_CARE = frozenset(("treatment", "complaint", "body", "success"))
_HARM = lazy_re2(r"(?i)\b(?:damage|harm|injury|blindness|risks?|loss of|marker|pacemaker|teeth|tooth|crowns?|birth control|contracept\w+|steriliz\w+|memory|memories|ink|resident|address|staff|home)\b")

_LOST = lazy_re2(r"(?i)\b(?:sight|vision|hearing|bone|muscle|memory|memories|enamel|gums?|nerves?|nerve cells|brain cells|cartilage|kidney function|smell) (?:that is |that's |which is |once |already |you )*(?:lost|lose|gone)\b|\blost (?:sight|vision|hearing|bone|muscle|memory|memories|enamel|nerve cells|brain cells|cartilage|kidney function)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS), soften=True), *_lasting(document)):
        if not _HARM.search(document.text[hit.start : hit.end]) and not _LOST.search(document.sentence_text(hit.start)):
            yield hit


def _lasting(document: Document) -> Iterator[Hit]:
    """Hits for "they last a lifetime" in a post about care, whose sentence may only point at it."""
    if marks(document).classes & _CARE:
        yield from asserted(document, forms(_TURNS), soften=True)


RULE = Rule(
    kind="CLAIM",
    message="This says a result is permanent. Say how long it usually lasts and that it varies.",
    why="Promises of permanent results are the kind regulators act on, such as freedom from glasses for life.",
    guideline="G-26-31",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Freezing fat takes an hour. You get permanent fat loss.", "Freezing fat takes an hour."),
        ("A vein is closed from the inside, and the veins never come back.", "A vein is closed from the inside."),
        ("Lens implants are folded before they go in. Throw away your glasses forever!", "Lens implants are folded before they go in."),
    ),
    passes=(
        "Untreated glaucoma can cause permanent vision loss.",
        "Veins can come back after any treatment, so we talk about that before the first visit.",
        "Is laser hair removal permanent? Hair may grow back, finer and lighter.",
        "Luz is now a permanent member of our staff.",
        "A child's permanent teeth start to arrive at about age six.",
        "I will never get used to the fax machine again.",
        "Glaucoma is slow and quiet, and sight lost to it doesn't come back.",
    ),
)
