"""Signed consents as a list: what each covers, whether it stands, and what rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant import platforms
from assistant.app.html import Html, el, icon, join, plural
from assistant.app.kept_view import day_of
from assistant.app.signed import OnFile
from assistant.store.kept import Kept


def listed(found: Sequence[OnFile], today: date) -> Html:
    """Newest first; one that stands no more says which posts to take down."""
    if not found:
        words = "Once you record one, you can choose it when you check a post, and Bedside says which posts rest on it when it ends."
        return el("div", icon("keep"), el("div", el("h3", "No consent on file yet"), el("p", words)), class_="blank")
    return el("ul", *(_item(each, today) for each in found), class_="items")


def last_day(recorded: int) -> Html:
    """The date field; drawn anew, and so emptied, with each consent recorded."""
    field = el("input", type="date", data_into="record-day", data_recorded=str(recorded))
    return el("label", el("span", "Last day it holds"), field, el("small", "Leave it empty if the paper names none."), class_="field")


def told(number: str) -> Html:
    """That a consent was recorded, and how to use it."""
    return el("div", icon("check"), el("span", f"Recorded. You can now choose {number} when you check a post."), class_="notice good", role="status")


def taken_back(revoked: OnFile) -> Html:
    """That a consent was revoked, and what that means for posts."""
    number = revoked.consent.authorisation.reference
    count = len(revoked.relying)
    rest = f"{plural(count, 'kept post')} rested on it; the list says which to take down." if count else "No kept post rested on it."
    return el("div", icon("check"), el("span", f"Consent {number} is revoked. {rest}"), class_="notice good", role="status")


def _item(each: OnFile, today: date) -> Html:
    form, seq = each.consent.authorisation, str(each.consent.seq)
    stands = form.stands(today)
    state = ("check", "Stands", "good") if stands else ("stop", "Revoked" if form.revoked else "Expired", "bad")
    until = f"until {form.expires:%-d %b %Y}" if form.expires else "no last day"
    head = el("header", el("h3", form.reference), el("span", icon(state[0]), state[1], class_=f"state {state[2]}"))
    return el("li", head, el("p", form.scope, el("small", f" · {until}")), _relying(each.relying, stands, today), _buttons(seq, form.reference, stands, form.revoked), class_="item")


def _buttons(seq: str, number: str, stands: bool, revoked: bool) -> Html | None:
    use = el("button", icon("check"), "Use it in this check", type="button", class_="quiet", data_choose=seq, aria_label=f"Use consent {number} in this check")
    end = el("button", icon("away"), el("span", "Revoke"), type="button", class_="quiet", data_sure="revoke", data_of=seq, data_words="Revoke for good?",
             title=f"The patient took consent {number} back")  # fmt: skip
    return None if revoked else el("div", use if stands else None, end, class_="row")


def _relying(posts: Sequence[Kept], stands: bool, today: date) -> Html | None:
    if not posts:
        return None
    if stands:
        return el("p", f"{plural(len(posts), 'kept post rests', 'kept posts rest')} on it.", class_="hint")
    rows = [el("li", _which(post, today)) for post in posts]
    calendar = el("button", "Open the Calendar", type="button", class_="plain", data_tab="Calendar")
    words = el("div", el("p", "Do not post these; take down what went out:"), el("ul", *rows), calendar)
    return el("div", icon("warn"), words, class_="note warn")


def _which(post: Kept, today: date) -> Html:
    went = f", posted {day_of(post.posted, today)}" if post.posted else ", not marked as posted"
    return join(el("b", platforms.get(post.platform).name), f", kept {day_of(post.at.astimezone().date(), today)}{went}")
