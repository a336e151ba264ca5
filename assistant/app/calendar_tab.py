"""The Calendar tab: posts that are kept, and what to post when."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import gradio as gr

from assistant import platforms
from assistant.app import calendar_view, kept_view, memory, talk
from assistant.app.boundary import answered, person, sentence
from assistant.app.html import Html, el
from assistant.app.kept_view import Reread
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.wiring import Updates, when
from assistant.errors import BedsideError
from assistant.planning import calendar, export
from assistant.planning.calendar import DEFAULT_PLATFORMS

_WEEKS = {"1 week": 1, "2 weeks": 2, "4 weeks": 4, "8 weeks": 8, "13 weeks": 13}


@dataclass(frozen=True, slots=True)
class CalendarTab:
    """The tab's components, and the hidden ones the list's buttons press."""

    kept: gr.Markdown
    notice: gr.Markdown
    plan: gr.Markdown
    weeks: gr.Dropdown
    pace: gr.Dropdown
    where: gr.CheckboxGroup
    of_posted: gr.Textbox
    day: gr.Textbox
    posted: gr.Button
    of_remove: gr.Textbox
    remove: gr.Button


def build(office: Office, tab: gr.Tab) -> CalendarTab:
    """Lay the tab out and wire it; the page wires ``remove``, which also changes the cards."""
    laid = _layout()
    choices = [laid.weeks, laid.pace, laid.where]
    outputs = [laid.kept, laid.plan, laid.notice]
    when([tab.select, laid.weeks.input, laid.pace.input, laid.where.change], shower(office, laid), choices, outputs, choice=True)
    when([laid.posted.click], _marker(office, laid), [laid.of_posted, laid.day, *choices], outputs)
    return laid


def _layout() -> CalendarTab:
    with gr.Row(elem_classes=["sides", "month"], equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            markup(el("div", el("h2", "Kept posts"), el("p", "Approved, on this machine, ready for their day."), class_="lead"), "kept-lead")
            notice = markup("", "kept-notice")
            kept = markup(talk.working("Reading your kept posts"), "kept-list")
        with gr.Column(elem_classes="side", min_width=0):
            markup(el("div", el("h2", "What to post when"), el("p", "Topics of your field, awareness days, people and practice news, at a pace a small practice can keep."), class_="lead"), "plan-lead")
            with gr.Row(elem_classes="ask"):
                weeks = gr.Dropdown(list(_WEEKS), value="4 weeks", label="How far", container=False, show_label=False, elem_id="plan-weeks", filterable=False, min_width=110, scale=1)
                pace = gr.Dropdown(["Usual pace", "Ambitious"], value="Usual pace", label="Pace", container=False, show_label=False, elem_id="plan-pace", filterable=False, min_width=180, scale=1)
            where = gr.CheckboxGroup(
                [(platforms.get(p).name, p) for p in platforms.ids()], value=list(DEFAULT_PLATFORMS), elem_id="plan-where", elem_classes="chips", label="Where", container=False,
            )  # fmt: skip
            plan = markup(talk.working("Planning your weeks"), "plan")
    of_posted, day = gr.Textbox(visible="hidden", elem_id="posted-of", label="of"), gr.Textbox(visible="hidden", elem_id="posted-day", label="day")
    posted = gr.Button("posted", visible="hidden", elem_id="posted")
    of_remove = gr.Textbox(visible="hidden", elem_id="remove-of", label="of")
    remove = gr.Button("remove", visible="hidden", elem_id="remove")
    return CalendarTab(kept, notice, plan, weeks, pace, where, of_posted, day, posted, of_remove, remove)


def shower(office: Office, tab: CalendarTab) -> Callable[..., Awaitable[Updates]]:
    """Draws the tab as it stands now."""

    async def show(weeks: object, pace: object, where: object, request: gr.Request) -> Updates:
        def read() -> Updates:
            user, listing, trouble = person(office, request), Html(""), ""
            posts: Sequence[Reread] = ()
            try:
                posts = memory.kept_posts(office, user)
                listing = kept_view.listed(posts, memory.quiet(office, user), calendar.today())
            except BedsideError as error:  # the plan stands without them
                trouble = f"Your kept posts cannot be shown now. {error}"
            return {tab.kept: listing, tab.plan: plan_html(office, posts, weeks, pace, where), tab.notice: talk.notice(trouble)}

        try:
            return await asyncio.get_running_loop().run_in_executor(office.workers, read)
        except Exception as error:
            return {tab.notice: talk.notice(sentence(error)), tab.plan: "", tab.kept: ""}

    return show


def plan_html(office: Office, posts: Sequence[Reread], weeks: object, pace: object, where: object) -> Html:
    """The plan, with kept posts on it; a plan that cannot be made says why."""
    chosen = tuple(p for p in where if isinstance(p, str)) if isinstance(where, Sequence) and not isinstance(where, str) else ()
    if not chosen:
        return el("p", "Choose at least one platform to plan for.", class_="note")
    today = calendar.today()
    count = _WEEKS.get(str(weeks), 4)
    try:
        slots = calendar.plan(office.profile, chosen, weeks=count, start=today, ambitious=pace == "Ambitious")
    except Exception as error:
        return talk.notice(sentence(error))
    days = calendar.occasions(office.profile, today, count * 7)
    return calendar_view.weeks(slots, days, posts, today, export.ics(slots), office.profile)


def _marker(office: Office, tab: CalendarTab) -> Callable[..., Awaitable[Updates]]:
    show = shower(office, tab)

    async def mark(of: str, day: str, weeks: object, pace: object, where: object, request: gr.Request) -> Updates:
        try:
            number = int(of) if str(of).isdigit() else -1
            await answered(office, request, lambda: memory.mark_posted(office, person(office, request), number, day))
        except Exception as error:
            return {tab.notice: talk.notice(sentence(error))}
        return await show(weeks, pace, where, request)

    return mark
