"""Safety shapes: groups of words near each other, and what takes them back."""

from __future__ import annotations

import time

import pytest

from assistant.replies import reading, shapes


def shown(text: str) -> dict[str, str]:
    return shapes.shown(reading.read(text))


CALM = [
    "I nearly died laughing at the dancing kidney",
    "He had a stroke years ago and walks fine now",
    "What are the warning signs of a heart attack?",
    "Stroke awareness month, great reminder",
    "The wait almost killed me",
    "We lost a friend to suicide. Thank you for the prevention post.",
    "My mouth waters when I see the bake sale",
    "Chest freezer for sale at the fair",
]  # fmt: skip


@pytest.mark.parametrize("text", CALM)
def test_figures_of_speech_and_the_past_raise_no_alarm(text: str) -> None:
    assert not {"emergency", "crisis"} & shown(text).keys()


@pytest.mark.parametrize(
    ("text", "signal", "about"),
    [
        ("his chest feels crushed", "emergency", "pressure or pain in the chest"),
        ("She suddenly can't lift her left arm and is talking nonsense", "emergency", "a limb suddenly weak or numb"),
        ("the bleeding won't stop", "emergency", "bleeding that does not stop"),
        ("my toddler ate dishwasher detergent", "emergency", "something poisonous or dangerous swallowed"),
        ("a shadow covers half of my eye", "emergency", "sight suddenly lost, or a shadow over it"),
        ("I want to die", "crisis", "words for wanting to die or self-harm"),
        ("my kids would be better off without me", "crisis", "feels a burden, or thinks others are better off"),
        ("I know where you live, watch your back", "threat", "a threat"),
        ("My date of birth is 1/2/70", "exposed", "identifying details in public"),
        ("My cousin Pat Sample had surgery here", "outing", "names somebody and speaks of their care"),
    ],
)  # fmt: skip
def test_what_a_comment_shows(text: str, signal: str, about: str) -> None:
    assert shown(text).get(signal) == about


def test_far_apart_is_not_together() -> None:
    filler = " ".join(["and then we went home"] * 10)
    assert "emergency" not in shown(f"my chest is wide {filler} there was a heavy box")


def test_every_shape_names_known_groups_and_marks() -> None:
    assert shapes.shapes() and all(shape.marks <= reading._MARKS.keys() for shape in shapes.shapes())


def test_a_long_comment_takes_no_long_time() -> None:
    """Twenty thousand characters of words that belong to shapes but never come together."""
    text = ("arm " * 40 + "of the town and of the street by the river and the hill over there " * 3) * 40
    started = time.process_time()
    shown(text[:20_000])
    assert time.process_time() - started < 2
