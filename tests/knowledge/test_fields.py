"""What a practice calls its field, and the cards it means."""

from __future__ import annotations

import pytest

from assistant.knowledge import cards, fields


@pytest.mark.parametrize(
    ("field", "specialties"),
    [
        ("orthopedics", {"orthopedics", "sports medicine"}),
        ("Orthopaedic Surgery & Sports Medicine", {"orthopedics", "sports medicine"}),
        ("OB/GYN", {"obstetrics and gynecology", "obstetrics", "gynecology"}),
        ("Pediatric dentistry", {"dentistry"}),
        ("dentist and periodontics", {"dentistry"}),
        ("Ear, Nose and Throat", {"ear, nose and throat", "otolaryngology", "audiology"}),
        ("entomology", {"entomology"}),
        ("Women’s Health", {"obstetrics and gynecology", "obstetrics", "gynecology"}),
        ("hyperbaric medicine", {"hyperbaric medicine"}),
        ("  ", set()),
    ],
)
def test_a_field_in_the_practices_own_words(field: str, specialties: set[str]) -> None:
    assert fields.meant(field) == specialties


def test_every_specialty_of_a_card_finds_its_card() -> None:
    for topic in cards.topics():
        for specialty in topic.specialties:
            assert fields.is_of(topic, specialty), (topic.id, specialty)


def test_every_field_has_cards() -> None:
    known = {s.lower() for topic in cards.topics() for s in topic.specialties}
    for name, specialties in fields._names().items():
        assert name == name.lower() and known.intersection(specialties), name
