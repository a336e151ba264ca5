"""A message that wishes for several things, as one after the other: "drop the parking bit and it's 1pm, not noon"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from assistant import platforms
from assistant.conversation import places
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import begins, listed, say
from assistant.knowledge.subject import lower_first
from assistant.stages import Drafts, Post
from assistant.text.sentences import sentences
from assistant.writers.builtin.revise import instruction, line

_ORDER = (
    r"(?:add(?! to\b)|drop|remove|delete|cut|lose|ditch|kill|make|change|replace|swap|fix|correct|move|put|say|use|call (?:it|him|her|them)|start|begin|open|end|close|finish|sign|mention|include|keep|take|skip|leave|spell|shorten|shorter|longer|"
    r"undo|bring|restore|go back|redo|rewrite|reword|rephrase|same for|switch|turn|tone|tell|show|give|write|merge|split|combine|insert|squeeze|throw|work in|get rid|no (?:emojis?|hash ?tags?|question|joke|disclaimer)|without|less|more|fewer|"
    r"(?:its|it['’]s|it is|they['’]re|the \w+(?: \w+)? (?:is|are|should)) (?:at |on |now )?(?:\$?\d[\d:.,]*|not|noon|midnight|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_POLITE = r"(?:(?:please|pls|plz|also|and|but|then|now|ok|okay|oh|so|just|maybe|can (?:you|u|we|i)(?: do| please| pls)*|could (?:you|u|we)|would you|let['’]?s|i(?:['’]d)? (?:want|like|need)(?: you to| it to)?|you can|don['’]?t|do not|never)[\s,]+)*"
_QUESTION = r"(?:is (?:that|it|this|the)|are (?:they|those|the)|does (?:it|that|the)|do (?:we|i)|when should|when do|where (?:is|did|are)|why (?:no|is|are|did|do)|what (?:is|are|does)|how (?:do|long|many|come)|can i get|can we get)\b"
QUOTED = re.compile(r"[\"“”][^\"“”\n]{2,}[\"“”]|(?<!\w)['‘](?:[^'‘’\n]|['’](?=\w)){3,}['’](?!\w)")
_OPENING = 12  # characters that tell where a wish begins
_SHOWN = 60  # characters of a wish that is repeated
_HELD, _DOT = "\ue001", "\ue002"
_OUT = r"(?P<verb>drop|remove|delete|cut|lose|ditch|take out|leave out|skip|get rid of)"
_PART = r"(?:the|that) [^,;:.!?\ue001]{2,50}? (?:part|bit|line|sentence|paragraph|joke|stuff|thing)"
_TWO_PARTS = re.compile(rf"(?i)(?P<lead>{_POLITE}){_OUT} (?P<one>{_PART}) (?:and|&) (?P<other>{_PART})(?:\W.*)?")
_HANDLE_AND_TAG = re.compile(rf"(?i)(?P<lead>{_POLITE})(?P<verb>add|include|put in) (?P<one>(?:my|our|the) [\w ]{{3,24}}?) (?:and|&|\+) (?P<other>#\w+)\W*")
_GIVES_A_LINE = re.compile(rf"(?i){_POLITE}{instruction.GIVEN}")
_UNDONE = re.compile(r"I did not understand|I understood only|I do not see|I do not know what to say|did not make this change")
_GIVES_WORDS = re.compile(r"(?i)\b(?:add|with|say|says|write|put|read|reads?|line|sentence|to|insert|this|that|instead|be|slide \d+|tweet \d+)\s*:\s+\S")
_GENERAL = re.compile(r"^I (?:did not understand|understood only)\b")
_PRAISE = re.compile(r"(?i)(?:(?:ok|okay|great|good|nice|perfect|awesome|lovely|thanks?|thx|ty|thank you|love it|looks? good|well done|cool|better|much|so|very|all|that['’]?s|this is|it['’]?s|i|really|like it|enough|fine|yes|yay|wow)\b[\s,.!]*)+")
# What is said of the change before and not of the draft: it is no part of the wish behind it.
_COMPLAINS = re.compile(r"(?i)(?:no+|nope|ugh|hey|wait|argh)?[\s,.!]*(?:i (?:did ?n['’]?t|never|do ?n['’]?t) (?:say|ask|want|mean|like)\b|that['’]?s not (?:what|it|right|warmer|shorter|funnier|better|what i)\b|not (?:what i|like that)\b|you (?:missed|ignored|forgot|deleted|did ?n['’]?t|left|lost|dropped|changed)\b|(?:this|that|it) (?:puts|put|sounds?|reads?|feels?) \w+)")
_POINTS = re.compile(r"(?i)\b(?:it|that|this|them|those)\b|^(?:replace|swap|change) with\b")
_MORE_OF_A_LINE = re.compile(r"(?i)\b(?:add|says?|put|include|mention|write|open|start|begin|end|close|finish|sign|insert|reads?|line|announce|make it|post|replace|change)\b[^.!?]*(?:[:“\"]|\bwith\b|\bto\b|\badd\b)\s*\S")


def parts(said: str) -> tuple[str, ...]:
    """The wishes of a message in order, what is complained of with the wish about it; praise is left out, and what follows a colon stays whole."""
    masked, held = _masked(" ".join(said.split()))
    pieces = [piece.strip(" ,;") for start, end in sentences(masked) for piece in _pieces(masked[start:end])]
    found: list[tuple[str, bool]] = []  # each with whether it wishes for something
    for piece in (piece for piece in pieces if piece):
        wishes = _begins().match(piece) is not None
        if found and not wishes and _MORE_OF_A_LINE.search(found[-1][0]):
            found[-1] = f"{found[-1][0]} {piece}", True  # more of the line to be added
        elif found and wishes and _POINTS.search(piece) and not found[-1][1] and not instruction.is_idle(found[-1][0]) and not _COMPLAINS.match(found[-1][0]):
            found[-1] = f"{found[-1][0].rstrip('.!')}, {piece}", True  # "the last line is dull, make it say ..."
        else:
            found.append((piece, wishes or re.search(r"\d", piece) is not None))
    restored = (_unmasked(piece, held) for piece, wishes in found if wishes)
    return tuple(piece for piece in restored if not instruction.is_idle(piece))


def clauses(said: str) -> tuple[str, ...]:
    """A message cut between its wishes, nothing left out; words in quotation marks stay whole."""
    masked, held = _masked(said)
    whole = re.sub(r"(?<=[ap])\.m\. (?=[a-z])", f".m{_DOT} ", masked)  # "9 a.m. to noon" ends no sentence
    pieces: list[str] = []
    given = False  # whether the sentence before gives a line that may go on
    for start, end in sentences(whole):
        sentence = whole[start:end].strip()
        if given and not _begins().match(sentence) and not is_on_a_draft(sentence) and not line.names_a_thing(sentence):
            pieces[-1] = f"{pieces[-1]} {sentence}"
            continue
        parts_ = _between().split(sentence)
        at = next((n for n, part in enumerate(parts_) if _GIVES_WORDS.search(part)), None)
        given = at is not None
        if at is not None:  # what stands behind the colon is one line, whatever it holds
            tail = sentence[sentence.index(parts_[at]) :]
            parts_ = [*parts_[:at], tail]
        pieces += parts_
    pieces = [piece.strip(" ,;").replace(_DOT, ".") for piece in pieces]
    return tuple(_unmasked(piece, held) for piece in pieces if piece)


def _masked(said: str) -> tuple[str, list[str]]:
    """A message with a mark for each of its quotations, and these in order."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return f"{_HELD}{len(held) - 1}{_HELD}"

    return QUOTED.sub(hold, said), held


def _unmasked(piece: str, held: Sequence[str]) -> str:
    return re.sub(rf"{_HELD}(\d+){_HELD}", lambda m: held[int(m[1])], piece)


def begins_wish(text: str) -> bool:
    """Whether a text begins with an order, a question or a platform."""
    return _begins().match(text) is not None


def is_on_a_draft(text: str) -> bool:
    """Whether a text begins with the platform it is for: "only on facebook"."""
    return _on_a_draft().match(text) is not None


def before(said: str, wish: str) -> str:
    """What stands in a message before one of its wishes."""
    return said[: max(0, said.find(wish[:_OPENING]))]


def _pieces(sentence: str) -> list[str]:
    """A sentence cut between its wishes; a line given behind a colon stays whole, and one order for two parts is two."""
    if _GIVES_A_LINE.match(sentence):
        return [sentence]
    return [wish for piece in _between().split(sentence) for wish in _two_parts(piece)]


def _two_parts(piece: str) -> tuple[str, ...]:
    two = _TWO_PARTS.fullmatch(piece) or _HANDLE_AND_TAG.fullmatch(piece)
    return (f"{two['lead']}{two['verb']} {two['one']}", f"{two['verb']} {two['other']}") if two else (piece,)


def are_apart(wishes: Sequence[str], said: str) -> bool:
    """Whether the wishes of a message are to be taken one after the other: several, and not questions alone, or one behind praise."""
    if len(wishes) == 1:
        return _praised(said.strip(), wishes[0])
    return len(wishes) > 1 and not all(_asks().match(wish) for wish in wishes)


def _praised(said: str, wish: str) -> bool:
    """Whether nothing but praise or thanks stands before the one wish of a message."""
    lead = before(said, wish).strip(" ,.!?")
    return bool(lead) and not places.named(lead) and (instruction.is_idle(lead) or _PRAISE.fullmatch(lead) is not None)


def taken(wishes: Sequence[str], session: Session, answered: Callable[[Session, str], Answer]) -> Answer | None:
    """The answer to wishes taken one after the other, which names those that were not understood; None where none of them did anything."""
    now = session
    said: list[str] = []
    missed: list[str] = []
    why: list[str] = []
    shown: dict[str, Post] = {}
    last: Answer | None = None
    for wish in wishes:
        answer = answered(now, wish)
        if answer.intent == "check" or (answer.intent == "draft" and not answer.drafts.posts) or (answer.intent == "revise" and not changed(answer, now)):
            told = _shown(wish)
            if answer.intent in ("check", "draft") or _GENERAL.search(answer.text):
                missed.append(told)
            else:
                why.append(f"{told}: {lower_first(answer.text) if not answer.text.startswith('I ') else answer.text}")
            continue
        last, now = answer, answer.session
        said.append(answer.text)
        shown |= {post.platform: post for post in answer.drafts.posts} if answer.intent in ("revise", "draft") else {}
    if last is None or len(wishes) == 1:
        return last
    if missed:
        said.append(say("revision", "missed", parts=listed(missed)))
    said += why
    earlier = (*session.earlier, session.posts) if shown else session.earlier
    drafts = Drafts(posts=tuple(now.posts[p] for p in shown)) if shown else last.drafts
    kind = "revise" if shown else last.intent
    return replace(last, intent=kind, text=" ".join(dict.fromkeys(said)), drafts=drafts, session=replace(now, earlier=earlier, last=kind))


def _shown(wish: str) -> str:
    """A wish as it is repeated."""
    return f"“{begins(wish) if len(wish) > _SHOWN else wish.rstrip('.')}”"


def missed(answer: Answer) -> bool:
    """Whether an answer says that something was not understood or not found."""
    return _UNDONE.search(answer.text) is not None


def changed(answer: Answer, before: Session) -> bool:
    """Whether an answer left other drafts on the table than were there."""
    return any(before.posts.get(post.platform) is None or before.posts[post.platform].text != post.text for post in answer.drafts.posts)


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:(?:and|also|but|so|ok|oh) )*{_QUESTION}")


@cache
def _between() -> re.Pattern[str]:
    """Where one wish ends and the next begins: after a sentence, or before an order, a question or a platform behind a comma or "and"."""
    return re.compile(rf"(?i)(?:\s*[,;]\s*|\s+(?:and|but|then|also|plus)\s+)(?:and |but |then |also |plus )*(?={_POLITE}(?:{_ORDER}|{_QUESTION}|{_places()})(?!\w))")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"(?i){_POLITE}(?:{_ORDER}|{_QUESTION}|{_places()})(?!\w)")


@cache
def _on_a_draft() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:only |just |and )*(?:on|for|in) (?:the )?{platforms.spoken()}\b")


@cache
def _places() -> str:
    return f"(?:(?:on|in|for|the|an?|one for|same for) )+{platforms.spoken()}"
