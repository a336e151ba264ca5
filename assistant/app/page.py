"""The page: one tab after another under a line that says who writes and what leaves this machine."""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

import gradio as gr
from gradio.blocks import Block

from assistant.app import check_tab, library_tab, practice_tab, replies_tab, starters, talk, write_tab
from assistant.app.boundary import answered, sentence
from assistant.app.html import Html, el, icon
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
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Write", id="write"):
                write = write_tab.build(office)
            with gr.Tab("Check a post", id="check"):
                check_tab.build(office)
            with gr.Tab("Replies", id="replies"):
                replies_tab.build(office)
            with gr.Tab("Library", id="library"):
                library_tab.build(office)
            with gr.Tab("Practice", id="practice"):
                practice = practice_tab.build(office)
        _wire_saving(blocks, office, top, write, practice)
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

    def arrive() -> Updates:
        profile = office.profile
        return {
            top: top_line(office.settings, profile),
            write.log: talk.empty(starters.starters(profile), profile.name),
            first.group: gr.Column(visible=profile == EMPTY),
            **practice_tab.filled(practice, profile),
        }

    everything: list[Block] = [top, write.log, first.group, first.notice, practice.notice, *write.slots.values(), *practice.form.values()]
    when([blocks.load], arrive, (), everything)
    when([practice.save.click], save, {write.visit, *practice.form.values()}, everything)
    when([first.save.click], start, {write.visit, *first.form.values()}, everything)


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


def head() -> str:
    """What goes into the document's head: our script, the icon, no search engines."""
    sheets = "".join(f'<link rel="stylesheet" href="{_versioned(name)}">' for name in STYLES)
    return (
        f'{sheets}<script src="{_versioned("page.js")}" defer></script>'
        '<link rel="icon" href="/bedside/mark.svg" type="image/svg+xml">'
        '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">'
    )




def _versioned(name: str) -> str:
    digest = hashlib.sha256((_LOOK / name).read_bytes()).hexdigest()[:12]
    return f"/bedside/{name}?v={digest}"
