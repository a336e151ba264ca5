"""Words that show one person under care, and words of care, found once per document."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant.guard import lexicon, own_life, workmates
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

# One person under care, said outright.
_PATIENT = Sought(
    r"(?i)\b(?:(?:my|our|the|this|that|one|a|an|another|her|his|first|last|male|female|young|elderly|teenage|new|pediatric|trauma|transplant|cancer|to|two|three|same|favorite|of ours)\s+(?:[\w'-]+\s+){0,2})?(?:patient|pt)(?:'s)?\b"
    r"|\b\d{1,3}\s?(?:yo|y/o|y\.o\.|yom|yof|yr\.? old|f|m)\b"
    r"|\b(?:\d{1,3}|[a-z]+(?:ty|teen|two|four|five|six|seven|eight|nine|one|three|ten|eleven|twelve))[- ](?:year|month|week|day)s?[- ]old\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?:year|month|week|day)[- ]old\b"
    r"|\b(?:mr|mrs|(?-i:Ms|ms)|miss|mme|sr|sra|señora?|herr|frau|don|doña)\.?\s+(?-i:\p{Lu})"
    r"|\b(?:yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|morning|afternoon|night|month)'s (?:[\w'-]+ )?patient\b"
    r"|\b(?:one|some|two|three|both|a couple|a few|another|which|that one) of (?:my|our|his|her|the|today's|this week's) (?:[\w'-]+ ){0,2}(?:patients|pts|families|kids|kiddos|residents|regulars|little ones|babies|moms|tiniest patients)\b"
    r"|\bpatients? (?:of ours|of mine|named|called)\b"
    r"|\bone of (?:my|our) (?:very )?(?:first|oldest|earliest|original|longest) (?:[\w'-]+ ){0,2}(?:charts?|families|regulars|appointments?)\b|\b(?:sits|sat) (?:in|across from me in) (?:my|our) (?:clinic|office|chair|exam room)\b"
    r"|\b(?:an?|one|the|this|our) (?:[\w'-]+ ){0,3}(?:man|woman|gentleman|lady|grandmother|grandfather|grandma|grandpa|widow|widower|boy|girl) of (?:1[3-9]|[2-9]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)\b"
)
_POLITE = lazy(r"m[rsx]s?\.?\s|miss\s|mme")
_GENERIC_AFTER = lazy(
    r"\s+(?:may|might|can|could|should|must|portal|safety|care|education|experience|advoca\w+|privacy|rights?|information|records?|data|population|groups?|populations|outcomes?|satisfaction|forms?|access|engagement|volume|parking|assistance|history|leaflet|line|centred|centered|visits?|appointments?|slots?|organizations?|communit\w+|handouts?|guides?|resources?|perspectives?|choice|reported|communication|flow|(?:\w+ )?funds?|travel|transport\w*|lounge|council|panel|entrance|drop-?off|surveys?|gowns?|registry|navigators?|representative)\b",
    re.I,
)
_PARENT_AFTER = lazy(r"\s+(?:mom|mum|mama|mother|dad|father|papa|grand\w+|wife|husband|lady|gentleman|kid|boy|girl|man|woman)\b", re.I)
_PT_DOES = lazy(r"\s+(?:comes?|came|is|was|has|had|thinks?|thought|says?|said|presents?|presented|denies|denied|reports?|reported|walks?|walked|shows?|showed|wants?|needs?|got|gets|asked|asks|told|tells|brings?|brought|w/|with|c/o|here|doing|\w{3,}ed)\b")
# "Our new pt starts Monday", "I hired a pt": a physical therapist.
_HIRED = lazy(r"\b(?:hired|hiring|recruited|welcome|meet|shout ?-?out to|kudos to) (?:our |an? |the |another )?(?:new |own |favou?rite )*pt$", re.I)
_ON_STAFF = lazy(r"\s+(?:starts?|started|joins?|joined|is joining|assistant|aide|team|on (?:our|the) team|plays|played|ran track|moved here|graduated|passed)\b")
# "One very patient delivery driver" waits well.
_ADJECTIVE = lazy(r"\b(?:very|so|more|most|too|incredibly|extremely|really|remarkably|infinitely|endlessly|being) patient$")
_GENERIC_BEFORE = lazy(r"\b(?:every|each|any|no|per|if a|when a|be our|be my|being our|whether a|for a|than a|as a|like a|being a|be a|your|typical|average|from a|your|new|make you our|you our|between|and|or|in a|on a|of a|by a|to a|with a|if the|when the|that a|how a|once a|until a|after a|before a|which a|helps? a|what a|give a|gives a|where a|not a|as the)\s+(?:\w+\s+)?$", re.I)
# "She told me to stop typing and look at the patient": a precept of the trade, whoever the patient is.
_PRECEPT_BEFORE = lazy(r"\b(?:look|looking|listen|listening|talk|talking|turn|turning) (?:at|to|toward|towards) the patient$|\b(?:treat|treating|face|facing|hear|know|see|examine) the patient$", re.I)
_PARTICULAR = lazy(r"\s+(?:in|who|whose|with|from|named|called|had|has|was|is|i|we|again|today|tomorrow|yesterday|this|last|at|on)\b", re.I)
# "A 65-year-old with no symptoms may": nobody in particular.
_SUPPOSED = lazy(r"\b(?:hypothetical|imaginary|imagined|fictional|fictitious|made-up|pretend|theoretical|standardized|simulated|mock)\b", re.I)
_MODAL_AFTER = lazy(r"[^.!?\n]{0,50}\b(?:may|might|can|could|should|would|needs to|has (?:about )?an? \d)\b")
# "A one-year-old puts everything in the mouth": what they all do.
_HABIT_AFTER = lazy(r"\s+(?:puts|needs|sleeps|eats|weighs|learns|drinks|grows|wants|naps|cries|walks|talks|runs|says|knows|loses|gets)\b(?![^.!?\n]*\b(?:today|yesterday|tonight|this (?:morning|week|afternoon)|last|my|our|me|us|i|we|he|she|his|her)\b)", re.I)
_ANIMAL_AFTER = lazy(r"\s+(?:(?!(?:after|before|at|in|to|with|from|and|for|on|of|the|who|whose|had|has|is|was|lost)\b)\w+\s+){0,2}(?:dog|cat|tabby|puppy|kitten|parrot|horse|pony|retriever|labrador|poodle|beagle|terrier|lab|building|practice|clinic|company|tradition|house|oak|tree|machine|drug|trial|study|vaccine|technique)\b", re.I)
_EVENT = Sought(
    r"(?i)\b(?:was|were|got|been|is being|gets|going to be)\s+(?:discharged|admitted|diagnosed|transferred|intubated|extubated|resuscitated)\b"
    r"|\b(?:seizure|cancer|pain|migraine|symptom|smoke|drug|nicotine|flare|headache|asthma)-free since\b|\bsober since\b|\bin remission since\b|\bbell(?: was)? rung\b|\brung the bell\b|\b(?:an?|our|another|one) (?:[\w.-]+ ){0,3}baby (?:girl|boy),? (?:\d|to |born|weighing|named)"
    r"|\brang the bell\b|\brings? the bell\b|\bpresented (?:with|to|on|after)\b|\b(?:case of the|teaching case|crash case|mohs recap|shift recap)\b"
    r"|\bto the (?:family|parents|wife|husband|widow|son|daughter) of\b|\bthe (?:gentleman|lady|guy|kid|little girl|little boy) (?:who|on)\b"
    r"|\b(?:s/p|h/o|c/o|hpi|pmhx?|nkda|dob|mrn|pod ?#?\d|g\dp\d|ppd|\d+w\dd|nsvd|srom|a&ox\d|(?:bed|crib|bassinet) ?#?\d+[ab]?)\b"
    r"|(?:^|[.!?:\n]\s*)(?:(?:fe)?male|woman|man|boy|girl|gentleman|lady|toddler|teen),\s+(?:\d{1,3}\b|(?:early|mid|late)[- ])"
    r"|\b(?:admit(?:ted)?|discharged|extubated|intubated|transferred|(?:stitches|sutures|staples|drain|cast|pins) out|home from (?:the )?hospital)(?: on)?:? \d{1,2}[-/.]\d{1,2}\b"
    r"|\b(?:in|out|home|born|admitted|surgery|op|cath|biopsy|diagnosed|chemo|delivered)(?: on)?:? \d{1,2}[-/.]\d{1,2}\b[^.!?\n]{0,30}[,;.]\s*(?:in|out|home|discharged|surgery|op|cath|biopsy|stent|chemo|extubated|weaned|walking|back)(?: on)?:? \d{1,2}[-/.]\d{1,2}\b"
    r"|\b(?:call(?:ed|ing)?|page[ds]?|see|saw|fax(?:ed)?|re|my|our) pt\b|\bneeds? (?:a )?pa for\b|\bprior auth\w*(?: \w+)? for\b|\bwrong (?:window|account|chat|thread)\b"
    r"|\b(?:is|was|became|are) (?:my|our) (?:[\w-]+ )?(?:patient|pt)s?\b"
    r"|\b(?:can't|cannot|won't|shouldn't|couldn't) (?:name|say who|tell you who|use|share|give) (?:him|her|them|names?|it was|(?:his|her|their) (?:real )?name)\b"
    r"|\bmy (?:toughest|hardest|favorite|first|last|next|sickest|youngest|oldest|best|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?| o'clock)?) (?:consults?|case|appointment|visit|surgery|delivery|admission|save|family)\b|\bmy \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?\b|o'clock)"
    r"|\b(?:not naming names|no names,? (?:but|of course|obviously)|names? withheld|name redacted|let's call (?:him|her|them))\b"
    r"|\bour (?:miracle|warrior|fighter|champ|superstar)\b|\bsurvivor named\b"
)
_YOU_KNOW = Sought(r"(?i)\byou know who you are\b")
_COLLEAGUES = lazy(r"\b(?:nurses?|students?|residents|interns|fellows|volunteers?|staff|team|crew|techs?|colleagues|coworkers|front desk|schedulers?|receptionists?|teammates|medics|paramedics|custodians?)\b", re.I)
_CARED_FOR = lazy(r"\b(?:patients?|survivors?|fighters?|warriors?|mom|dad|kiddo|he|she|his|her|him)\b", re.I)
# "He was diagnosed": whoever "he" is, the pronoun is read by itself.
_OF_A_PRONOUN = lazy(r"(?:^|[^\w])(?:he|she|it|they)\s+$", re.I)
_NO_BIRTH = lazy(r"\s+(?:drivers?|trucks?|services?|fees?|apps?|guys?|man|vans?|options?|window)\b", re.I)
# Words of care: a person's body, what ails it, what is done to it.
_CARE = lazy_re2(
    r"(?i)\b(?:surger\w+|surgical|operation|cardiac|ventilator|intubat\w+|extubat\w+|oxygen|cpr|resuscitat\w+|ecmo|ostomy|colostomy|catheter|feeding tube|inr|troponin|elbows?|thumbs?|achilles|clavicle|pelvi\w+|femur|tibia|lumpectomy|mastectomy|blister\w*|photosensitiv\w*|lesions?|nodules?|plaques?|edema|jaundice\w*|syncope|palpitations?|murmurs?|arrhythmias?|hemorrhag\w*|bruis\w*|toxicity|acl|meniscus|ligaments?|tendons?|rotator cuff|cartilage|collarbone|ribs?|skull|scalp|eyelids?|ptosis|blood draws?|tube|contractions?|stool|pooped|bladder|bowels?|colon|stomach|uterus|cervix|cornea|nerve|nerves|procedure|transplant\w*|chemo\w*|radiation|infusion|dialysis|biops\w+|scan|scans|mri|ct|x-?rays?|ultrasound|echo|ekg|ecg|stress test|cath|stents?|bypass|valve|pacemaker|icd|lvad|ablation|tavr|"
    r"mohs|stitch\w*|sutures?|cast|splint\w*|brace|braces|crown|denture\w*|implant\w*|filling|root canal|retainer|lens|lenses|glasses|20/\d+|vision|cataracts?|glaucoma|retina\w*|cornea\w*|lasik|drops|shots?|vaccin\w+|booster|"
    r"a1c|blood[- ]pressure|bp|\d{2,3}/\d{2,3}|cholesterol|insulin|diabet\w+|asthma|copd|cpap|cancers?|tumou?rs?|melanoma|lymphoma|leukemia|mass|lump|polyps?|moles?|rash(?:es)?|eczema|psoriasis|acne|hidradenitis|biologic|shingles|"
    r"stroke|heart attack|heart failure|afib|seizures?|epilepsy|migraines?|concussion|fractur\w+|broken|sprain\w*|knees?|hips?|shoulders?|spine|wrists?|ankles?|teeth|tooth|jaw|eyes?|ears?|skin|breast|prostate|kidneys?|liver|lungs?|"
    r"pregnan\w+|deliver\w+|labor|c-section|birth|newborn|baby|twins|ivf|nicu|icu|(?-i:ER|OR)|operating room|emergency room|(?:the|our|this|to) er|in (?:the )?or|ward|bedside|admitted|admission|discharg\w+|remission|recover\w+|rehab\w*|physical therapy|therapy|therapist|follow-?up|check-?up|visit\w*|appointment\w*|"
    r"exams?|examin\w*|diagnos\w+|symptoms?|prescription|refills?|meds?|medication\w*|doses?|biopsy|labs?|results?|pathology|prognosis|hospice|wheelchair|cane|walker|hearing aids?|wound\w*|scars?|pain(?:s|ed|ful\w*|less|-free|killers?)?|fever\w*|cough\w*|nausea|infection\w*|bleed\w*|"
    r"depress\w+|anxi\w+|bipolar|schizophreni\w+|anorexia|bulimia|ptsd|adhd|autis\w+|sober|sobriety|overdose|addict\w+|rehab|emdr|copay|insurance|insurer|prior auth\w*|appeal|policy|intake|chart|waiting room|clinic|hospital|passed away|numb(?:s|ed|ing|ness)?|swell\w*|itch\w*|inhaler|transfus\w+|"
    r"cancer-free|clear scan|rang the bell|weight|lbs|pounds|pre-?op|post-?op|syndrome|disease|disorder|dementia|alzheimer'?s|parkinson'?s|sepsis|pneumonia|covid|flu|gout|arthritis|hernia|gallbladder|appendix|appendicitis|ulcers?|anemia|thyroid\w*|lupus)\b"
)


def patient_cues(document: Document) -> list[int]:
    """Where a text speaks outright of one person under care, in order."""
    text = document.text
    found: list[int] = []
    for match in _PATIENT.places(document):
        start, end = match.span()
        words = match[0].lower()
        if _GENERIC_AFTER.match(text, end) and not words.endswith("'s"):
            continue
        if _ANIMAL_AFTER.match(text, end) or _of_a_thing(text, start, words) or ((words[0].isdigit() or words.endswith("old")) and (_MODAL_AFTER.match(text, end) or _HABIT_AFTER.match(text, end))):
            continue
        first = words.split()[0]
        lead = text[max(0, start - 20) : start] + (first + " " if first in ("a", "an", "the", "new", "to", "one") else "")
        if _POLITE.match(words) and workmates.titled(document, end - 1):
            continue  # "the night janitor, Mr. Okafor"
        if _ADJECTIVE.search(words) and not _PARENT_AFTER.match(text, end):
            continue
        if _PRECEPT_BEFORE.search(text[max(0, start - 20) : end]) and not _PARTICULAR.match(text, end):
            continue
        if words.split()[-1] == "pt" and (_HIRED.search(text[max(0, start - 24) : end]) or _ON_STAFF.match(text, end)):
            continue  # a physical therapist
        if match[0] in ("pt", "Pt") and _PT_DOES.match(text, end):
            found.append(start)
            continue
        if _SUPPOSED.search(words) or _GENERIC_BEFORE.search(lead) or (words in ("patient", "pt") and not _bare(text, start, end)):
            continue
        found.append(start)
    found += [m.end() - len(m[0].lstrip(".!?:\n ")) for m in _EVENT.places(document) if not _OF_A_PRONOUN.search(text[max(0, m.start() - 8) : m.start()]) and not _at_the_door(text, m.start(), m.end())]
    found += [m.start() for m in _YOU_KNOW.places(document) if not thanks_colleagues(document, m.start())]
    return sorted(at for at in found if document.sentence_index(at) not in own_life.told(document))


def thanks_colleagues(document: Document, at: int) -> bool:
    """Whether "you know who you are" is said to those at work or in training here, named as a group just before, and of nobody cared for."""
    index = document.sentence_index(at)
    before = document.text[document.sentences[max(0, index - 2)][0] : at]
    return _COLLEAGUES.search(before) is not None and not _CARED_FOR.search(before)


_TOLD_TO_RING = lazy(r"(?i)(?:^|[.!?:;,\n]\s*|\b(?:please|just|then) )$")
_DOOR = lazy(r"(?i)\s+(?:and|on|at|by|if|for|twice|once|to be let)\b")


def _at_the_door(text: str, start: int, end: int) -> bool:
    """Whether a reader is told to ring the bell, that of the house: "ring the bell and we will let you in"."""
    return text[start:end].lower() == "ring the bell" and _TOLD_TO_RING.search(text[max(0, start - 8) : start]) is not None and _DOOR.match(text, end) is not None


# "Digoxin is about 240 years old": what is no person has an age as well.
_THING_IS = lazy(r"(?:^|[.!?\n]\s*)(?:(?:the|this|that|our|an?) )?([\w-]+)(?:\s+\w+){0,2}?\s+(?:is|was|are|were|turned)\s+(?:(?:now|only|already|about|around|roughly|some|over|nearly|almost|more than|at least|well|just)\s+)*$", re.I)
_OLDEST_PERSON = 115


def _of_a_thing(text: str, start: int, words: str) -> bool:
    """Whether "125 years old" is said of something no person can be: too old, or a medicine by its name."""
    if not words.endswith("old"):
        return False
    number = re.match(r"\d+", words)
    if number and int(number[0]) > _OLDEST_PERSON:
        return True
    subject = _THING_IS.search(text[max(0, start - 60) : start])
    return subject is not None and subject[1].lower() in _medicines()


@cache
def _medicines() -> frozenset[str]:
    return lexicon.words("advice/drugs") | lexicon.words("advice/drug_brands") | lexicon.words("advice/procedures") | lexicon.words("advice/tests")


def _bare(text: str, start: int, end: int) -> bool:
    """Whether "patient" without an article opens a note ("Patient A. K.", "pt seen today") rather than being an adjective."""
    opens = start == 0 or text[:start].rstrip()[-1:] in ".!?:\n"
    after = text[end : end + 16]
    return opens and re.match(r"\s+(?:[A-Z]|is|was|has|had|came|asked|told|said|seen|reports?|presented|denies|\d|with)\b|'s|:", after) is not None


# Words of the practice's day that say nothing of a body or an illness.
_OF_THE_HOUSE = lazy(r"(?:therapy[- ](?:dogs?|pets?|animals?)\b|visit|appointment|clinic|hospital|exam|insur|copay|polic|chart|waiting|results?|follow|check|lens|glasses|deliver|refill|labs?\b|weight|intake|appeal|mass\b|lbs|pounds|tube|crown|braces?\b|cast\b|burnout|prescription|numb|cane|ward|drops|shots?\b)", re.I)


def of_the_house(text: str, at: int) -> bool:
    """Whether the word of care at ``at`` is one of the practice's day: "visit", "lens", "deliveries"."""
    return _OF_THE_HOUSE.match(text, at) is not None


_CARE_LEXICONS = "advice/conditions+advice/symptoms+advice/procedures+advice/tests+advice/drugs+advice/drug_brands+advice/vaccines"


# "passed her certification exam" is school.
_OF_SCHOOL = lazy(r"\b(?:certif\w+|boards?|licens\w+|entrance|final|bar|registry|credential\w*)(?: \w+)? exams?\b|\b(?:pass(?:ed|es|ing)|aced) (?:\w+ ){1,4}(?:exams?|boards?|certification|licens\w+)\b", re.I)


def care_words(document: Document) -> list[int]:
    """Where a text speaks of a body, an illness or its treatment, in order."""
    text = document.text
    found = {m.start() for m in _CARE.finditer(text) if text[m.start()] not in "dD" or not _NO_BIRTH.match(text, m.end())}
    found.update(start for start, end, _ in document.hits(_CARE_LEXICONS) if end - start > 3)
    if found:
        found -= {at for m in _OF_SCHOOL.finditer(text) for at in range(m.start(), m.end())}
    return sorted(found)
