"""A checked text with its faults marked where they stand, and each fault said in words beside it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from assistant.app import cards
from assistant.app.html import Html, el, icon, inert, join, plural
from assistant.app.sources import guideline_note
from assistant.app.visit import Card
from assistant.coach.coach import Hint
from assistant.profile import Profile
from assistant.stages import Finding
from assistant.verdict import Verdict

SHOWN = 100  # findings listed and marked; more are counted
NEEDS_CONSENT = ("consent_needed", "PHOTO")
_QUOTED = 90  # characters of the faulty words repeated in the list
VERDICTS = {
    "ok": ("OK", "check", "Nothing in it points to a patient or gives advice."),
    "fix": ("Fix", "warn", "Change what is marked before you post it."),
    "do_not_post": ("Stop", "stop", "Do not post this. No edit makes it safe."),
}


def judged(text: str, verdict: Verdict, profile: Profile, card: Card | None = None, hints: Sequence[Hint] = ()) -> Html:
    """Verdict first; then the marked text with its faults, and beside it the version to copy or approve (``card``)."""
    faults = (highlighted(text, verdict.findings), listed(text, verdict.findings))
    ready = _ready(verdict, profile, card) if verdict.findings or card else None
    return el("div", banner(verdict), el("div", el("section", el("h3", "What you pasted"), *faults), ready, class_="twofold"), coached(hints), class_="judged")


def coached(hints: Sequence[Hint]) -> Html | None:
    """What would make the post read better; it changes no verdict."""
    if not hints:
        return None
    rows = [el("li", el("span", h.says), guideline_note(h.source)) for h in hints]
    return el("section", el("h3", "To read better"), el("p", "Suggestions only; they change no verdict.", class_="hint"), el("ul", *rows, class_="hints"), class_="panel")


def _ready(verdict: Verdict, profile: Profile, card: Card | None) -> Html:
    if verdict.post is not None:
        return el("section", el("h3", "Ready to post"), cards.fixed(card or Card(verdict.post, profile=profile), profile))
    return el("section", el("h3", "No ready version"), el("p", icon("stop"), el("span", verdict.withheld), class_="note"))


def banner(verdict: Verdict) -> Html:
    """The answer in one word, with its icon and colour."""
    word, mark, sentence = VERDICTS[verdict.verdict]
    faults = [f for f in verdict.findings if f.kind != "TIP"]
    count = f"{plural(len(faults), 'thing')} found. " if faults else ""
    return el("div", icon(mark), el("strong", word), el("p", f"{count}{sentence}", el("small", " A rule-based check, not legal advice.")),
              class_=f"verdict {verdict.verdict}", role="status")  # fmt: skip


def highlighted(text: str, findings: Sequence[Finding]) -> Html:
    """The text as pasted, each faulty span marked with its numbers; faults of the whole text are only listed."""
    spans = [(n, f) for n, f in enumerate(findings[:SHOWN], 1) if _stands_somewhere(f, text)]
    edges = sorted({0, len(text), *(e for _, f in spans for e in (f.start, f.end))})
    pieces: list[str] = []
    for start, end in itertools.pairwise(edges):
        here = [(n, f) for n, f in spans if f.start <= start and end <= f.end]
        pieces.append(_piece(text[start:end], here, end))
    return el("p", *pieces, class_="checked")


def listed(text: str, findings: Sequence[Finding]) -> Html | None:
    """Each finding: its number, what is wrong, the words, what to write instead, the guideline."""
    if not findings:
        return None
    rows = [_row(f, text) for f in findings[:SHOWN]]
    more = el("p", f"and {len(findings) - SHOWN:,} more", class_="hint") if len(findings) > SHOWN else None
    return join(el("ol", *rows, class_="findings"), more, _answered_by_a_consent(findings))


def _answered_by_a_consent(findings: Sequence[Finding]) -> Html | None:
    """The way on when a signed consent would answer a finding."""
    if not any(f.kind in NEEDS_CONSENT for f in findings):
        return None
    record = el("button", "Record or choose one", type="button", class_="plain", data_signed=True)
    return el("p", icon("keep"), el("span", "A signed consent on file answers this. ", record), class_="note")


def _stands_somewhere(finding: Finding, text: str) -> bool:
    whole = finding.start == 0 and finding.end >= len(text)
    return 0 <= finding.start < finding.end <= len(text) and not (whole and finding.rule.startswith("platform/"))


def _piece(words: str, here: Sequence[tuple[int, Finding]], end: int) -> Html:
    if not here:
        return inert(words)
    numbers = [str(n) for n, f in here if f.end == end]
    kind = "blocks" if any(f.blocks for _, f in here) else "tip" if all(f.kind == "TIP" for _, f in here) else "fault"
    bare = words.rstrip()  # the number stands at the word, not behind the space
    number = el("sup", ",".join(numbers), aria_hidden="true") if numbers else None
    return join(el("mark", bare, number, class_=kind, title="; ".join(f.message for _, f in here)), words[len(bare) :])


def _row(finding: Finding, text: str) -> Html:
    words = text[finding.start : finding.end] if _stands_somewhere(finding, text) else ""
    words = words.strip().strip(",;").strip()
    words = words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + "…"
    instead = el("p", "Write: ", el("q", finding.fix)) if finding.fix else None
    return el("li", el("b", finding.message), el("p", el("q", words)) if words else None, instead, guideline_note(finding.guideline),
              class_="blocks" if finding.blocks else None)  # fmt: skip
