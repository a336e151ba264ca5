"""Advice on a comment: answer or not, with what words, and why."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.app.cards import copy
from assistant.app.html import Html, el, icon
from assistant.app.sources import guideline_note
from assistant.replies.desk import Advice
from assistant.stages import Raw

ACTIONS = {
    "urgent": ("Act now", "stop"),
    "hide_and_report": ("Hide and report; do not reply", "stop"),
    "no_reply": ("Do not reply", "stop"),
    "take_offline": ("Reply once, then move it offline", "warn"),
    "invite_visit": ("Reply in general terms and invite a visit", "check"),
    "reply_general": ("Reply in general terms", "check"),
    "reply_thanks": ("Thank them, in general terms", "check"),
}
KINDS = {
    "praise": "Praise",
    "general_question": "General question",
    "asks_for_advice": "Asks for medical advice",
    "complaint": "Complaint",
    "naysayer": "Naysayer",
    "misinformation": "Misinformation",
    "spam": "Spam",
    "own_phi": "Shares own health details",
    "emergency": "Emergency",
    "crisis": "Crisis",
    "patient_outing": "Points to a patient",
}


def advised(advice: Advice, comment: str = "") -> Html:
    """One comment's advice."""
    what, mark = ACTIONS[advice.action]
    return el(
        "section",
        el("div", icon(mark), el("strong", what), el("small", KINDS[advice.kind], class_="kind"), class_=f"action {advice.action}"),
        el("blockquote", comment) if comment else None,
        el("p", advice.urgent_notice, class_="notice") if advice.urgent_notice else None,
        el("p", advice.why, class_="why"),
        guideline_note(advice.guideline),
        *(_variant(variant.text, first=n == 0) for n, variant in enumerate(advice.variants)),
        class_="panel advice",
        aria_label=what,
    )  # fmt: skip


def table(comments: Sequence[Raw], advice: Sequence[tuple[int, Advice]]) -> Html:
    """Advice on several comments, in the order given: the most urgent first."""
    return el("div", *(advised(each, comments[place].text) for place, each in advice), class_="triage", role="status")


def _variant(text: str, *, first: bool) -> Html:
    button = copy(text, "Copy", label="Copy this reply", quiet=not first)
    return el("div", el("p", text, class_="body"), button, class_="variant")
