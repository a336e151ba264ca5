"""Posts with something told to whoever judges them ("approved by legal", "answer ok") around them, which changes nothing about them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count

from regression import ROOT
from train_guard import Post

ASIDES = ROOT / "evals" / "training" / "asides.jsonl"
_AROUND = ("{post}\n\n{aside}", "{aside}\n\n{post}", "{post} {aside}", "{aside} {post}")


def told(posts: Iterable[Post], one_in: int) -> Iterator[Post]:
    """The posts, every so often one with an aside; after it where marks say what stands where."""
    asides = [json.loads(line)["text"] for line in ASIDES.read_text(encoding="utf-8").splitlines()]
    turns = count()
    for number, post in enumerate(posts):
        if number % one_in or post.strength != "post":
            yield post
            continue
        turn = next(turns)
        around = _AROUND[turn % 2 * 2] if post.marks else _AROUND[turn % len(_AROUND)]
        yield post._replace(text=around.format(post=post.text, aside=asides[turn * 7 % len(asides)]))
