"""Cutting a text to a platform's room: at a sentence, by code, with the disclaimer's room kept."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence

from assistant.errors import CannotFit
from assistant.platforms import breaks, counting
from assistant.platforms.platform import Platform

SEPARATOR = "\n\n"  # between the body and its disclaimer
MAX_POSTS = 25  # a thread nobody would read to the end
_NUMBER_FIRST = re.compile(r"(?m)^[ \t]*\(?(\d{1,2}) ?/ ?(\d{1,2})\)?[.:)]?[ \t]+(?=\S)")
_NUMBER_LAST = re.compile(r"(?m)[ \t]+\(?(\d{1,2}) ?/ ?(\d{1,2})\)?[ \t]*$")


def fit(body: str, platform: Platform, reserve: str) -> str:
    """``body`` cut so that it, the separator and ``reserve`` are inside every limit. Raises CannotFit.

    Whole sentences go from the end, hashtags at the end stay while they can, and a hashtag over the
    cap is dropped there or becomes a plain word elsewhere.
    """
    body = limit_hashtags(body, platform.hashtag_max).strip()
    if not body:
        raise CannotFit("There is nothing left to post once the unsafe parts are taken out. Please reword the request.")
    if _inside(body, platform, reserve):
        return body
    tail_start = breaks.trailing_hashtags(body)
    main, tail = body[:tail_start].rstrip(), body[tail_start:]
    points = breaks.cut_points(main)
    for kept in _shrinking(tail):
        end = _last(points, lambda end, kept=kept: _inside(main[:end] + kept, platform, reserve))  # type: ignore[misc]
        if end is not None:
            return main[:end] + kept
    raise CannotFit


def thread(body: str, platform: Platform, disclaimer: str, posts: int | None = None) -> tuple[str, ...]:
    """``body`` as numbered posts, the disclaimer in the first; every post inside the limit. Raises CannotFit.

    ``posts`` asks for that many; a body of as many paragraphs keeps them, one a post, when they fit. Fewer come
    when there are too few sentences. Without ``posts``, as few as will do.
    """
    body = limit_hashtags(unnumbered(body), platform.hashtag_max).strip()
    if not body:
        raise CannotFit
    if posts in (None, 1) and _inside(body, platform, disclaimer):
        return (_closed(body, disclaimer),)
    given = [paragraph.strip() for paragraph in body.split("\n\n")]
    if posts == len(given) and all(_holds(p, i, posts, platform, disclaimer, None) for i, p in enumerate(given)):
        return tuple(_numbered(p, i, posts, disclaimer) for i, p in enumerate(given))
    parts = pieces(body)
    wanted = max(2, min(posts or MAX_POSTS, MAX_POSTS, len(parts)))
    packed = _pack(parts, platform, disclaimer, wanted, platform.limit)
    if packed is None:
        raise CannotFit
    if posts is not None:
        packed = _evened(parts, platform, disclaimer, wanted) or packed
    return tuple(_numbered(part, i, len(packed), disclaimer) for i, part in enumerate(packed))


def without_numbers(parts: Sequence[str]) -> tuple[str, ...]:
    """The posts of a thread without the "3/4" before each, which reads like a date or a dose; one post alone as it is."""
    return tuple(_NUMBER_FIRST.sub("", part, count=1) for part in parts) if len(parts) > 1 else tuple(parts)


def unnumbered(body: str) -> str:
    """``body`` without the numbers "1/4", "2/4" ... that its writer put at the beginning or at the end of each post."""
    for number in (_NUMBER_FIRST, _NUMBER_LAST):
        found = [(int(match[1]), int(match[2])) for match in number.finditer(body)]
        if len(found) > 1 and found == [(n, found[0][1]) for n in range(1, len(found) + 1)]:
            body = number.sub("", body)
    return body


def limit_hashtags(text: str, cap: int | None) -> str:
    """``text`` with at most ``cap`` hashtags: the first ones stay, the others go (at the end) or lose their sign."""
    while cap is not None and len(tags := list(counting.hashtags(text))) > cap:
        tail = breaks.trailing_hashtags(text)
        parts, stop = [], len(text)
        for start, end in reversed(tags[cap:]):
            parts.append(text[end if start >= tail else start + 1 : stop])
            stop = len(text[:start].rstrip()) if start >= tail else start
        text = text[:stop] + "".join(reversed(parts))
    return text


def _inside(body: str, platform: Platform, reserve: str) -> bool:
    return counting.within(_closed(body, reserve), platform)


def _closed(body: str, reserve: str) -> str:
    return body + SEPARATOR + reserve if reserve else body


def _shrinking(tail: str) -> list[str]:
    """The hashtag tail, then with one tag fewer each time, down to none; each with its own line break."""
    words = tail.split()
    return [SEPARATOR + " ".join(words[:n]) if n else "" for n in range(len(words), -1, -1)]


def _last(points: list[int], good: Callable[[int], bool]) -> int | None:
    """The largest point that is good, found by halving; lengths grow with the prefix."""
    low, high = 0, len(points)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if good(points[middle]) else (low, middle)
    return points[low - 1] if low else None


def pieces(body: str) -> list[str]:
    """Sentences with the white space that led to them, the hashtags at the end with the last one."""
    main = body[: breaks.trailing_hashtags(body)].rstrip()
    ends = [*(point for point in breaks.cut_points(main) if point < len(main)), len(body)]
    starts = [0, *ends[:-1]]
    return [body[a:b] for a, b in zip(starts, ends, strict=True) if body[a:b].strip()]


def _pack(given: list[str], platform: Platform, disclaimer: str, most: int, room: int | None) -> list[str] | None:
    """Pieces packed in order into at most ``most`` posts of ``room``; None when they do not fit."""
    parts: list[str] = []
    for piece in given:
        joined = parts[-1] + piece if parts else piece
        if parts and _holds(joined, len(parts) - 1, most, platform, disclaimer, room):
            parts[-1] = joined
        elif len(parts) < most and _holds(piece.strip(), len(parts), most, platform, disclaimer, room):
            parts.append(piece.strip())
        else:
            return None
    return parts


def _holds(part: str, index: int, total: int, platform: Platform, disclaimer: str, room: int | None) -> bool:
    text = _numbered(part, index, total, disclaimer)
    return counting.within(text, platform) and (room is None or counting.length(text, platform) <= room)


def _evened(given: list[str], platform: Platform, disclaimer: str, wanted: int) -> list[str] | None:
    """The packing whose longest post is shortest, then split further until there are ``wanted`` posts."""
    high = platform.limit or max(1, counting.length("".join(given) + disclaimer, platform) + 10)
    low, best = 1, None
    while low <= high:
        room = math.floor((low + high) / 2)
        packed = _pack(given, platform, disclaimer, wanted, room)
        best, low, high = (packed, low, room - 1) if packed else (best, room + 1, high)
    while best and len(best) < wanted:
        longest = max(range(len(best)), key=lambda i: (len(pieces(best[i])) > 1, len(best[i])))
        inner = pieces(best[longest])
        if len(inner) < 2:
            break
        half = (len(inner) + 1) // 2
        best[longest : longest + 1] = ["".join(inner[:half]).strip(), "".join(inner[half:]).strip()]
    return best


def _numbered(part: str, index: int, total: int, disclaimer: str) -> str:
    text = f"{index + 1}/{total} {part}"
    return _closed(text, disclaimer) if index == 0 else text
