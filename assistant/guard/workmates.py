"""Whether somebody named is at work here by what is said around the name: a role, the upkeep of our things, a group a sentence announced.

A colleague may be a patient too: each cue counts only while nothing told of the same person is care.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.guard import announced, lexicon, name_cues
from assistant.guard.offsets import within
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_NAME = r"(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?"
_LIST = rf"(?:(?:, (?:and )?| and | & ){_NAME})*"
# "the night janitor, Mr. Okafor", "our schedulers Lin and Theo"
_TO_NAME = lazy(rf"(?i),?\s+(?:named |called )?(?:(?:mr|mrs|ms|miss|mx|sister)\.?\s+)?(?:{_NAME}(?:, and |, | and | & ))*$")
_OURS = lazy(r"(?i)\b(?:our|our own|our very own)\s+(?:(?!(?:patient|pt)\b)[\w'-]+\s+){0,3}$")
_ON_DUTY = lazy(r"(?i)\b(?:the|a|that)\s+(?:(?:office|clinic|ward|floor|lab|old|long-?time)\s+)?(?:night|night-shift|day|weekend|evening|head|charge|lead|hospital|office|clinic|ward|floor|lab)\s+$")
_HEAD = lazy(r"(?i)(?:night|head|charge|ward|unit|house|office|practice|clinic)\b")
_THE = lazy(r"(?i)\b(?:the|a|that)\s+$")
_FULL = lazy(_NAME)
# "Jorge keeps our scanners alive", "Philippa, Dong and Marcela, who run our infusion floor"
_DO = r"(?:keep|run|fix|clean|mop|wash|water|stock|order|answer|staff|manag|organi[sz]|repair|maintain|calibrat|service|label|sharpen|polish|paint|decorat|restock|sterili[sz]|alphabeti[sz]|program|updat|translat|train|lead|teach|feed|guard|lock|unlock|open|sort|file|cod|bill|schedul|build|rebuil[dt]|built|ran|kept|led|taught|fed|made|make)(?:e?s|e?d|ing)?"
_THING = (
    r"(?:scanners?|machines?|phones?|phone lines?|floors?|building|lobby|lab|front desk|desk|schedules?|calendar|books|lights|copier|printers?|fax|computers?|servers?|network|website|supply|supplies|shelves|stock ?room|break room|kitchen|coffee|garden|plants|fish tank|aquarium|parking lot|van|shuttle|autoclaves?|microscopes?|instruments?|trays|carts?|crash carts?|"
    r"vaccine fridge|fridges?|microwave|waiting room|windows?|toy box|library|records|files|claims|billing|inbox|mail|calls|infusion (?:floor|suite|room)|ward|unit|wing|clinic|office|practice|department|pharmacy|operating rooms?|ors?|exam rooms?|team|crew|students|residents|interns|volunteers|choir|newsletter|doors?|elevators?|roof|boilers?|generators?|gowns|linens?|laundry|scrubs|charts|labels|pumps|ventilators?|monitors?|stretchers|wheelchairs)"
)
_UPKEEP = lazy(rf"(?i){_LIST}(?:,? who|,)?\s+(?:(?:has|have|had) (?:quietly |always |single-handedly )?)?(?:\w+ly |still |always |also )?{_DO}(?: up| out)? (?:all )?(?:our|the|this|every) (?:(?!own\b)[\w'-]+ ){{0,2}}{_THING}\b(?: (?:alive|running|going|open|clean|honest|stocked|happy|on time))?")
_HOUSE = r"(?:stress|cath|sleep|echo|vein|hearing|cast|frame|optical|blood|lab|mail|supply|stock|phone|file|control|reading|laundry|boiler|print|gait|eye|vision|dental|histology|micro|microbiology|cytology|chemistry|hematology|pathology)"
_IN_ROOM = lazy(rf"(?i)\s+(?:over |down |up )?(?:in|from|at) (?:the |our )(?:(?:{_HOUSE} )(?:lab|bank|desk|room|shop|bench)|kitchen|mail ?room|stock ?room|copy room|call center|gift shop|cafeteria|laundry|sterile processing|central supply|medical records|parking booth|rehab gym|optical shop|loading dock)\b")
_IN_UNIT = lazy(r"(?i)\s+(?:in|from) (?:x-?ray|radiology|imaging|phlebotomy|sterile processing|medical records|housekeeping)\b(?! (?:today|yesterday|now|right|after|for|with|when|waiting|this|last))")
_SERVES = lazy(r"(?i)\s+(?:will|can|['’]ll|is (?:happy|here) to)\s+(?:gladly |happily |also )?(?:(?:let|buzz|wave|check|sign|talk|walk|ring|squeeze|pencil|fit) you (?:in|up|out|through|back)|(?:call|text|ring|greet|meet|help|show|point|guide|direct|find|book|e-?mail) you|set you up|take your (?:call|order|coat|name|picture|photo|copay|card))\b")
_ASK = lazy(r"(?i)(?:^|[.!?;:,\n]\s*|\bjust |\bplease |\band |\bor )ask $")
_ASKED = lazy(r"(?i)\s+(?:where|for (?:the|a|an|your)|about (?:the|our)|to (?:show|point|see|find|get|open)|if (?:you|the|we)|at the|anything|nicely)\b")
_WITH_CREW = lazy(r"(?i)\s+and (?:the|our|(?:his|her) whole) (?:[\w-]+ ){0,2}(?:crew|team|gang|bench|staff|volunteers|night shift|front desk)\b")
_FAREWELL = lazy(r"(?i)\s+(?:is leaving us for|leaves us for|is off to (?:law|nursing|medical|dental|pa|grad\w*|vet\w*|business) school|hangs? up (?:his|her|their) (?:headset|apron|keys|mop|lab coat|tool belt|stapler|lanyard|clipboard|walkie-talkie))\b")
_OURS_AFTER = lazy(
    rf"(?i){_LIST}(?:, (?:formerly|previously|most recently)[^,.!?\n]{{3,60}},)?(?:,| is| are| is now| are now| has become| became) our (?:[\w-]+ ){{0,3}}(?:assistants?|hygienists?|techs?|technicians?|nurses|schedulers?|receptionists?|volunteers?|interns?|scribes?|coordinators?|clerks?|custodian|janitor|cleaner|handyman|librarian|phlebotomists?|sonographers?|billers?|wizard|guru|handler)\b"
)
# "Hui passed her boards", "Raj will crown a winner", "the scones Ana brings to journal club", "Ingrid has the phones"
_DUTY = lazy(
    r"(?i)\s+(?:(?:just |finally )?passed (?:her|his|their) (?:boards|registry|certification|licensing exam|nclex)|(?:will|is going to) (?:crown|pick|announce|draw|judge) (?:a|the|our) (?:winners?|entries|contest)|is judging"
    r"|(?:has|takes|covers|minds|is on) (?:the|our) (?:phones?|front desk|desk|switchboard|night shift|weekend shift)|(?:brings?|bakes?|reads?|hosts?|leads?|opens?|runs?|calls?)\b[^.!?;\n]{0,40}?\b(?:to|at|for|in|before) (?:the |our |every )?(?:\w+ )?(?:huddle|tumou?r board|journal club|morning report|grand rounds|staff meeting|break room|potluck))\b"
)
# "Rosa or Emmanuel, who start the IV", "Fatou, who reads 200 smears a shift"
_TENDS = lazy(rf"(?i)(?:{_LIST}| or {_NAME}),? who (?:starts?|places?|draws?|takes?|reads?|calls?|answers?|match(?:es)?|labels?|spins?|sorts?) (?:the|your|an?|all|every|\d[\d,]*) (?:\w+ )?(?:ivs?|blood|vitals|x-rays?|images?|pictures?|smears?|slides?|mammograms?|samples?|tubes?|calls?|specimens?|cultures?)\b")
_WHO = lazy(r"(?i) who [^,.;:!?\n]{2,40}, $")
_FOR_ME = lazy(r"(?i),? who (?:slid|gave|lent|taught|drew|let|kept|found|showed|handed|saved|fed|taught) (?:[\w']+ ){0,2}me\b")
_OF_THE_DOG = lazy(r"(?i)\b(?:her|his|its|the) $")
_TAUGHT = lazy(r"(?i),? (?:my |who taught (?:me )?)?(?:[\w-]+[- ](?:grade|school) |ap |freshman |sophomore |junior |senior |honou?rs )?(?:biology|chemistry|physics|anatomy|science|english|latin|math|algebra|geometry|calculus|history|homeroom|shop class|kindergarten|choir)\b")
# "Hector of Sound Plumbing", "Mrs. Yun at the Flushing branch", "Dewi the electrician"
_FIRM = r"(?:(?-i:[A-Z0-9])[\w'’&.-]*\s+(?:(?:and|&|of|the|y|de|la|del|di)\s+)?){1,4}" + lexicon.alternation("firms")
_OF_A_FIRM = lazy(rf"(?i),?\s+(?:from|of|at|with|over at)\s+(?:the\s+|our\s+)?(?:{_FIRM}\b|(?:local|village|town|corner|neighbou?rhood|(?-i:[A-Z])[\w'’-]+)\s+(?:branch|bakery|café|cafe|school|library|post office|hardware store|fire station|church|shelter|deli|garden center)\b)")
_TRADE = r"(?:electrician|plumber|delivery (?:driver|guy|man|woman|person)|(?:truck|van|bus|mail|ups|fedex|dhl) driver|driver from|courier|landscaper|gardener|locksmith|handyman|window (?:cleaner|washer)|mechanic|roofer|contractor|carpenter|post(?:man|ie|woman)|mail ?(?:carrier|man|woman|lady)|milkman|caretaker|chimney sweep|exterminator|florist|baker|barista|caterer|tow truck driver|elevator (?:guy|technician)|piano tuner|crossing guard|street sweeper|plow driver)"
_A_TRADE = lazy(rf"(?i),?\s+(?:the|our)\s+(?:[\w-]+\s+){{0,2}}{_TRADE}\b")
_OWNS_IT = lazy(r"(?i)\b(?:owners?|shopkeepers?|proprietors?|co-?owners?|janitors?|custodians?|cleaners?|security guards?|door(?:man|keeper)|porters?|cooks?|bakers?|florists?|landlords?|landlady|librarians?|postmaster|principal|headteacher|head ?master|head ?mistress|teachers?|coach(?:es)?|organist|choir director|crossing guard|lunch lady|bus driver|(?:class|classes|classroom|students|pupils|kids|graders|kindergartners) of),?\s+(?:(?:mr|mrs|ms|miss|mx|coach)\.?\s+)?$")
_OF_THE_HOUSE = lazy(r"(?i)\b(?:our|the|a|an)\s+(?:\w+\s+)?(?:ceiling|water heater|roof|gutters?|pipes?|plumbing|boiler|furnace|heating|air conditioning|a/c|lights?|wiring|fuse|power|internet|leak|drains?|sink|toilet|locks?|doors?|windows?|fence|parking lot|driveway|sidewalk|elevator|lift|sign|floor|walls?|deck|garden|lawn|packages?|parcels?|deliver(?:y|ies)|cake|lunch(?:es)?|sandwiches|coffee|flowers|snow)\b")
_DONOR = lazy(r"(?i),?\s+for\s+(?:so |very )?(?:generously |kindly )?(?:underwriting|sponsoring|donating|funding|matching|supplying|providing|catering|volunteering|lending|baking|judging|emceeing)\b")
_KEPT_BY = lazy(rf"(?i)\s+(?:family|sisters|brothers|twins|boys|girls)\s+(?:at|of|from|behind|who (?:own|run|built|opened|bake|cook)s?(?: the)?)\s+(?:the\s+)?{_FIRM}\b")
_ABOUT = 2  # sentences further on in which "he" or "she" is still the one named
_PRONOUN = lazy(r"(?i)\b(?:he|she|him|his|hers?)\b")
_OF_ANYBODY = lazy(r"(?i)\b(?:we|us|our|i|my|you|your|they|people|adults|children|kids|everyone|anyone|most|many|says|is|are|was|were|can|may|means?|affects?|has|have|had|takes?|helps?|a|an)\b")
_CALLS_ON_US = lazy(r"(?i)\b(?:came (?:in|back|by|to us)|comes in|walked in|rolled in|saw (?:us|me)|see (?:him|her)|seen|(?:went|goes|going|is|heads?|headed|back) home|rang (?:the|her|his)|healed|feels? better|doing (?:well|great|better)|visit(?:s|ed)? us|told (?:us|me)|thank(?:s|ed) us|patients? of|our patients?\b(?= (?:too|now|as well)|[.!?]))")


def at_work(document: Document, start: int, end: int) -> bool:
    """Whether the name at ``start:end`` is that of somebody at work here, and no care is told of them."""
    return any(not _cared_for(document, start, cue) for cue in _cues(document, start, end)) or _mended(document, start, end)


def _mended(document: Document, start: int, end: int) -> bool:
    """Whether somebody of a firm or a trade saw to a house or its things in the sentence, whatever body it names: "crawled through our ceiling"."""
    s, e = document.sentence(start)
    if not (_OF_A_FIRM.match(document.text, end) or _A_TRADE.match(document.text, end)):
        return False
    return _OF_THE_HOUSE.search(document.text, s, e) is not None and not within(document.patient_cues, s, e) and not _CALLS_ON_US.search(document.text, s, e)


def titled(document: Document, start: int) -> bool:
    """Whether a name stands at ``start``, behind "Mr.", that is of somebody at work here."""
    name = _FULL.match(document.text, start)
    return name is not None and at_work(document, start, name.end())


def _cues(document: Document, start: int, end: int) -> Iterator[int]:
    """Where each cue that the one named at ``start:end`` is at work here ends."""
    text = document.text
    s, _ = document.sentence(start)
    if _role_before(document, s, start, end):
        yield end
    for cue in (_UPKEEP, _IN_ROOM, _SERVES, _WITH_CREW, _FAREWELL, _OURS_AFTER, _DUTY, _TENDS, _TAUGHT, _OF_A_FIRM, _A_TRADE, _KEPT_BY, _DONOR, name_cues.TEAM_AFTER):
        match = cue.match(text, end)
        if match:
            yield match.end()
    if _OWNS_IT.search(text, s, start):
        yield end
    asked = _ASKED.match(text, end)
    if asked and _ASK.search(text[max(0, start - 12) : start]):
        yield asked.end()
    listed = announced.cue(document, s, start, end)
    if listed:
        yield listed


def _role_before(document: Document, s: int, start: int, end: int) -> bool:
    """Whether a role of our house stands before the name: "our splint maker Ruthie", "the head nurse, Ms. Baptiste"."""
    text = document.text
    for at, stop, role in document.hits("workplace_roles"):
        if not s <= at < stop <= start:
            continue
        lead = text[max(s, at - 48) : at]
        if _WHO.fullmatch(text, stop, start) and _THE.search(lead):
            return True
        if _TO_NAME.fullmatch(text, stop, start) is None:
            continue
        if _OURS.search(lead) or _ON_DUTY.search(lead) or (_THE.search(lead) and (_HEAD.match(role) or _FOR_ME.match(text, end))) or (role.endswith("handler") and _OF_THE_DOG.search(lead)):
            return True
    return False


def _cared_for(document: Document, start: int, cue: int) -> bool:
    """Whether care is told of the one named at ``start``, in the rest of the sentence or in the next ones by "he" or "she"."""
    text = document.text
    s, e = document.sentence(start)
    if within(document.bodily, cue, e) or _CALLS_ON_US.search(text, cue, e) or (within(document.bodily, s, start) and _PRONOUN.search(text, s, start)):
        return True
    index = document.sentence_index(start)
    following = document.sentences[index + 1 : index + 1 + _ABOUT]
    if following and within(document.bodily, *following[0]) and not _OF_ANYBODY.search(text, *following[0]):
        return True  # no subject of its own: "Six weeks after the transplant!"
    for low, high in following:
        if _PRONOUN.search(text, low, high) and (within(document.bodily, low, high) or _CALLS_ON_US.search(text, low, high)):
            return True
    return False
