"""What a comment is and what to do about it: a short list of decisions, the most urgent first."""

from __future__ import annotations

from assistant.errors import TooLong
from assistant.guard import public_facts
from assistant.profile import Profile
from assistant.replies.likeness import likeness
from assistant.replies.matter import matter
from assistant.replies.signals import signals
from assistant.text.canonical import fold
from assistant.text.patterns import lazy_re2

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
_URGENT = ("crisis", "emergency")
_ALARM, _LOUD_ALARM = 0.4, 0.75  # share of likeness to crisis and emergency together, where cues say little and where they speak
_HEALTH = {"illness", "medicine", "procedure"}
_LONGEST = 20_000
_QUESTION = lazy_re2(r"\?")
_UNSURE = lazy_re2(r"\([^()?\n]{1,20}\?\)")  # "(Luz?)" asks nothing


def classify(comment: str, profile: Profile) -> tuple[str, str]:
    """(class, action) of one comment or review. Raises Unjudged when it cannot be read."""
    if len(comment) > _LONGEST:
        raise TooLong(len(comment), _LONGEST)
    text = _UNSURE.sub(" ", fold(comment).text)
    bare = public_facts.without(text, profile, "the practice")  # its own phones and names identify no patient
    shown = signals(bare) | matter(bare)
    kind = _weighed(text, _kind(text, shown), shown)
    return kind, _action(kind, shown)


def _weighed(text: str, kind: str, shown: frozenset[str]) -> str:
    """The class by cues, unless the comment reads like an emergency, or the cues leave it open and it reads like another."""
    if kind in _URGENT or shown & {"threat", "identifier"}:
        return kind
    like = likeness(text)
    if not like:
        return kind
    open_ = _open(kind, shown)
    if "not_emergency" not in shown and sum(like[k] for k in _URGENT) > (_ALARM if open_ else _LOUD_ALARM):
        return max(_URGENT, key=lambda k: like[k])
    barred = (*_URGENT, "misinformation", "naysayer") if kind == "general_question" else _URGENT  # a question is no jeer
    calm = {k: share for k, share in like.items() if k not in barred}
    return max(calm, key=lambda k: calm[k]) if open_ else kind


def _open(kind: str, shown: frozenset[str]) -> bool:
    """Whether little or nothing spoke for this class."""
    if kind == "naysayer":
        return not shown & {"hostile", "hostile_sarcasm"}
    if kind == "own_phi":
        return not shown & {"record", "chart_request", "hard_fact", "clinical_fact"}
    return kind == "general_question" and not shown & {"logistics", "polite_disagreement", "asks_if_true", "in_general"}


def _kind(text: str, shown: frozenset[str]) -> str:
    asks = bool(_QUESTION.search(text)) or bool(shown & {"ordinary_question", "takes"})
    return (
        _urgent(shown)
        or ("naysayer" if "threat" in shown else "")
        or ("spam" if "spam" in shown and not {"record", "clinical_fact"} <= shown else "")
        or ("patient_outing" if shown & {"outing", "named_relative", "named_person"} else "")
        or ("general_question" if "myth" in shown and "asks_if_true" in shown else "")
        or ("misinformation" if "myth" in shown and "refutes" not in shown else "")
        or ("own_phi" if shown & {"identifier", "record", "chart_request"} else "")
        or _about_care(shown, asks)
        or _about_us(shown)
        or ("general_question" if asks else "naysayer")  # nothing kind in it: silence is safer than thanks
    )


def _urgent(shown: frozenset[str]) -> str:
    """Recall before precision: only a figure of speech or a story of the past stands against an emergency."""
    if "crisis" in shown:
        return "crisis"
    if "emergency" in shown and ("not_emergency" not in shown or ("now" in shown and "praise" not in shown)):
        return "emergency"
    return ""


def _about_care(shown: frozenset[str], asks: bool) -> str:
    if "advice_always" in shown or {"asks_advice", "own_case"} <= shown or _asks_what_to_do(shown, asks):
        return "asks_for_advice"
    if "hard_fact" in shown and "own_case" in shown and "complaint" not in shown:
        return "own_phi"
    if shown & {"praise", "complaint", "hostile"}:
        return ""
    told = "to_others" in shown or not asks
    return "own_phi" if told and ("clinical_fact" in shown or ("own_case" in shown and shown & _HEALTH)) else ""


def _asks_what_to_do(shown: frozenset[str], asks: bool) -> bool:
    """Whether it asks about a person's own symptom or medicine, or how to take something."""
    if not asks or not shown & _HEALTH or "in_general" in shown or "complaint" in shown:
        return False
    return "takes" in shown or ("own_case" in shown and not shown & {"praise", "hostile", "to_others"})


def _about_us(shown: frozenset[str]) -> str:
    if {"hostile", "never_here"} <= shown:
        return "naysayer"
    if {"praise", "won_over"} <= shown and "hostile" not in shown:
        return "praise"
    if "complaint" in shown and ("was_here" in shown or "hostile" not in shown):
        return "complaint"
    if "hostile" in shown:
        return "naysayer"
    if "polite_disagreement" in shown:
        return "general_question"
    if "praise" in shown and "ordinary_question" not in shown:
        return "praise"
    if "hostile_sarcasm" in shown and "ordinary_question" not in shown:
        return "naysayer"
    return ""


def _action(kind: str, shown: frozenset[str]) -> str:
    if kind == "naysayer" and "threat" in shown:
        return "hide_and_report"
    if kind == "own_phi" and shown & {"identifier", "record"}:
        return "hide_and_report"
    return _USUAL[kind]

