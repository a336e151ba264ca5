"""A patient's written authorisation and the verdict."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.consent import Authorisation
from assistant.profile import EMPTY
from assistant.stages import Raw
from assistant.verdict import judge

DAY = date(2026, 6, 1)
PHOTOS = "Swipe to see her before and after photos. Cataracts cloud the lens. General info, not medical advice."
QUOTE = "“They gave me my sight back,” says one of our patients. Cataracts cloud the lens. General info, not medical advice."
GOOD = Authorisation("C-1", "photo and story on our page", date(2026, 12, 31))


def verdict(text: str, authorisation: Authorisation | None) -> tuple[str, set[str], str]:
    judged = judge(Raw(text), EMPTY, "facebook", authorisation=authorisation, day=DAY)
    return judged.verdict, {f.rule for f in judged.findings}, judged.post.text if judged.post else ""


@pytest.mark.parametrize("text", [PHOTOS, QUOTE])
def test_a_consent_that_stands_and_covers_it_clears_it(text: str) -> None:
    assert verdict(text, None)[0] == "fix"
    assert verdict(text, GOOD)[:2] == ("ok", set())
    assert text.split(".")[0] in verdict(text, GOOD)[2], "what is allowed stays in the post"


@pytest.mark.parametrize(
    ("authorisation", "rule"),
    [
        (Authorisation("C-1", "photo and story", date(2026, 5, 31)), "consent/expired"),
        (Authorisation("C-1", "photo and story", revoked=True), "consent/revoked"),
        (Authorisation("C-1", "quote only"), "consent/scope"),
    ],
)
def test_one_that_does_not_is_said_so_and_flags(authorisation: Authorisation, rule: str) -> None:
    found, rules, post = verdict(PHOTOS, authorisation)
    assert found == "fix" and {rule, "conduct/consent_needed"} <= rules and post == ""


@pytest.mark.parametrize("authorisation", [Authorisation("C-1", "photo", date(2026, 5, 31)), Authorisation("C-1", "photo", revoked=True)])
def test_a_draft_that_names_a_dead_consent_flags_whatever_it_shows(authorisation: Authorisation) -> None:
    assert verdict("Flu clinic on Saturday, nine to noon. Not medical advice.", authorisation)[0] == "fix"
    assert verdict("Flu clinic on Saturday, nine to noon. Not medical advice.", GOOD)[0] == "ok"


def test_consent_to_a_picture_is_no_consent_to_a_name_or_to_mockery() -> None:
    named = verdict("My patient Maria Fictional, 71: swipe to see her before and after photos. Not medical advice.", GOOD)
    assert named[0] == "fix" and any(rule.startswith("identifiers/") for rule in named[1])
    assert verdict("My 3 pm patient is an idiot. Swipe to see her before and after photos.", GOOD)[0] == "do_not_post"


@pytest.mark.parametrize("until", [DAY, None])
def test_the_last_day_counts(until: date | None) -> None:
    assert Authorisation("C-1", "photo", until).stands(DAY)


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ("photos and video, our website; no face", True),
        ("photos on our Facebook page", True),
        ("quote, our Facebook page", False),
        ("story and own words, no photos", False),
        ("everything but never pictures", False),
        ("story without any photo, video", True),
    ],
)
def test_a_scope_covers_what_it_names_and_not_what_it_shuts_out(scope: str, covered: bool) -> None:
    assert Authorisation("C-1", scope).covers("before and after photos") is covered
