"""How long a text is, in each platform's own unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.platforms.platform import Platform
from assistant.text.patterns import lazy

# A link as networks see one: with a scheme, or a bare domain that ends in letters.
URL = lazy(
    r"https?://[^\s<>\"]+[^\s<>\"'.,;:!?)\]}*_…。！？]"
    r"|(?<![\w@.])(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,4}[a-z]{2,12}(?![\w@-])(?:/[^\s<>\"]*[^\s<>\"'.,;:!?)\]}*_…])?",
    re.IGNORECASE,
)
_LINK = lazy(r"https?://[^\s<>\"]+[^\s<>\"'.,;:!?)\]}]", re.IGNORECASE)
_REMOTE = lazy(r"(?<!\w)(@\w+)@[\w-]+(?:\.[\w-]+)+")
_HASHTAG = lazy(r"(?<![\w&/#])[#＃](?=\w*[^\W\d_])\w+")


def length(text: str, platform: Platform) -> int:
    """Length of ``text`` in the platform's unit; code points where it has none. Line ends count as one."""
    return _COUNTERS[platform.unit](_whole(text), platform)


def fits(text: str, platform: Platform) -> bool:
    """True when ``text`` is inside every cap of the platform: length, bytes, hashtags, links, characters."""
    return (
        within(text, platform)
        and (platform.hashtag_max is None or count_hashtags(text) <= platform.hashtag_max)
        and (platform.links_max is None or len(set(links(text))) <= platform.links_max)
        and not any(c in platform.forbidden for c in text)
    )


def within(text: str, platform: Platform) -> bool:
    """True when ``text`` is inside the length limits, hashtags and links aside."""
    if platform.byte_limit is not None and len(_whole(text).encode()) > platform.byte_limit:
        return False
    return platform.limit is None or length(text, platform) <= platform.limit


def count_hashtags(text: str) -> int:
    """How many hashtags a reader could tap; “#1” and the end of a link are none."""
    return sum(1 for _ in hashtags(text))


def hashtags(text: str) -> Iterator[tuple[int, int]]:
    """Where the hashtags are, as ``start, end``."""
    taken = [m.span() for m in URL.finditer(text)] if "#" in text or "＃" in text else []
    for found in _HASHTAG.finditer(text):
        if not any(start < found.start() < end for start, end in taken):
            yield found.span()


def links(text: str) -> tuple[str, ...]:
    """The links in ``text``, in order."""
    return tuple(m.group() for m in URL.finditer(text))


def graphemes(text: str) -> list[str]:
    """``text`` split into what a reader sees as single characters."""
    import regex  # 40 ms to load, and plain text never needs it

    return [str(m) for m in regex.findall(r"\X", text)]


def _whole(text: str) -> str:
    """One character a line end, and no half characters, which no platform could store."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8")


def _weighted(text: str, platform: Platform) -> int:
    from assistant.platforms import weighted

    return weighted.length(text)


def _characters(text: str, platform: Platform) -> int:
    if platform.url_cost is None:
        return len(text)
    text = _LINK.sub("x" * platform.url_cost, text)
    return len(_REMOTE.sub(r"\1", text))


def _emoji_as_bytes(text: str, platform: Platform) -> int:
    if text.isascii() or not _has_emoji(text):
        return len(text)
    return sum(len(g) if g.isascii() or not _has_emoji(g) else len(g.encode()) for g in graphemes(text))


def _has_emoji(text: str) -> bool:
    import regex

    return regex.search(r"[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]", text) is not None


def _graphemes(text: str, platform: Platform) -> int:
    return len(text) if text.isascii() else len(graphemes(text))


_COUNTERS: dict[str, Callable[[str, Platform], int]] = {
    "weighted": _weighted,
    "characters": _characters,
    "characters_emoji_as_utf8_bytes": _emoji_as_bytes,
    "graphemes": _graphemes,
    "utf8_bytes": lambda text, _: len(text.encode()),
    "utf16_units": lambda text, _: len(text.encode("utf-16-le")) // 2,
    "none": lambda text, _: len(text),
}
