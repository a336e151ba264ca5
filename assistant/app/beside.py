"""What an answer shows beside the drafts: a verdict, advice on a comment, a plan, passages; or the first page."""

from __future__ import annotations

from assistant import platforms
from assistant.app import findings, replies_view
from assistant.app.html import Html, el, icon, inert, link
from assistant.conversation.session import Answer
from assistant.planning.calendar import Slot
from assistant.profile import Profile
from assistant.stages import Passage

_PROMISES = (
    ("shield", "Nothing that points to a patient", "Names, ages, dates, places and the like are taken out, and you see what went."),
    ("check", "No medical advice", "Education stays word for word; telling readers what to do about their health goes."),
    ("pen", "A disclaimer on every post", "Inside each platform's limit, counted the way that platform counts."),
)


def empty() -> Html:
    """The cards' place before the first draft."""
    rows = [el("li", icon(mark), el("div", el("b", title), el("p", text))) for mark, title, text in _PROMISES]
    return el("div", el("h2", "Your posts will stand here"), el("p", "One card for each platform, ready to copy. Every draft is checked before you see it, whoever wrote it."),
              el("ul", *rows), class_="promises")  # fmt: skip


def shown(answer: Answer, profile: Profile) -> Html | None:
    """What goes above the cards for this answer, if anything."""
    if answer.verdict is not None:
        return el("section", findings.judged(answer.checked, answer.verdict, profile), class_="panel", aria_label="Check")
    if answer.advice is not None:
        return replies_view.advised(answer.advice)
    if answer.plan:
        return _plan(answer.plan)
    if answer.intent == "guideline_question" and answer.passages:
        return passages(answer.passages)
    return None


def passages(found: tuple[Passage, ...]) -> Html:
    """Passages with their sources."""
    return el("section", *(_passage(p) for p in found), class_="panel passages", aria_label="What the library says")


def _passage(passage: Passage) -> Html:
    kind = {"guidelines": "Guideline", "topics": "Topic", "practice": "Your document"}.get(passage.shelf, "")
    source = el("small", kind, " · ", link(passage.url, passage.issuer) if passage.url else inert(passage.issuer or "Your practice"),
                " · not yet verified" if passage.confidence == "unverified" else None)  # fmt: skip
    return el("article", el("h3", passage.title), el("p", passage.text), source, class_="passage")


def _plan(plan: tuple[Slot, ...]) -> Html:
    rows = [
        el("tr", el("td", f"{slot.day:%a %d %b}"), el("td", platforms.get(slot.platform).name), el("td", el("small", platforms.get(slot.platform).name, class_="where"), slot.occasion or slot.title),
           el("td", el("button", "Write it", type="button", class_="quiet", data_say=slot.request)))
        for slot in plan
    ]  # fmt: skip
    head = el("tr", *(el("th", name, scope="col") for name in ("Day", "Where", "What")), el("th", el("span", "Draft", class_="unseen"), scope="col"))
    return el("section", el("h3", "Your plan"), el("table", el("thead", head), el("tbody", *rows)), class_="panel plan", aria_label="Your plan")
