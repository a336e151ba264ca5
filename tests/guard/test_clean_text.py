"""Every fact, myth and question of our own topic cards is clean text: the guard may not touch a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import guard
from assistant.profile import EMPTY, Profile

CARDS = sorted((Path(__file__).parents[2] / "knowledge" / "topics").glob("*.md"))
PRACTICES = (
    EMPTY,
    Profile(name="Alder Eye Center", specialty="ophthalmology", clinicians=("Dr. Ilse Brandt",), staff=("Rosa",), phones=("(555) 010-4411",)),
    Profile(name="Pine Family Medicine", specialty="family medicine", clinicians=("Dr. Will Mark", "May Rivers, PA"), addresses=("3 Quay Road, Port Alder, WA",)),
    Profile(name="Dr. Grace Bell", specialty="dermatology", clinicians=("Dr. Grace Bell",), handles=("@dr.bell.derm",)),
)


def paragraphs(file: Path) -> Iterator[str]:
    body = file.read_text(encoding="utf-8").split("+++", 2)[-1]
    for paragraph in re.split(r"\n\s*\n", body):
        text = paragraph.strip().lstrip("#").strip()
        if text:
            yield text


@pytest.mark.parametrize("file", CARDS, ids=lambda f: f.stem)
def test_topic_cards_stay_as_they_are(file: Path) -> None:
    for text in paragraphs(file):
        for practice in PRACTICES:
            assert guard.clean(text, practice, families=("identifiers",)).text == text
