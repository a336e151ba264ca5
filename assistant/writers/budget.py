"""Counts tokens. The only importer of tiktoken, which must never download its vocabulary.

With the vocabulary file on this machine the count is o200k_base's. Without it the count is the number of
UTF-8 bytes: a byte-level vocabulary never makes more tokens than bytes, so a prompt can be shortened
too early but never overruns.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tiktoken

from assistant.settings import vocabulary_folder
from assistant.stages import Passage

# tiktoken names the file by the SHA-1 of its address and checks this SHA-256 (tiktoken_ext/openai_public.py, 0.14.0).
# It deletes and downloads again when the check fails, so both are checked here before it is asked.
ENCODING = "o200k_base"
ADDRESS = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
DIGEST = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"


@dataclass(frozen=True, slots=True)
class Counter:
    """A way to count. ``estimate`` is True when the count is an upper bound, to be said to the operator."""

    tokens: Callable[[str], int]
    estimate: bool

    def count(self, text: str) -> int:
        """Tokens in ``text``; lone surrogates count as one byte."""
        return self.tokens(_encodable(text))

    def trim(self, passages: Sequence[Passage], limit: int) -> tuple[Passage, ...]:
        """The best passages that fit ``limit`` tokens together, in the order given; never a part of one."""
        kept: list[Passage] = []
        for passage in passages:
            cost = self.count(passage.title) + self.count(passage.id) + self.count(passage.text)
            if cost <= limit:
                kept.append(passage)
                limit -= cost
        return tuple(kept)


def counter() -> Counter:
    """The exact counter when its vocabulary lies in TIKTOKEN_CACHE_DIR, else the estimate. Keep it: it reads a file."""
    if has_vocabulary(vocabulary_folder()):
        encoding = tiktoken.get_encoding(ENCODING)
        return Counter(lambda text: len(encoding.encode(text, disallowed_special=())), estimate=False)
    return Counter(utf8_bytes, estimate=True)


def has_vocabulary(folder: Path | None) -> bool:
    """True when the vocabulary file lies in ``folder`` whole, so that nothing would be downloaded."""
    if folder is None:
        return False
    file = folder / hashlib.sha1(ADDRESS.encode(), usedforsecurity=False).hexdigest()
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == DIGEST
    except OSError:
        return False


def count(text: str) -> int:
    """Tokens in ``text``, by the vocabulary of this machine or the estimate."""
    return counter().count(text)


def trim(passages: Sequence[Passage], limit: int) -> tuple[Passage, ...]:
    """The best passages that fit ``limit`` tokens together."""
    return counter().trim(passages, limit)


def utf8_bytes(text: str) -> int:
    """The stated estimate: one token a UTF-8 byte."""
    return len(text.encode("utf-8"))


def _encodable(text: str) -> str:
    return text.encode("utf-8", errors="replace").decode("utf-8")
