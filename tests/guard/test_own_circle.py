"""The practice's own people with accents, the author's circle, good company, and those who care for others in care."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.profile import Profile

PRACTICE = Profile(name="Clínica Peñasco", clinicians=("Dr. Zoë Brontë",), staff=("Tomás Rivera, RN", "José"))


@pytest.mark.parametrize("text", ["Nurses Week post for Tomás.", "Thank you, José, for the coffee.", "Dr. Brontë is back on Monday.", "Come and see us at Clínica Peñasco."])
@pytest.mark.parametrize("strength", ["post", "query"])
def test_the_teams_names_are_known_with_and_without_accents(text: str, strength: str) -> None:
    assert guard.clean(text, PRACTICE, strength=strength).text == text
    plain = text.translate(str.maketrans("áéíóëñ", "aeioen"))
    assert guard.clean(plain, PRACTICE, strength=strength).text == plain


@pytest.mark.parametrize("text", ["My barber Luis asked me about dry eye, so here is a reel about it.", "My running buddy Priya raised $400 for the diabetes walk.", "My old coach Pete still beats me at chess."])
def test_the_authors_own_people_are_no_patients(text: str) -> None:
    assert guard.clean(text).text == text


def test_a_name_after_a_noun_for_a_person_leaves_no_second_noun() -> None:
    assert guard.clean("Our regular Walt rang the bell after his last infusion.").text == "Our regular rang the bell after his last infusion."
    assert "patient a patient" not in guard.clean("Our mailman Greg came in for his cataract and saw the mail again.").text.lower()


@pytest.mark.parametrize(("text", "job"), [("Saw a 52 yo nurse from Lima with a fibroid. Wow.", "nurse"), ("A 45-year-old pharmacist with psoriasis came in and cried.", "pharmacist")])
def test_the_job_of_one_who_cares_for_others_goes_where_they_are_in_care(text: str, job: str) -> None:
    assert job not in guard.clean(text).text


@pytest.mark.parametrize("text", ["A nurse with 30 years in the ICU taught me to knock.", "A 24-year-old nurse runs our night desk better than anyone."])
def test_a_nurse_at_work_keeps_the_job(text: str) -> None:
    assert guard.clean(text).text == text


@pytest.mark.parametrize("text", ["Eczema isn't contagious. Go ahead and sit next to the kid with the itchy elbows.", "You can't catch vitiligo. Hug your cousin."])
def test_good_company_is_no_advice(text: str) -> None:
    assert guard.clean(text).text == text
    assert not [f for f in guard.scan(text) if f.kind == "misinformation"]


def test_a_medicine_beside_good_company_is_advice_still() -> None:
    assert "clotrimazole" not in guard.clean("Ringworm spreads. Hug your cousin and put clotrimazole on it twice a day.").text
