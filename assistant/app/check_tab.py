"""The Check tab: “is this OK to post?”, the faults where they stand, and a version that is ready."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import gradio as gr

from assistant.app import findings, memory, signed_panel, talk
from assistant.app.boundary import accepted, answered, person, sentence, soon_or_said, whole
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.visit import Card
from assistant.app.where import platform_menu
from assistant.app.wiring import Updates, when
from assistant.coach import coach
from assistant.coach.coach import Hint
from assistant.errors import UsageError
from assistant.profile import Profile
from assistant.stages import Post, Raw
from assistant.verdict import Verdict

_NOTHING = "Paste the post you want checked first."


@dataclass(frozen=True, slots=True)
class Checked:
    """The text checked last on one page, its verdict, and the version that is ready."""

    raw: Raw
    verdict: Verdict
    card: Card | None
    hints: tuple[Hint, ...] = ()
    reference: str = ""  # of the consent it was judged with


def build(office: Office, tab: gr.Tab) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            text = gr.Textbox(
                elem_id="check-text", label="Is this OK to post?", lines=7, max_lines=24, placeholder="Paste your post here. It stays on this machine.",
            )  # fmt: skip
            with gr.Row(elem_classes="ask"):
                where = platform_menu("check-where", "Where it will go")
                go = gr.Button("Check", elem_id="check-go", variant="primary", scale=0, min_width=96)
            signed = signed_panel.chooser()
            notice = markup("", "check-notice")
        with gr.Column(elem_classes="side", min_width=0):
            result = markup(_waiting(), "check-result")
    signed_panel.build(office, tab, signed)
    last = gr.State(None, time_to_live=None)
    keep = gr.Button("approve", visible="hidden", elem_id="check-approve")

    async def check(words: str, platform: str, reference: str, request: gr.Request) -> AsyncIterator[Updates]:
        try:
            raw = Raw(accepted(words, office.settings.max_check_chars, _NOTHING))
            profile, form = office.profile, whole(reference or "").strip()
            async for news in soon_or_said(office, request, lambda: memory.judge(office, person(office, request), raw, platform or None, form)):
                if news is None:
                    yield {notice: talk.working("Reading your post")}
                    continue
                judged, trouble = news
                card = Card(judged.post, profile=profile) if judged.post else None
                checked = Checked(raw, judged, card, coach.hints(raw.text, profile), form)
                yield {result: _shown(checked, profile), notice: talk.notice(trouble), last: checked}
        except Exception as error:
            yield {notice: talk.notice(sentence(error)), result: _waiting(), last: None}

    async def approve(checked: Checked | None, request: gr.Request) -> Updates:
        if checked is None or checked.card is None or not isinstance(checked.card.outcome, Post):
            return {notice: talk.notice("Check a post first.")}
        post, card, form = checked.card.outcome, checked.card, checked.reference
        try:
            if card.profile != office.profile:
                raise UsageError("The practice's details changed after this was checked. Check it again first.")
            number = await answered(office, request, lambda: memory.approve(office, person(office, request), post, form))
            card = replace(card, kept=number, trouble="")
        except Exception as error:
            card = replace(card, trouble=sentence(error))
        checked = replace(checked, card=card)
        return {result: _shown(checked, office.profile), notice: "", last: checked}

    when([go.click], check, [text, where, signed], [result, notice, last])
    when([keep.click], approve, [last], [result, notice, last])


def _shown(checked: Checked, profile: Profile) -> Html:
    return findings.judged(checked.raw.text, checked.verdict, profile, checked.card, checked.hints)


def _waiting() -> Html:
    return el("div", el("h2", "The answer comes here"), el("p", "OK, Fix or Stop; what is wrong and why; and a version you can post. Same text, same answer, every time."),
              class_="promises")  # fmt: skip
