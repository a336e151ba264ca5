"""Which of a card's answers a request asks for: "heart attack versus cardiac arrest", "what it is, how it spreads and when kids can go back"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Protocol, TypeVar

from assistant.guard import lexicon
from assistant.knowledge.card import Answer, Topic
from assistant.writers.builtin import answering, common_asks, frames, told, topic_words

SURE = 0.4  # how likely an answer tells what is asked (scripts/train_answering.py says how often it does then)
BESIDE_OWN = 0.75  # the same of one that stands beside a sentence of the writer's own, or instead of it
_SURELY, _HARDLY_LESS = 0.6, 0.3  # of one of several things named between commas; of a second answer beside the likeliest
_RATHER, _BEFORE = 0.6, 0.08  # likelihood from which a fact goes before an answer, and by how much it must be likelier
_DANGLES = re.compile(r"(?i)\b(?:to|with|of|for|about|on|in|from|use|using|have|having|get|getting)$")  # "is it bad to": nothing without the name
_FACT_SURELY = 0.35  # of a fact that is told for what is asked
_MAY_TELL, _FACT_TELLS = 0.3, 0.25  # likelihood from which an answer, or a fact, that is told counts as one to what was asked
_BY_NAME = 0.55  # where nothing is asked but what another name of the topic says: "colonoscopy prep", "ankle sprains"
_MORE = re.compile(r"(?i)\s*(?:[,;:?]|\s[-–—]|\b(?:and|or|plus|&|n)\b)\s*(?=(?:and |or |plus |n )?(?:what|when|how|why|who|which|where|whether|if|is|are|can|do|does|should)\b)|\s*\b\d\s?[).]\s+|\n+|[.!]\s+")
_IS_ASKED = re.compile(r"(?i)\W*(?:(?:explain|about|on|first|so|and|just|simply|exactly) )*(?:what (?:it|this|that|they|these) (?:is|are|even is|actually is|really is)|what(?:['’]?s| is| are)(?: (?:it|an?|the|this|that|they))?(?: (?:exactly|anyway|even))?|(?:the |a |simple |plain )*(?:definition|basics|explainer)|(?:explained|in plain (?:words|english)|in simple terms))\W*")
_DEFINES = re.compile(r"(?i)what (?:is|are) (?:an? |the )?")
_NOTHING_ELSE = re.compile(r"(?i),?(?: (?:in )?(?:plain|simple) (?:words|english)| exactly| anyway| really)?\??")
_ASKS = re.compile(r"(?i)\b(?:what (?:is|are|it is)|when|how|who|why)\b")
_REQUESTED = re.compile(r"(?i)^\W*(?:[\w'’]+[ ,!]+){0,9}?(?:posts?|tweets?|captions?|threads?|carousels?|reels?|scripts?|videos?|blogs?|articles?|stor(?:y|ies)|ones?|something|smth|sth)\b(?:,? (?:for|on) [\w ]{2,20}?)??,? (?:about|on|re|regarding|explaining|that explains|telling)\b:? +")
_URGENT_ASKED = re.compile(
    r"(?i)\b(?:emergenc(?:y|ies)|urgent|911|e\.?r\.?|right away|red flags?|warning signs?|(?:when|how soon) (?:to|should (?:i|you|we|people|parents|someone)|do (?:i|you|we|people)|must) (?:worry|call|come in|phone|go|see|get|seek)|how long before (?:\w+ ){1,3}(?:should|need to) (?:worry|call|come)|when it(?:['’]s| is)? (?:serious|dangerous)|see (?:somebody|someone|a doctor|us) (?:fast|soon|now|quickly))"
)
_TELLS_URGENT = re.compile(r"(?i)right away|urgent|emergenc|911|red flags?|warning signs?|medical (?:care|help|attention)|at once|same day|dangerous|serious|\bwhen\b.*\b(?:see|call|doctor|checked?|care|worr)")
_BABY = re.compile(r"(?i)\b(?:bab(?:y|ies)|newborns?|infants?)\b")
_QUESTION_WORD = re.compile(r"(?i)(?:what|when|how|why|who|which|where|whether|is|are|do|does|can|should)\b")
_ENDS = re.compile(r"(?i)(?:is|are|be|it|do|does|to|back|up|off|in|for|they|them|mean)\b")  # what a question ends with
_TAIL = 5  # words of asking behind what is asked: "carousel for insta please"
_HEAD, _CURT = 8, 2  # words of what a request is about, and of a part that asks too little without it
EXPLAIN = re.compile(r"(?i)\bexplain(?:s|ing|er)?\b")
_AND_MORE = re.compile(r"(?i), and (?:when|how|what|why|who|which|where|is|are|does|do|can)\b.*\?$")
_WORD = re.compile(r"\w{2}")
_BETWEEN = re.compile(r"\s*[,;:/]\s+|\s+[-–—/]\s+")


class _Sentence(Protocol):
    @property
    def text(self) -> str: ...


_Fact = TypeVar("_Fact", bound=_Sentence)


@lru_cache(maxsize=64)
def asked_for(request: str, topic: Topic) -> tuple[Answer, ...]:
    """The answers a request asks for, in its order; none where it asks nothing of the topic that one of them answers."""
    if quoted := tuple(answer for answer in topic.answers if first_question(answer) in request):
        return quoted  # in the very words of the card
    of_babies = f" in {baby[0]}" if (baby := _BABY.search(request)) else ""  # whom one part names, the others are about
    first, *others = parts(request) or [request]
    about = subject(request, topic)
    found: list[Answer] = []
    for part in (first, *others):
        urgent = _URGENT_ASKED.search(part) is not None and not _BABY.search(part)
        found += _told(f"{part}{of_babies}" if urgent else part if part is first else of(about, part), topic)
    if not found and not facts_asked_for(request, topic) and (whole := nearest(request, topic)) is not None:
        found = [whole]
    if not found and EXPLAIN.search(request) and (definition := _definition(topic)):
        return (definition,)
    return tuple(dict.fromkeys(found))


def subject(request: str, topic: Topic) -> str:
    """What of the topic a request is about, as it begins: "mouth sores during chemo"; empty where it is the topic as a whole."""
    head = _without_frame(next(iter(parts(request)), request)).strip(" .,:;?!")
    return head if 0 < len(head.split()) <= _HEAD and topic_words.stems(topic_words.names(topic).sub(" ", head)) else ""


def of(about: str, part: str) -> str:
    """Something asked for, with what it is asked of where it says too little by itself: "what helps" of mouth sores."""
    return f"{about}, {part}" if about and len(topic_words.stems(part)) <= _CURT else part


def _told(part: str, topic: Topic) -> tuple[Answer, ...]:
    """The answers that one part of a request asks for: one to each thing between commas, where several surely have one; else the likeliest, and the next where it is hardly less so."""
    pieces = [piece for piece in _BETWEEN.split(part) if _asks_more(piece, topic)]
    found = tuple(dict.fromkeys(answer for piece in pieces if (answer := nearest(piece, topic, _SURELY)) is not None)) if len(pieces) > 1 else ()
    if len(found) > 1:
        return found
    whole = nearest(part, topic)
    if whole is None:
        return found
    others = answering.answers(topic, *_read(part, topic))
    second = max((other for other in others if other is not whole), key=others.__getitem__, default=None)
    return (whole, second) if second is not None and _HARDLY_LESS <= others[second] <= others[whole] else (whole,)


def first_question(answer: Answer) -> str:
    """The question of an answer without the second one that some ask: "When does it begin, and when does it end?"."""
    return _AND_MORE.sub("?", answer.question)


def nearest(asked: str, topic: Topic, sure: float = SURE) -> Answer | None:
    """The answer that comes nearest to what is asked; None where nothing is asked beside the topic's name, or none is likely meant (``sure``)."""
    said = _without_frame(asked)
    if (own := _as_asked(topic).get(said.strip(" ?.!").lower())) is not None:
        return own
    bare = " ".join(topic_words.names(topic).sub(lambda name: _beyond(name[0], topic.title), said).split())
    if common_asks.is_one(bare):
        if topic_words.stems(bare) and topic_words.stems(bare) <= topic_words.stems(topic.title):
            return None  # the topic as a whole: "signs of a stroke"
        return common_asks.answer(bare, topic, answering.answers(topic, *answering.put(said, topic)))
    if not topic_words.stems(bare) and not _ASKS.search(bare):
        return None
    if _IS_ASKED.fullmatch(bare) and (definition := _definition(topic)):
        return definition
    if _URGENT_ASKED.search(bare) and (urgent := _urgent(topic, said)):
        return urgent
    sure = sure if _ASKS.search(said) or topic_words.stems(topic_words.names(topic).sub(" ", said)) else max(sure, _BY_NAME)
    whole, bare = answering.put(said, topic)[0], _standing(bare, said)
    best, likely = _best(topic, whole, bare)
    if best is None or likely < sure or _told_by_a_fact(topic, whole, bare, likely):
        return None
    return best if not _others(said, topic) - topic_words.stems(" ".join((best.question, *(line.text for line in best.lines)))) else None


def _told_by_a_fact(topic: Topic, whole: str, bare: str, likely: float) -> bool:
    """Whether a fact of the card tells what is asked more surely than its likeliest answer."""
    return max(answering.facts(topic, whole, bare).values(), default=0.0) >= max(_RATHER, likely + _BEFORE)


def facts_asked_for(request: str, topic: Topic) -> tuple[str, ...]:
    """The facts that surely tell the parts of a request, in its order, where no answer does."""
    about = subject(request, topic)
    found = []
    for n, part in enumerate(parts(request)):
        whole, bare = _read(of(about, part) if n else part, topic)
        if not _asks_more(bare, topic):
            continue  # the topic as a whole
        likely = answering.facts(topic, whole, bare)
        best = max(likely, key=likely.__getitem__, default="")
        found += [best] if best and likely[best] >= _RATHER else []
    return tuple(dict.fromkeys(found))


def likeliest(asked: str, topic: Topic) -> tuple[tuple[Answer, ...], float]:
    """The answers of a topic that a question asks for, and how likely the nearest is one that is meant: which of several topics it asks of."""
    found = asked_for(asked, topic)
    bare = " ".join(topic_words.names(topic).sub(" ", asked).split())
    return found, _best(topic, asked, bare or asked)[1]


def _asks_more(said: str, topic: Topic) -> bool:
    """Whether words are asked about beside the topic's name."""
    return any(stem.isalpha() for stem in topic_words.stems(topic_words.names(topic).sub(" ", said)))


def speaks(asked: str, topic: Topic, told: str) -> bool:
    """Whether an answer or a fact that is likely enough to tell what is asked stands in what is ``told``, in words that may share none with it."""
    whole, bare = _read(asked, topic)
    likely = answering.answers(topic, whole, bare)
    if any(share >= _MAY_TELL and any(line.text in told for line in answer.lines) for answer, share in likely.items()):
        return True
    return any(share >= _FACT_TELLS and text in told for text, share in answering.facts(topic, whole, bare).items())


def _read(asked: str, topic: Topic) -> tuple[str, str]:
    """What is asked, without its frame: with the topic's name, and without."""
    said = _without_frame(asked)
    whole, bare = answering.put(said, topic)
    return whole, _standing(bare, said)


def _standing(bare: str, said: str) -> str:
    """What is asked without the topic's name, or with it where little stands without."""
    return said if not bare or _DANGLES.search(bare) else bare


def fact_for(asked: str, topic: Topic, facts: Sequence[_Fact]) -> _Fact | None:
    """Of some facts of the card the one that surely tells what is asked; None where none does."""
    whole, bare = _read(asked, topic)
    likely = answering.facts(topic, whole, bare)
    best = max(facts, key=lambda fact: likely.get(fact.text, 0.0), default=None)
    return best if best is not None and likely.get(best.text, 0.0) >= _FACT_SURELY else None


@lru_cache(maxsize=512)
def _as_asked(topic: Topic) -> dict[str, Answer]:
    """Each question of a card, and each other way of asking it, to its answer."""
    return {asked.strip(" ?.!").lower(): answer for answer in reversed(topic.answers) for asked in (*answer.also, answer.question)}


def asks_what_it_is(asked: str, topic: Topic) -> bool:
    """Whether nothing is asked but what the topic is: "what shingles is"."""
    return _IS_ASKED.fullmatch(" ".join(topic_words.names(topic).sub(" ", _without_frame(asked)).split())) is not None


def _best(topic: Topic, whole: str, bare: str) -> tuple[Answer | None, float]:
    """The likeliest answer, and how likely it is one that is meant."""
    near = answering.answers(topic, whole, bare)
    best = max(near, key=near.__getitem__, default=None)
    return best, near[best] if best is not None else 0.0


def _others(said: str, topic: Topic) -> frozenset[str]:
    """The stems of the illnesses, medicines and vaccines named beside the topic: an answer that names none of them is about something else."""
    words = re.findall(r"[^\W\d_]{4,}", topic_words.names(topic).sub(" ", said).lower())
    return topic_words.stems(" ".join(word for word in words if word in _things() or word.removesuffix("s") in _things()))


@cache
def _things() -> frozenset[str]:
    return frozenset().union(*(lexicon.words(name) for name in ("advice/conditions", "advice/drugs", "advice/drug_brands", "advice/vaccines")))


@lru_cache(maxsize=512)
def _definition(topic: Topic) -> Answer | None:
    """The answer that says what the topic is, in plain words."""
    names = topic_words.names(topic)
    begun = ((answer, _DEFINES.match(answer.question)) for answer in topic.answers)
    return next((answer for answer, match in begun if match and (name := names.match(answer.question, match.end())) and _NOTHING_ELSE.fullmatch(answer.question, name.end())), None)


def _urgent(topic: Topic, said: str) -> Answer | None:
    """The answer that says when to get care fast; of several the nearest, and where babies are asked about the one on them, if any: their bars are lower."""
    near = answering.answers(topic, said, said)
    if _BABY.search(said):
        of_babies = [answer for answer in near if _BABY.search(answer.question) and any(map(_TELLS_URGENT.search, (answer.question, *(line.text for line in answer.lines))))]
        if of_babies:
            return max(of_babies, key=near.__getitem__)
    return max((answer for answer in near if _TELLS_URGENT.search(answer.question)), key=near.__getitem__, default=None)


def _without_frame(asked: str) -> str:
    """What is asked, without the words around it that ask for a post."""
    words = _REQUESTED.sub("", asked, count=1).split()
    while words and frames.is_frame(words[0]) and not _QUESTION_WORD.match(words[0]):
        words.pop(0)
    for n in range(1, len(words)):
        if len(words) - n <= _TAIL and not _ENDS.match(tail := " ".join(words[n:])) and frames.asks(tail):
            return " ".join(words[:n]).rstrip(" .!")
    return " ".join(words).rstrip(" .!")


def _beyond(name: str, title: str) -> str:
    """What a name of the topic says beyond its title: "prep" of "colonoscopy prep"."""
    known = topic_words.stems(title)
    return " ".join(word for word in name.split() if not topic_words.stems(word) <= known) if topic_words.stems(name) & known else ""


def parts(request: str) -> list[str]:
    """What a request asks, one thing after the other, without the notes on how to write."""
    return [part for piece in told.asking(request) or (request,) for part in _MORE.split(piece) if _WORD.search(part)]
