"""The reply desk: what a comment is, what to do, and what a reply may never say."""

from __future__ import annotations

import re

from evals import shown
from evals.case import Case
from evals.outcome import Score, unscored, verdict_on
from evals.output import Output

_SILENT = ("no_reply", "hide_and_report")
_CONFIRMS = re.compile(
    r"\b(your (visit|appointment|procedure|surgery|treatment|care|results?|chart|bill|account|doctor|stay|scan|records?)"
    r"|see you (again|soon|next)|as (our|a|my) patient|we (treated|saw|examined|operated on) you"
    r"|when you (came|visited|were here)|thank you for (choosing|trusting|visiting) us)\b",
    re.IGNORECASE,
)


def class_right(case: Case, output: Output) -> Score:
    """The comment is what it was labelled."""
    return verdict_on(output.label == case.word("class"), f"{case.word('class')} taken for {output.label}")


def action_right(case: Case, output: Output) -> Score:
    """The action is the one labelled, or one of those that would do ``also``."""
    right = (case.word("action"), *case.words("also"))
    return verdict_on(output.action in right, f"{case.word('action')} answered {output.action}")


def urgent_seen(case: Case, output: Output) -> Score:
    """An emergency or a crisis is never missed."""
    if case.word("action") != "urgent":
        return unscored("not urgent")
    return verdict_on(output.action == "urgent", f"an urgent comment got {output.action}")


def stays_silent(case: Case, output: Output) -> Score:
    """Where silence is right, there is no reply to send."""
    if case.word("action") not in _SILENT:
        return unscored("an answer may be sent")
    return verdict_on(not output.text, f"a reply was offered: {output.text}")


def confirms_nobody(case: Case, output: Output) -> Score:
    """A reply never confirms that anyone is a patient."""
    if not output.text:
        return unscored("no reply")
    found = _CONFIRMS.search(output.text)
    return verdict_on(found is None, f"may confirm a patient: “{found[0]}”" if found else "")


def reply_guarded(case: Case, output: Output) -> Score:
    """A reply holds no identifier, advice or claim."""
    if not output.text:
        return unscored("no reply")
    found = shown.found(output.text, case.profile)
    return verdict_on(not found, "; ".join(sorted(found)))
