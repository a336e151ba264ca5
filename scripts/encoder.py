"""What learns the first layers of the search model's encoder further: taken from the published weights, fitted, stored as ONNX. For the scripts that train with torch."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from build_embedding import rounded
from torch import nn

from assistant.guard.trained.network import vectors

AT_ONCE, SPREAD = 32, 15  # texts a step; by how much the lengths of those of a step may differ
PACES, DECAYS, RISING = (1e-4, 1e-3), (0.01, 0.02), 0.1  # of the encoder and of what is over it; the share of the way on which they rise


def first_layers(source: Path, count: int) -> Any:
    """The encoder with ``count`` of its six layers, fed with vectors of pieces, which stay as they are."""
    from transformers import AutoModel

    made = AutoModel.from_pretrained(source, add_pooling_layer=False)
    made.encoder.layer = made.encoder.layer[:count]
    made.embeddings.word_embeddings = None
    return made


class Pooled(nn.Module):
    """The encoder, the mean and the largest of what it makes of the pieces, and what judges them: log odds of ``answers``."""

    def __init__(self, source: Path, count: int, width: int, dropped: float, answers: int) -> None:
        super().__init__()
        self.encoder = first_layers(source, count)
        wide = 2 * self.encoder.config.hidden_size
        self.judge = nn.Sequential(nn.Dropout(dropped), nn.Linear(wide, width), nn.ReLU(), nn.Dropout(dropped), nn.Linear(width, answers))

    def forward(self, vectors: torch.Tensor, read: torch.Tensor) -> torch.Tensor:
        """Texts x answers, of what ``vectors.side_by_side`` makes."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            pieces = self.encoder(inputs_embeds=vectors, attention_mask=read).last_hidden_state
        there = read[..., None].float()
        pieces = pieces.float()
        return self.judge(torch.cat([(pieces * there).sum(1) / there.sum(1), (pieces - 1e4 * (1 - there)).amax(1)], -1))  # type: ignore[no-any-return]


def given(texts: Sequence[list[int]]) -> list[torch.Tensor]:
    """What ``Pooled`` takes, from the pieces of each text."""
    return [torch.from_numpy(each) for each in vectors.side_by_side(texts).values()]


def said(made: nn.Module, texts: Sequence[list[int]]) -> np.ndarray:
    """Texts x answers, one text at a time, as they are judged in use."""
    with torch.no_grad():
        return np.array([made(*given([rows]))[0].numpy() for rows in texts])


def fit(made: nn.Module, sizes: Sequence[int], wrong: Callable[[Sequence[int]], torch.Tensor], epochs: int, chance: np.random.Generator) -> None:
    """Mend ``made``, whose encoder is ``made.encoder``, by the error of the texts of a step, those of like size together."""
    of_encoder = {id(p) for p in made.encoder.parameters()}  # type: ignore[union-attr,operator]
    apart = [[p for p in made.parameters() if (id(p) in of_encoder) is inside] for inside in (True, False)]
    mend = torch.optim.AdamW([{"params": each, "lr": pace, "weight_decay": decay} for each, pace, decay in zip(apart, PACES, DECAYS, strict=True)])
    pace = torch.optim.lr_scheduler.OneCycleLR(mend, list(PACES), total_steps=epochs * -(-len(sizes) // AT_ONCE), pct_start=RISING)
    made.train()
    for epoch in range(epochs):
        order = sorted(range(len(sizes)), key=lambda n: sizes[n] + SPREAD * chance.random())
        groups = [order[at : at + AT_ONCE] for at in range(0, len(order), AT_ONCE)]
        total = 0.0
        for number in chance.permutation(len(groups)):
            error = wrong(groups[number])
            mend.zero_grad()
            error.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(made.parameters(), 1.0)
            mend.step()
            pace.step()
            total += error.item()
        print(f"pass {epoch + 1} of {epochs}: error {total / len(groups):.4f}", flush=True)
    made.eval()


def store(made: nn.Module, fed: Mapping[str, np.ndarray], axes: Mapping[str, Mapping[int, str]], target: Path) -> None:
    """Write ONNX that takes what is ``fed`` and answers the rest of ``axes``, the encoder's weights rounded to eight bits."""
    import onnx

    made.encoder.set_attn_implementation("eager")  # type: ignore[union-attr,operator]  # the one that can be exported
    with tempfile.TemporaryDirectory() as folder:
        wide = Path(folder) / "wide.onnx"
        torch.onnx.export(
            made, tuple(torch.from_numpy(each) for each in fed.values()), str(wide), dynamo=False, opset_version=17,
            input_names=list(fed), output_names=[name for name in axes if name not in fed], dynamic_axes=dict(axes),
        )  # fmt: skip
        rounded(wide, target, [node.name for node in onnx.load(wide).graph.node if node.op_type == "MatMul" and node.name.startswith("/encoder/")])
