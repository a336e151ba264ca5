"""What only the draft, or a whole clause, can tell of a message: a fact put right, a line to add."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.profile import Profile
from assistant.writers.builtin.revise import facts, instruction, line, quoted
from assistant.writers.builtin.revise.instruction import Change
from assistant.writers.builtin.revise.sheet import Sheet, read

_MAY = re.compile(r"(?i)\W*(?:\w+ )?(?:can|may|should|could|must|are) (?:i|we)\b")  # what may be said is a question about rules


def fact(part: str, sheet: Sheet, profile: Profile) -> Change | None:
    """A fact of the draft put right; None where it is none, or where the very words are given."""
    if quoted.heard(part, sheet) is not None:
        return None
    return Change("put_right", {"said": part}) if facts.heard(part, sheet, profile) else None


def change(part: str, sheet: Sheet, profile: Profile) -> Change | None:
    """The change a part of a message is, before the wordings of ``data/changes.toml`` are tried; None where it is neither."""
    if given := quoted.heard(part, sheet):
        return given
    if right := fact(part, sheet, profile):
        return right
    if added := line.ordered(part):
        return Change("add_line", {"text": added[0], "where": added[1]})
    what = facts.denies(part, sheet)
    return Change("contradicted", {"what": what}) if what else None


def is_change(text: str, drafts: Iterable[str], profile: Profile) -> bool:
    """Whether a message puts a fact of one of these drafts right, or orders a line."""
    if _MAY.match(text):
        return False
    return line.ordered(line.joined(text)) is not None or instruction.named(text) in ("picture", "thank", "allowed", "update", "explain") or any(facts.heard(text, read(draft), profile) for draft in drafts)


def statement(part: str, profile: Profile) -> Change | None:
    """A part that no wording knows and that tells readers something."""
    text = line.stated(part, profile)
    return Change("add_line", {"text": text}) if text else None
