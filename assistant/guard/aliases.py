"""Names in other dress: initials, @handles, hashtags, lower case, and scripts other than Latin."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import deeds, disguised_names, gazetteer, lexicon, nicknames, veiled_names
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within
from assistant.guard.sought import Sought
from assistant.guard.staff import is_staff
from assistant.text import english
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Alias(NamedTuple):
    """A name in other dress at ``start:end``; ``form`` is "initials", "handle", "hashtag", "lower", "nickname", "script", or "" for a name as it is written."""

    start: int
    end: int
    form: str
    name: str


_INITIALS = Sought(r"\b\p{Lu}\.[ ]?(?:O['’]|Mc|Mac|D['’])?\p{Lu}\.(?:[ ]?\p{Lu}\.)?")
_LONE = Sought(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z]\b\.?|(?:^|[.!?] )[A-Z]\. (?:came|was|is|has|had|went|got|told|asked|said|left|walked|rang|beat|made|finished|started|brought|called|cried|sent|wrote)\b")
_SHORTENED = Sought(r"\b[A-Z][a-z]+ [A-Z]\.")
_NOT_INITIALS = frozenset(
    ["u.s.", "u.k.", "d.c.", "m.d.", "d.o.", "p.s.", "r.n.", "b.c.", "a.d.", "e.g.", "i.e.", "o.d.", "p.a.", "n.p.", "l.a.", "n.y.", "p.o.", "u.n.", "e.r.", "o.r.", "i.v.", "p.m.", "a.m.", "b.a.", "m.a.", "b.s.", "m.s.", "j.d.", "d.d.s.", "u.s.a.", "q.d.", "t.v.", "g.i.", "i.d.", "v.a.", "s.o.s.", "r.i.p.", "n.j.", "n.h.", "n.c.", "s.c.", "n.d.", "s.d.", "n.m.", "w.h.o.", "c.v.", "d.i.y.", "f.y.i.", "b.p.", "p.t.", "o.t.", "h.r.", "c.p.r.", "e.u.", "a.k.a.", "t.b.d.", "p.r.n.", "c.o."]
)
_PERSON_NEAR = lazy_re2(
    r"(?i)\b(?:he|she|him|his|hers?|patient|pt|\d{1,3}\s?(?:m|f|yo|y/o)|year[- ]old|mr|mrs|ms|named|name|we|our|us|me|i|surgery|diagnos\w+|treat\w+|bypass|chemo|li(?:fe|ving|ves) with)\b"
)
_PRONOUN = lazy_re2(r"(?i)\b(?:he|she|his|her|him)\b")
_HANDLE = lazy_re2(r"@[A-Za-z0-9_][A-Za-z0-9_.]{1,40}")
_ORGANISATION = lazy_re2(
    r"(?i)gov|health|heart|clinic|cdc|fda|nih|who\b|hosp|assoc|society|foundation|news|center|centre|univ|medic(?:al|ine)|journal|nejm|jama|lancet|official|org|school|library|county|city|team|council|league|cross|cancer|support|awareness|institute|academy|college|pharm|research|science|american|national|global|world|doctors?|nurses?|md$|_md|rehab|care$|wellness|fitness|gym|cafe|bakery|coffee|brewing|runclub|5k|radio|tv$|press|times|post$|daily|alliance|network|fund|charity|eye|derm|cardio|ortho|peds|ophth"
)
_FAMILY_HANDLE = lazy_re2(r"(?i)mom|mama|mum|dad|papa|daddy|mommy|family|boys|girls|twins|warrior|fight|strong|journey|survivor|strong|rises|story|nana|grandma|grandpa")
_GREETING = lazy(r"(?:\b(?:hi|hello|hey|dear|thanks|thank you|congrats|congratulations|welcome|bow|for|to|from|by|with|of|and|patient|our|remember|replying to|answering|cc|props)|[,!:>])\s*$", re.I)
_TAG = lazy_re2(r"#[A-Za-z0-9][A-Za-z0-9_]{3,50}")
_AGED_TAG = re.compile(r"(?:(?:Still|Turning|Finally|Only|Hello|Happy)\d{2,3}|(?:[1-9]\d|10\d)(?:And\w{4,12}|Years?(?:Old|Young|Strong)|YearOld\w{0,12}))")
_KIN_TAG = re.compile(r"(?:Grand(?:ma|pa|mother|father)|Nana|Papa|Mama|Nonna|Nonno|Abuela|Abuelo|Aunt(?:ie)?|Uncle|Coach|Mrs|Miss|Sister|Brother)")
_TAG_BEFORE = ("teamfor", "team", "prayersfor", "prayfor", "pray4", "getwell", "getwellsoon", "goodluck", "happybirthday", "welcome", "welcomehome", "congrats", "congratulations", "for", "go", "we love", "welove", "love", "ripto", "rip", "remember", "remembering", "justicefor", "thankyou", "fightlike", "operation", "bebravelike", "livelike", "save", "help", "saint", "super", "princess", "baby", "mighty", "brave", "little", "miracle")  # fmt: skip
_TAG_AFTER = ("strong", "rocks", "fights", "fightson", "fight", "warrior", "warriors", "journey", "sjourney", "sarmy", "army", "squad", "crew", "tough", "thebrave", "rises", "wins", "beatscancer", "story", "sstory", "iscancerfree", "family", "rangthebell", "nation", "svillage", "day", "forever", "rules", "update")
_LOWER_CUE = lazy_re2(
    r"(?i)\b(?:patient|pt|pts|client|named|called|names?|congrats to|congrats|kudos to|shout ?out to|mr|mrs|ms|miss|saw|seen|met|meet|thanks|thank you|hi|hey|hello|dear|poor|little|baby|sweet|our|my|for|about|with|and|remember|grandma|grandpa|aunt|uncle|mom|dad|son|daughter|wife|husband|brother|sister|lil|auntie|big|old man|coach|fr|papa|mama|nana|love to|prayers for|praying for|hugs (?:to|for)|goes to|to)\.?,? ([a-z][a-z'-]{2,})\b"
)
_LOWER_STRONG = frozenset(["auntie", "uncle", "aunt", "big", "old", "rip", "coach", "fr", "papa", "mama", "nana", "lil", "love", "prayers", "praying", "hugs", "goes", "patient", "pt", "pts", "client", "named", "called", "mr", "mrs", "ms", "miss", "congrats", "kudos", "grandma", "grandpa", "son", "daughter", "wife", "husband", "brother", "sister", "baby", "poor", "mom", "dad"])
_CHART_NAME = Sought(r"(?i)\b(?:pt|patient|bed \d+|room \d+|rm \d+)[: ] ?([a-z]{3,}), ([a-z]{3,})\b|\b(?:pt|bed \d+|room \d+|rm \d+) ([a-z]{3,})\b")
_LOWER_WORD = lazy_re2(r"\b[a-z]{4,}(?:'s)?\b")
_SCRIPTS = lazy_re2(
    r"[\x{4e00}-\x{9fff}]{1,3}(?:さん|様|ちゃん|くん|君|氏|女士|先生|小姐|太太|阿姨|叔叔|奶奶|爷爷|同学)|[\x{ac00}-\x{d7a3}]{2,4} ?(?:씨|님|환자|할머니|할아버지|어머니)|(?:患者|病人|病患)[ :：]?[\x{4e00}-\x{9fff}]{2,3}"
    r"|[А-ЯЁІЇЄ][а-яёіїє]+(?: [А-ЯЁІЇЄ][а-яёіїє]+)*(?:ов|ова|ев|ева|ёв|ин|ина|ский|ская|ского|ской|енко|ович|евич|овна|евна|ичь|ук|юк|чук)(?:а|у|ым|ой|е)?\b"
)
_SCRIPT_OFFICE = lazy(r"(?:医生|醫生|大夫|医師|先生方|皆|お客|患者|お子|子供|娘|息子|お母|お父|看護師|院長)")


def find(document: Document) -> Iterator[Alias]:
    """Names in other dress that seem to be a patient's, in no order."""
    text = document.text
    if "@" in text:
        yield from _handles(document)
    if "#" in text:
        yield from _tags(document)
    if "." in text:
        yield from _initials(document)
    yield from _lone(document)
    if document.care or document.patient_cues or _PRONOUN.search(text):
        yield from (Alias(start, end, form, text[start:end]) for start, end, form in nicknames.find(document))
        yield from (Alias(start, end, form, name) for start, end, form, name in disguised_names.find(document))
        yield from (Alias(start, end, form, name) for start, end, form, name in veiled_names.find(document))
    yield from _lower(document)
    yield from _charted(document)
    yield from _jotted(document)
    if document.care and _in_lower_case(text):
        yield from _unmarked(document)
    if not text.isascii():
        yield from _scripts(document)


def _initials(document: Document) -> Iterator[Alias]:
    text = document.text
    for match in (*_INITIALS.places(document), *_SHORTENED.places(document)):
        start, end = match.span()
        words = match[0].split()
        if len(words) == 2 and len(words[0]) > 2:
            sense = gazetteer.senses(words[0].lower())
            if not sense & Sense.GIVEN or sense & Sense.WORD or _surname_follows(text, end):
                continue
        elif (match[0].replace(" ", "").lower() in _NOT_INITIALS and not re.search(r"(?i)\b(?:patient|pt)\s+$", text[max(0, start - 9) : start])) or _surname_follows(text, end) or (start and text[start - 1] in ".-") or (re.search(r"\b(?:dr|prof|rev|hon|by|st|ph|signed|[A-Z][a-z]+)\.?,?\s+$", text[max(0, start - 12) : start]) and not re.search(r"(?i)\b(?:patient|pt|to|with|for|was|our)\s+$", text[max(0, start - 12) : start])):
            continue
        s, e = document.sentence(start)
        around = text[max(0, s - 60) : e + 90]
        if _PERSON_NEAR.search(around) and (document.care or "patient" in document.low or document.patient_cues or _PRONOUN.search(text[end : e + 90])):
            yield Alias(start, end, "initials", match[0])


def _lone(document: Document) -> Iterator[Alias]:
    """ "Ms. T" and "T. came in": a single letter for somebody."""
    for match in _LONE.places(document):
        words = match[0].lstrip(".!? ")
        start = match.end() - len(words)
        end = start + (2 if words[1] == "." else len(words))
        if document.care or document.patient_cues:
            yield Alias(start, end, "initials", words[:end - start])


def _surname_follows(text: str, end: int) -> bool:
    return re.match(r"\s?[A-Z][a-z]{2,}", text[end : end + 6]) is not None and not re.match(r"\s(?:The|She|He|We|It|In|At|On|Our|A|And|But|No|Now|They|His|Her|This|That|Then)\b", text[end : end + 7])


def _handles(document: Document) -> Iterator[Alias]:
    text = document.text
    for match in _HANDLE.finditer(text):
        start, end = match.start(), match.start() + len(match[0].rstrip("."))
        if "@" in text[max(0, start - 1) : start] or re.match(r"\s*\(?(?:at|dot)\)?", text[max(0, start - 6) : start]):
            continue
        if (start and (text[start - 1].isalnum() or text[start - 1] in "._/+-")) or document.is_public(start, end):
            continue
        handle = text[start + 1 : end]
        if _named_in(handle) or _FAMILY_HANDLE.search(handle):
            if not (_ORGANISATION.search(handle) and not _named_in(handle)):
                yield Alias(start, end, "handle", handle)
            continue
        s, e = document.sentence(start)
        if not _ORGANISATION.search(handle) and (document.care or document.patient_cues) and deeds.told_of(document, end):
            yield Alias(start, end, "handle", handle)
            continue
        personal = any(c.isdigit() or c == "_" for c in handle) or handle.islower()
        if personal and not _ORGANISATION.search(handle) and (_GREETING.search(text[max(s, start - 16) : start]) or start == s) and _PERSON_NEAR.search(text[s:e]):
            yield Alias(start, end, "handle", handle)


def _named_in(handle: str) -> bool:
    """Whether a handle or tag spells out a given name."""
    parts = [p for p in re.split(r"[\d_.]+|(?<=[a-z])(?=[A-Z])", handle) if p]
    return any(_name(p.lower()) for p in parts)


def _tags(document: Document) -> Iterator[Alias]:
    text = document.text
    for match in _TAG.finditer(text):
        low = match[0][1:].lower()
        if document.is_public(*match.span()) or any(n in low for n in _public_names(document)):
            continue
        if (_tag_names(low) or _tag_tells(match[0][1:]) or (_name(low) and low not in lexicon.words("places_named_alike"))) and (document.care or document.patient_cues):
            yield Alias(match.start(), match.end(), "hashtag", low)


def _tag_tells(tag: str) -> bool:
    """Whether the words a tag is made of tell of one person: a name beside kin, whose pride somebody is, an age ("#GoGrandmaOttilie", "#88AndGreat")."""
    if _AGED_TAG.fullmatch(tag):
        return True
    words = re.findall(r"[A-Z][a-z]+|\d+", tag)
    if len(words) < 2:
        return False
    if len(words) > 2 and words[0] in ("Pride", "Proud") and words[1] == "Of" and words[2] not in ("Our", "The", "My", "You", "Us"):
        return True
    return tag != "UncleSam" and any(_KIN_TAG.fullmatch(kin) and (_name(name.lower()) or not english.is_word(name.lower())) for kin, name in pairwise(words))


def _tag_names(low: str) -> bool:
    """Whether a tag is a given name with a rallying word ("#teammarisol", "#marisolstrong")."""
    for lead in _TAG_BEFORE:
        rest = low.removeprefix(lead)
        if rest != low and _name(rest):
            return True
    for tail in _TAG_AFTER:
        rest = low.removesuffix(tail)
        if (rest != low and (tail == "strong" and len(rest) > 3 and not gazetteer.senses(rest))) or (rest != low and (_name(rest) or (rest.endswith("s") and _name(rest[:-1])))):
            return True
    return False


def _name(word: str) -> bool:
    return len(word) > 2 and gazetteer.only_given(word)


def _public_names(document: Document) -> set[str]:
    profile = document.profile
    return {w.lower() for person in (*profile.clinicians, *profile.staff, profile.name) for w in re.findall(r"[A-Za-z]{3,}", person)}


def _lower(document: Document) -> Iterator[Alias]:
    text = document.text
    for match in _LOWER_CUE.finditer(text):
        word = match[1]
        start, end = match.span(1)
        if not word[0].islower() or document.is_public(start, end):
            continue
        base = word.removesuffix("'s")
        cue = match[0].split()[0].lower().rstrip(".,")
        if cue in _TITLES and _bears_title(base) and not is_staff(document, text[max(0, start - 48) : start], text[start + len(base) : start + 60], start, start + len(base)):
            yield Alias(match.start(), start + len(base), "lower", base)
            continue
        if not _name(base):
            continue
        if cue in _LOWER_STRONG or document.patient_cues or (document.care and _in_lower_case(text)):
            yield Alias(match.start() if cue in _SMALL else start, start + len(base), "lower", base)


def _bears_title(word: str) -> bool:
    """Whether a word after "mr" or "mrs" is a family name, or none that anybody knows: "mrs okoye", not "ms symptoms"."""
    listed = gazetteer.is_family_name(word) or not gazetteer.senses(word) & ~Sense.FAMILY
    return listed and not gazetteer.is_plain(word) and not english.is_word(word) and word not in _NOBODY


_TITLES = frozenset(["mr", "mrs", "ms", "miss"])
_NOBODY = frozenset(["claus", "rogers", "bean", "potato", "darcy", "fox", "president", "mayor"])
_SMALL = frozenset(["auntie", "big", "coach", "fr", "lil", "little", "baby", "poor", "sweet"])


def _unmarked(document: Document) -> Iterator[Alias]:
    """Given names in a text that does without capitals, in a sentence about a person or about care."""
    text = document.text
    for match in _LOWER_WORD.finditer(text):
        word = match[0].removesuffix("'s")
        if text[match.end() : match.end() + 2].lower() in ("'t", "’t"):
            continue  # "haven't"
        unlisted = len(word) > 4 and not gazetteer.senses(word) & ~Sense.FAMILY and not gazetteer.is_plain(word) and deeds.told_of(document, match.end())
        if len(word) > 3 and (_name(word) or unlisted) and (word not in lexicon.words("places_named_alike") or deeds.told_of(document, match.end())) and not document.is_public(match.start(), match.start() + len(word)):
            s, e = document.sentence(match.start())
            if (document.patient_cues or _PRONOUN.search(text[s:e]) or within(document.care, s, e)) and not re.search(r"\b(?:the|my|dr|doctor|nurse|in|from|near|at|san|santa|los|st|saint|el|fort|de|la)\.?\s+$", text[max(s, match.start() - 8) : match.start()]):
                yield Alias(match.start(), match.start() + len(word), "lower", word)


def _charted(document: Document) -> Iterator[Alias]:
    """ "pt smith, leroy" and "pt okafor": a chart's way of naming somebody."""
    for match in _CHART_NAME.places(document):
        words = [w.lower() for w in match.groups() if w]
        start = match.end() - len(" ".join(words)) - (len(words) - 1)
        known = all(gazetteer.is_family_name(w) or gazetteer.senses(w) & Sense.GIVEN for w in words)
        if known and (len(words) == 2 or not gazetteer.senses(words[0]) & Sense.WORD) and not document.is_public(start, match.end()):
            yield Alias(start, match.end(), "lower", words[-1])


# "call pt back L. Abernathy": an initial and a family name in a line without a capital of its own.
_JOTTED = lazy_re2(r"\b[A-Z]\. ?[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?\b")


_HASTE = lazy_re2(r"(?i)\b(?:pt|rx|stat|asap|sob|c/o|callback|refill|refus(?:es|ed|ing)|no show|bp|meds)\b")


def _jotted(document: Document) -> Iterator[Alias]:
    text = document.text
    if not text[:1].islower() or not (document.care or document.patient_cues or _HASTE.search(text)):
        return
    for match in _JOTTED.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        if not document.is_public(*match.span()) and not re.search(r"(?i)\b(?:dr|drs|doctor|prof|by|nurse)\.?\s+$", before):
            yield Alias(match.start(), match.end(), "", match[0])


_ASCII_CAPITALS = string.ascii_uppercase.encode()


def _in_lower_case(text: str) -> bool:
    """Whether the writer does not bother with capitals."""
    capitals = len(text) - len(text.encode().translate(None, _ASCII_CAPITALS)) if text.isascii() else sum(map(str.isupper, text))
    return capitals * 80 < len(text)


def _scripts(document: Document) -> Iterator[Alias]:
    for match in _SCRIPTS.finditer(document.text):
        if not _SCRIPT_OFFICE.search(match[0]) and not document.is_public(*match.span()) and not lexicon.words("not_people") & {match[0]}:
            yield Alias(match.start(), match.end(), "script", match[0])
