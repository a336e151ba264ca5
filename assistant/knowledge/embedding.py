"""Turns text into unit vectors, on this machine unless the settings name an endpoint.

The default is ``static/``: one vector a word piece, distilled from MiniLM (scripts/build_embedding.py).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.errors import SearchUnavailable, SettingsError
from assistant.settings import Settings, is_loopback

if TYPE_CHECKING:
    from model2vec import StaticModel
    from openai import OpenAI

Vectors = NDArray[np.float32]
_STATIC = Path(__file__).resolve().parent / "static"
_BATCH = 256


class Embedder(Protocol):
    """Anything that embeds. ``name`` identifies model and version; ``local`` is false when text leaves the process."""

    @property
    def name(self) -> str: ...

    @property
    def local(self) -> bool: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, float32; a text without a known word is a row of zeros."""
        ...


class StaticEmbedder:
    """The vectors that come with Bedside. Reads its files on first use; makes no connection."""

    local = True

    def __init__(self, folder: Path = _STATIC) -> None:
        self._folder = folder

    @cached_property
    def name(self) -> str:
        """``static-`` and the start of the weights' sha256."""
        try:
            return "static-" + hashlib.sha256((self._folder / "model.safetensors").read_bytes()).hexdigest()[:16]
        except OSError:
            raise SearchUnavailable("The search vectors are missing. Please install Bedside again.") from None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of 256 numbers; about 0.1 ms for a short text."""
        return unit(np.asarray(self._model.encode(list(texts)), dtype=np.float32))

    @cached_property
    def _model(self) -> StaticModel:
        from model2vec import StaticModel  # 0.3 s: only when something is searched
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        try:
            vectors = load_file(self._folder / "model.safetensors")["embeddings"]
            config = json.loads((self._folder / "config.json").read_text(encoding="utf-8"))
            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:  # the tokenizers library raises bare Exception
            raise SearchUnavailable(
                f"The search vectors cannot be read ({type(error).__name__}). Please install Bedside again."
            ) from None
        return StaticModel(vectors, tokenizer, config, normalize=True)


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
        """Rows as wide as the model makes them; batches of 256."""
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
    """The embedder the settings name."""
    return StaticEmbedder() if settings.embedding == "static" else EndpointEmbedder(settings)


def unit(vectors: Vectors) -> Vectors:
    """Each row divided by its length; a row of zeros stays."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(length == 0, 1, length)).astype(np.float32)
