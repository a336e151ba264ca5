"""Characters nobody sees, taken out before a text is sealed."""

from __future__ import annotations

from assistant.text.patterns import lazy

# An emoji flag such as Scotland's is the only honest use of tag characters.
_TAG_FLAG = lazy(
    "(\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,6}\U000e007f)|[\U000e0000-\U000e007f]"
)
_CONTROLS = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\ud800-\udfff]"
)
# A joiner is kept only where it shapes something: between emoji, or in a script that uses it.
_JOINER = lazy("[\u200c\u200d]")
_SHAPING = (
    (0x0600, 0x08FF),
    (0x0900, 0x0DFF),
    (0x1780, 0x17FF),
    (0xFB50, 0xFEFF),
    (0x2190, 0x2BFF),
    (0x1F000, 0x1FAFF),
)


def strip(text: str) -> str:
    """``text`` without direction marks, tags, controls and idle joiners; line ends become ``\\n``."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _TAG_FLAG.sub(lambda m: m[1] or "", _CONTROLS.sub("", text))
    return _JOINER.sub(lambda m: m[0] if _shapes(text, m.start()) else "", text)


def _shapes(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and all(_in_shaping(text[i]) for i in (at - 1, at + 1))


def _in_shaping(char: str) -> bool:
    return any(low <= ord(char) <= high for low, high in _SHAPING) or char in "\ufe0f\u20e3"
