"""One text, read once: its canonical form, sentences, words, public facts and lexicon hits, shared by all rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Any, NamedTuple

from assistant.guard import cases, cues, jobs, lexicon, people, public_facts
from assistant.guard.trained import classes, details, network
from assistant.guard.trained import sentences as judged
from assistant.profile import Profile
from assistant.text.canonical import Canonical, fold
from assistant.text.sentences import sentences
from assistant.text.tokens import Token, words

Span = tuple[int, int]


class Options(NamedTuple):
    """How strictly a text is read. ``strength`` is "post", or "query" for what is typed into the chat."""

    strength: str = "post"
    tips: str = "allow"


class Document:
    """A text being judged. All offsets are into ``text``, the canonical form, unless they say ``source``."""

    def __init__(self, source: str, profile: Profile, options: Options) -> None:
        self.canonical: Canonical = fold(source)
        self.text: str = self.canonical.text
        self.profile = profile
        self.options = options
        self.found: dict[str, list[Span]] = {}  # family -> what its rules have found so far; kept by the engine
        self.late: dict[str, list[Span]] = {}  # the same of those that read a text when the others are done
        self.readings: dict[tuple[object, ...], Any] = {}  # what ``once`` keeps

    @cached_property
    def low(self) -> str:
        """``text`` in lower case, character for character."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences, list items and lines as (start, end), in order."""
        return sentences(self.text)

    @cached_property
    def words(self) -> list[Token]:
        """Words with their places."""
        return words(self.text)

    @cached_property
    def public(self) -> list[Span]:
        """Spans that state the practice's own public facts."""
        return public_facts.spans(self.text, self.profile)

    @cached_property
    def case(self) -> cases.Case:
        """Whose story each sentence tells; read once, when a rule first asks."""
        return cases.read(self)

    def about_patient(self, start: int, end: int) -> bool:
        """True when ``start:end`` is about one person under care, or their relatives, household or employer."""
        return cases.about_patient(self, start, end)

    @cached_property
    def people(self) -> tuple[people.Person, ...]:
        """Everybody named in the text, with the role each has there."""
        return people.find(self)

    @cached_property
    def jobs(self) -> tuple[jobs.Job, ...]:
        """Occupations the text names, each with its article and employer."""
        return jobs.find(self)

    @cached_property
    def patient_cues(self) -> list[int]:
        """Where the text speaks outright of one person under care."""
        return cues.patient_cues(self)

    @cached_property
    def care(self) -> list[int]:
        """Where the text speaks of a body, an illness or its treatment."""
        return cues.care_words(self)

    @cached_property
    def bodily(self) -> list[int]:
        """Those of ``care`` that speak of a body or an illness, not of the practice's day."""
        return [at for at in self.care if not cues.of_the_house(self.text, at)]

    @cached_property
    def ailments(self) -> list[int]:
        """Where the text names an illness or a complaint, in order."""
        return [start for start, _, _ in self.hits("advice/conditions+advice/symptoms")]

    @cached_property
    def classed(self) -> list[classes.Word]:
        """Every word, number and mark with the class a list gives it."""
        return classes.words(self)

    @cached_property
    def seen(self) -> network.Seen:
        """What the network makes of each word and sentence."""
        return network.seen(self)

    @cached_property
    def likeness(self) -> list[judged.Likeness]:
        """How much each sentence reads like advice, and like a claim."""
        return judged.likeness(self)

    @cached_property
    def details(self) -> list[details.Detail]:
        """How much each word reads like what tells who a patient is."""
        return details.details(self)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _public_starts(self) -> list[int]:
        return [start for start, _ in self.public]

    @cached_property
    def _lexicon_hits(self) -> dict[str, list[tuple[int, int, str]]]:
        return {}

    @cached_property
    def _held(self) -> dict[re.Pattern[str], bool]:
        return {}

    def hits(self, name: str) -> list[tuple[int, int, str]]:
        """Whole-word hits of a lexicon as (start, end, entry); found once per document."""
        known = self._lexicon_hits
        if name not in known:
            known[name] = list(lexicon.load(name).find(self.low))
        return known[name]

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Whether ``pattern``, one without "^" or "$", matches anywhere: if not, it need not be sought sentence by sentence."""
        if pattern not in self._held:
            self._held[pattern] = pattern.search(self.text) is not None
        return self._held[pattern]

    def sentence_index(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds ``offset``."""
        return self.sentences[self.sentence_index(offset)] if self.sentences else (0, len(self.text))

    def sentence_text(self, offset: int) -> str:
        """The words of the sentence that holds ``offset``."""
        start, end = self.sentence(offset)
        return self.text[start:end]

    def is_public(self, start: int, end: int) -> bool:
        """True when ``start:end`` touches one of the practice's own public facts."""
        if not self.public:
            return False
        index = bisect_right(self._public_starts, end - 1) - 1
        return index >= 0 and self.public[index][1] > start
