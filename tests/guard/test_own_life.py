"""The author's own life and illness stay; the same words about a patient go."""

import pytest

from assistant import guard
from assistant.guard import own_life
from assistant.guard.document import Document, Options
from assistant.profile import EMPTY

OWN = (
    "I was diagnosed with lupus at nineteen, in a dorm room in Ghent. I still carry the letter.",
    "I grew up in Duluth, where the lake decides everything.",
    "Tore my Achilles on Sunday. The other team was eleven years old.",
    "I'm 58 and I had my own mammogram on Tuesday.",
)
A_PATIENTS = (
    ("My patient was diagnosed with lupus at nineteen.", "at nineteen"),
    ('"I was diagnosed on May 3," she told us, and he held her hand. She was 44.', "May 3"),
    ("She grew up in Duluth and came to us with a torn Achilles.", "Duluth"),
)


@pytest.mark.parametrize("text", OWN)
def test_the_authors_own_life_stays(text: str) -> None:
    assert guard.clean(text, families=("identifiers",)).text == text
    assert own_life.told(Document(text, EMPTY, Options())) >= {0}


@pytest.mark.parametrize(("text", "gone"), A_PATIENTS)
def test_a_patients_life_goes(text: str, gone: str) -> None:
    assert gone not in guard.clean(text, families=("identifiers",)).text
