"""Places in every country's way of writing them: where a patient is goes, venues, states and countries stay."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.profile import Profile

STAY = (
    "Join us at the health fair in Riverside Park, 400 Oak Street, Dayton, on Saturday.",
    "Free blood pressure checks at Dayton Library, 12 to 3.",
    "The patient moved here from Tanzania, by way of Ohio.",
    "The trial was run at Johns Hopkins Hospital in Baltimore.",
    "Our patient has Parkinson's disease, and reads in English.",
    "Our patient takes the drops before Mohs surgery.",
    "Lyme disease is named for a town in Connecticut.",
    "Write to the FDA, 10903 New Hampshire Avenue, Silver Spring.",
    "Our new office is at 55 Cedar Lane, Dayton, with free parking.",
    "I trained in Boston and still miss the chowder.",
)

GO = (
    ("Our patient lives in Fort Wayne, Indiana and walks a lot.", "Our patient lives in Indiana and walks a lot."),
    ("Our patient, from Saugerties, is fine.", "Our patient is fine."),
    ("Our patient drove two hours from Bend to see us.", "Our patient drove two hours to see us."),
    ("Our patient was treated at Lakeview Memorial Hospital before.", "Our patient was treated at another hospital before."),
    ("Our patient lives at 48 Juniper Street, Apt 3, Dayton, OH 45402.", "Our patient lives nearby."),
    ("Our patient lives at 12 rue de la Paix, 75002 Paris.", "Our patient lives nearby."),
    ("Our patient lives at Calle Mayor 15, 2º A, 28013 Madrid.", "Our patient lives nearby."),
    ("Our patient lives at Hauptstrasse 12, 10827 Berlin.", "Our patient lives nearby."),
    ("Our patient lives at ul. Piękna 12, Warszawa.", "Our patient lives nearby."),
    ("Our patient lives at 北京市朝阳区建国路88号.", "Our patient lives nearby."),
    ("Our patient lives at P.O. Box 442, Elkhart.", "Our patient lives nearby."),
    ("Our patient lives at forty-two Birchwood Lane.", "Our patient lives nearby."),
    ("Our patient lives in zip code 44022.", "Our patient lives nearby."),
    ("Our patient was hit on Route 66 near Amboy.", "Our patient was hit."),
    ("Our patient fell at the corner of 3rd and Maple.", "Our patient fell."),
    ("Our patient's address is 123 N. Main St., Springfield, IL 62701.", "Our patient's address is on file."),
    ("our patient lives in fort collins and likes it", "our patient lives nearby and likes it"),
    ("Our patient: GPS 47.60621, -122.33207 was in the photo.", "Our patient: GPS was in the photo."),
)


@pytest.mark.parametrize("text", STAY)
def test_places_that_locate_nobody_stay(text: str) -> None:
    assert guard.clean(text, families=("identifiers",)).text == text


@pytest.mark.parametrize(("before", "after"), GO)
def test_places_of_a_patient_go(before: str, after: str) -> None:
    cleaned = guard.clean(before, families=("identifiers",))
    assert cleaned.text == after
    assert "LOCATION" in {r.kind for r in cleaned.removed}


def test_the_practice_and_its_town_stay_and_another_hospital_in_that_town_goes() -> None:
    practice = Profile(name="Westerby Skin Clinic", addresses=("9 Linden Court, Westerby, OH",))
    text = "Our patient came to Westerby Skin Clinic at 9 Linden Court, Westerby."
    assert guard.clean(text, practice, families=("identifiers",)).text == text
    moved = guard.clean("Our patient came from Westerby General Hospital.", practice, families=("identifiers",))
    assert moved.text == "Our patient came from another hospital."
