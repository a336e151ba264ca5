"""How much speaks for a patient's name in a run of capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import deeds, lexicon, name_cues, places
from assistant.guard.gazetteer import Sense
from assistant.guard.name_words import Word
from assistant.guard.offsets import within
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_NEVER = frozenset(
    ["a", "an", "in", "on", "my", "so", "do", "see", "le", "la", "the", "son", "man", "men", "war", "pa", "ma", "no", "me", "hi", "ok", "am", "be", "or", "her", "his", "he", "she", "you", "to", "too", "by", "it", "us", "we", "if", "as", "at", "up", "go", "dr", "mr", "ms", "st", "md", "rn", "er", "ai", "day", "way", "sun", "sky", "ice", "age", "ask", "add", "all", "and", "any", "are", "bad", "big", "box", "boy", "but", "buy", "can", "car", "cut", "dad", "did", "eat", "eye", "far", "few", "for", "fun", "get", "got", "had", "has", "hot", "how", "its", "job", "key", "kid", "law", "let", "lot", "low", "mom", "new", "not", "now", "off", "old", "one", "our", "out", "own", "pay", "per", "put", "run", "sad", "set", "sit", "six", "ten", "top", "try", "two", "use", "war", "was", "way", "who", "why", "yes", "yet", "an", "my", "love", "hope", "long", "rich", "early", "major", "fair", "english", "price"]
) - {"hope", "rich", "major", "price", "love"}
_A_BEFORE = lazy(r"\ban?\s+$", re.I)
_NOUN_AFTER = lazy(r" [a-z]{3,}(?<!ed)\b(?! (?:who|is|was))")
_KIND_AFTER = lazy(r" [a-z]{3,}s (?:only |often |usually |never |always |can |do not |don't )?(?:are|live|have|eat|come|were|fly|grow|bloom|contain|make|help|carry|cause|need|sting|bite|swim|lay)\b")
_OF_SCIENCE = lazy(r"(?:itis|osis|emia|pathy|lexia|plegia|algia|uria|phagia|phasia|amoeba|coccus|bacter|bacteria|virus|mycosis|trophy|plasia|stasis|rrhea|rrhage|scopy|ectomy|otomy|cillin|mycin|azole|statin|sartan|tinib|gliptin|spora|myces|plasma|ella (?:zoster|pneumophila)|oma)$")
_ADJECTIVE = lazy(r"(?:rnal|tical|ined|ant|ent|ive|ous|ful|less|ing|ed|ic|ary|ory|ish|able|ible)$")  # "Expectant parents"
_INSIDE = lazy(r"\b(?:in|near|outside|outside of|to visit)\s+$", re.I)
_STATE_AFTER = lazy(r",\s+(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b(?:\s+\d{5}|[.,;)]|\s*$)")


def nameable(document: Document, name: list[Word], before: str, after: str, document_cares: bool) -> bool:
    """Whether these words look like a name at all, before asking whose."""
    first = name[0]
    if acts_as_person(document, name) or _signs(name, before):
        return True
    if len(name) == 1 and ((_A_BEFORE.search(before) and _NOUN_AFTER.match(after)) or (first.opens and _KIND_AFTER.match(after))):
        return False  # "a Steve chair", "Luna moths live"
    if len(name) == 1 and name_cues.PLACED.search(before) and (first.low in lexicon.words("places_named_alike") or (_INSIDE.search(before) and places.is_town(first.low))):
        return False
    if len(name) == 1 and (first.low in _NEVER or (len(first.low) < 3 and re.match(r"\s+\d", after))):
        return False  # "Na 128"
    if _STATE_AFTER.match(after):
        return False  # "Lincoln, NE 68510"
    if first.caps and len(name) == 1 and len(first.low) < 6 and not first.sense & Sense.GIVEN:
        return False  # an acronym
    if first.caps and not name_cues.STRONG_BEFORE.search(before):
        shouted = re.search(r"\b[A-Z]{3,}\W+$", before) is not None or re.match(r"\W+[A-Z]{3,}\b", after) is not None
        if len(first.low) < 4 or (len(name) == 1 and not shouted and first.sense & (Sense.WORD | Sense.EPONYM)) or not any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in name):
            return False
    if any(w.sense & Sense.GIVEN and not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name):
        return True
    if len(name) == 1 and first.sense & Sense.NOT_PERSON and not name_cues.STRONG_BEFORE.search(before) and not (name_cues.HUMAN_VERB.match(after) or re.match(r"['’]s\s|,\s+\d|,\s+who", after)):
        return False
    strong = name_cues.STRONG_BEFORE.search(before) is not None
    given = any(w.sense & Sense.GIVEN for w in name)
    if len(name) == 1 and name_cues.OUR_PATIENT.search(before) and re.match(r"\s+(?:is|was|has|had|came|got|went|rang|beat|walked|[a-z]+ed)\b|[.!,?]", after):
        return True
    if given and len(name) > 1 and not all(w.sense & Sense.WORD for w in name):
        return True
    if given and (strong or not first.opens):
        return not (first.sense & Sense.NOT_PERSON and re.search(r"\b(?:in|on|of|this|last|next|since|until|by|late|early|mid|every|from|to|for|and|through|\d+|\d+(?:st|nd|rd|th))\s+$", before, re.I)) and not re.match(r"\s+\d|\s*[-–]\s*\d", after)
    if given:
        return (name_cues.HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s|\s+and\s+[A-Z]|,\s+who\b|,\s+\d", after) is not None)
    if first.caps and not strong:
        return False
    if name_cues.HOUSEHOLD.match(after) and not first.sense & (Sense.WORD | Sense.NOT_PERSON) and not (not first.sense and _ADJECTIVE.search(first.low)) and (re.search(r"\bthe\s+$", before, re.I) or first.opens):
        return True
    fresh = all(not w.sense & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for w in name if len(w.low) > 1)
    if fresh and name_cues.GREETED.search(before) and (document_cares or "your" in after):
        return True
    unknown = all(not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name if len(w.low) > 1)
    if strong:
        return unknown
    if len(name) == 1 and first.sense & Sense.EPONYM:
        return False
    if re.search(r"(?:\b(?:in|at|near|from|to|of|on|via|by|with|using|for|the|outside|around|through|into|toward|towards|or)|[&/])\s+(?:the\s+)?$", before, re.I):
        return False
    long_enough = len(first.low) > 2 or (len(first.low) == 1 and len(name) == 2 and bool(name[1].sense & Sense.FAMILY))
    if first.opens:
        return unknown and long_enough and (re.match(r"\s*!", after) is not None or name_cues.SPOKEN_TO.match(after) is not None or name_cues.HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s", after) is not None or len(name) == 2)
    return unknown and long_enough


def acts_as_person(document: Document, name: list[Word]) -> bool:
    """Whether a single unlisted or ambiguous word is the subject of what only a person does, in a text about care."""
    word = name[0]
    if _OF_SCIENCE.search(word.low) and not word.sense & Sense.GIVEN:
        return False  # "Acanthamoeba lives in lakes"
    if len(name) > 1 or word.caps or word.end - word.start < 3 or (word.sense & Sense.EPONYM and not word.sense & Sense.NAMESAKE):
        return False
    ordinary = word.sense & (Sense.WORD | Sense.NOT_PERSON)
    if ordinary and not word.sense & (Sense.NAMESAKE | Sense.GIVEN):
        return False
    if word.sense & Sense.NAMESAKE and not word.opens and document.care and _CHEERED.search(document.text[max(0, word.start - 24) : word.start]) and _CALL_ENDS.match(document.text, word.end):
        return True
    if not (document.care or document.patient_cues) or not deeds.told_of(document, word.end):
        return False
    if not ordinary:
        return word.opens or _SUBJECT_BEFORE.search(document.text[max(0, word.start - 24) : word.start]) is not None
    return word.opens and (_one_person(document, word.end) or (bool(word.sense & Sense.GIVEN) and word.low not in _SEASONS and _care_near(document, word.start)))


_SEASONS = frozenset(["summer", "autumn", "winter", "spring", "april", "may", "june", "august", "hope", "faith", "grace", "patience", "joy", "charity", "mercy", "christmas", "easter", "will", "iris", "basil", "ginger", "rosemary", "olive", "sage"])


def _care_near(document: Document, at: int) -> bool:
    """Whether the sentence at ``at`` or the one before it speaks of care."""
    index = document.sentence_index(at)
    return within(document.care, document.sentences[max(0, index - 1)][0], document.sentences[index][1])


# "Way to go River!"
_CHEERED = lazy(r"\b(?:way to go|congrats|congratulations|happy birthday|well done|bravo|great job|good job|nice work|love you|proud of you|hooray for|kudos to|thank you|welcome home|welcome back|get well),?\s+$", re.I)
_CALL_ENDS = lazy(r"\s*[!,.]")
# A subject may stand behind these: "When Sunniva came", "and Dmitri went".
_SUBJECT_BEFORE = lazy(r"(?:\b(?:when|and|but|because|so|then|after|before|that|until|while|since|as|if|once|today|yesterday|recently|how|why|where|did|update)|[,:;(\"“—–-])\s*$", re.I)


def _one_person(document: Document, end: int) -> bool:
    """Whether "he" or "she" stands in this sentence or the next two, or the deed is one of the body's own."""
    index = document.sentence_index(end)
    further = document.sentences[min(len(document.sentences) - 1, index + 2)][1]
    return name_cues.PRONOUN.search(document.text[end:further]) is not None or deeds.is_able(document.text, end)


def score(document: Document, name: list[Word], before: str, after: str, sentence: str, s: int, e: int) -> int:
    """How much speaks for a patient's name; the bar is in _role."""
    text = document.text
    sentences = document.sentences
    index = document.sentence_index(name[0].start)
    following = sentences[min(len(sentences) - 1, index + 2)][1]
    further = sentences[min(len(sentences) - 1, index + 3)][1]
    known = any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in name)
    given = any(w.sense & Sense.GIVEN for w in name)
    strong = name_cues.STRONG_BEFORE.search(before) is not None
    greeted = name_cues.GREETED.search(before) is not None and care_here(document, s, e) and (not name_cues.THANKED.search(before) or "your" in after)
    household = name_cues.HOUSEHOLD.match(after) is not None and not (not name[0].sense and _ADJECTIVE.search(name[0].low)) and (re.search(r"\bthe\s+$", before, re.I) is not None or name[0].opens)
    pronoun = name_cues.PRONOUN.search(sentence) is not None or name_cues.PRONOUN.search(text[e:further]) is not None
    subject = name_cues.HUMAN_VERB.match(after) is not None or re.match(r"['’]s\s|,?\s+\(?who\b|\s+and\s+(?:his|her)\b", after) is not None
    care = within(document.care, s, following)
    in_doc = bool(document.care or document.patient_cues or "patient" in document.low)
    deed = acts_as_person(document, name)
    owner = not deed and _owns_care(document, name)
    points = 4 if _signs(name, before) else 0
    if known:
        points += 3 if len(name) == 1 and in_doc else 2 if in_doc or strong or greeted or pronoun or len(name) == 1 else 1
    elif given or any(w.sense & Sense.FAMILY for w in name) or (len(name) == 2 and name[0].opens):
        points += 1
    if household or deed or owner:
        points += 3
    if strong:
        points += 3
    elif greeted:
        points += 2 if given else 4
    elif name_cues.PATIENT_BEFORE.search(before):
        points += 1
    if name_cues.CLINICAL_AFTER.match(after):
        points += 2
    if name[0].opens and re.match(r"\s*(?:!|$|\n|[^\w\s,.;:'-])", after) and not re.search(r"\w", text[s : name[0].start]):
        points += 2  # nothing but the name: "Marv!"
    if name_cues.OWNS_CARE.match(after):
        points += 2
    if name_cues.SPOKEN_TO.match(after) and name[0].opens:
        points += 2
    points += pronoun + subject + care + (name_cues.US.search(sentence) is not None)
    if document.options.strength == "query" and (name[0].sense & Sense.FAMILY or known):
        points += 2
    if not (in_doc or strong or greeted or pronoun or deed or owner or household) and _OWNS_THING.match(after) and not name_cues.OWNS_CARE.match(after):
        points -= 2  # "Denise's earrings"
    if within(document.patient_cues, s, e):
        points += 2
    elif document.patient_cues:
        points += 1
    if len(name) > 1 and before.rstrip().endswith(":"):
        points += 1
    if given and not known and name[0].opens and not (deed or pronoun or strong) and _LIFELESS.match(after):
        points -= 2  # "Summer is coming"
    if not given and not household and not strong and not greeted and not deed and not owner and not (name_cues.SPOKEN_TO.match(after) and name[0].opens):
        points += 1 if not name[0].opens and re.search(r"[a-z,]\s+$", before) and strong_sentence(document, s, e) else 0
        points -= 1 if len(name) > 1 or name_cues.OWNS_CARE.match(after) or strong_sentence(document, s, following) else 3
    if name_cues.TAKES_PART.match(after):
        points += 3
    elif name_cues.PUBLIC_NEAR.search(sentence):
        points -= 4 if len(name) > 1 else 0 if name_cues.US.search(sentence) else 2
    if any(w.sense & Sense.EPONYM for w in name) and len(name) > 1 and not known:
        points -= 2
    return points


def _signs(name: list[Word], before: str) -> bool:
    """Whether a name with an initial stands under quoted words, as a reviewer signs: '"Felt heard." - R. Example'."""
    return len(name) > 1 and any(len(w.low.strip(".")) == 1 for w in name) and _QUOTED.search(before) is not None


_QUOTED = lazy(r"[\"”]\s*(?:[—–]|--?|~)\s*$")
# What a season, a virtue or a plant may do as well.
_LIFELESS = lazy(r"\s+(?:(?:just|finally|also|then|even|never|always|still|now|recently)\s+)?(?:is|was|has|had|'s|will|can|came|went|gets?|got|goes|made|left|and)\b|['’]s\s", re.I)
_OWNS_THING = lazy(r"['’]s\s+[a-z]", re.I)
_NAMED_FOR = lazy(r"['’]s\s+(?:[\w-]+\s+){0,2}(?:disease|syndrome|signs?|tests?|palsy|law|criteria|method|score|cyst|contracture|thyroiditis|ulcer|phenomenon|lymphoma|tumou?r|sarcoma|reagent|solution|protocol|manual|anatomy|textbook|device|drug|vaccine|study|trial)\b", re.I)
_OWNED_CARE = 40


def _owns_care(document: Document, name: list[Word]) -> bool:
    """Whether an unlisted word owns a body part, an illness or its treatment: "Ngozi's thyroid nodule"."""
    end = name[-1].end
    if len(name) > 2 or name[0].caps or any(w.sense & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for w in name):
        return False
    text = document.text
    possessive = re.match(r"['’]s\s+", text[end : end + 4])
    if possessive is None or _NAMED_FOR.match(text, end):
        return False
    clause = re.search(r"[,.;:!?\n]|\b(?:of|for|with|in|at|on|to|by|is|was|has|and)\b", text[end + 2 : end + _OWNED_CARE])
    return within(document.care, end + 2, end + 2 + (clause.start() if clause else _OWNED_CARE))


def care_here(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of a body, an illness or its treatment."""
    return within(document.care, start, end)


def strong_sentence(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of one person under care in so many words."""
    return within(document.patient_cues, start, end) or name_cues.PRONOUN.search(document.text[start:end]) is not None
