"""A text beside what the account posted before."""

from __future__ import annotations

import pytest

from assistant import mosaic
from assistant.profile import EMPTY, Profile
from assistant.stages import Raw
from assistant.verdict import judge

EARLIER = "Our patient with choroideremia sings in a choir by the lake."
HARMLESS = [
    ("Saw our patient with glaucoma last spring. He has two brothers.", [EARLIER]),  # another illness
    ("Choroideremia is a slow loss of night vision. Ask us last spring's question again.", [EARLIER]),  # nobody's story
    ("Our patient with choroideremia is doing well.", [EARLIER]),  # adds nothing
    ("Our patient with choroideremia sings in a choir by the lake.", [EARLIER]),  # the same again
    ("Our patient with choroideremia came in last spring.", []),
    ("The choir sings by the lake last spring, says Luz.", [EARLIER]),
]
TELLING = [
    ("Our patient with choroideremia came in last spring with her two brothers.", [EARLIER], 1),
    ("A patient of ours lives with choroideremia. Her brothers came along last summer.", ["Flu clinic on Saturday.", EARLIER], 2),
]


@pytest.mark.parametrize(("text", "earlier"), HARMLESS)
def test_what_tells_nothing_more_is_no_finding(text: str, earlier: list[str]) -> None:
    assert mosaic.findings(text, earlier, EMPTY) == ()


@pytest.mark.parametrize(("text", "earlier", "number"), TELLING)
def test_details_that_single_someone_out_together_are_a_finding(text: str, earlier: list[str], number: int) -> None:
    (found,) = mosaic.findings(text, earlier, EMPTY)
    assert f"earlier post {number} " in found.message and (found.start, found.end) == (0, len(text))
    judged = judge(Raw(text), EMPTY, earlier=earlier)
    assert judged.verdict == "fix" and "identifier" in judged.reasons and judged.post is None and judged.withheld == found.message


def test_the_practice_itself_is_no_patient() -> None:
    choir = Profile(name="Choir by the Lake Eye Care")
    assert mosaic.findings(TELLING[0][0], ["Choir by the Lake Eye Care treats choroideremia. Our patient did well."], choir) == ()
