"""What a request asks about a topic beside its name: "AFib and smartwatches"; and whether any fact of the card speaks to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from assistant.conversation import places
from assistant.guard import lexicon
from assistant.knowledge.card import Topic
from assistant.writers.builtin import told as parts_told
from assistant.writers.builtin import topic_words

MOST_WORDS = 16  # of a request: a longer one tells what it wants said
_NEAR = 0.6  # share of the words of a request that the card of a topic it does not name must hold
_MEDICAL = ("advice/conditions", "advice/drugs", "advice/drug_brands", "advice/procedures", "advice/tests", "advice/symptoms", "advice/supplements", "advice/vaccines")
_TAKEN = ("advice/diet_words", "advice/remedies", "advice/devices", "advice/exercises")
_FIELDS = ("iatric", "iatrist", "ologist", "ology", "itis", "emia", "osis", "opathy")
_TOLD_OF = 0.5  # share of the words of an angle the card must hold
_MOST_ANGLE = 9  # words of an angle; more are the person's own words
_JOINS = r"and|in|on|with|after|during|from|vs\.?|versus|while|when|at|before|near|between|among|without"
# Where what was asked about ends and the wish for a form, a tone, a day or a reader begins.
_ENDS = (
    r"[,.;:!?()\n\"“”]|\s[-–—]\s|\b(?:please|pls|plz|thanks|post|caption|thread|tweet|blog|reel|script|carousel|poll|video|for (?:my|our|the|a|an|instagram|facebook|linkedin|tiktok)|to (?:post|share|explain|remind|tell)"
    r"|that|which|so|because|but|we|our|my|i|your?|(?:in|on|with|at|from|and|a|an|the|some|no|keep|make)? ?(?:plain|simple|english|spanish|tone|style|voice|hooks?|emojis?|hashtags?|humou?r|jokes?|funny|light|warm|friendly|short|long|image|photo|picture|links?|question|myths?|facts?|numbers?|checklist|"
    r"today|tomorrow|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|season|awareness))\b"
)
_END = re.compile(rf"(?i)\s*(?:{_ENDS})")
_AFTER = re.compile(rf"(?i)\s+(?:(?!(?:{_JOINS})\b)[\w-]+\s+)?((?:{_JOINS})\s+)(?=\w)")
_ASIDE = re.compile(r"(?i)\s*(?:[:,]|\s[-–—])\s+(?=(?:what|why|how|when|who|which|whether|is|are|does|do|can|the|after|before|for)\b)")  # "adult ADHD: what to ask before a stimulant"
_COMPOUND = re.compile(r"(?i)\s+([a-z]{4,})\s*(?=:|\s[-–—]\s)")  # "chemo brain: ..."
_BEFORE = re.compile(r"(?i)((?:[\w’'-]+\s+){1,3})(?:and|with|vs\.?|versus|during|after|before|while on)\s+(?:the\s+)?$")
_ASKED = re.compile(r"(?i)\b(?:why|how|whether|if|does|do|is|are|can|when)\s+(?:the\s+|your\s+|my\s+)?$")
_ABOUT = re.compile(r"(?i)^.*\b(?:about|on|of|for|post|tweet|thread|why|how)\s+")
_FAVOUR = re.compile(r"(?i)\W*(?:can|could|would|will) (?:you|u) [^?]{8,}\?(?=\s+\S)")  # "can you write about ...? not many people know"
_SMALL = frozenset("for the our my your a an of in to on with and who are is aimed at all".split())  # noqa: SIM905
_EXPECTED = frozenset(("expec",))  # "what to expect" of anything
_READERS = frozenset(
    "parents moms dads teens kids children seniors adults caregivers families athletes runners students men people patients colleagues followers readers everyone public community".split()  # noqa: SIM905
)


def unspoken(said: str, topic: Topic, told: str) -> str:
    """The words of a short request for an angle of the topic that neither its card nor what was ``told`` speaks to; empty where all is spoken to."""
    if (favour := _FAVOUR.match(said)) is not None:
        said = favour[0]
    if len(said.split()) > MOST_WORDS:
        return ""
    known = topic_words.held(topic) | topic_words.alike(topic_words.stems(told))
    for asked, quoted in _angles(places.without(said), topic):
        words = [w for w in re.findall(r"[\w’'-]+", asked) if topic_words.stems(w)]
        stems = topic_words.asked(asked)
        stems -= topic_words.stems(" ".join((topic.title, *topic.aliases)))
        told_of = len(stems & known) >= _TOLD_OF * len(stems)
        if words and stems and not re.search(r"\d", asked) and len(asked.split()) <= _MOST_ANGLE and not told_of and not {w.lower() for w in words} <= _READERS:
            return quoted
    return next((w for w in _medical_words(places.without(said), _TAKEN) if not topic_words.stems(w) & known), "")


# "..., why it takes so long and what to ask": what a card is asked to explain. What, how and who are told in too many words to be missed by theirs.
_QUESTIONS = re.compile(r"(?i)(?:^|[,;:.!?–—(-]\s*|\b(?:and|on|about|explain|of|or)\s+)(?P<asked>(?:why|how come|how to)\b[^,;:.!?()\n]{6,80}?)(?=\s+(?:and|or|plus|&)\s+(?:why|what|how|who|when|where|whether|that)\b|[,;:.!?()\n]|$)")
_HALF = 0.5  # share of the words of a question that the posts must hold


def unanswered(said: str, topic: Topic, told: str) -> str:
    """The first thing a request asks about that neither the posts nor the card of the topic speak to, in its own words; empty where all is spoken to."""
    posts = topic_words.alike(topic_words.stems(told))
    here = posts | topic_words.held(topic)
    named = topic_words.stems(" ".join((topic.title, *topic.aliases)))
    for question in _QUESTIONS.finditer(places.without(said)):
        asked = _bare(_cut(question["asked"])) or question["asked"]
        stems = topic_words.asked(asked) - named
        spoken = here if asked.lower().startswith("why") else posts
        if stems and len(stems & spoken) < _HALF * len(stems):
            return asked.strip()
    return ""


# A part of a request that asks for something to be told, or says for whom: "when it is worth a look", "for managers".
_WANTS = re.compile(r"(?i)\W*(?:(?:and|or|also|plus) )?(?:what|when|why|how|who|whether|where|(?:do|does|is|are|should) (?:they|it|you|people|kids|i|we|there|the|this)|can (?!you\b|u\b|we\b)\w+|for|aimed at|audience)\b(?! (?:our|my|the) (?:page|website|feed|blog|newsletter))")


# What follows the name of a topic: "menopause at work", "sunscreen for outdoor workers".
_TAIL = re.compile(r"(?i)\s+(?:for|at|during|while|after|before|with)\s+(?:the |your |my |our )?[a-z][\w'’-]+(?: (?!(?:please|pls|plz|post|and|that|which|because|bc|so|is|are|not|but|keep|make|no|under|about|this|next|today|tomorrow|on|in)\b)[\w'’-]+){0,2}(?=\s*(?:[.,;:!?]|$|\s(?:please|pls|plz)\b))")


def unsaid(said: str, topic: Topic, told: str) -> tuple[str, ...]:
    """The parts of a request that ask for something and of which no word, nor one that says the same, stands in the posts ``told``."""
    named = topic_words.stems(" ".join((topic.title, *topic.aliases)))
    here = topic_words.alike(topic_words.stems(told)) | named
    bare = places.without(said)

    def missing(part: str, stems: frozenset[str]) -> bool:
        words = {w.lower() for w in re.findall(r"[\w'’-]+", part)}
        return bool(stems - _EXPECTED) and not (stems - named or stems) & here and not words <= _READERS | _SMALL

    asides = (match[0].strip() for name in topic_words.names(topic).finditer(bare) if (match := _TAIL.match(bare, name.end())))
    pieces = (piece.strip(" .,;:!?()-–—") for piece in parts_told.asking(bare))
    return (
        *(aside for aside in asides if missing(aside, topic_words.stems(aside))),
        *(piece for piece in pieces if _WANTS.match(piece) and not re.search(r"\d", piece) and missing(piece, topic_words.asked(topic_words.content(piece)))),
    )


def _names_another(said: str, topic: Topic) -> bool:
    """Whether the words name an illness, a medicine or a test that the card does not."""
    known = topic.said.lower()
    return any(w.removesuffix("s") not in known for w in _medical_words(said))


def _medical_words(said: str, lists: tuple[str, ...] = ()) -> list[str]:
    """Illnesses, medicines, tests and the like among the words, and what is named as they are; ``lists`` are more of them."""
    words = re.findall(r"[^\W\d_]{4,}", said.lower())
    medical = _medical(lists)
    return [w for w in (*(f"{a} {b}" for a, b in pairwise(words)), *words) if w in medical or w.removesuffix("s") in medical or w.endswith(_FIELDS)]


@cache
def _medical(lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(lexicon.words, (*_MEDICAL, *lists)))


def is_near(said: str, topic: Topic, *, strictly: bool = False) -> bool:
    """Whether the card of a topic that nobody named tells of most of what a request asks about, or, unless ``strictly``, no other medical thing is named."""
    bare = places.without(said)
    asked = topic_words.asked(bare)
    return len(asked & topic_words.held(topic)) >= max(1, _NEAR * len(asked)) or (not strictly and not _names_another(bare, topic))


def _angles(said: str, topic: Topic) -> Iterator[tuple[str, str]]:
    """What stands beside each name of the topic, and how to repeat it."""
    for name in topic_words.names(topic).finditer(said):
        behind = said[name.end() :]
        joined = _AFTER.match(behind) or _ASIDE.match(behind)
        if _ASKED.search(said[: name.start()]):
            yield (asked := _bare(_cut(behind))), asked
        elif joined:
            yield (asked := _bare(_cut(behind[joined.end() :]))), asked
        elif compound := _COMPOUND.match(behind):
            yield _bare(_cut(f" {compound[1]} ")), f"{name[0]} {compound[1]}"
        before = _BEFORE.search(said[: name.start()])
        if before:
            yield (asked := _bare(_ABOUT.sub("", before[1]))), asked


def _cut(text: str) -> str:
    end = _END.search(text)
    return text[: end.start()] if end else text


def _bare(text: str) -> str:
    return re.sub(r"(?i)^(?:(?:the|a|an|your|my|our|about|on|and)\s+)+|(?:\s+(?:for|on|in|to|with|and|or|of|at))+$", "", text.strip())
