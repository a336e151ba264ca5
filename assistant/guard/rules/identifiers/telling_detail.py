"""A detail that tells who a patient is, though no form of it is listed: judged by its words and place, as learnt from labelled posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import re2

from assistant.guard import bearing, everyday, own_life, public_people, removal, staff, workmates
from assistant.guard.cases import Subject
from assistant.guard.document import Document
from assistant.guard.offsets import within
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars
from assistant.guard.trained.classes import MEDICAL
from assistant.guard.trained.details import Detail
from assistant.text import english
from assistant.text.patterns import lazy

_PLAIN = MEDICAL | {"PRONOUN"}  # may stand beside such a detail, never are one
_NAMES = ("GIVEN", "UNKNOWN")  # a capital word that no list has is a name more often than not
_JOINS = " -‑&/'’"  # between two words of one detail
_WITHIN = _JOINS + ".:#+()_*"  # between two words of one detail as typed
_KEPT = lazy(r"\d+[.,]\d+|(?:19|20)\d\d")  # a temperature, a year
_NUMBERED = lazy(r"[\s#:.]*")  # between the word for a number and the number
_IS_OURS = lazy(r"(?i)(?:dr\.? |nurse )?[\w'’-]+(?: [\w'’-]+)? (?:is|was|has been) our\b")
_TITLE = lazy(r"(?:Mr|Mrs|Ms|Miss)\b\.? ")
_NEAR = 4  # characters to the number
_AT_AGE = lazy(r"\b(?:at|age) $", re.I)
# What a practice has for patients, any of them: it opens, moves and goes live on days of its own.
_FOR_PATIENTS = lazy(r"\b(?:new[- ])?patient (?:portal|hours|forms?|paperwork|parking|entrance|packets?|intake|registration|app|line|newsletter|education|lounge|elevator|handbook|appointments?|slots?|surveys?|website|advisory (?:board|council))\b|\b(?:flu|vaccine|vaccination|covid|shot|blood pressure|screening|skin check|foot|sports physical)s? (?:shots? )?(?:clinic|day|event|fair)s?\b|\b(?:support groups?|open house|walk-?ins?|no app(?:oin)?t(?:ment)?s?\b|health fair|workshops?|webinars?|seminars?|(?:free|prenatal|cpr|cooking|yoga) class(?:es)?|new hours|back from (?:her |his |their |maternity |parental |medical )*(?:leave|vacation)|in[- ]network|we(?: now| also)? (?:take|accept))\b", re.I)
_INSURERS = lazy(r"\b(?:we(?:['’]re| are)?(?: now| also| no longer)? (?:tak(?:e|ing)|accept(?:ing)?|in[- ]network with|contracted with|participat(?:e|ing) with)|(?:now|newly) (?:accepting|taking|in[- ]network with)) (?=[A-Z])", re.I)
_ONE_PERSON = lazy(r"\b(?:patient|he|she|his|her|him|hers|mr|mrs|ms|my|aged?|year[- ]old|yo|diagnos\w+|discharg\w+|admitted)\b", re.I)
_OUTRIGHT = 2  # strength of a reading: by a name, a title or a pronoun
_LITTLE = 4  # words


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every run of words with this fault."""
    if not (document.found.get("identifiers") or bearing.story_possible(document) or any(_certain(d) for d in document.details)):
        return []
    if document.options.strength == "query":
        return list(_typed(document))
    if staff.introduced(document):
        return []
    bar = bars.bar(document, "identifiers", bars.DETAILS)
    if bar == bars.DETAILS.alone and any(_shown(d, bar) and not _of_somebody_else(document, d.word.start, d.word.end) for d in document.details):
        bar = bars.DETAILS.beside
    found: list[tuple[Hit, float]] = []
    for start, end, odds in _grown(document, list(_seeds(document, bar))):
        if found and not document.text[found[-1][0].end : start].strip(_JOINS):
            before, odds_before = found.pop()
            start, odds = before.start, max(odds, odds_before)
        found.append((Hit(start, end), odds))
    taken = list(_taken_out(document, found))
    return [*taken, *_again(document, taken)]


def _again(document: Document, taken: Sequence[Hit]) -> Iterator[Hit]:
    """The other places of a name that goes with a detail: where it stands alone, in an address at the end, it reads like nobody's."""
    inside = [d for d in document.details if d.tells == "NAME" and d.odds > bars.NAMED and any(hit.start <= d.word.start < hit.end for hit in taken)]
    names = {d.word.text for d in inside if d.word.text[:1].isupper() and d.word.text.lower() not in english.common_words() and not document.is_public(d.word.start, d.word.end)}
    for detail in document.details:
        word = detail.word
        if word.text in names and not any(hit.start <= word.start < hit.end for hit in taken) and bars.unseen(document, "identifiers", word.start, word.end):
            yield removal.smallest(document, word.start, word.end, "NAME")._replace(kind="NAME")


def _typed(document: Document) -> Iterator[Hit]:
    """Runs of words that tell in what is typed into the chat: nobody reads on what is left, so they go without what stands around them."""
    bar = bars.bar(document, "identifiers", bars.TYPED)
    runs: list[tuple[int, int]] = []
    named: set[int] = set()  # where a run ends that holds a name a sign or a disease is called after too
    for detail in document.details:
        start, end = detail.word.start, detail.word.end
        if bearing.of_the_house(document, start):
            continue
        if _of_the_practice(document, detail):
            continue
        if detail.odds <= (bars.COUNTED if detail.word.kind == "NUMBER" else bar if detail.word.text.isascii() else bars.BEYOND_DOUBT) or detail.word.kind == "PRONOUN" or _KEPT.fullmatch(detail.word.text) or not bars.unseen(document, "identifiers", start, end):
            continue
        if detail.word.kind == "EPONYM" and detail.odds > bars.NAMESAKE:
            named.add(end)
        if runs and not document.text[runs[-1][1] : start].strip(_WITHIN):
            start = runs.pop()[0]
        elif detail.tells == "AGE" and (lead := _AT_AGE.search(document.text, max(0, start - _NEAR), start)):
            start = lead.start()
        runs.append((start, end))
    return (Hit(start, end, "", kind=_kind(_told_by(document, start, end))) for start, end in runs if not everyday.tells_nothing(document, start, end) or any(start < at <= end for at in named))


def _seeds(document: Document, bar: float) -> Iterator[int]:
    """The numbers of the details that count by themselves."""
    mended = bar == bars.DETAILS.beside
    for number, detail in enumerate(document.details):
        word = detail.word
        tells = _shown(detail, _bar_at(document, word.start, bar)) or (mended and _told_beside(detail))
        if not tells or _of_the_practice(document, detail) or bearing.of_our_contact(document, word.start) or not bars.unseen(document, "identifiers", word.start, word.end):
            continue
        if (detail.odds > bars.OVERRULES or not _of_somebody_else(document, word.start, word.end)) and not _of_code(document, word.start, word.end, detail.odds):
            yield number


def _of_the_practice(document: Document, detail: Detail) -> bool:
    """Whether a date is one of the practice's own news, or a name that of an insurer it takes, and of no patient: "our new patient portal goes live on 3 March", "we now take Molina"."""
    cue = _FOR_PATIENTS if detail.tells in ("DATE", "AGE") or detail.word.kind in ("MONTH", "NUMBER") else _INSURERS
    sentence = document.text[slice(*document.sentence(detail.word.start))]
    return cue.search(sentence) is not None and _ONE_PERSON.search(cue.sub(" ", sentence)) is None


def _certain(detail: Detail) -> bool:
    """Whether nothing that is said around it speaks against it."""
    return detail.odds > bars.CERTAIN


def _told_beside(detail: Detail) -> bool:
    """Whether a number or a name counts in a text that is mended anyway."""
    return (detail.word.text[0].isdigit() and detail.odds > bars.NUMBER) or (detail.word.kind in _NAMES and detail.odds > bars.NAMED)


def _of_code(document: Document, start: int, end: int, odds: float) -> bool:
    """Whether the word says whose number follows, or is part of a name of letters and digits, as a gene or a trial drug has: codes of a patient are for the rules that know their forms."""
    text = document.text
    after = [(s, e) for s, e in document.found.get("identifiers", ()) if end <= s <= end + _NEAR]
    if any(_NUMBERED.fullmatch(text[end:s]) and any(map(str.isdigit, text[s:e])) for s, e in after):
        return True
    if odds > bars.BEYOND_DOUBT:
        return False
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "-"):
        end += 1
    return any(map(str.isdigit, text[start:end])) and any(map(str.isalpha, text[start:end]))


def _grown(document: Document, seeds: Sequence[int]) -> Iterator[tuple[int, int, float]]:
    """Each seed with the words beside it that read much like it, as (start, end, log odds of the seed)."""
    details = document.details
    for number in seeds:
        first, last = (_reach(document, number, step) for step in (-1, 1))
        yield details[first].word.start, details[last].word.end, details[number].odds


def _reach(document: Document, number: int, step: int) -> int:
    """How far from a seed the words go on being like it, one after another in its sentence."""
    details, sentence = document.details, document.sentence(document.details[number].word.start)
    while 0 <= number + step < len(details):
        here, there = details[number].word, details[number + step].word
        between = document.text[min(here.end, there.end) : max(here.start, there.start)]
        alike = details[number + step].odds > bars.GROWN and there.kind not in _PLAIN and sentence[0] <= there.start < sentence[1]
        if not alike or between.strip(_JOINS) or not bars.unseen(document, "identifiers", there.start, there.end):
            break
        number += step
    return number


def _of_somebody_else(document: Document, start: int, end: int) -> bool:
    """Whether the sentence tells of a public person, of history, or of the author's own life, or the word names a colleague."""
    if document.case.at(start).subject is Subject.PUBLIC or public_people.bygone(document, start) or document.sentence_index(start) in own_life.told(document):
        return True
    s, e = document.sentence(start)
    if _IS_OURS.match(document.text, s, e) and document.is_public(s, s + 1) and not within(document.patient_cues, s, e) and not within(document.bodily, s, e):
        return True  # "Joy is our midwife, and ...": told of one of the team by a name the practice shows
    title = _TITLE.match(document.text, start)
    return workmates.titled(document, title.end()) if title else workmates.at_work(document, start, end)


def _bar_at(document: Document, offset: int, bar: float) -> float:
    """The bar for words at ``offset``: lower where a patient is spoken of outright, in a text that is mended anyway."""
    reading = document.case.at(offset)
    said = bar == bars.DETAILS.beside and reading.subject is Subject.PATIENT and reading.strength >= _OUTRIGHT
    return bars.SAID_OF_PATIENT if said else bar


def _taken_out(document: Document, found: Sequence[tuple[Hit, float]]) -> Iterator[Hit]:
    """What goes with each detail; doubtful ones go only where little goes with them."""
    for hit, odds in found:
        mended = not bars.unseen(document, "identifiers", *document.sentence(hit.start))
        doubtful = odds <= (bars.SURE_BESIDE if mended else bars.SURE)
        if everyday.is_grammar(document, hit.start, hit.end) or (_weighed(document, hit, odds) and everyday.tells_nothing(document, hit.start, hit.end)) or (doubtful and everyday.is_plain_narrative(document, hit.start, hit.end)):
            continue
        tells = _told_by(document, hit.start, hit.end)
        smallest = removal.smallest(document, hit.start, hit.end, tells)._replace(kind=_kind(tells))
        besides = len(document.text[smallest.start : smallest.end].split()) - len(document.text[hit.start : hit.end].split())
        if not doubtful or (smallest.scope != "clause" and besides <= _LITTLE):
            yield smallest


def _told_by(document: Document, start: int, end: int) -> str:
    """What most of the words tell: a name, an age, a job."""
    return Counter(d.tells for d in document.details if start <= d.word.start < end).most_common(1)[0][0]


def _kind(tells: str) -> str:
    """The kind of finding: what it tells, where that is one of those people are told of."""
    return "" if tells == "OTHER" else tells


def _weighed(document: Document, hit: Hit, odds: float) -> bool:
    """Whether it matters that a detail is of everyday words: not where there is no doubt, but for a number, which may be of anything."""
    return odds <= bars.BEYOND_DOUBT or any(map(str.isdigit, document.text[hit.start : hit.end]))


def _shown(detail: Detail, bar: float) -> bool:
    """Whether a word is one by itself; a number tells nobody where no patient is told of, nor a state at any time, unless there is no doubt."""
    by_itself = not detail.word.text[0].isdigit() and detail.word.kind != "REGION"
    return detail.odds > (bar if by_itself else bars.BEYOND_DOUBT) and detail.word.kind not in _PLAIN


RULE = Rule(
    kind="SOCIAL",
    message="This detail could tell who the patient is.",
    why="What sets one patient apart has more forms than a list can hold; words used the way such details are go too.",
    guideline="G-02-2",
    detect=detect,
    breaks=(
        ("He coaches the Ostrander Otters and is off oxygen. Healing lungs take their time.", "He is off oxygen. Healing lungs take their time."),
        ("He drums for the Larkfield Ramblers and his hearing is back. Loud rooms wear out small hair cells.", "Loud rooms wear out small hair cells."),
    ),
    passes=(
        "Our receptionist plays the bassoon in a town orchestra.",
        "My father farmed ostriches and never saw a doctor.",
        "Farmers and florists both get tick bites.",
    ),
    after_others=True,
)
