"""What a comment is and what to do about it: safety shapes decide first, then voter and reader together."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.errors import TooLong
from assistant.guard import public_facts
from assistant.profile import Profile
from assistant.replies import reader, reading, shapes, voter
from assistant.replies.reading import Reading
from assistant.text import judging
from assistant.text.canonical import fold

CLASSES = (
    "praise", "general_question", "asks_for_advice", "complaint", "naysayer", "misinformation", "spam", "own_phi",
    "emergency", "crisis", "patient_outing",
)  # fmt: skip
ACTIONS = ("reply_thanks", "reply_general", "invite_visit", "take_offline", "no_reply", "hide_and_report", "urgent")
_USUAL = {
    "praise": "reply_thanks", "general_question": "reply_general", "asks_for_advice": "invite_visit",
    "complaint": "take_offline", "naysayer": "no_reply", "misinformation": "hide_and_report",
    "spam": "hide_and_report", "own_phi": "take_offline", "emergency": "urgent", "crisis": "urgent",
    "patient_outing": "hide_and_report",
}  # fmt: skip
URGENT = ("crisis", "emergency")  # when both show, the crisis: its answer names both numbers
_PLAIN = (("threat", "naysayer"), ("outing", "patient_outing"), ("exposed", "own_phi"), ("blamed", "complaint"))  # shape -> class, first wins
_NEVER = {"misinformation": ("sided",), "praise": ("soured",)}  # class -> shapes that rule it out
_LONGEST = 20_000
_ALARM = 0.2  # both together raise an alarm at this likelihood: recall before precision
_LOUD_ALARM = 0.6  # where a figure of speech stands ("dying to know")
_VAGUE_ALARM = 0.3  # where nothing is named that an alarm could be about
_MAYBE_CRISIS = 0.6  # of the two, as likely as this beside an emergency: its answer names both numbers
_MOODS, _SELF = frozenset(("hopeless",)), "self"  # "hopeless service" is no mood of the writer's
_SURELY_SELLING = 0.85  # an advertisement that names an illness is no emergency
_WORDS_SHOWN = 3
_GRIEF = "grief"  # no cheerful thanks to people who mourn


@dataclass(frozen=True, slots=True)
class Judgement:
    """``heard`` says what decided: the shape that holds, or the words that spoke most for the class; ``grief`` that a death is spoken of."""

    kind: str
    action: str
    heard: str
    grief: bool


def classify(comment: str, profile: Profile) -> Judgement:
    """Judge one comment or review. Raises Unjudged when it cannot be read."""
    if len(comment) > _LONGEST:
        raise TooLong(len(comment), _LONGEST)
    # The practice's own phones and names identify no patient.
    text = public_facts.without(fold(comment).text, profile, "the practice")
    bare = judging.left(text, (*judging.plain(text), *judging.spoken(text)))  # what is told to a judge says nothing of the comment
    read, shown, kind = _judged(bare)
    if bare != text and kind not in URGENT:
        hidden = shapes.shown(reading.read(text))
        kind = next((urgent for urgent in URGENT if urgent in hidden), kind)
        shown = hidden if kind in URGENT else shown
    return Judgement(kind, _action(kind, shown, read), _heard(kind, shown, read), _GRIEF in read.groups)


def _judged(text: str) -> tuple[Reading, dict[str, str], str]:
    read = reading.read(text)
    shown = shapes.shown(read)
    return read, shown, decide(shown, voter.votes(read, frozenset(shown)), reader.shares(text), told=told(read))


def told(read: Reading) -> bool:
    """Whether the comment names anything that an alarm could be about: a symptom, a danger, the writer."""
    named = read.groups & shapes.alarming()
    return bool(named - _MOODS) or _SELF in read.groups


def decide(shown: dict[str, str], votes: dict[str, float], shares: list[float], *, told: bool = True) -> str:
    """The class, from what the shapes show and both opinions; ``shares`` may be empty."""
    return _kind(shown, _together(votes, shares), told=told)


def _together(votes: dict[str, float], shares: list[float]) -> dict[str, float]:
    """Both opinions as one: their geometric mean, so that neither can carry what the other finds impossible."""
    if not shares:
        return votes
    means = {kind: (vote * share) ** 0.5 for (kind, vote), share in zip(votes.items(), shares, strict=True)}
    whole = sum(means.values())
    return {kind: mean / whole for kind, mean in means.items()}


def _kind(shown: dict[str, str], votes: dict[str, float], *, told: bool) -> str:
    if votes["spam"] < _SURELY_SELLING:
        for kind in URGENT:
            if kind in shown:
                return kind
        if votes["crisis"] + votes["emergency"] >= (_LOUD_ALARM if "figure" in shown else _ALARM if told else _VAGUE_ALARM):
            return "crisis" if votes["crisis"] >= _MAYBE_CRISIS * votes["emergency"] else "emergency"
    for signal, kind in _PLAIN:
        if signal in shown:
            return kind
    possible = [kind for kind in votes if kind not in URGENT and not any(signal in shown for signal in _NEVER.get(kind, ()))]
    return max(possible, key=lambda kind: votes[kind])


def _action(kind: str, shown: dict[str, str], read: Reading) -> str:
    exposed = "exposed" in shown or {"phone", "long_number"} & read.marks
    if (kind == "naysayer" and "threat" in shown) or (kind == "own_phi" and exposed):
        return "hide_and_report"
    return _USUAL[kind]


def _heard(kind: str, shown: dict[str, str], read: Reading) -> str:
    for signal in (kind, *(s for s, k in _PLAIN if k == kind)):
        if signal in shown:
            return shown[signal]
    return ", ".join(f"“{words}”" for words in voter.heard(read, kind)[:_WORDS_SHOWN])
