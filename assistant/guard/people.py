"""Who is named in a text, and as what: a patient, staff, the author's family, a public figure, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import (
    aliases,
    gazetteer,
    lexicon,
    name_cues,
    nicknames,
    own_life,
    public_people,
    workmates,
)
from assistant.guard.gazetteer import Sense
from assistant.guard.name_parts import POLITE, in_company, name_part
from assistant.guard.name_score import acts_as_person, nameable, score
from assistant.guard.name_words import Word, capitalised, runs
from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.guard.staff import is_staff
from assistant.text.patterns import lazy

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


class Person(NamedTuple):
    """A name at ``start:end`` (title included) with its words in lower case."""

    start: int
    end: int
    names: tuple[str, ...]
    role: Role
    titled: bool = False
    form: str = ""  # "" for a name as it is written, else the form of its Alias


_TITLE = lazy(
    r"(?:^|[^\w])((?:mr|mrs|ms|miss|mx|mister|missus|sir|madam|madame|mme|mlle|monsieur|sr|sra|srta|señora?|senora?|señorita|don|doña|dona|herr|frau|signora?|auntie|uncle|grandma|grandpa|granny|nana|papa|abuela|abuelo|tía|tío|little|baby|old|young|big|sweet|dear|miss|coach|elder|officer|sgt|sergeant|pastor|father|sister|brother|rabbi|imam|deacon|rev|reverend|fr|capt|lt|col|judge|mayor)\.?)\s+$",
    re.I,
)
_KIN_TITLES = frozenset(["uncle", "aunt", "auntie", "grandma", "grandpa", "granny", "nana", "papa", "abuela", "abuelo", "father", "sister", "brother", "baby", "tia", "tio"])
_MAYBE_TITLE = lazy(r"(?i)\b(?:m[rsx]{1,2}\.?|miss|mme|sra?\.?|patient,?|pt,?|named) $")
# Nobody's name in these posts, though some people bear one of them.
_A_THING = lazy(r"[\"”,]{0,2}\s+(?:our|the|my|a)\s+(?:new |newest |trusty |beloved |old )?(?:[\w-]+ ){0,3}(?:machine|scanner|robot|laser|printer|unit|ultrasound|microscope|van|coffee maker|fridge|copier|tree|plant|fern|skeleton|mannequin|uterus|pelvis|spine|skull|tooth|molar|kidney|colon|liver|brain|eyeball|lung|heart model|chair|app|software|system|device|pump|camera|drone|car|boat)\b", re.I)
# "Hollis & Daughters Hardware", "Taylor Plumbing": a firm bears the name
_A_FIRM = lazy(r"\s+(?:&|and)\s+(?:Sons?|Daughters?|Brothers|Bros\.?|Sisters|Co\b|Company|Associates)\b|(?:['’]s)?\s+(?-i:(?=[A-Z]))" + lexicon.alternation("firms") + r"\b(?!['’]s)", re.I)
# "the Delmar warehouse": a building bears the name
_A_BUILDING = lazy(r"\s+(?:warehouse|library|church|chapel|hall|market|gym|rec center|community center|senior center|fire ?house|fire station|school|field|track|pool|plaza|mall|store|branch|building|site|campus|parking lot|garage|bridge|fairgrounds?|pavilion|auditorium|ballroom|barn)\b(?!['’]s)", re.I)
_THE = lazy(r"\b(?:the|at|in|from|near|behind) $", re.I)
_OUR_PATIENT_TOO = lazy(r"[^.!?\n]{0,50}\b(?:our|my) (?:\w+ )?patient\b(?!['’]s)", re.I)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday shoutout psa omg".split())  # noqa: SIM905
_OPENS_ANEW = frozenset("the a an this that these those it he she we they i you his her their our my your in on at and but so if when then there no not".split())  # noqa: SIM905
_MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)


def find(document: Document) -> tuple[Person, ...]:
    """Everybody named in a document, in order."""
    text = document.text
    words = capitalised(document)
    found: list[Person] = []
    for run in runs(text, words):
        person = _person(document, run, found)
        if person is not None:
            found.append(person)
    return tuple(sorted(_with_aliases(document, _coordinated(text, list(_agreed(document, found)))), key=lambda p: p.start))


_MANNER = lazy(r"[a-z]+ly [a-z]+$")  # "terrifyingly calm"


def _with_aliases(document: Document, found: list[Person]) -> Iterator[Person]:
    """Names as written and names in other dress; where both cover a place, the longer one."""
    bygone = {name for person in found if person.role is Role.PUBLIC for name in person.names}
    others = [a for a in aliases.find(document) if a.name.lower().removesuffix("'s").removesuffix("’s") not in bygone and not _MANNER.match(a.name)]
    for person in found:
        if not any(a.start <= person.start and person.end <= a.end for a in others):
            yield person
    for alias in others:
        if not any(p.start < alias.end and alias.start < p.end and (p.start < alias.start or alias.end < p.end) for p in found):
            yield Person(alias.start, alias.end, (alias.name.lower(),), Role.PATIENT, form=alias.form)


def _person(document: Document, run: list[Word], known: list[Person]) -> Person | None:
    text = document.text
    if not any(w.sense & (Sense.GIVEN | Sense.NAMESAKE) or not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in run) and not _MAYBE_TITLE.search(text[max(0, run[0].start - 9) : run[0].start]):
        return None  # nothing in it can be a name
    if document.is_public(run[0].start, run[-1].end):
        run = [w for w in run if not document.is_public(w.start, w.end)]
        if not run:
            return None
    run = [w for w in run if w.low not in _DAYS]
    if _DATED.match(text, run[0].start if run else 0) and run:
        return None  # "Thu Jan 7": a day, whoever else is called so
    if len(run) > 1 and len(run[0].low) == 1 and run[1].low in _OPENS_ANEW:
        return None  # "the same year as E.T. The program"
    if not run:
        return None
    phrase = " ".join(w.low for w in run)
    figures = lexicon.words("public_figures")
    pairs = any(f"{a.low} {b.low}" in figures for a, b in pairwise(run))
    alone = phrase in figures and (len(run) > 1 or not run[0].sense & Sense.GIVEN)
    character = phrase in lexicon.words("characters") and (len(run) > 1 or not document.patient_cues)
    if pairs or alone or character or any(s <= run[0].start < e for s, e in _eponyms(document)) or (len(run) > 1 and phrase in gazetteer.eponyms()) or _in_public_phrase(document, run):
        return Person(run[0].start, run[-1].end, tuple(w.low for w in run), Role.PUBLIC)
    name = [] if in_company(text, run) else name_part(text, run)
    if not name:
        return None
    inner = len(name) > 1 and name[0].low in POLITE | {"dona", "don"} and text[name[0].end] != ","
    name = name[1:] if inner else name
    start, end = name[0].start, name[-1].end
    if end - name[-1].start == 1 and text[end : end + 1] == ".":
        end += 1  # "Danika P."
    names = tuple(w.low for w in name)
    if re.search(r"\b(?:St|Saint|San|Santa|Los|Las|Mt|Mount|Fort|Ft|Lake|Port)\.?\s+$", text[max(0, start - 7) : start]):
        return None  # a place or a hospital
    title = _TITLE.search(text[max(0, start - 14) : start])
    if title is not None and not title[1][0].isupper() and title[1].lower() not in ("mr", "mrs", "ms", "mr.", "mrs.", "ms.", "baby", "little", "grandma", "grandpa"):
        title = None
    if title is not None and title[1].rstrip(".") == "MS" and not text.isupper() and name[0].sense & (Sense.WORD | Sense.NOT_PERSON):
        title = None  # multiple sclerosis
    polite = title is not None and len(name[0].low) > 1 and title[1].lower().rstrip(".") in POLITE
    role = _role(document, name, polite, known)
    if role is None:
        return None
    if title is not None and (polite or role is Role.PATIENT) and not (title[1].lower().rstrip(".") in _KIN_TITLES and re.search(r"\b(?:his|her|their|my|our|a|the)\s+$", text[max(0, start - 20) : start - len(text[max(0, start - 14) : start]) + title.start(1)], re.I)):
        start -= len(text[max(0, start - 14) : start]) - title.start(1)
    return Person(start, end, names, role, polite)


_DATED = lazy(r"(?:(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.? \d{1,2}\b", re.I)


# "Colles, Smith, Bennett, Jones": a list of names of diseases and signs
_LIST = lazy(r"(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, (?:and |or )?| and | or | & )){2,}[A-Z][\w'’-]+")


# "contraceptives that contain drospirenone (", "a statin (such as "
_BRANDS_OF = lazy(r"\b(?:contraceptives?|pills?|medicines?|medications?|drugs?|tablets?|\w*(?:inhibitors?|blockers?|agonists?)|statins?|inhalers?|insulins?|steroids?|antibiotics?|antihistamines?|diuretics?|brands?|\w{4,}(?:one|ine|ate|ide|pril|artan|olol|statin|mab|tinib|mycin|cillin|azole|afil|oxetine|formin|glutide|gliptin|prazole))s?,? \((?:(?:brand names?|sold as|such as|like|for example|e\.g\.),? )?$", re.I)


@once
def _eponyms(document: Document) -> list[tuple[int, int]]:
    """Lists of eponyms, or of medicines and brands, as (start, end)."""
    found = []
    for match in _LIST.finditer(document.text) if "," in document.text else ():
        names = [w.lower() for w in re.findall(r"[A-Z][\w'’-]+", match[0])]
        if within(document.patient_cues, *match.span()):
            continue
        if _BRANDS_OF.search(document.text[max(0, match.start() - 80) : match.start()]):
            found.append(match.span())
            continue
        medicines = sum(n in lexicon.words("advice/drugs") or n in lexicon.words("advice/drug_brands") for n in names)
        if sum(bool(gazetteer.senses(n) & Sense.EPONYM) for n in names) * 3 >= len(names) * 2 or (medicines > 1 and medicines * 2 >= len(names)):
            found.append(match.span())
    return found


def _in_public_phrase(document: Document, run: list[Word]) -> bool:
    """Whether a listed name of several words covers the run: "Johnson & Johnson"."""
    return any(s <= run[0].start and run[-1].end <= e and " " in entry for s, e, entry in document.hits("public_figures"))


_FIRST_NAME_OF = lazy(r"([A-Z][\w-]+)['’]s? (?:first|given|middle|last|real|full) name (?:is|was) $")


def _is_of_the_past(name: list[Word], before: str, known: list[Person]) -> bool:
    """Whether a name repeats that of a public person, or is told as theirs: "Wilms's first name was Max"."""
    owner = _FIRST_NAME_OF.search(before)
    root = owner[1].lower() if owner else name[0].low.removesuffix("'s").removesuffix("’s") if len(name) == 1 and name[0].sense & Sense.EPONYM else ""
    return bool(root) and any(person.role is Role.PUBLIC and root in person.names for person in known)


def _role(document: Document, name: list[Word], polite: bool, known: list[Person]) -> Role | None:
    text = document.text
    start, end = name[0].start, name[-1].end
    before, after = text[max(0, start - 48) : start], text[end : end + 60]
    s, e = document.sentence(start)
    sentence = text[s:e]
    if _is_of_the_past(name, before, known):
        return Role.PUBLIC
    if name_cues.NAMED_THING.search(before) or name_cues.STORM.search(before) or (name_cues.IN_A_WORK.search(before) and not within(document.patient_cues, s, e)):
        return None
    if _CHRISTENED.search(before) and not within(document.patient_cues, s, e):
        return Role.ANIMAL
    if polite:
        return None if name_cues.CLASSROOM.match(after) else Role.STAFF if workmates.titled(document, start) else Role.PATIENT
    if _A_FIRM.match(after) and not within(document.patient_cues, s, e):
        return None
    if _A_BUILDING.match(after) and _THE.search(before) and not within(document.patient_cues, s, e):
        return None
    if _A_THING.match(after) or nicknames.of_a_thing(text, s, start):
        return Role.ANIMAL
    if _OUR_PATIENT_TOO.match(after):
        return Role.PATIENT
    if public_people.is_public(document, before, after, start, eponym=any(w.sense & Sense.EPONYM for w in name)):
        return Role.PUBLIC
    if len(name) == 1 and name[0].low in _MONTHS and not name_cues.PRONOUN.search(sentence) and not acts_as_person(document, name) and not name_cues.OWNS_CARE.match(after) and not name_cues.STRONG_BEFORE.search(before):
        return None
    beside = known[-1] if known and start - known[-1].end < 8 and re.fullmatch(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s+)", text[known[-1].end : start]) else None
    if beside is not None and beside.role in (Role.STAFF, Role.AUTHOR, Role.PUBLIC) and not within(document.patient_cues, s, e):
        return beside.role
    told = within(document.patient_cues, s, e)
    if not told and _animal(text[max(s, start - 40) : min(e, end + 60)], start - max(s, start - 40)):
        return Role.ANIMAL
    same = next((p for p in reversed(known[-200:]) if set(p.names) & {w.low for w in name}), None) or _short_form(name, known)
    if same is not None and same.role is Role.PATIENT and _calm(document) and is_staff(document, before, after, start, end):
        return Role.STAFF
    if same is not None and (len(name) == 1 or name[-1].low in same.names or same.role in (Role.STAFF, Role.PUBLIC)):
        return same.role
    if not told and any(p.role is Role.PUBLIC and s <= p.start for p in known[-3:]):
        return Role.PUBLIC
    quoted = text.count('"', max(0, start - 400), start) % 2 == 1
    if not told and not quoted and (name_cues.OWN_BEFORE.search(before) or name_cues.OWN_AFTER.match(after) or name_cues.OWN_LIFE.search(sentence)):
        return Role.AUTHOR
    if _of_our_people(document, s, start, known):
        return Role.STAFF
    if not told and known and _in_history(document, start, known):
        return Role.PUBLIC
    if is_staff(document, before, after, start, end):
        return Role.STAFF
    if not nameable(document, name, before, after, within(document.care, s, e)):
        joined = re.search(r"[A-Z][\w'-]+(?:,| and| &)\s+$", before) is not None or re.match(r"(?:,| and| &)\s+[A-Z]", after) is not None
        return Role.UNSURE if joined and all(not w.sense & (Sense.WORD | Sense.NOT_PERSON) for w in name) else None
    points = score(document, name, before, after, sentence, s, e)
    bar = 3 if document.patient_cues or not own_life.told(document) else 5
    return Role.PATIENT if points >= bar else Role.UNSURE


_GADGET = r"(?:lamps?|machines?|scanners?|printers?|copiers?|microscopes?|robots?|fridges?|freezers?|lasers?|autoclaves?|centrifuges?|ventilators?|kettles?|toasters?|ovens?|starters?|coffee ?makers?|espresso machines?|treadmills?|vans?|trucks?|cars?|bikes?|boats?|plants?|ferns?|cactus|cacti|trees?|skeletons?|manikins?|mannequins?|drones?|staplers?|frames?|frame boards?|boards?|chairs?|stools?|couch|computers?|laptops?|servers?|software|apps?|chatbots?|orange|pumpkin|snowman|gnome|scarecrow)"
# "Dr. Becker has already named it Octavia", "pigeons whom I've named Bowen and Auspitz"
_CHRISTENED = lazy(r"\b(?:(?:named|nam(?:es|ing)|calls?|called|calling|dubbed|christened|nicknamed) (?:it|them|ours|this one|that one)|(?:whom|which|that) (?:\w+(?:['’]ve)? ){1,3}(?:named|called|dubbed|christened))\s+(?:[A-Z]\w+ and )?$|\b(?:named|nam(?:es|ing)|calls?|called|dubbed|christened|nicknamed) (?:his|her|their|our|the|my|its) (?:[\w-]+ ){0,2}" + _GADGET + r"[ ,]*[(\"“]?$|(?<!\bin )(?<!\bon )(?<!\bby )(?<!\bat )(?<!\bwith )\b(?:our|the|its|their) (?:[\w-]+ ){0,2}" + _GADGET + r"(?: of the (?:week|month|year))? (?:is|are|was|were|has been) (?:called|named|nicknamed)[ ,]*[\"“]?$|\b(?:the|its|our) " + _GADGET + r"['’]s name is [\"“]?$", re.I)


def _of_our_people(document: Document, s: int, start: int, known: list[Person]) -> bool:
    """Whether "her brother Mateo" belongs to somebody of the practice named just before, in a text without care."""
    text = document.text
    if document.care or document.patient_cues or not name_cues.PRONOUN.search(text[s:start]):
        return False
    low = document.sentences[max(0, document.sentence_index(s) - 1)][0]
    return any(p.role is Role.STAFF and low <= p.start < start for p in known) or within([at for at, _ in document.public], low, start)


def _in_history(document: Document, start: int, known: list[Person]) -> bool:
    """Whether the name stands in what goes on from a public person's story of long ago: "His dentist, John Greenwood, kept the last tooth"."""
    number = document.sentence_index(start)
    root = public_people.root(document, number)
    if root is None or root == number:
        return False
    s, e = document.sentences[root]
    return any(p.role is Role.PUBLIC and len(p.names) > 1 and s <= p.start < e for p in known) and not any(p.role is Role.PATIENT and p.start >= s for p in known)


_SOMEBODYS = lazy(r"\b(?:which|whose|her|his|their|whichever|what|walk(?:s|ed|ing)? the|(?:on|at|by|with|from) (?:a|the))\s+(?:\w+\s+)?$", re.I)


# "The duck came from Old Man Pruitt."
_FROM = lazy(r"\s+(?:\w+\s+){0,2}(?:from|by)\b", re.I)


# "The therapy dog sat with Marvin."
_MET = lazy(r"\s[^.!?]{0,24}\b(?:(?:sat|lay|curled up|cuddled|stayed|played|walked|waited|slept|went) (?:\w+ )?(?:with|beside|by|near|for|to|on|at)|visit(?:s|ed)|met|greet(?:s|ed)|comfort(?:s|ed)|lick(?:s|ed)|nuzzle[sd]|cheer(?:s|ed))\s+", re.I)


def _animal(around: str, at: int) -> bool:
    """Whether an animal is spoken of that may bear the name at ``at``, and not one that belongs to or meets the one who does."""
    match = name_cues.ANIMAL.search(around)
    if match is None or _SOMEBODYS.search(around[: match.start()]) or _FROM.match(around, match.end()):
        return False
    return _MET.fullmatch(around, match.end(), max(at, match.end())) is None


def _short_form(name: list[Word], known: list[Person]) -> Person | None:
    """Somebody at work here whom a pet form names again: "Ruthie" for Ruth."""
    low = name[0].low
    if len(name) > 1 or not low.endswith(("ie", "y", "i")):
        return None
    return next((p for p in reversed(known[-50:]) if p.role in (Role.STAFF, Role.AUTHOR) and any(len(n) > 3 and n[:4] == low[:4] for n in p.names)), None)


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


@once
def _calm(document: Document) -> bool:
    """Whether a text speaks of no care, no body and no patient, so that somebody with a role in it is at work throughout."""
    return not (document.care or document.bodily or document.patient_cues)


def _agreed(document: Document, people: list[Person]) -> Iterator[Person]:
    """The same name is the same person: a patient once is a patient throughout, and in a calm text one of the staff is."""
    animals = {n for p in people if p.role is Role.ANIMAL for n in p.names}
    staff = {p.names for p in people if p.role is Role.STAFF}
    staff = staff if staff and _calm(document) else set()
    patients = {n for p in people if p.role is Role.PATIENT and p.names not in staff for n in p.names} - animals
    for person in people:
        if person.role in (Role.UNSURE, Role.PATIENT) and person.names in staff:
            yield Person(person.start, person.end, person.names, Role.STAFF, person.titled)
        elif person.role is Role.UNSURE and patients & set(person.names):
            yield Person(person.start, person.end, person.names, Role.PATIENT, person.titled)
        elif person.role is not Role.ANIMAL and animals & set(person.names):
            yield Person(person.start, person.end, person.names, Role.ANIMAL, person.titled)
        else:
            yield person
