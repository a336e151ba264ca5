"""What is taken out only after the first mending is reported too, at its place in the text as it came in."""

from __future__ import annotations

from assistant import guard
from assistant.guard import tracing
from assistant.stages import Finding


def _found(text: str, words: str, rule: str = "identifiers/name") -> Finding:
    start = text.index(words)
    return Finding(rule, "NAME", start, start + len(words), "", "")


def test_words_are_found_where_they_stood() -> None:
    text, mended = "Ana rang the bell. Her bakery closes on Monday.", "A patient rang the bell. Her bakery closes on Monday."
    (placed,) = tracing.traced([_found(mended, "on Monday")], mended, text)
    assert text[placed.start : placed.end] == "on Monday"


def test_words_that_mending_put_there_are_left_out() -> None:
    text, mended = "Ana rang the bell.", "A patient rang the bell."
    assert tracing.traced([_found(mended, "A patient")], mended, text) == []


def test_what_an_earlier_finding_covers_is_said_once() -> None:
    text = "Ana rang the bell on Monday."
    whole, part = _found(text, "Ana rang the bell"), _found(text, "the bell", "identifiers/telling_detail")
    assert tracing.joined([whole], [part]) == (whole,)


def test_every_word_that_goes_stands_in_a_finding() -> None:
    text = "Congrats to the winners of our raffle: the second-grade class of Ms. Odile and Wen, our patient! They win a pizza party."
    done = guard.clean(text)
    left = set(done.text.lower().split())
    gone = [word for word in ("raffle:", "pizza", "party.", "winners") if word not in left]
    covered = " ".join(text[f.start : f.end].lower() for f in done.findings)
    assert all(word.strip(".:") in covered for word in gone)
