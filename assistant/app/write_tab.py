"""The Write tab: the talk on the left, the cards on the right."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

import gradio as gr
from gradio.blocks import Block

from assistant import platforms
from assistant.app import beside, cards, memory, starters, talk, welcome
from assistant.app.boundary import accepted, answered, person, sentence, visitor
from assistant.app.html import Html, el
from assistant.app.markup import markup
from assistant.app.office import OPEN_SECONDS, Office
from assistant.app.visit import Card, Line, Visit
from assistant.app.wiring import Updates, when
from assistant.app.work import Done, Reporter, follow
from assistant.conversation import turn
from assistant.conversation.session import Answer
from assistant.errors import UsageError
from assistant.profile import Profile
from assistant.stages import Post, Progress, Raw
from assistant.writers.base import Turn

_GONE = "That draft is no longer on the page."
_GRACE = 20.0  # seconds beyond the model's own deadline: reading, guarding, sealing


@dataclass(frozen=True, slots=True)
class WriteTab:
    """The tab's components."""

    log: gr.Markdown
    now: gr.Markdown
    box: gr.Textbox
    notice: gr.Markdown
    chips: gr.CheckboxGroup
    send: gr.Button
    cancel: gr.Button
    beside: gr.Markdown
    slots: Mapping[str, gr.Markdown]
    visit: gr.State
    where: gr.Textbox
    words: gr.Textbox
    keep: gr.Button
    approve: gr.Button
    fresh: gr.Button
    first: welcome.Welcome

    @property
    def outputs(self) -> list[Block]:
        """Everything a message may change."""
        return [self.log, self.now, self.box, self.notice, self.send, self.cancel, self.beside, self.visit, *self.slots.values()]


def build(office: Office) -> WriteTab:
    """Lay the tab out and wire it."""
    tab = _layout(office)
    sent = when([tab.box.submit, tab.send.click], _sender(office, tab), [tab.box, tab.chips, tab.visit], tab.outputs)
    when([tab.cancel.click], _canceller(office, tab), [tab.visit], tab.outputs, stops=sent)
    when([tab.keep.click], _keeper(office, tab), [tab.where, tab.words, tab.visit], [tab.visit, tab.notice, *tab.slots.values()])
    when([tab.approve.click], _approver(office, tab), [tab.where, tab.visit], [tab.visit, tab.notice, *tab.slots.values()])
    when([tab.fresh.click], _starter_over(office, tab), (), [*tab.outputs, tab.chips])
    return tab


def _layout(office: Office) -> WriteTab:
    with gr.Row(elem_classes="desk", equal_height=False):
        with gr.Column(elem_classes="talk", min_width=0):
            with gr.Column(elem_classes="told", min_width=0):
                log = markup(talk.opening(), "log")  # until it is known what was said before
                now = markup("", "now")
            notice = markup("", "notice")
            with gr.Row(elem_classes="ask"):
                box = gr.Textbox(
                    elem_id="box", lines=1, max_lines=8, show_label=False, container=False, label="Your message", min_width=0,
                    placeholder="Ask for posts, or paste one", scale=1,
                )  # fmt: skip
                send = gr.Button("Send", elem_id="send", variant="primary", scale=0, min_width=72)
                cancel = gr.Button("Cancel", elem_id="cancel", visible=False, scale=0, min_width=72)
            markup(el("div", el("p", "Write for ", el("span", "(or just say where)"), class_="hint", id="chips-label"), talk.new(), class_="chips-head"), "chips-lead")
            chips = gr.CheckboxGroup(
                [(platforms.get(p).name, p) for p in platforms.ids()], elem_id="chips", label="Write for", container=False,
            )  # fmt: skip
        with gr.Column(elem_classes="cards", elem_id="cards", min_width=0):
            first = welcome.build(office)
            side = markup(beside.empty(), "beside")
            slots = {p: markup("", f"slot-{p}", "slot") for p in platforms.ids()}
    visit = gr.State(Visit(), time_to_live=None)
    where = gr.Textbox(visible="hidden", elem_id="edit-where", label="where")
    words = gr.Textbox(visible="hidden", elem_id="edit-words", label="words", lines=2)
    keep = gr.Button("keep", visible="hidden", elem_id="edit-keep")
    approve = gr.Button("approve", visible="hidden", elem_id="card-approve")
    fresh = gr.Button("new talk", visible="hidden", elem_id="fresh")
    return WriteTab(log, now, box, notice, chips, send, cancel, side, slots, visit, where, words, keep, approve, fresh, first)


def _sender(office: Office, tab: WriteTab) -> Callable[..., AsyncIterator[Updates]]:
    async def send(text: str, chosen: list[str], visit: Visit, request: gr.Request) -> AsyncIterator[Updates]:
        try:
            said = accepted(text, office.settings.max_check_chars)
            with office.visits.turn(visitor(office, request)):
                async for update in _answering(office, tab, person(office, request), said, tuple(chosen), visit):
                    yield update
        except Exception as error:
            yield {tab.notice: talk.notice(sentence(error))}  # refused before it began: the box keeps its text

    return send


async def _answering(office: Office, tab: WriteTab, user: str, said: str, chosen: tuple[str, ...], visit: Visit) -> AsyncIterator[Updates]:
    visit = visit.asked(said)
    yield {
        tab.visit: visit, tab.box: "", tab.notice: "", tab.log: talk.log(visit.lines, said), tab.now: talk.working("Reading your request"),
        tab.send: gr.Button(visible=False), tab.cancel: gr.Button(visible=True),
    }  # fmt: skip
    arrived: dict[str, tuple[Card, ...]] = {}
    cancel = Turn()

    def job(reporter: Reporter) -> tuple[Answer, str]:
        if not office.ready:
            reporter.progress(Progress("Opening the library (the first time takes a minute)"))
        desk = office.desk()
        answer = turn.respond(desk, visit.session, Raw(said), chosen=chosen, progress=reporter.progress, arrived=reporter.arrived, turn=cancel)
        return answer, _kept(office, user, said, answer)

    try:
        seconds = office.settings.deadline_seconds + _GRACE + (0 if office.ready else OPEN_SECONDS)
        async for news in follow(job, office.workers, seconds):
            if isinstance(news, Done):
                answer, trouble = news.value
                yield {**_done(tab, visit, said, answer, office.profile), tab.notice: talk.notice(trouble)}
            elif isinstance(news, Progress):
                yield _stage(tab, visit, news, arrived)
            elif isinstance(news, Post) or news.platform not in visit.cards:  # what could not be changed stays as it was
                arrived[news.platform] = (*arrived.get(news.platform, ()), Card(news, profile=office.profile))
                yield {tab.slots[news.platform]: cards.stack(arrived[news.platform], office.profile)}
    except Exception as error:
        visit = visit.failed(said, sentence(error))
        yield {**_settled(tab, visit, office.profile), tab.box: said}
    finally:
        cancel.cancel.set()


def _stage(tab: WriteTab, visit: Visit, stage: Progress, arrived: Mapping[str, tuple[Card, ...]]) -> Updates:
    update: Updates = {tab.now: talk.working(stage.stage)}
    if stage.platform and stage.platform not in arrived:
        update[tab.slots[stage.platform]] = cards.working(stage.platform, stage.stage, visit.cards.get(stage.platform, ()))
        if not visit.cards:
            update[tab.beside] = ""
    return update


def _done(tab: WriteTab, visit: Visit, said: str, answer: Answer, profile: Profile) -> Updates:
    fresh = _cards_of(answer, profile, visit.cards if answer.intent == "revise" else {})
    line = Line(said, _words(answer), answer.removed, answer.suggestions)
    visit = visit.answered(line, answer.session, fresh)
    return {**_settled(tab, visit, profile), tab.beside: beside.shown(answer, profile) or ("" if visit.cards else beside.empty())}


def _words(answer: Answer) -> str:
    """What the talk shows of an answer; passages stand beside it."""
    return answer.text.partition("\n\n")[0] if answer.passages and not answer.drafts.posts else answer.text


def _kept(office: Office, user: str, said: str, answer: Answer) -> str:
    """Keep the turn; the sentence that says so when it could not be kept. The answer is shown either way."""
    try:
        memory.remember(office, user, said, _words(answer), answer)
    except Exception as error:
        return sentence(error)
    return ""


def _cards_of(answer: Answer, profile: Profile, before: Mapping[str, tuple[Card, ...]]) -> dict[str, tuple[Card, ...]]:
    """The answer's cards by platform; a draft that could not be changed stays where it was, with the reason."""
    found: dict[str, tuple[Card, ...]] = {}
    if answer.verdict is not None:
        return found  # the text made ready stands beside its verdict
    drafts = answer.drafts
    taken = drafts.taken or ((),) * len(drafts.posts)
    outcomes: list[Card] = [Card(post, words, profile) for post, words in zip(drafts.posts, taken, strict=True)]
    unchanged = {w.platform: tuple(replace(c, trouble="" if w.reason in answer.text else w.reason) for c in before[w.platform]) for w in drafts.withheld if w.platform in before}
    for card in (*outcomes, *(Card(w) for w in drafts.withheld if w.platform not in unchanged)):
        found[card.outcome.platform] = (*found.get(card.outcome.platform, ()), card)
    return {**unchanged, **found}


def _settled(tab: WriteTab, visit: Visit, profile: Profile) -> Updates:
    """Everything as it stands once nothing is being written."""
    return {
        tab.visit: visit, tab.log: talk.log(visit.lines), tab.now: "", tab.notice: "",
        tab.send: gr.Button(visible=True), tab.cancel: gr.Button(visible=False), **slots(tab, visit, profile),
    }  # fmt: skip


def slots(tab: WriteTab, visit: Visit, profile: Profile) -> Updates:
    """Every card of the visit; those not of the newest request say so."""
    return {slot: _stack(visit, p, profile) if p in visit.cards else "" for p, slot in tab.slots.items()}


def _stack(visit: Visit, platform: str, profile: Profile) -> Html:
    return cards.stack(visit.cards[platform], profile, earlier=platform not in visit.newest)


def shown(office: Office, tab: WriteTab, visit: Visit, trouble: str = "", quiet: Html | None = None) -> Updates:
    """The tab as a visit leaves it: on arrival, after a cancel, after starting over."""
    update = {**_settled(tab, visit, office.profile), tab.notice: talk.notice(trouble)}
    if not visit.lines:
        update[tab.log] = talk.empty(starters.starters(office.profile), office.profile.name, quiet)
    update[tab.beside] = "" if visit.cards else beside.empty()
    return update


def _canceller(office: Office, tab: WriteTab) -> Callable[..., Updates]:
    def cancel(visit: Visit) -> Updates:
        said = visit.pending
        visit = replace(visit, pending="")
        update = shown(office, tab, visit, "Cancelled. Your text is back in the box.")
        return {**update, tab.box: said} if said else update

    return cancel


def _keeper(office: Office, tab: WriteTab) -> Callable[..., Awaitable[Updates]]:
    async def keep(where: str, words: str, visit: Visit, request: gr.Request) -> Updates:
        platform, at, before = _card_at(where, visit)
        if before is None:
            return {tab.notice: talk.notice(_GONE)}
        try:
            raw = Raw(accepted(words, office.settings.max_draft_chars))
            post, taken, session = await answered(office, request, lambda: turn.guarded_edit(office.desk(), visit.session, platform, raw, at))
            card, visit = Card(post, taken, office.profile), replace(visit, session=session)
        except Exception as error:
            tried = visit.with_card(platform, at, replace(before, edited=words, problem=sentence(error)))  # shown once; the visit keeps the sealed card
            return {tab.slots[platform]: _stack(tried, platform, office.profile)}
        try:
            visit = visit.with_card(platform, at, card)
            await answered(office, request, lambda: memory.remember_edit(office, person(office, request), visit.cards[platform]))
        except Exception as error:
            visit = visit.with_card(platform, at, replace(card, trouble=sentence(error)))
        return {tab.visit: visit, tab.notice: "", tab.slots[platform]: _stack(visit, platform, office.profile)}

    return keep


def _approver(office: Office, tab: WriteTab) -> Callable[..., Awaitable[Updates]]:
    async def approve(where: str, visit: Visit, request: gr.Request) -> Updates:
        platform, at, card = _card_at(where, visit)
        if card is None or not isinstance(card.outcome, Post):
            return {tab.notice: talk.notice(_GONE)}
        post = card.outcome
        try:
            if card.profile != office.profile:
                raise UsageError("The practice's details changed after this was checked. Check it again first.")
            number = await answered(office, request, lambda: memory.approve(office, person(office, request), post))
            card = replace(card, kept=number, trouble="")
        except Exception as error:
            card = replace(card, trouble=sentence(error))
        visit = visit.with_card(platform, at, card)
        return {tab.visit: visit, tab.notice: "", tab.slots[platform]: _stack(visit, platform, office.profile)}

    return approve


def _starter_over(office: Office, tab: WriteTab) -> Callable[..., Awaitable[Updates]]:
    async def start_over(request: gr.Request) -> Updates:
        try:
            await answered(office, request, lambda: memory.forget(office, person(office, request)))
        except Exception as error:
            return {tab.notice: talk.notice(sentence(error))}
        return {**shown(office, tab, Visit()), tab.chips: []}

    return start_over


def _card_at(where: str, visit: Visit) -> tuple[str, int, Card | None]:
    """The card a button speaks of: “x:0” is the first version for X."""
    platform, _, version = where.partition(":")
    stack = visit.cards.get(platform, ())
    at = int(version) if version.isdigit() else 0
    return platform, at, stack[at] if at < len(stack) else None


