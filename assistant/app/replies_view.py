"""Advice on a comment: answer or not, with what words, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.app.cards import copy
from assistant.app.html import Html, el, icon
from assistant.app.sources import guideline_note
from assistant.profile import Profile

if TYPE_CHECKING:
    from assistant.replies.desk import Advice

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
URGENCY = ("urgent", "hide_and_report", "take_offline", "invite_visit", "reply_general", "reply_thanks", "no_reply")


def advised(advice: Advice, profile: Profile, comment: str = "") -> Html:
    """One comment's advice."""
    what, mark = ACTIONS[advice.action]
    words = [v.text for v in ((advice.reply, *advice.variants) if advice.reply is not None else ())]
    return el(
        "section",
        el("div", icon(mark), el("strong", what), el("small", KINDS[advice.kind], class_="kind"), class_=f"action {advice.action}"),
        el("blockquote", comment) if comment else None,
        el("p", advice.urgent_notice, class_="notice") if advice.urgent_notice else None,
        el("p", advice.why, class_="why"),
        guideline_note(advice.guideline),
        *(el("div", el("p", text, class_="body"), copy(text, "Copy", label="Copy this reply", quiet=n > 0), class_="variant") for n, text in enumerate(dict.fromkeys(words))),
        class_="panel advice",
        aria_label=what,
    )  # fmt: skip


def table(advised_on: Sequence[tuple[str, Advice]], profile: Profile) -> Html:
    """Advice on several comments, the most urgent first."""
    ordered = sorted(advised_on, key=lambda pair: URGENCY.index(pair[1].action))
    return el("div", *(advised(advice, profile, comment) for comment, advice in ordered), class_="triage", role="status")
