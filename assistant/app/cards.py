"""The cards: a sealed post as it will look there, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import platforms
from assistant.app import preview
from assistant.app.html import Html, el, icon, inert, link, plural
from assistant.app.sources import guideline_note
from assistant.app.visit import Card
from assistant.platforms.links import compose_url
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.stages import Citation, Post, Taken, Withheld

CHECKED = "checked"  # what the Approve button of a checked text speaks of
UNITS = {
    "weighted": "as X counts: a link 23, an emoji 2",
    "characters": "characters",
    "characters_emoji_as_utf8_bytes": "characters; an emoji counts as its bytes",
    "graphemes": "characters as a reader sees them",
    "utf8_bytes": "bytes",
    "utf16_units": "characters; most emoji count as 2",
    "none": "characters",
}


def stack(cards: Sequence[Card], profile: Profile, *, earlier: bool = False) -> Html:
    """Every version for one platform, under each other."""
    return el("div", *(card(c, profile, n, len(cards), earlier) for n, c in enumerate(cards)), class_="stack")


def card(shown: Card, profile: Profile, version: int = 0, versions: int = 1, earlier: bool = False) -> Html:
    """One card."""
    if isinstance(shown.outcome, Withheld):
        return _withheld(shown.outcome)
    return _post(shown.outcome, shown, profile, version, versions, earlier)


def fixed(shown: Card, profile: Profile) -> Html:
    """A checked text made ready: the card without the buttons that need the talk."""
    post = shown.outcome
    if isinstance(post, Withheld):
        return _withheld(post)
    platform = platforms.get(post.platform)
    return el(
        "article",
        _head(platform, _meter(post, platform)),
        el("div", preview.looks(post, platform, profile), class_="view"),
        _picture(post, platform),
        el("div", *copies(post, platform), approval(platform, CHECKED, shown.kept), class_="row buttons"),
        _trouble(shown),
        class_="card", data_platform=platform.id, aria_label=f"{platform.name} post, ready",
    )  # fmt: skip


def working(platform_id: str, stage: str, before: Sequence[Card] = ()) -> Html:
    """A card being written; the one it will replace stays readable, greyed, so that nothing jumps."""
    platform = platforms.get(platform_id)
    old = next((c.outcome for c in before if isinstance(c.outcome, Post)), None)
    lines = el("div", *(el("span", class_="bar") for _ in range(4)), class_="skeleton", aria_hidden="true")
    body = el("div", inert(old.text), class_="fading") if old else lines
    return el(
        "div",
        el("article", _head(platform), el("p", stage, class_="stage"), body, class_="card working", aria_busy="true",
           aria_label=f"{platform.name}: {stage}", data_platform=platform.id),
        class_="stack",
    )  # fmt: skip


def _post(post: Post, shown: Card, profile: Profile, version: int, versions: int, earlier: bool) -> Html:
    platform = platforms.get(post.platform)
    stale = shown.profile is not None and shown.profile != profile
    note = f"Version {version + 1} of {versions}" if versions > 1 else ""
    return el(
        "article",
        _head(platform, _meter(post, platform), note),
        _stale(post, version) if stale else el("p", "From an earlier request", class_="age") if earlier else None,
        el("div", preview.looks(post, platform, profile), class_="view"),
        _picture(post, platform),
        _editor(post, shown, version),
        _buttons(post, platform, version, shown.kept),
        _trouble(shown),
        _taken(shown.taken),
        _sources(post.citations),
        class_="card editing" if shown.problem else "card",
        data_platform=platform.id,
        aria_label=f"{platform.name} post",
    )


def _head(platform: Platform, meter: Html | None = None, note: str = "") -> Html:
    title = el("h3", platform.name, el("small", note) if note else None)
    return el("header", el("span", platform.name[0], class_="badge", aria_hidden="true"), title, meter)


def _meter(post: Post, platform: Platform) -> Html:
    if post.limit is None:
        return el("span", plural(len(post.text.split()), "word"), class_="meter")
    share = min(100, round(100 * post.length / post.limit))
    words = f"{post.length:,} / {post.limit:,}"
    spoken = f"{post.length:,} of {post.limit:,} {UNITS[platform.unit]}"
    longest = f"Longest of {len(post.parts)} parts. " if post.parts else ""
    fill = el("span", el("span", style=f"width:{share}%"), class_="fill", aria_hidden="true")
    return el("span", el("span", words, aria_hidden="true"), el("span", longest + spoken, class_="unseen"), fill,
              class_="meter", title=longest + spoken)  # fmt: skip


def _stale(post: Post, version: int) -> Html:
    again = el("button", "Check again", type="button", class_="quiet", data_recheck=f"{post.platform}:{version}")
    return el("p", icon("warn"), " The practice's details changed after this was checked. ", again, class_="note warn")


def _picture(post: Post, platform: Platform) -> Html | None:
    if post.alt_text:
        words = el("span", el("b", "Alt text: "), post.alt_text)
        return el("p", icon("image"), words, copy(post.alt_text, "Copy alt text", quiet=True), class_="note")
    if platform.media_required:
        return el("p", icon("image"), el("span", "Needs a picture or video. Add alt text that says what it shows. No patient, chart or screen in it."), class_="note")  # fmt: skip
    return None


def _editor(post: Post, shown: Card, version: int) -> Html:
    key = f"{post.platform}:{version}"
    name = platforms.get(post.platform).name
    return el(
        "div",
        el("textarea", inert(shown.edited or post.text), class_="words", rows="8", aria_label=f"Edit the {name} post", data_key=f"words-{key}"),
        el("p", icon("warn"), el("span", shown.problem), class_="note warn", role="alert") if shown.problem else None,
        el("p", "Your version is checked again before it is shown; the disclaimer is put back if it goes.", class_="hint"),
        el("div",
           el("button", "Check and use", type="button", class_="main", data_save=key),
           el("button", "Cancel", type="button", class_="quiet", data_leave=True), class_="row"),
        class_="editor", hidden=not shown.problem,
    )  # fmt: skip


def _buttons(post: Post, platform: Platform, version: int, kept: int | None) -> Html:
    name, key = platform.name, f"{post.platform}:{version}"
    return el(
        "div",
        *copies(post, platform),
        el("button", icon("edit"), "Edit", type="button", class_="quiet", data_edit=key, aria_label=f"Edit the {name} post", data_key=f"edit-{key}"),
        el("button", icon("shorter"), "Shorter", type="button", class_="quiet", data_say=f"Make the {name} post shorter", aria_label=f"Make the {name} post shorter"),
        el("button", icon("another"), "Another", type="button", class_="quiet", data_say=f"Another version for {name}", aria_label=f"Another version for {name}"),
        approval(platform, key, kept),
        class_="row buttons",
    )  # fmt: skip


def approval(platform: Platform, key: str, kept: int | None) -> Html:
    """Approve, or where the kept post is found."""
    if kept is not None:
        return el("button", icon("check"), "Kept", type="button", class_="quiet kept", data_tab="Calendar", data_key=f"approve-{key}",
                  aria_label=f"The {platform.name} post is kept: open the Calendar", title="Kept on this machine. The Calendar lists it: copy, mark as posted, remove.")  # fmt: skip
    return el("button", icon("keep"), "Approve", type="button", class_="quiet approve", data_approve=key, data_key=f"approve-{key}",
              aria_label=f"Approve the {platform.name} post", title="Keeps this post on this machine, ready for its day")  # fmt: skip


def _trouble(shown: Card) -> Html | None:
    return el("p", icon("warn"), el("span", shown.trouble), class_="note warn", role="alert") if shown.trouble else None


def copies(post: Post, platform: Platform) -> list[Html | None]:
    """Copy, and the platform's own compose window where it has one; a thread is copied part by part."""
    name = platform.name
    url = compose_url(platform, post.parts[0] if post.parts else post.text)
    if not post.parts:
        parts = [copy(post.text, "Copy", label=f"Copy the {name} post")]
    else:
        parts = [copy(part, f"Copy {n}", label=f"Copy part {n} of the {name} thread") for n, part in enumerate(post.parts, 1)]
    return [*parts, link(url, icon("open"), f"Open in {name}", class_="button quiet") if url else None]


def copy(text: str, words: str, *, label: str = "", quiet: bool = False) -> Html:
    """A button that puts ``text`` on the clipboard."""
    return el("button", icon("copy"), el("span", words), type="button", class_="quiet" if quiet else "main", data_copy=text, aria_label=label or None)  # fmt: skip


def _taken(taken: Sequence[Taken]) -> Html | None:
    if not taken:
        return None
    rows = [
        el("li", el("del", t.words.strip()) if t.words.strip() else None, el("p", t.message), guideline_note(t.guideline))
        for t in taken
    ]
    return el("details", el("summary", icon("shield"), f"{plural(len(taken), 'thing')} taken out"), el("ul", *rows), class_="taken")


def _sources(citations: Sequence[Citation]) -> Html | None:
    if not citations:
        return None
    rows = [el("li", link(c.url, c.issuer or c.title), " · ", c.title) for c in citations]
    return el("details", el("summary", icon("book"), plural(len(rows), "source")), el("ul", *rows), class_="sources")


def _withheld(outcome: Withheld) -> Html:
    platform = platforms.get(outcome.platform)
    return el(
        "article",
        _head(platform),
        el("div", icon("stop"), el("div", el("h4", "Withheld"), el("p", outcome.reason)), class_="reason"),
        el("div",
           el("button", icon("another"), "Try again", type="button", class_="quiet", data_again=f"Another version for {platform.name}"),
           class_="row buttons"),
        class_="card withheld", data_platform=platform.id, aria_label=f"{platform.name}: withheld",
    )  # fmt: skip
