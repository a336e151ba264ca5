"""Notes on somebody or something new as a sentence: "Welcome Dr. Amara Osei, pediatrician, loves hiking", "our new PA Sofia Marin, she joined us this month, speaks Spanish", "our new infusion suite, opens October 5, 12 chairs"."""

from __future__ import annotations

import re

from assistant.knowledge.subject import upper_first
from assistant.writers.builtin.lead_up import PERSON

_WELCOMED = re.compile(rf"^[Ww]elcome (?:to )?(?:the team |aboard )?({PERSON})\s*[,:–-]\s*(\S.*)$")
_DEGREE = r"(?:,? (?:[A-Z]{2,5}(?:-[A-Z]{1,2})?|PhD|PharmD))"
_NEWS = r"(?:joining|starting|retiring|speaking|leading|moving|returning|celebrating|presenting|hosting|teaching|seeing|accepting|taking|covering|opening)"
# "our new midwife Joy Adeyemi starting November 3", "our new infusion suite, opens October 5": somebody or something new of ours, and notes on it
_NEW = re.compile(rf"^(?:(?:[Ii]ntroducing|[Mm]eet|[Ww]elcom(?:e|ing)(?: to)?) )?((?i:our|my|the) (?:brand[- ])?new(?:est)? (?!(?i:patients?|clients?|cases?|pts?|kids?|child|mom|dad|famil\w+)\b)(?:[A-Za-z][\w-]*(?: (?!(?:{_NEWS}|is|has|was|will|and|to|for|on|at|in|from|with)\b)[A-ZÀ-Þa-z][\w'’-]*){{0,5}}?){_DEGREE}?)(?:,\s+|\s+(?={_NEWS}\b))(\S.*)$")
_PERSON = re.compile(rf"^(?:(?:[Ss]taff|[Tt]eam|[Ee]mployee) (?:spotlight|member)\s*[:–-]\s*)?((?:Dr\.|Nurse) {PERSON}|{PERSON}{_DEGREE})(?:,\s+|\s+(?={_NEWS}\b))(\S.*)$")
_NAME = re.compile(rf"(?:Dr\. |Nurse )?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+{_DEGREE}?$")
_DOES = re.compile(r"^(?:(?:she|he|they|who) )?((?:also |just |now )?[a-z]{2,}s\b(?! (?:of|and)\b).*|was \S.*|came \S.*|grew up .*|trained .*|joined .*|started .*|graduated .*|spent .*)$")
_SURELY_DOES = re.compile(r"^(?:(?:she|he|they|who|it|which|that) (?P<said>[a-z]+\b.*)|(?P<bare>(?:also |just |now )?(?:is|was|will|can|launches|goes live|replaces|gives|opens|opened|starts|started|begins|began|has|comes|came|runs|loves|likes|enjoys|speaks|joins|joined|leads|brings|works|worked|sees|treats|specializes|specialises|lives|grew|plays|cooks|bakes|hikes|paints|offers|holds|knows|keeps|makes|helps|takes|teaches|trained|graduated|spent|moved|returns|arrives|arrived)\b.*))$")
_BEEN = re.compile(r"^been \S.*$")
_DOING = re.compile(r"^(?:is )?((?:now )?(?:accepting|taking|seeing|joining|starting|coming|booking|welcoming|covering)\b.*)$")
_IS_DOING = re.compile(rf"^((?:now )?{_NEWS}\b.*)$")
_STARTING = re.compile(r"^is (start|open)ing\b")  # of a thing
_ROLE = re.compile(r"^(?:is )?((?:our |the |an? )?(?:[a-z][\w-]* ){0,3}[a-z][\w-]*)$")
_YEARS = re.compile(r"^(?:\d{1,2}\+?|[a-z]+) years?\b")
_TO_READERS = re.compile(r"(?i)^(?:call|book|text|e-?mail|rsvp|sign up|come|stop by|say hi|walk-?ins|no )")
_STANDS = re.compile(rf"^(?:{PERSON}{_DEGREE}?|[Ww]e|[Ii]t|[Tt]hey|[Ss]he|[Hh]e) [a-z]+\b")


def as_sentence(told: str) -> str:
    """Notes on somebody or something new as whole sentences; as they were where one of them is of another shape."""
    if (found := _NEW.match(told) or _PERSON.match(told)) and (made := _said_of(found[1], found[2])):
        return made
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
    return f"{found[1]} {_listed(said)}" if said else told


def _said_of(who: str, notes: str) -> str:
    """What notes say of somebody or something, the first of them what it does; empty where it is none."""
    does: list[str] = []
    beside: list[str] = []
    after: list[str] = []
    for note in (part.strip(" .!") for part in re.split(r",\s+(?:and\s+)?(?!\d{4}\b)", notes)):
        if (said := _SURELY_DOES.match(note)) and not after:
            does.append(said["said"] or said["bare"])
        elif _BEEN.match(note) and not after:
            does.append(f"has {note}")
        elif (doing := _IS_DOING.match(note)) and not after:
            does.append(f"is {doing[1]}")
        elif not does:
            return ""
        elif _TO_READERS.match(note) or _STANDS.match(note):
            after.append(note)
        elif after:
            after[-1] += f", {note}"
        else:
            beside.append(note)
    person = _NAME.search(who) is not None
    if not person:
        does = [_STARTING.sub(lambda found: found[1] + "s", one) for one in does]
    if all(one.startswith("is ") for one in does):
        does[1:] = [one.removeprefix("is ") for one in does[1:]]
    if person and beside and not _YEARS.match(beside[0]):
        lead = ", "
    else:
        lead = ", with " if person else ": "
    sentence = f"{upper_first(who)} {_listed(does)}{lead if beside else ''}{', '.join(beside)}"
    return ". ".join((sentence, *map(upper_first, after)))


def _listed(said: list[str]) -> str:
    """Things said of one, in a row."""
    if len(said) > 2 and " and " in said[-1]:
        return f"{', '.join(said[:-1])}, and {said[-1]}"
    return f"{', '.join(said[:-1])}{' and ' if len(said) > 1 else ''}{said[-1]}"
