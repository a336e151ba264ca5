"""Whose story a sentence tells."""

from __future__ import annotations

import pytest

from assistant.guard.cases import Subject
from assistant.guard.document import Document, Options
from assistant.profile import Profile

PRACTICE = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Rosa",))

# Text, then the subject of each sentence; None where several readings are fine.
STORIES: tuple[tuple[str, tuple[Subject | None, ...]], ...] = (
    ("Statins lower cholesterol. They are taken once a day.", (Subject.GENERAL, Subject.GENERAL)),
    ("Flu clinic on Saturday, 9 to noon. No appointment needed.", (Subject.PRACTICE, Subject.PRACTICE)),
    ("Dr. Brandt finished a marathon on Sunday. She is proud.", (Subject.PRACTICE, Subject.PRACTICE)),
    ("My daughter lost a tooth on Monday. She put it under her pillow.", (Subject.AUTHOR, Subject.AUTHOR)),
    ("A patient may not notice glaucoma until late.", (Subject.GENERAL,)),
    ("Every patient gets a copy.", (Subject.GENERAL,)),
    ("In 1967 Christiaan Barnard led the first heart transplant.", (Subject.PUBLIC,)),
    ("Our patient rang the bell. She cried.", (Subject.PATIENT, Subject.PATIENT)),
    ("Marisela had her cast off on Monday. He is fine.", (Subject.PATIENT, None)),
    ("He left without his cane again!", (Subject.PATIENT,)),
    ("Left eye in May, right eye in June. That was our patient's plan.", (Subject.PATIENT, Subject.PATIENT)),
    ("62F with two weeks of cough. CT showed a mass.", (Subject.PATIENT, None)),
    ("A retired pilot came in because his hands went numb.", (Subject.PATIENT,)),
    ("Rosa held the door while she got her stitches out.", (None,)),
    ("Pilots need a medical certificate.", (Subject.GENERAL,)),
    ("A teacher can pass pink eye to a whole class.", (Subject.GENERAL,)),
    ("A woman's risk of heart disease rises after menopause.", (Subject.GENERAL,)),
    ("One of our patients, a diver, has a new valve.", (Subject.PATIENT,)),
)


@pytest.mark.parametrize(("text", "subjects"), STORIES)
def test_whose_story_each_sentence_tells(text: str, subjects: tuple[Subject | None, ...]) -> None:
    case = Document(text, PRACTICE, Options()).case
    assert len(case.readings) == len(subjects)
    for reading, wanted in zip(case.readings, subjects, strict=True):
        assert wanted is None or reading.subject is wanted, text[reading.start : reading.end]


def test_a_place_is_about_a_patient_when_its_sentence_is() -> None:
    text = "We are open on Friday. Our patient comes on Monday."
    document = Document(text, PRACTICE, Options())
    friday, monday = text.index("Friday"), text.index("Monday")
    assert not document.about_patient(friday, friday + 6)
    assert document.about_patient(monday, monday + 6)


def test_an_empty_text_is_about_nobody() -> None:
    document = Document("", PRACTICE, Options())
    assert not document.case.has_patient and document.case.at(0).subject is Subject.GENERAL
