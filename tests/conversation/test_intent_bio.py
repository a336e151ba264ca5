"""A platform followed by “about” is a request for a post unless nothing follows it."""

from __future__ import annotations

import pytest

from assistant.conversation import intent, request


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Write a post for Facebook about flu shots", "draft"),
        ("write a thread for X about cataract", "draft"),
        ("3 versions for Instagram about glaucoma", "draft"),
        ("Something for LinkedIn about our new scanner", "draft"),
        ("update my LinkedIn about", "profile_bio"),
        ("write my LinkedIn about section", "profile_bio"),
        ("a bio for X", "profile_bio"),
    ],
)
def test_a_platform_and_about(said: str, meant: str) -> None:
    assert intent.classify(said, request.read(said).outside, intent.Table()) == meant
