"""What no change may lose or bend unasked: phones and other ways to reach somebody, dates, days, times, prices."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.errors import NotUnderstood
from assistant.profile import Profile
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.instruction import Change, words_of
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.values import REACH, values

_KINDS = ("money", "percent", "date", "days", "time")
_BETWEEN = re.compile(r"[,;](?!\d)\s*|\s[-–—]\s|(?<![ap]\.m)[.!?]\s+|\s(?:and|but|so)\s(?=(?:i|we|he|she|they|it|there|the|our|my|an?)\b)")
_SAME_AT_LEAST = 3  # signs of a value that the message has in common with it, where the message means it


def check(change: Change, before: Sheet, after: Sheet, desk: Desk) -> None:
    """Raises NotUnderstood where a change lost or bent a value of the draft that it was not asked to change.

    What puts a value right may change that kind of thing; what takes something out may take the values that stand in
    the same clause, or whole sentences where so much is to go; any other change keeps every value.
    """
    profile = desk.brief.profile
    there, left = _held(before, profile), _held(after, profile)
    text = _plain(" ".join(after.sentences))
    lost = [value for value in there if not re.search(rf"(?<![\w.:-]){re.escape(value)}(?!\w|:\d)", text)]
    asked = (desk.brief.instruction or desk.brief.request).text.lower()
    bent = [old for old in lost if any(new != old and new in old and new not in asked for new in left if new not in there)]
    touched = [value for value in lost if value in bent or not _meant(change, value, before, after, asked)]
    if touched:
        raise NotUnderstood(reply("would_lose").format(what=_shown(before, touched[0])))


def _held(sheet: Sheet, profile: Profile) -> tuple[str, ...]:
    """The values of a draft, in small letters."""
    found: list[str] = []
    for said in sheet.sentences:
        found += [match[0] for match in re.finditer(f"(?i){REACH}", said)]
        found += [v.text for v in values(said, profile) if v.kind in _KINDS]
    return tuple(dict.fromkeys(map(_plain, found)))


def _meant(change: Change, value: str, before: Sheet, after: Sheet, asked: str) -> bool:
    """Whether a change was asked to touch a value that it lost."""
    for name, test in _TESTS.items():
        if change.name in words_of("kept", name):
            return test(value, before, after, f"{asked} {' '.join(change.on.values()).lower()}")
    return False


def _of_the_kind(value: str, before: Sheet, after: Sheet, asked: str) -> bool:
    """A date, a time or a price may be what is put right; a phone, a link, an address only where the message speaks of it."""
    if not re.fullmatch(f"(?i){REACH}", value):
        return True
    return re.search(r"\b(?:phone|number|e-?mail|link|site|website|url|address|street)\b", asked) is not None or any(len(part) >= _SAME_AT_LEAST and part in asked for part in re.findall(r"\w+", value))


def _in_the_clause(value: str, before: Sheet, after: Sheet, asked: str) -> bool:
    """The value's clause has a word of what is named, or the value itself is named."""
    if value in asked:
        return True
    stems = {word[:4] for word in re.findall(r"\w{3,}", asked)}
    for said in map(str.lower, before.sentences):
        for clause in _BETWEEN.split(said):
            if value in _plain(clause) and (_whole(said, clause) or any(word[:4] in stems for word in re.findall(r"\w{3,}", _plain(clause).replace(value, " ")))):
                return True
    return any(re.search(pattern, asked) for pattern in words_of("kept", "names"))


def _whole(said: str, clause: str) -> bool:
    """Whether the sentence is that one clause."""
    return said.strip(" .!?") == clause.strip(" .!?")


def _said(value: str, before: Sheet, after: Sheet, asked: str) -> bool:
    """The value itself stands in the message."""
    return value in asked


def _with_its_sentence(value: str, before: Sheet, after: Sheet, asked: str) -> bool:
    """No sentence that is left is one that held the value."""
    left = {_plain(said) for said in after.sentences}
    held = [said for said in before.sentences if value in _plain(said)]
    stay = [said for said in held if _plain(said) in left]
    changed = len(after.sentences) + len([said for said in before.sentences if _plain(said) not in left]) > len(before.sentences)
    return len(stay) < len(held) and not (changed and any(_share(said, other) for said in held for other in after.sentences if _plain(other) not in {_plain(s) for s in before.sentences}))


def _share(one: str, other: str) -> bool:
    """Whether one sentence is another, reworded."""
    words, others = set(_plain(one).split()), set(_plain(other).split())
    return len(words & others) * 2 > min(len(words), len(others))


_TESTS: dict[str, Callable[[str, Sheet, Sheet, str], bool]] = {"puts_right": _of_the_kind, "takes_out": _in_the_clause, "words": _said, "cuts": _with_its_sentence}


def _shown(sheet: Sheet, value: str) -> str:
    """The value as it stands in the draft."""
    match = re.search(re.escape(value).replace(r"\ ", r"\s+"), sheet.text, re.IGNORECASE)
    return match[0] if match else value


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
