"""Signed consents, under the check they answer: a form to record one, and the list of those on file."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import gradio as gr

from assistant.app import signed, signed_view, talk
from assistant.app.boundary import answered, person, sentence
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.signed import OnFile
from assistant.app.wiring import Updates, when
from assistant.clock import today


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel's components, and the hidden ones its buttons press."""

    chosen: gr.Dropdown  # the consent a check is made with; it stands beside the check
    reference: gr.Textbox
    covers: gr.CheckboxGroup
    where: gr.Textbox
    day_field: gr.Markdown
    day: gr.Textbox
    go: gr.Button
    notice: gr.Markdown
    listing: gr.Markdown


def chooser() -> gr.Dropdown:
    """The menu of consents that stand; unseen while there is none."""
    return gr.Dropdown(
        [(signed.NONE, "")], value="", label="Signed consent", show_label=False, container=False, elem_id="check-consent", filterable=False, visible=False,
    )  # fmt: skip


def build(office: Office, tab: gr.Tab, chosen: gr.Dropdown) -> None:
    """Lay the panel out and wire it."""
    panel = _layout(chosen)
    form = [panel.reference, panel.covers, panel.where, panel.day]
    drawn = [panel.listing, panel.chosen, panel.notice]
    when([tab.select], _shower(office, panel), [chosen], drawn)
    when([panel.go.click, panel.reference.submit, panel.where.submit], _recorder(office, panel), [*form, chosen], [*form, panel.day_field, *drawn])
    for name, act in (("revoke", _revoker(office, panel)), ("choose", _chooser(office, panel))):
        of = gr.Textbox(visible="hidden", elem_id=f"{name}-of", label="of")
        when([gr.Button(name, visible="hidden", elem_id=name).click], act, [of, chosen], drawn)


def _layout(chosen: gr.Dropdown) -> Panel:
    with gr.Row(elem_classes=["sides", "signed"], equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            markup(_lead(), "signed-lead")
            reference = gr.Textbox(label="File number of the signed paper", placeholder="C-12", max_lines=1, elem_id="signed-reference")
            covers = gr.CheckboxGroup([(kind.capitalize(), kind) for kind in signed.COVERS], label="It covers", elem_id="signed-covers", elem_classes="chips")
            where = gr.Textbox(label="Where, and what it leaves out (optional)", placeholder="our website and Facebook; no face", max_lines=1, elem_id="signed-where")
            day_field = markup(signed_view.last_day(0), "signed-day")
            with gr.Row(elem_classes="ask"):
                go = gr.Button("Record consent", elem_id="signed-go", scale=0, min_width=110)
            notice = markup("", "signed-notice")
        with gr.Column(elem_classes="side", min_width=0):
            listing = markup(talk.working("Reading the consents on file"), "signed-list")
    day = gr.Textbox(visible="hidden", elem_id="record-day", label="day")
    return Panel(chosen, reference, covers, where, day_field, day, go, notice, listing)


def _lead() -> Html:
    words = "A patient's photo, story or words need a signed paper. Note here where it lies; the patient's name stays on the paper."
    return el("div", el("h2", "Signed consents"), el("p", words), class_="lead")


def _drawn(panel: Panel, found: tuple[OnFile, ...], chosen: object) -> Updates:
    """The list, and the menu with what was chosen while it still stands."""
    menu = signed.choices(found)
    value = next((number for _, number in menu if number == chosen), "")
    return {panel.listing: signed_view.listed(found, today()), panel.chosen: gr.Dropdown(menu, value=value, visible=len(menu) > 1)}


def _shower(office: Office, panel: Panel) -> Callable[..., Awaitable[Updates]]:
    async def show(chosen: object, request: gr.Request) -> Updates:
        try:
            found = await asyncio.get_running_loop().run_in_executor(office.workers, lambda: signed.on_file(office, person(office, request)))
        except Exception as error:
            return {panel.notice: talk.notice(f"The consents on file cannot be shown now. {sentence(error)}"), panel.listing: ""}
        return {**_drawn(panel, found, chosen), panel.notice: ""}

    return show


def _recorder(office: Office, panel: Panel) -> Callable[..., Awaitable[Updates]]:
    async def record(reference: str, covers: list[str], where: str, day: str, chosen: object, request: gr.Request) -> Updates:
        def work() -> tuple[str, tuple[OnFile, ...]]:
            user = person(office, request)
            return signed.record(office, user, reference, covers, where, day), signed.on_file(office, user)

        try:
            number, found = await answered(office, request, work)
        except Exception as error:
            return {panel.notice: talk.notice(sentence(error))}  # the form keeps what was typed
        emptied: Updates = {panel.reference: "", panel.covers: [], panel.where: "", panel.day: "", panel.day_field: signed_view.last_day(len(found))}
        return {**emptied, **_drawn(panel, found, chosen), panel.notice: signed_view.told(number)}

    return record


def _revoker(office: Office, panel: Panel) -> Callable[..., Awaitable[Updates]]:
    async def revoke(of: str, chosen: object, request: gr.Request) -> Updates:
        def work() -> tuple[OnFile, tuple[OnFile, ...]]:
            user = person(office, request)
            return signed.revoke(office, user, _number(of)), signed.on_file(office, user)

        try:
            gone, found = await answered(office, request, work)
        except Exception as error:
            return {panel.notice: talk.notice(sentence(error))}
        return {**_drawn(panel, found, chosen), panel.notice: signed_view.taken_back(gone)}

    return revoke


def _chooser(office: Office, panel: Panel) -> Callable[..., Awaitable[Updates]]:
    async def choose(of: str, chosen: object, request: gr.Request) -> Updates:
        try:
            found = await answered(office, request, lambda: signed.on_file(office, person(office, request)))
        except Exception as error:
            return {panel.notice: talk.notice(sentence(error))}
        number = next((each.consent.authorisation.reference for each in found if each.consent.seq == _number(of)), chosen)
        return {**_drawn(panel, found, number), panel.notice: ""}

    return choose


def _number(of: object) -> int:
    return int(of) if isinstance(of, str) and of.isdigit() else -1
