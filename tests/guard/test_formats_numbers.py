"""Telephone numbers, addresses of the net and numbers of one person, worldwide: a patient's go, public ones stay."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.profile import Profile

STAY = (
    "Poison Control answers day and night: 1-800-222-1222.",
    "Call 911 for chest pain, and call or text 988 in a crisis. In the UK ring NHS 111.",
    "Register for the free screening at 555-010-7733.",
    "Questions about the fair? Write to volunteers@fair.example.",
    "Have your member ID and date of birth handy when you call.",
    "The trial (NCT01234567, PMID 31234567) enrolled 16741 women aged 500-1000 days.",
    "ISBN 978-0-306-40615-7, pages 120-128, 2015-2019.",
    "Dr. Lee, NPI 1234567893, medical license A12345, joins us.",
    "ICD-10 code H25.11 and CPT 66984 changed on paper only.",
    "Our patient has HLA-B27, CYP2C19 and took ABT-199; her BNP was 12345.",
    "Meeting ID 812 3456 7890 for the webinar, passcode 1234.",
    "The app moved to version 4.12.0.3; there is no place like 127.0.0.1.",
    "Screening ages are on cdc.gov/cancer and heart.org.",
    "Watch the tour of our building at youtube.com/watch?v=tour01",
)

GO = (
    ("We reached our patient at 303-555-0188 and she is well.", "We reached our patient by phone and she is well."),
    ("We reached our patient at +44 (0)20 7946 0018 and she is well.", "We reached our patient by phone and she is well."),
    ("We reached our patient at 0412 345 678 and she is well.", "We reached our patient by phone and she is well."),
    ("Our patient's cell: +91 98765 43210", "Our patient's cell"),
    ("Our patient's voicemail came from 1-917-555-SNOW, ext. 7.", "Our patient's voicemail came from a private number."),
    ("Her scan went to rosa.t@mail.example and we answered.", "Her scan went by e-mail and we answered."),
    ("Her scan went to rosa.t (at) mail (dot) example and we answered.", "Her scan went by e-mail and we answered."),
    ("Our patient's monitor (198.51.100.7) is back online.", "Our patient's monitor is back online."),
    ("The message came from 2001:db8:12::9c7e and we answered.", "The message came from a private address and we answered."),
    ("Our patient left a note on www.rosies-knee.example after surgery.", "Our patient left a note online after surgery."),
    ("Our patient (member ID K4471-220) was denied twice.", "Our patient was denied twice."),
    ("The patient's SSN is 219-09-9999 and she wrote it down.", "The patient's SSN is on file and she wrote it down."),
    ("Her acct # HFM-2219083 and Medicaid ID 882716354NY were showing.", "Her acct and Medicaid ID were showing."),
    ("The patient's car (VIN 1M8GDM9AXKP042788) rolled over.", "The patient's car rolled over."),
    ("Our patient's IBAN DE89 3704 0044 0532 0130 00 was in the form.", "Our patient's IBAN was in the form."),
    ("Our patient's license plate reads 7XKR204 in the photo.", "Our patient's license plate in the photo."),
    ("CPF 123.456.789-09 was on our patient's form.", "CPF was on our patient's form."),
    ("Case 2024-17: a patient with a rash.", "A patient with a rash."),
)


@pytest.mark.parametrize("text", STAY)
def test_public_numbers_and_addresses_stay(text: str) -> None:
    assert guard.clean(text, families=("identifiers",)).text == text


@pytest.mark.parametrize(("before", "after"), GO)
def test_numbers_and_addresses_of_a_patient_go(before: str, after: str) -> None:
    assert guard.clean(before, families=("identifiers",)).text == after


def test_the_practices_own_contacts_stay_beside_a_patients() -> None:
    practice = Profile(phones=("555-014-2210",), emails=("hello@knoll.example",), websites=("knoll.example",), handles=("@knollclinic",))
    text = "Our patient can call 555-014-2210, write to hello@knoll.example or see knoll.example/visit."
    assert guard.clean(text, practice, families=("identifiers",)).text == text
