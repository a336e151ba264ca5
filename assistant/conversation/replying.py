"""What goes on after a comment or a post was read: the words are asked for, the next one is pasted, the verdict is asked again."""

from __future__ import annotations

import re2

from assistant.conversation import asks

_WORDS = 10  # a longer message stands for itself
_QUESTION_WORDS = 14  # of a question about the rule just told


def wants_the_answer(text: str, outside: str) -> bool:
    """Whether the words to answer the comment of the turn before with are asked for: "write me a reply"."""
    return text == outside and _says("again", outside)


def wants_another(text: str, outside: str) -> bool:
    """Whether the words given for an answer are to be others: "less canned", "shorter", "another one"."""
    return text == outside and _says("other", outside)


def names_the_answer(outside: str) -> bool:
    """Whether a change is wanted of a reply by name: "shorter reply"."""
    return _says("other", outside) and re2.search(r"(?i)\b(?:reply|answer|response|comeback)\b", outside) is not None


def wants_shorter(outside: str) -> bool:
    """Whether the answer is to be shorter."""
    return re2.search(r"(?i)\b(?:shorter|too long|briefer|less long|in short)\b", outside) is not None


def asks_of_nothing(outside: str) -> bool:
    """Whether something is to be checked and nothing is there to check: "is this ok to post?"."""
    return _says("nothing", outside)


def about_judged(text: str, outside: str) -> str:
    """What a short message asks of the post just checked: its verdict "again", "why", or to "mend" it; empty where it asks for none of these."""
    return _first(text, outside, "judged")


def defence(text: str, outside: str) -> str:
    """How a short message speaks for the post just judged: it is told already ("others"), of no patient ("private"), or would do in "part"; empty where it does not."""
    return _first(text, outside, "defended")


def follows_a_rule(text: str, outside: str) -> bool:
    """Whether a short question after a rule was told is about the same rule: "what if they agree"."""
    about = asks.table("following")
    return text == outside and len(outside.split()) <= _QUESTION_WORDS and about["any"].search(outside) is not None and about["unless"].search(outside) is None


def is_remark(text: str, outside: str) -> bool:
    """Whether a short message speaks of the answer that was given, and is no comment of somebody else: "but I want to help her"."""
    return text == outside and _says("remark", outside)


def is_another_comment(text: str, outside: str) -> bool:
    """Whether one more comment is pasted: "this one is worse: ..."; the user's own post or answer is none."""
    return text != outside and _short(outside) and asks.table("replying")["own"].search(outside) is None


def _first(text: str, outside: str, table: str) -> str:
    """The first row of a table that a short message without a paste says; empty where it says none."""
    if text != outside or not _short(outside):
        return ""
    return next((what for what, pattern in asks.table(table).items() if pattern.search(outside)), "")


def _says(what: str, outside: str) -> bool:
    return _short(outside) and asks.table("replying")[what].search(outside) is not None


def _short(outside: str) -> bool:
    return len(outside.split()) <= _WORDS
