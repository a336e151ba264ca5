"""Cash, gifts or waived bills offered to bring patients in: "copays waived", "refer a friend, get $50"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_REWARD = r"(?:\$ ?\d+|£ ?\d+|€ ?\d+|cash|gift cards?|a gift card|an? (?:amazon|visa|starbucks|target) (?:gift )?card|a prize|prizes|raffle|a free [\w-]+|free [\w-]+|\d+ ?% off|a discount|discounts?|credit|points|a bonus|a reward|rewards?|an ipad|airpods|a spa day|botox units|units)"
_REVIEW = r"(?:(?:\d\*?|five|honest|google|yelp|facebook|kind|quick|nice|good|great|glowing|positive|online|new|health ?grades)[ -]?)*(?:star |stars )?(?:reviews?|stars?|ratings?)"
_KIN = r"(?:friends?|family|neighbou?rs?|patients?|co-?workers?|buddy|buddies|bff|bestie|sisters?|brothers?|mom|mum|mother|dad|father|husband|wife|spouse|partner|daughter|son|roommate|teammate)"
_FREE = r"(?:(?:is |are |comes? |yours is |hers is |his is )?(?:on the house|on us|half[- ]price|free(?: (?:for|all|of charge|in|until|this))?)(?:\b|$)|free [\w-]+|\d+ ?% off)"
_CUES = (r"\bco-?pa|\bdeductible|\bco-?insurance", r"\b(?:refer|referring|referral|bring|send|invite|review|reviews)\b", r"[$£€] ?\d|\bcash\b|\bgift cards?\b|\braffle\b|\bprizes?\b|\bwin\b|\bearn\b|\bipad\b|\bairpods\b|\bdrawing\b", r"\bon the house\b|\bon us\b|\bhalf[- ]price\b|\bfree\b|% off|\bentered\b|in the (?:draw|running)|\bwin (?:a|one|your|two)\b|\bwithout paying\b", r"\bpay nothing\b|\bpocket\b|\bfree to you\b|\bpayment in full\b|\bfull payment\b|\bas full\b")
_FORMS = (
    r"\b(?:we(?:'ll| will)? waive|waiv(?:e|es|ed|ing)|no|zero|skip(?: the| your)?|forget (?:the|your)|cover(?:ing)? (?:the|your)|eat(?:ing)? (?:the|your)|pay(?:ing)? your) (?:all |your |any |every |the )?(?:co-?pays?|co-?payments?|deductibles?|co-?insurance)\b(?: (?:waived|for|if|when|this|needed|required|today|at all|on us)\b[^.!?]{0,30})?|\b(?:co-?pays?|co-?payments?|deductibles?|co-?insurance) (?:is |are |will be |'s )?(?:all )?(?:waived|on us|forgiven|covered by us|free)\b",
    rf"\b(?:refer|send|bring|tell|invite|recommend us to|share (?:this|us) with) (?:us )?(?:a|your|any|\d+|two|three|one) (?:new )?(?:friends?|family(?: member)?|neighbou?rs?|patients?|co-?workers?|buddy|bff)\b[^.!?]{{0,60}}(?:\b(?:waiting|ready|yours|on us|at the (?:front )?desk)\b[^.!?]{{0,40}}|\b(?:get|earn|receive|win|and (?:we'll|you'll|you both|both)|you both|for|we'll (?:give|send|pay|credit)|enjoy)\b[^.!?]{{0,30}}{_REWARD})",
    rf"\b(?:get|earn|receive|win|claim|take|grab|enjoy) {_REWARD}\b[^.!?]{{0,40}}\b(?:when you (?:refer|book|switch|leave|write|post|schedule|sign up|become|get your|complete|come in)|for (?:every|each) (?:referral|friend|patient|review|new patient)|for (?:referring|leaving|writing|posting|booking|switching|a (?:five|5)[- ]star|a review|your review|a google review))\b[^.!?]{{0,30}}",
    rf"(?:\b(?:leave|write|post|give|drop|share) (?:us )?(?:a |an |your |some |\w+ )?{_REVIEW}(?: (?:on|at) \w+)?|\b(?:review|rate) us|\b(?:every|each|per|for an?|all) {_REVIEW}|\b(?:\w+ )?reviewers|\b{_REVIEW} ?(?:=|equals))\b[^.!?]{{0,40}}?(?:\b(?:{_REWARD}|win|raffle|ticket|picks? (?:a|an|out)|takes? home|draw(?:ing)?|entered|half[- ]price|half off|on us|on the house)\b|[$£€] ?\d+)[^.!?]{{0,30}}",
    rf"\b(?:leave|write|post|give|drop|share) (?:us )?(?:a |an |your )?(?:[\w-]+ ){{0,3}}?review\b[^.!?]{{0,40}}\b(?:get|win|receive|enter|chance|earn|for|and we'll)\b[^.!?]{{0,20}}(?:{_REWARD}|win|raffle|drawing|entered)",
    r"\b(?:book|schedule|come in|get your|switch|become a (?:new )?patient|new patients?|first \d+ (?:patients|people)|medicare patients?|medicaid patients?|every patient|patients who)\b[^.!?]{0,60}\b(?:get|gets|receive|receives|win|earn|takes? home|enter(?:ed)?|qualif\w+|chance (?:at|to win)|and we'll (?:give|hand|send))\b[^.!?]{0,25}(?:\$ ?\d+|cash|gift cards?|a (?:visa|amazon|target|starbucks)|raffle|an ipad|airpods|a tv|\bdrawing\b)",
    rf"\b(?:refer|send|bring|tell|invite|book|sign up) (?:us )?(?:a|an|your|any|\d+|two|three|four|five|one) (?:[\w'-]+ ){{0,2}}?{_KIN}\b[^.!?]{{0,60}}\b(?:and|for|then|we)\b[^.!?]{{0,40}}?\b{_FREE}",
    rf"\b(?:(?:the )?first|next) (?:\d+|\w+) (?:callers?|bookings?|people|patients?|followers?|comments?|sign-?ups|to (?:call|book|comment|sign up))\b[^.!?]{{0,40}}\b(?:get|gets|receives?|win|wins|enjoys?|take|takes)\b[^.!?]{{0,40}}?\b{_FREE}",
    rf"\b(?:{_FREE}|\d+ ?% off)\b[^.!?]{{0,40}}\bif you (?:leave|write|post|give|bring|refer|send|tag|follow|share|book)\b[^.!?]{{2,40}}",
    r"\b(?:book|buy|sign up|reserve|schedule|order|pay) (?:[\w' -]{0,20})?(?:before|by|today|this week|now|in the next)\b[^.!?]{0,25}\b(?:and|,) ?(?:we(?:'ll)?|you(?:'ll)?|your) [^.!?]{0,20}?\b(?:throw in|include|add|get)\b[^.!?]{0,10}?\bfree\b[^.!?]{0,20}",
    r"\b(?:everyone|everybody|anyone|each patient|every patient|whoever) who (?:books?|buys?|gets?|schedules?|signs up|comes in) (?:for )?[^.!?]{2,30}\b(?:is|are|will be|gets?) (?:automatically )?(?:entered|in the (?:draw|running)|a (?:chance|shot) (?:at|to win))\b[^.!?]{0,40}",
    r"\b(?:tag|share|follow|like|comment)\b[^.!?]{0,40}\b(?:to|and|for a chance to) win (?:a|one|your|two) (?:free )?[^.!?]{2,30}",
    r"\b(?:or|and) (?:walk away|pay|leave|go home) (?:without paying (?:a (?:cent|dime|penny)|us)|nothing|owing nothing)\b",
    r"\b(?:cash|gift cards?|\$ ?\d+) (?:for|to) (?:every|all|any|each) (?:new |medicare |medicaid )?patients?\b",
    r"\b(?:we'll|we will|we) (?:pay|give|send|hand) (?:you|every \w+|each \w+) (?:\$ ?\d+|cash|an? [\w ]{0,12}gift card)\b[^.!?]{0,40}",
    r"\b(?:insurance|medicare|medicaid) (?:pays|covers) (?:it all|everything|the whole)[^.!?]{0,25}\b(?:you pay nothing|nothing out of pocket|zero out of pocket|free to you)\b|\baccept(?:ed)? (?:your )?(?:insurance|medicare|plan)(?: payment)? as (?:full|payment in full)\b",
)
_NOT_PATIENTS = lazy_re2(r"(?i)\b(?:employees?|staff|hiring|apply|applicants?|nurses? who join|sign-on|sign on bonus|volunteers?|blood (?:drive|donation|donors?)|donors?|study|participants?|trial|survey|students?|costume|bake|5k|chili|food drive|toy drive|preventive|screenings? (?:are|is) covered|affordable care act|aca|by law|most plans?|under (?:most|many)|part b|vaccines?)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS)):
        if not _NOT_PATIENTS.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="Gifts, cash or waived copays to bring in patients or reviews risk penalties.",
    why="Inducements can steer patients of federal programmes, and rewarded reviews are not honest ones.",
    guideline="G-25-4",
    detect=detect,
    patterns=_CUES,
    doubted=False,  # sentences about reviews and prizes hold no medical word, so the models never saw a claim in one
    breaks=(
        ("Physicals are open all month. Copays waived for new patients!", "Physicals are open all month."),
        ("We love our neighbors. Refer a friend and you both get a $50 gift card.", "We love our neighbors."),
        ("Thank you for your kind words. Leave us a five-star review and win a gift card.", "Thank you for your kind words."),
    ),
    passes=(
        "Your plan decides whether a copay applies; call the number on your card.",
        "Vaccines have no copay under most plans.",
        "Free parking behind the building, and free masks at the door.",
        "Blood donors get a $10 gift card from the Red Cross on Saturday.",
        "Refer a friend who likes chess: club night is Thursday.",
        "Sports physicals are $35 on Saturday.",
    ),
)
