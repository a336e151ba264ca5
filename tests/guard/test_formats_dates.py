"""Dates in every way people write them: a patient's go, the calendar's and the practice's stay."""

from __future__ import annotations

import pytest

from assistant import guard

STAY = (
    "Our flu clinic is Saturday, October 12, from 9 to noon.",
    "We are closed Monday, May 25 for Memorial Day and open Tuesday at 8.",
    "World Heart Day is September 29. Wear red.",
    "Melanoma Monday is back, and so is Fact Check Friday.",
    "Nurses Week runs May 6-12. Thank a nurse.",
    "The patient reads 20/20 now, with 118/76 and 5/5 strength.",
    "Our patient rated the pain 7/10, then 3/10 after the injection.",
    "Our patient has a 2/6 systolic murmur and took 2/3 of the dose.",
    "We met in 2016, and nine years later the patient still sends cards.",
    "Our patient could not climb stairs three years ago and waited six months for a knee.",
    "Our patient comes every Tuesday and Thursday for dialysis.",
    "The nurse line is open 24/7, says every patient who has used it.",
    "The patient may 3 times a day use drops, and will march 5 miles.",
    "Vaccines come in the 2nd and 3rd visit for every child.",
    "The trial ran from March 2019 to June 2021 in 40 clinics.",
    "In May 1796 Edward Jenner tried the first vaccine.",
    "Happy Thanksgiving from all of us!",
    "Screens: the 20-20-20 rule rests your eyes.",
    "Our new patient portal goes live on March 3.",
    "New patient portal goes live 3 March, old logins stop working.",
    "New patient hours start on April 7.",
    "Today the median stay after a heart attack is three days.",
)

GO = (
    ("Our patient had surgery on March 3 and is fine.", "Our patient had surgery and is fine."),
    ("Our patient had surgery on the third of March.", "Our patient had surgery."),
    ("Our patient fell on 14.02.2024 and walks again.", "Our patient fell in 2024 and walks again."),
    ("Our patient was seen on 2024-05-17T10:30 in clinic.", "Our patient was seen in 2024 in clinic."),
    ("Our patient had surgery 4Mar2024.", "Our patient had surgery."),
    ("Our patient was admitted 12.III.2024.", "Our patient was admitted."),
    ("Our patient's surgery was 2024年3月12日.", "Our patient's surgery was recently."),
    ("The patient was operated on le 12 mars 2024 here.", "The patient was operated on here."),
    ("Our patient came on 4 апреля 2024 again.", "Our patient came in 2024 again."),
    ("Our patient's ablation is next Friday.", "Our patient's ablation is soon."),
    ("Our patient was discharged this past Monday morning at 6:15 a.m.", "Our patient was discharged."),
    ("Our patient had stitches out on the Tuesday before Thanksgiving.", "Our patient had stitches out."),
    ("Our patient spent Christmas at home.", "Our patient spent the holiday at home."),
    ("Our patient's melanoma was caught in April.", "Our patient's melanoma was caught."),
    ("Our patient waited from May 3 to May 9 for results.", "Our patient waited for results."),
    ("Our patient was born on May 4, 1950.", "Our patient was born in 1950."),
    ("Our patient came back on the 28th, and again on the 2nd.", "Our patient came back, and again."),
    ("Our patient's appointment was moved to Friday.", "Our patient's appointment was moved."),
    ("The patient, DOB 7/14/1961, is doing well.", "The patient is doing well."),
    ("Our patient: MRI 3/3, biopsy 3/10, then surgery 4/2.", "Our patient: MRI, biopsy, then surgery."),
    ("Yesterday our patient rang the bell!", "Our patient rang the bell!"),
    ("She signed up on the patient portal on March 3 after her stroke.", "She signed up on the patient portal after her stroke."),
    ("Our patient rang the bell! #SurgeryOnMay9 #healing", "Our patient rang the bell! #healing"),
)


@pytest.mark.parametrize("text", STAY)
def test_days_of_the_calendar_and_numbers_that_are_no_days_stay(text: str) -> None:
    assert guard.clean(text, families=("identifiers",)).text == text


@pytest.mark.parametrize(("before", "after"), GO)
def test_days_of_a_patient_go(before: str, after: str) -> None:
    cleaned = guard.clean(before, families=("identifiers",))
    assert cleaned.text == after
    assert "DATE" in {r.kind for r in cleaned.removed}
