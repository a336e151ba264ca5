"""Staff introduced as a team, patients supposed, eponyms' first names, and what to wear to a visit."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.profile import Profile

PRACTICE = Profile(name="Quay Clinic", clinicians=("Dr. Ines Falk",))


@pytest.mark.parametrize("text", [
    "Meet the imaging team! Thandeka has scanned hearts for 20 years. Bram plays bass in a wedding band.",
    "We took on two apprentices in March, Odalys and Bram. Both passed their first exams.",
    "A hypothetical patient has chest tightness climbing stairs and a normal ECG at rest. What would you order?",
    "Hodgkin, Burkitt, Ewing, Wilms, Paget: all of them doctors. Wilms's first name was Max. He played the cello?",
    "The award committee calls Dr. Falk \"delightfully stubborn\". She learned that from her choir.",
    "Coming for a skin check? Skip the nail polish, wear something easy to get out of and bring your list of medicines.",
    "Monitor day: wear a loose button-down and leave the necklace at home.",
    "My grandmother's cure for everything was an onion in the sock. Still no trial.",
    "A score of 0 means that no calcium was found.",
    "Riverside 5K for the patient travel fund, Sunday September 13, 8 a.m. at Alder Park.",
    "Our chair yoga class moves to Thursdays at 6, free for our patients, instructor is Marisol.",
    "My first mentor told me to put the pen down and listen to the patient. I still do, 22 years later.",
    "The team with our new therapy dog Waffle, he's in on Fridays.",
])  # fmt: skip
def test_is_left_alone(text: str) -> None:
    assert guard.clean(text, PRACTICE).text == text


@pytest.mark.parametrize(("text", "gone"), [
    ("Our patient runs again. There are 90 people with this mutation, and she is the only one in Colorado.", "Colorado"),
    ("A patient came with a cracked tooth and no English. He mimed the whole story.", "no English"),
    ("Our patient healed well. She is getting married in the spring.", "married"),
    ("The evidence changed. So if you're over 70 and have never had a heart problem, you can bin the baby aspirin.", "heart problem"),
    ("Our therapy dog sat with Marvin, he lost his wife in May.", "Marvin"),
    ("I had to listen to the patient who came from Alder Park on Sunday, she cried.", "Alder Park"),
    ("The cuffs squeeze your legs. We call it the miracle bed, because it works for everyone.", "miracle"),
    ("Send us a clip of the breathing and Dr. Falk will tell you which inhaler to use. We are open till six.", "inhaler"),
])  # fmt: skip
def test_goes(text: str, gone: str) -> None:
    assert gone not in guard.clean(text, PRACTICE).text
