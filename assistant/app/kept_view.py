"""Kept posts as a list: the words, when they were kept or went out, and what to do with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant import platforms
from assistant.app.cards import copies
from assistant.app.html import Html, el, icon, inert, plural
from assistant.planning.cadence import Quiet
from assistant.stages import Post, Withheld
from assistant.store.kept import Kept

Reread = tuple[Kept, Post | Withheld]


def listed(posts: Sequence[Reread], quiet: Sequence[Quiet], today: date) -> Html:
    """What waits first, then what went out."""
    if not posts:
        return _none()
    waiting = [p for p in posts if p[0].posted is None]
    out = sorted((p for p in posts if p[0].posted is not None), key=lambda p: (p[0].posted or today, p[0].seq), reverse=True)
    return el(
        "div",
        el("div", *(quieting(q) for q in quiet), class_="quieting") if quiet else None,
        el("p", "Nothing waits to be posted. Approve a draft and it stands here.", class_="hint") if not waiting else None,
        el("ul", *(_item(k, outcome, today) for k, outcome in waiting), class_="items") if waiting else None,
        _went_out(out, today) if out else None,
        class_="kept-list",
    )


def _none() -> Html:
    words = "Press Approve on a draft you like. It is then kept on this machine until you remove it, and stands here ready to copy on its day."
    return el("div", icon("keep"), el("div", el("h3", "No kept posts yet"), el("p", words)), class_="blank")


def quieting(quiet: Quiet) -> Html:
    """One platform that goes quiet, and the way to mend it."""
    name = platforms.get(quiet.platform).name
    write = el("button", "Write one", type="button", class_="quiet", data_say=f"Write a post for {name}", aria_label=f"Write a post for {name}")
    return el("p", icon("warn"), el("span", quiet.sentence), write, class_="note warn")


def _item(kept: Kept, outcome: Post | Withheld, today: date) -> Html:
    platform = platforms.get(kept.platform)
    head = el("header", el("span", platform.name[0], class_="badge", aria_hidden="true"), el("h3", platform.name), el("small", f"kept {day_of(kept.at.astimezone().date(), today)}"))
    if isinstance(outcome, Withheld):
        body = el("p", icon("stop"), el("span", outcome.reason), class_="note")
        return el("li", head, body, el("div", _remove(kept, platform.name), class_="row"), class_="item", data_platform=platform.id)
    when = el("input", type="date", value=today.isoformat(), max=today.isoformat(), aria_label=f"Day the {platform.name} post went out")
    mark = el("button", icon("check"), "Mark as posted", type="button", class_="quiet", data_posted=str(kept.seq))
    rows = (el("div", *copies(outcome, platform), _remove(kept, platform.name), class_="row"), el("div", mark, when, class_="row when"))
    return el("li", head, _words(outcome), *rows, class_="item", data_platform=platform.id)


def _went_out(posts: Sequence[Reread], today: date) -> Html:
    rows = [_posted(kept, outcome, today) for kept, outcome in posts]
    return el("details", el("summary", icon("check"), f"{plural(len(posts), 'post')} marked as posted"), el("ul", *rows, class_="items"), class_="went-out")


def _posted(kept: Kept, outcome: Post | Withheld, today: date) -> Html:
    platform = platforms.get(kept.platform)
    head = el("header", el("h3", platform.name), el("small", f"posted {day_of(kept.posted or today, today)}"))
    words = _words(outcome) if isinstance(outcome, Post) else el("p", outcome.reason, class_="hint")
    back = el("button", "Not posted after all", type="button", class_="quiet", data_posted=str(kept.seq))
    return el("li", head, words, el("div", back, _remove(kept, platform.name), class_="row"), class_="item", data_platform=platform.id)


def _words(post: Post) -> Html:
    return el("p", inert(post.text), class_="body", tabindex="0", aria_label="The post's words")


def _remove(kept: Kept, name: str) -> Html:
    return el("button", icon("away"), el("span", "Remove"), type="button", class_="quiet", data_sure="remove", data_of=str(kept.seq),
              data_words="Remove for good?", title=f"Delete this {name} post from this machine")  # fmt: skip


def day_of(day: date, today: date) -> str:
    """A day as a person says it: today, "Mon 3 Nov", with the year when it is another."""
    if day == today:
        return "today"
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if day.year != today.year else "")
