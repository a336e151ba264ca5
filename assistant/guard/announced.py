"""Names of those of a group at work or in training whom a post announces: "Congratulations to our interns! Ravi is off to Boise"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_NAME = r"(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?"
# "Happy Lab Week to Wen and Lucan"
_FEAST = lazy(
    rf"(?i)\bhappy (?:belated )?(?:[\w-]+ ){{0,2}}(?:nurses?|np|pa|pt|ot|rt|lab|ems|emt|tech\w*|physical therapy|therap\w+|pharmac\w+|doctors?|physicians?|admin\w*|social work\w*|assistants?|midwi\w+|hygien\w+|volunteer\w*|boss|staff|respiratory care|radiolog\w+|dietitians?)(?:['’]s?|s['’])? (?:\w+ )?(?:day|week|month),? (?:to )?(?:{_NAME}(?:, and |, | and | & ))*$"
)
# Who is announced: "Congratulations to our residents on Match Day!", "Thanks to the students who shadowed us:"
_GROUP = lazy(r"(?i)(?:^|\b(?:our|the|these|those|[a-z]+) (?:\w+ ){0,2})(?:residents|interns|fellows|students|nurses|techs|technicians|assistants|volunteers|graduates|grads|scribes|hygienists|therapists|colleagues|teammates|new hires|recruits|dietitians|midwives|phlebotomists|sonographers|schedulers|crew|team|staff|class)\b|\bmatch day\b")
_OCCASION = lazy(r"(?i)\b(?:thank(?:s| you)|congrat\w*|welcome|meet|shout-?out|hats off|goodbye|farewell|kudos|cheers|proud|graduat\w+|match day|match(?:ed|es)|good luck|applause|high[- ]fives?|love to|bravo|start(?:s|ed)? with us|join(?:s|ed|ing)? us|\w+ (?:day|week)\b)")
_OF_TRAINING = lazy(r"(?i)\b(?:match day|match(?:ed|es)|graduat\w+|residency|program|fellowships?|chief|intern year|pgy|shadow\w*|class of|white coats?|students?|interns|fellows)\b")
_NAMES = lazy(rf"(?:{_NAME})(?:(?:, and | and |, | & )(?:(?:big|little|old|young|our) )?(?:{_NAME}))+")
_STEP = lazy(r"(?i)(?:['’]s\s+|\s+(?:(?:is|are|was|were) )?)(?:also |already |then )?(?:off to|headed (?:to|for)|heading (?:to|for)|bound for|join(?:s|ed|ing)|start(?:s|ed|ing)|mov(?:es|ed|ing) to|leav(?:es|ing)|match(?:es|ed)|stay(?:s|ed|ing) (?:on|with us|right here|put)|grew up in|speaks|trained (?:in|at)|ran|run|covered|baked|won)\b")
_KEEPS = lazy(r"(?i)\b(?:keeping|kept|keep|welcoming|hired|hiring) $")
_NEAR = 2  # sentences after the announcement


def cue(document: Document, s: int, start: int, end: int) -> int:
    """Where the words about one of a group ends that this sentence or one just before it announces; 0 if none does."""
    text = document.text
    if _FEAST.search(text[s:start]):
        return end
    index = document.sentence_index(start)
    first = document.sentences[max(0, index - _NEAR)][0]
    lead = text[first:start]
    group = next((m for m in _GROUP.finditer(lead)), None)
    if group is None or not _OCCASION.search(lead) or ("residents" in group[0].lower() and not _OF_TRAINING.search(lead)):
        return 0
    same = first + group.start() >= s
    if same and ":" not in lead[group.end() :]:
        return 0
    run = next((m for m in _NAMES.finditer(text, s) if m.start() <= start < m.end()), None)
    if run is not None:
        return max(run.end(), end)
    step = _STEP.match(text, end)
    if step or _KEEPS.search(text[max(s, start - 12) : start]) or _to_place(text, s, start, end):
        return step.end() if step else end
    return 0


_TO_PLACE = lazy(r" to [\w' ]{3,24}[,.;]")


def _to_place(text: str, s: int, start: int, end: int) -> bool:
    """Whether the name stands in a list of who goes where: "Hannah is off to Iowa City, Rashid to Tucson"."""
    return text[max(s, start - 2) : start] in (", ", "; ") and _TO_PLACE.match(text, end) is not None and _STEP.search(text[s:start]) is not None
