"""What stands in for a patient's name: "a patient", "the patient", or nothing where the sentence reads on without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, phrases
from assistant.guard.people import Person, Role
from assistant.guard.rule import Hit
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five"}
_AND = lazy(r"\s*(?:,\s*(?:and\s+|&\s*)?|\s(?:and|&|y|und|et|e)\s+)$", re.I)
# What may stand before a name that is only called out to: "Congrats, Ana!", "Hi Ana,".
_CALLED = lazy(
    r"(?:^|[.!?:\n¡]|\b)\s*(?:hi|hello|hey|dear|hola|thanks|thank you|thank you so much|thanks so much|congrats|congratulations|felicidades|gracias|merci|happy (?:\w+ )?(?:birthday|anniversary)|birthday|welcome(?: back| home)?|bravo|well done|way to go|good job|great job|nice work|go|get well|see you|good luck|"
    r"thanks for (?:asking|sharing|coming|writing|the \w+)|you (?:did it|got this|go|rock)|we love you|we miss you|rest easy|rip|rest in peace|goodbye|bye|love you|proud of you|sorry|yes|no|okay|ok|so|and|cheers|salut|bonjour|ciao|olá|hoorah|hooray|yay)[,:]?\s*$",
    re.I,
)
_OUR_DEAR = lazy(r"\b(?:our|my|the|a|one) (?:\w+ )?dear $", re.I)
_KINSHIP = (
    r"(?:patients?|pts?|client|mom|mum|mother|dad|father|daughter|son|wife|husband|brother|sister|nephew|niece|cousin|aunt|uncle|grandma|grandpa|grandmother|grandfather|grandson|granddaughter|baby|boy|girl|kid|child|toddler|teen|"
    r"newborn|infant|twins?|step(?:dad|mom|father|mother|son|daughter|brother|sister)|auntie|godson|goddaughter|great-?(?:aunt|uncle|nephew|niece)|partner|spouse|widow|widower|fianc[eé]e?|boyfriend|girlfriend|caregiver|neighbor|neighbour|friend|gentleman|lady|man|woman|guy|guest|fighter|warrior|champ|superstar|hero|survivor|colleague|roommate|parents?|owner|abuela|abuelo|nonna|nonno|oma|opa|yiayia|babcia|mamá|papá|hermana|hermano|hijo|hija|paciente)"
)
_KIN_BEFORE = lazy(rf"\b(?:(?:[^\W\d_]+['’]s|my|our|a|an|the|his|her|their|this|that|one of our|first|last|another|little|older|younger|late|new|favorite|tiny|two|three)\s+)(?:[\w'-]+\s+){{0,2}}{_KINSHIP}(?: (?:of|for|since) [\w ]{{2,20}})?(?:,)?\s+$|(?:^|[.!?:\n>|,;]\s*|\b(?:and|or|with|to|for|from|by|held|hugged|met|told)\s+)(?:patient|pt|client|paciente|mom|dad|mum|grandma|grandpa|baby|mama|papa|(?:(?:even )?you,? )?(?:uncle|aunt|auntie|cousin)|(?:big |little |baby |twin |older |younger )?(?:brother|sister|bro|sis)|twin)\s+$", re.I)
# "our regular Walt", "this trooper Jo": any other noun for a person between an article and the name.
_SOME_PERSON = lazy(r"\b(?:my|our|the|this|that|another)\s+(?:[\w'-]+\s+){0,2}(?!(?:other|former|older|younger|elder|super|clever|eager|tender|bitter|proper|outer|inner|major|minor|senior|junior|late[rs]?|after|over|under|never|ever|however|together|nicer|tougher|braver|stronger|bigger|better|whether)\s)(?:regular|champ|kiddo|bud|buddy|pal|bestie|sweetheart|rock ?star|angel|legend|[a-z]{2,}(?:er|or|ist|ian|man|woman))\s+$", re.I)
_NAMED = lazy(r",?\s+(?:(?:who (?:is|was|goes by)|is|was)\s+)?(?:named|called|nicknamed|known as|by the name of|a\.k\.a\.|aka)\s+[\"“']?$|,?\s+and (?:her|his|their) (?:first )?name(?:['’]s| is| was)\s+[\"“']?$", re.I)
_FORM_ONLY = lazy(r"(?:^|[.!?;|>\n]\s*)(?:[\w']+\s+){0,2}(?:name|initials|surname|nombre|nom)\s*(?::|=|\sis|\swas)?\s*$", re.I)
_SURNAME_THING = lazy(r"(?:['’]s?)?\s+(?=(?:family|baby|twins|triplets|boys|girls|kids|children|household|clan|brothers|sisters|parents|couple|siblings|crew|bunch)\b)", re.I)
_ARTICLE = lazy(r"\b(?:our|my|the|this|that|another|sweet|dear|brave|little|one|same|new|young|old|your|his|her|their|an?)\s+$", re.I)
_FRENCH = lazy(r"\b(?:merci|opérée?|operee?|chirurgie|une?|est|les|des|à|notre|votre|avec|pour)\b(?:.{0,40}\b(?:une?|est|les|des|à|le|la|du|de|notre|pour|avec)\b){2}", re.I | re.S)
_SPANISH = lazy(r"\b(?:gracias|paciente|cirugía|cirugia|nuestr[oa]|una?|está|los|las|con|para|por|su)\b(?:.{0,40}\b(?:una?|el|la|los|las|del?|con|para|por|su|que|y)\b){3}", re.I | re.S)
_THANKED = lazy(r"\b(?:thank you|thanks|gracias|merci)(?: so much)?,?\s+$", re.I)
_REMARK = lazy(r"\s*\((?:not )?(?:(?:his|her|their|the) )?(?:real|true|actual) names?\)", re.I)
_LINE_END = lazy(r"[ \t]*(?:[!.?]|[^\w\s,;:'’(\-–—&@]|$|\n)")
_APPOSED = lazy(r"\s*(?:\([^()]{0,40}\)\s*)?(?:,\s*|\s*[–—-]\s*)?(?:,\s*)?$")


def hits(document: Document) -> list[Hit]:
    """A hit for every patient's name, names joined by "and" as one."""
    people = [p for p in document.people if p.role is Role.PATIENT and not document.is_public(p.start, p.end)]
    found: list[Hit] = []
    met: set[str] = set()
    i = 0
    while i < len(people):
        group = [people[i]]
        while i + 1 < len(people) and _joined(document.text, group[-1], people[i + 1]):
            i += 1
            group.append(people[i])
        i += 1
        found.append(_with_remark(document.text, _hit(document, group, met)))
        met |= {n for p in group for n in p.names}
    return found


def of(document: Document, start: int, end: int) -> Hit:
    """The hit for what reads like a patient's name at ``start:end``, though it is not known for one."""
    text = document.text
    if text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    names = tuple(text[start:end].lower().split())
    before = {n for p in document.people if p.role is Role.PATIENT and p.start < start for n in p.names}
    return _with_remark(text, _hit(document, [Person(start, end, names, Role.PATIENT)], before))


def _with_remark(text: str, hit: Hit) -> Hit:
    """The hit with what is said of the name in brackets behind it: without the name it says nothing."""
    remark = _REMARK.match(text, hit.end)
    return hit if remark is None else hit._replace(end=remark.end())


def _joined(text: str, left: Person, right: Person) -> bool:
    gap = text[left.end : right.start]
    return len(gap) < 8 and _AND.fullmatch(gap) is not None and left.form in ("", "lower", "initials") and right.form in ("", "lower", "initials")


def _hit(document: Document, group: list[Person], met: set[str]) -> Hit:
    text = document.text
    start, end = group[0].start, group[-1].end
    if group[0].form == "hashtag":
        return Hit(start, end, "")
    s, e = document.sentence(start)
    if group[0].form == "nickname":
        return _nickname(text, start, end, s)
    before, after = text[max(s, start - 60) : start], text[end : min(e, end + 60)]
    if len(group) == 1:
        special = _special(document, group[0], start, end, before, after, s, e)
        if special is not None:
            return special
    if _CALLED.search(before) and not _OUR_DEAR.search(before) and (_LINE_END.match(after) or (_THANKED.search(before) and re.match(r"\s+(?:for|so much|from|who)\b", after))):
        return _called(document, start, end, before)
    return _noun(document, group, met, start, end, before, after)


# How a nickname is brought in, and what stands for it: "call her Duchess" becomes "call her by a nickname".
_CALLING = lazy(r"(?P<verb>\b(?:call(?:s|ed|ing)?|named|dubbed|(?:know|knows|knew|known)(?: \S+){0,4}?|refer(?:s|red)? to|introduced)(?:\s+(?:him|her|them|me|himself|herself|this \w+))?)(?P<as>\s+(?:only |better |simply )?(?:as|by))?\s+[\"“'‘]?$", re.I)
_QUOTES = "\"“”'‘’"


def _nickname(text: str, start: int, end: int, s: int) -> Hit:
    """A nickname goes with its quotation marks, a stop inside them stays."""
    low = max(s, start - 60)
    calling = _CALLING.search(text[low:start])
    if text[start - 1] in _QUOTES:
        start -= 1
        stop = text[end] if text[end : end + 1] in ",.!?" and text[end + 1 : end + 2] in _QUOTES else ""
        end += len(stop) + 1 if stop or text[end : end + 1] in _QUOTES else 0
    else:
        stop = ""
    if calling and calling["as"]:
        start = low + calling.start("as") + 1
    return Hit(start, end, ("by a nickname" if calling else "a nickname") + stop)


def _special(document: Document, person: Person, start: int, end: int, before: str, after: str, s: int, e: int) -> Hit | None:
    """The ways a name can go without anything in its place."""
    text = document.text
    if _FORM_ONLY.search(before):
        return _form(document, start, end, s)
    if re.match(r"\W{0,3}\s*(?:a|our|the|my|one) (?:\w+ )?patient\b", after, re.I) and not after.startswith(("'", "’")):
        return Hit(start, end, "")
    named = _NAMED.search(before)
    if named:
        return Hit(start - len(named[0]), end + (1 if after[:1] in "\"”" and named[0][-1:] in "\"“" else 0), "")
    thing = _SURNAME_THING.match(after)
    if thing and _ARTICLE.search(before):
        return Hit(start, end + thing.end(), "")
    if _KIN_BEFORE.search(before) and not after.startswith(("'s", "’s")):
        if before.rstrip().endswith(",") and after.startswith(","):
            return Hit(start - len(before) + len(before.rstrip()) - 1, end + phrases.verb_follows(text, end + 1), "")
        return Hit(start - len(before) + len(before.rstrip().rstrip(",")), end, "")
    if _KIN_BEFORE.search(before) or _SOME_PERSON.search(before) or any(job.end == start - 1 and job.article for job in document.jobs):
        return Hit(start - len(before) + len(before.rstrip().rstrip(",")), end, "")
    called = None if _OUR_DEAR.search(before) else _CALLED.search(before)
    if (called or before.rstrip().endswith((",", "!"))) and (_LINE_END.match(after) or (called and after.startswith(","))) and not re.search(r"\band\s+$|\w,\s+\w+,\s*$", before):
        return _called(document, start, end, before)
    if not before.strip() and re.match(r"\s*(?:[!,]\s)", after + " ") and (after.lstrip()[:1] == "!" or re.match(r",\s+(?:you|your|we|thank|thanks|congrat\w*|welcome|please|if|so|happy|this|it|i|call|remember|keep)\b", after, re.I)):
        cut = re.match(r"\s*[!,]+\s*", after)
        return Hit(start, end + (cut.end() if cut else 0), "")
    if person.form == "handle" and (not before.strip() or _LINE_END.match(after) is not None) and not re.match(r"\s+(?:is|was|has|came|got)\b", after):
        return Hit(start, end, "")
    if _in_apposition(document, end, e):
        cut = re.match(r"\s*(?:\([^()]{0,40}\))?\s*[,–—-]?\s*(?:\d{1,3}\s*,\s*)?", text[end:e])
        return Hit(start, end + (cut.end() if cut else 0), "")
    return None


def _called(document: Document, start: int, end: int, before: str) -> Hit:
    lead = len(before) - len(before.rstrip().rstrip(",").rstrip())
    return Hit(start - lead, end, "")


def _form(document: Document, start: int, end: int, s: int) -> Hit:
    """A form field goes with its label."""
    text = document.text
    cut = max(text.rfind(c, s, start) for c in ".!?;|>\n")
    label = cut + 1 if cut >= 0 else s
    while label < start and text[label] == " ":
        label += 1
    if label < start:
        return Hit(label, end, "")
    return Hit(start, end, "")


def _in_apposition(document: Document, end: int, e: int) -> bool:
    """Whether the name is followed by a job that will become "a patient" itself."""
    for job in document.jobs:
        if end < job.start < e and job.article in ("a", "an", "the", "our"):
            return _APPOSED.fullmatch(document.text[end : job.start]) is not None and job.start - end > 1
        if job.start >= e:
            break
    return False


def _noun(document: Document, group: list[Person], met: set[str], start: int, end: int, before: str, after: str) -> Hit:
    """A noun in the name's place."""
    text = document.text
    known = bool(met & {n for p in group for n in p.names})
    honour = re.search(r"\b(?:retired|former|the late|late|beloved|longtime)\s+$", before, re.I)
    if honour:
        start -= len(honour[0])
        before = before[: honour.start()]
    bare = _ARTICLE.search(before)
    plain = bare is not None and bare[0].strip().lower() not in ("his", "her", "their", "your")
    if len(group) > 1:
        count = _COUNTS.get(len(group), "several")
        noun = "patients" if plain else f"the {count} patients" if known else f"{count} patients"
    elif _FRENCH.search(text[max(0, start - 80) : end + 120]):
        noun = "un patient"
    elif _SPANISH.search(text[max(0, start - 80) : end + 120]):
        noun = "un paciente"
    elif plain:
        noun = "patient"
    elif known or _mentioned(document, start):
        noun = "the patient"
    elif met:
        noun = "another patient"
    else:
        noun = "a patient"
    if text[start:end].isupper() and len(text[start:end]) > 3 and before.rstrip()[-1:].isupper():
        noun = noun.upper()
    elif _opens(before):
        noun = noun[0].upper() + noun[1:]
    if after.startswith(("'", "’")) and after[1:2] not in ("s", "S", "l", "d", "v") and text[end - 1] in "sS":
        noun += "'s"
        end += 1
    if len(group) > 1 and after[:2] in ("'s", "’s"):
        return Hit(start, end + 2, noun + "'")
    return Hit(start, end, noun)


def _opens(before: str) -> bool:
    stripped = before.rstrip(" \"“'(*_¡")
    return not stripped or stripped[-1] in ".!?\n" or (not stripped[-1].isascii() and not stripped[-1].isalnum())


def _mentioned(document: Document, start: int) -> bool:
    """Whether a patient has been spoken of before ``start``."""
    return any(c < start and not document.text[c].isdigit() for c in document.patient_cues)


def sex(document: Document) -> str:
    """"male" or "female" when the first patient's name or the first pronoun tells, else ""."""
    for person in document.people:
        if person.role is Role.PATIENT and person.names:
            return gazetteer.sex_of(person.names[0])
    return ""
