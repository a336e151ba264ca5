"""What must hold for any text whatever: the guard is total, deterministic, idempotent, and exact about places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import guard
from assistant.errors import Unjudged
from assistant.profile import Profile

PRACTICE = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Rosa",), phones=("555-0100",), handles=("@alderclinic",))
VOCABULARY = """
patient Our our patient's Marisela Dov J.M. 44M 62-year-old , . ! ? he she his her and who is was a the retired welder beekeeper from in
Monday May 3/14 Dr. Brandt Rosa 555-0100 @alderclinic @mia_g #TeamAna Graves' disease surgery chemo cataract smokes (real name) Mr. Okoro
Name: DOB 🎉 — “ ” ; : Statins lower cholesterol We are open mother of twins swipe to see her smile gay Muslim veteran
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
STORIES = st.lists(WORDS, max_size=24).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=120), STORIES)


def cleaned(text: str) -> guard.Cleaned | None:
    """The guarded text, or None where the guard says plainly that it cannot judge."""
    try:
        return guard.clean(text, PRACTICE, families=("identifiers",))
    except Unjudged:
        return None


@given(ANYTHING)
@settings(max_examples=150, deadline=None)
def test_total_deterministic_and_idempotent(text: str) -> None:
    first, second = cleaned(text), cleaned(text)
    assert first == second
    if first is not None:
        again = cleaned(first.text)
        assert again is not None and again.text == first.text


@given(STORIES)
@settings(max_examples=150, deadline=None)
def test_nothing_that_must_go_is_left(text: str) -> None:
    result = cleaned(text)
    if result is not None:
        assert not [f for f in guard.scan(result.text, PRACTICE, families=("identifiers",)) if not f.blocks]


@given(ANYTHING)
@settings(max_examples=150, deadline=None)
def test_places_lie_inside_the_text_and_only_findings_change_it(text: str) -> None:
    result = cleaned(text)
    if result is None:
        return
    for finding in result.findings:
        assert 0 <= finding.start < finding.end <= len(text)
    if not result.findings:
        assert guard.engine.printable(text) == result.text


@given(st.sampled_from(["Dr. Ilse Brandt", "Rosa", "555-0100", "@alderclinic", "Alder Clinic"]), STORIES)
@settings(max_examples=100, deadline=None)
def test_public_facts_are_never_named_as_faults(fact: str, story: str) -> None:
    text = f"Ask {fact} about our hours.\n\n{story}"
    for finding in guard.scan(text, PRACTICE, families=("identifiers",)):
        assert not (finding.start < 4 + len(fact) and finding.end > 4 and finding.fix is not None)
