"""What a change may do to a draft, by what it asks for: what adds takes nothing away, what takes out puts nothing in, what moves loses nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from assistant.stages import Post
from assistant.text.sentences import sentences
from assistant.text.tokens import plain
from assistant.writers.builtin.revise import line

_LEAST = 0.6  # share of the words of a sentence that are those of a message from which it is printed from it
_LOST = 2  # words that may go where nothing is to go: a short form, a mark
_CLOSES = re.compile(r"(?i)\b(?:question|invitation|call to action|cta|closing|ending|instead)\b")  # another close takes the place of the one there
_ONE_TAG = re.compile(r"(?i)\b(?:that|the|this|a|one) hash ?tag\b")
_GARBLED = re.compile(r"(?i)\b(?:at|of) (?:and|or|but|at|is|are)\b|\bby by\b|\b(?!(?:that|had|ha|so|very|no|bye|knock|kitchen|bathroom)\b)([a-z]{2,}) \1\b|(?-i:\b(?:an?|the) (?:an?|the)\b)|\b\d{1,2} \d{1,2},|,\s*[,.]|(?<!\.)\.\.(?!\.)|\b(?:to|on|in|for) the (?:fb|facebook|ig|insta|instagram|linkedin|x|twitter) (?:one|post|version)\b|[ap]\.m\.?-\d+ [ap]\.m\.? to\b")  # what no sentence of ours or the user's reads like
_EDITS = frozenset(("add", "remove", "replace", "move"))
_FRESH = 3  # words that may come where nothing is to come


def keeps(orders: Collection[str], said: str, before: Mapping[str, Post], after: Mapping[str, Post]) -> bool:
    """Whether drafts were changed within the bounds of what a message asks for; ``orders`` as `spans.changes` names them, all of which are surely read."""
    for post, old in _pairs(before, after):
        stood, stands = _body(old), _body(post)
        was, now = _words(stood), _words(stands)
        if not (_is_same_text(was, now) or (orders and set(orders) <= _EDITS)):
            continue  # another take
        for one in _printed(said, stood, stands):
            contrast = line.NOT_THAT.search(one)
            if line.names_a_thing(one) or (contrast and plain(contrast["old"]) in plain(stood)):
                return False
        if len(_GARBLED.findall(stands)) > len(_GARBLED.findall(stood)):
            return False
        if "Slide 1\n" in old.text and "Slide 1\n" not in post.text:
            return False
        if _ONE_TAG.search(said) and old.text.count("#") - post.text.count("#") > 1:
            return False
        gone, come = sum((was - now).values()), sum((now - was).values())
        if orders == {"add"} and not _CLOSES.search(said) and (gone > _LOST or any(re.search(r"\d", word) for word in was - now)):
            return False
        if orders == {"remove"} and come > _FRESH:
            return False
        if orders == {"move"} and (gone > _LOST or come > _FRESH):
            return False
    return True


def _pairs(before: Mapping[str, Post], after: Mapping[str, Post]) -> list[tuple[Post, Post]]:
    return [(post, before[name]) for name, post in after.items() if name in before and before[name].text != post.text]


def _is_same_text(was: Counter[str], now: Counter[str]) -> bool:
    """Whether a draft is the one before with a change, and no other take of it, by the words of both."""
    return 2 * sum((was & now).values()) >= sum(was.values())


def _body(post: Post) -> str:
    return re.sub(r"(?m)^\d{1,2}/\d{1,2} ", "", post.text.removesuffix(post.disclaimer))


def _words(body: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", body.lower()))


def _printed(said: str, before: str, after: str) -> list[str]:
    """The sentences that came into a draft and are made of the words of the message."""
    told, stood = set(plain(said).split()), plain(before)
    fresh = [after[start:end].strip() for start, end in sentences(after) if plain(after[start:end]) and plain(after[start:end]) not in stood]
    return [one for one in fresh if len(set(plain(one).split()) & told) >= _LEAST * len(set(plain(one).split()))]
