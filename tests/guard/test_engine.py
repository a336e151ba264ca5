"""The engine: untouched when clean, mended when not, withheld when it cannot judge."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.errors import GuardFailed, Unjudged
from assistant.guard import discovery, engine
from assistant.guard.document import Document, Options
from assistant.guard.rule import Hit, Rule
from assistant.profile import EMPTY, Profile

CLEAN = (
    "Statins lower LDL cholesterol.",
    "  Two spaces before,\ttabs inside, and a line break\n\nafter.  ",
    "Closed Friday 🎉🎉 See you Monday!",
    "Curly ‘quotes’ and an em dash — stay as typed…",
    "",
)
FAULTY = (
    "Our 43-year-old patient went home after her bypass.",
    "Huge congrats to Marisela, who finished her last round of chemo! 🎉",
    "The patient is a beekeeper and says the tremor is gone.",
)


def alone(rule: Rule) -> discovery.Ruleset:
    """A rule set of one rule that always runs."""
    whole = discovery.ruleset(("identifiers",), "post", "US")
    return whole._replace(prefilter=whole.prefilter._replace(rules=(rule,)), chosen=frozenset({0}), always=(0,))


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_comes_back_byte_for_byte(text: str) -> None:
    cleaned = guard.clean(text, families=("identifiers",))
    assert cleaned.text == text and not cleaned.changed and not cleaned.findings


@pytest.mark.parametrize("text", FAULTY)
def test_mended_text_is_stable_and_free_of_findings(text: str) -> None:
    cleaned = guard.clean(text)
    assert cleaned.changed and cleaned.findings
    assert guard.clean(cleaned.text).text == cleaned.text
    assert not guard.scan(cleaned.text, families=guard.REWRITING)


def test_findings_carry_places_in_the_text_as_it_came_in() -> None:
    text = "Saw our patient Oluwaseun again: 62-year-old, doing well after his bypass."
    found = {text[f.start : f.end].strip() for f in guard.scan(text)}
    assert {"Oluwaseun", "62-year-old"} <= {w.strip(" ,") for w in found}


def test_offsets_point_behind_a_disguise() -> None:
    text = "Our patient J\u200boaquina rang the bell after chemo."
    spans = [text[f.start : f.end] for f in guard.scan(text) if f.kind == "NAME"]
    assert any("J\u200boaquina" in s for s in spans)


def test_the_same_text_gives_the_same_verdict() -> None:
    assert guard.clean(FAULTY[0]) == guard.clean(FAULTY[0])


def test_public_facts_of_the_profile_are_never_touched() -> None:
    practice = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Rosa",), phones=("555-0100",))
    text = "Dr. Brandt and Rosa took the patient's stitches out. Call 555-0100."
    assert guard.clean(text, practice, families=("identifiers",)).text == text
    assert guard.clean(text.replace("Rosa", "Marisol"), practice, families=("identifiers",)).changed


def test_a_rule_that_raises_withholds_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(document: Document, patterns: object) -> list[Hit]:
        raise ValueError

    broken = Rule(kind="NAME", message="It fails.", why="To see what happens.", guideline="G-01-3", detect=fault, code="identifiers/broken")
    monkeypatch.setattr(engine, "ruleset", lambda *_: alone(broken))
    with pytest.raises(GuardFailed) as failed:
        guard.clean("A patient came in.")
    assert isinstance(failed.value, Unjudged)


def test_a_hit_outside_the_text_withholds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stray = Rule(kind="NAME", message="It strays.", why="To see what happens.", guideline="G-01-3", detect=lambda d, p: [Hit(0, 10_000, "")], code="identifiers/stray")
    monkeypatch.setattr(engine, "ruleset", lambda *_: alone(stray))
    with pytest.raises(GuardFailed):
        guard.clean("A patient came in.")


def test_only_the_families_asked_for_are_read() -> None:
    text = "Our 43-year-old patient went home after her bypass."
    assert guard.clean(text, families=("claims",)).text == text


def test_a_document_finds_its_sentences_and_public_facts() -> None:
    document = Document("We are open. Ask for Rosa!", Profile(staff=("Rosa",)), Options())
    assert [document.text[s:e] for s, e in document.sentences] == ["We are open.", "Ask for Rosa!"]
    assert document.is_public(21, 25) and not document.is_public(0, 2)


def test_the_version_names_what_decides() -> None:
    assert len(guard.version()) == 12 and guard.clean("Hello.", EMPTY).safe.guard_version == guard.version()
