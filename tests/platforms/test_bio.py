"""Bios: inside each limit, public facts only, never medical advice, no boasting."""

from __future__ import annotations

import pytest

from assistant.errors import CannotFit, UsageError
from assistant.platforms import bio, disclaimer, get, ids
from assistant.profile import EMPTY, Profile

PRACTICE = Profile(
    name="Lakeside Skin Clinic",
    specialty="Dermatology",
    clinicians=("Dr. Ada Fictional", "Dr. Ben Invented"),
    websites=("lakesideskin.example",),
)


@pytest.mark.parametrize("name", ids())
@pytest.mark.parametrize("language", ["en", "es"])
def test_inside_the_limit_and_disclaimed(name: str, language: str) -> None:
    p = get(name)
    text = bio.write(PRACTICE, p, ("Board certified in dermatology", "Open since 1998"), language)
    assert p.bio_limit is None or len(text) <= p.bio_limit
    assert disclaimer.present(text, EMPTY)
    assert text.startswith("Lakeside Skin Clinic")


@pytest.mark.parametrize(
    "fact",
    [
        "The best clinic in town",
        "#1 in the state",
        "Top-rated skin care",
        "World-renowned surgeons",
        "Guaranteed results",
    ],
)
def test_boasts_are_left_out(fact: str) -> None:
    assert bio.boasts(fact) and fact not in bio.write(PRACTICE, get("blog"), (fact,))


@pytest.mark.parametrize(
    "fact", ["Board certified in dermatology", "20 years in practice", "Se habla español", "We stop by schools"]
)
def test_plain_facts_stay(fact: str) -> None:
    assert fact in bio.write(PRACTICE, get("blog"), (fact,))


def test_the_shortest_bio() -> None:
    assert (
        bio.write(PRACTICE, get("tiktok"))
        == "Lakeside Skin Clinic · Dermatology · Not medical advice · lakesideskin.example"
    )


def test_a_name_is_needed() -> None:
    with pytest.raises(UsageError, match="name"):
        bio.write(EMPTY, get("x"))
    with pytest.raises(CannotFit, match="TikTok"):
        bio.write(Profile(name="N" * 80), get("tiktok"))
