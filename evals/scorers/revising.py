"""Revisions: what was asked changes, and what was not asked stays."""

from __future__ import annotations

from assistant.platforms import counting
from evals import words
from evals.case import Case
from evals.outcome import Score, unscored, verdict_on
from evals.output import Output


def changed_as_asked(case: Case, output: Output) -> Score:
    """The change the case names, on every post of the last turn: see ``_CHANGES``."""
    change = case.word("change", "")
    if change not in _CHANGES:
        return unscored("no change to check")
    before = {post.platform: post for post in output.before}
    if not output.posts:  # nothing to change is an answer too, when the draft already is as asked
        already = change in _STATES and bool(before) and all(_CHANGES[change]("", p.text) for p in before.values())
        return verdict_on(already, f"no post after the change: {'; '.join(output.withheld)}")
    wrong = [p.platform for p in output.posts if not _CHANGES[change](before[p.platform].text if p.platform in before else "", p.text)]
    return verdict_on(not wrong, f"not {change}: {', '.join(wrong)}")


def rest_kept(case: Case, output: Output) -> Score:
    """A small change keeps at least half of the words of the draft before it."""
    if case.word("change", "") not in ("no_hashtags", "no_emoji", "question", "no_question", "shorter"):
        return unscored("a fresh text was asked for")
    before = {post.platform: post.text for post in output.before}
    wrong = []
    for post in output.posts:
        if post.platform in before:
            gone, count = words.lost(post.text, before[post.platform])
            if count and gone / count > 0.5:
                wrong.append(post.platform)
    return verdict_on(not wrong, f"rewritten instead of changed: {', '.join(wrong)}")


_STATES = ("question", "no_question", "no_hashtags", "no_emoji", "emoji")  # true or not without a text before


def _emoji(text: str) -> int:
    import emoji

    return int(emoji.emoji_count(text))


_CHANGES = {
    "shorter": lambda a, b: len(b) < len(a),
    "longer": lambda a, b: len(b) > len(a),
    "different": lambda a, b: words.visible(a) != words.visible(b),
    "same": lambda a, b: words.visible(a) == words.visible(b),
    "question": lambda a, b: "?" in b,
    "no_question": lambda a, b: "?" not in b,
    "no_hashtags": lambda a, b: counting.count_hashtags(b) == 0,
    "fewer_hashtags": lambda a, b: counting.count_hashtags(b) < max(1, counting.count_hashtags(a)),
    "no_emoji": lambda a, b: _emoji(b) == 0,
    "emoji": lambda a, b: _emoji(b) > 0,
}
