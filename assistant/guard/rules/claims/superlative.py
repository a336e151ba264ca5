"""The practice praised as better than all others: "the best surgeon in Ohio", "world-class care", "second to none"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import phrases, small_talk
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.claims.words import RIVALS
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_TEAM = r"(?:spine|heart|dental|surgery|surgical|medical|birth|fertility|vein|skin|hip|joint|eye|vision|cancer|stroke|trauma|retina|cornea|orthopedic|cardiac|ivf|nursing|pediatric|(?-i:[A-Z]{2,5})) team"
_WHO = rf"(?:{lexicon.alternation('clinicians', 'practices')}|{_TEAM})"
_CARE = lexicon.alternation("services", "treatments")
_MOST = (
    r"(?:#1[- ]rated|# ?1\b|\b(?:best|finest|greatest|top[- ]rated|top[- ]ranked|top|leading|premier|premiere|foremost|number[- ]one|no\.? ?1|number[- ]one[- ]rated|world[- ]class|world[- ]renowned|highest[- ]rated|five[- ]star|5[- ]star|elite|unrivall?ed|unmatched|unparalleled|unbeatable|"
    r"safest|gentlest|smartest|most (?:trusted|experienced|skilled|skillful|skilful|advanced|qualified|talented|respected|sought[- ]after|accomplished|gifted|gentle|capable|knowledgeable|highly rated|highly trained|awarded|recommended|effective|precise)))"
)
_PLACE = r"(?:\s*,?\s*(?:in|of|around|near|across|throughout|on this side of|this side of|west of|east of|north of|south of|outside(?: of)?)\s+(?:the\s+)?(?:(?-i:[A-Z])|town|state|city|county|area|region|country|nation|world|valley|business|field|coast|southwest|midwest|northeast|tri-state|metro|all of|entire|whole|planet|neighbou?rhood|\d+ miles)|\s*,?\s*(?:anywhere|around\b|bar none|hands down|period|no question|no contest|no doubt|by far|money can buy|you(?:'ll| will) (?:ever )?(?:find|meet|see)|on the planet|on earth|for miles))"
_CUES = (r"\b(?:best|finest|greatest|top|leading|premier|premiere|foremost|number[- ]one|no\.? ?1|world|highest|five|5|elite|unrivall?ed|unmatched|unparalleled|unbeatable|safest|gentlest|smartest|most|superior|award|unsurpassed|unequall?ed|unexcelled|peerless|incomparable|pre-?eminent|cream|premiere?)\b|# ?1\b", r"\b(?:second to none|league of|class of|head and shoulders|a cut above|gold standard|without (?:equal|peer)|undisputed)\b", r"\b(?:no one|nobody|no|not|nowhere|few|better|finer|safer|gentler|more|only|close|touches|matches|one|anywhere|elsewhere|won.t|can.t|cannot|never|settle|look no|compares?|nothing|trusted|preferred|recommended|if there|second best|no|without|far and wide|high and low|for miles|(?:find|show|name|bring) me|equal|rival)\b")
_FORMS = (
    rf"{_MOST}(?:\s+[\w&'/-]+){{0,4}}?\s+{_WHO}\b(?:\s+[\w'-]+){{0,3}}?{_PLACE}",
    rf"{_MOST}(?:\s+[\w&'/-]+){{0,3}}?\s+{_CARE}\b(?:\s+[\w'-]+){{0,3}}?{_PLACE}",
    rf"\b(?:we|we're|we are|i'm|i am|he's|he is|she's|she is|they're|they are|dr\.? [\w.' -]{{2,25}}? is|you're with|you'll be with|meet|hire|trust|see|choose|call|visit|have|has|employ|work with|home (?:to|of)|led by|treated by|seen by|cared for by|hands of) (?:[\w' ]{{0,20}}?)\b(?:the|your|our|my|its|some of the|one of the|among the) (?:very |absolute |undisputed )?{_MOST}(?:\s+[\w&'/-]+){{0,4}}?\s+{_WHO}\b",
    rf"\b(?:we|i|our \w+|here|they|dr\.? \w+)\b[^.!?]{{0,30}}\b(?:offer|offers|provide|provides|deliver|delivers|give|gives|bring|brings|get|gets|do|does|perform|performs|have|has|guarantee)\b (?:you |our patients |patients )?(?:the |you the |with the )?(?:very |absolute |undisputed )?(?:best|finest|highest[- ]quality|top[- ]quality|world[- ]class|five[- ]star|5[- ]star|number[- ]one|#1|most advanced|safest|unmatched|unparalleled|unrivall?ed|superior|premier|leading|most effective)(?:\s+[\w&'/-]+){{0,3}}?\s+{_CARE}\b",
    rf"\b(?:world[- ]class|five[- ]star|5[- ]star|unmatched|unparalleled|unrivall?ed|unbeatable|superior|award[- ]winning) (?:[\w-]+ ){{0,2}}?(?:{_CARE}|{_WHO})\b",
    r"\b(?:second to none|in a (?:league|class) of (?:our|their|his|her|its) own|best in (?:class|the business|the biz|the field|the game|the state|the city|the county|the country|the nation|the world|town)|head and shoulders above|a cut above|top of (?:his|her|our|their) field|gold standard of (?:clinics|practices|surgeons|care)|unmatched in|without equal|without peer|simply the best|the best of the best|best at what (?:we|they|he|she|i) do(?:es)?|the undisputed)\b",
    r"\b(?:no one|nobody|no (?:other )?(?:clinic|practice|doctor|surgeon|dentist|office|provider|team|hospital)) (?:in (?:the |all of )?[\w ]{2,20}? |around here |else |for miles )?(?:has|have|gets?|does|do|can (?:do|match|touch|beat)|comes? close|matches|beats?|touches|cares?|offers?|treats?|gets?|knows?|performs?)\b[^.!?]{0,60}\b(?:better|like (?:us|we|our|dr|he|she|him|her|i do|me)|close|results?|our|as (?:well|good|safely|gently))\b",
    rf"\b(?:you (?:(?:simply|just|really|truly|honestly) )?(?:will not|won't|can't|cannot) (?:ever )?find|there (?:is|are) no|there's no|find me) (?:a |an |any )?(?:better|finer|kinder|more \w+|safer|gentler)(?:,? (?:or|and) (?:better|finer|kinder|more \w+|safer|gentler))? (?:[\w-]+ ){{0,3}}?(?:{_WHO}|{_CARE})\b",
    rf"\bthe (?:one and )?only (?:[\w-]+ ){{0,3}}?{_WHO}\b[^.!?]{{0,60}}?(?:{_PLACE}|\b(?:who|that|to) (?:[\w ]{{0,12}}?)(?:offers?|offering|performs?|perform|uses?|does|can|has|gets?|cares?|treats?|understands?|truly|really|delivers?|you)\b)",
    rf"\b(?:voted|ranked|rated|named|awarded|crowned|recognized as|known as|considered|widely regarded as)\b(?: (?:as|the|a|one of|among|by \w+ ?\w*|county's|town's|city's|state's|ohio's|\w+'s|again|once again|the area's))* {_MOST}\b[^.!?]{{0,30}}\b(?:{_WHO}|{_CARE}|docs?)\b",
    rf"\b(?-i:[A-Z])[\w.]+(?:'s|s') (?:very )?{_MOST}(?:\s+[\w&'/-]+){{0,4}}?\s+(?:{_WHO}|{_CARE})\b|\b(?:the (?:area|region|state|county|city|valley|country|nation|world)'s|our (?:area|region|state|county|city|valley|town)'s) (?:very )?{_MOST}\b[^.!?]{{0,40}}\b(?:{_WHO}|{_CARE})\b",
    rf"\b(?:the|our|your) (?:very |absolute )?{_MOST}(?:\s+[\w&'/-]+){{0,3}}?\s+(?:{_WHO}|{_CARE})\b[^.!?,]{{0,15}}?(?:,? (?:ever|bar none|hands down|period|by far)\b)",
    rf"\btop (?:\d+|one|1) ?(?:%|percent) (?:of )?(?:[\w-]+ ){{0,2}}?{_WHO}\b|\btop docs?\b",
)
_RECIPES = (Recipe(("unmatched", "own|clinician|practice|treatment|body|complaint|this"), reach=70, unless="everyday|plain", hedged=True, beside=True),)
_NOBODY = rf"(?:no one|nobody|no (?:other )?(?:[\w-]+ ){{0,2}}?{_WHO}|not (?:one|a single) (?:other )?{_WHO}|few (?:other )?{_WHO}|nowhere|there (?:is|are|isn't) (?:no|not) (?:[\w-]+ )?{_WHO})"
_DONE = rf"(?:results?|outcomes?|numbers|record|work|skills?|rates?|technique|expertise|hands|touch|eye|aesthetic|{_CARE})"
_GOOD = r"(?:proven|safe|safest|effective|real|true|reliable|lasting|sensible|honest|trustworthy|surefire|natural)"
_TURNS = (
    rf"\b{_NOBODY}\b[^.!?;]{{0,90}}?\b(?:than|as|like|match(?:es)?|touch(?:es)?|near|equals?|rivals?|beats?|tops?|hold a candle to|comes? close to|say|offer|do|claim) (?:what )?(?:we|us|the same|our|ours|me|mine|i|dr\.? \w+|she|he|here|this|at our)\b[^.!?]{{0,25}}",
    rf"\b{_NOBODY}\b[^.!?;]{{0,60}}?\b(?:touch(?:es)?|match(?:es)?|equals?|rivals?|beats?|tops?|comes? (?:close|near) to|hold a candle to|get|gets|has|have|as (?:good|natural|lasting|safe) as) (?:my|our|dr\.? \w+'s|the) (?:[\w-]+ ){{0,2}}?{_DONE}\b[^.!?]{{0,25}}",
    r"\b(?:no|without) (?:rivals?|equals?|match|competition|competitors?|comparison|substitute) (?:to|for|with|when it comes to) (?:our|my|dr\.?|us|what we|the \w+ we)\b[^.!?]{0,40}",
    r"\b(?:look|search|hunt|drive|travel|go|shop) (?:far and wide|high and low|the (?:whole |entire )?(?:state|country|county|world)|for miles|all over|a long way|everywhere)\b[^.!?]{0,40}?\b(?:before|and (?:not|never)|without|to)\b[^.!?]{0,20}\b(?:find|see|meet|get|match\w*)\b[^.!?]{2,50}",
    rf"\b(?:find|show|name|bring) me (?:one|a|an|any|another) (?:other |single )?(?:{_WHO}|place|program|team)\b[^.!?;]{{0,15}}\b(?:with|who|that)\b[^.!?]{{0,15}}\b(?:better|more|fewer|lower|higher|can do|does|gets)\b[^.!?]{{0,40}}",
    rf"\b(?:my|our|dr\.? \w+'s) (?:[\w-]+ ){{0,2}}?{_DONE} (?:[\w-]+ )?(?:in a (?:class|league) of|can't be (?:matched|beat|beaten|topped)|cannot be (?:matched|beaten|topped)|(?:have|has) no (?:equal|rival|match|peer))\b[^.!?]{{0,30}}",
    r"\bthe (?:very )?(?:best|safest|finest|gentlest|greatest|most \w+) (?:[\w-]+ ){1,3}?(?:(?:that )?(?:you can|you will ever|you'll ever|money can|anyone can)|possible|there is|around)\b[^.!?]{0,30}?\b(?:with|from|at|here|is|by|only) (?:us|our|ours|here|dr|we|in our)\b",
    r"\byou(?:'ll| will)? ?(?:(?:simply|just|really|truly|honestly) )?(?:will not|won't|can't|cannot|could not|couldn't|never|'ll never|not) (?:ever )?(?:find|get|see|experience|receive|meet) (?:[^.!?]{0,50}\b)?(?:anywhere|elsewhere|nowhere else|like (?:this|ours|our)|level of (?:skill|care|expertise|experience|precision))\b[^.!?]{0,30}",
    rf"\b(?:our|my|ours|these|this)\b[^.!?,;]{{0,40}}\b(?:is|are|remains?|was)\b (?:by far |still |truly |simply )*the only (?:{_GOOD} )(?:[\w-]+ ){{0,3}}?\w+\b[^.!?]{{0,40}}|\b(?:our|my|ours)\b[^.!?,;]{{0,40}}\b(?:is|are|remains?)\b (?:by far |still |truly |simply )*the only (?:way|method|treatment|technique|program|product|cure|remedy|solution|answer|one)\b[^.!?]{{0,40}}",
    r"\bthe (?:one|only) (?:[\w-]+ )?(?:treatment|thing|way|method|product|cream|program|device|diet|supplement|procedure|therapy|remedy|laser|drug|medicine|exercise|system|pill|gel)s? (?:that |which )?(?:truly |really |actually |ever |finally |has ever )?(?:works?|worked|cures?|heals?|fixes|helps?)\b[^.!?]{0,40}",
    rf"\b(?:has|have|offers?|with|uses?|got) the (?:one and )?only (?:[\w-]+ )?(?:approach|method|way|treatment|technique|technology|device|laser|protocol|program|system) (?:that|which|to|proven)\b[^.!?]{{0,40}}|\bif there (?:is|was|were|'s) a (?:better|finer|safer|gentler|more \w+) (?:[\w-]+ )?(?:{_WHO}|{_CARE})\b[^.!?]{{0,70}}|\bgold standard (?:of|in|among|for) (?:[\w-]+ ){{0,2}}?(?:{_WHO}s?|{_CARE}|care)\b[^.!?]{{0,40}}",
    r"\b(?:our|my|dr\.? \w+(?:'s)?|she|he|we) [\w' ]{0,25}?\b(?:has|have|with|are|is|'s|got) the (?:very )?(?:best|safest|gentlest|steadiest|finest|softest|most \w+) (?:hands?|eyes?|touch|results?|outcomes?|record|numbers|scissors|ears?)\b[^.!?]{0,40}",
    r"\bnothing (?:else )?(?:even )?(?:compares?|comes (?:close|near)|rivals|beats|touches|measures up)(?: to)?(?: (?:us|our \w+|it|what we do|ours))?[.!]",
    rf"\b(?:trusted|rated|loved|chosen|recommended|preferred|picked) (?:above|over|more than|ahead of|before) (?:{RIVALS}|every|all|any)\b[^.!?]{{0,40}}",
    rf"\bonly one (?:[\w-]+ )?(?:{_WHO})\b[^.!?]{{0,50}}\b(?:trust|should see|worth|gets it right|i'd let|deserves?|knows how|can help)\b[^.!?]{{0,60}}|\bthe only (?:[\w-]+ )?(?:{_WHO}) (?:you|anyone|your \w+)(?:'ll| will| should| can)? ?(?:ever )?(?:needs?|trust|see|want|should)\b[^.!?]{{0,30}}",
    rf"\b(?:settle for (?:second best|less|second-best|average)|why go anywhere else|look no further|nothing else comes close|nothing comes close|accept no (?:substitutes?|less))\b[^.!?]{{0,50}}\b(?:{_WHO}|{_CARE}|us|our|we)\b[^.!?]{{0,20}}|\b(?:finest|best) (?:[\w-]+ )?(?:smile makers?|hands?|care|eyes?|healers?|experts?) in the \w+\b",
    r"\b(?:voted|ranked|rated|named|crowned)\b[^.!?]{0,30}\b(?:finest|best|top|number one|no\.? 1|#1|greatest|favorite)\b[^.!?]{0,40}\b(?:in|of|across|around) (?:the |all of |our )?(?:valley|county|city|state|region|country|town|area|nation|coast|world|(?-i:[A-Z]\w+))\b",
)
_ONLY = lazy_re2(r"(?i)^the (?:one and )?only\b")
_GENERIC = lazy_re2(
    r"(?i)\b(?:how to (?:find|choose|pick)|looking for|searching for|search for|what makes|who is|is the one|are the ones|deserves?|wish(?:es)?|strive|strives|striving|aim|aims|goal|mission|commit\w*|dedicat\w*|"
    r"hope|hoping|possible|can be|best practices?|best interests?|best time|best way|best part|best friend|thanks?|thank you|grateful|happy|birthday|celebrat\w+|appreciat\w+|anniversary|"
    r"leading causes?|leading (?:cause|killer|reason|source|journal|theory)|among the (?:most|leading)|in training|studied under|trained (?:with|under)|learned from|students?|residents?|reporter|asked me|depends?|discuss|decide|right for you|for you is|for your|coffee|cookies?|lemonade|chili|costume|joke|jokes|softball|trivia|parking|potluck|in (?:our|my|the|his|her) family|(?:better|more) than (?:you|your|a (?:parent|mother|father)|parents|mom|dad)|no \w+er (?:way|time|place|reason|day) (?:to|for))\b"
)
_OWN_MENTOR = lazy_re2(r"(?i)\b(?:i know|i've (?:ever )?(?:met|worked with|known)|i ever|my (?:own )?(?:mentor|teacher|mom|mother|dad|father|wife|husband|daughter|son))\b")

_ELSE = lazy_re2(rf"(?i){_MOST}\s+((?:[\w-]+\s+){{1,2}}?)(?:in|at|on|from)\s+(?:the|our|this)\s")
_ABOUT_CARE = lazy_re2(rf"(?i)\b(?:{_WHO}|{_CARE}|{_DONE})\b")


# "I'm not the best surgeon in this city": nobody boasts so; "not just the best" does.
_MODEST = lazy_re2(r"(?i)\b(?:i'm|i’m|i am|we're|we’re|we are|i was|we were) (?:probably |certainly |definitely |by far )?(?:not|nowhere near) (?:the|this city's|your) (?:best|fastest|finest|greatest|top|leading|smartest)")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *found(document, _RECIPES), *phrases(document, _TURNS)):
        sentence = document.sentence_text(hit.start)
        if _MODEST.search(document.text[document.sentence(hit.start)[0] : hit.start + 40]):
            continue
        ranked = _ELSE.search(sentence)
        if ranked and not _ABOUT_CARE.search(ranked[1]):  # the best dancer in the clinic
            continue
        if _ONLY.search(document.text[hit.start : hit.end]) and document.about_patient(hit.start, hit.end):
            continue
        if not small_talk(document, hit.start, hit.end) and not _GENERIC.search(sentence) and not _OWN_MENTOR.search(sentence):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This ranks the practice above others. Say what is true and can be checked instead.",
    why="Claims of superior skill or quality need proof; some state boards bar them.",
    guideline="G-26-31",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Dr. Lee trained for nine years. She is the best dermatologist in Oregon.", "Dr. Lee trained for nine years."),
        ("We moved to a bigger office. Our world-class care stays the same.", "We moved to a bigger office."),
        ("Braces come in many colors. Nobody in town does braces better than our team.", "Braces come in many colors."),
        ("Hips are our thing, and you won't find a more experienced surgeon anywhere.", "Hips are our thing."),
    ),
    passes=(
        "I'm not the best surgeon in this city, I'm the one who calls you back.",
        "Dr. Lee has the best garden in the clinic.",
        "Best wishes from all of us.",
        "Notes like these are the best part of my day.",
        "We're proud of our team.",
        "The best coffee in Ohio is next door to our clinic.",
        "Dr. Lee is board certified in dermatology by the American Board of Dermatology.",
        "Glaucoma is a leading cause of blindness in the world.",
        "How to find the best doctor for you in a new town: start with your plan's list.",
        "Happy Nurses Week to the best nurses in Port Ellis!",
        "Our mission is to give every neighbor the best care possible.",
        "With 22 years of experience, Dr. Lee leads our retina service.",
        "The best time to book is before school starts.",
    ),
)
