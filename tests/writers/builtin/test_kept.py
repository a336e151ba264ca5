"""What no change may lose unasked: a phone, an address, a date, a time, a price stays whole whatever else is changed."""

from __future__ import annotations

import pytest

from assistant.errors import NotUnderstood
from assistant.writers.builtin import BuiltinWriter
from assistant.writers.builtin.revise import kept, sheet
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.instruction import Change
from writers.builtin.briefs import brief

WRITER = BuiltinWriter()
CLINIC = "Eye checks on Tuesday March 9, walk-ins fine 8 to 3 (no forms). Approximately 20 minutes each, $15.\n\nCall (612) 555-0142 or write to eyes@lakevieweye.example."


def revised(change: str, text: str = CLINIC) -> str:
    return WRITER.write(brief(None, "facebook", previous=text, instruction=change, request=text, kind="announcement")).text


def test_plainer_words_leave_the_area_code() -> None:
    assert revised("simpler") == CLINIC.replace("Approximately", "About").replace(" (no forms)", "")


@pytest.mark.parametrize(
    ("name", "on", "old", "new"),
    [
        ("simpler", {}, "(612) 555-0142", "555-0142"), ("warmer", {}, "Tuesday March 9", "Tuesday"), ("listed", {"form": "list"}, ", $15", ""),
        ("drop_about", {"about": "walk-ins"}, "Tuesday March 9, walk-ins fine 8 to 3", "soon"), ("replace", {"old": "fine", "new": "welcome"}, "eyes@lakevieweye.example", "us"),
        ("shorter", {}, "8 to 3 ", ""), ("add_line", {"text": "Tea is free"}, "8 to 3", "8"),
    ],
)  # fmt: skip
def test_a_change_that_loses_or_bends_a_value_is_refused(name: str, on: dict[str, str], old: str, new: str) -> None:
    assert old in CLINIC
    with pytest.raises(NotUnderstood, match="would lose"):
        checked(name, on, CLINIC.replace(old, new))


@pytest.mark.parametrize(
    ("name", "on", "after"),
    [
        ("simpler", {}, CLINIC.replace("Approximately", "About")), ("drop_about", {"about": "the price"}, CLINIC.replace(", $15", "")), ("drop_about", {"about": "walk-ins"}, CLINIC.replace(", walk-ins fine 8 to 3 (no forms)", "")),
        ("put_right", {"said": "it's 8 to 4"}, CLINIC.replace("8 to 3", "8 to 4")), ("shorter", {}, CLINIC.replace(" Approximately 20 minutes each, $15.", "")), ("lower", {}, CLINIC.lower()),
        ("drop_part", {"part": "phone"}, CLINIC.replace("Call (612) 555-0142 or write", "Write")),
    ],
)  # fmt: skip
def test_a_change_may_touch_what_it_was_asked_to(name: str, on: dict[str, str], after: str) -> None:
    checked(name, on, after)


def checked(name: str, on: dict[str, str], after: str) -> None:
    asked = brief(None, "facebook", previous=CLINIC, instruction=" ".join(on.values()) or name, request=CLINIC, kind="announcement")
    kept.check(Change(name, on), sheet.read(CLINIC), sheet.read(after), Desk(asked, None, None))  # type: ignore[arg-type]
