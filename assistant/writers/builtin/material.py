"""What a draft can be made of: the facts, myths and questions of a card or of retrieved passages, with their sources."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from assistant import emergency
from assistant.knowledge import cards, passages, relevance, subject
from assistant.knowledge.card import Answer, Fact, Topic
from assistant.knowledge.subject import upper_first
from assistant.stages import Brief, Passage
from assistant.writers.builtin import answers, aspects, card_answers, roles, slots, statements, unsaid
from assistant.writers.builtin.topic_words import alike, asked, stems

_T = TypeVar("_T")
_SHARED, _MOST = 3, 0.5  # stems two facts have in common, and their share of the shorter one's, when both say the same


@dataclass(frozen=True, slots=True)
class Told:
    """One true sentence, what it talks about, and where it comes from."""

    text: str
    role: str
    source: str  # id of the source on its card, or of the passage it stands in
    issuer: str = ""
    url: str = ""
    short: str = ""  # the same as the answer to its question

    @property
    def answer(self) -> str:
        """The sentence as it stands after its question."""
        return self.short or self.text

    def echoes(self, other: Told, named: frozenset[str]) -> bool:
        """Whether it says nearly what another says: many content words of the shorter one, but for the topic's name, stand in both."""
        here, there = stems(self.text) - named, stems(other.text) - named
        return self.text == other.text or (len(here) > 1 and here <= there) or len(here & there) >= max(_SHARED, _MOST * min(len(here), len(there)))


# Set by reading which sentences requests of people were answered with.
_SAME_WORD, _LIKE_WORD = 0.4, 0.16  # what a word in common adds to a nearness, and one that says the same; less where many sentences hold it
_ABOVE, _CLOSE, _SPREADS, _BESIDE, _HEAD = 0.1, 0.64, 1.0, 0.12, 0.04  # above the card's mean; of a sentence without a word in common; from the best one

_AT_ONCE = re.compile(r"\bER\b|\bA&E\b|(?i:\bto (?:the )?er\b|\bemergenc\w+|\b(?:911|999|112|000|111)\b|\bright away\b|\bambulance\b|\bat once\b)")  # of which the signs come first
_WHEN = re.compile(r"(?i)\bwhen (?:to|should|do|does|is it|it.?s)\b|\b(?:red flags?|warning signs?|danger signs?|same day|right away)\b")

_SEVERAL = re.compile(r"^(?!(?:a|an|the|my|your|our) )(.*\b(?:exam|test|scan|shot|visit|check-?up|x-ray|appointment|pill|booster))$")  # "questions about dilated exams"
_DOES = re.compile(r"(?i)(?:finish|stop|start|begin|quit|bring|eat|pack|get|take) ")  # a name that is no name in the middle of a sentence
_ENOUGH = 3  # facts that are enough to write of
_ASKS = ("how ", "what ")

Take = tuple[str, tuple[Told, ...]]
Reply = tuple[str, tuple[Told, ...]]  # a question and the sentences that answer it


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that can be said about one topic."""

    topic: Topic | None
    subject: str
    facts: tuple[Told, ...]
    myths: tuple[tuple[str, Told], ...] = ()
    answered: tuple[tuple[str, Told], ...] = ()
    takes: tuple[Take, ...] = ()  # an opening, and sentences that follow; those without a source are ours
    replies: tuple[Reply, ...] = ()  # the card's answers
    wanted: tuple[Reply, ...] = ()  # those that the request asks for, in its order
    angle: frozenset[str] = frozenset()  # stems of what the request asks about beside the topic's name
    jurisdiction: str = ""  # of the practice: which numbers to call are told
    pointed: tuple[str, ...] = ()  # the sentences that come nearest to the angle, nearest first; none where none comes near
    foremost: tuple[str, ...] = ()  # those of them that come about as near as the nearest
    ordered: bool = False  # whether the first facts tell what was asked, one aspect after the other
    sought: Told | None = None  # the answer to the question or the myth of the card that the request quotes

    def on_angle(self, text: str) -> bool:
        """Whether a sentence speaks to the angle of the request: it is one of those that come nearest, or shares a word where none comes near."""
        return any(one in text for one in self.pointed) if self.pointed else bool(self.angle & stems(text))

    def nearest(self, of: Sequence[_T], text: Callable[[_T], str]) -> list[_T]:
        """Those that share most with the angle of the request, in order; none where nothing shares a word with it."""
        shared = [self.on_angle(text(one)) if self.pointed else len(self.angle & stems(text(one))) for one in of]
        return [one for one, count in zip(of, shared, strict=True) if count and count == max(shared)]

    @property
    def at_once(self) -> bool:
        """Whether the request asks for what calls for help at once."""
        return bool(self.foremost) and roles.role(self.foremost[0]) == "emergency"

    @property
    def noun(self) -> str:
        """The subject as a heading names it: for "how a mammogram works" and "what to bring" the thing itself."""
        if self.topic is None or not self.subject.startswith(_ASKS):
            return self.subject
        titled = subject.spoken(self.topic)
        return subject.lower_first(self.topic.aliases[0]) if self.topic.aliases and titled.startswith(_ASKS) else titled

    @property
    def named(self) -> frozenset[str]:
        """Stems of the topic's names."""
        return stems(" ".join((self.topic.title, *self.topic.aliases))) if self.topic else stems(self.subject)

    @property
    def taken(self) -> tuple[Told, ...]:
        """The sentences of all takes, ours among them."""
        return tuple(told for _, lines in self.takes for told in lines)

    @property
    def sourced(self) -> tuple[Told, ...]:
        """Everything true that a post may say of the topic: facts, what puts myths right, the facts of takes, answers."""
        return (*self.facts, *(fact for _, fact in self.myths), *(told for told in self.taken if told.source), *self.replied)

    def reply_of(self, answer: Answer | None) -> tuple[Told, ...]:
        """The sentences of one of the card's answers; none for none."""
        return next((lines for question, lines in self.replies if answer is not None and question == answer.question), ())

    @property
    def replied(self) -> tuple[Told, ...]:
        """The sentences of all answers."""
        return tuple(told for _, lines in self.replies for told in lines)

    @property
    def topic_order(self) -> tuple[Told, ...]:
        """The facts in the card's own order."""
        return of_topic(self.topic, self.jurisdiction).facts if self.topic else self.facts

    @property
    def specialties(self) -> tuple[str, ...]:
        """The topic's specialties, main one first."""
        return self.topic.specialties if self.topic else ()


def gather(brief: Brief) -> Material | None:
    """What can be said for this brief, what fits the request first; None when knowledge has nothing."""
    topic = cards.topic(brief.topic) if brief.topic else None
    if topic is not None:
        return _ranked(_without(of_topic(topic, brief.profile.jurisdiction), _not_wanted(brief)), brief)
    topic = _retrieved(brief.passages)
    if topic is not None:
        return _ranked(of_topic(topic, brief.profile.jurisdiction, cited_by_passage=True), brief)
    facts = tuple(_of_passages(brief.passages))
    return Material(None, _title(brief.passages), facts) if facts else None


def _not_wanted(brief: Brief) -> tuple[str, ...]:
    """Words and matters that the request keeps out of its post."""
    return (*unsaid.words(" ".join((brief.request.text, *brief.avoided))), *unsaid.things(brief.avoided))


def _without(material: Material, words: tuple[str, ...]) -> Material:
    """The material without what holds one of the words, where enough is left to write of."""
    if not words:
        return material
    holds = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, words))})").search
    facts = tuple(told for told in material.facts if not holds(told.text))
    if len(facts) < _ENOUGH:
        return material
    return replace(
        material,
        facts=facts,
        myths=tuple(pair for pair in material.myths if not holds(f"{pair[0]} {pair[1].text}")),
        answered=tuple(pair for pair in material.answered if not holds(f"{pair[0]} {pair[1].text}")),
        takes=tuple(take for take in material.takes if not holds(" ".join((take[0], *(told.text for told in take[1]))))),
        replies=tuple((question, left) for question, lines in material.replies if not holds(question) and (left := tuple(told for told in lines if not holds(told.text)))),
    )


@cache
def of_topic(topic: Topic, jurisdiction: str = "US", *, cited_by_passage: bool = False) -> Material:
    """All of a card, as a practice of this jurisdiction may tell it. A fact is cited by its source on the card, or by the passage that was retrieved."""

    def told(fact: Fact) -> Told | None:
        text = emergency.localised(fact.text, jurisdiction)
        if not emergency.reaches(text, jurisdiction):
            return None
        if not fact.sources or (text != fact.text and emergency.crisis(jurisdiction) in text):
            return Told(text, "", "")  # a helpline of another country is not what the source names
        source = topic.source(fact.sources[0])
        key = _passage_id(topic, fact.text) if cited_by_passage else source.id
        return Told(text, roles.role(text), key, source.issuer, source.url)

    takes = ((take.opening, tuple(filter(None, map(told, take.lines)))) for take in topic.takes)
    return Material(
        topic,
        subject.spoken(topic),
        tuple(filter(None, map(told, topic.facts))),
        tuple((m.myth, fact) for m in topic.myths if (fact := told(m.fact))),
        (*((a.question, fact) for a in answers.answered(topic) if (fact := told(a.fact))), *_derived(topic, told)),
        tuple((opening, lines) for opening, lines in takes if lines),
        tuple((answer.question, lines) for answer in topic.answers if (lines := tuple(filter(None, map(told, answer.lines))))),
        jurisdiction=jurisdiction,
    )


def _derived(topic: Topic, told: Callable[[Fact], Told | None]) -> list[tuple[str, Told]]:
    """Questions that a fact answers by its grammar: what a thing is, what its common signs are."""
    found: list[tuple[str, Told]] = []
    for fact in topic.facts:
        listed = roles.listed(fact.text)
        if listed and listed.kind and "other" not in listed.kind and (said := told(fact)):
            question = f"What are {subject.lower_first(listed.heading)}?"
            found.append((question, replace(said, short=f"{upper_first(listed.said)}.")))
    first = topic.facts[0]
    name = re.match(r"(An? )?([\w’' -]{3,40}?) (is|are) (?:an? |the )", first.text)
    if name and name[2].lower() in {subject.spoken(topic).lower(), *(a.lower() for a in topic.aliases), topic.title.lower()}:
        inner = subject.lower_first(f"{name[1] or ''}{name[2]}")
        pronoun = "They are" if name[3] == "are" else "It is"
        short = f"{pronoun} {first.text[name.end(3) :].strip()}"
        if " the only " not in first.text and (said := told(first)):
            found.append((f"What exactly {name[3]} {inner}?", replace(said, short=short)))
    return found


@cache
def _passage_id(topic: Topic, text: str) -> str:
    for entry in passages.from_topics((topic,)):
        if text in entry.passage.text:
            return entry.passage.id
    return f"topics/{topic.id}#facts"


def _retrieved(found: tuple[Passage, ...]) -> Topic | None:
    """The card of the best passage, when the best passage is from a card."""
    for passage in found:
        if passage.shelf == passages.PRACTICE:
            return None
        if passage.shelf == passages.TOPICS:
            return cards.topic(passage.id.partition("#")[0].removeprefix("topics/"))
    return None


def _of_passages(found: tuple[Passage, ...]) -> list[Told]:
    told = []
    for passage in found:
        if passage.shelf != passages.PRACTICE:
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", " ".join(passage.text.split())):
            if sentence.endswith((".", "!")) and 4 <= len(sentence.split()) <= 40:
                told.append(Told(sentence, roles.role(sentence), passage.id, passage.issuer, passage.url))
    return told


def _title(found: tuple[Passage, ...]) -> str:
    own = next((p.title for p in found if p.shelf == passages.PRACTICE), "")
    return subject.lower_first(own.partition(":")[0])


def _ranked(material: Material, brief: Brief) -> Material:
    """What shares words with the request's angle first; the card's order otherwise. The angle names the subject."""
    request = slots.of_series(brief) or brief.request.text
    alias = _alias(material.topic, request) if material.topic else ""
    wanted = alike(stems(f"{request} {brief.style.audience}") - stems(_plain_title(material)))

    aimed = _aimed(material.topic, request) if material.topic else {}

    def shared(text: str) -> float:
        return -max((score for said, score in aimed.items() if said in text), default=0.0) if aimed else -len(stems(text) & wanted)

    material = replace(material, foremost=_within(aimed, _HEAD))
    material = _without_comfort(material) if material.at_once else material
    ranked = sorted(material.facts, key=lambda told: shared(told.text))
    names = (alias, material.topic.title, *material.topic.aliases) if material.topic else (material.subject,)
    replies = _wanted(material, request, brief.points)
    first = tuple(told for _, lines in replies for told in lines)
    if not first and material.topic is not None and not material.at_once:
        first = tuple(told for text in card_answers.facts_asked_for(request, material.topic) for told in ranked if told.text == text)
    if not first and (not material.at_once or aspects.defines(request)):
        first = aspects.told(request, ranked, [name for name in names if name])
    return replace(
        material,
        wanted=replies,
        subject=alias or material.subject,
        facts=(*first, *(told for told in ranked if told not in first)),
        ordered=bool(first),
        myths=tuple(sorted(material.myths, key=lambda pair: shared(f"{pair[0]} {pair[1].text}"))),
        answered=(*((question, lines[0]) for question, lines in replies), *sorted(material.answered, key=lambda pair: shared(f"{pair[0]} {pair[1].text}"))),
        angle=wanted,
        pointed=tuple(told.text for told in first) or _within(aimed, _BESIDE),
        sought=_sought(material, request),
    )


def _wanted(material: Material, request: str, points: Sequence[str]) -> tuple[Reply, ...]:
    """The answers that the request asks for, in its order, and those to its points; where it asks what calls for help at once, one that tells it comes first, and nothing in it calms."""
    if material.topic is None:
        return ()
    if any(question.lower().rstrip("?") in request.lower() for question in material.topic.questions if question not in {question for question, _ in material.replies}):
        return ()  # a question of the card's own list, which its facts answer
    about = card_answers.subject(request, material.topic)
    of_points = (card_answers.nearest(card_answers.of(about, point), material.topic, card_answers.BESIDE_OWN if statements.states(point) else card_answers.SURE) for point in points)
    asked_for = [answer.question for answer in (*card_answers.asked_for(request, material.topic), *of_points) if answer is not None]
    found = sorted((reply for reply in material.replies if reply[0] in asked_for), key=lambda reply: asked_for.index(reply[0]))
    if not material.at_once:
        return tuple(found)
    urgent = [reply for reply in material.replies if reply[1][0].role == "emergency"]
    first = [reply for reply in found if any(told.role == "emergency" or _CALLS.search(told.text) for told in reply[1])] or urgent[:1]
    if not first:
        return ()
    told_ = (*first, *(reply for reply in found if reply not in first))
    return tuple((question, lines) for question, said in told_ if (lines := tuple(told for told in said if not _COMFORTS.search(told.text))))


# What takes the edge off a reason to call at once: "Fevers in children usually pass in a few days."
_COMFORTS = re.compile(r"(?i)\b(?:usually|often|mostly|most|typically|generally|nearly always|in most cases|rarely)\b[^.]{0,60}\b(?:pass(?:es)?|harmless|go(?:es)? away|gets? better|clears? up|mild|minor|not serious|heals?|improves?|no treatment|on (?:its|their) own|not dangerous|nothing|fine|serious|short)\b|\bharmless\b|\bcommon viral\b")


_CALLS = re.compile(r"(?i)\b(?:right away|at once|day or night|911|same day|the same day)\b")  # what is said to those who must not wait


def _without_comfort(material: Material) -> Material:
    """The material for a post that opens with a reason to get help at once, without what calms."""
    return replace(
        material,
        facts=tuple(told for told in material.facts if told.role == "emergency" or not _COMFORTS.search(told.text)),
        myths=tuple(pair for pair in material.myths if not _COMFORTS.search(pair[1].text)),
        answered=tuple(pair for pair in material.answered if not _COMFORTS.search(pair[1].text)),
        takes=tuple(take for take in material.takes if not any(_COMFORTS.search(told.text) for told in take[1])),
    )


@lru_cache(maxsize=64)
def _aimed(topic: Topic, request: str) -> Mapping[str, float]:
    """Sentence of the card -> how near it comes to what a request asks beside the topic's name; empty where it asks nothing, or nothing comes near."""
    about = asked(request) - stems(" ".join((topic.title, *topic.aliases)))
    both = stems(topic.title)
    if " and " in topic.title and 0 < len(named := asked(request) & both) < len(both):
        about |= named  # of a card about two things, the one that is named
    asks_when = _WHEN.search(request) is not None  # the signs that call for it belong to the answer
    at_once = asks_when and _AT_ONCE.search(request) is not None
    if not about:  # "when to go to the ER for an asthma attack"
        return {text: float(roles.role(text) == "emergency") for text in relevance.nearness(topic, request)} if at_once else {}
    whole = relevance.nearness(topic, request)
    alone = relevance.nearness(topic, " ".join(w for w in re.findall(r"[\w'’-]+", request) if stems(w) & about or not stems(w)))  # the name would bring its own neighbors
    held = {text: stems(text) & alike(about) for text in whole}
    told = Counter(stem for shared in held.values() for stem in shared)
    near = {text: (whole[text] + alone[text]) / 2 for text in whole} if told else whole
    scores = {text: near[text] + sum((_SAME_WORD if stem in about else _LIKE_WORD) / math.sqrt(told[stem]) for stem in shared) for text, shared in held.items()}
    usual = sum(near.values()) / len(near)
    spread = math.sqrt(sum((n - usual) ** 2 for n in near.values()) / len(near))
    best = max(scores, key=scores.__getitem__)
    close = held[best] if told else near[best] >= max(_CLOSE, usual + _SPREADS * spread)
    if not asks_when:
        return scores if close and scores[best] >= usual + _ABOVE else {}
    least = scores[best] + 1 if at_once else scores[best] - _HEAD  # before all others, or beside the nearest
    return {text: max(score, least) if roles.role(text) == "emergency" else score for text, score in scores.items()}


def _within(aimed: Mapping[str, float], reach: float) -> tuple[str, ...]:
    best = max(aimed.values(), default=0.0)
    return tuple(sorted((text for text, score in aimed.items() if score >= best - reach), key=lambda text: -aimed[text]))


def _sought(material: Material, request: str) -> Told | None:
    asked = _plain(request)
    return next((told for quoted, told in (*material.answered, *material.myths) if _plain(quoted) in asked), None)


def _plain(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower()))} "


def _plain_title(material: Material) -> str:
    return material.topic.title if material.topic else material.subject


def _alias(topic: Topic, request: str) -> str:
    """The alias that the request uses when it says more than the title: "cataract surgery"."""
    asked = f" {' '.join(re.findall(r'[a-z0-9-]+', request.lower()))} "
    title = stems(topic.title)
    found = [a for a in topic.aliases if len(a.split()) > 1 and not _DOES.match(a) and f" {a.lower()} " in asked and (stems(a) - title or (" and " in topic.title and stems(a) < title))]
    return _SEVERAL.sub(r"\1s", subject.lower_first(max(found, key=len))) if found else ""
