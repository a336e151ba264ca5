"""Turns text into unit vectors, on this machine unless the settings name an endpoint.

The default is ``minilm/``: all-MiniLM-L6-v2 as int8 ONNX, 23 MB (scripts/build_embedding.py). It was measured
against word vectors distilled from the same model (model2vec, 8 MB) on 61 questions physicians ask and the bare
guidance rules, no other help: right rule in the first three 57 % against 36 %, mean reciprocal rank 0.52 against
0.27. Questions that guidance does not answer score at most 0.32 with it but up to 0.68 with word vectors, so only
it can tell that nothing was found. A question takes 2 ms against 0.1 ms; 32-bit weights (90 MB) are no better.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import inference
from assistant.errors import SearchUnavailable, SettingsError
from assistant.settings import Settings, is_loopback

if TYPE_CHECKING:
    from openai import OpenAI
    from tokenizers import Tokenizer

    from assistant.inference import InferenceSession

Vectors = NDArray[np.float32]
_MINILM = Path(__file__).resolve().parent / "minilm"
_BATCH = 32
_KEPT = 256  # texts whose vectors are kept
_TOKENS = 256  # longest text MiniLM was trained on
_INNER = "/encoder/encoder/layer.2/output/LayerNorm/LayerNormalization_output_0"  # half way up words are still told apart, and read beside their neighbours


class Embedder(Protocol):
    """Anything that embeds. ``name`` identifies model and version; ``local`` is false when text leaves the process."""

    @property
    def name(self) -> str: ...

    @property
    def local(self) -> bool: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, float32; a text without a known word is a row of zeros."""
        ...


class MiniLM:
    """The model that comes with Bedside. Reads its files on first use; makes no connection."""

    local = True

    def __init__(self, folder: Path = _MINILM) -> None:
        self._folder = folder
        self._kept: Callable[[str], Vectors] = lru_cache(_KEPT)(self._row)

    @cached_property
    def name(self) -> str:
        """``minilm-`` and the start of the weights' sha256."""
        try:
            return "minilm-" + hashlib.sha256((self._folder / "model.onnx").read_bytes()).hexdigest()[:16]
        except OSError:
            raise SearchUnavailable("The search model is missing. Please install Bedside again.") from None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of 384 numbers. One text at a time: in a batch, eight-bit rounding would depend on the neighbours.

        Side by side rather than on several threads each, which for texts this short only wait for one another.
        """
        if len(texts) == 1:
            return np.array([self._kept(texts[0])], dtype=np.float32)
        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as workers:
            rows = list(workers.map(self._kept, texts))
        return np.array(rows, dtype=np.float32).reshape(-1, 384)

    def _row(self, text: str) -> Vectors:
        """The unit row of one text, kept for the next few hundred: one request is read by meaning for its intent, its parts, its topic and each draft."""
        tokenizer, session = self._model
        encoded = tokenizer.encode(text)
        ids, mask = np.array([encoded.ids], dtype=np.int64), np.array([encoded.attention_mask], dtype=np.int64)
        row: Vectors = unit(session.run(["vectors"], {"ids": ids, "mask": mask})[0])[0]
        row.flags.writeable = False
        return row

    def of_words(self, words: Sequence[str]) -> tuple[Vectors, Vectors]:
        """What the third of six layers makes of the first piece and of the last piece of each word, for as many words as are read at once."""
        tokenizer, session = self._model
        encoded = tokenizer.encode(list(words), is_pretokenized=True)
        ids, mask = np.array([encoded.ids], dtype=np.int64), np.array([encoded.attention_mask], dtype=np.int64)
        pieces = session.run([_INNER], {"ids": ids, "mask": mask})[0][0]
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for piece, word in enumerate(encoded.word_ids):
            if word is not None:
                first.setdefault(word, piece)
                last[word] = piece
        return pieces[list(first.values())], pieces[list(last.values())]

    @cached_property
    def _model(self) -> tuple[Tokenizer, InferenceSession]:
        from tokenizers import Tokenizer

        try:
            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
            session = inference.session(self._folder / "model.onnx", (_INNER,))
        except Exception as error:  # both libraries raise bare Exception
            raise SearchUnavailable(
                f"The search model cannot be read ({type(error).__name__}). Please install Bedside again."
            ) from None
        tokenizer.enable_truncation(_TOKENS)
        tokenizer.no_padding()
        return tokenizer, session


@cache
def minilm() -> MiniLM:
    """The model that comes with Bedside, loaded once for all who read by meaning."""
    return MiniLM()


class EndpointEmbedder:
    """Vectors from the operator's own OpenAI-compatible endpoint. Raises SearchUnavailable when it does not answer."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._model_name = settings.embedding.removeprefix("openai:")
        if not settings.model_url:
            raise SettingsError("“embedding” names a model but “model_url” is not set.")

    @property
    def name(self) -> str:
        """The model and the address it is served at."""
        return f"openai:{self._model_name}@{self._settings.model_url}"

    @property
    def local(self) -> bool:
        """True when the endpoint is on this machine."""
        return is_loopback(self._settings.model_url)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows as wide as the model makes them; batches of 32."""
        rows: list[list[float]] = []
        try:
            for start in range(0, len(texts), _BATCH):
                batch = list(texts[start : start + _BATCH])
                answer = self._client.embeddings.create(model=self._model_name, input=batch, encoding_format="float")
                rows.extend(item.embedding for item in sorted(answer.data, key=lambda item: item.index))
        except Exception as error:  # every upstream failure is the same to a search; its text may quote ours
            raise SearchUnavailable(f"The embedding endpoint did not answer ({type(error).__name__}).") from None
        vectors = np.asarray(rows, dtype=np.float32)
        if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
            raise SearchUnavailable("The embedding endpoint's answer was not understood.")
        return unit(vectors)

    @cached_property
    def _client(self) -> OpenAI:
        from openai import OpenAI

        key = self._settings.model_key
        if not key and self._settings.model_key_file:
            key = Path(self._settings.model_key_file).expanduser().read_text(encoding="utf-8").strip()
        return OpenAI(base_url=self._settings.model_url, api_key=key or "none", timeout=10.0, max_retries=1)


def for_settings(settings: Settings) -> Embedder:
    """The embedder the settings name: ``static`` is the one that comes with Bedside."""
    return minilm() if settings.embedding == "static" else EndpointEmbedder(settings)


def unit(vectors: Vectors) -> Vectors:
    """Each row divided by its length; a row of zeros stays."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(length == 0, 1, length)).astype(np.float32)


def similarity(vectors: Vectors, vector: Vectors) -> Vectors:
    """The cosine of each unit row with one unit vector. ``@`` would start threads that take longer to meet than to count."""
    return np.asarray(np.einsum("ij,j->i", vectors, vector), dtype=np.float32)
