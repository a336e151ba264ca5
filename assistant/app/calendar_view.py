"""The plan week by week: awareness days, what is planned, what is ready for it, what went out."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from assistant import platforms
from assistant.app.cards import copy
from assistant.app.html import Html, el, icon, join, plural
from assistant.app.kept_view import Reread
from assistant.planning.calendar import Occasion, Slot, of_field
from assistant.profile import Profile
from assistant.stages import Post
from assistant.store.kept import Kept

_FIRST_WORDS = 70  # characters of a kept post shown on its day
_KINDS = {"educate": "Explain", "myth": "Myth and fact", "ask": "Question", "staff": "People", "behind_the_scenes": "Behind the scenes", "announcement": "News", "awareness": "Awareness"}


def weeks(slots: Sequence[Slot], occasions: Sequence[Occasion], posts: Sequence[Reread], today: date, ics: bytes, profile: Profile) -> Html:
    """Every week of the plan, each day with what belongs to it."""
    ready = fill(slots, posts)
    by_week: dict[date, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_week[_monday(slot.day)].append(slot)
    this = {_monday(kept.posted) for kept, _ in posts if kept.posted is not None} & {_monday(today)}  # at a weekend nothing may be left to plan in it, but what went out stands there
    href = "data:text/calendar;charset=utf-8;base64," + base64.b64encode(ics).decode("ascii")
    download = el("a", icon("calendar"), "Download for your calendar (.ics)", href=href, download="bedside-plan.ics", class_="button")
    count = f"{plural(len(slots), 'post')} planned" + (f", {len(ready)} ready" if ready else "")
    sections = [_week(monday, by_week[monday], occasions, ready, posts, today, profile) for monday in sorted(by_week.keys() | this)]
    return el("div", el("div", el("p", count, class_="count"), download, class_="row planned"), *sections, class_="weeks")


def fill(slots: Iterable[Slot], posts: Iterable[Reread]) -> dict[Slot, tuple[Kept, Post]]:
    """Slot -> the kept post that is ready for it: the oldest one waiting for that platform goes out first."""
    waiting: dict[str, list[tuple[Kept, Post]]] = defaultdict(list)
    for kept, outcome in sorted(posts, key=lambda p: p[0].seq):
        if kept.posted is None and isinstance(outcome, Post):
            waiting[kept.platform].append((kept, outcome))
    return {slot: waiting[slot.platform].pop(0) for slot in slots if waiting[slot.platform]}


def _week(monday: date, slots: Sequence[Slot], occasions: Sequence[Occasion], ready: dict[Slot, tuple[Kept, Post]], posts: Sequence[Reread], today: date, profile: Profile) -> Html:
    sunday = monday + timedelta(days=6)
    days = [o for o in occasions if o.day <= sunday and o.last >= monday]
    out = [(k, o) for k, o in posts if k.posted is not None and monday <= k.posted <= sunday and isinstance(o, Post)]
    rows = [*((k.posted or today, _posted(k)) for k, _ in out), *((s.day, _slot(s, ready.get(s))) for s in slots)]
    title = "This week" if monday <= today <= sunday else f"Week of {monday.day} {monday:%B}"
    own, others = ([_occasion(o) for o in days if of_field(o, profile) is mine] for mine in (True, False))
    also = f"{'. Also: ' if own else ''}{'; '.join(others)}" if others else ""
    named = join(el("b", "; ".join(own)) if own else None, also)
    marks = el("p", icon("calendar"), el("span", named), class_="days") if days else None
    return el("section", el("h3", title), marks, el("ul", *(row for _, row in sorted(rows, key=lambda r: r[0]))), class_="week")


def _slot(slot: Slot, ready: tuple[Kept, Post] | None) -> Html:
    name = platforms.get(slot.platform).name
    when, where = _date(slot.day), el("b", name)
    if ready is not None:
        words = ready[1].text if len(ready[1].text) <= _FIRST_WORDS else ready[1].text[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"
        what = el("span", where, el("small", icon("check"), " Ready: ", words), class_="what ready")
        button = copy(ready[1].parts[0] if ready[1].parts else ready[1].text, "Copy", label=f"Copy the {name} post kept for {slot.day:%d %B}", quiet=True)
    else:
        what = el("span", where, el("small", f"{_KINDS.get(slot.kind, slot.kind)}: {slot.occasion or slot.title}"), class_="what")
        button = el("button", "Write it", type="button", class_="quiet", data_say=slot.request, aria_label=f"Write the {name} post for {slot.day:%d %B}")
    return el("li", when, what, button)


def _posted(kept: Kept) -> Html:
    words = kept.text if len(kept.text) <= _FIRST_WORDS else kept.text[:_FIRST_WORDS].rsplit(" ", 1)[0] + "…"
    what = el("span", el("b", platforms.get(kept.platform).name), el("small", icon("check"), " Posted: ", words), class_="what ready")
    return el("li", _date(kept.posted) if kept.posted else None, what)


def _date(day: date) -> Html:
    return el("time", f"{day:%a} {day.day} {day:%b}", datetime=day.isoformat())


def _occasion(occasion: Occasion) -> str:
    if occasion.day == occasion.last:
        return f"{occasion.name} ({occasion.day:%a} {occasion.day.day} {occasion.day:%b})"
    return occasion.name


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
