"""Who is named in a text, and as what: a patient, staff, the author's family, a public figure, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import re2

from assistant.guard import aliases, gazetteer, lexicon
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Role(StrEnum):
    """As what somebody is named."""

    PATIENT = "patient"
    STAFF = "staff"
    AUTHOR = "author"
    PUBLIC = "public"
    ANIMAL = "animal"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Person:
    """A name at ``start:end`` (title included) with its words in lower case."""

    start: int
    end: int
    names: tuple[str, ...]
    role: Role
    titled: bool = False
    form: str = ""  # "" for a name as it is written, else the form of its Alias


class _Word(NamedTuple):
    start: int
    end: int
    low: str
    sense: int  # bits of Sense
    caps: bool
    opens: bool  # first word of its sentence or line


_CAPITAL = re2.compile(r"\p{Lu}[\p{L}\p{M}]*(?:['’‑\-]\p{L}+)*")
_INITIALS = re2.compile(r"\b(?:\p{Lu}\.[ ]?){2,3}(?:\p{Lu}\b\.?)?|\b\p{Lu}\.\p{Lu}\.")
_MIXED = re.compile(r"[a-z][A-Z]|[A-Z]{2,}-?[a-z]|[A-Z]-[A-Z]{2}")
_MIXED_NAME = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Fitz|Van|Von|O'|D'|Du|St|Al|El)[A-Z][a-z]+$|[A-Z][a-z]+(?:-[A-Z][a-z]+)+$|[A-Z]{3,}s$")
_CONTRACTED = ("'ll", "'ve", "'re", "'d", "'m", "n't", "'all")
_PARTICLES = frozenset(["de", "del", "della", "dela", "la", "las", "los", "van", "von", "der", "den", "ter", "ten", "bin", "binti", "ibn", "al", "el", "da", "das", "do", "dos", "di", "du", "le", "st", "san", "santa", "ap", "y", "e", "ben", "bat"])
_GAP = re.compile(r" +(?:\p{Lu}\.? +)?".replace(r"\p{Lu}", "[A-Z]") + r"(?:(?:(?:de|del|della|dela|la|las|los|van|von|der|den|ter|ten|bin|binti|ibn|al|el|da|das|dos|di|du|le|y)\b ?)+ *)?(?:al-|el-|d'|o')?$", re.I)
_TITLE = re.compile(
    r"(?:^|[^\w])((?:mr|mrs|ms|miss|mx|mister|missus|sir|madam|madame|mme|mlle|monsieur|sr|sra|srta|señora?|senora?|señorita|don|doña|dona|herr|frau|signora?|auntie|uncle|grandma|grandpa|granny|nana|papa|abuela|abuelo|tía|tío|little|baby|old|young|big|sweet|dear|miss|coach|officer|sgt|sergeant|pastor|father|sister|brother|rabbi|imam|deacon|rev|reverend|capt|lt|col|judge|mayor)\.?)\s+$",
    re.I,
)
_KIN_TITLES = frozenset(["uncle", "aunt", "auntie", "grandma", "grandpa", "granny", "nana", "papa", "abuela", "abuelo", "father", "sister", "brother", "baby", "tia", "tio"])
_PREFIXES = frozenset(["alpha", "beta", "gamma", "delta", "omega", "post", "pre", "non", "anti", "co", "re", "self", "ex", "vitamin", "mid", "multi", "semi", "sub", "ultra", "over", "under", "inter", "intra", "bio", "neuro", "cardio", "pro"])
_SURNAMES_TOO = frozenset(["park", "lane", "hill", "hall", "church", "west", "house", "banks", "rivers", "fields", "woods", "marsh", "hills", "lake", "day", "law", "bell", "street", "temple", "castle", "bridges", "young", "north", "east", "rose", "page", "school", "gardens", "stage", "bush", "court", "ward", "rice", "walk", "beach", "island", "mountain", "forest", "price", "field", "stone", "hotel"])
_NEVER = frozenset(
    ["a", "an", "in", "on", "my", "so", "do", "see", "le", "la", "the", "son", "man", "men", "war", "pa", "ma", "no", "me", "hi", "ok", "am", "be", "or", "her", "his", "he", "she", "you", "to", "too", "by", "it", "us", "we", "if", "as", "at", "up", "go", "dr", "mr", "ms", "st", "md", "rn", "er", "ai", "day", "way", "sun", "sky", "ice", "age", "ask", "add", "all", "and", "any", "are", "bad", "big", "box", "boy", "but", "buy", "can", "car", "cut", "dad", "did", "eat", "eye", "far", "few", "for", "fun", "get", "got", "had", "has", "hot", "how", "its", "job", "key", "kid", "law", "let", "lot", "low", "mom", "new", "not", "now", "off", "old", "one", "our", "out", "own", "pay", "per", "put", "run", "sad", "set", "sit", "six", "ten", "top", "try", "two", "use", "war", "was", "way", "who", "why", "yes", "yet", "an", "my", "love", "hope", "long", "rich", "early", "major", "fair", "english", "price"]
) - {"hope", "rich", "major", "price", "love"}
_TITLE_WORDS = frozenset(["mr", "mrs", "ms", "miss", "mx", "mister", "missus", "sr", "sra", "don", "doña", "señor", "señora", "herr", "frau", "mme", "patient", "pt", "baby", "little", "old", "man", "big", "grandma", "grandpa", "uncle", "aunt", "auntie", "coach", "pastor", "officer", "nurse", "dr"])
_MAYBE_TITLE = re.compile(r"(?i)\b(?:m[rsx]{1,2}\.?|miss|mme|sra?\.?|patient|pt|named) $")
_POLITE = frozenset(["mr", "mrs", "ms", "miss", "mx", "mister", "missus", "mme", "mlle", "madame", "monsieur", "sr", "sra", "srta", "señor", "señora", "senor", "senora", "señorita", "herr", "frau", "signor", "signora"])
_CLINICIAN_BEFORE = re.compile(
    r"(?:\b(?:dr|drs|doctor|doctors|prof|professor|nurse|pa|np|rn|pa-c|crna|dpm|dr\.? and dr|surgeon|midwife|hygienist|technician|receptionist|optometrist|pharmacist|therapist|radiologist|anesthesiologist|dietitian|scribe|scheduler|biller|optician|assistant|tech|front desk|desk|intern|volunteer|coordinator|manager|director|colleague|coworker|mentor|teammate|fellow|resident|president|senator|governor|secretary|commissioner|congress\w+|gov|sen|rep|author|authors|researcher|scientist|inventor|physicist|chemist|naturalist|physiologist|engineer|novelist|poet|writer|actor|actress|singer|comedian|musician|host|saint|king|queen|pope|by|attending|chief|boss|professors?|\w+(?:ologist|ician|iatrist|iatrician|opath|surgeon|thetist))(?:s|\.)?,?(?:\s+(?:named|called))?)\s+$",
    re.I,
)
_NAMED_THING = re.compile(
    r"\b(?:anyone|anybody|nobody|someone|somebody|everyone|people|no one|one|diseases?|virus(?:es)?|bacteri\w+|germs?|drugs?|hormones?|proteins?|genes?|conditions?|syndromes?|fish|techniques?|procedures?|tests?|trials?|stud(?:y|ies)|methods?|machines?|lasers?|robots?|chemicals?|molecules?|enzymes?|medicines?|medications?|devices?|plants?|parasites?|worms?|ticks?|mushrooms?|towns?|streets?|bands?|songs?|apps?|books?|films?|movies?|shows?|compounds?|cells?|structures?|areas?|layers?|substances?|pigments?|toxins?|venoms?|foods?|spices?|things?|it|this|that|them|these|something|also|often|sometimes|what's|skeleton|mannequin|cousin|relative|form|type|kind|version|class|family of drugs)\s+(?:(?:is|are|was|were|we|that we|we've|which is|often|also|sometimes)\s+)*(?:named|called|nicknamed|known as)\s+(?:the |a |an )?[\"“']?$",
    re.I,
)
_STORM = re.compile(r"\b(?:storm|hurricane|cyclone|typhoon|nor'easter|tropical depression)\s+$", re.I)
_IN_A_WORK = re.compile(r"\bIn (?:(?:The|A|An) )?(?:[A-Z][\w'’]+ ){1,5}[A-Z][\w'’]+, $|\bIn (?:The|A) [A-Z][\w'’]+(?: [A-Z][\w'’]+)*, $")
_CLASSROOM = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,3}(?:class|classes|classroom|students|kindergartners|graders|homeroom|bakery|shop|diner|cafe|pies|pizza|team|crew)\b", re.I)
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)
_CREDENTIAL_AFTER = re.compile(
    r"\s*,?\s*\(?(?:M\.?D|D\.?O|Ph\.?D|R\.?N|N\.?P|P\.?A(?:-C)?|DDS|DMD|OD|DPM|APRN|FACS|FACC|LPN|MA|PharmD|MPH|RD|RDN|LCSW|PT|DPT|OT|CNM|MBBS|FNP(?:-C)?|CRNA)\b",
)
_STAFF_AFTER = re.compile(
    r"\s*(?:(?:,|\(|–|—|-|:)\s*(?:(?:our|the|a|an|my|who is our)\s+)?|(?:is|was|joins|joined|has been)\s+(?:our|my|one of our)\s+)(?:[\w-]+\s){0,3}(?:front desk|receptionist|office manager|practice manager|medical assistant|scribe|hygienist|technician|tech|nurse|optician|scheduler|biller|billing|intern|resident|fellow|student|lead author|co-author|author|director|professor|surgeon|researcher|scientist|spokes\w+|colleague|partner|coworker|physiologist|chemist|inventor|engineer)\b",
    re.I,
)
_TEAM_AFTER = re.compile(r"(?:'s)?\s+(?:at|on|from|in) (?:the )?reception\b|(?:'s)?\s+(?:from|at|in|on|of)\s+(?:the |our )?(?:front desk|billing|reception|desk|lab|team|it|hr|scheduling|accounting|imaging|radiology|pharmacy)\b|\s+(?:joins?|joined|has joined|is joining)\s+(?:us|our|the (?:team|practice|office))", re.I)
_ON_STAFF = re.compile(
    r"\b(?:our|the) (?:whole |entire |amazing |wonderful |new |front desk |office |clinic )*(?:staff|team|crew|family of providers)\b|\bfront desk\b|\bwork anniversary\b|\bemployee of\b|\b(?:years|months) (?:with us|at the practice|with the practice|on the job)\b|\bjoin(?:s|ed|ing) us\b|\b(?:office|practice) manager\b|\breceptionist\b|\bmedical assistant\b|\bnew hire\b|\bretir(?:es|ed|ing|ement)\b|\bscrubs\b|\bbreak room\b|\bpotluck\b|\bstaff meeting\b|\bplaylist\b|\bhygienist\b|\bbehind the scenes\b",
    re.I,
)
_OWN_BEFORE = re.compile(
    r"\bmy\s+(?:own\s+)?(?:\w+[- ]){0,3}(?:daughter|son|kids?|child|children|wife|husband|partner|spouse|mom|mum|mother|dad|father|brother|sister|nephew|niece|cousin|aunt|uncle|grand\w+|dog|cat|puppy|kitten|horse|friend|mentor|teacher|neighbor|neighbour|roommate|fianc\w+|twins|boys|girls|colleague|partner|boss|professor|attending|chief|resident|nurse|assistant|team)s?,?\s+$",
    re.I,
)
_OWN_LIFE = re.compile(r"\bmarried to\b|\b(?:i|we)(?:'m| am| are|'re|'ve been| have been| got|'d been| was)? (?:\w+ )?married\b|\bmy in-laws\b|\bour own (?:kids|son|daughter)\b|\bmy (?:marriage|anniversary|honeymoon|wedding)\b|\braised me\b|\bi grew up\b", re.I)
_OWN_AFTER = re.compile(r"\s*(?:,|\(|is|was)\s*my\s+(?:own\s+)?(?:\w+[- ]){0,2}(?:daughter|son|wife|husband|partner|mom|mum|mother|dad|father|brother|sister|nephew|niece|cousin|dog|cat|puppy|friend|mentor|teacher|roommate)\b", re.I)
_ANIMAL = re.compile(r"\b(?:dog|dogs|cat|tabby|puppy|pup|kitten|parrot|goldfish|hamster|bunny|horse|pony|retriever|labradoodle|goldendoodle|poodle|labrador|greyhound|spaniel|collie|pug|husky|dachshund|chihuahua|dalmatian|mastiff|shih tzu|rescue dog|ferret|tortoise|iguana|gecko|rabbit|llama|alpaca|donkey|goat|chicken|rooster|hen|duck|fish tank|goldfish|snake|lizard|kitty|beagle|corgi|terrier|therapy dog|paws|good boy|good girl|mascot|skeleton|robot|mannequin|plant|fern|succulent|mural|office cat)\b", re.I)
_OWNED = frozenset(["mom", "mother", "dad", "father", "wife", "husband", "son", "daughter", "sister", "brother", "family", "parents", "surgery", "visit", "recovery", "smile", "story", "chart", "kids", "children", "baby", "dog", "house", "face", "birthday", "plan"])
_PUBLIC_NEAR = re.compile(
    r"\b(?:invent|discover|pioneer|coin|describ|publish|introduc|identif|isolat|patent|demonstrat|implant|transplant|propos|devis|develop|perform)ed\b|\b(?:named (?:for|after)|namesake|wrote|co-wrote|written by|author|painted|sang|directed|starred|born in 1|died in 1|in 1[5-9]\d\d|in the 1[5-9]\d0s|[1]\d(?:th|st|nd|rd)[- ]century|nobel|theory|biography|novel|memoir|documentary|film|movie|song|album|president|senator|celebrity|actor|actress|superstar|bandmate|frontman|quarterback|pitcher|olympian|tennis|"
    r"researchers?|colleagues at|team at|lab|group|paper|trial|study|et al|report|said in|told (?:the|cnn|nbc|abc|people)|according to|spokes\w+|statement|interview|tweeted|announced publicly|live tv|on live|on tv|nationally|historian|founder|founded|founding|physicist|chemist|physiologist|naturalist|statistician|inventor|resistor|in 20[01]\d (?:a|the) team|first (?:described|performed|human|successful|woman|black|person|physician|surgeon|doctor)|equation|formula|theorem|law)\b|[\"“][^\"”]{4,80}[\"”] by",
    re.I,
)
_PATIENT_BEFORE = re.compile(
    r"\b(?:patients?|pts?|client|congrat\w*|congratulations|felicidades|kudos|shout-?out|props|hats off|applause|cheers|hugs|thanks|thank you|love|welcome|meet|remember|happy (?:birthday|anniversary)|bravo|well done|way to go|go|get well|prayers?|pray|rip|goodbye|farewell|family of|parents of|mother of|father of|mom of|dad of|wife of|husband of|son of|daughter of|named|called|name is|name:|name was|(?:first|last|full|middle|maiden) name|survived by|in memory of|loss of|belong(?:s|ed)? to|owner of|cc|re|regarding|gg to|props to|for|answering|replying to|reply to|saw|seeing|met|treated|operated on|discharged|admitted|diagnosed|mr|mrs|ms|miss|mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|baby|caregiver|guest|champ|superstar|warrior|fighter|gentleman|lady|guy|kid|boy|girl|toddler|teen|newborn|infant)\b(?: to| for| from| our| the| one of our| a)?(?: to)?(?: (?:brave|little|amazing|wonderful|sweet|favorite|dear|lovely|own|patient|friend|neighbor|new))*[:,]?\s*[\"“'(]?$",
    re.I,
)
_STRONG_BEFORE = re.compile(r"\b(?:patients?|pts?|client|named|called|name is|name:|name|name was|nickname is|nicknamed|goes by|we call (?:him|her)|(?:first|last|full|middle|maiden) name(?: is)?:?|g\dp\d|bed \d+|room \d+|congrat\w*|felicidades|kudos|round of applause|shout-?out|family of|in memory of|gentleman|toddler|newborn)\b(?: to| for| out to| our| the| goes to)*[:,]?\s*[\"“'(]?$", re.I)
_SPOKEN_TO = re.compile(r",\s+(?:if you|you|your|we|thank|thanks|congrat\w*|welcome|this one|keep|remember|call|come|please)\b", re.I)
_OUR_PATIENT = re.compile(r"\b(?:our|my|a|the|this|one) (?:[a-z]+ )?(?:patient|pt)(?: named)? $|\b(?:patient|pt) named $")
# How the writer comes to speak of somebody: "So proud of", "Saw", "Thank you,".
_THANKED = re.compile(r"\b(?:thank you|thanks|gracias|merci)\b", re.I)
_GREETED = re.compile(
    r"(?:\b(?:proud of|thrilled for|happy for|excited for|rooting for|cheering for|cheered for|praying for|prayers for|thinking of|heart goes out to|hugs (?:to|for|from)|high[- ]fives? (?:to|for|from)|hats off to|goodbye to|farewell to|good luck to|update on|story of|in honor of|shout ?out to|kudos to|props to|cheers to|welcome back|welcome home|because of|inspired by|texted? (?:from|by)|call from|card from|note from|hug from|message from|letter from|visit from)|\b(?:saw|seeing|met|treated|treating|delivered|discharged|admitted|operated on|examined|diagnosed|visited|called|hugged|told|asked|remember|remembering|miss|missing)|\b(?:thank you|thanks|gracias|merci)(?: so much)?,?)\s+(?:little |sweet |our |my |dear |brave |the amazing |big )*$",
    re.I,
)
_CLINICAL_AFTER = re.compile(r"\s*,?\s*(?:in (?:room|bed|bay|the icu|the nicu)\b|SSN|DOB|MRN|s/p|h/o|POD|reason for visit|policy|member|at \d+w)|\s*(?:\(\s*)?(?:,\s*)?(?:(?:age|aged)\s+)?(?:\d{1,3}\s?(?:yo|y/o|m\b|f\b|,|\)|-year|years)|DOB|MRN|d\.o\.b)|\s*\|\s*", re.I)
_HOUSEHOLD = re.compile(r"\s+(?:family|twins|triplets|boys|girls|kids|children|baby|babies|brothers|sisters|siblings|household|clan|parents)\b", re.I)
_OWNS_CARE = re.compile(
    r"['’]s\s+(?:(?:new|own|first|last|second|third|final|left|right|\w+ly|big|little|latest|recent|hip|knee|wisdom|broken|cataract|heart|kidney)\s+){0,3}(?:surgery|chemo\w*|radiation|scan|mri|biopsy|teeth|tooth|eyes?|ears?|knee|hip|shoulder|heart|eczema|acne|asthma|migraines?|psoriasis|melanoma|cancer|tumou?r|cast|stitches|braces|fever|rash|a1c|blood pressure|mom|mum|dad|mother|father|parents|husband|wife|daughter|son|family|kids|children|sister|brother|grandmother|grandfather|grandma|grandpa|caregiver|recovery|story|smile|visit|checkup|follow-up|treatment|therapy|diagnosis|infusion|transplant|stent|pacemaker|valve|delivery|baby|labor|pregnancy|epidural|vision|glasses|hearing|crown|denture|implant|results?|labs|chart|appointment|graduation|bell|hair|skin|back|foot|wrist|ankle|seizures?|anxiety|depression|sobriety)\b",
    re.I,
)
_PLACED = re.compile(r"\b(?:in|at|near|from|of|(?:home|back|over|up|down|out|moved?|drove|drives|flew|flies|went|trip|travel\w*|return\w*|commut\w+|all the way) (?:to|from|in))\s+$", re.I)
_HUMAN_VERB = re.compile(
    r"\s+(?:(?:just|finally|also|then|even|never|always|still|now|recently)\s+)?(?:is|was|has|had|'s|will|can|couldn't|didn't|doesn't|isn't|wasn't|says|said|told|came|went|got|gets|goes|loves|loved|wants|knew|felt|lost|won|ran|read|rang|rode|sat|stood|took|threw|wore|wrote|ate|beat|broke|brought|drove|fell|found|gave|grew|heard|kept|left|made|met|paid|put|sang|saw|sent|slept|spent|swam|thinks|thought|walks|works|lives|keeps|plays|turns|teaches|drives|runs|and (?:his|her)|\w{2,}ed)\b",
    re.I,
)
_PRONOUN = re2.compile(r"(?i)\b(?:he|she|him|his|hers?|himself|herself)\b")
_US = re2.compile(r"(?i)\b(?:i|we|us|our|me|my)\b")


def find(document: Document) -> tuple[Person, ...]:
    """Everybody named in a document, in order."""
    text = document.text
    words = _words(document)
    found: list[Person] = []
    for run in _runs(text, words):
        person = _person(document, run, found)
        if person is not None:
            found.append(person)
    return tuple(sorted(_with_aliases(document, _coordinated(text, list(_agreed(found)))), key=lambda p: p.start))


def _with_aliases(document: Document, found: list[Person]) -> Iterator[Person]:
    """Names as written and names in other dress; where both cover a place, the longer one."""
    others = list(aliases.find(document))
    for person in found:
        if not any(a.start <= person.start and person.end <= a.end for a in others):
            yield person
    for alias in others:
        if not any(p.start < alias.end and alias.start < p.end and (p.start < alias.start or alias.end < p.end) for p in found):
            yield Person(alias.start, alias.end, (alias.name.lower(),), Role.PATIENT, form=alias.form)


def _words(document: Document) -> list[_Word]:
    text = document.text
    openings = {_first_letter(text, s, e) for s, e in document.sentences}
    words: list[_Word] = []
    for match in _CAPITAL.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "@#_/'’"):
            continue
        word = match[0]
        if word[-2:] in ("'s", "’s", "'S", "’S"):
            word, end = word[:-2], end - 2
        low = word.lower()
        if "'" in low and low.endswith(_CONTRACTED):
            continue
        if _MIXED.search(word) and not _MIXED_NAME.match(word):
            continue  # "SARS-CoV", "IgE", "mRNA-like" spellings
        words.append(_Word(start, end, low, _sense(word), len(word) > 1 and word.isupper(), start in openings or _opens(text, start)))
    return words


def _sense(word: str) -> int:
    low = word.lower()
    sense = gazetteer.senses(low)
    if not sense and "-" in low:
        first, _, second = word.rpartition("-")
        if second.islower() and (len(second) < 2 or first.lower() in _PREFIXES or gazetteer.is_plain(first.lower())):
            return Sense.WORD  # "Alpha-gal", "Post-op"; but "Myung-hee" may be a name
        parts = [gazetteer.senses(p) for p in low.split("-")]
        if all(p & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for p in parts):
            return Sense.WORD
        if parts[0] & Sense.GIVEN:
            return Sense.GIVEN
    return sense


def _first_letter(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"“'(*_")
    return not before or before[-1] in ".!?:\n•"


def _runs(text: str, words: list[_Word]) -> Iterator[list[_Word]]:
    run: list[_Word] = []
    for word in words:
        if run and not _joined(text, run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _joined(text: str, last: _Word, word: _Word) -> bool:
    gap = text[last.end : word.start]
    if gap in (" ", "  "):
        return True
    if last.end - last.start == 1 and gap in (". ", "."):
        return True
    return len(gap) < 16 and gap[:1] == " " and all(p.strip(".") in _PARTICLES for p in gap.split()) and bool(gap.split())


_STATE_AFTER = re.compile(r",\s+(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b(?:\s+\d{5}|[.,;)]|\s*$)")
# Nobody's name in these posts, though some people bear one of them.
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday shoutout psa omg".split())  # noqa: SIM905


def _person(document: Document, run: list[_Word], known: list[Person]) -> Person | None:
    text = document.text
    if not any(w.sense & Sense.GIVEN or not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in run) and not _MAYBE_TITLE.search(text[max(0, run[0].start - 9) : run[0].start]):
        return None  # nothing in it can be a name
    if document.is_public(run[0].start, run[-1].end):
        run = [w for w in run if not document.is_public(w.start, w.end)]
        if not run:
            return None
    run = [w for w in run if w.low not in _DAYS]
    if not run:
        return None
    phrase = " ".join(w.low for w in run)
    figures = lexicon.words("public_figures")
    pairs = any(f"{a.low} {b.low}" in figures for a, b in pairwise(run))
    alone = phrase in figures and (len(run) > 1 or not run[0].sense & Sense.GIVEN)
    if pairs or alone or (len(run) > 1 and phrase in gazetteer.eponyms()) or _in_public_phrase(document, run):
        return Person(run[0].start, run[-1].end, tuple(w.low for w in run), Role.PUBLIC)
    name = [] if _in_company(text, run) else _name_part(text, run)
    if not name:
        return None
    inner = len(name) > 1 and name[0].low in _POLITE | {"dona", "don"} and text[name[0].end] != ","
    name = name[1:] if inner else name
    start, end = name[0].start, name[-1].end
    if end - name[-1].start == 1 and text[end : end + 1] == ".":
        end += 1  # "Danika P."
    names = tuple(w.low for w in name)
    if re.search(r"\b(?:St|Saint|San|Santa|Mt|Mount|Fort|Ft|Lake|Port)\.?\s+$", text[max(0, start - 7) : start]):
        return None  # a place or a hospital
    title = _TITLE.search(text[max(0, start - 14) : start])
    if title is not None and not title[1][0].isupper() and title[1].lower() not in ("mr", "mrs", "ms", "mr.", "mrs.", "ms.", "baby", "little", "grandma", "grandpa"):
        title = None
    polite = title is not None and len(name[0].low) > 1 and title[1].lower().rstrip(".") in _POLITE
    role = _role(document, name, polite, known)
    if role is None:
        return None
    if title is not None and (polite or role is Role.PATIENT) and not (title[1].lower().rstrip(".") in _KIN_TITLES and re.search(r"\b(?:his|her|their|my|our|a|the)\s+$", text[max(0, start - 20) : start - len(text[max(0, start - 14) : start]) + title.start(1)], re.I)):
        start -= len(text[max(0, start - 14) : start]) - title.start(1)
    return Person(start, end, names, role, polite)


def _in_public_phrase(document: Document, run: list[_Word]) -> bool:
    """Whether a listed name of several words covers the run: "Johnson & Johnson"."""
    return any(s <= run[0].start and run[-1].end <= e and " " in entry for s, e, entry in document.hits("public_figures"))


def _in_company(text: str, run: list[_Word]) -> bool:
    """Whether the run is half of a firm's name: "Lorne & Pratt"."""
    if not (re.match(r" & [A-Z]", text[run[-1].end : run[-1].end + 4]) or text[max(0, run[0].start - 2) : run[0].start] == "& "):
        return False
    return not run[0].sense & Sense.GIVEN or bool(run[0].sense & Sense.EPONYM)


_ASKS_OR_WISHES = re.compile(r"\s+(?:i|you|we|they|it|he|she|this|that|these|those|there|my|your|our|their|the|a|an|all|everyone|insurance|medicare)\b")


def _name_part(text: str, run: list[_Word]) -> list[_Word]:
    """The words of a run that can be one person's name, or nothing."""
    surname = len(run) in (2, 3) and run[-1].low in _SURNAMES_TOO and bool(run[0].sense & Sense.GIVEN or "-" in run[0].low) and not run[0].sense & (Sense.WORD | Sense.EPONYM)
    surname = surname and not re.search(r"\b(?:in|at|the|to|near|from|of|for)\s+$", text[max(0, run[0].start - 6) : run[0].start], re.I)
    if (any(w.low in lexicon.words("institutions") for w in run[1:]) and not surname) or (run[0].low in lexicon.words("institutions") and len(run) > 1 and run[0].low not in ("st",)):
        return []
    after = text[run[-1].end : run[-1].end + 24].lower()
    following = re.match(r"['’]?s?[ -]+([a-z0-9]+)", after)
    if following and following[1] in lexicon.words("institutions") and (run[-1].sense & Sense.EPONYM or len(run) > 1):
        return []
    if run[-1].sense & Sense.EPONYM and re.match(r"['’]s?\s+[a-z]", text[run[-1].end : run[-1].end + 4]) and not (following and following[1] in _OWNED):
        tail = text[run[-1].end : run[-1].end + 140]
        if not (run[-1].sense & Sense.GIVEN and _OWNS_CARE.match(tail) and _PRONOUN.search(tail)):
            return []
    if len(run) > 2 and all(w.caps for w in run):
        return _shouted(run)
    titled = False
    while run and len(run) > 1 and _leads(run[0], run[1]):
        titled |= not run[0].opens and run[0].low not in _TITLE_WORDS
        run = run[1:]
    if titled and not any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in run):
        return []  # "the Rolling Scones" is a band, "Alder Creek Bakery" a shop
    while len(run) > 1 and run[-1].sense & Sense.NOT_PERSON and not run[-1].sense & Sense.GIVEN:
        run = run[:-1]
    if not run or (run[0].low in _PARTICLES | _POLITE and not run[0].sense & Sense.GIVEN and len(run) == 1):
        return []
    if len(run) == 1 and run[0].opens and run[0].sense == Sense.UNKNOWN and run[0].low.endswith("s") and re.match(r"\s+(?:are|can|may|have|were|do|don't|will|help|block|also)\b", after):
        return []  # a plural nobody listed
    if run[0].low in ("will", "may") and ((len(run) == 2 and run[1].low == "i") or (len(run) == 1 and _ASKS_OR_WISHES.match(after))):
        return []  # "Will I need glasses?", "May your day be short."
    if len(run) > 4 or (len(run) > 2 and all(w.sense & Sense.WORD for w in run)):
        return []  # a heading
    if all(w.end - w.start == 1 for w in run):
        return []
    return run


def _shouted(run: list[_Word]) -> list[_Word]:
    """The name inside a run of capitals ("ROSA LINDQVIST IS HOME"): a given name and the unknown word behind it."""
    for i, word in enumerate(run):
        if word.sense & Sense.GIVEN and not word.sense & Sense.WORD and len(word.low) > 2:
            known = i + 1 < len(run) and not run[i + 1].sense & (Sense.WORD | Sense.NOT_PERSON)
            return run[i : i + 2] if known else run[i : i + 1]
    return []


def _leads(first: _Word, second: _Word) -> bool:
    """Whether the first capital of a run only opens the sentence or stands for something else ("Congrats Maria", "Nurse Amy")."""
    if first.sense & Sense.GIVEN and not first.sense & Sense.WORD:
        return False
    if first.sense & Sense.GIVEN and not (first.opens and second.sense & Sense.GIVEN and not second.sense & Sense.WORD):
        return False
    if first.end - first.start == 1:
        return False
    return bool(first.sense & (Sense.WORD | Sense.NOT_PERSON))


def _role(document: Document, name: list[_Word], polite: bool, known: list[Person]) -> Role | None:
    text = document.text
    start, end = name[0].start, name[-1].end
    before, after = text[max(0, start - 48) : start], text[end : end + 60]
    s, e = document.sentence(start)
    sentence = text[s:e]
    if _NAMED_THING.search(before) or _STORM.search(before) or (_IN_A_WORK.search(before) and not within(document.patient_cues, s, e)):
        return None
    if polite:
        return None if _CLASSROOM.match(after) else Role.PATIENT
    if len(name) == 1 and name[0].low in _MONTHS and not _PRONOUN.search(sentence) and not _OWNS_CARE.match(after) and not _STRONG_BEFORE.search(before):
        return None
    beside = known[-1] if known and start - known[-1].end < 8 and re.fullmatch(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)", text[known[-1].end : start]) else None
    if beside is not None and beside.role in (Role.STAFF, Role.AUTHOR, Role.PUBLIC) and not within(document.patient_cues, s, e):
        return beside.role
    told = within(document.patient_cues, s, e)
    if not told and _ANIMAL.search(text[max(s, start - 40) : min(e, end + 60)]):
        return Role.ANIMAL
    same = next((p for p in reversed(known[-200:]) if set(p.names) & {w.low for w in name}), None)
    if same is not None and (len(name) == 1 or name[-1].low in same.names):
        return same.role
    if not told and any(p.role is Role.PUBLIC and s <= p.start for p in known[-3:]):
        return Role.PUBLIC
    quoted = text.count('"', max(0, start - 400), start) % 2 == 1
    if not told and not quoted and (_OWN_BEFORE.search(before) or _OWN_AFTER.match(after) or _OWN_LIFE.search(sentence)):
        return Role.AUTHOR
    if _CLINICIAN_BEFORE.search(before) or _CREDENTIAL_AFTER.match(after) or _STAFF_AFTER.match(after) or _TEAM_AFTER.match(after):
        return Role.STAFF
    staff = _ON_STAFF.search(sentence)
    if staff and not sentence[staff.end() : staff.end() + 2].startswith(("'s", "’s")) and not within(document.patient_cues, s, e) and not within(document.care, s, e):
        return Role.STAFF
    if not _nameable(text, name, before, after, within(document.care, s, e)):
        joined = re.search(r"[A-Z][\w'-]+(?:,| and| &)\s+$", before) is not None or re.match(r"(?:,| and| &)\s+[A-Z]", after) is not None
        return Role.UNSURE if joined and all(not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name) else None
    score = _score(document, name, before, after, sentence, s, e)
    return Role.PATIENT if score >= 3 else Role.UNSURE


def _nameable(text: str, name: list[_Word], before: str, after: str, document_cares: bool) -> bool:
    """Whether these words look like a name at all, before asking whose."""
    first = name[0]
    if len(name) == 1 and first.low in lexicon.words("places_named_alike") and _PLACED.search(before):
        return False
    if len(name) == 1 and (first.low in _NEVER or (len(first.low) < 3 and re.match(r"\s+\d", after))):
        return False  # "Na 128"
    if _STATE_AFTER.match(after):
        return False  # "Lincoln, NE 68510"
    if first.caps and len(name) == 1 and len(first.low) < 6 and not first.sense & Sense.GIVEN:
        return False  # an acronym
    if first.caps and not _STRONG_BEFORE.search(before):
        shouted = re.search(r"\b[A-Z]{3,}\W+$", before) is not None or re.match(r"\W+[A-Z]{3,}\b", after) is not None
        if len(first.low) < 4 or (len(name) == 1 and not shouted and first.sense & (Sense.WORD | Sense.EPONYM)) or not any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in name):
            return False
    if any(w.sense & Sense.GIVEN and not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name):
        return True
    if len(name) == 1 and first.sense & Sense.NOT_PERSON and not _STRONG_BEFORE.search(before) and not (_HUMAN_VERB.match(after) or re.match(r"['’]s\s|,\s+\d|,\s+who", after)):
        return False
    strong = _STRONG_BEFORE.search(before) is not None
    given = any(w.sense & Sense.GIVEN for w in name)
    if len(name) == 1 and _OUR_PATIENT.search(before) and re.match(r"\s+(?:is|was|has|had|came|got|went|rang|beat|walked|[a-z]+ed)\b|[.!,?]", after):
        return True
    if given and len(name) > 1 and not all(w.sense & Sense.WORD for w in name):
        return True
    if given and (strong or not first.opens):
        return not (first.sense & Sense.NOT_PERSON and re.search(r"\b(?:in|on|of|this|last|next|since|until|by|late|early|mid|every|from|to|for|and|through|\d+|\d+(?:st|nd|rd|th))\s+$", before, re.I)) and not re.match(r"\s+\d|\s*[-–]\s*\d", after)
    if given:
        return (_HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s|\s+and\s+[A-Z]|,\s+who\b|,\s+\d", after) is not None)
    if first.caps and not strong:
        return False
    if _HOUSEHOLD.match(after) and not first.sense & (Sense.WORD | Sense.NOT_PERSON) and (re.search(r"\bthe\s+$", before, re.I) or first.opens):
        return True
    fresh = all(not w.sense & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for w in name if len(w.low) > 1)
    if fresh and _GREETED.search(before) and (document_cares or "your" in after):
        return True
    unknown = all(not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name if len(w.low) > 1)
    if strong:
        return unknown
    if len(name) == 1 and first.sense & Sense.EPONYM:
        return False
    if re.search(r"(?:\b(?:in|at|near|from|to|of|on|via|by|with|using|for|the|outside|around|through|into|toward|towards|or)|[&/])\s+(?:the\s+)?$", before, re.I):
        return False
    if first.opens:
        return unknown and len(first.low) > 2 and (re.match(r"\s*!", after) is not None or _SPOKEN_TO.match(after) is not None or _HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s", after) is not None or len(name) == 2)
    return unknown and len(first.low) > 2


def _score(document: Document, name: list[_Word], before: str, after: str, sentence: str, s: int, e: int) -> int:
    """How much speaks for a patient's name; the bar is in _role."""
    text = document.text
    sentences = document.sentences
    index = document.sentence_index(name[0].start)
    following = sentences[min(len(sentences) - 1, index + 2)][1]
    further = sentences[min(len(sentences) - 1, index + 3)][1]
    known = any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in name)
    given = any(w.sense & Sense.GIVEN for w in name)
    strong = _STRONG_BEFORE.search(before) is not None
    greeted = _GREETED.search(before) is not None and care_here(document, s, e) and (not _THANKED.search(before) or "your" in after)
    household = _HOUSEHOLD.match(after) is not None and (re.search(r"\bthe\s+$", before, re.I) is not None or name[0].opens)
    pronoun = _PRONOUN.search(sentence) is not None or _PRONOUN.search(text[e:further]) is not None
    subject = _HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s|,?\s+\(?who\b|\s+and\s+(?:his|her)\b", after) is not None
    care = within(document.care, s, following)
    in_doc = bool(document.care or document.patient_cues or "patient" in document.low)
    score = 0
    if known:
        score += 3 if len(name) == 1 and in_doc else 2
    elif given or any(w.sense & Sense.FAMILY for w in name) or (len(name) == 2 and name[0].opens):
        score += 1
    if household:
        score += 3
    if strong:
        score += 3
    elif greeted:
        score += 2 if given else 4
    elif _PATIENT_BEFORE.search(before):
        score += 1
    if _CLINICAL_AFTER.match(after):
        score += 2
    if name[0].opens and re.match(r"\s*(?:!|$|\n|[^\w\s,.;:'-])", after) and not re.search(r"\w", text[s : name[0].start]):
        score += 2  # nothing but the name: "Marv!"
    if _OWNS_CARE.match(after):
        score += 2
    if _SPOKEN_TO.match(after) and name[0].opens:
        score += 2
    score += pronoun + subject + care + (_US.search(sentence) is not None)
    if document.options.strength == "query" and (name[0].sense & Sense.FAMILY or known):
        score += 2
    if within(document.patient_cues, s, e):
        score += 2
    elif document.patient_cues:
        score += 1
    if len(name) > 1 and before.rstrip().endswith(":"):
        score += 1
    if not given and not household and not strong and not greeted and not (_SPOKEN_TO.match(after) and name[0].opens):
        score += 1 if not name[0].opens and re.search(r"[a-z,]\s+$", before) and strong_sentence(document, s, e) else 0
        score -= 1 if len(name) > 1 or _OWNS_CARE.match(after) or strong_sentence(document, s, following) else 3
    if _PUBLIC_NEAR.search(sentence):
        score -= 4 if len(name) > 1 else 0 if _US.search(sentence) else 2
    if any(w.sense & Sense.EPONYM for w in name) and len(name) > 1 and not known:
        score -= 2
    return score


def care_here(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of a body, an illness or its treatment."""
    return within(document.care, start, end)


def strong_sentence(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of one person under care in so many words."""
    return within(document.patient_cues, start, end) or _PRONOUN.search(document.text[start:end]) is not None


def _coordinated(text: str, people: list[Person]) -> list[Person]:
    """"Ayo and Tayo": who is joined to a patient by "and" is one too."""
    result = list(people)
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        for i in order:
            other = i - 1 if order.step > 0 else i + 1
            left, right = result[min(i, other)], result[max(i, other)]
            if result[i].role in (Role.UNSURE, Role.PATIENT) and not result[i].titled and result[other].role is Role.PUBLIC and i < other and text[result[i].end : result[other].start] == " and ":
                result[i] = Person(result[i].start, result[i].end, result[i].names, Role.PUBLIC)
            if result[i].role is Role.UNSURE and result[other].role is Role.PATIENT and re.fullmatch(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)", text[left.end : right.start]):
                result[i] = Person(result[i].start, result[i].end, result[i].names, Role.PATIENT)
    return result


def _agreed(people: list[Person]) -> Iterator[Person]:
    """The same name is the same person: a patient once is a patient throughout."""
    animals = {n for p in people if p.role is Role.ANIMAL for n in p.names}
    patients = {n for p in people if p.role is Role.PATIENT for n in p.names} - animals
    for person in people:
        if person.role is Role.UNSURE and patients & set(person.names):
            yield Person(person.start, person.end, person.names, Role.PATIENT, person.titled)
        elif person.role is not Role.ANIMAL and animals & set(person.names):
            yield Person(person.start, person.end, person.names, Role.ANIMAL, person.titled)
        else:
            yield person
