"""Dictated words as they would be written: marks for their names, no fillers, what was said in one breath as sentences."""

from __future__ import annotations

import re

_MARKS = (  # marks as they are dictated
    (re.compile(r"(?i)\s+comma\b"), ","), (re.compile(r"(?i)\s+(?:period|full stop)\b(?=\s|$)"), "."), (re.compile(r"(?i)\s+question mark\b"), "?"), (re.compile(r"(?i)\s+exclamation (?:point|mark)\b"), "!"),
    (re.compile(r"(?i)\s+colon\b(?=\s)"), ":"), (re.compile(r"(?i)[\s,.]{0,4}\bnew (?:paragraph|line)\b[\s,.]{0,4}"), "\n"),
)  # fmt: skip
_FILLER = re.compile(
    r"(?i)(?:^|(?<=\s))(?:um+|uh+|erm?|hmm+)\b[\s,.]*|,?\s+(?:you know|i mean)(?=,?\s)|(?<=\band)\s+(?:like|yeah)(?=\s)|^\W{0,4}(?:ok |okay )?(?:so )?(?:basically )?what i(?: want(?:ed)?|['’]d like) to say (?:here )?is (?:that )?|^\W{0,4}(?:ok |okay )?so (?=\w)"
)
_CLAUSE = r"(?:we|i|they|you|he|she|it|people|patients|parents|families|everyone|everybody|[A-Z]\w+)"
_RUN_ON = re.compile(
    rf"\s+and (?:(?:so|then) )?(?=(?:{_CLAUSE}(?: are| is| will| have| has| can| need| needs| do| said| say| always|['’](?:re|ll|s|ve))?|tell (?:them|people|patients|everyone)) \w)|\s+(?:and )?(?=(?:it['’]?s (?:going|open|on|at|in|the|a)\b|tell (?:them|people|patients|everyone) ))"
)
_TELL = re.compile(r"(?i)^(?:tell|remind) (?:them|people|patients|parents|everyone) to (\w+)((?: \w+)*?)(?: their\b|$)")
_BREATH = 30  # words without a stop that are said in one breath
# "saturday the fourteenth i think yeah the fourteenth"
_SURE = re.compile(r"(?i)\b((?:the )?(\w+))[\s,]{1,3}i think[\s,]{1,3}(?:(?:yeah|yes|yep)[\s,]{1,3})?(?:the )?\2\b")


def written(spoken: str) -> str:
    """Dictated words as they would be written: marks for their names, without fillers, what was said in one breath as sentences."""
    for name, mark in _MARKS:
        spoken = name.sub(mark, spoken)
    spoken = re.sub(r"(?i)[\s,.]{1,4}(?:(?:yeah|ok|okay|and|so|um|erm?)[\s,]{1,3}){0,2}that['’]?s (?:it|all)(?: (?:thanks|thx|really))?[\s.!]{0,4}$", ".", spoken)
    spoken = re.sub(r"(?i)[\s,.]{1,4}\b(?:ha|haha|lol)[\s.!]{0,4}$", ".", _SURE.sub(r"\1", spoken))
    spoken = re.sub(r"(?m)^[ ,]+", "", _FILLER.sub("", spoken))
    said = [part for line in spoken.splitlines() for part in re.split(r"(?<=[.!?])\s+", line.strip()) if part]
    return "\n".join(
        _told(clause) for part in said for clause in (_RUN_ON.split(part) if len(part.split()) > _BREATH else [part])
    )


def _told(clause: str) -> str:
    """A clause as a sentence, what readers are to be told said to them."""
    found = _TELL.match(clause)
    told = (
        f"please {found[1]}{found[2]}{' your' if clause[: found.end()].endswith('their') else ''}{clause[found.end() :]}"
        if found
        else clause
    )
    told = told.replace("their", "your").replace("they can", "you can") if found else told
    return f"{told[:1].upper()}{told[1:]}" + ("" if told.endswith((".", "!", "?", ":", ",")) else ".")
