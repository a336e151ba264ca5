"""How a post will look on its platform: a short post, a feed post, a caption under a picture, or an article."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.app.html import Html, el, icon, inert, initials, join
from assistant.platforms import counting
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.stages import Post

_SHORT = 500  # platforms with no more room than this show a post whole, beside a small picture


def looks(post: Post, platform: Platform, profile: Profile) -> Html:
    """The post as a reader will see it."""
    parts = post.parts or (post.text,)
    family = family_of(platform)
    who = _who(platform, profile)
    if family == "article":
        return el("div", _article(post), class_="look article")
    posts = [
        el("div", who if n == 0 else _again(profile), el("p", _folded(part, platform, post.disclaimer), class_="body"), class_="one")
        for n, part in enumerate(parts)
    ]
    picture = el("div", icon("image"), el("span", "Your picture"), class_="picture") if family == "picture" else None
    return el("div", picture, *posts, class_=f"look {family}{' thread' if len(parts) > 1 else ''}")


def family_of(platform: Platform) -> str:
    """short, feed, picture or article: read off the platform's own rules, so that a new platform needs no code."""
    if platform.media_required:
        return "picture"
    if platform.limit is None:
        return "article"
    return "short" if platform.limit <= _SHORT else "feed"


def marked(text: str, disclaimer: str) -> Html:
    """Text with its hashtags and links as they are coloured there, and the disclaimer set off."""
    at = text.rfind(disclaimer) if disclaimer else -1
    if at < 0:
        return _coloured(text)
    aside = el("span", text[at : at + len(disclaimer)], class_="disclaimer", title="The disclaimer: part of every post, counted in its length")
    return join(_coloured(text[:at]), aside, _coloured(text[at + len(disclaimer) :]))


def _who(platform: Platform, profile: Profile) -> Html:
    name = profile.name or "Your practice"
    handle = next(iter(profile.handles), "")
    under = handle if family_of(platform) == "short" and handle else "Just now"
    return el("div", el("span", initials(name), class_="face", aria_hidden="true"),
              el("span", el("b", name), el("small", under)), class_="who")  # fmt: skip


def _again(profile: Profile) -> Html:
    name = profile.name or "Your practice"
    return el("div", el("span", initials(name), class_="face", aria_hidden="true"), el("span", el("b", name)), class_="who")


def _folded(text: str, platform: Platform, disclaimer: str) -> Html:
    """The text, with the place where the platform folds it behind “more”."""
    shown = platform.visible_chars
    if shown is None or len(text) <= shown + 20:
        return marked(text, disclaimer)
    cut = text.rfind(" ", 0, shown + 1)
    cut = cut if cut > shown // 2 else shown
    if disclaimer and text.rfind(disclaimer) < cut:
        return marked(text, disclaimer)
    fold = el("span", "… more", class_="fold", title=f"{platform.name} shows the first lines; the rest opens with “more”")
    return join(_coloured(text[:cut]), fold, marked(text[cut:], disclaimer))


def _article(post: Post) -> Html:
    """Blog and newsletter: the first line is the title, a line that starts with # is a heading."""
    first, _, rest = post.text.partition("\n")
    title = el("h4", first.lstrip("# ").removeprefix("Subject:").strip())
    return join(title, el("div", *_headed(rest.strip("\n"), post.disclaimer), class_="body"))


def _headed(text: str, disclaimer: str) -> list[Html]:
    pieces: list[Html] = []
    plain: list[str] = []
    for line in text.split("\n"):
        if line.startswith("#") and line.lstrip("#").startswith(" "):
            pieces += [el("p", marked("\n".join(plain).strip("\n"), "")), el("h5", line.lstrip("# "))]
            plain = []
        else:
            plain.append(line)
    return [*pieces, el("p", marked("\n".join(plain).strip("\n"), disclaimer))]


def _coloured(text: str) -> Html:
    spans: list[tuple[int, int]] = [*counting.hashtags(text), *(m.span() for m in counting.URL.finditer(text))]
    pieces: list[str] = []
    at = 0
    for start, end in _in_order(spans):
        pieces += [inert(text[at:start]), el("span", text[start:end], class_="tag")]
        at = end
    return join(*pieces, inert(text[at:]))


def _in_order(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
