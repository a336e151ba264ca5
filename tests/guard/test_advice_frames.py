"""Who says it."""

from __future__ import annotations

import pytest

from assistant.guard.document import Document, Options
from assistant.guard.frames import Voice, own_word, voices
from assistant.profile import EMPTY

OWN = [
    ("Take 200 mg of ibuprofen.", "Take"),
    ("Studies show you should drop dairy.", "you should"),
    ("The CDC recommends a flu shot, so get yours today.", "get yours"),
    ("Myth: fevers are dangerous. Fact: stop the medicine at 101.", "stop the medicine"),
    ("These days the smart move is to skip the X-ray.", "skip"),
]
FRAMED = [
    ("The CDC recommends a yearly flu shot for adults.", "flu shot", Voice.AGENCY),
    ("Adults should get two doses (CDC).", "should get", Voice.AGENCY),
    ("Per AAP guidance, babies should sleep on their backs.", "babies", Voice.AGENCY),
    ("The American Heart Association says adults should move more.", "adults", Voice.AGENCY),
    ("Current guidelines say adults should have their pressure checked.", "adults", Voice.AGENCY),
    ("Myth: you should stop statins at 70. Fact: age alone decides nothing.", "you should", Voice.MYTH),
    ("Participants took 100 mg daily for five years.", "100 mg", Voice.STUDY),
    ("In the 1950s doctors told patients to drink cream.", "drink", Voice.HISTORY),
    ("I was told to rest for a week.", "rest", Voice.REPORTED),
    ("TikTok says you should tape your mouth.", "you should", Voice.REPORTED),
    ("Should you stop aspirin before surgery?", "stop", Voice.ASKED),
    ("We can't tell you whether to stop it from here.", "stop", Voice.DENIED),
]


def _document(text: str) -> Document:
    return Document(text, EMPTY, Options())


@pytest.mark.parametrize(("text", "words"), OWN)
def test_the_author_speaks_to_readers(text: str, words: str) -> None:
    start = text.index(words)
    assert own_word(_document(text), start, start + len(words))


@pytest.mark.parametrize(("text", "words", "voice"), FRAMED)
def test_someone_else_speaks(text: str, words: str, voice: Voice) -> None:
    start = text.index(words)
    assert voice in voices(_document(text), start, start + len(words))
