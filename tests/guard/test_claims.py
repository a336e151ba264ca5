"""Claims: what must stay word for word first, then what must go, class by class."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.guard.engine import scan
from assistant.guard.myths import all_myths

STAYS = (
    "Nobody can promise how a scar will look.",
    "Is the laser safe for everyone? No, and we will tell you when it is not for you.",
    "Myth: fillers last forever. Fact: most fade within a year or so.",
    "The ad said the pill melts fat overnight. It doesn't.",
    "Parking is guaranteed on surgery mornings.",
    "Your records are always private, no exceptions.",
    "Our coffee never fails to disappoint.",
    "Best wishes from the best night shift in the building.",
    "In the trial, 8 of 10 people had less pain after a year, and some had none.",
    "Usually a sprain heals within weeks.",
    "Some clinics promise a cure for tinnitus. Ask them for proof.",
    "Does acupuncture cure migraine? It may help some people.",
    "The herpes virus stays in the body for life.",
    "In 1955 the polio vaccine was called a miracle.",
    "You always have the right to a second opinion.",
    "Chickens never complain, says our nurse with the coop.",
    "Glaucoma damage is permanent, which is why exams matter.",
    "Our skin renews itself every month or so.",
)  # fmt: skip
GOES = (
    "Hip pain? Consider it gone.",  # answered by itself
    "Clear skin is a promise here.",  # bound by a promise
    "It works on absolutely everyone with rosacea.",  # no exception
    "Our splint stops jaw pain for good.",  # for good
    "One session and your spider veins are behind you.",  # put in the past
    "You will never need another root canal.",  # never again
    "No surgeon in Idaho repairs knees like we do.",  # nobody like us
    "Our results are better than the big hospital's, and our infection rate is zero.",  # compared
    "The only treatment that truly works for eczema.",  # the only one
    "There is not a single downside to our peel.",  # no risk
    "You feel absolutely nothing during a filling with us.",  # no pain
    "This serum takes ten years off your face.",  # youth
    "Dermatologists don't want you to know about our cream.",  # hidden
    "If your knee still hurts, the operation is on us.",  # refund
    "Our implants will outlive you.",  # lasting
    "G U A R A N T E E D results with our laser.",  # spaced out
    "Cellulite doesn't stand a chance against our wand.",  # no chance
)  # fmt: skip


@pytest.mark.parametrize("text", STAYS)
def test_denials_questions_service_and_everyday_words_stay(text: str) -> None:
    assert [f.rule for f in scan(text, families=("claims",))] == []


@pytest.mark.parametrize("text", GOES)
def test_claims_go_and_what_stands_beside_them_stays(text: str) -> None:
    before = "The clinic opens at nine."
    assert guard.clean(f"{before} {text}").text == before


def test_every_myth_names_its_source_and_reads() -> None:
    myths = all_myths()
    assert len(myths) >= 40
    for myth in myths:
        assert myth.source.startswith("https://"), myth.name
        assert len(list(myth.ways())) == len(myth.says), myth.name
