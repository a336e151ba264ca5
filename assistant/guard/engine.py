"""Reads a text with every rule that can apply, rewrites it until nothing is found, or withholds it."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from assistant.errors import BedsideError, GuardFailed, Unreadable
from assistant.guard import bearing, clauses, rewrite, tracing
from assistant.guard.discovery import FAMILIES, ruleset, version
from assistant.guard.document import Document, Options
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars, conduct, doubts, whole
from assistant.profile import EMPTY, Profile
from assistant.stages import Finding, Removed, Safe
from assistant.text.canonical import printable

REWRITING = ("identifiers", "advice", "claims")
DRAFTED = (*REWRITING, "conduct")  # what may not stand in a draft of ours; an impression alone is for the writer of a post to weigh
_DEIDENTIFY = ("identifiers",)
_ROUNDS = 5
_SECONDS = 4.0  # of this thread's own processor time, so that a busy machine changes no verdict; longer texts get their share on top
_SAMPLE = (  # touches every family, so that nothing is left to load
    "My patient Ana Example, 71, a teacher from Dayton, came to Mercy Hospital on 3/4. MRN 555-0100, ana@mail.example. "
    "Take 400 mg of ibuprofen twice a day. Results are guaranteed. To the trolls: use code ABC. Here is her photo.\n"
    "Anna S, 67F, seen by Dr. Sample on April 12 for a retinal tear. #teamana"
)
_log = logging.getLogger(__name__)


class Found(NamedTuple):
    """A hit of one rule in one document."""

    rule: Rule
    hit: Hit

    @property
    def kind(self) -> str:
        """What was found: NAME, AGE, ADVICE, ..."""
        return self.hit.kind or self.rule.kind

    @property
    def family(self) -> str:
        """The family of the rule: identifiers, advice, ..."""
        return self.rule.code.partition("/")[0]


class Cleaned(NamedTuple):
    """A guarded text with what was found in the text as it came in."""

    safe: Safe
    findings: tuple[Finding, ...]
    changed: bool

    @property
    def text(self) -> str:
        """The guarded text."""
        return self.safe.text

    @property
    def removed(self) -> tuple[Removed, ...]:
        """What was taken out, by kind, with offsets into the text as it came in."""
        return tuple(Removed(f.kind, f.start, f.end) for f in self.findings)


class Reader:
    """Reads the texts of one judgement: what ``clean``, ``scan`` and the last reading share is read once."""

    def __init__(self, profile: Profile = EMPTY, *, strength: str = "post", tips: str = "allow") -> None:
        self._profile = profile
        self._spared: tuple[str, ...] = ()
        self._options = Options(strength, tips)
        self._documents: dict[str, Document] = {}
        self._matching: dict[str, tuple[frozenset[str], list[int]]] = {}  # by text: families, and which of their patterns match
        self._hits: dict[tuple[str, int], list[Found]] = {}  # by text and rule number

    def sparing(self, kinds: tuple[str, ...]) -> Reader:
        """This reader, with what it has read, but for kinds of finding that a patient's written authorisation answers."""
        other = copy(self)
        other._spared = kinds
        return other

    def clean(self, text: str, families: tuple[str, ...] = REWRITING) -> Cleaned:
        """Guard a text: faults out, the rest as it was. Raises Unjudged when it cannot be judged."""
        current = printable(text)
        document, found = self._read(current, families)
        findings = _findings(document, found) if current == text else self.scan(text, families)
        for attempt in range(_ROUNDS):
            edits = _edits(document, found, wide=attempt >= 2)
            if not edits:
                return Cleaned(Safe(document.canonical.source, version()), findings, document.canonical.source != text)
            current = rewrite.apply(document.canonical.source, edits)
            document, found = self._read(current, families)
            if found:
                findings = tracing.joined(findings, tracing.traced(_findings(document, found), current, text))
        if _edits(document, found, wide=True):
            raise Unreadable
        return Cleaned(Safe(document.canonical.source, version()), findings, True)

    def scan(self, text: str, families: tuple[str, ...] = FAMILIES) -> tuple[Finding, ...]:
        """Every finding in a text, in order, with offsets into it. Raises Unjudged like ``clean``."""
        return _findings(*self._read(text, families))

    def teaches(self, text: str, *, named: bool) -> bool:
        """Whether a text teaches of health, so that it must say that it is no advice; ``named``: whether it holds words of health."""
        odds = self._document(text).seen.faults["no_disclaimer"]
        return odds > (bars.TEACHES.beside if named else bars.TEACHES.alone)

    def impressions(self, text: str) -> dict[str, float]:
        """Log odds of each fault of conduct: of the whole text by its words and by the network, and of what the network says besides."""
        document = self._document(text)
        return {question: conduct.odds(document, question) for question in conduct.QUESTIONS} | {f"net:{fault}": float(odds) for fault, odds in document.seen.faults.items()}

    def unsavable(self, text: str, *, found: bool) -> bool:
        """Whether no edit saves a faulty text: how it reads as a whole, where that is beyond doubt; else what was ``found`` in it."""
        odds = whole.unsavable(self._document(text))
        return odds > (bars.UNSAVABLE.doubt if found else bars.UNSAVABLE.alone)

    def reads_like_a_notice(self, text: str) -> bool:
        """Whether nobody under care is told of, as a doctor's leave or a clinic's move is, so that names, places and days in it may be anybody's to know."""
        return doubts.tells_of_nobody(self._document(text), bars.NOTICE)

    def _document(self, text: str) -> Document:
        known = self._documents.get(text)
        if known is None:
            known = self._documents[text] = Document(text, self._profile, self._options)
        return known

    def _read(self, text: str, families: tuple[str, ...]) -> tuple[Document, list[Found]]:
        document = self._document(text)
        rules = ruleset(families, self._options.strength, self._profile.jurisdiction)
        sought, matching = self._matching.get(text, (frozenset(), []))
        if not sought.issuperset(families):
            matching = rules.prefilter.matching(document.text, families, lambda: _tells(document))
            self._matching[text] = frozenset(families), matching
        allowed = _SECONDS + len(text) / 20_000
        limit, soonest = time.thread_time() + allowed, time.perf_counter() + allowed
        candidates = rules.candidates(matching)
        late = {n for n in candidates if rules.rules[n].after_others}

        def of(numbers: Iterable[int]) -> Iterator[Found]:
            for number in sorted(numbers):
                known = self._hits.get((text, number))
                if known is None:
                    rule = rules.rules[number]
                    known = self._hits[text, number] = [Found(rule, hit) for hit in _detect(rule, document, candidates[number]) if _stands(document, hit)]
                    if time.perf_counter() > soonest and time.thread_time() > limit:  # asking for the former costs next to nothing
                        _log.error("guard out of time at rule %s", rule.code)
                        raise GuardFailed
                yield from known

        found = doubts.standing(document, list(of(candidates.keys() - late)))
        document.found = {family: [(f.hit.start, f.hit.end) for f in found if f.family == family] for family in families}
        document.late = {}
        for each in of(late):
            document.late.setdefault(each.family, []).append((each.hit.start, each.hit.end))
            found.append(each)
        found = [f for f in found if f.kind not in self._spared]
        found.sort(key=lambda f: (f.hit.start, -f.hit.end, f.rule.code))
        return document, found


def clean(
    text: str,
    profile: Profile = EMPTY,
    *,
    strength: str = "post",
    families: tuple[str, ...] = REWRITING,
    tips: str = "allow",
) -> Cleaned:
    """Guard a text: faults out, the rest as it was. Deterministic and idempotent.

    Raises Unjudged (TooLong, Unreadable, GuardFailed) when the text cannot be judged: nothing is cleared then.
    """
    return Reader(profile, strength=strength, tips=tips).clean(text, families)


def deidentify(text: str, profile: Profile = EMPTY) -> Cleaned:
    """What may leave this machine of a text as typed: identifiers out, at query strength, unless it is a notice that names nobody under care. Raises like ``clean``."""
    typed = Reader(profile, strength="query")
    cleaned = typed.clean(text, _DEIDENTIFY)
    if not cleaned.findings or not typed.reads_like_a_notice(text):
        return cleaned
    posted = clean(text, profile, families=_DEIDENTIFY)
    return cleaned if posted.findings else posted


def clean_after(before: str, text: str, profile: Profile = EMPTY, *, families: tuple[str, ...] = REWRITING) -> Cleaned:
    """Guard what is told next, read where it will stand: ``before`` says of whom "she" is told. What stands before is given back by nobody.

    Raises like ``clean``.
    """
    lead = f"{before.rstrip()}\n\n"
    done = clean(f"{lead}{text}", profile, families=families)
    if not done.safe.text.startswith(lead):
        return clean(text, profile, families=families)
    findings = tuple(replace(f, start=f.start - len(lead), end=f.end - len(lead)) for f in done.findings if f.start >= len(lead))
    return Cleaned(Safe(done.safe.text[len(lead) :], version()), findings, done.safe.text[len(lead) :] != text)


def scan(
    text: str,
    profile: Profile = EMPTY,
    *,
    strength: str = "post",
    families: tuple[str, ...] = FAMILIES,
    tips: str = "allow",
) -> tuple[Finding, ...]:
    """Every finding in a text, in order, with offsets into it. Raises Unjudged like ``clean``."""
    return Reader(profile, strength=strength, tips=tips).scan(text, families)


@cache
def warm_up(families: tuple[str, ...] = FAMILIES) -> str:
    """Load every rule and lexicon now: a broken one stops the start, and none is read inside a text's time limit."""
    for strength in ("post", "query"):
        scan(_SAMPLE, strength=strength, families=families)
    return version()


def _detect(rule: Rule, document: Document, patterns: list[object]) -> Iterable[Hit]:
    try:
        return list(rule.detect(document, patterns))
    except BedsideError:
        raise
    except Exception as error:
        _log.error("guard rule %s failed: %s", rule.code, type(error).__name__)
        raise GuardFailed from None


def _tells(document: Document) -> bool:
    try:
        return bearing.story_possible(document)
    except BedsideError:
        raise
    except Exception as error:
        _log.error("guard cannot tell whose story a text is: %s", type(error).__name__)
        raise GuardFailed from None


def _stands(document: Document, hit: Hit) -> bool:
    if not 0 <= hit.start < hit.end <= len(document.text):
        raise GuardFailed
    return hit.scope != "span" or hit.report_only or hit.beyond_public or not document.is_public(hit.start, hit.end)


def _findings(document: Document, found: list[Found]) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    for item in found:
        start, end = document.canonical.span(*_extent(document, item.hit))
        if findings and findings[-1].kind == item.kind and start < findings[-1].end:
            findings[-1] = replace(findings[-1], blocks=findings[-1].blocks or item.hit.blocks)
            continue  # the same fault seen by a second rule
        fix = item.hit.fix if item.hit.scope == "span" else None
        findings.append(Finding(item.rule.code, item.kind, start, end, item.rule.message, item.rule.guideline, fix, item.hit.blocks))
    return tuple(findings)


def _extent(document: Document, hit: Hit) -> tuple[int, int]:
    if document.options.strength == "query":
        return hit.start, hit.end  # what is asked must survive; nobody reads it as prose
    if hit.scope == "sentence":
        return document.sentence(hit.start)[0], max(hit.end, document.sentence(hit.end - 1)[1])
    if hit.scope == "clause":
        return clauses.removable(document, hit.start, hit.end)
    return hit.start, hit.end


def _edits(document: Document, found: list[Found], *, wide: bool) -> list[rewrite.Edit]:
    """What to change; ``wide`` drops whole sentences where smaller mends did not settle."""
    edits: list[rewrite.Edit] = []
    taken = [(f.hit.start, f.hit.end) for f in found if f.hit.scope == "span" and f.hit.fix is not None and not f.hit.report_only]
    for item in found:
        hit = item.hit
        if hit.report_only:
            continue
        if hit.scope == "clause" and not wide and any(s <= hit.start and hit.end <= e for s, e in taken):
            continue  # its words go already, and the clause around them may stay
        start, end = _extent(document, hit)
        if wide:
            start, end = document.sentence(start)[0], max(end, document.sentence(end - 1)[1])
        fix = "" if wide or hit.scope != "span" or hit.fix is None else hit.fix
        edits.append(rewrite.Edit(*document.canonical.span(start, end), fix))
    return edits
