"""Risk denied: "100% safe", "zero risk", "no side effects", "no downtime", "you cannot overdo it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, denied, forms, softened
from assistant.guard.claims.idioms import phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_NO = r"(?:no|zero|absolutely no|without any|without|not a single|not one single|not one|never any|virtually no|free of(?: any)?|none of the|(?:without|minus|free of|not a trace of) (?:the|those|these)|there(?: isn't| is not|'s not) (?:a|any|one)|isn't a|0|nil)"
_CUES = (r"\bsafe", r"[- ]free\b|\bfree of\b", r"\b(?:no|zero|without|not a single|not one|none of the|nil|0|minus|there isn't|there is not|there's not|trace)\b", r"\bgo(?:es)? wrong\b|\b(?:hurt|harm) you\b|\bany harm\b|\bcause\b|\bharmless|\bto lose\b|\bto recover\b|\brisk|\bupside|\breward|come of\b|\bharmed\b|\bregret|(?:scar|bruise|bleed|stitch)less|\bnot (?:a|one|even)\b|\boverd|\btoo m(?:uch|any)\b|\boveruse\b|addict|\bhooked\b|\bnatural\b|\bnothing (?:bad|wrong|harmful|risky|dangerous|to fear|to worry|not to)\b")
_FORMS = (
    r"\b(?:100 ?%|100 percent|one hundred percent|a hundred percent|completely|totally|perfectly|absolutely|entirely|utterly|always|fully|super|as safe as it gets:?) safe\b(?: for (?:everyone|everybody|anyone|all|kids|babies|every\w+))?",
    r"\bsafe for (?:everyone|everybody|anyone|absolutely \w+|every (?:one|body|patient|age|skin type|single \w+)|all ages|all patients|all skin types)\b|\bsafe (?:at|in) any (?:dose|amount)\b",
    r"\b(?:risk|danger|hazard|toxin|chemical|side[- ]effect|complication|worry)[- ]free\b",
    rf"\b{_NO} (?:real |known |possible |serious |nasty |harmful |long-term |lasting |bad |medical )?(?:risks?|dangers?|downsides?|down side|drawbacks?|complications?|side[- ]?effects?|adverse (?:effects?|events?|reactions?)|downtime|down time|recovery time|recovery|scars?|scarring|bruising|bleeding|harm)\b(?: (?:whatsoever|at all|ever|to worry about|involved|period))?",
    r"\b(?:no|zero) (?:chance|possibility|way|danger|risk|fear) (?:of (?:getting hooked|addiction|becoming addicted|dependence|infection|complications?|scarring|scars?|failure|anything going wrong|side[- ]effects|pain|harm|rejection|relapse|recurrence|injury|it (?:failing|coming back|going wrong))|(?:it|this|anything|something) (?:can|could|will)? ?(?:go(?:es)?|going) wrong)\b",
    r"\b(?:nothing|what) (?:can|could|will|ever) (?:possibly |ever )?go(?:es)? wrong\b|\b(?:can't|cannot|won't|will not|doesn't|does not|could never|can never) (?:possibly )?(?:hurt you|harm you|do you any harm|do any harm|go wrong|cause (?:any )?(?:harm|side[- ]effects?|problems?))\b",
    r"\byou (?:can't|cannot|can not|can never|couldn't) (?:ever |possibly )?(?:take too (?:much|many)|have too (?:much|many)|use too much|overdo|overdose on|get too much|take too much|have too much|overuse|get addicted|get hooked)\b(?: (?:it|this|on it|of it))?",
    r"\b(?:non-?addictive|not addictive at all|impossible to (?:overdose|get hooked|become addicted))\b",
    r"\b(?:as safe as|safer than) (?:water|a haircut|brushing your teeth|aspirin|tylenol|driving|a cup of (?:tea|coffee)|crossing the street|drinking water|breathing)\b",
    r"\ball[- ]natural,? (?:and )?(?:so |which means |therefore )?(?:it's |it is |they're )?(?:completely |totally |perfectly |100% )?safe\b|\b(?:because|since) (?:it's|it is|they're) (?:all[- ])?natural\b[^.!?]{0,30}\bsafe\b",
)
_TURNS = (
    r"\b(?:nothing to lose|nothing to recover from|nothing to heal|you risk nothing|you have everything to gain|all (?:reward|gain|upside|benefit)s?(?: and|,)? no (?:risk|pain|downside)|no[- ]lose|win-win procedure|all upside)\b[^.!?]{0,40}",
    r"\b(?:nothing|no one|nobody|not one thing) (?:bad|wrong|harmful|dangerous|serious|ever|untoward)? ?(?:has|have|can|could|will|ever|was) (?:ever |possibly )?(?:come of|happens?|happened|went wrong|gone wrong|go wrong|been hurt|been harmed|get hurt|gets hurt|harmed|hurt by|regret(?:s|ted)?)\b[^.!?]{0,40}",
    r"\b(?:completely|totally|perfectly|utterly|entirely|absolutely|100%|100 percent|always) (?:harmless|risk-free|non-toxic|without (?:any )?(?:risk|danger|side[- ]effects?|downside|harm))\b[^.!?]{0,20}",
    r"\b(?:scar|bruise|bleed|blood|stitch|complication|downtime|worry|regret)(?:[- ]free|less) (?:\w+ )?(?:surger\w+|procedures?|lifts?|removal|facelift|treatments?|laser|birth|recovery|results?|technique|injections?|fillers?|repair|operations?)\b",
    r"\b(?:not|without) (?:a|one|even a|a single|one single|the slightest|any) (?:\w+ )?(?:risk|downside|drawback|side[- ]effect|complication|danger|catch|scar|bruise|worry)\b[^.!?]{0,20}",
    r"\b(?:there's|there is|has|have) (?:simply |really |literally )?nothing (?:bad|wrong|harmful|risky|dangerous|to fear|to worry about|not to (?:like|love)) (?:about|with|in) (?:it|them|this|these|our \w+)\b[^.!?]{0,20}|\bno (?:real )?catch (?:to|with) (?:the|our|this|these|it) ?(?:\w+)?",
    r"\b(?:cannot|can't|could never|will never|won't|never|does not|doesn't) (?:\w+ )?(?:harm|hurt|damage|scar|injure|cause (?:any )?(?:harm|problems?|trouble|side[- ]effects?))(?: (?:you|anyone|anybody|a soul|your \w+|a fly|healthy \w+))\b",
)
_TOPIC_FACT = lazy_re2(
    r"(?i)\b(?:risk factors?|at risk|risk of (?:getting|catching|passing|spreading|giving|transmi\w+|flu|autism|covid|infecting)|no radiation|symptoms?|warning|study|studies|trials?|participants|placebo|according to|food|foods|fish|water|drinking|leftovers?|alcohol|level of|amount of|"
    r"sunscreen is|smoking|tobacco|vaping|secondhand|helmets?|seat|crib|sleep|until|unless|if you have no|(?:people|adults|women|men|kids|children|those|anyone|someone|patients|babies|you) (?:who )?(?:had|have|has|having|with) no|without (?:complications?|risks? factors)|no complications (?:were|was)|data|ceiling|swim\w*|pools?|fireworks|ride|driving|drive|toys?|phones?|phone lines?|website|portal|servers?|systems?|computers?)\b"
)
_SUBJECT = lazy_re2(r"(?i)^\W*(?:was|were|are|is|has|have|had|should|(?:we|i|you|they) )")  # "none of the side effects were serious"
_PART = lazy_re2(r"(?i)^none of")
_ADJECTIVE = lazy_re2(r"(?i)\bsafe\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *phrases(document, _TURNS)):
        sentence = document.sentence_text(hit.start)
        if _TOPIC_FACT.search(sentence) or (softened(document, hit.start) and not _ADJECTIVE.search(document.text[hit.start : hit.end])):
            continue
        if denied(document, hit.start, hit.end) or (_PART.match(document.text[hit.start : hit.end]) and _SUBJECT.search(document.text[hit.end :][:12])):
            continue
        yield hit


RULE = Rule(
    kind="CLAIM",
    message="This denies risk. Every treatment has some; name the main ones or leave the claim out.",
    why="When a post calls care safe, the risks have to be disclosed as well.",
    guideline="G-18-5",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Ear pinning takes an hour. There is not a single downside.", "Ear pinning takes an hour."),
        ("Red light sessions are on Mondays. It is totally harmless.", "Red light sessions are on Mondays."),
        ("Sclerotherapy closes spider veins. It's 100% safe.", "Sclerotherapy closes spider veins."),
        ("Dry needling takes half an hour, and there is zero risk.", "Dry needling takes half an hour."),
        ("A light peel takes half an hour. No side effects, no downtime!", "A light peel takes half an hour."),
    ),
    passes=(
        "Most floaters are harmless; a sudden shower of them is not.",
        "Nothing to lose but your parking ticket: validation is at the desk.",
        "Adults with no risk factors can have high blood pressure.",
        "No surgery is 100% safe.",
        "There's no such thing as zero risk, and we will go over yours.",
        "Side effects were mild in the trial, and none were serious.",
        "People with no risk factors can have high blood pressure too.",
        "Is the vaccine completely safe? No medicine is, and serious reactions are rare.",
        "There is no safe level of secondhand smoke.",
        "Expect little downtime, and plan a quiet weekend.",
    ),
)
