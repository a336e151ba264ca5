"""Signed consents of one person: what is written down, what may be chosen, what rests on them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from desks import opener

from assistant.app import signed
from assistant.app.office import Office
from assistant.clock import today
from assistant.errors import UsageError
from assistant.profile import EMPTY
from assistant.settings import Settings
from assistant.stages import Post
from assistant.store import consents, kept

PHOTOS, WORDS = signed.COVERS


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(Settings(data_dir=str(tmp_path / "data")), EMPTY, opener())


@pytest.mark.parametrize(
    ("covers", "where", "scope"),
    [
        ((PHOTOS,), "", "photos and video"),
        ((WORDS, PHOTOS), " our website and Facebook ", "photos and video and story and own words, our website and Facebook"),
        ((WORDS, "everything"), "", "story and own words"),
    ],
)
def test_what_is_written_down(office: Office, covers: tuple[str, ...], where: str, scope: str) -> None:
    assert signed.record(office, "ana", " C-1 ", covers, where, "") == "C-1"
    form = signed.on_file(office, "ana")[0].consent.authorisation
    assert (form.reference, form.scope, form.expires) == ("C-1", scope, None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("", (PHOTOS,), "", ""), "Give the file number"),
        (("C-1", (), "", ""), "Choose what the paper covers"),
        (("C-1", ("everything",), "", ""), "Choose what the paper covers"),
        (("C-1", (PHOTOS,), "", "soon"), "as a date"),
        (("C-1", (PHOTOS,), "", "2001-01-31"), "is past"),
        (("x" * 301, (PHOTOS,), "", ""), "too long: 301 of 300"),
        (("Maria Lopez", (PHOTOS,), "", ""), "“Maria Lopez” could point to the patient"),
        (("MRN 123456", (PHOTOS,), "", ""), "could point to the patient"),
        (("C-1", (WORDS,), "the patient is 71 years old", ""), "could point to the patient"),
    ],
)
def test_what_is_not(office: Office, given: tuple[str, tuple[str, ...], str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        signed.record(office, "ana", *given)
    assert signed.on_file(office, "ana") == ()


@pytest.mark.parametrize("number", ["C-12", "2026/117", "C-2026-014", "Binder 3, page 12"])
def test_a_file_number_is_no_identifier(office: Office, number: str) -> None:
    assert signed.record(office, "ana", number, (PHOTOS,), "our website and Instagram; no face", today().isoformat()) == number


def test_only_what_stands_can_be_chosen_and_the_newest_paper_counts(office: Office) -> None:
    store = office.store()
    consents.record(store, "ana", "C-1", "photos", today() - timedelta(days=1))
    consents.record(store, "ana", "C-2", "photos")
    gone = consents.record(store, "ana", "C-2", "photos and story")
    consents.revoke(store, "ana", gone)
    assert signed.choices(signed.on_file(office, "ana")) == [(signed.NONE, "")]
    consents.record(store, "ana", "C-1", "photos again")
    assert signed.choices(signed.on_file(office, "ana")) == [(signed.NONE, ""), ("C-1: photos again", "C-1")]


def test_revoking_says_what_rested_on_it_and_touches_nobody_elses(office: Office) -> None:
    store = office.store()
    signed.record(office, "ana", "C-1", (PHOTOS,), "", "")
    seq = signed.on_file(office, "ana")[0].consent.seq
    number = kept.keep(store, "ana", Post("x", "words", 5, 280, "weighted", "Not medical advice.", (), "v1"), seq)
    with pytest.raises(UsageError, match="not on file"):
        signed.revoke(office, "ben", seq)
    assert signed.on_file(office, "ana")[0].consent.stands(today())
    found = signed.revoke(office, "ana", seq)
    assert ([k.seq for k in found.relying], found.consent.stands(today())) == ([number], False)
