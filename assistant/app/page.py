"""The page: one tab after another under a line that says who writes and what leaves this machine."""

from __future__ import annotations

import asyncio
import hashlib
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

import gradio as gr
from gradio.blocks import Block

from assistant.app import (
    calendar_tab,
    check_tab,
    endpoint,
    evals_tab,
    kept_view,
    library_tab,
    memory,
    practice_tab,
    replies_tab,
    starters,
    talk,
    write_tab,
)
from assistant.app.boundary import answered, person, sentence
from assistant.app.html import Html, el, icon, join
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.visit import Visit
from assistant.app.wiring import Updates, when
from assistant.profile import EMPTY, Profile
from assistant.settings import Settings, is_loopback

STYLES = ("base.css", "write.css", "cards.css", "tabs.css")
_LOOK = Path(str(resources.files("assistant.app"))) / "look"
_SYSTEM = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif")
_MONO = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace")


_SET_UP = el("button", "Set up your practice", type="button", class_="plain", data_tab="Practice")


def build(office: Office) -> gr.Blocks:
    """The whole page."""
    blocks: gr.Blocks
    with gr.Blocks(title="Bedside", analytics_enabled=False, delete_cache=(3600, 3600), fill_width=True) as blocks:
        top = markup(top_line(office.settings, office.profile), "top")
        with gr.Tabs(elem_id="tabs", overflow_behavior="wrap"):
            with gr.Tab("Write", id="write"):
                write = write_tab.build(office)
            with gr.Tab("Check a post", id="check") as checking:
                check_tab.build(office, checking)
            with gr.Tab("Replies", id="replies"):
                replies_tab.build(office)
            with gr.Tab("Calendar", id="calendar") as month:
                calendar = calendar_tab.build(office, month)
            with gr.Tab("Library", id="library"):
                library_tab.build(office)
            with gr.Tab("Practice", id="practice"):
                practice = practice_tab.build(office)
            if office.settings.evals_tab:
                with gr.Tab("Evals", id="evals") as measured:
                    evals_tab.build(office, measured)
        if office.settings.endpoint:
            endpoint.build(office)
        _wire_saving(blocks, office, top, write, practice)
        _wire_removing(office, write, calendar)
    return blocks


def _wire_saving(
    blocks: gr.Blocks, office: Office, top: gr.Markdown, write: write_tab.WriteTab, practice: practice_tab.PracticeTab
) -> None:
    first = write.first

    def shown(visit: Visit, profile: Profile) -> Updates:
        update: Updates = {top: top_line(office.settings, profile), first.group: gr.Column(visible=False), **write_tab.slots(write, visit, profile)}
        if not visit.lines:
            update[write.log] = talk.empty(starters.starters(profile), profile.name)
        return update

    def visit_in(values: Updates) -> Visit:
        visit = values[write.visit]
        assert isinstance(visit, Visit)
        return visit

    async def save(values: Updates, request: gr.Request) -> Updates:
        visit = visit_in(values)
        try:
            given = {key: values[component] for key, component in practice.form.items()}
            profile = await answered(office, request, lambda: practice_tab.saved(office, given))
            return {**shown(visit, profile), practice.notice: practice_tab.told(profile)}
        except Exception as error:
            return {practice.notice: talk.notice(sentence(error))}

    async def start(values: Updates, request: gr.Request) -> Updates:
        visit = visit_in(values)
        try:
            given = {key: values[component] for key, component in first.form.items()}
            profile = await answered(office, request, lambda: practice_tab.saved(office, given))
            return {**shown(visit, profile), **practice_tab.filled(practice, profile), first.notice: ""}
        except Exception as error:
            return {first.notice: talk.notice(sentence(error))}

    async def arrive(request: gr.Request) -> Updates:
        profile = office.profile
        visit, quiet, trouble = Visit(), Html(""), ""
        try:
            user = person(office, request)
            visit, quiet = await asyncio.get_running_loop().run_in_executor(office.workers, _left, office, user)
        except Exception as error:
            trouble = f"Your earlier talk cannot be shown now. {sentence(error)}"
        return {
            top: top_line(office.settings, profile),
            first.group: gr.Column(visible=profile == EMPTY),
            **write_tab.shown(office, write, visit, trouble, quiet),
            **practice_tab.filled(practice, profile),
        }

    everything: list[Block] = [top, first.group, first.notice, practice.notice, write.log, *write.slots.values(), *practice.form.values()]
    when([blocks.load], arrive, (), [top, first.group, *write.outputs, *practice.form.values()])
    when([practice.save.click], save, {write.visit, *practice.form.values()}, everything)
    when([first.save.click], start, {write.visit, *first.form.values()}, everything)


def _left(office: Office, user: str) -> tuple[Visit, Html]:
    """What somebody left here: the talk, and where a post is overdue."""
    overdue = memory.quiet(office, user)[:1]
    return memory.recall(office, user), join(*(kept_view.quieting(q) for q in overdue))


def _wire_removing(office: Office, write: write_tab.WriteTab, calendar: calendar_tab.CalendarTab) -> None:
    """A kept post that is removed leaves the list, the plan and its card."""
    show = calendar_tab.shower(office, calendar)

    async def remove(of: str, visit: Visit, weeks: object, pace: object, where: object, request: gr.Request) -> Updates:
        number = int(of) if str(of).isdigit() else -1
        try:
            await answered(office, request, lambda: memory.remove(office, person(office, request), number))
        except Exception as error:
            return {calendar.notice: talk.notice(sentence(error))}
        visit = visit.without_kept(number)
        return {**await show(weeks, pace, where, request), write.visit: visit, **write_tab.slots(write, visit, office.profile)}

    inputs = [calendar.of_remove, write.visit, calendar.weeks, calendar.pace, calendar.where]
    when([calendar.remove.click], remove, inputs, [calendar.kept, calendar.plan, calendar.notice, write.visit, *write.slots.values()])


def top_line(settings: Settings, profile: Profile) -> Html:
    """Bedside, the practice, who writes, what leaves this machine."""
    writer, leaves = writer_of(settings)
    return el(
        "header",
        el("a", el("span", icon("mark"), class_="mark"), el("b", "Bedside"), href="/", class_="brand", aria_label="Bedside, start page"),
        el("span", profile.name or _SET_UP, class_="practice"),
        el("span", icon("pen"), el("span", "Writer: ", class_="what"), writer, class_="fact"),
        el("span", icon("lock"), el("span", "Leaves this machine: ", class_="what"), leaves, class_="fact"),
        class_="top",
    )  # fmt: skip


def writer_of(settings: Settings) -> tuple[str, str]:
    """The active writer, and what leaves this machine, in words."""
    if not settings.model:
        return "Built-in writer", "nothing"
    host = urlsplit(settings.model_url).netloc.rpartition("@")[2]
    if is_loopback(settings.model_url):
        return f"{settings.model} on this machine", "nothing"
    return f"{settings.model} at {host}", f"de-identified text to {host}"


def theme() -> gr.themes.Base:
    """System fonts, quiet greys, one accent; the rest is in ``look``."""
    return gr.themes.Base(primary_hue="teal", neutral_hue="stone", radius_size="md", font=_SYSTEM, font_mono=_MONO)


def head(settings: Settings) -> str:
    """What goes into the document's head: our script, the icon, no search engines, when to sign out."""
    sheets = "".join(f'<link rel="stylesheet" href="{_versioned(name)}">' for name in STYLES)
    return (
        f'{sheets}<script src="{_versioned("page.js")}" defer></script>'
        '<link rel="icon" href="/bedside/mark.svg" type="image/svg+xml">'
        '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">'
        f"{_signing_out(settings)}"
    )


def _signing_out(settings: Settings) -> Html:
    if not settings.auth_header or not (settings.idle_minutes or settings.session_hours):
        return Html("")
    return el("meta", name="bedside-idle", content=str(settings.idle_minutes), data_out=settings.sign_out_url or "/bedside/signed-out.html")


def _versioned(name: str) -> str:
    digest = hashlib.sha256((_LOOK / name).read_bytes()).hexdigest()[:12]
    return f"/bedside/{name}?v={digest}"
