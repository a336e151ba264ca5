"""What a word of a text stands for, where a list says so: the classes that weights are learnt for beside single words."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.guard import gazetteer, lexicon, places
from assistant.guard.advice.matter import Kind, matter
from assistant.guard.gazetteer import Sense
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_TOKEN = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,/:-]\d+)*|\n|[^\w\s]")
_DIGIT = lazy(r"\d")
NOT_LISTED: Final = ""
_MATTER: Final = {
    Kind.DRUG: "MEDICINE", Kind.SUPPLEMENT: "SUPPLEMENT", Kind.VACCINE: "VACCINE", Kind.REMEDY: "REMEDY", Kind.TEST: "TEST", Kind.PROCEDURE: "PROCEDURE", Kind.DEVICE: "DEVICE",
    Kind.CONDITION: "ILLNESS", Kind.SYMPTOM: "SYMPTOM", Kind.BODY: "BODY", Kind.DIET: "FOOD", Kind.EXERCISE: "EXERCISE", Kind.CARE: "CARE",
}  # fmt: skip
MEDICAL: Final = frozenset(_MATTER.values())
CARED: Final = MEDICAL - {"FOOD", "EXERCISE", "BODY"}  # what only illness and its care speak of
_KIN = "mother mom mum mama father dad daddy parent parents grandmother grandma grandfather grandpa wife husband son daughter brother sister twin twins cousin nephew niece aunt uncle granddaughter grandson widow widower fiance fiancee girlfriend boyfriend spouse sons daughters kids children grandkids grandchildren family baby toddler"
_PRONOUN = "he she his her him hers they them their"
_NUMBER = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"


class Word(NamedTuple):
    """A word, number, mark or line end at ``start:end`` of the text; ``low`` without an owner's "'s" and with "#" for digits; ``kind`` "" where no list has it."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def stands_for(self) -> str:
        """Its class, or itself."""
        return self.kind or self.low

    @property
    def medical(self) -> bool:
        """Whether it names a medicine, a test, an illness, a part of the body, food or exercise."""
        return self.kind in MEDICAL

    @property
    def spelled(self) -> bool:
        """Whether it has letters or digits."""
        return self.text[0].isalnum()


def words(document: Document) -> list[Word]:
    """Every word and mark of the document, in order."""
    mentions = matter(document).mentions
    starts = [m.start for m in mentions]
    found: list[Word] = []
    for match in _TOKEN.finditer(document.text):
        start, end = match.span()
        text = match[0]
        low = "<line>" if text == "\n" else text.lower().replace("’", "'").removesuffix("'s")
        if text[0].isdigit():
            low = _DIGIT.sub("#", low)[:8]
        number = bisect_right(starts, start) - 1
        medical = number >= 0 and mentions[number].end > start
        found.append(Word(start, end, text, low, _MATTER.get(mentions[number].kind, NOT_LISTED) if medical else _class_of(low, text[0].isupper())))
    return found


def _class_of(low: str, capital: bool) -> str:
    listed = _listed().get(low)
    if listed is not None or not capital:
        return listed or NOT_LISTED
    return _name_class(low)


@cache
def _listed() -> dict[str, str]:
    """Words of closed lists with their class; earlier lists win."""
    found: dict[str, str] = {}
    jobs = lexicon.words("occupations")
    for kind, entries in (
        ("PRONOUN", _PRONOUN.split()),
        ("KIN", _KIN.split()),
        ("JOB", [*jobs, *(f"{job}s" for job in jobs)]),
        ("MONTH", [name for line in lexicon.entries("months") for name in line.split()]),
        ("PEOPLE", lexicon.words("peoples")),
        ("CLINICIAN", lexicon.words("clinicians")),
        ("HOLIDAY", lexicon.words("holidays")),
        ("NUMBER", _NUMBER.split()),
    ):
        for entry in entries:
            found.setdefault(entry, kind)
    return found


def _name_class(low: str) -> str:
    sense = gazetteer.senses(low)
    if sense & Sense.GIVEN:
        return "GIVEN OR WORD" if sense & Sense.WORD else "GIVEN"
    if places.is_town(low):
        return "TOWN"
    if places.may_stay(low):
        return "REGION"
    if sense & Sense.EPONYM:
        return "EPONYM"
    if sense & Sense.FAMILY and not sense & Sense.WORD:
        return "FAMILY NAME"
    return NOT_LISTED if sense else "UNKNOWN"
