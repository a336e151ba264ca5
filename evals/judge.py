"""A model as a judge: one yes-or-no question of a rubric, asked three times, the majority stands.

Its word decides (PASS or FAIL) only when its agreement with labelled posts has been measured, with this model, this
prompt and these labels, and is high enough. Until then it is shown beside the case and decides nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from assistant import guard, platforms
from assistant.errors import Malformed, WriterError
from assistant.stages import Prompt, Safe
from assistant.writers.answer import unwrapped
from evals.case import Case
from evals.cassettes import NotRecorded
from evals.limits import CostReached
from evals.outcome import Outcome, Score
from evals.output import Output
from evals.rubric import Rubric
from evals.watched import WatchedWriter

VOTES, MAJORITY = 3, 2
_REASON = 200  # characters of a reason that are shown
_SCHEMA: Mapping[str, object] = {
    "type": "json_schema",
    "json_schema": {
        "name": "judgement",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"reason": {"type": "string"}, "answer": {"type": "string", "enum": ["yes", "no"]}},
            "required": ["reason", "answer"],
            "additionalProperties": False,
        },
    },
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the majority said, the share that said yes, and a reason of the majority."""

    good: bool
    share: float
    reason: str


def judge(model: WatchedWriter, question: Rubric, request: Safe, post: Safe, platform: str) -> Judgement:
    """The majority of three. An answer that is no judgement is no vote; without a majority raises WriterError."""
    prompt = model.shelf.current().judge(question.question, request, post, platforms.get(platform))
    votes, failure = [], WriterError("The judge gave no majority.")
    for number in range(1, VOTES + 1):
        try:
            votes.append(_vote(model, prompt, number))
        except Malformed as error:
            failure = error
        for good in (True, False):
            reasons = [reason for answer, reason in votes if answer is good]
            if len(reasons) >= MAJORITY:  # a third vote could change nothing
                return Judgement(good, sum(answer for answer, _ in votes) / len(votes), reasons[0])
    raise failure


def score(model: WatchedWriter, question: Rubric, case: Case, output: Output, *, decides: bool) -> Score:
    """A judge's word on every post of a case; the value is the share of votes that said yes.

    A judge that may not decide, and one that gave no judgement, leaves the case unscored; a silent one that may is an error.
    """
    name = f"judge {question.name}"
    request = guard.deidentify(case.word("request"), case.profile).safe
    try:
        found = [
            (post.platform, judge(model, question, request, guard.clean(post.text, case.profile).safe, post.platform)) for post in output.posts
        ]
    except (NotRecorded, CostReached):
        return Score(Outcome.UNSCORED, "no judgement", None, name)  # the run says why
    except WriterError as error:
        return Score(Outcome.ERROR if decides else Outcome.UNSCORED, str(error), None, name)
    said = "; ".join(f"{platform}: {'yes' if one.good else 'no'}, {one.reason}" for platform, one in found)
    good = all(one.good for _, one in found)
    outcome = (Outcome.PASS if good else Outcome.FAIL) if decides else Outcome.UNSCORED
    return Score(outcome, said, sum(one.share for _, one in found) / len(found), name)


def _vote(model: WatchedWriter, prompt: Prompt, number: int) -> tuple[bool, str]:
    """One vote. Raises WriterError; Malformed when the answer is no judgement."""
    try:
        value = json.loads(unwrapped(model.ask(prompt, _SCHEMA, vote=number).text))
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict) or value.get("answer") not in ("yes", "no") or not isinstance(value.get("reason"), str):
        raise Malformed()
    return value["answer"] == "yes", " ".join(value["reason"].split())[:_REASON]
