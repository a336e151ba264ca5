"""What is no advice though it is said to the reader: sending people to care, logistics, engagement, deferring to the prescriber."""

from __future__ import annotations

from functools import cache

import re2

from assistant.guard.advice import dosing
from assistant.text.patterns import lazy_re2

# Professions by their endings (cardiologist, psychiatrist, pediatrician, dentist, pharmacist) and the everyday words.
PROFESSIONAL = (
    r"(?:[a-z-]*(?:ologist|iatrist|atrician|etrician|dontist|dentist|pharmacist|therapist|allergist|internist|hygienist|physician|clinician|counsell?or|dietitian|dietician|nutritionist|podiatrist|optometrist|optician|midwife|specialist|surgeon|prescriber|provider|practitioner|professional)s?"
    r"|doctors?|docs?|dr|nurses?|pcp|gp|md|np|pa|ob|ob-gyn|obgyn|pharmacy|vet|care team|health team|medical team|team|clinic|hospital|er|emergency (?:room|department|care)|urgent care|medical (?:help|care|attention)|poison control|help ?line|crisis line|911|988|999|112)"
)


@cache
def _deferring() -> re2._Regexp:
    pro = PROFESSIONAL
    owner = r"(?:(?:your|the|a|an|their|his|her|our|my|own|child's|kid's|baby's|local|nearest|healthcare|treating|prescribing|regular|usual|primary|care) )*"
    ask = r"(?:talk|speak|ask|check|call|see|consult|discuss|tell|contact|visit|meet|work|chat|confirm|clear|review|go over|bring|hear|get the ok)"
    asking = r"(?:talking|speaking|asking|checking|calling|seeing|consulting|discussing|telling|contacting|working|chatting|clearing|hearing|reviewing|guidance|advice|approval|permission|supervision|input|a prescription|instructions|medical|your|a doctor|the ok)"
    return re2.compile(
        rf"(?:\b(?:as|exactly as|just as|the way|only as|how) (?:it(?:'s| is) |was |they're |you were |you are )?(?:prescribed|directed|instructed|told|advised|labell?ed|recommended|indicated)"
        rf"|\b(?:without|before|unless|until|only after|after) (?:first |you |you've |you're |even |a |an )*{asking}\b[^.;!?]{{0,40}}?(?:\b{pro}\b|\bus\b|\bours?\b|\bfirst\b|\bsupervision\b|\bguidance\b|\badvice\b)"
        rf"|\b(?:don'?t|do not|never|not|no one|nobody)\b[^.;!?]{{0,90}}?\bbefore (?:you |you've |your |first )*{ask}(?:ed)? (?:to |with )?(?:{owner}{pro}\b|us\b)"
        rf"|\b(?:until|unless|and|to|first|then|or|but|please|always|just) (?:you |you've |first |please |then |always |to |just )*{ask}(?:ed|s)? (?:\w+ )?(?:to |with |over with |by )?(?:{owner}{pro}\b|us\b|ours?\b)"
        rf"|\b(?:unless|until|as|when|what|than|how|which|because|whether|that|once|where|if) (?:advised |directed |told |instructed |ordered )?(?:by )?{owner}{pro} (?:has |have |specifically |may |might |will |can )?(?:say|tell|told|advis|recommend|prescrib|order|ask|suggest|instruct|direct|okay|ok|clear|approv|agree|give|gave|set|decid|want|wrote|choose|chose|adjust|help|think|review|need|can|call)"
        rf"|\b(?:advised|directed|told|instructed|prescribed|recommended|ordered|cleared|approved|supervised|given|supplied) (?:otherwise )?by {owner}{pro}"
        rf"|\b(?:with|under|per|following|follow|on|ask|asking|through|according to) {owner}{pro}(?:'s|s')? (?:ok|okay|help|guidance|permission|supervision|advice|instructions?|orders?|approval|care|plan|directions?|blessing|input|recommendations?)"
        rf"|\b(?:talk|talking|speak|speaking|check|checking|chat|chatting|discussing) (?:it |this |that )?(?:to|with|over with) (?:{owner}{pro}|us)\b[^.;!?]{{0,12}}\b(?:before|first)\b"
        rf"|\b(?:never|don'?t|do not|not)\b[^.;!?]{{0,60}}\b(?:on your own|by yourself|on their own)\b"
        rf"|\bwith (?:help|guidance|advice|input|support) from {owner}{pro}|\btogether with {owner}{pro}|\bin partnership with {owner}{pro}|\b(?:under|with|without|seek|get) medical (?:advice|supervision|guidance|care|help|attention)\b)"
    )


def defers(low: str, start: int, end: int) -> bool:
    """Whether ``start:end`` leaves the decision to the reader's own professional."""
    return _deferring().search(low, start, end) is not None


_TIME = r"\d(?::\d\d)?\s?(?:a\.?m|p\.?m)\b|\bnoon\b|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|\bweekdays?\b|\bweekends?\b"
_LOGISTICS = lazy_re2(
    rf"\b(?:call|phone|text|book|schedule|sign up|register|walk[- ]?ins?|stop (?:by|in)|drop (?:in|by)|swing by|come (?:in|by|see|to (?:us|our|the|see|this)|and (?:see|get|meet|say|join|find)|get|on (?:in|by|over|down))|visit us|join us|see us|find us|right here|with us|from us|at (?:our|the) \w+|in (?:our|the) (?:office|clinic|lobby|parking|tent|gym|library|lot)|our (?:clinic|office|front desk|nurses?|team|schedul|portal|pharmac|next|flu|free|walk)|for free|free of charge|no (?:appointment|charge|cost|sign)|free|link in|online|portal|website|log (?:in|on)\b|click|request (?:a )?refills?|slots?|openings?|available|now open|appointments?|insurance|while you're here|at your (?:next|upcoming|visit|appointment|checkup|annual)|next visit|next appointment|with (?:dr|pa|nurse)\b|bring your)\b|{_TIME}|\d{{3}}[-.\s]\d{{4}}|\.(?:example|com|org|gov|net)\b"
)


_KINDS = lazy_re2(r"^ (?:two|three|four|five|six|\d|many|all|several|different|various|both|a few|pairs|every)\b")  # "cuffs come in three types"


_EVERY = lazy_re2(r"\b(?:every|each|on alternate|once (?:a|every)|twice (?:a|every)) $")


def _dosed_by_weekday(low: str, start: int, end: int, match: re2._Match) -> bool:
    """"60,000 IU every Sunday" is no opening hour."""
    return match[0].endswith("day") and _EVERY.search(low[max(0, match.start() - 20) : match.start()]) is not None and dosing.has_amount(low, start, end)


def is_logistics(low: str, start: int, end: int) -> bool:
    """Whether ``start:end`` speaks of when, where and how something is offered."""
    return any(not (m[0] == "come in" and _KINDS.search(low[m.end() : m.end() + 12])) and (m[0] != "free" or (low[m.start() - 1 : m.start()] != "-" and low[m.end() : m.end() + 4] != " to ")) and not _dosed_by_weekday(low, start, end, m) for m in _LOGISTICS.finditer(low, start, end))  # not "fragrance-free", "free to swim"


# Verb phrases that are no order about health, seen from the verb on.
_ENGAGE = lazy_re2(
    r"^(?:(?:put|place|stick|pop|write|jot|pin) (?:it|them|this|that|yours?|one|a|an|your|the)(?: [a-z]+)? (?:below|in the (?:comments?|replies|chat|thread|box)|under (?:this|the) (?:post|video|reel))|save (?:this|our|these|that|the (?:date|post|page|number)|it for)\b|hold the door|hold (?:(?:the|a|their|his|her|your|someone's|somebody's) )?hands?\b|roll up (?:a|your|the|those|both)? ?sleeves?|say ouch|accept |say (?:hello|hi|hey|cheese|thanks|thank|it|yes|your|what|goodbye to our)|drop (?:(?:us |me |them |it |your |ur |yr |a |an |any |in|by|off|down )*(?:\w+ ){0,2}(?:recipes?|tips?|stor(?:y|ies)|jokes?|playlists?|suggestions?|reviews?|picks?|votes?|hearts?|questions?|comments?|line|note|guess|answer|emoji|name|zip|zip code|city|town|hometown|birthday|song|playlist|thoughts?|favorite|below|in the comments|hello|hi|by|in)\b|(?:it|them|one|yours|your \w+) (?:below|in|here|at))"
    r"|stop (?:by|in|at|over|scrolling|and (?:say|chat|smell)|the (?:stigma|bleed|clot|spread)|blaming|apologi[sz]ing|feeling|saying|calling|comparing|worrying|beating|hiding|suffering|wondering|guessing|googling|here)\b"
    r"|give (?:or take|(?:him|her|them) an? (?:\w+ ){0,2}(?:hello|welcome|hand|wave|hug|shout|cheer)|(?:us|me)\b|(?:our|the|this|that|your|dr|pa|nurse)\.? (?:\w+ ){0,3}(?:a )?(?:call|ring|shout|follow|like|share|hand|wave|read|listen|buzz)|it (?:up\b|a (?:read|listen|watch|follow|share|like|thumbs))|thanks|blood\b|back\b|generously|them a (?:hug|wave)|yourself (?:grace|credit|time|permission|a (?:break|pat|hand|pass)))"
    r"|(?:check|look) (?:(?:the |your )?(?:expiration |expiry )?(?:dates?|labels?)|out|in|back|with|the (?:link|date|calendar|map|website|page)|our|your (?:calendar|mailbox|inbox|plan|insurance|email))\b"
    r"|take (?:(?:a|an|your|the|our|my|some|one|another|this|that|part|note|notes|heart|pride|time|action|advantage|charge|photos?|pictures?|turns|care|it (?:from|easy|away|one|slow|to)|comfort|stock|steps|control|five|deep|home|credit|me|us|back)\b ?(?:look|moment|minute|second(?:$|[.,!]| to| and| for)|breath|break|seat|bow|quiz|survey|poll|tour|peek|photo|picture|selfie|guess|number|card|copy|flyer|time|pick|flier|ticket|deep breath|deep breaths|walk with|stroll with|step|stand|chance|list|class|course|day|vacation|listen|screenshot|exit|bus|elevator|stairs|left|right|shuttle)\b|part|notes?\b|heart\b|pride|action|advantage|charge|turns|care\b|it (?:from|easy|away|one day|to heart)|comfort|stock|steps|control|five\b|deep breaths|credit|me\b|us\b|back\b)"
    r"|keep (?:an eye|in mind|reading|in touch|calm|going|up the|up with|the conversation|(?:it|them|those|'em) coming|it (?:up|real|coming|kind|simple|short|civil)|scrolling|asking|sending|your (?:appointment|visit|chin|questions|eyes (?:open|peeled)|paperwork|card)|the (?:visit|appointment|\w+ visit|\w+ appointment|receipts?|card|faith|line)|us posted|calling|coming|(?:a|your|the) (?:list|log|diary|journal|record|copy|note|notes|calendar|medication list)|track of|medicines? (?:out|away|up|in (?:their|its|the) original|where)|all medicines? (?:out|away|up|in)|them out of|learning|talking)"
    r"|(?:have|get|pack|bring|carry|save|find|grab|print|write|make|start|snap|take|hold|upload|update|fill) (?:(?:your|a|an|the|that|up|out|out your|down|down your|current|an up-to-date|updated|complete|full|written|on to) )*(?:\w+ )?(?:list|log|diary|record|records|copy|photo|picture|pictures|note|notes|journal|calendar|questions?|question|card|cards|id|paperwork|forms?|calendar|conversation|notebook|plan)\b"
    r"|have (?:a (?:great|good|safe|happy|wonderful|lovely|question|story|favorite|minute|laugh|seat|look)|fun|you\b|we\b|questions?|your (?:questions|insurance|card|list|date|id|phone|paperwork|calendar)|no (?:fear|worries))"
    r"|get (?:in touch|ready|set|to know|the (?:facts|scoop|latest|details|word|answers|most)|help|involved|informed|answers|your questions|on (?:the|our) (?:list|schedule|calendar|books)|started|outside|moving|some (?:rest|sleep|fresh air)|enough sleep|well soon|emergency|medical (?:help|care|attention)|care\b|to (?:the|an|your|your nearest) (?:er|e\.r|emergency|hospital|nearest)|it checked|them checked|that checked|checked (?:out )?by|seen\b|evaluated|looked at|your (?:tickets?|copy|free|calendar|team)|a (?:ride|hold of|referral|second opinion|professional|trained|proper|real|same-day|checkup|check-up))"
    r"|leave (?:a (?:comment|review|note|message|question|voicemail)|us\b|me\b|your|room|time|early|it (?:below|in the comments|to (?:the|your|us|a))|them (?:below|in)|the (?:guessing|diagnos|rest))"
    r"|put (?:(?:it|this|that|us|the date|them|one) on (?:your|the) (?:calendar|list|fridge|schedule|radar)|your (?:feet up|name|questions)|down (?:the|your) (?:phone|pen)|us to work|on your calendar|a face|together a (?:list|bag|plan))"
    r"|try (?:our|not to|to (?:guess|arrive|stay calm|come|bring|remember|relax)|again|it (?:out )?(?:with us|at|here)|on (?:every|some|a few)|before you)"
    r"|start (?:(?:with|by) (?:a (?:visit|conversation|call|question|consult|chat|checkup)|asking|talking|calling|booking|your (?:doctor|pharmacist)|us\b)|here|the conversation|a conversation|your (?:day|week|year|morning|journey|new year)|there\b|today\b|fresh|strong|over\b)"
    r"|use (?:code|the (?:link|portal|form|code|qr)|our|this (?:link|hashtag|post|page|form|week|month|space)|the side|your (?:voice|words|portal|benefits|hsa|fsa)|#)"
    r"|add (?:us|your (?:name|voice|question|favorite|thoughts|own|guess|two cents)|it to your calendar|this|a comment|yours (?:below|in)|to the (?:list|conversation))"
    r"|hold (?:on\b|your (?:applause|horses|questions|spot|place)|the (?:applause|phone|line|date)|us to|space)"
    r"|wait (?:what|list|until you (?:see|hear)|till you (?:see|hear)|a minute|a second|times?|for it|for (?:the|your) (?:call|results|update|link)|no\b|there'?s|in (?:the|your) (?:car|lobby))"
    r"|walk (?:in\b|on in|with (?:us|a doc|dr)|(?:away|right in|over|through (?:the|our) (?:door|clinic|new)))"
    r"|(?:watch|read|follow|listen|tune) |make (?:sure (?:your (?:appointment|visit|insurance)|we have|to (?:bring|arrive|call|ask|tell|book|follow|say|tag))|an appointment|a (?:list|note|plan|appointment|difference|wish|habit|date|donation)|your (?:voice|appointment|day)|time|room)"
    r"|skip (?:the (?:line|lines|wait|waiting|traffic|guilt|small talk|phone|paperwork|intro|math|hold|drive|queue|parking|comment|comments|jargon)|to\b|ahead)"
    r"|avoid (?:the (?:rush|wait|line|lines|jargon|crowd|crowds|temptation)|delays|scams?|surprises|jargon|using|misinformation|confusion)"
    r"|cut (?:the (?:line|jargon|ribbon|cake|clutter|noise)|to the|yourself)|change (?:your mind|the|lives|a life|their|one)|move (?:along|your appointment|over)|run (?:don't|with us|with dr|the|to your (?:doctor|pharmacist))|order (?:online|your (?:glasses|contacts|refill|tickets)|refills)|(?:refill|request|renew|order|pick up) (?:your )?(?:prescriptions?|refills?|medications?|meds|records) (?:online|through|on|in|by|at|via|from|using)"
    r"|go (?:to (?:the|your|an|your nearest|the nearest|any) (?:er\b|e\.r|emergency|hospital|nearest|closest|link|website|bio|page|portal|\w+ (?:emergency|hospital))|ahead and (?:call|ask|book|tell|laugh|share|tag)|see\b|ask|tell|talk|get (?:checked|seen|evaluated)|for it|team|to \w+\.|on\b$|red|hug|vote|check)"
    r"|do (?:the math|your (?:part|research|homework|best)|you\b|we\b|they\b|not hesitate|reach|check|come|let|tell|call|ask|bring|share|say|join)|set (?:a reminder|up (?:a|an|your) (?:visit|appointment|call|reminder|account|consult)|your|a date|aside)|don't be|play (?:along|it)|count (?:on|us|me|your blessings|down)|turn (?:it )?(?:to|on notifications|the page|left|right|out)|pass (?:it|this|along|the (?:word|mic|torch))|bring (?:your|a|the|it|them|any|all|every|along|this|that|up|along|old|expired|unused|leftover|empty|both)\b|pick (?:one|a (?:time|day|date|number|name|card|team|favorite)|your|up (?:the phone|your|a (?:copy|flyer|flier|kit|form|phone|free)|dinner)|us)|choose (?:one|your|wisely|a (?:time|date))|stick (?:around|with us|together)|stay (?:tuned|curious|safe|kind|warm|cool|well|connected|in touch|informed|healthy|home safe|strong|for|with us|positive|classy)|come\b|reach out|push (?:the button|pause)|lean (?:on (?:us|your|friends|family)|in\b)|let (?:us|me|your (?:doctor|nurse|team|pharmacist|provider|dentist|surgeon|dermatologist|cardiologist|eye doctor)|our|the (?:nurse|front|team|staff|doctor)|them know|someone know|go\b|freedom|that sink|it snow|'s)|knock (?:knock|on wood)|break (?:a leg|the (?:ice|silence|stigma))|hit (?:the (?:like|follow|link|bell|snooze)|us up|like|follow|subscribe|reply|that)|test (?:your (?:knowledge|vision|iq|skills)|yourself on)|count\b|weigh in\b|fight (?:the (?:stigma|flu|good))|treat (?:yourself|others|people|someone|every|each|your (?:team|staff|valentine|mom|dad))|feed (?:your (?:mind|curiosity)|the)|warm (?:up (?:to|with us))|cover your (?:cough|coughs|mouth)|wash your hands|play\b|blow (?:out|us|kisses|the candles)|reuse|find\b|run\b (?:into|over|a)|pull up|hang (?:in|out|on|up)|sit (?:back|down with|with us|tight)|stand (?:up (?:for|to)|with|by|out|together)|raise (?:awareness|your (?:hand|voice|glass)|a glass|funds|money|the bar)|lift (?:each|someone|others|up)|cool (?:fact|story)|rest (?:in|assured|easy|of)|work (?:with|hard|on|for)|let\b (?:us|me)|place your (?:bets|order|vote)|fly (?:the|your)|drive (?:safe|carefully|home safe|slow)|train (?:with|hard)|count me)"
)


def engages(low: str, start: int, end: int) -> bool:
    """Whether the verb phrase that begins at ``start`` is engagement, logistics or an idiom."""
    return _ENGAGE.search(low[start : min(end, start + 120)]) is not None
