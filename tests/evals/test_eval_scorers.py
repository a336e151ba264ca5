"""Each scorer on a right answer, a wrong one, and one it has nothing to say about."""

from __future__ import annotations

import pytest
from support.eval_samples import case, output

from evals import scorers
from evals.errors import SuiteError
from evals.outcome import Outcome, combined, failed, passed, unscored

P, F, U = Outcome.PASS, Outcome.FAIL, Outcome.UNSCORED
MARKED = "Our patient [[NAME:Ottoline]] had shingles. [[ADVICE:Take two aspirin every night until it stops.]] Shingles hurts."


@pytest.mark.parametrize(
    ("name", "made", "got", "wanted"),
    [
        ("unchanged", case("We open at 9."), output("We open at 9."), P),
        ("unchanged", case("We open at 9."), output("We open at nine."), F),
        ("unchanged", case("We open at 9."), output("", refused="cannot be read"), F),
        ("unchanged", case(MARKED), output(""), U),
        ("leak", case(MARKED), output("Our patient had shingles. Shingles hurts."), P),
        ("leak", case(MARKED), output("Our patient Ottoline had shingles."), F),
        ("leak", case(MARKED), output("A patient had shingles. Take two aspirin every night."), F),
        ("leak", case("Saw [[NAME:Ottoline]]."), output("ottoline\u200b was seen"), F),
        ("leak", case("Saw [[NAME:Otto]]."), output("Saw Ottoman furniture."), P),
        ("leak", case("Dr. May saw [[NAME:May]]."), output("Dr. May saw a patient."), P),
        ("leak", case("Nothing"), output("Nothing"), U),
        ("leak", case("[[TIP:Drink water.]]"), output("Drink water."), U),
        ("overstrip", case(MARKED), output("Our patient had shingles. Shingles hurts."), P),
        ("overstrip", case("Our [[NAME:Ottoline]] had a long and quiet recovery from shingles last year"), output("Our year"), F),
        ("verdict_right", case("x", verdict="fix"), output(label="fix"), P),
        ("verdict_right", case("x", verdict="fix"), output(label="ok"), F),
        ("never_cleared", case("x", verdict="fix"), output(label="ok"), F),
        ("never_cleared", case("x", verdict="fix"), output(label="do_not_post"), P),
        ("never_cleared", case("x", verdict="ok"), output(label="ok"), U),
        ("reasons_right", case("x", reasons=["advice"]), output(reasons=("advice",)), P),
        ("reasons_right", case("x", reasons=["advice"]), output(reasons=("advice", "claim")), F),
        ("reasons_right", case("x"), output(), P),
        ("unmoved", case("x"), output(label="fix", action="fix"), P),
        ("unmoved", case("x"), output(label="ok", action="fix"), F),
        ("class_right", case(**{"class": "spam"}), output(label="spam"), P),
        ("action_right", case(action="urgent"), output(action="no_reply"), F),
        ("urgent_seen", case(action="urgent"), output(action="urgent"), P),
        ("urgent_seen", case(action="no_reply"), output(action="urgent"), U),
        ("stays_silent", case(action="no_reply"), output("Thank you."), F),
        ("stays_silent", case(action="no_reply"), output(""), P),
        ("confirms_nobody", case(), output("Please call our office."), P),
        ("confirms_nobody", case(), output("Sorry about your visit."), F),
        ("confirms_nobody", case(), output(""), U),
        ("intent_right", case(intent="draft"), output(label="draft"), P),
        ("platforms_right", case(platforms=["x", "facebook"]), output(platforms=("facebook", "x")), P),
        ("platforms_right", case(platforms=["x"]), output(platforms=("x", "facebook")), F),
        ("platforms_right", case(), output(platforms=("x",)), U),
        ("nothing_leaks", case(must_not_leak=["Ottoline"]), output("I left out a name."), P),
        ("nothing_leaks", case(must_not_leak=["Ottoline"]), output("About OTTOLINE:"), F),
        ("hit_at_3", case(relevant=["G-01-1"]), output(), F),
        ("nothing_found", case(relevant=[]), output(), P),
        ("admits_ignorance", case(), output(withheld=("I have no sourced facts on that.",)), P),
        ("admits_ignorance", case(), output(), F),
        ("paced", case(platforms=["blog"], weeks=4), output(platforms=("blog",) * 40), F),
        ("pace_of_the_article", case(platforms=["blog"], weeks=4), output(platforms=("blog",) * 4), P),
        ("pace_of_the_article", case(platforms=["blog"], weeks=4), output(platforms=("blog",) * 3), F),
        ("mixed", case(), output(kinds=("educate",) * 9), F),
        ("mixed", case(), output(kinds=("educate", "staff", "ask") * 3), P),
    ],
)  # fmt: skip
def test_scorer(name: str, made: object, got: object, wanted: Outcome) -> None:
    assert scorers.find(name)(made, got).outcome is wanted  # type: ignore[arg-type]


def test_an_error_outranks_a_failure_and_silence_is_no_pass() -> None:
    error = failed("x").__class__(Outcome.ERROR)
    assert combined((passed(), failed("x"), error)) is Outcome.ERROR
    assert combined((passed(), failed("x"))) is F
    assert combined((passed(), unscored("x"))) is P
    assert combined((unscored("x"),)) is U
    assert combined(()) is U


def test_an_unknown_scorer_is_named() -> None:
    with pytest.raises(SuiteError, match="no scorer “lucky”"):
        scorers.find("lucky")
