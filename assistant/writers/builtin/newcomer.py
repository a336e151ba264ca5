"""Notes on somebody new as a sentence: "Welcome Dr. Amara Osei, pediatrician, loves hiking, starts January 5, accepting newborns"."""

from __future__ import annotations

import re

from assistant.writers.builtin.lead_up import PERSON

_WELCOMED = re.compile(rf"^[Ww]elcome (?:to )?(?:the team |aboard )?({PERSON})\s*[,:–-]\s*(\S.*)$")
_DOES = re.compile(r"^(?:(?:she|he|they|who) )?((?:also |just |now )?[a-z]{2,}s\b(?! (?:of|and)\b).*|was \S.*|came \S.*|grew up .*|trained .*|joined .*|started .*|graduated .*|spent .*)$")
_DOING = re.compile(r"^(?:is )?((?:now )?(?:accepting|taking|seeing|joining|starting|coming|booking|welcoming|covering)\b.*)$")
_ROLE = re.compile(r"^(?:is )?((?:our |the |an? )?(?:[a-z][\w-]* ){0,3}[a-z][\w-]*)$")


def as_sentence(told: str) -> str:
    """Notes on somebody new as one sentence; as they were where one of them is of another shape."""
    found = _WELCOMED.match(told)
    if found is None:
        return told
    said: list[str] = []
    for n, note in enumerate(part.strip(" .!") for part in re.split(r",\s+(?:and\s+)?|\s+and\s+(?=[a-z]+s\b)", found[2])):
        if does := _DOES.match(note):
            said.append(does[1])
        elif doing := _DOING.match(note):
            said.append(f"is {doing[1]}")
        elif n == 0 and (role := _ROLE.match(note)) is not None:
            article = "" if re.match(r"(?:our|the|an?) ", role[1]) else "an " if role[1][0] in "aeiou" else "a "
            said.append(f"is {article}{role[1]}")
        else:
            return told
    return f"{found[1]} {', '.join(said[:-1])}{' and ' if len(said) > 1 else ''}{said[-1]}" if said else told
