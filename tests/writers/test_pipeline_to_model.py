"""From what is typed to the wire and back, with a stand-in guard that knows one name."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from support.fake_endpoint import fake_endpoint

from assistant import errors, guard, pipeline
from assistant.guard import Cleaned
from assistant.profile import Profile
from assistant.settings import Settings
from assistant.stages import Finding, Raw
from writers.conftest import Make, safe

CANARY = "Zebulon Quartermaine"


@pytest.fixture(autouse=True)
def stand_in_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    def clean(text: str, *_: object, **__: object) -> Cleaned:
        return Cleaned(safe(text.replace(CANARY, "A patient")), (), changed=CANARY in text)

    def scan(text: str, *_: object, **__: object) -> tuple[Finding, ...]:
        return (Finding("identifiers/name", "NAME", 0, 1, "A name.", "G-01-3"),) if CANARY in text else ()

    monkeypatch.setattr(guard, "Reader", lambda *_, **__: SimpleNamespace(clean=clean, scan=scan))
    monkeypatch.setattr(guard, "clean", clean)
    monkeypatch.setattr(guard, "deidentify", clean)
    monkeypatch.setattr(guard, "scan", scan)


def test_a_name_reaches_neither_the_endpoint_nor_the_post(writer: Make) -> None:
    with fake_endpoint("ok", text=f"{CANARY} taught us that cataracts cloud the lens of the eye.") as endpoint:
        desk = pipeline.Desk(Settings(), Profile(name="Mill Street Eye"), writer(endpoint), None)
        typed = pipeline.deidentify(Raw(f"{CANARY} came in. Write about cataracts."), desk)
        drafts = pipeline.draft(desk, pipeline.Order(typed.safe, ("x", "facebook")))
    assert len(endpoint.requests) == 2
    assert not any(CANARY in sent.body for sent in endpoint.requests)
    assert all("A patient came in." in sent.body for sent in endpoint.requests)
    assert {post.platform for post in drafts.posts} == {"x", "facebook"}
    assert not any(CANARY in post.text for post in drafts.posts)
    assert all(post.disclaimer and post.disclaimer in post.text for post in drafts.posts)


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        ("e401", errors.NotAuthorised),
        ("length", errors.Truncated),
        ("refusal", errors.Refused),
        ("html200", errors.Malformed),
        ("cutbody", errors.Truncated),
    ],
)
def test_a_failing_model_withholds_with_its_reason(mode: str, error: type[errors.WriterError], writer: Make) -> None:
    with fake_endpoint(mode, text="PARTIAL") as endpoint:
        desk = pipeline.Desk(Settings(), Profile(), writer(endpoint), None)
        drafts = pipeline.draft(desk, pipeline.Order(safe("Write about cataracts."), ("x",)))
    assert drafts.posts == ()
    assert [w.reason for w in drafts.withheld] == [error.sentence]
    assert "PARTIAL" not in repr(drafts)


def test_a_model_is_given_the_answers_that_come_nearest_and_the_public_facts(writer: Make) -> None:
    practice = Profile(name="Mill Street Clinic", clinicians=("Dr. Ilse Brandt",), phones=("555-0100",))
    with fake_endpoint("ok", text="Beer can raise uric acid. [topics/gout#answer-4]") as endpoint:
        desk = pipeline.Desk(Settings(), practice, writer(endpoint), None)
        drafts = pipeline.draft(desk, pipeline.Order(safe("which drinks set off gout"), ("x",), topic="gout"))
    (sent,) = endpoint.requests
    assert "Which foods and drinks can trigger gout?" in sent.body and "beer in particular" in sent.body
    assert "Dr. Ilse Brandt" in sent.body and "555-0100" in sent.body
    (post,) = drafts.posts
    assert "[" not in post.text
    assert [citation.id for citation in post.citations] == ["topics/gout#answer-4"]
