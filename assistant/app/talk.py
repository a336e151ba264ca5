"""The talk: what was said, what was left out of it, and the answer."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.app.html import Html, el, icon, plural
from assistant.app.visit import Line
from assistant.stages import Removed

_LONGEST = 2_000  # of a message, shown; the whole stays with "Use again"


def log(lines: Sequence[Line], pending: str = "") -> Html:
    """Every exchange so far; ``pending`` is the message being answered."""
    shown = [_exchange(line) for line in lines]
    if pending:
        shown.append(el("div", _said(pending), class_="exchange"))
    again = any(line.before for line in lines)
    note = "Your earlier talk, without the names and details that could point to a patient." if again else ""
    head = el("p", note, class_="hint") if again else None
    return el("div", head, *shown, class_="log", role="log", aria_label="Conversation", aria_live="off")


def new() -> Html:
    """The button that forgets the talk; shown once there is one."""
    return el("button", "New talk", type="button", class_="quiet new-talk", data_sure="fresh", data_words="Forget this talk?",
              title="Deletes this talk and its drafts from this machine. Approved posts stay.")  # fmt: skip


def opening() -> Html:
    """The talk while the page asks what was said before."""
    return el("div", el("span", class_="dots", aria_hidden="true"), el("span", "One moment"), class_="now")


def working(stage: str) -> Html:
    """The stage of the work, said aloud."""
    return el("div", el("span", class_="dots", aria_hidden="true"), el("span", stage), class_="now", role="status")


def notice(sentence: str) -> Html:
    """One sentence about what went wrong, said at once."""
    return el("div", icon("warn"), el("span", sentence), class_="notice", role="alert") if sentence else Html("")


def empty(starters: Sequence[str], name: str, quiet: Html | None = None) -> Html:
    """The talk before the first word; ``quiet`` says where a post is overdue."""
    buttons = [el("button", starter, type="button", data_say=starter) for starter in starters]
    hello = f"What would you like to post, {name}?" if name else "What would you like to post?"
    return el(
        "div",
        el("h2", hello),
        el("p", "Say it in your own words. Names, ages and other details that point to a patient are taken out before anything is written."),
        el("div", *buttons, class_="starters", role="group", aria_label="Ideas to start with"),
        quiet,
        class_="hello",
    )  # fmt: skip


def _exchange(line: Line) -> Html:
    answer = el("div", icon("warn") if line.failed else None, el("p", line.answer), class_="answer failed" if line.failed else "answer")
    more = [el("button", s, type="button", data_say=s) for s in line.suggestions]
    return el(
        "div",
        _said(line.said),
        answer,
        _left_out(line.said, line.removed),
        el("div", *more, class_="starters", role="group", aria_label="You could say next") if more else None,
        class_="exchange",
    )


def _said(text: str) -> Html:
    shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    again = el("button", icon("another"), el("span", "Use again", class_="unseen"), type="button", class_="again", data_fill=text, title="Use again")
    return el("div", el("span", "You said: ", class_="unseen"), el("p", shown), again, class_="said")


def _left_out(said: str, removed: Sequence[Removed]) -> Html | None:
    """What was taken out of the visitor's own words, struck through in the visitor's own page."""
    rows = [
        el("li", el("del", said[r.start : r.end].strip()), " ", el("small", kind_name(r.kind)))
        for r in removed
        if 0 <= r.start < r.end <= len(said)
    ]
    if not rows:
        return None
    return el("details", el("summary", icon("shield"), f"{plural(len(rows), 'detail')} left out of your words"), el("ul", *rows), class_="taken")


def kind_name(kind: str) -> str:
    """A kind of identifier as a word: NAME is "name"."""
    return kind.replace("_", " ").lower()
