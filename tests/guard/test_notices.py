"""A notice of the practice names those at work here, numbers and days that are anybody's to know; a patient's story keeps none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import guard
from assistant.guard import Cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Our fax changed. New: 757-555-0188. Old one dies July 31.",
        "Out of office Dec 24 through Jan 2. Covering: Dr. Wren Castellano 555-0181.",
        "our mammography van will be at the Delmar warehouse on 14 and 15 October, walk-ups welcome",
        "Phones are down this morning, text 555-0163 till we fix them.",
        "Hamid our allergy nurse starts a walk-in hour on Tuesdays.",
        "Vertigo visits on Mondays now, with physio Kiri. Bring flat shoes.",
    ],
)
@pytest.mark.parametrize("read", [guard.deidentify, lambda text: guard.clean(text, families=("identifiers",))], ids=["typed", "posted"])
def test_stands(text: str, read: Callable[[str], Cleaned]) -> None:
    assert read(text).text == text


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Her new number is 303-555-0188 and the old line is down.", "0188"),
        ("Wen the electrician finished chemo on Friday.", "Wen"),
        ("Ask Hamid, our patient since 2019, how his new hip feels.", "Hamid"),
        ("We welcomed Kwame Ofori, 54, back after his bypass.", "Kwame"),
    ],
)
def test_goes(text: str, gone: str) -> None:
    assert gone not in guard.clean(text).text


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Kwame Ofori, 54M, CABG by Dr. Castellano on April 12, wound clean", ("Kwame", "Castellano", "April 12")),
        ("pt seen yesterday by Dr. Castellano for afib", ("Castellano", "yesterday")),
    ],
)
def test_a_note_goes_to_no_model_as_typed(text: str, gone: tuple[str, ...]) -> None:
    cleaned = guard.deidentify(text).text
    assert not [word for word in gone if word in cleaned]
