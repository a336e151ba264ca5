"""What somebody is called, in so many words: nicknames, the names of relatives, names beside "patient" in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, lexicon, public_people
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within
from assistant.guard.sought import Sought
from assistant.text.letters import LETTER, UPPER
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_QUOTED = r"[\"“'‘]([^\"”'’\n.!?]{2,30})[,.!]?[\"”'’]"
_CAPITALS = rf"((?-i:[{UPPER}])[{LETTER}'’-]*(?: (?-i:[{UPPER}])[{LETTER}'’-]*){{0,2}})"
_WHO = r"(?:him|her|them|me|himself|herself|this (?:man|woman|lady|gentleman|guy|kid))"
_CALLED = Sought(
    rf"(?i)\b(?:call(?:s|ed|ing)? {_WHO}|(?:know|knows|knew) {_WHO} (?:only |better |simply )?as|known (?:to (?:us|all|everyone|the \w+|her \w+|his \w+|our \w+) |here |around here |locally )?(?:only |better |simply )?(?:as|by)|goes by|went by|answers to|dubbed {_WHO}|nicknamed(?: {_WHO})?|nickname (?:is|was)|"
    rf"refer(?:s|red)? to {_WHO} as|named {_WHO}|introduced (?:himself|herself) as|by the name (?:\w+ ){{1,4}}(?:uses?|used|gave (?:him|her)|goes by),?|(?:he|she)(?:'s| is| was) just)\s+(?:{_QUOTED}|{_CAPITALS}|([a-z]+[_.][a-z0-9_.]+|[a-z]{{3,}}\d+))"
)
_FIRST_NAME = Sought(rf"{_CAPITALS},? (?i:(?:first|given|last|family|maiden) name)\b")
_AS_KNOWN = Sought(rf"{_CAPITALS}, (?i:as (?:the \w+|we|everyone|everybody|all of us|her \w+|his \w+|he|she) (?:knows?|calls?|called|knew) (?:him|her|them|himself|herself))\b")
_SOMEBODY_NAMED = Sought(rf"(?i)\b(?:lady|man|woman|guy|gentleman|patient|kid|boy|girl|baby|toddler|teen\w*|newborn|fellow|gal|mom|dad|mother|father|grandmother|grandfather|couple|nurse's aide|survivor|\d+-year-old|daughter|son|brother|sister|wife|husband|niece|nephew|cousin|aunt|uncle|twin|twins|grand(?:son|daughter))s? (?:named|called|nicknamed) ([{LETTER}][{LETTER}'’-]+(?: (?-i:[{UPPER}])[{LETTER}'’-]+)?)")
_KIN = r"(?:mother|mom|mum|father|dad|wife|husband|son|daughter|brother|sister|niece|nephew|cousin|aunt|auntie|uncle|grandson|granddaughter|grandmother|grandma|grandfather|grandpa|stepdad|stepmom|stepson|stepdaughter|stepfather|stepmother|partner|spouse|fianc[eé]e?|boyfriend|girlfriend|twin|roommate|neighbou?r|best friend|friend|caregiver|godson|goddaughter|widow|widower)"
_OTHERS_KIN = Sought(rf"(?i)\b(?:his|her|their|the patient's) (?:own |late |little |big |older |younger |twin |oldest |youngest |new |great-?|ex-?|eldest |dear )*{_KIN},? {_CAPITALS}")
_MY_KIN = Sought(rf"(?i)\bmy (?:own |late |little |big |older |younger |twin |oldest |youngest |new |great-?|ex-?|eldest |dear )*{_KIN},? {_CAPITALS}")
# Who speaks in a scene: "Him: my brother Anatole had it too."
_SPEAKER = lazy_re2(r"(?im)^\W*(?:him|her|them|he|she|patient|pt|mom|dad|mum|mother|father|teen|kid|wife|husband|daughter|son|the patient|my patient|grandma|grandpa|old man|lady|man|woman|parent)\s*(?:\([^)\n]*\))?\s*[:—–-]\s")
_SAID = lazy(r"[\"”]\s*(?:,\s*)?(?:he|she|they|a patient|my patient|the patient|our patient|one patient|mom|dad|her|his)\b|\b(?:he|she|patient|mom|dad|daughter|son|wife|husband|who) (?:\w+ )?(?:says|said|told|asked|explained|whispered|joked|insisted|laughed)\b[^\"“\n]{0,30}[\"“]", re.I)
_BESIDE = Sought(r"(?i)\b(?:patients?|pt|named|name is|name:|mr\.?|mrs\.?|ms\.?|miss|congrats,?|congratulations,?|thank you,?|little|baby)\s+([\x{ac00}-\x{d7a3}]{2,5}|[\x{4e00}-\x{9fff}\x{3040}-\x{30ff}]{2,8}|\p{Arabic}{2,}(?: \p{Arabic}{2,})?|\p{Devanagari}{2,}(?: \p{Devanagari}{2,})?|\p{Cyrillic}{2,}(?: \p{Cyrillic}{2,}){0,2}|\p{Greek}{3,}(?: \p{Greek}{3,})?|\p{Hebrew}{2,}(?: \p{Hebrew}{2,})?|\p{Thai}{2,}|\p{Ethiopic}{2,}(?: \p{Ethiopic}{2,})?|\p{Armenian}{2,}(?: \p{Armenian}{2,})?|\p{Georgian}{2,}|\p{Tamil}{2,}|\p{Bengali}{2,})")
# What people are called that says nothing of who they are.
_NO_NAME = frozenset(
    ["a", "an", "the", "it", "doc", "doctor", "nurse", "patient", "patients", "sir", "ma'am", "maam", "hero", "heroes", "warrior", "warriors", "fighter", "survivor", "stable", "lucky", "brave", "mom", "dad", "mum", "boss", "kiddo", "friend", "friends", "family", "champ", "superstar", "back", "today", "tomorrow", "early", "later", "again", "home", "in", "out", "over", "up", "now", "crazy", "that", "this", "us", "them", "him", "her", "immediately", "right", "away", "everything", "nothing", "something", "stubborn", "difficult", "noncompliant", "frequent", "complex", "dramatic", "anxious", "healthy", "normal", "high-risk", "cured", "sick", "old", "young", "elderly", "disabled", "diabetic", "obese", "fine", "sweetheart", "honey", "dear", "miracle", "god", "jesus", "lord", "i", "we", "you", "he", "she", "they", "his", "their", "my", "our", "and", "or", "but", "so", "for", "to", "of", "on", "at", "with", "from", "by", "as", "if", "when", "who", "what", "why", "how", "not", "no", "yes", "ok", "okay"]
)


def find(document: Document) -> Iterator[tuple[int, int, str]]:
    """Names that the text itself says are what somebody under care or a relative is called: start, end, form."""
    text = document.text
    for start, end in _spans(_CALLED, document):
        if _is_name(text, start, end, any_word=True):
            yield start, end, "nickname"
    for start, end in _spans(_FIRST_NAME, document):
        if _is_name(text, start, end, any_word=True):
            yield start, end, ""
    for start, end in _spans(_AS_KNOWN, document):
        if _is_name(text, start, end, any_word=True):
            yield start, end, ""
    for start, end in _spans(_SOMEBODY_NAMED, document):
        if _is_name(text, start, end, any_word=True):
            yield start, end, "" if text[start].isupper() else "lower"
    for start, end in _spans(_OTHERS_KIN, document):
        if _is_name(text, start, end, any_word=False) and not _of_somebody_known(document, start):
            yield start, end, ""
    if _SPEAKER.search(text) or _SAID.search(text):
        for start, end in _spans(_MY_KIN, document):
            if _is_name(text, start, end, any_word=False) and _spoken(text, start):
                yield start, end, ""
    if not text.isascii():
        for start, end in _spans(_BESIDE, document):
            yield start, end, "script"


# "Our new camera arrived and the techs named her Beatrix": no person answers to it.
_THINGS = r"(?:machine|scanner|robot|laser|printer|ultrasound|microscope|van|coffee maker|fridge|copier|tree|plant|fern|cactus|skeleton|mannequin|manikin|chair|app|software|pump|camera|drone|car|boat|kettle|toaster|lamp|vacuum|fax|plant|fish|goldfish|hen|cat|dog|puppy|kitten|gargoyle|statue|puppet|teddy bear|turtle|unit|pelvis|torso|doll|dummy|simulator|autoclave|centrifuge|incubator|scale|treadmill|kiosk|chatbot|tablet|monitor|beagle|hound|retriever|labrador|poodle|parrot|hamster|rabbit|guinea pig|gecko|tortoise|duck|goose|rooster|snail|octopus|shark|dinosaur|pumpkin|snowman|scarecrow|sourdough starter|bus|truck|tractor|bike|roomba|espresso machine|water cooler|vending machine|elevator|helicopter|ambulance|slit lamp|x-ray machine|mri|ct scanner)"
_NAMES_A_THING = lazy_re2(rf"(?i)\b(?:our|the|a|my|this) (?:[\w-]+ ){{0,4}}{_THINGS}\b[^.!?\n]{{0,60}}\b(?:named|call(?:s|ed)?|nicknamed|dubbed|christened) (?:her|him|it|them)? ?[\"“']?$|\b(?:our|the|a|my|this) (?:[\w-]+ ){{0,4}}{_THINGS},? (?:is |was |which is |we've |we |that we )?(?:named|called|nicknamed|dubbed|christened) [\"“']?$|\b(?:the|our|a|my|this|that|its|whose) (?:[\w-]+ ){{0,3}}{_THINGS}['’]s name is [\"“']?$|\b{_THINGS}\b[^.!?\n]{{0,40}}\banswers to [\"“']?$")


def of_a_thing(text: str, s: int, start: int) -> bool:
    """Whether the sentence from ``s`` gives the name at ``start`` to a machine, a plant or an animal."""
    return _NAMES_A_THING.search(text[s:start]) is not None


def _of_somebody_known(document: Document, start: int) -> bool:
    """Whether "her sister" is the sister of the practice's own people or of a public figure."""
    if document.patient_cues or within(document.ailments, *document.sentence(start)):
        return False
    index = document.sentence_index(start)
    low = document.sentences[max(0, index - 1)][0]
    return any(low <= s < start for s, _ in document.public) or any(low <= s < start for s, _, _ in document.hits("public_figures"))


def _spans(pattern: Sought, document: Document) -> Iterator[tuple[int, int]]:
    for match in pattern.places(document):
        start, end = next(match.span(n) for n, words in enumerate(match.groups(), 1) if words)
        if of_a_thing(document.text, document.sentence(start)[0], start):
            continue
        if not document.is_public(start, end) and not document.text[start:end].isupper() and not public_people.bygone(document, start):
            yield start, end


def _is_name(text: str, start: int, end: int, *, any_word: bool) -> bool:
    """Whether the words can be a name: no function word, no month or weekday; plain words only where a text says outright that they are one."""
    words = [w.lower().strip(".'’") for w in text[start:end].split()]
    if not words or words[0] in _NO_NAME or not any(len(w) > 1 for w in words):
        return False
    if any_word:
        return words[0] not in lexicon.words("weekday_names")
    sense = gazetteer.senses(words[0].removesuffix("'s"))
    return bool(sense & Sense.GIVEN) or not sense & (Sense.WORD | Sense.NOT_PERSON)


def _spoken(text: str, start: int) -> bool:
    """Whether the line or the quotation around ``start`` is somebody else's words, not the author's."""
    line = text.rfind("\n", 0, start) + 1
    if _SPEAKER.match(text[line:start]):
        return True
    opened = text.count('"', line, start) % 2 == 1 or text.count("“", line, start) > text.count("”", line, start)
    return opened and _SAID.search(text) is not None
