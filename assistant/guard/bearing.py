"""Whose data is it? What the format rules ask about the sentence around a date, a place or a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard import cues, history, notes
from assistant.guard.cases import Subject
from assistant.guard.news import in_the_news
from assistant.guard.once import once
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.profile import Profile

_INVITES = lazy(
    r"(?i)\b(?:call|text|dial|fax|phone|ring|reach|contact|e-?mail|write|message|rsvp|register|registration|sign[ -]?up|apply|book|schedule|"
    r"order|reserve|pick up|questions|questions?\?|info|information|tickets|hotline|helpline|line|office|volunteer|donate|enroll|join|visit|more at|whatsapp|hours|location|"
    r"cvs?|r[ée]sum[ée]s?|media|press|inquir(?:y|ies)|enquir(?:y|ies)|say (?:hi|hello)|on request|answers (?:her |his |their )?(?:own )?(?:e-?)?mail|reports? to|hiring|vacanc(?:y|ies)|deadline|point of contact|spokes\w+|recruit\w*)\b|[☎📞📱📧✉]"
)
_SOMEBODY = lazy(
    r"(?i)\b(?:to whoever|(?:somebody|someone)(?:'s| left| dropped| forgot)|if you were (?:in|the|here)|whoever left|(?:to|for) the (?:gentleman|lady|person|woman|man|caller|owner|family|mom|dad|patient|traveler|traveller|visitor|couple|kid|teen|young man|young lady) (?:who|on|with|that|in|from|locked|sitting|waiting|driving|at)|if you(?:'re| are) the (?:\w+ ){0,2}who|you know who you are|belongs? to (?:one|a|the)|"
    r"(?:an?|our|first|newest) (?:[\w-]+ ){0,2}(?:baby|newborn|preemie)(?! (?:shower|food|teeth|formula|aspirin|monitor|fever|care|boom|class|clinic|wash|steps|bump|blues|fat))|(?:mom|mum|mama) (?:had|was|and baby|rang|went|came)|"
    r"(?:mi|nuestr[oa]|el|la|una?|une|le|notre|ma|mon|mein|meine|unser|unsere|der|die|il|o|a|minha|meu) (?:paciente|patiente?|patientin|paziente|señora|senora)|pacjentka?|operad[oa]|operee?|operiert|operat[oa] (?:di|al)|cirugia|"
    r"(?:[\w]+-generation|tiny|youngest|oldest|littlest|bravest|toughest|smallest|happiest|newest|favou?rite) patient|"
    r"thank-you (?:card|note|parcel|letter|gift|basket) (?:just |finally )?(?:arrived|came))\b"
)
# "planning to have a baby", "bathing a newborn": anybody's.
_ANY_BABY = lazy(r"(?i)\b(?:(?:to|if you|when you|before you|after you|while) have|having|expecting|wants?|wanting|raising|nursing|feeding|bathing|soothing|swaddling|burping|bring(?:ing)? home|like|than) an? (?:[\w-]+ ){0,2}(?:baby|newborn|preemie)$")
# One person who is not named, and a deed of the clinic: proof of a story where words of care stand beside them.
_ONE = lazy(
    r"(?i)\b(?:this|our|my|the|that|one|their|a|an)\s+(?:[\w'-]+\s+){0,2}(?:kiddo|kid|guy|man|woman|gentleman|lady|boy|girl|fella|dude|teen|teenager|toddler|infant|twins?|triplets|marathoner|runner|athlete|grandmother|grandfather|grandma|grandpa|granny|grandad|"
    r"bride|groom|newlywed|retiree|survivor|warrior|champ|caller)\b|\blittle (?:one|guy|girl|boy|man|lady)\b|(?:^|[.!?]\s+)(?:mom|mum|mama|dad|grandma|grandpa|wife|husband)\s+(?:\w+s|\w+ed|had|was|is|did|said|cried)\b|(?:^|[.!?]\s+)(?:born|twins|triplets)(?:\s+(?:at|on|in|just|last|this|early|today|yesterday|weighing)\b|!)"
)
_DEED = lazy(
    r"(?i)(?:^|[.!?:]\s+)\W*(?:(?:i|we|just|today we|yesterday we|tonight we)\s+)?(?:pulled|drained|removed|delivered|repaired|fixed|stitched|sutured|splinted|intubated|scoped|stented|ablated|transplanted|treated|diagnosed|operated on|reduced|"
    r"took out|excised|biopsied|admitted|discharged|sewed|reattached|plated|pinned|shocked)\s+(?:an?|the|his|her|my|our|two|three|one|this|\d)\b"
)
_CARED_FOR = lazy(r"(?i)\b(?:we|i|team|crew)\s+(?:\w+\s)?(?:airlifted|resuscitated|operated|treated|admitted|saved|intubated|flew|cared for|delivered|transfused|discharged|stitched|shocked|scanned|saw|met)\b")
_GENERAL = lazy(r"(?i)\b(?:if|when|whenever|every|each|any|anyone|you|your|you're|should|can|may|might|most|many|people|adults|parents|children|patients)\b")
# Where the practice is, in words typed into the chat.
_OF_THE_HOUSE = lazy(r"(?i)\b(?:new address|(?:front|side|back|main|rear|other|automatic) (?:door|entrance)|our entrance|(?:new |wheelchair )ramp|parking (?:lot|garage|deck|structure)|the (?:lot|elevator|lobby|driveway) (?:is|will be|reopens|closes)|our (?:new )?(?:address|location|office is|suite)|we(?:['’]re| are) (?:moving|opening)|(?:room|spaces?|places?|openings?|slots?) for (?:\w+ )?new (?:\w+ )?patients|(?:accepting|taking|welcoming|seeing) new (?:\w+ )?patients)\b")
# How the practice is reached, where that is the news: "our fax changed", "we have a new number".
_REACHED_BY = r"(?:address|location|fax(?: (?:number|line))?|phones?(?: (?:number|line|system)s?)?|(?:direct |office |main |after-?hours |emergency |billing |front desk |text |fax )?(?:number|line)|tel|e-?mail(?: address)?|web ?site|(?:contact|booking|intake) form|(?:booking |patient )?portal|voice ?mail|entrance)"
_OUR_CONTACT = lazy(rf"(?i)\b(?:our|the(?: practice['’]s| office['’]s| clinic['’]s)?) (?:(?:new|old|main|physical|mailing|street|fax|phone|office|email|e-mail|after-hours|after hours|hrs|hours|online) ){{0,2}}{_REACHED_BY}(?: at \S+)? (?:(?:has |have |is |are |will |just |now )*(?:chang(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|works?|working|down|dead|back|new|different|broken)|was (?:broken|down|out))\b|\bnew (?:(?:fax|phone|office|mailing|street|email|e-mail|after-hours) )?(?:address|fax|phone|tel|number|line|email|e-mail)\b|\b(?:phones?|lines?|website|portal) (?:is|are|was|were) (?:down|back|out|broken|dead)\b")
_OF_ONE = lazy(r"(?i)\b(?:patients?|he|she|his|hers?|him|mr|mrs|ms|aged?|yo|diagnos\w+|admitted|discharged)\b")
_NEXT = 2  # sentences after the news in which the number or the day stands


def of_the_house(document: Document, offset: int) -> bool:
    """Whether the sentence tells where the practice is or how it is reached, in a text of nobody."""
    return not document.patient_cues and (_OF_THE_HOUSE.search(document.text, *document.sentence(offset)) is not None or of_our_contact(document, offset))


def of_our_contact(document: Document, offset: int) -> bool:
    """Whether this sentence or one of the two before tells that the practice is reached another way, in a text that speaks of nobody."""
    index = document.sentence_index(offset)
    return not _contact_news(document).isdisjoint(range(index - _NEXT, index + 1))


@once
def _contact_news(document: Document) -> frozenset[int]:
    """The sentences that tell that the practice is reached another way; none where the text speaks of somebody."""
    if document.patient_cues or not document.holds(_OUR_CONTACT) or _OF_ONE.search(document.text):
        return frozenset()
    return frozenset(n for n, (start, end) in enumerate(document.sentences) if _OUR_CONTACT.search(document.text, start, end))


def concerns_patient(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` belongs to somebody's story: said so, or unsaid in the middle of one."""
    if in_the_news(document, start):
        return False
    if document.about_patient(start, end):
        return True
    index = document.sentence_index(start)
    told = _told(document)
    if index in told:
        return True
    reading = document.case.readings[index] if index < len(document.case.readings) else None
    if reading is None or reading.subject is not Subject.GENERAL or public_matter(document, start):
        return False
    reach = 3 if reading.end - reading.start < 60 else 1
    return any(n in told for n in range(index - reach, index + 2))


def story_possible(document: Document) -> bool:
    """Whether any part of the text can be somebody's story; False spares the rules that need one their work."""
    return bool(_told(document)) or notes.is_note(document)


def in_story(document: Document, start: int, end: int) -> bool:
    """Whether ``start:end`` is somebody's: as a post is read, or, in what is typed into the chat, anywhere in a case."""
    if document.options.strength == "query":
        told = document.case.has_patient or notes.is_note(document)
        return told and not public_matter(document, start) and not in_the_news(document, start)
    return concerns_patient(document, start, end)


@once
def _told(document: Document) -> frozenset[int]:
    """The sentences that tell of one patient: read so, said outright, or told of one person beside words of care."""
    readings = document.case.readings
    told = {n for n, r in enumerate(readings) if r.subject is Subject.PATIENT}
    told |= {document.sentence_index(cue) for cue in document.patient_cues}
    cared = {document.sentence_index(at) for at in document.care}
    for number, (start, end) in enumerate(document.sentences):
        if number not in told and readings[number].subject is not Subject.AUTHOR and _tells(document, number, start, end, cared):
            told.add(number)
    return frozenset(told) - history.told(document)


def _tells(document: Document, number: int, start: int, end: int, cared: set[int]) -> bool:
    text = document.text
    if document.holds(_SOMEBODY) and any(not _ANY_BABY.search(text[max(start, m.start() - 24) : m.end()]) and not (m[0].lower().startswith("you know") and cues.thanks_colleagues(document, m.start())) for m in _SOMEBODY.finditer(text, start, end)):
        return not _hit_within(document, "public_matter", start)
    if not {number - 1, number, number + 1} & cared and not (document.holds(_CARED_FOR) and _CARED_FOR.search(text, start, end)) and not _hit_within(document, "body_parts", start):
        return False
    sentence = text[start:end]
    return (_ONE.search(sentence) or _DEED.search(sentence)) is not None and not _GENERAL.search(sentence) and not any(start <= s < end for s, _ in document.public)


def names_person(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` speaks of one particular person."""
    return _hit_within(document, "person_in_care", offset)


def public_matter(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` speaks of hours, events, campaigns or news and of nobody in particular."""
    return _hit_within(document, "public_matter", offset) and not names_person(document, offset)


def invites_reader(document: Document, offset: int) -> bool:
    """Whether the sentence at ``offset`` tells any reader how to get in touch."""
    return _invites(document, *document.sentence(offset)) and not names_person(document, offset)


@once
def _invites(document: Document, start: int, end: int) -> bool:
    return _INVITES.search(document.text[start:end]) is not None


def practice_domain(profile: Profile, domain: str) -> bool:
    """Whether ``domain`` is the practice's own site or mail domain, or below it."""
    own = [w.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.").partition("/")[0] for w in profile.websites]
    own += [e.lower().partition("@")[2] for e in profile.emails]
    domain = domain.removeprefix("www.")
    return any(domain == o or domain.endswith("." + o) for o in own if o)


def _hit_within(document: Document, name: str, offset: int) -> bool:
    """Whether the sentence at ``offset`` holds a word of a lexicon."""
    return document.sentence_index(offset) in _holders(document, name)


@once
def _holders(document: Document, name: str) -> frozenset[int]:
    """The sentences that hold a word of a lexicon."""
    return frozenset(document.sentence_index(start) for start, _, _ in document.hits(name))
