"""The Library tab: what drafts and verdicts rest on, a search in it, and the practice's own documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import gradio as gr

from assistant import guard, pipeline
from assistant.app import beside, talk
from assistant.app.boundary import accepted, answered, sentence
from assistant.app.html import Html, el, icon, plural
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.wiring import Updates, when
from assistant.errors import SearchUnavailable, UsageError
from assistant.knowledge import cards, ingest
from assistant.knowledge.documents import Document
from assistant.stages import Raw

KINDS = [".pdf", ".docx", ".txt", ".md", ".html"]
MAX_FILES = 20
_MAX_QUERY = 1_000  # characters


def build(office: Office) -> None:
    """Lay the tab out and wire it."""
    with gr.Row(elem_classes="sides", equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            markup(el("div", el("h2", "Library"), el("p", "Guidelines and facts that drafts and checks rest on, each with its source."), class_="lead"), "library-lead")
            with gr.Row(elem_classes="ask"):
                query = gr.Textbox(
                    elem_id="library-query", label="Search", show_label=False, container=False, scale=1, min_width=0, placeholder="May we post a patient's thank-you note?",
                )  # fmt: skip
                go = gr.Button("Search", elem_id="library-go", scale=0, min_width=96)
            markup(shelves(), "library-list")
        with gr.Column(elem_classes="side", min_width=0):
            found = markup("", "library-found")
            _documents(office)

    async def search(words: str, request: gr.Request) -> Html:
        try:
            raw = Raw(accepted(words, _MAX_QUERY, "Write what you are looking for first."))
            return await answered(office, request, lambda: _found(office, raw))
        except Exception as error:
            return talk.notice(sentence(error))

    when([query.submit, go.click], search, [query], [found])


def shelves() -> Html:
    """Every guideline card and topic by title; a title searches for itself."""
    guidelines = Counter(section.card for section in cards.guidelines())
    topics = [topic.title for topic in cards.topics()]
    return el("div", _shelf(plural(len(guidelines), "guideline"), guidelines, opened=True), _shelf(plural(len(topics), "patient topic"), topics))


def _shelf(name: str, titles: Iterable[str], *, opened: bool = False) -> Html:
    return el("details", el("summary", icon("book"), name), el("ul", *(_title(t) for t in titles)), class_="shelf", open=opened)


def _title(title: str) -> Html:
    return el("li", el("button", title, type="button", class_="plain", data_find=title))


def _found(office: Office, raw: Raw) -> Html:
    desk = office.desk()
    if desk.search is None:
        raise SearchUnavailable
    passages = pipeline.find(desk, pipeline.deidentify(raw, desk).safe, limit=6)
    if not passages:
        return el("p", "Nothing in the library fits that. Try other words.", class_="note")
    return beside.passages(passages)


def _documents(office: Office) -> None:
    markup(el("div", el("h2", "Your documents"), el("p", "Policies and handouts drafts may draw on: PDF, Word, text or web page, up to 5 MB each. Names and other identifiers are taken out before anything is kept."), class_="lead"), "documents-lead")
    files = gr.File(file_count="multiple", file_types=KINDS, label="Add documents", elem_id="documents-add", height=120)
    listing = markup(_kept(office), "documents-list")
    with gr.Row(elem_classes="ask", visible=bool(_listed(office))) as kept:
        which = gr.Dropdown(_choices(office), label="Document", container=False, show_label=False, elem_id="documents-which", min_width=150, scale=1)
        remove = gr.Button("Remove", elem_id="documents-remove", scale=0, min_width=96)
    outputs = [listing, which, files, kept]

    async def add(paths: list[str] | None, request: gr.Request) -> Updates:
        if not paths:
            return {listing: _kept(office)}
        try:
            outcomes = await answered(office, request, lambda: _added(office, paths))
            said = el("ul", *(_outcome(o) for o in outcomes), class_="outcomes", role="status")
        except Exception as error:
            said = talk.notice(sentence(error))
        return {listing: el("div", said, _kept(office)), which: gr.Dropdown(_choices(office), value=None), files: None, kept: gr.Row(visible=bool(_listed(office)))}

    async def forget(document: str | None, request: gr.Request) -> Updates:
        try:
            if not document:
                raise UsageError("Choose the document to remove first.")
            await answered(office, request, lambda: _removed(office, document))
            return {listing: _kept(office), which: gr.Dropdown(_choices(office), value=None), kept: gr.Row(visible=bool(_listed(office)))}
        except Exception as error:
            return {listing: el("div", talk.notice(sentence(error)), _kept(office))}

    when([files.upload], add, [files], outputs)
    when([remove.click], forget, [which], outputs)


def _added(office: Office, paths: list[str]) -> tuple[ingest.Outcome, ...]:
    if len(paths) > MAX_FILES:
        raise UsageError(f"Please add at most {MAX_FILES} documents at a time. Nothing was added.")
    profile = office.profile

    def deidentify(text: str) -> tuple[str, int]:
        cleaned = guard.deidentify(text, profile)
        return cleaned.text, len(cleaned.removed)

    outcomes = ingest.add(office.settings, [Path(p) for p in paths], deidentify)
    for path in paths:
        Path(path).unlink(missing_ok=True)  # as uploaded it may name patients
    office.reopen()
    return outcomes


def _removed(office: Office, document: str) -> None:
    if not ingest.remove(office.settings, document):
        raise UsageError("That document is no longer there.")
    office.reopen()


def _outcome(outcome: ingest.Outcome) -> Html:
    if not outcome.added:
        return el("li", icon("warn"), el("span", el("b", outcome.name), f": {outcome.reason}"))
    notes = [plural(outcome.passages, "passage")]
    if outcome.removed:
        notes.append(f"{plural(outcome.removed, 'identifier')} taken out")
    if outcome.flagged:
        notes.append(f"{plural(outcome.flagged, 'passage')} that read like orders to a machine; quoted, never obeyed")
    return el("li", icon("check"), el("span", el("b", outcome.name), f": added, {', '.join(notes)}"))


def _kept(office: Office) -> Html:
    documents = _listed(office)
    if not documents:
        return el("p", "No documents yet.", class_="hint")
    return el("ul", *(el("li", el("b", d.name), f" · {plural(len(d.sections), 'passage')}") for d in documents), class_="documents")


def _choices(office: Office) -> list[tuple[str, str]]:
    return [(d.name, d.id) for d in _listed(office)]


def _listed(office: Office) -> tuple[Document, ...]:
    return ingest.listed(office.settings)
