"""The practice profile: strict keys, and a round trip through TOML."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import profile
from assistant.errors import ProfileError
from assistant.profile import Profile, Voice

FULL = Profile(
    name="Example Eye Care", specialty="ophthalmology", clinicians=("Dr. Jane Example",), staff=("Sam",),
    phones=("555-0100",), emails=("hello@eyecare.example",), websites=("eyecare.example",),
    addresses=("1 Example Road, Sampletown, OH",), handles=("@examplecare",), jurisdiction="US-TX",
    voice=Voice(description="warm", samples=("Hello!",), avoid=("patients love us",), emoji="none", sign_off="The team"),
)


def test_round_trip(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_text(profile.dump(FULL), encoding="utf-8")
    assert profile.load(file) == FULL


def test_empty_profile_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    file.write_text("")
    assert profile.load(file) == profile.EMPTY


def test_voice_may_be_one_sentence() -> None:
    assert profile.from_mapping({"voice": "dry humour"}, "p").voice.description == "dry humour"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('nam = "x"', "nam"),
        ("name = 3", "name"),
        ('phones = "555-0100"', "phones"),
        ('jurisdiction = "MARS"', "jurisdiction"),
        ("[voice]\ntone = 'x'", "voice.tone"),
        ("[voice]\nemoji = 'many'", "emoji"),
        ("name = ", "not valid TOML"),
    ],
)
def test_a_broken_profile_names_its_fault(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "profile.toml"
    file.write_text(text)
    with pytest.raises(ProfileError, match=named):
        profile.load(file)


def test_a_missing_profile_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="profile init"):
        profile.load(tmp_path / "none.toml")
